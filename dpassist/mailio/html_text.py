"""The words of an HTML body; for reading and quoting, never for showing its looks.

An own tokenizer on purpose: it is linear on any input, which the standard library's parser is not before
CPython 3.13.6 (unclosed comments and declarations make it quadratic).
"""

import html
import re
from collections.abc import Iterator
from typing import Final

_TOKEN: Final = re.compile(
    r"""<(/?)(?:([A-Za-z][A-Za-z0-9:-]{0,20})|[!?/])(?:[^<>"']|"[^"<]*"|'[^'<]*')*+[^<>]*>|[^<]+|<"""
)
_ENDLESS_NUMBER: Final = re.compile(r"&#[0-9]{9,}")
"""A character reference that no character has, and that Python refuses to take for a number."""
_SILENT: Final = frozenset({"head", "script", "style", "template", "noscript", "title"})
_BLOCKS: Final = frozenset({
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul",
})  # fmt: skip
_CELLS: Final = frozenset({"td", "th"})
_LINE_BREAKS: Final = re.compile(r"[\r\n\f\v]")  # in HTML they are spaces
_MANY_BREAKS: Final = re.compile(r"\n{3,}")
_MARKUP_PER_TEXT: Final = 8
"""Characters of markup looked at for each character of text wanted."""


def text_from_html(source: str, limit: int) -> str:
    """Return the text of an HTML body with its line structure, at most ``limit`` characters."""
    pieces: list[str] = []
    left = limit
    for piece in _words(_without_comments(source[: _MARKUP_PER_TEXT * limit])):
        pieces.append(piece[:left])
        left -= len(piece)
        if left <= 0:
            break
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip()


def _words(source: str) -> Iterator[str]:
    """Give text, and line breaks where block elements begin and end."""
    silent = ""
    for token in _TOKEN.finditer(source):
        end, name = token[1], (token[2] or "").lower()
        if silent:
            if (end and name in {silent, "html"}) or (silent == "head" and name == "body"):
                silent = ""
        elif not name:
            yield "" if _is_markup(token[0]) else _plain(token[0])
        elif name in _SILENT:
            silent = "" if end else name
        elif name in _BLOCKS:
            yield "\n"
        elif name in _CELLS:
            yield " "


def _is_markup(token: str) -> bool:
    """Tell whether a token without a name is a declaration, an instruction or a stray end."""
    return len(token) > 1 and token.startswith("<")


def _plain(text: str) -> str:
    return _LINE_BREAKS.sub(" ", html.unescape(_ENDLESS_NUMBER.sub("\ufffd", text)))


def _without_comments(source: str) -> str:
    """Drop comments; one that is never closed takes the rest with it, as in a browser."""
    kept = []
    place = 0
    while (start := source.find("<!--", place)) >= 0:
        kept.append(source[place:start])
        end = source.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        place = end + 3
    kept.append(source[place:])
    return "".join(kept)
