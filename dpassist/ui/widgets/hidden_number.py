"""The number of a person: dots, until somebody who needs it asks for it, and dots again soon after."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from dpassist.domain.identity import Identity
from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.breaking_label import RING_ROOM
from dpassist.ui.widgets.labels import described

SHOWN_SECONDS: Final = 20


class HiddenNumber(QWidget):
    """Shows one number on demand; it can be read and not selected, so no copy takes it along."""

    def __init__(
        self, identity: Identity, name: str, where: str, parent: QWidget | None = None
    ) -> None:
        """Show dots.

        Args:
            identity: The number.
            name: What it is called.
            where: Where it stands in the message.
            parent: Owner.
        """
        super().__init__(parent)
        self._identity: Final = identity
        self._name: Final = name
        self._where: Final = where
        self._is_shown = False
        self.number: Final = QLabel(self)
        self.button: Final = QToolButton(self)
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_SECONDS * 1000)
        self._timer.timeout.connect(self.hide_number)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._toggle)
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(RING_ROOM[0], 0, 0, 0)  # in line with the texts above and below
        layout.addWidget(self.number)
        layout.addWidget(self.button)
        layout.addStretch(1)
        self._refresh(identity.masked, self.tr("{name}: hidden").format(name=name))

    @property
    def is_shown(self) -> bool:
        """Whether the number stands on the screen."""
        return self._is_shown

    @Slot()
    def show_number(self) -> None:
        """Show the number for a while, and say so."""
        number = self._identity.reveal()
        said = f"{self._name}: {' '.join(number)}"  # read out digit by digit
        self._is_shown = True
        self._timer.start()
        self._refresh(number, said)
        announce(
            self,
            self.tr("{number}. It is hidden again in {seconds} seconds.").format(
                number=said, seconds=SHOWN_SECONDS
            ),
        )

    @Slot()
    def hide_number(self) -> None:
        """Put dots in the place of the number."""
        if not self._is_shown:
            return
        said = self.tr("{name}: hidden").format(name=self._name)
        self._is_shown = False
        self._timer.stop()
        self._refresh(self._identity.masked, said)
        announce(self, said)

    def _refresh(self, number: str, said: str) -> None:
        self.number.setText(number)
        described(self.number, said, self._where)
        shown = self.tr("Hide") if self._is_shown else self.tr("Show")
        self.button.setText(shown)
        self.button.setAccessibleName(f"{shown}: {self._name}")

    @Slot()
    def _toggle(self) -> None:
        if self.is_shown:
            self.hide_number()
        else:
            self.show_number()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.hide_number()
        super().hideEvent(event)
