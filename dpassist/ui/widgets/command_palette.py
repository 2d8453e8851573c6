"""All commands in one field: type a few letters of what you want, and press Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from dpassist.domain.rules.traits import folded

_ACTION: Final = Qt.ItemDataRole.UserRole
_LETTERS: Final = 60
"""Width, in letters of the font."""
_ROWS: Final = 12
_MARGIN: Final = 40


@dataclass(frozen=True, slots=True)
class Offered:
    """One command.

    Attributes:
        group: The menu it stands in.
        name: What it is called.
        action: What does it.
    """

    group: str
    name: str
    action: QAction


class CommandPalette(QFrame):
    """A field and the commands that have what was typed; gone once one is chosen, with Escape, or when left.

    It lies over the window instead of being one: nothing else is locked, and no platform has to place it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("All commands"))
        self._window: Final = parent
        self._before: QWidget | None = None
        self._offered: tuple[Offered, ...] = ()
        self.field: Final = QLineEdit(self)
        self.rows: Final = QListWidget(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Search the commands"))
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(self.tr("Commands"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.rows)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._do)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.leave,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.hide()
        self.field.installEventFilter(self)
        self.rows.itemClicked.connect(self._do)

    def offer(self, offered: Sequence[Offered]) -> None:
        """Open below the upper edge of the window, with these commands."""
        self._offered = tuple(offered)
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self.field.clear()
        self._fill("")
        letter, height = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        window = self._window
        high = min((_ROWS + 3) * (height + 4), window.height() - 2 * _MARGIN)
        self.resize(min(_LETTERS * letter, window.width() - 2 * _MARGIN), high)
        self.move((window.width() - self.width()) // 2, _MARGIN)
        self.show()
        self.raise_()
        self.field.setFocus()

    @Slot()
    def leave(self) -> None:
        """Go back to where the keyboard was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the field go through the list, and close when the field is left."""
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._hide_unless_used)
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if is_press and step and self.rows.count():
                row = (self.rows.currentRow() + step) % self.rows.count()
                self.rows.setCurrentRow(row)
                self.rows.scrollToItem(self.rows.item(row))
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _hide_unless_used(self) -> None:
        if not self.field.hasFocus() and self._window.isActiveWindow():
            self.hide()

    @Slot(str)
    def _fill(self, text: str) -> None:
        words = folded(text).split()
        self.rows.clear()
        for each in self._offered:
            if not each.action.isEnabled():
                continue
            said = folded(f"{each.group} {each.name}")
            if all(word in said for word in words):
                keys = each.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                shown = f"{each.group}: {each.name}" + (f"   {keys}" if keys else "")
                item = QListWidgetItem(shown, self.rows)
                item.setData(_ACTION, each.action)
        if not self.rows.count():
            nothing = QListWidgetItem(self.tr("Nothing is called that."), self.rows)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.setCurrentRow(0)

    @Slot()
    def _do(self) -> None:
        index = self.rows.currentIndex()
        action = index.data(_ACTION) if index.isValid() else None
        if isinstance(action, QAction):
            self.leave()
            action.trigger()
