"""What rules would suggest for every message of a folder, beside what those in force do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.directory import Directory
from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.services.rulebook import Trial, Tried
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import advice_text, reason_lines
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.loading_bar import LoadingBar

_MOST_SHOWN: Final = 2000
_CHANGED: Final = Qt.ItemDataRole.UserRole


class RuleTrial(QWidget):
    """A button, a list that grows while messages are looked at, and what came of it."""

    wanted = Signal()

    def __init__(
        self, wording: Wording, directory: Directory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._directory = directory
        self.button: Final = QPushButton(self.tr("&Try on a folder…"), self)
        self.only_changes: Final = QCheckBox(self.tr("Only what changes"), self)
        self.progress: Final = LoadingBar(self)
        self.rows: Final = QListWidget(self)
        self.summary: Final = plain_label("", self, focusable=True)
        self.rows.setAccessibleName(self.tr("What the rules suggest for each message"))
        self.rows.setWordWrap(True)
        self.summary.hide()
        self.summary.setAccessibleDescription(self.tr("What came of the trial"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title_label(self.tr("Try the rules before you save them"), self))
        for widget in (self.button, self.only_changes, self.progress, self.summary):
            layout.addWidget(widget)
        layout.addWidget(self.rows, 1)
        self.button.clicked.connect(self.wanted)
        self.only_changes.toggled.connect(self._filter)

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now, in what is found from now on."""
        self._directory = directory

    def begin(self) -> None:
        """Begin another trial."""
        self.rows.clear()
        self._say("")
        self.button.setEnabled(False)
        self.progress.begin()

    def add(self, found: Sequence[Tried]) -> None:
        """Show some more messages; beyond a few thousand they are only counted."""
        for tried in found:
            if self.rows.count() < _MOST_SHOWN:
                item = QListWidgetItem(self._text(tried))
                item.setToolTip(
                    "\n".join(reason_lines(self._wording, tried.after, self._directory))
                )
                item.setData(_CHANGED, tried.is_changed)
                self.rows.addItem(item)
                item.setHidden(self.only_changes.isChecked() and not tried.is_changed)

    def end(self, trial: Trial | None) -> None:
        """Say what came of it; None when it was stopped."""
        self.button.setEnabled(True)
        self.progress.hide()
        if trial is None:
            self._say(self.tr("Stopped. What was found so far stands below."))
            return
        lines = [
            self.tr("%n message(s) looked at", "", trial.messages),
            self.tr("%n other suggestion(s) than with the rules in force", "", trial.changed),
        ]
        if trial.unread:
            lines.append(self.tr("%n message(s) could not be read", "", trial.unread))
        if trial.never_fired():
            never = ", ".join(trial.never_fired())
            lines.append(self.tr("Rules that applied to none: {rules}").format(rules=never))
        self._say("\n".join(lines))

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.summary.setVisible(bool(text))
        announce(self.summary, text)

    def _text(self, tried: Tried) -> str:
        name = mask_cpr(harmless(tried.examined.path.name))
        after = advice_text(self._wording, tried.after, self._directory)
        if not tried.is_changed:
            return f"{name}\n{after}"
        before = advice_text(self._wording, tried.before, self._directory)
        return self.tr("{name}\nNow: {before}\nThen: {after}").format(
            name=name, before=before, after=after
        )

    @Slot()
    def _filter(self) -> None:
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            item.setHidden(self.only_changes.isChecked() and not item.data(_CHANGED))
