"""Names and domains that pretend to be others.

A *skeleton* folds letters that look alike onto one, in the manner of Unicode technical standard 39,
cut down to what fits a mail domain.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# Digits, then Cyrillic, dotless, Latin extended and Greek letters, each with the letter it passes for.
_LOOK_ALIKES: Final = str.maketrans(
    "0135\u0456\u0131\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0455\u0501\u0261\u03bf\u03b1\u03bd\u03ba",
    "olesiiaeopcxysdgoavk",
)
_SEPARATORS: Final = re.compile(r"[\s\-_.·•|/]+")


def imitates_domain(domain: str, genuine: Iterable[str]) -> str:
    """Return the genuine domain that this one imitates, or an empty string.

    Imitating is looking like it without being it (or a part of it), or carrying it in front of a
    foreign domain: ``mit.digital-post.dk.something.example``.
    """
    shown = _decoded(domain.casefold())
    for real in (name.casefold() for name in genuine):
        if shown == real or shown.endswith("." + real):
            return ""
    for real in (name.casefold() for name in genuine):
        if _skeleton(shown) == _skeleton(real) or f".{real}." in f".{shown}.":
            return real
    return ""


def claims_name(display_name: str, names: Iterable[str]) -> str:
    """Return the known name that a display name holds as words of its own, or an empty string."""
    words = f" {_spaced(display_name)} "
    return next((name for name in names if f" {_spaced(name)} " in words), "")


def _spaced(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LOOK_ALIKES)
    return _SEPARATORS.sub(" ", folded).strip()


def _skeleton(domain: str) -> str:
    folded = (
        unicodedata.normalize("NFKD", domain)
        .translate(_LOOK_ALIKES)
        .replace("rn", "m")
        .replace("vv", "w")
    )
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
