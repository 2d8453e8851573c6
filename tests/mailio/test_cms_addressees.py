"""Who an encrypted structure says it is for; names are a courtesy, so damage costs only names."""

from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.message import EncryptedFor
from dpassist.mailio.cms_addressees import addressees


def tlv(tag, *content):
    body = b"".join(content)
    return bytes([tag, len(body)]) + body


def enveloped(*recipients):
    version = tlv(0x02, b"\x00")
    inside = tlv(0x30, version, tlv(0x31, *recipients))
    return memoryview(
        tlv(0x30, tlv(0x06, b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03"), tlv(0xA0, inside))
    )


def recipient(name):
    return tlv(0x30, tlv(0x02, b"\x00"), name)


def test_a_key_is_named_by_its_identifier_however_it_is_wrapped():
    assert addressees(enveloped(recipient(tlv(0x80, b"\xab\xcd")))) == (EncryptedFor("", "abcd"),)
    wrapped = recipient(tlv(0xA0, tlv(0x04, b"\xab\xcd")))
    assert addressees(enveloped(wrapped)) == (EncryptedFor("", "abcd"),)


def test_a_recipient_that_names_nothing_is_passed_over():
    empty, known = recipient(tlv(0x30)), recipient(tlv(0x80, b"\x01"))
    assert addressees(enveloped(empty, known)) == (EncryptedFor("", "01"),)


@given(st.binary(max_size=60))
def test_any_bytes_give_names_or_none(data):
    assert len(addressees(memoryview(data))) <= 50
    assert len(addressees(enveloped(data[:100]))) <= 50
