"""An unsent message as a value: what it holds, and what its writer is told of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from dpassist.domain.message import Address


class NoteCode(StrEnum):
    """What dpassist did, or did not do, to a draft; listed for the user after it opened."""

    ENCRYPTION_NOT_SET = "encryption-not-set"
    SENDER_MAILBOX_SET = "sender-mailbox-set"
    SENDER_MAILBOX_MISSING = "sender-mailbox-missing"
    CPR_HIDDEN_IN_SUBJECT = "cpr-hidden-in-subject"
    CPR_HIDDEN_IN_QUOTE = "cpr-hidden-in-quote"
    REPLY_PERMISSION_UNKNOWN = "reply-permission-unknown"
    SENDER_DOUBTED = "sender-doubted"
    SUSPICION_OVERRIDDEN = "suspicion-overridden"
    SENT_BY_MACHINE = "sent-by-machine"
    REPLY_TO_ELSEWHERE = "reply-to-elsewhere"
    SEVERAL_RECIPIENTS = "several-recipients"
    RECIPIENT_LEFT_OUT = "recipient-left-out"
    RECIPIENT_UNUSUAL = "recipient-unusual"
    PROFILE_UNVERIFIED = "profile-unverified"
    NO_THREAD = "no-thread"
    GATEWAY_ENCRYPTS = "gateway-encrypts"
    NOT_SEALED_YET = "not-sealed-yet"
    LETTER_IS_FIRST_ATTACHMENT = "letter-is-first-attachment"
    LETTER_IS_NAMED_ATTACHMENT = "letter-is-named-attachment"
    CHANNEL_NOT_KNOWN_SECURE = "channel-not-known-secure"
    ATTACHED_ALONE = "attached-alone"
    DANGEROUS_ALONE = "dangerous-alone"
    OUTLOOK_ASKED_TO_ENCRYPT = "outlook-asked-to-encrypt"


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file attached to a draft."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsent message.

    Attributes:
        to: Recipients.
        subject: Subject, without line breaks or CPR numbers.
        body: Plain text.
        sender: The From mailbox, or None to leave it to the mail program.
        in_reply_to: Message-ID that is answered; empty on pass-on.
        references: Thread, oldest first.
        reply_to: Where an answer to it goes, when that is not the sender.
        headers: Further fields that the gateway asks for: names and contents, each on one line.
        html: Whether the mail program is to edit it as formatted text.
        files: Attachments, in order.
        to_sign: Whether the mail program is asked to sign it; a draft file cannot ask.
        to_encrypt: Whether it is asked to encrypt it.
        notes: What the user is told about the draft.
    """

    to: tuple[Address, ...]
    subject: str = field(repr=False)
    body: str = field(repr=False)
    sender: Address | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    reply_to: Address | None = None
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    html: bool = False
    files: tuple[DraftFile, ...] = ()
    to_sign: bool = False
    to_encrypt: bool = False
    notes: tuple[NoteCode, ...] = ()

    @property
    def formatted(self) -> str:
        """The body as HTML that says the same, for a draft that is to be edited as such; else empty."""
        if not self.html:
            return ""
        from html import escape  # noqa: PLC0415 - its table of entities is large

        lines = (escape(line, quote=False) for line in self.body.splitlines())
        return "<html><body>\n" + "<br>\n".join(lines) + "\n</body></html>\n"
