"""A correct reply, and one generator for each thing that can be wrong with it.

Each `Fault` spoils a correct scene in one way. The tests hold the check to this table: the spoiled scene gives the
fault's code and nothing else, and where there is a remedy, it leaves nothing to find.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from dpassist.domain.draft import DraftFile
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.message import Address, FoundDocument, Message, Protection
from dpassist.domain.post import PostFacts, ReplyPermission
from dpassist.domain.profiles import (
    LetterRule,
    Metadata,
    ReplyLimits,
    ReplyProfile,
    SealedBy,
    SenderRule,
    SubjectRule,
)
from dpassist.domain.reply import compose_reply
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply, of_draft
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.file_traits import traits_of
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind, Verdict
from tests.builders import (
    NOON,
    a_dkal,
    a_message,
    a_profile,
    a_steps_profile,
    a_verdict,
    an_attachment,
    some_settings,
)
from tests.cpr_numbers import a_number, with_dash
from tests.packed_files import compound_with, zip_with

_DICE = random.Random(2026)
ASTAS = a_number(_DICE)
"""The number of the one who is answered."""
ANOTHERS = with_dash(a_number(_DICE))
ALIKE = with_dash("0099991234")
"""Of the shape alone: a day that does not exist."""
SUBJECT = "Spørgsmål om sag 2026-123456 [ref 77-A]"
ANSWER = (
    "Du får svar på din ansøgning i næste uge.\nDu kan følge sagen på https://kommune.example/sag."
)
GUIDANCE = "Brug ikke denne mail til at svare afsenderen."
TODAY = date(2026, 3, 10)


@dataclass(frozen=True)
class Scene:
    """A reply and what it is checked against."""

    reply: CheckedReply
    about: Circumstances

    def with_reply(self, **changes: Any) -> "Scene":
        return replace(self, reply=replace(self.reply, **changes))

    def with_about(self, **changes: Any) -> "Scene":
        return replace(self, about=replace(self.about, **changes))

    def with_profile(self, **changes: Any) -> "Scene":
        return self.with_about(profile=replace(self.about.profile, **changes))

    def with_facts(self, **changes: Any) -> "Scene":
        verdict = self.about.verdict or a_verdict()
        return self.with_about(verdict=replace(verdict, facts=replace(verdict.facts, **changes)))


def a_scene(
    *,
    message: Message | None = None,
    verdict: Verdict | None = None,
    profile: ReplyProfile | None = None,
    settings: Settings | None = None,
) -> Scene:
    """A correct reply to a citizen's letter, answered in full."""
    facts = PostFacts(sender_name="Asta Prøve", sender_identity=Identity(IdentityKind.CPR, ASTAS))
    message = message or a_message(subject=SUBJECT, references=("<0@borger.example>",))
    verdict = verdict or a_verdict(facts=facts)
    profile = profile or a_profile(unverified=(), must_keep=(r"\[ref [^\]]+\]",))
    settings = settings or some_settings()
    draft = compose_reply(message, verdict, profile, settings, "da")
    answered = replace(draft, body=draft.body.replace("\n\n\n\n", f"\n\n{ANSWER}\n\n", 1))
    about = Circumstances(profile, settings, TODAY, message, verdict, (GUIDANCE,))
    return Scene(of_draft(answered), about)


def a_file(
    name: str = "afgørelse.pdf", content: bytes = b"%PDF-1.7", **changes: Any
) -> CheckedFile:
    """A file that goes with the reply."""
    plain = CheckedFile(
        name, "application/octet-stream", len(content), lambda: content, traits_of(name, content)
    )
    return replace(plain, **changes)


def _written(scene: Scene, text: str) -> Scene:
    """Put a line into the answer."""
    return scene.with_reply(body=scene.reply.body.replace(ANSWER, f"{ANSWER}\n{text}", 1))


def _quoted(scene: Scene, text: str) -> Scene:
    return scene.with_reply(body=f"{scene.reply.body}> {text}\n")


def _filed(scene: Scene, *files: CheckedFile) -> Scene:
    return scene.with_reply(files=files)


def _of_nobody_known(scene: Scene) -> Scene:
    """An ordinary mail: nothing tells the sender's number."""
    return scene.with_about(verdict=a_verdict(Kind.ORDINARY, facts=PostFacts()))


def _asking(scene: Scene, days: int) -> Scene:
    return scene.with_facts(deadline=NOON.replace(day=10) + timedelta(days=days))


def _alone(scene: Scene) -> Scene:
    """Nothing is known of what it answers."""
    return scene.with_about(original=None, verdict=None)


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong, and what the check is to say of it."""

    name: str
    code: Code
    spoil: Callable[[Scene], Scene]
    fix: str = ""

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


def _to(*emails: str) -> tuple[Address, ...]:
    return tuple(Address("", email) for email in emails)


_WITH_ASTA = ("asta@borger.example", "bo@borger.example")

ADDRESSING = (
    Fault("no recipient", Code.RECIPIENT_MISSING, lambda s: s.with_reply(to=()), "set-recipients"),
    Fault(
        "a wrong recipient",
        Code.RECIPIENT_WRONG,
        lambda s: s.with_reply(to=_to("bo@borger.example")),
        "set-recipients",
    ),
    Fault(
        "answered to the colleague who passed it on",
        Code.RECIPIENT_IS_COLLEAGUE,
        lambda s: s.with_reply(to=_to("posten@kommune.example")),
        "set-recipients",
    ),
    Fault(
        "plain mail to a citizen who used Digital Post",
        Code.PLAIN_MAIL,
        lambda s: s.with_reply(to=_to("asta@privat.example")),
        "set-recipients",
    ),
    Fault(
        "reply to all",
        Code.REPLY_ALL,
        lambda s: s.with_reply(to=_to(*_WITH_ASTA)),
        "set-recipients",
    ),
    Fault(
        "several recipients of an unknown letter",
        Code.SEVERAL_RECIPIENTS,
        lambda s: _alone(s).with_reply(to=_to(*_WITH_ASTA)),
    ),
    Fault(
        "a copy",
        Code.COPIES,
        lambda s: s.with_reply(cc=_to("chef@kommune.example")),
        "drop-copies",
    ),
    Fault(
        "a hidden copy",
        Code.BLIND_COPIES,
        lambda s: s.with_reply(bcc=_to("arkiv@kommune.example")),
        "drop-copies",
    ),
    Fault("no sender", Code.SENDER_MISSING, lambda s: s.with_reply(sender=None), "set-sender"),
    Fault(
        "the case worker's own mailbox",
        Code.SENDER_WRONG,
        lambda s: s.with_reply(sender=Address("", "venlig@kommune.example")),
        "set-sender",
    ),
    Fault(
        "nobody can see which authority writes",
        Code.AUTHORITY_NOT_NAMED,
        lambda s: s.with_reply(
            sender=Address("", "byg@kommune.example"),
            body=s.reply.body.replace("Prøve Kommune", "Byg og bolig", 1),
        ),
        "name-sender",
    ),
    Fault(
        "another mailbox than the profile's",
        Code.SENDER_WRONG,
        lambda s: s.with_profile(
            sender=SenderRule.SETTING
        ).with_about(settings=some_settings(sender_mailbox="sikker@kommune.example")),
        "set-sender",
    ),
)  # fmt: skip


def _threadless(scene: Scene) -> Scene:
    return scene.with_reply(in_reply_to="", references=())


def _renamed(subject: str) -> Callable[[Scene], Scene]:
    return lambda scene: scene.with_reply(subject=subject)


THREADING = (
    Fault(
        "a new mail",
        Code.NEW_MAIL,
        lambda s: _threadless(s).with_reply(subject="Svar fra kommunen"),
        "answer-original",
    ),
    Fault(
        "forwarded",
        Code.SENT_AS_FORWARD,
        _renamed(f"VS: {SUBJECT}"),
        "answer-original",
    ),
    Fault("no thread", Code.THREAD_MISSING, _threadless, "set-thread"),
    Fault(
        "a number gone from the subject",
        Code.IDENTIFIER_LOST,
        _renamed("Spørgsmål om sag [ref 77-A]"),
        "restore-identifiers",
    ),
    Fault(
        "brackets gone from the subject",
        Code.IDENTIFIER_LOST,
        _renamed("Spørgsmål om sag 2026-123456"),
        "restore-identifiers",
    ),
    Fault(
        "a number written in another way",
        Code.IDENTIFIER_EDITED,
        _renamed("Spørgsmål om sag 2026-123 456 [ref 77-A]"),
        "restore-identifiers",
    ),
    Fault(
        "other brackets",
        Code.IDENTIFIER_EDITED,
        _renamed("Spørgsmål om sag 2026-123456 (ref 77-A)"),
        "restore-identifiers",
    ),
    Fault("no subject", Code.SUBJECT_MISSING, _renamed(" "), "set-subject"),
    Fault(
        "other words in the subject",
        Code.SUBJECT_CHANGED,
        _renamed("Svar på sag 2026-123456 [ref 77-A]"),
        "set-subject",
    ),
    Fault(
        "a prefix where none is wanted",
        Code.SUBJECT_PREFIX,
        _renamed(f"SV: {SUBJECT}"),
        "set-subject",
    ),
    Fault(
        "a subject over the profile's length",
        Code.SUBJECT_TOO_LONG,
        lambda s: (
            _alone(s)
            .with_profile(longest_subject=60)
            .with_reply(subject=f"{SUBJECT} og alt det andet, der følger med")
        ),
        "set-subject",
    ),
)

PRIVACY = (
    Fault(
        "a CPR number in the subject",
        Code.CPR_IN_SUBJECT,
        lambda s: _with_prefixes(s).with_reply(subject=f"{s.reply.subject} {ANOTHERS}"),
        "mask-cpr",
    ),
    *(
        Fault(
            f"a CPR number in the subject, {how}",
            Code.CPR_IN_SUBJECT,
            lambda s, text=text: _with_prefixes(s).with_reply(subject=f"{s.reply.subject} {text}"),
            "mask-cpr",
        )
        for how, text in {
            "with a blank": f"{ANOTHERS[:6]} {ANOTHERS[7:]}",
            "without a dash": ANOTHERS.replace("-", ""),
            "in pairs": f"{ANOTHERS[:2]} {ANOTHERS[2:4]} {ANOTHERS[4:6]} {ANOTHERS[7:]}",
        }.items()
    ),
    Fault(
        "something like one in the subject",
        Code.CPR_LIKE_IN_SUBJECT,
        lambda s: _with_prefixes(s).with_reply(subject=f"{s.reply.subject} {ALIKE}"),
        "mask-cpr",
    ),
    Fault(
        "a CPR number in a file name",
        Code.CPR_IN_FILE_NAME,
        lambda s: _filed(s, a_file(f"{ANOTHERS}.pdf")),
        "rename-file",
    ),
    Fault(
        "a CPR number in a file name, as systems write it",
        Code.CPR_IN_FILE_NAME,
        lambda s: _filed(s, a_file(f"afgoerelse_{ANOTHERS.replace('-', '_')}_v2.pdf")),
        "rename-file",
    ),
    Fault(
        "something like one in a file name",
        Code.CPR_LIKE_IN_FILE_NAME,
        lambda s: _filed(s, a_file(f"bilag {ALIKE}.pdf")),
        "rename-file",
    ),
    Fault(
        "a CPR number in the recipient's name",
        Code.CPR_IN_NAME,
        lambda s: s.with_reply(to=(Address(f"Asta {ANOTHERS}", "asta@borger.example"),)),
        "set-recipients",
    ),
    Fault(
        "another's CPR number in the answer",
        Code.CPR_OF_ANOTHER,
        lambda s: _written(s, f"Det gælder også {ANOTHERS}."),
        "mask-cpr",
    ),
    Fault(
        "another's CPR number in Danish words",
        Code.CPR_OF_ANOTHER,
        lambda s: _written(s, f"Din datters personnummer er {ANOTHERS[:6]} {ANOTHERS[7:]}, ikke?"),
        "mask-cpr",
    ),
    Fault(
        "another's CPR number in the quote",
        Code.CPR_OF_ANOTHER_IN_QUOTE,
        lambda s: _quoted(s, f"min søn, {ANOTHERS}"),
        "mask-cpr",
    ),
    Fault(
        "a CPR number to somebody unknown",
        Code.CPR_IN_TEXT,
        lambda s: _written(_of_nobody_known(s), f"Det gælder {ANOTHERS}."),
        "mask-cpr",
    ),
    Fault(
        "a quoted CPR number to somebody unknown",
        Code.CPR_IN_QUOTE,
        lambda s: _quoted(_of_nobody_known(s), f"cpr {ANOTHERS}"),
        "mask-cpr",
    ),
    Fault(
        "something like one in the answer",
        Code.CPR_LIKE_IN_TEXT,
        lambda s: _written(s, f"Løbenummer {ALIKE}."),
        "mask-cpr",
    ),
)


def _with_prefixes(scene: Scene) -> Scene:
    """A letter that had the number itself, which the profile's own reply hides."""
    message = replace(scene.about.original or a_message(), subject=f"{SUBJECT} {ANOTHERS}")
    return scene.with_about(original=message)


PERMISSION = (
    Fault(
        "the sender takes no replies",
        Code.REPLY_FORBIDDEN,
        lambda s: s.with_about(verdict=a_verdict(reply=ReplyPermission.FORBIDDEN)),
    ),
    Fault(
        "a receipt is answered",
        Code.REPLY_NOT_POSSIBLE,
        lambda s: s.with_about(verdict=a_verdict(Kind.RECEIPT)),
    ),
    Fault(
        "the gateway has its own way",
        Code.REPLY_IN_GATEWAY,
        lambda s: s.with_about(profile=a_steps_profile()),
    ),
    Fault("the deadline has passed", Code.DEADLINE_PASSED, lambda s: _asking(s, -1)),
    Fault("the deadline is near", Code.DEADLINE_NEAR, lambda s: _asking(s, 3)),
    Fault(
        "sent without a signature",
        Code.NOT_SIGNED,
        lambda s: s.with_profile(signed_by=SealedBy.MAIL_PROGRAM).with_reply(sent=TODAY),
    ),
    Fault(
        "sent without encryption",
        Code.NOT_ENCRYPTED,
        lambda s: s.with_profile(encrypted_by=SealedBy.MAIL_PROGRAM).with_reply(sent=TODAY),
    ),
    Fault(
        "a draft that is still to be encrypted",
        Code.NOT_ENCRYPTED,
        lambda s: s.with_profile(encrypted_by=SealedBy.DPASSIST),
    ),
    Fault(
        "encrypted, so nobody can look inside",
        Code.NOT_READABLE,
        lambda s: s.with_reply(protection=Protection.ENCRYPTED, body=""),
    ),
)

_MEGABYTE = 1_000_000
FILES = (
    Fault(
        "over the law's size",
        Code.TOO_LARGE,
        lambda s: _filed(s, a_file(size=99_500_000)),
    ),
    Fault(
        "over the gateway's size",
        Code.TOO_LARGE_FOR_GATEWAY,
        lambda s: _filed(
            s.with_profile(limits=ReplyLimits(total_bytes=10 * _MEGABYTE)),
            a_file(size=10 * _MEGABYTE),
        ),
    ),
    Fault(
        "more files than the law allows",
        Code.TOO_MANY_FILES,
        lambda s: _filed(s, *(a_file(f"{n}.pdf") for n in range(11))),
    ),
    Fault(
        "more files than the gateway takes",
        Code.TOO_MANY_FILES_FOR_GATEWAY,
        lambda s: _filed(s.with_profile(limits=ReplyLimits(files=1)), a_file(), a_file("2.pdf")),
    ),
    Fault(
        "a type that is not on the list",
        Code.FILE_TYPE,
        lambda s: _filed(
            s.with_profile(limits=ReplyLimits(file_types=("pdf", "txt"))), a_file("tegning.dwg")
        ),
        "drop-file",
    ),
    Fault(
        "a name that Digital Post rejects",
        Code.FILE_NAME_CHARACTERS,
        lambda s: _filed(s, a_file("afgørelse: byg\u00a02026?.pdf")),
        "rename-file",
    ),
    Fault(
        "a file with a password",
        Code.FILE_LOCKED,
        lambda s: _filed(s, a_file("bilag.zip", zip_with("brev.txt", flags=1))),
        "drop-file",
    ),
    Fault(
        "a PDF with a password",
        Code.FILE_LOCKED,
        lambda s: _filed(s, a_file("brev.pdf", b"%PDF-1.7\ntrailer <</Encrypt 5 0 R>>")),
        "drop-file",
    ),
    Fault(
        "a file made for macros",
        Code.FILE_MACROS,
        lambda s: _filed(s, a_file("skema.docm", b"PK")),
        "drop-file",
    ),
    Fault(
        "a file with macros",
        Code.FILE_MACROS,
        lambda s: _filed(s, a_file("skema.doc", compound_with("_VBA_PROJECT"))),
        "drop-file",
    ),
    Fault(
        "an action link without https",
        Code.ACTION_LINK_NOT_HTTPS,
        lambda s: s.with_reply(action_links=("http://kommune.example/betal",)),
    ),
)

CONTENT = (
    Fault(
        "nothing is written",
        Code.BODY_EMPTY,
        lambda s: s.with_reply(body=s.reply.body.replace(ANSWER, "", 1)),
    ),
    Fault(
        "nothing but what the mail program puts there",
        Code.BODY_EMPTY,
        lambda s: s.with_reply(
            body="Kære Asta Prøve\n\nMed venlig hilsen,\n\nBo Sagsbehandler\nBorgerservice\nTlf. 12 34 56 78\n"
        ),
    ),
    Fault(
        "the name was not filled in",
        Code.PLACEHOLDER,
        lambda s: s.with_reply(body=s.reply.body.replace("Hej Asta Prøve,", "Hej [Navn],", 1)),
        "replace-text",
    ),
    Fault(
        "a blank of a template",
        Code.PLACEHOLDER,
        lambda s: _written(s, "[indsæt dato for mødet]"),
        "replace-text",
    ),
    Fault("write here", Code.PLACEHOLDER, lambda s: _written(s, "Skriv her"), "replace-text"),
    Fault(
        "guidance in the text",
        Code.GUIDANCE_LEFT,
        lambda s: _written(s, GUIDANCE.replace("mail til", "mail\ntil")),
        "replace-text",
    ),
    Fault(
        "a reminder of the profile in the text",
        Code.GUIDANCE_LEFT,
        lambda s: _written(
            s.with_profile(must_check={"da": ("Sæt ingen på som cc eller bcc.",)}),
            "Sæt ingen på som cc eller bcc.",
        ),
        "replace-text",
    ),
    Fault(
        "the guidance sheet attached",
        Code.GUIDANCE_ATTACHED,
        lambda s: _filed(s, a_file("svarvejledning.pdf")),
        "drop-file",
    ),
    Fault(
        "a link without https",
        Code.LINK_NOT_HTTPS,
        lambda s: _written(s, "Se http://kommune.example/frister."),
    ),
)

_DKAL = DraftFile("dkalmetadata.xml", "application/xml", b"<metadata/>")


def _asked_for(scene: Scene, **profile: Any) -> Scene:
    """A gateway that wants more, and a letter that has it; the reply is as correct as before, but for that."""
    letter = a_message(
        subject=SUBJECT,
        references=("<0@borger.example>",),
        headers=(("X-Sag", "77"),),
        attachments=(an_attachment(_DKAL.name, _DKAL.content),),
        documents=(FoundDocument(a_dkal(), 1),),
    )
    return scene.with_about(original=letter).with_profile(**profile)


CARRYING = (
    Fault(
        "answers to a person of our own",
        Code.REPLY_TO_WRONG,
        lambda s: s.with_reply(reply_to=_to("bo@kommune.example")),
        "set-reply-to",
    ),
    Fault(
        "answers not where the profile wants them",
        Code.REPLY_TO_WRONG,
        lambda s: s.with_profile(reply_to="post@kommune.example"),
        "set-reply-to",
    ),
    Fault(
        "a header field lost",
        Code.HEADER_MISSING,
        lambda s: _asked_for(s, carried_headers=("X-Sag",)),
        "set-headers",
    ),
    Fault(
        "a header field changed",
        Code.HEADER_MISSING,
        lambda s: _asked_for(s, carried_headers=("X-Sag",)).with_reply(headers=(("x-sag", "78"),)),
        "set-headers",
    ),
    Fault(
        "the metadata left out",
        Code.METADATA_MISSING,
        lambda s: _asked_for(s, metadata=(Metadata.DKAL,)),
        "attach-file",
    ),
    Fault(
        "no file where the first is the letter",
        Code.LETTER_MISSING,
        lambda s: s.with_profile(letter=LetterRule.FIRST_ATTACHMENT),
    ),
)

FAULTS = (*ADDRESSING, *CARRYING, *THREADING, *PRIVACY, *PERMISSION, *FILES, *CONTENT)

PREFIXED = a_profile(subject=SubjectRule.REPLY_PREFIX)


def at_noon(day: date) -> datetime:
    """Return a moment of a day."""
    return NOON.replace(year=day.year, month=day.month, day=day.day)
