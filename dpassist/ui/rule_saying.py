"""What is said of the rules that are edited: the chosen one read aloud, what is wrong with it, and with all of them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import Rule
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import doubt_text, lack_text, rule_text
from dpassist.ui.rule_doubting import RuleDoubting
from dpassist.ui.rule_edits import RuleEdits
from dpassist.ui.widgets.labels import plain_label

_MOST_BAD: Final = 5
"""Problems of the file of rules that stand below the list; all of them stand in the help."""


class RuleSaying(QObject):
    """Three labels, for the page to place."""

    def __init__(self, wording: Wording, doubting: RuleDoubting, page: QWidget) -> None:
        super().__init__(page)
        self._wording: Final = wording
        self._doubting: Final = doubting
        self.looked: Final = plain_label("", page, focusable=True)
        self.aloud: Final = plain_label("", page, focusable=True)
        self.problems: Final = plain_label("", page, focusable=True)
        self.looked.setAccessibleDescription(self.tr("What is wrong with the rules"))
        self.aloud.setAccessibleDescription(self.tr("The rule read aloud"))
        self.problems.setAccessibleDescription(self.tr("What is wrong with the rule"))

    def say_of_all(self, edits: RuleEdits, bad: Sequence[str]) -> None:
        """Say how many rules were looked through, how many are in doubt, and what of their file cannot be used."""
        looked = self.tr("The rules are being looked through…")
        if self._doubting.is_done():
            looked = self.tr("Rules looked through: {count}.").format(
                count=QLocale().toString(len(edits.book.rules))
            )
            doubted = len({doubt.rule for doubt in self._doubting.doubts})
            fine = "" if edits.incomplete() else self.tr("Nothing is wrong.")
            told = self.tr("%Ln rule(s) with doubts.", "", doubted) if doubted else fine
            looked = f"{looked} {told}"
        self.looked.setText("\n".join((*bad[:_MOST_BAD], looked)))

    def say_of_one(
        self, rule: Rule | None, directory: Directory, lack: str, *, is_file_bad: bool
    ) -> None:
        """Read the chosen rule aloud and say what is wrong with it.

        Args:
            rule: As it last was complete; None where there is none.
            directory: Whom it suggests.
            lack: Code of what it lacks to be complete; empty for nothing.
            is_file_bad: Whether there is none because the file of rules cannot be read.
        """
        if rule is None:
            self.aloud.setText(
                self.tr("The rules cannot be read; what is wrong stands below the list.")
                if is_file_bad
                else self.tr(
                    "There are no rules yet. A rule suggests where a message goes; you still decide. "
                    "Press “New rule”, or import a spreadsheet."
                )
            )
            self.problems.clear()
            return
        self.aloud.setText(rule_text(self._wording, rule, directory))
        if lack:
            incomplete = self.tr("The rule is not complete, and counts as it last was: {reason}")
            self.problems.setText(incomplete.format(reason=lack_text(self._wording, lack)))
        elif self._doubting.is_done():
            doubts = (each for each in self._doubting.doubts if each.rule == rule.id)
            lines = "\n".join(doubt_text(self._wording, each) for each in doubts)
            self.problems.setText(lines or self.tr("Nothing is wrong with the rule."))
        else:
            self.problems.clear()
