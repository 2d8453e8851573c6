"""What Windows programs say of things that are dragged: Outlook's own list, and files not yet written.

Both come from another program and are read as hostile input: every length is held against what is there, and
nothing of a message (its subject stands in Outlook's list) is kept.

**RenPrivateMessages** is Outlook's own format, documented by nobody. Source: the description and the reader in the public
repository ``yasoonOfficial/outlook-dndprotocol`` (reverse engineered, tried by its authors with Outlook 2013).
Little-endian; lengths in bytes unless said:

* folder id and store id, each a length in 4 bytes and as many bytes; 12 bytes of unknown meaning;
* the number of messages in 4 bytes; for each: 4 bytes, the message class (length in 1 byte, ASCII), the subject
  (number of UTF-16 units in 1 byte), entry id and search key (lengths in 4 bytes), 28 bytes of unknown meaning.

Confidence: **inferred**. Never tried by us with an Outlook. The sizes in a post on forum.qt.io (topic 70101: 420 bytes
for two messages, 206 for the folder alone) agree with it. Therefore whatever departs from it is refused whole: a
wrong id would fetch another message.

**FileGroupDescriptorW** is documented by Microsoft (``shlobj_core.h``: ``FILEGROUPDESCRIPTORW``, ``FILEDESCRIPTORW``):
a count in 4 bytes and 592 bytes for each file. Confidence: **quoted**.
"""

import struct
from typing import Final

from dpassist.domain.bringing import DraggedItems, OfferedFile
from dpassist.domain.errors import UnreadableMessageError

MOST_DRAGGED: Final = 1_000
"""Messages or files in one drag; Outlook itself gets slow before that."""

_U32: Final = struct.Struct("<I")
_LONGEST_ID: Final = 8_192
"""Of a store or an entry; those of Exchange have some 70 to 300 bytes."""
_SHORTEST_ID: Final = 16
"""An entry id begins with 4 bytes of flags and the 16 bytes of its provider (MS-OXCDATA, 2.2); some are a little shorter."""
_UNKNOWN_BEFORE: Final = 12
_SIDE_EFFECTS: Final = 4
_UNKNOWN_AFTER: Final = 28

_DESCRIPTOR: Final = 592
_FLAGS_AT: Final = 0
_SIZE_AT: Final = 64
_NAME_AT: Final = 72
_HAS_SIZE: Final = 0x40
"""``FD_FILESIZE``: the size is valid."""
_HIGH: Final = 1 << 32


def read_dragged_items(data: bytes) -> DraggedItems:
    """Read which messages of which store were dragged out of classic Outlook.

    Args:
        data: The format ``RenPrivateMessages``.

    Raises:
        UnreadableMessageError: ``drop-not-understood``.
    """
    at = _Place(data)
    at.skip(at.number(_LONGEST_ID))
    store = at.identifier()
    at.skip(_UNKNOWN_BEFORE)
    count = at.number(MOST_DRAGGED)
    entries = tuple(_entry(at) for _ in range(count))
    if not entries:
        raise UnreadableMessageError("drop-not-understood")
    return DraggedItems(store, entries)


def read_offered_files(data: bytes) -> tuple[OfferedFile, ...]:
    """Read which files another program offers.

    Args:
        data: The format ``FileGroupDescriptorW``.

    Raises:
        UnreadableMessageError: ``drop-not-understood``.
    """
    at = _Place(data)
    count = at.number(MOST_DRAGGED)
    return tuple(_offered(at.take(_DESCRIPTOR)) for _ in range(count))


class _Place:
    """Goes through the bytes from front to back and never beyond them."""

    def __init__(self, data: bytes) -> None:
        self._data: Final = data
        self._at = 0

    def take(self, length: int) -> bytes:
        end = self._at + length
        if end > len(self._data):
            raise UnreadableMessageError("drop-not-understood")
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def skip(self, length: int) -> None:
        self.take(length)

    def number(self, most: int) -> int:
        (value,) = _U32.unpack(self.take(_U32.size))
        if value > most:
            raise UnreadableMessageError("drop-not-understood")
        return int(value)

    def identifier(self) -> str:
        length = self.number(_LONGEST_ID)
        if length < _SHORTEST_ID:
            raise UnreadableMessageError("drop-not-understood")
        return self.take(length).hex().upper()


def _entry(at: _Place) -> str:
    at.skip(_SIDE_EFFECTS)
    message_class = at.take(at.take(1)[0])
    if not (message_class.isascii() and message_class.decode("ascii", "replace").isprintable()):
        raise UnreadableMessageError("drop-not-understood")
    at.skip(2 * at.take(1)[0])
    entry = at.identifier()
    at.skip(at.number(_LONGEST_ID))
    at.skip(_UNKNOWN_AFTER)
    return entry


def _offered(descriptor: bytes) -> OfferedFile:
    (flags,) = _U32.unpack_from(descriptor, _FLAGS_AT)
    high, low = struct.unpack_from("<II", descriptor, _SIZE_AT)
    name = descriptor[_NAME_AT:].decode("utf-16-le", "replace").partition("\0")[0]
    return OfferedFile(name, high * _HIGH + low if flags & _HAS_SIZE else None)
