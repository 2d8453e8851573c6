"""Compose reply and pass-on drafts; pure values that a person will edit and send."""

from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.display import harmless, one_line
from dpassist.domain.draft import Draft, DraftFile, NoteCode
from dpassist.domain.errors import PassOnRefusedError, ReplyRefusedError
from dpassist.domain.identity import has_cpr_shape, mask_cpr, mask_cpr_strictly
from dpassist.domain.mail_domains import is_one_of
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Address, Message, SourceFormat
from dpassist.domain.passed_on import ORIGINAL_NAME, bare_subject, without_prefix
from dpassist.domain.post import DkalMetadata, ReplyPermission
from dpassist.domain.profiles import (
    Metadata,
    ReplyKind,
    ReplyProfile,
    SealedBy,
    SenderRule,
    SubjectRule,
    TextFormat,
)
from dpassist.domain.recipients import recipients_of, written_address
from dpassist.domain.reply_notes import (
    hidden_in_subject,
    notes_on_recipients,
    notes_on_reply,
    notes_on_sending,
)
from dpassist.domain.reply_patterns import SUBJECT, MissingValueError, filled
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind, Verdict

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


OTHER_PROFILE_HELPS: Final = frozenset({
    "nobody-to-answer", "reply-lacks-identifier", "reply-lacks-metadata", "document-needs-memo"
})  # fmt: skip
"""Refusals that are the profile's, and not the letter's: by another one it can be answered."""


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
        return _REFUSALS[profile.kind]
    reason = reason or recipients_of(message, verdict, profile).refusal
    return reason or _lacks(message, verdict, profile)


def _lacks(message: Message, verdict: Verdict, profile: ReplyProfile) -> str:
    """Return the code of why the subject or a header field cannot be made, or an empty string."""
    try:
        _reply_subject(message, verdict, profile)
        _headers(message, verdict, profile)
    except MissingValueError:
        return "reply-lacks-identifier"
    there = {Metadata.DKAL: DkalMetadata, Metadata.MEMO: MemoMessage}
    wanted = [there[each] for each in profile.metadata]
    has_all = all(any(isinstance(f.document, kind) for f in message.documents) for kind in wanted)
    return "" if has_all else "reply-lacks-metadata"


def pass_on_refusal(verdict: Verdict) -> str:
    """Return the code of why this must not be passed on with guidance, or an empty string.

    An encrypted message may be passed on: the colleague may have the key.
    """
    if verdict.kind is Kind.SUSPICIOUS and not verdict.overridden:
        return "pass-on-suspicious"
    is_damaged = any(evidence.id == "not-readable" for evidence in verdict.evidence)
    return "pass-on-damaged" if is_damaged else ""


def compose_reply(
    message: Message,
    verdict: Verdict,
    profile: ReplyProfile,
    settings: Settings,
    language: str,
    said: str = "",
) -> Draft:
    """Make the reply draft a profile asks for.

    Args:
        message: What is answered.
        verdict: What it is; may forbid the answer.
        profile: How the gateway wants it; of kind ``draft``.
        settings: Sender mailbox and signature.
        language: ``da`` or ``en``, for greeting and closing.
        said: What stands between them; empty for what the user is to write.

    Raises:
        ReplyRefusedError: The verdict forbids a reply, the profile makes none, or nobody can be addressed.
    """
    reason = draft_refusal(message, verdict, profile)
    if reason:
        raise ReplyRefusedError(reason, profile=profile.id)
    recipients = recipients_of(message, verdict, profile)
    sender = _sender_mailbox(message, profile, settings)
    text = _readable(message.body_text) if profile.quote_original else ""
    notes = (
        *notes_on_recipients(recipients),
        *notes_on_reply(message, verdict, profile, text),
        *_hidden_in_pattern(message, verdict, profile),
        *notes_on_sending(sender, profile),
    )
    return Draft(
        # Names travel in the header, which nobody encrypts.
        to=tuple(Address(_masked_line(a.name), a.email) for a in recipients.addresses),
        subject=_reply_subject(message, verdict, profile),
        body=_body(message, verdict, profile, settings, language, said) + _quoted(mask_cpr(text)),
        sender=sender,
        in_reply_to=message.message_id,
        references=_thread(message),
        reply_to=Address("", profile.reply_to) if profile.reply_to else None,
        headers=_headers(message, verdict, profile),
        html=profile.text is TextFormat.HTML,
        to_sign=profile.signed_by is SealedBy.MAIL_PROGRAM,
        to_encrypt=profile.encrypted_by is SealedBy.MAIL_PROGRAM,
        files=_metadata_files(message, profile),
        notes=notes,
    )


@dataclass(frozen=True, slots=True)
class Covering:
    """What goes with a message that is passed on.

    Attributes:
        note: The covering note.
        guidance: The guidance sheet; None for another authority, which answers in its own ways.
        warnings: What the user is to be told before all else.
        reference: What stands behind the subject, so that it is known again when it comes back.
        alone: Attachments of the message that the user wants to go along by themselves, beside the original.
    """

    note: str = field(repr=False)
    guidance: DraftFile | None
    warnings: tuple[NoteCode, ...] = ()
    reference: str = ""
    alone: tuple[DraftFile, ...] = ()


def compose_pass_on(
    message: Message, entry: Entry, settings: Settings, covering: Covering
) -> Draft:
    """Make the forward draft: the original byte for byte, the guidance, and a short covering note.

    Args:
        message: What is passed on.
        entry: To whom.
        settings: Sender mailbox, and where it comes back to.
        covering: What goes with it.

    Raises:
        PassOnRefusedError: The entry's address cannot stand in a mail.
    """
    if not written_address(entry.mailbox):
        raise PassOnRefusedError("entry-address-unusable", entry=entry.name)
    sender = _receiving_mailbox(message, settings)
    hidden = hidden_in_subject(message, mask_cpr_strictly)
    subject = FORWARD_PREFIX + bare_subject(mask_cpr_strictly(one_line(message.subject)))
    # Named even where it is the sender: mail programs may put another one in the sender's place.
    returns = return_mailbox(message, settings)
    guidance = (covering.guidance,) if covering.guidance else ()
    return Draft(
        to=(Address(entry.name, entry.mailbox),),
        subject=f"{subject.strip()} {covering.reference}".strip(),
        body=covering.note,
        reply_to=returns,
        sender=sender,
        files=(original_file(message), *guidance, *covering.alone),
        notes=(*covering.warnings, *hidden, *notes_on_sending(sender)),
    )


def return_mailbox(message: Message, settings: Settings) -> Address | None:
    """Return where a colleague sends back what is not hers; None where no mailbox is known."""
    return _mailbox(settings.return_mailbox, settings) or _receiving_mailbox(message, settings)


def original_file(message: Message) -> DraftFile:
    """Wrap the received bytes as an attachment that no mail program rewrites.

    ``application/octet-stream`` on purpose: a ``message/rfc822`` part may not be base64 (RFC 2046
    section 5.2.1), so mail programs rewrite its line ends and Outlook turns it into an item of its own.
    """
    suffix = _SUFFIXES.get(message.format, ".xml")
    if message.raw.startswith(_CMS_STARTS):
        suffix = ".p7m"
    return DraftFile(ORIGINAL_NAME + suffix, "application/octet-stream", message.raw)


def _sender_mailbox(message: Message, profile: ReplyProfile, settings: Settings) -> Address | None:
    match profile.sender:
        case SenderRule.RECEIVING_MAILBOX:
            return _receiving_mailbox(message, settings)
        case SenderRule.SETTING:
            return _mailbox(settings.sender_mailbox, settings)
        case SenderRule.FIXED:
            return _mailbox(profile.sender_mailbox, settings)


def _receiving_mailbox(message: Message, settings: Settings) -> Address | None:
    """Return the mailbox of ours that the message came to, or else the one of the settings."""
    for address in (*message.to, *message.cc):
        if is_one_of(address.domain, settings.own_domains) and written_address(address.email):
            return _mailbox(address.email, settings)
    return _mailbox(settings.sender_mailbox, settings)


def _mailbox(email: str, settings: Settings) -> Address | None:
    return Address(settings.authority_name, email) if written_address(email) else None


def _reply_subject(message: Message, verdict: Verdict, profile: ReplyProfile) -> str:
    """Return the subject the profile asks for, without CPR numbers.

    Raises:
        MissingValueError: A pattern asks for what the letter does not state.
    """
    plain = _masked_line(message.subject)
    match profile.subject:
        case SubjectRule.UNCHANGED:
            return plain
        case SubjectRule.REPLY_PREFIX:
            return REPLY_PREFIX + without_prefix(plain)
        case SubjectRule.WITHOUT_PREFIX:
            return without_prefix(plain)
        case SubjectRule.PATTERN:
            return _masked_line(_patterned(message, verdict, profile))


def _patterned(message: Message, verdict: Verdict, profile: ReplyProfile) -> str:
    """Return the subject that a pattern makes, as the letter states what stands in it.

    Raises:
        MissingValueError: It asks for what the letter does not state.
    """
    own = {SUBJECT: without_prefix(_masked_line(message.subject))}
    return one_line(filled(profile.subject_pattern, message, verdict, own))


def _hidden_in_pattern(
    message: Message, verdict: Verdict, profile: ReplyProfile
) -> tuple[NoteCode, ...]:
    """Return whether an identifier in a subject of a pattern is hidden: a gateway may miss it there."""
    # What was hidden in the answered subject itself is told already.
    is_told = bool(hidden_in_subject(message))
    if is_told or profile.subject is not SubjectRule.PATTERN:
        return ()
    is_hidden = has_cpr_shape(_patterned(message, verdict, profile))
    return (NoteCode.CPR_HIDDEN_IN_SUBJECT,) if is_hidden else ()


def _headers(
    message: Message, verdict: Verdict, profile: ReplyProfile
) -> tuple[tuple[str, str], ...]:
    """Return the fields a gateway asks for: those of the answered mail, then those made of what it states.

    Raises:
        MissingValueError: A pattern asks for what the letter does not state.
    """
    carried = (
        (name, _masked_line(value))
        for name in profile.carried_headers
        for key, value in message.headers
        if key.casefold() == name.casefold()
    )
    made = (
        (name, _masked_line(filled(pattern, message, verdict, {})))
        for name, pattern in profile.set_headers.items()
    )
    return (*carried, *made)


def _metadata_files(message: Message, profile: ReplyProfile) -> tuple[DraftFile, ...]:
    """Return the documents of the letter that the gateway wants back, byte for byte."""
    there = {Metadata.DKAL: DkalMetadata, Metadata.MEMO: MemoMessage}
    wanted = tuple(there[each] for each in profile.metadata)
    files = []
    for found in message.documents:
        if wanted and isinstance(found.document, wanted) and found.attachment and not found.nested:
            attachment = message.attachments[found.attachment - 1]
            files.append(DraftFile(attachment.name, "application/xml", attachment.load()))
    return tuple(files)


def _masked_line(text: str) -> str:
    return mask_cpr(one_line(text))


def _thread(message: Message) -> tuple[str, ...]:
    if not message.message_id:
        return message.references
    return (*(r for r in message.references if r != message.message_id), message.message_id)


def _body(
    message: Message,
    verdict: Verdict,
    profile: ReplyProfile,
    settings: Settings,
    language: str,
    said: str,
) -> str:
    name = verdict.facts.sender_name or (message.sender.name if message.sender else "")
    greeting = profile.greeting.get(language, "").replace("{name}", _masked_line(name))
    signature = settings.signature.strip() or settings.authority_name
    closing = profile.closing.get(language, "")
    blocks = (
        greeting.replace(" ,", ",").strip(),
        said,
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


_REFUSALS: Final = {
    ReplyKind.STEPS: "profile-has-steps",
    ReplyKind.DOCUMENT: "profile-has-document",
}
