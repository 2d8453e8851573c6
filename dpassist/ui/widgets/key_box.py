"""The key files that open encrypted mail: which there are, the passphrase of a locked one, add and remove."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.services.keys import KeyFileState
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.labels import name_label, plain_label


class KeyBox(QGroupBox):
    """Asks, and tells; others do the work."""

    add_wanted = Signal(object)
    unlock_wanted = Signal(object, str, bool)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[KeyFileState, ...] = ()
        self.setTitle(self.tr("Keys for encrypted mail"))
        self.none: Final = plain_label(
            self.tr(
                "There are no key files yet. Add the one of your mailbox (.p12 or .pfx); IT has it."
            ),
            self,
            focusable=True,
        )
        self.files: Final = ChoiceBox(self)
        self.passphrase: Final = QLineEdit(self)
        self.keep: Final = QCheckBox(
            self.tr("Keep the passphrase in this computer's credential store"), self
        )
        self.unlock_button: Final = QPushButton(self.tr("&Unlock"), self)
        self.add_button: Final = QPushButton(self.tr("Add a &key file…"), self)
        self.remove_button: Final = QPushButton(self.tr("Remove the key file"), self)
        self.message: Final = plain_label("", self, focusable=True)
        self._locked = QWidget(self)
        self._build()
        self.show_states(())
        self.say("")

    def _build(self) -> None:
        self.files.setAccessibleName(self.tr("Key file"))
        self.message.setAccessibleDescription(self.tr("What happened with the key file"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase of the key file"))
        self.passphrase.setAcceptDrops(False)  # a mail dropped here is for the window
        label = name_label(self.tr("Passphrase:"), self)
        label.setBuddy(self.passphrase)
        typing = QHBoxLayout()
        for widget in (label, self.passphrase, self.unlock_button):
            typing.addWidget(widget)
        locked = QVBoxLayout(self._locked)
        locked.setContentsMargins(0, 0, 0, 0)
        locked.addLayout(typing)
        locked.addWidget(self.keep)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        for row in (self.none, self.files, self._locked, self.message):
            rows.addWidget(row)
        rows.addLayout(buttons)
        self.files.currentIndexChanged.connect(self._show_current)
        self.passphrase.returnPressed.connect(self._unlock)
        self.unlock_button.clicked.connect(self._unlock)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)

    @Slot(object)
    def show_states(self, states: tuple[KeyFileState, ...]) -> None:
        """Show the key files there are; a locked one comes first, since it waits for the user."""
        self._states = tuple(sorted(states, key=lambda state: not state.is_locked))
        with QSignalBlocker(self.files):
            self.files.clear()
            self.files.addItems([self._line(state) for state in self._states])
        self.files.setVisible(bool(states))
        self.remove_button.setVisible(bool(states))
        self.none.setVisible(not states)
        self._fit()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say what happened."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _current(self) -> KeyFileState | None:
        row = self.files.currentIndex()
        return self._states[row] if 0 <= row < len(self._states) else None

    @Slot()
    def _show_current(self) -> None:
        self._fit()
        self.say("")

    def _fit(self) -> None:
        """Ask for a passphrase where one helps."""
        current = self._current()
        self.passphrase.clear()
        self._locked.setVisible(current is not None and current.is_locked)

    def _line(self, state: KeyFileState) -> str:
        name = state.label or state.path.name
        if state.is_locked:
            return self.tr("{name} (locked)").format(name=name)
        if state.problem or state.not_after is None:
            return self.tr("{name} (cannot be used)").format(name=name)
        last = state.not_after
        day = QLocale().toString(
            QDate(last.year, last.month, last.day), QLocale.FormatType.ShortFormat
        )
        return self.tr("{name} (certificate until {day})").format(name=name, day=day)

    @Slot()
    def _unlock(self) -> None:
        current = self._current()
        if current is None or not self.passphrase.text():
            self.say(self.tr("Type the passphrase first."))
            self.passphrase.setFocus()
            return
        self.unlock_wanted.emit(current.path, self.passphrase.text(), self.keep.isChecked())

    @Slot()
    def _add(self) -> None:
        kinds = self.tr("Key files (*.p12 *.pfx *.pem);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Add a key file"), "", kinds)
        if name:
            self.add_wanted.emit(Path(name))

    @Slot()
    def _remove(self) -> None:
        current = self._current()
        if current is not None:
            self.remove_wanted.emit(current.path)
