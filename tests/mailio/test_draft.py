"""A draft becomes an unsent message that every mail program reads the same way."""

import email
import email.policy
import hashlib
from datetime import UTC, datetime
from email.header import decode_header, make_header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.message import Address
from dpassist.domain.recipients import written_address
from dpassist.mailio.draft import draft_to_bytes
from dpassist.mailio.opener import open_message
from tests.effort import times

NOW = datetime(2026, 8, 4, 9, 30, tzinfo=UTC)
TO = Address("Borgerservice", "borgerservice@testkommunen.example")


def draft(**changes):
    values = {"to": (TO,), "subject": "Spørgsmål", "body": "Hej\n"} | changes
    return Draft(**values)


def written(**changes):
    return draft_to_bytes(draft(**changes), now=NOW)


def read(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert not message.defects
    assert not any(part.defects for part in message.walk())
    return message


def body_of(message):
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


def files_of(message):
    return [
        (part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
        for part in message.walk()
        if part.get_content_disposition() == "attachment"
    ]


def test_a_mail_program_is_told_that_the_message_is_unsent():
    message = read(written())
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == NOW
    assert message["To"].addresses[0].addr_spec == TO.email
    assert message["To"].addresses[0].display_name == "Borgerservice"
    assert message["Subject"] == "Spørgsmål"
    assert body_of(message) == "Hej\n"


def test_nothing_is_in_the_header_that_only_a_sent_message_has():
    message = read(written())
    present = set(message.keys())
    assert present == {
        "X-Unsent",
        "Date",
        "To",
        "Subject",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    }


def test_the_sender_is_named_only_when_it_is_known():
    message = read(written(sender=Address("Testkommunen", "sikkerpost@testkommunen.example")))
    assert str(message["From"]) == "Testkommunen <sikkerpost@testkommunen.example>"
    assert read(written(sender=Address("Testkommunen", "")))["From"] is None


def test_answers_go_elsewhere_only_when_the_draft_says_so():
    assert read(written())["Reply-To"] is None
    there = read(written(reply_to=Address("Fællespostkassen", "post@testkommunen.example")))
    assert there["Reply-To"].addresses[0].addr_spec == "post@testkommunen.example"
    assert there["Reply-To"].addresses[0].display_name == "Fællespostkassen"
    assert read(written(reply_to=Address("", "ingen adresse")))["Reply-To"] is None


def test_header_fields_of_the_gateways_own_are_written_in_order():
    message = read(written(headers=(("X-Sag", "Æblegård 12"), ("X-Traad", "1"))))
    assert (message["X-Sag"], message["X-Traad"]) == ("Æblegård 12", "1")


def test_a_header_field_cannot_bring_another_one():
    message = read(
        written(headers=(("X-Sag", "1\r\nBcc: a@x.example"), ("X: y\r\nBcc", "b@x.example")))
    )
    assert message["Bcc"] is None
    assert message["X-Sag"] == "1 Bcc: a@x.example"


def test_a_formatted_body_says_the_same_letters_and_holds_no_markup_of_the_text():
    message = read(written(html=True, body="Kære Asta & Åge,\n<b>Ja</b>.\n"))
    content = message.get_content()
    assert message.get_content_type() == "text/html"
    assert "Kære Asta &amp; Åge,<br>" in content
    assert "&lt;b&gt;Ja&lt;/b&gt;." in content
    assert open_message(written(html=True, body="Hej & tak\n")).body_text.strip() == "Hej & tak"


def test_the_thread_is_named_with_its_first_and_latest_messages():
    references = tuple(f"<{number}@mail.example>" for number in range(80))
    message = read(written(in_reply_to="<79@mail.example>", references=references))
    kept = str(message["References"]).split()
    assert str(message["In-Reply-To"]) == "<79@mail.example>"
    assert (kept[0], kept[1], kept[-1]) == (references[0], references[31], references[-1])
    assert len(kept) == 50


@pytest.mark.parametrize(
    "wrong",
    [
        "no brackets@mail.example",
        "<a b@mail.example>",
        "<no-at-sign>",
        "<a@b>\r\nBcc: spy@mail.example",
        "<blå@mail.example>",
        "<a@b> <c@d>",
        "<" + "a" * 600 + "@mail.example>",
        "",
    ],
)
def test_a_message_id_that_is_none_is_left_out(wrong):
    message = read(written(in_reply_to=wrong, references=(wrong, "<good@mail.example>", wrong)))
    assert message["In-Reply-To"] is None
    assert str(message["References"]) == "<good@mail.example>"
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "no-at-sign",
        "a b@mail.example",
        "a@mail.example, spy@mail.example",
        "a@mail.example\r\nBcc: spy@mail.example",
        "<a@mail.example>",
        "bl\u202eå@mail.example",
        "a@",
        "@mail.example",
        "a@..",
        "a@" + "x" * 70 + ".example",
    ],
)
def test_an_address_that_no_header_can_hold_is_left_out(wrong):
    message = read(written(to=(Address("Ingen", wrong), TO)))
    assert [a.addr_spec for a in message["To"].addresses] == [TO.email]
    assert message["Bcc"] is None
    assert read(written(to=(Address("Ingen", wrong),)))["To"] is None


def test_a_domain_with_danish_letters_is_written_as_mail_needs_it():
    message = read(written(to=(Address("", "post@blåbærgrød.example"),)))
    [address] = message["To"].addresses
    assert address.domain.encode("ascii").decode("idna") == "blåbærgrød.example"


def test_an_address_with_danish_letters_before_the_at_sign_is_written_in_utf_8():
    """RFC 6532: it has no other form; everything else in the header stays ASCII."""
    data = written(to=(Address("Åse Ødegård", "åse@testkommunen.example"), TO))
    policy = email.policy.default.clone(utf8=True)
    addresses = email.message_from_string(data.decode(), policy=policy)["To"].addresses
    assert [a.addr_spec for a in addresses] == ["åse@testkommunen.example", TO.email]
    assert addresses[0].display_name == "Åse Ødegård"
    assert "<åse@testkommunen.example>".encode() in data
    data.replace("åse@".encode(), b"").decode("ascii")
    assert [a.email for a in open_message(data).to] == ["åse@testkommunen.example", TO.email]


def test_several_recipients_keep_their_order():
    people = tuple(Address(f"Nr. {n}, Ærø", f"nr{n}@testkommunen.example") for n in range(30))
    message = read(written(to=people))
    assert [(a.display_name, a.addr_spec) for a in message["To"].addresses] == [
        (p.name, p.email) for p in people
    ]


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "",
        " ",
        " spaces around ",
        "two  spaces",
        "Kære Åse Ødegård",
        "=?utf-8?q?looks_encoded?=",
        "a" * 500,
        "ord " * 100,
        "🙂" * 60,
        'tegn \\ " ( ) < > @ , ; :',
        "العربية עברית",
    ],
)
def test_a_subject_comes_back_as_it_was(text):
    assert (read(written(subject=text))["Subject"] or "") == text


@pytest.mark.parametrize(
    "text", ["a\r\nBcc: spy@mail.example", "a\nb", "a\x00b", "a\u2028b", "\ud83d"]
)
def test_line_breaks_and_broken_letters_never_reach_a_header(text):
    name = DraftFile(f"{text}.pdf", "application/pdf", b"x")
    message = read(
        written(
            subject=text,
            to=(Address(text, TO.email),),
            sender=Address(text, TO.email),
            files=(name,),
        )
    )
    assert message["Bcc"] is None
    assert message["Subject"] == "".join(
        " " if c in "\r\n\x00\u2028\ud83d" else c for c in text.replace("\r\n", "\n")
    )
    assert [a.addr_spec for a in message["To"].addresses] == [TO.email]
    assert len(files_of(message)) == 1


def test_a_long_name_is_joined_again_by_readers_that_follow_the_standard():
    name = "Afdelingen for blåbærgrød og æbleskiver på øen Ærø i Ødis sogn"
    data = written(to=(Address(name, TO.email),))
    line = email.message_from_bytes(data)["To"]
    assert str(make_header(decode_header(line.replace("\r\n", "")))).startswith(name)


def test_a_body_keeps_its_lines_letters_and_spaces():
    body = "Kære Åse\n\n.\nFrom here\n\tindrykket  \n" + "æøå🙂" * 100 + "\nslut uden linjeskift"
    data = written(body=body)
    assert body_of(read(data)) == body
    assert max(map(len, data.split(b"\r\n"))) <= 78


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_any_line_break_in_a_body_becomes_that_of_mail(line_break):
    data = written(body=f"en{line_break}to{line_break}")
    assert body_of(read(data)) == "en\nto\n"
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")


def test_attachments_come_back_byte_for_byte_in_their_order():
    files = (
        DraftFile("original.eml", "application/octet-stream", bytes(range(256)) * 500),
        DraftFile("svarvejledning.pdf", "application/pdf", b"%PDF-1.4\r\n--=_dpassist_part--\r\n"),
        DraftFile("tom.txt", "text/plain", b""),
        DraftFile("linjer.txt", "text/plain", b"a\nb\r\nc\r"),
    )
    message = read(written(files=files))
    assert body_of(message) == "Hej\n"
    assert files_of(message) == [(f.name, f.media_type, f.content) for f in files]


@pytest.mark.parametrize(
    "media_type",
    [
        "message/rfc822",
        "Multipart/Mixed",
        "",
        "pdf",
        "text/plain; charset=x",
        "a/b\r\nX: y",
        "blå/tekst",
    ],
)
def test_a_type_that_may_not_be_base64_or_is_none_becomes_unknown(media_type):
    message = read(written(files=(DraftFile("a.bin", media_type, b"x"),)))
    assert files_of(message) == [("a.bin", "application/octet-stream", b"x")]
    assert message["X"] is None


def test_a_file_without_a_name_gets_one():
    assert files_of(read(written(files=(DraftFile(" ", "text/plain", b"x"),))))[0][0] == "file"


def test_a_body_cannot_end_the_message_early():
    message = read(
        written(
            body="--=_dpassist_part--\n--=_dpassist_part\n", files=(DraftFile("a", "a/b", b"x"),)
        )
    )
    assert body_of(message) == "--=_dpassist_part--\n--=_dpassist_part\n"
    assert len(files_of(message)) == 1


def test_the_same_draft_and_time_give_the_same_bytes():
    files = (DraftFile("a.pdf", "application/pdf", b"x"),)
    assert written(files=files) == written(files=files)


visible = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
one_line = st.text(visible, max_size=80)
# Python's own reader puts spaces between the encoded words of one long display name, so the names here
# fit into one; a longer one is tested above.
short = st.text(visible, max_size=11).map(str.strip)
file_names = st.text(visible, min_size=1, max_size=60).map(str.strip).filter(bool)


# What an address may be made of without quotes (RFC 5322, 3.2.3), at a domain with any letters.
emails = st.builds(
    "{}@{}.example".format,
    st.from_regex(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}(\.[a-z0-9]{1,9}){0,2}", fullmatch=True),
    st.from_regex(r"[a-zæøå0-9]{1,20}", fullmatch=True),
)


@settings(max_examples=times(20))
@given(
    subject=one_line,
    name=short,
    email=emails,
    body=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=300),
    files=st.lists(st.tuples(file_names, st.binary(max_size=400)), max_size=50),
)
def test_whatever_a_draft_holds_comes_back_from_its_bytes(subject, name, email, body, files):
    attached = tuple(DraftFile(n, "application/pdf", content) for n, content in files)
    data = written(subject=subject, to=(Address(name, email),), body=body, files=attached)
    data.decode("ascii")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    message = read(data)
    assert (message["Subject"] or "") == subject
    [address] = message["To"].addresses
    assert (address.display_name, address.addr_spec) == (name, written_address(email))
    assert body_of(message) == body
    hashes = [(n, hashlib.sha256(content).digest()) for n, _, content in files_of(message)]
    assert hashes == [(n, hashlib.sha256(content).digest()) for n, content in files]
