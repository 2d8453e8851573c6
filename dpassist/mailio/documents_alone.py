"""Digital Post documents that are the file itself, or all there is in a container: the `Message` they make."""

from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import DocumentFile, MemoDocument, MemoMessage
from dpassist.domain.message import (
    Address,
    Attachment,
    Defect,
    FoundDocument,
    Message,
    SourceFormat,
)
from dpassist.domain.post import PostDocument
from dpassist.mailio.documents import find_document
from dpassist.mailio.limits import Budget, Limits
from dpassist.mailio.memo_check import notes
from dpassist.mailio.memo_container import members

_BLANK: Final = b" \t\r\n\0"
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A document found in a container.

    Attributes:
        place: Which of its files it is, counted from 0.
        name: That file's name, as written.
        size: Its size.
    """

    place: int
    name: str
    size: int
    document: PostDocument


def read_document(data: bytes, budget: Budget) -> Message:
    """Read a document that stands alone.

    Raises:
        UnreadableMessageError: It is none, or damaged, or over a limit.
    """
    document = find_document(data, budget)
    if document is None:
        is_json = data.lstrip(_BLANK).removeprefix(_MARK).lstrip(_BLANK).startswith(b"{")
        raise UnreadableMessageError("json-not-digital-post" if is_json else "xml-not-digital-post")
    is_letter = isinstance(document, MemoMessage)
    source = SourceFormat.MEMO if is_letter else SourceFormat.DOCUMENT
    defects = tuple(Defect(code, "content") for code in notes(document, data, budget))
    message = Message(source, data, documents=(FoundDocument(document),), defects=defects)
    return _with_letter(message, budget)


def read_container(data: bytes, budget: Budget) -> Message:
    """Read a container: a single document makes the message, several are its attachments.

    Raises:
        UnreadableMessageError: There is none in it, or it is damaged or over a limit before the first.
    """
    found, problems = unpack(data, budget)
    if not found:
        raise UnreadableMessageError(problems[0] if problems else "container-not-digital-post")
    defects = tuple(Defect(code, "content") for code in problems)
    message = Message(SourceFormat.CONTAINER, data, defects=defects)
    if len(found) == 1:
        single = FoundDocument(found[0].document)
        return _with_letter(replace(message, documents=(single,)), budget)
    return replace(
        message,
        attachments=tuple(_packed_attachment(each, data, budget.limits) for each in found),
        documents=tuple(FoundDocument(each.document, n) for n, each in enumerate(found, start=1)),
    )


def unpack(data: bytes, budget: Budget) -> tuple[list[Unpacked], list[str]]:
    """Return the documents in a container, and codes of what could not be looked into or is not as it should be."""
    found: list[Unpacked] = []
    problems: dict[str, None] = {}
    try:
        for place, (name, content) in enumerate(members(data, budget)):
            try:
                document = find_document(content, budget)
            except UnreadableMessageError as error:
                problems[error.code] = None
                continue
            if document is not None:
                budget.enter_message()
                found.append(Unpacked(place, name, len(content), document))
                problems |= dict.fromkeys(notes(document, content, budget))
    except UnreadableMessageError as error:  # nothing behind this can be had
        problems[error.code] = None
    return found, list(problems)


def _with_letter(message: Message, budget: Budget) -> Message:
    """Fill in what the only document says of subject, sender, date, text and files, when it is a letter."""
    letter = message.documents[0].document
    if not isinstance(letter, MemoMessage):
        return message
    most = budget.limits.text_bytes
    return replace(
        message,
        subject=letter.label,
        sender=Address(letter.sender.label, "") if letter.sender.label else None,
        date=letter.created,
        body_text=letter.main_text(most) if budget.errand.texts else "",
        attachments=tuple(_attachment(document, file) for document, file in letter.shown_files()),
    )


def _attachment(document: MemoDocument, file: DocumentFile) -> Attachment:
    return Attachment(
        file.filename, file.media_type, file.size, lambda: file.content, document.role
    )


def _packed_attachment(packed: Unpacked, data: bytes, limits: Limits) -> Attachment:
    load = partial(_load, data, packed.place, limits)
    return Attachment(packed.name, "application/xml", packed.size, load)


def _load(data: bytes, place: int, limits: Limits) -> bytes:
    """Unpack a container again, as far as one of its files."""
    _name, content = next(islice(members(data, Budget(limits, len(data))), place, None))
    return content
