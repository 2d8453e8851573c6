"""What a file is, in words: by the ending of its name, which decides what opens it, and else by its media type."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Message
from dpassist.domain.post import DkalMetadata, PostDocument
from dpassist.mailio.limits import MEBIBYTE
from dpassist.mailio.safe_names import ending
from dpassist.services.attachments import Danger, danger_of
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

_KIBIBYTE: Final = 1024
_LONGEST_ENDING: Final = 8
"""Letters; what is longer is no ending anybody knows."""
FILE_KINDS: Final[Mapping[str, Phrase]] = {
    "pdf": QT_TRANSLATE_NOOP("FileKind", "PDF document"),
    "word": QT_TRANSLATE_NOOP("FileKind", "Word document"),
    "excel": QT_TRANSLATE_NOOP("FileKind", "Excel spreadsheet"),
    "powerpoint": QT_TRANSLATE_NOOP("FileKind", "PowerPoint presentation"),
    "document": QT_TRANSLATE_NOOP("FileKind", "text document"),
    "spreadsheet": QT_TRANSLATE_NOOP("FileKind", "spreadsheet"),
    "presentation": QT_TRANSLATE_NOOP("FileKind", "presentation"),
    "text": QT_TRANSLATE_NOOP("FileKind", "plain text"),
    "picture": QT_TRANSLATE_NOOP("FileKind", "picture"),
    "sound": QT_TRANSLATE_NOOP("FileKind", "sound"),
    "video": QT_TRANSLATE_NOOP("FileKind", "video"),
    "mail": QT_TRANSLATE_NOOP("FileKind", "mail"),
    "calendar": QT_TRANSLATE_NOOP("FileKind", "calendar entry"),
    "contact": QT_TRANSLATE_NOOP("FileKind", "contact"),
    "archive": QT_TRANSLATE_NOOP("FileKind", "packed files"),
    "memo": QT_TRANSLATE_NOOP("FileKind", "Digital Post letter, MeMo"),
    "dkal": QT_TRANSLATE_NOOP("FileKind", "Digital Post metadata, DKAL"),
    "receipt": QT_TRANSLATE_NOOP("FileKind", "Digital Post receipt"),
    "xml": QT_TRANSLATE_NOOP("FileKind", "XML data"),
    "json": QT_TRANSLATE_NOOP("FileKind", "JSON data"),
    "sealed": QT_TRANSLATE_NOOP("FileKind", "encrypted or signed mail"),
    "certificate": QT_TRANSLATE_NOOP("FileKind", "certificate"),
    "program": QT_TRANSLATE_NOOP("FileKind", "program or script"),
    "page": QT_TRANSLATE_NOOP("FileKind", "web page"),
    "other": QT_TRANSLATE_NOOP("FileKind", "{ending} file"),
    "unknown": QT_TRANSLATE_NOOP("FileKind", "unknown type"),
}
# The endings as Windows and their makers have them, and the media types of the IANA register.
_ENDINGS: Final[Mapping[str, str]] = {
    each: kind
    for kind, endings in {
        "pdf": "pdf",
        "word": "doc docx docm dot dotx dotm",
        "excel": "xls xlsx xlsm xlsb xlt xltx xltm xlam xla",
        "powerpoint": "ppt pptx pptm pps ppsx ppsm pot potx potm ppa ppam",
        "document": "odt ott rtf pages wpd",
        "spreadsheet": "ods ots csv tsv numbers",
        "presentation": "odp otp key",
        "text": "txt log md",
        "picture": "jpg jpeg png gif tif tiff bmp webp heic heif svg",
        "sound": "mp3 wav m4a ogg wma aac flac",
        "video": "mp4 mov avi mkv wmv webm mpg mpeg",
        "mail": "eml msg",
        "calendar": "ics",
        "contact": "vcf",
        "archive": "zip 7z rar gz tar tgz bz2 xz lzma",
        "xml": "xml",
        "json": "json",
        "sealed": "p7m p7s",
        "certificate": "cer crt pem p12 pfx",
    }.items()
    for each in endings.split()
}
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument."
_MEDIA_TYPES: Final[Mapping[str, str]] = {
    "application/pdf": "pdf",
    "application/msword": "word",
    f"{_OPEN_XML}wordprocessingml.document": "word",
    "application/vnd.ms-excel": "excel",
    f"{_OPEN_XML}spreadsheetml.sheet": "excel",
    "application/vnd.ms-powerpoint": "powerpoint",
    f"{_OPEN_XML}presentationml.presentation": "powerpoint",
    "application/vnd.oasis.opendocument.text": "document",
    "application/rtf": "document",
    "text/rtf": "document",
    "text/csv": "spreadsheet",
    "text/html": "page",
    "text/calendar": "calendar",
    "text/vcard": "contact",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/json": "json",
    "application/zip": "archive",
    "application/pkcs7-mime": "sealed",
    "application/pkcs7-signature": "sealed",
    "message/rfc822": "mail",
    "application/vnd.ms-outlook": "mail",
}
_FAMILIES: Final[Mapping[str, str]] = {
    "image": "picture",
    "audio": "sound",
    "video": "video",
    "text": "text",
}
_DANGERS: Final[Mapping[Danger, str]] = {
    Danger.PROGRAM: "program",
    Danger.CONTAINER: "archive",
    Danger.PAGE: "page",
}


_SIZES: Final[Mapping[str, Phrase]] = {
    "bytes": QT_TRANSLATE_NOOP("Facts", "{size} bytes"),
    "kilobytes": QT_TRANSLATE_NOOP("Facts", "{size} kB"),
    "megabytes": QT_TRANSLATE_NOOP("Facts", "{size} MB"),
}


def file_size(wording: Wording, size: int) -> str:
    """Return how large a file of so many bytes is, rounded up."""
    if size < _KIBIBYTE:
        return wording.say(_SIZES["bytes"], size=size)
    if size < MEBIBYTE:
        return wording.say(_SIZES["kilobytes"], size=-(-size // _KIBIBYTE))
    return wording.say(_SIZES["megabytes"], size=-(-size // MEBIBYTE))


def file_kind(wording: Wording, name: str, media_type: str) -> str:
    """Return what a file is called by those who open it; both names may be a stranger's.

    A warning beside it says what is dangerous (`dpassist.services.attachments.danger_of`).
    """
    last, danger = ending(name), danger_of(name)
    kind = _DANGERS.get(danger, "") if danger else ""
    kind = kind or _ENDINGS.get(last, "")
    if kind:
        return wording.say(FILE_KINDS[kind])
    if 0 < len(last) <= _LONGEST_ENDING and last.isalnum() and not last.isdigit():
        return wording.say(FILE_KINDS["other"], ending=mask_cpr(harmless(last.upper())))
    stated = media_type.lower()
    known = _MEDIA_TYPES.get(stated) or _FAMILIES.get(stated.partition("/")[0]) or "unknown"
    return wording.say(FILE_KINDS[known])


def attached_kinds(wording: Wording, message: Message) -> tuple[str, ...]:
    """Return what each attachment of a message is called; what was read as a Digital Post document is called that."""
    documents = {
        found.attachment: found.document for found in message.documents if not found.nested
    }
    return tuple(
        document_kind(wording, documents[number])
        if number in documents
        else file_kind(wording, attachment.name, attachment.media_type)
        for number, attachment in enumerate(message.attachments, start=1)
    )


def document_kind(wording: Wording, document: PostDocument) -> str:
    """Return what a Digital Post document is called, by what was read in it."""
    match document:
        case MemoMessage():
            kind = "memo"
        case DkalMetadata():
            kind = "dkal"
        case _:
            kind = "receipt"
    return wording.say(FILE_KINDS[kind])
