"""The parts of a mail as attachments, and where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Defect
from dpassist.mailio import mime_lines
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from dpassist.mailio.mime import walk
from tests.eml_files import HEAD, PDF, TEXT, body, codes, multipart, names, p7m, read
from tests.processor_time import within


def test_attachments_have_their_name_type_size_and_bytes():
    message = body(multipart(b"mixed", TEXT + b"Hej", PDF))
    (file,) = message.attachments
    assert (file.name, file.media_type, file.size, file.role) == ("a.pdf", "application/pdf", 8, "")
    assert file.load() == b"%PDF-1.7"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"Content-Type: application/x; name=a.x", "a.x"),
        (b"Content-Type: application/x; name=a.x\r\nContent-Disposition: attachment; filename=b.x", "b.x"),
        (b"Content-Type: text/plain; name=a.txt", "a.txt"),
        (b"Content-Type: text/html\r\nContent-Disposition: inline; filename=a.html", "a.html"),
        (b"Content-Disposition: attachment", ""),
        (b'Content-Type: application/x; name="=?utf-8?q?bl=C3=A5.x?="', "blå.x"),
        (b"Content-Type: application/x; name=a.x\r\nContent-Disposition: x; filename*=utf-8''bl%C3%A5.x", "blå.x"),
        (b"Content-Type: message/rfc822", "message.eml"),
        (b"Content-Type: text/calendar; method=REQUEST", "calendar.ics"),
        (b'Content-Type: application/pdf; name="..\\\\..\\\\x.pdf"', "..\\..\\x.pdf"),
    ],
)  # fmt: skip
def test_what_has_a_name_or_is_no_text_is_an_attachment(head, name):
    message = body(multipart(b"mixed", TEXT + b"Hej", head + b"\r\n\r\ncontent"))
    assert names(message) == [name]
    assert message.attachments[0].load() == b"content"
    assert message.body_text == "Hej"


def test_a_message_in_the_message_is_kept_byte_for_byte():
    inner = b"From: x@y.example\nSubject:  a\r\n\r\n\xff\r\n--c\r\n \r\n"
    message = body(multipart(b"mixed", TEXT, b"Content-Type: message/rfc822\r\n\r\n" + inner))
    assert message.attachments[0].load() == inner
    assert message.attachments[0].size == len(inner)


def test_the_parts_of_a_digest_are_messages():
    message = body(multipart(b"digest", b"\r\nSubject: one\r\n\r\nHej"))
    assert [file.media_type for file in message.attachments] == ["message/rfc822"]
    assert message.attachments[0].load() == b"Subject: one\r\n\r\nHej"


def test_a_part_without_a_header_is_all_text():
    message = body(multipart(b"mixed", b"Hej der\r\n\r\ndu", b"\nog du"))
    assert message.body_text == "Hej der\n\ndu\nog du"


def test_text_around_the_parts_is_no_content():
    part = multipart(b"mixed", TEXT + b"Hej").replace(b"\r\n\r\n--b", b"\r\n\r\npreamble\r\n--b")
    message = body(part + b"epilogue\r\n--other\r\n\r\nghost")
    assert message.body_text == "Hej"
    assert message.defects == ()


def test_parts_behind_the_end_are_not_lost():
    inner = multipart(b"alternative", TEXT + b"Hej", b"Content-Type: text/html\r\n\r\n<p>Hej")
    message = body(multipart(b"mixed", inner, PDF))  # both with the boundary "b"
    assert message.body_text == "Hej\nHej"  # cut up by the outer one, and still all there
    assert names(message) == ["a.pdf"]
    assert "parts-after-the-end" in codes(message)


def test_a_boundary_only_counts_at_the_start_of_a_line_and_whole():
    inner = b"a --b\r\n--bb\r\n--b-\r\n --b\r\n"
    assert (
        body(multipart(b"mixed", TEXT + inner)).body_text
        == inner.decode().replace("\r\n", "\n").strip()
    )


def test_a_boundary_may_have_space_behind_it():
    part = multipart(b"mixed", TEXT + b"Hej", PDF).replace(b"--b\r\n", b"--b \t\r\n")
    assert names(body(part)) == ["a.pdf"]


def test_a_missing_end_is_told_and_loses_nothing():
    message = body(multipart(b"mixed", TEXT + b"Hej", PDF).replace(b"--b--\r\n", b""))
    assert message.body_text == "Hej"
    assert message.attachments[0].load() == b"%PDF-1.7"
    assert message.defects == (Defect("missing-final-boundary", "parts"),)


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: multipart/mixed",
        b"Content-Type: multipart/mixed; boundary=other",
        b"Content-Type: multipart/mixed; boundary=" + b"b" * 500,
        b'Content-Type: multipart/alternative; boundary=""',
    ],
)
def test_a_multipart_that_cannot_be_split_is_shown_as_it_stands(head):
    message = body(head + b"\r\n\r\n--b\r\n\r\nHej\r\n")
    assert "Hej" in message.body_text
    assert codes(message) == ["missing-final-boundary"]


# --- limits


def test_parts_over_the_limit_are_left_out_and_told():
    message = read(HEAD + multipart(b"mixed", *[PDF] * 9), Limits(mime_parts=5))
    assert len(message.attachments) == 5
    assert codes(message) == ["too-many-parts"]


def test_attachments_over_the_limit_are_left_out_and_told():
    message = read(HEAD + multipart(b"mixed", *[PDF] * 9), Limits(attachments=5))
    assert len(message.attachments) == 5
    assert codes(message) == ["too-many-attachments"]


def test_nesting_over_the_limit_is_left_out_and_told():
    part = TEXT + b"deep"
    for depth in range(3):
        part = multipart(b"mixed", TEXT + b"%d" % depth, part, boundary=b"b%d" % depth)
    assert read(HEAD + part, Limits(mime_depth=3)).body_text == "2\n1\n0\ndeep"
    message = read(HEAD + part, Limits(mime_depth=2))
    assert message.body_text == "2\n1"
    assert codes(message) == ["too-deep"]


def test_recipients_over_the_limit_are_left_out_and_told():
    message = read(b"To: a@x.example, b@x.example, c@x.example\n\n", Limits(addresses=2))
    assert len(message.to) == 2
    assert message.defects == (Defect("too-many-addresses", "header to"),)


def test_a_long_field_is_cut_and_told():
    message = read(b"Subject: " + b"x" * 99 + b"\n\nHej", Limits(header_field_bytes=50))
    assert (message.subject, message.body_text) == ("x" * 50, "Hej")
    assert message.defects == (Defect("header-field-cut", "header"),)


def test_a_long_field_does_not_hide_the_fields_after_it_nor_become_the_body():
    data = b"To: " + b"a@x.example, " * 100 + b"\nSubject: Sag\n\nHej"
    message = read(data, Limits(header_bytes=500, header_field_bytes=100))
    assert (message.subject, message.body_text) == ("Sag", "Hej")
    assert codes(message) == ["header-too-large"]


def test_a_header_far_over_the_limit_is_read_so_far():
    message = read(HEAD + b"X: y\n" * 999 + b"\nHej", Limits(header_bytes=100))
    assert message.subject == "Sag"
    assert codes(message) == ["header-too-large"]


def test_attachments_count_as_unpacked():
    data = HEAD + multipart(b"mixed", *[PDF] * 9)
    with pytest.raises(UnreadableMessageError) as caught:
        read(data, Limits(unpacked_floor=60, unpacked_factor=0))
    assert caught.value.code == "unpacks-too-large"


def nested(levels, kind=b"multipart/mixed"):
    return HEAD + b"".join(
        b"Content-Type: %s; boundary=b%d\r\n\r\n--b%d\r\n" % (kind, n, n) for n in range(levels)
    )


HOSTILE = {
    "20,000 recipients": b"To: " + b", ".join(b"<a%d@b.example>" % n for n in range(20_000)) + b"\r\n" + HEAD,
    "8,000 encoded words": b"Subject: " + b" =?utf-8?q?a?=" * 8_000 + b"\r\n" + HEAD,
    "20,000 brackets": b"From: " + b"(" * 20_000 + b"\r\n" + HEAD,
    "10,000 parameters": HEAD + b"Content-Type: text/plain" + b"; a=b" * 10_000 + b"\r\n\r\nx",
    "5,000 nested multiparts": nested(5_000),
    "one boundary for all": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 20_000,
    "2,000 nested messages": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 2_000,
    "100,000 parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 100_000,
    "half boundaries": nested(29) + b"--b" * 1_000_000,
    "a header of lines": HEAD + b"x:y\n" * 200_000,
    "lines that are no fields": HEAD + b"x\n" * 200_000,
    "folded lines": HEAD + b" x\n" * 200_000,
    "no base64": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"?" * 5_000_000,
    "equal signs": HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=" * 2_000_000,
    "utf-7": HEAD + b"Content-Type: text/plain; charset=utf-7\r\n\r\n" + b"+" * 2_000_000,
    "nested ber": HEAD + p7m(bytes.fromhex("308006092a864886f70d010702a080") + b"\x30\x80" * 50_000),
}  # fmt: skip


@pytest.mark.unmeasured
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_mail_is_read_in_seconds(kind):
    with within(40):
        message = read(HOSTILE[kind])
        assert message.sender or kind == "20,000 brackets"
        assert len(message.attachments) <= DEFAULT_LIMITS.attachments


def test_a_body_full_of_near_delimiters_is_cut_where_it_must(monkeypatch):
    monkeypatch.setattr(mime_lines, "_QUICK_TRIES", 5)
    near = b"\r\n".join([b"--bx"] * 20) + b"\r\n x--b\r\n"
    part = multipart(b"mixed", TEXT + near + b"Hej", TEXT + b"igen")
    message = body(part)
    assert message.body_text.endswith("Hej\nigen")
    assert codes(message) == []
    assert codes(body(part.replace(b"--b--", b""))) == ["missing-final-boundary"]


@given(st.text("\r\nab", min_size=1, max_size=14), st.integers(0, 13))
def test_the_quick_way_to_the_end_of_a_header_is_right(text, start):
    data = text.encode()
    found = mime_lines._HEADER_END.search(data, min(start, len(data)))
    assert mime_lines.header_end(data, min(start, len(data)), len(data)) == (
        found.span() if found else None
    )


def test_reading_may_be_stopped_before_each_part_since_their_headers_alone_may_take_seconds():
    asked = []
    mail = multipart(b"mixed", TEXT + b"Hej", TEXT + b"hej")
    walk(mail, Budget(DEFAULT_LIMITS, len(mail), watch=lambda: asked.append("?")))
    assert len(asked) == 3
