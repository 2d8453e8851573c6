"""Mail as citizens' programs and gateways really send it: the header, and the letter to show."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.message import Address, Defect, Protection, SourceFormat
from dpassist.mailio.limits import Limits
from tests.eml_files import HEAD, HTML, PDF, TEXT, body, codes, multipart, names, read

# --- the header


def test_everything_the_header_says_is_there():
    data = (
        b"Received: from x\r\nFrom: =?utf-8?q?Asta_Pr=C3=B8ve?= <asta@borger.example>\r\n"
        b"Sender: Gateway <post@gateway.example>\r\nReply-To: svar@borger.example\r\n"
        b"To: Byg <byg@kommune.example>, Vej <vej@kommune.example>\r\nCc: kopi@kommune.example\r\n"
        b"Subject: =?utf-8?q?Sp=C3=B8rgsm=C3=A5l?=\r\n om sag\r\n"
        b"Date: Mon, 2 Mar 2026 12:00:00 +0000\r\nMessage-ID: <2@borger.example>\r\n"
        b"References: <0@x.example> <1@x.example>\r\nIn-Reply-To: <1@x.example>\r\n\r\nHej"
    )
    message = read(data)
    assert message.format is SourceFormat.EML
    assert message.raw is data
    assert message.subject == "Spørgsmål om sag"
    assert message.sender == Address("Asta Prøve", "asta@borger.example")
    assert message.original_sender == Address("Gateway", "post@gateway.example")
    assert message.reply_to == (Address("", "svar@borger.example"),)
    assert [address.name for address in message.to] == ["Byg", "Vej"]
    assert message.cc == (Address("", "kopi@kommune.example"),)
    assert message.date == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert message.message_id == "<2@borger.example>"
    assert message.references == ("<0@x.example>", "<1@x.example>")
    assert message.headers[0] == ("Received", "from x")
    assert message.header("subject") == "Spørgsmål om sag"
    assert message.body_text == "Hej"
    assert message.defects == ()


def test_a_bare_mail_has_empty_fields_and_no_defects():
    message = read(b"Subject:\r\n\r\n")
    assert (message.subject, message.sender, message.date, message.message_id) == (
        "",
        None,
        None,
        "",
    )
    assert (message.to, message.references, message.body_text, message.body_html) == (
        (),
        (),
        "",
        "",
    )
    assert (message.attachments, message.protection, message.defects) == ((), Protection.NONE, ())


@pytest.mark.parametrize(
    "head", [b"Sender: a@b.example\n\n", b"From: a@b.example\nSender: A <A@B.example>\n\n"]
)
def test_a_sender_that_is_the_only_one_or_the_same_is_no_other(head):
    message = read(head)
    assert message.sender == Address("", "a@b.example")
    assert message.original_sender is None


def test_recipients_of_several_fields_are_put_together():
    message = read(b"To: a@x.example\nTo: b@x.example\nFrom: c@x.example\nFrom: d@x.example\n\n")
    assert [address.email for address in message.to] == ["a@x.example", "b@x.example"]
    assert message.sender == Address("", "c@x.example")


def test_a_date_nobody_understands_is_missing_and_told():
    message = read(b"Date: i morgen\n\n")
    assert message.date is None
    assert message.defects == (Defect("bad-date", "header date"),)


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
def test_any_line_end_is_read(line_end):
    message = read(
        (HEAD + multipart(b"mixed", TEXT + b"Hej\r\ndu", PDF)).replace(b"\r\n", line_end)
    )
    assert message.subject == "Sag"
    assert message.body_text.split() == ["Hej", "du"]
    assert names(message) == ["a.pdf"]
    assert message.attachments[0].load() == b"%PDF-1.7"
    assert message.defects == ()


@pytest.mark.parametrize(
    "before",
    [
        b"\r\n\r\n",
        b" \t\n",
        b"\0\0",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf\r\n",
        b"From asta@borger.example Mon Mar  2 12:00:00 2026\n",
        b"\n>From asta@borger.example Mon Mar  2 12:00:00 2026\r\n",
    ],
)
def test_what_stands_before_the_header_is_passed_over_and_kept(before):
    data = before + HEAD + b"\r\nHej"
    message = read(data)
    assert message.sender == Address("Asta", "asta@borger.example")
    assert (message.subject, message.body_text) == ("Sag", "Hej")
    assert message.raw is data


def test_content_without_a_header_is_content():
    message = read(b"\r\nHej der, se: her\r\n")
    assert (message.headers, message.body_text) == ((), "Hej der, se: her")
    assert read(b"From a line that does not end").headers == ()


def test_a_header_without_an_end_is_all_header():
    message = read(b"Subject: Sag\r\nX: y")
    assert (message.subject, message.body_text) == ("Sag", "")


# --- the body


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (b"\r\nHej\r\n", "Hej"),
        (TEXT + "Blåbær".encode(), "Blåbær"),
        (b"\r\n" + "Blåbær".encode(), "Blåbær"),
        (b"\r\n" + "Blåbær".encode("cp1252"), "Blåbær"),
        (b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "Blåbær".encode("cp1252"), "Blåbær"),
        (b"Content-Type: text/plain; charset=us-ascii\r\n\r\n" + "Blåbær".encode(), "Blåbær"),
        (b"Content-Type: text/plain; charset=x-unknown\r\n\r\n" + "Blåbær".encode(), "Blåbær"),
        (b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\n\x80 5 \x96 \xe6", "€ 5 – æ"),
        (b"Content-Type: nonsense\r\n\r\nHej", "Hej"),
        (b"Content-Type: text/plain charset=utf-8\r\n\r\nHej", "Hej"),
        (b"Content-Transfer-Encoding: quoted-printable\r\n\r\nBl=C3=A5b=\r\n=C3=A6r=", "Blåbær"),
        (b"Content-Transfer-Encoding: BASE64 (x);\r\n\r\nSGVq\r\n", "Hej"),
        (b"Content-Transfer-Encoding: base64\r\n\r\nSGVqI", "Hej"),
        (b"Content-Transfer-Encoding: x-strange\r\n\r\nHej", "Hej"),
        (b"Content-Transfer-Encoding: =\r\n\r\nHej", "Hej"),
        (b"\r\na\0b\x1b[2Jc\rd\n\n", "ab[2Jc\nd"),
        (TEXT + b"\xef\xbb\xbfHej", "Hej"),
    ],
)
def test_the_text_is_readable_whatever_it_says_of_itself(part, text):
    assert body(part).body_text == text


def test_html_is_kept_as_sent_and_its_words_are_the_text():
    message = body(HTML + "<p>Blåbær</p><script>x</script>".encode())
    assert message.body_html == "<p>Blåbær</p><script>x</script>"
    assert message.body_text == "Blåbær"


def test_of_two_ways_to_say_it_the_plain_one_is_the_text():
    message = body(multipart(b"alternative", TEXT + b"plain", HTML + b"<p>html</p>"))
    assert (message.body_text, message.body_html) == ("plain", "<p>html</p>")
    assert message.attachments == ()


def test_an_empty_plain_part_does_not_hide_the_letter():
    message = body(multipart(b"alternative", TEXT + b" \r\n", HTML + b"<p>html</p>"))
    assert (message.body_text, message.body_html) == ("html", "<p>html</p>")


def test_the_same_twice_is_shown_once():
    parts = (TEXT + b"plain", TEXT + b"again", HTML + b"<p>html</p>", HTML + b"<p>again</p>")
    message = body(multipart(b"alternative", *parts))
    assert (message.body_text, message.body_html) == ("plain", "<p>html</p>")


def test_a_footer_does_not_hide_an_html_letter():
    message = body(multipart(b"mixed", HTML + b"<p>letter</p>", PDF, TEXT + b"footer"))
    assert message.body_text == "letter\nfooter"
    assert message.body_html == "<div><p>letter</p></div><div>footer</div>"


def test_letters_side_by_side_are_all_shown():
    one = multipart(b"alternative", TEXT + b"one", HTML + b"<p>one</p>", boundary=b"x")
    two = multipart(b"alternative", TEXT + b"two", HTML + b"<p>two</p>", boundary=b"y")
    message = body(multipart(b"mixed", one, two, TEXT + b"three"))
    assert message.body_text == "one\ntwo\nthree"


def test_what_is_related_to_the_html_is_an_attachment():
    picture = b"Content-Type: image/png\r\nContent-ID: <1>\r\n\r\npng"
    related = multipart(b"related", HTML + b"<img src=cid:1>", picture, boundary=b"r")
    message = body(multipart(b"alternative", TEXT + b"plain", related))
    assert message.body_text == "plain"
    assert [(a.name, a.media_type, a.size) for a in message.attachments] == [("", "image/png", 3)]


def test_long_text_is_cut_and_told_and_no_letter_is_spoiled_by_the_cut():
    data = HEAD + TEXT + "æ".encode() * 100
    message = read(data, Limits(text_bytes=101))
    assert message.body_text == "æ" * 50 + "\ufffd"
    assert message.defects == (Defect("text-cut", "body"),)


def test_many_long_texts_are_cut_together():
    message = read(HEAD + multipart(b"mixed", *[TEXT + b"x" * 90] * 9), Limits(text_bytes=100))
    assert message.body_text == "\n".join(["x" * 90, "x" * 90, "x" * 20])
    assert codes(message) == ["text-cut"]


def test_a_mail_that_is_nothing_but_a_named_text_is_read_as_its_text():
    head = b'Content-Type: text/plain; name="brev.txt"\r\nContent-Disposition: inline; filename="brev.txt"\r\n'
    message = read(head + b"\r\nHej fra scanneren")
    assert message.body_text == "Hej fra scanneren"
    assert message.attachments == ()
    attached = read(head.replace(b"inline", b"attachment") + b"\r\nHej")
    assert (attached.body_text, names(attached)) == ("", ["brev.txt"])
