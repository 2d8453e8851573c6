"""What is passed on is on record without content, and is known again when a colleague sends it back."""

import csv
import io
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.passing_log import COLUMNS, PassingLog
from tests.builders import CPR, an_entry
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLog, MemoryPostFiles
from tests.mails import letter, mail


@pytest.fixture
def log():
    return MemoryLog()


@pytest.fixture
def passing(log):
    return PassingLog(log)


def opened(content):
    files = MemoryPostFiles({Path("a.eml"): content})
    return a_desk(a_library(), files, FakeShell()).intake.open(Path("a.eml"))


def test_who_passed_what_kind_of_message_to_whom_by_which_rule_is_on_record(passing, log):
    message = opened(letter())
    passing.write(message, an_entry(), rule="12")
    (line,) = log.lines
    assert {name: line[name] for name in ("event", "verdict", "certainty", "entry", "rule")} == {
        "event": "passed-on", "verdict": "digital-post", "certainty": "sure", "entry": "byg", "rule": "12",
    }  # fmt: skip
    assert line["reference"] == passing.reference(message, an_entry())
    assert "Asta" not in str(line)
    assert CPR not in str(line)


def test_the_last_time_counts_of_those_with_a_reference_or_a_hash(passing, log):
    message, other = opened(letter()), opened(mail())
    passing.write(message, an_entry(), rule="12")
    passing.write(other, an_entry(id="loen"))
    passing.write(message, an_entry(), rule="13")
    reference = passing.reference(message, an_entry())
    before = passing.passed_before((reference,), ())
    assert (before.reference, before.entry, before.rule) == (reference, "byg", "13")
    assert before.message == passing.digest(message.message.raw)
    assert passing.passed_before((), (passing.digest(other.message.raw),)).entry == "loen"
    assert passing.passed_before(("[dp-0123abcd]",), ()) is None


def test_rules_learn_how_often_their_suggestions_came_back(passing):
    for number, rule in enumerate(("12", "12", "13", "")):
        message = opened(mail(subject=f"Sag {number}"))
        passing.write(message, an_entry(), rule)
        passing.write(message, an_entry(), rule)
        if number != 1:
            before = passing.passed_before((passing.reference(message, an_entry()),), ())
            passing.write_returned(message, before)
    assert passing.returns_by_rule() == {"12": (2, 1), "13": (1, 1)}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
def test_the_log_can_be_opened_as_a_table_and_holds_no_formula(passing, log, start):
    passing.write(opened(letter()), an_entry(), rule=f"{start}HYPERLINK();x")
    log.write("suspicion-overridden", {"signs": ["a", "b"]}, b"x")
    text = passing.table().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["rule"], rows[1]["signs"]) == (f"'{start}HYPERLINK();x", "a b")


def test_what_cannot_be_written_down_is_not_done(passing, log):
    log.full = True
    with pytest.raises(EnvironmentFaultError):
        passing.write(opened(letter()), an_entry())
