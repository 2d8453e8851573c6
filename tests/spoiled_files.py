"""Ways to spoil a built compound file, for the tests of its reader."""

import itertools
import struct

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.cfb import open_compound_file
from dpassist.mailio.limits import DEFAULT_LIMITS

SECTOR = 512
END = 0xFFFFFFFE
FREE = 0xFFFFFFFF
BIG = bytes(range(256)) * 40  # in sectors of its own
SMALL = b"small" * 20  # in the mini stream
TREE = {"big": BIG, "Small": SMALL, "empty": b"", "box": {"inner": {"deep": SMALL}, "also": BIG}}


def opened(data, limits=DEFAULT_LIMITS):
    return open_compound_file(data, limits)


def code_of(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        opened(data, limits)
    return caught.value.code


def walked(storage):
    """Read everything; return the streams, in the order they were found."""
    streams = list(storage.streams())
    for stream in streams:
        assert len(stream.read()) <= stream.size
        assert stream.is_whole() == (len(stream.read()) == stream.size)
    return streams + [stream for inner in storage.storages() for stream in walked(inner)]


def with_number(data, offset, number, form="<I"):
    changed = bytearray(data)
    struct.pack_into(form, changed, offset, number)
    return bytes(changed)


def entry_offset(data, name):
    """Return where the directory entry of that name begins."""
    return data.index(name.encode("utf-16-le") + b"\0\0")


def entry_number(data, name):
    (directory,) = struct.unpack_from("<I", data, 48)
    return (entry_offset(data, name) - (directory + 1) * SECTOR) // 128


def chain_offset(data, sector):
    """Return where the follower of a sector is stored, in a file with one table sector."""
    (table,) = struct.unpack_from("<I", data, 76)
    return (table + 1) * SECTOR + sector * 4


def with_chain(data, *sectors):
    """Return the file with these sectors linked, each to the next."""
    for sector, following in itertools.pairwise(sectors):
        data = with_number(data, chain_offset(data, sector), following)
    return data


def first_sector(data, name):
    return struct.unpack_from("<I", data, entry_offset(data, name) + 116)[0]
