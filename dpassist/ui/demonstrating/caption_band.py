"""The band below a demonstration: what happens, how far it is, and buttons for what the keys do."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.demonstrating.keys import Act
from dpassist.ui.widgets.labels import plain_label, quiet_label
from dpassist.ui.widgets.panes import WrappingRow

_CAPTION: Final = 1.6
"""Times the letters of the window."""
_MOST: Final = 5
_LINES: Final = 3


class CaptionBand(QFrame):
    """Captions in large letters."""

    wanted = Signal(object)
    """An `Act`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.caption: Final = plain_label("", self)
        self.place: Final = quiet_label("", self)
        self.buttons: Final = {act: self._button(act, text) for act, text in self._texts().items()}
        self._build()

    def _build(self) -> None:
        self.caption.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        side = QVBoxLayout()
        side.addWidget(self.place)
        side.addWidget(WrappingRow(tuple(self.buttons.values()), self, most=_MOST))
        rows = QHBoxLayout(self)
        rows.setSpacing(self.fontMetrics().height())
        rows.addWidget(self.caption, 1)
        rows.addLayout(side, 1)
        self.enlarge()

    def _texts(self) -> dict[Act, str]:
        return {
            Act.BACK: self.tr("&Back"),
            Act.NEXT: self.tr("&Next"),
            Act.PLAY: self.tr("&Play by itself"),
            Act.FIRST: self.tr("&From the beginning"),
            Act.LEAVE: self.tr("&End"),
        }

    def _button(self, act: Act, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("act", act.value)
        button.setAutoDefault(False)
        button.clicked.connect(self._press)
        return button

    @Slot()
    def _press(self) -> None:
        self.wanted.emit(Act(self.sender().property("act")))

    def enlarge(self) -> None:
        """Fit the letters of the caption to those of the window."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _CAPTION)
        self.caption.setFont(font)
        self.caption.setMinimumHeight(_LINES * self.caption.fontMetrics().lineSpacing())

    def show_step(self, caption: str, number: int, count: int) -> None:
        """Say what happens, to the eye and to a screen reader.

        Args:
            caption: What.
            number: Which step, from 1.
            count: How many there are.
        """
        self.caption.setText(caption)
        self.place.setText(
            self.tr("Step {number} of {count} · made-up letters").format(number=number, count=count)
        )
        self.buttons[Act.BACK].setEnabled(number > 1)
        self.buttons[Act.NEXT].setEnabled(number < count)
        announce(self, caption)

    def show_playing(self, *, is_playing: bool) -> None:
        """Say whether it goes on by itself."""
        text = self.tr("&Pause") if is_playing else self.tr("&Play by itself")
        self.buttons[Act.PLAY].setText(text)

    def say(self, text: str) -> None:
        """Say what went wrong."""
        self.caption.setText(text)
        announce(self, text, urgent=True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.enlarge()
