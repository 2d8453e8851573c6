"""Damaged Outlook files, and real ones."""

import hashlib
import io
import struct
from pathlib import Path

import olefile
import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Defect
from tests.cfb_builder import build_compound_file, build_msg, message_tree, stream_name
from tests.compound_files import scattered_file
from tests.outlook_files import NAME_OF_DATA, NOON, PROPERTIES, TEXT, read, read_tree

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
CORPUS_FILES = sorted(
    path
    for path in CORPUS.rglob("*.msg")
    if path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
)  # fmt: skip


# --- damage


def test_another_kind_of_compound_file_is_no_message():
    with pytest.raises(UnreadableMessageError) as caught:
        read(build_compound_file({"WordDocument": b"x" * 5000}))
    assert caught.value.code == "not-a-message"
    with pytest.raises(UnreadableMessageError) as caught:
        read(build_compound_file({"box": {}}))
    assert caught.value.code == "damaged"


def test_a_message_without_its_property_stream_keeps_its_texts():
    tree = message_tree(subject="Hej", body="du", date=NOON)
    tree.pop(PROPERTIES)
    message = read_tree(tree)
    assert (message.subject, message.body_text, message.date) == ("Hej", "du", None)
    assert message.defects == (Defect("damaged-part", "message"),)


def test_texts_that_break_off_are_kept_as_far_as_they_go():
    data = bytearray(
        build_msg(subject="Hej", body="x" * 9000, transport_headers="X: " + "y" * 9000)
    )
    (table,) = struct.unpack_from("<I", data, 76)
    for letter in ("x", "y"):
        start = data.index((letter * 256).encode("utf-16-le")) // 512 - 1
        struct.pack_into("<I", data, (table + 1) * 512 + start * 4, 0xFFFFFFFE)
    message = read(bytes(data))
    assert (message.subject, message.body_text) == ("Hej", "x" * 256)
    assert message.header("X").startswith("yyy")
    assert message.defects == (Defect("damaged-part", "message"),)


def test_a_property_stream_that_breaks_off_keeps_its_whole_entries():
    tree = message_tree(subject="Hej", date=NOON)
    whole = read_tree(tree)
    tree[PROPERTIES] = tree[PROPERTIES][:-7]
    assert read_tree(tree).date == whole.date
    tree[PROPERTIES] = tree[PROPERTIES][:10]
    assert read_tree(tree).date is None


def test_a_message_cut_off_before_its_tables_is_refused():
    data = build_msg(subject="Hej", body="x" * 9000, attachments=[("a", "b/c", b"y" * 9000)])
    for length in range(0, len(data), 512):
        with pytest.raises(UnreadableMessageError):
            read(data[:length])


def test_a_message_whose_directory_is_cut_off_says_so():
    names = [f"{number}.txt" for number in range(40)]
    data = scattered_file(message_tree(attachments=[(name, "a/b", b"x") for name in names]))
    (directory,) = struct.unpack_from("<I", data, 48)
    (table,) = struct.unpack_from("<I", data, 76)
    cut = bytearray(data)
    struct.pack_into("<I", cut, (table + 1) * 512 + (directory + 8) * 4, 0xFFFFFFFE)
    message = read(bytes(cut))
    assert len(message.attachments) < 40
    assert Defect("damaged-part", "message") in message.defects


def test_the_start_of_an_attachment_is_the_start_of_what_is_left_of_it():
    content = bytes(range(256)) * 30
    data = bytearray(build_msg(attachments=[("a.bin", "a/b", content)]))
    assert read(bytes(data)).attachments[0].head(1000) == content[:1000]
    (table,) = struct.unpack_from("<I", data, 76)
    start = data.index(content[:512]) // 512 - 1
    struct.pack_into("<I", data, (table + 1) * 512 + start * 4, 0xFFFFFFFE)
    file = read(bytes(data)).attachments[0]
    assert (file.size, file.head(1000), file.load()) == (512, content[:512], content[:512])


# --- real files


@pytest.mark.unmeasured
@pytest.mark.skipif(not CORPUS_FILES, reason="the shared corpus is not here")
@pytest.mark.parametrize("path", CORPUS_FILES, ids=lambda path: path.name)
def test_real_messages_give_the_bytes_that_olefile_finds(path):
    data = path.read_bytes()
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        paths = ole.listdir()
        stored = [p for p in paths if len(p) == 2 and p[1] == NAME_OF_DATA and "attach" in p[0]]
        wanted = sorted(hashlib.sha256(ole.openstream(p).read()).hexdigest() for p in stored)
        named = [stream_name(0x0037, TEXT)]
        subject = ole.openstream(named).read().decode("utf-16-le") if named in paths else ""
    message = read(data)
    if subject and subject.isprintable():
        assert message.subject == subject.strip()
    files = [f for f in message.attachments if f.media_type != "application/vnd.ms-outlook"]
    if not message.message_class.upper().startswith("IPM.NOTE.SMIME"):
        assert sorted(hashlib.sha256(file.load()).hexdigest() for file in files) == wanted
    assert all(len(file.load()) == file.size for file in message.attachments)
    for file in message.attachments:
        if file not in files:
            assert read(file.load()).subject
