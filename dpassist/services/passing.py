"""Pass a message on: the original byte for byte, with guidance made for it and a covering note."""

from datetime import UTC, datetime
from typing import Final

from dpassist.domain.directory import Directory, Entry, check_own_domain
from dpassist.domain.draft import DraftFile, NoteCode
from dpassist.domain.errors import PassOnRefusedError
from dpassist.domain.passed_on import GUIDANCE_NAMES
from dpassist.domain.reply import compose_pass_on, pass_on_refusal
from dpassist.domain.verdict import Verdict
from dpassist.mailio.draft import draft_to_bytes
from dpassist.services.guiding import Guiding
from dpassist.services.intake import Opened
from dpassist.services.ports import Library
from dpassist.services.replies import ReadyDraft


class Passing:
    """Makes forward drafts to directory entries."""

    def __init__(self, library: Library, guiding: Guiding) -> None:
        self._library: Final = library
        self._guiding: Final = guiding

    def directory(self) -> Directory:
        """Return the directory to pick from."""
        return self._library.directory()

    def check(self, opened: Opened, entry: Entry) -> None:
        """Refuse what may not be passed on.

        Raises:
            PassOnRefusedError: The message is suspicious, or the entry lies outside the own domains.
        """
        reason = pass_on_refusal(opened.examined.verdict)
        if reason:
            raise PassOnRefusedError(reason)
        check_own_domain(entry, self._library.settings().own_domains)

    def draft(self, opened: Opened, entry: Entry, language: str) -> ReadyDraft:
        """Make the forward draft.

        Raises:
            PassOnRefusedError: See `check`.
            ConfigurationError: A guidance template is wrong.
            UnknownChoiceError: The entry's profile or a template does not exist.
        """
        self.check(opened, entry)
        settings = self._library.settings()
        note = self._guiding.note(opened, entry, language)
        guidance = DraftFile(
            GUIDANCE_NAMES[language], "application/pdf", self.guidance(opened, entry, language)
        )
        warnings = _warnings(opened.examined.verdict)
        draft = compose_pass_on(opened.message, entry, settings, note, guidance, warnings)
        return ReadyDraft(draft, draft_to_bytes(draft, now=datetime.now(UTC)))

    def guidance(self, opened: Opened, entry: Entry, language: str) -> bytes:
        """Make the guidance sheet for this message and this colleague as PDF."""
        return self._guiding.pdf(self._guiding.sheet(opened, entry, language))


def _warnings(verdict: Verdict) -> tuple[NoteCode, ...]:
    return (NoteCode.SUSPICION_OVERRIDDEN,) if verdict.overridden else ()
