"""Whether a reply may be sent at all, from the mail program, in time, and protected as the profile wants it."""

from collections.abc import Iterator
from typing import Final

from dpassist.domain.message import Protection
from dpassist.domain.profiles import ReplyKind, SealedBy
from dpassist.domain.reply import refusal
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity

_NEAR_DAYS: Final = 3
"""Own choice: a weekend and a day."""
_SEALED_BEFORE_SENDING: Final = frozenset({SealedBy.MAIL_PROGRAM, SealedBy.DPASSIST})
_ENCRYPTED: Final = frozenset({Protection.ENCRYPTED, Protection.DECRYPTED})


def check_permission(_reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at whether the letter may be answered, and whether a mail is the way to do it."""
    reason = refusal(about.verdict) if about.verdict else ""
    if reason == "reply-forbidden-by-sender":
        yield Finding(Code.REPLY_FORBIDDEN, Severity.STOPS, "reply")
    elif reason:
        yield Finding(Code.REPLY_NOT_POSSIBLE, Severity.STOPS, "reply", {"reason": reason})
    if about.profile.kind is not ReplyKind.DRAFT:
        severity = Severity.STOPS if about.is_digital_post else Severity.WARNS
        yield Finding(Code.REPLY_IN_GATEWAY, severity, "reply")


def check_deadline(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at when the sender wanted an answer; what was sent is judged by the day it was."""
    deadline = about.verdict.facts.deadline if about.verdict else None
    if deadline is None:
        return
    days = (deadline.date() - (reply.sent or about.today)).days
    if days < 0:
        yield Finding(Code.DEADLINE_PASSED, Severity.WARNS, "reply", {"days": -days})
    elif days <= _NEAR_DAYS and reply.sent is None:
        yield Finding(Code.DEADLINE_NEAR, Severity.HINT, "reply", {"days": days})


def check_sealing(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at signature and encryption; a draft has neither yet, so there it is a reminder."""
    severity = Severity.STOPS if reply.sent else Severity.HINT
    is_encrypted = reply.protection in _ENCRYPTED
    if about.profile.encrypted_by in _SEALED_BEFORE_SENDING and not is_encrypted:
        yield Finding(Code.NOT_ENCRYPTED, severity, "reply")
    # What is encrypted may be signed inside, where nobody can look.
    if about.profile.signed_by in _SEALED_BEFORE_SENDING and not (
        reply.is_signed or reply.is_closed
    ):
        yield Finding(Code.NOT_SIGNED, severity, "reply")
    if reply.is_closed:
        yield Finding(Code.NOT_READABLE, Severity.HINT, "reply")
