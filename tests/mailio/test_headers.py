"""Header fields as mail really has them: wrong charsets, broken quotes, endless lists."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.message import Address
from dpassist.mailio.headers import (
    decode_text,
    decode_value,
    from_base64,
    parse_addresses,
    parse_date,
    parse_message_ids,
    parse_parameters,
    split_fields,
)
from dpassist.mailio.limits import DEFAULT_LIMITS, Limits
from tests.processor_time import within

ASTA = Address("Asta Prøve", "asta@borger.example")


def addresses(text):
    raw = text if isinstance(text, bytes) else text.encode()
    return parse_addresses(raw, DEFAULT_LIMITS)[0]


# --- fields


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
def test_fields_are_unfolded_whatever_the_line_end(line_end):
    block = line_end.join([b"Subject: one", b" two", b"\tthree", b"To: x@y.example"])
    fields, is_cut = split_fields(block, DEFAULT_LIMITS)
    assert fields == [("Subject", b"one two\tthree"), ("To", b"x@y.example")]
    assert not is_cut


def test_lines_that_are_no_fields_are_passed_over():
    block = b" folded before anything\nFrom : a@b.example\nno field\nBad Name: x\n\xe6: y\nTo:"
    assert split_fields(block, DEFAULT_LIMITS)[0] == [("From", b"a@b.example"), ("To", b"")]


def test_a_byte_order_mark_does_not_hide_the_first_field():
    assert split_fields(b"\xef\xbb\xbfTo: x", DEFAULT_LIMITS)[0] == [("To", b"x")]


def test_a_field_over_the_limit_is_cut_and_the_next_one_read():
    block = b"To: " + b"a" * 50 + b"\n " + b"b" * 50 + b"\n c\nSubject: Hej"
    fields, is_cut = split_fields(block, Limits(header_field_bytes=60))
    assert fields == [("To", b"a" * 50 + b" " + b"b" * 9), ("Subject", b"Hej")]
    assert is_cut


def test_more_fields_than_the_limit_are_left_out():
    fields, is_cut = split_fields(b"\n".join([b"X-A: 1234567"] * 9), Limits(header_bytes=30))
    assert [name for name, _value in fields] == ["X-A"] * 4
    assert is_cut


# --- text


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("blåbærgrød".encode(), "", "blåbærgrød"),
        ("blåbærgrød".encode(), "utf-8", "blåbærgrød"),
        ("blåbærgrød".encode(), "us-ascii", "blåbærgrød"),
        ("blåbærgrød".encode(), "no-such-charset", "blåbærgrød"),
        ("blåbærgrød".encode(), "hex", "blåbærgrød"),
        ("blåbærgrød".encode("cp1252"), "", "blåbærgrød"),
        ("blåbærgrød".encode("cp1252"), "utf-8", "blåbærgrød"),
        ("blåbærgrød".encode("latin-1"), "ISO-8859-1", "blåbærgrød"),
        ("100 € – ja".encode("cp1252"), "iso-8859-1", "100 € – ja"),
        ("zażółć".encode("iso-8859-2"), "iso-8859-2", "zażółć"),
        ("日本".encode("iso-2022-jp"), "iso-2022-jp", "日本"),
        (b"a\x81b", "iso-8859-1", "a\ufffdb"),
        ("日本".encode("shift-jis") + b"\xfd", "shift-jis", "日本\ufffd"),
        ("blåbærgrød".encode()[:-2], "utf-8", "blåbærgr\ufffd"),
        (b"+2AA-", "utf-7", "\ufffd"),
    ],
)
def test_text_is_decoded_by_what_it_is_rather_than_by_what_it_says(data, declared, text):
    assert decode_text(data, declared) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Byggesag", "Byggesag"),
        (b"=?utf-8?q?Bl=C3=A5b=C3=A6r?=", "Blåbær"),
        (b"=?UTF-8?B?QmzDpWLDpnI=?= gr\xc3\xb8d", "Blåbær grød"),
        (b"=?iso-8859-1?Q?Sp=F8rgsm=E5l_om?= sag", "Spørgsmål om sag"),
        (b"=?utf-8?q?a?=\r\n =?utf-8?q?b?=", "ab"),
        (b"=?utf-8?q?Pr=C3?= =?utf-8?q?=B8ve?=", "Prøve"),
        (b"=?utf-8?q?a?= =?iso-8859-1?q?=E5?= b", "aå b"),
        (b"=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
        (b"x=?utf-8?q?a?=y", "xay"),
        (b"=?utf-8*da?q?bl=C3=A5?=", "blå"),
        (b"=?no-such?q?bl=C3=A5?=", "blå"),
        (b"=?utf-8?q?med mellemrum?=", "med mellemrum"),
        (b"=?utf-8?b?SGVq", "=?utf-8?b?SGVq"),
        (b"=?utf-8?x?a?=", "=?utf-8?x?a?="),
        (b"=?utf-8?b?SGVqI?=", "Hej"),
        (b"=?utf-8?q?a=0D=0ABcc:_x?=", "a Bcc: x"),
        (b"a\0b\x1b[31m\tc\xe2\x80\xa8d", "a b [31m c d"),
        ("Blåbær".encode(), "Blåbær"),
        ("Blåbær".encode("cp1252"), "Blåbær"),
    ],
)
def test_a_value_is_decoded_and_stays_on_one_line(raw, text):
    assert decode_value(raw) == text


@pytest.mark.parametrize(
    ("data", "content"),
    [
        (b"SGVq", b"Hej"),
        (b"SG\r\n Vq\r\n", b"Hej"),
        (b"SGVqIQ==", b"Hej!"),
        (b"SGVqIQ", b"Hej!"),
        (b"SGVqI", b"Hej"),
        (b"S*G!V-q", b"Hej"),
        (b"SGVqIQ==\r\n-- \r\nfooter", b"Hej!"),
        (b"=", b""),
        (b"", b""),
    ],
)
def test_base64_gives_what_can_be_had(data, content):
    assert from_base64(data) == content
    assert from_base64(memoryview(data)) == content


# --- addresses


@pytest.mark.parametrize(
    "text",
    [
        "Asta Prøve <asta@borger.example>",
        '"Asta Prøve" <asta@borger.example>',
        "=?utf-8?q?Asta_Pr=C3=B8ve?= <asta@borger.example>",
        '"=?utf-8?q?Asta_Pr=C3=B8ve?=" <asta@borger.example>',
        "asta@borger.example (Asta Prøve)",
        "Asta Prøve asta@borger.example",
        '"Asta Prøve" asta@borger.example',
        "Asta Prøve <asta@borger.example",
        "Asta Prøve < asta@borger.example >",
        "Asta (her) Prøve <asta@borger.example>".replace("(her) ", "(ikke der)"),
        "Borgere: Asta Prøve <asta@borger.example>;",
        ", ,Asta Prøve <asta@borger.example>,,",
        "undisclosed-recipients:; Asta Prøve <asta@borger.example>",
        "Asta Prøve\r\n\t<asta@borger.example>",
        "Asta Prøve <asta\0@borger.example>",
    ],
)
def test_an_address_is_found_in_any_spelling(text):
    assert addresses(text) == (ASTA,)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("asta@borger.example", Address("", "asta@borger.example")),
        ("<asta@borger.example>", Address("", "asta@borger.example")),
        ("asta@borger.example <asta@borger.example>", Address("", "asta@borger.example")),
        ("post@borger.dk <svindel@x.example>", Address("post@borger.dk", "svindel@x.example")),
        ('"post@borger.dk" <svindel@x.example>', Address("post@borger.dk", "svindel@x.example")),
        ('"Prøve, Asta" <a@b.example>', Address("Prøve, Asta", "a@b.example")),
        ('"Asta \\"A\\" Prøve" <a@b.example>', Address('Asta "A" Prøve', "a@b.example")),
        ('"asta prøve"@b.example', Address("", '"asta prøve"@b.example')),
        ("Digital Post", Address("Digital Post", "")),
        ('"asta@b.example"', Address("asta@b.example", "")),
        ("=?utf-8?q?A=2C_B_=3Cx=40y=3E?= <a@b.example>", Address("A, B <x@y>", "a@b.example")),
        ("A <a@b.example> B", Address("A  B", "a@b.example")),
        ('Asta "A" <>', Address("Asta A", "")),
    ],
)
def test_name_and_address_are_kept_apart(text, address):
    assert addresses(text) == (address,)


@pytest.mark.parametrize(
    "text", ["", ";", "<>", "undisclosed-recipients:;", ",,,", "(only a comment)"]
)
def test_nobody_is_nobody(text):
    assert addresses(text) == ()


def test_a_list_keeps_its_order_and_groups_are_flattened():
    found = addresses("a@x.example, G: b@x.example, C <c@x.example>; d@x.example")
    assert [address.email[0] for address in found] == ["a", "b", "c", "d"]


def test_more_addresses_than_the_limit_are_left_out_and_told():
    raw = b"a@x.example, b@x.example, c@x.example"
    assert parse_addresses(raw, Limits(addresses=3)) == (addresses(raw), False)
    assert parse_addresses(raw, Limits(addresses=2)) == (addresses(raw)[:2], True)


HOSTILE = {
    "20,000 addresses": b", ".join(b'"N %d" <a%d@b.example>' % (n, n) for n in range(20_000)),
    "20,000 brackets": b"(" * 20_000,
    "unclosed quotes": b'"\\' * 30_000,
    "unclosed comments": b"(\\" * 30_000,
    "unclosed angles": b"<" * 60_000,
    "quotes": b'"' * 60_001,
    "quoted quotes": b'"a\\"' * 20_000,
    "words": b"a " * 30_000,
    "at signs": b"@" * 60_000,
    "at sign words": b"a@ " * 20_000,
    "colons": b"a:" * 30_000,
    "encoded words": b"=?utf-8?q?a?= " * 8_000,
    "half encoded words": b"=?utf-8?q?" * 8_000,
    "encoded word starts": b"=?" * 30_000,
    "gaps": (b"?=" + b" " * 300) * 200,
    "parameters": b"x" + b"; a=b" * 10_000,
    "parameter continuations": b"x" + b"".join(b';n*%d*="a"' % n for n in range(9_000)),
    "unclosed parameters": b"x" + b'; a="\\' * 10_000,
    "semicolons": b"; " * 30_000,
    "one long name": b"x; " + b"a" * 60_000,
    "message ids": b"<" + b"a" * 899,
    "percent": b"x; n*=utf-8''" + b"%41" * 20_000,
    "spaces": b" " * 60_000 + b"x",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_values_take_no_time(kind):
    raw = HOSTILE[kind][: DEFAULT_LIMITS.header_field_bytes]
    with within(15):
        found, _more = parse_addresses(raw, DEFAULT_LIMITS)
        assert len(found) <= DEFAULT_LIMITS.addresses
        decode_value(raw)
        parse_parameters(raw)
        parse_message_ids(raw)
        parse_date(raw)


def test_thousands_of_encoded_words_are_decoded():
    assert decode_value(b" ".join([b"=?utf-8?q?=C3=A6?="] * 8_000)) == "æ" * 8_000


# --- dates and ids

COPENHAGEN = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        (b"Mon, 2 Mar 2026 12:00:00 +0000", datetime(2026, 3, 2, 12, tzinfo=UTC)),
        (b"2 Mar 2026 13:00 +0100 (CET)", datetime(2026, 3, 2, 13, tzinfo=COPENHAGEN)),
        (b"Mon, 2 Mar 2026 12:00:00 GMT", datetime(2026, 3, 2, 12, tzinfo=UTC)),
        (b"Mon, 2 Mar 2026 12:00:00", datetime(2026, 3, 2, 12, tzinfo=UTC)),
        (b"Mon, 2 Mar 2026 12:00:00 -0000", datetime(2026, 3, 2, 12, tzinfo=UTC)),
        (b"", None),
        (b"yesterday", None),
        (b"Mon, 32 Mar 2026 12:00:00 +0000", None),
        (b"Mon, 2 Mar 99999999 12:00:00 +0000", None),
        (b"Fri, 31 Dec 9999 23:59:59 -1200", None),
        (b"Mon, 2 Mar 2026 12:00:00 +99999999999", None),
        (b"\xff\xfe", None),
    ],
)
def test_a_date_has_a_time_zone_or_is_missing(raw, date):
    assert parse_date(raw) == date


def test_message_ids_are_what_stands_in_brackets():
    raw = b"<1@a.example> (x) <2@a.example>\r\n <3@a.example>,junk <> <a b> <4@\0a>"
    assert parse_message_ids(raw) == ("<1@a.example>", "<2@a.example>", "<3@a.example>")


# --- parameters


@pytest.mark.parametrize(
    ("raw", "value", "parameters"),
    [
        (b"", "", {}),
        (b"TEXT/Plain", "text/plain", {}),
        (b"text/plain; Charset=UTF-8", "text/plain", {"charset": "UTF-8"}),
        (b'text/plain; charset="utf-8"; format=flowed', "text/plain", {"charset": "utf-8", "format": "flowed"}),
        (b"text/plain (comment); charset = utf-8 ;", "text/plain", {"charset": "utf-8"}),
        (b"text/plain charset=utf-8", "text/plain", {}),
        (b'text/plain; charset="utf-8', "text/plain", {"charset": "utf-8"}),
        (b"x; name=a; name=b", "x", {"name": "a"}),
        (b'x; name=""', "x", {"name": ""}),
        (b'x; name="a\\"b;c.pdf"', "x", {"name": 'a"b;c.pdf'}),
        (b'x; name="=?utf-8?q?bl=C3=A5.pdf?="', "x", {"name": "blå.pdf"}),
        (b"x; name=bl\xc3\xa5.pdf", "x", {"name": "blå.pdf"}),
        (b"x; name*=utf-8''bl%C3%A5.pdf", "x", {"name": "blå.pdf"}),
        (b"x; name*=iso-8859-1'da'bl%E5.pdf", "x", {"name": "blå.pdf"}),
        (b"x; name*=no-such''bl%C3%A5.pdf", "x", {"name": "blå.pdf"}),
        (b"x; name*=bl%C3%A5's.pdf", "x", {"name": "blå's.pdf"}),
        (b'x; name*0="a"; name*1="b.pdf"', "x", {"name": "ab.pdf"}),
        (b'x; name*1="b.pdf"; name*0="it\'s\'a"', "x", {"name": "it's'ab.pdf"}),
        (b"x; name*0*=utf-8'da'bl%C3; name*1*=%A5; name*2=\".%41\"", "x", {"name": "blå.%41"}),
        (b"x; name=a.pdf; name*=utf-8''%C3%A5.pdf", "x", {"name": "å.pdf"}),
        (b"x; name*=utf-8''%C3%A5.pdf; name=a.pdf", "x", {"name": "å.pdf"}),
        (b"x; name=a.pdf; name*0=b; name*1=c", "x", {"name": "bc"}),
        (b"x; name*=utf-8''a%0D%0Ab%00c", "x", {"name": "a b c"}),
    ],
)  # fmt: skip
def test_parameters_are_read_in_every_notation(raw, value, parameters):
    assert parse_parameters(raw) == (value, parameters)


def test_parameters_end_somewhere():
    _value, found = parse_parameters(b"x" + b"".join(b"; a%d=b" % n for n in range(1_000)))
    assert len(found) == 200


# --- anything


@given(st.one_of(
    st.binary(max_size=200),
    st.lists(st.sampled_from([
        b"=?", b"?=", b"utf-8", b"?q?", b"?B?", b"\xc3", b"\xa6", b'"', b"\\", b"(", b")", b"<", b">", b",", b";",
        b":", b"@", b"a", b" ", b"\r\n ", b"*0*=", b"''", b"%C3", b"=", b"\0", b"utf-7", b"+2AA-", b"12", b"Mar",
    ])).map(b"".join),
))  # fmt: skip
def test_any_bytes_give_text_that_can_be_shown_and_stored(raw):
    texts = [decode_value(raw), *parse_message_ids(raw), *parse_parameters(raw)[1].values()]
    for address in parse_addresses(raw, DEFAULT_LIMITS)[0]:
        texts += [address.name, address.email]
    for text in texts:
        text.encode("utf-8")
        assert not set(text) & set("\0\r\n\t\x1b\x7f\u2028")
    date = parse_date(raw)
    assert date is None or date.tzinfo


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (rb'"Asta <asta@borger.example>', [Address('"Asta', "asta@borger.example")]),
        (rb"\"Asta\" <asta@borger.example>", [Address(r"\"Asta\"", "asta@borger.example")]),
        (rb"<asta (her) @ borger.example>", [Address("", "asta@borger.example")]),
        (rb"(Asta) asta@borger.example", [Address("Asta", "asta@borger.example")]),
    ],
)
def test_quotes_and_comments_that_are_none_leave_the_address(raw, expected):
    assert list(parse_addresses(raw, DEFAULT_LIMITS)[0]) == expected


def test_a_path_as_a_file_name_keeps_its_backslashes():
    _value, parameters = parse_parameters(rb'attachment; filename="C:\temp\my \"file\".pdf"')
    assert parameters["filename"] == r"C:\temp\my " + '"file".pdf'
