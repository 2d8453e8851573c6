"""The self-test's runner: each step is tried by itself, and what came of it is told without anything of the user's."""

import json
import re
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

import dpassist
from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.services.diagnostics import program_facts
from dpassist.services.ports import CancelToken
from dpassist.services.self_test import (
    Outcome,
    SelfTest,
    Step,
    StepFailedError,
    StepSkippedError,
    run_steps,
)
from dpassist.services.wording import Wording
from dpassist.services.wording_self_test import REASONS, STEPS, report_text, result_lines


def raising(error):
    def run():
        raise error

    return run


def outcomes(report):
    return {r.step: (r.outcome.value, r.reason, dict(r.facts)) for r in report.results}


def test_each_step_is_told_with_its_facts_and_time():
    ticks = iter([1.0, 1.25, 2.0, 2.0])
    report = run_steps([Step("a", lambda: {"n": 1}), Step("b", dict)], clock=lambda: next(ticks))
    assert outcomes(report) == {"a": ("ok", "", {"n": 1}), "b": ("ok", "", {})}
    assert [r.milliseconds for r in report.results] == [250, 0]
    assert report.is_ok


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StepFailedError("not-the-same", n=2), ("failed", "not-the-same", {"n": 2})),
        (StepSkippedError("no-credential-store"), ("skipped", "no-credential-store", {})),
        (EnvironmentFaultError("write-failed"), ("failed", "write-failed", {})),
        (ModuleNotFoundError(name="fpdf"), ("failed", "not-imported", {"module": "fpdf"})),
        (ImportError("libGL.so.1: no such file"), ("failed", "not-imported", {"module": ""})),
        (ValueError("0099991234"), ("failed", "unexpected", {"error": "ValueError"})),
    ],
)
def test_a_step_that_does_not_come_out_right_stops_no_other(error, told):
    report = run_steps([Step("a", raising(error)), Step("b", dict)])
    assert outcomes(report) == {"a": told, "b": ("ok", "", {})}
    assert report.is_ok == (told[0] == "skipped")


def test_a_step_whose_needs_failed_or_were_skipped_is_not_tried():
    steps = [
        Step("a", raising(StepFailedError("not-the-same"))),
        Step("b", raising(AssertionError), ("a",)),
        Step("c", raising(AssertionError), ("b",)),
    ]
    found = outcomes(run_steps(steps))
    assert found["b"] == ("skipped", "needs-another", {"needs": "a"})
    assert found["c"] == ("skipped", "needs-another", {"needs": "b"})


def test_it_can_be_watched_and_stopped():
    seen, token = [], CancelToken()
    run_steps([Step("a", dict), Step("b", dict)], lambda *at: seen.append(at))
    assert seen == [(0, 2), (1, 2), (2, 2)]
    with pytest.raises(CancelledError):
        run_steps([Step("a", lambda: token.cancel() or {}), Step("b", dict)], cancel=token)
    with pytest.raises(CancelledError):
        run_steps([Step("a", raising(CancelledError()))])


def test_what_the_steps_made_is_cleared_away_even_when_it_is_stopped():
    cleared = []

    @contextmanager
    def steps():
        try:
            yield (Step("a", raising(CancelledError())),)
        finally:
            cleared.append(True)

    with pytest.raises(CancelledError):
        SelfTest(steps).run()
    assert cleared == [True]


def test_the_report_is_an_object_with_all_its_keys():
    report = run_steps([Step("a", dict), Step("b", raising(StepFailedError("no-answer", n=1)))])
    told = json.loads(json.dumps(report.as_object()))
    assert (told["format"], told["result"]) == (1, "failed")
    assert set(told) == {"format", "result", "started", "milliseconds", "program", "steps"}
    assert set(told["program"]) == {"dpassist", "python", "qt", "system", "machine", "installed"}
    assert told["started"].endswith("+00:00")
    milliseconds = told["steps"][1].pop("milliseconds")
    assert milliseconds >= 0
    assert told["steps"][1] == {
        "step": "b",
        "outcome": "failed",
        "reason": "no-answer",
        "facts": {"n": 1},
    }


@pytest.fixture
def wording():
    return Wording(lambda _context, text: text)


def test_in_words_a_failure_says_what_it_means_and_what_to_do(wording):
    broken = {"openpyxl": ["openpyxl"], "fpdf2": ["fpdf"]}
    report = run_steps(
        [Step("packages", raising(StepFailedError("packages-broken", broken=broken, n=3)))],
        clock=lambda: 0.0,
    )
    assert list(result_lines(wording, report.results[0])) == [
        "Load every package that belongs to dpassist: FAILED (0 ms)",
        "    Packages are missing or damaged. Install dpassist again.",
        "    broken: openpyxl (openpyxl), fpdf2 (fpdf)",
        "    n: 3",
    ]


def test_in_words_a_code_of_the_machine_keeps_its_own_and_an_unknown_one_is_told(wording):
    report = run_steps([
        Step("reader", raising(EnvironmentFaultError("reader-not-started"))),
        Step("window", raising(StepFailedError("qt-missing", library="libGL.so.1"))),
        Step("draft", raising(EnvironmentFaultError("qt-missing"))),
        Step("new", raising(EnvironmentFaultError("never-heard-of"))),
    ])  # fmt: skip
    said = [list(result_lines(wording, result))[1] for result in report.results]
    assert "Ask IT to allow dpassist to start itself" in said[0]
    assert "libGL.so.1" in said[1]
    assert said[2] == "    It did not come out right (qt-missing)."
    assert said[3] == "    It did not come out right (never-heard-of)."


def test_the_whole_report_begins_with_the_result_and_the_versions(wording):
    good = report_text(wording, run_steps([Step("window", dict)])).splitlines()
    assert good[0] == "Everything that was tried works."
    assert good[1].startswith("dpassist 0.1.0")
    bad = report_text(wording, run_steps([Step("window", raising(ValueError()))])).splitlines()
    assert bad[0] == "Steps that failed: 1"


def test_every_step_and_every_reason_in_the_source_has_words():

    services = Path(dpassist.__file__).parent / "services"
    source = "".join(p.read_text(encoding="utf-8") for p in services.glob("self_test*.py"))
    assert set(re.findall(r'Step\("([a-z-]+)"', source)) == set(STEPS)
    reasons = set(re.findall(r'StepFailedError\(\s*"([a-z-]+)"', source))
    assert reasons <= set(REASONS)
    assert {Outcome.OK, Outcome.FAILED, Outcome.SKIPPED} == set(Outcome)


def test_a_program_without_qt_says_that_it_has_none(monkeypatch):
    def gone(name):
        raise PackageNotFoundError(name)

    assert program_facts()["qt"]
    monkeypatch.setattr("importlib.metadata.version", gone)
    assert program_facts()["qt"] == ""
