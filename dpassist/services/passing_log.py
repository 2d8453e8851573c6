"""What was passed on to whom by which rule, and what came back: on record, without content."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.passed_on import reference_of
from dpassist.services.csv_tables import csv_table
from dpassist.services.intake import Opened
from dpassist.services.ports import ActivityLog

PASSED_ON: Final = "passed-on"
RETURNED: Final = "returned"
COLUMNS: Final = (
    "time",
    "user",
    "event",
    "verdict",
    "certainty",
    "entry",
    "rule",
    "reference",
    "message",
    "action",
    "signs",
    "profile",
    "profile_version",
    "dpassist",
)
"""Of the exported table, for every kind of line."""


@dataclass(frozen=True, slots=True)
class PassedBefore:
    """What the log says of a message that was passed on.

    Attributes:
        reference: What stood in the subject.
        message: The keyed hash of the message.
        entry: Id of the directory entry it was passed on to.
        rule: Id of the rule that suggested it; empty when a person chose.
        when: When it was passed on, ISO 8601 with the zone.
    """

    reference: str
    message: str
    entry: str
    rule: str
    when: str


class PassingLog:
    """Writes down what is passed on, and finds it again."""

    def __init__(self, log: ActivityLog) -> None:
        self._log: Final = log

    def reference(self, opened: Opened, entry: Entry) -> str:
        """Return the reference for passing a message on to an entry; the same each time.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        return reference_of(self._log.digest(opened.message.raw + entry.id.encode()))

    def write(self, opened: Opened, entry: Entry, rule: str = "") -> None:
        """Write down that a draft to an entry was made.

        Args:
            opened: The message.
            entry: Where it goes.
            rule: Id of the rule that suggested it, when its suggestion was taken.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        verdict = opened.examined.verdict
        values = {
            "verdict": verdict.kind.value,
            "certainty": verdict.certainty.value,
            "entry": entry.id,
            "rule": rule,
            "reference": self.reference(opened, entry),
        }
        self._log.write(PASSED_ON, values, opened.message.raw)

    def digest(self, message: bytes) -> str:
        """Return the keyed hash of a message.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        return self._log.digest(message)

    def passed_before(
        self, references: Collection[str], messages: Collection[str]
    ) -> PassedBefore | None:
        """Return the last time that one of these was passed on; None when none of them was.

        Args:
            references: Out of subjects.
            messages: Keyed hashes.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        found = None
        for record in self._log.records():
            is_one = record.get("reference") in references or record.get("message") in messages
            if record.get("event") == PASSED_ON and is_one:
                found = record
        if found is None:
            return None
        names = ("reference", "message", "entry", "rule", "time")
        return PassedBefore(*(str(found.get(name, "")) for name in names))

    def write_returned(self, opened: Opened, before: PassedBefore) -> None:
        """Write down that it came back, as feedback on the rule that suggested it.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        values = {"entry": before.entry, "rule": before.rule, "reference": before.reference}
        self._log.write(RETURNED, values, opened.message.raw)

    def returns_by_rule(self) -> Mapping[str, tuple[int, int]]:
        """Return how often each rule's suggestion was passed on, and how often that came back."""
        counts: dict[str, tuple[int, int]] = {}
        seen: set[tuple[str, str]] = set()
        for record in self._log.records():
            rule, event = str(record.get("rule", "")), str(record.get("event", ""))
            what = (event, str(record.get("reference", "")))
            if rule and event in {PASSED_ON, RETURNED} and what not in seen:
                seen.add(what)
                sent, back = counts.get(rule, (0, 0))
                counts[rule] = (sent + (event == PASSED_ON), back + (event == RETURNED))
        return counts

    def table(self) -> bytes:
        """Return the whole log as CSV that a Danish spreadsheet opens.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        rows = ([record.get(name, "") for name in COLUMNS] for record in self._log.records())
        return csv_table(chain((COLUMNS,), rows))
