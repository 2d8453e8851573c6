"""The one door in: any bytes to a `Message`, decided by content and never by name.

Whatever goes wrong inside, only `UnreadableMessageError` leaves.
"""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Final

from dpassist.domain.errors import CancelledError, UnreadableMessageError
from dpassist.domain.message import (
    Attachment,
    Defect,
    FoundDocument,
    Message,
    Protection,
    SourceFormat,
    XmlRoot,
)
from dpassist.domain.recogniser_profile import Need
from dpassist.mailio.limits import DEFAULT_LIMITS, OPEN, RECOGNISE, Budget, Errand, Limits
from dpassist.mailio.memo_container import is_container
from dpassist.mailio.signatures import COMPOUND_FILE, TNEF
from dpassist.mailio.winmail import with_winmail_unpacked

_CMS_STARTS: Final = (b"\x30", b"-----BEGIN", b"MI")
_UTF16_STARTS: Final = (b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00", b"\x00<")
_MARKUP_STARTS: Final = (b"<", *_UTF16_STARTS)
_KNOWN_FIELDS: Final = frozenset(
    b"from to cc bcc subject date received message-id mime-version content-type return-path sender reply-to "
    b"delivered-to content-transfer-encoding dkim-signature in-reply-to references authentication-results".split()
)
_KNOWN_STARTS: Final = (b"x-", b"resent-", b"list-", b"arc-")
_FIRST_FIELD: Final = re.compile(
    b"(?:" + b"|".join(sorted(_KNOWN_FIELDS)) + rb"|(?:x|resent|list|arc)-[!-9;-~]{1,60})[ \t]*+:",
    re.IGNORECASE,
)
_LINE: Final = re.compile(rb"[^\r\n]+|(\n\r?\n|\r\r(?!\n))")
_HEADER_SNIFFED: Final = 64 * 1024
_MAIL_TYPES: Final = frozenset(
    {
        "message/rfc822",
        "message/global",
        "application/vnd.ms-outlook",
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
    }
)
_MAIL_NAMES: Final = (".eml", ".msg", ".p7m")
_MAILS: Final = frozenset({SourceFormat.EML, SourceFormat.MSG, SourceFormat.TNEF})
_TEXTS: Final = frozenset({"text/plain", "text/html", "text/calendar", "text/csv", "text/rtf"})
_NO_DOCUMENTS: Final = ("image/", "audio/", "video/")
_DOCUMENT_STARTS: Final = (*_MARKUP_STARTS, b"{")
_LEADING: Final = re.compile(rb"[ \t\r\n\0]*+(?:\xef\xbb\xbf)?[ \t\r\n\0]*+")
_NOT_BLANK: Final = re.compile(rb"[^ \t\r\n\0]")
_LOOKED_AT: Final = 4096
_USUALLY_ENOUGH: Final = 64
_LETTERS: Final = 16
_LIMITS_MET: Final = frozenset({"unpacks-too-large", "too-many-messages", "too-many-parts"})
"""What is told of a compressed file that no document was found in: most such files are not ours."""
_TOLD: Final = frozenset(
    {
        "unpacks-too-large",
        "too-many-messages",
        "too-deep",
        "too-many-elements",
        "damaged-xml",
        "xml-forbidden",
        "container-damaged",
        "memo-not-by-schema",
    }
)
"""What is told of a message within the message: that it may hold a document we could not see, or holds a faulty one."""


def open_message(data: bytes, limits: Limits = DEFAULT_LIMITS, errand: Errand = OPEN) -> Message:
    """Read any file a shared mailbox can hold, everything in it.

    Raises:
        UnreadableMessageError: It does not make a message; ``code`` says why.
    """
    return _read(data, Budget(limits, len(data), errand))


def recognise_message(
    data: bytes,
    limits: Limits = DEFAULT_LIMITS,
    errand: Errand = RECOGNISE,
    watch: Callable[[], None] = lambda: None,
) -> Message:
    """Read what it takes to tell what a file is: safe and quick for many thousands in a row.

    The message has its header fields, its attachments' names and sizes and its Digital Post documents, but no
    bodies unless the errand asks for them; nothing encrypted is opened and no signature is checked.

    Args:
        data: The file.
        limits: How much may be read and unpacked.
        errand: What is read beyond that.
        watch: Asked again and again; what it raises ends the reading.

    Raises:
        CancelledError: ``watch`` said so.
        UnreadableMessageError: It does not make a message; ``code`` says why.
    """
    seconds = limits.seconds_for(len(data))
    until, worked = time.monotonic() + seconds, time.thread_time() + seconds

    def still_in_time() -> None:
        watch()
        # A machine that is busy with something else makes no message take too long: what this thread worked counts.
        # Its own clock is slower to ask, so the one on the wall is asked first.
        if time.monotonic() > until and time.thread_time() > worked:
            raise UnreadableMessageError("takes-too-long")

    return _read(data, Budget(limits, len(data), errand, still_in_time))


def _read(data: bytes, budget: Budget) -> Message:
    try:
        return _open(data, budget)
    except (UnreadableMessageError, CancelledError):
        raise
    except Exception as error:
        # A reader met something its author did not foresee: bad mail must not take the program down.
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error


def _open(data: bytes, budget: Budget) -> Message:
    if _FIRST_FIELD.match(data):  # nearly all mail, and nothing else
        return _mail(data, budget)
    if not _NOT_BLANK.search(data):
        raise UnreadableMessageError("empty-file")
    if data.startswith(COMPOUND_FILE):
        from dpassist.mailio.msg import read_msg  # noqa: PLC0415 - heavy: imported where used

        return _with_documents(with_winmail_unpacked(read_msg(data, budget), budget), budget)
    if data.startswith(TNEF):
        from dpassist.mailio.winmail import read_winmail_alone  # noqa: PLC0415 - heavy: imported where used

        return _with_documents(read_winmail_alone(data, budget), budget)
    return _by_its_letters(data, budget)


def _by_its_letters(data: bytes, budget: Budget) -> Message:
    start = _start(data)
    if start.startswith(_DOCUMENT_STARTS) or is_container(data[:_LOOKED_AT]):
        return _documents_alone(data, budget)
    if start.startswith(_CMS_STARTS) and _is_cms(data):
        return _cms_alone(data, budget)
    if not _looks_like_mail(data):
        raise UnreadableMessageError("not-a-message")
    return _mail(data, budget)


def _mail(data: bytes, budget: Budget) -> Message:
    message: Message = _eml().read_eml(data, budget)
    if not message.attachments:
        return message
    return _with_documents(with_winmail_unpacked(message, budget), budget)


@cache
def _eml() -> ModuleType:
    from dpassist.mailio import eml  # noqa: PLC0415 - heavy: imported where used

    return eml


def _start(data: bytes) -> bytes:
    """Return the first letters, without a byte order mark of UTF-8 and blank space around it."""
    if data.startswith(_UTF16_STARTS):
        return data[:4]
    begin = _begin(data)
    return data[begin : begin + _LETTERS]


def _begin(data: bytes) -> int:
    """Return where the first letter is, behind blank space and a byte order mark of UTF-8."""
    found = _LEADING.match(data)
    return found.end() if found else 0


def _looks_like_document(data: bytes) -> bool:
    return _start(data).startswith(_DOCUMENT_STARTS)


def _looks_like_mail(data: bytes) -> bool:
    """Tell whether a header stands in front, by one field that mail is known for."""
    begin = _begin(data)
    for line in _LINE.finditer(data, begin, begin + _HEADER_SNIFFED):
        if line[1]:
            return False
        name, colon, _value = line[0].partition(b":")
        name = name.rstrip(b" \t").lower()
        if colon and (name in _KNOWN_FIELDS or name.startswith(_KNOWN_STARTS)):
            return True
    return False


def _is_cms(data: bytes) -> bool:
    from dpassist.mailio.cms import content_kind  # noqa: PLC0415 - heavy: imported where used

    return content_kind(data) != "other"


def _cms_alone(data: bytes, budget: Budget) -> Message:
    """Read a p7m file: what it wraps if that can be had, that it is encrypted otherwise."""
    from dpassist.mailio import smime  # noqa: PLC0415 - heavy: imported where used

    budget.enter_layer()
    layer = smime.take_off(data, budget, ())
    if layer.content is not None:
        inner = _open(layer.content, budget)
        return replace(
            inner,
            raw=data,
            protection=smime.combined(layer.protection, inner.protection),
            signatures=(*smime.compared(layer.signatures, inner.sender), *inner.signatures),
        )
    if layer.protection is Protection.NONE:
        raise UnreadableMessageError(layer.problem)
    defects = (Defect(layer.problem, "content"),) if layer.problem in smime.TOLD else ()
    return Message(
        SourceFormat.EML,
        data,
        protection=layer.protection,
        encrypted_for=layer.encrypted_for,
        defects=defects,
    )


def _documents_alone(data: bytes, budget: Budget) -> Message:
    from dpassist.mailio import documents_alone  # noqa: PLC0415 - heavy: imported where used

    if is_container(data[:_LOOKED_AT]):
        return documents_alone.read_container(data, budget)
    return documents_alone.read_document(data, budget)


def _with_documents(message: Message, budget: Budget) -> Message:
    """Look into the attachments for Digital Post documents."""
    found: list[FoundDocument] = list(message.documents)
    defects: list[Defect] = list(message.defects)
    if Need.XML_ROOTS in budget.errand.needs:
        message = replace(message, xml_roots=_xml_roots(message, budget))
    for number, attachment in enumerate(message.attachments, start=1):
        try:
            inside, problems = _documents_in(attachment, number, budget)
        except UnreadableMessageError as error:
            inside, problems = [], [error.code]
        found.extend(inside)
        defects.extend(Defect(code, f"attachment {number}") for code in problems)
    if not found and not defects:
        return message
    return replace(message, documents=tuple(found), defects=tuple(defects))


def _xml_roots(message: Message, budget: Budget) -> tuple[XmlRoot, ...]:
    from dpassist.mailio.post_xml import XML_ROOT_WITHIN, root_name  # noqa: PLC0415 - heavy: imported where used

    starts = (attachment.head(XML_ROOT_WITHIN) for attachment in message.attachments)
    roots = [
        (number, root_name(start, budget))
        for number, start in enumerate(starts, start=1)
        if _start(start).startswith(_MARKUP_STARTS)
    ]
    return tuple(XmlRoot(*root, number) for number, root in roots if root)


def _documents_in(
    attachment: Attachment, number: int, budget: Budget
) -> tuple[list[FoundDocument], list[str]]:
    """Return the documents in an attachment, and codes of what could not be looked into or is not as it should be."""
    name = attachment.name.lower()
    is_mail = attachment.media_type in _MAIL_TYPES or name.endswith(_MAIL_NAMES)
    is_other = attachment.media_type.startswith(_NO_DOCUMENTS) and not name.endswith(".xml")
    if not is_mail and is_other:
        return [], []
    head = _first_letters(attachment)
    if _looks_like_document(head):
        return _document_in(attachment.load(), number, budget)
    if is_container(head):
        from dpassist.mailio.documents_alone import unpack  # noqa: PLC0415 - heavy: imported where used

        inside, problems = unpack(attachment.load(), budget)
        told = problems if inside else [code for code in problems if code in _LIMITS_MET]
        return [FoundDocument(each.document, number) for each in inside], told
    is_mail = is_mail or head.startswith((COMPOUND_FILE, TNEF))
    is_unknown = b":" in head and attachment.media_type not in _TEXTS
    if is_mail or (is_unknown and _looks_like_mail(head)):
        return _documents_in_mail(attachment.load(), number, budget)
    return [], []


def _first_letters(attachment: Attachment) -> bytes:
    """Return as much of the beginning as tells what it is: more where blank space stands in front."""
    head = attachment.head(_USUALLY_ENOUGH)
    is_enough = len(head) - _begin(head) >= _LETTERS
    return head if is_enough else attachment.head(_LOOKED_AT)


def _document_in(
    content: bytes, number: int, budget: Budget
) -> tuple[list[FoundDocument], list[str]]:
    from dpassist.mailio.documents import find_document  # noqa: PLC0415 - heavy: imported where used
    from dpassist.mailio.memo_check import notes  # noqa: PLC0415 - heavy: imported where used

    document = find_document(content, budget)
    if document is None:
        return [], []
    return [FoundDocument(document, number)], notes(document, content, budget)


def _documents_in_mail(
    content: bytes, number: int, budget: Budget
) -> tuple[list[FoundDocument], list[str]]:
    """Look into a nested message; one that cannot be read holds nothing we can name."""
    try:
        budget.enter_message()
        with budget.layer():
            inner = _open(content, budget)
    except UnreadableMessageError as error:
        return [], [error.code] if error.code in _TOLD else []
    codes = dict.fromkeys(defect.code for defect in inner.defects if defect.code in _TOLD)
    if inner.protection is Protection.ENCRYPTED:
        codes["smime-inside"] = None
    is_mail = inner.format in _MAILS  # and not a document that was signed as it is
    found = (FoundDocument(each.document, number, nested=is_mail) for each in inner.documents)
    return list(found), list(codes)
