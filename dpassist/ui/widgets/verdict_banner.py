"""The verdict, as the most visible thing in the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget
from typing_extensions import override

from dpassist.domain.verdict import Verdict
from dpassist.services.wording import Wording
from dpassist.ui.theme import TONES, verdict_pixmap
from dpassist.ui.widgets.labels import plain_label

_STRIPE = 6
_ICON = 48
_LARGER = 1.35


class VerdictBanner(QFrame):
    """Shape, sentence and certainty of one verdict."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._tone = QColor()
        self._shape = QLabel(self)
        self._sentence = plain_label("", self, focusable=True)
        self._certainty = plain_label("", self)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._sentence.setAccessibleName(self.tr("Verdict"))
        self._enlarge()
        layout = QGridLayout(self)
        layout.setContentsMargins(_STRIPE + 12, 10, 12, 10)
        layout.addWidget(self._shape, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._sentence, 0, 1)
        layout.addWidget(self._certainty, 1, 1)
        layout.setColumnStretch(1, 1)
        layout.setHorizontalSpacing(12)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict, and have a screen reader say it."""
        self._tone = QColor(TONES[verdict.kind])
        self._shape.setPixmap(verdict_pixmap(verdict.kind, _ICON))
        self._sentence.setText(self._wording.sentence(verdict))
        self._certainty.setText(self._wording.headline(verdict))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self._sentence, QAccessible.Event.NameChanged)
        )
        self.update()

    def _enlarge(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        self._sentence.setFont(font)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._enlarge()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _STRIPE, self.height(), self._tone)
        painter.end()
