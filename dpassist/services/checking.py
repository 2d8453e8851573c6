"""Check a reply: from files or a draft of ours to findings, and from a mended reply back to a draft."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from dpassist.domain.message import Message
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.checked import CheckedReply, of_message
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Finding, Severity
from dpassist.domain.reply_check.fixes import DropFile, MaskCpr, ReplaceText
from dpassist.domain.reply_check.mending import mend
from dpassist.domain.verdict import Verdict
from dpassist.mailio.html_text import text_from_html
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.services.clock import on_this_clock, today
from dpassist.services.guidance_sentences import fixed_sentences
from dpassist.services.intake import Opened
from dpassist.services.mending import Mended, mended
from dpassist.services.ports import Library

_MOST_REMEDIES: Final = 100
"""Each takes a finding away; a reply with more of them is not written by a person."""


class Checking:
    """Says what is wrong with a reply; the reply itself is `dpassist.domain.reply_check.checked.CheckedReply`."""

    def __init__(self, library: Library) -> None:
        self._library: Final = library

    def findings(
        self, reply: CheckedReply, profile: ReplyProfile, original: Opened | None = None
    ) -> tuple[Finding, ...]:
        """Return what is wrong, the worst first.

        Args:
            reply: A file that was read (``of_message``) or a draft of ours (``of_draft``).
            profile: How the gateway wants it.
            original: What it answers, when that is known.
        """
        about = Circumstances(
            profile=profile,
            settings=self._library.settings(),
            today=today(),
            original=original.message if original else None,
            verdict=_on_this_clock(original.examined.verdict) if original else None,
            guidance=tuple(self._guidance()),
        )
        return check(reply, about)

    def draft(
        self, reply: CheckedReply, before: CheckedReply, profile: ReplyProfile, language: str
    ) -> Mended:
        """Make a draft of a reply, to be opened or saved; the file it was read from stays as it is.

        Args:
            reply: As it is now.
            before: As it was read.
            profile: Whose reminders go with it.
            language: Of the reminders.

        Raises:
            ReplyRefusedError: ``reply-is-encrypted``.
        """
        return mended(reply, before, profile, language, datetime.now(UTC))

    def mend_all(
        self, reply: CheckedReply, profile: ReplyProfile, original: Opened | None = None
    ) -> CheckedReply:
        """Put right whatever a machine may put right without asking, checking again after each remedy."""
        for _ in range(_MOST_REMEDIES):
            found = self.findings(reply, profile, original)
            fix = next((finding.fix for finding in found if goes_with_all(finding)), None)
            better = mend(fix, reply) if fix else reply
            if better == reply:
                break
            reply = better
        return reply

    def _guidance(self) -> Iterator[str]:
        """Give the fixed sentences of the guidance sheets and of the covering note."""
        for sheet in self._library.guidance_sheets():
            yield from fixed_sentences(sheet.text)


def _on_this_clock(verdict: Verdict) -> Verdict:
    """Return a verdict whose deadline falls on the day that the clerk reads: the letter may state it in UTC."""
    deadline = verdict.facts.deadline
    if deadline is None:
        return verdict
    return replace(verdict, facts=replace(verdict.facts, deadline=on_this_clock(deadline)))


def reply_of(message: Message) -> CheckedReply:
    """Take a mail that was read, with the text its reader will see: the formatted one, where the two differ."""
    reply = of_message(message)
    seen = text_from_html(reply.html, DEFAULT_LIMITS.text_bytes) if reply.html else ""
    if not seen.strip() or _letters(seen) == _letters(reply.body):
        return reply
    return replace(reply, body=f"{seen}\n")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def goes_with_all(finding: Finding) -> bool:
    """Tell whether a remedy may be applied together with others, unasked.

    What takes something away from the answer may, where it must not be sent like this; else a person decides
    about each: a number may be an account's, and an attachment be needed.
    """
    takes_away = isinstance(finding.fix, DropFile | MaskCpr | ReplaceText)
    return finding.fix is not None and (finding.severity is Severity.STOPS or not takes_away)
