"""Things made up for practice: CPR numbers of people who are not born yet, and files with nothing in them."""

import random
from datetime import date, timedelta
from typing import Final

from dpassist.domain.reply_check.checked import CheckedFile
from dpassist.domain.reply_check.file_traits import traits_of

_WEIGHTS: Final = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MODULUS: Final = 11
_FIRST_DAY: Final = date(2050, 1, 1)
_DAYS: Final = 7 * 365
"""Until 2056: with a seventh digit from 5 to 8 these years belong to the 2000s (Danish civil registration practice)."""
PERSONAL: Final = "test.testesen"
"""Of the case worker's own mailbox, before the @."""
ALIKE: Final = "009999-4321"
"""Of CPR's shape alone: there is no such day."""
_PDF: Final = b"%PDF-1.7\n% practice, nothing in it\n"


def practice_number(seed: int) -> str:
    """Return a CPR number that nobody has, written with its dash: its owner would be born after 2049."""
    dice = random.Random(seed)  # noqa: S311 - practice, no secret
    while True:
        born = _FIRST_DAY + timedelta(days=dice.randrange(_DAYS))
        digits = f"{born:%d%m%y}{dice.randrange(5, 9)}{dice.randrange(1000):03}"
        total = sum(weight * int(d) for weight, d in zip(_WEIGHTS, digits, strict=True))
        if total % _MODULUS == 0:
            return f"{digits[:6]}-{digits[6:]}"


def practice_file(name: str, content: bytes = _PDF, *, size: int = 0) -> CheckedFile:
    """Return a made-up file.

    Args:
        name: Its name.
        content: Its bytes.
        size: What it is said to take, in bytes; 0 means what it takes.
    """
    return CheckedFile(
        name,
        "application/octet-stream",
        size or len(content),
        lambda: content,
        traits_of(name, content),
    )
