"""What is known of one S/MIME signature: three facts that stay three, and what to make of them.

A signature can be mathematically perfect and made by nobody we know; it can be by somebody we trust and lie
beside text it was not made for. One word for all of it would hide that, so no single "signature OK" exists.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer of one signed layer (CMS ``SignerInfo``, RFC 5652 section 5.3).

    Attributes:
        intact: The content shown is the content that was signed: its digest matches.
        valid: The signature value was made with the key of the certificate it names.
        trusted: That certificate is good for signing mail and leads to a root in the trust folder, all of them
            within their dates at the time that counts. Revocation is never checked.
        signer: Common name in the certificate, made harmless for showing; empty when there is no certificate.
        subject: The whole subject of the certificate, ``CN=Name, O=Name``; empty when there is no certificate.
        emails: Mailboxes the certificate was issued to, as written in it.
        issuer: Common name of the certificate's issuer; empty when there is no certificate.
        signed_at: Signing time the signer states, with time zone; None when absent or wrong.
        algorithm: Digest and signature algorithm, such as ``sha256 rsa``; empty when unknown.
        problems: Stable codes for whatever stands between this signature and three times yes, worded in
            ``services.wording_problems``; also notes such as ``weak-digest`` and ``not-the-sender``.
    """

    intact: bool
    valid: bool
    trusted: bool
    signer: str = ""
    emails: tuple[str, ...] = ()
    issuer: str = ""
    signed_at: datetime | None = None
    algorithm: str = ""
    problems: tuple[str, ...] = ()
    subject: str = ""
