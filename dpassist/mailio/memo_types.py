"""The types of values in a MeMo 1.1 document, and what is a value of each.

Source: the MeMo 1.1 schema of data types, and XML Schema 1.0 part 2 (second edition) for the types under them.
Where the standard leaves a choice, or libxml2 differs from it, the place says so.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

BLANKS: Final = " \t\n\r"
"""White space of XML; letters that Python takes for such as well are none here."""
_BLANK_RUN: Final = re.compile(r"[ \t\n\r]+")
_XS: Final = "http://www.w3.org/2001/XMLSchema"
_DT: Final = "https://data.gov.dk/model/dataTypes/"

_TEXT: Final = 256
_COMMENT: Final = 512
_NOTIFICATION: Final = 150
_LICENSE_NUMBER: Final = 7
_URI: Final = 256
_LANGUAGE: Final = 2
_GLN: Final = 9_999_999_999_999
_P_NUMBER: Final = 9_999_999_999
_LEAST_LONG: Final = -(1 << 63)

_UUID: Final = re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
)
_LANGUAGE_TAG: Final = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_DECIMAL: Final = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_LONG: Final = re.compile(r"(?P<sign>[+-]?)0*(?P<digits>[0-9]{1,19})")
_DAY: Final = re.compile(
    r"-?(?P<year>[0-9]{4}|[1-9][0-9]{4,17})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-9]{2})"
)
"""Years of more digits are left to the reader by the standard; libxml2 takes those that 64 bits hold."""
_ZONE: Final = re.compile(r"(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?")
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?Z|24:00:00(\.0+)?Z")
"""MeMo wants every moment to end in Z."""
_LEAP_YEAR: Final = 2024
_COMMON_YEAR: Final = 2025
_LEAP_DIGITS: Final = 4
"""Digits that decide whether a year is a leap year."""

_ESCAPED: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`\x7f-\U0010ffff]")
"""Letters that no URI has, and that a value may have all the same: they count as if they were escaped (XLink 5.4)."""
_PLAIN: Final = r"[\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}"
_REFERENCE: Final = re.compile(
    rf"""
    (?:[A-Za-z][A-Za-z0-9+.-]*: | (?![^/?\#]*:))    # a scheme, or a first step that cannot be taken for one
    (?:// (?:(?:{_PLAIN}|:)*@)? (?:\[[^]]*\]|(?:{_PLAIN})*) (?::[0-9]{{1,9}})? (?![^/?\#]) | (?!//))
    (?:{_PLAIN}|[:@/])*
    (?:\?(?:{_PLAIN}|[]:@/?[])*)?
    (?:\#(?:{_PLAIN}|[]:@/?[])*)?
    """,
    re.ASCII | re.VERBOSE,
)
"""A reference as RFC 2396 and RFC 2732 have it; the latter lets brackets stand in a query, libxml2 does not."""

_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_LAST_QUAD: Final = re.compile(
    rb"([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?"
)
"""Bits that padding leaves over are 0."""
_QUAD: Final = 4


class Base64:
    """Tells whether a text is base64, piece by piece, since it can be a hundred million letters."""

    def __init__(self) -> None:
        self._is_wrong = False
        self._rest = b""

    def take(self, text: str) -> None:
        """Take the next piece."""
        letters = self._rest + text.encode("ascii", "replace").translate(
            None, delete=BLANKS.encode()
        )
        end = max(0, (len(letters) - 1) // _QUAD * _QUAD)
        self._is_wrong = self._is_wrong or bool(letters[:end].translate(None, delete=_LETTERS))
        self._rest = letters[end:]

    @property
    def is_valid(self) -> bool:
        """Whether all that was taken is base64; libxml2 passes over letters that are none of it, unlike the standard."""
        return not self._is_wrong and _LAST_QUAD.fullmatch(self._rest) is not None


@dataclass(frozen=True, slots=True)
class SimpleType:
    """A type of values.

    Attributes:
        name: Its namespace and name in the schema, which ``xsi:type`` may repeat.
        allows: Tells whether a text is a value of it.
    """

    name: tuple[str, str]
    allows: Callable[[str], bool]


def _is_base64(text: str) -> bool:
    base64 = Base64()
    base64.take(text)
    return base64.is_valid


def _at_most(length: int) -> Callable[[str], bool]:
    return lambda text: len(text) <= length


def _is_flag(text: str) -> bool:
    """Tell whether a text is a boolean; each one in MeMo has a default, which an element without any text stands for."""
    return not text or text.strip(BLANKS) in {"true", "false", "1", "0"}


def _is_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    if not found or not int(found["year"]):
        return False  # there is no year 0 in XML Schema 1.0
    year, month = int(found["year"][-_LEAP_DIGITS:]), int(found["month"])
    like = _LEAP_YEAR if calendar.isleap(year) else _COMMON_YEAR
    return 1 <= int(found["day"]) <= calendar.monthrange(like, month)[1]


def _is_date(text: str) -> bool:
    date = text.strip(BLANKS)
    day = _DAY.match(date)
    end = day.end() if day else 0
    return _is_day(date[:end]) and bool(_ZONE.fullmatch(date, end))


def _is_moment(text: str) -> bool:
    day, _mark, time = text.strip(BLANKS).partition("T")
    return _is_day(day) and bool(_TIME.fullmatch(time))


def _is_language(text: str) -> bool:
    tag = text.strip(BLANKS)
    return len(tag) <= _LANGUAGE and bool(_LANGUAGE_TAG.fullmatch(tag))


def _is_uri(text: str) -> bool:
    uri = _BLANK_RUN.sub(" ", text).strip(" ")
    return len(uri) <= _URI and bool(_REFERENCE.fullmatch(_ESCAPED.sub("_", uri)))


def _long(most: int) -> Callable[[str], bool]:
    def is_long(text: str) -> bool:
        found = _LONG.fullmatch(text.strip(BLANKS))
        if not found:
            return False
        return _LEAST_LONG <= int(found["sign"] + found["digits"]) <= most

    return is_long


TYPES: Final[Mapping[str, SimpleType]] = {
    "text": SimpleType((_DT, "memoTextType"), _at_most(_TEXT)),
    "comment": SimpleType((_DT, "memoCommentType"), _at_most(_COMMENT)),
    "notification": SimpleType((_DT, "memoNotificationType"), _at_most(_NOTIFICATION)),
    "license-number": SimpleType((_DT, "memoLicenseNumberType"), _at_most(_LICENSE_NUMBER)),
    "message-type": SimpleType((_DT, "memoMessageType"), {"DIGITALPOST", "NEMSMS"}.__contains__),
    "uuid": SimpleType((_DT, "memoUuidType"), lambda text: bool(_UUID.fullmatch(text))),
    "uri": SimpleType((_DT, "memoUriType"), _is_uri),
    "language": SimpleType((_DT, "memoLanguageType"), _is_language),
    "moment": SimpleType((_DT, "memoDateTimeType"), _is_moment),
    "gln": SimpleType((_DT, "memoGLNType"), _long(_GLN)),
    "p-number": SimpleType((_DT, "memoPNumberType"), _long(_P_NUMBER)),
    "date": SimpleType((_XS, "date"), _is_date),
    "flag": SimpleType((_XS, "boolean"), _is_flag),
    "decimal": SimpleType(
        (_XS, "decimal"), lambda text: bool(_DECIMAL.fullmatch(text.strip(BLANKS)))
    ),
    "base64": SimpleType((_XS, "base64Binary"), _is_base64),
}
"""By the names that `memo_structure` has for them."""
