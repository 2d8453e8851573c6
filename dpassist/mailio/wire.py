"""How a message crosses from the reading process to ours: frames of bytes, and values that can do nothing.

The reading process has handled a stranger's bytes, so what it sends is not believed: only the frozen values
and enumerations of the domain, and dates, can be made from it. No function is ever called but theirs.
"""

import io
import pickle
import struct
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, BinaryIO, Final

from typing_extensions import override

from dpassist.domain.errors import UnreadableMessageError

_LENGTHS: Final = struct.Struct("<QQ")
_LARGEST: Final = 1 << 31
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
        return _Values(io.BytesIO(packed)).load(), content
    except Exception as error:
        raise UnreadableMessageError("damaged", part="frame") from error


def _read(stream: BinaryIO, length: int) -> bytes:
    found = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found


class _Packer(pickle.Pickler):
    """Packs values, and enumerations by their value: some versions of Python name a function for that."""

    @override
    def reducer_override(self, obj: Any) -> Any:
        """Return how one object is made again."""
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


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
