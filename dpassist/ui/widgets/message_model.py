"""The list of messages as a model: all of them, and the lines that are shown of them; made for 100,000 rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QWidget

from dpassist.domain.handling import Handling
from dpassist.domain.kind import Kind
from dpassist.domain.override import override
from dpassist.ui.arranging import (
    Arrangement,
    Group,
    Heading,
    Line,
    Listed,
    Order,
    Wanted,
    arranged,
    grouped,
    let_through,
    lets_through,
    listed,
    searched,
)
from dpassist.ui.theme import verdict_icon
from dpassist.ui.widgets.labels import tip_of
from dpassist.ui.widgets.row_words import RowWords

if TYPE_CHECKING:  # the empty list is shown before any of these is needed
    from dpassist.services.intake import Examined
    from dpassist.services.wording import Wording

Index = QModelIndex | QPersistentModelIndex
Key = tuple[Path, tuple[int, ...]]
"""A file, and the `Part` of it."""
_NOWHERE: Final = QModelIndex()


class MessageModel(QAbstractListModel):
    """Rows of examined messages and the headings between them; holds no bodies."""

    arranged_anew = Signal()

    words: RowWords

    def __init__(self, wording: Wording | None = None, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            wording: Words for what messages are; may come later with `speak`, as long as there is no message.
            parent: Owner.
        """
        super().__init__(parent)
        if wording is not None:
            self.speak(wording)
        self._all: list[Listed] = []
        self._by_key: Final[dict[Key, Listed]] = {}
        self._lines: list[Line] = []
        self._headings: list[int] = []
        self._groups: Final[dict[Order, list[Group]]] = {}
        """All messages as each order has them, until there are others."""
        self._wanted = Wanted()
        self._icons: Final[dict[Kind, QIcon]] = {}

    def speak(self, wording: Wording) -> None:
        """Say in these words what messages are."""
        self.words = RowWords(wording, self)

    # What Qt asks

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the original files themselves; a message within a file is given with all that is around it."""
        lines = (self._lines[index.row()] for index in indexes)
        paths = dict.fromkeys(line.examined.path for line in lines if isinstance(line, Listed))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in paths])
        return data

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            is_said = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return self.words.heading(line) if is_said else None
        if role == Qt.ItemDataRole.DecorationRole:
            return self.icon(line.examined.verdict.kind)
        return self._text(line, role)

    # What is in the list

    def at(self, row: int) -> Examined:
        """Return the message in a row that is no heading.

        Raises:
            LookupError: It is a heading.
        """
        match self._lines[row]:
            case Listed(examined=examined):
                return examined
            case _:
                raise LookupError(row)

    def line(self, row: int) -> Line:
        """Return what stands in a row."""
        return self._lines[row]

    def is_message(self, row: int) -> bool:
        """Tell whether a row there is holds a message."""
        return 0 <= row < len(self._lines) and isinstance(self._lines[row], Listed)

    def rows(self) -> tuple[Examined, ...]:
        """Return all messages, shown or not, in the order they came."""
        return tuple(each.examined for each in self._all)

    def count(self) -> int:
        """Return how many messages there are, shown or not."""
        return len(self._all)

    def shown(self) -> int:
        """Return how many messages are shown."""
        if not self._wanted.is_filtering:
            return len(self._all)
        return len(self._lines) - len(self._headings)

    def handling(self, key: Key) -> Handling:
        """Return how far somebody is with a message."""
        found = self._by_key.get(key)
        return found.handling if found else Handling.NEW

    def headings(self) -> list[int]:
        """Return the rows of the headings."""
        return self._headings

    def row_of(self, key: Key) -> int:
        """Return where a message is shown; behind the last row when it is not."""
        wanted = self._by_key.get(key)
        rows = (row for row, line in enumerate(self._lines) if line is wanted)
        return next(rows, len(self._lines)) if wanted else len(self._lines)

    def begins_with(self, text: str, after: int) -> int:
        """Return the next row whose subject begins with a folded text, round the end; -1 when none does."""
        for number in range(len(self._lines)):
            row = (after + 1 + number) % len(self._lines)
            line = self._lines[row]
            if isinstance(line, Listed) and line.said.startswith(text):
                return row
        return -1

    # Changing it

    def append(self, found: Iterable[Examined]) -> None:
        """Add messages at the end; a file that is in the list already is not added again.

        They stand at the end until `arrange` is called, whatever the order: a list that jumps about while it is
        being filled cannot be read.
        """
        found = list(found)
        new = {each.key: each for each in reversed(found) if each.key not in self._by_key}
        made = [self._listed(each) for each in found if new.get(each.key) is each]
        self._all.extend(made)
        self._groups.clear()
        self._by_key.update((each.examined.key, each) for each in made)
        lines = [each for each in made if lets_through(self._wanted, each)]
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def insert_after(self, key: Key, found: Iterable[Examined]) -> None:
        """Add messages right behind another one: the mails within it."""
        place = self._place_of(key) + 1
        made = [self._listed(each) for each in found if each.key not in self._by_key]
        self._all[place:place] = made
        self._groups.clear()
        self._by_key.update((each.examined.key, each) for each in made)
        self.arrange()

    def replace(self, message: Examined) -> None:
        """Show what is known by now of a message in the list."""
        found = self._by_key.get(message.key)
        if found is not None:
            made = self._listed(message, found.handling)
            found.examined, found.said = made.examined, made.said
            found.moment, found.day = made.moment, made.day
            self._groups.clear()
            self._tell(found)

    def set_handling(self, keys: Iterable[Key], handling: Handling) -> None:
        """Note how far somebody is with messages; what is filtered out by that goes at the next `arrange`."""
        for key in keys:
            found = self._by_key.get(key)
            if found is not None:
                found.handling = handling
                self._tell(found)

    def take(self, keys: Iterable[Key]) -> list[tuple[int, Listed]]:
        """Take messages out of the list, and return them with their places; their files are not touched."""
        gone = {key for key in keys if key in self._by_key}
        taken = [(place, each) for place, each in enumerate(self._all) if each.examined.key in gone]
        self._all = [each for each in self._all if each.examined.key not in gone]
        self._groups.clear()
        for key in gone:
            del self._by_key[key]
        self.arrange()
        return taken

    def put_back(self, taken: Iterable[tuple[int, Listed]]) -> None:
        """Put messages back where they were; one that is there again stays where it is."""
        for place, each in taken:
            if each.examined.key not in self._by_key:
                self._all.insert(min(place, len(self._all)), each)
                self._by_key[each.examined.key] = each
        self._groups.clear()
        self.arrange()

    def want(self, wanted: Wanted) -> None:
        """Show what is wanted from now on."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.arrange()

    @property
    def wanted(self) -> Wanted:
        """What is shown, and in which order."""
        return self._wanted

    def arrange(self) -> None:
        """Put the lines in order; what was selected stays so as long as it is shown."""
        lines, headings = self._arrangement()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._lines[index.row()] for index in before]
        rows = _rows_in(lines, [line for line in kept if isinstance(line, Listed)])
        self._lines, self._headings = lines, headings
        after = [
            self.createIndex(rows[id(line)], index.column()) if id(line) in rows else QModelIndex()
            for line, index in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.arranged_anew.emit()

    def _arrangement(self) -> Arrangement:
        """Return the lines that are wanted.

        Words are looked for in the order the messages came, in which they lie in memory, and few are left to be sorted.
        """
        wanted, order = self._wanted, self._wanted.order
        if wanted.words:
            found = grouped(let_through(self._all, wanted), order)
            return arranged(found, Wanted(order=order))
        if order not in self._groups:
            self._groups[order] = grouped(self._all, order)
        return arranged(self._groups[order], wanted)

    def _place_of(self, key: Key) -> int:
        places = (place for place, each in enumerate(self._all) if each.examined.key == key)
        return next(places, len(self._all) - 1)

    def _tell(self, changed: Listed) -> None:
        row = self.row_of(changed.examined.key)
        if row < len(self._lines):
            self.dataChanged.emit(self.index(row), self.index(row))

    def _listed(self, message: Examined, handling: Handling = Handling.NEW) -> Listed:
        return listed(message, searched(self.words.looked_for(message)), handling)

    # What it says

    def lines_at(self, row: int) -> tuple[str, str, str]:
        """Return what the message in a row says; see `RowWords.lines_of`."""
        line = self._lines[row]
        return self.words.lines_of(line) if isinstance(line, Listed) else ("", "", "")

    def icon(self, kind: Kind) -> QIcon:
        """Return the shape of a verdict."""
        if kind not in self._icons:
            selected = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
            self._icons[kind] = verdict_icon(kind, selected.name())
        return self._icons[kind]

    def forget_icons(self) -> None:
        """Draw them anew: the colours are others."""
        self._icons.clear()

    def _text(self, line: Listed, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(self.words.lines_of(line))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.description(line)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_of(self.words.description(line))
            case _:
                return None


def _rows_in(lines: Sequence[Line], wanted: Collection[Line]) -> dict[int, int]:
    """Return by its identity in which row each wanted line stands; a table of all lines would take three times as long."""
    ids = set(map(id, wanted))
    return {each: row for row, each in enumerate(map(id, lines)) if each in ids} if ids else {}
