"""Where a rule is written: for whom, how many points, since when, and its conditions."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import EARLIEST_DAY, HIGHEST_POINTS, RuleState
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import state_name
from dpassist.ui.rule_draft import NEW_CONDITION, RuleDraft
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.condition_row import ConditionRow
from dpassist.ui.widgets.labels import title_label
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard

_NOTE_LINES: Final = 3
_NOTE_MARGIN: Final = 8


class RuleEditor(QWidget):
    """Tells of changes a person made, not of those that come from showing a rule."""

    changed = Signal()

    def __init__(
        self, wording: Wording, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._is_filling = False
        self.rows: Final[list[ConditionRow]] = []
        self.name: Final = QLineEdit(self)
        self.target: Final = ChoiceBox(self)
        self.points: Final = QSpinBox(self)
        self.state: Final = ChoiceBox(self)
        self.owner: Final = QLineEdit(self)
        self.note: Final = QPlainTextEdit(self)
        self.has_start: Final = QCheckBox(self.tr("Counts only from"), self)
        self.start: Final = QDateEdit(self)
        self.has_end: Final = QCheckBox(self.tr("Counts only until"), self)
        self.end: Final = QDateEdit(self)
        self.add: Final = QPushButton(self.tr("&Add a condition"), self)
        self._conditions: Final = QVBoxLayout()
        self._fill_choices()
        self.use(directory)
        self._build()
        self._connect()

    def use(self, directory: Directory) -> None:
        """Offer the entries of the directory as it is by now; a rule that is shown is to be shown again."""
        with QSignalBlocker(self.target):
            self.target.clear()
            for entry in directory.entries:
                self.target.addItem(entry.name, entry.id)

    def _fill_choices(self) -> None:
        for state in RuleState:
            self.state.addItem(state_name(self._wording, state), state.value)
        self.target.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.points.setRange(-HIGHEST_POINTS, HIGHEST_POINTS)
        self.points.setSingleStep(50)
        for day in (self.start, self.end):
            day.setCalendarPopup(True)
            day.setMinimumDate(QDate(EARLIEST_DAY.year, EARLIEST_DAY.month, EARLIEST_DAY.day))
        turn_only_with_the_keyboard(
            self, self.target, self.points, self.state, self.start, self.end
        )
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)  # files dropped here are for the window
        lines = self.note.fontMetrics().lineSpacing() * _NOTE_LINES
        self.note.setFixedHeight(lines + 2 * self.note.frameWidth() + _NOTE_MARGIN)

    def _build(self) -> None:
        form = QFormLayout()
        for text, field in (
            (self.tr("What it is about"), self.name),
            (self.tr("Suggests"), self.target),
            (self.tr("Points"), self.points),
            (self.tr("State"), self.state),
            (self.tr("Who keeps it"), self.owner),
            (self.tr("Note"), self.note),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        for box, day in ((self.has_start, self.start), (self.has_end, self.end)):
            day.setAccessibleName(box.text())
            form.addRow(box, day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(title_label(self.tr("The rule"), self))
        layout.addLayout(form)
        layout.addWidget(title_label(self.tr("It applies"), self))
        layout.addLayout(self._conditions)
        layout.addWidget(self.add)
        layout.addStretch(1)

    def _connect(self) -> None:
        for edit in (self.name, self.owner):
            edit.textEdited.connect(self._tell)
        self.note.textChanged.connect(self._tell)
        for choice in (self.target, self.state):
            choice.currentIndexChanged.connect(self._tell)
        self.points.valueChanged.connect(self._tell)
        for box in (self.has_start, self.has_end):
            box.toggled.connect(self._tell)
        for day in (self.start, self.end):
            day.dateChanged.connect(self._tell)
        self.add.clicked.connect(self._add_empty)

    def show_rule(self, draft: RuleDraft, today: date) -> None:
        """Show what is written of a rule; an entry that is not in the directory is offered by its id."""
        self._is_filling = True
        for edit, text in ((self.name, draft.name), (self.owner, draft.owner)):
            if edit.text() != text:  # else the cursor would leave its place
                edit.setText(text)
        if self.note.toPlainText() != draft.note:
            self.note.setPlainText(draft.note)
        if self.target.findData(draft.target) < 0:
            self.target.addItem(draft.target, draft.target)
        self.target.setCurrentIndex(self.target.findData(draft.target))
        self.points.setValue(draft.points)
        self.state.setCurrentIndex(self.state.findData(draft.state.value))
        self._show_day(self.has_start, self.start, draft.valid_from or today, draft.valid_from)
        self._show_day(self.has_end, self.end, draft.valid_until or today, draft.valid_until)
        while len(self.rows) > len(draft.conditions):
            self._take_out(self.rows[-1])
        while len(self.rows) < len(draft.conditions):
            self._add()
        for row, condition in zip(self.rows, draft.conditions, strict=True):
            row.show_draft(condition)
        self._is_filling = False

    def draft(self) -> RuleDraft:
        """Return what is written."""
        return RuleDraft(
            self.name.text(),
            str(self.target.currentData() or ""),
            self.points.value(),
            RuleState(self.state.currentData()),
            self.owner.text(),
            _day(self.start) if self.has_start.isChecked() else None,
            _day(self.end) if self.has_end.isChecked() else None,
            self.note.toPlainText(),
            tuple(row.draft() for row in self.rows),
        )

    def _show_day(self, box: QCheckBox, field: QDateEdit, shown: date, day: date | None) -> None:
        box.setChecked(day is not None)
        field.setDate(QDate(shown.year, shown.month, shown.day))
        field.setEnabled(day is not None)

    def _add(self) -> ConditionRow:
        row = ConditionRow(self._wording, self)
        row.be_first(is_first=not self.rows)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._conditions.addWidget(row)
        return row

    @Slot()
    def _add_empty(self) -> None:
        row = self._add()
        row.show_draft(NEW_CONDITION)
        row.values.setFocus()
        self._tell()

    def _remove(self, row: ConditionRow) -> None:
        """Take a condition away; what was joined to it by *and* stays an alternative of its own."""
        at = self.rows.index(row)
        if row.draft().starts and at + 1 < len(self.rows):
            self.rows[at + 1].begin_alternative()
        self._take_out(row)
        self._tell()

    def _take_out(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        self._conditions.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.rows[0].be_first(is_first=True)

    @Slot()
    def _tell(self) -> None:
        self.start.setEnabled(self.has_start.isChecked())
        self.end.setEnabled(self.has_end.isChecked())
        if not self._is_filling:
            self.changed.emit()


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
