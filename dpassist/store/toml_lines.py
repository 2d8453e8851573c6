"""Where a key stands in a TOML file, so that a problem can name its line.

The standard library's reader forgets lines. This is a scan over lines, not a second reader: on a file
of unusual lay-out it may point a few lines off, never more than that.
"""

import re
from functools import lru_cache
from typing import Final

KeyPath = tuple[str | int, ...]
"""Table names, a number for each ``[[table]]``, and the key: ``("signs", 0, "match")``."""

_PART: Final = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
_NAME: Final = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER: Final = re.compile(rf"\s*(\[\[?)\s*({_NAME})\s*\]")
_KEY: Final = re.compile(rf"\s*({_NAME})\s*=")
_LONG_QUOTE: Final = re.compile(r"\"\"\"|'''")


def line_of(text: str, path: KeyPath) -> int:
    """Return the line of a key, counted from 1; that of the table around it when it is missing, or 0."""
    lines = _key_lines(text)
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 0


@lru_cache(maxsize=2)  # a file has as many problems as it likes, and is scanned once
def _key_lines(text: str) -> dict[KeyPath, int]:
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    inside_long_string = False
    for number, line in enumerate(text.split("\n"), start=1):  # no other line end counts in TOML
        if not inside_long_string and line.lstrip().startswith("#"):
            continue
        quotes = len(_LONG_QUOTE.findall(line))
        if not inside_long_string:
            if header := _HEADER.match(line):
                table = _enter(_parts(header[2]), counts, is_array=header[1] == "[[")
                lines.setdefault(table, number)
                if header[1] == "[[":
                    lines.setdefault(table[:-1], number)
            elif key := _KEY.match(line):
                lines.setdefault(table + _parts(key[1]), number)
        inside_long_string ^= quotes % 2 == 1
    return lines


def _enter(names: tuple[str, ...], counts: dict[KeyPath, int], *, is_array: bool) -> KeyPath:
    """Return the path of a table, with the number of every ``[[table]]`` on its way."""
    path: KeyPath = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if is_array:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
