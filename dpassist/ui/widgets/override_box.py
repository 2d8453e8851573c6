"""Act on a suspicious message all the same: asked for once, plainly, in its place on the page, and written down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label, title_label

_MOST_SIGNS: Final = 5


class OverrideBox(QGroupBox):
    """Shown for a suspicious message; says when the user has decided to go on."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Suspicious"))
        self._signs: tuple[str, ...] = ()
        self._why: Final = plain_label("", self, focusable=True)
        self.button: Final = QPushButton(self.tr("&Do it all the same…"), self)
        self.question: Final = QWidget(self)
        self.asked: Final = title_label(
            self.tr("Do you want to act on this mail although it looks suspicious?"), self.question
        )
        self.warning: Final = plain_label("", self.question, focusable=True)
        self.leave: Final = QPushButton(self.tr("&Leave it"), self.question)
        self.go_on: Final = QPushButton(self.tr("Go on all the same"), self.question)
        self._build()
        self.hide()

    def _build(self) -> None:
        question = QVBoxLayout(self.question)
        question.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self.asked, self.warning, self.leave, self.go_on)
        for widget in parts:
            question.addWidget(widget)
        layout = QVBoxLayout(self)
        for widget in (self._why, self.button, self.question):
            layout.addWidget(widget)
        self.button.clicked.connect(self._ask)
        self.leave.clicked.connect(self._leave)
        self.go_on.clicked.connect(self._go_on)

    def show_signs(self, signs: Sequence[str], *, is_done: bool) -> None:
        """Offer to go on, or say that it was chosen.

        Args:
            signs: What looks suspicious, as sentences; none hides the box.
            is_done: Whether the user has chosen to go on.
        """
        self._signs = tuple(signs)
        self.question.hide()
        self.button.setVisible(not is_done)
        self._why.setText(
            self.tr("You chose to go on. It was logged, and every draft warns.")
            if is_done
            else self.tr(
                "It can neither be passed on nor answered. If you have made sure of the sender by another way "
                "than this mail, you can go on."
            )
        )
        self.setVisible(bool(signs))

    @Slot()
    def _ask(self) -> None:
        """Ask in the place of the button; the keyboard goes to the harmless answer."""
        signs = "\n".join(f"• {sign}" for sign in self._signs[:_MOST_SIGNS])
        risk = self.tr(
            "An answer may go to a swindler, and whoever gets the mail may follow its links. "
            "Your choice is logged, without anything of what the mail says."
        )
        self.warning.setText(f"{signs}\n\n{risk}")
        self.button.hide()
        self.question.show()
        self.leave.setFocus()
        announce(self.asked, f"{self.asked.text()} {self.warning.text()}")

    @Slot()
    def _leave(self) -> None:
        self.question.hide()
        self.button.show()
        self.button.setFocus()

    @Slot()
    def _go_on(self) -> None:
        self._leave()
        self.wanted.emit()
