"""Bring text to one Unicode form in a time that follows from its length.

The library puts the marks on one letter in order by comparing each with each, so that a letter with a hundred thousand
marks, which only somebody who means harm writes, takes half a minute. As the Stream-Safe Text Process says (UAX #15,
section 13), a joiner that nobody sees is put in after each thirty marks; no language has as many on one letter.
"""

import re
import unicodedata
from typing import Final, Literal

_JOINER: Final = "\u034f"
"""The combining grapheme joiner: marks are not put in order across it."""
_MOST_MARKS: Final = 30


def composed(text: str) -> str:
    """Return a text in composed letters (NFC)."""
    return _normal("NFC", text)


def folded(text: str) -> str:
    """Return a text as it is compared: composed letters, no letter case, single spaces."""
    return " ".join(composed(text).casefold().split())


def taken_apart(text: str) -> str:
    """Return a text with each letter apart from its marks, and plain letters for look-alike forms (NFKD)."""
    return _normal("NFKD", text)


def _normal(form: Literal["NFC", "NFKD"], text: str) -> str:
    if text.isascii():
        return text
    marks = "".join(letter for letter in set(text) if _is_mark(letter))
    if marks:
        many = re.compile(f"([{re.escape(marks)}]{{{_MOST_MARKS}}})(?=[{re.escape(marks)}])")
        text = many.sub(rf"\1{_JOINER}", text)
    return unicodedata.normalize(form, text)  # noqa: TID251 - made safe above


def _is_mark(letter: str) -> bool:
    """Tell whether a character is nothing but marks on the letter before it."""
    return all(map(unicodedata.combining, unicodedata.normalize("NFKD", letter)))  # noqa: TID251 - of one letter
