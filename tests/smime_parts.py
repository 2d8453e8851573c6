"""CMS structures for tests: signed without a signer, encrypted without a secret, in DER and in streamed BER."""

from asn1crypto import cms as asn1
from asn1crypto import core, x509

SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
DATA = bytes.fromhex("06092a864886f70d010701")
END = b"\0\0"
OCTET_CHUNKS = b"\x24\x80"


def signed(content):
    """Wrap content in a structure that nobody signed."""
    data = {
        "version": "v1",
        "digest_algorithms": [],
        "encap_content_info": {"content_type": "data", "content": content},
        "signer_infos": [],
    }
    info = asn1.ContentInfo({"content_type": "signed_data", "content": asn1.SignedData(data)})
    return info.dump()


def octets(content):
    """One piece of an octet string."""
    if len(content) < 128:
        return b"\x04" + bytes([len(content)]) + content
    return b"\x04\x84" + len(content).to_bytes(4, "big") + content


def streamed(*pieces):
    """Wrap pieces that are encoded already, as senders do who do not know the length beforehand."""
    return (
        b"\x30\x80" + SIGNED_DATA + b"\xa0\x80\x30\x80\x02\x01\x01\x31\x00\x30\x80" + DATA
        + b"\xa0\x80" + OCTET_CHUNKS + b"".join(pieces) + END * 3 + b"\x31\x00" + END * 3
    )  # fmt: skip


def by_certificate(name, serial=0x1267):
    """A recipient named by the issuer and serial number of a certificate."""
    key = {"issuer": x509.Name.build(name), "serial_number": serial}
    return _transport(asn1.RecipientIdentifier("issuer_and_serial_number", key))


def by_key_id(key_id):
    """A recipient named by the id of a key."""
    return _transport(asn1.RecipientIdentifier("subject_key_identifier", core.OctetString(key_id)))


def _transport(identifier):
    return asn1.RecipientInfo(
        "ktri",
        {
            "version": "v0",
            "rid": identifier,
            "key_encryption_algorithm": {"algorithm": "rsaes_pkcs1v15"},
            "encrypted_key": b"key",
        },
    )


def by_agreement(*identifiers):
    """Recipients of one key agreement, each a pair of the choice and its value."""
    keys = [
        {"rid": asn1.KeyAgreementRecipientIdentifier(*each), "encrypted_key": b"key"}
        for each in identifiers
    ]
    originator = asn1.OriginatorIdentifierOrKey(
        "subject_key_identifier", core.OctetString(b"sender")
    )
    return asn1.RecipientInfo(
        "kari",
        {
            "version": "v3",
            "originator": originator,
            "key_encryption_algorithm": {"algorithm": "1.3.132.1.11.1"},
            "recipient_encrypted_keys": keys,
        },
    )


def by_shared_key(key_id):
    """A recipient who has the key already."""
    return asn1.RecipientInfo(
        "kekri",
        {
            "version": "v4",
            "kekid": {"key_identifier": key_id},
            "key_encryption_algorithm": {"algorithm": "aes256_wrap"},
            "encrypted_key": b"key",
        },
    )


def by_password():
    """A recipient without any name."""
    return asn1.RecipientInfo(
        "pwri",
        {
            "version": "v0",
            "key_encryption_algorithm": {"algorithm": "aes256_wrap"},
            "encrypted_key": b"key",
        },
    )


def encrypted(*recipients):
    """Make a structure for these recipients; there is nothing in it."""
    content = {
        "version": "v0",
        "recipient_infos": list(recipients) or [by_certificate({"common_name": "Prøve CA"})],
        "encrypted_content_info": {
            "content_type": "data",
            "content_encryption_algorithm": {"algorithm": "aes256_cbc", "parameters": bytes(16)},
            "encrypted_content": b"secret",
        },
    }
    info = {"content_type": "enveloped_data", "content": asn1.EnvelopedData(content)}
    return asn1.ContentInfo(info).dump()


def authenticated(recipient):
    """Make the newer structure, whose encryption notices changes."""
    content = {
        "version": "v0",
        "recipient_infos": [recipient],
        "auth_encrypted_content_info": {
            "content_type": "data",
            "content_encryption_algorithm": {"algorithm": "aes256_gcm"},
            "encrypted_content": b"secret",
        },
        "mac": b"mac",
    }
    info = {
        "content_type": "authenticated_enveloped_data",
        "content": asn1.AuthEnvelopedData(content),
    }
    return asn1.ContentInfo(info).dump()
