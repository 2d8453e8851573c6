"""Names and domains that pretend to be others.

A *skeleton* folds letters that look alike onto one, in the manner of Unicode technical standard 39,
cut down to what fits a mail domain.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from dpassist.domain.composing import taken_apart

# Digits, then Cyrillic, dotless, Latin extended, Greek and Armenian letters, each with the letter it passes for.
_LOOK_ALIKES: Final = str.maketrans(
    "0135|\u0456\u0131\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0455\u0501\u0261\u03bf\u03b1\u03bd\u03ba"
    "\u0458\u04cf\u043a\u0442\u043c\u043d\u0432\u03c1\u03c4\u03b9\u03c5\u0585\u057d\u0578\u0581\u026a\u0269",
    "olesliiaeopcxysdgoavkjlktmhbptiuounqil",
)
_SEPARATORS: Final = re.compile(r"[\W_]+")
_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("l", "i"))
"""Pairs that run together in many typefaces; at last, l and i are one."""
_MOST_WORDS: Final = 8
"""Words that a known name may be written in."""
_NO_LETTERS: Final = frozenset({"Mn", "Cf"})
"""Marks above letters, and letters without width."""
_MOST_GENUINE: Final = 512
"""An organisation's own names and domains that are kept worked out; every sender is held against all of them."""
_LEAST_LETTERS: Final = 6
"""Names shorter than this have too many honest neighbours."""


class Likeness(StrEnum):
    """How a domain is like a genuine one."""

    SAME_LOOK = "same-look"
    """It looks the same, or carries the genuine name in front of its own."""
    NEAR = "near"
    """One letter differs: somebody else may have that name honestly."""


def likeness_of(domain: str, genuine: Iterable[str]) -> tuple[str, Likeness | None]:
    """Return which genuine domain another one is like, and how; none for a genuine one and what lies below it."""
    names = [name.casefold() for name in genuine]
    shown = _decoded(domain.casefold().rstrip("."))
    if not shown or any(shown == real or shown.endswith("." + real) for real in names):
        return "", None
    shape = _shape_of(shown)
    for real in names:
        if _looks_like(shape, _genuine(real)):
            return real, Likeness.SAME_LOOK
    for real in names:
        if _is_near(shape, _genuine(real)):
            return real, Likeness.NEAR
    return "", None


def claims_name(display_name: str, names: Iterable[str]) -> str:
    """Return the known name that a display name holds as words of its own, or an empty string."""
    words = _spaced(display_name).split()
    runs = {
        "".join(words[begin:end])
        for begin in range(len(words))
        for end in range(begin + 1, min(begin + _MOST_WORDS, len(words)) + 1)
    }
    return next((name for name in names if _known(name) in runs), "")


@lru_cache(maxsize=_MOST_GENUINE)
def _known(name: str) -> str:
    return _spaced(name).replace(" ", "")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is compared of a domain.

    Attributes:
        name: As a person sees it.
        look: Its skeleton.
        labels: All but the last, each with its skeleton.
        main: Skeleton of what was registered, as far as two labels tell: ``borger`` of ``www.borger.dk``.
        hyphened: With hyphens for dots: ``borger-dk``.
        together: Skeleton of that.
        end: Behind the last dot.
    """

    name: str
    look: str
    labels: tuple[tuple[str, str], ...]
    main: str
    hyphened: str
    together: str
    end: str


def _shape_of(name: str) -> _Shape:
    labels = tuple((label, _skeleton(label)) for label in name.split(".")[:-1])
    hyphened = name.replace(".", "-")
    return _Shape(
        name,
        _skeleton(name),
        labels,
        labels[-1][1] if labels else "",
        hyphened,
        _skeleton(hyphened),
        name.rpartition(".")[2],
    )


@lru_cache(maxsize=_MOST_GENUINE)
def _genuine(name: str) -> _Shape:
    return _shape_of(name)


def _looks_like(shown: _Shape, real: _Shape) -> bool:
    """Tell whether the whole domain looks the same, carries the real one, or writes its dot as something else."""
    if shown.look == real.look or f".{real.name}." in f".{shown.name}.":
        return True
    if f".{real.name}-" in f".{shown.name}":  # borger.dk-login.example
        return True
    return any(  # borger-dk.example, borger-dk-login.example
        look == real.together or label.startswith(f"{real.hyphened}-")
        for label, look in shown.labels
    )


def _is_near(shown: _Shape, real: _Shape) -> bool:
    """Tell whether the name before the same last dot is one slip of a finger from the real one's."""
    is_same_end = shown.end == real.end
    return is_same_end and len(real.main) >= _LEAST_LETTERS and _is_one_slip(shown.main, real.main)


def _is_one_slip(one: str, other: str) -> bool:
    """Tell whether one letter more, less, changed, or two neighbours swapped make one text of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[:at] + short[at : at + 2][::-1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped == long


def _spaced(text: str) -> str:
    plain = taken_apart(text).casefold()
    shown = "".join(letter for letter in plain if unicodedata.category(letter) not in _NO_LETTERS)
    folded = shown.translate(_LOOK_ALIKES)
    return _SEPARATORS.sub(" ", folded).replace("l", "i").strip()


def _skeleton(domain: str) -> str:
    folded = taken_apart(domain).translate(_LOOK_ALIKES)
    for pair, letter in _PAIRS:
        folded = folded.replace(pair, letter)
    return "".join(
        letter for letter in folded if not unicodedata.combining(letter) and letter != "-"
    )


def _decoded(domain: str) -> str:
    """Turn ``xn--`` labels into the letters a person sees; a label that does not decode stays."""
    labels = domain.split(".")
    return ".".join(_decoded_label(label) for label in labels)


def _decoded_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
