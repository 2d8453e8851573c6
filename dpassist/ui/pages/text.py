"""A page of text: keyboard overview, about, or a report of an unexpected error."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.ui.page import Page
from dpassist.ui.widgets.labels import plain_label, title_label

_GAP = 2
"""Letters between what stands before a tab and what stands behind it."""


class TextPage(Page):
    """Title, a line of explanation, and text that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title_label("", self)
        self.hint = plain_label("", self)
        self.text = QPlainTextEdit(self)
        self.copy_button = QPushButton(self.tr("&Copy"), self)
        self.save_button = QPushButton(self.tr("&Save…"), self)
        self.close_button = QPushButton(self.tr("&Back"), self)
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        for widget in (self.title, self.hint, self.text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(
            lambda: self.text_save_wanted.emit(self.text.toPlainText())
        )
        self.close_button.clicked.connect(self.closed)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=within)
        escape.activated.connect(self.closed)

    @override
    def show_text(self, title: str, hint: str, text: str) -> None:
        """Show a text."""
        self.title.setText(title)
        self.hint.setText(hint)
        metrics = self.text.fontMetrics()
        before = (line.partition("\t")[0] for line in text.splitlines() if "\t" in line)
        longest = max(map(metrics.horizontalAdvance, before), default=0)
        self.text.setTabStopDistance(longest + _GAP * metrics.averageCharWidth())
        self.text.setPlainText(text)
        self.text.setAccessibleName(title)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
