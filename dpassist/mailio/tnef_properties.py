"""MAPI properties as a ``winmail.dat`` packs them (MS-OXTNEF, section 2.1.3.4).

Every length and count is held against the bytes that are left before anything is done with it: a file of 53
bytes that claims four thousand million values costs one library 40 seconds and 4 GB.
"""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from dpassist.mailio.code_pages import decode
from dpassist.mailio.msg_properties import Reading, as_line

_COUNT: Final = struct.Struct("<I")
_TAG: Final = struct.Struct("<HH")
_NAMED: Final = 0x8000
_GUID_BYTES: Final = 16
_BY_NAME: Final = 1
_MANY: Final = 0x1000
# Types of MS-OXCDATA 2.11.1, and how many bytes each takes here, where everything is padded to four.
_FIXED: Final = {
    0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4, 0x0014: 8,
    0x0040: 8, 0x0048: 16,
}  # fmt: skip
INTEGER: Final = 0x0003
TIME: Final = 0x0040
_OBJECT: Final = 0x000D
STRING8: Final = 0x001E
_UNICODE: Final = 0x001F
BINARY: Final = 0x0102
_COUNTED: Final = frozenset({_OBJECT, STRING8, _UNICODE, BINARY})
_INTEGER_BYTES: Final = 4
EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
TICKS_PER_MICROSECOND: Final = 10
_COST: Final = 128
"""What a value counts for beside its bytes: a file of nothing but values takes time, too."""

Values = dict[int, tuple[int, memoryview]]
"""Type and first value of each property, by its number; named properties are left out."""


class DamagedError(Exception):
    """The bytes end before what they announce, or are of a kind nobody knows."""


class Cursor:
    """A place in bytes that never runs past their end."""

    def __init__(self, data: memoryview) -> None:
        self._data: Final = data
        self._at = 0

    def take(self, count: int) -> memoryview:
        """Return the next bytes.

        Raises:
            DamagedError: There are fewer.
        """
        if count > self.left():
            raise DamagedError
        return self.up_to(count)

    def up_to(self, count: int) -> memoryview:
        """Return the next bytes, or as many as there are."""
        start = self._at
        self._at += min(count, self.left())
        return self._data[start : self._at]

    def number(self) -> int:
        """Return the next 32-bit number.

        Raises:
            DamagedError: There is none.
        """
        (found,) = _COUNT.unpack(self.take(_COUNT.size))
        return int(found)

    def left(self) -> int:
        """Return how many bytes are left."""
        return len(self._data) - self._at


def read_values(data: memoryview, reading: Reading, where: str) -> Values:
    """Read a list of properties; what comes behind damage is left out, with a defect.

    Raises:
        UnreadableMessageError: There are more than the budget allows.
    """
    found: Values = {}
    cursor = Cursor(data)
    try:
        for _ in range(cursor.number()):
            kind, number = _TAG.unpack(cursor.take(_TAG.size))
            if number >= _NAMED:
                _skip_name(cursor)
            reading.budget.spend(_COST)
            values = _values(cursor, kind)
            first = next(values, None)
            for _more in values:
                reading.budget.spend(_COST)
            if first is not None and number < _NAMED:
                found.setdefault(number, (kind & ~_MANY, first))
    except DamagedError:
        reading.note("damaged-part", where)
    return found


def _skip_name(cursor: Cursor) -> None:
    cursor.take(_GUID_BYTES)
    if cursor.number() == _BY_NAME:
        _padded(cursor)
    else:
        cursor.number()


def _values(cursor: Cursor, kind: int) -> Iterator[memoryview]:
    """Give the values of one property, in order, but of many numbers or times the first alone."""
    plain = kind & ~_MANY
    if plain in _COUNTED:
        for _ in range(cursor.number()):
            yield _padded(cursor)
    elif plain in _FIXED:
        count = cursor.number() if kind & _MANY else 1
        yield cursor.take(count * _FIXED[plain])[: _FIXED[plain]]
    else:
        raise DamagedError


def _padded(cursor: Cursor) -> memoryview:
    length = cursor.number()
    value = cursor.take(length)
    cursor.take(min(-length % 4, cursor.left()))
    return value


class TnefProperties:
    """Properties of a message or an attachment; asked in the same way as those of Outlook's files."""

    def __init__(
        self, values: Values, reading: Reading, where: str, codecs: tuple[str, ...] = ()
    ) -> None:
        """Keep what was read.

        Args:
            values: What was read.
            reading: Budget and defects.
            where: What defects call this.
            codecs: How strings that are not Unicode are encoded, the likeliest first.
        """
        self._values: Final = values
        self._reading: Final = reading
        self._where: Final = where
        self.codecs = codecs

    def integer(self, number: int) -> int | None:
        """Return a 32-bit integer."""
        value = self._value(number, INTEGER)
        return None if value is None else int.from_bytes(value[:_INTEGER_BYTES], "little")

    def time(self, number: int) -> datetime | None:
        """Return a time, or None when it is missing, zero or outside the calendar."""
        ticks = int.from_bytes(self._value(number, TIME) or b"", "little")
        try:
            return EPOCH + timedelta(microseconds=ticks // TICKS_PER_MICROSECOND) if ticks else None
        except OverflowError:
            self._reading.note("bad-date", self._where)
            return None

    def text(self, number: int, limit: int = 0) -> str:
        """Return a string without its closing NULs; cut, with a defect, when it is too long."""
        if (wide := self._value(number, _UNICODE)) is not None:
            self._reading.budget.spend(len(wide))
            text = bytes(wide).decode("utf-16-le", "replace")
        elif (narrow := self._value(number, STRING8)) is not None:
            self._reading.budget.spend(len(narrow))
            text = decode(bytes(narrow), self.codecs)
        else:
            return ""
        text = text.rstrip("\0")
        most = limit or self._reading.budget.limits.header_field_bytes
        if len(text) > most:
            self._reading.note("text-cut", self._where)
        return text[:most]

    def line(self, number: int) -> str:
        """Return a string for one line: control characters become spaces."""
        return as_line(self.text(number))

    def binary(self, number: int) -> bytes:
        """Return a binary value; empty when it is missing."""
        value = self.view(number) or b""
        self._reading.budget.spend(len(value))
        return bytes(value)

    def view(self, number: int) -> memoryview | None:
        """Return a binary value where it lies, or None when it is missing."""
        return self._value(number, BINARY)

    def held(self, number: int) -> memoryview | None:
        """Return an embedded object's bytes, behind the identifier of what it is; None when it is missing."""
        value = self._value(number, _OBJECT)
        return None if value is None else value[_GUID_BYTES:]

    def _value(self, number: int, kind: int) -> memoryview | None:
        stored, value = self._values.get(number, (kind, None))
        return value if stored == kind else None
