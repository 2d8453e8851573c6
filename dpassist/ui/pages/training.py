"""Training: a calm list of lessons on made-up letters, one task at a time, and nothing that leaves the page."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.training.marking import Mark, Result
from dpassist.services.classroom import Classroom
from dpassist.services.trainer import LessonState, Playing
from dpassist.services.training_comments import comment_on
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.handout_menu import LESSON
from dpassist.ui.training.lesson_list import LessonList
from dpassist.ui.training.lesson_view import LessonView
from dpassist.ui.training.task_errors import task_error_text
from dpassist.ui.training.task_view import TaskView
from dpassist.ui.training.training_work import Round, TrainingWork
from dpassist.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from dpassist.ui.presenting.presenting import Presenting
    from dpassist.ui.training.lesson_offer import LessonDoor

_ENDING: Final = ".dplesson"
_WIDTHS: Final = (260, 800)


class TrainingPage(Page):
    """Complete in itself: it needs a classroom and a runner."""

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._runner: Final = runner
        self._states: dict[str, LessonState] = {}
        self.work: Final = TrainingWork(room, runner, self)
        self.list: Final = LessonList(room.wording, room.language, self)
        self.lesson: Final = LessonView(room.wording, room.language, self)
        self.task: Final = TaskView(room.wording, self)
        self.note: Final = plain_label("", self, focusable=True)
        self.presenting: Presenting | None = None
        self.door: LessonDoor | None = None
        self.stack: Final = QStackedWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.stack.addWidget(self.lesson)
        self.stack.addWidget(self.task)
        self.note.hide()
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes(list(_WIDTHS))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(split)

    def _connect(self) -> None:
        work, lesson, task = self.work, self.lesson, self.task
        self.list.chosen.connect(self._choose)
        lesson.begin_wanted.connect(self.begin)
        lesson.go_on_wanted.connect(self._go_on_in_lesson)
        lesson.present_wanted.connect(self.present)
        lesson.demos.wanted.connect(self.demo_wanted)
        lesson.demos.aboutToShow.connect(self._offer_demos)
        lesson.handouts.wanted.connect(self._save_handout)
        lesson.save_wanted.connect(self._save_lesson)
        lesson.practice_wanted.connect(lambda: work.practise(anew=True))
        lesson.practice_go_on_wanted.connect(lambda: work.practise(anew=False))
        task.answered.connect(work.answer)
        task.again_wanted.connect(work.again)
        task.next_wanted.connect(work.go_on)
        task.closed.connect(self._leave)
        work.shown.connect(self._show_task)
        work.marked.connect(self._show_mark)
        work.ended.connect(self._end)
        work.failed.connect(self._show_error)
        work.written.connect(self._page_written)
        work.forgotten.connect(self._forgotten)
        lesson.progress.forget_wanted.connect(work.forget)

    @override
    def refresh(self) -> None:
        """Show the lessons as they are now, and how far one is; a task that is being answered stays."""
        states = self._room.trainer.states()
        self._states = {state.lesson.id: state for state in states}
        self.list.show_states(states)
        if self.work.playing is None and not (self.door and self.door.is_open):
            self._show_lesson()

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen."""
        is_ready = self.presenting is None or self.presenting.is_settled()
        is_done = self.door is None or self.door.is_settled()
        return self.work.is_settled() and is_ready and is_done

    def begin(self) -> None:
        """Begin the lesson that is chosen."""
        self.work.begin(self.list.current())

    @override
    def show_lesson(self, lesson: str) -> None:
        """Show a lesson before it is begun, with the keyboard where it begins."""
        self.list.select(lesson)
        self._choose(lesson)
        self.lesson.begin_button.setFocus()

    @override
    @Slot()
    def present(self) -> None:
        """Show the lesson that is chosen to a room."""
        from dpassist.ui.presenting.presenting import Presenting  # noqa: PLC0415 - made when wanted

        state = self._states.get(self.list.current())
        if state is None:
            self._say_on_page(self.tr("Choose the lesson on the left that you want to present."))
            self.list.setFocus()
        elif self.presenting is None:
            self.note.hide()
            self.presenting = Presenting(self._room, self._runner, self.kept, self)
            self.presenting.ended.connect(self._presented)
            self.presenting.failed.connect(self._not_presented)
            self.presenting.begin(state.lesson)

    @Slot()
    def _presented(self) -> None:
        if self.presenting is not None:
            self.presenting.deleteLater()
        self.presenting = None

    @Slot(object)
    def _not_presented(self, error: Exception) -> None:
        self._presented()
        self._show_error(error)

    def play(self, lesson: str, task: str) -> None:
        """Show one task of a lesson at once."""
        self.list.select(lesson)
        self.work.begin(lesson, task)

    def _show_lesson(self) -> None:
        state = self._states.get(self.list.current())
        if state:
            self.lesson.show_lesson(state)
        else:
            self.lesson.show_welcome()
        profiles = self._room.profiles()
        self.lesson.save_button.setVisible(state is not None and self._room.may_make())
        self.lesson.handouts.offer(profiles, has_lesson=state is not None)
        waiting = len(self._room.trainer.waiting())
        self.lesson.show_practice(self._room.trainer.due(self.work.today()), waiting)
        self.lesson.progress.show_progress(len(self._room.trainer.progress().records), waiting)
        self.stack.setCurrentWidget(self.lesson)

    @Slot()
    def _offer_demos(self) -> None:
        self.lesson.demos.offer(self._room.demos().demos(), self._room.language)

    # Lessons as files

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Show the lessons in files, to be taken in."""
        self.note.hide()
        self.work.leave()
        self._lesson_door().open(paths)

    def _lesson_door(self) -> "LessonDoor":
        from dpassist.ui.training.lesson_offer import LessonDoor  # noqa: PLC0415 - made when wanted

        if self.door is None:
            self.door = LessonDoor(self._room, self._runner, self)
            self.stack.addWidget(self.door.view)
            self.door.opened.connect(self._show_offer)
            self.door.closed.connect(self._leave)
            self.door.taken.connect(self._taken_in)
            self.door.saved.connect(self._page_written)
            self.door.told.connect(self._say_on_page)
            self.door.failed.connect(self._show_error)
        return self.door

    @Slot()
    def _show_offer(self) -> None:
        self.note.hide()
        self.stack.setCurrentWidget(self._lesson_door().view)

    @Slot(str, str)
    def _taken_in(self, lesson: str, kept: str) -> None:
        self.refresh()
        self.show_lesson(lesson)
        said = self.tr("The lesson is among your organisation's lessons now.")
        if kept:
            told = self.tr("The former one is kept in your organisation's folder, in {folder}.")
            said = f"{said} {told.format(folder=kept)}"
        self._say_on_page(said)

    @Slot()
    def _save_lesson(self) -> None:
        """Ask where the lesson that is chosen goes as a file."""
        lesson, kinds = self.list.current(), self.tr("Lessons (*.dplesson)")
        title = self.tr("Save the lesson as a file")
        name, _kind = QFileDialog.getSaveFileName(self, title, f"{lesson}{_ENDING}", kinds)
        if name:
            self._lesson_door().save(lesson, Path(name))

    @Slot(str)
    def _choose(self, _lesson: str) -> None:
        self.note.hide()
        if self.door and self.door.is_open:
            self.door.close()
        self.work.leave()
        self._show_lesson()

    @Slot()
    def _go_on_in_lesson(self) -> None:
        self.work.begin(self.list.current(), self._room.trainer.progress().task)

    @Slot(object)
    def _show_task(self, playing: Playing) -> None:
        self.note.hide()
        begun = self.work.round
        place = self.tr("{lesson} · task {number} of {all}").format(
            lesson=playing.text.title, number=begun.at + 1, all=len(begun.tasks)
        )
        self.stack.setCurrentWidget(self.task)
        self.task.show_task(playing, place, is_last=begun.is_last, with_story=begun.is_practice)

    @Slot(object)
    def _show_mark(self, given: Mark) -> None:
        playing = self.work.playing
        if playing is None:
            return
        comment = comment_on(self._room.wording, playing, given)
        self.task.show_comment(comment, can_try_again=given.result is not Result.RIGHT)

    @Slot(object)
    def _end(self, over: Round) -> None:
        self._say_how_it_went(over, self.work.results)
        self.refresh()
        self.list.setFocus()

    def _say_how_it_went(self, over: Round, results: Sequence[Result]) -> None:
        right = sum(result is Result.RIGHT for result in results)
        missing = len(results) - right
        said = self.tr("That was the lesson.")
        if over.is_practice:
            said = self.tr("That was the set.")
        more = self.tr("What was not quite right comes again when you practise.")
        self.note.setText(f"{said} {more}" if missing else said)
        self.note.show()

    @Slot()
    def _leave(self) -> None:
        self.work.leave()
        self.refresh()
        self.list.setFocus()

    @Slot(str, str, str)
    def _save_handout(self, kind: str, name: str, language: str) -> None:
        """Ask where a page goes, and write it there."""
        lesson = self.list.current()
        proposed = f"{name or (lesson if kind == LESSON else kind)}-{language}.pdf"
        kinds = self.tr("PDF (*.pdf)")
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the hand-out"), proposed, kinds
        )
        if path:
            self.work.write_page(kind, name or lesson, language, Path(path))

    @Slot()
    def _forgotten(self) -> None:
        self.said.emit(self.tr("Forgotten: nothing was ever answered."))
        self.refresh()
        self.list.setFocus()

    @Slot(str)
    def _page_written(self, name: str) -> None:
        self.said.emit(self.tr("Saved: {file}").format(file=name))

    @Slot(object)
    def _show_error(self, error: Exception) -> None:
        self._say_on_page(task_error_text(error, self._room.wording))

    def _say_on_page(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
