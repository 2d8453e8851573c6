"""S/MIME whose bytes are the same in every run: keys out of a seed, signatures and ciphertext without chance.

The keys belong to nobody. `cryptography` makes neither keys nor RSA padding from a seed, so both are made here.
"""

import functools
import hashlib
import random
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import cms as asn1
from asn1crypto import core
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509.oid import NameOID

from dpassist.mailio.key_files import PrivateKey, open_key_file
from tests.encrypted_parts import auth_enveloped, cipher_of, enveloped, in_cbc, nonce_and_tag

_BITS = 2048
_EXPONENT = 65537
_ROUNDS = 8
_SMALL_PRIMES = [n for n in range(3, 2000, 2) if all(n % d for d in range(3, int(n**0.5) + 1, 2))]
_BEGINS, _ENDS = datetime(2026, 1, 1, tzinfo=UTC), datetime(2056, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Owner:
    """A certificate and the key it is for, in the forms that are asked for again and again."""

    private: rsa.RSAPrivateKey
    certificate: asn1_x509.Certificate
    pem: bytes

    @property
    def modulus(self):
        return self.private.public_key().public_numbers().n

    @property
    def identifier(self):
        """The certificate's issuer and serial number."""
        tbs = self.certificate
        return {"issuer": tbs.issuer, "serial_number": tbs.serial_number}


@functools.cache
def owner(name):
    """Return the one certificate and key of a name."""
    dice = random.Random(f"key of {name}")
    private = _key(dice)
    subject = x509.Name([
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Syntetisk eksempel"),
        x509.NameAttribute(NameOID.COMMON_NAME, name),
    ])  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        .serial_number(dice.getrandbits(63))
        .not_valid_before(_BEGINS)
        .not_valid_after(_ENDS)
        .sign(private, hashes.SHA256())
    )
    key = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem = key + certificate.public_bytes(serialization.Encoding.PEM)
    der = certificate.public_bytes(serialization.Encoding.DER)
    return Owner(private, asn1_x509.Certificate.load(der), pem)


OURS, THEIRS = "SYNTETISK Testkommunen", "SYNTETISK Nabokommunen"


@functools.cache
def our_key() -> PrivateKey:
    """Return the key of the mailbox, as the program holds it."""
    return open_key_file(owner(OURS).pem, None)


def signed(content, *, detached):
    """Sign a MIME entity as the neighbours do, and return the CMS structure."""
    who = owner(THEIRS)
    digest = hashlib.sha256(content).digest()
    attributes = asn1.CMSAttributes([
        asn1.CMSAttribute({"type": "content_type", "values": ["data"]}),
        asn1.CMSAttribute({"type": "message_digest", "values": [digest]}),
    ])  # fmt: skip
    signature = who.private.sign(attributes.dump(), padding.PKCS1v15(), hashes.SHA256())
    one = {
        "version": "v1",
        "sid": asn1.SignerIdentifier({"issuer_and_serial_number": who.identifier}),
        "digest_algorithm": {"algorithm": "sha256"},
        "signed_attrs": attributes,
        "signature_algorithm": {"algorithm": "rsassa_pkcs1v15"},
        "signature": signature,
    }
    inside = {"content_type": "data"} if detached else {"content_type": "data", "content": content}
    data = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": inside,
        "certificates": [asn1.CertificateChoices({"certificate": who.certificate})],
        "signer_infos": [one],
    }
    info = {"content_type": "signed_data", "content": asn1.SignedData(data)}
    return asn1.ContentInfo(info).dump()


def encrypted(dice, content, name=OURS):
    """Encrypt a MIME entity for the owner of a name, in one of the ways that are usual."""
    key = dice.randbytes(dice.choice((16, 24, 32)))
    recipient = _recipient(dice, owner(name), key)
    if dice.random() < 0.7:
        vector = dice.randbytes(16)
        algorithm = cipher_of(f"aes{8 * len(key)}_cbc", core.OctetString(vector))
        return enveloped([recipient], algorithm, in_cbc(content, key, iv=vector))
    nonce = dice.randbytes(12)
    sealed = AESGCM(key).encrypt(nonce, content, None)
    algorithm = cipher_of(f"aes{8 * len(key)}_gcm", nonce_and_tag(nonce, 16))
    return auth_enveloped([recipient], algorithm, sealed[:-16], sealed[-16:])


def _recipient(dice, who, key):
    """Write one recipient's part: RSA with padding of version 1.5 (RFC 8017, section 7.2.1)."""
    size = who.modulus.bit_length() // 8
    filling = bytes(dice.randrange(1, 256) for _ in range(size - len(key) - 3))
    number = int.from_bytes(b"\0\2" + filling + b"\0" + key, "big")
    part = {
        "version": "v0",
        "rid": asn1.RecipientIdentifier("issuer_and_serial_number", who.identifier),
        "key_encryption_algorithm": {"algorithm": "rsaes_pkcs1v15"},
        "encrypted_key": pow(number, _EXPONENT, who.modulus).to_bytes(size, "big"),
    }
    return asn1.RecipientInfo("ktri", part)


def _key(dice):
    p, q = (_prime(dice, _BITS // 2) for _ in range(2))
    d = pow(_EXPONENT, -1, (p - 1) * (q - 1))
    numbers = rsa.RSAPrivateNumbers(
        p=p,
        q=q,
        d=d,
        dmp1=d % (p - 1),
        dmq1=d % (q - 1),
        iqmp=pow(q, -1, p),
        public_numbers=rsa.RSAPublicNumbers(_EXPONENT, p * q),
    )
    return numbers.private_key()


def _prime(dice, bits):
    """Find a prime with its two highest bits set, so that two of them make a number of twice as many bits."""
    while True:
        number = dice.getrandbits(bits) | 3 << (bits - 2) | 1
        if all(number % small for small in _SMALL_PRIMES) and _is_probably_prime(number, dice):
            return number


def _is_probably_prime(number, dice):
    """Try whether Miller and Rabin's test finds it composite."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(
        _passes(pow(dice.randrange(2, number), odd, number), number, twos) for _ in range(_ROUNDS)
    )


def _passes(power, number, twos):
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False
