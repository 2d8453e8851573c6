"""The one window: menus, pages, drag and drop, progress, remembered state."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from dpassist.domain.settings import Theme
from dpassist.services.desk import Desk
from dpassist.ui.commands import CommandMenus
from dpassist.ui.dropping import accept_files, dropped_files
from dpassist.ui.feedback_work import FeedbackWork
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.navigation import Navigation
from dpassist.ui.opening import Opening
from dpassist.ui.pages.check_reply import CheckReplyPage
from dpassist.ui.pages.guidance import GuidancePage
from dpassist.ui.pages.post import PostPage
from dpassist.ui.pages.rules import RulesPage
from dpassist.ui.pages.settings import SettingsPage
from dpassist.ui.pages.text import TextPage
from dpassist.ui.palettes import apply_theme
from dpassist.ui.saving import Saving
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.command_palette import CommandPalette
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.window_state import keep_window, restore_window

_STATUS_MS: Final = 8000
_FIRST_SIZE: Final = (1280, 800)


class MainWindow(QMainWindow):
    """Navigation and actions; the work is done by the pages."""

    def __init__(self, desk: Desk, samples: Path, state_file: Path | None = None) -> None:
        super().__init__()
        self._desk: Final = desk
        self._state_file: Final = state_file
        self.runner: Final = TaskRunner(self)
        self.pages: Final = QStackedWidget(self)
        self.post: Final = PostPage(desk, self.runner, self)
        self.check: Final = CheckReplyPage(desk, self.runner, self.post.model.rows, self)
        self.settings_page: Final = SettingsPage(desk, self.runner, self)
        self.text_page: Final = TextPage(self)
        self.guidance: Final = GuidancePage(desk, self.runner, self)
        self.rules: Final = RulesPage(desk, self.runner, self)
        self.help: Final = HelpTexts(desk, self)
        self.navigation: Final = Navigation(self._sections(), self)
        self.opening: Final = Opening(samples, self)
        self.saving: Final = Saving(desk, self.runner, self)
        self.feedback: Final = FeedbackWork(desk, self.runner, self.post.view)
        self.loading: Final = LoadingBar(self)
        self.menus: Final = CommandMenus(self.menuBar(), self._calls(), self)
        self.palette_box: Final = CommandPalette(self)
        self.setWindowTitle("dpassist")
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._page_changed()
        self._restore()
        self._show_problems()

    def _build(self) -> None:
        sections = {
            "post": self.post,
            "check": self.check,
            "rules": self.rules,
            "guidance": self.guidance,
            "settings": self.settings_page,
            "": self.text_page,
        }
        for section, page in sections.items():
            page.setObjectName(section)
            self.pages.addWidget(page)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        self.statusBar().addPermanentWidget(self.loading)

    def _sections(self) -> tuple[tuple[str, str], ...]:
        return (
            ("post", self.tr("Post")),
            ("check", self.tr("Check reply")),
            ("rules", self.tr("Rules")),
            ("guidance", self.tr("Guidance")),
            ("settings", self.tr("Settings")),
        )

    def _connect(self) -> None:
        post = self.post
        self.navigation.chosen.connect(self._show_section)
        self.help.wanted.connect(self._show_text)
        for page in (self.guidance, self.rules):
            page.closed.connect(self.show_post)
            page.said.connect(self.say)
        post.loading_began.connect(self.loading.begin)
        post.loading_ended.connect(self._loading_ended)
        post.progress.connect(self.loading.show_progress)
        post.selected.connect(self._selection_changed)
        post.save_wanted.connect(self.saving.save_draft)
        post.document_wanted.connect(self.saving.save_document)
        self.saving.document_saved.connect(post.acting.show_saved)
        post.attachment_wanted.connect(self.saving.save_attachment)
        post.check_wanted.connect(self.check_answer)
        post.said.connect(self.say)
        post.view.copy_wanted.connect(self.copy_explanation)
        self.saving.said.connect(self.say)
        post.empty.open_wanted.connect(self.opening.ask_for_files)
        post.empty.samples_wanted.connect(self.opening.open_samples)
        self.opening.chosen.connect(self.load)
        self.loading.cancelled.connect(post.cancel_loading)
        self.settings_page.closed.connect(self.show_post)
        self.settings_page.saved.connect(post.settings_changed)
        self.settings_page.saved.connect(self._use_theme)
        self.check.closed.connect(self.show_post)
        self.check.can_undo.connect(self._refresh_undo)
        self.pages.currentChanged.connect(self._page_changed)
        self.text_page.closed.connect(self.show_post)

    def _calls(self) -> dict[str, Callable[[], object]]:
        post, saving = self.post, self.saving
        return {
            "open-files": self.opening.ask_for_files,
            "open-folder": self.opening.ask_for_a_folder,
            "open-samples": self.opening.open_samples,
            "save-log": saving.save_log,
            "settings": self.show_settings,
            "quit": self.close,
            "undo": self.undo_remove,
            "search-list": self.search_list,
            "done": self.mark_done,
            "remove": self.remove_current,
            "copy-explanation": self.copy_explanation,
            "post": self.show_post,
            "check": self.show_check,
            "guidance": self.show_guidance,
            "rules": self.show_rules,
            "palette": lambda: self.palette_box.offer(self.menus.offered()),
            "next": lambda: post.list.step(1),
            "previous": lambda: post.list.step(-1),
            "find-entry": self.find_entry,
            "pass-on": post.acting.press_pass_on,
            "reply": post.acting.press_reply,
            "check-answer": self.check_answer,
            "wrong": self.ask_what_it_is,
            "find-text": post.view.letter.find_words,
            "source": self.show_source,
            "larger": lambda: post.view.letter.zoom(1),
            "smaller": lambda: post.view.letter.zoom(-1),
            "plain-size": lambda: post.view.letter.zoom(0),
            "keyboard": lambda: self.help.show_keyboard(self.menus.offered()),
            "problems": self.help.show_problems,
            "about": self.help.show_about,
        }

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
        """Open files and folders."""
        self.show_post()
        self.post.load(paths)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.load(dropped_files(event))

    @Slot()
    def _loading_ended(self) -> None:
        self.loading.hide()
        self.say(self.tr("%n message(s) in the list", "", self.post.model.count()))

    # Acting

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something for a while that needs no answer."""
        self.statusBar().showMessage(text, _STATUS_MS)

    @Slot(bool)
    def _selection_changed(self, has_message: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        self.menus.allow_message(has_message=has_message)

    def remove_current(self) -> None:
        """Take the current message out of the list."""
        self.post.remove_current()
        self._refresh_undo()

    def mark_done(self) -> None:
        """Mark the selected messages as done, or not."""
        self.post.mark_done()
        self._refresh_undo()

    def search_list(self) -> None:
        """Go to the search field of the list."""
        self.show_post()
        self.post.bar.search.setFocus()
        self.post.bar.search.selectAll()

    def undo_remove(self) -> None:
        """Take the last change of the list back, or the last fix of a checked reply."""
        if self.pages.currentWidget() is self.check:
            self.check.undo()
        else:
            self.post.undo_remove()
        self._refresh_undo()

    @Slot()
    def _refresh_undo(self) -> None:
        is_check = self.pages.currentWidget() is self.check
        undo = self.menus.actions["undo"]
        undo.setText(self._undo_text(is_check=is_check))
        can = self.check.undo_button.isEnabled() if is_check else self.post.can_undo()
        undo.setEnabled(can)

    def _undo_text(self, *, is_check: bool) -> str:
        if is_check:
            return self.tr("&Undo the last fix")
        what = self.post.steps.undoText()
        return self.tr("&Undo: {what}").format(what=what) if what else self.tr("&Undo")

    @Slot()
    def _page_changed(self) -> None:
        """Offer what can be done on this page: a message that is not seen is not acted on."""
        shown = self.pages.currentWidget()
        self.navigation.show_section(shown.objectName() if shown else "")
        is_post = shown is self.post
        self._selection_changed(is_post and self.post.current() is not None)
        self._refresh_undo()

    @Slot()
    def copy_explanation(self) -> None:
        """Copy verdict and evidence, without names or subject."""
        current = self.post.current()
        if current is not None:
            self.say(self.feedback.copy_explanation(current))

    def ask_what_it_is(self) -> None:
        """Ask what the message that is shown really is."""
        if self.pages.currentWidget() is self.post:
            self.post.view.ask_what_it_is()

    def find_entry(self) -> None:
        """Go to the search field of the directory."""
        self.post.pass_on.go_to_search()

    # Pages

    @Slot()
    def show_post(self) -> None:
        """Show the messages."""
        self.pages.setCurrentWidget(self.post)
        self.post.list.setFocus()

    @Slot()
    def show_check(self) -> None:
        """Show the check of replies."""
        self.check.refresh()
        self._go_to(self.check)

    @Slot()
    def check_answer(self) -> None:
        """Check a reply to the message that is shown."""
        current = self.post.current()
        if current is not None:
            self.check.answer_to(current)
            self.show_check()

    def show_settings(self) -> None:
        """Show the settings."""
        self.settings_page.show_settings()
        self._go_to(self.settings_page)

    @Slot()
    def _use_theme(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, Theme(self._desk.library.settings().theme))

    @Slot()
    def show_guidance(self) -> None:
        """Show the guidance sheets."""
        self.guidance.refresh()
        self._go_to(self.guidance)

    @Slot()
    def show_rules(self) -> None:
        """Show the rules."""
        self.rules.refresh()
        self._go_to(self.rules)

    def greet(self, brought_back: int, fallen: str) -> None:
        """Say what became of a run that did not end well, and show what is known of why.

        Args:
            brought_back: How many messages its list had.
            fallen: What Python wrote when it fell; empty when that was not the reason.
        """
        if brought_back:
            self.statusBar().showMessage(
                self.tr(
                    "dpassist did not end well last time. %n message(s) are back.", "", brought_back
                )
            )
        if fallen:
            self.show_report(fallen)

    def show_source(self) -> None:
        """Show what the message looks like underneath."""
        opened = self.post.opened()
        if opened is None:
            self.say(self.tr("The message is not open yet."))
        else:
            self.help.show_source(opened.message)

    def show_report(self, report: str) -> None:
        """Show a report of an unexpected error."""
        self.help.show_report(report)

    @Slot(str, str, str)
    def _show_text(self, title: str, hint: str, text: str) -> None:
        self.text_page.show_text(title, hint, text)
        self._go_to(self.text_page)

    @Slot(str)
    def _show_section(self, section: str) -> None:
        {
            "post": self.show_post,
            "check": self.show_check,
            "rules": self.show_rules,
            "guidance": self.show_guidance,
            "settings": self.show_settings,
        }[section]()
        self.navigation.setFocus()

    def _show_problems(self) -> None:
        count = len(self._desk.library.problems())
        if count:
            self.statusBar().showMessage(
                self.tr("%n problem(s) in the configuration: see the Help menu", "", count)
            )

    def _go_to(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        page.setFocus()
        page.focusNextChild()

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        if self._state_file is not None:
            order = restore_window(self._state_file, self, self.post.splitter)
            self.post.bar.set_order(order)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.rules.may_close():
            self.show_rules()
            event.ignore()
            return
        if self._state_file is not None:
            order = self.post.bar.wanted().order.value
            keep_window(self._state_file, self, self.post.splitter, order)
        self.runner.close()
        super().closeEvent(event)
