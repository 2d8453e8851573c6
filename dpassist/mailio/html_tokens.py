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
_CAN_END_ITSELF: Final = frozenset({"math", "svg", "xml"})
ATTRIBUTES: Final = frozenset({
    "align", "alt", "border", "cellpadding", "cellspacing", "color", "colspan", "height", "href", "rowspan",
    "src", "start", "style", "valign", "width",
})  # fmt: skip

# A tag ends at the next "<" at the latest, which keeps the search linear.
_TAG: Final = re.compile(r"""<(/?)([A-Za-z][^\s<>/]*+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+[^<>]*)>""")
_ATTRIBUTE: Final = re.compile(
    r"""(?<![^\s"'/])([A-Za-z]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]++))"""
)
_ENDLESS_NUMBER: Final = re.compile(r"&#[0-9]{9,};?")
"""A character reference that no character has, and that Python refuses to take for a number."""
_LONGEST_TAG: Final = 16_384
"""Characters of a tag that are searched for attributes."""


Attributes = dict[str, str]
Token = tuple[str, str, Attributes]
"""Kind (``text``, ``open`` or ``close``), the text or the tag's name, and its attributes."""


def tokens(source: str) -> Iterator[Token]:
    """Give text and known tags in order, in time linear in the length."""
    place = 0
    while (start := source.find("<", place)) >= 0:
        if start > place:
            yield "text", _plain(source[place:start]), {}
        tag = _TAG.match(source, start)
        if tag is None:
            place = _after_markup(source, start)
            if place == start + 1:
                yield "text", "<", {}
            continue
        place = tag.end()
        name = tag[2].lower()
        if name in _SILENT:
            if not tag[1] and not (name in _CAN_END_ITSELF and tag[3].endswith("/")):
                place = _after_silence(source, name, place)
        elif (known := "div" if name in _AS_DIV else name) in _KNOWN:
            yield ("close", known, {}) if tag[1] else ("open", known, _attributes(tag[3]))
    yield "text", _plain(source[place:]), {}


_KNOWN: Final = INLINE | BLOCKS | TABLE | VOID


def _after_markup(source: str, start: int) -> int:
    """Return where a comment or declaration ends, or the place behind a ``<`` that begins neither.

    One that is never closed takes the rest with it, as in a browser.
    """
    if source.startswith("<!--", start):
        end, length = source.find("-->", start + 2), 3
    elif source.startswith(("<!", "<?", "</"), start):
        end, length = source.find(">", start), 1
    else:
        return start + 1
    return len(source) if end < 0 else end + length


def _after_silence(source: str, name: str, place: int) -> int:
    found = re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE).search(source, place)
    return found.end() if found else len(source)


def _attributes(text: str) -> Attributes:
    kept: Attributes = {}
    for found in _ATTRIBUTE.finditer(text[:_LONGEST_TAG]):
        name = found[1].lower()
        if name in ATTRIBUTES:
            kept.setdefault(name, _decoded(found[2] or found[3] or found[4] or ""))
    return kept


def _decoded(text: str) -> str:
    return html.unescape(_ENDLESS_NUMBER.sub("\ufffd", text))


def _plain(text: str) -> str:
    return harmless(_decoded(text))
