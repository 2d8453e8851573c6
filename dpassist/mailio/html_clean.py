"""HTML of a mail made harmless to show: words, emphasis, lists, tables, and the mail's own pictures.

Two layers. `html_nesting` retells the source well nested and within fixed limits; nh3 (the ammonia library on an
HTML 5 parser) then lets through only what is listed here. Nothing that is left can fetch, run, send or hide:

* pictures are ``cid:`` alone, parts of the same mail (RFC 2392); remote ones tell the sender when and where a
  letter was read, and carry decrypted text away ("Efail", USENIX Security 2018);
* links go to the web or to a mail address; whoever shows them decides what a click does;
* styles are five properties with plain values. A colour stays when it can be read on white: "my answers in red"
  is how people write, white on white is how they hide. Sizes, positions, backgrounds and ``display`` go.
"""

import html
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from dpassist.domain.display import harmless
from dpassist.mailio.html_nesting import retell
from dpassist.mailio.html_tokens import ATTRIBUTES, BLOCKS, INLINE, TABLE, VOID

_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`\\]{1,2000}", re.IGNORECASE)
_PICTURE: Final = re.compile(r"cid:[^\s<>\"'`\\/]{1,500}", re.IGNORECASE)
# In text and in attributes "<" stands as "&lt;", and no other attribute of a picture holds a ">".
_PICTURE_TAG: Final = re.compile(r'(<img (?:[^<>]*? )?)src="cid:([^"<>]*)"', re.IGNORECASE)
_ALIGN: Final = re.compile(r"left|right|center|justify", re.IGNORECASE)
_VALIGN: Final = re.compile(r"top|middle|bottom", re.IGNORECASE)
_WIDTH: Final = re.compile(r"1000|[1-9][0-9]{0,2}|(?:100|[1-9][0-9]?)%")
_PIXELS: Final = re.compile(r"1000|[1-9][0-9]{0,2}")
_THIN: Final = re.compile(r"[0-9]|1[0-9]")
_SPAN: Final = re.compile(r"[1-9]|[1-3][0-9]|40")
_START: Final = re.compile(r"[0-9]{1,4}")

_STYLES: Final[Mapping[str, re.Pattern[str]]] = {
    "font-style": re.compile("italic|normal"),
    "font-weight": re.compile("bold|bolder|normal|[1-9]00"),
    "text-align": re.compile("left|right|center|justify"),
    "text-decoration": re.compile("underline|line-through|none"),
}
_VALUES: Final[Mapping[tuple[str, str], re.Pattern[str]]] = {
    ("a", "href"): _LINK,
    ("a", "rel"): re.compile("noopener noreferrer"),  # set by nh3 itself
    ("img", "src"): _PICTURE,
    ("img", "width"): _PIXELS,
    ("img", "height"): _PIXELS,
    ("ol", "start"): _START,
    ("table", "align"): _ALIGN,
    ("table", "border"): _THIN,
    ("table", "cellpadding"): _THIN,
    ("table", "cellspacing"): _THIN,
    ("table", "width"): _WIDTH,
    **{(cell, name): _SPAN for cell in ("td", "th") for name in ("colspan", "rowspan")},
    **{(cell, "width"): _WIDTH for cell in ("td", "th")},
    **{(part, "valign"): _VALIGN for part in ("td", "th", "tr")},
    **{
        (b, "align"): _ALIGN
        for b in ("div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th", "tr")
    },
}
_SOURCE_PER_TEXT: Final = 8
"""Characters looked at for each character of text wanted."""
_NAMED_COLOURS: Final[Mapping[str, str]] = {
    "black": "000000", "blue": "0000ff", "brown": "a52a2a", "crimson": "dc143c", "darkblue": "00008b",
    "darkgreen": "006400", "darkred": "8b0000", "gray": "808080", "green": "008000", "grey": "808080",
    "maroon": "800000", "navy": "000080", "olive": "808000", "purple": "800080", "red": "ff0000",
    "teal": "008080",
}  # fmt: skip
_HEX: Final = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_RGB: Final = re.compile(r"rgb\( ?([0-9]{1,3}) ?, ?([0-9]{1,3}) ?, ?([0-9]{1,3}) ?\)")
_LEAST_CONTRAST: Final = 3.0
"""Of text on white, by the formula of WCAG 2 (success criterion 1.4.3 asks 3:1 of large text)."""


def clean(source: str, limit: int) -> str:
    """Return the HTML of a mail as a fragment that is safe to show in a viewer that fetches nothing.

    Args:
        source: As sent, from anyone.
        limit: Characters of text kept, and in proportion those of markup looked at; the rest is left out.
    """
    import nh3  # noqa: PLC0415 - heavy: imported where used

    # Halves of letters, from text that was decoded wrongly, are none in UTF-8.
    whole = source[: _SOURCE_PER_TEXT * limit].encode(errors="replace").decode()
    return nh3.clean(
        retell(whole, limit),
        tags=set(INLINE | BLOCKS | TABLE | VOID),
        clean_content_tags=set(),
        attributes={"*": set(ATTRIBUTES)},
        attribute_filter=_checked,
        link_rel="noopener noreferrer",
        url_schemes={"cid", "http", "https", "mailto"},
        url_relative="deny",
    )


def number_pictures(cleaned: str) -> tuple[str, tuple[str, ...]]:
    """Name the pictures of cleaned HTML by numbers, and return what the mail calls each of them.

    A viewer then has nothing to decode in an address: ``cid:0`` is the first content id, as its part states it.
    """
    ids: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        content_id = unquote(html.unescape(found[2]))
        return f'{found[1]}src="cid:{ids.setdefault(content_id, len(ids))}"'

    return _PICTURE_TAG.sub(numbered, cleaned), tuple(ids)


def _checked(tag: str, name: str, value: str) -> str | None:
    """Return an attribute's value, what may stay of it, or None."""
    plain = value.strip()
    if harmless(plain) != plain:
        return None
    if name == "style":
        return _style(plain.lower()) or None
    if tag == "font" and name == "color":
        return plain if is_readable(plain.lower()) else None
    wanted = _VALUES.get((tag, name))
    return plain if wanted is not None and wanted.fullmatch(plain) else None


def _style(text: str) -> str:
    kept: dict[str, str] = {}
    for rule in text.split(";")[:50]:
        name, _, value = (part.strip() for part in rule.partition(":"))
        wanted = _STYLES.get(name)
        if (wanted and wanted.fullmatch(value)) or (name == "color" and is_readable(value)):
            kept[name] = value
    return "; ".join(f"{name}: {value}" for name, value in kept.items())


def is_readable(colour: str) -> bool:
    """Tell whether text of this colour, as CSS writes it in lower case, can be read on white."""
    rgb = _rgb(colour)
    if rgb is None or max(rgb) > 255:  # noqa: PLR2004 - a byte
        return False
    red, green, blue = (_linear(part / 255) for part in rgb)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.05 / (luminance + 0.05) >= _LEAST_CONTRAST


def _rgb(colour: str) -> tuple[int, ...] | None:
    if found := _RGB.fullmatch(colour):
        return tuple(int(part) for part in found.groups())
    found = _HEX.fullmatch(colour)
    digits = found[1] if found else _NAMED_COLOURS.get(colour, "")
    if len(digits) == 3:  # noqa: PLR2004 - the short form
        digits = "".join(digit * 2 for digit in digits)
    return tuple(int(digits[n : n + 2], 16) for n in (0, 2, 4)) if digits else None


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - from the formula
