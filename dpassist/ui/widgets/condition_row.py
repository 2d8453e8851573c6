"""One condition of a rule in the editor: and/or, if/if not, where, how, what."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.rules.rule import RuleField, RuleMatch
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import field_name, match_name
from dpassist.services.wording_tables import SENDER_KINDS
from dpassist.ui.rule_draft import ConditionDraft
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.wheel_guard import turn_only_with_the_keyboard

_OF_KINDS: Final = frozenset({RuleMatch.IS.value, RuleMatch.PRESENT.value})
_SHORTEST: Final = 8
"""Letters that a choice shows at least; the list below it shows all of them."""


class ConditionRow(QWidget):
    """Tells of every change, and gives the condition it stands for."""

    changed = Signal()
    removed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.joins: Final = ChoiceBox(self)
        self.field: Final = ChoiceBox(self)
        self.label: Final = QLineEdit(self)
        self.negated: Final = ChoiceBox(self)
        self.match: Final = ChoiceBox(self)
        self._choices: Final = QStandardItemModel(self)
        self.match.setModel(self._choices)
        self.values: Final = QLineEdit(self)
        self.kinds: Final[dict[str, QCheckBox]] = {}
        self.remove: Final = QPushButton(self.tr("Remove"), self)
        self._fill_choices()
        self._build()
        self._connect()
        self._fit()

    def _fill_choices(self) -> None:
        for text, starts in ((self.tr("and"), False), (self.tr("or"), True)):
            self.joins.addItem(text, starts)
        for field in RuleField:
            self.field.addItem(field_name(self._wording, field), field.value)
        for text, is_negated in ((self.tr("if"), False), (self.tr("if NOT"), True)):
            self.negated.addItem(text, is_negated)
        for match in RuleMatch:
            self.match.addItem(match_name(self._wording, match), match.value)
        for choice in (self.field, self.match):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(_SHORTEST)
        # Whether it is turned round must not be cut, however narrow the row is.
        longest = max(len(self.negated.itemText(row)) for row in range(self.negated.count()))
        self.negated.setMinimumContentsLength(longest)
        turn_only_with_the_keyboard(self, self.joins, self.field, self.negated, self.match)

    def _build(self) -> None:
        self.label.setPlaceholderText(self.tr("Which field; empty = any"))
        self.values.setPlaceholderText(self.tr("Several with | between them"))
        for widget, name in (
            (self.joins, self.tr("How it joins the condition above")),
            (self.field, self.tr("Where to look")),
            (self.label, self.tr("Name of the free-text field")),
            (self.negated, self.tr("Whether it must be so or must not")),
            (self.match, self.tr("How to compare")),
            (self.values, self.tr("What to look for")),
            (self.remove, self.tr("Remove this condition")),
        ):
            widget.setAccessibleName(name)
        where, how, kinds = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        for widget, stretch in ((self.joins, 0), (self.negated, 0), (self.field, 1)):
            where.addWidget(widget, stretch)
        for widget, stretch in ((self.match, 2), (self.values, 3), (self.remove, 0)):
            how.addWidget(widget, stretch)
        for number, (kind, phrase) in enumerate(SENDER_KINDS.items()):
            box = self.kinds[kind] = QCheckBox(self._wording.say(phrase), self)
            kinds.addWidget(box, number // 2, number % 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 10)
        rows.addLayout(where)
        rows.addWidget(self.label)
        rows.addLayout(how)
        rows.addLayout(kinds)

    def _connect(self) -> None:
        for box in (self.joins, self.negated, self.match, self.field):
            box.currentIndexChanged.connect(self._tell)
        for edit in (self.label, self.values):
            edit.textEdited.connect(self._tell)
        for kind in self.kinds.values():
            kind.clicked.connect(self._tell)
        self.remove.clicked.connect(self.removed)

    def show_draft(self, draft: ConditionDraft) -> None:
        """Show what is written of a condition."""
        self.joins.setCurrentIndex(self.joins.findData(draft.starts))
        self.field.setCurrentIndex(self.field.findData(draft.field.value))
        self.negated.setCurrentIndex(self.negated.findData(draft.negated))
        self.match.setCurrentIndex(self.match.findData(draft.match.value))
        for edit, text in ((self.label, draft.label), (self.values, draft.values)):
            if edit.text() != text:  # else the cursor would leave its place
                edit.setText(text)
        for kind, box in self.kinds.items():
            box.setChecked(kind in draft.kinds)
        self._fit()

    def be_first(self, *, is_first: bool) -> None:
        """Be the first of the rule, which joins nothing."""
        self.joins.setVisible(not is_first)

    def begin_alternative(self) -> None:
        """Join the condition above by *or*."""
        self.joins.setCurrentIndex(self.joins.findData(True))  # noqa: FBT003 - Qt's own

    def draft(self) -> ConditionDraft:
        """Return what is written."""
        return ConditionDraft(
            bool(self.joins.currentData()),
            RuleField(self.field.currentData()),
            RuleMatch(self.match.currentData()),
            bool(self.negated.currentData()),
            self.label.text(),
            self.values.text(),
            tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
        )

    def _asks_for_kinds(self) -> bool:
        return bool(self.field.currentData() == RuleField.SENDER_KIND)

    def _fit(self) -> None:
        """Show only what this kind of condition needs, and let a kind of sender be compared only as it can be."""
        for number in range(self.match.count()):
            is_offered = not self._asks_for_kinds() or self.match.itemData(number) in _OF_KINDS
            self._choices.item(number).setEnabled(is_offered)
        if self._asks_for_kinds() and self.match.currentData() not in _OF_KINDS:
            self.match.setCurrentIndex(self.match.findData(RuleMatch.IS.value))
        needs_values = self.match.currentData() != RuleMatch.PRESENT
        self.label.setVisible(self.field.currentData() == RuleField.CONTACT_INFO)
        self.values.setVisible(needs_values and not self._asks_for_kinds())
        for box in self.kinds.values():
            box.setVisible(needs_values and self._asks_for_kinds())

    @Slot()
    def _tell(self) -> None:
        self._fit()
        self.changed.emit()
