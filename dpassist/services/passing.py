"""Pass a message on: the original byte for byte, with guidance made for it and a covering note."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Final

from dpassist.domain.directory import Directory, Entry, check_own_domain
from dpassist.domain.draft import DraftFile, NoteCode
from dpassist.domain.errors import EnvironmentFaultError, PassOnRefusedError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.message import Attachment
from dpassist.domain.passed_on import ATTACHMENT_NAMES, GUIDANCE_NAMES
from dpassist.domain.reply import Covering, compose_pass_on, pass_on_refusal
from dpassist.domain.verdict import Verdict
from dpassist.mailio.draft import draft_to_bytes
from dpassist.services.attachments import danger_of, shown_name
from dpassist.services.directory_search import DirectorySearch
from dpassist.services.guiding import Guiding
from dpassist.services.intake import Opened
from dpassist.services.passing_log import PassingLog
from dpassist.services.ports import Habits, Library
from dpassist.services.replies import ReadyDraft, Replies
from dpassist.services.wording import Wording
from dpassist.services.wording_actions import TOLD_SENDER

_PLAIN_FILE: Final = "application/octet-stream"
_MAILS: Final = frozenset({"message/rfc822", "message/global"})


class Passing:
    """Makes forward drafts to directory entries."""

    def __init__(
        self,
        library: Library,
        guiding: Guiding,
        replies: Replies,
        wording: Wording,
        log: PassingLog,
        habits: Habits,
    ) -> None:
        self._replies: Final = replies
        self._wording: Final = wording
        self._habits: Final = habits
        self._library: Final = library
        self._log: Final = log
        self._guiding: Final = guiding
        self._lock: Final = threading.Lock()
        self._search: DirectorySearch | None = None

    def directory(self) -> Directory:
        """Return the directory to pick from."""
        return self._library.directory()

    def search(self) -> DirectorySearch:
        """Return what finds the entries of the directory as it is now; made anew only where that has changed.

        With thousands of entries that takes a second or two: never asked for where a window waits.
        """
        directory = self.directory()
        with self._lock:
            if self._search is None or self._search.directory is not directory:
                self._search = DirectorySearch(directory)
                self._search.get_ready()
            return self._search

    def recipient(self, entry: Entry, today: date) -> Entry:
        """Return who takes the post of an entry, by the directory as it is now; see `Directory.recipient`."""
        return self.directory().recipient(entry, today)

    def refused(self, picked: Entry, today: date) -> str:
        """Return why nothing may be passed on to an entry, or to who takes its post, in words; nothing where it may."""
        try:
            check_own_domain(self.recipient(picked, today), self._library.settings().own_domains)
        except PassOnRefusedError as error:
            return self._wording.error(error)
        return ""

    def record(self, opened: Opened, entry: Entry, rule: str = "") -> None:
        """Write down that a message was passed on, without content; called when the draft is where it is sent from.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        self._log.write(opened, entry, rule)
        with suppress(EnvironmentFaultError):  # a convenience that must not stop what is done
            self._habits.note_used(entry.id)

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of the entries this user wants to see first."""
        return self._habits.favourites()

    def recent(self) -> tuple[str, ...]:
        """Return the ids of the entries this user passed on to last, the latest first."""
        return self._habits.recent()

    def set_favourite(self, entry: Entry, *, is_favourite: bool) -> None:
        """Make an entry a favourite, or no longer.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._habits.set_favourite(entry.id, is_favourite=is_favourite)

    def log_table(self) -> bytes:
        """Return what was passed on and what came back as CSV.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        return self._log.table()

    def check(self, opened: Opened, entry: Entry) -> None:
        """Refuse what may not be passed on.

        Raises:
            PassOnRefusedError: The message is suspicious, or the entry lies outside the own domains.
        """
        reason = pass_on_refusal(opened.examined.verdict)
        if reason:
            raise PassOnRefusedError(reason)
        check_own_domain(entry, self._library.settings().own_domains)

    def draft(
        self,
        opened: Opened,
        entry: Entry,
        language: str,
        alone: Sequence[Attachment] = (),
    ) -> ReadyDraft:
        """Make the forward draft.

        Args:
            opened: What is passed on.
            entry: To whom.
            language: Of the note and the guidance.
            alone: Attachments of the message that go along by themselves, beside the original.

        Raises:
            PassOnRefusedError: See `check`.
            ConfigurationError: A guidance template is wrong.
            UnknownChoiceError: The entry's profile or a template does not exist.
            EnvironmentFaultError: ``log-failed``: no reference could be made.
            UnreadableMessageError: An attachment cannot be taken out of the message.
        """
        self.check(opened, entry)
        settings = self._library.settings()
        note = self._guiding.note(opened, entry, language)
        guidance = None if entry.other_authority else self._sheet(opened, entry, language)
        warnings = (*_warnings(opened.examined.verdict, entry), *_warnings_of_files(alone))
        reference = self._log.reference(opened, entry)
        covering = Covering(note, guidance, warnings, reference, _files(alone, language))
        draft = compose_pass_on(opened.message, entry, settings, covering)
        return ReadyDraft(draft, draft_to_bytes(draft, now=datetime.now(UTC)))

    def tell_sender(self, opened: Opened, entry: Entry, language: str) -> ReadyDraft:
        """Make the reply that tells a sender which authority her enquiry went to.

        Raises:
            ReplyRefusedError: It cannot be answered as a mail; the user is to tell her in another way.
            UnknownChoiceError: The default reply profile does not exist.
        """
        profile = self._replies.proposed(opened)
        said = self._wording.say(TOLD_SENDER, entry=entry.name)
        return self._replies.draft(opened, profile, language, said)

    def _sheet(self, opened: Opened, entry: Entry, language: str) -> DraftFile:
        content = self.guidance(opened, entry, language)
        return DraftFile(GUIDANCE_NAMES[language], "application/pdf", content)

    def guidance(self, opened: Opened, entry: Entry, language: str) -> bytes:
        """Make the guidance sheet for this message and this colleague as PDF."""
        return self._guiding.pdf(self._guiding.sheet(opened, entry, language))


def _warnings(verdict: Verdict, entry: Entry) -> tuple[NoteCode, ...]:
    conditional = (
        (NoteCode.SUSPICION_OVERRIDDEN, verdict.overridden),
        (NoteCode.CHANNEL_NOT_KNOWN_SECURE, entry.other_authority and not entry.secure),
    )
    return tuple(note for note, applies in conditional if applies)


def _warnings_of_files(alone: Sequence[Attachment]) -> tuple[NoteCode, ...]:
    conditional = (
        (NoteCode.ATTACHED_ALONE, bool(alone)),
        (NoteCode.DANGEROUS_ALONE, any(danger_of(each.name) for each in alone)),
    )
    return tuple(note for note, applies in conditional if applies)


def _files(alone: Sequence[Attachment], language: str) -> tuple[DraftFile, ...]:
    """Take attachments out of a message, under names that hold no CPR number.

    A mail among them is a plain file, for the reason `original_file` gives.
    """
    names = [
        mask_cpr_strictly(shown_name(each)) or f"{ATTACHMENT_NAMES[language]}-{number}"
        for number, each in enumerate(alone, start=1)
    ]
    types = [_PLAIN_FILE if each.media_type in _MAILS else each.media_type for each in alone]
    contents = (each.load() for each in alone)
    return tuple(map(DraftFile, names, types, contents))
