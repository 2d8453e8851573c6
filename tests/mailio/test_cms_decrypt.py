"""Mail encrypted to a key of ours opens, however it was encrypted; anything else fails in one of a few ways."""

import base64
import random
from contextlib import suppress
from pathlib import Path

import olefile
import pytest
from asn1crypto import algos, core
from asn1crypto import cms as asn1
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.decrepit.ciphers import algorithms as old
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap

from dpassist.domain.errors import KeyFileError, UnreadableMessageError
from dpassist.mailio import cms, cms_ciphers, cms_envelope
from dpassist.mailio.cms_decrypt import decrypt
from dpassist.mailio.key_files import open_key_file
from dpassist.mailio.limits import DEFAULT_LIMITS, MEBIBYTE, Budget, Limits
from tests import encrypted_parts as made
from tests import smime_parts
from tests.effort import times
from tests.encrypted_parts import needs_openssl, our_key
from tests.peak_memory import within_bytes
from tests.processor_time import within

CONTENT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nHej K\xc3\xb8benhavn\r\n"
KEY = bytes(range(16))
ALL_KINDS = ("rsa", "p256", "p384", "p521", "brainpool")
CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the shared corpus is not on this machine"
)
OPENSSL_CMS = CORPUS / "smime/openssl__openssl/test/recipes/80-test_cms_data"


def opened(data, *kinds, limits=DEFAULT_LIMITS):
    keys = [our_key(kind) for kind in kinds or ("rsa",)]
    return decrypt(data, keys, Budget(limits, len(data)))


def problem(data, *kinds, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        opened(data, *kinds, limits=limits)
    return caught.value.code


# What the openssl command makes.


@needs_openssl
@pytest.mark.parametrize("kind", ["rsa", "p256"])
@pytest.mark.parametrize(
    "cipher",
    [
        "-aes-128-cbc", "-aes-192-cbc", "-aes-256-cbc",
        "-aes-128-gcm", "-aes-192-gcm", "-aes-256-gcm",
        "-des3",
    ],
)  # fmt: skip
def test_each_cipher_opens_for_each_kind_of_key(cipher, kind):
    assert opened(made.encrypt(CONTENT, kind, cipher=cipher), kind) == CONTENT


@needs_openssl
@pytest.mark.parametrize("length", [1, 15, 16, 17, 3 * MEBIBYTE, 3 * MEBIBYTE + 5])
@pytest.mark.parametrize("cipher", ["-aes-256-cbc", "-aes-256-gcm"])
@pytest.mark.parametrize("options", [(), ("-stream",)])
def test_content_of_any_length_comes_out_byte_by_byte(length, cipher, options):
    content = random.Random(length).randbytes(length)
    data = made.encrypt(content, "rsa", cipher=cipher, options=options)
    assert opened(data) == made.decrypt(data, "rsa") == content


@needs_openssl
@pytest.mark.parametrize(
    "settings",
    [
        (),
        ("rsa_oaep_md:sha256",),
        ("rsa_oaep_md:sha224", "rsa_mgf1_md:sha384"),
        ("rsa_oaep_md:sha512", "rsa_mgf1_md:sha1", "rsa_oaep_label:00ff10"),
        ("rsa_mgf1_md:sha256", "rsa_oaep_label:616263"),
    ],
    ids=lambda settings: " ".join(settings) or "defaults",
)
def test_rsa_with_oaep_opens_whatever_its_hashes_and_label(settings):
    options = [part for each in ("rsa_padding_mode:oaep", *settings) for part in ("-keyopt", each)]
    assert opened(made.encrypt(CONTENT, ("rsa", *options))) == CONTENT


@needs_openssl
@pytest.mark.parametrize("cofactor", ["0", "1"])
@pytest.mark.parametrize("digest", ["sha1", "sha224", "sha256", "sha384", "sha512"])
def test_key_agreement_opens_with_each_key_derivation(digest, cofactor):
    options = ("-keyopt", f"ecdh_kdf_md:{digest}", "-keyopt", f"ecdh_cofactor_mode:{cofactor}")
    assert opened(made.encrypt(CONTENT, ("p256", *options)), "p256") == CONTENT


@needs_openssl
@pytest.mark.parametrize("kind", ["p384", "p521", "brainpool"])
def test_key_agreement_opens_on_each_curve(kind):
    assert opened(made.encrypt(CONTENT, kind), kind) == CONTENT


@needs_openssl
@pytest.mark.parametrize("wrap", ["-aes128-wrap", "-aes192-wrap", "-aes256-wrap", "-des3-wrap"])
def test_key_agreement_opens_with_each_way_to_wrap_the_key(wrap):
    assert opened(made.encrypt(CONTENT, "p256", options=(wrap,)), "p256") == CONTENT


@needs_openssl
@pytest.mark.parametrize("options", [(), ("-keyid",)], ids=["by certificate", "by key"])
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_each_of_several_recipients_opens_the_same_mail(kind, options):
    data = made.encrypt(CONTENT, *ALL_KINDS, options=options)
    assert opened(data, kind) == CONTENT


@needs_openssl
def test_the_key_that_fits_is_found_among_all_of_a_mailbox():
    assert opened(made.encrypt(CONTENT, "rsa-2", "p384"), "rsa", "p256", "p384") == CONTENT


@needs_openssl
@pytest.mark.parametrize("form", ["DER", "PEM"])
def test_armour_comes_off(form):
    assert opened(made.encrypt(CONTENT, "rsa", form=form)) == CONTENT


@needs_openssl
def test_the_body_of_a_mail_opens_as_it_stands():
    mail = made.encrypt(CONTENT, "rsa", form="SMIME", options=("-stream",))
    assert opened(mail.partition(b"\n\n")[2]) == CONTENT


@needs_openssl
def test_recipients_with_a_password_or_a_shared_key_are_passed_over():
    others = ("-secretkey", "00" * 16, "-secretkeyid", "c0fee0", "-pwri_password", "hemmelig")
    data = made.encrypt(CONTENT, "rsa", cipher="-aes-128-cbc", options=others)
    assert opened(data) == CONTENT
    assert problem(data, "rsa-2") == "no-key"


@needs_openssl
@pytest.mark.parametrize("kind", ["rsa", "p256"])
def test_mail_for_others_only_is_not_opened(kind):
    assert problem(made.encrypt(CONTENT, "rsa-2", "p256-2"), kind) == "no-key"


@needs_openssl
def test_nothing_opens_without_any_key():
    data = made.encrypt(CONTENT, "rsa")
    with pytest.raises(UnreadableMessageError) as caught:
        decrypt(data, (), Budget(DEFAULT_LIMITS, len(data)))
    assert caught.value.code == "no-key"


# What the command does not make.


def test_a_message_made_by_hand_opens():
    assert opened(made.aes_cbc(KEY, CONTENT)) == CONTENT


@needs_openssl
def test_the_command_opens_a_message_made_by_hand():
    assert made.decrypt(made.aes_cbc(KEY, CONTENT), "rsa") == CONTENT


def test_what_was_made_for_a_key_in_another_spelling_of_its_issuer_opens():
    _private, certificate = made.key_pair("rsa")
    name = asn1_x509.Name.load(certificate.issuer.public_bytes())
    shouted = asn1_x509.Name.build({key: value.upper() for key, value in name.native.items()})
    serial = {"issuer": shouted, "serial_number": certificate.serial_number}
    recipient = made.key_for(
        "rsa", KEY, rid=asn1.RecipientIdentifier("issuer_and_serial_number", serial)
    )
    assert shouted.dump() != name.dump()
    assert opened(made.aes_cbc(KEY, CONTENT, recipient)) == CONTENT


def test_the_same_serial_number_of_another_issuer_is_not_ours():
    _private, certificate = made.key_pair("rsa")
    serial = {
        "issuer": asn1_x509.Name.build({"common_name": "Prøve CA"}),
        "serial_number": certificate.serial_number,
    }
    recipient = made.key_for(
        "rsa", KEY, rid=asn1.RecipientIdentifier("issuer_and_serial_number", serial)
    )
    assert problem(made.aes_cbc(KEY, CONTENT, recipient)) == "no-key"


def named(kind):
    """Name a recipient by the certificate of a key."""
    key = our_key(kind)
    serial = {"issuer": asn1_x509.Name.load(key.issuer), "serial_number": key.serial}
    return asn1.RecipientIdentifier("issuer_and_serial_number", serial)


def test_what_was_made_for_rsa_does_not_open_with_another_kind_of_key():
    recipient = made.key_for("rsa", KEY, rid=named("p256"))
    assert problem(made.aes_cbc(KEY, CONTENT, recipient), "p256") == "cannot-decrypt"


def rc2(version):
    parameters = algos.Rc2Params({"rc2_parameter_version": version, "iv": bytes(8)})
    octets = made.in_cbc(CONTENT, KEY, old.RC2, bytes(8))
    return made.enveloped([made.key_for("rsa", KEY)], made.cipher_of("rc2", parameters), octets)


def test_rc2_of_old_archives_opens_when_its_key_is_full():
    assert opened(rc2(58)) == CONTENT


@pytest.mark.parametrize("version", [160, 120, 256])
def test_rc2_with_a_shortened_key_is_unknown(version):
    assert problem(rc2(version)) == "cipher-unknown"


@pytest.mark.parametrize("tag_bytes", [12, 14, 16])
def test_ccm_opens(tag_bytes):
    whole = AESCCM(KEY, tag_bytes).encrypt(bytes(12), CONTENT, b"")
    algorithm = made.cipher_of("aes128_ccm", made.nonce_and_tag(bytes(12), tag_bytes))
    octets, tag = whole[:-tag_bytes], whole[-tag_bytes:]
    data = made.auth_enveloped([made.key_for("rsa", KEY)], algorithm, octets, tag)
    assert opened(data) == CONTENT
    assert problem(data.replace(octets, octets[::-1])) == "cannot-decrypt"


def gcm(tag_bytes=16, told=16, attributes=None, protected=b"", nonce=bytes(12)):
    whole = AESGCM(KEY).encrypt(nonce, CONTENT, protected)
    algorithm = made.cipher_of("aes128_gcm", made.nonce_and_tag(nonce, told))
    octets, tag = whole[:-16], whole[-16:][:tag_bytes]
    return made.auth_enveloped([made.key_for("rsa", KEY)], algorithm, octets, tag, attributes)


@pytest.mark.parametrize(("tag_bytes", "told"), [(16, 16), (13, 13), (12, 12), (12, None)])
def test_gcm_opens_with_each_safe_length_of_its_tag(tag_bytes, told):
    assert opened(gcm(tag_bytes, told)) == CONTENT


@pytest.mark.parametrize(("tag_bytes", "told"), [(8, 8), (4, 4), (0, 0), (16, 12), (16, None)])
def test_a_tag_too_short_or_of_another_length_than_told_is_damage(tag_bytes, told):
    assert problem(gcm(tag_bytes, told)) == "damaged"


ATTRIBUTES = asn1.CMSAttributes([
    {"type": "content_type", "values": ["data"]},
    {"type": "1.3.6.1.4.1.99999.1", "values": [core.Any(core.UTF8String("hej"))]},
])  # fmt: skip


def test_attributes_under_the_tag_are_part_of_what_it_protects():
    data = gcm(attributes=ATTRIBUTES, protected=ATTRIBUTES.dump())
    assert opened(data) == CONTENT
    assert problem(data.replace(b"hej", b"nej")) == "cannot-decrypt"
    assert problem(gcm(attributes=ATTRIBUTES)) == "cannot-decrypt"


def test_what_the_sender_tells_of_himself_is_passed_over():
    data = made.aes_cbc(KEY, CONTENT)
    info = asn1.ContentInfo.load(data)
    certificate = asn1_x509.Certificate.load(our_key("p256").certificate)
    info["content"]["originator_info"] = {
        "certs": [asn1.CertificateChoices("certificate", certificate)]
    }
    info["content"]["unprotected_attrs"] = ATTRIBUTES
    assert opened(info.dump(force=True)) == CONTENT


# One error for everything that goes wrong with a key of ours.


def flipped(data, part):
    """Change one bit in the middle of a part."""
    at = data.index(part) + len(part) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def parts_of(data):
    content = asn1.ContentInfo.load(data)["content"]
    info = content[3 if content[1].native is None else 2]
    recipient = content["recipient_infos"][0].chosen
    if "encrypted_key" not in recipient.native:
        recipient = recipient["recipient_encrypted_keys"][0]
    return recipient["encrypted_key"].native, info["encrypted_content"].native, content


@needs_openssl
@pytest.mark.parametrize("cipher", ["-aes-256-cbc", "-aes-256-gcm", "-des3"])
@pytest.mark.parametrize("kind", ["rsa", "p256"])
def test_a_changed_key_does_not_open_and_does_not_say_why(cipher, kind):
    data = made.encrypt(CONTENT, kind, cipher=cipher)
    key, _content, _structure = parts_of(data)
    assert problem(flipped(data, key), kind) == "cannot-decrypt"


@needs_openssl
@pytest.mark.parametrize("part", ["content", "tag"])
@pytest.mark.parametrize("kind", ["rsa", "p256"])
def test_a_change_under_a_tag_is_noticed(kind, part):
    data = made.encrypt(CONTENT, kind, cipher="-aes-256-gcm")
    _key, content, structure = parts_of(data)
    changed = content if part == "content" else structure["mac"].native
    assert problem(flipped(data, changed), kind) == "cannot-decrypt"


@pytest.mark.parametrize(
    "padded",
    [
        CONTENT[:15] + b"\x00",
        CONTENT[:15] + b"\x11",
        CONTENT[:14] + b"\x01\x02",
        b"",
    ],
    ids=["none", "too long", "uneven", "nothing at all"],
)
def test_wrong_padding_is_told_like_a_wrong_key(padded):
    assert problem(made.aes_cbc(KEY, padded, pad=False)) == "cannot-decrypt"


def test_content_that_breaks_off_within_a_block_is_told_like_a_wrong_key():
    octets = made.in_cbc(CONTENT, KEY)[:-1]
    algorithm = made.cipher_of("aes128_cbc", core.OctetString(made.CBC_IV))
    data = made.enveloped([made.key_for("rsa", KEY)], algorithm, octets)
    assert problem(data) == "cannot-decrypt"


@pytest.mark.parametrize("key", [b"", KEY[:-1], KEY * 2], ids=len)
def test_a_content_key_of_the_wrong_length_is_told_like_a_wrong_key(key):
    assert problem(made.aes_cbc(KEY, CONTENT, made.key_for("rsa", key))) == "cannot-decrypt"


def test_the_error_carries_no_cause_to_learn_from():
    for data in (
        made.aes_cbc(KEY, CONTENT[:15] + b"\x00", pad=False),
        made.aes_cbc(KEY, CONTENT, made.key_for("rsa", KEY, encrypted_key=b"x")),
        flipped(gcm(), CONTENT and AESGCM(KEY).encrypt(bytes(12), CONTENT, b"")[:-16]),
    ):
        with pytest.raises(UnreadableMessageError) as caught:
            opened(data)
        error = caught.value
        assert (error.code, dict(error.details)) == ("cannot-decrypt", {})
        assert error.__cause__ is None
        assert error.__context__ is None or error.__suppress_context__


def test_a_part_that_does_not_open_leaves_the_next_its_chance():
    broken = made.key_for("rsa", KEY, encrypted_key=bytes(256))
    data = made.aes_cbc(KEY, CONTENT, broken, made.key_for("rsa", KEY))
    assert opened(data) == CONTENT


def test_parts_beyond_the_first_fifty_of_ours_are_not_tried():
    broken = made.key_for("rsa", KEY, encrypted_key=b"x")
    good = made.key_for("rsa", KEY)
    assert opened(made.aes_cbc(KEY, CONTENT, *[broken] * 49, good)) == CONTENT
    assert problem(made.aes_cbc(KEY, CONTENT, *[broken] * 50, good)) == "cannot-decrypt"


OTHER = smime_parts.by_certificate({"common_name": "Prøve CA"}).dump()


def test_our_part_is_found_behind_thousands_of_others():
    ours = made.key_for("rsa", KEY).dump()
    data = made.for_recipients(made.aes_cbc(KEY, CONTENT), *[OTHER] * 4_900, ours)
    assert opened(data) == CONTENT


@pytest.mark.parametrize("count", [5_001, 80_000])
def test_more_recipients_than_any_mail_has_are_not_looked_through(count):
    data = made.for_recipients(made.aes_cbc(KEY, CONTENT), *[OTHER] * count)
    assert problem(data) == "too-many-parts"


def test_a_recipient_of_a_kind_not_known_here_does_not_stand_in_the_way():
    strange = b"\xa9\x03\x02\x01\x00"
    ours = made.key_for("rsa", KEY).dump()
    data = made.aes_cbc(KEY, CONTENT)
    assert opened(made.for_recipients(data, strange, ours)) == CONTENT
    assert problem(made.for_recipients(data, strange)) == "damaged"


# Ciphers that are not opened here.


def unknown_cipher():
    algorithm = made.cipher_of("1.2.840.113549.1.9.16.3.18", core.OctetString(bytes(12)))
    return made.enveloped([made.key_for("rsa", KEY)], algorithm, bytes(16))


def test_an_unknown_cipher_is_named_by_its_official_number():
    with pytest.raises(UnreadableMessageError) as caught:
        opened(unknown_cipher())
    assert caught.value.code == "cipher-unknown"
    assert caught.value.details == {"cipher": "1.2.840.113549.1.9.16.3.18"}


def oaep(**parameters):
    return {"algorithm": "rsaes_oaep", "parameters": algos.RSAESOAEPParams(parameters)}


OAEP = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
MASK = "1.2.840.113549.1.1.9999"


@pytest.mark.parametrize(
    "parameters",
    [
        {"algorithm": "aes256_wrap"},
        {"algorithm": MASK},
        oaep(hash_algorithm={"algorithm": "md5"}),
        oaep(mask_gen_algorithm={"algorithm": MASK}),
        oaep(mask_gen_algorithm={"algorithm": "mgf1", "parameters": {"algorithm": "md5"}}),
        oaep(p_source_algorithm={"algorithm": MASK}),
    ],
    ids=["wrap", "unheard of", "md5", "mask", "md5 in mask", "label"],
)
def test_an_unknown_way_to_encrypt_the_key_is_told(parameters):
    recipient = made.key_for("rsa", KEY, OAEP, parameters)
    assert problem(made.aes_cbc(KEY, CONTENT, recipient)) == "cipher-unknown"


def test_oaep_with_a_label_that_is_missing_is_damage():
    source = {"algorithm": "p_specified"}
    recipient = made.key_for("rsa", KEY, OAEP, oaep(p_source_algorithm=source))
    assert problem(made.aes_cbc(KEY, CONTENT, recipient)) == "damaged"


def agreement(data, change):
    """Change the one agreement of a message."""
    info = asn1.ContentInfo.load(data)
    change(info["content"]["recipient_infos"][0].chosen)
    return info.dump(force=True)


def set_scheme(part):
    part["key_encryption_algorithm"]["algorithm"] = "1.2.840.113549.1.9.16.3.5"


def set_wrap(part):
    wrap = made.in_sequence(core.ObjectIdentifier("1.2.840.113549.1.9.16.3.7"))
    part["key_encryption_algorithm"]["parameters"] = core.Any.load(wrap)


def set_kind_of_key(part):
    part["originator"].chosen["algorithm"] = {"algorithm": "rsa"}


def set_named_sender(part):
    part["originator"] = asn1.OriginatorIdentifierOrKey(
        "subject_key_identifier", core.OctetString(b"sender")
    )


def set_point_off_the_curve(part):
    key = part["originator"].chosen
    point = bytearray(key["public_key"].native)
    point[-1] ^= 1
    key["public_key"] = bytes(point)


def set_material(part):
    part["ukm"] = b"another"


@needs_openssl
@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_scheme, "cipher-unknown"),
        (set_wrap, "cipher-unknown"),
        (set_kind_of_key, "cipher-unknown"),
        (set_named_sender, "cannot-decrypt"),
        (set_point_off_the_curve, "cannot-decrypt"),
        (set_material, "cannot-decrypt"),
    ],
)
def test_an_agreement_that_is_not_ours_to_follow_is_told(change, code):
    data = made.encrypt(CONTENT, "p256")
    assert opened(agreement(data, lambda part: None), "p256") == CONTENT
    assert problem(agreement(data, change), "p256") == code


# Damage and limits.


def without_content():
    algorithm = made.cipher_of("aes128_cbc", core.OctetString(made.CBC_IV))
    return made.enveloped([made.key_for("rsa", KEY)], algorithm, None)


def with_parameters(name, parameters):
    algorithm = made.cipher_of(name, parameters)
    return made.enveloped([made.key_for("rsa", KEY)], algorithm, made.in_cbc(CONTENT, KEY))


def tag_taken_off():
    """Turn content under a tag into content without, as one who cannot forge the tag would like to."""
    algorithm = made.cipher_of("aes128_gcm", made.nonce_and_tag(bytes(12), 16))
    return made.enveloped([made.key_for("rsa", KEY)], algorithm, bytes(16))


def tag_on_what_has_none():
    algorithm = made.cipher_of("aes128_cbc", core.OctetString(made.CBC_IV))
    octets = made.in_cbc(CONTENT, KEY)
    return made.auth_enveloped([made.key_for("rsa", KEY)], algorithm, octets, bytes(16))


def content_under(tag):
    """Write other tags around the content than those that belong there."""
    info = asn1.ContentInfo.load(made.aes_cbc(KEY, CONTENT))["content"]["encrypted_content_info"]
    octets = info["encrypted_content"].dump()
    data = made.for_recipients(made.aes_cbc(KEY, CONTENT), made.key_for("rsa", KEY).dump())
    return data.replace(octets, tag + octets[1:])


def broken_attributes():
    data = gcm(attributes=ATTRIBUTES, protected=ATTRIBUTES.dump())
    return data.replace(b"\x0c\x03hej", b"\x0c\x7fhej")


DAMAGED = {
    "nothing": lambda: b"",
    "no structure": lambda: b"Hej",
    "another structure": lambda: smime_parts.signed(CONTENT),
    "content elsewhere": without_content,
    "short vector": lambda: with_parameters("aes128_cbc", core.OctetString(bytes(15))),
    "vector is a number": lambda: with_parameters("aes128_cbc", core.Integer(16)),
    "vector is missing": lambda: with_parameters("aes128_cbc", core.Null()),
    "nonce is a number": lambda: with_parameters("aes128_gcm", made.nonce_and_tag(b"")).replace(
        b"\x30\x02\x04\x00", b"\x30\x03\x02\x01\x07"
    ),
    "tag taken off": tag_taken_off,
    "tag on what has none": tag_on_what_has_none,
    "content is something else": lambda: content_under(b"\x04"),
    "content is in pieces that are none": lambda: content_under(b"\xa0"),
    "attributes": broken_attributes,
}


@pytest.mark.parametrize("what", DAMAGED)
def test_damage_is_told_as_such(what):
    assert problem(DAMAGED[what]()) == "damaged"


@pytest.mark.parametrize("data", [made.aes_cbc(KEY, CONTENT), gcm()], ids=["cbc", "gcm"])
def test_a_message_cut_off_anywhere_is_damaged(data):
    assert {problem(data[:length]) for length in range(len(data))} == {"damaged"}


@needs_openssl
def test_a_streamed_message_cut_off_anywhere_is_damaged():
    data = made.encrypt(CONTENT, "rsa", cipher="-aes-256-gcm", options=("-stream",))
    assert {problem(data[:length]) for length in range(len(data))} == {"damaged"}


@needs_openssl
def test_content_counts_against_what_may_be_unpacked():
    data = made.encrypt(bytes(100_000), "rsa", options=("-stream",))
    limits = Limits(unpacked_floor=0, unpacked_factor=1)
    assert len(opened(data, limits=limits)) == 100_000
    budget = Budget(limits, len(data) - 1_000)
    with pytest.raises(UnreadableMessageError) as caught:
        decrypt(data, [our_key("rsa")], budget)
    assert caught.value.code == "unpacks-too-large"


@needs_openssl
def test_each_attempt_counts_so_that_fifty_are_not_fifty_times_the_work():
    wrong = made.key_for("rsa", bytes(16)).dump()
    data = made.for_recipients(made.aes_cbc(KEY, bytes(100_000)), *[wrong] * 50)
    limits = Limits(unpacked_floor=0, unpacked_factor=4)
    assert problem(data, limits=limits) == "unpacks-too-large"


@pytest.mark.unmeasured
@needs_openssl
@pytest.mark.parametrize("cipher", ["-aes-256-cbc", "-aes-256-gcm"])
def test_twenty_megabytes_in_pieces_open_in_little_time_and_memory(cipher):
    content = random.Random(40).randbytes(MEBIBYTE) * 20
    data = made.encrypt(content, "rsa", cipher=cipher, options=("-stream",))
    with within(30):  # usually 0.2 s; asn1crypto alone needs a minute
        result = within_bytes(2.6 * len(data), lambda: opened(data))
    assert result == content


@pytest.mark.unmeasured
def test_a_million_tiny_pieces_are_refused_soon():
    pieces = b"\x04\x01x" * 1_100_000
    data = made.for_recipients(made.aes_cbc(KEY, CONTENT), made.key_for("rsa", KEY).dump())
    octets = asn1.ContentInfo.load(data)["content"]["encrypted_content_info"]["encrypted_content"]
    old_info = asn1.ContentInfo.load(data)["content"]["encrypted_content_info"].dump()
    new_info = b"\x30\x80" + old_info[2 : -len(octets.dump())] + b"\xa0\x80" + pieces + b"\0\0" * 2
    with within(80):  # usually 0.5 s
        assert problem(data.replace(old_info, new_info)) == "too-many-parts"


# Other projects' files.


def published_keys():
    """Every published test key that mail was published for; some stand in two files."""
    found = []
    folder = CORPUS / "smime-keys"
    pairs = [
        (folder / f"openssl__openssl/test/{place}-cert.pem").read_bytes()
        + (folder / f"openssl__openssl/test/{place}-key.pem").read_bytes()
        for place in ("recipes/80-test_cms_data/ecdh", "smime-certs/smrsa3")
    ]
    for data in (*pairs, *(path.read_bytes() for path in folder.rglob("*.pem"))):
        with suppress(KeyFileError):
            found.append(open_key_file(data, None))
    return found


def encrypted_files():
    """Every encrypted structure in the files, by the name of its file."""
    for path in sorted((CORPUS / "smime").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if data.startswith(b"MIME-Version"):
                data = body_of(data)
            if cms.content_kind(data) == "encrypted":
                yield path.name, data


def body_of(data):
    return base64.b64decode(data.replace(b"\r\n", b"\n").partition(b"\n\n")[2])


@needs_corpus
def test_every_published_layer_opens_that_has_a_published_key():
    """OpenSSL's own tests expect the malformed ones to fail; two are for keys agreed on beforehand, one is for DH."""
    keys, results = published_keys(), {}
    assert len(keys) >= 12
    for name, data in encrypted_files():
        try:
            results[name] = decrypt(data, keys, Budget(DEFAULT_LIMITS, len(data)))
        except UnreadableMessageError as error:
            results[name] = error.code
    content = results.pop("ciphertext_from_1_1_1.cms")
    assert content.startswith(b"Somewhat longer test content")
    assert results == {
        "rsa-malformed.der": "damaged",
        "ecdh-malformed.der": "cannot-decrypt",
        "dh-malformed.der": "no-key",
        "authenveloped_attrs.pem": "no-key",
        "bad_authenveloped_attrs.pem": "no-key",
    }


@needs_corpus
@needs_openssl
def test_the_command_reads_the_same_out_of_the_published_layer():
    data = dict(encrypted_files())["ciphertext_from_1_1_1.cms"]
    [pem] = (CORPUS / "smime-keys/jstedfast__MimeKit").rglob("smec3.pem")
    key = open_key_file(pem.read_bytes(), None)
    expected = made.openssl("cms", "-decrypt", "-inform", "DER", "-inkey", pem, given=data)
    assert decrypt(data, [key], Budget(DEFAULT_LIMITS, len(data))) == expected


@needs_corpus
@pytest.mark.parametrize(
    ("name", "opens"), [("authenveloped_attrs.pem", True), ("bad_authenveloped_attrs.pem", False)]
)
def test_published_attributes_under_a_tag_are_taken_as_their_makers_meant(name, opens):
    """Made for a shared key, which OpenSSL's test suite tells; the content is read like any other."""
    lines = (OPENSSL_CMS / name).read_bytes().splitlines()
    data = base64.b64decode(b"".join(lines[1:-1]))
    envelope = cms_envelope.read(data)
    [recipient] = [asn1.RecipientInfo.load(each) for each in envelope.each_recipient()]
    key = aes_key_unwrap(KEY, recipient.chosen["encrypted_key"].native)
    if opens:
        plain = cms_ciphers.decrypt(envelope.cipher, key, envelope.ciphertext())
        assert plain.startswith(b"Hello")
    else:
        with pytest.raises(UnreadableMessageError) as caught:
            cms_ciphers.decrypt(envelope.cipher, key, envelope.ciphertext())
        assert caught.value.code == "cannot-decrypt"


@needs_corpus
def test_encrypted_mail_out_of_outlook_is_read_as_far_as_its_recipients():
    codes = []
    for path in sorted((CORPUS / "msg").rglob("S_MIME*encrypted*.msg")):
        with olefile.OleFileIO(path) as file:
            for stream in file.listdir(streams=True):
                data = file.openstream(stream).read() if stream[-1].endswith("37010102") else b""
                if cms.content_kind(data) == "encrypted":
                    codes.append(problem(data, *ALL_KINDS))
    assert codes == ["no-key", "no-key"]


# Anything at all.


def mutated(random_source, data):
    """Change, cut, double or drop a few bytes; mostly where the structure is."""
    changed = bytearray(data)
    for _ in range(random_source.randint(1, 6)):
        at = random_source.randrange(len(changed))
        match random_source.randrange(4):
            case 0:
                changed[at] = random_source.randrange(256)
            case 1:
                changed[at] ^= 1 << random_source.randrange(8)
            case 2:
                del changed[at : at + random_source.randint(1, 4)]
            case _:
                changed[at:at] = changed[at : at + random_source.randint(1, 40)]
    return bytes(changed)


def samples():
    yield from (made.aes_cbc(KEY, CONTENT), rc2(58), gcm(), unknown_cipher())
    yield gcm(attributes=ATTRIBUTES, protected=ATTRIBUTES.dump())
    yield made.aes_cbc(KEY, CONTENT, made.key_for("rsa", KEY, OAEP, oaep_from_elsewhere()))
    if made.OPENSSL:
        for cipher in ("-aes-256-gcm", "-des3"):
            yield made.encrypt(CONTENT, "rsa", "p256", cipher=cipher, options=("-stream",))
        yield made.encrypt(CONTENT, "p256", options=("-keyid",))


def oaep_from_elsewhere():
    return oaep(p_source_algorithm=algos.PSourceAlgorithm.load(
        made.in_sequence(algos.PSourceAlgorithmId("p_specified"), core.OctetString(b""))
    ))  # fmt: skip


@pytest.mark.effort
def test_whatever_is_changed_only_the_one_exception_leaves():
    source = random.Random(20251123)
    keys = [our_key("rsa"), our_key("p256")]
    codes = set()
    files = list(samples())
    for _ in range(times(2000)):
        data = mutated(source, source.choice(files))
        try:
            decrypt(data, keys, Budget(DEFAULT_LIMITS, len(data)))
        except UnreadableMessageError as error:
            codes.add(error.code)
    assert {"damaged", "no-key", "cannot-decrypt", "cipher-unknown"} <= codes
