"""One presentation of a lesson: which slide is shown, on which screen, and what the trainer sees meanwhile."""

import secrets
from collections.abc import MutableMapping
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dpassist.domain.settings import Theme
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.slides import Slide, Step
from dpassist.services.classroom import Classroom
from dpassist.services.training_slides import slides_of
from dpassist.ui.presenting.keys import Act
from dpassist.ui.presenting.notes_panel import NotesPanel, NotesWindow, Place
from dpassist.ui.presenting.presenter_window import PresenterWindow
from dpassist.ui.presenting.screens import next_screen, screen_for_notes, screen_for_the_room
from dpassist.ui.tasks import TaskRunner

_LANE: Final = "training"
_SEEDS: Final = 1_000_000
_SCREEN, _LOOK, _RING = "screen", "look", "ring"
_YES, _NO = "1", "0"


class Presenting(QObject):
    """Owned by the page that presents; the windows are made with it and go with it."""

    ended = Signal()
    failed = Signal(object)

    def __init__(
        self, room: Classroom, runner: TaskRunner, kept: MutableMapping[str, str], owner: QWidget
    ) -> None:
        """Show nothing yet.

        Args:
            room: Lessons and words.
            runner: For work off the GUI thread.
            kept: What is remembered: screen, light or dark, ring.
            owner: Page in the trainer's own window.
        """
        super().__init__(owner)
        self._room: Final = room
        self._runner: Final = runner
        self._kept: Final = kept
        self._owner: Final = owner
        self._elapsed: Final = QElapsedTimer()
        self._slides: tuple[Slide, ...] = ()
        self._at = 0
        self._is_busy = False
        self.seed = secrets.randbelow(_SEEDS)
        self.window: PresenterWindow | None = None
        self.notes: NotesWindow | None = None
        self.panel: NotesPanel | None = None

    def begin(self, lesson: Lesson) -> None:
        """Make the slides of a lesson and show the first."""
        room, seed = self._room, self.seed
        self._is_busy = True

        def done(slides: tuple[Slide, ...]) -> None:
            self._is_busy = False
            self._show(slides)

        def failed(error: Exception) -> None:
            self._is_busy = False
            self.failed.emit(error)

        self._runner.run(
            lambda _token: slides_of(room.trainer, room.wording, lesson, room.language, seed),
            done,
            failed,
            lane=_LANE,
        )

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen."""
        return not self._is_busy

    def slide(self) -> Slide:
        """Return the slide that is shown, or that is to be shown after the blank."""
        return self._slides[self._at]

    def _show(self, slides: tuple[Slide, ...]) -> None:
        self._slides, self._at = slides, 0
        self._elapsed.start()
        window = PresenterWindow(slides[0].title, self.act, self._owner.window())
        panel = NotesPanel(self._elapsed)
        panel.wanted.connect(self.act)
        self.window, self.panel = window, panel
        self.notes = NotesWindow(self.act, self._owner.window())
        window.ring.turn(on=self._kept.get(_RING, _YES) == _YES)
        window.closed.connect(self._end)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._place)
            application.screenRemoved.connect(self._place)
        self._place()
        self._refresh()

    @Slot(object)
    def act(self, act: Act) -> None:
        """Do what a key or a button stands for."""
        window = self.window
        if window is None:
            return
        moves = {
            Act.NEXT: self._at + 1,
            Act.BACK: self._at - 1,
            Act.FIRST: 0,
            Act.LAST: len(self._slides) - 1,
            Act.REVEAL: self._answer(),
        }
        if act in moves:
            self._go(window, moves[act])
            return
        {
            Act.DOWN: lambda: window.slides.go_on(down=True),
            Act.UP: lambda: window.slides.go_on(down=False),
            Act.BLANK: self._blank,
            Act.RING: self._turn_ring,
            Act.LOOK: self._turn_light,
            Act.SCREEN: self._other_screen,
            Act.NOTES: self._turn_notes,
            Act.LEAVE: window.close,
        }[act]()

    def _go(self, window: PresenterWindow, at: int) -> None:
        """Go to a slide; after a blank screen the one that stood there comes back first."""
        if not window.is_blank():
            self._at = min(max(at, 0), len(self._slides) - 1)
        self._refresh()

    def _answer(self) -> int:
        """Return the slide with the answer to the task that is shown; where no task is, the slide itself."""
        if self._slides[self._at].step not in {Step.QUESTION, Step.OPTIONS}:
            return self._at
        after = range(self._at, len(self._slides))
        return next(n for n in after if self._slides[n].step is Step.REVEAL)

    def _refresh(self) -> None:
        window, panel = self.window, self.panel
        if window is None or panel is None:
            return
        slide, count = self._slides[self._at], len(self._slides)
        after = self._slides[self._at + 1].title if self._at + 1 < count else ""
        window.show_slide(slide, self._at + 1, count, self._look())
        panel.show_place(Place(slide, after, self._at + 1, count))

    def _look(self) -> Theme:
        return Theme.DARK if self._kept.get(_LOOK) == Theme.DARK.value else Theme.LIGHT

    def _blank(self) -> None:
        window, panel = self.window, self.panel
        if window is None or panel is None or window.is_blank():
            self._refresh()
        else:
            window.show_blank()
            panel.say_blank()

    def _turn_ring(self) -> None:
        if self.window is not None:
            is_on = not self.window.ring.is_on()
            self.window.ring.turn(on=is_on)
            self._kept[_RING] = _YES if is_on else _NO

    def _turn_light(self) -> None:
        self._kept[_LOOK] = Theme.LIGHT.value if self._look() is Theme.DARK else Theme.DARK.value
        self._refresh()

    def _other_screen(self) -> None:
        if self.window is not None:
            screen = next_screen(QGuiApplication.screens(), self.window.screen())
            self._kept[_SCREEN] = screen.name()
            self._place()

    def _turn_notes(self) -> None:
        """Show or hide the notes; on their own screen they stay."""
        if self.panel is not None and self.notes is not None and not self.notes.isVisible():
            self.panel.setVisible(not self.panel.isVisible())

    @Slot()
    def _place(self) -> None:
        """Put the windows where they belong, also after a screen came or went."""
        window, notes, panel = self.window, self.notes, self.panel
        if window is None or notes is None or panel is None:
            return
        screens, own = QGuiApplication.screens(), self._owner.window().screen()
        room = screen_for_the_room(screens, own, self._kept.get(_SCREEN, ""))
        aside = screen_for_notes(screens, room, own)
        if aside is None:
            notes.hide()
            if panel.window() is not window:
                window.hold(panel)
                panel.hide()
        else:
            notes.hold(panel)
            notes.show_on(aside)
            panel.show()
        window.show_on(room)

    @Slot()
    def _end(self) -> None:
        """Go back to where the trainer was."""
        window, notes = self.window, self.notes
        self.window = self.notes = self.panel = None
        for gone in (window, notes):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._owner.window().activateWindow()
        self.ended.emit()
