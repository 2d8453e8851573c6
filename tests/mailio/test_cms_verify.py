"""Signatures: what is intact, what is valid, who is trusted; held against the openssl command."""

import random
import re
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import cms as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ed448, ed25519, padding, x25519
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import cms, mime
from dpassist.mailio import cms_mathematics as mathematics
from dpassist.mailio.certificates import read_certificates, trust_problem
from dpassist.mailio.cms_verify import verify
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from tests.signed_parts import (
    ASTA,
    CONTENT,
    NOW,
    accepts,
    authority,
    named,
    needs_openssl,
    sign,
    signer,
    usage,
)

pytestmark = needs_openssl
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.fixture(scope="module")
def root():
    return authority()


@pytest.fixture(scope="module")
def middle(root):
    return authority("Prøve Udsteder CA", root, number=2)


@pytest.fixture(scope="module")
def asta(middle):
    return signer(middle)


def check(data, detached=None, roots=(), senders=(ASTA,), **more):
    (signature,) = verify(data, detached, [r.pem for r in roots], senders, **more)
    return signature


def facts(signature):
    return signature.intact, signature.valid, signature.trusted


def test_three_times_yes_says_whose_signature_it_is(asta, middle, root):
    signature = check(sign(asta, others=[middle]), roots=[root])
    assert facts(signature) == (True, True, True)
    assert signature.problems == ()
    assert (signature.signer, signature.emails) == ("Asta Prøve", (ASTA,))
    assert (signature.issuer, signature.algorithm) == ("Prøve Udsteder CA", "sha256 rsassa")
    assert abs(signature.signed_at - NOW) < timedelta(minutes=10)


# --- every way to sign, against the command


WAYS = {
    "RSA": ("rsa", ()),
    "RSA and SHA-512": ("rsa", ("-md", "sha512")),
    "RSA-PSS": ("rsa", ("-keyopt", "rsa_padding_mode:pss")),
    "RSA-PSS, short salt": (
        "rsa",
        ("-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:20", "-md", "sha384"),
    ),
    "ECDSA": ("ec", ()),
    "ECDSA and SHA-384": ("ec", ("-md", "sha384")),
    "DSA": ("dsa", ("-md", "sha256")),
    "named by key id": ("rsa", ("-keyid",)),
    "without attributes": ("rsa", ("-noattr",)),
    "streamed": ("rsa", ("-stream",)),
    "streamed, without attributes": ("ec", ("-stream", "-noattr")),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("detached", [False, True], ids=["opaque", "detached"])
def test_what_the_command_signs_is_intact_and_valid(middle, way, detached):
    kind, options = WAYS[way]
    data = sign(signer(middle, kind), CONTENT, *options, detached=detached)
    content = CONTENT if detached else None
    assert accepts(data, content)
    assert facts(check(data, content)) == (True, True, False)


@pytest.mark.parametrize("way", WAYS)
def test_another_content_is_not_what_was_signed(middle, way):
    kind, options = WAYS[way]
    data = sign(signer(middle, kind), CONTENT, *options, detached=True)
    signature = check(data, CONTENT.replace(b"Hej", b"Nej"))
    assert not signature.intact
    assert signature.valid is ("without" not in way)


@pytest.mark.parametrize("way", ["RSA", "RSA-PSS", "ECDSA", "without attributes"])
def test_another_signature_value_is_not_valid(middle, way):
    kind, options = WAYS[way]
    info = asn1.ContentInfo.load(sign(signer(middle, kind), CONTENT, *options))
    one = info["content"]["signer_infos"][0]
    value = bytearray(one["signature"].native)
    value[-1] ^= 1
    one["signature"] = bytes(value)
    data = info.dump(force=True)
    assert not accepts(data)
    assert not check(data).valid


def test_changed_attributes_are_not_valid(asta):
    data = sign(asta)
    digest = hashes.Hash(hashes.SHA256())
    digest.update(CONTENT)
    stated = digest.finalize()
    other = bytes([stated[0] ^ 1]) + stated[1:]
    signature = check(data.replace(stated, other))
    assert facts(signature) == (False, False, False)


def test_line_ends_that_changed_on_the_way_do_no_harm(asta):
    data = sign(asta, detached=True)
    assert check(data, CONTENT.replace(b"\r\n", b"\n")).intact
    unix = CONTENT.replace(b"\r\n", b"\n")
    assert check(sign(asta, unix, detached=True), unix).intact
    assert check(sign(asta, unix, detached=True), memoryview(unix)).intact


def test_a_signature_that_brings_another_text_along_is_refused(asta):
    data = sign(asta, b"Content-Type: text/plain\r\n\r\nEn helt anden tekst\r\n")
    signature = check(data, CONTENT)
    assert not signature.intact
    assert "embeds-other-content" in signature.problems


def test_a_signature_that_brings_the_same_text_along_is_not(asta):
    assert facts(check(sign(asta), CONTENT)) == (True, True, False)


@pytest.mark.parametrize("digest", ["sha1", "md5"])
def test_weak_digests_never_make_a_valid_signature(asta, digest):
    signature = check(sign(asta, CONTENT, "-md", digest))
    assert (signature.intact, signature.valid) == (True, False)
    assert "weak-digest" in signature.problems


def test_an_unknown_digest_is_told_apart(asta):
    data = sign(asta, CONTENT, "-md", "ripemd160")
    assert "unsupported-algorithm" in check(data).problems
    without = sign(asta, CONTENT, "-md", "ripemd160", "-noattr")
    assert "unsupported-algorithm" in check(without).problems


def test_each_signer_is_checked_for_himself(middle, asta):
    other = signer(middle, "ec", emails=("bo@borger.example",), subject=named("Bo Prøve"))
    both = pkcs7.PKCS7SignatureBuilder().set_data(CONTENT)
    for who in (asta, other):
        both = both.add_signer(who.certificate, who.private, hashes.SHA256())
    data = both.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
    signatures = verify(data, None, (), (ASTA,))
    assert {(s.signer, s.intact, s.valid) for s in signatures} == {
        ("Asta Prøve", True, True),
        ("Bo Prøve", True, True),
    }
    assert {"not-the-sender" in s.problems for s in signatures} == {True, False}


def test_a_signer_whose_certificate_is_not_there_cannot_be_checked(asta):
    signature = check(sign(asta, CONTENT, "-nocerts"))
    assert facts(signature) == (True, False, False)
    assert "no-certificate" in signature.problems


@pytest.mark.parametrize("kind", [ed25519.Ed25519PrivateKey, ed448.Ed448PrivateKey])
def test_the_newer_curves_are_known(kind):
    private = kind.generate()
    public = private.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    signature = private.sign(CONTENT)
    assert mathematics.holds(public, None, "sha512", signature, CONTENT)
    assert not mathematics.holds(public, None, "sha512", signature, CONTENT + b"x")


def test_keys_that_do_not_sign_are_unknown():
    public = x25519.X25519PrivateKey.generate().public_key()
    der = public.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    with pytest.raises(mathematics.UnknownAlgorithmError):
        mathematics.holds(der, None, "sha256", b"", b"")


def test_the_signer_is_found_among_others_by_key_id(asta, middle, root):
    assert check(sign(asta, CONTENT, "-keyid", others=[root, middle])).signer == "Asta Prøve"


# --- attributes that are not as they must be


def altered(data, change):
    info = asn1.ContentInfo.load(data)
    one = info["content"]["signer_infos"][0]
    change(one)
    return info.dump(force=True)


def without(kind):
    def change(one):
        kept = [a for a in one["signed_attrs"] if a["type"].native != kind]
        one["signed_attrs"] = asn1.CMSAttributes(kept)

    return change


def test_attributes_without_the_digest_are_none(asta):
    signature = check(altered(sign(asta), without("message_digest")))
    assert facts(signature) == (False, False, False)
    assert "signature-damaged" in signature.problems


def test_attributes_without_the_kind_of_content_are_refused(asta):
    signature = check(altered(sign(asta), without("content_type")))
    assert not signature.valid
    assert "content-type-mismatch" in signature.problems


def resigned(private, data, change):
    """Change attributes and sign them again, so that only the change is wrong."""

    def both(one):
        change(one)
        message = one["signed_attrs"].untag().dump(force=True)
        one["signature"] = private.sign(message, padding.PKCS1v15(), hashes.SHA256())

    return altered(data, both)


def test_signing_again_makes_a_valid_signature(asta):
    assert facts(check(resigned(asta.private, sign(asta), lambda _one: None))) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize("written", [b"2611231200000", b"261323120000Z", b"261123120000X"])
def test_a_time_of_signing_that_is_not_written_as_it_must_be_is_refused(asta, written):
    data = sign(asta)
    one = asn1.ContentInfo.load(data)["content"]["signer_infos"][0]
    attributes = one["signed_attrs"].untag().dump(force=True)
    right = re.search(rb"\x17\x0d([0-9]{12}Z)", attributes)[1]
    changed = attributes.replace(right, written)
    signature = asta.private.sign(changed, padding.PKCS1v15(), hashes.SHA256())
    before, found, after = data.rpartition(right)
    assert found
    forged = (before + written + after).replace(one["signature"].native, signature)
    result = check(forged)
    assert result.intact
    assert not result.valid
    assert result.signed_at is None
    assert "bad-signing-time" in result.problems


def test_no_time_of_signing_is_no_fault(asta):
    signature = check(resigned(asta.private, sign(asta), without("signing_time")))
    assert facts(signature) == (True, True, False)
    assert signature.signed_at is None


# --- who is trusted


def test_no_trust_folder_makes_nobody_trusted(asta):
    assert check(sign(asta)).problems == ("no-trust-folder",)


def trust(who, roots, others=(), **more):
    signature = check(sign(who, others=others), roots=roots, **more)
    assert (signature.intact, signature.valid) == (True, True)
    return signature.trusted, signature.problems


def test_another_root_is_not_ours(asta, middle, root):
    other = authority("Anden Rod CA", number=5)
    assert trust(asta, [other], [middle, root]) == (False, ("untrusted-root",))


def test_a_missing_issuer_leaves_the_chain_open(asta, root):
    assert trust(asta, [root]) == (False, ("chain-incomplete",))


def test_an_issuer_in_the_trust_folder_is_enough(asta, middle, root):
    assert trust(asta, [middle, root]) == (True, ())


def test_a_certificate_that_had_run_out_is_told(middle, root):
    late = signer(middle, days=(-30, -2))
    assert trust(late, [root], [middle]) == (False, ("expired",))


def test_a_certificate_from_before_it_ran_out_is_good_for_what_was_signed_then(asta, middle, root):
    later = NOW + timedelta(days=400)
    assert trust(asta, [root], [middle], now=later) == (True, ())


def test_a_time_of_signing_in_the_future_counts_as_now(asta, middle, root):
    before = NOW - timedelta(days=5)
    assert trust(asta, [root], [middle], now=before) == (False, ("expired",))


def test_an_issuer_that_had_run_out_is_told(root):
    late = authority("Gammel CA", root, number=3, days=(-9, -3))
    assert trust(signer(late), [root], [late]) == (False, ("expired",))


@pytest.mark.parametrize(
    "unfit",
    [
        {"purposes": (ExtendedKeyUsageOID.SERVER_AUTH,)},
        {"usage": False, "extra": ((usage(key_encipherment=True), True),)},
        {"extra": ((x509.BasicConstraints(ca=True, path_length=None), True),)},
    ],
    ids=["for servers", "for encryption", "an authority"],
)
def test_a_certificate_for_something_else_does_not_sign_mail(middle, root, unfit):
    assert trust(signer(middle, **unfit), [root], [middle]) == (False, ("wrong-purpose",))


@pytest.mark.parametrize(
    "fit",
    [
        {"purposes": ()},
        {"purposes": (ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,)},
        {"usage": False},
        {"usage": False, "extra": ((usage(content_commitment=True), True),)},
        {
            "extra": (
                (
                    x509.CertificatePolicies(
                        [x509.PolicyInformation(x509.ObjectIdentifier("1.2.208.1"), None)]
                    ),
                    True,
                ),
            )
        },
    ],
    ids=["no purpose", "any purpose", "no usage", "commitment", "critical policies"],
)
def test_certificates_that_are_for_mail_are_trusted(middle, root, fit):
    assert trust(signer(middle, **fit), [root], [middle]) == (True, ())


def test_an_issuer_that_is_no_authority_is_none(root):
    false = authority("Falsk CA", root, number=4, ca=False)
    assert trust(signer(false), [root], [false]) == (False, ("untrusted-root",))


def test_an_authority_whose_key_issues_nothing_is_none(root):
    idle = authority("Tavs CA", root, number=8, issues=False)
    assert trust(signer(idle), [root], [idle]) == (False, ("untrusted-root",))


def test_authorities_that_vouch_for_each_other_lead_nowhere(root):
    first = authority("Kreds CA", authority("Ring CA", number=10), number=9)
    second = authority("Ring CA", authority("Kreds CA", number=9), number=10)
    assert trust(signer(first), [root], [first, second]) == (False, ("chain-incomplete",))


def test_a_certificate_nobody_can_read_is_not_trusted(root):
    assert trust_problem(b"nothing", (), [root.pem], NOW) == "chain-incomplete"


def test_a_path_that_is_longer_than_allowed_is_no_path(root):
    short = authority("Kort CA", root, number=6, path_length=0)
    below = authority("Under CA", short, number=7)
    assert trust(signer(below), [root], [short, below]) == (False, ("untrusted-root",))


def test_a_critical_extension_nobody_knows_is_not_passed_over(middle, root):
    unknown = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5.6"), b"\x05\x00")
    assert trust(signer(middle, extra=((unknown, True),)), [root], [middle])[0] is False


def test_a_signer_without_an_address_is_not_held_against_the_sender(middle, root):
    found = trust(signer(middle, emails=()), [root], [middle])
    assert found == (True, ("no-address",))


def test_more_signers_than_are_checked_are_told(asta):
    info = asn1.ContentInfo.load(sign(asta))
    signers = info["content"]["signer_infos"]
    info["content"]["signer_infos"] = asn1.SignerInfos([signers[0]] * 60)
    signatures = verify(info.dump(force=True), None, (), ())
    assert len(signatures) == 51
    assert signatures[-1].problems == ("too-many-signers",)


@pytest.mark.parametrize(
    ("certified", "sender", "same"),
    [
        (ASTA, "ASTA@Borger.Example", True),
        (ASTA, "bo@borger.example", False),
        ("asta@xn--prve-hra.example", "asta@prøve.example", True),
        (ASTA, "ingen adresse", False),
    ],
)
def test_the_signers_address_is_held_against_the_senders(middle, certified, sender, same):
    data = sign(signer(middle, emails=(certified,)))
    found = check(data, senders=(sender,)).problems
    assert ("not-the-sender" in found) is not same


def test_an_address_in_the_name_counts_too(middle):
    who = signer(middle, emails=(), subject=named("Asta Prøve", ASTA))
    assert check(sign(who)).emails == (ASTA,)


def test_an_organisation_without_a_common_name_is_named(middle):
    name = x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Testkommunen")])
    assert check(sign(signer(middle, subject=name))).signer == "Testkommunen"
    nameless = x509.Name([x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "DK")])
    assert check(sign(signer(middle, subject=nameless))).signer == ""


def test_roots_may_come_in_any_form(root, middle):
    bundle = pkcs7.serialize_certificates(
        [root.certificate, middle.certificate], serialization.Encoding.DER
    )
    in_text = pkcs7.serialize_certificates([root.certificate], serialization.Encoding.PEM)
    files = [root.pem + middle.pem, root.der, bundle, in_text, b"nothing", b""]
    assert len(read_certificates(files)) == 2 + 1 + 2 + 1


# --- hostile input


@pytest.mark.parametrize("data", [b"", b"junk", b"\x30\x80", b"\x30\x03\x02\x01\x05"])
def test_what_is_no_signature_is_three_times_no(data):
    (signature,) = verify(data, CONTENT, (), ())
    assert (facts(signature), signature.problems) == ((False,) * 3, ("signature-damaged",))


def test_a_structure_that_nobody_signed_is_three_times_no(asta):
    data = pkcs7.serialize_certificates([asta.certificate], serialization.Encoding.DER)
    assert facts(check(data, CONTENT)) == (False, False, False)


def test_mutations_never_make_changed_content_intact_and_valid(asta, middle, root):
    chance = random.Random(2026)
    signed = sign(asta, others=[middle])
    for _ in range(400):
        data = bytearray(signed)
        for _ in range(chance.choice((1, 1, 2, 5))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        for signature in verify(bytes(data), None, [root.pem], (ASTA,)):
            if signature.intact and signature.valid:
                assert cms.embedded_content(bytes(data)) == CONTENT


# --- real ones


REFUSED_BY_US = {"logsat.com_signatures_valid.msg", "thunderbird-signed.txt"}
"""Signed with SHA-1, which the command still takes."""


def layers(data):
    """Give each signed layer that lies open in a file: structure, and what it lies beside."""
    if cms.content_kind(data) == "signed":
        return [(data, None)]
    tree = mime.walk(data, Budget(DEFAULT_LIMITS, len(data)))
    found = [(tree.signed.signature.content(), bytes(tree.signed.content))] if tree.signed else []
    parts = (part.content() for part in tree.parts if "pkcs7-mime" in part.media_type)
    return found + [(part, None) for part in parts if cms.content_kind(part) == "signed"]


def command_accepts(data, content):
    data = cms.as_der(data)
    if content is None:
        return accepts(data)
    return any(accepts(data, each) for each in (content, re.sub(rb"\r?\n", b"\r\n", content)))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
def test_signed_layers_of_the_corpus_are_judged_as_the_command_does():
    seen = 0
    for path in sorted(p for p in CORPUS.rglob("*") if p.is_file()):
        try:
            found = layers(path.read_bytes())
        except UnreadableMessageError:
            continue
        for data, content in found:
            seen += 1
            ours = all(s.intact and s.valid for s in verify(data, content, (), ()))
            expected = command_accepts(data, content) and path.name not in REFUSED_BY_US
            assert ours is expected, path.name
    assert seen > 10
