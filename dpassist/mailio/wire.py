"""How a message crosses from the reading process to ours: frames of bytes, and values that can do nothing.

The reading process has handled a stranger's bytes, so what it sends is not believed: only the frozen values
and enumerations of the domain, and dates, can be made from it. No function is ever called but theirs, and nothing
that exists already can be changed: pickle's own way to fill an object would reach into classes of ours.
"""

import io
import pickle
import struct
from dataclasses import fields, is_dataclass
from enum import Enum
from pickletools import genops
from typing import Any, BinaryIO, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.override import override

_LENGTHS: Final = struct.Struct("<QQ")
_LARGEST: Final = 1 << 31
_HARMLESS: Final = frozenset({
    "PROTO", "FRAME", "STOP", "MARK", "MEMOIZE", "BINGET", "LONG_BINGET", "NONE", "NEWTRUE", "NEWFALSE",
    "BININT", "BININT1", "BININT2", "LONG1", "BINFLOAT", "SHORT_BINUNICODE", "BINUNICODE", "BINUNICODE8",
    "SHORT_BINBYTES", "BINBYTES", "BINBYTES8", "EMPTY_TUPLE", "TUPLE", "TUPLE1", "TUPLE2", "TUPLE3", "EMPTY_LIST",
    "APPEND", "APPENDS", "EMPTY_DICT", "SETITEM", "SETITEMS", "EMPTY_SET", "ADDITEMS", "FROZENSET", "STACK_GLOBAL",
    "REDUCE",
})  # fmt: skip
"""What a frame may be made of (`pickletools`): values, collections of them, and calls of what `_Values` gives out."""
_DATES: Final = frozenset({"date", "datetime", "timezone", "timedelta"})
_VALUES: Final = ("dpassist.domain.", "dpassist.mailio.limits", "dpassist.mailio.key_files")


def send(stream: BinaryIO, value: object, content: bytes = b"") -> None:
    """Write one value as one frame, and behind it bytes that need no packing.

    Raises:
        OSError: The other side is gone.
    """
    packed = io.BytesIO()
    _Packer(packed, protocol=5).dump(value)
    payload = packed.getbuffer()
    stream.write(_LENGTHS.pack(len(payload), len(content)))
    stream.write(payload)
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[Any, bytes]:
    """Read one frame: its value, and the bytes behind it.

    Raises:
        EOFError: The other side is gone.
        UnreadableMessageError: ``damaged``: it is not what the other side should say.
    """
    value_length, content_length = _LENGTHS.unpack(_read(stream, _LENGTHS.size))
    if max(value_length, content_length) > _LARGEST:
        raise UnreadableMessageError("damaged", part="frame")
    packed = _read(stream, value_length)
    content = _read(stream, content_length)
    try:
        _refuse_changes(packed)
        return _Values(io.BytesIO(packed)).load(), content
    except Exception as error:
        raise UnreadableMessageError("damaged", part="frame") from error


def _refuse_changes(packed: bytes) -> None:
    if not all(operation.name in _HARMLESS for operation, _value, _place in genops(packed)):
        raise pickle.UnpicklingError


def _read(stream: BinaryIO, length: int) -> bytes:
    found = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found


class _Packer(pickle.Pickler):
    """Packs values by their fields, and enumerations by their value."""

    @override
    def reducer_override(self, obj: Any) -> Any:
        """Return how one object is made again: by a call of its class alone."""
        if isinstance(obj, Enum):
            return type(obj), (obj.value,)
        if is_dataclass(obj) and not isinstance(obj, type):
            return type(obj), tuple(getattr(obj, each.name) for each in fields(obj))
        return NotImplemented


class _Values(pickle.Unpickler):
    """Makes plain values and the domain's own, and refuses everything else."""

    @override
    def find_class(self, module: str, name: str) -> Any:
        """Return a class that is nothing but a value."""
        if module == "datetime" and name in _DATES:
            return super().find_class(module, name)
        if module.startswith(_VALUES) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError
