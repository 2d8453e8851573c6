"""Fields for options, one for each kind of value; which one an option gets follows from its declaration."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from dpassist.domain import option_kinds as kinds
from dpassist.domain.override import override
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard

_LINES: Final = 4
"""Rows of a field for several lines."""


class OptionEditor(QWidget):
    """A field and its value."""

    finished = Signal()
    """A value was chosen, or one that was typed was left."""
    typed = Signal()
    """Something is being typed."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field: Final = field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field)
        self.row: Final = row
        self.setFocusProxy(field)

    def value(self) -> Any:
        """Return what stands in the field, as settings hold it."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Put a value into the field; that is no choice of the user."""
        raise NotImplementedError


class _LineEditor(OptionEditor):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.line: Final = QLineEdit()
        super().__init__(self.line, parent)
        self.line.setAcceptDrops(False)  # a mail dropped here is for the window
        self.line.editingFinished.connect(self.finished)
        self.line.textEdited.connect(self.typed)

    @override
    def value(self) -> Any:
        return self.line.text().strip()

    @override
    def show_value(self, value: Any) -> None:
        self.line.setText(str(value))


class _DomainsEditor(_LineEditor):
    """Mail domains, separated by commas."""

    @override
    def value(self) -> Any:
        parts = (part.strip().lstrip("@") for part in self.line.text().split(","))
        return tuple(part for part in parts if part)

    @override
    def show_value(self, value: Any) -> None:
        self.line.setText(", ".join(value))


class _FolderEditor(_LineEditor):
    """The path of a folder, typed or chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button: Final = QPushButton(self.tr("Choose…"), self)
        self.row.addWidget(self.button)
        self.button.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.line.text())
        if name:
            self.line.setText(name)
            self.finished.emit()


class _LinesEditor(OptionEditor):
    """Several lines of text; they are done with when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines: Final = QPlainTextEdit()
        super().__init__(self.lines, parent)
        self.lines.setTabChangesFocus(True)
        self.lines.setAcceptDrops(False)
        height = self.lines.fontMetrics().lineSpacing() * _LINES
        self.lines.setFixedHeight(height + 2 * self.lines.frameWidth() + 8)
        self.lines.installEventFilter(self)
        self.lines.textChanged.connect(self.typed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.finished.emit()
        return super().eventFilter(watched, event)

    @override
    def value(self) -> Any:
        return self.lines.toPlainText().strip()

    @override
    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.lines):
            self.lines.setPlainText(str(value).strip())


class _ChoiceEditor(OptionEditor):
    """One of a list."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self.box: Final = ChoiceBox()
        super().__init__(self.box, parent)
        for value, name in choices:
            self.box.addItem(name, value)
        turn_only_with_the_keyboard(self, self.box)
        self.box.currentIndexChanged.connect(self.finished)

    @override
    def value(self) -> Any:
        return self.box.currentData()

    @override
    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self.box.findData(value))


class _NumberEditor(OptionEditor):
    """A whole number within limits."""

    def __init__(self, kind: kinds.Number, parent: QWidget | None = None) -> None:
        self.box: Final = QSpinBox()
        super().__init__(self.box, parent)
        self.box.setRange(kind.least, kind.most)
        self.box.setKeyboardTracking(False)
        turn_only_with_the_keyboard(self, self.box)
        self.row.addStretch(1)
        self.box.valueChanged.connect(self.finished)

    @override
    def value(self) -> Any:
        return self.box.value()

    @override
    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setValue(value)


class _FlagEditor(OptionEditor):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.box: Final = QCheckBox()
        super().__init__(self.box, parent)
        self.box.toggled.connect(self.finished)

    @override
    def value(self) -> Any:
        return self.box.isChecked()

    @override
    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(value)


def editor_for(
    kind: kinds.OptionKind, choices: Sequence[tuple[str, str]], parent: QWidget
) -> OptionEditor:
    """Make the field for an option.

    Args:
        kind: What the option can hold.
        choices: Values with their names, where there is a list of them.
        parent: Owner.
    """
    match kind:
        case kinds.Choice() | kinds.ProfileId():
            return _ChoiceEditor(choices, parent)
        case kinds.Number():
            return _NumberEditor(kind, parent)
        case kinds.Flag():
            return _FlagEditor(parent)
        case kinds.Lines():
            return _LinesEditor(parent)
        case _:
            return _line_for(kind, parent)


def _line_for(kind: kinds.OptionKind, parent: QWidget) -> OptionEditor:
    match kind:
        case kinds.Domains():
            return _DomainsEditor(parent)
        case kinds.Folder():
            return _FolderEditor(parent)
        case _:
            return _LineEditor(parent)
