"""The reply check: every check there is, in the order their findings are shown when they are equally bad."""

from collections.abc import Callable, Iterator
from typing import Final

from dpassist.domain.reply_check import (
    addressing,
    carrying,
    content,
    files,
    permission,
    privacy,
    threading,
)
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Finding, Severity

_CHECKS: Final[tuple[Callable[[CheckedReply, Circumstances], Iterator[Finding]], ...]] = (
    permission.check_permission,
    addressing.check_recipients,
    addressing.check_copies,
    addressing.check_sender,
    addressing.check_authority,
    carrying.check_reply_to,
    threading.check_thread,
    threading.check_length,
    carrying.check_headers,
    carrying.check_metadata,
    carrying.check_letter,
    privacy.check_subject,
    privacy.check_names,
    privacy.check_text,
    permission.check_sealing,
    files.check_amount,
    files.check_files,
    files.check_action_links,
    content.check_body,
    content.check_leftovers,
    content.check_links,
    permission.check_deadline,
)
_ORDER: Final = list(Severity)


def check(reply: CheckedReply, about: Circumstances) -> tuple[Finding, ...]:
    """Return what is wrong with a reply, the worst first; the same reply gives the same findings."""
    found = (finding for one in _CHECKS for finding in one(reply, about))
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))
