"""Compose reply and pass-on drafts; pure values that a person will edit and send."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.domain.message import Address, Message
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import (
    RecipientRule,
    ReplyKind,
    ReplyProfile,
    SenderRule,
    SubjectRule,
)
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind, Verdict

REPLY_PREFIX: Final = "SV: "
FORWARD_PREFIX: Final = "VS: "
_ANY_PREFIX: Final = re.compile(r"(?:\s*(?:sv|vs|re|fw|fwd)\s*:)+\s*", re.IGNORECASE)
_LINE_BREAKS: Final = re.compile(r"[\r\n\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")


class NoteCode(StrEnum):
    """What dpassist did, or did not do, to a draft; listed for the user after it opened."""

    ENCRYPTION_NOT_SET = "encryption-not-set"
    SENDER_MAILBOX_SET = "sender-mailbox-set"
    SENDER_MAILBOX_MISSING = "sender-mailbox-missing"
    CPR_HIDDEN_IN_SUBJECT = "cpr-hidden-in-subject"
    CPR_HIDDEN_IN_QUOTE = "cpr-hidden-in-quote"
    REPLY_PERMISSION_UNKNOWN = "reply-permission-unknown"
    PROFILE_UNVERIFIED = "profile-unverified"
    NO_THREAD = "no-thread"


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
        files: Attachments, in order.
        notes: What the user is told about the draft.
    """

    to: tuple[Address, ...]
    subject: str = field(repr=False)
    body: str = field(repr=False)
    sender: Address | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    files: tuple[DraftFile, ...] = ()
    notes: tuple[NoteCode, ...] = ()


def refusal(verdict: Verdict) -> str:
    """Return the code of why this must not be answered, or an empty string.

    The codes are worded in ``services.wording``; an unknown permission is no refusal.
    """
    if any(evidence.id == "several-documents" for evidence in verdict.evidence):
        return "reply-to-several"
    by_kind = {
        Kind.RECEIPT: "reply-to-receipt",
        Kind.NOTICE: "reply-to-notice",
        Kind.SUSPICIOUS: "reply-to-suspicious",
        Kind.UNREADABLE: "reply-to-unreadable",
    }
    if verdict.kind in by_kind:
        return by_kind[verdict.kind]
    if verdict.reply is ReplyPermission.FORBIDDEN:
        return "reply-forbidden-by-sender"
    return ""


def pass_on_refusal(verdict: Verdict) -> str:
    """Return the code of why this must not be passed on with guidance, or an empty string.

    An encrypted message may be passed on: the colleague may have the key.
    """
    if verdict.kind is Kind.SUSPICIOUS:
        return "pass-on-suspicious"
    is_damaged = any(evidence.id == "not-readable" for evidence in verdict.evidence)
    return "pass-on-damaged" if is_damaged else ""


def compose_reply(
    message: Message, verdict: Verdict, profile: ReplyProfile, settings: Settings, language: str
) -> Draft:
    """Make the reply draft a profile asks for.

    Args:
        message: What is answered.
        verdict: What it is; may forbid the answer.
        profile: How the gateway wants it; of kind ``draft``.
        settings: Sender mailbox and signature.
        language: ``da`` or ``en``, for greeting and closing.

    Raises:
        ReplyRefusedError: The verdict forbids a reply, the profile makes none, or nobody can be addressed.
    """
    reason = refusal(verdict) or _profile_refusal(message, profile)
    if reason:
        raise ReplyRefusedError(reason, profile=profile.id)
    sender = _sender_mailbox(message, profile.sender, settings)
    subject = _reply_subject(message.subject, profile.subject)
    quote = _quote(message) if profile.quote_original else ""
    return Draft(
        to=_recipients(message, profile.recipient),
        subject=subject,
        body=_body(message, verdict, profile, settings, language) + mask_cpr(quote),
        sender=sender,
        in_reply_to=message.message_id,
        references=_thread(message),
        notes=_notes(message, verdict, profile, sender, quote),
    )


def compose_pass_on(
    message: Message, entry: Entry, settings: Settings, note: str, guidance: DraftFile
) -> Draft:
    """Make the forward draft: the original byte for byte, the guidance, and a short covering note."""
    sender = _sender_mailbox(message, SenderRule.RECEIVING_MAILBOX, settings)
    hidden = (NoteCode.CPR_HIDDEN_IN_SUBJECT,) if has_cpr_shape(message.subject) else ()
    subject = FORWARD_PREFIX + _ANY_PREFIX.sub("", _one_line(mask_cpr(message.subject)), count=1)
    return Draft(
        to=(Address(entry.name, entry.mailbox),),
        subject=subject.strip(),
        body=note,
        sender=sender,
        files=(original_file(message), guidance),
        notes=(*hidden, _sender_note(sender), NoteCode.ENCRYPTION_NOT_SET),
    )


def original_file(message: Message) -> DraftFile:
    """Wrap the received bytes as an attachment that no mail program rewrites.

    ``application/octet-stream`` on purpose: a ``message/rfc822`` part may not be base64 (RFC 2046
    section 5.2.1), so mail programs rewrite its line ends and Outlook turns it into an item of its own.
    """
    suffix = {"eml": ".eml", "msg": ".msg"}.get(message.format.value, ".xml")
    return DraftFile("original" + suffix, "application/octet-stream", message.raw)


def _profile_refusal(message: Message, profile: ReplyProfile) -> str:
    if profile.kind is not ReplyKind.DRAFT:
        return "profile-has-steps"
    if not _recipients(message, profile.recipient):
        return "nobody-to-answer"
    return ""


def _recipients(message: Message, rule: RecipientRule) -> tuple[Address, ...]:
    match rule:
        case RecipientRule.ANSWER_MESSAGE:
            asked = tuple(address for address in message.reply_to if address.email)
            senders = (message.sender,) if message.sender and message.sender.email else ()
            # Names travel in the header, which nobody encrypts.
            return tuple(Address(mask_cpr(a.name), a.email) for a in asked or senders)


def _sender_mailbox(message: Message, rule: SenderRule, settings: Settings) -> Address | None:
    own = {domain.casefold() for domain in settings.own_domains}
    if rule is SenderRule.RECEIVING_MAILBOX:
        for address in (*message.to, *message.cc):
            if address.domain in own:
                return Address(settings.authority_name, address.email)
    if settings.sender_mailbox:
        return Address(settings.authority_name, settings.sender_mailbox)
    return None


def _reply_subject(subject: str, rule: SubjectRule) -> str:
    plain = _one_line(mask_cpr(subject))
    if rule is SubjectRule.UNCHANGED:
        return plain
    return REPLY_PREFIX + _ANY_PREFIX.sub("", plain, count=1)


def _one_line(text: str) -> str:
    return _LINE_BREAKS.sub(" ", text)


def _thread(message: Message) -> tuple[str, ...]:
    if not message.message_id:
        return message.references
    return (*(r for r in message.references if r != message.message_id), message.message_id)


def _body(
    message: Message, verdict: Verdict, profile: ReplyProfile, settings: Settings, language: str
) -> str:
    name = verdict.facts.sender_name or (message.sender.name if message.sender else "")
    greeting = profile.greeting.get(language, "").replace("{name}", _one_line(mask_cpr(name)))
    signature = settings.signature.strip() or settings.authority_name
    closing = profile.closing.get(language, "")
    blocks = (
        greeting.replace(" ,", ",").strip(),
        "",
        "\n".join(filter(None, (closing, signature))),
    )
    return "\n\n".join(blocks).strip("\n") + "\n"


def _quote(message: Message) -> str:
    text = message.body_text.strip()
    if not text:
        return ""
    return "\n\n" + "\n".join(f"> {line}".rstrip() for line in text.splitlines()) + "\n"


def _notes(
    message: Message, verdict: Verdict, profile: ReplyProfile, sender: Address | None, quote: str
) -> tuple[NoteCode, ...]:
    conditional = (
        (NoteCode.REPLY_PERMISSION_UNKNOWN, verdict.reply is ReplyPermission.UNKNOWN),
        (NoteCode.CPR_HIDDEN_IN_SUBJECT, has_cpr_shape(message.subject)),
        (NoteCode.CPR_HIDDEN_IN_QUOTE, has_cpr_shape(quote)),
        (NoteCode.NO_THREAD, not message.message_id),
        (NoteCode.PROFILE_UNVERIFIED, not profile.verified),
    )
    said = tuple(code for code, applies in conditional if applies)
    return (*said, _sender_note(sender), NoteCode.ENCRYPTION_NOT_SET)


def _sender_note(sender: Address | None) -> NoteCode:
    return NoteCode.SENDER_MAILBOX_SET if sender else NoteCode.SENDER_MAILBOX_MISSING
