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
