"""What a reply says, as far as a machine can judge: anything at all, and nothing that was meant for the writer."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from dpassist.domain.identity import mask_cpr
from dpassist.domain.passed_on import GUIDANCE_NAMES
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity, shown
from dpassist.domain.reply_check.fixes import DropFile, ReplaceText
from dpassist.domain.reply_check.quoting import written

_SHORTEST_SENTENCE: Final = 25
"""Letters of a guidance sentence; a shorter one may stand in any letter."""
_MOST_TEXT: Final = 200_000
_NAME: Final = re.compile(
    r"\{(?:name|navn)\}|[\[<](?:indsæt |skriv )?(?:borgerens |modtagers? |fulde )?navn[\]>]",
    re.IGNORECASE,
)
_BLANK: Final = re.compile(
    r"\{[a-zæøå_]{2,30}\}"
    r"|[\[<](?:indsæt|skriv|udfyld|angiv|insert|write)\b[^\[\]<>\n]{0,60}[\]>]"
    r"|[\[<](?:dato|adresse|sagsn(?:umme)?r|j\.?nr|beløb|frist|tekst|text|date|amount)\.?[\]>]"
    r"|\b(?:skriv|indsæt)\s+(?:(?:dit|jeres)\s+)?(?:svar(?:et)?|tekst(?:en)?)\s+her\b"
    r"|\bwrite\s+(?:(?:your|the)\s+)?(?:answer|reply|text)\s+here\b"
    r"|^[^\w\n]{0,5}(?:skriv|write) (?:her|here)[^\w\n]{0,5}$"
    r"|\blorem ipsum\b",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING: Final = re.compile(
    r"(?:Hej|Kære|Goddag|Dear|Hi|Hello)(?:\s+[A-ZÆØÅ][\w.'-]{0,40}){0,6}\s*[,!.]?"
)
"""A line that greets somebody by name, and says no more."""
_CLOSING: Final = re.compile(
    r"(?:(?:med )?(?:de )?(?:venlig|kærlig|bedste|mange)\w{0,3} hils(?:en|ner)|m?vh|(?:kind|best) regards"
    r"|yours sincerely)\W{0,3}",
    re.IGNORECASE,
)
_SIGNATURE_LINES: Final = 20
_SIGNATURE_LETTERS: Final = 90
"""Lines of a signature, and letters in the longest of them; more is written by hand."""
_LINK: Final = re.compile(r"\bhttp://[^\s<>\"')\]]{1,500}", re.IGNORECASE)


def check_body(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at whether anything was written."""
    if reply.is_closed:
        return
    text = written(reply.body[:_MOST_TEXT])
    if _says_something(text, about):
        return
    is_bare = not text.strip() and not reply.files
    severity = Severity.STOPS if is_bare or reply.sent else Severity.WARNS
    yield Finding(Code.BODY_EMPTY, severity, "body")


def check_leftovers(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look for blanks nobody filled in, and for guidance that was meant for the writer."""
    text = written(reply.body[:_MOST_TEXT])
    name = _sender_name(about)
    unnamed = text.replace(name, " ") if name else text  # somebody may be called like a blank
    blanks = _found(_NAME, unnamed)
    others = tuple(found for found in _found(_BLANK, unnamed) if found not in blanks)
    if blanks:
        fix = ReplaceText(blanks, name) if name else None
        values = {"text": shown(", ".join(blanks))}
        yield Finding(Code.PLACEHOLDER, Severity.STOPS, "body", values, fix)
    if others:
        values = {"text": shown(", ".join(others))}
        yield Finding(Code.PLACEHOLDER, Severity.STOPS, "body", values, ReplaceText(others))
    left = tuple(_guidance_in(text, about))
    if left:
        values = {"text": shown(left[0])}
        yield Finding(Code.GUIDANCE_LEFT, Severity.STOPS, "body", values, ReplaceText(left))
    for number, file in enumerate(reply.files, start=1):
        if file.name.casefold() in GUIDANCE_NAMES.values():
            fix_file = DropFile(number, file.name)
            values = {"name": shown(file.name)}
            where = f"attachment {number}"
            yield Finding(Code.GUIDANCE_ATTACHED, Severity.STOPS, where, values, fix_file)


def check_links(reply: CheckedReply, _about: Circumstances) -> Iterator[Finding]:
    """Look for links that are not encrypted on their way."""
    links = _found(_LINK, written(reply.body[:_MOST_TEXT]))
    if links:
        yield Finding(Code.LINK_NOT_HTTPS, Severity.HINT, "body", {"text": shown(links[0])})


def _says_something(text: str, about: Circumstances) -> bool:
    """Tell whether a text says more than greeting, closing and signature."""
    profile, settings = about.profile, about.settings
    name = _sender_name(about)
    frame = {
        line.strip().casefold()
        for part in (
            *(greeting.replace("{name}", name) for greeting in profile.greeting.values()),
            *(greeting.replace(" {name}", "") for greeting in profile.greeting.values()),
            *profile.closing.values(),
            settings.signature,
            settings.authority_name,
        )
        for line in part.splitlines()
    }
    return any(
        line.casefold() not in frame
        and not _GREETING.fullmatch(line)
        and any(map(str.isalnum, line))
        for line in _unsigned([line.strip() for line in text.splitlines()])
    )


def _unsigned(lines: list[str]) -> list[str]:
    """Return what stands before a closing and a signature, which mail programs put there by themselves."""
    at = next((n for n, line in enumerate(lines) if _CLOSING.fullmatch(line)), len(lines))
    signature = [line for line in lines[at:] if line]
    is_short = len(signature) <= _SIGNATURE_LINES and all(
        len(line) <= _SIGNATURE_LETTERS for line in signature
    )
    return lines[:at] if is_short else lines


def _sender_name(about: Circumstances) -> str:
    stated = about.verdict.facts.sender_name if about.verdict else ""
    sender = about.original.sender if about.original else None
    return mask_cpr(" ".join((stated or (sender.name if sender else "")).split()))


def _guidance_in(text: str, about: Circumstances) -> Iterator[str]:
    """Give each sentence of the guidance as it stands in the text, whatever breaks its lines."""
    profile = about.profile
    steps: Iterable[str] = (
        line for texts in (*profile.must_check.values(), *profile.steps.values()) for line in texts
    )
    plain = " ".join(text.split())
    for sentence in (*about.guidance, *steps):
        words = sentence.split()
        if len(sentence) >= _SHORTEST_SENTENCE and " ".join(words) in plain:
            yield from _found(re.compile(r"\s+".join(map(re.escape, words))), text)


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))
