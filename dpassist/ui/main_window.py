"""The one window: navigation, pages, menus, drag and drop, progress, remembered state.

Pages and sections stand in the table of `sections`, commands in `commands` and `command_calls`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.page import Page
from dpassist.ui.reading_order import enter
from dpassist.ui.sections import by_page
from dpassist.ui.window_frame import STATUS_MS, WindowFrame
from dpassist.ui.window_state import WindowState

if TYPE_CHECKING:  # these come after the window is seen
    from dpassist.services.desk import Desk
    from dpassist.ui.bringing_in import BringingIn
    from dpassist.ui.command_calls import Parts
    from dpassist.ui.demonstrating.launching import Demonstration
    from dpassist.ui.failing import Failing
    from dpassist.ui.greeting import Greeting
    from dpassist.ui.help_texts import HelpTexts
    from dpassist.ui.message_commands import MessageCommands
    from dpassist.ui.opening import Opening
    from dpassist.ui.reading_aside import ReadingAside
    from dpassist.ui.saving import Saving
    from dpassist.ui.self_testing import SelfTesting
    from dpassist.ui.tasks import TaskRunner
    from dpassist.ui.told import Told
    from dpassist.ui.watching import WatchWork
    from dpassist.ui.widgets.command_palette import CommandPalette
    from dpassist.ui.widgets.loading_bar import LoadingBar
    from dpassist.ui.widgets.notice import Notice
    from dpassist.ui.widgets.share_age import ShareAge


class MainWindow(WindowFrame):
    """Navigation and commands; the work is done by the pages.

    It is seen before it can work: without a desk it is the frame with the empty post, and what somebody does with it waits
    until `furnishing` is through.
    """

    demonstration: Demonstration | None = None
    """The one that was begun last."""
    # What `furnishing` brings.
    aside: ReadingAside
    bringing: BringingIn
    failing: Failing
    greeting: Greeting
    help: HelpTexts
    loading: LoadingBar
    messages: MessageCommands
    notice: Notice
    opening: Opening
    palette_box: CommandPalette
    runner: TaskRunner
    saving: Saving
    self_testing: SelfTesting
    share_age: ShareAge
    taking: LoadingBar
    told: Told
    watch: WatchWork
    _desk: Desk

    def __init__(self, desk: Desk | None, samples: Path, state_file: Path | None = None) -> None:
        """Make the window.

        Args:
            desk: The use cases; None for a window that is to be seen at once and is furnished afterwards.
            samples: Folder of the sample messages.
            state_file: Where it was, and how it was arranged; None for a window that remembers nothing.
        """
        super().__init__(state_file)
        self._samples: Final = samples
        self._begun: Final[list[Callable[[], None]]] = []
        if desk is not None:
            for _part in self.furnishing(desk):
                pass

    # Furnishing

    def furnishing(self, desk: Desk) -> Iterator[None]:
        """Bring what does the work, part by part, so that the event loop has its turn between them."""
        from dpassist.ui.command_calls import command_calls  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.following import Followers, Following  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.furniture import Furniture  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.reading_aside import ReadingAside  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.surroundings import Surroundings  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.tasks import TaskRunner  # noqa: PLC0415 - after the window is seen

        self._desk = desk
        self.runner = TaskRunner(self)
        self._begun.append(self.runner.close)
        yield from self.post.furnishing(desk, self.runner)
        yield
        self.pages.furnish(
            Surroundings(desk, self.runner, self.post.model.rows, self, self._samples)
        )
        for name, part in vars(
            Furniture(desk, self.runner, self.post, self._samples, self)
        ).items():
            setattr(self, name, part)
        self._begun.append(self.watch.end)
        self._column.insertWidget(0, self.notice)
        self.aside = ReadingAside(self.pages, self.menus, self.help, self)
        yield
        self._calls = command_calls(self._parts())
        self._connect()
        Following(
            desk,
            Followers(self.pages, self.navigation, self.menus, self.post, self.use_role),
        )
        self._restore_view()
        self._show_problems()
        self.is_furnished = True

    def _parts(self) -> Parts:
        from dpassist.ui.command_calls import Parts  # noqa: PLC0415 - after the window is seen

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
            show_help=self.aside.show_help,
            support=self.show_support,
            keyboard=self.aside.show_keyboard,
            quit=self.close,
        )

    def _connect(self) -> None:
        post, pages = self.post, self.pages
        pages.closed.connect(self._page_closed)
        pages.demo_wanted.connect(self._demonstrate)
        pages.text_save_wanted.connect(self.saving.save_report)
        pages.settings_saved.connect(post.settings_changed)
        for follower in (self.watch.begin, self.share_age.refresh):
            pages.settings_saved.connect(follower)
        for speaker in (pages, self.messages, self.saving, self.self_testing, self.watch):
            speaker.said.connect(self.say)
        for wants in (self.self_testing.wanted, self.told.wanted):
            wants.connect(self.aside.show_text)
        for opener in (self.opening.chosen, self.watch.all_wanted):
            opener.connect(self.load)
        self.bringing.arrived.connect(self._take)
        post.acting.directory_read.connect(self._show_problems)
        post.check_wanted.connect(self.check_answer)
        pages.lesson_wanted.connect(lambda lesson: self.pages.go_to("training").show_lesson(lesson))

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
        from dpassist.ui.bags import accept_bag  # noqa: PLC0415 - with the first drag

        accept_bag(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from dpassist.ui.bags import dropped_bag  # noqa: PLC0415 - with the first drag

        brought = dropped_bag(event)  # before its program takes it back
        self.when_ready(lambda: self.bringing.take(brought))

    # Saying

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something for a while that needs no answer."""
        self.statusBar().showMessage(text, STATUS_MS)
        self.told.note(text)
        announce(self.statusBar(), text)

    def show_failure(self, report: str) -> None:
        """Show the report of an error that nobody has foreseen."""
        self.when_ready(lambda: self.failing.show_report(report))

    def welcome(self) -> None:
        """Show the assistant for the first start, unless that was done with before."""
        if self._desk.library.settings().welcome:
            self.show_page("welcome")

    def _show_problems(self) -> None:
        count = len(self._desk.library.problems())
        if count:
            self.statusBar().showMessage(
                self.tr("%Ln problem(s) in the configuration: see the Help menu", "", count)
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
        enter(self.pages.go_to(room_id))

    @Slot()
    def _page_closed(self) -> None:
        """Go back to the post; from what was read beside the work, to where that was."""
        if not self.aside.come_back():
            self.show_post()

    @Slot(str)
    def _demonstrate(self, demo_id: str) -> None:
        from dpassist.ui.demonstrating.launching import demonstrate  # noqa: PLC0415 - when wanted

        self.demonstration = demonstrate(self._desk, demo_id, self.page("training").kept, self)

    def _present(self) -> None:
        self.show_page("training")
        self.page("training").present()

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

    @override
    def go_to_section(self, section_id: str) -> None:
        for section in self.pages.shown_sections():
            if section.id == section_id:
                self.show_page(self.pages.room_of_section(section))
        self.navigation.setFocus()

    # State

    def _restore_view(self) -> None:
        if self._state is None:
            return
        self._state.restore_page("post", self.post)
        self.post.view.letter.zoom(self._state.zoom())
        self.pages.page_made.connect(self._state.restore_page)

    def _keep(self, state: WindowState) -> None:
        order = self.post.bar.wanted().order.value
        state.keep_window(self, order, self.post.view.letter.zoomed)
        for page in self.pages.made():
            state.keep_page(page.objectName(), page)
        state.write()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for page in self.pages.made():
            if not page.may_close():
                self.show_page(page.objectName())
                event.ignore()
                return
        if self.is_furnished and self._state is not None:
            self._keep(self._state)
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """End what was begun, however far the furnishing has come; harmless when it has ended."""
        if self.demonstration is not None and self.demonstration.window is not None:
            self.demonstration.window.close()
        for end in self._begun:
            end()
        self._begun.clear()
