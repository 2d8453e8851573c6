"""Findings of the reply check as rows of words, for the window and the command line."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.finding import Code, Finding, shown
from dpassist.domain.reply_check.fixes import (
    AnswerOriginal,
    AttachFile,
    Fix,
    NameSender,
    RenameFile,
    ReplaceText,
    RestoreIdentifiers,
    SetRecipients,
    SetSender,
    SetSubject,
)
from dpassist.services.wording import Wording
from dpassist.services.wording_finding_reasons import PROFILE_SOURCES, REASONS, SOURCES, Source
from dpassist.services.wording_finding_texts import FIXES, PLACES, SEVERITIES, TEXTS


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding, ready to show or print.

    Attributes:
        finding: What was found; its fix is what a button applies.
        severity: How bad it is, in words.
        where: Where it is, in words.
        text: What is wrong.
        why: Why it matters.
        source: How that is known, with its label.
        fix: The words of its button; empty when only a person can put it right.
    """

    finding: Finding
    severity: str
    where: str
    text: str = field(repr=False)
    why: str
    source: str
    fix: str = field(default="", repr=False)


def finding_rows(
    wording: Wording, findings: Iterable[Finding], profile: ReplyProfile, language: str
) -> tuple[FindingRow, ...]:
    """Put findings into words."""
    return tuple(_row(wording, finding, profile, language) for finding in findings)


def _row(wording: Wording, finding: Finding, profile: ReplyProfile, language: str) -> FindingRow:
    place, _, number = finding.where.partition(" ")
    reason, source = REASONS[finding.code]
    if finding.code is Code.SUBJECT_TOO_LONG and profile.longest_subject:
        source = Source.PROFILE
    return FindingRow(
        finding,
        severity=wording.say(SEVERITIES[finding.severity]),
        where=wording.say(PLACES[place], number=number),
        text=_text(wording, finding),
        why=wording.say(reason),
        source=_source(wording, source, profile, language),
        fix=fix_words(wording, finding.fix) if finding.fix else "",
    )


def fix_words(wording: Wording, fix: Fix) -> str:
    """Return the words of a fix's button."""
    is_removal = isinstance(fix, ReplaceText) and not fix.by
    return wording.say(FIXES["remove-text" if is_removal else fix.kind], **_values(fix))


def _text(wording: Wording, finding: Finding) -> str:
    if finding.code is Code.REPLY_NOT_POSSIBLE:
        return wording.refusal_of(str(finding.values["reason"]))
    return wording.say(TEXTS[finding.code], **finding.values)


def _source(wording: Wording, source: Source, profile: ReplyProfile, language: str) -> str:
    if source is not Source.PROFILE:
        return wording.say(SOURCES[source])
    title = profile.title.get(language, profile.id)
    return wording.say(PROFILE_SOURCES[profile.verified], profile=title)


def _values(fix: Fix) -> dict[str, str]:
    """Return what the words of a button are filled with."""
    match fix:
        case SetRecipients(to=to):
            values = {"to": ", ".join(address.email for address in to)}
        case SetSender(sender=sender):
            values = {"sender": sender.email}
        case RenameFile(name=name) | NameSender(name=name):
            values = {"name": name}
        case SetSubject(subject=subject) | RestoreIdentifiers(subject=subject):
            values = {"subject": subject}
        case AnswerOriginal(subject=subject):
            values = {"subject": subject}
        case AttachFile(file=file):
            values = {"name": file.name}
        case ReplaceText(by=by):
            values = {"by": by}
        case _:
            values = {}
    return {name: shown(value) for name, value in values.items()}
