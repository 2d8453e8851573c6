"""S/MIME as Outlook stores it: the signed or encrypted content is the one attachment.

Published specification MS-OXOSMIME: class ``IPM.Note.SMIME`` holds a CMS structure (signed or encrypted),
``IPM.Note.SMIME.MultipartSigned`` a whole ``multipart/signed`` entity. The body Outlook may store beside
it is not what was signed; it is shown only when there is nothing to open, with a defect.
"""

from dataclasses import replace
from typing import Final

from dpassist.domain.message import Attachment, Message, Protection
from dpassist.mailio.msg_properties import Reading

_CLASSES: Final = ("ipm.note.smime", "ipm.note.secure")
_TYPES: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_NAMES: Final = (".p7m", ".p7z")
_LOOKED_AT: Final = 4096
_CLEAR_SIGNED: Final = (".multipartsigned", ".sign")


def is_protected(message_class: str) -> bool:
    """Tell whether Outlook filed the message as signed or encrypted."""
    return message_class.lower().startswith(_CLASSES)


def note_inside(envelope: Message, reading: Reading) -> None:
    """Tell of an encrypted part that lies in an ordinary message: it is not opened, as its text may stand beside it."""
    for attachment in envelope.attachments:
        if attachment.media_type in _TYPES or attachment.name.lower().endswith(_NAMES):
            from dpassist.mailio import cms  # noqa: PLC0415 - heavy: imported where used

            if cms.content_kind(attachment.head(_LOOKED_AT)) == "encrypted":
                reading.note("smime-inside", "content")


def open_protected(envelope: Message, reading: Reading) -> Message | None:
    """Return the message with what is inside its S/MIME attachment.

    Args:
        envelope: The message as Outlook stores it, without its bodies.
        reading: Budget and defects.

    Returns:
        The message with the inner bodies and attachments; None when there is no S/MIME content to open,
        noted as a defect.

    Raises:
        UnreadableMessageError: The budget is used up.
    """
    attachment = next(iter(envelope.attachments), None)
    if attachment is None or not attachment.size:  # it may be the mere name of a file elsewhere
        reading.note("smime-content-missing", "content")
        return None
    content = attachment.load()
    reading.budget.spend(len(content))
    return _open_clear_signed(envelope, attachment, content, reading) or _open_cms(
        envelope, content, reading
    )


def _open_clear_signed(
    envelope: Message, attachment: Attachment, content: bytes, reading: Reading
) -> Message | None:
    """Open a whole ``multipart/signed`` entity; None when it is none, whatever Outlook says."""
    by_class = envelope.message_class.lower().endswith(_CLEAR_SIGNED)
    if not by_class and attachment.media_type != "multipart/signed":
        return None
    inner = _read_inner(content, envelope, reading)
    return None if inner.protection is Protection.NONE else _merged(envelope, inner, reading)


def _open_cms(envelope: Message, content: bytes, reading: Reading) -> Message | None:
    from dpassist.mailio import smime  # noqa: PLC0415 - heavy: imported where used

    layer = smime.take_off(content, reading.budget, _senders(envelope))
    if layer.protection is Protection.ENCRYPTED:
        if layer.problem in smime.TOLD:
            reading.note(layer.problem, "content")
        return replace(
            envelope,
            attachments=(),
            protection=Protection.ENCRYPTED,
            encrypted_for=layer.encrypted_for,
        )
    if layer.content is not None:
        inner = _read_inner(layer.content, envelope, reading)
        protection = smime.combined(layer.protection, inner.protection)
        signatures = (*layer.signatures, *inner.signatures)
        return _merged(
            envelope, replace(inner, protection=protection, signatures=signatures), reading
        )
    reading.note(
        "signed-content-unreadable" if layer.problem else "smime-content-unknown", "content"
    )
    return None


def _read_inner(mime: bytes, envelope: Message, reading: Reading) -> Message:
    from dpassist.mailio.eml import read_eml  # noqa: PLC0415 - heavy: imported where used

    reading.budget.enter_layer()
    return read_eml(mime, reading.budget, _senders(envelope))


def _senders(envelope: Message) -> tuple[str, ...]:
    """Return the address the screen names; one who sent on its behalf may be anybody."""
    sender = envelope.sender
    return (sender.email,) if sender else ()


def _merged(envelope: Message, inner: Message, reading: Reading) -> Message:
    """Take bodies and attachments from the signed content, everything else from Outlook."""
    reading.defects.extend(inner.defects)
    return replace(
        envelope,
        body_text=inner.body_text,
        body_html=inner.body_html,
        attachments=inner.attachments,
        protection=inner.protection,
        encrypted_for=inner.encrypted_for,
        signatures=inner.signatures,
    )
