"""The bytes of every attachment in an Outlook message are those that olefile finds in the file."""

import io
import re
from pathlib import Path

import olefile
import pytest

from dpassist.domain.message import Protection
from dpassist.mailio.opener import open_message, recognise_message
from tests.agreement.corpus import corpus_files, needs_corpus

pytestmark = needs_corpus

STORAGE = re.compile(r"__attach_version1\.0_#[0-9A-F]{8}")
DATA = "__substg1.0_37010102"
OBJECT = "__substg1.0_3701000D"
PROPERTIES = "__properties_version1.0"
NAMES = "__nameid_version1.0"
LONGER_HEADER = 32, 24
"""Of a property stream: in a file of its own, in a message that lies in another."""
PROTECTED = {
    "OutlookMessage_with_X500_dual_address.msg",
    "S_MIME_test_message_encrypted.msg",
    "S_MIME_test_message_signed.msg",
    "S_MIME_test_message_signed_&_encrypted.msg",
    "logsat.com_signatures_valid.msg",
}
"""What lies inside the S/MIME part is offered instead of the part itself, so there is nothing to compare."""
FILES = [path for path in corpus_files("msg") if path.name not in PROTECTED]


def numbered(ole):
    """The storages of attachments, in the order of their numbers."""
    tops = {path[0] for path in ole.listdir(streams=True, storages=True)}
    return sorted((name for name in tops if STORAGE.fullmatch(name)), key=lambda name: name[-8:])


def streams(ole, *under):
    """Every stream below a storage, by its path."""
    return {
        tuple(path[len(under) :]): ole.openstream(path).read()
        for path in ole.listdir(streams=True, storages=False)
        if tuple(path[: len(under)]) == under
    }


def expected(path):
    """What olefile finds: bytes, or the streams of an embedded message."""
    with olefile.OleFileIO(str(path)) as ole:
        names = streams(ole, NAMES)
        for storage in numbered(ole):
            if ole.exists(f"{storage}/{DATA}"):
                yield ole.openstream(f"{storage}/{DATA}").read()
            elif ole.exists(f"{storage}/{OBJECT}/{PROPERTIES}"):
                held = streams(ole, storage, OBJECT)
                yield held | {(NAMES, *rest): content for rest, content in names.items()}


def as_file(content):
    """The streams of an embedded message's file, its property stream as it was inside the other."""
    with olefile.OleFileIO(io.BytesIO(content)) as ole:
        found = streams(ole)
    long, short = LONGER_HEADER
    packed = found[PROPERTIES,]
    return found | {(PROPERTIES,): packed[:short] + packed[long:]}


def compared(path: Path):
    """What we offer and what olefile finds, side by side."""
    message = open_message(path.read_bytes())
    theirs = list(expected(path))
    ours = [attachment.load() for attachment in message.attachments]
    assert [len(one) for one in ours] == [attachment.size for attachment in message.attachments]
    return [
        (one if isinstance(other, bytes) else as_file(one), other)
        for one, other in zip(ours, theirs, strict=True)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_attachment_has_the_bytes_that_olefile_finds(path):
    for ours, theirs in compared(path):
        assert ours == theirs


def test_attachments_and_embedded_messages_are_compared_at_all():
    theirs = [found for path in FILES for found in expected(path)]
    assert sum(isinstance(found, bytes) for found in theirs) > 30
    assert sum(isinstance(found, dict) for found in theirs) >= 3


def test_only_what_is_protected_is_not_compared():
    found = {
        path.name
        for path in corpus_files("msg")
        if recognise_message(path.read_bytes()).protection is not Protection.NONE
    }
    assert found == PROTECTED & {path.name for path in corpus_files("msg")}
