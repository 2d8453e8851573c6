"""Signatures: what is intact, what is valid, who is trusted; held against the openssl command."""

import random
import re
from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto import algos, core
from asn1crypto import cms as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, x25519
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import cms, cms_verify
from dpassist.mailio import cms_mathematics as mathematics
from dpassist.mailio.cms_verify import verify
from tests.effort import times
from tests.signed_parts import (
    ASTA,
    CONTENT,
    FORGERIES,
    NOW,
    WAYS,
    accepts,
    altered,
    assembled,
    attributes_of,
    authority,
    chain,
    key,
    named,
    needs_openssl,
    resigned,
    sign,
    signer,
    with_attributes,
)

pytestmark = needs_openssl
ROOT, MIDDLE, _ASTA = chain()


def check(data, detached=None, roots=(), senders=(ASTA,), **more):
    (signature,) = verify(data, detached, [r.pem for r in roots], senders, **more)
    return signature


def facts(signature):
    return signature.intact, signature.valid, signature.trusted


def test_three_times_yes_says_whose_signature_it_is():
    signature = check(sign(_ASTA, others=[MIDDLE]), roots=[ROOT])
    assert facts(signature) == (True, True, True)
    assert signature.problems == ()
    assert (signature.signer, signature.emails) == ("Asta Prøve", (ASTA,))
    assert (signature.issuer, signature.algorithm) == ("Prøve Udsteder CA", "sha256 rsassa")
    assert abs(signature.signed_at - NOW) < timedelta(minutes=10)


def test_an_authority_for_servers_issues_nobody_who_signs_mail():
    purpose = (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
    above = authority("Prøve Server CA", ROOT, number=2, extra=(purpose,))
    signature = check(sign(signer(above), others=[above]), roots=[ROOT])
    assert (signature.trusted, signature.problems) == (False, ("wrong-purpose",))


# --- every way to sign, against the command


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("detached", [False, True], ids=["opaque", "detached"])
def test_what_the_command_signs_is_intact_and_valid(way, detached):
    kind, options = WAYS[way]
    data = sign(signer(MIDDLE, kind), CONTENT, *options, detached=detached)
    content = CONTENT if detached else None
    assert accepts(data, content)
    assert facts(check(data, content)) == (True, True, False)


@pytest.mark.parametrize("way", WAYS)
def test_another_content_is_not_what_was_signed(way):
    kind, options = WAYS[way]
    data = sign(signer(MIDDLE, kind), CONTENT, *options, detached=True)
    signature = check(data, CONTENT.replace(b"Hej", b"Nej"))
    assert not signature.intact
    assert signature.valid is ("no attributes" not in way)


@pytest.mark.parametrize("armour", ["text", "base64"])
def test_a_signature_in_letters_is_read_too(armour):
    data = sign(_ASTA, CONTENT, "-outform", "PEM")
    if armour == "base64":
        data = b"".join(data.splitlines()[1:-1])
    assert facts(check(data)) == (True, True, False)


@pytest.mark.parametrize(
    ("kind", "digest"), [("ed25519", hashes.SHA512()), ("ed448", hashes.SHAKE256(64))]
)
@pytest.mark.parametrize("attributes", [True, False])
def test_the_newer_curves_are_known(kind, digest, attributes):
    data = assembled(signer(MIDDLE, kind), kind, digest, attributes=attributes)
    assert facts(check(data)) == (True, True, False)
    assert not check(data.replace(CONTENT, CONTENT.replace(b"Hej", b"Nej"))).intact


def test_the_newer_curves_go_with_their_own_digest_only():
    """RFC 8419, section 3."""
    data = assembled(signer(MIDDLE, "ed25519"), "ed25519", hashes.SHA256())
    assert "unsupported-algorithm" in check(data).problems


def test_each_signer_is_checked_for_himself():
    other = signer(MIDDLE, "ec", emails=("bo@borger.example",), subject=named("Bo Prøve"))
    both = pkcs7.PKCS7SignatureBuilder().set_data(CONTENT)
    for who in (_ASTA, other):
        both = both.add_signer(who.certificate, who.private, hashes.SHA256())
    data = both.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
    signatures = verify(data, None, (), (ASTA,))
    assert {(s.signer, s.intact, s.valid) for s in signatures} == {
        ("Asta Prøve", True, True),
        ("Bo Prøve", True, True),
    }
    assert {"not-the-sender" in s.problems for s in signatures} == {True, False}


def test_the_signer_is_found_among_others_by_key_id():
    data = sign(_ASTA, CONTENT, "-keyid", others=[ROOT, MIDDLE])
    assert check(data).signer == "Asta Prøve"


def test_a_signer_whose_certificate_is_not_there_cannot_be_checked():
    signature = check(sign(_ASTA, CONTENT, "-nocerts"))
    assert facts(signature) == (True, False, False)
    assert signature.problems == ("no-certificate",)


def test_more_signers_than_are_checked_are_told():
    info = asn1.ContentInfo.load(sign(_ASTA))
    signers = info["content"]["signer_infos"]
    info["content"]["signer_infos"] = asn1.SignerInfos([signers[0]] * 60)
    signatures = verify(info.dump(force=True), None, (), ())
    assert len(signatures) == 51
    assert all(signature.valid for signature in signatures[:50])
    assert facts(signatures[-1]) == (False, False, False)
    assert signatures[-1].problems == ("too-many-signers",)


# --- content beside the signature


def test_line_ends_that_changed_on_the_way_do_no_harm():
    data = sign(_ASTA, detached=True)
    assert check(data, CONTENT.replace(b"\r\n", b"\n")).intact
    unix = CONTENT.replace(b"\r\n", b"\n")
    assert check(sign(_ASTA, unix, detached=True), unix).intact
    assert check(sign(_ASTA, unix, detached=True), memoryview(unix)).intact


def test_line_ends_within_the_signature_are_left_as_they_are():
    unix = CONTENT.replace(b"\r\n", b"\n")
    assert not check(sign(_ASTA).replace(CONTENT[-4:], b"..\n\n")).intact
    assert check(sign(_ASTA, unix)).intact


def test_a_signature_that_brings_another_text_along_is_refused():
    signature = check(
        sign(_ASTA, b"Content-Type: text/plain\r\n\r\nEn helt anden tekst\r\n"), CONTENT
    )
    assert facts(signature) == (False, True, False)
    assert "embeds-other-content" in signature.problems


def test_a_text_that_the_signature_fits_does_not_excuse_another_one_along():
    """The embedded text is for readers that show it; this one shows what lies beside the signature."""
    info = asn1.ContentInfo.load(sign(_ASTA, detached=True))
    info["content"]["encap_content_info"]["content"] = b"En helt anden tekst\r\n"
    signature = check(info.dump(force=True), CONTENT)
    assert (signature.intact, signature.valid) == (False, True)
    assert "embeds-other-content" in signature.problems


@pytest.mark.parametrize("embedded", [CONTENT, CONTENT.replace(b"\r\n", b"\n")])
@pytest.mark.parametrize("shown", [CONTENT, CONTENT.replace(b"\r\n", b"\n")])
def test_a_signature_that_brings_the_same_text_along_is_not(embedded, shown):
    info = asn1.ContentInfo.load(sign(_ASTA, CONTENT, detached=True))
    info["content"]["encap_content_info"]["content"] = embedded
    assert facts(check(info.dump(force=True), shown)) == (True, True, False)


def test_a_signature_whose_own_text_is_damaged_is_refused():
    info = asn1.ContentInfo.load(sign(_ASTA, detached=True))
    info["content"]["encap_content_info"]["content"] = CONTENT
    data = info.dump(force=True)
    at = data.index(CONTENT) - 2
    assert data[at] == 0x04
    broken = data[:at] + b"\x24" + data[at + 1 :]
    signature = check(broken, CONTENT)
    assert not signature.intact


# --- weak ways


@pytest.mark.parametrize("digest", ["sha1", "md5"])
@pytest.mark.parametrize("options", [(), ("-noattr",)])
def test_weak_digests_never_make_a_valid_signature(digest, options):
    data = sign(_ASTA, CONTENT, "-md", digest, *options)
    signature = check(data)
    assert accepts(data)
    assert (signature.intact, signature.valid) == (True, False)
    assert "weak-digest" in signature.problems


@pytest.mark.parametrize("kind", ["dsa", "short rsa"])
def test_weak_keys_make_valid_signatures_and_nobody_trusted(kind):
    data = sign(signer(MIDDLE, kind), CONTENT, "-md", "sha256", others=[MIDDLE])
    signature = check(data, roots=[ROOT])
    assert facts(signature) == (True, True, False)
    assert signature.problems == ("weak-key",)


def test_short_curves_are_weak():
    class Short:
        key_size = 192

    assert not mathematics.is_weak(key("ec").public_key())
    assert not mathematics.is_weak(key("ed25519").public_key())
    mathematics.ec.EllipticCurvePublicKey.register(Short)
    assert mathematics.is_weak(Short())


def test_an_unknown_way_to_sign_is_told_apart():
    before, rsa, after = sign(_ASTA, CONTENT).rpartition(bytes.fromhex("06092a864886f70d010101"))
    assert "unsupported-algorithm" in check(before + rsa[:-1] + b"\x63" + after).problems


def test_an_unknown_digest_is_told_apart():
    data = sign(_ASTA, CONTENT, "-md", "ripemd160")
    assert "unsupported-algorithm" in check(data).problems
    without = sign(_ASTA, CONTENT, "-md", "ripemd160", "-noattr")
    assert "unsupported-algorithm" in check(without).problems


def test_keys_that_do_not_sign_are_unknown():
    public = x25519.X25519PrivateKey.generate().public_key()
    signed = mathematics.digested("sha256", CONTENT)
    with pytest.raises(mathematics.UnknownAlgorithmError):
        mathematics.holds(public, None, b"", signed)
    with pytest.raises(mathematics.UnknownAlgorithmError):
        mathematics.public_key(b"no key")


def test_rsa_goes_with_its_own_two_paddings_only():
    algorithm = algos.SignedDigestAlgorithm({"algorithm": "dsa", "parameters": core.Null()})
    signed = mathematics.digested("sha256", CONTENT)
    with pytest.raises(mathematics.UnknownAlgorithmError):
        mathematics.holds(key().public_key(), algorithm, b"", signed)


# --- what must not count


NOT_FOR_THE_COMMAND = {
    "attributes as content": "it takes them for the content, as CMS allows; mail never looks so",
    "another kind of content": "it does not compare the kind of content with the attribute of that name",
    "another kind": "as before",
}
"""Forgeries the command takes for signatures, and why."""


@pytest.mark.parametrize("name", FORGERIES)
def test_forgeries_are_not_intact_and_valid(name):
    data = FORGERIES[name](_ASTA, sign(_ASTA))
    signature = check(data)
    assert not (signature.intact and signature.valid)
    assert accepts(data) is (name in NOT_FOR_THE_COMMAND)


@pytest.mark.parametrize(
    ("name", "found", "problems"),
    [
        ("another value", (True, False), ()),
        ("another signer", (True, False), ()),
        ("SHA-1 on the attributes", (True, False), ("weak-digest", "unsupported-algorithm")),
        ("SHA-512 on the attributes", (True, False), ("unsupported-algorithm",)),
        ("PSS with SHA-1", (True, False), ("weak-digest", "unsupported-algorithm")),
        ("PSS without parameters", (True, False), ("unsupported-algorithm",)),
        ("attributes as content", (False, False), ("content-type-mismatch",)),
        ("no digest", (False, False), ("signature-damaged",)),
        ("two digests", (False, False), ("signature-damaged",)),
        ("another digest", (False, True), ()),
        ("no kind", (True, False), ("content-type-mismatch",)),
        ("another kind", (True, False), ("content-type-mismatch",)),
        ("another kind of content", (True, False), ("content-type-mismatch",)),
        ("two times", (True, False), ("bad-signing-time",)),
        ("a digest nobody signed", (True, False), ("signature-damaged",)),
        ("a time nobody signed", (True, False), ("bad-signing-time",)),
        ("digest not announced", (True, False), ("signature-damaged",)),
    ],
)
def test_each_forgery_is_called_what_it_is(name, found, problems):
    signature = check(FORGERIES[name](_ASTA, sign(_ASTA)))
    assert (signature.intact, signature.valid) == found
    assert signature.problems == (*problems, "no-trust-folder")


def test_the_forgers_tools_make_valid_signatures_too():
    """Otherwise the forgeries might be refused for their making."""
    assert facts(check(altered(sign(_ASTA), lambda _one: None))) == (True, True, False)
    assert facts(check(resigned(_ASTA, sign(_ASTA), lambda _one: None))) == (True, True, False)


@pytest.mark.parametrize("start", [b"1", b"1\x0fen, to, tre ...", b"1" * 70_000])
def test_a_text_that_begins_like_attributes_is_a_text(start):
    data = sign(_ASTA, start, "-noattr")
    assert facts(check(data)) == (True, True, False)


def test_a_set_of_other_attributes_is_a_text_too():
    capabilities = asn1.CMSAttributes(
        [asn1.CMSAttribute({"type": "content_type", "values": ["data"]})]
    )
    assert facts(check(sign(_ASTA, capabilities.dump(), "-noattr"))) == (True, True, False)


# --- the time of signing


def test_a_certificate_from_before_it_ran_out_is_good_for_what_was_signed_then():
    data = sign(_ASTA, others=[MIDDLE])
    since = check(data, roots=[ROOT], now=NOW + timedelta(days=400))
    assert (since.trusted, since.problems) == (True, ("expired-since",))


def test_without_a_time_of_signing_the_dates_count_now():
    data = resigned(_ASTA, sign(_ASTA, others=[MIDDLE]), with_attributes(drop=["signing_time"]))
    signature = check(data, roots=[ROOT])
    assert facts(signature) == (True, True, True)
    assert signature.signed_at is None
    later = check(data, roots=[ROOT], now=NOW + timedelta(days=400))
    assert (later.trusted, later.problems) == (False, ("expired",))


def test_a_time_of_signing_in_the_future_counts_as_now():
    data = sign(_ASTA, others=[MIDDLE])
    signature = check(data, roots=[ROOT], now=NOW - timedelta(days=5))
    assert (signature.trusted, signature.problems) == (False, ("expired",))


def timed(written, tag=b"\x17"):
    """Sign with a time as it is written here; what makes the structure would not write it so."""
    stand_in = asn1.CMSAttribute(
        {"type": "1.2.840.113549.1.9.99", "values": [core.OctetString(written)]}
    )
    kept = stand_in.dump()
    wanted = kept.replace(b"\x09\x63\x31", b"\x09\x05\x31").replace(b"\x04", tag, 1)
    assert len({kept, wanted}) == 2

    def change(one):
        others = [a for a in one["signed_attrs"] if a["type"].native != "signing_time"]
        one["signed_attrs"] = asn1.CMSAttributes([*others, stand_in])
        text = attributes_of(one).replace(kept, wanted)
        one["signature"] = _ASTA.private.sign(text, padding.PKCS1v15(), hashes.SHA256())

    return check(altered(sign(_ASTA), change).replace(kept, wanted))


@pytest.mark.parametrize(
    ("written", "tag", "moment"),
    [
        (b"261123120059Z", b"\x17", datetime(2026, 11, 23, 12, 0, 59, tzinfo=UTC)),
        (b"491231235959Z", b"\x17", datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"500101000000Z", b"\x17", datetime(1950, 1, 1, tzinfo=UTC)),
        (b"20510101000000Z", b"\x18", datetime(2051, 1, 1, tzinfo=UTC)),
    ],
)
def test_both_ways_to_write_the_time_of_signing_are_read(written, tag, moment):
    signature = timed(written, tag)
    assert (signature.intact, signature.valid, signature.signed_at) == (True, True, moment)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        (b"2611231200Z", b"\x17"),
        (b"261323120000Z", b"\x17"),
        (b"261123120060Z", b"\x17"),
        (b"261123120000X", b"\x17"),
        (b"261123120000+0100", b"\x17"),
        (b"261123120000", b"\x17"),
        (b"26112312000 Z", b"\x17"),
        (b"", b"\x17"),
        (b"20261123120000.5Z", b"\x18"),
        (b"00000101000000Z", b"\x18"),
        (b"261123120000Z", b"\x18"),
    ],
)
def test_a_time_of_signing_that_is_not_written_as_it_must_be_is_refused(written, tag):
    signature = timed(written, tag)
    assert (signature.intact, signature.valid, signature.signed_at) == (True, False, None)
    assert "bad-signing-time" in signature.problems


def test_a_time_of_signing_that_is_no_time_at_all_damages_the_signature():
    assert timed(b"261123120000Z", b"\x0c").problems == ("signature-damaged",)


# --- whose signature it is


def test_the_signers_address_is_held_against_the_senders():
    data = sign(_ASTA)
    assert check(data, senders=()).problems == ("no-trust-folder",)
    assert check(data, senders=("bo@borger.example", "ASTA@Borger.Example")).problems == (
        "no-trust-folder",
    )
    assert "not-the-sender" in check(data, senders=("bo@borger.example",)).problems


def test_a_signer_without_an_address_is_not_held_against_the_sender():
    data = sign(signer(MIDDLE, emails=()), others=[MIDDLE])
    signature = check(data, roots=[ROOT])
    assert (signature.trusted, signature.problems) == (True, ("no-address",))


def test_an_address_that_looks_like_the_senders_when_shown_is_another():
    signature = check(sign(signer(MIDDLE, emails=("as\0ta@borger.example",))))
    assert signature.emails == (ASTA,)
    assert "not-the-sender" in signature.problems


def test_names_are_cut_and_made_harmless_for_showing():
    name = named("Asta\u202e" + "P" * 50)
    signature = check(sign(signer(MIDDLE, emails=("a" * 200 + "@x.example",), subject=name)))
    assert signature.signer == "Asta" + "P" * 50
    assert signature.emails == ("a" * 120,)


def test_an_odd_certificate_takes_nothing_from_the_other_two_facts():
    data = sign(_ASTA)
    usage = bytes.fromhex("0603551d0f0101ff0404030207")
    assert usage in data
    signature = check(data.replace(usage, usage[:-2] + b"\xff\xff"), roots=[ROOT])
    assert facts(signature) == (True, True, False)
    assert signature.problems == ("chain-broken", "no-address")


# --- hostile input


@pytest.mark.parametrize(
    "data", [b"", b"junk", b"\x30\x80", b"\x30\x03\x02\x01\x05", b"\x30" * 5000]
)
@pytest.mark.parametrize("content", [None, CONTENT])
def test_what_is_no_signature_is_three_times_no(data, content):
    (signature,) = verify(data, content, (), ())
    assert (facts(signature), signature.problems) == ((False,) * 3, ("signature-damaged",))


def test_nothing_beside_and_nothing_in_the_structure_is_three_times_no():
    assert check(sign(_ASTA, detached=True)).problems == ("signature-damaged",)


def test_a_structure_that_nobody_signed_is_three_times_no():
    data = pkcs7.serialize_certificates([_ASTA.certificate], serialization.Encoding.DER)
    assert facts(check(data, CONTENT)) == (False, False, False)


def test_a_signer_nobody_can_read_is_damaged_by_himself():
    info = asn1.ContentInfo.load(sign(_ASTA))
    good = info["content"]["signer_infos"][0]
    other = good.copy()
    other["sid"] = asn1.SignerIdentifier({"subject_key_identifier": b"K" * 20})
    info["content"]["signer_infos"] = asn1.SignerInfos([good, other])
    data = info.dump(force=True)
    broken = data.replace(b"\x80\x14" + b"K" * 20, b"\x85\x14" + b"K" * 20)
    assert broken != data
    signatures = verify(broken, None, (), ())
    assert sorted(s.problems for s in signatures) == [("no-trust-folder",), ("signature-damaged",)]


def test_fifty_signers_are_not_fifty_times_the_work(monkeypatch):
    made = []
    digested = mathematics.digested

    def counted(name, text):
        made.append(len(text))
        return digested(name, text)

    monkeypatch.setattr(cms_verify.mathematics, "digested", counted)
    content = CONTENT * 1_000
    for options in ((), ("-noattr",)):
        info = asn1.ContentInfo.load(sign(_ASTA, content, *options))
        signers = info["content"]["signer_infos"]
        info["content"]["signer_infos"] = asn1.SignerInfos([signers[0]] * 50)
        signatures = verify(info.dump(force=True), None, (), ())
        assert {facts(s) for s in signatures} == {(True, True, False)}
        assert made.count(len(content)) == 1
        made.clear()


def mutated(chance, signed):
    data = bytearray(signed)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at : at + chance.randrange(1, 9)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(1, 30)]
            case _:
                data[at] = chance.randrange(256)
    return bytes(data)


@pytest.mark.effort
def test_mutations_never_make_changed_content_intact_and_valid():
    chance = random.Random(20261123)
    kinds = [
        (
            sign(signer(MIDDLE, kind), CONTENT, *options, others=[MIDDLE], detached=detached),
            detached,
        )
        for kind, options in (WAYS["RSA"], WAYS["RSA-PSS"], WAYS["streamed, no attributes"])
        for detached in (False, True)
    ]
    seen = set()
    for _ in range(times(500)):
        signed, detached = chance.choice(kinds)
        data = mutated(chance, signed)
        beside = chance.choice((CONTENT, mutated(chance, CONTENT))) if detached else None
        for signature in verify(data, beside, [ROOT.pem], (ASTA,)):
            seen.add(facts(signature)[:2])
            if signature.intact and signature.valid:
                shown = cms.embedded_content(data) if beside is None else beside
                assert re.sub(rb"(?<!\r)\n", b"\r\n", shown) == CONTENT
    assert seen >= {(True, True), (True, False), (False, True), (False, False)}


def test_cutting_a_signature_off_anywhere_leaves_nothing_valid():
    data = sign(_ASTA)
    for length in range(0, len(data), 7):
        try:
            assert not any(s.intact and s.valid for s in verify(data[:length], None, (), ()))
        except UnreadableMessageError:
            pytest.fail("the reader of signatures has no limits of its own to tell of")


def test_the_attributes_that_are_signed_are_those_of_the_structure():
    """So that a forger's tool above cannot pass by signing what nobody reads."""
    one = asn1.ContentInfo.load(sign(_ASTA))["content"]["signer_infos"][0]
    _ASTA.certificate.public_key().verify(
        one["signature"].native, attributes_of(one), padding.PKCS1v15(), hashes.SHA256()
    )
