"""What ties a reply to the letter it answers: subject, identifiers in it, and the thread's header fields.

The form of a reply's subject is not known from any public source, so the test that is safe without it is used:
every run of four digits or more, and everything in brackets, must still stand there unchanged (facts on Digital
Post 2010-2022, section 11; concluded, not quoted), and whatever the profile's own patterns find.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.draft import Draft
from dpassist.domain.identity import mask_cpr
from dpassist.domain.profiles import SubjectRule
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity, shown
from dpassist.domain.reply_check.fixes import (
    AnswerOriginal,
    RestoreIdentifiers,
    SetSubject,
    SetThread,
)
from dpassist.domain.reply_check.quoting import letters_of

LONGEST_LABEL: Final = 256
"""Letters in a MeMo text, its label among them (the 1.1 schema)."""
_LONGEST_SUBJECT: Final = 1_000
"""Letters of a subject that patterns are tried on."""
_DIGITS: Final = re.compile(r"[0-9]{4,}")
_BRACKETED: Final = re.compile(r"\[[^\[\]]{1,80}\]|\([^()]{1,80}\)|\{[^{}]{1,80}\}")
_PREFIXES: Final = re.compile(r"(?:(?:sv|vs|re|fw|fwd|aw|wg) ?: ?)+", re.IGNORECASE)
_FORWARD: Final = re.compile(r"\s*(?:vs|fw|fwd|wg)\s*:", re.IGNORECASE)
_MESSAGE_ID: Final = re.compile(r"<[^<>\s]{1,498}>")


def check_thread(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at how the reply is tied to what it answers."""
    expected = about.expected
    if expected is None:
        yield from _without_original(reply, about)
        return
    fix = AnswerOriginal(wanted_subject(about), expected.in_reply_to, expected.references)
    if _is_forward(reply.subject, expected.subject):
        yield Finding(Code.SENT_AS_FORWARD, Severity.STOPS, "subject", fix=fix)
    elif _is_tied(reply, expected):
        yield from _check_subject(reply, about, wanted_subject(about))
    elif not _same(core_of(reply.subject), core_of(expected.subject)) and _lost(reply, about):
        yield Finding(Code.NEW_MAIL, Severity.STOPS, "thread", fix=fix)
    else:
        thread = SetThread(expected.in_reply_to, expected.references)
        yield Finding(Code.THREAD_MISSING, Severity.WARNS, "thread", fix=thread)
        yield from _check_subject(reply, about, wanted_subject(about))


def check_length(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at how long the subject is."""
    limit = _limit(about)
    if len(reply.subject) <= limit:
        return
    short = wanted_subject(about) if about.expected else _shortened(reply.subject, limit)
    fix = SetSubject(short) if len(short) <= limit else None
    values = {"length": len(reply.subject), "limit": limit}
    yield Finding(Code.SUBJECT_TOO_LONG, Severity.WARNS, "subject", values, fix)


def wanted_subject(about: Circumstances) -> str:
    """Return the subject that the profile makes, cut where it is too long and loses no identifier by it."""
    full = about.expected.subject if about.expected else ""
    return _shortened(full, _limit(about), tuple(_tokens(about)))


def _without_original(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    if about.original is not None:  # nobody can be answered, or the gateway does it
        return
    if _FORWARD.match(reply.subject):
        yield Finding(Code.SENT_AS_FORWARD, Severity.WARNS, "subject")
    elif not (reply.in_reply_to or reply.references):
        yield Finding(Code.THREAD_MISSING, Severity.HINT, "thread")
    if not reply.subject.strip():
        yield Finding(Code.SUBJECT_MISSING, Severity.WARNS, "subject")


def _check_subject(reply: CheckedReply, about: Circumstances, wanted: str) -> Iterator[Finding]:
    given = mask_cpr(harmless(reply.subject))  # numbers in it are a finding of their own
    if _same(given, wanted) or (about.expected and _same(given, about.expected.subject)):
        return
    if not given.strip():
        yield Finding(Code.SUBJECT_MISSING, Severity.WARNS, "subject", fix=SetSubject(wanted))
        return
    lost = _lost(reply, about)
    if lost:
        plain = letters_of(given)
        is_edited = all(letters_of(token) in plain for token in lost)
        code = Code.IDENTIFIER_EDITED if is_edited else Code.IDENTIFIER_LOST
        values = {"missing": shown(", ".join(lost))}
        fix = RestoreIdentifiers(wanted)
        yield Finding(code, Severity.STOPS, "subject", values, fix)
    elif not _same(core_of(given), core_of(wanted)):
        values = {"wanted": shown(wanted)}
        yield Finding(Code.SUBJECT_CHANGED, Severity.WARNS, "subject", values, SetSubject(wanted))
    elif about.profile.subject is SubjectRule.UNCHANGED:
        yield Finding(Code.SUBJECT_PREFIX, Severity.HINT, "subject", fix=SetSubject(wanted))


def _is_tied(reply: CheckedReply, expected: Draft) -> bool:
    """Tell whether the thread names what is answered; one without an id cannot be named."""
    answered = expected.in_reply_to
    return not _MESSAGE_ID.fullmatch(answered) or answered in {reply.in_reply_to, *reply.references}


def _is_forward(given: str, wanted: str) -> bool:
    return _FORWARD.match(given) is not None and _FORWARD.match(wanted) is None


def _lost(reply: CheckedReply, about: Circumstances) -> list[str]:
    """Return the identifiers that do not stand in the reply's subject as they did."""
    runs = set(_DIGITS.findall(reply.subject))
    return [
        token
        for token in _tokens(about)
        if (token not in runs if _DIGITS.fullmatch(token) else token not in reply.subject)
    ]


def _tokens(about: Circumstances) -> list[str]:
    """Return what in the subject may be an identifier; a CPR number never is, for it has no place there."""
    wanted = about.expected.subject if about.expected else ""
    original = about.original.subject if about.original else ""
    answered = mask_cpr(harmless(original[:_LONGEST_SUBJECT]))
    found = identifiers_in(wanted[:_LONGEST_SUBJECT])
    for pattern in map(_compiled, about.profile.must_keep):
        found += [match[0] for match in pattern.finditer(answered) if match[0].strip()]
    return list(dict.fromkeys(found))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _limit(about: Circumstances) -> int:
    return about.profile.longest_subject or LONGEST_LABEL


def _shortened(subject: str, limit: int, tokens: tuple[str, ...] = ()) -> str:
    """Shorten a subject at a word; the same subject when it is short enough, or would lose an identifier."""
    if len(subject) <= limit:
        return subject
    short = (subject[: limit + 1].rpartition(" ")[0] or subject[:limit]).rstrip()
    return short if all(token in short for token in tokens or identifiers_in(subject)) else subject


def identifiers_in(subject: str) -> list[str]:
    """Return what in a subject may be an identifier: long numbers, and whatever stands in brackets."""
    return [*_DIGITS.findall(subject), *_BRACKETED.findall(subject)]


def core_of(subject: str) -> str:
    """Return a subject without what mail programs put before it."""
    line = " ".join(subject.split())
    prefix = _PREFIXES.match(line)
    return line[prefix.end() :] if prefix else line


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
