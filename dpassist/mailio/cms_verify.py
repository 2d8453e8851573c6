"""Whether a signature on a message holds (RFC 5652, section 5; RFC 8551), in three facts that stay three.

*Intact*: the content is what was signed. *Valid*: the signature was made with the key of the certificate it
names. *Trusted*: that certificate leads to a root of the trust folder. Revocation is never checked.

Structure is asn1crypto's, which reads BER; the mathematics is `cryptography`'s. MD5 and SHA-1 never make a
valid signature, neither on the content nor on the attributes: anybody can make two texts with one MD5, and
people have with SHA-1. A short key or a DSA key still makes a valid signature; it makes nobody trusted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final

from asn1crypto import cms as asn1  # type: ignore[import-untyped]  # no stubs exist
from asn1crypto import core

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.signature import Signature
from dpassist.mailio import cms
from dpassist.mailio import cms_mathematics as mathematics
from dpassist.mailio.certificates import sender_notes, trust_problem
from dpassist.mailio.cms_signers import (
    MOST_SIGNERS,
    certificate_of,
    certificates_in,
    mailboxes,
    names_of,
)

_DAMAGED: Final = Signature(
    intact=False, valid=False, trusted=False, problems=("signature-damaged",)
)
_TOO_MANY: Final = replace(_DAMAGED, problems=("too-many-signers",))
_WEAK: Final = frozenset({"md2", "md5", "sha1"})
_INVALID: Final = frozenset(
    {
        "weak-digest",
        "bad-signing-time",
        "content-type-mismatch",
        "signature-damaged",
        "unsupported-algorithm",
    }
)
"""Problems with which no signature counts as valid, whatever the mathematics say."""
_WEAK_KEY: Final = "weak-key"
_DATA: Final = "1.2.840.113549.1.7.1"  # id-data: the one kind of content of mail
_CONTENT_TYPE: Final = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST: Final = "1.2.840.113549.1.9.4"
_SIGNING_TIME: Final = "1.2.840.113549.1.9.5"
_SET: Final = b"\x31"
_LARGEST_ATTRIBUTES: Final = 65_536
_BARE_LINE_END: Final = re.compile(rb"\n(?<!\r\n)")
"""It begins with a letter, which is searched for twenty times quicker than a look behind."""
_SHORT_YEAR: Final = 0x17
# RFC 5652, section 11.3: both kinds in UTC, to the second, in DER.
_TIMES: Final = {
    _SHORT_YEAR: re.compile(rb"([0-9]{12})Z"),
    0x18: re.compile(rb"([0-9]{14})Z"),
}
_LAST_CENTURY: Final = "5"
"""A year of two digits is of the last century from 50 on (RFC 5652, section 11.3)."""


@dataclass(frozen=True, slots=True)
class _Signed:
    """What all signers of one structure have in common.

    Attributes:
        contents: The content in each form it may have been signed in.
        content_type: What the structure says the content is.
        certificates: The certificates in it.
        digests: The digest algorithms it announces.
        differs: Whether it holds another content than the one it lies beside.
        made: Digests of the contents made so far, so that fifty signers are not fifty times the work.
    """

    contents: tuple[bytes | memoryview, ...]
    content_type: str
    certificates: tuple[Any, ...]
    digests: frozenset[str]
    differs: bool
    made: dict[tuple[str, int], mathematics.Digested] = field(default_factory=dict)

    def digested(self, name: str) -> Iterator[mathematics.Digested]:
        """Give the content's digest in each form it may have been signed in.

        Raises:
            UnknownAlgorithmError: The digest is not known here.
        """
        for number, content in enumerate(self.contents):
            if (name, number) not in self.made:
                self.made[name, number] = mathematics.digested(name, content)
            yield self.made[name, number]


def verify(
    data: bytes,
    detached: bytes | memoryview | None,
    roots: Sequence[bytes],
    senders: Sequence[str],
    now: datetime | None = None,
) -> tuple[Signature, ...]:
    """Check every signature in a signed structure.

    Args:
        data: The structure: DER, BER, PEM or base64.
        detached: What it lies beside, raw as it came; None when the content is in the structure.
        roots: Files of the trust folder: certificates in PEM or DER.
        senders: Addresses the message says it is from.
        now: When this is, with time zone; None for the clock's time.

    Returns:
        One for each signer, fifty at most; that there are more is one more, with three times no. A structure
        that cannot be read gives one with three times no.
    """
    try:
        structure = asn1.ContentInfo.load(cms.as_der(data))["content"]
        signed = _common(data, structure, detached)
        infos = list(islice(structure["signer_infos"], MOST_SIGNERS + 1))
    except Exception:  # noqa: BLE001 - hostile bytes: whatever the library raises means damage
        return (_DAMAGED,)
    moment = now or datetime.now(UTC)
    checked = [
        _checked(info, signed, tuple(senders), roots, moment) for info in infos[:MOST_SIGNERS]
    ]
    if len(infos) > MOST_SIGNERS:
        checked.append(_TOO_MANY)
    return tuple(checked) or (_DAMAGED,)


def _common(data: bytes, structure: Any, detached: bytes | memoryview | None) -> _Signed:
    content_type = structure["encap_content_info"]["content_type"].dotted
    certificates = certificates_in(structure)
    digests = frozenset(
        each["algorithm"].native for each in islice(structure["digest_algorithms"], MOST_SIGNERS)
    )
    contents, differs = _contents(data, detached)
    return _Signed(contents, content_type, certificates, digests, differs)


def _contents(
    data: bytes, detached: bytes | memoryview | None
) -> tuple[tuple[bytes | memoryview, ...], bool]:
    """Return the content in each form it may have been signed in, and whether the structure holds another."""
    if detached is None:
        return (cms.embedded_content(data),), False
    contents: tuple[bytes | memoryview, ...] = (detached,)
    if _BARE_LINE_END.search(detached):
        contents = (detached, _canonical(detached))
    try:
        return contents, not _is_same(cms.embedded_content(data), contents)
    except UnreadableMessageError as error:
        return contents, error.code != "signed-without-content"


def _is_same(embedded: bytes, contents: tuple[bytes | memoryview, ...]) -> bool:
    return embedded in contents or (
        _BARE_LINE_END.search(embedded) is not None and _canonical(embedded) in contents
    )


def _canonical(content: bytes | memoryview) -> memoryview:
    """Return the content with the line ends of RFC 5322, made in one piece of memory."""
    made, at = bytearray(), 0
    for found in _BARE_LINE_END.finditer(content):
        made += content[at : found.start()]
        made += b"\r\n"
        at = found.end()
    made += content[at:]
    return memoryview(made)


def _checked(
    info: Any, signed: _Signed, senders: tuple[str, ...], roots: Sequence[bytes], now: datetime
) -> Signature:
    try:
        signature, certificate = _mathematics(info, signed)
        if certificate is None:
            return signature
        return _trusted(signature, certificate, signed, senders, roots, now)
    except Exception:  # noqa: BLE001 - hostile bytes: whatever the libraries raise means damage
        return _DAMAGED


def _mathematics(info: Any, signed: _Signed) -> tuple[Signature, Any]:
    """Return the first two facts, and the signer's certificate."""
    certificate = certificate_of(info["sid"].chosen, signed.certificates)
    digest = info["digest_algorithm"]["algorithm"].native
    attributes = _attributes(info["signed_attrs"])
    problems = _misplaced(info, signed, digest) + _outdated(info, digest)
    if attributes is not None:
        is_intact = _is_intact(attributes, signed, digest, problems)
        messages = (mathematics.digested(digest, each) for each in _as_signed(info["signed_attrs"]))
        is_valid = _is_valid(info, certificate, messages, problems)
    else:  # then nothing but the signature itself tells whether the content was changed
        is_valid = _is_valid(info, certificate, signed.digested(digest), problems)
        is_intact = is_valid and not _is_attributes(signed.contents[0], problems)
    if signed.differs:
        is_intact = False
        problems.append("embeds-other-content")
    signed_at = _signed_at(attributes or {}, problems)
    return Signature(
        intact=is_intact,
        valid=is_valid and not _INVALID.intersection(problems),
        trusted=False,
        signed_at=signed_at,
        algorithm=f"{digest} {_kind_of(info)}",
        problems=tuple(dict.fromkeys(problems)),
    ), certificate


def _misplaced(info: Any, signed: _Signed, digest: str) -> list[str]:
    """Return problems with what stands where it must not, or does not stand where it must (RFC 5652, 5.1, 11)."""
    unsigned = _attributes(info["unsigned_attrs"]) or {}
    problems = ["bad-signing-time"] if _SIGNING_TIME in unsigned else []
    if _CONTENT_TYPE in unsigned or _MESSAGE_DIGEST in unsigned or digest not in signed.digests:
        problems.append("signature-damaged")
    if signed.content_type != _DATA:
        problems.append("content-type-mismatch")
    return problems


def _outdated(info: Any, digest: str) -> list[str]:
    """Return problems with the digests: an outdated one, or one for the content and another for the attributes.

    Nobody signs so, and the openssl command refuses it: the strong one would only cover for the weak one.
    """
    named = mathematics.digest_named_by(info["signature_algorithm"]) or digest
    problems = ["weak-digest"] if _WEAK.intersection((digest, named)) else []
    return problems if named == digest else [*problems, "unsupported-algorithm"]


def _attributes(listed: Any) -> dict[str, Any] | None:
    """Return attributes by their object identifiers, None for none; one that stands twice has all its values."""
    if isinstance(listed, core.Void):
        return None
    found: dict[str, Any] = {}
    for attribute in listed:
        found.setdefault(attribute["type"].dotted, []).extend(attribute["values"])
    return found


def _is_attributes(content: bytes | memoryview, problems: list[str]) -> bool:
    """Tell whether a content is the attributes of another signature, which says nothing of this content.

    Anybody can cut a signature and the attributes it was made on out of a mail and pass the attributes off as
    a signed content without attributes (draft-ietf-lamps-cms-euf-cma-signeddata).
    """
    if content[:1] != _SET or len(content) > _LARGEST_ATTRIBUTES:
        return False
    with suppress(ValueError, TypeError):
        attributes = asn1.CMSAttributes.load(bytes(content), strict=True)
        if _MESSAGE_DIGEST in (_attributes(attributes) or {}):
            problems.append("content-type-mismatch")
            return True
    return False


def _is_intact(
    attributes: dict[str, Any], signed: _Signed, digest: str, problems: list[str]
) -> bool:
    """Tell whether the digest in the attributes is that of the content, and so is the type."""
    if [kind.dotted for kind in attributes.get(_CONTENT_TYPE, ())] != [signed.content_type]:
        problems.append("content-type-mismatch")
    stated = [value.native for value in attributes.get(_MESSAGE_DIGEST, ())]
    if len(stated) != 1:
        problems.append("signature-damaged")
        return False
    try:
        return any(each.digest == stated[0] for each in signed.digested(digest))
    except mathematics.UnknownAlgorithmError:
        problems.append("unsupported-algorithm")
        return False


def _as_signed(attributes: Any) -> tuple[bytes, ...]:
    """Return the attributes as what was signed: a set in DER, and the same set as it stands."""
    as_it_stands = b"\x31" + attributes.dump()[1:]
    each = sorted(attribute.dump() for attribute in attributes)  # X.690, 11.6
    in_der = b"\x31" + core.OctetString(b"".join(each)).dump()[1:]
    return tuple(dict.fromkeys((in_der, as_it_stands)))


def _is_valid(
    info: Any, certificate: Any, messages: Iterable[mathematics.Digested], problems: list[str]
) -> bool:
    if certificate is None:
        problems.append("no-certificate")
        return False
    algorithm, value = info["signature_algorithm"], info["signature"].native
    try:
        key = mathematics.public_key(certificate.public_key.dump())
        if mathematics.is_weak(key):
            problems.append(_WEAK_KEY)
        return any(mathematics.holds(key, algorithm, value, message) for message in messages)
    except mathematics.UnknownAlgorithmError:
        problems.append("unsupported-algorithm")
        return False


def _kind_of(info: Any) -> str:
    try:
        return str(info["signature_algorithm"].signature_algo).partition("_")[0]
    except ValueError:
        return ""


def _signed_at(attributes: dict[str, Any], problems: list[str]) -> datetime | None:
    """Return the time of signing; one that is not written as it must be makes the signature doubtful."""
    stated = attributes.get(_SIGNING_TIME)
    if not stated:
        return None
    try:
        (value,) = stated
        chosen = value.chosen
        moment = _TIMES[chosen.tag].fullmatch(chosen.contents)
        text = moment[1].decode("ascii") if moment else ""
        if chosen.tag == _SHORT_YEAR:
            text = ("19" if text >= _LAST_CENTURY else "20") + text
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except (ValueError, LookupError, TypeError):
        problems.append("bad-signing-time")
        return None


def _trusted(
    signature: Signature,
    certificate: Any,
    signed: _Signed,
    senders: tuple[str, ...],
    roots: Sequence[bytes],
    now: datetime,
) -> Signature:
    """Add the third fact, and whose signature it is."""
    moment = min(signature.signed_at or now, now)
    others = [each.dump() for each in signed.certificates]
    problem = trust_problem(certificate.dump(), others, roots, moment)
    # The time of signing is the signer's own word; a certificate that has run out since is worth a look.
    until = certificate["tbs_certificate"]["validity"]["not_after"].native
    since = "expired-since" if not problem and until < now else ""
    notes = (*filter(None, [problem, since]), *sender_notes(mailboxes(certificate), senders))
    return replace(
        signature,
        trusted=not problem and _WEAK_KEY not in signature.problems,
        problems=(*signature.problems, *notes),
        **names_of(certificate),
    )
