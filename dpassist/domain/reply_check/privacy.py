"""CPR numbers where they must not stand, or where they are somebody else's."""

from collections.abc import Iterator

from dpassist.domain.cpr_finding import CprFound, Look, find_cpr, hide_cpr
from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity
from dpassist.domain.reply_check.fixes import MaskCpr, RenameFile, SetRecipients
from dpassist.domain.reply_check.quoting import blocks

_IN_FILE_NAMES = "xxxxxx-xxxx"
"""Dots are letters that not every system takes in a file name."""


def check_subject(reply: CheckedReply, _about: Circumstances) -> Iterator[Finding]:
    """Look at the subject, which no encryption of mail covers."""
    found = tuple(find_cpr(reply.subject))
    if not found:
        return
    fix = MaskCpr("subject", also_alike=True)
    if _certain(found):
        yield Finding(Code.CPR_IN_SUBJECT, Severity.STOPS, "subject", fix=fix)
    else:
        yield Finding(Code.CPR_LIKE_IN_SUBJECT, Severity.WARNS, "subject", fix=fix)


def check_names(reply: CheckedReply, _about: Circumstances) -> Iterator[Finding]:
    """Look at the names of recipients and of files."""
    if any(_certain(tuple(find_cpr(address.name))) for address in reply.to):
        masked = tuple(
            Address(hide_cpr(address.name, also_alike=True), address.email) for address in reply.to
        )
        yield Finding(Code.CPR_IN_NAME, Severity.STOPS, "to", fix=SetRecipients(masked))
    for number, file in enumerate(reply.files, start=1):
        yield from _check_file_name(number, file)


def check_text(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the text and at what it quotes."""
    if reply.is_closed:
        return
    parts = blocks(reply.body)
    for where, is_quoted in (("body", False), ("quote", True)):
        found = [
            cpr for part in parts if part.is_quoted is is_quoted for cpr in find_cpr(part.text)
        ]
        yield from _check_numbers(where, found, about)


def _check_file_name(number: int, file: CheckedFile) -> Iterator[Finding]:
    found = tuple(find_cpr(file.name))
    if not found:
        return
    name, end = "", 0
    for cpr in found:
        name += file.name[end : cpr.start] + _IN_FILE_NAMES
        end = cpr.stop
    fix = RenameFile(number, file.name, name + file.name[end:])
    where = f"attachment {number}"
    if _certain(found):
        yield Finding(Code.CPR_IN_FILE_NAME, Severity.STOPS, where, fix=fix)
    else:
        yield Finding(Code.CPR_LIKE_IN_FILE_NAME, Severity.WARNS, where, fix=fix)


def _check_numbers(where: str, found: list[CprFound], about: Circumstances) -> Iterator[Finding]:
    own = about.own_numbers
    others = {cpr.digits for cpr in found if cpr.look is Look.CERTAIN} - own
    alike = sum(cpr.look is Look.ALIKE and cpr.digits not in own for cpr in found)
    if others:
        code, severity = _OF_ANOTHER[where] if own else _OF_SOMEBODY[where]
        yield Finding(code, severity, where, {"count": len(others)}, MaskCpr(where))
    if alike:
        fix = MaskCpr(where, also_alike=True)
        yield Finding(Code.CPR_LIKE_IN_TEXT, Severity.HINT, where, {"count": alike}, fix)


_OF_ANOTHER = {
    "body": (Code.CPR_OF_ANOTHER, Severity.STOPS),
    "quote": (Code.CPR_OF_ANOTHER_IN_QUOTE, Severity.STOPS),
}
_OF_SOMEBODY = {
    "body": (Code.CPR_IN_TEXT, Severity.WARNS),
    "quote": (Code.CPR_IN_QUOTE, Severity.WARNS),
}


def _certain(found: tuple[CprFound, ...]) -> bool:
    return any(cpr.look is Look.CERTAIN for cpr in found)
