"""The trainer's overview: open what participants handed in, and see what the room got wrong."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.training.handed_in import RoomTally
from dpassist.domain.training.lesson import Lesson
from dpassist.services.classroom import Classroom
from dpassist.services.clock import today
from dpassist.services.course_overview import (
    LESSON_COLUMNS,
    MISTAKE_COLUMNS,
    PARTICIPANT_COLUMNS,
    OverviewWords,
    uncounted_text,
)
from dpassist.services.course_results import Overview
from dpassist.services.ports import CancelToken
from dpassist.services.wording_tables import Phrase
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.course_plot import CoursePlot
from dpassist.ui.training.plain_table import PlainTable
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.whole_list import WholeList

_LANE: Final = "training"
_MOST_NOTES: Final = 6


class CourseResultsPage(Page):
    """What is opened is added to what was; nothing of it is kept when the window closes."""

    takes_files = True

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._runner: Final = runner
        self._paths: tuple[Path, ...] = ()
        self._shown: tuple[RoomTally, Mapping[str, Lesson]] | None = None
        self._jobs: Final = CountedWork(runner, _LANE, self._show_error)
        self._token: CancelToken | None = None
        self.hint: Final = plain_label("", self, focusable=True)
        self.progress: Final = LoadingBar(self)
        self.open_button: Final = PrimaryButton(self.tr("&Open results…"), self)
        self.folder_button: Final = QPushButton(self.tr("Open a &folder of results…"), self)
        self.clear_button: Final = QPushButton(self.tr("&Begin anew"), self)
        self.csv_button: Final = QPushButton(self.tr("Save as a &table…"), self)
        self.pdf_button: Final = QPushButton(self.tr("Save as a &page…"), self)
        self.title: Final = title_label("", self)
        self.summary: Final = plain_label("", self, focusable=True)
        self.notes: Final = WholeList(self, most=_MOST_NOTES)
        self.plot: Final = CoursePlot(room.language, self)
        self.lessons: Final = PlainTable(self.tr("Lesson by lesson"), 0, self)
        self.mistakes: Final = PlainTable(self.tr("Mistakes"), 3, self)
        self.people: Final = PlainTable(self.tr("Participants"), 0, self)
        self._notes_title: Final = title_label(self.tr("Not counted"), self)
        self._of_room: Final = QWidget(self)
        self._build()
        self._connect()
        self._show_nothing()

    def _build(self) -> None:
        self.notes.setAccessibleName(self._notes_title.text())
        inside = QWidget()
        column = QVBoxLayout(inside)
        for shown in (self._notes_title, self.notes, self._of_room):
            column.addWidget(shown)
        column.addStretch(1)
        about = QVBoxLayout(self._of_room)
        about.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.title,
            self.summary,
            title_label(self.tr("Right at the first try, lesson by lesson"), self._of_room),
            self.plot,
            self.lessons,
            title_label(self.tr("The mistakes made most"), self._of_room),
            self.mistakes,
            title_label(self.tr("Participants"), self._of_room),
            self.people,
        ):
            about.addWidget(widget)
        opening = (self.open_button, self.folder_button, self.clear_button)
        saving = (self.csv_button, self.pdf_button)
        rows = QVBoxLayout(self)
        rows.addWidget(self.hint)
        rows.addWidget(WrappingRow(opening, self, most=len(opening)))
        rows.addWidget(self.progress)
        rows.addWidget(scrolling(inside, self.tr("What the room did")), 1)
        rows.addWidget(WrappingRow(saving, self, most=len(saving)))

    def _connect(self) -> None:
        menu = QMenu(self)
        for language, text in (("da", self.tr("In &Danish")), ("en", self.tr("In &English"))):
            action = menu.addAction(text)
            action.setData(language)
            action.triggered.connect(self._save_page)
        self.pdf_button.setMenu(menu)
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._open_folder)
        self.clear_button.clicked.connect(self._clear)
        self.csv_button.clicked.connect(self._save_table)
        self.progress.cancelled.connect(self._cancel)

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen."""
        return self._jobs.is_done and self._token is None

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Read results, and those in folders, together with what was opened before."""
        self._paths = tuple(dict.fromkeys((*self._paths, *paths)))
        wanted, room = self._paths, self._room
        self._cancel()

        def tell(done: int, total: int) -> None:
            self._runner.post(lambda: self.progress.show_progress(done, total))

        def work(asked: CancelToken) -> tuple[Overview, Mapping[str, Lesson]]:
            overview = room.courses().results.overview(wanted, tell, asked)
            return overview, {lesson.id: lesson for lesson in room.trainer.lessons()}

        def done(read: tuple[Overview, Mapping[str, Lesson]]) -> None:
            if token is self._token:  # else it was stopped, or something else is read by now
                self._cancel()
                self._show(*read)

        def failed(error: Exception) -> None:
            if token is self._token:
                self._cancel()
                self._show_error(error)

        self.progress.begin()
        self.progress.count.setText(self.tr("Looking for results…"))
        token = self._runner.run(work, done, failed, lane=_LANE)
        self._token = token

    # Showing

    def _show(self, overview: Overview, lessons: Mapping[str, Lesson]) -> None:
        self._show_notes([uncounted_text(self._room.wording, each) for each in overview.uncounted])
        if overview.room is None or not overview.room.results:
            self._shown = None
            self.hint.setText(self.tr("Among what you opened there is no result that counts."))
        else:
            self._shown = (overview.room, lessons)
            self.hint.setText(self._hint())
            self._show_room(overview.room)
        self._allow()

    def _show_room(self, room: RoomTally) -> None:
        told = self._words(self._room.language)
        self.title.setText(told.title)
        self.summary.setText(told.summary())
        self.plot.show_lessons(room.lessons)
        self.lessons.show_rows(self._said(LESSON_COLUMNS), told.lesson_rows())
        self.mistakes.show_rows(self._said(MISTAKE_COLUMNS), told.mistake_rows())
        self.people.show_rows(self._said(PARTICIPANT_COLUMNS), told.participant_rows())

    def _show_notes(self, notes: Sequence[str]) -> None:
        self.notes.clear()
        self.notes.addItems(list(notes))
        for shown in (self._notes_title, self.notes):
            shown.setVisible(bool(notes))
        self.notes.fit()

    def _show_nothing(self) -> None:
        self._shown = None
        self._show_notes(())
        self.hint.setText(self._hint())
        self._allow()

    def _hint(self) -> str:
        return self.tr(
            "Open the .dpresult files that participants gave you, or drag them or their folder onto this page. With the "
            "file of the course among them, only results of that course count. Nothing is kept when you close dpassist."
        )

    def _allow(self) -> None:
        is_there = self._shown is not None
        self._of_room.setVisible(is_there)
        self.open_button.set_primary(is_primary=not is_there)
        for button in (self.csv_button, self.pdf_button):
            button.setEnabled(is_there)
        self.clear_button.setEnabled(bool(self._paths))

    def _words(self, language: str) -> OverviewWords:
        room, lessons = self._now()
        return OverviewWords(room, self._room.wording, language, lessons)

    def _now(self) -> tuple[RoomTally, Mapping[str, Lesson]]:
        if self._shown is None:
            raise LookupError("nothing is shown")
        return self._shown

    def _said(self, columns: Sequence[Phrase]) -> list[str]:
        return [self._room.wording.say(column) for column in columns]

    # Asking

    @Slot()
    def _open(self) -> None:
        kinds = self.tr("Results and courses (*.dpresult *.dpcourse)")
        title = self.tr("Open results")
        names, _kind = QFileDialog.getOpenFileNames(self, title, "", kinds)
        if names:
            self.take([Path(name) for name in names])

    @Slot()
    def _open_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of results"))
        if name:
            self.take([Path(name)])

    @Slot()
    def _clear(self) -> None:
        self._cancel()
        self._paths = ()
        self._show_nothing()

    @Slot()
    def _cancel(self) -> None:
        """Stop reading; what was shown before stays."""
        if self._token is not None:
            self._token.cancel()
            self._token = None
        self.progress.hide()

    @Slot()
    def _save_table(self) -> None:
        title, kinds = self.tr("Save the table"), self.tr("Tables (*.csv)")
        name, _kind = QFileDialog.getSaveFileName(self, title, self.tr("overview") + ".csv", kinds)
        if name:
            told = self._words(self._room.language)
            self._write(Path(name), told.csv)

    @Slot()
    def _save_page(self) -> None:
        action = self.sender()
        language = str(action.data()) if isinstance(action, QAction) else self._room.language
        title, kinds = self.tr("Save the page"), self.tr("PDF (*.pdf)")
        proposed = self.tr("overview") + f"-{language}.pdf"
        name, _kind = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if name:
            (room, lessons), day = self._now(), today()
            pages = self._room.courses().pages
            self._write(Path(name), lambda: pages.overview(room, lessons, language, day))

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        def done(_nothing: None) -> None:
            self.said.emit(self.tr("Saved: {file}").format(file=path.name))

        self._jobs.do(lambda: self._room.files.write(path, make()), done)

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.hint.setText(self._room.wording.error(error))
