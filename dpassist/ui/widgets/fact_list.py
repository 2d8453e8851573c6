"""What the message says of itself: the most important facts in sight, the rest folded away in groups."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.services.wording import Wording
from dpassist.services.wording_fact_names import FACT_GROUPS, FactGroup
from dpassist.services.wording_facts import FactRow
from dpassist.ui.widgets.hidden_number import HiddenNumber
from dpassist.ui.widgets.labels import described, name_label, plain_label, quiet_label
from dpassist.ui.widgets.named_rows import NamedRows

_INDENT: Final = 18
_NARROW: Final = 22
"""Width, in heights of the font, below which a value stands under its name: large letters in a narrow pane."""


class FactGroupBox(QWidget):
    """Facts that belong together, under a heading that folds them."""

    def __init__(self, title: str, parent: QWidget | None = None, *, folds: bool = True) -> None:
        super().__init__(parent)
        self._title: Final = title
        self._folds: Final = folds
        self.heading: Final = QToolButton(self)
        self._inside = QWidget(self)
        self._form = NamedRows(self._inside)
        self._sources: list[QLabel] = []
        self.heading.setCheckable(True)
        self.heading.setAutoRaise(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.toggled.connect(self._fold)
        self.heading.setVisible(folds)
        self._form.setContentsMargins(_INDENT if folds else 0, 0, 0, 4 if folds else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.heading)
        layout.addWidget(self._inside)
        self._fold()

    def show_rows(self, rows: Sequence[FactRow], *, with_sources: bool) -> None:
        """Show these facts; the group is gone where there are none, and stays folded or open as it was."""
        self._form.clear()
        self._sources = []
        for row in rows:
            self._form.add(name_label(row.name), self._value(row))
        self.heading.setText(
            self.tr("{group} ({count})").format(group=self._title, count=len(rows))
        )
        self.show_sources(with_sources)
        self.setVisible(bool(rows))

    @Slot(bool)
    def show_sources(self, wanted: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        """Show below each value where it stands in the message, or do not."""
        for label in self._sources:
            label.setVisible(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._form.set_narrow(event.size().width() < _NARROW * self.fontMetrics().height())

    def _value(self, row: FactRow) -> QWidget:
        """Return value and source, one below the other."""
        box = QWidget(self._inside)
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        where = self.tr("Field: {source}").format(source=row.source)
        value: QLabel | HiddenNumber
        if row.identity is not None:
            value = HiddenNumber(row.identity, row.name, where, box)
        else:
            value = plain_label(row.text, box, focusable=True)
            described(value, f"{row.name}: {row.text}", where)
        source = quiet_label(row.source, box)
        lines.addWidget(value)
        lines.addWidget(source)
        self._sources.append(source)
        return box

    @Slot()
    def _fold(self) -> None:
        is_open = self.heading.isChecked() or not self._folds
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self._inside.setVisible(is_open)


class FactList(QGroupBox):
    """All facts of one message."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("What the message says of itself"))
        self.groups: Final = {
            group: FactGroupBox(
                wording.say(FACT_GROUPS[group]), self, folds=group is not FactGroup.MAIN
            )
            for group in FactGroup
        }
        self.sources: Final = QCheckBox(self.tr("Show the source fields"), self)
        rows = QVBoxLayout(self)
        rows.setSpacing(2)
        for box in self.groups.values():
            rows.addWidget(box)
            self.sources.toggled.connect(box.show_sources)
        rows.addWidget(self.sources)

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show the facts of another message; numbers of persons are dots again."""
        for group, box in self.groups.items():
            of_group = [row for row in rows if row.group is group]
            box.show_rows(of_group, with_sources=self.sources.isChecked())
        self.setVisible(bool(rows))
