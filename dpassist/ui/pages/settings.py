"""The settings: every option of ``domain.settings`` in a row of its own, found by a word, saved as it is chosen.

No option is placed by hand: a new one is a line in `domain.settings` with its words in `services.wording_settings`.
"""

from itertools import groupby
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.placing import DraftTarget
from dpassist.domain.settings import OPTIONS
from dpassist.services.desk import Desk
from dpassist.services.wording_settings import SECTIONS
from dpassist.ui.key_work import KeyWork
from dpassist.ui.native_keys import native_keys
from dpassist.ui.option_steps import Way
from dpassist.ui.option_work import OptionWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.mail_password_box import MailPasswordBox
from dpassist.ui.widgets.option_row import OptionGroup
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.search_keys import clear_with_escape

_WIDEST: Final = 46
"""Of the column, in heights of a line: longer lines are hard to read."""


class SettingsPage(Page):
    """Rows under the headings of their sections, then what is kept elsewhere than in settings."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._work: Final = OptionWork(desk, self)
        self._keys: Final = KeyWork(desk, runner, self)
        self.steps: Final = self._work.steps
        self.search: Final = QLineEdit(self)
        self.nothing: Final = plain_label(self.tr("No setting has these words."), self)
        self.password: Final = MailPasswordBox(self)
        self.keys: Final = KeyBox(self)
        self.all_defaults: Final = QPushButton(self.tr("&Everything back to the default"), self)
        self.undo_button: Final = QPushButton(self.tr("&Undo"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self.rows: Final = self._work.rows
        self._groups: Final = self._grouped()
        self._build()
        self._connect()
        self.refresh()

    def _grouped(self) -> list[OptionGroup]:
        ordered = sorted(OPTIONS, key=lambda option: list(SECTIONS).index(option.section))
        return [
            OptionGroup(
                self._desk.wording.say(SECTIONS[section]),
                [self._work.make_row(option.name) for option in of_section],
            )
            for section, of_section in groupby(ordered, key=lambda option: option.section)
        ]

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        clear_with_escape(self.search)
        self.search.setAcceptDrops(False)
        self.nothing.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        for widget in (self.nothing, *self._groups, self.password, self.keys):
            column.addWidget(widget)
        column.addStretch(1)
        widest = _WIDEST * self.fontMetrics().height()
        inside.setMaximumWidth(widest)
        self.search.setMaximumWidth(widest)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(scrolling(inside, self.tr("Settings")), 1)
        actions = (self.undo_button, self.all_defaults, self.close_button)
        layout.addWidget(WrappingRow(actions, self, most=len(actions)))

    def _connect(self) -> None:
        self._work.saved.connect(self._saved)
        self._keys.serve(self.keys)
        self._keys.serve_mailbox(self.password)
        self.search.textChanged.connect(self._show_found)
        self.steps.indexChanged.connect(self._steps_changed)
        self.all_defaults.clicked.connect(self.reset_all)
        self.undo_button.clicked.connect(self.undo)
        self.close_button.clicked.connect(self.closed)

    # Showing

    @override
    @Slot()
    def refresh(self) -> None:
        self._work.refresh()
        self._show_found()
        self._steps_changed()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.refresh()

    @Slot()
    def _show_found(self) -> None:
        typed = self.search.text().strip()
        states = self._work.options.states()
        found = [state for state in states if state.has(typed) and (typed or state.is_of_use)]
        names = frozenset(state.option.name for state in found)
        for group in self._groups:
            group.show_those(names)
        on_server = self._desk.library.settings().draft_target == DraftTarget.IMAP.value
        self.password.setVisible(not typed and on_server)
        self.keys.setVisible(not typed)
        self.nothing.setVisible(not found)

    # Changing

    @Slot(object)
    def _saved(self, way: Way) -> None:
        self._show_found()
        undo, redo = native_keys("Ctrl+Z"), native_keys("Ctrl+Y")
        said = {
            Way.DONE: self.tr("Saved. It can be undone with {undo}."),
            Way.UNDONE: self.tr("Undone. {redo} does it again."),
            Way.REDONE: self.tr("Done again. It can be undone with {undo}."),
        }
        self.said.emit(said[way].format(undo=undo, redo=redo))
        self.settings_saved.emit()

    @Slot()
    def reset_all(self) -> None:
        """Give up everything the user set herself; undo brings it back."""
        self._work.reset_all(self.tr("everything back to the default"))

    # Undo

    @Slot()
    def _steps_changed(self) -> None:
        self.undo_button.setEnabled(self.can_undo())
        self.all_defaults.setEnabled(bool(self._work.options.own_values()))
        self.undo_changed.emit()

    @override
    def undo_text(self) -> str:
        what = self.steps.undoText()
        return self.tr("&Undo: {what}").format(what=what) if what else ""

    @override
    def can_undo(self) -> bool:
        return self.steps.canUndo()

    @override
    @Slot()
    def undo(self) -> None:
        self.steps.undo()

    @override
    def can_redo(self) -> bool:
        return self.steps.canRedo()

    @override
    def redo(self) -> None:
        self.steps.redo()

    @override
    def may_close(self) -> bool:
        """Take what is being typed, and stay once where something cannot be used."""
        wrong = self._work.finish()
        if wrong:
            self.said.emit(
                self.tr("One setting could not be used and stays as it was: {name}").format(
                    name=wrong[0]
                )
            )
        return not wrong
