"""What the middle says while no message is shown: how to begin."""

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import centred_column, plain_label, title_label
from dpassist.ui.widgets.primary_button import PrimaryButton

_LEAST_WIDTH: Final = 280
_QUIET_MS: Final = 400
"""What is read sooner than this is shown without a word before it."""


class EmptyState(QWidget):
    """Four ways to begin; the button is the large one as long as there is nothing in the list.

    Where a search or a chip hides all there is, it says so and leads back instead. While something is read that takes a
    while it says what, and asks for nothing.
    """

    open_wanted = Signal()
    folder_wanted = Signal()
    samples_wanted = Signal()
    all_wanted = Signal()
    """Everything in the list is to be seen again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: Final = title_label("", self)
        self._hint: Final = plain_label("", self)
        self.open_button: Final = PrimaryButton(self.tr("&Open files…"), self, keys="Ctrl+O")
        self.folder_button: Final = QPushButton(self.tr("Open &folder…"), self)
        self.samples_button: Final = QPushButton(self.tr("Show the &sample messages"), self)
        self.all_button: Final = QPushButton(self.tr("Show &all messages again"), self)
        self._said = plain_label("", self)
        self._said.hide()
        self._is_empty = True
        self._reading = ""
        self._quiet: Final = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._tell_what_is_read)
        layout = QVBoxLayout(self)
        layout.addStrut(_LEAST_WIDTH)
        layout.addStretch(1)
        layout.addLayout(
            centred_column(
                (self._said, self._title, self._hint),
                (self.all_button, *self._ways()),
            )
        )
        layout.addStretch(1)
        self.open_button.clicked.connect(self.open_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.samples_button.clicked.connect(self.samples_wanted)
        self.all_button.clicked.connect(self.all_wanted)
        self.show_counts(0, 0)

    def _ways(self) -> tuple[QPushButton, ...]:
        return self.open_button, self.folder_button, self.samples_button

    def say(self, text: str) -> None:
        """Say why there is still nothing to show; an empty text says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def expect(self, what: str) -> None:
        """Ask for nothing from the start: something is to be read, and the window is shown before that.

        Args:
            what: Says what is read; shown only if that takes a while.
        """
        self._show_reading("")
        self.wait_for(what)

    def wait_for(self, what: str) -> None:
        """Something is being read: if that takes a while, say what, in the place of the ways to begin."""
        self._reading = what
        self._quiet.start()

    def end_waiting(self) -> None:
        """Nothing is read any more; `show_counts` says again what can be done."""
        self._reading = ""
        self._quiet.stop()

    @Slot()
    def _tell_what_is_read(self) -> None:
        if self._is_empty:
            self._show_reading(self._reading)
            announce(self, self._reading)

    def _show_reading(self, what: str) -> None:
        if any(button.hasFocus() for button in self._ways()):
            self.setFocus()  # else the keyboard would come to whatever is next
        for button in (self.all_button, *self._ways()):
            button.hide()
        self._title.setText(what)
        self._hint.setText("")

    def show_counts(self, shown: int, count: int, *, only_open: bool = False) -> None:
        """Say what can be done now; nothing while something is waited for.

        Args:
            shown: Messages the list shows.
            count: Messages in the list, those that are not shown too.
            only_open: Whether what is not done is all that is asked for, so that nothing shown means all is done.
        """
        self._is_empty = not count
        if self._reading and self._is_empty:
            return
        is_hidden = bool(count) and not shown
        if is_hidden and only_open:
            self._title.setText(self.tr("All of it is done"))
            self._hint.setText(
                self.tr("%Ln message(s) in the list, each marked as done.", "", count)
            )
        elif is_hidden:
            self._title.setText(self.tr("None of the messages fits what you asked for"))
            self._hint.setText(
                self.tr("Search for less, or let more kinds through above the list.")
            )
        else:
            self._title.setText(self.tr("Open a message to see what it is"))
            self._hint.setText(
                self.tr(
                    "Drag mails (.eml, .msg), Digital Post documents (.xml) or a folder onto this window."
                )
            )
        self.all_button.setVisible(is_hidden)
        for button in self._ways():
            button.setVisible(not is_hidden)
        self.open_button.set_primary(is_primary=not count)
        if self.hasFocus():  # it waited here
            (self.all_button if is_hidden else self.open_button).setFocus()
