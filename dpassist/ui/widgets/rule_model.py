"""The rules as a model: thousands of rows, of which only those in sight are worded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpassist.domain.composing import folded
from dpassist.domain.directory import Directory
from dpassist.domain.display import one_line
from dpassist.domain.identity import mask_cpr
from dpassist.domain.override import override
from dpassist.domain.rules.rule import Rule
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import entry_name, rule_text, state_name
from dpassist.ui.widgets.labels import tip_of

_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class RuleNotes:
    """What is known of rules besides what they say.

    Attributes:
        doubted: How many things are wrong with each.
        returns: How often what each suggested was passed on, and came back.
        saved: Rules as they are in force, by their ids, to tell those that are not saved.
        incomplete: Ids of those that are not complete.
    """

    doubted: Mapping[str, int] = field(default_factory=dict)
    returns: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    saved: Mapping[str, Rule] = field(default_factory=dict)
    incomplete: Collection[str] = ()


class RuleModel(QAbstractListModel):
    """Rows of the rules that have the words somebody searches for."""

    def __init__(self, wording: Wording, directory: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._directory = directory
        self._rules: Sequence[Rule] = ()
        self._shown: list[Rule] = []
        self._notes = RuleNotes()
        self._words: tuple[str, ...] = ()
        self._said: dict[str, tuple[Rule, str]] = {}

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now."""
        self._directory = directory
        self._said.clear()

    def show(self, rules: Sequence[Rule], notes: RuleNotes) -> None:
        """Show rules; rows that stay the same are left where they are."""
        self._rules, self._notes = rules, notes
        self._arrange()

    def search(self, text: str) -> None:
        """Show the rules that have every word of a text."""
        self._words = tuple(folded(text).split())
        self._arrange()

    def row_of(self, rule_id: str) -> int:
        """Return the row of a rule; -1 when it is not shown."""
        return next((row for row, rule in enumerate(self._shown) if rule.id == rule_id), -1)

    def at(self, row: int) -> Rule | None:
        """Return the rule of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        rule = self.at(index.row())
        if rule is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._title(rule)}\n{self._state(rule)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._title(rule)) + tip_of(self._state(rule))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(rule)}. {self._state(rule)}"
        return None

    def _arrange(self) -> None:
        shown = [rule for rule in self._rules if self._has_words(rule)]
        if [rule.id for rule in shown] == [rule.id for rule in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _has_words(self, rule: Rule) -> bool:
        if not self._words:
            return True
        known = self._said.get(rule.id)
        if known is None or known[0] is not rule:
            texts = (
                rule.id,
                rule.name,
                rule.owner,
                rule.note,
                state_name(self._wording, rule.state),
            )
            said = folded("\n".join((*texts, rule_text(self._wording, rule, self._directory))))
            known = self._said[rule.id] = (rule, said)
        return all(word in known[1] for word in self._words)

    def _title(self, rule: Rule) -> str:
        return mask_cpr(one_line(f"{rule.id}  {rule.name}"))

    def _state(self, rule: Rule) -> str:
        entry = one_line(entry_name(self._directory, rule.target))
        notes = self._notes
        told = []  # what must not be missed comes first: a narrow list cuts the end
        if rule.id in notes.incomplete:
            told.append(self.tr("NOT COMPLETE"))
        elif notes.saved.get(rule.id) != rule:
            told.append(self.tr("NOT SAVED"))
        if notes.doubted.get(rule.id):
            told.append(self.tr("%Ln doubt(s)", "", notes.doubted[rule.id]))
        told += [
            self.tr("{points} to {entry}").format(points=rule.points, entry=entry),
            state_name(self._wording, rule.state),
        ]
        if rule.id in notes.returns:
            sent, back = notes.returns[rule.id]
            told.append(self.tr("passed on {sent}, came back {back}").format(sent=sent, back=back))
        return " · ".join(told)
