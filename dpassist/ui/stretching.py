"""The pseudo-language: English words made longer, with a bracket at each end.

It shows labels that are cut before a language with long words does, and words that were never given to the translators:
they have no brackets. For tests, and for people who look: ``DPASSIST_STRETCHED=1 dpassist --language en``. Needs no Qt.
"""

import os
import re
from typing import Final

STRETCHED: Final = "DPASSIST_STRETCHED"
"""The environment variable that asks for it."""
_LEFT_ALONE: Final = re.compile(r"(\{[^}]*\}|%L?n|%\d|<[^>]*>|&\w|\.\w+|\w+://\S+)")
"""Places for values, markup, access keys, endings of file names, addresses."""
_VOWELS: Final = {"a": "áà", "e": "éè", "i": "íì", "o": "óø", "u": "úù", "y": "ýÿ"}
_SHORT: Final = 10
"""Letters; short texts may become twice as long in another language, long ones by a third."""


def is_wanted() -> bool:
    """Tell whether the environment asks for the pseudo-language."""
    return bool(os.environ.get(STRETCHED))


def stretched(text: str) -> str:
    """Return a text made longer; what is filled in or read by a machine stays as it is."""
    if not text.strip():
        return text
    more = 2 if len(text) <= _SHORT else 1
    parts = _LEFT_ALONE.split(text)
    longer = "".join(
        part if number % 2 else _longer(part, more) for number, part in enumerate(parts)
    )
    return f"[{longer}]"


def _longer(text: str, more: int) -> str:
    return "".join(letter + _VOWELS.get(letter.lower(), "")[:more] for letter in text)
