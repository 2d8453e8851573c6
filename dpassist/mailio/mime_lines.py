"""Where a header ends and where a multipart is cut: searches in a message's bytes, nothing copied.

Searches for fixed bytes come first, because they are the quickest there are and nearly all mail needs no
more; patterns do the rest, and take over where a message is built to make the quick way slow.
"""

import re
from collections.abc import Iterator
from typing import Final

_HEADER_END: Final = re.compile(rb"\r\n\r\n|\n\n|(?:\r\r\n){2}|\r\r(?!\n)|\n\r\n")
_USUAL_HEADER: Final = 8 * 1024
_AFTER_BOUNDARY: Final = re.compile(rb"(--)?[ \t]*+(?:\r\r?\n|\n|\r|\Z)")
_LONGEST_BOUNDARY: Final = 200
_QUICK_TRIES: Final = 2_000


def header_end(data: bytes, start: int, end: int) -> tuple[int, int] | None:
    """Return where the empty line behind a header begins and ends; None when there is none in between."""
    near = min(end, start + _USUAL_HEADER)
    # Nearly always it is one of these; what else ends a line must not come before it.
    windows = data.find(b"\n\r\n", start, near)
    unix = data.find(b"\n\n", start, near if windows < 0 else windows + 1)
    at = unix if unix >= 0 else windows
    if at >= 0 and data.find(b"\r\r", start, at) < 0:
        if unix >= 0:
            return unix, unix + 2
        is_whole = data.startswith(b"\r", at - 1) and at > start
        return (at - 1 if is_whole else at), at + 3
    match = _HEADER_END.search(data, start, end)
    return match.span() if match else None


def delimiters(
    data: bytes, start: int, end: int, boundary: bytes
) -> Iterator[tuple[int, int, bool]]:
    """Give each delimiter line: where the line break before it begins, where it ends, whether it is the last.

    RFC 2046, 5.1.1; line ends of every kind are taken.
    """
    if not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        return
    mark = b"--" + boundary
    at = start
    for _ in range(_QUICK_TRIES):
        at = data.find(mark, at, end)
        if at < 0:
            return
        behind = _AFTER_BOUNDARY.match(data, at + len(mark), end)
        before = _line_start(data, start, at)
        if behind and before >= 0:
            yield before, behind.end(), bool(behind[1])
        at += len(mark)
    line = re.compile(re.escape(mark) + _AFTER_BOUNDARY.pattern)
    for found in line.finditer(data, at, end):
        before = _line_start(data, start, found.start())
        if before >= 0:
            yield before, found.end(), bool(found[1])


def _line_start(data: bytes, start: int, place: int) -> int:
    """Return where the line break before this place begins (it belongs to the delimiter), or -1."""
    if place == start:
        return start
    if data.startswith(b"\r\n", max(start, place - 2), place):
        return place - 2
    return place - 1 if data[place - 1] in b"\r\n" else -1
