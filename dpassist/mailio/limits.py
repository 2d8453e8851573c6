"""How much a reader may take: sizes, depths, counts; the only place with these numbers.

The starting values come from measurements on real and hostile mail (about 1,100 files). A `Budget` is
shared by every layer of one message, so that a bomb cannot hide in a nested part.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.recogniser_profile import Need

if TYPE_CHECKING:  # this module comes before every reader; they look into keys, not it
    from dpassist.mailio.key_files import PrivateKey

MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one message; bytes unless a name says otherwise.

    Attributes:
        file_bytes: Largest file that is read at all; Digital Post's own maximum is 99.5 MB.
        header_bytes: Header block of one part.
        header_field_bytes: One header field; more is cut, with a defect.
        addresses: Addresses parsed out of one field; more are left out, with a defect.
        recipients: Recipients of one Outlook message; more are left out, with a defect.
        mime_depth: Nesting of multiparts.
        mime_parts: Parts in one message and all messages in it.
        messages: Messages looked into within one message, side by side or in each other.
        attachments: Attachments kept; more are left out, with a defect.
        layers: Unwrap layers: signed parts, nested messages, documents.
        directory_entries: Entries in a compound file's directory.
        rtf_bytes: RTF after decompression.
        text_bytes: Body text kept for showing; more is cut, with a defect.
        xml_depth: Nesting of XML elements.
        xml_elements: XML elements in one document.
        json_bytes: Largest JSON attachment that is looked into.
        unpacked_floor: Unpacked bytes always allowed in all.
        unpacked_factor: Unpacked bytes allowed in all, times the file's size.
        worker_seconds: Time in seconds that reading always has for one message, in the reading process or not.
        worker_bytes_per_second: And one second more for so many bytes of its file.
        worker_bytes: Memory the reading process always has.
        worker_factor: And so many times the file's size more.
    """

    file_bytes: int = 150 * MEBIBYTE
    header_bytes: int = 256 * 1024
    header_field_bytes: int = 64 * 1024
    addresses: int = 1_000
    recipients: int = 5_000
    mime_depth: int = 30
    mime_parts: int = 1_000
    messages: int = 100
    attachments: int = 1_000
    layers: int = 8
    directory_entries: int = 200_000
    rtf_bytes: int = 20 * MEBIBYTE
    text_bytes: int = 2 * MEBIBYTE
    xml_depth: int = 50
    xml_elements: int = 20_000
    json_bytes: int = 1 * MEBIBYTE
    unpacked_floor: int = 50 * MEBIBYTE
    unpacked_factor: int = 4
    worker_seconds: float = 10
    worker_bytes_per_second: int = 10 * MEBIBYTE
    worker_bytes: int = 512 * MEBIBYTE
    worker_factor: int = 4

    def seconds_for(self, file_bytes: int) -> float:
        """Return how long reading a file of so many bytes may take."""
        return self.worker_seconds + file_bytes / self.worker_bytes_per_second


DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Errand:
    """What a message is read for, and what it may be opened with.

    Attributes:
        bodies: False to recognise only: no bodies, no cryptography, and of the attachments their names, their
            sizes and what Digital Post documents they are.
        needs: What is read all the same, because a sign of the recogniser profile asks for it.
        keys: What may open encrypted messages.
        roots: Certificates of the trust folder, in PEM or DER, which a signer's chain may lead to.
    """

    bodies: bool = True
    needs: frozenset[Need] = frozenset()
    keys: "tuple[PrivateKey, ...]" = ()
    roots: tuple[bytes, ...] = ()

    @property
    def texts(self) -> bool:
        """Whether the text is read: always when a message is opened, and where a sign looks at it."""
        return self.bodies or Need.BODY in self.needs


OPEN: Final = Errand()
RECOGNISE: Final = Errand(bodies=False)


def _nobody() -> None:
    """Let reading go on."""


class Budget:
    """What is left for one message, through all its layers.

    Attributes:
        limits: The limits it started from.
        errand: What the message is read for.
        watch: Asked again and again while reading goes on; raises when it shall not.
        is_nested: Whether a message within the message is being read: of that, only its documents are asked for.
        parts_left: MIME parts still taken, in all.
    """

    def __init__(
        self,
        limits: Limits,
        file_bytes: int,
        errand: Errand = OPEN,
        watch: Callable[[], None] = _nobody,
    ) -> None:
        """Start a budget for a file of so many bytes.

        Raises:
            UnreadableMessageError: ``too-large``: the file alone is over the limit.
        """
        if file_bytes > limits.file_bytes:
            raise UnreadableMessageError("too-large", limit=limits.file_bytes // MEBIBYTE)
        self.limits: Final = limits
        self.errand: Final = errand
        self.watch: Final = watch
        self.is_nested = False
        self._bytes_left = max(limits.unpacked_floor, limits.unpacked_factor * file_bytes)
        self._layers_left = limits.layers
        self._messages_left = limits.messages
        self.parts_left = limits.mime_parts

    def spend(self, unpacked_bytes: int) -> None:
        """Account for unpacked bytes, before or right after they are made.

        Raises:
            UnreadableMessageError: ``unpacks-too-large``.
        """
        self.watch()
        self._bytes_left -= unpacked_bytes
        if self._bytes_left < 0:
            raise UnreadableMessageError("unpacks-too-large")

    def enter_message(self) -> None:
        """Account for a message within the message, before it is looked into.

        Its bytes were spent as an attachment's.

        Raises:
            UnreadableMessageError: ``too-many-messages``.
        """
        self.watch()
        self._messages_left -= 1
        if self._messages_left < 0:
            raise UnreadableMessageError("too-many-messages")

    @property
    def bytes_left(self) -> int:
        """Unpacked bytes still allowed."""
        return self._bytes_left

    @contextmanager
    def layer(self) -> Iterator[None]:
        """Go one layer down and come back up, for messages that lie side by side.

        Raises:
            UnreadableMessageError: ``too-deep``.
        """
        before = self._layers_left, self.is_nested
        self.enter_layer()
        self.is_nested = True
        try:
            yield
        finally:
            self._layers_left, self.is_nested = before

    def enter_layer(self) -> None:
        """Go one layer down for good, along one chain of wrappings.

        Raises:
            UnreadableMessageError: ``too-deep``.
        """
        self._layers_left -= 1
        if self._layers_left < 0:
            raise UnreadableMessageError("too-deep")


COURSE_BYTES: Final = 256 * 1024
"""Largest course file; one of 200 lessons takes 80,000."""
RESULT_BYTES: Final = 1024 * 1024
"""Largest result file; one of 1,000 tasks with some mistakes each takes 250,000, its course among them."""
RESULT_FILES: Final = 2_000
"""Result files looked at in one go; a course has a room of people, or a house of them."""
LESSON_BYTES: Final = 8 * MEBIBYTE
"""Largest lesson file, and the most that it may unpack to; a shipped lesson takes ten thousand."""
