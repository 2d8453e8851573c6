"""Ways to read, change and spoil a built Outlook message, for the tests of its reader."""

import struct
from datetime import UTC, datetime

from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.msg import read_msg
from tests.cfb_builder import build_compound_file, message_tree, stream_name

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PROPERTIES = "__properties_version1.0"
FIRST_FILE = "__attach_version1.0_#00000000"
FIRST_PERSON = "__recip_version1.0_#00000000"
NAME_OF_DATA = stream_name(0x3701, 0x102)
TEXT, TEXT8, BINARY = 0x1F, 0x1E, 0x102


def read(data, limits=DEFAULT_LIMITS):
    return read_msg(data, Budget(limits, len(data)))


def read_tree(tree, limits=DEFAULT_LIMITS):
    return read(build_compound_file(tree), limits)


def tree_with(changes, **fields):
    """Return a message's tree with string streams set, or taken away by None."""
    tree = message_tree(**fields)
    for name, value in changes.items():
        if value is None:
            tree.pop(name, None)
        else:
            tree[name] = value.encode("utf-16-le") if isinstance(value, str) else value
    return tree


def with_property(packed, number, kind, value, header=32):
    """Return a property stream in which one fixed value is added or replaced."""
    entries = [packed[at : at + 16] for at in range(header, len(packed), 16)]
    tag = struct.pack("<HH", kind, number)
    kept = b"".join(entry for entry in entries if not entry.startswith(tag))
    return packed[:header] + kept + tag + struct.pack("<IQ", 6, value)
