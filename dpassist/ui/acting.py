"""What to do with the message that is shown: pass it on, answer it, or first what stands in the way of that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.domain.errors import DpassistError, UnknownChoiceError
from dpassist.domain.handling import Handling
from dpassist.domain.parts import Part
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.rules.suggesting import NO_SUGGESTION, Suggestion
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.directory_search import DirectorySearch
from dpassist.services.intake import Examined, Opened
from dpassist.services.passing_several import MOST_AT_ONCE
from dpassist.services.replies import ReadyDraft
from dpassist.services.returning import Returned
from dpassist.services.wording_facts import values_to_copy
from dpassist.ui.coming_back import ComingBack
from dpassist.ui.drafting import Drafting, Outcome
from dpassist.ui.going_on import GoingOn
from dpassist.ui.next_action import NextAction
from dpassist.ui.passing_on import PassingOn
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.override_box import OverrideBox
from dpassist.ui.widgets.parts_box import PartsBox
from dpassist.ui.widgets.pass_on_box import PassOnBox
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.reply_box import ReplyBox
from dpassist.ui.widgets.result_card import ResultCard
from dpassist.ui.widgets.return_box import ReturnBox

_LEAST_WIDTH: Final = 235


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was found out about a message while it was opened.

    Attributes:
        proposed: The id of the reply profile that fits it; empty = leave what is chosen.
        came_back: What is known of it when a colleague sent it back.
        suggestion: Where the rules would pass it on to.
        search: What finds the entries of the directory as it is by now.
    """

    proposed: str = ""
    came_back: Returned | None = None
    suggestion: Suggestion = NO_SUGGESTION
    search: DirectorySearch | None = None


class ActionPane(QWidget):
    """The right-hand side of the post."""

    said = Signal(str)
    """What came of an action about a message that is not shown any more."""
    save_wanted = Signal(object)
    document_wanted = Signal(object, str, str)
    """The `Opened` letter, the reply profile and the answer."""
    check_wanted = Signal()
    done_wanted = Signal()
    directory_read = Signal()
    """The directory was read, or read anew, since its file has changed."""
    letter_wanted = Signal()
    letter_found = Signal(object, object)
    """The `Opened` message that a colleague sent back, and the `Examined` letter it is about."""
    overridden = Signal(object, object)
    parts_found = Signal(object, object)
    handled = Signal(object, object)
    """Keys of messages, and how far somebody is with them now (`Handling`)."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._current: Examined | None = None
        self._opened: Opened | None = None
        self._failure = ""
        self._outcome: Outcome | None = None
        self._drafting: Final = Drafting(desk, runner, self)
        self.result: Final = ResultCard(self)
        self.override: Final = OverrideBox(self)
        self.pass_on: Final = PassOnBox(
            today, lambda entry: desk.passing.refused(entry, today()), self
        )
        self.progress: Final = LoadingBar(self, self.tr("Passing on {done} of {total}"))
        self._several: tuple[Examined, ...] = ()
        self._suggestion = NO_SUGGESTION
        self.reply: Final = ReplyBox(desk.wording, desk.language, self)
        self.parts: Final = PartsBox(self)
        self.returned: Final = ReturnBox(self)
        self._going_on: Final = GoingOn(desk, runner, self.override, self.parts, self)
        self._coming_back: Final = ComingBack(desk, runner, self.returned, self)
        self._passing_on: Final = PassingOn(desk, runner, self.pass_on, self)
        self.done_button: Final = PrimaryButton(
            self.tr("Do&ne, to the next message"), self, keys="Ctrl+M"
        )
        self._next: Final = NextAction(
            self.pass_on.button, self.reply.button, self.done_button, self
        )
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(4, 0, 4, 0)
        self._rows.addStrut(_LEAST_WIDTH)
        for box in (
            self.progress,
            self.done_button,
            self.result,
            self.returned,
            self.override,
            self.pass_on,
            self.reply,
            self.parts,
        ):
            self._rows.addWidget(box, 1 if box is self.pass_on else 0)
        self._connect()

    def _connect(self) -> None:
        self._drafting.busy.connect(self._allow)
        self._drafting.finished.connect(self._take_outcome)
        self.pass_on.chosen.connect(self._pass_on)
        self._passing_on.busy.connect(self._show_passing_several)
        self._passing_on.progress.connect(self.progress.show_progress)
        self._passing_on.told.connect(self._tell_several)
        self._passing_on.failed.connect(self.show_error)
        self._passing_on.directory_read.connect(self.directory_read)
        self._passing_on.made.connect(lambda keys: self.handled.emit(keys, Handling.PASSED_ON))
        self.progress.cancelled.connect(self._passing_on.cancel)
        self.reply.chosen.connect(self._reply)
        self._coming_back.letter_wanted.connect(self.letter_wanted)
        self._coming_back.letter_found.connect(self.letter_found)
        self._coming_back.said.connect(self.said)
        self._coming_back.failed.connect(self.show_error)
        self.done_button.clicked.connect(self.done_wanted)
        self.reply.document_wanted.connect(self._want_document)
        self._going_on.overridden.connect(self.overridden)
        self._going_on.parts_found.connect(self.parts_found)
        self._going_on.failed.connect(self.show_error)
        self.result.save_wanted.connect(self._want_save)
        self.result.check_wanted.connect(self.check_wanted)
        self.reply.offer(self._desk.replies.profiles())

    # Which message

    def show_message(self, current: Examined | None) -> None:
        """Serve another message, which may still have to be opened."""
        self._current, self._opened, self._failure = current, None, ""
        self._suggestion = NO_SUGGESTION
        self._several = ()
        self.pass_on.serve(1)
        self._coming_back.serve(None, None)
        self.result.hide()
        if self._outcome is not None and current is not None and self._outcome.about == current.key:
            self._show_outcome(self._outcome)
        self._serve()

    def show_opened(self, opened: Opened, prepared: Prepared | None = None) -> None:
        """Serve the same message, now that it is open, or that the user decided about it.

        Args:
            opened: The message.
            prepared: What was found out about it; None when it was shown already.
        """
        self._current, self._opened = opened.examined, opened
        if prepared is not None:
            self._suggestion = prepared.suggestion
            if prepared.search is not None:
                self._passing_on.use(prepared.search)
            self._passing_on.suggest(prepared.suggestion, prepared.came_back)
            self._passing_on.offer_files(opened)
            self._coming_back.serve(opened, prepared.came_back)
            if prepared.proposed:
                self.reply.propose(prepared.proposed)
        self._serve()

    def show_several(self, messages: Sequence[Examined]) -> None:
        """Serve several messages at once: they can be passed on together."""
        self._several = tuple(messages)
        self.pass_on.serve(len(messages))
        self._allow()

    def find_letter(self, listed: Iterable[Examined]) -> None:
        """Look for the letter that came back, among those in the list and in the message itself."""
        self._coming_back.find_letter(listed)

    def show_handling(self, handling: Handling | None) -> None:
        """Show what comes next for somebody who is this far with the message; None without one."""
        self._next.show_handling(handling)

    def is_busy(self) -> bool:
        """Return whether a draft is being made."""
        return self._drafting.is_busy() or self._passing_on.is_busy()

    def serves_several(self) -> bool:
        """Return whether several messages are served at once."""
        return bool(self._several)

    def show_failure(self, sentence: str) -> None:
        """Say that the message could not be opened, so that nothing can be done with it."""
        self._failure = sentence
        self._allow()

    def _serve(self) -> None:
        key = self._current.key if self._current else None
        verdict = self._current.verdict if self._current else None
        values = values_to_copy(self._desk.wording, verdict) if verdict else ()
        self.reply.serve(key, values)
        self._going_on.serve(self._opened)
        # Where a letter must be chosen first, that comes first; else the mails inside are what is left.
        self._rows.removeWidget(self.parts)
        is_first = self.parts.is_choice
        place = self._rows.indexOf(self.pass_on) if is_first else self._rows.count()
        self._rows.insertWidget(place, self.parts)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        """Let the user act on a message that has been opened, or say why not."""
        if self._several:
            wait = self.tr("Making the draft…") if self._passing_on.is_busy() else ""
            too_many = self.tr("At most {count} messages at once: each one becomes a draft.")
            is_too_many = len(self._several) > MOST_AT_ONCE
            self.pass_on.allow(too_many.format(count=MOST_AT_ONCE) if is_too_many else "", wait)
            self.reply.allow(self.tr("Choose one message to answer it."))
            self._next.allow(may_pass_on=not is_too_many, may_reply=False)
            return
        if self._current is None or self._failure:
            reason = self._failure or self.tr("Choose a message first.")
            self.pass_on.allow(reason)
            self.reply.allow(reason)
            self._next.allow(may_pass_on=False, may_reply=False)
            return
        wait, verdict = self._waiting_for(self._current), self._current.verdict
        no_passing, no_reply = (
            self._desk.wording.pass_on_refusal(verdict),
            self._desk.wording.refusal(verdict),
        )
        self.pass_on.allow(no_passing, wait)
        self.reply.allow(no_reply, wait, self._refused_by)
        self._next.allow(may_pass_on=not no_passing, may_reply=not no_reply)

    def _refused_by(self, profile: ReplyProfile) -> str:
        return self._desk.replies.refusal(self._opened, profile) if self._opened else ""

    def _waiting_for(self, current: Examined) -> str:
        if self._drafting.is_busy_with(current.key):
            return self.tr("Making the draft…")
        if self.is_busy():  # a hand that is quick is told that nothing came of its key
            return self.tr("Another draft is still being made: press again in a moment.")
        return self.tr("Reading…") if current.from_message and self._opened is None else ""

    @Slot()
    def press_pass_on(self) -> None:
        """Pass on as the button does, or say why that cannot be done now; where somebody is to be chosen, go there."""
        self._press(self.pass_on.button)
        if self.pass_on.isVisible() and self.pass_on.lacks_entry():
            self.pass_on.go_to_search()

    @Slot()
    def press_reply(self) -> None:
        """Answer as the button does, or say why that cannot be done now."""
        if self.reply.button.isHidden():
            self.said.emit(self.tr("The gateway has its own button: follow the steps."))
        else:
            self._press(self.reply.button)

    def _press(self, button: QPushButton) -> None:
        if button.isEnabled():
            button.click()
        else:
            self.said.emit(button.toolTip())

    def settings_changed(self) -> None:
        """Use what was just saved: the default profile may be another."""
        self.reply.offer(self._desk.replies.profiles())

    # Acting

    @Slot(str)
    def _pass_on(self, entry_id: str) -> None:
        if self._several:
            self._passing_on.pass_on(self._several, entry_id)
            return
        opened = self._opened
        if opened is None:
            return
        try:
            picked = self._desk.passing.directory().find(entry_id)
        except (
            UnknownChoiceError
        ) as error:  # the directory's file changed since the list was filled
            self.show_error(error)
            return
        entry = self._desk.passing.recipient(picked, today())
        rule = self._suggestion.rule if self._suggestion.target == entry_id else ""
        alone = self.pass_on.extra_files.chosen()
        self._begin()
        self._drafting.make(
            lambda: self._desk.passing.draft(opened, entry, self._desk.language, alone),
            opened.examined.key,
            "pass-on",
            entry.name,
            lambda: self._passing_on.follow_up(opened, entry, rule),
        )

    @Slot(str)
    def _reply(self, profile_id: str) -> None:
        opened = self._opened
        if opened is None:
            return
        replies = self._desk.replies
        self._begin()
        self._drafting.make(
            lambda: replies.draft(opened, replies.profile(profile_id), self._desk.language),
            opened.examined.key,
            "reply",
        )

    @Slot(str, str)
    def _want_document(self, profile_id: str, answer: str) -> None:
        if self._opened is not None:
            self.document_wanted.emit(self._opened, profile_id, answer)

    def _begin(self) -> None:
        self._outcome = None
        self.result.show_result(self.tr("Making the draft…"), (), can_save=False)

    # What came of it

    @Slot(bool)
    def _show_passing_several(self, is_busy: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        self.progress.setVisible(is_busy)
        self._allow()

    @Slot(str, object)
    def _tell_several(self, title: str, lines: tuple[str, ...]) -> None:
        self._outcome = None
        self.result.show_result(title, lines, can_save=False)

    @Slot(object)
    def _take_outcome(self, outcome: Outcome) -> None:
        """Show what came of a draft; when another message is shown by then, say so and keep it for later."""
        self._outcome = outcome
        if outcome.handling is not None:
            self.handled.emit([outcome.about], outcome.handling)
        self._passing_on.order()
        if self._current is not None and self._current.key == outcome.about:
            self._show_outcome(outcome)
        else:
            self.said.emit(". ".join((outcome.title, *outcome.lines[:1])))

    @Slot(object, object)
    def show_saved(self, about: tuple[Path, Part], reminders: tuple[str, ...]) -> None:
        """Tell that a reply document is saved, and what is left to do."""
        title = self.tr("The reply document is saved")
        self._take_outcome(Outcome(about, title, reminders, handling=Handling.ANSWERED))

    @Slot(object)
    def draft_saved(self, ready: ReadyDraft) -> None:
        """Go on with a draft that the user saved because it could not be opened."""
        if self._outcome is not None and self._outcome.ready is ready:
            self._drafting.go_on_saved(self._outcome)

    def _show_outcome(self, outcome: Outcome) -> None:
        ready = outcome.ready
        is_reply = ready is not None and bool(ready.draft.in_reply_to)
        self.result.show_result(
            outcome.title, outcome.lines, can_save=ready is not None, can_check=is_reply
        )

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Show a failure as a sentence."""
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.result.show_result(
            self.tr("That did not work"), (self._desk.wording.error(error),), can_save=False
        )

    @Slot()
    def _want_save(self) -> None:
        if self._outcome is not None and self._outcome.ready is not None:
            self.save_wanted.emit(self._outcome.ready)
