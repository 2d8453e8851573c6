"""What a trial found, as a model: every message whose suggestion changes, and as many others as anybody reads."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpassist.domain.directory import Directory
from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.override import override
from dpassist.services.rulebook import Tried
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import advice_text, reason_lines

MOST_UNCHANGED: Final = 2_000
"""Messages that are kept although nothing changes for them; beyond these they are only counted."""
_NOWHERE: Final = QModelIndex()


class TrialModel(QAbstractListModel):
    """Rows in the order in which the messages were looked at; only those in sight are worded."""

    def __init__(self, wording: Wording, directory: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._directory = directory
        self._all: list[Tried] = []
        self._shown: list[Tried] = []
        self._only_changes = False
        self._unchanged = 0

    @property
    def left_out(self) -> int:
        """How many messages for which nothing changes are not among the rows."""
        return max(0, self._unchanged - MOST_UNCHANGED)

    def use(self, directory: Directory) -> None:
        """Name the entries as the directory does by now."""
        self._directory = directory

    def clear(self) -> None:
        """Begin another trial."""
        self.beginResetModel()
        self._all, self._shown, self._unchanged = [], [], 0
        self.endResetModel()

    def show_only_changes(self, *, only: bool) -> None:
        """Show all rows, or only those of messages whose suggestion changes."""
        self.beginResetModel()
        self._only_changes = only
        self._shown = [tried for tried in self._all if self._is_shown(tried)]
        self.endResetModel()

    def add(self, found: Sequence[Tried]) -> None:
        """Add messages."""
        kept = [tried for tried in found if self._is_kept(tried)]
        self._all += kept
        shown = [tried for tried in kept if self._is_shown(tried)]
        if shown:
            first = len(self._shown)
            self.beginInsertRows(_NOWHERE, first, first + len(shown) - 1)
            self._shown += shown
            self.endInsertRows()

    def reasons(self, row: int) -> tuple[str, ...]:
        """Return why the rules say what they do of the message of a row."""
        if not 0 <= row < len(self._shown):
            return ()
        return reason_lines(self._wording, self._shown[row].after, self._directory)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and 0 <= index.row() < len(self._shown):
            return self._text(self._shown[index.row()])
        return None

    def _is_kept(self, tried: Tried) -> bool:
        self._unchanged += not tried.is_changed
        return tried.is_changed or self._unchanged <= MOST_UNCHANGED

    def _is_shown(self, tried: Tried) -> bool:
        return tried.is_changed or not self._only_changes

    def _text(self, tried: Tried) -> str:
        name = mask_cpr(harmless(tried.examined.path.name))
        after = advice_text(self._wording, tried.after, self._directory)
        if not tried.is_changed:
            return f"{name}\n{after}"
        before = advice_text(self._wording, tried.before, self._directory)
        return self.tr("{name}\nNow: {before}\nThen: {after}").format(
            name=name, before=before, after=after
        )
