"""The order of names as a Danish reader has it: æ, ø and å last, aa as å, numbers by their size.

In names without these letters it is the order of English too, so that one order serves both languages.
Source: Retskrivningsordbogen (Dansk Sprognævn), § 2 and its note on aa.
"""

import re
import unicodedata
from typing import Final

from dpassist.domain.composing import composed

_NUMBER: Final = re.compile(r"(\d{1,18})")
_LAST: Final = str.maketrans({
    "æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "œ": "{b", "å": "{c",
    "ü": "y", "ð": "d", "đ": "d", "þ": "th", "ß": "ss",
})  # fmt: skip
"""The brace stands after z."""


def sort_key(name: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Return what a name is sorted by; names that are told apart by case or accents alone stay apart."""
    parts = _NUMBER.split(name)
    numbers = tuple(_part(part, is_number=bool(n % 2)) for n, part in enumerate(parts) if part)
    return numbers, name


def _part(part: str, *, is_number: bool) -> tuple[int, int, str]:
    if is_number:
        return 0, int(part), ""
    ordered = _ordered(part)
    if not ordered.isascii():
        ordered = "".join(map(_plain, _ordered(composed(part))))
    return 1, 0, ordered


def _ordered(part: str) -> str:
    return part.casefold().replace("aa", "å").translate(_LAST)


def _plain(letter: str) -> str:
    """Take the accents off a letter."""
    base = unicodedata.decomposition(letter).partition(" ")[0]
    return _plain(chr(int(base, 16))) if base and not base.startswith("<") else letter
