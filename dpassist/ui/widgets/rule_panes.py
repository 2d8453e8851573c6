"""The three panes of the page of rules: the list, the chosen rule, and the trial."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import titled_column
from dpassist.ui.widgets.panes import scrolling

_AS_IN_THE_PANE: Final = (8, 0, 8, 4)
_STRETCHES: Final = (3, 5, 3)
_WIDTHS: Final = (270, 520, 330)


class RulePanes(QSplitter):
    """Side by side; none can be pushed away."""

    def __init__(
        self,
        listed: Sequence[QWidget],
        written: Sequence[QWidget],
        problems: QWidget,
        trial: QWidget,
        parent: QWidget,
    ) -> None:
        """Lay widgets out.

        Args:
            listed: The list of rules and what belongs to it, from above.
            written: The editor of a rule and what is said of it, which scroll together.
            problems: What is wrong with the rule, which must not be scrolled for.
            trial: The trial.
            parent: Owner.
        """
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        left = titled_column(self.tr("Who gets what"), self, *listed)
        for number, pane in enumerate((left, self._middle(written, problems), trial)):
            self.addWidget(pane)
            self.setStretchFactor(number, _STRETCHES[number])
        self.setSizes(_WIDTHS)

    def _middle(self, written: Sequence[QWidget], problems: QWidget) -> QWidget:
        scrolled, column = QWidget(self), QWidget(self)
        rows = QVBoxLayout(scrolled)
        for widget in written:
            rows.addWidget(widget)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(scrolled, self.tr("The rule")), 1)
        layout.addWidget(problems)
        problems.setContentsMargins(*_AS_IN_THE_PANE)
        return column
