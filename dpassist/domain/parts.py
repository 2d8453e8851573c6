"""Messages within a message: which attachments can be opened as messages of their own."""

from typing import Final

from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Attachment, Message
from dpassist.domain.post import DkalMetadata

Part = tuple[int, ...]
"""Numbers of attachments, from 1, each within the one before: ``(2, 1)`` is the first attachment of the second."""

_MAIL_TYPES: Final = frozenset({"message/rfc822", "application/vnd.ms-outlook"})
_MAIL_NAMES: Final = (".eml", ".msg")


def parts_in(message: Message) -> tuple[int, ...]:
    """Return the numbers of the attachments that are letters or mails, in order."""
    letters = {
        found.attachment
        for found in message.documents
        if found.attachment and isinstance(found.document, MemoMessage | DkalMetadata)
    }
    mails = set(mails_in(message))
    return tuple(sorted(n for n in letters | mails if n <= len(message.attachments)))


def mails_in(message: Message) -> tuple[int, ...]:
    """Return the numbers of the attachments that are mails: what they say is not shown with the message."""
    return tuple(n for n, each in enumerate(message.attachments, start=1) if _is_mail(each))


def _is_mail(attachment: Attachment) -> bool:
    return attachment.media_type in _MAIL_TYPES or attachment.name.lower().endswith(_MAIL_NAMES)
