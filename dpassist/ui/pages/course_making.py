"""Make a course: choose lessons and their order, say what is enough, and save it as a file for the participants."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.training.course import HIGHEST_MARK, LONGEST_TITLE, NameRule
from dpassist.domain.training.course_draft import CourseDraft, Lacking
from dpassist.domain.training.lesson import Lesson
from dpassist.services.classroom import Classroom
from dpassist.services.course_making import CourseMaking, Reopened
from dpassist.services.wording_courses import LACKING
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.course_lists import CourseLists
from dpassist.ui.training.course_steps import CourseSteps
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_ENDING: Final = ".dpcourse"
_KEEP_MS: Final = 400
_LANE: Final = "training"


class CourseMakingPage(Page):
    """Keeps what is put together on its own; a file is made when the trainer says so."""

    takes_files = True

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._lessons: Mapping[str, Lesson] = {}
        self._jobs: Final = CountedWork(runner, _LANE, self._show_error)
        self._is_read = False
        self._kept = CourseDraft()
        self._is_told = False
        self.steps: Final = CourseSteps(self)
        self.note: Final = plain_label("", self, focusable=True)
        self.titles: Final = {"da": QLineEdit(self), "en": QLineEdit(self)}
        self.pass_mark: Final = QSpinBox(self)
        self.names: Final = QCheckBox(
            self.tr("Ask for a &name when somebody hands in; it may be left out"), self
        )
        self.lists: Final = CourseLists(room.wording, room.language, self)
        self.lacking: Final = plain_label("", self, focusable=True)
        self.save_button: Final = QPushButton(self.tr("&Save the course…"), self)
        self.open_button: Final = QPushButton(self.tr("O&pen a course to change it…"), self)
        self.new_button: Final = QPushButton(self.tr("New &course"), self)
        self._keeping: Final = QTimer(self)
        self._build()
        self._connect()

    @property
    def _making(self) -> CourseMaking:
        return self._room.courses().making

    def _build(self) -> None:
        self.note.hide()
        for field in self.titles.values():
            field.setMaxLength(LONGEST_TITLE)
        self.pass_mark.setRange(1, HIGHEST_MARK)
        self.pass_mark.setSuffix(" %")
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        inside = QWidget()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Title in &Danish"), self.titles["da"])
        form.addRow(self.tr("Title in &English"), self.titles["en"])
        form.addRow(self.tr("Tasks that must be &right at the first try"), self.pass_mark)
        form.addRow("", self.names)
        column = QVBoxLayout(inside)
        column.addLayout(form)
        column.addWidget(self.lists, 1)
        hint = plain_label(
            self.tr(
                "Choose lessons and put them in order. Participants open the file you save, and the lessons come from "
                "their own dpassist: your organisation's own ones must lie in the folder that all of you share."
            ),
            self,
        )
        actions = (self.save_button, self.open_button, self.new_button)
        rows = QVBoxLayout(self)
        rows.addWidget(hint)
        rows.addWidget(self.note)
        rows.addWidget(scrolling(inside, self.tr("The course")), 1)
        rows.addWidget(self.lacking)
        rows.addWidget(WrappingRow(actions, self, most=len(actions)))

    def _connect(self) -> None:
        self.steps.changed.connect(self._show)
        self._keeping.timeout.connect(self._keep)
        self.lists.edited.connect(self.steps.take)
        for language, field in self.titles.items():
            field.textEdited.connect(
                lambda text, name=language: self._take(
                    self._draft.titled(name, text), f"title-{name}"
                )
            )
        self.pass_mark.valueChanged.connect(
            lambda mark: self._take(self._draft.marked(mark), "pass-mark")
        )
        self.names.toggled.connect(lambda asked: self._take(self._draft.asking(asked=asked)))
        self.save_button.clicked.connect(self._save)
        self.open_button.clicked.connect(self._open)
        self.new_button.clicked.connect(lambda: self._take(CourseDraft()))

    @property
    def _draft(self) -> CourseDraft:
        return self.steps.draft

    @override
    def refresh(self) -> None:
        """Show the lessons there are now, and what was being put together."""

        def work() -> tuple[Sequence[Lesson], CourseDraft]:
            return self._making.lessons(), self._making.draft()

        def done(read: tuple[Sequence[Lesson], CourseDraft]) -> None:
            lessons, draft = read
            self._lessons = {lesson.id: lesson for lesson in lessons}
            if self._is_read or self.steps.can_undo():  # somebody was quicker than the disk
                self._is_read = True
                self._show()
            else:
                self._is_read, self._kept = True, draft
                self.steps.begin(draft)

        self._jobs.do(work, done)

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen, and kept."""
        return self._jobs.is_done and not self._keeping.isActive()

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Open the course that was brought."""
        courses = [path for path in paths if path.suffix.lower() == _ENDING]
        if courses:
            self._reopen(courses[0])
        else:
            self._say(self.tr("That is no course. The file of a course ends in .dpcourse."))

    @override
    def can_undo(self) -> bool:
        return self.steps.can_undo()

    @override
    def undo(self) -> None:
        self.steps.undo()

    @override
    def can_redo(self) -> bool:
        return self.steps.can_redo()

    @override
    def redo(self) -> None:
        self.steps.redo()

    @override
    def may_close(self) -> bool:
        """Keep what is not kept yet; where that fails, say so once."""
        if not self._keeping.isActive():
            return True
        try:
            self._making.keep(self._draft)
        except DpassistError as error:
            self._show_error(error)
            is_second, self._is_told = self._is_told, True
            return is_second
        self._keeping.stop()
        return True

    def _take(self, draft: CourseDraft, field: str = "") -> None:
        self.steps.take(draft, field)

    @Slot()
    def _show(self) -> None:
        draft = self._draft
        for language, field in self.titles.items():
            if field.text() != draft.title[language]:
                field.setText(draft.title[language])
        with QSignalBlocker(self.pass_mark), QSignalBlocker(self.names):
            self.pass_mark.setValue(draft.pass_mark)
            self.names.setChecked(draft.names is NameRule.OPTIONAL)
        self.lists.show_draft(draft, self._lessons)
        lacking = draft.lacks(self._lessons)
        self.lacking.setText(self._told(lacking))
        self.save_button.setEnabled(not lacking)
        if self._is_read and draft != self._kept:
            self._keeping.start()
        self.undo_changed.emit()

    def _told(self, lacking: tuple[Lacking, ...]) -> str:
        if not lacking:
            tasks = sum(len(self._lessons[lesson].tasks) for lesson in self._draft.lessons)
            return self.tr("%Ln task(s) in all. The course can be saved.", "", tasks)
        return " ".join(self._room.wording.say(LACKING[each]) for each in lacking)

    @Slot()
    def _keep(self) -> None:
        self._kept = draft = self._draft
        self._jobs.do(lambda: self._making.keep(draft), lambda _nothing: None)

    @Slot()
    def _save(self) -> None:
        proposed = self.tr("course") + _ENDING
        kinds = self.tr("Courses (*.dpcourse)")
        title = self.tr("Save the course")
        name, _kind = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if name:
            self._save_as(Path(name))

    def _save_as(self, path: Path) -> None:
        draft = self._draft
        whole = path if path.suffix.lower() == _ENDING else path.with_name(f"{path.name}{_ENDING}")

        def done(saved: CourseDraft) -> None:
            self.steps.saved(saved.id)
            self._say(
                self.tr(
                    "Saved: {file}. Give it to the participants; they open it with dpassist."
                ).format(file=whole.name)
            )

        self._jobs.do(lambda: self._making.save(draft, whole), done)

    @Slot()
    def _open(self) -> None:
        kinds = self.tr("Courses (*.dpcourse)")
        title = self.tr("Open a course to change it")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self._reopen(Path(name))

    def _reopen(self, path: Path) -> None:
        def done(opened: Reopened) -> None:
            self.steps.take(opened.draft)
            said = self.tr("Opened: {file}. What was here before comes back with Undo.").format(
                file=path.name
            )
            if not opened.is_ours:
                said += " " + self.tr(
                    "Somebody else made this course. When you save it, it carries your key."
                )
            self._say(said)

        self._jobs.do(lambda: self._making.reopen(path), done)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
        self.said.emit(text)

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.note.setText(self._room.wording.error(error))
        self.note.show()
