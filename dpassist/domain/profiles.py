"""An organisation's and a gateway's ways, as validated data; never literals in code.

`RecogniserProfile` says which signs an authority's post shows, `ReplyProfile` how its gateway wants
a reply. What public sources do not give is here with ``verified = False``, and shown so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dpassist.domain.post import SenderKind
from dpassist.domain.verdict import Kind, Says, Strength


class SignPlace(StrEnum):
    """Where a profile's sign is looked for."""

    SENDER = "sender"
    SENDER_NAME = "sender-name"
    RECIPIENTS = "recipients"
    SUBJECT = "subject"
    ATTACHMENT_NAME = "attachment-name"


class Match(StrEnum):
    """How a sign's text is compared; never with regard to letter case."""

    CONTAINS = "contains"
    EQUALS = "equals"
    ENDS_WITH = "ends-with"
    DOMAIN = "domain"
    """An address's domain, or one below it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One named sign of a recogniser profile.

    Attributes:
        id: Name of the sign, unique in its profile.
        place: Where to look.
        match: How to compare.
        texts: Any of these.
        about: The kind it speaks for or against.
        says: For or against.
        strength: Never decisive: only structure decides.
        verified: Whether a source quotes it.
        source: Where it is known from.
    """

    id: str
    place: SignPlace
    match: Match
    texts: tuple[str, ...]
    about: Kind
    says: Says = Says.FOR
    strength: Strength = Strength.WEAK
    verified: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a sign that would decide alone or match everything."""
        if self.strength is Strength.DECISIVE:
            raise ValueError("only the structure of a document decides")
        if not self.texts or not all(self.texts):
            raise ValueError("a sign needs at least one text, and no empty one")


@dataclass(frozen=True, slots=True)
class RecogniserProfile:
    """How post looks at one organisation.

    Attributes:
        id: Name, unique.
        version: Raised at each change.
        signs: Signs beside the built-in ones.
        claimed_names: Names that post pretends to come from, such as ``Digital Post``.
        genuine_domains: Domains that may use those names.
        post_types: What MeMo's free-text ``postType`` means here.
        likely_from: Points from which a kind counts as likely.
        verified: Whether every value has been checked against a real message.
    """

    id: str
    version: int = 1
    signs: tuple[Sign, ...] = ()
    claimed_names: tuple[str, ...] = ()
    genuine_domains: tuple[str, ...] = ()
    post_types: Mapping[str, SenderKind] = field(default_factory=dict)
    likely_from: int = int(Strength.STRONG)
    verified: bool = False


class ReplyKind(StrEnum):
    """What the right output is."""

    DRAFT = "draft"
    STEPS = "steps"


class RecipientRule(StrEnum):
    """Whom a reply goes to."""

    ANSWER_MESSAGE = "answer-message"
    """Reply-To, else From."""


class SubjectRule(StrEnum):
    """What becomes of the subject."""

    UNCHANGED = "unchanged"
    REPLY_PREFIX = "reply-prefix"


class SenderRule(StrEnum):
    """Which mailbox a reply is sent from."""

    RECEIVING_MAILBOX = "receiving-mailbox"
    """The address of ours that received the message, else the setting."""
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class ReplyProfile:
    """How one gateway wants a reply.

    Attributes:
        id: Name for files and the command line, unique.
        version: Raised at each change.
        title: Per language, what the user sees.
        kind: A draft, or steps because the gateway has its own button.
        recipient: Whom the draft goes to.
        sender: Which mailbox it is sent from.
        subject: What becomes of the subject.
        greeting: Per language, with ``{name}`` for the sender's name.
        closing: Per language, the line above the signature.
        quote_original: Whether the original's text is quoted below the answer.
        steps: Per language, what to do instead of a draft.
        must_check: Per language, what dpassist did not set and the user must see to.
        unverified: Names of the values that no source quotes; shown on screen.
        source: Where the convention is known from.
        verified: True only when every value is.
        owner: Who keeps it.
    """

    id: str
    version: int
    title: Mapping[str, str]
    kind: ReplyKind
    recipient: RecipientRule = RecipientRule.ANSWER_MESSAGE
    sender: SenderRule = SenderRule.RECEIVING_MAILBOX
    subject: SubjectRule = SubjectRule.UNCHANGED
    greeting: Mapping[str, str] = field(default_factory=dict)
    closing: Mapping[str, str] = field(default_factory=dict)
    quote_original: bool = True
    steps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    must_check: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unverified: tuple[str, ...] = ()
    source: str = ""
    verified: bool = False
    owner: str = ""

    def __post_init__(self) -> None:
        """Refuse a profile that contradicts itself."""
        if self.kind is ReplyKind.STEPS and not any(self.steps.values()):
            raise ValueError("a profile of kind 'steps' needs steps")
        if self.verified and self.unverified:
            raise ValueError("a verified profile has no unverified values")
