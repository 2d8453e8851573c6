"""“This is wrong”: asks what a message really is, and tells what was saved and where; others do the saving."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.wording import Wording
from dpassist.ui.announcing import announce
from dpassist.ui.theme import verdict_icon
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.labels import name_label, plain_label
from dpassist.ui.widgets.panes import WrappingRow


class WrongVerdict(QGroupBox):
    """A question, then a receipt with a way back; never in the way of the window."""

    report_wanted = Signal(str, str)
    """The user's kind and certainty, an empty text for a certainty that was not given."""
    undo_wanted = Signal()
    folder_wanted = Signal()
    closed = Signal()
    changed = Signal()
    """It asks or tells something else now, and wants to be seen."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("This is wrong"))
        self.kinds: Final = {kind: QRadioButton(wording.kind(kind), self) for kind in Kind}
        self._choices: Final = QButtonGroup(self)
        self.certainty: Final = ChoiceBox(self)
        self.save: Final = QPushButton(self.tr("Sa&ve the report"), self)
        self.cancel: Final = QPushButton(self.tr("Cancel"), self)
        self.said: Final = plain_label("", self, focusable=True)
        self.path: Final = plain_label("", self, focusable=True)
        self.undo: Final = QPushButton(self.tr("Undo: delete the report"), self)
        self.open_folder: Final = QPushButton(self.tr("Open the folder"), self)
        self.copy_path: Final = QPushButton(self.tr("Copy the path"), self)
        self.close_button: Final = QPushButton(self.tr("Close"), self)
        self._question = QWidget(self)
        self._receipt = QWidget(self)
        self.certainty.addItem(self.tr("I do not say"), "")
        for certainty in Certainty:
            self.certainty.addItem(wording.certainty(certainty), certainty.value)
        self._build_question()
        self._build_receipt()
        self._connect()
        self.hide()

    def _build_question(self) -> None:
        rows = QVBoxLayout(self._question)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(plain_label(self.tr("What is it really?"), self._question))
        for kind, choice in self.kinds.items():
            choice.setIcon(verdict_icon(kind))
            self._choices.addButton(choice)
        rows.addWidget(WrappingRow(tuple(self.kinds.values()), self._question, most=2))
        sure = QHBoxLayout()
        label = name_label(self.tr("How sure are you?"), self._question)
        label.setBuddy(self.certainty)
        self.certainty.setAccessibleName(label.text())
        sure.addWidget(label)
        sure.addWidget(self.certainty)
        sure.addStretch(1)
        rows.addLayout(sure)
        promise = self.tr(
            "Saved in a folder on this computer, for your administrator: which signs were seen, what dpassist said, "
            "and your answer. Nothing of the message itself: no names, addresses, subject or text."
        )
        rows.addWidget(plain_label(promise, self._question, focusable=True))
        rows.addWidget(WrappingRow((self.save, self.cancel), self._question, most=2))

    def _build_receipt(self) -> None:
        self.path.setAccessibleDescription(self.tr("Where the report lies"))
        rows = QVBoxLayout(self._receipt)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.path)
        rows.addWidget(WrappingRow((self.open_folder, self.copy_path), self._receipt, most=2))
        both = QVBoxLayout(self)
        both.addWidget(self._question)
        both.addWidget(self.said)
        both.addWidget(self._receipt)
        both.addWidget(WrappingRow((self.undo, self.close_button), self, most=2))

    def _connect(self) -> None:
        self._choices.buttonToggled.connect(self._refresh)
        self.save.clicked.connect(self._want_report)
        self.undo.clicked.connect(self.undo_wanted)
        self.open_folder.clicked.connect(self.folder_wanted)
        self.copy_path.clicked.connect(self._copy_path)
        for button in (self.cancel, self.close_button):
            button.clicked.connect(self.put_away)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_away)

    @Slot()
    def ask(self) -> None:
        """Ask anew, nothing chosen."""
        self._choices.setExclusive(False)
        for choice in self.kinds.values():
            choice.setChecked(False)
        self._choices.setExclusive(True)
        self.certainty.setCurrentIndex(0)
        self.say("")
        self._show(asks=True, can_undo=False)
        self._refresh()
        next(iter(self.kinds.values())).setFocus()

    @Slot(object)
    def show_saved(self, path: Path) -> None:
        """Tell that a report was saved, and where."""
        self.path.setText(str(path))
        self._show(asks=False, can_undo=True)
        self.say(self.tr("The report is saved. Nothing of the message is in it. Thank you."))
        self.undo.setFocus()

    @Slot()
    def show_undone(self) -> None:
        """Tell that the report was deleted again."""
        self.path.clear()
        self._show(asks=False, can_undo=False)
        self.say(self.tr("The report is deleted again."))
        self.close_button.setFocus()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say what happened or went wrong, to a screen reader too."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self._refresh()
        announce(self.said, text)

    @Slot()
    def put_away(self) -> None:
        """Close without saving anything more."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _show(self, *, asks: bool, can_undo: bool) -> None:
        self._question.setVisible(asks)
        self._receipt.setVisible(can_undo)
        self.undo.setVisible(can_undo)
        self.close_button.setVisible(not asks)
        self.show()
        self.changed.emit()

    def _chosen(self) -> Kind | None:
        return next((kind for kind, choice in self.kinds.items() if choice.isChecked()), None)

    @Slot()
    def _refresh(self) -> None:
        self.save.setEnabled(self._chosen() is not None)

    @Slot()
    def _want_report(self) -> None:
        kind = self._chosen()
        if kind is not None:
            self.save.setEnabled(False)  # a second press makes no second report
            self.report_wanted.emit(kind.value, str(self.certainty.currentData()))

    @Slot()
    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self.path.text())
