"""Certificates that sign mail: whose they are, and whether they lead to somebody the authority trusts.

Path validation is `cryptography`'s (RFC 5280), with the rules of mail in the place of those of web sites: the
signer's certificate may be used for mail or for anything (RFC 8550, section 4.4), its key may sign, and every
issuer is a certification authority. Revocation is never checked: that would need the network.
"""

import warnings
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509 import verification
from cryptography.x509.oid import ExtendedKeyUsageOID

from dpassist.domain.composing import composed

_FOR_MAIL: Final = frozenset(
    {ExtendedKeyUsageOID.EMAIL_PROTECTION, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE}
)
_MOST: Final = 50
_LONGEST_CHAIN: Final = 8
_LONGEST_LABEL: Final = 63
_MAY_BE: Final = (
    x509.SubjectAlternativeName,
    x509.CertificatePolicies,
    x509.PolicyConstraints,
    x509.InhibitAnyPolicy,
)


def read_certificates(files: Iterable[bytes]) -> list[x509.Certificate]:
    """Return the certificates in files: PEM, one or several, DER, or a PKCS #7 bundle; others are passed over."""
    return [certificate for data in files for certificate in _certificates_in(data)]


def trust_problem(
    leaf: bytes, others: Sequence[bytes], roots: Sequence[bytes], moment: datetime
) -> str:
    """Return why a signer's certificate is not trusted; empty when it is.

    Args:
        leaf: The signer's certificate in DER.
        others: Certificates that came with the message, in DER.
        roots: Files of the trust folder.
        moment: When the certificates must be within their dates, with time zone.

    Returns:
        ``no-trust-folder``, ``expired``, ``wrong-purpose``, ``chain-incomplete``, ``untrusted-root``,
        ``chain-broken`` when the chain leads to a trusted root by its names only, or nothing.
    """
    trusted = [certificate for data in roots for certificate in _in_folder(data)]
    if not trusted:
        return "no-trust-folder"
    with _quietly():
        between = [each for data in others[:_MOST] for each in _try(_one, data) or ()]
        try:
            signer = x509.load_der_x509_certificate(leaf)
            if _leads_to_root(signer, between, trusted, moment):
                return ""
            return _reason(signer, between, trusted, moment)
        except Exception:  # noqa: BLE001 - hostile bytes: the library raises many kinds on odd certificates
            return "chain-broken"


def is_among(emails: Iterable[str], senders: Iterable[str]) -> bool:
    """Tell whether one of the mailboxes is one of the senders, however letter case and domain are written."""
    return not {_folded(each) for each in emails}.isdisjoint(map(_folded, senders))


def sender_notes(emails: Iterable[str], senders: Collection[str]) -> tuple[str, ...]:
    """Return what a certificate's mailboxes say of who sent it: nothing, ``no-address`` or ``not-the-sender``."""
    written = tuple(emails)
    if not senders or is_among(written, senders):
        return ()
    return ("not-the-sender",) if written else ("no-address",)


def _folded(email: str) -> str:
    local, _at, domain = email.strip().rpartition("@")
    return f"{local.lower()}@{'.'.join(map(_label, domain.lower().split('.')))}"


def _label(label: str) -> str:
    """Return one label of a domain in letters rather than in ASCII (RFC 5890), as far as it is one."""
    if label.startswith("xn--") and len(label) <= _LONGEST_LABEL:
        with suppress(UnicodeError):
            letters = label[4:].encode("ascii").decode("punycode")
            return label if letters.isascii() else composed(letters)
    return composed(label)


def _leads_to_root(
    signer: x509.Certificate,
    between: Sequence[x509.Certificate],
    trusted: Sequence[x509.Certificate],
    moment: datetime,
) -> bool:
    """Tell whether a chain leads from the signer to a root, all of it within its dates."""
    builder = (
        verification.PolicyBuilder()
        .store(verification.Store(list(trusted)))
        .time(moment)
        .max_chain_depth(_LONGEST_CHAIN)
        .extension_policies(ca_policy=_issuer_policy(), ee_policy=_signer_policy())
    )
    try:
        builder.build_client_verifier().verify(signer, list(between))
    except verification.VerificationError:
        return False
    return True


def _signer_policy() -> verification.ExtensionPolicy:
    agnostic = verification.Criticality.AGNOSTIC
    policy = verification.ExtensionPolicy.permit_all()
    for kind in _MAY_BE:
        policy = policy.may_be_present(kind, agnostic, None)
    return (
        policy.may_be_present(x509.KeyUsage, agnostic, _may_sign)
        .may_be_present(x509.ExtendedKeyUsage, agnostic, _is_for_mail)
        .may_be_present(x509.BasicConstraints, agnostic, _is_no_authority)
    )


def _issuer_policy() -> verification.ExtensionPolicy:
    agnostic = verification.Criticality.AGNOSTIC
    policy = verification.ExtensionPolicy.permit_all()
    for kind in _MAY_BE:
        policy = policy.may_be_present(kind, agnostic, None)
    return (
        policy.require_present(x509.BasicConstraints, agnostic, None)
        .may_be_present(x509.KeyUsage, agnostic, _may_issue)
        .may_be_present(x509.ExtendedKeyUsage, agnostic, _is_for_mail)
    )


def _may_sign(_policy: object, _cert: object, usage: x509.KeyUsage | None) -> None:
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        raise ValueError("the key is not for signing")


def _is_for_mail(_policy: object, _cert: object, usage: x509.ExtendedKeyUsage | None) -> None:
    if usage is not None and not _FOR_MAIL.intersection(usage):
        raise ValueError("the key is not for mail")


def _is_no_authority(_policy: object, _cert: object, basic: x509.BasicConstraints | None) -> None:
    if basic is not None and basic.ca:
        raise ValueError("an authority does not sign mail")


def _may_issue(_policy: object, _cert: object, usage: x509.KeyUsage | None) -> None:
    if usage is not None and not usage.key_cert_sign:
        raise ValueError("the key does not issue certificates")


def _reason(
    signer: x509.Certificate,
    between: Sequence[x509.Certificate],
    trusted: Sequence[x509.Certificate],
    moment: datetime,
) -> str:
    """Say what is most likely wrong with a chain that could not be built."""
    at, seen = signer, {signer}
    is_for_mail = _is_signers(signer)
    while True:
        if not is_for_mail:
            return "wrong-purpose"
        if not _is_current(at, moment):
            return "expired"
        if at in trusted:
            return "chain-broken"
        if at.issuer == at.subject:
            return "untrusted-root"
        above = [c for c in (*trusted, *between) if c.subject == at.issuer and c not in seen]
        if not above:
            return "chain-incomplete"
        at = above[0]
        is_for_mail = _passes(at, ((x509.ExtendedKeyUsage, _is_for_mail),))
        seen.add(at)


def _is_signers(certificate: x509.Certificate) -> bool:
    return _passes(
        certificate,
        (
            (x509.KeyUsage, _may_sign),
            (x509.ExtendedKeyUsage, _is_for_mail),
            (x509.BasicConstraints, _is_no_authority),
        ),
    )


def _passes(certificate: x509.Certificate, checks: tuple[tuple[Any, Any], ...]) -> bool:
    extensions = certificate.extensions
    try:
        for kind, check in checks:
            found = [each.value for each in extensions if isinstance(each.value, kind)]
            check(None, certificate, found[0] if found else None)
    except ValueError:
        return False
    return True


def _is_current(certificate: x509.Certificate, moment: datetime) -> bool:
    return (
        certificate.not_valid_before_utc
        <= moment.astimezone(UTC)
        <= certificate.not_valid_after_utc
    )


def _try(read: Any, data: bytes) -> Any:
    try:
        return read(data)
    except Exception:  # noqa: BLE001 - each reader raises many kinds on what is not for it
        return None


def _one(data: bytes) -> list[x509.Certificate]:
    return [x509.load_der_x509_certificate(data)]


_READERS: Final = (
    x509.load_pem_x509_certificates,
    _one,
    pkcs7.load_der_pkcs7_certificates,
    pkcs7.load_pem_pkcs7_certificates,
)


def _certificates_in(data: bytes) -> tuple[x509.Certificate, ...]:
    with _quietly():
        return tuple(next(filter(None, (_try(read, data) for read in _READERS)), ()))


_in_folder: Final = lru_cache(maxsize=256)(_certificates_in)
"""The trust folder is the same for each signer and each message."""


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep the library's advice on odd certificates to itself: nothing for users to act on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
