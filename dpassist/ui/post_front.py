"""What of the post is seen before it can do anything: an empty list, and the ways to begin."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dpassist.ui.page import Page
from dpassist.ui.widgets.empty_state import EmptyState
from dpassist.ui.widgets.list_bar import ListBar
from dpassist.ui.widgets.message_list import MessageList
from dpassist.ui.widgets.message_model import MessageModel


class PostFront(Page):
    """List on the left, how to begin in the middle, room for what to do on the right; loads little, so that it is there soon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: Final = MessageModel(None, self)
        self.list: Final = MessageList(self.model, self)
        self.bar: Final = ListBar(self)
        self.empty: Final = EmptyState(self)
        self.splitter: Final = QSplitter(Qt.Orientation.Horizontal, self)
        self._middle: Final = QStackedWidget(self)
        self._right = QWidget(self)
        self._build()

    def expect(self, paths: Sequence[Path]) -> None:
        """Ask for no message: these files are opened as soon as the page can do anything."""
        self.empty.expect(self._named(paths))

    def _named(self, paths: Sequence[Path]) -> str:
        """Say what is read; a folder is not told from a file, since a share that does not answer would be waited for."""
        from dpassist.domain.display import harmless  # noqa: PLC0415 - only with something to open
        from dpassist.domain.identity import mask_cpr  # noqa: PLC0415 - only with something to open

        name = mask_cpr(harmless(paths[0].name or str(paths[0])))
        if len(paths) == 1:
            return self.tr("Reading {name}…").format(name=name)
        return self.tr("Reading {name} and %Ln more…", "", len(paths) - 1).format(name=name)

    def _build(self) -> None:
        self._middle.addWidget(self.empty)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.list, 1)
        for pane in (left, self._middle, self._right):
            self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        for number, stretch in enumerate((2, 5, 0)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes([330, 440, 320])
        self._right.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.splitter)
