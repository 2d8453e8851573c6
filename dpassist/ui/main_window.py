"""The one window: navigation, pages, menus, drag and drop, progress, remembered state.

Pages and sections stand in the table of `sections`, commands in `commands` and `command_calls`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from dpassist.services.desk import Desk
from dpassist.ui.announcing import announce
from dpassist.ui.bringing_in import BringingIn
from dpassist.ui.command_calls import Parts, command_calls
from dpassist.ui.command_menus import CommandMenus
from dpassist.ui.failing import Failing
from dpassist.ui.following import Following
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.message_commands import MessageCommands
from dpassist.ui.navigation import Navigation
from dpassist.ui.opening import Opening
from dpassist.ui.page import Page
from dpassist.ui.page_stack import PageStack
from dpassist.ui.pages.post import PostPage
from dpassist.ui.reading_order import next_stop
from dpassist.ui.saving import Saving
from dpassist.ui.sections import by_page
from dpassist.ui.self_testing import SelfTesting
from dpassist.ui.surroundings import Surroundings
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.told import Told
from dpassist.ui.watching import WatchWork
from dpassist.ui.widgets.command_palette import CommandPalette
from dpassist.ui.widgets.focus_ring import FocusRing
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.notice import Notice
from dpassist.ui.widgets.share_age import ShareAge
from dpassist.ui.window_state import WindowState
from dpassist.ui.wiring import wire_bringing, wire_lessons, wire_loading, wire_post, wire_saving

_STATUS_MS: Final = 8000
_FIRST_SIZE: Final = (1280, 800)


class MainWindow(QMainWindow):
    """Navigation and commands; the work is done by the pages."""

    _helped = "post"
    """The page that the help was asked for on."""

    def __init__(self, desk: Desk, samples: Path, state_file: Path | None = None) -> None:
        super().__init__()
        self._desk: Final = desk
        self._state: Final = WindowState(state_file) if state_file else None
        self.runner: Final = TaskRunner(self)
        self.post: Final = PostPage(desk, self.runner, self)
        around = Surroundings(desk, self.runner, self.post.model.rows, self, samples)
        self.pages: Final = PageStack(around, self.post)
        self.navigation: Final = Navigation(
            [(section.id, section.title) for section in self.pages.sections], self
        )
        self.help: Final = HelpTexts(desk, self.runner, self)
        self.self_testing: Final = SelfTesting(desk, self.runner, self)
        self.opening: Final = Opening(samples, self)
        self.saving: Final = Saving(desk, self.runner, self)
        self.messages: Final = MessageCommands(desk, self.runner, self.post, self)
        self.bringing: Final = BringingIn(desk, self.runner, self)
        self.watch: Final = WatchWork(desk, self.runner, self.post, self)
        self.loading: Final = LoadingBar(self)
        self.taking: Final = LoadingBar(self, self.tr("Taking {done} of {total}"))
        self.share_age: Final = ShareAge(desk, self)
        self.notice: Final = Notice(self)
        self.told: Final = Told(self)
        self.failing: Final = Failing(desk.wording, self)
        self.palette_box: Final = CommandPalette(self)
        self.menus: Final = CommandMenus(self.menuBar(), command_calls(self._parts()), self)
        self.setWindowTitle("dpassist")
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        Following(desk, self.pages, self.navigation, self.menus, self.post)
        self._restore()
        self._show_problems()

    def _build(self) -> None:
        FocusRing(self)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        column = QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(column, 1)
        column.addWidget(self.notice)
        column.addWidget(self.pages.tabs)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        for bar in (self.share_age, self.taking, self.loading):
            self.statusBar().addPermanentWidget(bar)

    def _parts(self) -> Parts:
        return Parts(
            pages=self.pages,
            messages=self.messages,
            opening=self.opening,
            bringing=self.bringing,
            watch=self.watch,
            saving=self.saving,
            help=self.help,
            self_test=self.self_testing.start,
            told=self.told.show,
            show_page=self.show_page,
            present=self._present,
            palette=lambda: self.palette_box.offer(self.menus.every()),
            show_help=self.show_help,
            support=self.show_support,
            keyboard=lambda: self.help.show_keyboard(self.menus.offered()),
            quit=self.close,
        )

    def _connect(self) -> None:
        post, pages = self.post, self.pages
        self.navigation.chosen.connect(self._show_section)
        pages.closed.connect(self._page_closed)
        pages.text_save_wanted.connect(self.saving.save_report)
        pages.settings_saved.connect(post.settings_changed)
        pages.settings_saved.connect(self.watch.begin)
        for speaker in (pages, self.messages, self.saving, self.self_testing, self.watch):
            speaker.said.connect(self.say)
        for teller in (self.watch, self.bringing):
            teller.told.connect(self.told.note)
        for wants in (self.help.wanted, self.self_testing.wanted, self.told.wanted):
            wants.connect(self._show_text)
        for opener in (self.opening.chosen, self.watch.all_wanted):
            opener.connect(self.load)
        self.bringing.arrived.connect(self._take)
        self.watch.told.connect(self.notice.say)
        self.failing.save_wanted.connect(self.saving.save_report)
        post.acting.directory_read.connect(self._show_problems)
        post.check_wanted.connect(self.check_answer)
        wire_bringing(self.bringing, self.taking, self.notice)
        wire_loading(post, self.loading)
        wire_saving(post, self.saving)
        wire_post(post, self.opening, self.messages)
        wire_lessons(self.pages)

    # Opening

    def warm_up(self) -> None:
        """Get ready for the first message while the window is being painted."""

        def failed(error: Exception) -> None:
            raise error  # a bug: the one handler for those shows it

        self.runner.run(
            lambda _token: self._desk.intake.warm_up(), lambda _nothing: None, failed, lane="open"
        )

    @Slot(object)
    def load(self, paths: Sequence[Path]) -> None:
        """Open files and folders, each by the page that is for it."""
        found = by_page(paths)
        messages = found.pop("post", [])
        if messages or not found:
            self.show_post()
            self.post.load(messages)
        for room_id, files in found.items():
            self.show_page(room_id)
            self.page(room_id).take(files)

    @Slot(object)
    def _take(self, paths: Sequence[Path]) -> None:
        """Give what was brought to the page that is shown, if it is for files, and else to the post."""
        page = self.pages.current()
        if page.takes_files:
            page.take(paths)
        else:
            self.load(paths)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.bringing.enter(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.bringing.drop(event)

    # Saying

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something for a while that needs no answer."""
        self.statusBar().showMessage(text, _STATUS_MS)
        self.told.note(text)
        announce(self.statusBar(), text)

    def greet(self, brought_back: int, fallen: str) -> None:
        """Say what became of a run that did not end well, until it is closed, and show what is known of why.

        Args:
            brought_back: How many messages its list had.
            fallen: What Python wrote when it fell; empty when that was not the reason.
        """
        if brought_back:
            said = self.tr(
                "dpassist did not end well last time. %Ln message(s) are back.", "", brought_back
            )
            self.notice.keep(said)
            self.told.note(said)
        if fallen:
            self.failing.show_fall(fallen)

    def welcome(self) -> None:
        """Show the assistant for the first start, unless that was done with before."""
        if self._desk.library.settings().welcome:
            self.show_page("welcome")

    def _show_problems(self) -> None:
        count = len(self._desk.library.problems())
        if count:
            self.statusBar().showMessage(
                self.tr("%n problem(s) in the configuration: see the Help menu", "", count)
            )

    # Pages

    def page(self, room_id: str) -> Page:
        """Return a page by its id, as in the table of sections."""
        return self.pages.page(room_id)

    def show_page(self, room_id: str) -> None:
        """Show a page and give it the keyboard."""
        if room_id == "post":
            self.show_post()
            return
        page = self.pages.go_to(room_id)
        page.setFocus()
        page.focusNextChild()

    @Slot()
    def _page_closed(self) -> None:
        """Go back to the post; from the help, to the page it was asked for on."""
        from_help = self.pages.current_id() == "help"
        self.show_page(self._helped if from_help else "post")

    def _present(self) -> None:
        self.show_page("training")
        self.page("training").present()

    def show_help(self) -> None:
        """Show the help for the page that is shown, and all keys."""
        shown = self.pages.current_id()
        if shown != "help":
            self._helped = shown
        self.pages.go_to("help").show_help(self._helped, self.help.keyboard(self.menus.offered()))

    def show_support(self) -> None:
        """Show what support asks for."""
        self.help.show_support(self.post.model.rows(), self.devicePixelRatioF())

    @Slot()
    def show_post(self) -> None:
        """Show the messages."""
        self.pages.go_to("post")
        self.post.list.setFocus()

    @Slot()
    def check_answer(self) -> None:
        """Check a reply to the message that is shown."""
        self.messages.check_answer(self.pages)

    @Slot(str, str, str)
    def _show_text(self, title: str, hint: str, text: str) -> None:
        self.page("text").show_text(title, hint, text)
        self.show_page("text")

    @Slot(str)
    def _show_section(self, section_id: str) -> None:
        for section in self.pages.shown_sections():
            if section.id == section_id:
                self.show_page(self.pages.room_of_section(section))
        self.navigation.setFocus()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let the Tab key go where the eyes go."""
        stop = next_stop(self, forward=next)
        if stop is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    # State

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        if self._state is None:
            return
        self._state.restore_window(self)
        self.navigation.fit_into(self.width())
        self._state.restore_page("post", self.post)
        self.post.bar.set_order(self._state.order())
        self.post.view.letter.zoom(self._state.zoom())
        self.pages.page_made.connect(self._state.restore_page)

    def _keep(self, state: WindowState) -> None:
        order = self.post.bar.wanted().order.value
        state.keep_window(self, order, self.post.view.letter.zoomed)
        for page in self.pages.made():
            state.keep_page(page.objectName(), page)
        state.write()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit_into(event.size().width())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for page in self.pages.made():
            if not page.may_close():
                self.show_page(page.objectName())
                event.ignore()
                return
        if self._state is not None:
            self._keep(self._state)
        self.runner.close()
        self.watch.end()
        super().closeEvent(event)
