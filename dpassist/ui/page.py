"""What every page of the window has in common, so that the window needs to know nothing else of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from dpassist.services.intake import Examined


class Page(QWidget):
    """One page. It overrides what it can do; what it leaves as it is does nothing."""

    closed = Signal()
    """The user wants back to the post."""
    said = Signal(str)
    """What the user should know and need not answer."""
    undo_changed = Signal()
    """Whether something can be taken back may have changed."""
    settings_saved = Signal()
    text_save_wanted = Signal(str)
    """A text is to be saved as a file."""
    lesson_wanted = Signal(str)
    """A lesson, by its id, is to be shown."""
    demo_wanted = Signal(str)
    """A demonstration, by its id, is to be played."""
    takes_files = False
    """Whether files that are brought while the page is shown are for it; else the post takes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept: Final[dict[str, str]] = {}
        """What is remembered of it from one run to the next, beside its panes."""

    def refresh(self) -> None:
        """Show what is in force now; called each time somebody goes to the page."""

    def leave(self) -> None:
        """Another page takes the place of this one."""

    def be_about(self, examined: "Examined") -> None:
        """Serve a message of the list."""

    def take(self, paths: Sequence[Path]) -> None:
        """Take files that were brought while this page was shown, if it `takes_files`."""

    def show_text(self, title: str, hint: str, text: str) -> None:
        """Show a text, with a line of explanation above it."""

    def show_lesson(self, lesson: str) -> None:
        """Show a lesson."""

    def show_help(self, topic_id: str, keys: str) -> None:
        """Show a topic of the help, with all keys beside it."""

    def present(self) -> None:
        """Show what is chosen on the page to a room."""

    def undo_text(self) -> str:
        """Return what the undo command is called on this page, with its access key; empty = as usual."""
        return ""

    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return False

    def undo(self) -> None:
        """Take the last step back."""

    def can_redo(self) -> bool:
        """Return whether there is a step to take again."""
        return False

    def redo(self) -> None:
        """Take the step again that was taken back last."""

    def may_close(self) -> bool:
        """Return whether nothing would be lost with the window; if not, say so on the page."""
        return True
