"""What of the window is seen before it can do anything: navigation, menus, the empty post; loads little on purpose."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.screen import Role
from dpassist.ui.command_menus import CommandMenus
from dpassist.ui.navigation import Navigation
from dpassist.ui.page_stack import PageStack
from dpassist.ui.pages.post import PostPage
from dpassist.ui.reading_order import next_stop
from dpassist.ui.sections import by_page
from dpassist.ui.widgets.focus_ring import FocusRing
from dpassist.ui.window_state import WindowState

STATUS_MS: Final = 8000
"""How long something is said that needs no answer."""
_FIRST_SIZE: Final = (1280, 800)


class WindowFrame(QMainWindow):
    """Looks like the window; what somebody does in it waits until it is furnished."""

    def __init__(self, state_file: Path | None) -> None:
        """Make the frame.

        Args:
            state_file: Where it was, and how it was arranged; None for a window that remembers nothing.
        """
        super().__init__()
        self._state: Final = WindowState(state_file, self) if state_file else None
        self._waiting: list[Callable[[], object]] = []
        self._calls: dict[str, Callable[[], object]] = {}
        self.is_furnished = False
        self.post: Final = PostPage(self)
        self.pages: Final = PageStack(self.post, self)
        self.navigation: Final = Navigation(
            [(section.id, section.title) for section in self.pages.sections], self
        )
        self.menus: Final = CommandMenus(self.menuBar(), self.do, self)
        self._column: Final = QVBoxLayout()
        self.setWindowTitle("dpassist")
        self.setAcceptDrops(True)
        self._build()
        self._restore()

    def _build(self) -> None:
        FocusRing(self)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        for layout in (row, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(self._column, 1)
        self._column.addWidget(self.pages.tabs)
        self._column.addWidget(self.pages, 1)
        self.pages.tabs.hide()  # the post is alone in its section
        self.setCentralWidget(whole)
        self.menus.allow_message(has_message=False)
        self.navigation.chosen.connect(self._show_section)
        self.post.empty.open_wanted.connect(lambda: self.do("open-files"))
        self.post.empty.folder_wanted.connect(lambda: self.do("open-folder"))
        self.post.empty.samples_wanted.connect(lambda: self.do("open-samples"))

    def use_role(self, role: Role) -> None:
        """Show what somebody with this role needs."""
        self.pages.use_role(role)
        self.navigation.show_only([section.id for section in self.pages.shown_sections()])
        self.menus.hide(self.pages.hidden_rooms())

    def expect(self, paths: Sequence[Path]) -> None:
        """Ask for nothing where these files are opened as soon as the window is furnished."""
        messages = by_page(paths).get("post")
        if messages:
            self.post.expect(messages)

    def when_ready(self, call: Callable[[], object]) -> None:
        """Do something now, or as soon as the window is furnished; then say that it is getting ready."""
        if self.is_furnished:
            call()
        else:
            self._waiting.append(call)
            self.statusBar().showMessage(self.tr("Getting ready…"), STATUS_MS)

    def do(self, command_id: str) -> None:
        """Do a command of the table."""
        self.when_ready(lambda: self._call(command_id))

    def _call(self, command_id: str) -> None:
        self._calls[command_id]()

    def catch_up(self) -> None:
        """Do what somebody waits for, now that the window is furnished."""
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    @Slot(str)
    def _show_section(self, section_id: str) -> None:
        self.when_ready(lambda: self.go_to_section(section_id))

    def go_to_section(self, section_id: str) -> None:
        """Show the page of a section that was shown last."""
        raise NotImplementedError

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let the Tab key go where the eyes go."""
        stop = next_stop(self, forward=next)
        if stop is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        if self._state is None:
            return
        self._state.restore_window(self)
        self.navigation.fit_into(self.width())
        self._state.restore_page("post", self.post)
        self.post.bar.set_order(self._state.order())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit_into(event.size().width())
