"""The parts of the window that do something, made once the window is seen, and how they hear of each other."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

from dpassist.services.desk import Desk
from dpassist.ui.bringing_in import BringingIn
from dpassist.ui.failing import Failing
from dpassist.ui.greeting import Greeting
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.message_commands import MessageCommands
from dpassist.ui.opening import Opening
from dpassist.ui.pages.post import PostPage
from dpassist.ui.saving import Saving
from dpassist.ui.self_testing import SelfTesting
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.told import Told
from dpassist.ui.watching import WatchWork
from dpassist.ui.widgets.command_palette import CommandPalette
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.notice import Notice
from dpassist.ui.widgets.share_age import ShareAge
from dpassist.ui.wiring import wire_bringing, wire_loading, wire_post, wire_saving


class Furniture:
    """What stands around the pages, and what works behind them."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, post: PostPage, samples: Path, window: QMainWindow
    ) -> None:
        """Make everything, and let what belongs together hear of each other.

        Args:
            desk: The use cases.
            runner: For work off the GUI thread.
            post: The page with messages, furnished.
            samples: Folder of the sample messages.
            window: Owner.
        """
        self.help: Final = HelpTexts(desk, runner, window)
        self.self_testing: Final = SelfTesting(desk, runner, window)
        self.opening: Final = Opening(samples, window)
        self.saving: Final = Saving(desk, runner, window)
        self.messages: Final = MessageCommands(desk, runner, post, window)
        self.bringing: Final = BringingIn(desk, runner, window)
        self.watch: Final = WatchWork(desk, runner, post, window)
        self.loading: Final = LoadingBar(window)
        self.taking: Final = LoadingBar(
            window, QCoreApplication.translate("MainWindow", "Taking {done} of {total}")
        )
        self.share_age: Final = ShareAge(desk, window)
        self.notice: Final = Notice(window)
        self.told: Final = Told(window)
        self.failing: Final = Failing(desk.wording, window)
        self.greeting: Final = Greeting(desk, self.notice, self.told, self.failing, window)
        self.palette_box: Final = CommandPalette(window)
        for bar in (self.share_age, self.taking, self.loading):
            window.statusBar().addPermanentWidget(bar)
        self._wire(post)

    def _wire(self, post: PostPage) -> None:
        for teller in (self.watch, self.bringing):
            teller.told.connect(self.told.note)
        self.watch.told.connect(self.notice.say)
        self.failing.save_wanted.connect(self.saving.save_report)
        wire_bringing(self.bringing, self.taking, self.notice)
        wire_loading(post, self.loading)
        wire_saving(post, self.saving)
        wire_post(post, self.messages)
