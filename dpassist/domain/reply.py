"""Compose reply and pass-on drafts; pure values that a person will edit and send."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.display import harmless
from dpassist.domain.errors import PassOnRefusedError, ReplyRefusedError
from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.domain.message import Address, Message, SourceFormat
from dpassist.domain.passed_on import ORIGINAL_NAME
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import ReplyKind, ReplyProfile, SenderRule, SubjectRule
from dpassist.domain.recipients import Recipients, recipients_of, written_address
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind, Verdict, machine_sent

REPLY_PREFIX: Final = "SV: "
FORWARD_PREFIX: Final = "VS: "
_SUFFIXES: Final = {
    SourceFormat.EML: ".eml",
    SourceFormat.MSG: ".msg",
    SourceFormat.CONTAINER: ".tar.lzma",
    SourceFormat.TNEF: ".dat",
}
_CMS_STARTS: Final = (b"\x30\x80", b"\x30\x82", b"\x30\x83", b"\x30\x84", b"-----BEGIN")
"""An S/MIME structure standing alone, whatever was found in it: no mail and no document begins like this."""
_ANY_PREFIX: Final = re.compile(r"\s*+(?:(?:sv|vs|re|fwd?)\s*+:\s*+)++", re.IGNORECASE)
"""At the beginning of a subject; in its midst such letters are words of its own."""
_LINE_BREAKS: Final = re.compile(r"[\r\n\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]+")


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
    if verdict.kind in by_kind and not verdict.overridden:
        return by_kind[verdict.kind]
    if verdict.reply is ReplyPermission.FORBIDDEN:
        return "reply-forbidden-by-sender"
    is_passed_on = any(evidence.id == "letter-passed-on" for evidence in verdict.evidence)
    return "reply-to-passed-on" if is_passed_on else ""


def draft_refusal(message: Message, verdict: Verdict, profile: ReplyProfile) -> str:
    """Return the code of why no reply draft can be made by a profile, or an empty string."""
    reason = refusal(verdict)
    if not reason and profile.kind is not ReplyKind.DRAFT:
        return "profile-has-steps"
    return reason or recipients_of(message, profile.recipient).refusal


def pass_on_refusal(verdict: Verdict) -> str:
    """Return the code of why this must not be passed on with guidance, or an empty string.

    An encrypted message may be passed on: the colleague may have the key.
    """
    if verdict.kind is Kind.SUSPICIOUS and not verdict.overridden:
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
    reason = draft_refusal(message, verdict, profile)
    if reason:
        raise ReplyRefusedError(reason, profile=profile.id)
    recipients = recipients_of(message, profile.recipient)
    sender = _sender_mailbox(message, profile.sender, settings)
    text = _readable(message.body_text) if profile.quote_original else ""
    notes = (
        *_notes_on_recipients(recipients),
        *_notes_on_reply(message, verdict, profile, text),
        *_notes_on_sending(sender),
    )
    return Draft(
        # Names travel in the header, which nobody encrypts.
        to=tuple(Address(_masked_line(a.name), a.email) for a in recipients.addresses),
        subject=_reply_subject(message.subject, profile.subject),
        body=_body(message, verdict, profile, settings, language) + _quoted(mask_cpr(text)),
        sender=sender,
        in_reply_to=message.message_id,
        references=_thread(message),
        notes=notes,
    )


def compose_pass_on(
    message: Message,
    entry: Entry,
    settings: Settings,
    note: str,
    guidance: DraftFile,
    warnings: tuple[NoteCode, ...] = (),
) -> Draft:
    """Make the forward draft: the original byte for byte, the guidance, and a short covering note.

    Args:
        message: What is passed on.
        entry: To whom.
        settings: Sender mailbox.
        note: The covering note.
        guidance: The guidance sheet.
        warnings: What the user is to be told before all else.

    Raises:
        PassOnRefusedError: The entry's address cannot stand in a mail.
    """
    if not written_address(entry.mailbox):
        raise PassOnRefusedError("entry-address-unusable", entry=entry.name)
    sender = _sender_mailbox(message, SenderRule.RECEIVING_MAILBOX, settings)
    hidden = _hidden_in_subject(message)
    subject = FORWARD_PREFIX + _without_prefix(_masked_line(message.subject))
    return Draft(
        to=(Address(entry.name, entry.mailbox),),
        subject=subject.strip(),
        body=note,
        sender=sender,
        files=(original_file(message), guidance),
        notes=(*warnings, *hidden, *_notes_on_sending(sender)),
    )


def original_file(message: Message) -> DraftFile:
    """Wrap the received bytes as an attachment that no mail program rewrites.

    ``application/octet-stream`` on purpose: a ``message/rfc822`` part may not be base64 (RFC 2046
    section 5.2.1), so mail programs rewrite its line ends and Outlook turns it into an item of its own.
    """
    suffix = _SUFFIXES.get(message.format, ".xml")
    if message.raw.startswith(_CMS_STARTS):
        suffix = ".p7m"
    return DraftFile(ORIGINAL_NAME + suffix, "application/octet-stream", message.raw)


def _sender_mailbox(message: Message, rule: SenderRule, settings: Settings) -> Address | None:
    own = {domain.casefold() for domain in settings.own_domains}
    if rule is SenderRule.RECEIVING_MAILBOX:
        for address in (*message.to, *message.cc):
            if address.domain in own and written_address(address.email):
                return Address(settings.authority_name, address.email)
    if written_address(settings.sender_mailbox):
        return Address(settings.authority_name, settings.sender_mailbox)
    return None


def _reply_subject(subject: str, rule: SubjectRule) -> str:
    plain = _masked_line(subject)
    if rule is SubjectRule.UNCHANGED:
        return plain
    return REPLY_PREFIX + _without_prefix(plain)


def _without_prefix(subject: str) -> str:
    """Take what answering and forwarding put in front off a subject; words of its own that look alike stay."""
    found = _ANY_PREFIX.match(subject)
    return subject[found.end() :] if found else subject


def _one_line(text: str) -> str:
    """Return a text as one line of nothing but what is seen; a number may show itself only then."""
    return harmless(_LINE_BREAKS.sub(" ", text))


def _masked_line(text: str) -> str:
    return mask_cpr(_one_line(text))


def _thread(message: Message) -> tuple[str, ...]:
    if not message.message_id:
        return message.references
    return (*(r for r in message.references if r != message.message_id), message.message_id)


def _body(
    message: Message, verdict: Verdict, profile: ReplyProfile, settings: Settings, language: str
) -> str:
    name = verdict.facts.sender_name or (message.sender.name if message.sender else "")
    greeting = profile.greeting.get(language, "").replace("{name}", _masked_line(name))
    signature = settings.signature.strip() or settings.authority_name
    closing = profile.closing.get(language, "")
    blocks = (
        greeting.replace(" ,", ",").strip(),
        "",
        "\n".join(filter(None, (closing, signature))),
    )
    return "\n\n".join(blocks).strip("\n") + "\n"


def _readable(text: str) -> str:
    """Return a body without blank edges and unseen characters, in lines that end alike."""
    return "\n".join(harmless(line).rstrip() for line in text.strip().splitlines())


def _quoted(text: str) -> str:
    if not text:
        return ""
    return "\n\n" + "\n".join(f"> {line}".rstrip() for line in text.splitlines()) + "\n"


def _notes_on_recipients(recipients: Recipients) -> tuple[NoteCode, ...]:
    is_unusual = not all(address.email.isascii() for address in recipients.addresses)
    conditional = (
        (NoteCode.REPLY_TO_ELSEWHERE, recipients.elsewhere),
        (NoteCode.SEVERAL_RECIPIENTS, len(recipients.addresses) > 1),
        (NoteCode.RECIPIENT_LEFT_OUT, recipients.left_out),
        (NoteCode.RECIPIENT_UNUSUAL, is_unusual),
    )
    return tuple(code for code, applies in conditional if applies)


def _notes_on_reply(
    message: Message, verdict: Verdict, profile: ReplyProfile, quoted: str
) -> tuple[NoteCode, ...]:
    is_by_machine = machine_sent(verdict)
    is_unknown = verdict.reply is ReplyPermission.UNKNOWN and not verdict.overridden
    unexplained = is_unknown and not verdict.doubted and not is_by_machine
    conditional = (
        (NoteCode.SUSPICION_OVERRIDDEN, verdict.overridden),
        (NoteCode.SENDER_DOUBTED, verdict.doubted),
        (NoteCode.SENT_BY_MACHINE, is_by_machine),
        (NoteCode.REPLY_PERMISSION_UNKNOWN, unexplained),
        (NoteCode.CPR_HIDDEN_IN_QUOTE, has_cpr_shape(quoted)),
        (NoteCode.NO_THREAD, not message.message_id),
        (NoteCode.PROFILE_UNVERIFIED, not profile.verified),
    )
    said = tuple(code for code, applies in conditional if applies)
    return (*said, *_hidden_in_subject(message))


def _hidden_in_subject(message: Message) -> tuple[NoteCode, ...]:
    is_hidden = has_cpr_shape(_one_line(message.subject))
    return (NoteCode.CPR_HIDDEN_IN_SUBJECT,) if is_hidden else ()


def _notes_on_sending(sender: Address | None) -> tuple[NoteCode, ...]:
    known = NoteCode.SENDER_MAILBOX_SET if sender else NoteCode.SENDER_MAILBOX_MISSING
    return (known, NoteCode.ENCRYPTION_NOT_SET)
