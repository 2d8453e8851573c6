"""The one door in: any bytes to a `Message`, decided by content and never by name.

Whatever goes wrong inside, only `UnreadableMessageError` leaves.
"""

import re
from dataclasses import replace
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import (
    Address,
    Attachment,
    Defect,
    EncryptedFor,
    FoundDocument,
    Message,
    Protection,
    SourceFormat,
)
from dpassist.domain.post import DocumentFile, MemoMessage, PostDocument
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_TNEF: Final = bytes.fromhex("789f3e22")
_MARKUP_STARTS: Final = (
    b"<",
    b"\xef\xbb\xbf<",
    b"\xff\xfe<\x00",
    b"\xfe\xff\x00<",
    b"<\x00",
    b"\x00<",
)
_JSON_STARTS: Final = (b"{", b"\xef\xbb\xbf{")
_KNOWN_FIELD: Final = re.compile(
    rb"^(?:from|to|cc|bcc|subject|date|received|message-id|mime-version|content-type|return-path|sender|"
    rb"reply-to|delivered-to|x-[a-z0-9-]+|content-transfer-encoding|dkim-signature|in-reply-to|references|"
    rb"resent-[a-z]+|list-[a-z]+|authentication-results|arc-[a-z-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_NESTED: Final = "message/rfc822"
_SNIFFED: Final = 4096


def open_message(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Message:
    """Read any file a shared mailbox can hold.

    Raises:
        UnreadableMessageError: It does not make a message; ``code`` says why.
    """
    try:
        return _open(data, Budget(limits, len(data)))
    except UnreadableMessageError:
        raise
    except Exception as error:
        # A reader met something its author did not foresee: bad mail must not take the program down.
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error


def _open(data: bytes, budget: Budget) -> Message:
    head = data[:_SNIFFED].lstrip(b" \t\r\n\x00") if data[:1] != b"\x00" else data[:_SNIFFED]
    if not head:
        raise UnreadableMessageError("empty-file")
    if data.startswith(_OLE):
        from dpassist.mailio.msg import read_msg  # noqa: PLC0415 - heavy: imported where used

        return _with_documents(read_msg(data, budget), budget)
    if data.startswith(_TNEF):
        raise UnreadableMessageError("winmail-alone")
    if head.startswith((*_MARKUP_STARTS, *_JSON_STARTS)):
        return _document_alone(data, budget, is_json=head.startswith(_JSON_STARTS))
    if _looks_like_cms(data):
        return _cms_alone(data, budget)
    if not _KNOWN_FIELD.search(data[: 16 * _SNIFFED]):
        raise UnreadableMessageError("not-a-message")
    from dpassist.mailio.eml import read_eml  # noqa: PLC0415 - heavy: imported where used

    return _with_documents(read_eml(data, budget), budget)


def _looks_like_cms(data: bytes) -> bool:
    if not data.startswith((b"\x30", b"-----BEGIN", b"MI")):
        return False
    from dpassist.mailio.cms import content_kind  # noqa: PLC0415 - heavy: imported where used

    return content_kind(data) != "other"


def _cms_alone(data: bytes, budget: Budget) -> Message:
    """Read a p7m file: what it wraps if it is signed, that it is encrypted otherwise."""
    from dpassist.mailio import cms  # noqa: PLC0415 - heavy: imported where used

    if cms.content_kind(data) == "encrypted":
        keys: tuple[EncryptedFor, ...] = cms.recipients(data)
        return Message(SourceFormat.EML, data, protection=Protection.ENCRYPTED, encrypted_for=keys)
    budget.enter_layer()
    inner = _open(cms.unwrap_signed(data, budget), budget)
    return replace(inner, raw=data, protection=Protection.SIGNED)


def _document_alone(data: bytes, budget: Budget, *, is_json: bool) -> Message:
    from dpassist.mailio.documents import find_document  # noqa: PLC0415 - heavy: imported where used

    document = find_document(data, budget)
    if document is None:
        raise UnreadableMessageError("json-not-digital-post" if is_json else "xml-not-digital-post")
    found = (FoundDocument(document, 0),)
    if not isinstance(document, MemoMessage):
        return Message(SourceFormat.DOCUMENT, data, documents=found)
    files = [file for file in document.files if file.role != "technical"]
    return Message(
        format=SourceFormat.MEMO,
        raw=data,
        subject=document.label,
        sender=Address(document.sender.label, ""),
        date=document.created,
        body_text=document.main_text()[: budget.limits.text_bytes],
        attachments=tuple(_memo_attachment(file) for file in files),
        documents=found,
    )


def _memo_attachment(file: DocumentFile) -> Attachment:
    return Attachment(
        file.filename, file.media_type, len(file.content), lambda: file.content, file.role
    )


def _with_documents(message: Message, budget: Budget) -> Message:
    """Look into the attachments for Digital Post documents."""
    found: list[FoundDocument] = list(message.documents)
    defects: list[Defect] = []
    for number, attachment in enumerate(message.attachments, start=1):
        try:
            found.extend(FoundDocument(d, number) for d in _documents_in(attachment, budget))
        except UnreadableMessageError as error:
            defects.append(Defect(error.code, f"attachment {number}"))
    return replace(message, documents=tuple(found), defects=(*message.defects, *defects))


def _documents_in(attachment: Attachment, budget: Budget) -> list[PostDocument]:
    is_mail = attachment.media_type in {_NESTED, "application/vnd.ms-outlook"}
    if not is_mail and attachment.media_type.startswith(("image/", "audio/", "video/")):
        return []
    content = attachment.load()
    head = content[:_SNIFFED].lstrip(b" \t\r\n")
    if is_mail or content.startswith(_OLE):
        return _documents_in_mail(content, budget)
    if not head.startswith((*_MARKUP_STARTS, *_JSON_STARTS)):
        return []
    from dpassist.mailio.documents import find_document  # noqa: PLC0415 - heavy: imported where used

    document = find_document(content, budget)
    return [document] if document else []


def _documents_in_mail(content: bytes, budget: Budget) -> list[PostDocument]:
    """Look into a nested message; one that cannot be read holds nothing we can name."""
    try:
        with budget.layer():
            return [found.document for found in _open(content, budget).documents]
    except UnreadableMessageError as error:
        if error.code in {"unpacks-too-large", "too-deep"}:
            raise
        return []
