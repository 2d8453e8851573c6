"""What the trainer alone sees: notes, what comes next, the time, and a button for everything a key does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QScreen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.training.slides import Slide
from dpassist.ui.presenting.keys import Act, act_of
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_SECOND_MS: Final = 1000
_MINUTE_S: Final = 60
_LARGER: Final = 1.7
"""Notes are read at arm's length, standing."""
_MOST: Final = 6
_ASIDE: Final = 16
"""The part of the screen that is left free on each side."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a presentation is.

    Attributes:
        slide: What the room sees.
        after: Title of what comes then; empty at the end.
        number: Which one it is, from 1.
        all: How many there are.
    """

    slide: Slide
    after: str
    number: int
    all: int


class NotesPanel(QWidget):
    """Stands in a window of its own where there are two screens, and below the picture where there is one."""

    wanted = Signal(object)
    """An `Act`."""

    def __init__(self, elapsed: QElapsedTimer, parent: QWidget | None = None) -> None:
        """Begin without notes.

        Args:
            elapsed: Runs since the presentation began.
            parent: Owner.
        """
        super().__init__(parent)
        self._elapsed: Final = elapsed
        self.counter: Final = title_label("", self)
        self.after: Final = plain_label("", self)
        self.notes: Final = plain_label("", self)
        self.time: Final = plain_label("", self)
        self.keys: Final = plain_label(self._keys(), self)
        self.buttons: Final = {act: self._button(act, text) for act, text in self._texts().items()}
        self._tick: Final = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._build()

    def _build(self) -> None:
        for label in (self.notes, self.after):
            font = QFont(label.font())
            font.setPointSizeF(font.pointSizeF() * _LARGER)
            label.setFont(font)
        inside = QWidget(self)
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 0, 0)
        for label in (self.notes, self.after, self.keys):
            words.addWidget(label)
        words.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.counter)
        rows.addWidget(self.time)
        rows.addWidget(scrolling(inside, self.tr("Notes")), 1)
        rows.addWidget(WrappingRow(tuple(self.buttons.values()), self, most=_MOST))

    def _texts(self) -> dict[Act, str]:
        return {
            Act.BACK: self.tr("&Back"),
            Act.REVEAL: self.tr("&Reveal"),
            Act.NEXT: self.tr("&Next"),
            Act.UP: self.tr("Scroll &up"),
            Act.DOWN: self.tr("Scroll &down"),
            Act.BLANK: self.tr("B&lank the screen"),
            Act.RING: self.tr("&Pointer ring"),
            Act.LOOK: self.tr("Ligh&t or dark"),
            Act.SCREEN: self.tr("&Other screen"),
            Act.LEAVE: self.tr("&End"),
        }

    def _keys(self) -> str:
        return self.tr(
            "Arrow keys, Page Down and Page Up: steps. R or Enter: reveal. B or full stop: blank. P: pointer ring. "
            "L: light or dark. S: other screen. N: notes. Esc: end."
        )

    def _button(self, act: Act, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("act", act.value)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._press)
        button.installEventFilter(self)
        return button

    @Slot()
    def _press(self) -> None:
        self.wanted.emit(Act(self.sender().property("act")))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the presentation go on working while a button has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = act_of(event, on_button=True)
            if act is not None:
                self.wanted.emit(act)
                return True
        return super().eventFilter(watched, event)

    def show_place(self, place: Place) -> None:
        """Show the notes of what the room sees."""
        self.counter.setText(
            self.tr("Step {number} of {all}: {title}").format(
                number=place.number, all=place.all, title=place.slide.title
            )
        )
        notes = "\n\n".join(place.slide.notes)
        self.notes.setText(notes or self.tr("No notes for this step."))
        after = self.tr("Next: {title}").format(title=place.after)
        self.after.setText(after if place.after else self.tr("Next: the end"))
        self.buttons[Act.BACK].setEnabled(place.number > 1)
        self.buttons[Act.NEXT].setEnabled(place.number < place.all)
        self._show_time()

    def say_blank(self) -> None:
        """Say that the room sees nothing now: the trainer may have her back to it."""
        self.counter.setText(self.tr("The screen is blank. B, or any step, brings the slide back."))

    @Slot()
    def _show_time(self) -> None:
        now = datetime.now(UTC).astimezone()
        seconds = self._elapsed.elapsed() // _SECOND_MS
        self.time.setText(
            self.tr("It is {clock}. {minutes}:{seconds} since the beginning.").format(
                clock=f"{now:%H:%M}",
                minutes=seconds // _MINUTE_S,
                seconds=f"{seconds % _MINUTE_S:02}",
            )
        )


class NotesWindow(QWidget):
    """The notes on the trainer's own screen."""

    def __init__(self, acts: Callable[[Act], object], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._acts: Final = acts
        self.setWindowTitle(self.tr("Notes for the trainer"))
        self._rows: Final = QVBoxLayout(self)

    def hold(self, panel: NotesPanel) -> None:
        """Show the notes here."""
        self._rows.addWidget(panel)

    def show_on(self, screen: QScreen) -> None:
        """Take most of a screen, and leave the rest of it to what the trainer has open there."""
        room = screen.availableGeometry()
        self.setScreen(screen)
        self.setGeometry(room.adjusted(*(part * room.width() // _ASIDE for part in (1, 1, -1, -1))))
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            self._acts(act)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """End the presentation: without notes the trainer would look for the keys in vain."""
        super().closeEvent(event)
        self._acts(Act.LEAVE)
