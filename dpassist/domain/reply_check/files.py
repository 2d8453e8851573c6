"""What goes with a reply: how much, how many, what kind, and under which names.

Sizes and counts are the law's ("Bekendtgørelse om størrelse på filer i Digital Post", Retsinformation 183321:
out of an authority 99.5 MB and 10 attachments; older than today's solution, which keeps the same limits) and the
profile's. The characters are those of digitaliser.dk, "Øget validering i Digital Post"; so is https for actions.
"""

import re
from collections.abc import Iterator
from typing import Final

from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.file_traits import FileTrait, ending
from dpassist.domain.reply_check.finding import Code, Finding, Severity, shown
from dpassist.domain.reply_check.fixes import DropFile, RenameFile

LAW_BYTES: Final = 99_500_000
LAW_FILES: Final = 10
_MEGABYTE: Final = 1_000_000
_REJECTED_BLANKS: Final = re.compile("[\r\n\u00a0\u2000-\u200a\u2028\u205f\u2060\u3000]+")
_REJECTED_SIGNS: Final = re.compile(r'[<>:"/\\|?*]')
_ABSOLUTE_HTTPS: Final = re.compile(r"https://[^\s/]", re.IGNORECASE)


def check_amount(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the size of everything and at how many files there are."""
    limits = about.profile.limits
    size = sum(file.size for file in reply.files) + len(reply.body.encode(errors="replace"))
    count = sum(not file.is_inline for file in reply.files)
    for code, limit in (
        (Code.TOO_LARGE, LAW_BYTES),
        (Code.TOO_LARGE_FOR_GATEWAY, limits.total_bytes),
    ):
        if 0 < limit < size:
            values = {"size": _megabytes(size), "limit": _megabytes(limit)}
            yield Finding(code, Severity.STOPS, "attachments", values)
            break
    for code, limit in (
        (Code.TOO_MANY_FILES, LAW_FILES),
        (Code.TOO_MANY_FILES_FOR_GATEWAY, limits.files),
    ):
        if 0 < limit < count:
            yield Finding(code, Severity.STOPS, "attachments", {"count": count, "limit": limit})
            break


def check_files(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at each file."""
    types = about.profile.limits.file_types
    for number, file in enumerate(reply.files, start=1):
        where, values = f"attachment {number}", {"name": shown(file.name)}
        drop = DropFile(number, file.name)
        good = _REJECTED_SIGNS.sub("_", _REJECTED_BLANKS.sub(" ", file.name)).strip()
        if good != file.name.strip() or _REJECTED_BLANKS.search(file.name):
            fix = RenameFile(number, file.name, good)
            yield Finding(Code.FILE_NAME_CHARACTERS, Severity.STOPS, where, values, fix)
        if types and not file.is_inline and ending(file.name) not in types:
            yield Finding(
                Code.FILE_TYPE,
                Severity.WARNS,
                where,
                {**values, "types": ", ".join(types)},
                drop,
            )
        if FileTrait.LOCKED in file.traits:
            yield Finding(Code.FILE_LOCKED, Severity.WARNS, where, values, drop)
        if FileTrait.MACROS in file.traits:
            yield Finding(Code.FILE_MACROS, Severity.WARNS, where, values, drop)


def check_action_links(reply: CheckedReply, _about: Circumstances) -> Iterator[Finding]:
    """Look at where the actions of an attached Digital Post letter lead."""
    wrong = sum(not _ABSOLUTE_HTTPS.match(link) for link in reply.action_links)
    if wrong:
        yield Finding(Code.ACTION_LINK_NOT_HTTPS, Severity.STOPS, "attachments", {"count": wrong})


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}"
