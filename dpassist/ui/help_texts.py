"""What the pages of text say: the keys, the program itself, a report, problems in the configuration."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from dpassist.services.desk import Desk
from dpassist.ui import texts


class HelpTexts(QObject):
    """Makes the texts and says that they are wanted."""

    wanted = Signal(str, str, str)
    """Title, a line of explanation, and the text."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk

    def show_keyboard(self, actions: Iterable[QAction], others: Iterable[tuple[str, str]]) -> None:
        """Show which keys do what.

        Args:
            actions: Of the menus; those without a key are left out.
            others: Keys that stand in no menu, and what they do.
        """
        lines = [
            f"{_native(action.shortcut())}\t{action.text().replace('&', '').rstrip('…')}"
            for action in actions
            if not action.shortcut().isEmpty()
        ]
        lines += [f"{keys}\t{title}" for keys, title in others]
        self.wanted.emit(self.tr("Keyboard"), "", "\n".join(lines))

    def show_about(self) -> None:
        """Show version, licence and credits."""
        self.wanted.emit(
            self.tr("About dpassist"),
            self.tr(
                "A free desktop assistant for those who distribute and answer an authority's Digital Post."
            ),
            texts.credits(),
        )

    def show_report(self, report: str) -> None:
        """Show a report of an unexpected error; it goes nowhere by itself."""
        hint = self.tr(
            "The report holds no content of messages. Nothing is sent: copy it and give it to your IT department."
        )
        self.wanted.emit(self._desk.wording.unexpected(), hint, report)

    def show_problems(self) -> None:
        """Show what in the configuration was not used."""
        say = self._desk.wording.configuration_problem
        problems = [say(problem) for problem in self._desk.library.problems()]
        text = "\n".join(problems) or self.tr("Everything in the configuration was used.")
        self.wanted.emit(self.tr("Problems in the configuration"), "", text)


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
