"""CPR numbers made while the tests run, of people who are not born yet: nobody has or had one of them."""

import random
from datetime import date, timedelta

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_FIRST_DAY = date(2030, 1, 1)
_DAYS = 27 * 365
"""Until 2056; with a seventh digit from 5 to 8, these years belong to the 2000s."""


def sum_is_right(digits: str) -> bool:
    """Tell whether the weighted sum is one that eleven divides."""
    return sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def a_number(dice: random.Random, *, modulus: bool = True) -> str:
    """Make ten digits of somebody who will be born after 2029."""
    while True:
        born = _FIRST_DAY + timedelta(days=dice.randrange(_DAYS))
        digits = f"{born:%d%m%y}{dice.randrange(5, 9)}{dice.randrange(1000):03}"
        if sum_is_right(digits) == modulus:
            return digits


def with_dash(digits: str) -> str:
    """Write it as people do."""
    return f"{digits[:6]}-{digits[6:]}"
