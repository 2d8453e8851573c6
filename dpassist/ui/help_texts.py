"""What the pages of text say: the keys, the program itself, a report, problems in the configuration."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from dpassist.domain.message import Message
from dpassist.services.desk import Desk
from dpassist.services.source import LONGEST, is_cut, source_text
from dpassist.ui import texts
from dpassist.ui.widgets.command_palette import Offered


class HelpTexts(QObject):
    """Makes the texts and says that they are wanted."""

    wanted = Signal(str, str, str)
    """Title, a line of explanation, and the text."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk

    def show_keyboard(self, offered: Iterable[Offered]) -> None:
        """Show which keys do what, menu by menu, and those that stand in no menu.

        Args:
            offered: All commands; those without a key are left out.
        """
        lines: list[str] = []
        group = ""
        for each in offered:
            keys = _native(each.action.shortcut())
            if keys and each.group != group:
                group = each.group
                lines += ["", group]
            if keys:
                lines.append(f"{keys}\t{each.name.rstrip('…')}")
        lines += ["", self.tr("In the lists"), *self._keys_of_lists()]
        self.wanted.emit(self.tr("Keyboard"), "", "\n".join(lines[1:]))

    def _keys_of_lists(self) -> Iterable[str]:
        enter = _native(QKeySequence(Qt.Key.Key_Return))
        yield f"{_native(QKeySequence('Ctrl+D'))}\t" + self.tr(
            "Keep the entry at the top, or no longer"
        )
        yield f"{enter}\t" + self.tr("On an entry: pass on to it; on an attachment: save it")
        yield f"{_native(QKeySequence(Qt.Key.Key_Tab))}\t" + self.tr("To the next field or list")
        yield f"{_native(QKeySequence(Qt.Key.Key_Escape))}\t" + self.tr("Close what has opened")

    def show_about(self) -> None:
        """Show version, licence and credits."""
        self.wanted.emit(
            self.tr("About dpassist"),
            self.tr(
                "A free desktop assistant for those who distribute and answer an authority's Digital Post."
            ),
            texts.credits(self._desk.made_of()),
        )

    def show_source(self, message: Message) -> None:
        """Show what a message looks like underneath."""
        hint = self.tr("CPR numbers are hidden. The file itself is as it came.")
        if is_cut(message):
            hint += " " + self.tr("Only the first {size} are shown.").format(
                size=QLocale().formattedDataSize(LONGEST)
            )
        nothing = self.tr("There is no source to show.")
        text = source_text(message) or nothing
        self.wanted.emit(self.tr("Source of the message"), hint, text)

    def show_problems(self) -> None:
        """Show what in the configuration was not used."""
        say = self._desk.wording.configuration_problem
        problems = [say(problem) for problem in self._desk.library.problems()]
        text = "\n".join(problems) or self.tr("Everything in the configuration was used.")
        self.wanted.emit(self.tr("Problems in the configuration"), "", text)


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
