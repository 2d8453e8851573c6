"""The mail addresses that a certificate is made out to."""

from asn1crypto import pem, x509  # type: ignore[import-untyped]  # no stubs exist

from dpassist.mailio.cms_signers import mailboxes


def addresses_in(data: bytes) -> tuple[str, ...]:
    """Return the addresses in a certificate, DER or PEM; none for what is no certificate."""
    try:
        der = pem.unarmor(data)[2] if pem.detect(data) else data
        return mailboxes(x509.Certificate.load(der))
    except (ValueError, TypeError):
        return ()
