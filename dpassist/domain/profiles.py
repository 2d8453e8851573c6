"""How a gateway wants a reply, as validated data; never literals in code.

What public sources do not give is here with ``verified = False``, and shown so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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
    FIXED = "fixed"
    """The one the profile names."""


class SealedBy(StrEnum):
    """Who signs or encrypts a reply."""

    NOBODY = "nobody"
    MAIL_PROGRAM = "mail-program"
    """The user switches it on there before she sends."""
    GATEWAY = "gateway"
    """What leaves the mail program is plain; the gateway seals it."""
    DPASSIST = "dpassist"
    """dpassist makes a sealed copy, with a certificate of the mailbox."""


@dataclass(frozen=True, slots=True)
class ReplyLimits:
    """What a gateway takes; 0 and empty mean that nobody has said.

    Attributes:
        total_bytes: Everything together, as the files are and not as mail encodes them.
        files: How many attachments.
        file_types: Endings allowed, in lower case and without their dot. The official list could not be read, so
            a list here is the organisation's own.
    """

    total_bytes: int = 0
    files: int = 0
    file_types: tuple[str, ...] = ()


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
        sender_mailbox: The mailbox for `SenderRule.FIXED`.
        copies_allowed: Whether others may get a copy, open or hidden.
        must_keep: Patterns (regular expressions); what they find in the subject that is answered must stand in
            the reply's subject unchanged.
        longest_subject: In letters; 0 = nobody has said.
        signed_by: Who signs the reply.
        encrypted_by: Who encrypts it.
        limits: What the gateway takes.
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
    sender_mailbox: str = ""
    copies_allowed: bool = False
    must_keep: tuple[str, ...] = ()
    longest_subject: int = 0
    signed_by: SealedBy = SealedBy.NOBODY
    encrypted_by: SealedBy = SealedBy.NOBODY
    limits: ReplyLimits = field(default_factory=ReplyLimits)
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
