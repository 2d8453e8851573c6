"""What the reply check says at the edges: when little is known, and when something only looks wrong."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.draft import Draft, DraftFile, NoteCode
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import Identity, IdentityKind, has_cpr_shape
from dpassist.domain.memo import Action, DocumentRole, EntryPoint, MemoDocument
from dpassist.domain.message import Address, Attachment, Protection
from dpassist.domain.post import PostFacts, ReplyPermission
from dpassist.domain.profiles import ReplyLimits, SealedBy, SenderRule
from dpassist.domain.reply_check.checked import CheckedReply, as_draft, of_draft, of_message
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.file_traits import FileTrait
from dpassist.domain.reply_check.finding import Code, Severity, shown
from dpassist.domain.reply_check.fixes import (
    DropFile,
    NameSender,
    RenameFile,
    ReplaceText,
    SetSubject,
)
from dpassist.domain.reply_check.mending import mend
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind
from tests.builders import (
    NOON,
    a_letter,
    a_memo,
    a_message,
    a_profile,
    a_steps_profile,
    a_verdict,
    an_attachment,
    an_evidence,
    some_settings,
)
from tests.cpr_numbers import a_number, with_dash
from tests.packed_files import zip_with
from tests.reply_faults import (
    ANSWER,
    ASTAS,
    PREFIXED,
    SUBJECT,
    TODAY,
    a_file,
    a_scene,
)


def codes(scene):
    return [finding.code for finding in check(scene.reply, scene.about)]


def the(code, scene):
    (finding,) = [f for f in check(scene.reply, scene.about) if f.code is code]
    return finding


def alone(reply=None, **about):
    """Check a reply of which the original is not known."""
    plain = {"profile": a_profile(), "settings": some_settings(), "today": TODAY}
    return check(reply or CheckedReply(body="Svar"), Circumstances(**{**plain, **about}))


# --- Nothing known of the letter


def test_without_the_original_a_reply_needs_a_recipient_and_ties():
    found = {f.code: f.severity for f in alone()}
    assert found == {
        Code.RECIPIENT_MISSING: Severity.STOPS,
        Code.SENDER_MISSING: Severity.WARNS,
        Code.SUBJECT_MISSING: Severity.WARNS,
        Code.THREAD_MISSING: Severity.HINT,
    }


def test_without_the_original_any_mailbox_of_ours_may_be_the_right_one():
    reply = CheckedReply(
        to=(Address("", "x@borger.example"),),
        sender=Address("", "byg@Kommune.example"),
        subject="Sag",
        body="Svar\n\nBorgerservice, PRØVE  KOMMUNE",
        references=("<1@x>",),
    )
    assert alone(reply) == ()
    other_letters = Settings(own_domains=("rødovre.example",), authority_name="Prøve Kommune")
    written = replace(reply, sender=Address("", "byg@xn--rdovre-bya.example"))
    assert alone(written, settings=other_letters) == ()
    (finding,) = alone(replace(reply, sender=Address("", "byg@fremmed.example")))
    assert finding.code is Code.SENDER_WRONG
    assert alone(replace(reply, sender=Address("", "x@y.example")), settings=Settings()) == ()
    assert alone(replace(reply, sender=None), settings=Settings()) == ()


def test_the_authority_is_named_by_the_sender_or_in_what_was_written_not_in_a_quote():
    scene = a_scene().with_reply(body="Svar\n\n> Kære Prøve Kommune\n")
    assert Code.AUTHORITY_NOT_NAMED not in codes(scene)
    unnamed = scene.with_reply(sender=Address("", "byg@kommune.example"))
    assert codes(unnamed) == [Code.AUTHORITY_NOT_NAMED]
    assert mend(NameSender("Prøve Kommune"), CheckedReply()).sender == Address("Prøve Kommune", "")


def test_without_the_original_a_fixed_mailbox_of_the_profile_is_the_one():
    fixed = a_profile(sender=SenderRule.FIXED, sender_mailbox="sikker@gateway.example")
    found = alone(profile=fixed)
    assert [f.fix.sender.email for f in found if f.code is Code.SENDER_MISSING] == [
        "sikker@gateway.example"
    ]


def test_without_the_original_a_forward_is_told_by_its_subject():
    found = alone(CheckedReply(subject="VS: Sag", body="Svar", references=("<1@x>",)))
    assert Code.SENT_AS_FORWARD in [f.code for f in found]


def test_a_letter_without_a_mail_has_no_address_to_compare_with():
    about = a_scene().about
    letter = replace(about, original=a_message(sender=None))
    assert letter.expected is None
    found = check(a_scene().reply, letter)
    assert found == ()


def test_an_original_without_a_verdict_is_an_ordinary_mail():
    scene = a_scene().with_about(verdict=None)
    assert codes(scene) == []
    assert codes(scene.with_reply(to=(Address("", "bo@privat.example"),))) == [Code.RECIPIENT_WRONG]


# --- Recipients and sender


def test_an_address_is_the_same_in_any_letter_case():
    assert codes(a_scene().with_reply(to=(Address("Asta", "ASTA@Borger.EXAMPLE"),))) == []


def test_a_recipient_without_an_address_is_none():
    assert codes(a_scene().with_reply(to=(Address("Asta", ""),))) == [Code.RECIPIENT_MISSING]


def test_one_of_several_who_asked_for_the_answer_is_enough():
    asked = (Address("", "a@borger.example"), Address("", "b@borger.example"))
    scene = a_scene(message=a_message(subject=SUBJECT, reply_to=asked))
    assert codes(scene) == []
    assert codes(scene.with_reply(to=asked[:1])) == []


def test_copies_are_the_profiles_choice():
    scene = a_scene().with_profile(copies_allowed=True)
    assert codes(scene.with_reply(cc=(Address("", "chef@kommune.example"),))) == []


def test_a_wrong_recipient_of_an_ordinary_mail_is_just_wrong():
    scene = a_scene().with_about(verdict=a_verdict(Kind.ORDINARY))
    assert codes(scene.with_reply(to=(Address("", "bo@privat.example"),))) == [Code.RECIPIENT_WRONG]


def test_a_sender_nobody_could_know_is_not_judged():
    scene = a_scene().with_about(settings=Settings(signature="Venlig Sagsbehandler\nPrøve Kommune"))
    assert codes(scene) == []
    assert codes(scene.with_reply(sender=None)) == []


def test_an_address_that_no_header_can_hold_is_compared_as_it_stands():
    assert codes(a_scene().with_reply(to=(Address("", "a b@x.example"),))) == [Code.PLAIN_MAIL]


# --- Subject and thread


@pytest.mark.parametrize("subject", [SUBJECT, f"SV: {SUBJECT}", f"Re: SV: {SUBJECT}"])
def test_a_profile_that_wants_a_prefix_takes_any(subject):
    scene = a_scene(profile=PREFIXED)
    assert codes(scene.with_reply(subject=subject)) == []


def test_a_letter_that_was_itself_forwarded_keeps_its_prefix():
    scene = a_scene(message=a_message(subject=f"VS: {SUBJECT}"))
    assert codes(scene) == []


def test_spaces_and_line_ends_are_no_change_of_a_subject():
    assert codes(a_scene().with_reply(subject=SUBJECT.replace(" ", "  "))) == []


def test_what_is_longer_than_a_digit_run_is_another_number():
    scene = a_scene().with_reply(subject=SUBJECT.replace("123456", "1234567"))
    assert codes(scene) == [Code.IDENTIFIER_EDITED]


def test_a_cpr_number_in_the_answered_subject_is_no_identifier():
    number = with_dash(a_number(random.Random(1)))
    scene = a_scene(
        message=a_message(subject=f"Sag {number}"), profile=a_profile(must_keep=(r"\d{6}-\d{4}",))
    )
    assert "•" in scene.reply.subject
    assert codes(scene) == []


def test_what_the_profile_must_keep_is_an_identifier():
    scene = a_scene().with_profile(must_keep=("Spørgsmål",))
    lost = the(Code.IDENTIFIER_LOST, scene.with_reply(subject=SUBJECT.replace("Spørgsmål", "Svar")))
    assert lost.values["missing"] == "Spørgsmål"


def test_a_message_without_an_id_cannot_be_named_by_a_thread():
    scene = a_scene(message=a_message(subject=SUBJECT, message_id=""))
    assert codes(scene) == []
    assert codes(scene.with_reply(subject="Noget andet")) == [Code.IDENTIFIER_LOST]


def test_a_subject_without_a_thread_is_looked_at_too():
    scene = a_scene().with_reply(in_reply_to="", references=(), subject=f"SV: {SUBJECT}")
    assert codes(scene) == [Code.THREAD_MISSING, Code.SUBJECT_PREFIX]


def test_a_thread_that_only_the_references_name_is_one():
    assert codes(a_scene().with_reply(in_reply_to="")) == []


def test_a_long_subject_is_cut_at_a_word_and_keeps_its_identifiers():
    long = f"{SUBJECT} {'ord ' * 100}".strip()
    scene = a_scene(message=a_message(subject=long))
    fix = the(Code.SUBJECT_TOO_LONG, scene).fix
    assert isinstance(fix, SetSubject)
    assert fix.subject.endswith("ord")
    assert 250 < len(fix.subject) <= 256
    assert codes(scene.with_reply(subject=fix.subject)) == []


@pytest.mark.parametrize("subject", ["x" * 300, f"{'ord ' * 70}[ref 1]"])
def test_a_subject_that_cannot_be_cut_well_is_left_to_a_person_or_cut_in_the_word(subject):
    scene = a_scene(message=a_message(subject=subject))
    fix = the(Code.SUBJECT_TOO_LONG, scene).fix
    assert (fix is None) == ("[ref" in subject)
    lone = [f for f in alone(CheckedReply(subject=subject)) if f.code is Code.SUBJECT_TOO_LONG]
    assert [f.fix is None for f in lone] == ["[ref" in subject]


# --- Numbers of persons


def test_the_numbers_of_the_one_who_is_answered_are_hers_to_have():
    scene = a_scene()
    body = scene.reply.body.replace(ANSWER, f"Dit cpr-nummer er {with_dash(ASTAS)}.\n")
    assert codes(scene.with_reply(body=f"{body}> mit cpr: {ASTAS}\n")) == []


def test_a_gateways_address_tells_whose_number_it_is():
    number = a_number(random.Random(3))
    message = a_message(sender=Address("", f"{number}@gateway.example"))
    scene = a_scene(message=message, verdict=a_verdict(Kind.ORDINARY, facts=PostFacts()))
    body = scene.reply.body.replace(ANSWER, f"Dit cpr-nummer er {number}.\n")
    assert codes(scene.with_reply(body=body)) == []


def test_a_company_has_no_number_that_may_be_told():
    facts = PostFacts(sender_identity=Identity(IdentityKind.CVR, "99999999"))
    scene = a_scene().with_about(verdict=a_verdict(facts=facts))
    body = scene.reply.body.replace(ANSWER, f"Det er {with_dash(ASTAS)}.\n")
    assert codes(scene.with_reply(body=body)) == [Code.CPR_IN_TEXT]


def test_no_finding_and_no_fix_shows_a_number():
    number = with_dash(a_number(random.Random(9)))
    scene = a_scene().with_reply(
        subject=f"{SUBJECT} {number}",
        body=f"Hej [Navn] {number}\nhttp://x.example/{number}",
        to=(Address(number, "x@y.example"),),
        files=(a_file(f"{number}?.exe"),),
    )
    scene = scene.with_profile(limits=ReplyLimits(file_types=("pdf",)))
    found = check(scene.reply, scene.about)
    assert len(found) >= 8
    for finding in found:
        assert not has_cpr_shape(repr(finding.values))
        assert number not in repr(replace(finding, fix=None))


def test_a_value_is_one_short_line():
    assert shown("a\n b\u202e") == "a b"
    assert shown("x" * 200) == "x" * 79 + "…"


# --- Permission, time, protection


def test_what_may_not_be_answered_is_checked_all_the_same():
    scene = a_scene().with_about(verdict=a_verdict(reply=ReplyPermission.FORBIDDEN))
    assert codes(scene.with_reply(to=())) == [Code.REPLY_FORBIDDEN, Code.RECIPIENT_MISSING]


def test_a_letter_that_was_passed_on_is_no_letter_to_answer():
    passed_on = a_verdict(evidence=(an_evidence(id="letter-passed-on"),))
    finding = the(Code.REPLY_NOT_POSSIBLE, a_scene().with_about(verdict=passed_on))
    assert finding.values == {"reason": "reply-to-passed-on"}


def test_an_ordinary_mail_may_be_answered_past_the_gateway_after_a_look():
    scene = a_scene().with_about(
        verdict=a_verdict(Kind.ORDINARY), profile=a_steps_profile(), original=None
    )
    assert the(Code.REPLY_IN_GATEWAY, scene).severity is Severity.WARNS


def test_a_sent_reply_is_judged_by_the_day_it_was_sent():
    scene = a_scene().with_facts(deadline=NOON)
    assert codes(scene) == [Code.DEADLINE_PASSED]
    assert the(Code.DEADLINE_PASSED, scene).values == {"days": 8}
    assert codes(scene.with_reply(sent=NOON.date())) == []
    assert codes(scene.with_reply(sent=NOON.date() - timedelta(days=1))) == []


def test_a_deadline_far_away_is_not_told():
    assert codes(a_scene().with_facts(deadline=NOON + timedelta(days=20))) == []


@pytest.mark.parametrize("protection", [Protection.ENCRYPTED, Protection.DECRYPTED])
def test_what_was_encrypted_is_encrypted(protection):
    scene = a_scene().with_profile(encrypted_by=SealedBy.MAIL_PROGRAM)
    assert Code.NOT_ENCRYPTED not in codes(scene.with_reply(sent=TODAY, protection=protection))


def test_whether_a_closed_reply_is_signed_is_not_guessed():
    scene = a_scene().with_profile(signed_by=SealedBy.MAIL_PROGRAM)
    assert codes(scene.with_reply(is_signed=True)) == []
    assert codes(scene.with_reply(protection=Protection.ENCRYPTED)) == [Code.NOT_READABLE]
    assert the(Code.NOT_SIGNED, scene).severity is Severity.HINT


@pytest.mark.parametrize("sealed_by", [SealedBy.GATEWAY, SealedBy.NOBODY])
def test_what_the_gateway_seals_need_not_be_sealed_before(sealed_by):
    assert codes(a_scene().with_profile(encrypted_by=sealed_by, signed_by=sealed_by)) == []


# --- Attachments


def test_the_most_the_law_allows_is_allowed():
    scene = a_scene()
    text = len(scene.reply.body.encode())
    files = (a_file(size=99_500_000 - text), *(a_file(f"{n}.pdf") for n in range(9)))
    files = (files[0], *(replace(file, size=0) for file in files[1:]))
    assert codes(scene.with_reply(files=files)) == []


def test_the_gateways_own_limit_is_not_told_beside_the_laws():
    scene = a_scene().with_profile(limits=ReplyLimits(total_bytes=1000, files=2))
    files = tuple(a_file(f"{n}.pdf", size=10_000_000) for n in range(11))
    assert codes(scene.with_reply(files=files)) == [Code.TOO_LARGE, Code.TOO_MANY_FILES]


def test_a_picture_in_the_text_is_no_attachment_of_a_kind():
    scene = a_scene().with_profile(limits=ReplyLimits(files=1, file_types=("pdf",)))
    files = (a_file("logo.png", is_inline=True), a_file())
    assert codes(scene.with_reply(files=files)) == []


@pytest.mark.parametrize("bad", ["\u2028", "\u00a0", "\u2003", "\u3000", "\n", *'<>:"/\\|?*'])
def test_each_rejected_character_is_found_and_replaced(bad):
    scene = a_scene().with_reply(files=(a_file(f"en{bad}fil.pdf"),))
    finding = the(Code.FILE_NAME_CHARACTERS, scene)
    assert isinstance(finding.fix, RenameFile)
    assert finding.fix.name in {"en fil.pdf", "en_fil.pdf"}


def test_a_rejected_blank_at_the_edge_of_a_name_is_found():
    scene = a_scene().with_reply(files=(a_file("\u00a0fil.pdf"),))
    assert codes(scene) == [Code.FILE_NAME_CHARACTERS]


@pytest.mark.parametrize("link", ["https://x.example", "HTTPS://x.example/a"])
def test_an_absolute_https_link_is_taken(link):
    assert codes(a_scene().with_reply(action_links=(link,))) == []


@pytest.mark.parametrize("link", ["", "/a", "https://", "https:///a", "javascript:x"])
def test_any_other_action_link_is_not(link):
    assert codes(a_scene().with_reply(action_links=(link,))) == [Code.ACTION_LINK_NOT_HTTPS]


# --- Text


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        ("", Severity.STOPS),
        ("> Hej\n", Severity.STOPS),
        ("Hej,\n\nVenlig hilsen\n", Severity.WARNS),
    ],
)
def test_an_empty_answer_stops_and_one_not_begun_is_to_be_looked_at(body, severity):
    assert the(Code.BODY_EMPTY, a_scene().with_reply(body=body)).severity is severity


def test_an_empty_answer_with_a_letter_attached_may_be_meant():
    scene = a_scene().with_reply(body="", files=(a_file(),))
    assert the(Code.BODY_EMPTY, scene).severity is Severity.WARNS
    assert the(Code.BODY_EMPTY, scene.with_reply(sent=TODAY)).severity is Severity.STOPS


def test_a_name_that_looks_like_a_blank_is_a_name():
    for name in ("{name}", "{navn} <tekst>"):
        facts = PostFacts(sender_name=name)
        scene = a_scene(verdict=a_verdict(facts=facts))
        assert Code.PLACEHOLDER not in codes(scene)


def test_a_blank_for_the_name_of_nobody_known_is_left_to_a_person():
    verdict = a_verdict(Kind.ORDINARY, facts=PostFacts())
    message = a_message(subject=SUBJECT, sender=Address("", "asta@borger.example"))
    scene = a_scene(message=message, verdict=verdict)
    finding = the(Code.PLACEHOLDER, scene.with_reply(body=f"Kære {{navn}}\n{ANSWER}"))
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "Skriv her på Digital Post, hvis du har spørgsmål.",
        "Se sag [2026-1234] og [sagsnr 26/1].",
        "Du kan skrive dit svar her i tråden.",
        "Beløbet er 100 kr. <se bilag>",
        "Husk at sætte {} om.",
    ],
)
def test_ordinary_sentences_are_no_blanks(text):
    scene = a_scene()
    body = scene.reply.body.replace(ANSWER, text)
    assert codes(scene.with_reply(body=body)) == []


@pytest.mark.parametrize(
    "text",
    ["{sagsnummer}", "[Indsæt tekst]", "<dato>", "Skriv dit svar her", "Lorem ipsum dolor", "...skriv her..."],
)  # fmt: skip
def test_blanks_of_templates_are_found(text):
    scene = a_scene()
    body = scene.reply.body.replace(ANSWER, f"{ANSWER}\n{text}\n")
    assert codes(scene.with_reply(body=body)) == [Code.PLACEHOLDER]


@pytest.mark.parametrize(
    "text",
    [
        "Hej Asta, det er i orden.\nVenlig hilsen\nBo\n",
        "Kære Asta\nJa.\nmvh\nBo\n",
        "Venlig hilsen\nBo\n\n" + "Du får her svar på det hele. " * 5,
        "Hej\nVenlig hilsen\n" + "Punkt.\n" * 25,
    ],
)
def test_an_answer_counts_wherever_it_stands(text):
    assert Code.BODY_EMPTY not in [f.code for f in alone(CheckedReply(body=text))]


def test_what_is_quoted_is_not_the_writers():
    scene = a_scene()
    quote = "> {navn} skriv dit svar her http://x.example\n"
    assert codes(scene.with_reply(body=scene.reply.body + quote)) == []
    assert mend(ReplaceText(("{navn}",)), CheckedReply(body=quote)).body == quote


# --- What a reply is made of


def test_a_mail_becomes_what_is_checked():
    message = a_message(
        cc=(Address("", "c@x.example"),),
        references=("<0@x>", "<1@x>"),
        bcc=(Address("Hemmelig", "b@x.example"), Address("", "d@x.example")),
        headers=(("X-Sag", "77"), ("X-Unsent", "0"), ("Received", "her"), ("X-Lang", "x" * 1000)),
        body_html='<p>Hej <img src="cid:logo">',
        attachments=(
            replace(an_attachment("logo.png"), content_id="logo"),
            an_attachment("bilag.zip", zip_with("a", flags=1)),
        ),
    )
    reply = of_message(message)
    assert [address.email for address in reply.bcc] == ["b@x.example", "d@x.example"]
    assert (reply.in_reply_to, reply.references) == ("<1@x>", ("<0@x>", "<1@x>"))
    assert [file.is_inline for file in reply.files] == [True, False]
    assert reply.files[1].traits == {FileTrait.LOCKED}
    assert (reply.sent, reply.html, reply.is_signed) == (NOON.date(), message.body_html, False)
    assert reply.headers == (("X-Sag", "77"),)
    assert of_message(a_message()).in_reply_to == ""


@pytest.mark.parametrize(
    ("changes", "is_sent"),
    [
        ({}, True),
        ({"headers": (("x-unsent", "1"),)}, False),
        ({"headers": (("X-Unsent", "0"),)}, True),
        ({"headers": (("X-Mozilla-Draft-Info", "internal/draft"),)}, False),
        ({"message_id": ""}, False),
        ({"date": None}, False),
    ],
)
def test_a_draft_is_told_from_what_was_sent(changes, is_sent):
    assert (of_message(a_message(**changes)).sent is not None) == is_sent


def test_action_links_come_from_attached_letters():
    actions = (Action(entry_point=EntryPoint("http://x.example")), Action())
    letter = a_memo(documents=(MemoDocument(DocumentRole.MAIN, actions=actions),))
    assert of_message(a_letter(letter)).action_links == ("http://x.example",)


def test_a_file_that_cannot_be_read_is_not_looked_into_and_left_out_of_a_draft():
    def refuse():
        raise UnreadableMessageError("damaged")

    broken = Attachment("a.zip", "application/zip", 9, refuse)
    huge = Attachment("b.zip", "application/zip", 10**9, refuse)
    reply = of_message(a_message(attachments=(broken, huge, an_attachment("c.pdf"))))
    assert [file.traits for file in reply.files] == [frozenset()] * 3
    assert [file.name for file in as_draft(reply).files] == ["c.pdf"]


def test_a_draft_goes_through_a_check_unchanged():
    draft = Draft(
        to=(Address("Asta", "asta@borger.example"),),
        subject=SUBJECT,
        body="Hej",
        sender=Address("", "byg@kommune.example"),
        in_reply_to="<1@x>",
        references=("<1@x>",),
        files=(DraftFile("a.pdf", "application/pdf", b"%PDF"),),
        notes=(NoteCode.ENCRYPTION_NOT_SET,),
    )
    assert as_draft(of_draft(draft), draft.notes) == draft
    mended = mend(SetSubject("Nyt"), of_draft(draft))
    assert as_draft(mended, draft.notes) == replace(draft, subject="Nyt")


@pytest.mark.parametrize(
    "fix", [DropFile(2, "a.pdf"), DropFile(1, "b.pdf"), RenameFile(3, "", "x")]
)
def test_a_fix_for_a_file_that_is_no_longer_there_changes_nothing(fix):
    reply = CheckedReply(files=(a_file("a.pdf"), a_file("b.pdf")))
    assert mend(fix, reply) == reply


@given(st.data())
def test_no_reply_is_too_odd_to_be_checked_and_none_is_made_worse_by_its_remedies(data):
    text = st.text(max_size=60)
    address = st.builds(Address, text, text | st.just("asta@borger.example"))
    scene = a_scene().with_reply(
        to=tuple(data.draw(st.lists(address, max_size=3))),
        cc=tuple(data.draw(st.lists(address, max_size=2))),
        subject=data.draw(text | st.text("VS: 0129-[]x ", max_size=50)),
        body=data.draw(st.text(max_size=200) | st.text("> \n0123-[]{}navskriher", max_size=200)),
        in_reply_to=data.draw(text),
        files=tuple(a_file(name) for name in data.draw(st.lists(text, max_size=3))),
    )
    for _ in range(40):
        fixes = [finding.fix for finding in check(scene.reply, scene.about) if finding.fix]
        if not fixes:
            break
        scene = replace(scene, reply=mend(fixes[0], scene.reply))
    assert not [f for f in check(scene.reply, scene.about) if f.fix]
