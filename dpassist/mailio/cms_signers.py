"""Whose a signature says it is: the names in signers' certificates, read without any cryptography.

Names prove nothing: whoever makes a certificate writes them. `cms_verify` says what they are worth.
"""

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import Any, Final

from asn1crypto import cms as asn1  # type: ignore[import-untyped]  # no stubs exist

from dpassist.domain.display import harmless
from dpassist.domain.signature import Signature
from dpassist.mailio import cms

MOST_SIGNERS: Final = 50
_MOST_NAMES: Final = 50
_SHOWN_LETTERS: Final = 120
_SUBJECT_LETTERS: Final = 1_000
_EMAIL: Final = "1.2.840.113549.1.9.1"
_SHORT_NAMES: Final = {
    "common_name": "CN",
    "organization_name": "O",
    "organizational_unit_name": "OU",
    "organization_identifier": "organizationIdentifier",
    "country_name": "C",
    "locality_name": "L",
    "serial_number": "serialNumber",
    "email_address": "emailAddress",
}
"""As RFC 4519 and openssl write them; others stay as the library calls them."""


def signers(data: bytes) -> tuple[Signature, ...]:
    """Return who signed a structure, by name alone: three times no, because nothing was checked."""
    try:
        structure = asn1.ContentInfo.load(cms.as_der(data))["content"]
        certificates = certificates_in(structure)
        named = [
            certificate_of(info["sid"].chosen, certificates)
            for info in islice(structure["signer_infos"], MOST_SIGNERS)
        ]
        return tuple(_unchecked(certificate) for certificate in named if certificate is not None)
    except Exception:  # noqa: BLE001 - hostile bytes: whatever the library raises means damage
        return ()


def certificates_in(structure: Any) -> tuple[Any, ...]:
    """Return the certificates in a ``SignedData``, as asn1crypto's."""
    choices = islice(structure["certificates"], MOST_SIGNERS)
    return tuple(choice.chosen for choice in choices if choice.name == "certificate")


def certificate_of(identifier: Any, certificates: Iterable[Any]) -> Any:
    """Return the certificate that a signer is named by: issuer and serial number, or key id; None when it is missing."""
    for certificate in certificates:
        if isinstance(identifier, asn1.IssuerAndSerialNumber):
            if (
                certificate.serial_number == identifier["serial_number"].native
                and certificate.issuer == identifier["issuer"]
            ):
                return certificate
        elif identifier.native in {certificate.key_identifier, certificate.public_key.sha1}:
            return certificate
    return None


def names_of(certificate: Any) -> dict[str, Any]:
    """Return the names in a certificate, made harmless, as `Signature` has them."""
    return {
        "signer": shown(common_name(certificate.subject)),
        "emails": tuple(map(shown, mailboxes(certificate))),
        "issuer": shown(common_name(certificate.issuer)),
        "subject": subject_text(certificate.subject),
    }


def mailboxes(certificate: Any) -> tuple[str, ...]:
    """Return the mailboxes in a certificate as written: alternative names first, as RFC 8550 wants it.

    Args:
        certificate: asn1crypto's, which reads certificates that `cryptography` refuses.
    """
    found = []
    with suppress(ValueError, TypeError):  # a name nobody can read is no name
        names = islice(certificate.subject_alt_name_value or (), _MOST_NAMES)
        found += [_written(name.chosen) for name in names if name.name == "rfc822_name"]
    with suppress(ValueError, TypeError):
        parts = islice((part for each in certificate.subject.chosen for part in each), _MOST_NAMES)
        found += [_written(part["value"]) for part in parts if part["type"].dotted == _EMAIL]
    return tuple(dict.fromkeys(found))


def common_name(name: Any) -> str:
    """Return what somebody is called in a certificate; empty when nobody can read it.

    Args:
        name: asn1crypto's ``Name``.
    """
    native: dict[str, Any] = {}
    with suppress(ValueError, TypeError):
        native = name.native
    value = native.get("common_name") or native.get("organization_name") or ""
    return value if isinstance(value, str) else ", ".join(map(str, value))


def subject_text(name: Any) -> str:
    """Return a whole name as ``CN=Name, O=Name``, in the certificate's order; empty when nobody can read it.

    Args:
        name: asn1crypto's ``Name``.
    """
    with suppress(ValueError, TypeError):
        parts = islice((part for each in name.chosen for part in each), _MOST_NAMES)
        return harmless(", ".join(_named(part) for part in parts))[:_SUBJECT_LETTERS]
    return ""


def shown(text: str) -> str:
    """Return a stranger's name as the screen may have it."""
    return harmless(text)[:_SHOWN_LETTERS]


def _named(part: Any) -> str:
    kind = part["type"].native
    return f"{_SHORT_NAMES.get(kind, kind)}={part['value'].native}"


def _unchecked(certificate: Any) -> Signature:
    return Signature(
        intact=False,
        valid=False,
        trusted=False,
        problems=("signature-not-checked",),
        **names_of(certificate),
    )


def _written(value: Any) -> str:
    return str(value.contents.decode("utf-8", "replace"))
