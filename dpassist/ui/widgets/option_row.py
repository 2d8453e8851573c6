"""One option: its name, what it is for, a field, who set it, and the way back to the default."""

from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.services.options import OptionState
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label, quiet_label, title_label
from dpassist.ui.widgets.lock_sign import LockSign
from dpassist.ui.widgets.option_editors import editor_for

_SPACING: Final = 3


class OptionRow(QFrame):
    """Says what somebody wants of an option; it changes nothing itself."""

    wanted = Signal(str, object)
    """The option's name, and a value that is not the one in force."""
    default_wanted = Signal(str)

    def __init__(self, state: OptionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name: Final = state.option.name
        self._state = state
        self._is_typing = False
        self.editor: Final = editor_for(state.option.kind, state.choices, self)
        self.help: Final = quiet_label(state.help, self)
        self.hint: Final = plain_label("", self, focusable=True)
        self.complaint: Final = plain_label("", self, focusable=True)
        self.lock: Final = LockSign(self)
        self.set_by: Final = quiet_label("", self)
        self.default_button: Final = QPushButton(self.tr("Back to the default"), self)
        self._build(state)
        self.show_state(state)

    def _build(self, state: OptionState) -> None:
        title = title_label(state.label, self)
        field = self.editor.field
        field.setAccessibleName(state.label)
        title.setBuddy(field)
        head: tuple[QWidget, ...] = (title, self.help, self.editor)
        if isinstance(field, QCheckBox):
            field.setText(state.label)
            title.hide()
            head = (title, self.editor, self.help)
        self.complaint.setAccessibleDescription(
            self.tr("What is wrong with: {name}").format(name=state.label)
        )
        self.default_button.setAccessibleName(
            self.tr("Back to the default: {name}").format(name=state.label)
        )
        last = QHBoxLayout()
        last.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignTop)
        last.addWidget(self.set_by, 1)
        last.addWidget(self.default_button, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setSpacing(_SPACING)
        for widget in (*head, self.hint, self.complaint):
            rows.addWidget(widget)
        rows.addLayout(last)
        self.editor.finished.connect(self._finish)
        self.editor.typed.connect(self._forgive)
        self.default_button.clicked.connect(self._want_default)

    def show_state(self, state: OptionState) -> None:
        """Show what is in force now; what is being typed, or cannot be used, stays."""
        self._state = state
        if not self._is_typing and not self.complaint.text():
            self.editor.show_value(state.value)
        self.editor.setEnabled(not state.origin.is_locked)
        self.lock.setVisible(state.origin.is_locked)
        self.set_by.setText(state.set_by)
        self.editor.field.setAccessibleDescription(f"{state.help} {state.set_by}")
        self.hint.setText(state.hint)
        self.hint.setVisible(bool(state.hint))
        self.default_button.setVisible(state.is_own)
        self.complaint.setVisible(bool(self.complaint.text()))

    def complain(self, text: str) -> None:
        """Say beside the field what is wrong with it; nothing is wrong with an empty text."""
        self.complaint.setText(f"⚠ {text}" if text else "")
        self.complaint.setVisible(bool(text))
        announce(self.complaint, text, urgent=True)

    def finish(self) -> None:
        """Take what was typed and not left yet."""
        self._finish()

    def is_wrong(self) -> bool:
        """Return whether something stands here that cannot be used."""
        return bool(self.complaint.text())

    @Slot()
    def _finish(self) -> None:
        self._is_typing = False
        value: Any = self.editor.value()
        if not self._state.origin.is_locked and value != self._state.value:
            self.wanted.emit(self.name, value)
        elif self.is_wrong():
            self.complain("")

    @Slot()
    def _forgive(self) -> None:
        """Be silent while somebody puts it right."""
        self._is_typing = True
        self.complain("")

    @Slot()
    def _want_default(self) -> None:
        self._is_typing = False
        self.complain("")
        self.default_wanted.emit(self.name)


class OptionGroup(QWidget):
    """The options of one section under their heading."""

    def __init__(self, title: str, rows: list[OptionRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = title_label(title, self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        heading.setFont(font)
        self.heading: Final[QLabel] = heading
        self.rows: Final = tuple(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        for row in rows:
            column.addWidget(row)

    def show_those(self, names: frozenset[str]) -> None:
        """Show these options only; without any of them the heading is gone too."""
        for row in self.rows:
            row.setVisible(row.name in names)
        self.setVisible(any(row.name in names for row in self.rows))
