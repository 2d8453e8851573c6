"""How far one is with training, and a way to forget that; asked on the page, since it cannot be taken back."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow


class ProgressBox(QWidget):
    """Says what would be lost before anything is."""

    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: Final = plain_label("", self)
        self.ask_button: Final = QPushButton(self.tr("&Forget how far I am…"), self)
        self.warning: Final = plain_label("", self, focusable=True)
        self.forget_button: Final = QPushButton(self.tr("Yes, for&get it all"), self)
        self.keep_button: Final = QPushButton(self.tr("&Keep it"), self)
        self._answers: Final = WrappingRow((self.keep_button, self.forget_button), self, most=2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(title_label(self.tr("How far you are"), self))
        rows.addWidget(self.told)
        rows.addWidget(WrappingRow((self.ask_button,), self, most=1))
        rows.addWidget(self.warning)
        rows.addWidget(self._answers)
        self.ask_button.clicked.connect(self._ask)
        self.keep_button.clicked.connect(self._keep)
        self.forget_button.clicked.connect(self._forget)
        self._show_question(is_asked=False)

    def show_progress(self, answered: int, waiting: int) -> None:
        """Say how far somebody is.

        Args:
            answered: Tasks that were answered at least once.
            waiting: Tasks left of a practice set.
        """
        self.told.setText(self.tr("Tasks you have answered: %n.", "", answered))
        self.ask_button.setEnabled(answered > 0 or waiting > 0)
        warning = self.tr(
            "This forgets how you answered %n task(s), where you are in a lesson, and the set you began. Lessons and "
            "courses stay. It cannot be taken back.",
            "",
            answered,
        )
        self.warning.setText(warning)
        self._show_question(is_asked=False)

    def _show_question(self, *, is_asked: bool) -> None:
        self.warning.setVisible(is_asked)
        self._answers.setVisible(is_asked)

    @Slot()
    def _ask(self) -> None:
        self._show_question(is_asked=True)
        self.keep_button.setFocus()  # a key pressed in haste loses nothing

    @Slot()
    def _keep(self) -> None:
        self._show_question(is_asked=False)
        self.ask_button.setFocus()

    @Slot()
    def _forget(self) -> None:
        self._show_question(is_asked=False)
        self.forget_wanted.emit()
