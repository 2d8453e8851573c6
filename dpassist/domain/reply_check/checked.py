"""A reply as the check sees it, whether it is a file that was written somewhere or a draft of ours."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dpassist.domain.draft import Draft, DraftFile, NoteCode
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Address, Attachment, Message, Protection
from dpassist.domain.reply_check.file_traits import FileTrait, traits_of

_LARGEST_LOOK: Final = 110 * 1024 * 1024
"""Bytes of a file that is looked into; a larger one cannot be sent anyway."""
_DRAFT_MARKS: Final = (("X-Unsent", "1"), ("X-Mozilla-Draft-Info", ""))
"""Header fields of a mail that was never sent: Outlook's and Thunderbird's; an empty value stands for any."""
_OWN_FIELDS: Final = frozenset({
    "bcc", "cc", "date", "from", "in-reply-to", "message-id", "mime-version", "references", "reply-to", "sender",
    "subject", "to",
})  # fmt: skip
"""What is written anew into a mended draft."""
_OTHERS_FIELDS: Final = (
    "arc-", "authentication-results", "content-", "delivered-to", "dkim-", "list-", "received", "resent-",
    "return-path", "x-mozilla-", "x-ms-exchange-", "x-originating-", "x-received", "x-unsent",
)  # fmt: skip
"""Beginnings of what servers wrote, or what is true of the old draft alone; all else stays, whoever made it."""
_MOST_FIELDS: Final = 50
_LONGEST_FIELD: Final = 900
"""Letters of a kept field; a line of mail ends at 998 (RFC 5322, 2.1.1)."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that goes with the reply.

    Attributes:
        name: As it was given.
        media_type: Lower-case MIME type.
        size: Size in bytes.
        load: Gives the bytes.
        traits: What is special about it.
        is_inline: Whether it is a picture in the text.
        content_id: What formatted text calls it by.
    """

    name: str = field(repr=False)
    media_type: str
    size: int
    load: Callable[[], bytes] = field(repr=False, compare=False)
    traits: frozenset[FileTrait] = frozenset()
    is_inline: bool = False
    content_id: str = ""

    def contents(self) -> tuple[bytes, ...]:
        """Return the bytes, or nothing where they cannot be read."""
        content = _content(self.load)
        return () if content is None else (content,)


@dataclass(frozen=True, slots=True)
class CheckedReply:
    """A draft or a sent reply.

    Attributes:
        to: Main recipients.
        cc: Open copies.
        bcc: Hidden copies, as far as the file tells of them.
        reply_to: Where answers to the reply are to go.
        sender: The From mailbox, or None when the mail program is to choose.
        subject: As it stands.
        body: Its text, quotes included.
        in_reply_to: The message that is answered; empty when it does not say.
        references: Message-IDs of the thread, oldest first.
        files: What goes with it, in order.
        sent: When it was sent, or None for a draft.
        protection: S/MIME around it.
        is_signed: Whether a signature was found on it.
        action_links: Where the actions of an attached letter lead.
        html: Its formatted text; empty when there is none, or when the text was changed since.
        headers: What else stands in its header and is to stay there, as (name, value).
    """

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    sender: Address | None = None
    subject: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    files: tuple[CheckedFile, ...] = ()
    sent: date | None = None
    protection: Protection = Protection.NONE
    is_signed: bool = False
    action_links: tuple[str, ...] = field(default=(), repr=False)
    html: str = field(default="", repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def is_closed(self) -> bool:
        """Whether it is encrypted, so that only its outside can be checked."""
        return self.protection is Protection.ENCRYPTED

    @property
    def was_sealed(self) -> bool:
        """Whether it was signed or encrypted; what is made of it anew is neither."""
        return self.is_signed or self.protection is not Protection.NONE


def of_message(message: Message) -> CheckedReply:
    """Take a mail that was read from a file: a draft that somebody saved, or a reply that was sent."""
    thread = message.references
    return CheckedReply(
        to=message.to,
        cc=message.cc,
        bcc=message.bcc,
        reply_to=message.reply_to,
        sender=message.sender,
        subject=message.subject,
        body=message.body_text,
        in_reply_to=thread[-1] if thread else "",
        references=thread,
        files=tuple(_file_of(attachment, message.body_html) for attachment in message.attachments),
        sent=_sent(message),
        protection=message.protection,
        is_signed=message.protection is Protection.SIGNED or bool(message.signatures),
        action_links=_action_links(message),
        html=message.body_html if message.body_html.strip() else "",
        headers=_kept_fields(message),
    )


def of_draft(draft: Draft) -> CheckedReply:
    """Take a draft as dpassist composed it."""
    return CheckedReply(
        to=draft.to,
        sender=draft.sender,
        subject=draft.subject,
        body=draft.body,
        in_reply_to=draft.in_reply_to,
        references=draft.references,
        files=tuple(map(file_of_draft, draft.files)),
        reply_to=(draft.reply_to,) if draft.reply_to else (),
        headers=draft.headers,
    )


def as_draft(reply: CheckedReply, notes: tuple[NoteCode, ...] = ()) -> Draft:
    """Make a draft of it, to be opened and sent; files that cannot be read are left out.

    A draft knows neither copies nor formatted text; what keeps them is `dpassist.services.mending`.
    """
    return Draft(
        to=reply.to,
        subject=reply.subject,
        body=reply.body,
        sender=reply.sender,
        in_reply_to=reply.in_reply_to,
        references=reply.references,
        files=tuple(
            DraftFile(file.name, file.media_type, content)
            for file in reply.files
            for content in [_content(file.load)]
            if content is not None
        ),
        reply_to=next(iter(reply.reply_to), None),
        headers=reply.headers,
        notes=notes,
    )


def _sent(message: Message) -> date | None:
    for name, value in _DRAFT_MARKS:
        stands = message.header(name).strip()
        if stands and value in {"", stands}:
            return None
    return message.date.date() if message.date and message.message_id else None


def _kept_fields(message: Message) -> tuple[tuple[str, str], ...]:
    """Return what a mail program or an administrator wrote into the header, and a mended draft must not lose."""
    return tuple(
        (name, value)
        for name, value in message.headers
        if _is_kept(name.casefold()) and len(value) <= _LONGEST_FIELD
    )[:_MOST_FIELDS]


def _is_kept(name: str) -> bool:
    return name not in _OWN_FIELDS and not name.startswith(_OTHERS_FIELDS)


def _file_of(attachment: Attachment, html: str) -> CheckedFile:
    return CheckedFile(
        attachment.name,
        attachment.media_type,
        attachment.size,
        attachment.load,
        _traits(attachment),
        is_inline=bool(attachment.content_id) and f"cid:{attachment.content_id}" in html,
        content_id=attachment.content_id,
    )


def file_of_draft(file: DraftFile) -> CheckedFile:
    """Take a file of a draft."""
    return CheckedFile(
        file.name,
        file.media_type,
        len(file.content),
        lambda: file.content,
        traits_of(file.name, file.content),
    )


def _traits(attachment: Attachment) -> frozenset[FileTrait]:
    content = _content(attachment.load) if attachment.size <= _LARGEST_LOOK else None
    return traits_of(attachment.name, content or b"")


def _content(load: Callable[[], bytes]) -> bytes | None:
    try:
        return load()
    except UnreadableMessageError:
        return None


def _action_links(message: Message) -> tuple[str, ...]:
    return tuple(
        action.entry_point.url
        for found in message.documents
        if isinstance(found.document, MemoMessage)
        for document in found.document.documents
        for action in document.actions
        if action.entry_point
    )
