"""One task of a lesson in the making: its words, its source, and the wrong answers that many give."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.training.answers import Answer
from dpassist.domain.training.making import WITH_PROFILE, PlannedTask, PlannedWrong
from dpassist.domain.training.tasks import TaskKind
from dpassist.services.lesson_choices import WrongChoice
from dpassist.ui.training.both_field import BothField, show_fault
from dpassist.ui.widgets.labels import empty_layout, plain_label, plain_tip
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard

_TOOL_TIP: Final = Qt.ItemDataRole.ToolTipRole
_WORDS: Final = Qt.ItemDataRole.UserRole + 1
_SHORT: Final = 34
"""Letters that a choice shows, so that it fits with large letters too; the tool tip and a line below have them all."""


class WrongRow(QGroupBox):
    """One common wrong answer, and why it is wrong."""

    changed = Signal()
    removed = Signal(int)

    def __init__(self, number: int, wrong: PlannedWrong, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Wrong answer {number}").format(number=number)
        self.setTitle(title)
        self._number: Final = number
        self._answer: Answer = wrong.answer
        self._choices: tuple[WrongChoice, ...] = ()
        self.choice: Final = QComboBox(self)
        self.choice.setAccessibleName(title)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        turn_only_with_the_keyboard(self, self.choice)
        self.why: Final = BothField(self.tr("Why it is wrong"), self, is_long=True)
        self.remove_button: Final = QPushButton(self.tr("Remove this wrong answer"), self)
        rows = QVBoxLayout(self)
        for widget in (self.choice, self.why, self.remove_button):
            rows.addWidget(widget)
        self.why.show_words(wrong.why)
        self.choice.activated.connect(self._choose)
        self.why.changed.connect(self.changed)
        self.remove_button.clicked.connect(self._remove)

    def offer(self, choices: Sequence[WrongChoice]) -> None:
        """Offer the wrong answers there are; the one that is chosen stays."""
        self._choices = tuple(choices)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for each in choices:
                self.choice.addItem(_short(each.words))
                self.choice.setItemData(self.choice.count() - 1, plain_tip(each.words), _TOOL_TIP)
            answers = [each.answer for each in choices]
            at = answers.index(self._answer) if self._answer in answers else -1
            self.choice.setCurrentIndex(at)

    def wrong(self) -> PlannedWrong:
        """Return what stands in it."""
        return PlannedWrong(self._answer, self.why.words())

    @Slot(int)
    def _choose(self, at: int) -> None:
        self._answer = self._choices[at].answer
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._number)


class TaskForm(QWidget):
    """Made for one task, and thrown away with it."""

    changed = Signal(object)
    """The `PlannedTask` as it stands now."""

    def __init__(
        self,
        task: PlannedTask,
        profiles: Mapping[str, str],
        sources: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Show a task.

        Args:
            task: The task.
            profiles: Titles of reply profiles by id.
            sources: Sources in words by id.
            parent: Owner.
        """
        super().__init__(parent)
        self._task = task
        self._choices: tuple[WrongChoice, ...] = ()
        self.wrongs: list[WrongRow] = []
        self.profile: Final = self._combo(self.tr("Reply profile"), profiles, task.profile)
        self.profile_fault: Final = plain_label("", self)
        self.question: Final = BothField(
            self.tr("A question of its own (may be empty)"), self, is_long=True
        )
        self.answer: Final = BothField(self.tr("The words of the right reply"), self, is_long=True)
        self.why: Final = BothField(self.tr("Why that is right"), self, is_long=True)
        self.source: Final = self._combo(self.tr("Where that is known from"), sources, task.source)
        self.source_told: Final = plain_label("", self)
        self.add_button: Final = QPushButton(self.tr("Add a common &wrong answer"), self)
        self._wrong_rows: Final = QVBoxLayout()
        self._build(task)

    def _build(self, task: PlannedTask) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        has_profile = task.kind in WITH_PROFILE
        for widget in (self._label_of(self.profile), self.profile, self.profile_fault):
            rows.addWidget(widget)
            widget.setVisible(has_profile)
        self.profile_fault.hide()
        for field, words in (
            (self.question, task.question),
            (self.answer, task.answer),
            (self.why, task.why),
        ):
            field.show_words(words)
            field.changed.connect(self._tell)
            rows.addWidget(field)
        self.answer.setVisible(task.kind is TaskKind.WRITE)
        rows.addWidget(self._label_of(self.source))
        rows.addWidget(self.source)
        rows.addWidget(self.source_told)
        rows.addLayout(self._wrong_rows)
        rows.addWidget(self.add_button)
        self._show_wrongs(task.wrong)
        for combo in (self.profile, self.source):
            combo.activated.connect(self._tell)
        self.source.currentIndexChanged.connect(self._tell_source)
        self._tell_source()
        self.add_button.clicked.connect(self._add)
        self.add_button.setEnabled(False)

    def offer(self, choices: Sequence[WrongChoice]) -> None:
        """Offer the wrong answers that the product knows of."""
        self._choices = tuple(choices)
        self.add_button.setEnabled(bool(choices))
        for row in self.wrongs:
            row.offer(choices)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it.

        Args:
            faults: Words by field, without the id of the task.
        """
        for name, field in (
            ("question", self.question),
            ("why", self.why),
            ("answer", self.answer),
        ):
            field.show_fault(faults.get(name, ""))
        show_fault(self.profile_fault, faults.get("profile", ""))
        for number, row in enumerate(self.wrongs, start=1):
            row.why.show_fault(faults.get(f"wrong {number}", ""))

    def task(self) -> PlannedTask:
        """Return the task as it stands."""
        return replace(
            self._task,
            profile=str(self.profile.currentData() or ""),
            question=self.question.words(),
            why=self.why.words(),
            answer=self.answer.words(),
            source=str(self.source.currentData() or self._task.source),
            wrong=tuple(row.wrong() for row in self.wrongs),
        )

    def _combo(self, name: str, choices: Mapping[str, str], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        turn_only_with_the_keyboard(self, combo)
        for choice, words in choices.items():
            combo.addItem(_short(words), choice)
            combo.setItemData(combo.count() - 1, plain_tip(words), _TOOL_TIP)
            combo.setItemData(combo.count() - 1, words, _WORDS)
        combo.setCurrentIndex(combo.findData(chosen))
        return combo

    def _label_of(self, combo: QComboBox) -> QLabel:
        label = QLabel(combo.accessibleName(), self)
        label.setWordWrap(True)
        label.setBuddy(combo)
        return label

    def _show_wrongs(self, wrongs: Sequence[PlannedWrong]) -> None:
        empty_layout(self._wrong_rows)
        self.wrongs = [WrongRow(n, wrong, self) for n, wrong in enumerate(wrongs, start=1)]
        for row in self.wrongs:
            row.changed.connect(self._tell)
            row.removed.connect(self._remove)
            row.offer(self._choices)
            self._wrong_rows.addWidget(row)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.task())

    @Slot()
    def _tell_source(self) -> None:
        self.source_told.setText(str(self.source.currentData(_WORDS) or ""))

    @Slot()
    def _add(self) -> None:
        given = {row.wrong().answer: None for row in self.wrongs}
        left = [each.answer for each in self._choices if each.answer not in given]
        if left:
            self._show_wrongs((*(row.wrong() for row in self.wrongs), PlannedWrong(left[0])))
            self.wrongs[-1].choice.setFocus()
            self._tell()

    @Slot(int)
    def _remove(self, number: int) -> None:
        rows = [row.wrong() for row in self.wrongs]
        self._show_wrongs([*rows[: number - 1], *rows[number:]])
        self.add_button.setFocus()
        self._tell()


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"
