"""Mail programs and servers as the services see them, and where their messages are kept; as `dpassist.services.ports`."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from dpassist.domain.bringing import DraggedItems, TakenFromOutlook
from dpassist.domain.draft import Draft
from dpassist.domain.placing import DraftPart, MailAccount
from dpassist.services.ports import Progress


class Outlook(Protocol):
    """Classic Outlook on this machine."""

    def show(self, draft: Draft) -> frozenset[DraftPart]:
        """Show a draft as a mail that is being written, and return what it took.

        Raises:
            EnvironmentFaultError: ``no-outlook``, ``outlook-busy`` or ``outlook-failed``.
        """

    def take_selected(
        self, folder: Path, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> TakenFromOutlook:
        """Save what is selected in Outlook, or open in its window in front; nothing is changed there.

        Raises:
            EnvironmentFaultError: ``no-outlook-to-take-from``, ``outlook-not-open``, ``outlook-nothing-selected``,
                ``outlook-take-busy`` or ``outlook-take-failed``.
            CancelledError: The user stopped it before anything was saved.
        """

    def take_items(
        self,
        items: DraggedItems,
        folder: Path,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> TakenFromOutlook:
        """Save the messages that Outlook named in a drag; raises as `take_selected`."""


class TakenFiles(Protocol):
    """The private folder of messages that came from elsewhere than a file; kept while the program runs."""

    def folder(self) -> Path:
        """Return the folder, which is there and this user's alone.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def write(self, name: str, data: bytes) -> Path:
        """Write a file under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def own(self, path: Path) -> None:
        """Take charge of a file that somebody else has written into the folder."""

    def is_there(self, path: Path) -> bool:
        """Tell whether a file is still there."""

    def discard(self, path: Path) -> None:
        """Delete one file; harmless when it is gone."""


class MailServer(Protocol):
    """A mailbox on a server."""

    def append_draft(self, account: MailAccount, password: str, eml: bytes) -> str:
        """Put a draft into the Drafts folder and return that folder's name.

        Raises:
            EnvironmentFaultError: ``imap-unreachable``, ``imap-not-secure``, ``imap-sign-in``,
                ``imap-no-drafts`` or ``imap-failed``.
        """
