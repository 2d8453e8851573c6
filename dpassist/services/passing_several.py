"""Pass several messages on to one entry; one that cannot be passed on stops none of the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import CancelledError, DpassistError
from dpassist.services.handover import Handover
from dpassist.services.intake import Examined, Intake, Opened
from dpassist.services.passing import Passing
from dpassist.services.ports import CancelToken, Progress
from dpassist.services.rulebook import Rulebook

MOST_AT_ONCE: Final = 50
"""Messages; each becomes a draft that a person looks at and sends."""


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """What could not be done once a forward draft was where it is sent from.

    Attributes:
        unlogged: Why it is not on record; None when it is.
        untold: Why there is no draft that tells the sender where it went; None when there is one, or need be none.
    """

    unlogged: DpassistError | None = None
    untold: DpassistError | None = None


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What became of one of several messages.

    Attributes:
        examined: The message.
        error: Why there is no draft; None when there is one.
        after: What could not be done then.
    """

    examined: Examined
    error: DpassistError | None = None
    after: FollowedUp = FollowedUp()


class PassingSeveral:
    """Opens each message, makes its draft and puts it where drafts go, one after another."""

    def __init__(
        self, intake: Intake, passing: Passing, handover: Handover, rulebook: Rulebook
    ) -> None:
        self._intake: Final = intake
        self._passing: Final = passing
        self._handover: Final = handover
        self._rulebook: Final = rulebook

    def pass_on(
        self,
        messages: Sequence[Examined],
        picked: Entry,
        language: str,
        today: date,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[PassedOn, ...]:
        """Pass messages on to an entry, or to its deputy, and say of each what became of it.

        When the user stops it, the drafts made so far are there, and the others are not in the answer.
        """
        entry = self._passing.recipient(picked, today)
        done: list[PassedOn] = []
        progress(0, len(messages))
        for examined in messages:
            try:
                cancel.check()
                after = self._pass_one_on(examined, picked, entry, (language, today), cancel.check)
            except CancelledError:
                break
            except DpassistError as error:
                done.append(PassedOn(examined, error))
            else:
                done.append(PassedOn(examined, after=after))
            progress(len(done), len(messages))
        return tuple(done)

    def _pass_one_on(
        self,
        examined: Examined,
        picked: Entry,
        entry: Entry,
        how: tuple[str, date],
        check: Callable[[], None],
    ) -> FollowedUp:
        language, today = how
        opened = self._intake.open(examined.path, part=examined.part)
        check()
        ready = self._passing.draft(opened, entry, language)
        self._handover.open(ready, "pass-on.eml")
        suggestion = self._rulebook.suggest(opened, today)
        rule = suggestion.rule if suggestion.target == picked.id else ""
        return self.follow_up(opened, entry, rule, language)

    def follow_up(self, opened: Opened, entry: Entry, rule: str, language: str) -> FollowedUp:
        """Do what follows when a forward draft is where it is sent from.

        It is written down, and the sender of what went to another authority gets a draft that tells her so. Whatever
        of that fails, the draft is there: so nothing is raised.
        """
        unlogged: DpassistError | None = None
        try:
            self._passing.record(opened, entry, rule)
        except DpassistError as error:
            unlogged = error
        return FollowedUp(unlogged, self._tell_sender(opened, entry, language))

    def _tell_sender(self, opened: Opened, entry: Entry, language: str) -> DpassistError | None:
        if not entry.other_authority:
            return None
        try:
            told = self._passing.tell_sender(opened, entry, language)
            self._handover.open(told, "reply.eml")
        except DpassistError as error:
            return error
        return None
