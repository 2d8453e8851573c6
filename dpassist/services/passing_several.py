"""Pass several messages on to one entry; one that cannot be passed on stops none of the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import CancelledError, DpassistError
from dpassist.services.handover import Handover
from dpassist.services.intake import Examined, Intake
from dpassist.services.passing import Passing
from dpassist.services.ports import CancelToken, Progress
from dpassist.services.rulebook import Rulebook

MOST_AT_ONCE: Final = 50
"""Messages; each becomes a draft that a person looks at and sends."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What became of one of several messages.

    Attributes:
        examined: The message.
        error: Why there is no draft; None when there is one.
    """

    examined: Examined
    error: DpassistError | None = None


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
                self._pass_one_on(examined, picked, entry, (language, today), cancel.check)
            except CancelledError:
                break
            except DpassistError as error:
                done.append(PassedOn(examined, error))
            else:
                done.append(PassedOn(examined))
            progress(len(done), len(messages))
        return tuple(done)

    def _pass_one_on(
        self,
        examined: Examined,
        picked: Entry,
        entry: Entry,
        how: tuple[str, date],
        check: Callable[[], None],
    ) -> None:
        language, today = how
        opened = self._intake.open(examined.path, part=examined.part)
        check()
        ready = self._passing.draft(opened, entry, language)
        self._handover.open(ready, "pass-on.eml")
        suggestion = self._rulebook.suggest(opened, today)
        self._passing.record(
            opened, entry, suggestion.rule if suggestion.target == picked.id else ""
        )
