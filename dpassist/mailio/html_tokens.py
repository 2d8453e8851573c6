"""HTML of a stranger as tags and words, in time linear in its length.

An own tokenizer on purpose: it is linear on any input, which the standard library's parser is not before
CPython 3.13.6, and a tag ends at the next ``<`` at the latest, so that nothing is swallowed by a quote.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from dpassist.domain.display import harmless

INLINE: Final = frozenset({
    "a", "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "q", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
})  # fmt: skip
BLOCKS: Final = frozenset({
    "blockquote", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre",
    "ul",
})  # fmt: skip
TABLE: Final = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
VOID: Final = frozenset({"br", "hr", "img"})
_AS_DIV: Final = frozenset({
    "address", "article", "aside", "details", "dialog", "dir", "fieldset", "figcaption", "figure", "footer",
    "form", "header", "hgroup", "legend", "main", "menu", "nav", "option", "section", "summary", "textarea",
})  # fmt: skip
_SILENT: Final = frozenset({"math", "script", "style", "svg", "template", "title", "xml"})
"""What stands between these tags is no text for people; whatever else is not known shows what it holds."""
_FOREIGN: Final = frozenset({"math", "svg", "xml"})
"""Of these, those that are no HTML: they can end themselves, and without an end they hide nothing."""
ATTRIBUTES: Final = frozenset({
    "align", "alt", "border", "cellpadding", "cellspacing", "color", "colspan", "height", "href", "rowspan",
    "src", "start", "style", "valign", "width",
})  # fmt: skip

_MARKUP: Final = re.compile("<(?=[A-Za-z/!?])")
# A tag ends at the next "<" at the latest, which keeps the search linear. |(?!): for CPython before 3.11.5, whose issue
# 106052 `passed_on` tells of.
_TAG: Final = re.compile(
    r"""<(/?)([A-Za-z][^\s<>/]*+)((?:[^<>"']|"[^"<]*"|'[^'<]*'|(?!))*+[^<>]*)>"""
)
_ATTRIBUTE: Final = re.compile(
    r"""(?<![^\s"'/])([A-Za-z]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]++))"""
)
_ENDLESS_NUMBER: Final = re.compile(r"&#[0-9]{9,};?")
"""A character reference that no character has, and that Python refuses to take for a number."""
_LONGEST_TAG: Final = 16_384
"""Characters of a tag that are searched for attributes."""
_COMMENT_END: Final = re.compile("--!?>")
_SHORTEST_COMMENT: Final = len("<!--")


Attributes = dict[str, str]
Token = tuple[str, str, Attributes]
"""Kind (``text``, ``open`` or ``close``), the text or the tag's name, and its attributes."""
RawToken = tuple[str, str, str]
"""The same as it stands in the source: text with its references, attributes unread."""


def tokens(source: str) -> Iterator[Token]:
    """Give text and known tags in order, in time linear in the length."""
    for kind, value, stated in raw_tokens(source):
        if kind == "text":
            yield kind, harmless(decoded(value)), {}
        else:
            yield kind, value, attributes(stated) if kind == "open" else {}


def raw_tokens(source: str) -> Iterator[RawToken]:
    """Give text and known tags in order; who reads the words and who shows them must see the same."""
    begin = place = 0
    endless: set[str] = set()  # looked for once, so that the time stays linear
    while found := _MARKUP.search(source, place):
        start = found.start()
        tag = _TAG.match(source, start)
        place = tag.end() if tag else _after_markup(source, start)
        if place == start + 1:  # a bracket that begins nothing
            continue
        if start > begin:
            yield "text", source[begin:start], ""
        if tag:
            name = tag[2].lower()
            if name in _SILENT:
                place = _after_silence(source, name, tag, endless)
            elif (known := "div" if name in _AS_DIV else name) in _KNOWN:
                yield ("close", known, "") if tag[1] else ("open", known, tag[3])
        begin = place
    if begin < len(source):
        yield "text", source[begin:], ""


_KNOWN: Final = INLINE | BLOCKS | TABLE | VOID


def _after_markup(source: str, start: int) -> int:
    """Return where a comment or declaration ends, or the place behind a ``<`` that begins neither.

    One that is never closed takes the rest with it, as in a browser.
    """
    if source.startswith("<!--", start):
        return _after_comment(source, start)
    if not source.startswith(("<!", "<?", "</"), start):
        return start + 1
    return source.find(">", start) + 1 or len(source)


def _after_comment(source: str, start: int) -> int:
    """Return where a comment ends: ``<!-->`` and ``<!--->`` are whole ones, ``--!>`` ends one that has begun."""
    found = _COMMENT_END.search(source, start + 2)
    while found and "!" in found[0] and found.start() < start + _SHORTEST_COMMENT:
        found = _COMMENT_END.search(source, found.end())
    return found.end() if found else len(source)


def _after_silence(source: str, name: str, tag: re.Match[str], endless: set[str]) -> int:
    """Return where an element ends that is not for people; one without an end takes the rest, if it is HTML."""
    ends_itself = name in _FOREIGN and (tag[3].endswith("/") or name in endless)
    if tag[1] or ends_itself:
        return tag.end()
    found = re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE).search(source, tag.end())
    if found:
        return found.end()
    endless.add(name)
    return tag.end() if name in _FOREIGN else len(source)


def attributes(text: str) -> Attributes:
    """Return the known attributes of a tag."""
    kept: Attributes = {}
    for found in _ATTRIBUTE.finditer(text[:_LONGEST_TAG]):
        name = found[1].lower()
        if name in ATTRIBUTES:
            kept.setdefault(name, decoded(found[2] or found[3] or found[4] or ""))
    return kept


def has_own_picture(image: Attributes) -> bool:
    """Tell whether a picture is a part of the mail; of any other, only the words for it are shown."""
    return image.get("src", "")[:4].lower() == "cid:"


def decoded(text: str) -> str:
    """Return text with its character references resolved."""
    return html.unescape(_ENDLESS_NUMBER.sub("\ufffd", text))
