"""Act on a suspicious message all the same: a decision of one person, for one message, and on record."""

from dataclasses import replace
from typing import Final

from dpassist.domain.verdict import Kind, overridden
from dpassist.services.explanation import ground_in_force
from dpassist.services.intake import Opened
from dpassist.services.ports import ActivityLog, Library

EVENT: Final = "suspicion-overridden"


class Overriding:
    """Writes the decision down first, and then lets the user go on."""

    def __init__(self, library: Library, log: ActivityLog) -> None:
        self._library: Final = library
        self._log: Final = log

    def override(self, opened: Opened, action: str) -> Opened:
        """Return the opened message as one that may be acted on; one that is not suspicious stays as it is.

        The decision holds for what is returned, and is not remembered anywhere else.

        Args:
            opened: The message.
            action: What the user is about to do: ``reply``, ``pass-on``, or ``window`` for either.

        Raises:
            EnvironmentFaultError: ``log-failed``: it could not be written down, so it is not done.
        """
        verdict = opened.examined.verdict
        if verdict.kind is not Kind.SUSPICIOUS or verdict.overridden:
            return opened
        ground = ground_in_force(self._library)
        values = {
            "action": action,
            "verdict": verdict.kind.value,
            "certainty": verdict.certainty.value,
            "signs": [evidence.id for evidence in verdict.evidence],
            "profile": ground.profile,
            "profile_version": ground.version,
            "dpassist": ground.program,
        }
        self._log.write(EVENT, values, opened.message.raw)
        examined = replace(opened.examined, verdict=overridden(verdict))
        return replace(opened, examined=examined)
