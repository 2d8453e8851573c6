"""Outlook messages: who, when, what, in every encoding, and with every kind of damage."""

import hashlib
import io
import struct
from datetime import UTC, datetime
from pathlib import Path

import olefile
import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, Defect, SourceFormat
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from dpassist.mailio.msg import read_msg
from tests.cfb_builder import build_compound_file, build_msg, message_tree, stream_name

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PROPERTIES = "__properties_version1.0"
FIRST_FILE = "__attach_version1.0_#00000000"
FIRST_PERSON = "__recip_version1.0_#00000000"
NAME_OF_DATA = stream_name(0x3701, 0x102)
TEXT, TEXT8, BINARY = 0x1F, 0x1E, 0x102
CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
CORPUS_FILES = sorted(
    path
    for path in CORPUS.rglob("*.msg")
    if path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
)  # fmt: skip


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


# --- parties, dates, threads


def test_a_message_says_who_wrote_to_whom_and_when():
    data = build_msg(
        subject="Spørgsmål om byggesag",
        sender_name="Asta Prøve",
        sender_email="asta@borger.example",
        to=[("Byg", "byg@kommune.example"), ("", "post@kommune.example")],
        cc=[("Bo Eksempel", "bo@firma.example")],
        body="Hej\r\nHvornår?",
        date=NOON,
        message_id="<3@borger.example>",
        references=["<1@borger.example>", "<2@kommune.example>"],
        in_reply_to="<2@kommune.example>",
    )
    message = read(data)
    assert message.format is SourceFormat.MSG
    assert message.raw is data
    assert message.subject == "Spørgsmål om byggesag"
    assert message.sender == Address("Asta Prøve", "asta@borger.example")
    assert message.original_sender is None
    assert message.to == (
        Address("Byg", "byg@kommune.example"),
        Address("", "post@kommune.example"),
    )
    assert message.cc == (Address("Bo Eksempel", "bo@firma.example"),)
    assert message.date == NOON
    assert message.message_id == "<3@borger.example>"
    assert message.references == ("<1@borger.example>", "<2@kommune.example>")
    assert message.message_class == "IPM.Note"
    assert message.body_text == "Hej\nHvornår?"
    assert message.body_html == ""
    assert message.headers == ()
    assert message.defects == ()


def test_an_empty_message_has_empty_fields():
    message = read(build_msg())
    assert (message.subject, message.sender, message.to, message.date) == ("", None, (), None)
    assert (message.message_id, message.references, message.attachments) == ("", (), ())
    assert message.defects == ()


def test_a_message_on_behalf_of_another_names_both():
    message = read(
        build_msg(
            sender_name="Vikar",
            sender_email="vikar@kommune.example",
            represented=("Borgmesteren", "bm@kommune.example"),
        )
    )
    assert message.sender == Address("Borgmesteren", "bm@kommune.example")
    assert message.original_sender == Address("Vikar", "vikar@kommune.example")


@pytest.mark.parametrize(
    ("represented", "other"),
    [(("VIKAR ", ""), False), (("Chef", ""), True), (("", "VIKAR@kommune.example"), False)],
)
def test_the_same_person_twice_is_no_representation(represented, other):
    message = read(
        build_msg(
            sender_name="Vikar", sender_email="vikar@kommune.example", represented=represented
        )
    )
    assert (message.original_sender is not None) is other


def test_an_address_inside_the_organisation_is_no_mail_address():
    fields = {"sender_name": "Asta", "sender_email": "/o=Kommune/cn=asta@x"}
    tree = tree_with({stream_name(0x5D01, TEXT): None, stream_name(0x5D02, TEXT): None}, **fields)
    for number in (0x0C1E, 0x0064):
        tree[stream_name(number, TEXT)] = "EX".encode("utf-16-le")
    assert read_tree(tree).sender == Address("Asta", "")
    tree[stream_name(0x5D02, TEXT)] = "asta@kommune.example".encode("utf-16-le")
    assert read_tree(tree).sender == Address("Asta", "asta@kommune.example")


def test_the_header_it_arrived_with_fills_what_outlook_lacks():
    header = (
        "From: =?utf-8?Q?S=C3=B8ren?= <soren@borger.example>\r\n"
        "To: Byg <byg@kommune.example>,\r\n\tplan@kommune.example\r\n"
        "Cc: bo@firma.example\r\n"
        "Reply-To: svar@borger.example\r\n"
        "Date: Mon, 2 Mar 2026 13:00:00 +0100\r\n"
        "Message-ID: <9@borger.example>\r\n"
        "References: <7@borger.example>\r\n"
        "In-Reply-To: <8@borger.example>\r\n"
        "Subject: =?utf-8?Q?=C3=86?=\r\n\r\n"
    )
    message = read(build_msg(transport_headers=header))
    assert message.sender == Address("Søren", "soren@borger.example")
    assert [who.email for who in message.to] == ["byg@kommune.example", "plan@kommune.example"]
    assert [who.email for who in message.cc] == ["bo@firma.example"]
    assert [who.email for who in message.reply_to] == ["svar@borger.example"]
    assert message.date == NOON
    assert message.message_id == "<9@borger.example>"
    assert message.references == ("<7@borger.example>", "<8@borger.example>")
    assert message.header("subject") == "Æ"


def test_what_outlook_knows_wins_over_the_header():
    header = "From: x@other.example\r\nTo: y@other.example\r\nMessage-ID: <other@x>\r\n"
    message = read(
        build_msg(
            sender_email="asta@borger.example",
            to=[("", "byg@kommune.example")],
            message_id="<3@borger.example>",
            transport_headers=header,
        )
    )
    assert message.sender == Address("", "asta@borger.example")
    assert message.to == (Address("", "byg@kommune.example"),)
    assert message.message_id == "<3@borger.example>"


def test_recipients_without_an_address_get_those_of_the_header_when_it_has_as_many():
    header = "To: byg@kommune.example\r\n"
    assert read(build_msg(to=[("Byg", "")], transport_headers=header)).to == (
        Address("", "byg@kommune.example"),
    )
    two = read(build_msg(to=[("Byg", ""), ("Plan", "")], transport_headers=header))
    assert two.to == (Address("Byg", ""), Address("Plan", ""))


def test_without_recipients_the_line_that_outlook_shows_names_them():
    tree = tree_with({stream_name(0x0E04, TEXT): "Byg; 'Plan'; ", stream_name(0x0E03, TEXT): "Bo"})
    message = read_tree(tree)
    assert message.to == (Address("Byg", ""), Address("Plan", ""))
    assert message.cc == (Address("Bo", ""),)


def test_recipients_come_in_the_order_of_their_numbers_and_blind_copies_are_left_out():
    people = [(f"P{n}", f"p{n}@kommune.example") for n in range(12)]
    tree = message_tree(to=people)
    hidden = tree["__recip_version1.0_#0000000B"]
    hidden[PROPERTIES] = with_property(hidden[PROPERTIES], 0x0C15, 3, 3, header=8)
    tree["__recip_version1.0_#nonsense"] = tree.pop(FIRST_PERSON)
    names = [who.name for who in read_tree(tree).to]
    assert names == [*(f"P{n}" for n in range(1, 11)), "P0"]


def test_a_recipient_of_no_stated_kind_is_a_main_recipient():
    tree = message_tree(cc=[("Byg", "byg@kommune.example")])
    tree[FIRST_PERSON].pop(PROPERTIES)
    message = read_tree(tree)
    assert message.to == (Address("Byg", "byg@kommune.example"),)
    assert message.defects == (Defect("damaged-part", "recipients"),)


def test_a_recipient_of_nothing_is_left_out():
    tree = message_tree(to=[("", "x@y.example")])
    person = tree[FIRST_PERSON]
    tree[FIRST_PERSON] = {PROPERTIES: person[PROPERTIES]}
    tree.pop(stream_name(0x0E04, TEXT))
    assert read_tree(tree).to == ()


def test_names_lose_the_quotes_and_the_repeated_address():
    message = read(
        build_msg(to=[("'byg@kommune.example'", "'byg@kommune.example'"), ('"Byg"', "a@b.example")])
    )
    assert message.to == (Address("", "byg@kommune.example"), Address("Byg", "a@b.example"))


def test_more_recipients_than_allowed_are_left_out():
    data = build_msg(to=[("", f"p{n}@kommune.example") for n in range(30)])
    message = read(data, Limits(addresses=20))
    assert len(message.to) == 20
    assert Defect("too-many-addresses", "recipients") in message.defects
    header = "To: " + ", ".join(f"p{n}@kommune.example" for n in range(30))
    message = read(build_msg(transport_headers=header), Limits(addresses=20))
    assert len(message.to) == 20
    assert Defect("too-many-addresses", "header To") in message.defects


ONE_OFF = bytes.fromhex("00000000812b1fa4bea310199d6e00dd010f54020000")


def reply_entries(*entries):
    packed = b"".join(
        struct.pack("<I", len(entry)) + entry + bytes(-len(entry) % 4) for entry in entries
    )
    return struct.pack("<II", len(entries), len(packed)) + packed


def test_answers_go_where_outlook_says():
    wide = ONE_OFF + b"\x01\x90" + "Svar\0SMTP\0svar@firma.example\0".encode("utf-16-le")
    narrow = ONE_OFF + b"\x01\x10" + "Blå\0SMTP\0blaa@firma.example\0".encode("cp1252")
    inside = ONE_OFF + b"\x01\x90" + "Svar\0EX\0/o=Kommune\0".encode("utf-16-le")
    entries = reply_entries(wide, b"\0" * 40, narrow, inside, ONE_OFF)
    tree = tree_with({stream_name(0x004F, BINARY): entries})
    assert read_tree(tree).reply_to == (
        Address("Svar", "svar@firma.example"),
        Address("Blå", "blaa@firma.example"),
    )


def test_a_damaged_list_of_answer_addresses_gives_what_it_can():
    wide = ONE_OFF + b"\x01\x90" + "Svar\0SMTP\0svar@firma.example\0".encode("utf-16-le")
    entries = reply_entries(wide)[:8] + struct.pack("<I", 0xFFFFFFF0) + wide
    assert len(read_tree(tree_with({stream_name(0x004F, BINARY): entries})).reply_to) == 1
    many = tree_with({stream_name(0x004F, BINARY): reply_entries(*[wide] * 30)})
    assert len(read_tree(many, Limits(addresses=3)).reply_to) == 3


def test_the_time_of_delivery_stands_in_for_the_time_of_sending():
    tree = message_tree(date=NOON)
    tree[PROPERTIES] = with_property(tree[PROPERTIES], 0x0039, 0x40, 0)
    assert read_tree(tree).date == NOON


def test_a_time_outside_the_calendar_is_no_time():
    tree = message_tree()
    tree[PROPERTIES] = with_property(tree[PROPERTIES], 0x0039, 0x40, 0xFFFFFFFFFFFFFFFF)
    message = read_tree(tree)
    assert message.date is None
    assert message.defects == (Defect("bad-date", "message"),)


# --- text


def test_one_line_fields_hold_no_control_characters():
    message = read(
        build_msg(subject="a\r\nb\0c\0\0", sender_name="x\x07y", sender_email="a@b.example")
    )
    assert message.subject == "a b c"
    assert message.sender == Address("x y", "a@b.example")


@pytest.mark.parametrize(
    ("code_page", "text"),
    [(1252, "blåbærgrød"), (1251, "привет"), (932, "日本語"), (65001, "blåbær €"), (950, "中文")],
)
def test_strings_that_are_not_unicode_are_read_in_the_stated_code_page(code_page, text):
    message = read(
        build_msg(
            subject=text,
            body=text,
            html=f"<p>{text}</p>",
            sender_name=text,
            sender_email="a@b.example",
            to=[(text, "c@d.example")],
            attachments=[(f"{text}.txt", "text/plain", b"x")],
            embedded=[{"subject": text, "unicode": False, "code_page": code_page}],
            unicode=False,
            code_page=code_page,
        )
    )
    assert message.subject == message.body_text == text
    assert message.body_html == f"<p>{text}</p>"
    assert message.sender == Address(text, "a@b.example")
    assert message.to == (Address(text, "c@d.example"),)
    assert [file.name for file in message.attachments] == [f"{text}.txt", f"{text}.msg"]


def narrow(text_bytes, **numbers):
    tree = message_tree(unicode=False, subject="x")
    tree[stream_name(0x0037, TEXT8)] = text_bytes
    packed = tree[PROPERTIES]
    for number, name in ((0x3FFD, "message"), (0x3FDE, "internet"), (0x3FF1, "locale")):
        packed = with_property(packed, number, 3, numbers.get(name, 0))
    tree[PROPERTIES] = packed
    return read_tree(tree).subject


def test_the_next_statement_counts_when_the_first_cannot_be_true():
    assert narrow("Ҫ".encode(), message=1253, internet=65001) == "Ҫ"
    assert narrow("и".encode("cp1251"), message=65001, locale=0x0419) == "и"
    assert narrow("ø".encode("cp1252"), message=1200, internet=99999) == "ø"
    assert narrow("ø".encode("cp1252")) == "ø"


def test_a_broken_letter_does_not_spoil_the_rest_of_a_unicode_string():
    subject = "blå".encode("utf-16-le") + b"\x00\xd8" + "bær".encode("utf-16-le") + b"x"
    message = read_tree(tree_with({stream_name(0x0037, TEXT): subject}))
    assert message.subject == "blå\ufffdbær\ufffd"


def test_too_long_a_subject_is_cut():
    message = read(build_msg(subject="x" * 2000), Limits(header_field_bytes=1000))
    assert len(message.subject) == 1000
    assert Defect("text-cut", "message") in message.defects


def test_too_long_a_header_field_is_cut():
    header = "X-Long: " + "x" * 2000 + "\r\n"
    message = read(build_msg(transport_headers=header), Limits(header_field_bytes=1000))
    assert len(message.header("X-Long")) == 1000
    assert Defect("header-field-cut", "header") in message.defects


# --- bodies


def test_html_gives_the_text_when_there_is_none():
    message = read(build_msg(html="<html><body><p>Hej <b>Bo</b></p></body></html>"))
    assert message.body_html == "<html><body><p>Hej <b>Bo</b></p></body></html>"
    assert message.body_text == "Hej Bo"


def test_html_inside_rtf_is_found():
    rtf = rb"{\rtf1\ansi\ansicpg1252\fromhtml1{\*\htmltag64 <p>}bl\'e5{\*\htmltag72 </p>}}"
    message = read(build_msg(rtf=rtf))
    assert (message.body_html, message.body_text) == ("<p>blå</p>", "blå")
    message = read(build_msg(rtf=rtf, body="egen tekst"))
    assert (message.body_html, message.body_text) == ("<p>blå</p>", "egen tekst")


def test_text_inside_rtf_is_found():
    assert read(build_msg(rtf=rb"{\rtf1\ansi\fromtext Hej\par du}")).body_text == "Hej\ndu"
    assert read(build_msg(rtf=rb"{\rtf1\ansi Hej\par du}", body="selv")).body_text == "selv"


def test_stored_html_makes_rtf_unnecessary():
    message = read(build_msg(html="<p>a</p>", rtf=rb"{\rtf1\fromhtml1 b}", body="c"))
    assert (message.body_html, message.body_text) == ("<p>a</p>", "c")


def html_message(data, internet_code_page=0, message_code_page=0):
    tree = message_tree()
    tree[stream_name(0x1013, BINARY)] = data
    packed = with_property(tree[PROPERTIES], 0x3FDE, 3, internet_code_page)
    tree[PROPERTIES] = with_property(packed, 0x3FFD, 3, message_code_page)
    return read_tree(tree).body_html


def test_html_is_read_in_the_encoding_it_is_in():
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">и'
    assert html_message("<p>æ".encode("utf-8-sig"), 1252) == "<p>æ"
    assert html_message("<p>æ".encode("utf-16")) == "<p>æ"
    assert html_message("<p>и".encode("cp1251"), 1251) == "<p>и"
    assert html_message(meta.encode("cp1251")) == meta
    assert html_message(meta.encode("cp1251"), 65001) == meta
    unknown = "<meta charset=no-such>и"
    assert html_message(unknown.encode("cp1251"), 0, 1251) == unknown
    assert html_message("<p>æ\r\n\0\0".encode("cp1252")) == "<p>æ\n"


def test_html_may_be_stored_as_text():
    assert read_tree(tree_with({stream_name(0x1013, TEXT): "<p>æ</p>"})).body_html == "<p>æ</p>"


@pytest.mark.parametrize(
    "fields",
    [
        {"body": "x" * 200},
        {"html": "x" * 200},
        {"rtf": b"{\\rtf1\\fromhtml1 " + b"x" * 200 + b"}"},
        {"rtf": b"{\\rtf1\\fromtext " + b"x" * 200 + b"}"},
    ],
)
def test_a_body_over_the_limit_is_cut(fields):
    message = read(build_msg(**fields), Limits(text_bytes=100))
    assert len(message.body_text) <= 100
    assert len(message.body_html) <= 100
    assert "text-cut" in [defect.code for defect in message.defects]


def test_damaged_rtf_gives_its_beginning():
    tree = message_tree(rtf=b"{\\rtf1\\fromtext Hej alle sammen}")
    tree[stream_name(0x1009, BINARY)] = tree[stream_name(0x1009, BINARY)][:-12]
    message = read_tree(tree)
    assert message.body_text.startswith("Hej")
    assert message.defects == (Defect("damaged-part", "body"),)


def test_rtf_counts_against_what_may_be_unpacked():
    data = build_msg(rtf=b"{\\rtf1 " + b"a" * 100_000 + b"}")
    with pytest.raises(UnreadableMessageError) as caught:
        read(data, Limits(unpacked_floor=50_000, unpacked_factor=0))
    assert caught.value.code == "unpacks-too-large"


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


@pytest.mark.parametrize(
    ("method", "code"),
    [
        (1, "attachment-missing"),
        (2, "attachment-by-reference"),
        (4, "attachment-by-reference"),
        (7, "attachment-by-reference"),
    ],
)
def test_an_attachment_without_bytes_is_reported_and_left_out(method, code):
    message = read_tree(attachment_without_data(method))
    assert message.attachments == ()
    assert message.defects == (Defect(code, "attachment 1"),)


def test_an_embedded_object_is_reported_and_left_out():
    tree = attachment_without_data(6)
    tree[FIRST_FILE][stream_name(0x3701, 0xD)] = {"CONTENTS": b"object"}
    message = read_tree(tree)
    assert message.attachments == ()
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
    for n in range(60):
        inner[f"copy{n:02}"] = b"" if n else b"x" * 50_000
    data = bytearray(build_compound_file(tree))
    entries = [data.index(f"copy{n:02}".encode("utf-16-le")) for n in range(60)]
    for entry in entries[1:]:
        data[entry + 116 : entry + 128] = data[entries[0] + 116 : entries[0] + 128]
    message = read(bytes(data))
    assert message.attachments == ()
    assert message.defects == (Defect("embedded-message-not-extracted", "attachment 1"),)


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


# --- real files


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
