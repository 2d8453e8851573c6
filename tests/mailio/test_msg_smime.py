"""Signed and encrypted mail as Outlook files it."""

import pytest
from asn1crypto import cms as asn1
from asn1crypto import x509

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Defect, EncryptedFor, Protection
from dpassist.mailio.limits import DEFAULT_LIMITS, OPEN, Budget, Errand, Limits
from dpassist.mailio.msg import read_msg
from tests.cfb_builder import build_msg
from tests.encrypted_parts import encrypt, needs_openssl, our_key

INNER = (
    b'Content-Type: multipart/mixed; boundary="i"\r\n\r\n'
    b"--i\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHej fra indersiden\r\n"
    b'--i\r\nContent-Type: application/xml\r\nContent-Disposition: attachment; filename="brev.xml"\r\n\r\n'
    b"<brev/>\r\n--i--\r\n"
)
CLEAR_SIGNED = (
    b'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="s"\r\n\r\n'
    b"--s\r\n" + INNER + b"\r\n--s\r\n"
    b'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\n\r\nsignature\r\n--s--\r\n'
)


def signed(content):
    """Wrap content in a CMS structure that has no signer."""
    wrapped = {
        "version": "v1",
        "digest_algorithms": [],
        "encap_content_info": {"content_type": "data", "content": content},
        "signer_infos": [],
    }
    info = asn1.ContentInfo({"content_type": "signed_data", "content": asn1.SignedData(wrapped)})
    return info.dump()


def encrypted():
    """Make a CMS structure for one key; there is nothing in it."""
    key = {
        "issuer": x509.Name.build({"common_name": "Prøve CA"}),
        "serial_number": 0x1267,
    }
    recipient = asn1.RecipientInfo(
        "ktri",
        {
            "version": "v0",
            "rid": asn1.RecipientIdentifier("issuer_and_serial_number", key),
            "key_encryption_algorithm": {"algorithm": "rsaes_pkcs1v15"},
            "encrypted_key": b"key",
        },
    )
    content = {
        "version": "v0",
        "recipient_infos": [recipient],
        "encrypted_content_info": {
            "content_type": "data",
            "content_encryption_algorithm": {"algorithm": "aes256_cbc", "parameters": bytes(16)},
            "encrypted_content": b"secret",
        },
    }
    info = {"content_type": "enveloped_data", "content": asn1.EnvelopedData(content)}
    return asn1.ContentInfo(info).dump()


def read(
    content, message_class="IPM.Note.SMIME", mime="application/pkcs7-mime",
    limits=DEFAULT_LIMITS, errand=OPEN,
):  # fmt: skip
    data = build_msg(
        subject="Ydre emne",
        sender_email="asta@borger.example",
        body="what Outlook stored beside it",
        html="<p>what Outlook stored beside it</p>",
        message_class=message_class,
        attachments=[("smime.p7m", mime, content)] if content is not None else [],
    )
    return read_msg(data, Budget(limits, len(data), errand))


def test_an_encrypted_message_shows_no_body_and_names_the_keys():
    message = read(encrypted())
    assert message.protection is Protection.ENCRYPTED
    assert message.encrypted_for == (EncryptedFor("Prøve CA", "1267"),)
    assert (message.body_text, message.body_html, message.attachments) == ("", "", ())
    assert message.subject == "Ydre emne"
    assert message.defects == ()


@pytest.mark.parametrize("message_class", ["IPM.Note.SMIME", "ipm.note.smime", "IPM.Note.Secure"])
def test_signed_content_is_shown_instead_of_what_lies_beside_it(message_class):
    message = read(signed(INNER), message_class)
    assert message.protection is Protection.SIGNED
    assert message.body_text == "Hej fra indersiden"
    assert message.body_html == ""
    assert [(file.name, file.load()) for file in message.attachments] == [("brev.xml", b"<brev/>")]
    assert message.subject == "Ydre emne"
    assert message.sender
    assert message.message_class == message_class


@pytest.mark.parametrize(
    ("message_class", "mime"),
    [
        ("IPM.Note.SMIME.MultipartSigned", "multipart/signed"),
        ("IPM.Note.SMIME.MultipartSigned", ""),
        ("IPM.Note.SMIME", "multipart/signed"),
    ],
)
def test_a_clear_signed_message_is_read_from_its_one_attachment(message_class, mime):
    message = read(CLEAR_SIGNED, message_class, mime)
    assert message.protection is Protection.SIGNED
    assert message.body_text == "Hej fra indersiden"
    assert [file.name for file in message.attachments] == ["brev.xml", "smime.p7s"]


def test_a_class_that_promises_the_wrong_kind_of_signature_does_no_harm():
    message = read(signed(INNER), "IPM.Note.SMIME.MultipartSigned")
    assert message.protection is Protection.SIGNED
    assert message.body_text == "Hej fra indersiden"


def test_what_is_encrypted_inside_a_signature_stays_encrypted():
    inner = b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\n" + encrypted()
    message = read(signed(inner))
    assert message.protection is Protection.ENCRYPTED
    assert message.encrypted_for
    assert message.body_text == ""


def test_the_inner_defects_are_told():
    message = read(signed(CLEAR_SIGNED.replace(b"--s--", b"")))
    assert message.protection is Protection.SIGNED
    assert message.defects


@pytest.mark.parametrize(
    ("content", "message_class", "code"),
    [
        (None, "IPM.Note.SMIME", "smime-content-missing"),
        (b"", "IPM.Note.SMIME", "smime-content-missing"),
        (b"plain bytes", "IPM.Note.SMIME", "smime-content-unknown"),
        (b"Content-Type: text/plain\r\n\r\nx", "IPM.Note.SMIME.MultipartSigned", "smime-content-unknown"),
        (signed(INNER)[:60], "IPM.Note.SMIME", "signed-content-unreadable"),
        (signed(None), "IPM.Note.SMIME", "signed-content-unreadable"),
    ],
)  # fmt: skip
def test_without_content_to_open_the_message_is_plain_and_says_so(content, message_class, code):
    message = read(content, message_class)
    assert message.protection is Protection.NONE
    assert message.body_text == "what Outlook stored beside it"
    assert message.defects == (Defect(code, "content"),)


def test_the_limits_hold_through_the_wrapping():
    with pytest.raises(UnreadableMessageError) as caught:
        read(signed(INNER), limits=Limits(layers=0))
    assert caught.value.code == "too-deep"


def test_an_ordinary_class_with_a_signature_file_is_an_ordinary_message():
    message = read(signed(INNER), "IPM.Note")
    assert message.protection is Protection.NONE
    assert [file.name for file in message.attachments] == ["smime.p7m"]


@needs_openssl
def test_an_encrypted_message_is_opened_with_a_key_of_ours():
    message = read(encrypt(INNER, "rsa"), errand=Errand(keys=(our_key("rsa"),)))
    assert message.protection is Protection.DECRYPTED
    assert message.body_text == "Hej fra indersiden"
    assert [file.name for file in message.attachments] == ["brev.xml"]


@needs_openssl
def test_ciphertext_that_was_changed_stays_closed_and_is_told():
    data = encrypt(INNER, "rsa", cipher="-aes-256-gcm")
    changed = data[:-1] + bytes([data[-1] ^ 1])
    message = read(changed, errand=Errand(keys=(our_key("rsa"),)))
    assert (message.protection, message.body_text) == (Protection.ENCRYPTED, "")
    assert message.defects == (Defect("cannot-decrypt", "content"),)


def test_an_encrypted_file_in_an_ordinary_message_is_told():
    message = read(encrypted(), "IPM.Note")
    assert message.protection is Protection.NONE
    assert Defect("smime-inside", "content") in message.defects
