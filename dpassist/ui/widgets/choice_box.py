"""A box to choose from that says when there is more in a name than fits, and shows all of it when it is opened."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox

from dpassist.domain.override import override
from dpassist.ui.widgets.labels import plain_tip

_EDGES = 24
"""Pixels beside the names in the list that opens: margins and a scroll bar."""
_DRAWN_SHORT = 4
"""Pixels that Fusion and the cutting below take off the room for a name."""


class ChoiceBox(QComboBox):
    """Ends a long name with dots instead of in the middle of a letter; the tool tip has the whole name."""

    @override
    def sizeHint(self) -> QSize:
        """Return room for the longest name; Qt's own leaves it some pixels short."""
        return super().sizeHint() + QSize(_DRAWN_SHORT, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.currentText())
        if needed + 2 * self.height() + _EDGES <= self.width():  # it fits beside any arrow
            self.setToolTip("")
            super().paintEvent(event)
        else:
            self._paint_shortened()

    def _paint_shortened(self) -> None:
        # QStyle brings some hundred names with it, which take their time; a roomy box does without.
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter  # noqa: PLC0415 - see above

        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        room = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        ).width()
        whole = option.currentText
        option.currentText = self.fontMetrics().elidedText(
            whole, Qt.TextElideMode.ElideRight, room - 2
        )
        self.setToolTip(plain_tip(whole) if option.currentText != whole else "")
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @override
    def showPopup(self) -> None:
        """Open the list, as wide as its longest name."""
        names = (self.itemText(row) for row in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        self.view().setMinimumWidth(widest + _EDGES)
        super().showPopup()
