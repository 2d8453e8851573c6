"""Use and look after the rules: what they suggest for a message, what they would over a folder, what leads nowhere."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from dpassist.domain.directory import Directory
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.message import Message
from dpassist.domain.rules.doubt import RuleDoubt, RuleFault
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import Rule, RuleBook, RuleState
from dpassist.domain.rules.suggesting import Advice, Suggesting, Suggestion
from dpassist.domain.rules.traits import traits_of
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.verdict import Kind, Verdict
from dpassist.services.intake import Examined, Intake, Opened
from dpassist.services.passing_log import PassingLog
from dpassist.services.ports import CancelToken, Library, PostFiles, Progress

SHEETS: Final = (".xlsx", ".csv")
"""What the name of a spreadsheet of rules may end in; the first is what most people want."""
_OWN_FILE: Final = "rules.toml"
_NOT_SUGGESTED: Final = {
    Kind.SUSPICIOUS: Suggestion(Advice.SUSPICIOUS),
    Kind.UNREADABLE: Suggestion(Advice.UNREAD),
}


@dataclass(frozen=True, slots=True)
class Tried:
    """What rules say of one message of a folder.

    Attributes:
        examined: The message.
        before: What the rules in force say.
        after: What the changed rules say; the same when none were changed.
    """

    examined: Examined
    before: Suggestion
    after: Suggestion

    @property
    def is_changed(self) -> bool:
        """Whether something else would be said: another entry, none, or others to choose between."""
        return _said(self.before) != _said(self.after)


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying rules over a folder.

    Attributes:
        messages: How many were looked at; those that cannot be read or are suspicious are among them.
        unread: How many of them could not be read, such as encrypted ones without a key.
        changed: For how many the suggestion changes.
        fired: For each rule that is worked out, how many messages it applied to.
    """

    messages: int
    unread: int
    changed: int
    fired: Mapping[str, int]

    def never_fired(self) -> tuple[str, ...]:
        """Return the ids of the rules that applied to nothing, in the order of the rules."""
        return tuple(rule for rule, times in self.fired.items() if not times)


class Rulebook:
    """The use cases around rules."""

    def __init__(self, library: Library, files: PostFiles, intake: Intake, log: PassingLog) -> None:
        self._library: Final = library
        self._files: Final = files
        self._intake: Final = intake
        self._log: Final = log
        self._lock: Final = threading.Lock()
        self._ready: tuple[RuleBook, Directory, date, Suggesting] | None = None

    def rules(self) -> RuleBook:
        """Return the rules in force."""
        return self._library.rules()

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what in the organisation's own file of rules could not be used, and what is used instead."""
        self._library.rules()
        return tuple(each for each in self._library.problems() if each.file == _OWN_FILE)

    def suggest(self, opened: Opened, today: date) -> Suggestion:
        """Say where an opened message goes; nothing for one that is not to be passed on as it is."""
        return self._suggested(self._in_force(today), opened.message, opened.examined.verdict)

    def doubts(
        self, book: RuleBook, today: date, cancel: CancelToken | None = None
    ) -> tuple[RuleDoubt, ...]:
        """Return what in some rules leads nowhere.

        Raises:
            CancelledError: The user stopped it.
        """
        token = cancel or CancelToken()

        def check() -> None:
            token.check()
            time.sleep(0)  # thousands of rules take seconds, in which the window must have its turn

        from dpassist.domain.rules.doubts import rule_doubts  # noqa: PLC0415 - for who looks after the rules alone

        return rule_doubts(book, _ids(self._library.directory()), today, check)

    def suggesting_nobody(self, rules: Iterable[Rule]) -> tuple[RuleDoubt, ...]:
        """Return which of some rules name nobody of the directory, so that they suggest nobody."""
        there = _ids(self._library.directory())
        return tuple(
            RuleDoubt(rule.id, RuleFault.NO_TARGET, rule.target)
            for rule in rules
            if rule.state is not RuleState.OFF and rule.target not in there
        )

    def returns(self) -> Mapping[str, tuple[int, int]]:
        """Return how often each rule's suggestion was passed on, and how often that came back.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        return self._log.returns_by_rule()

    def save(self, book: RuleBook, instead_of: RuleBook) -> str:
        """Put rules in force.

        Returns:
            The name under which the file before was kept, since it held comments or what was not understood; empty
            where none was.

        Raises:
            ConfigurationError: ``rules-changed``: somebody else has saved others meanwhile; ``rules-too-long``.
            EnvironmentFaultError: ``write-failed``.
        """
        return self._library.save_rules(book, instead_of)

    def read(self, path: Path) -> RulesRead:
        """Read rules from a file without using them, and say what could not be read.

        Whom a rule suggests may be written as the directory names the entry, which is what people see.

        Raises:
            ConfigurationError: ``no-rules-in-file``, or it is no such file.
            EnvironmentFaultError: It cannot be read.
        """
        return self._library.read_rules(path).aimed_at(self._library.directory())

    def export(self, book: RuleBook, path: Path, language: str) -> None:
        """Write rules as a spreadsheet of the kind that the name ends in.

        Raises:
            ConfigurationError: ``no-sheet-of-rules``: it ends in none of `SHEETS`; ``sheet-too-large``.
            EnvironmentFaultError: It could not be written.
        """
        kind = path.suffix.lower()
        if kind not in SHEETS:
            raise ConfigurationError("no-sheet-of-rules", file=path.name)
        self._files.write(path, self._library.rules_sheet(book, kind, language))

    def try_on(
        self,
        paths: Iterable[Path],
        changed: RuleBook | None,
        today: date,
        found: Callable[[Tried], None],
        progress: Progress,
        cancel: CancelToken,
    ) -> Trial:
        """Work the rules out over files and folders, those in force and changed ones side by side.

        Messages are opened only when a rule looks at their text; else nothing but what recognising reads is read.

        Raises:
            CancelledError: The user stopped it; what was found so far has been handed on.
        """
        book = self.rules()
        entries = _ids(self._library.directory())
        now = Suggesting(book, today, entries)
        then = Suggesting(changed, today, entries) if changed else now
        needs_body = any(each.needs_body(today) for each in (book, changed or book))
        fired: Counter[str] = Counter()
        done = unread = changes = 0
        for examined, message in self._intake.read_all(paths, progress, cancel, whole=needs_body):
            tried = Tried(
                examined,
                self._suggested(now, message, examined.verdict),
                self._suggested(then, message, examined.verdict),
            )
            fired.update(set(tried.after.applied()))
            done += 1
            unread += tried.after.advice is Advice.UNREAD
            changes += tried.is_changed
            found(tried)
        counting = (changed or book).counting(today)
        return Trial(done, unread, changes, {rule.id: fired[rule.id] for rule in counting})

    def _in_force(self, today: date) -> Suggesting:
        """Return the rules of today, made ready once for each time they are saved."""
        book, directory = self.rules(), self._library.directory()
        with self._lock:
            made_of = (book, directory, today)
            if self._ready is None or not _is_same(self._ready[:3], made_of):
                self._ready = (*made_of, Suggesting(book, today, _ids(directory)))
            return self._ready[3]

    @staticmethod
    def _suggested(rules: Suggesting, message: Message | None, verdict: Verdict) -> Suggestion:
        if message is None:
            return _NOT_SUGGESTED[Kind.UNREADABLE]
        if verdict.kind in _NOT_SUGGESTED and not verdict.overridden:
            return _NOT_SUGGESTED[verdict.kind]
        return rules.suggest(traits_of(message, verdict.facts))


def _ids(directory: Directory) -> frozenset[str]:
    return frozenset(entry.id for entry in directory.entries)


def _said(suggestion: Suggestion) -> tuple[Advice, frozenset[str]]:
    return suggestion.advice, frozenset(each.target for each in suggestion.leading)


def _is_same(
    one: tuple[RuleBook, Directory, date], other: tuple[RuleBook, Directory, date]
) -> bool:
    """Tell whether rules and directory are the very same, not only alike: to compare thousands takes longer."""
    return one[0] is other[0] and one[1] is other[1] and one[2] == other[2]
