"""Reading, checking and mending a reply off the GUI thread: one value on the table, and what was found in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from dpassist.domain.errors import UnknownChoiceError
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.finding import Finding
from dpassist.domain.reply_check.fixes import Fix
from dpassist.domain.reply_check.mending import mend
from dpassist.domain.reply_check.originals import Tie, recognise_original, reply_and_original
from dpassist.services.checking import reply_of
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.mending import Mended
from dpassist.services.ports import CancelToken
from dpassist.services.replies import ReadyDraft
from dpassist.ui.tasks import TaskRunner

_CHANGING: Final = "table"
_HANDING_ON: Final = "draft"
_LANE: Final = "check"
_NOTHING: Final = CheckedReply()


@dataclass(frozen=True)
class Table:
    """What is being checked.

    Attributes:
        profile: How the gateway wants the reply.
        opened: The reply as it was read, or None while there is none.
        reply: The reply as it is now.
        history: What it was before each remedy, the latest last.
        original: What it answers, or None while that is not known.
        tie: How it is known what it answers.
        findings: What is wrong with it.
        is_picked: Whether the user chose the profile; else the one proposed for the original is taken.
    """

    profile: ReplyProfile
    opened: Opened | None = None
    reply: CheckedReply = _NOTHING
    history: tuple[CheckedReply, ...] = ()
    original: Opened | None = None
    tie: Tie | None = None
    findings: tuple[Finding, ...] = ()
    is_picked: bool = False

    @property
    def before(self) -> CheckedReply:
        """The reply as it was read."""
        return self.history[0] if self.history else self.reply


Change = Callable[[Table, CancelToken], Table]
"""Makes another table, in a worker."""


class CheckWork(QObject):
    """Keeps the table; each change is made and checked in a worker, and only the latest counts."""

    changed = Signal(object)
    """The `Table`, whenever it is another."""
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(
        self, desk: Desk, runner: TaskRunner, profile: ReplyProfile, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._running: Final[dict[str, CancelToken]] = {}
        self._changes: Final[dict[str, Change]] = {}
        self.table = Table(profile)

    def is_busy(self) -> bool:
        """Return whether something is being read or checked."""
        return bool(self._running)

    def cancel(self) -> None:
        """Stop what is going on; the table stays as it was."""
        for token in self._running.values():
            token.cancel()
        self._running.clear()
        self._changes.clear()
        self.busy.emit(self.is_busy())

    def read_reply(self, path: Path, known: Sequence[Examined]) -> None:
        """Take a file as the reply, and look for what it answers unless the user has said it.

        Args:
            path: The draft or sent reply.
            known: Messages it may answer.
        """

        def work(table: Table, token: CancelToken) -> Table:
            return self._with_reply(table, self._open(path, token), known, token)

        self._do("reply", work)

    def read_both(self, paths: tuple[Path, Path]) -> None:
        """Take two files as a reply and the letter it answers, whichever is which."""

        def work(table: Table, token: CancelToken) -> Table:
            one, other = (self._open(path, token) for path in paths)
            reply, _original = reply_and_original(one.message, other.message)
            pair = (one, other) if reply is one.message else (other, one)
            return _taken(replace(table, original=pair[1], tie=Tie.CHOSEN), pair[0])

        self._changes.pop("original", None)
        self._do("reply", work)

    def read_original(self, source: Path | Examined) -> None:
        """Take a file, or a message of the list, as what is answered."""

        def work(table: Table, token: CancelToken) -> Table:
            opened = (
                self._desk.intake.open(source.path, token, source.part)
                if isinstance(source, Examined)
                else self._open(source, token)
            )
            return replace(table, original=opened, tie=Tie.CHOSEN)

        self._do("original", work)

    def begin(self, original: Examined) -> None:
        """Clear the table but for a message of the list, which the next reply answers."""

        def work(table: Table, token: CancelToken) -> Table:
            opened = self._desk.intake.open(original.path, token, original.part)
            return Table(table.profile, original=opened, tie=Tie.CHOSEN)

        self._changes.clear()
        self._do("original", work)

    def forget_original(self) -> None:
        """Check without knowing what is answered."""
        self._do("original", lambda table, _token: replace(table, original=None, tie=None))

    def use_profile(self, profile: ReplyProfile) -> None:
        """Check by another profile."""
        self._do("profile", lambda table, _token: replace(table, profile=profile, is_picked=True))

    def mend(self, fix: Fix) -> None:
        """Apply one remedy."""
        self._do("mend", lambda table, _token: _mended(table, mend(fix, table.reply)))

    def mend_all(self) -> None:
        """Apply every remedy that needs no decision."""

        def work(now: Table, _token: CancelToken) -> Table:
            better = self._desk.checking.mend_all(now.reply, now.profile, now.original)
            return _mended(now, better)

        self._do("mend", work)

    def undo(self) -> None:
        """Take the last remedy back."""
        if self.table.history:
            *history, reply = self.table.history
            left = tuple(history)
            self._do("mend", lambda table, _token: replace(table, reply=reply, history=left))

    def hand_over(
        self, how: Callable[[ReadyDraft], object], done: Callable[[Mended], None]
    ) -> None:
        """Make a draft of the reply and hand it on, both in a worker; then tell what it was.

        Args:
            how: Opens or saves it.
            done: Called in the GUI thread.
        """
        table, language = self.table, self._desk.language

        def work(_token: CancelToken) -> Mended:
            checking = self._desk.checking
            made = checking.draft(table.reply, table.before, table.profile, language)
            how(made.ready)
            return made

        self._run(_HANDING_ON, work, done)

    def _open(self, path: Path, token: CancelToken) -> Opened:
        return self._desk.intake.open(path, token)

    def _with_reply(
        self, before: Table, opened: Opened, known: Sequence[Examined], token: CancelToken
    ) -> Table:
        """Take a reply, and what it answers: as its thread says, as the user said of this one, or as it seems."""
        table = _taken(before, opened)
        others = [one for one in known if one.key != opened.examined.key and one.from_message]
        found = recognise_original(table.reply, others)
        is_named = found is not None and found.tie is Tie.THREAD
        # What was chosen for another reply says nothing of this one.
        is_about_this = before.opened is None or before.opened.examined.key == opened.examined.key
        if before.tie is Tie.CHOSEN and is_about_this and not is_named:
            return table
        if found is None:
            return replace(table, original=None, tie=None)
        answered = others[found.place]
        original = self._desk.intake.open(answered.path, token, answered.part)
        return replace(table, original=original, tie=found.tie)

    def _do(self, kind: str, change: Change) -> None:
        """Make another table, check what lies on it, and show it.

        What is not done yet is done with it: who chooses a profile while the reply is read wants both.

        Args:
            kind: What is changed; of one kind only the last change counts.
            change: Makes the other table of the one there is.
        """
        self._changes.pop(kind, None)
        self._changes[kind] = change
        changes, before = tuple(self._changes.values()), self.table

        def checked(token: CancelToken) -> Table:
            table = before
            for each in changes:
                table = each(table, token)
            table = self._by_proposal(table)
            token.check()
            if table.opened is None:
                return table
            found = self._desk.checking.findings(table.reply, table.profile, table.original)
            return replace(table, findings=found)

        def done(table: Table) -> None:
            self.table = table
            self.changed.emit(table)

        self._run(_CHANGING, checked, done)

    def _by_proposal(self, table: Table) -> Table:
        """Take the profile that fits what is answered, unless the user has chosen one."""
        if table.is_picked or table.original is None or table.original is self.table.original:
            return table
        try:
            return replace(table, profile=self._desk.replies.proposed(table.original))
        except UnknownChoiceError:  # the directory names one that is gone
            return table

    def _run(
        self, what: str, work: Callable[[CancelToken], Any], done: Callable[[Any], None]
    ) -> None:
        """Do something in a worker, in the place of what of it is still going on."""
        before = self._running.get(what)
        if before is not None:
            before.cancel()

        def finished(result: Any) -> None:
            if self._is_over(what, token):
                done(result)

        def failed(error: Exception) -> None:
            if self._is_over(what, token):
                self.failed.emit(error)

        token = self._running[what] = self._runner.run(work, finished, failed, lane=_LANE)
        self.busy.emit(self.is_busy())

    def _is_over(self, what: str, token: CancelToken) -> bool:
        """Take off what is going on; False when something else has taken its place."""
        if self._running.get(what) is not token:
            return False
        del self._running[what]
        if what == _CHANGING:
            self._changes.clear()
        self.busy.emit(self.is_busy())
        return True


def _taken(table: Table, opened: Opened) -> Table:
    return replace(table, opened=opened, reply=reply_of(opened.message), history=())


def _mended(table: Table, better: CheckedReply) -> Table:
    if better == table.reply:
        return table
    return replace(table, reply=better, history=(*table.history, table.reply))
