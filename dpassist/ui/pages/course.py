"""Courses somebody takes part in: open the file, go through the tasks in order, see how far one is, hand in."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.domain.training.handed_in import HandedIn
from dpassist.domain.training.marking import Mark, Result
from dpassist.services.classroom import Classroom
from dpassist.services.course_taking import CourseTaking, Joined
from dpassist.services.trainer import Playing
from dpassist.services.training_comments import comment_on
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.course_view import CourseView
from dpassist.ui.training.task_errors import task_error_text
from dpassist.ui.training.task_view import TaskView
from dpassist.ui.training.training_work import Round, TrainingWork
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.whole_list import PaddedRows

_ID: Final = Qt.ItemDataRole.UserRole
_WIDTHS: Final = (260, 800)
_LANE: Final = "training"
_COURSE: Final = ".dpcourse"
_RESULT: Final = ".dpresult"


class CoursePage(Page):
    """Complete in itself: it needs a classroom and a runner."""

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._joined: dict[str, Joined] = {}
        self._jobs: Final = CountedWork(runner, _LANE, self._show_error)
        self.work: Final = TrainingWork(room, runner, self)
        self.list: Final = QListWidget(self)
        self.open_button: Final = QPushButton(self.tr("O&pen a course…"), self)
        self.first_button: Final = PrimaryButton(self.tr("Open a &course…"), self)
        self.view: Final = CourseView(room.language, self)
        self.task: Final = TaskView(room.wording, self)
        self.empty: Final = QWidget(self)
        self.note: Final = plain_label("", self, focusable=True)
        self.stack: Final = QStackedWidget(self)
        self._build()
        self._connect()

    @property
    def _taking(self) -> CourseTaking:
        return self._room.courses().taking

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Courses"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(PaddedRows(self.list))
        self.note.hide()
        about = QVBoxLayout(self.empty)
        about.addWidget(title_label(self.tr("Take part in a course"), self.empty))
        about.addWidget(
            plain_label(
                self.tr(
                    "Your trainer gives you a file that ends in .dpcourse. Open it, or drag it onto this window. All "
                    "letters are made up, and your answers stay on this computer until you hand in yourself."
                ),
                self.empty,
            )
        )
        about.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignLeft)
        about.addStretch(1)
        for shown in (self.empty, self.view, self.task):
            self.stack.addWidget(shown)
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.addWidget(self.list, 1)
        column.addWidget(self.open_button)
        rows = QVBoxLayout(right)
        rows.addWidget(self.note)
        rows.addWidget(self.stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes(list(_WIDTHS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _connect(self) -> None:
        work, view, task = self.work, self.view, self.task
        self.list.currentItemChanged.connect(self._choose)
        for button in (self.open_button, self.first_button):
            button.clicked.connect(self._open)
        view.go_on_wanted.connect(self.go_on)
        view.practice_wanted.connect(self._practise)
        view.practice_go_on_wanted.connect(lambda: work.practise(anew=False))
        view.anew_wanted.connect(lambda: self._change(self._taking.begin_anew))
        view.leave_wanted.connect(lambda: self._change(self._taking.leave))
        view.hand_in_wanted.connect(self._hand_in)
        view.certificate_wanted.connect(self._certificate)
        task.answered.connect(work.answer)
        task.again_wanted.connect(work.again)
        task.next_wanted.connect(work.go_on)
        task.closed.connect(self._leave_task)
        work.shown.connect(self._show_task)
        work.marked.connect(self._show_mark)
        work.ended.connect(self._end)
        work.failed.connect(self._show_error)

    @override
    def refresh(self) -> None:
        """Show the courses as they stand; a task that is being answered stays."""
        self._jobs.do(self._taking.joined, self._show_courses)

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen."""
        return self._jobs.is_done and self.work.is_settled()

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Take part in the course of a file."""
        for path in paths:
            self._jobs.do(partial(self._taking.join, path), self._show_joined)

    def current(self) -> str:
        """Return the id of the course that is chosen; empty for none."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(_ID)) if row >= 0 else ""

    @Slot()
    def go_on(self) -> None:
        """Go on where one was, or begin."""
        joined = self._joined.get(self.current())
        if joined and joined.next_at is not None:
            self.note.hide()
            self.work.take_course(joined.course.id, joined.tasks, joined.next_at)

    # Courses

    def _show_joined(self, joined: Joined) -> None:
        self.note.hide()
        self.work.leave()
        self._joined[joined.course.id] = joined
        self._jobs.do(self._taking.joined, lambda all_: self._show_courses(all_, joined.course.id))

    def _show_courses(self, courses: Sequence[Joined], chosen: str = "") -> None:
        wanted = chosen or self.current()
        self._joined = {joined.course.id: joined for joined in courses}
        with QSignalBlocker(self.list):
            self.list.clear()
            for joined in courses:
                item = QListWidgetItem(joined.course.title_in(self._room.language), self.list)
                item.setData(_ID, joined.course.id)
                if joined.course.id == wanted:
                    self.list.setCurrentItem(item)
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        if self.work.playing is None:
            self._show_course()

    def _show_course(self) -> None:
        joined = self._joined.get(self.current())
        if joined is None:
            self.stack.setCurrentWidget(self.empty)
            self.open_button.hide()  # the large one is there
            return
        self.open_button.show()
        lessons = {lesson.id for lesson in joined.course.lessons}
        waiting = [lesson for lesson, _task in self._room.trainer.waiting()]
        self.view.show_course(joined, has_set=bool(waiting) and lessons.issuperset(waiting))
        self.stack.setCurrentWidget(self.view)

    @Slot()
    def _choose(self) -> None:
        self.note.hide()
        self.work.leave()
        self._show_course()

    @Slot()
    def _open(self) -> None:
        kinds = self.tr("Courses (*.dpcourse)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Open a course"), "", kinds)
        if name:
            self.take([Path(name)])

    def _change(self, change: Callable[[str], None]) -> None:
        course = self.current()
        self._jobs.do(lambda: change(course), lambda _nothing: self.refresh())

    @Slot()
    def _practise(self) -> None:
        joined = self._joined.get(self.current())
        if joined:
            self.work.practise(anew=True, lessons={lesson for lesson, _task in joined.tasks})

    @Slot()
    def _hand_in(self) -> None:
        course, name = self.current(), self.view.given_name()
        title, kinds = self.tr("Save the result"), self.tr("Results (*.dpresult)")
        proposed = self.tr("result") + _RESULT
        chosen, _kind = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if not chosen:
            return
        path = Path(chosen)
        whole = path if path.suffix.lower() == _RESULT else path.with_name(f"{path.name}{_RESULT}")

        def done(_result: HandedIn) -> None:
            self._say(
                self.tr("Saved: {file}. Give it to your trainer as you usually would.").format(
                    file=whole.name
                )
            )

        self._jobs.do(lambda: self._taking.hand_in(course, name, whole, _now), done)

    @Slot(str)
    def _certificate(self, language: str) -> None:
        """Ask where the certificate goes, and write it there."""
        course, name = self.current(), self.view.given_name()
        title, kinds = self.tr("Save the certificate"), self.tr("PDF (*.pdf)")
        proposed = self.tr("certificate") + f"-{language}.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if not chosen:
            return
        path, room, today = Path(chosen), self._room, self.work.today()

        def work() -> str:
            room.files.write(path, room.courses().pages.certificate(course, name, language, today))
            return path.name

        self._jobs.do(work, lambda file: self._say(self.tr("Saved: {file}").format(file=file)))

    # Tasks

    @Slot(object)
    def _show_task(self, playing: Playing) -> None:
        begun = self.work.round
        place = self.tr("{lesson} · task {number} of {all}").format(
            lesson=playing.text.title, number=begun.at + 1, all=len(begun.tasks)
        )
        self.stack.setCurrentWidget(self.task)
        self.task.show_task(playing, place, is_last=begun.is_last, with_story=True)

    @Slot(object)
    def _show_mark(self, given: Mark) -> None:
        playing = self.work.playing
        if playing is not None:
            comment = comment_on(self._room.wording, playing, given)
            self.task.show_comment(comment, can_try_again=given.result is not Result.RIGHT)

    @Slot(object)
    def _end(self, over: Round) -> None:
        said = self.tr("That was the set.") if over.is_practice else self.tr("That was the course.")
        self.note.setText(said)
        self.note.show()
        self.refresh()
        self.list.setFocus()

    @Slot()
    def _leave_task(self) -> None:
        self.work.leave()
        self.refresh()
        self.list.setFocus()

    # Saying

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
        self.said.emit(text)

    @Slot(object)
    def _show_error(self, error: Exception) -> None:
        self._say(task_error_text(error, self._room.wording))


def _now() -> datetime:
    return datetime.now(UTC)
