"""Where a guidance sheet is written: its text, who keeps it, and when it is to be read through."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.guidance_sheets import VARIABLES, GuidanceSheet
from dpassist.ui.widgets.labels import title_label

_YEAR: Final = 365


class SheetEditor(QWidget):
    """An editor with undo; tells of changes a person made, not of those that come from showing a sheet."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text: Final = QPlainTextEdit(self)
        self.owner: Final = QLineEdit(self)
        self.review_by: Final = QDateEdit(self)
        self.insert: Final = QPushButton(self.tr("&Insert a fact…"), self)
        self._is_filling = False
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Text of the sheet"))
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # files dropped here are for the window
        self.review_by.setCalendarPopup(True)
        self.insert.setMenu(self._facts())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(title_label(self.tr("The text"), self))
        layout.addLayout(self._form())
        layout.addWidget(self.text, 1)
        layout.addWidget(self.insert)
        self.text.textChanged.connect(self._tell)
        self.owner.textEdited.connect(self._tell)
        self.review_by.dateChanged.connect(self._tell)

    def show_sheet(self, sheet: GuidanceSheet, today: date) -> None:
        """Show a sheet; one that names no day for its review is due in a year."""
        self._is_filling = True
        if self.text.toPlainText() != sheet.text:
            self.text.setPlainText(sheet.text)
        self.owner.setText(sheet.owner)
        due = sheet.review_by or date.fromordinal(today.toordinal() + _YEAR)
        self.review_by.setDate(QDate(due.year, due.month, due.day))
        self._is_filling = False

    def edited(self, sheet: GuidanceSheet) -> GuidanceSheet:
        """Return a sheet with what stands here now."""
        day = self.review_by.date()
        return replace(
            sheet,
            text=self.text.toPlainText(),
            owner=self.owner.text().strip(),
            review_by=date(day.year(), day.month(), day.day()),
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        for text, field in (
            (self.tr("Who keeps it"), self.owner),
            (self.tr("To be read through by"), self.review_by),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        return form

    def _facts(self) -> QMenu:
        """Offer every name a sheet can use; what it stands for shows in the preview at once."""
        menu = QMenu(self)
        for name in sorted(VARIABLES):
            action = QAction(f"{{{{ {name} }}}}", menu)
            action.triggered.connect(lambda *_, name=name: self._insert(name))
            menu.addAction(action)
        return menu

    def _insert(self, name: str) -> None:
        self.text.insertPlainText(f"{{{{ {name} }}}}")
        self.text.setFocus()

    @Slot()
    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()
