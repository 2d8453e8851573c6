"""Where a demonstration is played: the real pages over the practice authority, worked as a hand would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from dpassist.domain.errors import DpassistError
from dpassist.domain.message import Address
from dpassist.domain.override import override
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.demo import Control, DemoStep, Do, in_language
from dpassist.domain.training.scene import Letter
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.checking import reply_of
from dpassist.services.demo_book import DemoBook
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened
from dpassist.services.practice_door import PracticeDoor
from dpassist.ui.arranging import Chip
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.demonstrating.practice_mail import PracticeMail
from dpassist.ui.demonstrating.spotlight import REACH
from dpassist.ui.pages.check_reply import CheckReplyPage
from dpassist.ui.pages.post import PostPage
from dpassist.ui.surroundings import Surroundings
from dpassist.ui.tasks import TaskRunner

_LANE: Final = "stage"
_ENTRY: Final = Qt.ItemDataRole.UserRole
_PANES: Final = (27, 44, 29)
"""Widths of the panes of the post, in parts of a hundred."""
_GAP: Final = 2 * REACH
"""Between the panes, so that the frame around one covers no letter of the next."""
_MEANT: Final = {
    Do.OPEN: Control.LIST,
    Do.SELECT: Control.LIST,
    Do.SEARCH: Control.SEARCH,
    Do.FILTER: Control.FILTER,
    Do.PICK: Control.ENTRIES,
    Do.PROFILE: Control.PROFILE,
    Do.WRITE: Control.MAIL_TEXT,
    Do.CHECK: Control.FINDINGS,
}
"""What a step is about where it does not say so."""


class Stage(QStackedWidget):
    """The post, a mail program that is none, and the reply check; nothing in it leads outside."""

    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        book: DemoBook,
        door: PracticeDoor,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        """Show an empty post.

        Args:
            desk: Of the practice authority.
            book: Knows where letters lie, and begins mails.
            door: Drafts of the desk come back through it.
            runner: For work off the GUI thread.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk: Final = desk
        self._book: Final = book
        self._door: Final = door
        self._jobs: Final = CountedWork(runner, _LANE, self._tell_failed)
        self._answered: Opened | None = None
        self._is_over = False
        self.post: Final = PostPage(self)
        self.post.furnish(desk, runner)
        self.post.splitter.setHandleWidth(_GAP)
        self.mail: Final = PracticeMail(self)
        samples = book.path("")  # of no name: the folder itself
        around = Surroundings(desk, runner, self.post.model.rows, self, samples)
        self.check: Final = CheckReplyPage(around, self)
        for page in (self.post, self.mail, self.check):
            self.addWidget(page)

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen; takes drafts that were made."""
        for path in self._door.drafts():
            self._take_draft(path)
        is_still = self.post.is_settled() and self.check.is_settled()
        return is_still and self._jobs.is_done and not self.post.acting.is_busy()

    def found(self) -> frozenset[Code]:
        """Return what the reply check has found."""
        return frozenset(finding.code for finding in self.check.work.table.findings)

    def control_of(self, step: DemoStep) -> QWidget | None:
        """Return what a step is about; None for one that is about nothing to be seen."""
        control = step.control or _MEANT.get(step.do)
        if control is None:
            return None
        if control.startswith("mail-"):
            return self.mail.control(control)
        if control is Control.FILTER and step.choice:
            return self.post.bar.chips[Chip(step.choice)]
        return self._controls()[control]

    def _controls(self) -> dict[Control, QWidget]:
        post, check = self.post, self.check
        return {
            Control.LIST: post.list,
            Control.SEARCH: post.bar.search,
            Control.FILTER: post.bar,
            Control.VERDICT: post.view.banner,
            Control.SIGNS: post.view.evidence,
            Control.FACTS: post.view.facts,
            Control.LETTER: post.view.letter,
            Control.SUGGESTION: post.pass_on.suggestion,
            Control.WHY: post.pass_on.why_button,
            Control.ENTRIES: post.pass_on.entries,
            Control.ONWARD: post.pass_on.button,
            Control.PROFILE: post.reply.profile,
            Control.REPLY: post.reply.button,
            Control.RESULT: post.acting.result,
            Control.DONE: post.acting.done_button,
            Control.FINDINGS: check.findings,
            Control.FIX_ALL: check.fix_all,
        }

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each pane of the post what it needs on a screen before a room."""
        super().resizeEvent(event)
        self.post.splitter.setSizes([event.size().width() * part // 100 for part in _PANES])

    # Doing

    def do(self, step: DemoStep) -> None:
        """Do what a step says, as a hand would do it; what takes a while goes on afterwards."""
        acts: dict[Do, Callable[[DemoStep], None]] = {
            Do.OPEN: self._open,
            Do.SELECT: self._select,
            Do.SEARCH: self._search,
            Do.FILTER: self._filter,
            Do.PICK: self._pick,
            Do.PROFILE: self._profile,
            Do.PRESS: self._press,
            Do.BEGIN: self._begin,
            Do.WRITE: lambda each: self.mail.write(self._text(each)),
            Do.CHANGE: self._change,
            Do.CHECK: self._check,
            Do.BACK: lambda _each: self.setCurrentWidget(self.post),
        }
        if step.do in acts:
            acts[step.do](step)

    def _text(self, step: DemoStep) -> str:
        return in_language(step.text, self._desk.language)

    def _open(self, step: DemoStep) -> None:
        self.setCurrentWidget(self.post)
        names = step.messages

        def show(_looked: None) -> None:
            self.post.load([self._book.path(name) for name in names])

        self._do(lambda: self._book.look_through(names), show)

    def _select(self, step: DemoStep) -> None:
        self.setCurrentWidget(self.post)
        self.post.list.select_key((self._book.path(step.messages[0]), ()))

    def _search(self, step: DemoStep) -> None:
        self.post.bar.search.setText(self._text(step))

    def _filter(self, step: DemoStep) -> None:
        for chip, button in self.post.bar.chips.items():
            button.setChecked(chip.value == step.choice)

    def _pick(self, step: DemoStep) -> None:
        entries = self.post.pass_on.entries
        for row in range(entries.count()):
            if entries.item(row).data(_ENTRY).id == step.choice:
                entries.setCurrentRow(row)

    def _profile(self, step: DemoStep) -> None:
        ids = [profile.id for profile in self._desk.replies.profiles()]
        self.post.reply.profile.setCurrentIndex(ids.index(step.choice))

    def _press(self, step: DemoStep) -> None:
        button = self.control_of(step)
        self._answered = self.post.opened()
        if isinstance(button, QAbstractButton) and button.isEnabled() and button.isVisible():
            button.click()
        else:
            self.failed.emit(RuntimeError(str(step.control)))

    def _change(self, step: DemoStep) -> None:
        if step.control is not None:
            self.mail.change(step.control, self._text(step))

    def _begin(self, step: DemoStep) -> None:
        opened = self._answered = self.post.opened()
        if opened is None:
            return
        book, profile, language = self._book, self._profile_id(), self._desk.language
        how, letter = Begin(step.choice), letter_of(opened)

        def work() -> tuple[CheckedReply, tuple[Address, ...]]:
            return book.begun(how, letter, profile, language), book.mailboxes(letter, profile)

        self._do(work, self._show_mail)

    def _profile_id(self) -> str:
        profile = self.post.reply.current()
        return profile.id if profile else ""

    def _take_draft(self, path: Path) -> None:
        """Open a draft of the desk where a mail program would."""
        desk, book, answered, profile = (
            self._desk,
            self._book,
            self._answered,
            self._profile_id(),
        )

        def work() -> tuple[CheckedReply, tuple[Address, ...]]:
            draft = reply_of(desk.intake.open(path).message)
            mailboxes = book.mailboxes(letter_of(answered), profile) if answered else ()
            return draft, mailboxes

        self._do(work, self._show_mail)

    def _show_mail(self, made: tuple[CheckedReply, tuple[Address, ...]]) -> None:
        self.mail.show_mail(*made)
        self.setCurrentWidget(self.mail)

    def _check(self, _step: DemoStep) -> None:
        """Have the mail checked, as if it had been saved and dropped on the page together with the letter."""
        mail, answered = self.mail.sheet.mail(None), self._answered
        desk, profile = self._desk, self._profile_id()

        def work() -> Path:
            made = desk.checking.draft(mail, mail, desk.replies.profile(profile), desk.language)
            return desk.files.write_private("reply.eml", made.ready.eml)

        def done(path: Path) -> None:
            self.setCurrentWidget(self.check)
            letter = [answered.examined.path] if answered else []
            self.check.take([path, *letter])

        self._do(work, done)

    def retire(self) -> None:
        """Show nothing any more of what is still being worked out: another stage is played on, and this one goes."""
        self._is_over = True

    def _do(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def ended(result: Any) -> None:
            if not self._is_over:
                done(result)

        self._jobs.do(work, ended)

    def _tell_failed(self, error: Exception) -> None:
        if self._is_over:
            return
        if not isinstance(error, (DpassistError, UnsolvableError)):
            raise error  # a bug: the one handler for those shows it
        self.failed.emit(error)


def letter_of(opened: Opened) -> Letter:
    """Return a message of the post as a letter of training."""
    return Letter(opened.examined.path.name, opened.examined.verdict, opened.message)
