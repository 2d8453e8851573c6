"""Begins a demonstration and ends it: a window of its own, a desk of its own, and the user's window as it was."""

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dpassist.domain.training.demo import Demo
from dpassist.services.desk import Desk
from dpassist.services.practice_door import PracticeDoor
from dpassist.ui.demonstrating.demo_window import DemoWindow
from dpassist.ui.demonstrating.stage import Stage
from dpassist.ui.presenting.screens import screen_for_the_room
from dpassist.ui.tasks import TaskRunner


class Demonstration(QObject):
    """One demonstration; it takes everything it made with it when it ends."""

    def __init__(self, desk: Desk, demo: Demo, kept: Mapping[str, str], owner: QWidget) -> None:
        """Play from the first step on.

        Args:
            desk: Of the user; only a practice desk is taken from it.
            demo: What is played.
            kept: What is remembered of presentations: the screen.
            owner: The user's window.
        """
        super().__init__(owner)
        self._owner: Final = owner
        self._before: Final = owner.focusWidget()
        self._open: Final = ExitStack()
        self._book: Final = desk.demos()
        self._door: Final = PracticeDoor()
        self._runner: Final = TaskRunner(self)
        self._desk: Final = self._open.enter_context(desk.practice(self._door))
        screens, own = QGuiApplication.screens(), owner.screen()
        screen = screen_for_the_room(screens, own, kept.get("screen", ""))
        self.window: DemoWindow | None = DemoWindow(
            demo, desk.wording, desk.language, self._stage, screen, owner
        )
        self.window.closed.connect(self._end)
        self.window.show_on(screen)
        self.window.go_to(0)

    def _stage(self, parent: QWidget) -> Stage:
        self._door.drafts()  # of a stage before: nobody waits for them any more
        return Stage(self._desk, self._book, self._door, self._runner, parent)

    @Slot()
    def _end(self) -> None:
        """Leave nothing behind, and give the keyboard back to what had it."""
        window, self.window = self.window, None
        self._runner.close()
        self._open.close()
        if window is not None:
            window.deleteLater()
        self._owner.activateWindow()
        if self._before is not None:
            self._before.setFocus()


def demonstrate(
    desk: Desk, demo_id: str, kept: Mapping[str, str], owner: QWidget
) -> Demonstration | None:
    """Play a demonstration; None where there is none of that id."""
    demo = desk.demos().demo(demo_id)
    return Demonstration(desk, demo, kept, owner) if demo and demo.steps else None
