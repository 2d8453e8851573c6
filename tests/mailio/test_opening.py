"""Any bytes through the one door: decided by content, and only one exception leaves."""

import base64
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Protection, SourceFormat
from dpassist.mailio import cms, eml, opener
from dpassist.mailio.limits import Budget, Limits
from dpassist.mailio.opener import open_message
from tests.cfb_builder import build_msg
from tests.samples_memo import Letter, memo

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LETTER = memo(Letter(1, "Flytning", "Hej"))
ENVELOPED_OID = bytes.fromhex("06092a864886f70d010703")
SIGNED_OID = bytes.fromhex("06092a864886f70d010702")


def mail(body: bytes = b"Hej\r\n", *fields: bytes) -> bytes:
    return b"\r\n".join((b"From: a@x.example", b"Subject: s", *fields)) + b"\r\n\r\n" + body


def attached(*parts: tuple[bytes, bytes]) -> bytes:
    mark = b"b%d" % sum(len(body) for _head, body in parts)  # another one at each depth
    inside = b"".join(
        b"--" + mark + b"\r\n" + head + b"\r\n\r\n" + body + b"\r\n" for head, body in parts
    )
    return mail(
        inside + b"--" + mark + b"--\r\n", b"Content-Type: multipart/mixed; boundary=" + mark
    )


def code_of(data: bytes, **limits: int) -> str:
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, Limits(**limits))
    return caught.value.code


def pem(data: bytes, name: bytes = b"PKCS7") -> bytes:
    body = base64.encodebytes(data)
    return b"-----BEGIN " + name + b"-----\n" + body + b"-----END " + name + b"-----\n"


def smime(name: str) -> bytes:
    """Return the CMS structure of a sample."""
    raw = (SAMPLES / name).read_bytes().replace(b"\r\n", b"\n")
    return base64.b64decode(
        raw.rpartition(b"\n\n")[0].rpartition(b"\n\n")[2] or raw.partition(b"\n\n")[2]
    )


@pytest.fixture(scope="module")
def signed_letter(tmp_path_factory) -> bytes:
    """A MeMo inside an opaque signature, as DER."""
    folder = tmp_path_factory.mktemp("keys")

    def openssl(*words: str, data: bytes = b"") -> bytes:
        done = subprocess.run(
            ["openssl", *words], cwd=folder, input=data, capture_output=True, check=True
        )
        return done.stdout

    subject = ("-subj", "/CN=SYNTETISK")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject, "-keyout", "k", "-out", "c")
    options = ("-nodetach", "-binary", "-outform", "DER", "-signer", "c", "-inkey", "k")
    return openssl("cms", "-sign", *options, data=LETTER)


class TestWhatIsNoMessage:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "empty-file"),
            (b" \r\n\t", "empty-file"),
            (b"just some words", "not-a-message"),
            (b"\x00\x01\x02", "not-a-message"),
            (bytes.fromhex("789f3e22") + b"rest", "damaged"),
            (b"<order/>", "xml-not-digital-post"),
            (b'{"a": 1}', "json-not-digital-post"),
            (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "damaged"),
            (LETTER[: len(LETTER) // 2], "damaged-xml"),
        ],
    )
    def test_it_is_named(self, data, code):
        assert code_of(data) == code

    def test_a_file_over_the_limit_is_not_read(self):
        assert code_of(mail(), file_bytes=10) == "too-large"

    def test_what_nobody_foresaw_is_damage_and_not_a_crash(self, monkeypatch):
        monkeypatch.setattr(eml, "read_eml", lambda *_args: 1 / 0)
        assert code_of(mail()) == "damaged"


class TestALetterAlone:
    def test_its_files_but_the_technical_ones_are_attachments(self):
        message = open_message(
            memo(
                Letter(
                    1, "Flytning", "Hej", files=(("Bilag", "a.pdf", "application/pdf", b"%PDF"),)
                )
            )
        )
        assert message.format is SourceFormat.MEMO
        assert [(a.name, a.role, a.load()[:4]) for a in message.attachments] == [
            ("brev.txt", "main", b"Hej\n"),
            ("a.pdf", "additional", b"%PDF"),
        ]
        assert message.body_text.startswith("Hej")


class TestDocumentsInside:
    def test_a_letter_in_a_mail_in_a_mail_is_found(self):
        inner = attached((b"Content-Type: application/xml", LETTER))
        message = open_message(
            attached(
                (b"Content-Type: text/plain", b"hej"), (b"Content-Type: message/rfc822", inner)
            )
        )
        assert [found.attachment for found in message.documents] == [1]

    def test_a_letter_in_an_outlook_item_in_a_mail_is_found(self):
        item = build_msg(subject="s", attachments=[("brev.xml", "application/xml", LETTER)])
        head = b"Content-Type: application/vnd.ms-outlook\r\nContent-Transfer-Encoding: base64"
        assert open_message(attached((head, base64.encodebytes(item)))).documents

    def test_a_picture_is_not_looked_into(self):
        assert open_message(attached((b"Content-Type: image/png", LETTER))).documents == ()

    def test_a_broken_nested_mail_holds_nothing(self):
        assert open_message(attached((b"Content-Type: message/rfc822", b"words"))).documents == ()

    def test_a_damaged_letter_is_a_defect_and_the_mail_opens(self):
        message = open_message(attached((b"Content-Type: application/xml", LETTER[:-40])))
        assert [(d.code, d.where) for d in message.defects] == [("damaged-xml", "attachment 1")]

    def test_messages_side_by_side_are_no_depth_but_inside_each_other_they_are(self):
        inner = attached((b"Content-Type: application/xml", LETTER))
        beside = attached(*[(b"Content-Type: message/rfc822", inner)] * 12)
        assert len(open_message(beside).documents) == 12
        deep = inner
        for _ in range(12):
            deep = attached((b"Content-Type: message/rfc822", deep))
        message = open_message(deep)
        assert message.documents == ()
        assert message.defects


class TestSmimeAlone:
    def test_a_p7m_that_is_encrypted_says_for_whom(self):
        message = open_message(smime("25-krypteret.eml"))
        assert message.protection is Protection.ENCRYPTED
        assert message.encrypted_for[0].issuer == "SYNTETISK TEST Testkommunen sikker post"

    @pytest.mark.parametrize(
        "armour",
        [lambda d: d, pem, lambda d: pem(d, b"CMS"), base64.encodebytes],
        ids=["der", "pkcs7", "cms", "base64"],
    )
    def test_a_letter_inside_an_opaque_signature_is_found(self, signed_letter, armour):
        message = open_message(armour(signed_letter))
        assert message.protection is Protection.SIGNED
        assert message.documents

    def test_other_der_is_no_message(self):
        assert code_of(bytes.fromhex("3003020101")) == "not-a-message"

    def test_a_damaged_signature_is_a_problem(self, signed_letter):
        assert code_of(signed_letter[:60]) == "damaged"

    def test_a_detached_signature_has_no_content(self, tmp_path):
        raw = (SAMPLES / "23-signeret.eml").read_bytes().replace(b"\r\n", b"\n")
        signature = base64.b64decode(raw.rpartition(b'p7s"\n\n')[2].partition(b"\n\n")[0])
        with pytest.raises(UnreadableMessageError):
            cms.unwrap_signed(signature, Budget(Limits(), 10))


class TestCms:
    def test_a_head_that_says_signed_or_encrypted_is_believed(self):
        assert cms.content_kind(b"\x30\x80" + SIGNED_OID) == "signed"
        assert cms.content_kind(b"\x30\x80" + ENVELOPED_OID) == "encrypted"
        assert (
            cms.content_kind(
                b"-----BEGIN PKCS7-----\n" + base64.encodebytes(b"\x30\x80" + SIGNED_OID)
            )
            == "signed"
        )
        assert cms.content_kind(b"hello") == "other"

    def test_broken_structures_name_no_keys(self):
        assert cms.recipients(b"\x30\x80" + ENVELOPED_OID) == ()

    def test_what_is_not_signed_is_not_unwrapped(self):
        with pytest.raises(UnreadableMessageError):
            cms.unwrap_signed(smime("25-krypteret.eml"), Budget(Limits(), 10))


@given(
    st.sampled_from(sorted(p for p in SAMPLES.iterdir() if p.suffix in {".eml", ".xml"})), st.data()
)
def test_a_mutated_sample_opens_or_gives_the_one_exception(sample, data):
    raw = bytearray(sample.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    try:
        message = opener.open_message(bytes(raw))
    except UnreadableMessageError:
        return
    for attachment in message.attachments:
        assert len(attachment.load()) == attachment.size
