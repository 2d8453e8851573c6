"""What rules would suggest for every message of a folder, beside what those in force do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, QTime, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListView, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.directory import Directory
from dpassist.services.rulebook import Trial, Tried
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import rules_named
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.trial_model import TrialModel


class RuleTrial(QWidget):
    """A button, a list that grows while messages are looked at, and what came of it."""

    wanted = Signal()

    def __init__(
        self, wording: Wording, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.model: Final = TrialModel(wording, directory, self)
        self.button: Final = QPushButton(self.tr("&Try on a folder…"), self)
        self.only_changes: Final = QCheckBox(self.tr("Only what changes"), self)
        self.progress: Final = LoadingBar(self)
        self.rows: Final = QListView(self)
        self.age: Final = plain_label("", self, focusable=True)
        self._begun = QTime()
        self.why: Final = plain_label("", self, focusable=True)
        self.summary: Final = plain_label("", self, focusable=True)
        self._build()
        self.button.clicked.connect(self.wanted)
        self.only_changes.toggled.connect(self._filter)
        self.rows.selectionModel().currentChanged.connect(self._explain)

    def _build(self) -> None:
        self.rows.setAccessibleName(self.tr("What the rules suggest for each message"))
        self.rows.setModel(self.model)
        self.rows.setWordWrap(True)
        self.rows.setAlternatingRowColors(True)
        self.rows.setLayoutMode(QListView.LayoutMode.Batched)
        self.age.hide()
        self.age.setAccessibleDescription(self.tr("Whether the rules have changed since"))
        self.why.setAccessibleDescription(self.tr("Why the rules suggest it"))
        self.why.hide()
        self.summary.setText(
            self.tr(
                "Choose a folder with messages. What your rules suggest for each of them is shown here, beside what "
                "the rules in force do."
            )
        )
        self.summary.setAccessibleDescription(self.tr("What came of the trial"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(title_label(self.tr("Try the rules before you save them"), self))
        for widget in (self.button, self.only_changes, self.progress, self.summary, self.age):
            layout.addWidget(widget)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.why)

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now, in what is found from now on."""
        self.model.use(directory)

    def begin(self) -> None:
        """Begin another trial."""
        self.model.clear()
        self.why.hide()
        self._say("")
        self._begun = QTime.currentTime()
        self.age.hide()
        self.button.setEnabled(False)
        self.progress.begin()

    def add(self, found: Sequence[Tried]) -> None:
        """Show some more messages: each whose suggestion changes, and thousands of the others."""
        self.model.add(found)

    def end(self, trial: Trial | None) -> None:
        """Say what came of it; None when it was stopped."""
        self.button.setEnabled(True)
        self.progress.hide()
        if trial is None:
            self._say(self.tr("Stopped. What was found so far stands below."))
            return
        if not trial.messages:
            self._say(self.tr("There are no messages in the folder."))
            return
        lines = [
            self.tr("%Ln message(s) looked at", "", trial.messages),
            self.tr("%Ln other suggestion(s) than with the rules in force", "", trial.changed),
        ]
        if self.model.left_out:
            lines.append(
                self.tr(
                    "%Ln message(s) for which nothing changes are not listed",
                    "",
                    self.model.left_out,
                )
            )
        if trial.unread:
            lines.append(self.tr("%Ln message(s) could not be read", "", trial.unread))
        if trial.never_fired():
            never = rules_named(self._wording, trial.never_fired())
            lines.append(self.tr("Rules that applied to none: {rules}").format(rules=never))
        self._say("\n".join(lines))

    def show_age(self, *, is_old: bool) -> None:
        """Say of what a trial found that the rules, here or in force, are others by now; or take that back."""
        is_told = not self.age.isHidden()
        is_old = is_old and self._begun.isValid()
        if is_old and not is_told:
            at = QLocale().toString(self._begun, QLocale.FormatType.ShortFormat)
            text = self.tr("Worked out with the rules as they were at {time}. Try again.")
            self.age.setText(text.format(time=at))
            announce(self.age, self.age.text())
        self.age.setVisible(is_old)

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.summary.setVisible(bool(text))
        announce(self.summary, text)

    def say(self, text: str) -> None:
        """Say what came of something in the place of a trial, whose messages would be taken for part of it."""
        self.model.clear()
        self.why.hide()
        self._begun = QTime()
        self.age.hide()
        self._say(text)

    @Slot(bool)
    def _filter(self, only: bool) -> None:  # noqa: FBT001 - Qt's own
        self.model.show_only_changes(only=only)

    @Slot(QModelIndex, QModelIndex)
    def _explain(self, now: QModelIndex, _before: QModelIndex) -> None:
        lines = self.model.reasons(now.row())
        self.why.setText("\n".join(lines))
        self.why.setVisible(bool(lines))
