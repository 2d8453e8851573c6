"""Rules to and from files, and what somebody else has saved meanwhile; off the GUI thread."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.rules.merging import merged
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import RuleBook
from dpassist.services.desk import Desk
from dpassist.services.rulebook import SHEETS
from dpassist.services.wording_rule_changes import compared_text
from dpassist.services.wording_rules import rules_named
from dpassist.ui.rule_edits import RuleEdits
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.rule_conflict_box import RuleConflictBox

_LANE: Final = "rules"
_MOST_TOLD: Final = 20
"""Problems of a file: of a sheet that is none of rules each row has one."""


class RuleExchange(QObject):
    """Saves, imports and exports what is being edited."""

    changed = Signal()
    """Other rules stand in the edits, or others are in force."""
    said = Signal(str)
    told = Signal(str)
    """What came of an import, in several lines."""
    failed = Signal(object)

    def __init__(
        self, desk: Desk, runner: TaskRunner, edits: RuleEdits, box: RuleConflictBox, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk: Final = desk
        self._runner: Final = runner
        self._edits: Final = edits
        self._box: Final = box
        self._page: Final = page
        self._theirs = RuleBook()
        box.keep_wanted.connect(self.ask_where_to_export)
        box.take_wanted.connect(self._take_theirs)
        box.merge_wanted.connect(self._merge)
        box.compare_wanted.connect(self._compare)

    # Saving

    def save(self) -> None:
        """Put the rules in force as they are now; what is typed meanwhile stays, and is not saved."""
        book, before = self._edits.book, self._edits.begun_with

        def saved(kept: str) -> None:
            self._edits.saved(book)
            self._box.hide()
            self.changed.emit()
            said = self.tr("The rules are saved and in force.")
            if kept:
                aside = self.tr(
                    "The file before held comments or what dpassist does not know. It was kept as {file}."
                )
                said = f"{said} {aside.format(file=kept)}"
            self.said.emit(said)

        def failed(error: Exception) -> None:
            if isinstance(error, ConfigurationError) and error.code == "rules-changed":
                self._run(self._desk.rulebook.rules, self.meet)
            else:
                self.failed.emit(error)

        self._runner.run(
            lambda _token: self._desk.rulebook.save(book, before), saved, failed, lane=_LANE
        )

    def meet(self, in_force: RuleBook) -> None:
        """Take rules that are in force by now; where something here is not saved, ask what should become of it."""
        edits = self._edits
        if not edits.is_changed:
            if edits.begun_with != in_force:
                edits.begin(in_force)
            self._box.hide()
        elif (
            edits.book == in_force
        ):  # somebody has saved just the same; what is being written stays
            edits.saved(in_force)
            self._box.hide()
        elif in_force != edits.begun_with:
            self._theirs = in_force
            self._box.ask()
        self.changed.emit()

    @Slot()
    def _take_theirs(self) -> None:
        self._edits.put(self._theirs, drops_drafts=True, base=self._theirs)
        self._end(self.tr("These are their rules. Undo gives yours back."))

    @Slot()
    def _merge(self) -> None:
        edits = self._edits
        made = merged(edits.begun_with, edits.book, self._theirs, edits.incomplete())
        edits.put(made.book, renumbered=dict(made.renumbered), base=self._theirs)
        said = [self.tr("Your changes stand in their rules. Look at them, and save.")]
        if made.both:
            text = self.tr("Changed by both, and here as you wrote them: {rules}")
            said.append(text.format(rules=self._named(made.both)))
        if made.both_threshold:
            text = self.tr("The threshold was changed by both, and is as you set it: {points}")
            said.append(text.format(points=made.book.threshold))
        if made.renumbered:
            pairs = ", ".join(f"{old} → {new}" for old, new in made.renumbered)
            text = self.tr("New numbers, as somebody else gave the same ones: {rules}")
            said.append(text.format(rules=pairs))
        self.told.emit("\n".join(said))
        self._end(said[0])

    @Slot()
    def _compare(self) -> None:
        edits, directory = self._edits, self._desk.passing.directory()
        books = (edits.begun_with, edits.book, self._theirs)
        self._box.show_differences(
            compared_text(self._desk.wording, books, directory, edits.incomplete())
        )

    def compare_again(self) -> None:
        """Let what is shown as different follow what is edited meanwhile."""
        if self._box.shows_differences():
            self._compare()

    def _end(self, said: str) -> None:
        self._box.hide()
        self.changed.emit()
        self.said.emit(said)

    # Files

    @Slot()
    def ask_what_to_import(self) -> None:
        """Ask for a file of rules, and put what is in it in the place of those here."""
        kinds = self.tr("Rules (*.xlsx *.csv *.toml)")
        name, _kind = QFileDialog.getOpenFileName(self._page, self.tr("Import rules"), "", kinds)
        if name:
            self._run(lambda: self._desk.rulebook.read(Path(name)), self._import)

    def _import(self, read: RulesRead) -> None:
        before = {rule.id for rule in self._edits.book.rules}
        said = [self.tr("No rule in the file can be used, so nothing was imported.")]
        if read.rules:
            book = read.instead_of(self._edits.book)
            gone = len(before.difference(rule.id for rule in book.rules))
            self._edits.put(book, drops_drafts=True)
            count = len(read.rules)
            said = [self.tr("%Ln rule(s) imported. They count once you save them.", "", count)]
            if gone:
                said.append(self.tr("%Ln rule(s) are not in the file, and gone.", "", gone))
            stay = [each for each in read.left_out if each in before]
            out = [each for each in read.left_out if each not in before]
            for text, ids in (
                (self.tr("Could not be read, and stay as they were: {rules}"), stay),
                (self.tr("Could not be read, and are left out: {rules}"), out),
            ):
                if ids:
                    said.append(text.format(rules=self._named(ids)))
        said += map(self._desk.wording.configuration_problem, read.problems[:_MOST_TOLD])
        more = len(read.problems) - _MOST_TOLD
        if more > 0:  # all of them would hold the window
            said.append(self.tr("%Ln more row(s) or cell(s) that cannot be used.", "", more))
        self.changed.emit()
        self.told.emit("\n".join(said))
        self.said.emit(said[0])

    @Slot()
    def ask_where_to_export(self) -> None:
        """Ask for a place, and write the rules there as a spreadsheet."""
        kinds = self.tr("Spreadsheets (*.xlsx *.csv)")
        name, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the rules"), self.tr("rules.xlsx"), kinds
        )
        book, language, path = self._edits.book, self._desk.language, Path(name)
        said = self.tr("The rules are exported.")
        if self._edits.incomplete():
            text = self.tr("Those that are not complete stand there as they last were: {rules}")
            said = f"{said} {text.format(rules=self._named(self._edits.incomplete()))}"
        if name:
            if path.suffix.lower() not in SHEETS:
                path = path.with_name(path.name + SHEETS[0])
            self._run(
                lambda: self._desk.rulebook.export(book, path, language),
                lambda _nothing: self.said.emit(said),
            )

    def _named(self, ids: Collection[str]) -> str:
        return rules_named(self._desk.wording, ids)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._runner.run(lambda _token: work(), done, self.failed.emit, lane=_LANE)
