"""Identity numbers: CPR, CVR and UUID; parsed, validated, masked.

A number is held by `Identity`, which shows itself masked everywhere; `Identity.reveal` is the one
deliberate way to the digits.

Sources: CPR is ten digits, DDMMYY and four more, CVR eight digits (MeMo 1.1 types, digitaliser.dk);
a replacement CPR number adds 60 to the day (Danish civil registration practice; from memory, and
only used to recognise *more* numbers as worth hiding).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.override import override

MASK: Final = "•"

_UUID4_FORM: Final = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_UUID4: Final = re.compile(_UUID4_FORM, re.IGNORECASE)
_UUID_FORM: Final = r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
# Between day, month and year: no clock and no list (12:00:00 +0000; pages 10, 11, 12).
_IN_DATE: Final = r"(?:[^\w:;,]|_){1,3}"
_AFTER_DATE: Final = r"[\W_]{0,3}"
_CPR_TEXT: Final = re.compile(
    r"(?=[0-9A-Fa-f])(?:"  # passes most letters at once
    rf"(?<![0-9A-Fa-f-])(?P<uuid>{_UUID_FORM})(?![0-9A-Fa-f-])"
    # A plus that begins a word begins a telephone number with its country, of which none starts with 0.
    r"|(?<![0-9])(?<!(?<!\w)\+(?=[1-9]))(?:"
    rf"(?:[0-9]{{6}}|[0-9]{{2}}{_IN_DATE}[0-9]{{2}}{_IN_DATE}[0-9]{{2}}){_AFTER_DATE}"
    rf"|[0-9]{{2}}(?:{_IN_DATE})?[0-9]{{2}}(?:{_IN_DATE})?(?:18|19|20)[0-9]{{2}}(?=[\W_]){_AFTER_DATE}"
    r")[0-9]{4}(?![0-9]))"
)
_FOUR_DIGITS: Final = re.compile(r"[0-9]{4}")
# Full-width digits and those of other scripts, then superscripts, subscripts and circled ones (NFKC).
_FOREIGN_DIGIT: Final = re.compile(
    r"[^\x00-\x7f](?<=[\d\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u24ea])"
)
_SPACED_DIGITS: Final = re.compile(
    r"(?<![\w+-])[0-9](?:[\s./_\u2010-\u2015\u2212-]{0,4}[0-9]){9,40}(?![\w-])"
)
"""Ten digits or more in groups of any size; no part of a UUID, and no number of a telephone with its country.

Not without end: a long text of nothing but digits and signs would be gone through once for each digit.
"""
_DATE_FIRST: Final = re.compile(r"[0-9]{1,2}\W{1,2}[0-9]{1,2}\W{1,2}(?:19|20)[0-9]{2}(?![0-9])")
_HIDDEN_CPR: Final = MASK * 6 + "-" + MASK * 4
_CPR_LENGTH: Final = 10
_CVR_LENGTH: Final = 8
_LAST_DAY_OF_MONTH: Final = 31
_REPLACEMENT_DAY_OFFSET: Final = 60
_MONTHS: Final = 12


class IdentityKind(StrEnum):
    """Which register a number belongs to."""

    CPR = "cpr"
    CVR = "cvr"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Identity:
    """An identity number that masks itself in every text form.

    Attributes:
        kind: The register.
        digits: The number without spaces and hyphens, or whatever else it is as it stood; not part of
            ``repr``.
    """

    kind: IdentityKind
    digits: str = field(repr=False)

    @property
    def masked(self) -> str:
        """The number with what identifies a person hidden; a CVR number is public and stays."""
        if self.kind is IdentityKind.CVR:
            return self.digits
        return MASK * len(self.digits)

    def reveal(self) -> str:
        """Return the digits; only for a deliberate "show" and for formats that need them."""
        return self.digits

    @override
    def __str__(self) -> str:
        """Return the masked form, so that no format string leaks the number."""
        return self.masked


def parse_identity(kind_name: str, number: str) -> Identity:
    """Make an identity from MeMo's ``idType`` (any letter case) and its number.

    The kind is decided by what is stated; a number of CPR's shape under an unknown type counts as
    CPR, so that it is hidden. What is neither is kept as it stood: it may be an address with a hyphen.
    """
    digits = re.sub(r"[\s-]", "", number)
    stated = kind_name.strip().casefold()
    if stated == IdentityKind.CVR and len(digits) == _CVR_LENGTH and digits.isdecimal():
        return Identity(IdentityKind.CVR, digits)
    if stated == IdentityKind.CPR or (len(digits) == _CPR_LENGTH and digits.isdecimal()):
        return Identity(IdentityKind.CPR, digits)
    return Identity(IdentityKind.OTHER, number.strip())


def could_be_cpr(digits: str) -> bool:
    """Tell whether ten digits start with a day and month that exist (or a replacement day).

    No checksum: numbers issued since 2007 need not satisfy it.
    """
    if len(digits) != _CPR_LENGTH or not digits.isdecimal():
        return False
    day, month = int(digits[:2]), int(digits[2:4])
    if day > _REPLACEMENT_DAY_OFFSET:
        day -= _REPLACEMENT_DAY_OFFSET
    return 1 <= day <= _LAST_DAY_OF_MONTH and 1 <= month <= _MONTHS


def mask_cpr(text: str) -> str:
    """Replace everything of CPR's shape in a text by dots, impossible dates included.

    Six digits or three pairs (or eight, with the century), up to three spaces or signs, four digits, in
    any kind of digits. Erring towards hiding: ten digits that are not a CPR number are hidden as well. A
    UUID is left whole: one in ninety holds ten digits in a row by chance, and it ties a thread together.
    """
    shown, end = [], 0
    for start, stop in cpr_spans(text):
        shown += [text[end:start], _HIDDEN_CPR]
        end = stop
    return "".join((*shown, text[end:])) if shown else text


def mask_cpr_strictly(text: str) -> str:
    """Do the same for what leaves the program: subjects, names of files, guidance.

    Ten digits in groups of any size go too (``0101 70 12 34``) when they begin with a day and a month, or were
    written with more between them; on the screen such a group is more often something else.
    """
    shown, end = [], 0
    for start, stop in spaced_cpr_spans(text):
        shown += [text[end:start], _HIDDEN_CPR]
        end = stop
    return mask_cpr("".join((*shown, text[end:])))


def has_cpr_shape(text: str) -> bool:
    """Tell whether `mask_cpr` would change the text."""
    return next(cpr_spans(text), None) is not None


def cpr_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where something of CPR's shape begins and where it ends, in order."""
    plain = text if text.isascii() else _FOREIGN_DIGIT.sub(_plain_digit, text)
    if not _FOUR_DIGITS.search(plain):  # most texts, in a tenth of the time
        return
    for found in _CPR_TEXT.finditer(plain):
        if found["uuid"] is None:
            yield found.span()


def spaced_cpr_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where ten digits in groups of any size, beginning with a day and a month, begin and end, in order."""
    plain = text if text.isascii() else _FOREIGN_DIGIT.sub(_plain_digit, text)
    for found in _SPACED_DIGITS.finditer(plain):
        digits = re.sub(r"[^0-9]", "", found[0])
        if could_be_cpr(digits) and not _DATE_FIRST.match(found[0]):
            yield found.span()


def _plain_digit(found: re.Match[str]) -> str:
    return str(unicodedata.digit(found[0]))


def is_uuid4(text: str) -> bool:
    """Tell whether the text is a version-4 UUID in either letter case (MeMo's ``memoUuidType``)."""
    return _UUID4.fullmatch(text) is not None
