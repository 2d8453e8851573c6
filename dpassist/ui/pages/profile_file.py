"""A reply profile that was opened as a file: what it is, what the check says of it, and the button that takes it in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.display import harmless
from dpassist.domain.errors import DpassistError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.override import override
from dpassist.services.desk import Desk
from dpassist.services.profile_files import OfferedProfile
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow

_LANE: Final = "profile-file"


class ProfileFilePage(Page):
    """Stands aside until a file is opened; shows all that the file says, since it decides where replies go."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._work: Final = CountedWork(runner, _LANE, self._not_done)
        self._offered: OfferedProfile | None = None
        self._is_asked = False
        self._waiting: list[Path] = []
        self.title: Final = title_label(self.tr("A reply profile from a file"), self)
        self.state: Final = plain_label("", self, focusable=True)
        self.text: Final = QPlainTextEdit(self)
        self.take_button: Final = QPushButton(self)
        self.next_button: Final = QPushButton(self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setAccessibleName(self.tr("All that the file says"))
        self.take_button.hide()
        self.next_button.hide()
        rows = QVBoxLayout(self)
        for shown in (self.title, self.state):
            rows.addWidget(shown)
        rows.addWidget(self.text, 1)
        buttons = (self.take_button, self.next_button, self.close_button)
        rows.addWidget(WrappingRow(buttons, self, most=3))
        self.take_button.clicked.connect(self._take)
        self.next_button.clicked.connect(self._show_next)
        self.close_button.clicked.connect(self._close)

    def is_settled(self) -> bool:
        """Return whether what was asked for is done."""
        return self._work.is_done

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Show the profile in a file, and of several one after another. What was shown is put away."""
        self._waiting = [*paths, *self._waiting]
        self._show_next()

    @Slot()
    def _show_next(self) -> None:
        """Show the next one; nothing of the one before stays, since this file may be unusable."""
        path = self._waiting.pop(0)
        self._offered = None
        self.take_button.hide()
        named = self.tr("A reply profile from the file {name}")
        self.title.setText(named.format(name=mask_cpr_strictly(harmless(path.name))))
        self.state.clear()
        self.text.clear()
        self.next_button.setText(self.tr("Show the &next one (%Ln more)", "", len(self._waiting)))
        self.next_button.setVisible(bool(self._waiting))
        self._work.do(lambda: self._desk.profile_files.open(path), self._show)

    @Slot()
    def _close(self) -> None:
        self._waiting.clear()
        self.closed.emit()

    def _show(self, offered: OfferedProfile) -> None:
        self._offered, self._is_asked = offered, False
        say = self._desk.wording
        self.title.setText(offered.about(say, self._desk.language))
        said = ["\n".join(offered.told(say))]
        if offered.there is not None:
            told = self.tr("There is a reply profile “{id}” already, version {version}.")
            said.append(told.format(id=offered.there.id, version=offered.there.version))
        if not offered.may_take:
            said.append(self.tr("Only an administrator can take it in."))
        self.state.setText("\n\n".join(said))
        self.text.setPlainText(offered.text())
        can_take = offered.may_take and offered.profile is not None
        self.take_button.setText(self.tr("&Take the profile in"))
        self.take_button.setVisible(can_take)
        leave = self.next_button if self._waiting else self.close_button
        (self.take_button if can_take else leave).setFocus()

    @Slot()
    def _take(self) -> None:
        offered, may_replace = self._offered, self._is_asked
        if offered is None or not self._work.is_done:
            return
        if offered.asks_twice and not may_replace:
            self._is_asked = True
            replaces = self.tr("&Replace the profile that is in force")
            anyway = self.tr("&Take it in all the same")
            self.take_button.setText(replaces if offered.there is not None else anyway)
            self.said.emit(self.tr("Press the button once more if you mean it."))
            return
        files = self._desk.profile_files
        self._work.do(lambda: files.take_in(offered, may_replace=may_replace), self._taken)

    def _taken(self, kept: str) -> None:
        self._offered = None
        self.take_button.hide()
        said = self.tr("The profile is among your organisation's reply profiles now.")
        if kept:
            said += " " + self.tr("The former file is kept as {file}.").format(file=kept)
        self.state.setText(said)
        self.said.emit(said)
        (self.next_button if self._waiting else self.close_button).setFocus()
        self.settings_saved.emit()

    def _not_done(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        # Somebody else was quicker: the message asks for a second press.
        self._is_asked |= error.code == "profile-there"
        self.state.setText(self._desk.wording.error(error))
