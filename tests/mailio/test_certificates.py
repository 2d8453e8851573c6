"""Whose a certificate is, and whom it leads to; chains held against the openssl command."""

from datetime import timedelta

import pytest
from asn1crypto import core
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from dpassist.mailio.certificates import (
    is_among,
    read_certificates,
    trust_problem,
)
from dpassist.mailio.cms_signers import common_name, mailboxes, subject_text
from tests.signed_parts import (
    ASTA,
    NOW,
    Certified,
    accepts,
    authority,
    chain,
    named,
    needs_openssl,
    sign,
    signer,
    usage,
)

ROOT, MIDDLE, _ASTA = chain()
UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5.6"), b"\x05\x00")
POLICIES = x509.CertificatePolicies(
    [x509.PolicyInformation(x509.ObjectIdentifier("1.2.208.1"), None)]
)


def problem(who, roots, others=(), moment=NOW):
    return trust_problem(who.der, [o.der for o in others], [r.pem for r in roots], moment)


# --- who is trusted: signer, trust folder, certificates in the mail, what is said


def the_plain_case():
    return _ASTA, [ROOT], [MIDDLE], ""


def an_issuer_in_the_trust_folder():
    return _ASTA, [MIDDLE, ROOT], [], ""


def an_issuer_alone_in_the_trust_folder():
    return _ASTA, [MIDDLE], [], ""


def a_signer_in_the_trust_folder():
    own = signer(None)
    return own, [own], [], ""


def a_certificate_with(**fit):
    return lambda: (signer(MIDDLE, **fit), [ROOT], [MIDDLE], "")


def a_certificate_unfit_for_mail_by(**unfit):
    return lambda: (signer(MIDDLE, **unfit), [ROOT], [MIDDLE], "wrong-purpose")


def a_missing_issuer():
    return _ASTA, [ROOT], [], "chain-incomplete"


def another_root():
    return _ASTA, [authority("Anden Rod CA", number=5)], [MIDDLE, ROOT], "untrusted-root"


def a_signer_by_himself():
    return signer(None), [ROOT], [], "untrusted-root"


def a_root_of_the_same_name():
    """Anybody can call himself like a root we trust."""
    false = authority(number=5)
    return signer(false), [ROOT], [false], "chain-broken"


def a_certificate_that_ran_out():
    return signer(MIDDLE, days=(-30, -2)), [ROOT], [MIDDLE], "expired"


def a_certificate_that_has_not_begun():
    return signer(MIDDLE, days=(2, 30)), [ROOT], [MIDDLE], "expired"


def an_issuer_that_ran_out():
    late = authority("Gammel CA", ROOT, number=3, days=(-9, -3))
    return signer(late), [ROOT], [late], "expired"


def a_root_that_ran_out():
    late = authority("Gammel Rod CA", number=3, days=(-9, -3))
    return signer(late), [late], [], "expired"


def an_issuer_that_is_no_authority():
    false = authority("Falsk CA", ROOT, number=4, ca=False)
    return signer(false), [ROOT], [false], "chain-broken"


def another_signer_as_issuer():
    return signer(_ASTA, subject=named("Falsk Prøve")), [ROOT], [_ASTA, MIDDLE], "chain-broken"


def an_issuer_whose_key_issues_nothing():
    idle = authority("Tavs CA", ROOT, number=8, issues=False)
    return signer(idle), [ROOT], [idle], "chain-broken"


def a_longer_path_than_allowed():
    short = authority("Kort CA", ROOT, number=6, path_length=0)
    below = authority("Under CA", short, number=7)
    return signer(below), [ROOT], [short, below], "chain-broken"


def a_path_as_long_as_allowed():
    short = authority("Kort CA", ROOT, number=6, path_length=0)
    return signer(short), [ROOT], [short], ""


def a_circle():
    first = authority("Kreds CA", authority("Ring CA", number=10), number=9)
    second = authority("Ring CA", authority("Kreds CA", number=9), number=10)
    return signer(first), [ROOT], [first, second], "chain-incomplete"


def a_critical_extension_nobody_knows():
    return signer(MIDDLE, extra=((UNKNOWN, True),)), [ROOT], [MIDDLE], "chain-broken"


def such_an_extension_in_the_issuer():
    odd = authority("Sær CA", ROOT, number=7, extra=((UNKNOWN, True),))
    return signer(odd), [ROOT], [odd], "chain-broken"


def an_issuer_for(permitted, said):
    def case():
        only = x509.NameConstraints([x509.RFC822Name(permitted)], None)
        narrow = authority("Snæver CA", ROOT, number=7, extra=((only, True),))
        return signer(narrow), [ROOT], [narrow], said

    return case


def an_outdated_method():
    """The library makes no such certificate any more, so this one is signed anew."""
    made = signer(MIDDLE)
    weak = asn1.Certificate.load(made.der)
    sha1 = {"algorithm": "sha1_rsa", "parameters": core.Null()}
    weak["signature_algorithm"] = weak["tbs_certificate"]["signature"] = sha1
    text = weak["tbs_certificate"].dump(force=True)
    weak["signature_value"] = MIDDLE.private.sign(text, padding.PKCS1v15(), hashes.SHA1())
    weak = Certified(made.private, x509.load_der_x509_certificate(weak.dump(force=True)))
    return weak, [ROOT], [MIDDLE], "chain-broken"


def an_issuer_with_a_short_key():
    short = authority("Lille CA", ROOT, kind="short rsa")
    return signer(short), [ROOT], [short], "chain-broken"


SERVER = (ExtendedKeyUsageOID.SERVER_AUTH,)
ANYTHING = (ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,)
CASES = {
    "plain": the_plain_case,
    "issuer in the folder": an_issuer_in_the_trust_folder,
    "only the issuer in the folder": an_issuer_alone_in_the_trust_folder,
    "the signer in the folder": a_signer_in_the_trust_folder,
    "no purpose": a_certificate_with(purposes=()),
    "any purpose": a_certificate_with(purposes=ANYTHING),
    "no usage": a_certificate_with(usage=False),
    "commitment": a_certificate_with(usage=False, extra=((usage(content_commitment=True), True),)),
    "critical policies": a_certificate_with(extra=((POLICIES, True),)),
    "an unknown extension": a_certificate_with(extra=((UNKNOWN, False),)),
    "elliptic curve": a_certificate_with(kind="ec"),
    "no address": a_certificate_with(emails=()),
    "for servers": a_certificate_unfit_for_mail_by(purposes=SERVER),
    "for encryption": a_certificate_unfit_for_mail_by(
        usage=False, extra=((usage(key_encipherment=True), True),)
    ),
    "an authority": a_certificate_unfit_for_mail_by(
        extra=((x509.BasicConstraints(ca=True, path_length=None), True),)
    ),
    "issuer missing": a_missing_issuer,
    "another root": another_root,
    "by himself": a_signer_by_himself,
    "a false root": a_root_of_the_same_name,
    "ran out": a_certificate_that_ran_out,
    "not begun": a_certificate_that_has_not_begun,
    "issuer ran out": an_issuer_that_ran_out,
    "root ran out": a_root_that_ran_out,
    "issuer no authority": an_issuer_that_is_no_authority,
    "issued by a signer": another_signer_as_issuer,
    "issues nothing": an_issuer_whose_key_issues_nothing,
    "path too long": a_longer_path_than_allowed,
    "path of the right length": a_path_as_long_as_allowed,
    "circle": a_circle,
    "critical extension": a_critical_extension_nobody_knows,
    "critical extension above": such_an_extension_in_the_issuer,
    "issuer for this domain": an_issuer_for("borger.example", ""),
    "issuer for another domain": an_issuer_for("kommune.example", "chain-broken"),
    "outdated method": an_outdated_method,
    "short key above": an_issuer_with_a_short_key,
}
ELSEWISE = {
    "any purpose": "RFC 8550, section 4.4.4, takes any purpose for mail; the command wants mail by name",
    "an authority": "the command lets authorities sign mail",
    "outdated method": "the command takes SHA-1 in certificates at its lowest level of security",
    "short key above": "the command takes RSA keys of 1024 bits at its lowest level of security",
}
"""Where the command says something else, and why."""


@pytest.mark.parametrize("name", CASES)
def test_who_is_trusted_and_why_not(name):
    who, roots, others, said = CASES[name]()
    assert problem(who, roots, others) == said


@needs_openssl
@pytest.mark.parametrize("name", CASES)
def test_the_command_trusts_the_same(name):
    who, roots, others, said = CASES[name]()
    is_trusted = accepts(sign(who, others=others), roots=roots)
    assert is_trusted is ((said == "") is (name not in ELSEWISE))


def test_without_a_trust_folder_nobody_is_trusted():
    assert problem(_ASTA, []) == "no-trust-folder"
    assert trust_problem(_ASTA.der, (), [b"not a certificate"], NOW) == "no-trust-folder"


def test_dates_count_at_the_moment_asked_for():
    later = NOW + timedelta(days=400)
    assert problem(_ASTA, [ROOT], [MIDDLE], later) == "expired"
    assert problem(_ASTA, [ROOT], [MIDDLE], NOW + timedelta(days=20)) == ""


@pytest.mark.parametrize("leaf", [b"", b"nothing", b"\x30\x80"])
def test_a_certificate_nobody_can_read_is_not_trusted(leaf):
    assert trust_problem(leaf, [b"nor this"], [ROOT.pem], NOW) == "chain-broken"


def test_an_extension_nobody_can_read_leaves_nobody_trusted():
    der = _ASTA.der
    at = der.index(bytes.fromhex("0603551d25")) + 5  # extended key usage
    broken = der[: at + 2] + b"\xff" + der[at + 3 :]
    assert trust_problem(broken, [MIDDLE.der], [ROOT.pem], NOW) != ""


def test_a_crowd_of_certificates_that_issue_each_other_takes_no_time():
    """The library gives up after so many signatures; each way through six rows of eight would take years."""
    rows = [authority(f"Lag {n}", number=12) for n in range(7)]
    crowd = [
        authority(f"Lag {n}", rows[n + 1], number=12, days=(-9, 100 + copy))
        for n in range(6)
        for copy in range(8)
    ]
    assert problem(signer(rows[0]), [ROOT], crowd) == "chain-incomplete"


# --- the trust folder


def test_roots_may_come_in_any_form():
    both = [ROOT.certificate, MIDDLE.certificate]
    bundle = pkcs7.serialize_certificates(both, serialization.Encoding.DER)
    in_text = pkcs7.serialize_certificates([ROOT.certificate], serialization.Encoding.PEM)
    files = [ROOT.pem + MIDDLE.pem, ROOT.der, bundle, in_text, b"nothing", b""]
    assert len(read_certificates(files)) == 2 + 1 + 2 + 1


@pytest.mark.parametrize("form", ["several", "der", "bundle", "text"])
def test_each_form_of_a_root_is_trusted(form):
    both = [MIDDLE.certificate, ROOT.certificate]
    files = {
        "several": b"# Test\n" + MIDDLE.pem + b"\n" + ROOT.pem,
        "der": ROOT.der,
        "bundle": pkcs7.serialize_certificates(both, serialization.Encoding.DER),
        "text": pkcs7.serialize_certificates(both, serialization.Encoding.PEM),
    }
    assert trust_problem(_ASTA.der, [MIDDLE.der], [b"junk", files[form]], NOW) == ""


# --- whose it is


def read(who):
    return asn1.Certificate.load(who.der)


def subject(*parts):
    return x509.Name([x509.NameAttribute(*part) for part in parts])


def test_mailboxes_come_from_alternative_names_and_then_from_the_subject():
    who = signer(
        MIDDLE, emails=("b@x.example", "a@x.example"), subject=named("Asta", "c@x.example")
    )
    assert mailboxes(read(who)) == ("b@x.example", "a@x.example", "c@x.example")


def test_the_same_mailbox_is_told_once():
    assert mailboxes(read(signer(MIDDLE, subject=named("Asta", ASTA)))) == (ASTA,)


def test_a_mailbox_is_told_as_written():
    odd = ("asta@xn--prve-hra.example", "as\0ta@x.example", "asta@-.x..example", "asta")
    assert mailboxes(read(signer(MIDDLE, emails=odd))) == odd


def test_fifty_mailboxes_are_enough():
    many = [f"a{number}@x.example" for number in range(200)]
    assert mailboxes(read(signer(MIDDLE, emails=many))) == tuple(many[:50])


def test_a_mailbox_in_an_unexpected_kind_of_text_is_none():
    name = subject((NameOID.EMAIL_ADDRESS, ASTA, _ASN1Type.BMPString))
    assert mailboxes(read(signer(MIDDLE, emails=(), subject=name))) == ()


def test_alternative_names_nobody_can_read_are_none():
    broken = x509.UnrecognizedExtension(x509.ObjectIdentifier("2.5.29.17"), b"\x02\x01\x05")
    who = signer(MIDDLE, emails=(), extra=((broken, False),), subject=named("Asta", ASTA))
    assert mailboxes(read(who)) == (ASTA,)


@pytest.mark.parametrize(
    ("parts", "called"),
    [
        ([(NameOID.COMMON_NAME, "Asta Prøve")], "Asta Prøve"),
        ([(NameOID.COMMON_NAME, "Asta"), (NameOID.COMMON_NAME, "Prøve")], "Asta, Prøve"),
        ([(NameOID.ORGANIZATION_NAME, "Testkommunen")], "Testkommunen"),
        ([(NameOID.ORGANIZATION_NAME, "Kommunen"), (NameOID.COMMON_NAME, "Asta")], "Asta"),
        ([(NameOID.COUNTRY_NAME, "DK")], ""),
    ],
)
def test_what_somebody_is_called(parts, called):
    assert common_name(read(signer(MIDDLE, subject=subject(*parts))).subject) == called


def test_a_name_nobody_can_read_is_none():
    der = _ASTA.der.replace("Asta Prøve".encode(), "Asta Prøve".encode().replace(b"\xc3", b"\xff"))
    broken = asn1.Certificate.load(der).subject
    assert (common_name(broken), subject_text(broken)) == ("", "")


@pytest.mark.parametrize(
    ("certified", "sender", "same"),
    [
        (ASTA, ASTA, True),
        (ASTA, "ASTA@Borger.Example", True),
        (ASTA, f" {ASTA} ", True),
        (ASTA, "bo@borger.example", False),
        (ASTA, "asta@borger.example.evil.example", False),
        (ASTA, "ingen adresse", False),
        (ASTA, "", False),
        ("as\0ta@borger.example", ASTA, False),
        ("asta@xn--prve-hra.example", "asta@prøve.example", True),
        ("asta@XN--PRVE-HRA.example", "asta@PRØVE.example", True),
        ("asta@prøve.example", "asta@prøve.example", True),
        ("asta@pr\u00e5ve.example", "asta@pra\u030ave.example", True),
        ("asta@strasse.example", "asta@straße.example", False),
        ("asta@xn--borger-.example", "asta@borger.example", False),
        ("asta@xn--\u00f8.example", "asta@\u00f8.example", False),
        ("asta@xn--99999999.example", "asta@borger.example", False),
        ("asta@xn--" + "a" * 60 + ".example", "asta@xn--" + "a" * 60 + ".example", True),
    ],
)
def test_mailboxes_are_held_against_senders(certified, sender, same):
    assert is_among((certified, "another@x.example"), (sender,)) is same
    assert is_among((sender,), ("another@x.example", certified)) is same


def test_nobody_is_among_no_senders():
    assert not is_among((ASTA,), ())
    assert not is_among((), (ASTA,))
