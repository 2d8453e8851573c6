"""The narrow list of the window's sections, always at hand, each with a sign and a word."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from dpassist.domain.override import override
from dpassist.ui.section_icons import section_icon

_ICON: Final = 24
_MARGIN: Final = 12
_NARROW: Final = 64
"""Width of the window, in heights of the font, below which the names give way; tool tips and screen readers have them."""
_SECTION: Final = Qt.ItemDataRole.UserRole
_LOOKS: Final = frozenset(
    {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}
)
_GROUPS: Final = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
_ROLES: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Highlight,
    QPalette.ColorRole.HighlightedText,
)


class Navigation(QListWidget):
    """One row a section; arrow keys go from one to the next, and what is chosen is shown at once."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Show the sections.

        Args:
            sections: Ids as in `section_icons`, and names.
            parent: Owner.
        """
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sections"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)  # noqa: FBT003 - Qt's own
        self.setIconSize(QSize(_ICON, _ICON))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._names: Final = [name for _section, name in sections]
        self._is_compact = False
        self._drawn: tuple[int, list[int]] = (0, [])
        for section, name in sections:
            item = QListWidgetItem(name)
            item.setData(_SECTION, section)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.addItem(item)
        self._draw()
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._choose)

    def fit_into(self, width: int) -> None:
        """Show the signs alone in a window that is narrow for the size of its letters."""
        is_compact = width < _NARROW * self.fontMetrics().height()
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._draw()

    def show_only(self, sections: Collection[str]) -> None:
        """Hide the sections that somebody does not need."""
        for row in range(self.count()):
            self.item(row).setHidden(self._section(row) not in sections)

    def show_section(self, section: str) -> None:
        """Mark a section as the one that is shown; none of these for a page that belongs to no section."""
        blocker = QSignalBlocker(self)
        rows = [row for row in range(self.count()) if self._section(row) == section]
        self.setCurrentRow(rows[0] if rows else -1)
        if not rows:
            self.clearSelection()
        blocker.unblock()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in _LOOKS:
            self._draw()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing anything: a page that stands aside stays."""
        was_aside = self.currentRow() < 0
        with QSignalBlocker(self):
            super().focusInEvent(event)
            if was_aside:
                self.setCurrentRow(-1)

    def _draw(self) -> None:
        """Draw the signs in the colours of the theme, and be as wide as the longest name."""
        palette, widest = self.palette(), 0
        self._draw_signs(palette)
        height = max(_ICON, self.fontMetrics().height()) + _MARGIN
        for row, name in enumerate(self._names):
            item = self.item(row)
            item.setText("" if self._is_compact else name)
            item.setToolTip(name if self._is_compact else "")
            width = _ICON + self.fontMetrics().horizontalAdvance(item.text()) + 2 * _MARGIN
            item.setSizeHint(QSize(width, height))
            widest = max(widest, width)
        self.setFixedWidth(widest + _MARGIN)

    def _draw_signs(self, palette: QPalette) -> None:
        """Draw the signs as large as the screen needs them, unless they are drawn like that already."""
        size = round(_ICON * self.devicePixelRatioF())
        colors = [palette.color(group, role).rgba() for group in _GROUPS for role in _ROLES]
        if (size, colors) == self._drawn:
            return
        self._drawn = (size, colors)
        for row in range(self.count()):
            self.item(row).setIcon(section_icon(self._section(row), palette, (size,)))

    def _section(self, row: int) -> str:
        return str(self.item(row).data(_SECTION))

    @Slot()
    def _choose(self) -> None:
        if self.currentRow() >= 0:
            self.chosen.emit(self._section(self.currentRow()))
