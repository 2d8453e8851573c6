"""A label that breaks a word which is longer than a line: an address, a case number, a path.

Qt breaks lines between words only, and cuts off what is longer. Marks for breaking are put into what is drawn, and only
where a word does not fit; what is read from the label, copied or read out has none.
"""

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from dpassist.domain.override import override

_MARK: Final = "\u200b"
"""A space without width (Unicode: zero width space)."""
_GOOD_PLACES: Final = re.compile(r"(?<=[@._/\\:+-])(?=\w)")
_SELECTING: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

RING_ROOM: Final = (4, 1, 4, 1)
"""Pixels around the letters of a text, for the ring around it where Tab comes to it; the same for all stand in line."""


@lru_cache
def _words_over(letters: int) -> re.Pattern[str]:
    """Return what finds words of more letters: the only ones that have to be measured."""
    return re.compile(rf"\S{{{letters + 1},}}")


class BreakingLabel(QLabel):
    """Shows plain text; wraps."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    @override
    def text(self) -> str:
        """Return the text as it was given."""
        return self._whole

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        self._be_reached()
        self._show()

    @override
    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self._be_reached()

    def _be_reached(self) -> None:
        """Let Tab come to what can be marked by keyboard: Qt lets a click only, and an empty one is nothing to come to."""
        flags, policies = self.textInteractionFlags(), Qt.FocusPolicy
        if flags & _SELECTING:
            by_key = flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
            there = policies.StrongFocus if by_key else policies.ClickFocus
            self.setFocusPolicy(there if self._whole else policies.NoFocus)

    @override
    def clear(self) -> None:
        self.setText("")

    @override
    def selectedText(self) -> str:
        """Return what is selected, as it was given."""
        return super().selectedText().replace(_MARK, "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            self._copy()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.hasSelectedText():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(self._copy)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selectedText())

    def _show(self) -> None:
        room = self.contentsRect().width()
        fitting = room // max(1, self.fontMetrics().maxWidth())  # letters, whichever they are
        long = _words_over(fitting)
        shown = long.sub(lambda word: self._broken(word[0], room), self._whole) if room else ""
        if (shown or self._whole) != super().text():
            super().setText(shown or self._whole)

    def _broken(self, word: str, room: int) -> str:
        """Return a word with marks where it may go on in the next line, if it does not fit into one."""
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(word) <= room:
            return word
        parts = _GOOD_PLACES.sub(_MARK, word).split(_MARK)
        fitting = max(1, room // max(1, metrics.maxWidth()))
        return _MARK.join(
            part
            if metrics.horizontalAdvance(part) <= room
            else _MARK.join(part[n : n + fitting] for n in range(0, len(part), fitting))
            for part in parts
        )
