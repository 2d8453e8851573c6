"""A lesson as a file, ``.dplesson``: a zip archive of the lesson's folder, as it lies among the organisation's lessons.

::

    carport-i-testby/lesson.toml
    carport-i-testby/da.md
    carport-i-testby/en.md
    carport-i-testby/besked.eml       # each message that is the lesson's own

There is one folder, named as the lesson, and nothing else: no folder in it, no link, nothing encrypted, no file of
another kind. Written, the files stand in the order of their names, are not packed and bear no date, so that one lesson
always gives the same bytes. (Format: PKWARE's application note; the date is the earliest that it can write.)
"""

import io
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.device_names import is_device
from dpassist.domain.errors import LessonFileError
from dpassist.mailio.limits import LESSON_BYTES
from dpassist.mailio.zip_faults import PACKINGS, ZIP_FAULTS

LESSON: Final = "lesson.toml"
TEXTS: Final = frozenset({"da.md", "en.md"})
_FOLDER: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_MESSAGE: Final = re.compile(
    r"\w[\w -]{0,80}(?:\.[\w-]{1,20})?\.(?:eml|msg|xml|p7m|dat|lzma)", re.IGNORECASE
)
"""The names of messages."""
_MOST_FILES: Final = 24
_LARGEST_TEXT: Final = 128 * 1024
_LARGEST_MESSAGE: Final = 2_000_000
"""Bytes; as much as can be looked through as a whole."""
_ENCRYPTED: Final = 1
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_ORDINARY: Final = (stat.S_IFREG | 0o644) << 16


@dataclass(frozen=True, slots=True)
class PackedLesson:
    """What is in a lesson file.

    Attributes:
        id: Of the lesson: the name of its folder.
        files: By their names.
    """

    id: str
    files: Mapping[str, bytes] = field(repr=False)


def pack_lesson(lesson: PackedLesson) -> bytes:
    """Return a lesson as a file.

    Raises:
        LessonFileError: ``lesson-file-unknown`` or ``lesson-file-too-large``: it could not be read again.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(lesson.files):
            entry = zipfile.ZipInfo(f"{lesson.id}/{name}", _EARLIEST)
            entry.create_system, entry.external_attr = _UNIX, _ORDINARY
            packed.writestr(entry, lesson.files[name])
    data = made.getvalue()
    unpack_lesson(data)
    return data


def unpack_lesson(data: bytes) -> PackedLesson:
    """Take a lesson file apart; what its files say is not looked at.

    Raises:
        LessonFileError: ``lesson-file-too-large``, ``lesson-file-damaged``, or ``lesson-file-unknown`` for one that holds
            what no lesson holds.
    """
    if len(data) > LESSON_BYTES:
        raise LessonFileError("lesson-file-too-large")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            folder = _folder_of(entries)
            files = dict(_contents(packed, entries))
    except ZIP_FAULTS as error:
        raise LessonFileError("lesson-file-damaged") from error
    if LESSON not in files or len({name.casefold() for name in files}) < len(entries):
        raise LessonFileError("lesson-file-unknown")
    return PackedLesson(folder, files)


def _folder_of(entries: list[zipfile.ZipInfo]) -> str:
    """Return the name of the one folder, once every entry is an ordinary file in it."""
    if not 0 < len(entries) <= _MOST_FILES:
        raise LessonFileError("lesson-file-unknown")
    folder = entries[0].orig_filename.partition("/")[0]
    is_folder = bool(_FOLDER.fullmatch(folder)) and not is_device(folder)
    if not is_folder or not all(_is_ours(entry, folder) for entry in entries):
        raise LessonFileError("lesson-file-unknown")
    return folder


def _is_ours(entry: zipfile.ZipInfo, folder: str) -> bool:
    # The library shortens a name at its first zero; only the name as written counts.
    within, _slash, name = entry.orig_filename.partition("/")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return (
        within == folder
        and entry.filename == entry.orig_filename
        and kind in {0, stat.S_IFREG}
        and not entry.flag_bits & _ENCRYPTED
        and entry.compress_type in PACKINGS
        and (name == LESSON or name in TEXTS or bool(_MESSAGE.fullmatch(name)))
        and not is_device(name)
    )


def _contents(
    packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
) -> Iterator[tuple[str, bytes]]:
    """Give the files, whatever the archive says of their sizes."""
    left = LESSON_BYTES
    for entry in entries:
        name = entry.filename.partition("/")[2]
        most = min(left, _LARGEST_MESSAGE if _MESSAGE.fullmatch(name) else _LARGEST_TEXT)
        with packed.open(entry) as stream:
            content = stream.read(most + 1)
        if len(content) > most:
            raise LessonFileError("lesson-file-too-large")
        left -= len(content)
        yield name, content
