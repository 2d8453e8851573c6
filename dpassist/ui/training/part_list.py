"""The parts of a message or of a reply, one row each; where an answer points at them, each row can be ticked."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from dpassist.services.training_parts import PartRow
from dpassist.ui.widgets.whole_list import WholeList

_PLACE: Final = Qt.ItemDataRole.UserRole


class PartList(WholeList):
    """The space bar ticks a row."""

    picked = Signal()

    def __init__(
        self, rows: Sequence[PartRow], name: str, parent: QWidget | None = None, *, can_pick: bool
    ) -> None:
        """Show the parts.

        Args:
            rows: The parts.
            name: What a screen reader calls the list.
            parent: Owner.
            can_pick: Whether rows can be ticked.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        for row in rows:
            item = QListWidgetItem(row.line, self)
            item.setData(_PLACE, row.place)
            if can_pick:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
        self._pressed: QListWidgetItem | None = None
        self._before = Qt.CheckState.Unchecked
        self.fit()
        self.itemChanged.connect(self.picked)
        if can_pick:
            self.itemPressed.connect(self._note)
            self.itemClicked.connect(self._toggle)

    def picked_places(self) -> frozenset[str]:
        """Return the places of the rows that are ticked."""
        return frozenset(
            str(item.data(_PLACE))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def pick(self, places: Iterable[str]) -> None:
        """Tick these rows and no others."""
        wanted = set(places)
        for item in self._items():
            is_wanted = str(item.data(_PLACE)) in wanted
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)

    def text(self) -> str:
        """Return what all rows say."""
        return "\n".join(item.text() for item in self._items())

    @Slot(QListWidgetItem)
    def _note(self, item: QListWidgetItem) -> None:
        """Remember the tick as it was: a click on the box itself has changed it by the time of the click."""
        self._pressed, self._before = item, item.checkState()

    @Slot(QListWidgetItem)
    def _toggle(self, item: QListWidgetItem) -> None:
        """Tick a row where a click on its words has not done so."""
        if item is self._pressed and item.checkState() is self._before:
            is_on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
