"""Look a message through before a lesson may be made of it: every part of it, and what no part shows.

A message in which something looks real is never kept anywhere, nor is the file's own name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.message import Attachment, Message, SourceFormat
from dpassist.domain.training.scene import Letter
from dpassist.domain.training.synthetic import (
    RealLooking,
    Trouble,
    troubles_in,
    troubles_in_raw,
    troubles_in_words,
)
from dpassist.domain.verdict import Kind
from dpassist.mailio.looked_through import words_in
from dpassist.mailio.msg_words import words_of_msg
from dpassist.services.practice_authority import PracticeAuthority
from dpassist.services.training_ports import FileReader

LARGEST: Final = 2_000_000
"""Bytes of a message; more cannot be looked through as a whole."""
_DEEPEST: Final = 4
"""Messages within messages."""
_MARK: Final = b"X-Dpassist-Sample: synthetic"
_NAMES: Final = {".msg": "besked.msg", ".xml": "besked.xml"}
_MESSAGE: Final = "message/rfc822"
_INNER: Final = (".eml", ".msg")


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that was looked through.

    Attributes:
        name: What it is called in the lesson.
        data: Its bytes, marked as made up; empty where it was refused.
        letter: Opened and recognised.
        troubles: What looks real in it, or is for somebody to look at.
    """

    name: str
    data: bytes = field(repr=False)
    letter: Letter = field(repr=False)
    troubles: tuple[Trouble, ...] = ()

    @property
    def refused(self) -> tuple[Trouble, ...]:
        """What must be put right before it can be used."""
        return tuple(t for t in self.troubles if not t.is_to_look_at)

    @property
    def unsure(self) -> tuple[str, ...]:
        """What somebody has to look through in the product's place."""
        return tuple(dict.fromkeys(t.shown for t in self.troubles if t.is_to_look_at))

    def without_bytes(self) -> "Taken":
        """Return it without its bytes where it is refused."""
        return replace(self, data=b"") if self.refused else self


class Looking:
    """Looks through messages; may be asked from any thread, one at a time."""

    def __init__(self, authority: PracticeAuthority, files: FileReader) -> None:
        """Look at nothing yet.

        Args:
            authority: Opens messages and says what they are.
            files: Reads them.
        """
        self._authority: Final = authority
        self._files: Final = files

    def take(self, path: Path) -> Taken:
        """Read a message and look it through.

        Raises:
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        taken = self.look(self._files.read(path), path.suffix)
        name = troubles_in_words("file-name", (path.name,))
        return replace(taken, troubles=(*name, *taken.troubles)).without_bytes()

    def look(self, data: bytes, suffix: str) -> Taken:
        """Look a message through.

        Args:
            data: The file.
            suffix: How its name ends.

        Raises:
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        if len(data) > LARGEST:
            raise UnreadableMessageError("lesson-letter-too-large", limit=LARGEST // 1_000_000)
        name = _NAMES.get(PurePath(f"x{suffix}").suffix.casefold(), "besked.eml")
        letter = self._authority.open_letter(name, data)
        if letter.message.format is SourceFormat.EML:
            data = _marked(data)
            letter = self._authority.open_letter(name, data)
        found = dict.fromkeys(self._troubles(letter))
        kinds = {trouble.what for trouble in found}
        # What is found in a part is in the file as well; only what no part shows has to be told of it.
        hidden = (t for t in _in_whole(data) if t.what not in kinds)
        return Taken(name, data, letter, (*found, *hidden))

    def _troubles(self, letter: Letter) -> Iterator[Trouble]:
        yield from troubles_in(letter.message)
        if letter.verdict.kind is Kind.UNREADABLE:
            yield Trouble(RealLooking.NOT_LOOKED_THROUGH, "", letter.name)
        yield from _in_pictures(letter.message.body_html)
        yield from self._in_attachments(letter.message, "", 1)

    def _in_attachments(self, message: Message, within: str, depth: int) -> Iterator[Trouble]:
        for number, file in enumerate(message.attachments, start=1):
            where = within or f"attachment {number}"
            yield from self._in_attachment(file, where, depth)

    def _in_attachment(self, file: Attachment, where: str, depth: int) -> Iterator[Trouble]:
        try:
            content = file.load()
        except UnreadableMessageError:
            content = b""
        is_message = file.media_type == _MESSAGE or file.name.casefold().endswith(_INNER)
        inner = self._opened(file.name, content) if is_message and depth < _DEEPEST else None
        if inner is not None:
            yield from (t for t in troubles_in(inner) if t.what is not RealLooking.NOT_MARKED)
            yield from (replace(t, where=where) for t in _in_pictures(inner.body_html))
            yield from self._in_attachments(inner, where, depth + 1)
            yield from (replace(t, where=where) for t in _in_whole(content))
            return
        found = words_in(content) if content and not is_message else None
        if found is None:
            shown = mask_cpr_strictly(file.name) or where
            yield Trouble(RealLooking.NOT_LOOKED_THROUGH, where, shown)
        else:
            yield from troubles_in_words(where, found)

    def _opened(self, name: str, content: bytes) -> Message | None:
        """Return the message that an attachment is; None for one that cannot be read."""
        letter = self._authority.open_letter(name, content)
        return None if letter.verdict.kind is Kind.UNREADABLE else letter.message


def _in_whole(data: bytes) -> Iterator[Trouble]:
    """Look through a file beyond what its parts show."""
    yield from troubles_in_raw(data)
    yield from troubles_in_words("file", words_of_msg(data))


def _in_pictures(html: str) -> Iterator[Trouble]:
    """Look through what is packed into a text that is drawn: a picture in it, or a file behind a link."""
    found = words_in(html.encode())
    if found is None:
        yield Trouble(RealLooking.NOT_LOOKED_THROUGH, "body", "HTML")
    else:
        yield from troubles_in_words("body", found)


def _marked(data: bytes) -> bytes:
    """Return a mail that says that it is made up."""
    if _MARK.lower() in data.lower():
        return data
    first, line = (b"", data)
    if data.startswith(
        b"From "
    ):  # how mailboxes begin a mail (RFC 4155); no field may stand before it
        first, _newline, line = data.partition(b"\n")
        first += b"\n"
    return first + _MARK + b"\r\n" + line
