"""A course before, between and after its tasks: what it holds, how far one is, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.training.attempt import Standing
from dpassist.domain.training.course import LONGEST_NAME, NameRule
from dpassist.services.course_taking import Joined
from dpassist.ui.training.marks import state_icon
from dpassist.ui.widgets.labels import name_label, plain_label, quiet_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.whole_list import WholeList

_MOST_ROWS: Final = 12


class CourseView(QWidget):
    """Shows one course; does nothing itself."""

    go_on_wanted = Signal()
    practice_wanted = Signal()
    practice_go_on_wanted = Signal()
    anew_wanted = Signal()
    leave_wanted = Signal()
    hand_in_wanted = Signal()
    certificate_wanted = Signal(str)
    """The language of the page."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Final = language
        self._asked: QPushButton | None = None
        self.title: Final = title_label("", self)
        self.about: Final = plain_label("", self, focusable=True)
        self.notes: Final = plain_label("", self, focusable=True)
        self.lessons: Final = WholeList(self, most=_MOST_ROWS)
        self.go_on: Final = PrimaryButton(self.tr("B&egin"), self)
        self.practise: Final = QPushButton(self.tr("&Practise these lessons"), self)
        self.practise_on: Final = QPushButton(self.tr("Go on with the set you be&gan"), self)
        self.standing: Final = plain_label("", self, focusable=True)
        self.name: Final = QLineEdit(self)
        self.hand_in: Final = QPushButton(self.tr("&Hand in…"), self)
        self.certificate: Final = QPushButton(self.tr("Save the &certificate…"), self)
        self.anew: Final = QPushButton(self.tr("Begin &anew"), self)
        self.leave: Final = QPushButton(self.tr("&Leave the course"), self)
        self._name_row: Final = QWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        inside = QWidget()
        self.lessons.setAccessibleName(self.tr("Lessons of the course"))
        self.name.setMaxLength(LONGEST_NAME)
        label = name_label(self.tr("Your &name, if you like"))
        label.setBuddy(self.name)
        row = QHBoxLayout(self._name_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(inside)
        for widget in (self.title, self.about, self.notes, self.lessons):
            column.addWidget(widget)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(WrappingRow((self.practise, self.practise_on), inside, most=2))
        column.addSpacing(16)
        column.addWidget(title_label(self.tr("Your result"), inside))
        column.addWidget(self.standing)
        column.addWidget(self._name_row)
        column.addWidget(WrappingRow((self.hand_in, self.certificate), inside, most=2))
        column.addWidget(
            quiet_label(
                self.tr(
                    "Your answers stay on this computer. “Hand in” makes a sealed file that you give to the trainer "
                    "yourself. It says which tasks were right and which mistakes were made, and your name if you write it."
                ),
                inside,
            )
        )
        column.addSpacing(16)
        column.addWidget(WrappingRow((self.anew, self.leave), inside, most=2))
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scrolling(inside, self.tr("The course")))

    def _connect(self) -> None:
        menu = QMenu(self)
        for language, text in (("da", self.tr("In &Danish")), ("en", self.tr("In &English"))):
            action = menu.addAction(text)
            action.setData(language)
            action.triggered.connect(self._certificate)
        self.certificate.setMenu(menu)
        self.go_on.clicked.connect(self.go_on_wanted)
        self.practise.clicked.connect(self.practice_wanted)
        self.practise_on.clicked.connect(self.practice_go_on_wanted)
        self.hand_in.clicked.connect(self.hand_in_wanted)
        self.anew.clicked.connect(self._begin_anew)
        self.leave.clicked.connect(self._leave)

    def show_course(self, joined: Joined, *, has_set: bool) -> None:
        """Show a course as it stands.

        Args:
            joined: The course.
            has_set: Whether a practice set of its lessons was begun.
        """
        course, standing = joined.course, joined.standing
        self._ask_nothing()
        self.title.setText(course.title_in(self._language))
        self.about.setText(self._about(joined))
        self.notes.setText("\n".join(self._noted(joined)))
        self.notes.setVisible(bool(self.notes.text()))
        self._fill(joined)
        is_begun = standing.answered > 0
        self.go_on.setVisible(joined.next_at is not None)
        self.go_on.show_text(self.tr("Go &on") if is_begun else self.tr("B&egin"))
        self.practise.setEnabled(bool(joined.tasks))
        self.practise_on.setVisible(has_set)
        self.standing.setText(self._stands(joined))
        self._name_row.setVisible(course.names is NameRule.OPTIONAL)
        self.hand_in.setEnabled(is_begun)
        self.certificate.setEnabled(joined.is_passed)
        self.anew.setEnabled(is_begun)

    def given_name(self) -> str:
        """Return the name that was written, where one is asked for."""
        return "" if self._name_row.isHidden() else self.name.text().strip()

    def _about(self, joined: Joined) -> str:
        course = joined.course
        lessons = self.tr("%Ln lesson(s)", "", len(course.lessons))
        tasks = self.tr("%Ln task(s)", "", course.tasks)
        enough = self.tr("It is passed when {mark} % of the tasks are right at the first try.")
        return f"{lessons} · {tasks}\n{enough.format(mark=course.pass_mark)}"

    def _noted(self, joined: Joined) -> list[str]:
        """Say what is not here as the trainer had it."""
        notes = []
        for lessons, text in (
            (
                joined.missing,
                self.tr(
                    "Not on this computer: {lessons}. Without it the course cannot be finished. "
                    "Ask your administrator for the organisation's lessons."
                ),
            ),
            (
                joined.changed,
                self.tr(
                    "Here in another version than the trainer had: {lessons}. It can be gone through all the same."
                ),
            ),
        ):
            if lessons:
                names = ", ".join(each.title[self._language] for each in lessons)
                notes.append(text.format(lessons=names))
        return notes

    def _fill(self, joined: Joined) -> None:
        self.lessons.clear()
        for lesson in joined.course.lessons:
            standing = joined.attempt.standing(lesson)
            item = QListWidgetItem(f"{lesson.title[self._language]}\n{self._told(standing)}")
            item.setIcon(state_icon(_state(standing), self.palette()))
            self.lessons.addItem(item)
        self.lessons.fit()

    def _told(self, standing: Standing) -> str:
        if standing.is_whole:
            return self.tr("gone through")
        if standing.answered:
            return self.tr("{done} of {all}").format(done=standing.answered, all=standing.tasks)
        return self.tr("not begun")

    def _stands(self, joined: Joined) -> str:
        standing, mark = joined.standing, joined.course.pass_mark
        if not standing.is_whole:
            return self.tr(
                "{done} of {all} tasks are answered. You can stop and go on at any time."
            ).format(done=standing.answered, all=standing.tasks)
        said = self.tr(
            "All is answered: {right} of {all} tasks were right at the first try."
        ).format(right=standing.right, all=standing.tasks)
        if joined.is_passed:
            passed = self.tr("You have passed the course.")
            return f"{said} {passed}"
        more = self.tr(
            "{mark} % are needed. Practise what was not quite right, and begin anew when you like."
        )
        return f"{said} {more.format(mark=mark)}"

    @Slot()
    def _certificate(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.certificate_wanted.emit(str(action.data()))

    @Slot()
    def _leave(self) -> None:
        if self._is_sure(self.leave, self.tr("&Leave it, and forget my answers")):
            self.leave_wanted.emit()

    @Slot()
    def _begin_anew(self) -> None:
        if self._is_sure(self.anew, self.tr("Begin &anew, and forget my answers")):
            self.anew_wanted.emit()

    def _ask_nothing(self) -> None:
        self._asked = None
        self.leave.setText(self.tr("&Leave the course"))
        self.anew.setText(self.tr("Begin &anew"))

    def _is_sure(self, button: QPushButton, text: str) -> bool:
        """Ask once more, on the button itself, before answers are forgotten."""
        if self._asked is button:
            return True
        self._ask_nothing()
        self._asked = button
        button.setText(text)
        return False


def _state(standing: Standing) -> str:
    if standing.is_whole:
        return "done"
    return "begun" if standing.answered else "new"
