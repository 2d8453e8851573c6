"""A text in both languages, with what is wrong with it below."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from dpassist.domain.training.making import Both
from dpassist.ui.widgets.labels import plain_label, title_label

_LINES: Final = 3
"""Height of a longer text, in lines."""


class BothField(QWidget):
    """One line or a few in Danish and in English; either may be left empty."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, is_long: bool = False) -> None:
        """Ask for a text.

        Args:
            title: What it is.
            parent: Owner.
            is_long: Whether it may have several lines.
        """
        super().__init__(parent)
        self._rows: Final = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 4)
        self._rows.addWidget(title_label(title, self))
        make = self._long if is_long else self._short
        self.da: Final = make(self.tr("Danish"), title)
        self.en: Final = make(self.tr("English"), title)
        self.fault: Final = plain_label("", self)
        self.fault.hide()
        self._rows.addWidget(self.fault)

    def words(self) -> Both:
        """Return what stands in it."""
        return Both(_text(self.da), _text(self.en))

    def show_words(self, words: Both) -> None:
        """Put words into it, without telling anybody."""
        for editor, text in ((self.da, words.da), (self.en, words.en)):
            if _text(editor) != text:
                editor.blockSignals(True)  # noqa: FBT003 - Qt's own
                if isinstance(editor, QLineEdit):
                    editor.setText(text)
                else:
                    editor.setPlainText(text)
                editor.blockSignals(False)  # noqa: FBT003 - likewise

    def show_fault(self, text: str) -> None:
        """Say what is wrong with it; nothing for an empty text."""
        show_fault(self.fault, text)
        for editor in (self.da, self.en):
            editor.setAccessibleDescription(text)

    def _short(self, language: str, title: str) -> QLineEdit:
        editor = QLineEdit(self)
        editor.textChanged.connect(self.changed)
        self._add(editor, language, title)
        return editor

    def _long(self, language: str, title: str) -> QPlainTextEdit:
        editor = QPlainTextEdit(self)
        editor.setTabChangesFocus(True)
        height = editor.fontMetrics().lineSpacing() * _LINES + 2 * editor.frameWidth()
        editor.setFixedHeight(height + 2 * round(editor.document().documentMargin()))
        editor.textChanged.connect(self.changed)
        self._add(editor, language, title)
        return editor

    def _add(self, editor: QWidget, language: str, title: str) -> None:
        label = QLabel(language, self)
        label.setBuddy(editor)
        editor.setAcceptDrops(False)  # files dropped here are for the window
        editor.setAccessibleName(f"{title}: {language}")
        self._rows.addWidget(label)
        self._rows.addWidget(editor)


def show_fault(label: QLabel, text: str) -> None:
    """Say beside a field what is wrong with it; nothing for an empty text."""
    label.setText(f"⚠ {text}" if text else "")
    label.setVisible(bool(text))


def _text(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
