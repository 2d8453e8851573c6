"""The findings of a reply check, the worst on top, and above them what it all comes to."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpassist.domain.reply_check.finding import Severity
from dpassist.domain.reply_check.fixes import Fix
from dpassist.services.wording_findings import FindingRow
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.finding_card import FindingCard
from dpassist.ui.widgets.labels import empty_layout, plain_label, title_label

_MOST_CARDS: Final = 60
"""A reply with a hundred attachments is told of by the first of them."""


class FindingList(QWidget):
    """Says what is wrong, or that nothing was found and what was not looked at."""

    fix_wanted = Signal(object)
    card_focused = Signal(object)
    """The `FindingCard` that has the keyboard now, so that it can be scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: Final = title_label("", self)
        self.scope: Final = plain_label("", self)
        self.cards: list[FindingCard] = []
        self._is_mending = False
        self._rows: Final = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addLayout(self._rows)
        layout.addWidget(self.scope)
        layout.addStretch(1)

    def show_findings(self, rows: Sequence[FindingRow], scope: Sequence[str]) -> None:
        """Show findings, and have a screen reader say what they come to.

        Args:
            rows: The worst first.
            scope: What was looked at and what was not.
        """
        empty_layout(self._rows)
        self.cards = [FindingCard(row) for row in rows[:_MOST_CARDS]]
        for card in self.cards:
            card.fix_wanted.connect(self._want_fix)
            card.focused.connect(self._tell_focused)
            self._rows.addWidget(card)
            card.show()  # at once: what is not shown yet cannot take the keyboard
        if len(rows) > _MOST_CARDS:
            more = self.tr("%Ln more of the same kinds", "", len(rows) - _MOST_CARDS)
            self._rows.addWidget(plain_label(more))
        self.title.setText(self._summary(rows))
        self.scope.setText("\n".join(scope))
        self._keep_keyboard()
        first = rows[0].text if rows else "\n".join(scope)
        announce(self, f"{self.title.text()} {first}")

    def order_after(self, first: QWidget) -> None:
        """Let the Tab key go from a widget through the findings, each with its button; new ones come last else."""
        for card in self.cards:
            for second in (card, card.button):
                QWidget.setTabOrder(first, second)
                first = second

    def allow(self, *, is_free: bool) -> None:
        """Let remedies be applied, or not while one is."""
        for card in self.cards:
            card.button.setEnabled(is_free)

    def text(self) -> str:
        """Return everything the list says."""
        return "\n".join((
            self.title.text(), *(card.accessibleName() for card in self.cards), self.scope.text(),
        ))  # fmt: skip

    def _summary(self, rows: Sequence[FindingRow]) -> str:
        found = [row.finding.severity for row in rows]
        stops, warns = found.count(Severity.STOPS), found.count(Severity.WARNS)
        if stops:
            return self.tr("Do not send it like this: %Ln thing(s) must be put right.", "", stops)
        if warns:
            return self.tr("Look at %Ln thing(s) before you send it.", "", warns)
        if found:
            return self.tr("Nothing wrong was found. %Ln thing(s) good to know.", "", len(found))
        return self.tr("Nothing wrong was found.")

    @Slot(object)
    def _want_fix(self, fix: Fix) -> None:
        self._is_mending = True
        self.fix_wanted.emit(fix)

    def _keep_keyboard(self) -> None:
        """Go on with the next finding when the button that was pressed is gone."""
        if self._is_mending and self.cards:
            self.cards[0].setFocus()
        self._is_mending = False

    @Slot()
    def _tell_focused(self) -> None:
        self.card_focused.emit(self.sender())
