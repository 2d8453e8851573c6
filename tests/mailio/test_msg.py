"""Outlook messages: who, to whom, when, in which thread."""

import struct

import pytest

from dpassist.domain.message import Address, Defect, SourceFormat
from dpassist.mailio.limits import Limits
from tests.cfb_builder import build_msg, message_tree, stream_name
from tests.outlook_files import (
    BINARY,
    FIRST_PERSON,
    NOON,
    PROPERTIES,
    TEXT,
    read,
    read_tree,
    tree_with,
    with_property,
)

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
    message = read(data, Limits(recipients=20))
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


def test_a_draft_tells_of_hidden_copies_and_was_never_sent():
    tree = message_tree(bcc=[("Arkiv", "arkiv@kommune.example")], date=NOON)
    draft = with_property(tree[PROPERTIES], 0x0E07, 3, 0x9)  # read, and not sent
    message = read_tree({**tree, PROPERTIES: draft})
    assert message.bcc == (Address("Arkiv", "arkiv@kommune.example"),)
    assert (message.date, read_tree(tree).date) == (None, NOON)
