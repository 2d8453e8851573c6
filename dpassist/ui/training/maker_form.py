"""The form of the page *Make a lesson*: message, title, story, and a list of tasks with the one that is being written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.training.lesson import Subject
from dpassist.domain.training.making import KINDS, MOST_TASKS, LessonPlan, PlannedTask
from dpassist.domain.training.plan_faults import is_looked_at, to_look_at
from dpassist.domain.training.tasks import TaskKind
from dpassist.services.lesson_choices import WrongChoice
from dpassist.services.wording import Wording
from dpassist.services.wording_training import SUBJECTS, TASKS
from dpassist.ui.training.both_field import BothField, show_fault
from dpassist.ui.training.made_message import MadeMessage
from dpassist.ui.training.task_form import TaskForm
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard
from dpassist.ui.widgets.whole_list import WholeList

_MOST_ROWS: Final = 8
VOUCHED: Final = "vouched"
"""The boxes that somebody ticks."""


class MakerForm(QWidget):
    """Shows a plan and says how it is changed; keeps none itself."""

    changed = Signal(object, str)
    """The plan as it stands now, and which field was changed."""
    task_chosen = Signal()

    def __init__(
        self,
        say: Wording,
        profiles: Callable[[], Mapping[str, str]],
        sources: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Show an empty form.

        Args:
            say: Words for ids.
            profiles: Gives titles of reply profiles by id.
            sources: Gives the sources in words by id.
            parent: Owner.
        """
        super().__init__(parent)
        self._say: Final = say
        self._profiles: Final = profiles
        self._sources: Final = sources
        self._plan = LessonPlan()
        self._choices: tuple[WrongChoice, ...] = ()
        self._faults: Mapping[str, str] = {}
        self.message: Final = MadeMessage(self)
        self.title: Final = BothField(self.tr("Title"), self)
        self.story: Final = BothField(
            self.tr("Story (what the learner knows before)"), self, is_long=True
        )
        self.subject: Final = QComboBox(self)
        self.tasks: Final = WholeList(self, most=_MOST_ROWS)
        self.tasks_fault: Final = plain_label("", self)
        self.add_button: Final = QPushButton(self.tr("&Add a task"), self)
        self.up_button: Final = QPushButton(self.tr("Earlier"), self)
        self.down_button: Final = QPushButton(self.tr("Later"), self)
        self.remove_button: Final = QPushButton(self.tr("Remove the task"), self)
        self.task: TaskForm | None = None
        self._place: Final = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.subject.setAccessibleName(self.tr("What it is about"))
        for subject, words in SUBJECTS.items():
            self.subject.addItem(self._say.say(words), subject)
        self.tasks.setAccessibleName(self.tr("Tasks"))
        menu = QMenu(self.add_button)
        for kind in KINDS:
            menu.addAction(self._say.say(TASKS[kind])).triggered.connect(partial(self.add, kind))
        self.add_button.setMenu(menu)
        label = QLabel(self.subject.accessibleName(), self)
        label.setBuddy(self.subject)
        turn_only_with_the_keyboard(self, self.subject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 8, 0)
        for widget in (self.message, self.title, self.story, label, self.subject):
            rows.addWidget(widget)
        rows.addWidget(title_label(self.tr("Tasks"), self))
        rows.addWidget(self.tasks)
        rows.addWidget(self.tasks_fault)
        buttons = (self.add_button, self.up_button, self.down_button, self.remove_button)
        rows.addWidget(WrappingRow(buttons, self, most=len(buttons)))
        rows.addLayout(self._place)
        rows.addStretch(1)
        self.tasks_fault.hide()

    def _connect(self) -> None:
        for field, name in ((self.title, "title"), (self.story, "story")):
            field.changed.connect(partial(self._tell, name))
        self.message.changed.connect(partial(self._tell, VOUCHED))
        self.subject.activated.connect(partial(self._tell, "subject"))
        self.tasks.currentRowChanged.connect(self._choose)
        self.up_button.clicked.connect(partial(self._move, -1))
        self.down_button.clicked.connect(partial(self._move, 1))
        self.remove_button.clicked.connect(self._remove)

    def show_plan(self, plan: LessonPlan) -> None:
        """Show a plan; the task that is being written stays, if it is there."""
        current = self.current()
        self._plan = plan
        self.title.show_words(plan.title)
        self.story.show_words(plan.story)
        self._show_vouched()
        self.subject.setCurrentIndex(self.subject.findData(plan.subject))
        ids = [task.id for task in plan.tasks]
        self._show_tasks(ids.index(current) if current in ids else len(ids) - 1)

    def _show_vouched(self) -> None:
        """Ask again as soon as there is more to look at than was looked at."""
        self.message.show_vouched(
            is_replaced=self._plan.is_replaced,
            is_looked=is_looked_at(self._plan),
            asks_to_look=bool(to_look_at(self._plan)),
        )

    def current(self) -> str:
        """Return the id of the task that is being written; empty for none."""
        row = self.tasks.currentRow()
        return self._plan.tasks[row].id if 0 <= row < len(self._plan.tasks) else ""

    def offer(self, choices: Sequence[WrongChoice]) -> None:
        """Offer wrong answers to the task that is being written."""
        self._choices = tuple(choices)
        if self.task is not None:
            self.task.offer(choices)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it.

        Args:
            faults: Words by field, as in `PlanFault`.
        """
        self._faults = faults
        self._show_vouched()
        self.title.show_fault(faults.get("title", ""))
        self.story.show_fault(faults.get("story", ""))
        self.message.show_fault(faults.get("message", ""))
        wrong = [
            task for task in self._plan.tasks if any(f.startswith(f"{task.id}.") for f in faults)
        ]
        told = faults.get("tasks", "")
        if wrong and not told:
            names = ", ".join(self._name(self._plan.tasks.index(task)) for task in wrong)
            told = self.tr("Something is missing or wrong in: {tasks}").format(tasks=names)
        show_fault(self.tasks_fault, told)
        self._show_faults_of_task()

    def add(self, kind: TaskKind) -> None:
        """Add a task of a kind and write it next."""
        ids = {task.id for task in self._plan.tasks}
        name = next(f"t{n}" for n in range(1, MOST_TASKS + 2) if f"t{n}" not in ids)
        profile = next(iter(self._profiles()), "")
        self._plan = replace(
            self._plan, tasks=(*self._plan.tasks, PlannedTask(name, kind, profile))
        )
        self._show_tasks(len(self._plan.tasks) - 1)
        self.changed.emit(self._plan, "")
        if self.task is not None:
            self.task.question.da.setFocus()

    def _show_tasks(self, row: int) -> None:
        with QSignalBlocker(self.tasks):
            self.tasks.clear()
            self.tasks.addItems([self._name(n) for n in range(len(self._plan.tasks))])
            self.tasks.setCurrentRow(row)
        self.tasks.fit()
        self.tasks.setVisible(bool(self._plan.tasks))
        self._show_task()

    def _name(self, row: int) -> str:
        return f"{row + 1}. {self._say.say(TASKS[self._plan.tasks[row].kind])}"

    @Slot()
    def _choose(self) -> None:
        self._choices = ()
        self._show_task()
        self.task_chosen.emit()

    def _show_task(self) -> None:
        row, count = self.tasks.currentRow(), len(self._plan.tasks)
        self.add_button.setEnabled(count < MOST_TASKS)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < count - 1)
        self.remove_button.setEnabled(row >= 0)
        planned = self._plan.tasks[row] if 0 <= row < count else None
        if self.task is not None and planned is not None and self.task.task() == planned:
            return
        if self.task is not None:
            self._place.removeWidget(self.task)
            self.task.hide()
            self.task.deleteLater()
            self.task = None
        if planned is not None:
            self.task = TaskForm(planned, self._profiles(), self._sources(), self)
            self.task.changed.connect(self._task_changed)
            self.task.offer(self._choices)
            self._place.addWidget(self.task)
            self.task.show()
            self._show_faults_of_task()

    def _show_faults_of_task(self) -> None:
        if self.task is not None:
            start = f"{self.current()}."
            of_it = {
                k.removeprefix(start): v for k, v in self._faults.items() if k.startswith(start)
            }
            self.task.show_faults(of_it)

    @Slot(object)
    def _task_changed(self, task: PlannedTask) -> None:
        tasks = tuple(task if each.id == task.id else each for each in self._plan.tasks)
        self._plan = replace(self._plan, tasks=tasks)
        self.changed.emit(self._plan, task.id)

    def _tell(self, field: str, *_given: object) -> None:
        self._plan = replace(
            self._plan,
            title=self.title.words(),
            story=self.story.words(),
            subject=Subject(self.subject.currentData()),
            is_replaced=self.message.replaced.isChecked(),
        )
        if field == VOUCHED:
            looked = to_look_at(self._plan) if self.message.looked.isChecked() else ()
            self._plan = replace(self._plan, looked_at=frozenset(looked))
        self.changed.emit(self._plan, field)

    def _move(self, by: int, *_given: object) -> None:
        row, tasks = self.tasks.currentRow(), list(self._plan.tasks)
        tasks[row], tasks[row + by] = tasks[row + by], tasks[row]
        self._plan = replace(self._plan, tasks=tuple(tasks))
        self._show_tasks(row + by)
        self.changed.emit(self._plan, "")

    @Slot()
    def _remove(self) -> None:
        row, tasks = self.tasks.currentRow(), list(self._plan.tasks)
        del tasks[row]
        self._plan = replace(self._plan, tasks=tuple(tasks))
        self._show_tasks(min(row, len(tasks) - 1))
        self.changed.emit(self._plan, "")
