"""What to do in a gateway or a case system, step by step, with what it asks for ready to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import empty_layout, plain_label


class StepCard(QWidget):
    """Numbered steps; one button copies them, and one more each value that the other program asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copy = QPushButton(self.tr("&Copy the steps"), self)
        self.values: tuple[QPushButton, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._steps = QVBoxLayout()
        self._values = QVBoxLayout()
        self._said = plain_label("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._steps)
        layout.addLayout(self._values)
        layout.addWidget(self.copy)
        layout.addWidget(self._said)
        self.copy.clicked.connect(self._copy_steps)

    def show_steps(self, steps: tuple[str, ...], values: Sequence[tuple[str, str]]) -> None:
        """Show steps; the card hides itself when there are none.

        Args:
            steps: In order, without numbers.
            values: What the other program asks for: what it is called, and its text, without numbers of persons.
        """
        self._shown = steps
        self._said.hide()
        empty_layout(self._steps)
        for number, step in enumerate(steps, start=1):
            self._steps.addWidget(plain_label(f"{number}. {step}", focusable=True))
        empty_layout(self._values)
        self.values = tuple(self._button(*value) for value in values if steps)
        self.setVisible(bool(steps))

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(self.tr("Copy: {what}").format(what=name.replace("&", "&&")), self)
        button.clicked.connect(lambda: self._put(text, self.tr("Copied: {what}").format(what=name)))
        self._values.addWidget(button)
        return button

    @Slot()
    def _copy_steps(self) -> None:
        numbered = (f"{number}. {step}" for number, step in enumerate(self._shown, start=1))
        self._put("\n".join(numbered), self.tr("The steps are copied."))

    def _put(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._said.setText(said)
        self._said.show()
        announce(self._said, said)
