"""Files in Outlook messages, and messages in them."""

import io
import struct

import olefile
import pytest

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, Defect
from dpassist.domain.recogniser_profile import Need
from dpassist.domain.reply_check.checked import as_draft, of_message
from dpassist.domain.verdict import Kind
from dpassist.mailio.limits import Errand, Limits
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.services.attachments import shown_name
from dpassist.services.formatted import formatted
from tests.builders import a_recogniser_profile
from tests.cfb_builder import build_compound_file, build_msg, message_tree, stream_name
from tests.outlook_files import (
    BINARY,
    FIRST_FILE,
    NAME_OF_DATA,
    NOON,
    PROPERTIES,
    TEXT,
    read,
    read_tree,
    with_property,
)


def with_shared_bytes(data, names):
    """The file with all streams of these names where the first of them is."""
    data = bytearray(data)
    entries = [data.index(name.encode("utf-16-le")) for name in names]
    for entry in entries[1:]:
        data[entry + 116 : entry + 128] = data[entries[0] + 116 : entries[0] + 128]
    return bytes(data)


# --- attachments


def test_attachments_come_in_order_with_name_type_and_content():
    message = read(
        build_msg(
            attachments=[
                ("Blåt brev.PDF", "Application/PDF", b"pdf" * 3000),
                ("tom.txt", "text/plain", b""),
                *((f"{n}.bin", "nonsense", bytes([n])) for n in range(2, 20)),
            ]
        )
    )
    files = message.attachments
    assert [file.name for file in files][:3] == ["Blåt brev.PDF", "tom.txt", "2.bin"]
    assert [file.media_type for file in files][:3] == [
        "application/pdf",
        "text/plain",
        "application/octet-stream",
    ]
    contents = [b"pdf" * 3000, b"", *(bytes([n]) for n in range(2, 20))]
    assert [file.load() for file in files] == contents
    assert [file.size for file in files] == [len(content) for content in contents]
    assert message.defects == ()


@pytest.mark.parametrize(
    ("without", "name"),
    [((), "langt navn.txt"), ((0x3707,), "langt na.txt"), ((0x3707, 0x3704), "langt navn.txt")],
)
def test_the_best_name_of_an_attachment_is_used(without, name):
    tree = message_tree(attachments=[("langt navn.txt", "text/plain", b"x")])
    for number in without:
        tree[FIRST_FILE].pop(stream_name(number, TEXT))
    assert read_tree(tree).attachments[0].name == name


def attachment_without_data(method):
    tree = message_tree(attachments=[("a.txt", "text/plain", b"x")])
    file = tree[FIRST_FILE]
    file.pop(NAME_OF_DATA)
    file[PROPERTIES] = with_property(file[PROPERTIES], 0x3705, 3, method, header=8)
    return tree


def test_an_attachment_that_is_nowhere_is_reported_and_left_out():
    message = read_tree(attachment_without_data(1))
    assert message.attachments == ()
    assert message.defects == (Defect("attachment-missing", "attachment 1"),)


def refusal(file):
    with pytest.raises(UnreadableMessageError) as caught:
        file.load()
    return caught.value.code


@pytest.mark.parametrize("method", [2, 3, 4, 7])
def test_an_attachment_that_lies_elsewhere_is_named_and_never_fetched(method):
    message = read_tree(attachment_without_data(method))
    (file,) = message.attachments
    assert (file.name, file.media_type, file.size) == ("a.txt", "text/plain", 0)
    assert (file.head(10), refusal(file)) == (b"", "attachment-by-reference")
    assert message.defects == (Defect("attachment-by-reference", "attachment 1"),)


@pytest.mark.parametrize("number", [0x370D, 0x3708])
def test_where_it_lies_is_its_name_when_it_has_no_other(number):
    tree = attachment_without_data(2)
    for name in (0x3707, 0x3704, 0x3001):
        tree[FIRST_FILE].pop(stream_name(name, TEXT))
    path = "\\\\server.example\\sag\\brev.pdf"
    tree[FIRST_FILE][stream_name(number, TEXT)] = path.encode("utf-16-le")
    (file,) = read_tree(tree).attachments
    assert (file.name, shown_name(file)) == (path, "brev.pdf")


def test_the_mere_name_of_a_file_breaks_nothing_that_looks_into_files():
    tree = attachment_without_data(2)
    tree[FIRST_FILE][stream_name(0x3707, TEXT)] = "brev.json".encode("utf-16-le")
    tree[FIRST_FILE][stream_name(0x3712, TEXT)] = "logo".encode("utf-16-le")
    tree[stream_name(0x1000, TEXT)] = "Hej".encode("utf-16-le")
    tree[stream_name(0x1013, BINARY)] = b"<img src='cid:logo'>Hej"
    data = build_compound_file(tree)
    errand = Errand(needs=frozenset({Need.XML_ROOTS}))
    for message in (open_message(data, errand=errand), recognise_message(data, errand=errand)):
        assert [defect.code for defect in message.defects] == ["attachment-by-reference"]
        assert recognise(message, a_recogniser_profile()).kind is Kind.ORDINARY
    message = open_message(data)
    assert formatted(message).pictures == (b"",)
    assert as_draft(of_message(message)).files == ()


def embedded_object(content):
    tree = attachment_without_data(6)
    tree[FIRST_FILE][stream_name(0x3701, 0xD)] = content
    return tree


def test_an_embedded_object_is_the_file_it_is_stored_as():
    tree = embedded_object({"Workbook": b"ark" * 2000, "\x01Ole": b"x", "Mbd": {"CONTENTS": b"y"}})
    message = read_tree(tree)
    (file,) = message.attachments
    assert (file.name, file.media_type) == ("a.txt", "text/plain")
    content = file.load()
    assert len(content) == file.size
    with olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_UNSURE) as ole:
        assert ole.openstream("Workbook").read() == b"ark" * 2000
        assert ole.openstream("Mbd/CONTENTS").read() == b"y"
    assert message.defects == (Defect("attachment-is-object", "attachment 1"),)
    assert open_message(build_compound_file(tree)).defects == message.defects


def test_an_embedded_object_that_repeats_its_bytes_is_only_named():
    copies = {f"copy{n:02}": b"" if n else b"x" * 50_000 for n in range(60)}
    message = read(with_shared_bytes(build_compound_file(embedded_object(copies)), copies))
    (file,) = message.attachments
    assert (file.name, file.size, refusal(file)) == ("a.txt", 0, "attachment-is-object")
    assert message.defects == (Defect("attachment-is-object", "attachment 1"),)


def test_more_attachments_than_allowed_are_left_out():
    data = build_msg(attachments=[(f"{n}.txt", "text/plain", b"x") for n in range(5)])
    message = read(data, Limits(attachments=3))
    assert [file.name for file in message.attachments] == ["0.txt", "1.txt", "2.txt"]
    assert message.defects == (Defect("too-many-attachments", "attachments"),)


def test_attachments_that_share_their_bytes_cannot_outgrow_the_budget():
    content = b"0123456789abcdef" * 4000
    files = [(f"{n}.bin", "x/y", content if n == 0 else b"") for n in range(20)]
    data = bytearray(build_msg(attachments=files))
    entries = []
    at = data.find(NAME_OF_DATA.encode("utf-16-le"))
    while at >= 0:
        entries.append(at)
        at = data.find(NAME_OF_DATA.encode("utf-16-le"), at + 1)
    first = next(at for at in entries if struct.unpack_from("<I", data, at + 120)[0])
    for entry in entries:
        data[entry + 116 : entry + 128] = data[first + 116 : first + 128]
    assert len(read(bytes(data)).attachments) == 20
    with pytest.raises(UnreadableMessageError) as caught:
        read(bytes(data), Limits(unpacked_floor=0))
    assert caught.value.code == "unpacks-too-large"


def test_an_attachment_that_breaks_off_keeps_what_is_there():
    data = bytearray(build_msg(attachments=[("a.bin", "x/y", b"0123456789abcdef" * 512)]))
    start = data.index(b"0123456789abcdef" * 4) // 512 - 1
    (table,) = struct.unpack_from("<I", data, 76)
    struct.pack_into("<I", data, (table + 1) * 512 + (start + 3) * 4, 0xFFFFFFFE)
    message = read(bytes(data))
    file = message.attachments[0]
    assert file.load() == b"0123456789abcdef" * 128
    assert file.size == 2048
    assert message.defects == (Defect("damaged-part", "attachment 1"),)


# --- messages in messages


def nested_message(**outer):
    inner = {
        "subject": "Indre æske",
        "sender_name": "Asta",
        "sender_email": "asta@borger.example",
        "to": [("Byg", "byg@kommune.example")],
        "body": "Hej",
        "date": NOON,
        "attachments": [("brev.xml", "application/xml", b"<brev/>" * 1000)],
        "embedded": [{"subject": "Inderst", "body": "dyb"}],
    }
    return message_tree(subject="Ydre", embedded=[inner], **outer)


def test_a_message_in_a_message_becomes_a_file_of_its_own():
    outer = read_tree(nested_message(attachments=[("a.txt", "text/plain", b"x")]))
    assert [file.name for file in outer.attachments] == ["a.txt", "Indre æske.msg"]
    file = outer.attachments[1]
    assert file.media_type == "application/vnd.ms-outlook"
    content = file.load()
    assert len(content) == file.size
    inner = read(content)
    assert (inner.subject, inner.body_text, inner.date) == ("Indre æske", "Hej", NOON)
    assert inner.sender == Address("Asta", "asta@borger.example")
    assert inner.to == (Address("Byg", "byg@kommune.example"),)
    assert inner.attachments[0].load() == b"<brev/>" * 1000
    assert read(inner.attachments[1].load()).body_text == "dyb"
    assert inner.defects == outer.defects == ()


def test_that_file_is_well_formed_and_keeps_the_names_of_named_properties():
    tree = nested_message()
    tree["__nameid_version1.0"][stream_name(3, BINARY)] = b"entries!"
    content = read_tree(tree).attachments[0].load()
    with olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_UNSURE) as ole:
        names = ole.openstream(["__nameid_version1.0", stream_name(3, BINARY)]).read()
        header = ole.openstream(PROPERTIES).read()[:32]
    assert names == b"entries!"
    assert struct.unpack("<8xIIII8x", header) == (1, 2, 1, 2)


def test_a_message_in_a_message_without_names_or_subject_still_has_a_name():
    tree = message_tree(embedded=[{"body": "Hej"}])
    tree.pop("__nameid_version1.0")
    file = read_tree(tree).attachments[0]
    assert file.name == "message.msg"
    assert read(file.load()).body_text == "Hej"
    assert len(file.load()) == file.size


def test_damaged_parts_of_an_inner_message_are_left_out_of_its_file():
    data = bytearray(build_compound_file(nested_message()))
    start = data.index(b"<brev/>" * 20) // 512 - 1
    (table,) = struct.unpack_from("<I", data, 76)
    struct.pack_into("<I", data, (table + 1) * 512 + start * 4, 0xFFFFFFFE)
    outer = read(bytes(data))
    assert outer.defects == (Defect("damaged-part", "attachment 1"),)
    content = outer.attachments[0].load()
    assert len(content) == outer.attachments[0].size
    inner = read(content)
    assert inner.subject == "Indre æske"
    assert Defect("attachment-missing", "attachment 1") in inner.defects


def test_an_inner_message_whose_properties_are_lost_is_reported():
    tree = message_tree(embedded=[{"subject": "Indre", "body": "x"}])
    inner = tree[FIRST_FILE][stream_name(0x3701, 0xD)]
    inner[PROPERTIES] = inner[PROPERTIES].ljust(5024, b"\x11")
    data = bytearray(build_compound_file(tree))
    start = data.index(b"\x11" * 512) // 512 - 1
    (table,) = struct.unpack_from("<I", data, 76)
    struct.pack_into("<I", data, (table + 1) * 512 + start * 4, 0xFFFFFFFE)
    message = read(bytes(data))
    assert message.attachments == ()
    assert Defect("embedded-message-not-extracted", "attachment 1") in message.defects


def test_an_inner_message_that_repeats_its_bytes_is_not_multiplied():
    tree = message_tree(embedded=[{"subject": "Indre"}])
    inner = tree[FIRST_FILE][stream_name(0x3701, 0xD)]
    copies = {f"copy{n:02}": b"" if n else b"x" * 50_000 for n in range(60)}
    inner.update(copies)
    message = read(with_shared_bytes(build_compound_file(tree), copies))
    assert message.attachments == ()
    assert message.defects == (Defect("embedded-message-not-extracted", "attachment 1"),)


def test_a_picture_in_the_text_is_known_by_its_content_id():
    tree = message_tree(attachments=[("logo.png", "image/png", b"x")])
    tree[FIRST_FILE][stream_name(0x3712, TEXT)] = "<logo@kommune.example>".encode("utf-16-le")
    assert read_tree(tree).attachments[0].content_id == "logo@kommune.example"
