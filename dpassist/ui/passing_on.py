"""Passing on off the GUI thread: what the rules suggest, several messages at once, favourites."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dpassist.domain.directory import Entry
from dpassist.domain.errors import DpassistError
from dpassist.domain.rules.suggesting import Suggestion
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.directory_search import DirectorySearch
from dpassist.services.intake import Examined, Opened
from dpassist.services.passing_several import FollowedUp, PassedOn
from dpassist.services.ports import CancelToken
from dpassist.services.returning import Returned
from dpassist.services.wording_rules import advice_text, entry_name, reason_lines
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.attachment_list import described_files
from dpassist.ui.widgets.pass_on_box import PassOnBox, Suggested


class PassingOn(QObject):
    """Serves the box that passes on."""

    busy = Signal(bool)
    progress = Signal(int, int)
    """How many of several messages are done, and of how many."""
    told = Signal(str, object)
    """What came of several messages: a heading and its lines."""
    failed = Signal(object)
    directory_read = Signal()
    """The directory was read, or read anew."""
    made = Signal(object)
    """The keys of the messages that got a draft."""

    def __init__(self, desk: Desk, runner: TaskRunner, box: PassOnBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._box: Final = box
        self._token: CancelToken | None = None
        box.favourite_wanted.connect(self._set_favourite)
        self._order()
        QTimer.singleShot(0, self._read_directory)  # once the window is there

    @Slot()
    def _read_directory(self) -> None:
        self._runner.run(
            lambda _token: self._desk.passing.search(), self.use, self._fail, lane="directory"
        )

    @Slot(object)
    def use(self, search: DirectorySearch) -> None:
        """Offer the entries of the directory as it is by now."""
        if self._box.use(search):
            self.directory_read.emit()

    def suggest(self, suggestion: Suggestion, came_back: Returned | None = None) -> None:
        """Show in the box what the rules say of a message; whoever sent it back is not picked again."""
        wording, directory = self._desk.wording, self._desk.passing.directory()
        if not self._desk.rulebook.rules().rules:
            return
        title, picked = advice_text(wording, suggestion, directory), suggestion.target
        if came_back is not None and self._goes_to(picked) == came_back.before.entry:
            again = self.tr("You decide: the rules suggest {entry}, who sent it back.")
            title, picked = again.format(entry=entry_name(directory, picked)), ""
        self._box.suggest(
            Suggested(
                title,
                reason_lines(wording, suggestion, directory),
                tuple(each.target for each in suggestion.leading),
                picked,
            )
        )

    def _goes_to(self, entry_id: str) -> str:
        """Return the id of who would get what is passed on to an entry today; empty for none."""
        passing = self._desk.passing
        entry = passing.directory().get(entry_id)
        return passing.recipient(entry, today()).id if entry else ""

    def offer_files(self, opened: Opened) -> None:
        """Let attachments of an opened message go along by themselves."""
        message = opened.message
        said = described_files(self._desk.wording, message)
        self._box.extra_files.offer(message.attachments, said)

    def is_busy(self) -> bool:
        """Return whether several messages are being passed on."""
        return self._token is not None

    def pass_on(self, messages: Sequence[Examined], entry_id: str) -> None:
        """Pass several messages on to an entry; does nothing while others are being passed on."""
        if self._token is not None:
            return

        def report(done: int, count: int) -> None:
            self._runner.post(lambda: self.progress.emit(done, count))

        def work(token: CancelToken) -> tuple[PassedOn, ...]:
            entry = self._desk.passing.directory().find(entry_id)
            return self._desk.passing_several.pass_on(
                messages, entry, self._desk.language, today(), report, token
            )

        self._token = self._runner.run(
            work, lambda made: self._finish(made, len(messages)), self._fail, lane="draft"
        )
        self._tell_busy(is_busy=True)

    @Slot()
    def cancel(self) -> None:
        """Stop passing on; drafts that are made stay."""
        if self._token is not None:
            self._token.cancel()

    def _finish(self, made: tuple[PassedOn, ...], count: int) -> None:
        self._end()
        failures = [each for each in made if each.error is not None]
        drafts = len(made) - len(failures)
        self.made.emit([each.examined.key for each in made if each.error is None])
        title = self.tr("%Ln draft(s) made", "", drafts)
        lines = [self._failure(each, each.error) for each in failures if each.error]
        lines += [line for each in made for line in self._undone(each.after)]
        if len(made) < count:
            lines.append(self.tr("%Ln message(s) left: you stopped it.", "", count - len(made)))
        if drafts:
            lines.append(self.tr("Nothing is sent. Look at each draft, and send it."))
        self.told.emit(title, tuple(lines))

    def _failure(self, passed: PassedOn, error: DpassistError) -> str:
        name = self._desk.wording.subject(passed.examined.subject)
        return self.tr("NOT passed on: {message}. {reason}").format(
            message=name, reason=self._desk.wording.error(error)
        )

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._token = None
        self._tell_busy(is_busy=False)
        self._order()

    def _tell_busy(self, *, is_busy: bool) -> None:
        self.busy.emit(is_busy)

    def follow_up(self, opened: Opened, entry: Entry, rule: str) -> tuple[str, ...]:
        """Write down what was passed on; off the GUI thread. Of another authority the sender is told.

        Returns:
            What the user is to know of that.
        """
        desk = self._desk
        after = desk.passing_several.follow_up(opened, entry, rule, desk.language)
        told = self.tr("A second draft tells the sender where it went. Send both.")
        is_told = entry.other_authority and after.untold is None
        return (*((told,) if is_told else ()), *self._undone(after))

    def _undone(self, after: FollowedUp) -> tuple[str, ...]:
        """Say what could not be done once a draft was there."""
        lines = []
        if after.untold is not None:
            lead = self.tr("Tell the sender yourself that it went to another authority.")
            lines.append(f"{lead} {self._desk.wording.error(after.untold)}")
        if after.unlogged is not None:
            lines.append(
                self.tr(
                    "It is NOT on record that it was passed on: the log could not be written. "
                    "Tell your administrator."
                )
            )
        return tuple(dict.fromkeys(lines))

    # Favourites

    @Slot(str, bool)
    def _set_favourite(self, entry_id: str, is_favourite: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        passing = self._desk.passing
        self._runner.run(
            lambda _token: passing.set_favourite(
                passing.directory().find(entry_id), is_favourite=is_favourite
            ),
            lambda _nothing: self._order(),
            self.failed.emit,
            lane="draft",
        )

    @Slot()
    def order(self) -> None:
        """Put those first that are passed on to most."""
        self._order()

    def _order(self) -> None:
        passing = self._desk.passing
        self._box.order(passing.favourites(), passing.recent())
