"""Signed and encrypted mail."""

from base64 import encodebytes

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Defect, EncryptedFor, Protection
from dpassist.mailio.limits import Errand, Limits
from dpassist.mailio.opener import open_message, recognise_message
from tests.eml_files import HEAD, PDF, TEXT, body, codes, multipart, names, p7m, read
from tests.encrypted_parts import encrypt, needs_openssl, our_key
from tests.processor_time import within
from tests.signed_parts import CONTENT, authority, chain, sign, signer
from tests.smime_parts import encrypted, signed

P7S = b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nsignature"
BY_SMIME = b'; protocol="application/pkcs7-signature"'


@pytest.mark.parametrize(
    "protocol", [b"application/pkcs7-signature", b"Application/X-PKCS7-Signature"]
)
def test_a_signature_beside_the_content_makes_it_signed(protocol):
    part = multipart(b"signed", TEXT + b"Hej", P7S, more=b'; protocol="' + protocol + b'"')
    message = body(part)
    assert message.protection is Protection.SIGNED
    assert message.body_text == "Hej"
    assert names(message) == ["smime.p7s"]


def test_other_signatures_are_not_smime():
    other = b'; protocol="application/pgp-signature"'
    assert body(multipart(b"signed", TEXT + b"Hej", P7S, more=other)).protection is Protection.NONE


def test_where_no_protocol_is_named_the_signature_says_what_it_is():
    assert body(multipart(b"signed", TEXT + b"Hej", P7S)).protection is Protection.SIGNED


@pytest.mark.parametrize(
    "head",
    [b"Content-Type: text/plain", b"Content-Type: text/plain; name=smime.p7m", b"Content-Type: application/cms",
     b"Content-Type: application/octet-stream", b"Content-Type: application/octet-stream; name=smime.dat"],
)  # fmt: skip
@pytest.mark.parametrize("armour", [True, False])
def test_ciphertext_is_known_whatever_it_calls_itself(head, armour):
    data = encodebytes(encrypted())
    if armour:
        content = b"\r\n\r\n-----BEGIN PKCS7-----\r\n" + data + b"-----END PKCS7-----\r\n"
    else:
        content = b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + data
    for look in (open_message, recognise_message):
        message = look(b"From: a@b.example\r\n" + head + content)
        assert (message.protection, message.body_text) == (Protection.ENCRYPTED, "")


def test_what_is_encrypted_beside_other_parts_is_told_and_not_put_together():
    message = body(multipart(b"mixed", TEXT + b"Sidefod", p7m(encrypted())))
    assert message.protection is Protection.NONE
    assert codes(message) == ["smime-inside"]
    assert message.body_text == "Sidefod"


def test_a_signed_part_beside_others_is_told():
    inside = multipart(b"signed", TEXT + b"Hej", P7S, boundary=b"inner")
    message = body(multipart(b"mixed", inside, TEXT + b"Sidefod"))
    assert "signed-inside" in codes(message)


def test_millions_of_recipients_take_no_time():
    head = bytes.fromhex("06092a864886f70d010703")
    many = b"\xa3\x00" * 500_000

    def tagged(tag, content):
        return bytes([tag, 0x84]) + len(content).to_bytes(4, "big") + content

    enveloped = tagged(0x30, b"\x02\x01\x00" + tagged(0x31, many))
    data = tagged(0x30, head + tagged(0xA0, enveloped))
    with within(10):
        assert recognise_message(b"From: a@b.example\r\n" + p7m(data)).encrypted_for == ()


def test_a_signed_part_among_others_does_not_vouch_for_them():
    part = multipart(b"signed", TEXT + b"Hej", P7S, more=BY_SMIME, boundary=b"s")
    assert body(multipart(b"mixed", part, TEXT + b"footer")).protection is Protection.NONE


@pytest.mark.parametrize(
    "part",
    [
        p7m(encrypted()),
        p7m(encrypted(), b"; smime-type=enveloped-data"),
        p7m(encrypted(), b"", b"application/x-pkcs7-mime"),
        p7m(encrypted(), b"", b"application/octet-stream"),
        multipart(b"mixed", p7m(encrypted())),
        multipart(b"signed", p7m(encrypted()), P7S, more=BY_SMIME),
        p7m(signed(p7m(encrypted()))),
    ],
)
def test_encrypted_content_is_told_and_never_shown(part):
    message = body(part)
    assert message.protection is Protection.ENCRYPTED
    assert message.encrypted_for == (EncryptedFor("Prøve CA", "1267"),)
    assert (message.body_text, message.body_html, message.attachments) == ("", "", ())
    assert message.subject == "Sag"


@pytest.mark.parametrize("smime_type", [b"Enveloped-Data", b"authEnveloped-data"])
def test_damaged_encrypted_content_is_still_encrypted(smime_type):
    message = body(p7m(b"junk", b"; smime-type=" + smime_type))
    assert message.protection is Protection.ENCRYPTED
    assert (message.encrypted_for, message.attachments) == ((), ())


def test_what_an_opaque_signature_wraps_is_shown_under_the_outer_header():
    inner = b"Subject: inner\r\n" + multipart(b"mixed", TEXT + b"Hej", PDF, boundary=b"i")
    message = body(p7m(signed(inner), b"; smime-type=signed-data"))
    assert message.protection is Protection.SIGNED
    assert (message.subject, message.body_text) == ("Sag", "Hej")
    assert names(message) == ["a.pdf"]


def test_defects_inside_a_signature_are_told():
    inner = multipart(b"mixed", TEXT + b"Hej").replace(b"--b--", b"")
    assert codes(body(p7m(signed(inner)))) == ["missing-final-boundary"]


@pytest.mark.parametrize("content", [signed(None), signed(TEXT + b"Hej")[:60]])
def test_a_signature_that_cannot_be_opened_is_an_attachment_and_told(content):
    message = body(p7m(content))
    assert message.protection is Protection.NONE
    assert message.defects == (Defect("signed-content-unreadable", "content"),)
    assert message.attachments[0].load() == content


@pytest.mark.parametrize(
    ("content", "smime_type"),
    [(signed(TEXT), b"; smime-type=certs-only"), (b"something else", b"")],
)
def test_smime_without_a_message_inside_is_an_attachment(content, smime_type):
    message = body(p7m(content, smime_type))
    assert names(message) == ["smime.p7m"]
    assert (message.protection, message.defects) == (Protection.NONE, ())


def test_smime_as_one_attachment_of_several_stays_closed():
    message = body(multipart(b"mixed", TEXT + b"Se her", p7m(encrypted())))
    assert message.protection is Protection.NONE
    assert message.body_text == "Se her"
    assert names(message) == ["smime.p7m"]


def test_signatures_in_signatures_end_somewhere():
    part = TEXT + b"Hej"
    for _ in range(3):
        part = p7m(signed(part))
    assert read(HEAD + part, Limits(layers=3)).body_text == "Hej"
    with pytest.raises(UnreadableMessageError) as caught:
        read(HEAD + part, Limits(layers=2))
    assert caught.value.code == "too-deep"


def test_a_limit_inside_a_signature_is_a_limit_of_the_message():
    with pytest.raises(UnreadableMessageError) as caught:
        read(HEAD + p7m(signed(TEXT + b"x" * 999)), Limits(unpacked_floor=1500, unpacked_factor=0))
    assert caught.value.code == "unpacks-too-large"


def test_openpgp_is_encrypted_too_and_none_of_it_is_shown():
    control = b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
    secret = b"Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n"
    message = body(multipart(b"encrypted", control, secret))
    assert message.protection is Protection.ENCRYPTED
    assert (message.body_text, message.attachments) == ("", ())
    assert codes(message) == ["openpgp"]


def test_a_signature_among_more_parts_than_two_cannot_be_checked():
    part = multipart(b"signed", TEXT + b"Hej", TEXT + b"mere", P7S, more=BY_SMIME)
    (signature,) = body(part).signatures
    assert signature.problems == ("signature-damaged",)
    assert body(part).protection is Protection.SIGNED
    assert recognise_message(HEAD + part).signatures == ()


@needs_openssl
def test_what_was_encrypted_is_shown_when_a_key_is_there():
    inner = multipart(b"mixed", TEXT + b"Hemmeligt", PDF, boundary=b"i")
    message = body_with_key(p7m(encrypt(inner, "rsa")))
    assert message.protection is Protection.DECRYPTED
    assert message.body_text == "Hemmeligt"
    assert names(message) == ["a.pdf"]
    assert len(message.encrypted_for) == 1


@needs_openssl
def test_ciphertext_that_was_changed_stays_closed_and_is_told():
    data = encrypt(TEXT + b"Hemmeligt", "rsa", cipher="-aes-256-gcm")
    message = body_with_key(p7m(data[:-1] + bytes([data[-1] ^ 1])))
    assert (message.protection, message.body_text) == (Protection.ENCRYPTED, "")
    assert codes(message) == ["cannot-decrypt"]


@needs_openssl
def test_a_limit_inside_what_was_encrypted_is_a_limit_of_the_message():
    data = HEAD + p7m(encrypt(TEXT + b"x" * 9999, "rsa"))
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(
            data, Limits(unpacked_floor=15_000, unpacked_factor=0), Errand(keys=(our_key("rsa"),))
        )
    assert caught.value.code == "unpacks-too-large"


@needs_openssl
def test_signed_then_encrypted_is_both():
    signed_part = sign(signer(authority()), TEXT + b"Hemmeligt")
    message = body_with_key(p7m(encrypt(p7m(signed_part), "rsa")))
    assert message.protection is Protection.DECRYPTED
    assert message.body_text == "Hemmeligt"
    (signature,) = message.signatures
    assert (signature.intact, signature.valid, signature.trusted) == (True, True, False)


def body_with_key(part):
    return open_message(HEAD + part, errand=Errand(keys=(our_key("rsa"),)))


@needs_openssl
class TestASignatureThatIsMoreThanOne:
    """What a stranger can build around a genuine signature of somebody else."""

    ENTITY = CONTENT.rstrip(b"\r\n")

    def clear_signed(self, second):
        return (
            b"From: asta@borger.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed;"
            b' protocol="application/pkcs7-signature"; micalg=sha-256; boundary=b\r\n\r\n--b\r\n'
            + self.ENTITY + b"\r\n--b\r\n" + second + b"\r\n--b--\r\n"
        )  # fmt: skip

    def armoured(self, data):
        return b"-----BEGIN PKCS7-----\r\n" + encodebytes(data) + b"-----END PKCS7-----"

    @pytest.mark.parametrize("kind", [b"text/plain", b"text/html"])
    def test_text_in_the_place_of_the_signature_is_never_vouched_for(self, kind):
        genuine = sign(chain()[2], self.ENTITY, detached=True)
        lie = b"Content-Type: " + kind + b"\r\n\r\nBetal!\r\n" + self.armoured(genuine)
        message = open_message(self.clear_signed(lie))
        assert [(s.intact, s.valid) for s in message.signatures] == [(False, False)]

    def test_a_genuine_signature_still_is(self):
        genuine = sign(chain()[2], self.ENTITY, detached=True)
        part = (
            b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        )
        message = open_message(self.clear_signed(part + encodebytes(genuine)))
        assert message.signatures[0].intact

    def test_a_quoted_structure_does_not_take_the_place_of_the_letter(self):
        quoted = self.armoured(sign(chain()[2], b"Content-Type: text/plain\r\n\r\nandet\r\n"))
        letter = b"Content-Type: text/plain\r\n\r\nSandheden\r\n" + quoted
        data = b"From: a@b.example\r\n" + p7m(sign(chain()[2], letter), smime_type=b"signed-data")
        assert open_message(data).body_text.startswith("Sandheden")

    def test_looking_for_armour_takes_no_time(self):
        data = sign(chain()[2])[:200] + b"-----BEGIN CMS-----" + b"\n" * 200_000 + b"!"
        with within(20):  # it took minutes
            recognise_message(b"From: a@b.example\r\n" + p7m(data, smime_type=b"signed-data"))

    def test_a_file_that_holds_the_whole_mail_is_held_against_the_sender_inside(self):
        inner = b"From: direktoer@kommune.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nUdbetal\r\n"
        message = open_message(sign(chain()[2], inner))
        assert message.sender.email == "direktoer@kommune.example"
        assert "not-the-sender" in message.signatures[0].problems
        unsigned = open_message(sign(chain()[2], b"Content-Type: text/plain\r\n\r\nHej\r\n"))
        assert "not-the-sender" not in unsigned.signatures[0].problems
