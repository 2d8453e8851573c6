"""The rules there are: what each suggests, whether it counts, what is wrong with it, and how it has done."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import Rule
from dpassist.services.wording import Wording
from dpassist.ui.widgets.rule_model import RuleModel, RuleNotes
from dpassist.ui.widgets.search_keys import clear_with_escape

_PAUSE: Final = 150
"""Milliseconds without a key before a search of thousands of rules follows."""
_MANY: Final = 500


class RuleList(QWidget):
    """A search field, and one row a rule."""

    chosen = Signal(str)

    def __init__(
        self, wording: Wording, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model: Final = RuleModel(wording, directory, self)
        self.search: Final = QLineEdit(self)
        self.rows: Final = QListView(self)
        self._count = 0
        self._chosen = ""
        self._is_arranging = False
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self.search.setPlaceholderText(self.tr("Search the rules"))
        self.search.setAccessibleName(self.tr("Search the rules"))
        self.search.setClearButtonEnabled(True)
        clear_with_escape(self.search)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(self.tr("Rules"))
        self.rows.setSpacing(3)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setUniformItemSizes(True)  # thousands of rows are not measured one by one
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.rows, 1)
        self.search.textChanged.connect(self._wait)
        self._timer.timeout.connect(self._filter)
        self.rows.selectionModel().currentChanged.connect(self._choose)

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now, from the next time rules are shown."""
        self.model.use(directory)

    def show_rules(self, rules: Sequence[Rule], notes: RuleNotes, chosen: str) -> None:
        """Show the rules, and choose one of them without saying so."""
        self._count, self._chosen = len(rules), chosen
        self._arrange(lambda: self.model.show(rules, notes))

    def rule(self) -> str:
        """Return the id of the chosen rule, which a search may not show; empty when there is none."""
        return self._chosen

    def neighbour(self) -> str:
        """Return the id of the rule below the chosen one, else of the one above; empty when there is none."""
        row = self.model.row_of(self._chosen)
        beside = (self.model.at(row + 1), self.model.at(row - 1)) if row >= 0 else ()
        return next((rule.id for rule in beside if rule is not None), "")

    def go_to(self, rule_id: str) -> None:
        """Choose a rule, and end a search that does not show it."""
        if self.model.row_of(rule_id) < 0:
            self.search.clear()
            self._filter()
        self.rows.setCurrentIndex(self.model.index(self.model.row_of(rule_id)))

    def _arrange(self, change: Callable[[], None]) -> None:
        """Change the rows, and leave the chosen rule chosen where it is among them."""
        self._is_arranging = True
        change()
        index = self.model.index(self.model.row_of(self._chosen))
        if index != self.rows.currentIndex():
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)
        self._is_arranging = False

    @Slot()
    def _wait(self) -> None:
        self._timer.start(_PAUSE if self._count > _MANY else 0)

    @Slot()
    def _filter(self) -> None:
        self._timer.stop()
        self._arrange(lambda: self.model.search(self.search.text()))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        rule = self.model.at(now.row())
        if rule is not None and not self._is_arranging:
            self._chosen = rule.id
            self.chosen.emit(rule.id)
