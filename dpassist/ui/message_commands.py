"""What the commands do to the list and to the message that is shown."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.services.desk import Desk
from dpassist.ui.feedback_work import FeedbackWork
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.page_stack import PageStack
from dpassist.ui.pages.post import PostPage
from dpassist.ui.tasks import TaskRunner


class MessageCommands(QObject):
    """Each call is one command."""

    said = Signal(str)

    def __init__(self, desk: Desk, runner: TaskRunner, post: PostPage, parent: QObject) -> None:
        super().__init__(parent)
        self._post: Final = post
        self._feedback: Final = FeedbackWork(desk, runner, post.view)

    def calls(self, pages: PageStack, help_texts: HelpTexts) -> dict[str, Callable[[], object]]:
        """Return what does each command, by its id."""
        post = self._post
        letter = post.view.letter
        return {
            "search-list": lambda: self.search_list(pages),
            "done": post.mark_done,
            "remove": post.remove_current,
            "copy-explanation": self.copy_explanation,
            "next": lambda: post.list.step(1),
            "previous": lambda: post.list.step(-1),
            "find-entry": post.pass_on.go_to_search,
            "pass-on": post.acting.press_pass_on,
            "reply": post.acting.press_reply,
            "check-answer": lambda: self.check_answer(pages),
            "wrong": post.view.ask_what_it_is,
            "find-text": letter.find_words,
            "source": lambda: self.show_source(help_texts),
            "larger": lambda: letter.zoom(1),
            "smaller": lambda: letter.zoom(-1),
            "plain-size": lambda: letter.zoom(0),
        }

    def search_list(self, pages: PageStack) -> None:
        """Go to the search field of the list."""
        pages.go_to("post")
        self._post.bar.search.setFocus()
        self._post.bar.search.selectAll()

    @Slot()
    def copy_explanation(self) -> None:
        """Copy verdict and evidence, without names or subject."""
        current = self._post.current()
        if current is not None:
            self.said.emit(self._feedback.copy_explanation(current))

    def check_answer(self, pages: PageStack) -> None:
        """Check a reply to the message that is shown."""
        current = self._post.current()
        if current is not None:
            pages.page("check").be_about(current)
            pages.go_to("check")

    def show_source(self, help_texts: HelpTexts) -> None:
        """Show what the message looks like underneath."""
        opened = self._post.opened()
        if opened is None:
            self.said.emit(self.tr("The message is not open yet."))
        else:
            help_texts.show_source(opened.message)
