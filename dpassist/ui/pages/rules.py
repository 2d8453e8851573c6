"""Rules: who gets what, kept by somebody who is no programmer; every step can be undone, nothing counts unsaved."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QSpinBox, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from dpassist.domain.directory import Directory
from dpassist.domain.errors import DpassistError
from dpassist.domain.rules.doubts import RuleDoubt
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import HIGHEST_POINTS, RuleBook
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.services.wording_rules import doubt_text, rule_text
from dpassist.ui.page import Page
from dpassist.ui.passing_on import today
from dpassist.ui.rule_edits import RuleEdits
from dpassist.ui.rule_trying import RuleTrying
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.rule_editor import RuleEditor
from dpassist.ui.widgets.rule_list import RuleList, RuleNotes
from dpassist.ui.widgets.rule_trial import RuleTrial

_PAUSE: Final = 350
"""Milliseconds without a key before the doubts follow."""
_LANE: Final = "rules"
_STRETCHES: Final = (3, 5, 3)


class RulesPage(Page):
    """Rules, an editor with undo, doubts, and a trial; what is not saved stays until it is."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._directory = directory = desk.passing.directory()
        self.edits: Final = RuleEdits()
        self._doubts: tuple[RuleDoubt, ...] = ()
        self._returns: dict[str, tuple[int, int]] = {}
        self._looked_at: RuleBook | None = None
        self._is_incomplete = False
        self._looking: CancelToken | None = None
        self.list: Final = RuleList(desk.wording, directory, self)
        self.editor: Final = RuleEditor(desk.wording, directory, self)
        self.trial: Final = RuleTrial(desk.wording, directory, self)
        self._trying: Final = RuleTrying(desk, runner, self.trial, lambda: self.edits.book, self)
        self.aloud: Final = plain_label("", self, focusable=True)
        self.problems: Final = plain_label("", self, focusable=True)
        self.threshold: Final = QSpinBox(self)
        self.new_button: Final = QPushButton(self.tr("&New rule"), self)
        self.copy_button: Final = QPushButton(self.tr("&Duplicate"), self)
        self.delete_button: Final = QPushButton(self.tr("D&elete"), self)
        self.undo_button: Final = QPushButton(self.tr("&Undo"), self)
        self.redo_button: Final = QPushButton(self.tr("&Redo"), self)
        self.save_button: Final = QPushButton(self.tr("&Save and put in force"), self)
        self.drop_button: Final = QPushButton(self.tr("Dr&op your changes"), self)
        self.import_button: Final = QPushButton(self.tr("&Import…"), self)
        self.export_button: Final = QPushButton(self.tr("E&xport…"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self._timer: Final = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self.threshold.setRange(1, HIGHEST_POINTS)
        self.threshold.setPrefix(self.tr("Suggest from: "))
        self.threshold.setSuffix(self.tr(" points"))
        self.threshold.setAccessibleName(self.tr("Points from which on something is suggested"))
        self.aloud.setAccessibleDescription(self.tr("The rule read aloud"))
        self.problems.setAccessibleDescription(self.tr("What is wrong with the rule"))
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        left = self._column(self.tr("Who gets what"), self.list, self.threshold)
        middle = QWidget(self)
        rows = QVBoxLayout(middle)
        for widget in (self.editor, self.aloud, self.problems):
            rows.addWidget(widget)
        shown = (left, scrolling(middle, self.tr("The rule")), self.trial)
        for number, pane in enumerate(shown):
            panes.addWidget(pane)
            panes.setStretchFactor(number, _STRETCHES[number])
        panes.setSizes([270, 520, 330])
        actions = (
            self.new_button, self.copy_button, self.delete_button, self.undo_button,
            self.redo_button, self.save_button, self.drop_button, self.import_button,
            self.export_button, self.close_button,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.addWidget(panes, 1)
        layout.addWidget(WrappingRow(actions, self, most=len(actions)))

    def _column(self, title: str, *widgets: QWidget) -> QWidget:
        column = QWidget(self)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(title_label(title, column))
        for number, widget in enumerate(widgets):
            layout.addWidget(widget, int(number == 0))
        return column

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.editor.changed.connect(self._changed)
        self.threshold.valueChanged.connect(self._set_threshold)
        self._timer.timeout.connect(self._look)
        self._trying.failed.connect(self._fail)
        for button, call in (
            (self.new_button, self.add_rule),
            (self.copy_button, self.copy_rule),
            (self.delete_button, self.delete_rule),
            (self.undo_button, self.undo),
            (self.redo_button, self.redo),
            (self.save_button, self.save),
            (self.drop_button, self.drop_changes),
            (self.import_button, self._ask_what_to_import),
            (self.export_button, self._ask_where_to_export),
        ):
            button.clicked.connect(call)
        self.close_button.clicked.connect(self.closed)

    # Showing

    @override
    @Slot()
    def refresh(self) -> None:
        """Read the rules in force; what is not saved stays."""

        def show(found: tuple[RuleBook, Directory, dict[str, tuple[int, int]]]) -> None:
            book, directory, self._returns = found
            self._use(directory)
            if not self.edits.is_changed:
                self.edits.begin(book)
            self._show()

        def work() -> tuple[RuleBook, Directory, dict[str, tuple[int, int]]]:
            rulebook = self._desk.rulebook
            return rulebook.rules(), self._desk.passing.directory(), dict(rulebook.returns())

        self._run(work, show)

    def _use(self, directory: Directory) -> None:
        if directory is not self._directory:
            self._directory = directory
            self._looked_at = None
            for shown in (self.list, self.editor, self.trial):
                shown.use(directory)

    def is_settled(self) -> bool:
        """Tell whether everything that was changed is looked at and shown."""
        is_waiting = self._timer.isActive() or self._trying.is_busy()
        return self._looked_at == self.edits.book and not is_waiting

    def _show(self, chosen: str = "") -> None:
        rules = self.edits.book.rules
        wanted = chosen or self.list.rule()
        ids = [rule.id for rule in rules]
        self._show_list(wanted if wanted in ids else ids[0] if ids else "")
        self.threshold.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.threshold.setValue(self.edits.book.threshold)
        self.threshold.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._choose(self.list.rule())

    def _show_list(self, chosen: str) -> None:
        doubted = Counter(doubt.rule for doubt in self._doubts)
        notes = RuleNotes(doubted, self._returns, self.edits.begun_with.rules)
        self.list.show_rules(self.edits.book, notes, chosen)

    @Slot(str)
    def _choose(self, rule_id: str) -> None:
        rule = self.edits.find(rule_id)
        self._is_incomplete = False
        self.editor.setVisible(rule is not None)
        if rule is not None:
            self.editor.show_rule(rule, today())
        self._look()

    @Slot()
    def _changed(self) -> None:
        rule = self.edits.find(self.list.rule())
        if rule is None:
            return
        try:
            self.edits.set_rule(self.editor.edited(rule))
        except ValueError:
            self._is_incomplete = True
        else:
            self._is_incomplete = False
        self._refresh_buttons()
        self._timer.start()

    @Slot(int)
    def _set_threshold(self, points: int) -> None:
        self.edits.put(RuleBook(self.edits.book.rules, points))
        self._refresh_buttons()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Say what the rule says and what is wrong with the rules, off the GUI thread."""
        book = self.edits.book
        self._refresh_buttons()

        def show(doubts: tuple[RuleDoubt, ...]) -> None:
            self._doubts, self._looked_at = doubts, book
            if book == self.edits.book:
                self._show_list(self.list.rule())
                self._say_what_is_wrong()

        self._say_what_is_wrong()
        if (
            self._looking is not None
        ):  # thousands of rules take seconds, and these are not wanted any more
            self._looking.cancel()
        self._looking = self._runner.run(
            lambda token: self._desk.rulebook.doubts(book, today(), token),
            show,
            self._fail,
            lane="doubts",
        )

    def _say_what_is_wrong(self) -> None:
        rule = self.edits.find(self.list.rule())
        if rule is None:
            self.aloud.setText(
                self.tr(
                    "There are no rules yet. A rule suggests where a message goes; you still decide. "
                    "Press “New rule”, or import a spreadsheet."
                )
            )
            self.problems.clear()
            return
        self.aloud.setText(rule_text(self._desk.wording, rule, self._directory))
        if self._is_incomplete:
            incomplete = self.tr(
                "The rule is not complete: it needs a name, points other than 0, and something to look for "
                "in each condition. Until then the last complete version stays."
            )
            self.problems.setText(incomplete)
            return
        mine = [doubt for doubt in self._doubts if doubt.rule == rule.id]
        lines = [doubt_text(self._desk.wording, doubt) for doubt in mine]
        self.problems.setText("\n".join(lines) or self.tr("Nothing is wrong with the rule."))

    def _refresh_buttons(self) -> None:
        has_rule = self.edits.find(self.list.rule()) is not None
        self.copy_button.setEnabled(has_rule)
        self.delete_button.setEnabled(has_rule)
        self.undo_button.setEnabled(self.edits.can_undo())
        self.redo_button.setEnabled(self.edits.can_redo())
        self.save_button.setEnabled(self.edits.is_changed and not self._is_incomplete)
        self.drop_button.setEnabled(self.edits.is_changed)
        self.undo_changed.emit()

    @override
    def may_close(self) -> bool:
        """Return whether nothing would be lost by closing; the first time somebody tries, she is told instead."""
        if self.edits.may_be_dropped():
            return True
        self.said.emit(
            self.tr("Your rules are not saved. Save them, or close once more to drop them.")
        )
        return False

    # Acting

    @Slot()
    def add_rule(self) -> None:
        """Add a rule that is off, to be filled in."""
        entries = self._directory.entries
        if not entries:
            self.said.emit(self.tr("The directory is empty: a rule has nobody to suggest."))
            return
        self._show(self.edits.add(entries[0].id, self.tr("New rule")))
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    @Slot()
    def copy_rule(self) -> None:
        """Add a copy of the chosen rule."""
        rule = self.edits.find(self.list.rule())
        if rule is not None:
            self._show(self.edits.add(rule.target, rule.name, like=rule))

    @Slot()
    def delete_rule(self) -> None:
        """Take the chosen rule away; undo brings it back."""
        self.edits.remove(self.list.rule())
        self._show()

    @override
    def can_undo(self) -> bool:
        return self.edits.can_undo()

    @override
    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self.edits.undo()
        self._show()

    @override
    def can_redo(self) -> bool:
        return self.edits.can_redo()

    @override
    @Slot()
    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self.edits.redo()
        self._show()

    @Slot()
    def drop_changes(self) -> None:
        """Go back to the rules in force; undo brings the changes back."""
        self.edits.put(self.edits.begun_with)
        self._show()

    @Slot()
    def save(self) -> None:
        """Put the rules in force."""
        book, before = self.edits.book, self.edits.begun_with

        def saved(kept: str) -> None:
            self.edits.begin(book)
            self._show()
            said = self.tr("The rules are saved and in force.")
            if kept:
                aside = self.tr(
                    "The file before held comments or what dpassist does not know. It was kept as {file}."
                )
                said = f"{said} {aside.format(file=kept)}"
            self.said.emit(said)

        self._run(lambda: self._desk.rulebook.save(book, before), saved)

    @Slot()
    def _ask_what_to_import(self) -> None:
        kinds = self.tr("Rules (*.xlsx *.csv *.toml)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Import rules"), "", kinds)
        if not name:
            return

        self._run(lambda: self._desk.rulebook.read(Path(name)), self._import)

    def _import(self, read: RulesRead) -> None:
        """Put the rules of a file in the place of those here, and say what of it could not be read."""
        before = {rule.id for rule in self.edits.book.rules}
        said = [self.tr("No rule in the file can be used, so nothing was imported.")]
        if read.rules:
            self.edits.put(read.instead_of(self.edits.book))
            self._show()
            count = len(read.rules)
            said = [self.tr("%n rule(s) imported. They count once you save them.", "", count)]
            for text, ids in (
                (
                    self.tr("Could not be read, and stay as they were: {rules}"),
                    [each for each in read.left_out if each in before],
                ),
                (
                    self.tr("Could not be read, and are left out: {rules}"),
                    [each for each in read.left_out if each not in before],
                ),
            ):
                if ids:
                    said.append(text.format(rules=", ".join(ids)))
        said += map(self._desk.wording.configuration_problem, read.problems)
        self.trial.summary.setText("\n".join(said))

    @Slot()
    def _ask_where_to_export(self) -> None:
        kinds = self.tr("Spreadsheets (*.xlsx *.csv)")
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export the rules"), self.tr("rules.xlsx"), kinds
        )
        book, language = self.edits.book, self._desk.language
        if name:
            self._run(
                lambda: self._desk.rulebook.export(book, Path(name), language),
                lambda _nothing: self.said.emit(self.tr("The rules are exported.")),
            )

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._runner.run(lambda _token: work(), done, self._fail, lane=_LANE)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
