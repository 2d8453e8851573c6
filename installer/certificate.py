"""Looks at the certificate before anything is signed: osslsigncode also signs with one that ran out long ago."""

from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from installer.tools import BuildError

_ENDS: Final = "\r\n"


def require_usable(file: Path | None, password: Path | None, now: datetime) -> None:
    """Stop unless a certificate may sign programs today.

    Args:
        file: PKCS #12, or PEM with the signer's first.
        password: File with the words that open it.
        now: Today.

    Raises:
        BuildError: It cannot be read, ran out, is not valid yet, or is meant for something else.
    """
    if file is None:
        raise BuildError("signing needs a certificate")
    signer = _signer(file, password)
    first, last = signer.not_valid_before_utc, signer.not_valid_after_utc
    if not first <= now <= last:
        raise BuildError(
            f"the certificate in {file} is valid from {first:%Y-%m-%d} to {last:%Y-%m-%d} only"
        )
    if not _is_for_programs(signer):
        raise BuildError(f"the certificate in {file} is not for signing programs (code signing)")


def _signer(file: Path, password: Path | None) -> x509.Certificate:
    try:
        content = file.read_bytes()
        words = password.read_text(encoding="utf-8").rstrip(_ENDS).encode() if password else None
    except OSError as error:
        raise BuildError(f"{error.filename} cannot be read: {error.strerror}") from None
    try:
        if b"-----BEGIN CERTIFICATE-----" in content:
            return x509.load_pem_x509_certificates(content)[0]
        _, found, _ = pkcs12.load_key_and_certificates(content, words)
    except (ValueError, TypeError):
        told = f"the words in {password} do not open it" if password else "--sign-password opens it"
        raise BuildError(f"{file} cannot be read: it is no PKCS #12, or {told}") from None
    if found is None:
        raise BuildError(f"{file} holds no certificate with its key")
    return found


def _is_for_programs(signer: x509.Certificate) -> bool:
    try:
        usage = signer.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return ExtendedKeyUsageOID.CODE_SIGNING in usage
