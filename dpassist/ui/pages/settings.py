"""The settings: every option of ``domain.settings`` in a row of its own, found by a word, saved as it is chosen.

No option is placed by hand: a new one is a line in `domain.settings` with its words in `services.wording_settings`.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent, QUndoStack
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from dpassist.domain.errors import DpassistError
from dpassist.domain.placing import DraftTarget
from dpassist.domain.settings import option_of
from dpassist.services.desk import Desk
from dpassist.services.options import Options, OptionState
from dpassist.services.wording_settings import SECTIONS
from dpassist.ui.key_work import KeyWork
from dpassist.ui.option_steps import OptionStep
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.mail_password_box import MailPasswordBox
from dpassist.ui.widgets.option_row import OptionGroup, OptionRow
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_WIDEST: Final = 46
"""Of the column, in heights of a line: longer lines are hard to read."""


class SettingsPage(Page):
    """Rows under the headings of their sections, then what is kept elsewhere than in settings."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._options: Final = Options(desk.library, desk.wording, desk.language)
        self._keys: Final = KeyWork(desk, runner, self)
        self.steps: Final = QUndoStack(self)
        self.search: Final = QLineEdit(self)
        self.nothing: Final = plain_label(self.tr("No setting has these words."), self)
        self.password: Final = MailPasswordBox(self)
        self.keys: Final = KeyBox(self)
        self.all_defaults: Final = QPushButton(self.tr("&Everything back to the default"), self)
        self.undo_button: Final = QPushButton(self.tr("&Undo"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        states = self._options.states()
        self.rows: Final = {state.option.name: OptionRow(state) for state in states}
        self._groups: Final = self._grouped(states)
        self._build()
        self._connect()
        self.refresh()

    def _grouped(self, states: tuple[OptionState, ...]) -> list[OptionGroup]:
        ordered = sorted(states, key=lambda state: list(SECTIONS).index(state.option.section))
        return [
            OptionGroup(
                self._desk.wording.say(SECTIONS[section]),
                [self.rows[state.option.name] for state in of_section],
            )
            for section, of_section in groupby(ordered, key=lambda state: state.option.section)
        ]

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
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
        for row in self.rows.values():
            row.wanted.connect(self._want)
            row.default_wanted.connect(self._want_default)
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
        for state in self._options.states():
            self.rows[state.option.name].show_state(state)
        self._show_found()
        self._steps_changed()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.refresh()

    @Slot()
    def _show_found(self) -> None:
        typed = self.search.text().strip()
        states = self._options.states()
        found = [state for state in states if state.has(typed) and (typed or state.is_of_use)]
        names = frozenset(state.option.name for state in found)
        for group in self._groups:
            group.show_those(names)
        on_server = self._desk.library.settings().draft_target == DraftTarget.IMAP.value
        self.password.setVisible(not typed and on_server)
        self.keys.setVisible(not typed)
        self.nothing.setVisible(not found)

    # Changing

    @Slot(str, object)
    def _want(self, name: str, value: Any) -> None:
        row = self.rows[name]
        complaint = self._options.complaint(option_of(name), value)
        row.complain(complaint)
        if not complaint:
            before = self._options.state(name)
            self._push({name: before.value}, {name: value}, before.label)

    @Slot(str)
    def _want_default(self, name: str) -> None:
        state = self._options.state(name)
        self._push({name: state.value}, {name: state.option.default}, state.label)

    @Slot()
    def reset_all(self) -> None:
        """Give up everything the user set herself; undo brings it back."""
        own = self._options.own_values()
        for row in self.rows.values():
            row.complain("")
        if own:
            defaults = {name: option_of(name).default for name in own}
            self._push(own, defaults, self.tr("everything back to the default"))
        self.refresh()

    def _push(self, before: Mapping[str, Any], after: Mapping[str, Any], name: str) -> None:
        self.steps.push(OptionStep(self._save, before, after, name))

    def _save(self, values: Mapping[str, Any]) -> bool:
        """Save, and tell beside the first of the fields when that does not work."""
        try:
            self._options.save(values)
        except DpassistError as error:
            self.rows[next(iter(values))].complain(self._desk.wording.error(error))
            return False
        self.refresh()
        self.said.emit(self.tr("Saved. It can be undone with {keys}.").format(keys="Ctrl+Z"))
        self.settings_saved.emit()
        return True

    # Undo

    @Slot()
    def _steps_changed(self) -> None:
        self.undo_button.setEnabled(self.can_undo())
        self.all_defaults.setEnabled(bool(self._options.own_values()))
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
    def may_close(self) -> bool:
        """Take what is being typed, and stay once where something cannot be used."""
        for row in self.rows.values():
            row.finish()
        wrong = [row for row in self.rows.values() if row.is_wrong()]
        for row in wrong:
            row.complain("")
            row.show_state(self._options.state(row.name))
        if wrong:
            self.said.emit(
                self.tr("One setting could not be used and stays as it was: {name}").format(
                    name=self._options.state(wrong[0].name).label
                )
            )
        return not wrong
