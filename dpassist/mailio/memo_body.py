"""Every element of a MeMo body, once, in the schema's order: the reader and the writer both go by it.

Source: the official 1.1 schema, which 1.2 does not change here. The values stand in `dpassist.domain.memo`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from dpassist.domain import memo
from dpassist.mailio.memo_shapes import Kind, Part, Shape


@dataclass(frozen=True, slots=True)
class Body:
    """What stands in a ``MessageBody``: the documents of a `MemoMessage`, by their kind."""

    created: datetime | None = None
    main: tuple[memo.MemoDocument, ...] = ()
    additional: tuple[memo.MemoDocument, ...] = ()
    technical: tuple[memo.MemoDocument, ...] = ()


def _file(
    *, content: tuple[int, Callable[[], bytes]] | None = None, **fields: Any
) -> memo.DocumentFile:
    size, load = content or (0, bytes)
    return memo.DocumentFile(size=size, load=load, **fields)


_RESERVATION: Final = Shape(
    memo.Reservation,
    (
        Part("description", "description", required=True),
        Part("reservationUUID", "reservation_uuid", required=True),
        Part("abstract", "abstract", required=True),
        Part("location", "location", required=True),
        Part("startDateTime", "start", Kind.MOMENT),
        Part("endDateTime", "end", Kind.MOMENT),
        Part("organizerMail", "organizer_mail"),
        Part("organizerName", "organizer_name"),
    ),
)
_ENTRY_POINT: Final = Shape(memo.EntryPoint, (Part("url", "url", required=True),))
_ACTION: Final = Shape(
    memo.Action,
    (
        Part("label", "label", required=True),
        Part("actionCode", "code", required=True),
        Part("startDateTime", "start", Kind.MOMENT),
        Part("endDateTime", "end", Kind.MOMENT),
        Part("Reservation", "reservation", _RESERVATION),
        Part("EntryPoint", "entry_point", _ENTRY_POINT),
    ),
)
_FILE: Final = Shape(
    _file,
    (
        Part("encodingFormat", "media_type", Kind.MEDIA_TYPE, required=True),
        Part("filename", "filename", required=True),
        Part("language", "language", required=True),
        Part("content", "content", Kind.BASE64, required=True),
    ),
)


def _document(role: memo.DocumentRole, identifier: str, *actions: Part) -> Shape:
    parts = (
        Part(identifier, "document_id"),
        Part("label", "label"),
        Part("File", "files", _FILE, many=True),
        *actions,
    )
    return Shape(partial(memo.MemoDocument, role), parts)


_ACTIONS: Final = Part("Action", "actions", _ACTION, many=True)
BODY: Final = Shape(
    Body,
    (
        Part("createdDateTime", "created", Kind.MOMENT),
        Part(
            "MainDocument",
            "main",
            _document(memo.DocumentRole.MAIN, "mainDocumentID", _ACTIONS),
            many=True,
        ),
        Part(
            "AdditionalDocument",
            "additional",
            _document(memo.DocumentRole.ADDITIONAL, "additionalDocumentID", _ACTIONS),
            many=True,
        ),
        Part(
            "TechnicalDocument",
            "technical",
            _document(memo.DocumentRole.TECHNICAL, "technicalDocumentID"),
            many=True,
        ),
    ),
)
