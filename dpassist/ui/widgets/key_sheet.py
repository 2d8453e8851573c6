"""All keys in two columns that fit their pane: a long name wraps below itself, not below its key."""

from typing import Final

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

_GAP: Final = 2
"""Letters between the longest key and what the keys do."""


class KeySheet(QTextEdit):
    """Read and copied, not changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Keys"))

    def show_keys(self, text: str) -> None:
        """Show lines of a key, a tab and what it does, under headings."""
        self.setPlainText(text)
        metrics = self.fontMetrics()
        keys = [line.partition("\t")[0] for line in text.splitlines() if "\t" in line]
        longest = max(map(metrics.horizontalAdvance, keys), default=0)
        width = float(longest + _GAP * metrics.averageCharWidth())
        hanging = QTextBlockFormat()
        hanging.setLeftMargin(width)
        hanging.setTextIndent(-width)
        hanging.setTabPositions([QTextOption.Tab(width, QTextOption.TabType.LeftTab)])
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(hanging)
