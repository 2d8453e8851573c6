"""How an authority's post shows itself: named signs and lists, as validated data; never literals in code.

What public sources do not give is here with ``verified = False``, and shown so. A profile only adds to what
the recognisers know of published structures; it cannot switch that off.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.errors import ContradictionError
from dpassist.domain.mail_domains import in_domain
from dpassist.domain.post import SenderKind
from dpassist.domain.verdict import Kind, Says, Strength


class SignPlace(StrEnum):
    """Where a profile's sign is looked for."""

    SENDER = "sender"
    """The address in From, and that of who sent it for somebody else."""
    SENDER_NAME = "sender-name"
    ORIGINAL_SENDER = "original-sender"
    """The Sender or represented mailbox, where it differs from From."""
    REPLY_TO = "reply-to"
    RECIPIENTS = "recipients"
    HEADER = "header"
    """The header field that the sign names."""
    SUBJECT = "subject"
    ATTACHMENT_NAME = "attachment-name"
    XML_ROOT = "xml-root"
    """The outermost element of an attached XML file, written ``{namespace}name``."""
    CERTIFICATE_SUBJECT = "certificate-subject"
    """The subject of a signer's certificate, written ``CN=Name, O=Name``; who vouches for it is not asked."""
    MESSAGE_CLASS = "message-class"
    BODY = "body"
    """The text; a sign there makes recognising open bodies, which takes longer."""


class Match(StrEnum):
    """How a sign's text is compared; never with regard to letter case."""

    CONTAINS = "contains"
    EQUALS = "equals"
    STARTS_WITH = "starts-with"
    ENDS_WITH = "ends-with"
    DOMAIN = "domain"
    """An address's domain, or one below it."""
    WILDCARD = "wildcard"
    """The whole text, with ``*`` for any letters and ``?`` for one."""
    PRESENT = "present"
    """It is there at all, and not empty; needs no texts."""


class Need(StrEnum):
    """What a sign asks to be read that recognising leaves alone otherwise."""

    BODY = "body"
    CERTIFICATES = "certificates"
    XML_ROOTS = "xml-roots"


_NEEDS: Final = {
    SignPlace.BODY: Need.BODY,
    SignPlace.CERTIFICATE_SUBJECT: Need.CERTIFICATES,
    SignPlace.XML_ROOT: Need.XML_ROOTS,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One named sign of a recogniser profile.

    Attributes:
        id: Name of the sign, unique in its profile.
        place: Where to look.
        match: How to compare.
        texts: Any of these; none for `Match.PRESENT`.
        about: The kind it speaks for or against.
        says: For or against.
        strength: Decisive only for the structure of an attached file, and only when that is verified.
        field_name: The header field, for `SignPlace.HEADER` alone.
        verified: Whether a source quotes it, or the administrator has seen it.
        source: Where it is known from.
    """

    id: str
    place: SignPlace
    match: Match
    texts: tuple[str, ...]
    about: Kind
    says: Says = Says.FOR
    strength: Strength = Strength.WEAK
    field_name: str = ""
    verified: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a sign that would decide alone, match everything, or look nowhere."""
        is_structure = self.place is SignPlace.XML_ROOT and self.verified
        if self.strength is Strength.DECISIVE and not (is_structure and self.says is Says.FOR):
            raise ContradictionError("sign-may-not-decide")
        if (self.match is Match.PRESENT) == bool(self.texts) or not all(
            t.strip() for t in self.texts
        ):
            raise ContradictionError("sign-without-text")
        if self.match is Match.WILDCARD and any(not text.strip("*? ") for text in self.texts):
            raise ContradictionError("sign-matches-everything")
        if (self.place is SignPlace.HEADER) != bool(self.field_name.strip()):
            raise ContradictionError("sign-field-misplaced")


@dataclass(frozen=True, slots=True)
class RecogniserProfile:
    """How an authority's post shows itself; as validated as it is unverified.

    Attributes:
        id: Name of the profile.
        version: Raised at each change.
        signs: Looked for in this order.
        claimed_names: Names that post pretends to come from.
        genuine_domains: Domains that may use these names; the organisation's own are added at run time.
        own_domains: The organisation's own mail domains, added at run time.
        known_senders: Addresses, or domains with all below them, that this authority's Digital Post arrives
            from; empty when nobody has said.
        trusted_authservers: Names of the mail servers (RFC 8601 ``authserv-id``) whose
            ``Authentication-Results`` are believed; empty means that none are.
        post_types: MeMo ``postType`` values in upper case, and the kind of sender each stands for.
        likely_from: Points from which a kind is likely.
        unsure_from: Points from which nothing can be told; below them a mail is ordinary.
        verified: Whether lists and thresholds are the organisation's own and checked.
        source: Where the lists are known from.
        owner: Who keeps it.
    """

    id: str
    version: int = 1
    signs: tuple[Sign, ...] = ()
    claimed_names: tuple[str, ...] = ()
    genuine_domains: tuple[str, ...] = ()
    own_domains: tuple[str, ...] = ()
    known_senders: tuple[str, ...] = ()
    trusted_authservers: tuple[str, ...] = ()
    post_types: Mapping[str, SenderKind] = field(default_factory=dict)
    likely_from: int = int(Strength.STRONG)
    unsure_from: int = int(Strength.WEAK)
    verified: bool = False
    source: str = ""
    owner: str = ""

    def __post_init__(self) -> None:
        """Refuse thresholds that contradict each other, and two signs of one name."""
        if not 1 <= self.unsure_from <= self.likely_from < Strength.DECISIVE:
            raise ContradictionError("thresholds-contradict")
        if len({sign.id for sign in self.signs}) < len(self.signs):
            raise ContradictionError("two-signs-of-one-id")

    def needs(self) -> frozenset[Need]:
        """Return what the signs ask to be read beyond what recognising reads anyway."""
        return frozenset(_NEEDS[sign.place] for sign in self.signs if sign.place in _NEEDS)

    def is_own(self, domain: str) -> bool:
        """Tell whether a domain is one of the organisation's, or lies below it."""
        return any(in_domain(domain, own) for own in self.own_domains)

    def knows(self, email: str) -> bool:
        """Tell whether an address is one that this authority's Digital Post arrives from."""
        domain = email.rpartition("@")[2]
        return any(
            email.casefold() == known.casefold() if "@" in known else in_domain(domain, known)
            for known in self.known_senders
        )
