"""Windows code pages and locales as text decoders that never fail.

Old Outlook messages, HTML bodies and RTF name their text encoding by a Windows code page number; some of
them lie. Sources: the code page identifiers and the default code page of each language in the Windows
documentation ("Code Page Identifiers", "National Language Support").
"""

import codecs
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

LAST_RESORT: Final = "cp1252"

_CODECS: Final = {
    1200: "utf-16-le",
    1201: "utf-16-be",
    1361: "johab",
    10000: "mac-roman",
    10001: "shift-jis",
    10006: "mac-greek",
    10007: "mac-cyrillic",
    10029: "mac-latin2",
    10081: "mac-turkish",
    20127: LAST_RESORT,
    20866: "koi8-r",
    20932: "euc-jp",
    20936: "gb18030",
    21866: "koi8-u",
    38598: "iso8859-8",
    50220: "iso2022-jp",
    50221: "iso2022-jp",
    50222: "iso2022-jp",
    50225: "iso2022-kr",
    51932: "euc-jp",
    51936: "gb18030",
    51949: "euc-kr",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
}
_ISO_8859: Final = range(28591, 28606)
_FIRST_ISO_8859: Final = 28590
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# Python's own notations; slow on long input or not what a sender can mean.
_NOT_FOR_MAIL: Final = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape"})

_CHINESE: Final = 0x04
_TRADITIONAL_CHINESE: Final = frozenset({0x0404, 0x0C04, 0x1404})  # Taiwan, Hong Kong, Macao
_PRIMARY_LANGUAGE: Final = 0x3FF
_LANGUAGES: Final = {
    874: (0x1E,),
    932: (0x11,),
    936: (_CHINESE,),
    949: (0x12,),
    1250: (0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24),
    1251: (0x02, 0x19, 0x22, 0x23, 0x2F),
    1253: (0x08,),
    1254: (0x1F, 0x2C),
    1255: (0x0D,),
    1256: (0x01, 0x20, 0x29),
    1257: (0x25, 0x26, 0x27),
    1258: (0x2A,),
}
_PAGE_OF_LANGUAGE: Final = {lang: page for page, langs in _LANGUAGES.items() for lang in langs}


@cache
def codec_of(code_page: int) -> str:
    """Return Python's name for a code page, or an empty string when it is unknown."""
    if code_page in _ISO_8859:
        name = f"iso8859-{code_page - _FIRST_ISO_8859}"
    else:
        name = _CODECS.get(code_page, f"cp{code_page}")
    return name if is_text_codec(name) else ""


def codec_of_locale(locale_id: int) -> str:
    """Return the codec of the ANSI code page that a Windows locale has."""
    if locale_id in _TRADITIONAL_CHINESE:
        return "cp950"
    return f"cp{_PAGE_OF_LANGUAGE.get(locale_id & _PRIMARY_LANGUAGE, 1252)}"


@lru_cache(1024)
def _is_text_codec(name: str) -> bool:
    try:
        known_as = codecs.lookup(name).name.replace("-", "_")
        bytes(4).decode(name, "replace")  # refused by codecs between bytes and bytes, such as hex
    except (LookupError, ValueError):
        return False
    return known_as not in _NOT_FOR_MAIL


def is_text_codec(name: str) -> bool:
    """Tell whether Python can decode text by that name; the name may come from a message."""
    longest_name = 40
    return 0 < len(name) <= longest_name and name.isascii() and _is_text_codec(name)


def decode(data: bytes, codec_names: Iterable[str]) -> str:
    """Decode by the first of the codecs that fits without an error.

    When none fits, the first one is used and what does not fit becomes U+FFFD.
    """
    names = [name for name in codec_names if name]
    for name in (*names, LAST_RESORT):
        try:
            return without_surrogates(data.decode(name))
        except UnicodeError:
            continue
    return without_surrogates(data.decode(names[0] if names else LAST_RESORT, "replace"))


def without_surrogates(text: str) -> str:
    """Return a text without halves of letters, which UTF-7 and JSON can state and no encoding can write."""
    return _SURROGATE.sub("\ufffd", text)
