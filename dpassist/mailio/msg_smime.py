"""S/MIME as Outlook stores it: the signed or encrypted content is the one attachment.

Published specification MS-OXOSMIME: class ``IPM.Note.SMIME`` holds a CMS structure (signed or encrypted),
``IPM.Note.SMIME.MultipartSigned`` a whole ``multipart/signed`` entity. The body Outlook may store beside
it is not what was signed; it is shown only when there is nothing to open, with a defect.
"""

from dataclasses import replace
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Attachment, Message, Protection
from dpassist.mailio.msg_properties import Reading

_CLASSES: Final = ("ipm.note.smime", "ipm.note.secure")
_CLEAR_SIGNED: Final = (".multipartsigned", ".sign")
_WHERE: Final = "attachment 1"


def is_protected(message_class: str) -> bool:
    """Tell whether Outlook filed the message as signed or encrypted."""
    return message_class.lower().startswith(_CLASSES)


def open_protected(envelope: Message, reading: Reading) -> Message | None:
    """Return the message with what is inside its S/MIME attachment.

    Args:
        envelope: The message as Outlook stores it, without its bodies.
        reading: Budget and defects.

    Returns:
        The message with the inner bodies and attachments; None when there is no S/MIME content to open,
        noted as a defect.
    """
    if not envelope.attachments:
        reading.note("smime-content-missing", "attachments")
        return None
    attachment = envelope.attachments[0]
    content = attachment.load()
    reading.budget.spend(len(content))
    try:
        if _is_clear_signed(envelope, attachment):
            return _with_inner(envelope, content, reading)
        return _open_cms(envelope, content, reading)
    except UnreadableMessageError as error:
        reading.note(error.code, _WHERE)
        return None


def _is_clear_signed(envelope: Message, attachment: Attachment) -> bool:
    by_class = envelope.message_class.lower().endswith(_CLEAR_SIGNED)
    return by_class or attachment.media_type == "multipart/signed"


def _open_cms(envelope: Message, content: bytes, reading: Reading) -> Message | None:
    from dpassist.mailio import cms  # noqa: PLC0415 - heavy: imported where used

    kind = cms.content_kind(content)
    if kind == "encrypted":
        keys = cms.recipients(content)
        return replace(envelope, protection=Protection.ENCRYPTED, encrypted_for=keys)
    if kind == "signed":
        return _with_inner(envelope, cms.unwrap_signed(content, reading.budget), reading)
    reading.note("smime-content-unknown", _WHERE)
    return None


def _with_inner(envelope: Message, mime: bytes, reading: Reading) -> Message:
    """Take bodies and attachments from the signed content, everything else from Outlook."""
    from dpassist.mailio.eml import read_eml  # noqa: PLC0415 - heavy: imported where used

    reading.budget.enter_layer()
    inner = read_eml(mime, reading.budget)
    encrypted = inner.protection is Protection.ENCRYPTED
    reading.defects.extend(inner.defects)
    return replace(
        envelope,
        body_text=inner.body_text,
        body_html=inner.body_html,
        attachments=inner.attachments,
        documents=inner.documents,
        protection=Protection.ENCRYPTED if encrypted else Protection.SIGNED,
        encrypted_for=inner.encrypted_for,
    )
