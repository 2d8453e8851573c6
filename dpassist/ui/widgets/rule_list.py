"""The rules there are: what each suggests, whether it counts, what is wrong with it, and how it has done."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import Rule, RuleBook
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import entry_name, state_name

_RULE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RuleNotes:
    """What is known of rules besides what they say.

    Attributes:
        doubted: How many things are wrong with each.
        returns: How often what each suggested was passed on, and came back.
        saved: Rules as they are in force, to tell those that are not saved.
    """

    doubted: Mapping[str, int]
    returns: Mapping[str, tuple[int, int]]
    saved: Collection[Rule]


class RuleList(QWidget):
    """A search field, and one row a rule."""

    chosen = Signal(str)

    def __init__(
        self, wording: Wording, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._directory = directory
        self.search: Final = QLineEdit(self)
        self.rows: Final = QListWidget(self)
        self.search.setPlaceholderText(self.tr("Search the rules"))
        self.search.setAccessibleName(self.tr("Search the rules"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.rows.setAccessibleName(self.tr("Rules"))
        self.rows.setWordWrap(True)
        self.rows.setSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.rows, 1)
        self.search.textChanged.connect(self._filter)
        self.rows.currentItemChanged.connect(self._choose)

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now, from the next time rules are shown."""
        self._directory = directory

    def show_rules(self, book: RuleBook, notes: RuleNotes, chosen: str) -> None:
        """Show the rules, and choose one of them without saying so."""
        blocker = QSignalBlocker(self.rows)
        self.rows.clear()
        for rule in book.rules:
            item = QListWidgetItem(self._text(rule, notes))
            item.setData(_RULE, rule.id)
            self.rows.addItem(item)
            if rule.id == chosen:
                self.rows.setCurrentItem(item)
        blocker.unblock()
        self._filter()

    def rule(self) -> str:
        """Return the id of the chosen rule; empty when there is none."""
        return str(self.rows.currentItem().data(_RULE)) if self.rows.currentRow() >= 0 else ""

    def _text(self, rule: Rule, notes: RuleNotes) -> str:
        told = [
            self.tr("{points} to {entry}").format(
                points=rule.points, entry=entry_name(self._directory, rule.target)
            ),
            state_name(self._wording, rule.state),
        ]
        if rule not in notes.saved:
            told.append(self.tr("NOT SAVED"))
        if notes.doubted.get(rule.id):
            told.append(self.tr("%n doubt(s)", "", notes.doubted[rule.id]))
        if rule.id in notes.returns:
            sent, back = notes.returns[rule.id]
            told.append(self.tr("passed on {sent}, came back {back}").format(sent=sent, back=back))
        return f"{rule.id}  {rule.name}\n{' · '.join(told)}"

    @Slot()
    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for row in range(self.rows.count()):
            text = self.rows.item(row).text().casefold()
            self.rows.item(row).setHidden(not all(word in text for word in words))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.rule())
