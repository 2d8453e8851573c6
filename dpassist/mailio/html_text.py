"""The words of an HTML body; for reading and quoting, never for showing its looks.

The formatted text is made of the same tokens (`html_tokens`), so that whoever reads only the words misses none.
"""

import re
from collections.abc import Iterator
from typing import Final

from dpassist.mailio.html_tokens import (
    BLOCKS,
    attributes,
    decoded,
    has_own_picture,
    raw_tokens,
)

_LINES: Final = BLOCKS | {"br", "caption", "hr", "table", "tr"}
_CELLS: Final = frozenset({"td", "th"})
_LINE_BREAKS: Final = re.compile(r"[\r\n\f\v]")  # in HTML they are spaces
_MANY_BREAKS: Final = re.compile(r"\n{3,}")
_MARKUP_PER_TEXT: Final = 8
"""Characters of markup looked at for each character of text wanted."""


def text_from_html(source: str, limit: int) -> str:
    """Return the text of an HTML body with its line structure, at most ``limit`` characters."""
    pieces: list[str] = []
    left = limit
    for piece in _words(source[: _MARKUP_PER_TEXT * limit]):
        pieces.append(piece[:left])
        left -= len(piece)
        if left <= 0:
            break
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip()


def _words(source: str) -> Iterator[str]:
    """Give text, and line breaks where block elements begin and end."""
    for kind, value, stated in raw_tokens(source):
        if kind == "text":
            yield _LINE_BREAKS.sub(" ", decoded(value))
        elif value in _LINES:
            yield "\n"
        elif value in _CELLS:
            yield " "
        elif value == "img" and kind == "open":
            yield _instead_of_picture(stated)


def _instead_of_picture(stated: str) -> str:
    """Return the words for a picture that is not in the mail, as they stand in the formatted text."""
    picture = attributes(stated)
    words = picture.get("alt", "").split()
    return f"[{' '.join(words)}]" if words and not has_own_picture(picture) else ""
