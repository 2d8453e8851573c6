"""Find CPR numbers in what people write, and say how sure that is.

`dpassist.domain.identity` hides everything of CPR's shape and may err; a check that cried about each telephone
number would soon be clicked away. So what has the shape is weighed here, by the number and the words around it.

What is known of the numbers (Danish civil registration practice; from memory, no source was readable): ten
digits, DDMMYY and four more; the seventh digit and the year tell the century; until 2007 the ten digits,
weighted 4 3 2 7 6 5 4 3 2 1, made a sum that eleven divides. Since 2007 some do not, so a wrong sum alone
clears nobody's number. Account numbers, times after dates and the ten digits of a production unit (P-number)
look the same; words such as ``konto`` in front tell them apart.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from dpassist.domain.identity import cpr_spans, mask_cpr

_WEIGHTS: Final = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MODULUS: Final = 11
_WITH_CENTURY: Final = 12
_SERIAL_DIGITS: Final = 4
_NOBODY_BEFORE: Final = 1900
"""Who was born earlier is no longer written to."""
_BEFORE: Final = 40
_AFTER: Final = 12
"""How many letters around a number are looked at."""

_NAMED: Final = re.compile(r"cpr|personnummer|person-?nr", re.IGNORECASE)
# What stands right before a number that is something else. A case or journal number is often enough a
# CPR number (the law on data protection lets it be one), so these words only weigh.
_OTHER_NUMBER: Final = re.compile(
    r"(?:\b(?:konto(?:en)?|reg|iban|swift|giro\w*|tlf|telefon\w*|mobil\w*|fax|ean|gln|cvr|se|p|faktura\w*"
    r"|ordre\w*|klokken|kl)[-.\s]?(?:nr|nummer|enhed)?\b|\+\s?7[135]\s?<?)\W{0,4}(?:\w{0,6}\W{1,2})?$",
    re.IGNORECASE,
)
_FILED_NUMBER: Final = re.compile(
    r"\b(?:sags?|journal|j|ref|reference|løbe|serie|kunde|vare|bilags?)[-.\s]?(?:nr|nummer|id)?\W{0,4}$",
    re.IGNORECASE,
)
_DIGITS_BEFORE: Final = re.compile(r"[0-9][ ./-]?$|[^\W\d_]$")
_DIGITS_AFTER: Final = re.compile(r"[./-][0-9]|[^\W\d_]")
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")


class Look(StrEnum):
    """How much what was found looks like a CPR number."""

    CERTAIN = "certain"
    """The date exists, and the number, its dash or the words around it say so."""
    ALIKE = "alike"
    """Only its shape; it may be any other number."""


class Rule(StrEnum):
    """What the digits themselves say."""

    MODULUS = "modulus"
    """The sum is right, as it was in every number until 2007."""
    SINCE_2007 = "since-2007"
    """The date exists and the sum is not right, as in some numbers given out since 2007."""
    NO_DATE = "no-date"
    """No living person was born on that day."""


@dataclass(frozen=True, slots=True)
class CprFound:
    """Something of CPR's shape in a text.

    Attributes:
        start: Where it begins.
        stop: Where it ends.
        look: How much it looks like one.
        rule: What the digits say.
        digits: The ten digits; never in ``repr``.
    """

    start: int
    stop: int
    look: Look
    rule: Rule
    digits: str = field(repr=False)


def find_cpr(text: str) -> Iterator[CprFound]:
    """Give everything of CPR's shape, in order, each with how sure it is."""
    for start, stop in cpr_spans(text):
        written = text[start:stop]
        all_digits = "".join(str(unicodedata.digit(c)) for c in written if c.isdigit())
        digits = all_digits[:4] + all_digits[-6:]
        rule = _rule(digits, all_digits[4:6] if len(all_digits) == _WITH_CENTURY else "")
        before, after = text[max(0, start - _BEFORE) : start], text[stop : stop + _AFTER]
        is_likely = rule is not Rule.NO_DATE and _is_likely(written, rule, before, after)
        yield CprFound(start, stop, Look.CERTAIN if is_likely else Look.ALIKE, rule, digits)


def hide_cpr(text: str, *, also_alike: bool) -> str:
    """Replace CPR numbers by dots; those that only look alike stay unless asked for."""
    shown, end = [], 0
    for found in find_cpr(text):
        if also_alike or found.look is Look.CERTAIN:
            shown += [text[end : found.start], mask_cpr(text[found.start : found.stop])]
            end = found.stop
    return "".join((*shown, text[end:]))


def _rule(digits: str, century: str) -> Rule:
    born = _birth(digits)
    if born is None or born.year < _NOBODY_BEFORE or century not in {"", str(born.year)[:2]}:
        return Rule.NO_DATE
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return Rule.SINCE_2007 if total % _MODULUS else Rule.MODULUS


def _birth(digits: str) -> date | None:
    """Return the day of birth that ten digits tell, or None when there is no such day."""
    day, month, year, seventh = (int(digits[a:b]) for a, b in ((0, 2), (2, 4), (4, 6), (6, 7)))
    last_of_2000s = {**dict.fromkeys((4, 9), 36), **dict.fromkeys((5, 6, 7, 8), 57)}
    if seventh not in last_of_2000s:
        century = 1900
    elif year <= last_of_2000s[seventh]:
        century = 2000
    else:
        century = 1900 if seventh in {4, 9} else 1800
    try:
        return date(century + year, month, day)
    except ValueError:
        return None


def _is_likely(written: str, rule: Rule, before: str, after: str) -> bool:
    if _NAMED.search(before + " " + after):
        return True
    if _OTHER_NUMBER.search(before):
        return False
    stem = written[:-_SERIAL_DIGITS].rstrip()
    has_dash = stem[-1:] in _DASHES
    is_right = rule is Rule.MODULUS
    is_part = _DIGITS_BEFORE.search(before) or _DIGITS_AFTER.match(after)
    if is_part or _FILED_NUMBER.search(before) or _has_century(written):
        return has_dash and is_right
    return has_dash or is_right


def _has_century(written: str) -> bool:
    return sum(letter.isdigit() for letter in written) == _WITH_CENTURY
