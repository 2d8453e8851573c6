"""MAPI properties of a message, a recipient or an attachment in a ``.msg`` file.

Layout after the published specification MS-OXMSG: numbers and times stand in one property stream per
storage, everything longer in a stream of its own whose name holds the property's number and type.
The names of the streams are believed before the property stream, because damaged files lack entries.
"""

import re
import struct
from codecs import utf_16_le_decode  # half the time of looking the codec up, for each string
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from typing import Final, Protocol

from dpassist.domain.message import Defect
from dpassist.mailio.cfb import Storage, Stream
from dpassist.mailio.code_pages import codec_of, codec_of_locale, decode
from dpassist.mailio.limits import Budget

PROPERTY_STREAM: Final = "__properties_version1.0"
TOP_HEADER: Final = 32
EMBEDDED_HEADER: Final = 24
ROW_HEADER: Final = 8
"""Bytes before the first property: in the file's root, in an embedded message, in any other storage."""

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_ENTRY: Final = struct.Struct("<I4xQ")
_INTEGER_BITS: Final = 0xFFFFFFFF
_INTEGER: Final = 0x0003
_TIME: Final = 0x0040
_STRING8: Final = 0x001E
_UNICODE: Final = 0x001F
_BINARY: Final = 0x0102

MESSAGE_CODE_PAGE: Final = 0x3FFD
INTERNET_CODE_PAGE: Final = 0x3FDE
_LOCALE: Final = 0x3FF1
_ENGLISH: Final = frozenset({0x0409, 0x0809})
"""What a program writes that knows no better, too."""
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_TICKS_PER_MICROSECOND: Final = 10


class Reading:
    """What all parts of one reading share: the budget and the list of what was wrong.

    Attributes:
        budget: What may still be unpacked.
        file_bytes: Length of the file.
        defects: What was wrong so far, each once.
    """

    def __init__(self, budget: Budget, file_bytes: int) -> None:
        self.budget: Final = budget
        self.file_bytes: Final = file_bytes
        self.defects: Final[list[Defect]] = []

    def note(self, code: str, where: str) -> None:
        """Note a defect."""
        defect = Defect(code, where)
        if defect not in self.defects:
            self.defects.append(defect)

    def content(self, stream: Stream, where: str) -> bytes:
        """Return a stream's content, accounted for; a defect is noted when some of it is missing.

        Raises:
            UnreadableMessageError: The budget is used up.
        """
        content = stream.read()
        self.budget.spend(len(content))
        if len(content) < stream.size:
            self.note("damaged-part", where)
        return content


class PropertySource(Protocol):
    """Where properties are asked for: an Outlook file, or a ``winmail.dat``."""

    @property
    def codecs(self) -> tuple[str, ...]:
        """How strings that are not Unicode are encoded, the likeliest first."""

    def integer(self, number: int) -> int | None:
        """Return a 32-bit integer."""

    def text(self, number: int, limit: int = 0) -> str:
        """Return a string, cut at a limit of characters; zero stands for that of a header field."""

    def line(self, number: int) -> str:
        """Return a string for one line."""

    def binary(self, number: int) -> bytes:
        """Return a binary value; empty when it is missing."""


class Properties:
    """The properties of one storage."""

    def __init__(
        self,
        storage: Storage,
        header: int,
        reading: Reading,
        where: str,
        codecs: Sequence[str] = (),
    ) -> None:
        """Look into a storage.

        Args:
            storage: Where the properties are.
            header: Bytes before the first property.
            reading: Budget and defects.
            where: What defects call this storage.
            codecs: How strings that are not Unicode are encoded, the likeliest first.
        """
        self._storage = storage
        self._header = header
        self._reading = reading
        self._where = where
        self.codecs = tuple(codecs)
        if not storage.is_whole():
            reading.note("damaged-part", where)

    @cached_property
    def _fixed(self) -> dict[int, int]:
        stream = self._storage.stream(PROPERTY_STREAM)
        if stream is None:
            self._reading.note("damaged-part", self._where)
            return {}
        packed = self._reading.content(stream, self._where)[self._header :]
        usable = packed[: len(packed) // _ENTRY.size * _ENTRY.size]
        return dict(_ENTRY.iter_unpack(usable))

    def integer(self, number: int) -> int | None:
        """Return a 32-bit integer."""
        value = self._fixed.get(number << 16 | _INTEGER)
        return None if value is None else value & _INTEGER_BITS

    def time(self, number: int) -> datetime | None:
        """Return a time, or None when it is missing, zero or outside the calendar."""
        ticks = self._fixed.get(number << 16 | _TIME, 0)
        try:
            return (
                _EPOCH + timedelta(microseconds=ticks // _TICKS_PER_MICROSECOND) if ticks else None
            )
        except OverflowError:
            self._reading.note("bad-date", self._where)
            return None

    def text(self, number: int, limit: int = 0) -> str:
        """Return a string without its closing NULs; cut, with a defect, when it is too long.

        Args:
            number: Which property.
            limit: Most characters; zero stands for the limit of one header field.
        """
        if (wide := self._stream(number, _UNICODE)) is not None:
            content = self._reading.content(wide, self._where)
            text = utf_16_le_decode(content, "replace", True)[0]  # noqa: FBT003 - positional only
        elif (narrow := self._stream(number, _STRING8)) is not None:
            text = decode(self._reading.content(narrow, self._where), self.codecs)
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
        stream = self._stream(number, _BINARY)
        return self._reading.content(stream, self._where) if stream else b""

    def _stream(self, number: int, kind: int) -> Stream | None:
        return self._storage.stream(_stream_name(number, kind))


def as_line(text: str) -> str:
    """Return text for one line: control characters become spaces."""
    return text.strip() if text.isprintable() else _CONTROL.sub(" ", text).strip()


@cache  # asked for by the constants of this package only
def _stream_name(number: int, kind: int) -> str:
    return f"__substg1.0_{number:04x}{kind:04x}"


def message_properties(storage: Storage, header: int, reading: Reading, where: str) -> Properties:
    """Return a message's properties, with the encodings it states for its strings."""
    found = Properties(storage, header, reading, where)
    locale = found.integer(_LOCALE)
    # The Internet code page is about the body; it is the last resort for other strings (MS-OXCMSG).
    codecs = [
        codec_of(found.integer(MESSAGE_CODE_PAGE) or 0),
        codec_of_locale(locale) if locale and locale not in _ENGLISH else "",
        codec_of(found.integer(INTERNET_CODE_PAGE) or 0),
        codec_of_locale(locale) if locale else "",
    ]
    # Sixteen-bit encodings cannot be what eight-bit strings are in, whatever the message states.
    found.codecs = tuple(name for name in codecs if name and not name.startswith("utf-16"))
    return found


def numbered(storages: Sequence[Storage], prefix: str) -> list[Storage]:
    """Return the storages of a numbered kind in the order of their numbers, not of the directory."""
    ours = [storage for storage in storages if storage.name.lower().startswith(prefix)]
    return sorted(ours, key=lambda storage: _number(storage.name[len(prefix) :]))


def _number(digits: str) -> int:
    try:
        return int(digits, 16)
    except ValueError:
        return 1 << 32
