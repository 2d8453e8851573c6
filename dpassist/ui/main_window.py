"""The one window: menus, pages, drag and drop, progress, remembered state."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from dpassist.services.desk import Desk
from dpassist.ui import texts
from dpassist.ui.dropping import accept_files, dropped_files
from dpassist.ui.feedback_work import FeedbackWork
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.navigation import Navigation
from dpassist.ui.pages.check_reply import CheckReplyPage
from dpassist.ui.pages.guidance import GuidancePage
from dpassist.ui.pages.post import PostPage
from dpassist.ui.pages.rules import RulesPage
from dpassist.ui.pages.settings import SettingsPage
from dpassist.ui.pages.text import TextPage
from dpassist.ui.saving import Saving
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.window_state import keep_window, restore_window

_STATUS_MS: Final = 8000
_FIRST_SIZE: Final = (1280, 800)


class MainWindow(QMainWindow):
    """Navigation and actions; the work is done by the pages."""

    def __init__(self, desk: Desk, samples: Path, state_file: Path | None = None) -> None:
        super().__init__()
        self._desk: Final = desk
        self._samples: Final = samples
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
        self.saving: Final = Saving(desk, self.runner, self)
        self.feedback: Final = FeedbackWork(desk, self.runner, self.post.view)
        self.loading: Final = LoadingBar(self)
        self._needs_message: list[QAction] = []
        self.setWindowTitle("dpassist")
        self.setAcceptDrops(True)
        self._build()
        self._build_menus()
        self._connect()
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
        post.empty.open_wanted.connect(self.open_files)
        post.empty.samples_wanted.connect(self.open_samples)
        self.loading.cancelled.connect(post.cancel_loading)
        self.settings_page.closed.connect(self.show_post)
        self.settings_page.saved.connect(post.settings_changed)
        self.check.closed.connect(self.show_post)
        self.check.can_undo.connect(self._refresh_undo)
        self.pages.currentChanged.connect(self._page_changed)
        self.text_page.closed.connect(self.show_post)

    # Menus

    def _build_menus(self) -> None:
        self._file_menu(self.menuBar().addMenu(self.tr("&File")))
        self._edit_menu(self.menuBar().addMenu(self.tr("&Edit")))
        self._view_menu(self.menuBar().addMenu(self.tr("&View")))
        self._message_menu(self.menuBar().addMenu(self.tr("&Message")))
        self._help_menu(self.menuBar().addMenu(self.tr("&Help")))

    def _file_menu(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&Open files…"), self.open_files, QKeySequence.StandardKey.Open)
        self._add(menu, self.tr("Open &folder…"), self.open_folder, "Ctrl+Shift+O")
        self._add(menu, self.tr("Show the &sample messages"), self.open_samples)
        menu.addSeparator()
        self._add(menu, self.tr("Save the &log of what was passed on…"), self.saving.save_log)
        self._add(menu, self.tr("Se&ttings…"), self.show_settings, "Ctrl+,")
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)

    def _edit_menu(self, menu: QMenu) -> None:
        self._undo = self._add(
            menu, self.tr("&Undo remove"), self.undo_remove, QKeySequence.StandardKey.Undo
        )
        self._undo.setEnabled(False)
        remove = self._add(
            menu, self.tr("&Remove from the list"), self.remove_current, "Ctrl+Delete"
        )
        copy = self._add(
            menu, self.tr("&Copy the explanation"), self.copy_explanation, "Ctrl+Shift+C"
        )
        self._needs_message += [remove, copy]

    def _view_menu(self, menu: QMenu) -> None:
        self._add(menu, self.tr("The &post"), self.show_post, "Ctrl+1")
        self._add(menu, self.tr("&Check reply"), self.show_check, "Ctrl+2")
        self._add(menu, self.tr("&Guidance sheets"), self.show_guidance, "Ctrl+3")
        self._add(menu, self.tr("&Rules"), self.show_rules, "Ctrl+4")

    def _message_menu(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&Next"), lambda: self.post.list.step(1), "Alt+Down")
        self._add(menu, self.tr("&Previous"), lambda: self.post.list.step(-1), "Alt+Up")
        menu.addSeparator()
        find = self._add(menu, self.tr("&Find whom to pass on to"), self.find_entry, "Ctrl+F")
        wrong = self._add(menu, self.tr("This is &wrong…"), self.ask_what_it_is, "Ctrl+Shift+W")
        menu.addSeparator()
        check = self._add(menu, self.tr("Chec&k a reply to it…"), self.check_answer, "Ctrl+K")
        self._needs_message += [find, wrong, check]

    def _help_menu(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&Keyboard"), self.show_keyboard, "F1")
        self._add(menu, self.tr("Problems in the &configuration"), self.help.show_problems)
        self._add(menu, self.tr("&About dpassist"), self.help.show_about)

    def _add(
        self,
        menu: QMenu,
        text: str,
        call: Callable[[], object],
        keys: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(call)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action

    # Opening

    def warm_up(self) -> None:
        """Get ready for the first message while the window is being painted."""

        def failed(error: Exception) -> None:
            raise error  # a bug: the one handler for those shows it

        self.runner.run(
            lambda _token: self._desk.intake.warm_up(), lambda _nothing: None, failed, lane="open"
        )

    def load(self, paths: Sequence[Path]) -> None:
        """Open files and folders."""
        self.show_post()
        self.post.load(paths)

    @Slot()
    def open_files(self) -> None:
        """Ask for files and open them."""
        kinds = self.tr("Messages (*.eml *.msg *.xml *.p7m *.dat *.lzma);;All files (*)")
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Open messages"), "", kinds)
        self.load([Path(name) for name in names])

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder and open everything in it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of messages"))
        self.load([Path(name)] if name else [])

    @Slot()
    def open_samples(self) -> None:
        """Open the built-in sample messages."""
        self.load(texts.sample_files(self._samples))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.load(dropped_files(event))

    @Slot()
    def _loading_ended(self) -> None:
        self.loading.hide()
        self.say(self.tr("%n message(s) in the list", "", self.post.model.rowCount()))

    # Acting

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something for a while that needs no answer."""
        self.statusBar().showMessage(text, _STATUS_MS)

    @Slot(bool)
    def _selection_changed(self, has_message: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        for action in self._needs_message:
            action.setEnabled(has_message)

    def remove_current(self) -> None:
        """Take the current message out of the list."""
        self.post.remove_current()
        self._refresh_undo()

    def undo_remove(self) -> None:
        """Put back what was removed last, or take the last fix of a checked reply back."""
        if self.pages.currentWidget() is self.check:
            self.check.undo()
        else:
            self.post.undo_remove()
        self._refresh_undo()

    @Slot()
    def _refresh_undo(self) -> None:
        is_check = self.pages.currentWidget() is self.check
        self._undo.setText(self.tr("&Undo the last fix") if is_check else self.tr("&Undo remove"))
        can = self.check.undo_button.isEnabled() if is_check else self.post.can_undo()
        self._undo.setEnabled(can)

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
    def show_guidance(self) -> None:
        """Show the guidance sheets."""
        self.guidance.refresh()
        self._go_to(self.guidance)

    @Slot()
    def show_rules(self) -> None:
        """Show the rules."""
        self.rules.refresh()
        self._go_to(self.rules)

    def show_keyboard(self) -> None:
        """Show which keys do what, read from the menus themselves."""
        actions = [a for menu in self.menuBar().findChildren(QMenu) for a in menu.actions()]
        boxes = (self.post.pass_on, self.post.reply)
        native = QKeySequence.SequenceFormat.NativeText
        keys = [(box.button.shortcut().toString(native), box.title()) for box in boxes]
        self.help.show_keyboard(actions, keys)

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
            restore_window(self._state_file, self, self.post.splitter)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.rules.may_close():
            self.show_rules()
            event.ignore()
            return
        if self._state_file is not None:
            keep_window(self._state_file, self, self.post.splitter)
        self.runner.close()
        super().closeEvent(event)
