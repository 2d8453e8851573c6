"""From a path to a message and its verdict; one bad file never stops the rest."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from dpassist.domain.decision import recognise, unreadable
from dpassist.domain.display import harmless
from dpassist.domain.errors import (
    CancelledError,
    DpassistError,
    EnvironmentFaultError,
    UnreadableMessageError,
)
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Message
from dpassist.domain.parts import Part, parts_in
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.verdict import Kind, Verdict
from dpassist.mailio import opener
from dpassist.mailio.limits import RECOGNISE
from dpassist.services.keys import Keys
from dpassist.services.ports import CancelToken, Library, MessageReader, PostFiles, Progress

_MOMENT: Final = 0.005
"""Seconds spent finding more files for each file that is read."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What a list shows of one file; holds no body and no attachment.

    Attributes:
        path: The file.
        verdict: What it is.
        subject: Subject or label with CPR numbers masked.
        sender: Who wrote, as shown: the letter's own sender, else the mail's.
        date: When it was sent or created.
        from_message: False when the file could not be read at all.
        part: Which message within the file it is; empty for the file itself.
        message_id: What a reply calls it by in its header; empty when it has none.
    """

    path: Path
    verdict: Verdict
    subject: str = field(default="", repr=False)
    sender: str = field(default="", repr=False)
    date: datetime | None = None
    from_message: bool = True
    part: Part = ()
    message_id: str = ""

    @property
    def key(self) -> tuple[Path, Part]:
        """What it is told from all others by."""
        return self.path, self.part


@dataclass(frozen=True, slots=True)
class Opened:
    """One message with everything in it, and what the list shows of it."""

    examined: Examined
    message: Message


class _LookAhead:
    """Takes paths one by one, and finds more of them meanwhile.

    The first message of a big share is shown at once, and soon it is known how many there are.
    """

    def __init__(self, paths: Iterator[Path]) -> None:
        self._paths: Final = paths
        self._waiting: Final[deque[Path]] = deque()

    def next(self) -> Path | None:
        """Return the next path, or None when there are no more."""
        self.known()
        return self._waiting.popleft() if self._waiting else None

    def known(self) -> int:
        """Look on for a moment, and return how many paths wait."""
        until = time.monotonic() + _MOMENT
        for path in self._paths:
            self._waiting.append(path)
            if time.monotonic() > until:
                break
        return len(self._waiting)


class Intake:
    """Reads files, recognises them, and streams results."""

    def __init__(
        self, library: Library, files: PostFiles, reader: MessageReader, keys: Keys
    ) -> None:
        self._library: Final = library
        self._files: Final = files
        self._reader: Final = reader
        self._keys: Final = keys

    def find(self, paths: Iterable[Path], cancel: CancelToken) -> list[Path]:
        """Return every file in the paths given; folders are walked.

        Raises:
            CancelledError: The user stopped it.
        """
        return list(self._files.walk(paths, cancel))

    def examine_all(
        self,
        paths: Iterable[Path],
        found: Callable[[Examined], None],
        progress: Progress,
        cancel: CancelToken,
    ) -> int:
        """Examine files one by one and hand each result on as it comes; return how many there were.

        Progress counts the files known so far, which are all of them soon.

        Raises:
            CancelledError: The user stopped it; what was found so far has been handed on.
        """
        ahead = _LookAhead(self._files.walk(paths, cancel))
        profile = self._profile()
        done = 0
        progress(done, ahead.known())
        while (path := ahead.next()) is not None:
            cancel.check()
            found(self._examine(path, profile, cancel))
            done += 1
            progress(done, done + ahead.known())
        return done

    def read_all(
        self, paths: Iterable[Path], progress: Progress, cancel: CancelToken, *, whole: bool
    ) -> Iterator[tuple[Examined, Message | None]]:
        """Give each file with its message, one by one; without a message when it cannot be read.

        Args:
            paths: Files and folders.
            progress: Told after each file.
            cancel: Stops it.
            whole: Whether messages are opened with their text, in the reading process; else recognised.

        Raises:
            CancelledError: The user stopped it.
        """
        ahead = _LookAhead(self._files.walk(paths, cancel))
        profile, done = self._profile(), 0
        while (path := ahead.next()) is not None:
            cancel.check()
            yield self._opened(path, cancel) if whole else self._recognised(path, profile, cancel)
            done += 1
            progress(done, done + ahead.known())

    def examine(self, path: Path) -> Examined:
        """Say what one file is; a file that cannot be read is `Kind.UNREADABLE`, never an error."""
        return self._examine(path, self._profile(), CancelToken())

    def warm_up(self) -> None:
        """Get ready to open the first message as quickly as the next."""
        with suppress(EnvironmentFaultError):  # opening one will say so
            self._reader.warm_up()

    def close(self) -> None:
        """End what opening messages has started."""
        self._reader.close()

    def open(self, path: Path, cancel: CancelToken | None = None, part: Part = ()) -> Opened:
        """Read one file with everything in it, in the reading process.

        Args:
            path: The file.
            cancel: Asked while reading goes on.
            part: Which message within it; empty for the file itself.

        Raises:
            UnreadableMessageError: It does not make a message, or takes too much time or memory.
            EnvironmentFaultError: The file itself could not be read, or no reading process started.
            CancelledError: The user gave up waiting.
        """
        token = cancel or CancelToken()
        data = self._files.read(path)
        profile = self._profile()
        errand = replace(self._keys.errand(), needs=profile.needs())
        message = self._reader.open(data, errand, lambda: token.cancelled)
        for number in part:
            if not 0 < number <= len(message.attachments):
                raise UnreadableMessageError("no-such-attachment")
            inner = message.attachments[number - 1].load()
            message = self._reader.open(inner, errand, lambda: token.cancelled)
        return Opened(_examined(path, message, recognise(message, profile), part), message)

    def parts(self, opened: Opened, cancel: CancelToken) -> tuple[Examined, ...]:
        """Say what each letter and mail within a message is, in order; one that cannot be read says why.

        Raises:
            CancelledError: The user gave up waiting.
        """
        profile = self._profile()
        return tuple(
            self._examine_part(opened, number, profile, cancel)
            for number in parts_in(opened.message)
        )

    def part(self, opened: Opened, number: int, cancel: CancelToken) -> Examined:
        """Say what one attachment of a message is, counted from 1; one that cannot be read says why.

        Raises:
            CancelledError: The user gave up waiting.
        """
        return self._examine_part(opened, number, self._profile(), cancel)

    def _examine_part(
        self, opened: Opened, number: int, profile: RecogniserProfile, cancel: CancelToken
    ) -> Examined:
        path, part = opened.examined.path, (*opened.examined.part, number)
        errand = replace(RECOGNISE, needs=profile.needs())
        try:
            data = opened.message.attachments[number - 1].load()
            message = opener.recognise_message(data, errand=errand, watch=cancel.check)
        except CancelledError:
            raise
        except DpassistError as error:
            return Examined(path, unreadable(error.code), from_message=False, part=part)
        return _examined(path, message, recognise(message, profile), part)

    def _examine(self, path: Path, profile: RecogniserProfile, cancel: CancelToken) -> Examined:
        return self._recognised(path, profile, cancel)[0]

    def _opened(self, path: Path, cancel: CancelToken) -> tuple[Examined, Message | None]:
        try:
            opened = self.open(path, cancel)
        except CancelledError:
            raise
        except DpassistError as error:
            return Examined(path, unreadable(error.code), from_message=False), None
        return opened.examined, opened.message

    def _recognised(
        self, path: Path, profile: RecogniserProfile, cancel: CancelToken
    ) -> tuple[Examined, Message | None]:
        try:
            errand = replace(RECOGNISE, needs=profile.needs())
            message = opener.recognise_message(
                self._files.read(path), errand=errand, watch=cancel.check
            )
        except CancelledError:
            raise
        except DpassistError as error:
            return Examined(path, unreadable(error.code), from_message=False), None
        return _examined(path, message, recognise(message, profile)), message

    def _profile(self) -> RecogniserProfile:
        return recogniser_in_force(self._library)


def recogniser_in_force(library: Library) -> RecogniserProfile:
    """Return the recogniser profile of the settings, with what the settings add to it.

    Raises:
        UnknownChoiceError: There is none of that id.
    """
    settings = library.settings()
    profile = library.recogniser_profile(settings.recogniser_profile)
    # The authority may call itself what it likes, and nobody else may.
    names = (settings.authority_name,) if settings.own_domains and settings.authority_name else ()
    return replace(
        profile,
        genuine_domains=(*profile.genuine_domains, *settings.own_domains),
        own_domains=settings.own_domains,
        claimed_names=(*profile.claimed_names, *names),
    )


def _examined(path: Path, message: Message, verdict: Verdict, part: Part = ()) -> Examined:
    letter = verdict.facts.sender_name if verdict.kind is Kind.DIGITAL_POST else ""
    return Examined(
        path=path,
        verdict=verdict,
        subject=mask_cpr(harmless(message.subject)),
        sender=mask_cpr(harmless(letter or str(message.sender or ""))),
        date=message.date,
        part=part,
        message_id=message.message_id,
    )
