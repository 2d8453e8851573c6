"""Private keys that open encrypted mail, out of the files that certificates come in (PKCS #12, RFC 7292; PEM).

A `PrivateKey` is a plain value of bytes, so that it can be handed to a worker process. It is never written
anywhere, and of what it holds only its label and its dates are shown.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from dpassist.domain.display import harmless
from dpassist.domain.errors import KeyFileError

_LARGEST_FILE: Final = 1024 * 1024
"""Real ones, with a chain of certificates, take about 10 kB."""
_BODY: Final = rb"(?:[^-]|-(?!----))+"
_PEM_CERTIFICATE: Final = re.compile(
    rb"-----BEGIN CERTIFICATE-----" + _BODY + rb"-----END CERTIFICATE-----"
)
_PEM_KEY: Final = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY-----" + _BODY + rb"-----END [A-Z ]*PRIVATE KEY-----"
)
_LABEL_LETTERS: Final = 80
_LABEL_PARTS: Final = ("common_name", "email_address", "organization_name")
_MOST_ROUNDS: Final = 10_000_000
"""Files made today ask for 2,048 to 600,000."""
_NO_PASSPHRASE: Final = (None, b"")
"""A PKCS #12 file without a passphrase is made in two ways: with none, and with an empty one."""


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """One private key and the certificate that senders encrypt to.

    Attributes:
        key: The private key, PKCS #8 in DER, not encrypted.
        certificate: Its certificate in DER.
        issuer: The certificate's issuer, a Name in DER; with the serial number it is what mail is addressed to.
        serial: The certificate's serial number.
        key_id: Subject key identifier, the other way to address mail; made from the key when not given.
        label: Who it belongs to, to show: common name or mailbox.
        not_before: When the certificate begins to count.
        not_after: When it ran out or will; mail from before stays readable.
    """

    key: bytes = field(repr=False)
    certificate: bytes = field(repr=False)
    issuer: bytes = field(repr=False)
    serial: int
    key_id: bytes
    label: str
    not_before: datetime
    not_after: datetime


def open_key_file(data: bytes, passphrase: str | None) -> PrivateKey:
    """Read the private key and its certificate out of a ``.p12``, ``.pfx`` or PEM file.

    Args:
        data: The file's bytes.
        passphrase: What it is locked with; None when none is known.

    Raises:
        KeyFileError: ``key-passphrase-needed``, ``key-passphrase-wrong``, ``key-file-damaged``, or
            ``key-file-without-key``: no key that can open mail, or its certificate is missing.
    """
    if len(data) > _LARGEST_FILE:
        raise KeyFileError("key-file-damaged")
    if passphrase and "\0" in passphrase:  # the library would end the program
        raise KeyFileError("key-passphrase-wrong")
    secret = passphrase.encode(errors="replace") if passphrase else None
    read = _from_pem if b"-----BEGIN" in data else _from_pkcs12
    try:
        with warnings.catch_warnings():
            # BER instead of DER, odd serial numbers, outdated kinds of keys: nothing for users to act on.
            warnings.simplefilter("ignore")
            return _with_certificate(*read(data, secret))
    except KeyFileError:
        raise
    except Exception as error:  # both libraries raise many kinds on broken structures
        raise KeyFileError("key-file-damaged") from error


def _from_pkcs12(data: bytes, secret: bytes | None) -> tuple[Any, list[bytes]]:
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415 - heavy: imported where used
        Encoding,
        pkcs12,
    )

    _check_shape(data)
    for attempt in (secret,) if secret else _NO_PASSPHRASE:
        try:
            content = pkcs12.load_pkcs12(data, attempt)
        except ValueError:
            continue
        found = ([content.cert] if content.cert else []) + content.additional_certs
        return content.key, [each.certificate.public_bytes(Encoding.DER) for each in found]
    raise KeyFileError("key-passphrase-wrong" if secret else "key-passphrase-needed")


def _check_shape(data: bytes) -> None:
    """Refuse what is no PKCS #12 file, so that damage is not taken for a wrong passphrase."""
    from asn1crypto import pkcs12  # type: ignore[import-untyped]  # noqa: PLC0415 - no stubs exist; heavy: imported where used

    file = pkcs12.Pfx.load(data, strict=True)
    safe = file.authenticated_safe
    if not len(safe):
        raise KeyFileError("key-file-without-key")
    counts = [file["mac_data"]["iterations"].native] if file["mac_data"].native else []
    for each in safe:
        counts += _rounds(each)
    _refuse_slow(counts)


def _rounds(content: Any) -> Iterator[int]:
    """Give how often each passphrase in one part of a PKCS #12 file is to be hashed, as far as it says so."""
    from asn1crypto import pkcs12  # noqa: PLC0415 - heavy: imported where used

    if content["content_type"].native == "encrypted_data":
        algorithm = content["content"]["encrypted_content_info"]["content_encryption_algorithm"]
        yield from _rounds_of(algorithm)
    elif content["content_type"].native == "data":
        for bag in pkcs12.SafeContents.load(content["content"].native):
            if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                yield from _rounds_of(bag["bag_value"]["encryption_algorithm"])


def _rounds_of(algorithm: Any) -> Iterator[int]:
    with suppress(ValueError):  # an algorithm without rounds
        yield algorithm.kdf_iterations


def _refuse_slow(rounds: Iterable[int]) -> None:
    """Refuse a passphrase that takes minutes to try; the library lets nothing else run meanwhile."""
    if any(each > _MOST_ROUNDS for each in rounds):
        raise KeyFileError("key-file-damaged")


def _from_pem(data: bytes, secret: bytes | None) -> tuple[Any, list[bytes]]:
    from asn1crypto import pem  # noqa: PLC0415 - heavy: imported where used
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415 - heavy: imported where used
        load_pem_private_key,
    )

    block = _PEM_KEY.search(data)
    if block is None:
        raise KeyFileError("key-file-without-key")
    is_locked = b"ENCRYPTED" in block[0]
    if b"BEGIN ENCRYPTED" in block[0]:
        from asn1crypto import keys  # noqa: PLC0415 - heavy: imported where used

        info = keys.EncryptedPrivateKeyInfo.load(pem.unarmor(block[0])[2])
        _refuse_slow(_rounds_of(info["encryption_algorithm"]))
    if is_locked and not secret:
        raise KeyFileError("key-passphrase-needed")
    try:
        key = load_pem_private_key(block[0], secret if is_locked else None)
    except ValueError as error:
        raise KeyFileError("key-passphrase-wrong" if is_locked else "key-file-damaged") from error
    return key, [pem.unarmor(each[0])[2] for each in _PEM_CERTIFICATE.finditer(data)]


def _with_certificate(key: Any, certificates: list[bytes]) -> PrivateKey:
    """Put a key and the one of the certificates together that was made for it."""
    from asn1crypto import keys, x509  # noqa: PLC0415 - heavy: imported where used
    from cryptography.hazmat.primitives import (  # noqa: PLC0415 - heavy: imported where used
        serialization as form,
    )
    from cryptography.hazmat.primitives.asymmetric import (  # noqa: PLC0415 - heavy: imported where used
        ec,
        rsa,
    )

    if not isinstance(key, (rsa.RSAPrivateKey, ec.EllipticCurvePrivateKey)):
        raise KeyFileError("key-file-without-key")
    public = keys.PublicKeyInfo.load(
        key.public_key().public_bytes(form.Encoding.DER, form.PublicFormat.SubjectPublicKeyInfo)
    )
    for der in certificates:
        certificate = x509.Certificate.load(der)
        if certificate.public_key["public_key"].contents == public["public_key"].contents:
            secret = key.private_bytes(
                form.Encoding.DER, form.PrivateFormat.PKCS8, form.NoEncryption()
            )
            return _value(secret, certificate)
    raise KeyFileError("key-file-without-key")


def _value(key: bytes, certificate: Any) -> PrivateKey:
    return PrivateKey(
        key=key,
        certificate=certificate.dump(),
        issuer=certificate.issuer.dump(),
        serial=certificate.serial_number,
        key_id=certificate.key_identifier or certificate.public_key.sha1,
        label=_label(certificate.subject.native),
        not_before=certificate.not_valid_before,
        not_after=certificate.not_valid_after,
    )


def _label(subject: Any) -> str:
    for part in _LABEL_PARTS:
        value = subject.get(part)
        if value:
            text = value if isinstance(value, str) else ", ".join(map(str, value))
            return harmless(text)[:_LABEL_LETTERS]
    return ""
