"""Text and bodies of Outlook messages, in every encoding and shape."""

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, Defect
from dpassist.mailio.limits import Limits
from tests.cfb_builder import build_msg, message_tree, stream_name
from tests.outlook_files import (
    BINARY,
    PROPERTIES,
    TEXT,
    TEXT8,
    read,
    read_tree,
    tree_with,
    with_property,
)

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
