"""Names and values in two columns, or each value below its name where there is little room.

Qt's own form gives wrapped lines less height than they need as soon as several values wrap (6.11); its grid does not.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

_BETWEEN: Final = 4
_BESIDE: Final = 8


class NamedRows(QGridLayout):
    """A layout that is filled anew again and again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Final[list[tuple[QLabel, QWidget]]] = []
        self._is_narrow = False
        self.setContentsMargins(0, 0, 0, 0)
        self.setVerticalSpacing(_BETWEEN)
        self.setHorizontalSpacing(_BESIDE)
        self.setColumnStretch(1, 1)

    def add(self, name: QLabel, value: QWidget) -> None:
        """Add a row."""
        self._rows.append((name, value))
        self._place(len(self._rows) - 1)

    def clear(self) -> None:
        """Take all rows away."""
        for row in self._rows:
            for widget in row:
                self.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows.clear()

    def set_narrow(self, wanted: bool) -> None:  # noqa: FBT001 - the one thing it is about
        """Put each value below its name, or beside it."""
        if wanted != self._is_narrow:
            self._is_narrow = wanted
            for number, row in enumerate(self._rows):
                for widget in row:
                    self.removeWidget(widget)
                self._place(number)

    def _place(self, number: int) -> None:
        name, value = self._rows[number]
        if self._is_narrow:
            self.addWidget(name, 2 * number, 0, 1, 2)
            self.addWidget(value, 2 * number + 1, 0, 1, 2)
        else:
            self.addWidget(name, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(value, 2 * number, 1)
