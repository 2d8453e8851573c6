"""Identity numbers: CPR, CVR and UUID; parsed, validated, masked.

A number is held by `Identity`, which shows itself masked everywhere; `Identity.reveal` is the one
deliberate way to the digits.

Sources: CPR is ten digits, DDMMYY and four more, CVR eight digits (MeMo 1.1 types, digitaliser.dk);
a replacement CPR number adds 60 to the day (Danish civil registration practice; from memory, and
only used to recognise *more* numbers as worth hiding).
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from typing_extensions import override

MASK: Final = "•"

_UUID4_FORM: Final = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_UUID4: Final = re.compile(_UUID4_FORM, re.IGNORECASE)
_CPR_TEXT: Final = re.compile(
    rf"(?<![0-9a-f-])(?P<uuid>{_UUID4_FORM})(?![0-9a-f-])"
    r"|(?<![0-9])[0-9]{2} ?[0-9]{2} ?[0-9]{2}[-\u2010-\u2015\u2212 \u00a0\u202f\u00ad\u200b-\u200d\u2060]?[0-9]{4}(?![0-9])",
    re.IGNORECASE,
)
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
        digits: The number as it stood, without spaces and hyphens; not part of ``repr``.
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
    CPR, so that it is hidden.
    """
    digits = re.sub(r"[\s-]", "", number)
    stated = kind_name.strip().casefold()
    if stated == IdentityKind.CVR and len(digits) == _CVR_LENGTH and digits.isdecimal():
        return Identity(IdentityKind.CVR, digits)
    if stated == IdentityKind.CPR or (len(digits) == _CPR_LENGTH and digits.isdecimal()):
        return Identity(IdentityKind.CPR, digits)
    return Identity(IdentityKind.OTHER, digits)


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

    Erring towards hiding: ten digits that are not a CPR number are hidden as well. A version-4 UUID
    is left whole: one in ninety holds ten digits in a row by chance, and it ties a thread together.
    """
    return _CPR_TEXT.sub(lambda found: found["uuid"] or _HIDDEN_CPR, text)


def has_cpr_shape(text: str) -> bool:
    """Tell whether `mask_cpr` would change the text."""
    return any(found["uuid"] is None for found in _CPR_TEXT.finditer(text))


def is_uuid4(text: str) -> bool:
    """Tell whether the text is a version-4 UUID in either letter case (MeMo's ``memoUuidType``)."""
    return _UUID4.fullmatch(text) is not None
