"""Rules: who gets what, kept by somebody who is no programmer; every step can be undone, nothing counts unsaved."""

from collections import Counter
from typing import Final, NamedTuple

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from dpassist.domain.directory import Directory
from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.rules.rule import HIGHEST_POINTS, RuleBook
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.ui.page import Page
from dpassist.ui.rule_doubting import RuleDoubting
from dpassist.ui.rule_draft import draft_of
from dpassist.ui.rule_edits import RuleEdits
from dpassist.ui.rule_exchange import RuleExchange
from dpassist.ui.rule_saying import RuleSaying
from dpassist.ui.rule_trying import RuleTrying
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.rule_buttons import RuleButtons
from dpassist.ui.widgets.rule_conflict_box import RuleConflictBox
from dpassist.ui.widgets.rule_editor import RuleEditor
from dpassist.ui.widgets.rule_list import RuleList
from dpassist.ui.widgets.rule_model import RuleNotes
from dpassist.ui.widgets.rule_panes import RulePanes
from dpassist.ui.widgets.rule_trial import RuleTrial
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard

_LANE: Final = "rules"


class _Read(NamedTuple):
    """What the page shows of what is in force.

    Attributes:
        book: The rules.
        directory: Whom they suggest.
        returns: How often what each suggested was passed on, and came back.
        bad: What of their file could not be used.
    """

    book: RuleBook
    directory: Directory
    returns: dict[str, tuple[int, int]]
    bad: tuple[str, ...]


class RulesPage(Page):
    """Rules, an editor with undo, doubts, and a trial; what is not saved stays until it is."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._directory = directory = desk.passing.directory()
        self.edits: Final = RuleEdits()
        self._returns: dict[str, tuple[int, int]] = {}
        self._bad: tuple[str, ...] = ()
        self._lack = ""
        self.list: Final = RuleList(desk.wording, directory, self)
        self.editor: Final = RuleEditor(desk.wording, directory, self)
        self.trial: Final = RuleTrial(desk.wording, directory, self)
        self._trying: Final = RuleTrying(
            desk, runner, self.trial, lambda: (self.edits.book, self.edits.begun_with), self
        )
        self.conflict: Final = RuleConflictBox(self)
        self._exchange: Final = RuleExchange(desk, runner, self.edits, self.conflict, self)
        self.threshold: Final = QSpinBox(self)
        self.buttons: Final = RuleButtons(self)
        self.buttons.hide()  # they stand in rows of their own
        self._doubting: Final = RuleDoubting(desk, runner, lambda: self.edits.book, self)
        self._saying: Final = RuleSaying(desk.wording, self._doubting, self)
        self.looked: Final = self._saying.looked
        self.aloud: Final = self._saying.aloud
        self.problems: Final = self._saying.problems
        self._build()
        self._connect()

    def _build(self) -> None:
        self.threshold.setRange(1, HIGHEST_POINTS)
        turn_only_with_the_keyboard(self, self.threshold)
        self.threshold.setPrefix(self.tr("Suggest from: "))
        self.threshold.setSuffix(self.tr(" points"))
        self.threshold.setAccessibleName(self.tr("Points from which on something is suggested"))
        panes = RulePanes(
            (self.list, self.looked, self.buttons.row_of_list(), self.threshold),
            (self.editor, self.aloud),
            self.problems,
            self.trial,
            self,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.conflict)
        layout.addWidget(panes, 1)
        layout.addWidget(self.buttons.row_of_page())

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.editor.changed.connect(self._changed)
        self.threshold.valueChanged.connect(self._set_threshold)
        self._doubting.due.connect(self._look)
        self._doubting.found.connect(self._show_doubts)
        self._doubting.failed.connect(self._fail)
        self._trying.failed.connect(self._fail)
        self._exchange.failed.connect(self._fail)
        self._exchange.changed.connect(self._show)
        self._exchange.said.connect(self.said)
        self._exchange.told.connect(self.trial.say)
        buttons = self.buttons
        for button, call in (
            (buttons.new, self.add_rule),
            (buttons.copy, self.copy_rule),
            (buttons.delete, self.delete_rule),
            (buttons.up, lambda: self._move(-1)),
            (buttons.down, lambda: self._move(1)),
            (buttons.undo, self.undo),
            (buttons.redo, self.redo),
            (buttons.save, self.save),
            (buttons.drop, self.drop_changes),
            (buttons.load, self._exchange.ask_what_to_import),
            (buttons.export, self._exchange.ask_where_to_export),
            (buttons.close_page, self.closed),
        ):
            button.clicked.connect(call)

    # Showing

    @override
    @Slot()
    def refresh(self) -> None:
        """Read the rules in force; what is not saved stays."""

        def show(found: _Read) -> None:
            self._returns, self._bad = found.returns, found.bad
            self._use(found.directory)
            self._exchange.meet(found.book)

        def work() -> _Read:
            rulebook, wording = self._desk.rulebook, self._desk.wording
            return _Read(
                rulebook.rules(),
                self._desk.passing.directory(),
                dict(rulebook.returns()),
                tuple(map(wording.configuration_problem, rulebook.problems())),
            )

        self._runner.run(lambda _token: work(), show, self._fail, lane=_LANE)

    def _use(self, directory: Directory) -> None:
        if directory is not self._directory:
            self._directory = directory
            self._doubting.forget()
            for shown in (self.list, self.editor, self.trial):
                shown.use(directory)

    def is_settled(self) -> bool:
        """Tell whether everything that was changed is looked at and shown."""
        is_waiting = self._doubting.is_waiting() or self._trying.is_busy()
        return self._doubting.is_done() and not is_waiting

    @Slot()
    def _show(self, chosen: str = "") -> None:
        self._doubting.stop()
        ids = [rule.id for rule in self.edits.book.rules]
        wanted = (chosen, self.list.rule(), self.list.neighbour(), *ids[:1])
        self._show_list(next((each for each in wanted if each in ids), ""))
        with QSignalBlocker(self.threshold):
            self.threshold.setValue(self.edits.book.threshold)
        self._choose(self.list.rule())

    def _show_list(self, chosen: str) -> None:
        notes = RuleNotes(
            Counter(doubt.rule for doubt in self._doubting.doubts),
            self._returns,
            {rule.id: rule for rule in self.edits.begun_with.rules},
            self.edits.incomplete(),
        )
        self.list.show_rules(self.edits.book.rules, notes, chosen)

    @Slot(str)
    def _choose(self, rule_id: str) -> None:
        rule, draft = self.edits.find(rule_id), self.edits.draft(rule_id)
        self._lack = ""
        self.editor.setVisible(rule is not None)
        if rule is not None:
            self.editor.show_rule(draft or draft_of(rule), today())
        if draft is not None:
            self._lack = self.edits.write(rule_id, draft)
        self._look()

    @Slot()
    def _changed(self) -> None:
        if self.edits.find(self.list.rule()) is not None:
            self._lack = self.edits.write(self.list.rule(), self.editor.draft())
            self._refresh_buttons()
            self._doubting.look_soon()

    @Slot(int)
    def _set_threshold(self, points: int) -> None:
        self.edits.set_threshold(points)
        self._refresh_buttons()
        self._doubting.look_soon()

    @Slot()
    def _look(self) -> None:
        """Say what the rule says and what is wrong with the rules, off the GUI thread."""
        self._refresh_buttons()
        self._exchange.compare_again()
        self._show_doubts()
        self._doubting.look()

    @Slot()
    def _show_doubts(self) -> None:
        self._show_list(self.list.rule())
        rule = self.edits.find(self.list.rule())
        self._saying.say_of_all(self.edits, self._bad)
        self._saying.say_of_one(rule, self._directory, self._lack, is_file_bad=bool(self._bad))

    def _refresh_buttons(self) -> None:
        has_rule = self.edits.find(self.list.rule()) is not None
        self.buttons.refresh(self.edits, has_rule=has_rule)
        self._trying.look_at_age()
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
        self._show(self.edits.add(entries[0].id, self.tr("New rule"), known=self._returns))
        self.list.go_to(self.list.rule())
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    @Slot()
    def copy_rule(self) -> None:
        """Add a copy of the chosen rule."""
        rule = self.edits.find(self.list.rule())
        if rule is not None:
            self._show(self.edits.add(rule.target, rule.name, like=rule, known=self._returns))

    @Slot()
    def delete_rule(self) -> None:
        """Take the chosen rule away; undo brings it back."""
        self.edits.remove(self.list.rule())
        self._show()

    def _move(self, by: int) -> None:
        self.edits.move(self.list.rule(), by)
        self._show()

    @override
    def can_undo(self) -> bool:
        return self.edits.can_undo()

    @override
    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self._show(self.edits.undo())

    @override
    def can_redo(self) -> bool:
        return self.edits.can_redo()

    @override
    @Slot()
    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self._show(self.edits.redo())

    @Slot()
    def drop_changes(self) -> None:
        """Go back to the rules in force; undo brings the changes back."""
        self.edits.put(self.edits.begun_with, drops_drafts=True)
        self._show()

    @Slot()
    def save(self) -> None:
        """Put the rules in force; where one is not complete, go to it instead."""
        incomplete = self.edits.incomplete()
        if not incomplete:
            self._exchange.save()
            return
        self.list.go_to(incomplete[0])
        said = self.tr(
            "Not saved: rules that are not complete yet: {rules}. Complete them or take them back."
        )
        self.said.emit(said.format(rules=", ".join(incomplete)))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
