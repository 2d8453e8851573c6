"""All commands in one field: type a few letters of what you want, and press Enter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dpassist.domain.composing import folded
from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.native_keys import native_keys
from dpassist.ui.offered import Offered

_OFFERED: Final = Qt.ItemDataRole.UserRole
_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup
_LETTERS: Final = 60
"""Width, in letters of the font."""
_ROWS: Final = 12
_MARGIN: Final = 40


class CommandPalette(QFrame):
    """A field and the commands that have what was typed; gone once one is chosen, with Escape, or when left.

    What cannot be done now comes last, with the reason, once something is typed that it has.
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
        found = [each for each in self._offered if _has(each, words)]
        for each in found:
            if not each.why_not:
                keys = native_keys(each.action.shortcut())
                self._add(each, f"{each.group}: {each.name}" + (f"   {keys}" if keys else ""))
        for each in found:
            if each.why_not and words:
                item = self._add(each, f"{each.group}: {each.name} ({each.why_not})")
                item.setForeground(self.palette().brush(_Group.Disabled, _Role.Text))
        if not self.rows.count():
            nothing = QListWidgetItem(self.tr("Nothing is called that."), self.rows)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.setCurrentRow(0)

    def _add(self, offered: Offered, shown: str) -> QListWidgetItem:
        item = QListWidgetItem(shown, self.rows)
        item.setData(_OFFERED, offered)
        return item

    @Slot()
    def _do(self) -> None:
        index = self.rows.currentIndex()
        offered = index.data(_OFFERED) if index.isValid() else None
        if not isinstance(offered, Offered):
            return
        if offered.why_not:
            announce(self.rows, offered.why_not)
            return
        self.leave()
        offered.action.trigger()


def _has(offered: Offered, words: Sequence[str]) -> bool:
    said = folded(f"{offered.group} {offered.name}")
    return all(word in said for word in words)
