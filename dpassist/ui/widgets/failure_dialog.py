"""A calm word when dpassist itself has failed: one can go on working, and there is a report to copy."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label, title_label

_MOST: Final = 20
"""Different reports; more tell nothing new."""
_SIZE: Final = (640, 420)
_RULE: Final = "\n\n----\n\n"


class FailureDialog(QDialog):
    """Not modal, and takes the keyboard from nobody; what happens again is counted, not shown again."""

    save_wanted = Signal(str)

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            said: What happened, in a sentence or two.
            parent: Owner.
        """
        super().__init__(parent)
        self._reports: Final[dict[str, int]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setModal(False)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.said: Final = title_label(said, self)
        self.hint: Final = plain_label(
            self.tr(
                "You can go on working. The report below holds no content of messages and no names. "
                "Nothing is sent: copy it and give it to your IT department."
            ),
            self,
            focusable=True,
        )
        self.times: Final = plain_label("", self)
        self.text: Final = QPlainTextEdit(self)
        self.copy_button: Final = QPushButton(self.tr("&Copy the report"), self)
        self.save_button: Final = QPushButton(self.tr("&Save the report…"), self)
        self.close_button: Final = QPushButton(self.tr("C&lose"), self)
        self._build()
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.report()))
        self.close_button.clicked.connect(self.hide)

    def _build(self) -> None:
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.times.hide()
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.save_button, self.close_button):
            button.setAutoDefault(False)  # whoever is typing elsewhere must not close it by Enter
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        for widget in (self.said, self.hint, self.times, self.text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(*_SIZE)

    def add(self, report: str) -> None:
        """Show one more report."""
        if report in self._reports:
            self._reports[report] += 1
            self.times.setText(
                self.tr("It has happened %Ln time(s) by now.", "", sum(self._reports.values()))
            )
            self.times.show()
        elif len(self._reports) < _MOST:
            self._reports[report] = 1
            self.text.setPlainText(self.report())
        if not self.isVisible():
            self.show()
            announce(self.said, f"{self.windowTitle()}. {self.said.text()}", urgent=True)

    def report(self) -> str:
        """Return all that is shown."""
        return _RULE.join(self._reports)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
