"""Faults in what a person writes and attaches: numbers, files, words."""

from typing import Final

from dpassist.domain.message import Address
from dpassist.domain.passed_on import GUIDANCE_NAMES
from dpassist.domain.reply_check.files import LAW_BYTES, LAW_FILES
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.practice import ALIKE, practice_file
from dpassist.domain.training.situation import Fault, Situation

_LOCKED_PDF: Final = b"%PDF-1.7\n% practice\ntrailer <</Encrypt 5 0 R>>\n"
_OTHER_LETTER: Final = "Min søn har nummer {number}."


def _in_subject(situation: Situation, number: str) -> Situation:
    return situation.with_reply(subject=f"{situation.reply.subject} {number}")


def _named_file(situation: Situation, number: str) -> Situation:
    return situation.with_files(practice_file(f"{_stem(situation)} {number}.pdf"))


def _stem(situation: Situation) -> str:
    return situation.in_words("afgørelse", "decision")


def _in_name(situation: Situation) -> Situation:
    to = tuple(
        Address(f"{a.name or 'Alma Opdigtet'} {situation.number}", a.email)
        for a in situation.reply.to
    )
    return situation.with_reply(to=to)


def _anothers(situation: Situation) -> Situation:
    words = situation.in_words("Det gælder også din datter, {}.", "It is about {} as well.")
    return situation.with_line(words.format(situation.number))


def _quoted(situation: Situation) -> Situation:
    line = _OTHER_LETTER.format(number=situation.number)
    return situation.with_reply(body=f"{situation.reply.body.rstrip()}\n> {line}\n")


def _alike(situation: Situation) -> Situation:
    words = situation.in_words("Løbenummer {}.", "Serial number {}.")
    return situation.with_line(words.format(ALIKE))


def _too_many(situation: Situation, limit: int) -> Situation:
    stem = situation.in_words("bilag", "enclosure")
    more = limit + 1 - len(situation.reply.files)
    return situation.with_files(*(practice_file(f"{stem} {n}.pdf") for n in range(1, more + 1)))


def _too_heavy(situation: Situation, limit: int) -> Situation:
    name = situation.in_words("tegninger.pdf", "drawings.pdf")
    return situation.with_files(practice_file(name, size=limit))


def _odd_name(situation: Situation) -> Situation:
    return situation.with_files(practice_file(f"{_stem(situation)}: 2026?.pdf"))


def _unwritten(situation: Situation) -> Situation:
    return situation.with_reply(body=situation.reply.body.replace(situation.said, "", 1))


def _unfilled(situation: Situation) -> Situation:
    return situation.with_line(situation.in_words("[indsæt dato for mødet]", "[insert the date]"))


def _guided(situation: Situation) -> Situation:
    """Leave a sentence in the answer that was meant for its writer."""
    told = situation.about.profile.must_check.get(situation.language, ())
    return situation.with_line(max((*told, *situation.about.guidance[:1]), key=len, default=""))


def _plain_link(situation: Situation) -> Situation:
    link = f"http://{situation.own_domain}/frister"
    return situation.with_line(situation.in_words("Se {}.", "See {}.").format(link))


PRIVACY: Final = (
    Fault("cpr-in-subject", (Code.CPR_IN_SUBJECT,), lambda s: _in_subject(s, s.number)),
    Fault("cpr-like-in-subject", (Code.CPR_LIKE_IN_SUBJECT,), lambda s: _in_subject(s, ALIKE)),
    Fault("cpr-in-file-name", (Code.CPR_IN_FILE_NAME,), lambda s: _named_file(s, s.number)),
    Fault("cpr-like-in-file-name", (Code.CPR_LIKE_IN_FILE_NAME,), lambda s: _named_file(s, ALIKE)),
    Fault("cpr-in-name", (Code.CPR_IN_NAME,), _in_name),
    Fault("cpr-in-text", (Code.CPR_OF_ANOTHER, Code.CPR_IN_TEXT), _anothers),
    Fault("cpr-in-quote", (Code.CPR_OF_ANOTHER_IN_QUOTE, Code.CPR_IN_QUOTE), _quoted),
    Fault("cpr-like-in-text", (Code.CPR_LIKE_IN_TEXT,), _alike),
)
FILES: Final = (
    Fault("too-large", (Code.TOO_LARGE,), lambda s: _too_heavy(s, LAW_BYTES)),
    Fault(
        "too-large-for-gateway",
        (Code.TOO_LARGE_FOR_GATEWAY,),
        lambda s: _too_heavy(s, s.about.profile.limits.total_bytes),
    ),
    Fault("too-many-files", (Code.TOO_MANY_FILES,), lambda s: _too_many(s, LAW_FILES)),
    Fault(
        "too-many-files-for-gateway",
        (Code.TOO_MANY_FILES_FOR_GATEWAY,),
        lambda s: _too_many(s, s.about.profile.limits.files),
    ),
    Fault(
        "file-type",
        (Code.FILE_TYPE,),
        lambda s: s.with_files(practice_file(s.in_words("tegning.dwg", "drawing.dwg"))),
    ),
    Fault("file-name-characters", (Code.FILE_NAME_CHARACTERS,), _odd_name),
    Fault(
        "file-locked",
        (Code.FILE_LOCKED,),
        lambda s: s.with_files(practice_file(f"{_stem(s)}.pdf", _LOCKED_PDF)),
    ),
    Fault(
        "file-macros",
        (Code.FILE_MACROS,),
        lambda s: s.with_files(practice_file(s.in_words("skema.docm", "form.docm"))),
    ),
    Fault(
        "action-link-not-https",
        (Code.ACTION_LINK_NOT_HTTPS,),
        lambda s: s.with_reply(action_links=(f"http://{s.own_domain}/betal",)),
    ),
)
CONTENT: Final = (
    Fault("body-empty", (Code.BODY_EMPTY,), _unwritten),
    Fault("placeholder", (Code.PLACEHOLDER,), _unfilled),
    Fault("guidance-left", (Code.GUIDANCE_LEFT,), _guided),
    Fault(
        "guidance-attached",
        (Code.GUIDANCE_ATTACHED,),
        lambda s: s.with_files(practice_file(GUIDANCE_NAMES[s.language])),
    ),
    Fault("link-not-https", (Code.LINK_NOT_HTTPS,), _plain_link),
)
