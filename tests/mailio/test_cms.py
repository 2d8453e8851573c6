"""What a CMS part is, who can open it, what a signature wraps."""

import base64

import pytest
from asn1crypto import cms as asn1
from asn1crypto import core, x509

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor
from dpassist.mailio import ber, cms
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from tests.processor_time import within
from tests.smime_parts import (
    DATA,
    END,
    OCTET_CHUNKS,
    _transport,
    authenticated,
    by_agreement,
    by_certificate,
    by_key_id,
    by_password,
    by_shared_key,
    encrypted,
    octets,
    signed,
    streamed,
)

UNKNOWN = bytes.fromhex("06092a864886f70d010763")
INNER = b"Content-Type: text/plain\r\n\r\nHej\r\n"


def unwrap(data, limits=DEFAULT_LIMITS):
    return cms.unwrap_signed(data, Budget(limits, len(data)))


def problem(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        unwrap(data, limits)
    return caught.value.code


def pem(data, label):
    text = base64.encodebytes(data).decode()
    return f"-----BEGIN {label}-----\n{text}-----END {label}-----\n".encode()


WRITTEN_AS = {
    "DER": lambda data: data,
    "PEM PKCS7": lambda data: pem(data, "PKCS7"),
    "PEM CMS": lambda data: pem(data, "CMS"),
    "PEM of OpenSSL before 1.0": lambda data: pem(data, "PKCS #7 SIGNED DATA"),
    "base64": base64.encodebytes,
    "base64 on one line": base64.b64encode,
}


@pytest.mark.parametrize("written", WRITTEN_AS)
def test_signed_content_is_known_and_unwrapped_however_it_is_written(written):
    data = WRITTEN_AS[written](signed(INNER))
    assert cms.content_kind(data) == "signed"
    assert unwrap(data) == INNER


@pytest.mark.parametrize("written", WRITTEN_AS)
def test_encrypted_content_is_known_however_it_is_written(written):
    data = WRITTEN_AS[written](encrypted())
    assert cms.content_kind(data) == "encrypted"
    assert cms.recipients(data) == (EncryptedFor("Prøve CA", "1267"),)


def test_the_newer_kind_of_encryption_is_known():
    data = authenticated(by_certificate({"common_name": "Prøve CA"}))
    assert cms.content_kind(data) == "encrypted"
    assert cms.recipients(data) == (EncryptedFor("Prøve CA", "1267"),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x30",
        b"%PDF-1.7",
        b"MIME-Version: 1.0",
        b"\x30\x03\x02\x01\x05",
        pem(b"\x30\x03\x02\x01\x05", "CERTIFICATE"),
        b"-----BEGIN",
        asn1.ContentInfo({"content_type": "data", "content": core.OctetString(b"x")}).dump(),
    ],
)
def test_anything_else_is_other(data):
    assert cms.content_kind(data) == "other"


def test_a_pem_file_that_breaks_off_is_known_by_its_beginning():
    assert cms.content_kind(pem(signed(INNER * 50), "PKCS7")[:400]) == "signed"


# --- signed


def test_content_that_came_in_pieces_is_joined():
    assert (
        unwrap(streamed(octets(b"Hej "), octets(b""), octets(b"x" * 300))) == b"Hej " + b"x" * 300
    )


def test_pieces_within_pieces_follow_each_other():
    nested = OCTET_CHUNKS + octets(b"b") + octets(b"c") + END
    assert unwrap(streamed(octets(b"a"), nested, octets(b"d"))) == b"abcd"


def test_forty_megabytes_in_the_usual_pieces_take_no_time():
    data = streamed(octets(b"x" * 4096) * 10_000)
    with within(20):
        assert len(unwrap(data)) == 40_960_000


def test_a_piece_that_claims_more_than_there_is_is_damage():
    assert problem(signed(b"abcd").replace(b"\x04\x04abcd", b"\x04\x05abcd")) == "damaged"


def test_a_detached_signature_has_no_content():
    assert problem(signed(None)) == "signed-without-content"


def test_content_that_is_no_octets_cannot_be_shown():
    unknown = signed(b"x").replace(DATA + b"\xa0\x03\x04\x01x", UNKNOWN + b"\xa0\x03\x02\x01x")
    assert problem(unknown) == "signed-without-content"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x30\x80",
        signed(INNER)[:40],
        signed(INNER)[:-2],
        encrypted(),
        streamed(octets(b"a"), b"\x04\x05ab"),
        streamed(b"\x02\x01\x05"),
        streamed(octets(b"a"), b"\x04"),
        signed(b"abcd").replace(b"\x04\x04abcd", b"\x24\x04\x04\x05ab"),
    ],
)
def test_a_damaged_structure_is_damaged(data):
    assert problem(data) == "damaged"


def test_hostile_nesting_is_damage_and_no_crash():
    assert problem(streamed(OCTET_CHUNKS * 50_000)) == "damaged"
    assert problem(b"\x30\x80" * 50_000) == "damaged"


def test_no_end_of_pieces_is_worked_through(monkeypatch):
    monkeypatch.setattr(ber, "_MOST_HEADERS", 50)
    assert unwrap(streamed(octets(b"a") * 9)) == b"a" * 9
    assert problem(streamed(octets(b"a") * 51)) == "too-many-parts"


def test_what_is_unwrapped_counts():
    assert (
        problem(signed(b"x" * 99), Limits(unpacked_floor=10, unpacked_factor=0))
        == "unpacks-too-large"
    )


# --- encrypted


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ({"common_name": "Prøve CA", "organization_name": "Prøve A/S"}, "Prøve CA"),
        ({"organizational_unit_name": "Afdeling", "organization_name": "Prøve A/S"}, "Afdeling"),
        ({"organization_name": "Prøve A/S", "country_name": "DK"}, "Prøve A/S"),
        ({"country_name": "DK"}, ""),
        ({"common_name": "Prøve\n\x1b[2JCA"}, "Prøve[2JCA"),
        ({"common_name": "x" * 500}, "x" * 80),
    ],
)
def test_a_certificate_is_named_by_what_people_know_its_issuer_by(name, shown):
    assert cms.recipients(encrypted(by_certificate(name))) == (EncryptedFor(shown, "1267"),)


def test_an_issuer_of_several_names_of_one_kind_has_them_all():
    relative = [
        x509.RelativeDistinguishedName([{"type": "organization_name", "value": x509.DirectoryString("utf8_string", part)}])
        for part in ("Prøve", "A/S")
    ]  # fmt: skip
    issuer = x509.Name("", x509.RDNSequence(relative))
    key = {"issuer": issuer, "serial_number": 1}
    data = encrypted(_transport(asn1.RecipientIdentifier("issuer_and_serial_number", key)))
    assert cms.recipients(data) == (EncryptedFor("Prøve, A/S", "1"),)


def test_every_kind_of_recipient_is_named_as_far_as_it_says():
    data = encrypted(
        by_certificate({"common_name": "Prøve CA"}),
        by_key_id(bytes.fromhex("0aff")),
        by_shared_key(bytes.fromhex("beef")),
        by_password(),
        by_agreement(
            (
                "issuer_and_serial_number",
                {"issuer": x509.Name.build({"common_name": "EC"}), "serial_number": 255},
            ),
            ("r_key_id", {"subject_key_identifier": bytes.fromhex("cafe")}),
        ),
    )
    assert set(cms.recipients(data)) == {
        EncryptedFor("Prøve CA", "1267"),
        EncryptedFor("", "0aff"),
        EncryptedFor("", "beef"),
        EncryptedFor("EC", "ff"),
        EncryptedFor("", "cafe"),
    }


def test_fifty_recipients_are_enough():
    each = [by_key_id(number.to_bytes(2, "big")) for number in range(60)]
    assert len(cms.recipients(encrypted(*each))) == 50
    keys = [
        ("r_key_id", {"subject_key_identifier": number.to_bytes(2, "big")}) for number in range(60)
    ]
    assert len(cms.recipients(encrypted(by_agreement(*keys)))) == 50


def test_a_serial_number_without_end_is_cut():
    (key,) = cms.recipients(encrypted(by_certificate({"common_name": "x"}, 1 << 4000)))
    assert key.serial == "1" + "0" * 59


@pytest.mark.parametrize("data", [b"", b"junk", signed(INNER), encrypted()[:60]])
def test_a_structure_that_does_not_say_names_nobody(data):
    assert cms.recipients(data) == ()


def test_what_was_named_before_the_damage_is_kept():
    data = encrypted(by_key_id(b"\x01\x01"), by_certificate({"common_name": "BROKEN"}))
    assert len(cms.recipients(data)) == 2
    broken = data.replace(b"\x0c\x06BROKEN", b"\x0c\x7fBROKEN")
    assert len(cms.recipients(broken)) == 1


def test_a_name_in_broken_letters_is_shown_as_far_as_it_goes():
    data = encrypted(by_certificate({"common_name": "BROKEN"}))
    broken = data.replace(b"\x0c\x06BROKEN", b"\x0c\x06\xff\xffOKEN")
    assert cms.recipients(broken) == (EncryptedFor("\ufffd\ufffdOKEN", "1267"),)
