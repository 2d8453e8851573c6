"""A lesson that was opened as a file: what it is, what is wrong with it, and the button that takes it in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.domain.errors import LessonFileError
from dpassist.services.classroom import Classroom
from dpassist.services.lesson_files import Offered
from dpassist.services.wording_training import TASKS
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.story_label import show_story, story_label
from dpassist.ui.widgets.labels import plain_label, quiet_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_LANE: Final = "lesson-file"


class LessonOffer(QWidget):
    """Shows it; the first press of the button is enough unless something would be replaced or nobody looked."""

    take_wanted = Signal()
    closed = Signal()

    def __init__(self, room: Classroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self.kind: Final = quiet_label(self.tr("A lesson from a file"), self)
        self.title: Final = title_label("", self)
        self.story: Final = story_label("", self, focusable=True)
        self.tasks: Final = plain_label("", self)
        self.state: Final = plain_label("", self, focusable=True)
        self.take_button: Final = QPushButton(self)
        self.close_button: Final = QPushButton(self.tr("Leave &it"), self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        for shown in (self.kind, self.title, self.story, self.tasks, self.state):
            column.addWidget(shown)
        column.addWidget(WrappingRow((self.take_button, self.close_button), self, most=2))
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scrolling(inside, self.tr("The lesson in the file")))
        self.take_button.clicked.connect(self.take_wanted)
        self.close_button.clicked.connect(self.closed)

    def show_offered(self, offered: Offered) -> None:
        """Show a lesson, and put the keyboard on what can be done with it."""
        text = offered.lesson.text(self._room.language) if offered.lesson else None
        self.title.setText(text.title if text and text.title else offered.packed.id)
        show_story(self.story, text.story if text else "")
        say, tasks = self._room.wording, offered.lesson.tasks if offered.lesson else ()
        numbered = enumerate(tasks, start=1)
        self.tasks.setText(
            "\n".join(f"{number}. {say.say(TASKS[t.kind])}" for number, t in numbered)
        )
        self.state.setText("\n\n".join(self._state(offered)))
        is_free = offered.may_take and not self._room.read_only()
        can_take = is_free and not offered.has_faults
        self.take_button.setVisible(can_take)
        self.take_button.setText(self.tr("&Take the lesson in"))
        (self.take_button if can_take else self.close_button).setFocus()

    def ask_again(self, offered: Offered) -> None:
        """Have the button pressed a second time, saying what the press does."""
        replaces = offered.there is not None and offered.there.is_own
        text = self.tr("&Replace our lesson") if replaces else self.tr("I have looked: &take it in")
        self.take_button.setText(text)

    def _state(self, offered: Offered) -> list[str]:
        """Return what somebody should know before the button is pressed."""
        say, said = self._room.wording, []
        faults, unsure = offered.faults(say), offered.unsure(say)
        if faults:
            told = self.tr("It cannot be taken in until this is put right by whoever made it:")
            return [_with_points(told, faults)]
        said.append(self.tr("No fault was found, and nothing in it looks like a real person's."))
        if unsure:
            said = [_with_points(self.tr("dpassist cannot judge this; look yourself:"), unsure)]
        if offered.there is not None:
            told = self.tr(
                "There is a lesson of that name already: {title} (version {version}). This one (version {new}) takes its "
                "place."
            )
            title = offered.there.text(self._room.language).title
            new = offered.lesson.version if offered.lesson else 0
            said.append(told.format(title=title, version=offered.there.version, new=new))
        if not offered.may_take:
            said.append(self._room.wording.error(LessonFileError("lesson-file-role")))
        elif self._room.read_only():
            said.append(self._room.read_only())
        return said


def _with_points(told: str, points: Sequence[str]) -> str:
    return "\n".join((told, *(f"• {each}" for each in points)))


class LessonDoor(QObject):
    """Opens, takes in and saves lessons as files, off the GUI thread."""

    opened = Signal()
    """A lesson is to be seen."""
    closed = Signal()
    """It is not to be seen any more."""
    taken = Signal(str, str)
    """The lesson of that id is the organisation's now; and in which folder the one before was kept, if there was one."""
    saved = Signal(str)
    """It is saved as a file of that name."""
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: Final = room.lesson_files()
        self._work: Final = CountedWork(runner, _LANE, self._not_done)
        self._waiting: list[Path] = []
        self._offered: Offered | None = None
        self._is_asked = False
        self.view: Final = LessonOffer(room, parent)
        self.view.take_wanted.connect(self._take)
        self.view.closed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether a lesson of a file is looked at."""
        return self._offered is not None

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is done."""
        return self._work.is_done

    def open(self, paths: Sequence[Path]) -> None:
        """Look at lessons in files, one after the other."""
        self._waiting.extend(paths)
        self._go_on()

    def save(self, lesson_id: str, path: Path) -> None:
        """Save a lesson as a file."""

        def done(name: str) -> None:
            self.saved.emit(name)
            self._go_on()  # somebody may have opened one meanwhile

        self._work.do(lambda: self._files.save(lesson_id, path), done)

    @Slot()
    def close(self) -> None:
        """Look at this one no more; nothing of it is kept."""
        self._offered = None
        if self._waiting:
            self._next()
        else:
            self.closed.emit()

    def _go_on(self) -> None:
        if self._waiting and not self.is_open and self._work.is_done:
            self._next()

    def _next(self) -> None:
        path = self._waiting.pop(0)
        self._work.do(lambda: self._files.open(path), self._show)

    def _show(self, offered: Offered) -> None:
        self._offered, self._is_asked = offered, False
        self.opened.emit()
        self.view.show_offered(offered)

    @Slot()
    def _take(self) -> None:
        offered, may_replace = self._offered, self._is_asked
        if offered is None or not self._work.is_done:
            return
        if offered.asks_twice and not may_replace:
            self._ask_again(offered)
            return

        def done(kept: str) -> None:
            self._offered = None
            self.taken.emit(offered.packed.id, kept)
            if self._waiting:
                self._next()

        self._work.do(lambda: self._files.take_in(offered, may_replace=may_replace), done)

    def _ask_again(self, offered: Offered) -> None:
        self._is_asked = True
        self.view.ask_again(offered)
        self.told.emit(self.tr("Press the button once more if you mean it."))

    def _not_done(self, error: Exception) -> None:
        self.failed.emit(error)
        # Somebody else was quicker: the message asks for a second press.
        self._is_asked |= isinstance(error, LessonFileError) and error.code == "lesson-there"
        self._go_on()
