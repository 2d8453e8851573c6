"""Where a rule is written: for whom, how many points, since when, and its conditions."""

from dataclasses import replace
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
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import (
    HIGHEST_POINTS,
    Condition,
    Rule,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import state_name
from dpassist.ui.widgets.condition_row import ConditionRow
from dpassist.ui.widgets.labels import title_label


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
        self.target: Final = QComboBox(self)
        self.points: Final = QSpinBox(self)
        self.state: Final = QComboBox(self)
        self.owner: Final = QLineEdit(self)
        self.note: Final = QLineEdit(self)
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
        for edit in (self.name, self.owner, self.note):
            edit.textEdited.connect(self._tell)
        for choice in (self.target, self.state):
            choice.currentIndexChanged.connect(self._tell)
        self.points.valueChanged.connect(self._tell)
        for box in (self.has_start, self.has_end):
            box.toggled.connect(self._tell)
        for day in (self.start, self.end):
            day.dateChanged.connect(self._tell)
        self.add.clicked.connect(self._add_empty)

    def show_rule(self, rule: Rule, today: date) -> None:
        """Show a rule; an entry that is not in the directory is offered by its id."""
        self._is_filling = True
        self.name.setText(rule.name)
        if self.target.findData(rule.target) < 0:
            self.target.addItem(rule.target, rule.target)
        self.target.setCurrentIndex(self.target.findData(rule.target))
        self.points.setValue(rule.points)
        self.state.setCurrentIndex(self.state.findData(rule.state.value))
        self.owner.setText(rule.owner)
        self.note.setText(rule.note)
        self._show_day(self.has_start, self.start, rule.valid_from or today, rule.valid_from)
        self._show_day(self.has_end, self.end, rule.valid_until or today, rule.valid_until)
        while self.rows:
            self._take_out(self.rows[-1])
        for alternative in rule.alternatives:
            for number, condition in enumerate(alternative):
                self._add(condition, starts_alternative=number == 0)
        self._is_filling = False

    def edited(self, rule: Rule) -> Rule:
        """Return a rule with what stands here now.

        Raises:
            ValueError: Something is missing.
        """
        alternatives: list[tuple[Condition, ...]] = []
        for row in self.rows:
            condition = row.condition()
            if row.starts_alternative() or not alternatives:
                alternatives.append((condition,))
            else:
                alternatives[-1] = (*alternatives[-1], condition)
        return replace(
            rule,
            name=self.name.text().strip(),
            target=str(self.target.currentData() or ""),
            alternatives=tuple(alternatives),
            points=self.points.value(),
            state=RuleState(self.state.currentData()),
            owner=self.owner.text().strip(),
            valid_from=_day(self.start) if self.has_start.isChecked() else None,
            valid_until=_day(self.end) if self.has_end.isChecked() else None,
            note=self.note.text().strip(),
        )

    def _show_day(self, box: QCheckBox, field: QDateEdit, shown: date, day: date | None) -> None:
        box.setChecked(day is not None)
        field.setDate(QDate(shown.year, shown.month, shown.day))
        field.setEnabled(day is not None)

    def _add(self, condition: Condition | None, *, starts_alternative: bool) -> ConditionRow:
        row = ConditionRow(self._wording, self)
        if condition is not None:
            row.show_condition(condition, starts_alternative=starts_alternative)
        row.be_first(is_first=not self.rows)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._conditions.addWidget(row)
        return row

    @Slot()
    def _add_empty(self) -> None:
        row = self._add(None, starts_alternative=False)
        row.field.setCurrentIndex(row.field.findData(RuleField.SUBJECT.value))
        row.match.setCurrentIndex(row.match.findData(RuleMatch.WORD.value))
        row.values.setFocus()
        self._tell()

    def _remove(self, row: ConditionRow) -> None:
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
