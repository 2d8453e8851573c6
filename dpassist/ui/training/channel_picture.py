"""The channel map as a picture: who writes, through what, to whom, in straight lines that never cross.

Each way is a button, so that the keyboard, a screen reader and the ring around what has the keyboard find it as they
find every other: the arrow keys go from way to way, Enter leads on to what is said of it.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.domain.training.channels import Party, Way
from dpassist.services.channel_map import spoken
from dpassist.services.wording import Wording
from dpassist.services.wording_channels import CHANNELS, PARTIES
from dpassist.ui.widgets.labels import empty_layout

_FROM, _TO = 0, 4
"""Columns of the grid; between them the ways, and room for their lines."""
_WAY: Final = 2
_LINES: Final = (1, 3)
_LINE_LETTERS: Final = 4
"""Least length of a line at either side of a way, in widths of a digit."""
_WIDTH: Final = 1.6
_HEAD: Final = 7.0
_ROUND: Final = 8.0
_PADDING: Final = 10
_EDGE: Final = 4.0
"""Space around a way, so that the ring of the keyboard lies outside of its own ground."""
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WayButton(QAbstractButton):
    """One way; it looks pressed while it is the one that is told of."""

    entered = Signal()
    """Enter was pressed on it."""

    def __init__(self, say: Wording, way: Way, parent: QWidget) -> None:
        super().__init__(parent)
        self.way: Final = way
        self.setText(say.say(CHANNELS[way.channel]))
        self.setAccessibleName(spoken(say, way))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        letters = self.fontMetrics()
        width = letters.horizontalAdvance(self.text()) + 2 * _PADDING + letters.height()
        return QSize(width, letters.height() + 2 * _PADDING)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        ground, letters = role.Base, role.Text
        if self.isChecked():
            ground, letters = role.Highlight, role.HighlightedText
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(palette.color(role.WindowText), is_solid=self.way.is_verified))
        painter.setBrush(palette.color(ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _ROUND, _ROUND
        )
        painter.setPen(palette.color(letters))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ChannelPicture(QWidget):
    """Draws one side of the map; says which way is chosen."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, say: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self.buttons: dict[str, WayButton] = {}
        self._ends: list[tuple[QLabel, QLabel, WayButton]] = []
        self._group = QButtonGroup(self)
        self._grid: Final = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setVerticalSpacing(2)
        self.setAccessibleName(self.tr("The map"))

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Draw these, the first of them chosen."""
        empty_layout(self._grid)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._toggled)
        self.buttons, self._ends = {}, []
        if not ways:
            return
        own = self._end(Party.AUTHORITY)
        is_incoming = ways[0].is_incoming
        self._grid.addWidget(own, 0, _TO if is_incoming else _FROM, len(ways), 1)
        row = 0
        for party, group in groupby(ways, key=lambda way: way.other):
            row = self._add(self._end(party), own, list(group), row)
        room = _LINE_LETTERS * self.fontMetrics().horizontalAdvance("0")
        for column in _LINES:
            self._grid.setColumnMinimumWidth(column, room)
            self._grid.setColumnStretch(column, 1)
        self.select(ways[0].id)
        self.update()

    def select(self, way: str) -> None:
        """Choose a way, without telling anybody; one that is not drawn is passed over."""
        if way in self.buttons and not self.buttons[way].isChecked():
            self._group.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.buttons[way].setChecked(True)
            self._group.blockSignals(False)  # noqa: FBT003 - likewise
            self._stop_once()

    def current(self) -> str:
        """Return the id of the way that is chosen; empty for none."""
        button = self._group.checkedButton()
        return button.way.id if isinstance(button, WayButton) else ""

    def take_keyboard(self) -> None:
        """Give the keyboard to the way that is chosen."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.palette().color(QPalette.ColorRole.WindowText)
        for sender, recipient, button in self._ends:
            y = button.geometry().center().y()
            painter.setPen(_pen(color, is_solid=button.way.is_verified))
            start, end = QPointF(sender.geometry().right(), y), QPointF(recipient.x() - 1, y)
            painter.drawLine(start, QPointF(button.x() + _EDGE, y))
            painter.drawLine(QPointF(button.geometry().right() - _EDGE, y), end)
            _draw_head(painter, color, end)
        painter.end()

    def _add(self, end: QLabel, own: QLabel, ways: Sequence[Way], row: int) -> int:
        """Add the ways of one party from a row on; return the row after them."""
        is_incoming = ways[0].is_incoming
        self._grid.addWidget(end, row, _FROM if is_incoming else _TO, len(ways), 1)
        for number, way in enumerate(ways):
            button = WayButton(self._say, way, self)
            button.entered.connect(self.entered)
            self._group.addButton(button)
            self._grid.addWidget(button, row + number, _WAY)
            self.buttons[way.id] = button
            self._ends.append((end, own, button) if is_incoming else (own, end, button))
        return row + len(ways)

    def _end(self, party: Party) -> QLabel:
        label = QLabel(self._say.say(PARTIES[party]), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFrameShape(QLabel.Shape.Box)
        label.setMargin(_PADDING // 2)
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance("0") * 12)
        return label

    @Slot(QAbstractButton, bool)
    def _toggled(self, button: QAbstractButton, is_chosen: bool) -> None:  # noqa: FBT001 - Qt's own
        if is_chosen and isinstance(button, WayButton):
            self._stop_once()
            self.chosen.emit(button.way.id)

    def _stop_once(self) -> None:
        """Let the Tab key come to the way that is chosen, and go from there out of the picture."""
        for button in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


def _pen(color: QColor, *, is_solid: bool) -> QPen:
    return QPen(color, _WIDTH, Qt.PenStyle.SolidLine if is_solid else Qt.PenStyle.DashLine)


def _draw_head(painter: QPainter, color: QColor, end: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    back, half = end.x() - _HEAD, _HEAD / 2
    painter.drawPolygon(
        QPolygonF([end, QPointF(back, end.y() - half), QPointF(back, end.y() + half)])
    )
