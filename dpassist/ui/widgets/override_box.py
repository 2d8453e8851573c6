"""Act on a suspicious message all the same: asked for once, plainly, and written down."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGroupBox, QMessageBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label

_MOST_SIGNS = 5


class OverrideBox(QGroupBox):
    """Shown for a suspicious message; says when the user has decided to go on."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Suspicious"))
        self._signs: tuple[str, ...] = ()
        self._why = plain_label("", self, focusable=True)
        self.button = QPushButton(self.tr("&Do it all the same…"), self)
        self.question: QMessageBox | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(self._why)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._ask)
        self.hide()

    def show_signs(self, signs: Sequence[str], *, is_done: bool) -> None:
        """Offer to go on, or say that it was chosen.

        Args:
            signs: What looks suspicious, as sentences; none hides the box.
            is_done: Whether the user has chosen to go on.
        """
        self._signs = tuple(signs)
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
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Suspicious mail"))
        question.setText(self.tr("Do you want to act on this mail although it looks suspicious?"))
        signs = "\n".join(f"• {sign}" for sign in self._signs[:_MOST_SIGNS])
        question.setInformativeText(
            "\n\n".join((
                signs,
                self.tr(
                    "An answer may go to a swindler, and whoever gets the mail may follow its links. "
                    "Your choice is logged, without anything of what the mail says."
                ),
            ))
        )  # fmt: skip
        go_on = question.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        cancel = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(cancel)
        question.setEscapeButton(cancel)
        go_on.clicked.connect(self.wanted)
        question.finished.connect(self._forget)
        self.question = question
        question.open()

    @Slot()
    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
