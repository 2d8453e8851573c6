"""Tries everything out that an installation must be able to do, step by step, and says what became of each.

For the tests of installers, for IT after a roll-out, and for support. A step is a name, what it needs, and a
function; it fails by itself and stops no other. Nothing of the user's is read or told: results hold names of
steps, packages and shipped samples, codes, versions, counts and times.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from dpassist.domain.errors import CancelledError, DpassistError
from dpassist.services.diagnostics import program_facts
from dpassist.services.ports import CancelToken, Progress

FORMAT: Final = 1
"""The version of the report's keys."""

_MILLISECONDS: Final = 1000

Facts = Mapping[str, Any]


class Outcome(StrEnum):
    """What became of a step."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


class StepSkippedError(Exception):
    """A step cannot be tried on this machine, and that is no fault of the installation.

    Attributes:
        reason: Code, worded in ``services.wording_self_test``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason: Final = reason


class StepFailedError(Exception):
    """A step was tried and did not come out right.

    Attributes:
        reason: Code, worded in ``services.wording_self_test``.
        facts: Content-free details.
    """

    def __init__(self, reason: str, **facts: Any) -> None:
        super().__init__(reason)
        self.reason: Final = reason
        self.facts: Final[Facts] = facts


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try.

    Attributes:
        name: Stable id, worded in ``services.wording_self_test``.
        run: Tries it and returns facts for the report.
        needs: Steps without which there is no use in trying.
    """

    name: str
    run: Callable[[], Facts]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepResult:
    """What became of one step.

    Attributes:
        step: Its name.
        outcome: Ok, failed or skipped.
        reason: Code of why not; empty when it is ok.
        facts: Content-free details.
        milliseconds: How long it took.
    """

    step: str
    outcome: Outcome
    reason: str = ""
    facts: Facts = field(default_factory=dict)
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SelfTestReport:
    """What became of all of them.

    Attributes:
        results: In the order they were tried in.
        started: When, with time zone.
    """

    results: tuple[StepResult, ...]
    started: datetime

    @property
    def is_ok(self) -> bool:
        """Whether nothing failed; what was skipped counts for nothing."""
        return all(result.outcome is not Outcome.FAILED for result in self.results)

    def as_object(self) -> dict[str, Any]:
        """Return the report as JSON has it; the keys are described in ``cli.self_test``."""
        return {
            "format": FORMAT,
            "result": (Outcome.OK if self.is_ok else Outcome.FAILED).value,
            "started": self.started.isoformat(timespec="seconds"),
            "milliseconds": round(sum(result.milliseconds for result in self.results), 1),
            "program": dict(program_facts()),
            "steps": [
                {
                    "step": result.step,
                    "outcome": result.outcome.value,
                    "reason": result.reason,
                    "milliseconds": round(result.milliseconds, 1),
                    "facts": dict(result.facts),
                }
                for result in self.results
            ],
        }


def run_steps(
    steps: Sequence[Step],
    progress: Progress = lambda _done, _all: None,
    cancel: CancelToken | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> SelfTestReport:
    """Try the steps one by one.

    Args:
        steps: What to try; a step comes after those it needs.
        progress: Told after each.
        cancel: Asked before each.
        clock: Seconds from anywhere.

    Raises:
        CancelledError: The user stopped it.
    """
    token = cancel or CancelToken()
    started = datetime.now(UTC)
    results: dict[str, StepResult] = {}
    for done, step in enumerate(steps):
        token.check()
        progress(done, len(steps))
        lacking = next((n for n in step.needs if results[n].outcome is not Outcome.OK), "")
        before = clock()
        result = _needed(step, lacking) if lacking else _tried(step)
        spent = (clock() - before) * _MILLISECONDS
        results[step.name] = StepResult(step.name, *result, spent)
    progress(len(steps), len(steps))
    return SelfTestReport(tuple(results.values()), started)


def _needed(_step: Step, lacking: str) -> tuple[Outcome, str, Facts]:
    return Outcome.SKIPPED, "needs-another", {"needs": lacking}


def _tried(step: Step) -> tuple[Outcome, str, Facts]:
    try:
        return Outcome.OK, "", step.run()
    except StepSkippedError as skipped:
        return Outcome.SKIPPED, skipped.reason, {}
    except CancelledError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs into the report, without its values
        return Outcome.FAILED, *_cause(error)


def _cause(error: Exception) -> tuple[str, Facts]:
    match error:
        case StepFailedError():
            return error.reason, error.facts
        case DpassistError():
            return error.code, {}
        case ImportError():
            return "not-imported", {"module": error.name or ""}
        case _:
            return "unexpected", {"error": type(error).__name__}


class SelfTest:
    """Tries everything out."""

    def __init__(self, steps: Callable[[], AbstractContextManager[Sequence[Step]]]) -> None:
        """Try nothing yet.

        Args:
            steps: Makes the steps with all they work with, and clears that away afterwards.
        """
        self._steps: Final = steps

    def run(
        self,
        progress: Progress = lambda _done, _all: None,
        cancel: CancelToken | None = None,
    ) -> SelfTestReport:
        """Try all steps.

        Raises:
            CancelledError: The user stopped it.
        """
        with self._steps() as steps:
            return run_steps(steps, progress, cancel)
