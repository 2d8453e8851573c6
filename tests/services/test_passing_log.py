"""What is passed on is on record without content, and is known again when a colleague sends it back."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.passed_on import find_reference, reason_given
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


def sent_back(reference, body="Den hører til hos Jobcenteret."):
    quoted = f"{body}\n\nFra: Posten <post@kommune.example>\nHej\n"
    return opened(mail(subject=f"SV: VS: Byggesag {reference}", body=quoted))


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


def test_a_message_that_comes_back_is_known_again_with_its_reason(passing, log):
    message = opened(letter())
    passing.write(message, an_entry(), rule="12")
    back = passing.returned(sent_back(passing.reference(message, an_entry()).upper()))
    assert (back.entry, back.rule, back.reason) == ("byg", "12", "Den hører til hos Jobcenteret.")
    passing.write_returned(sent_back(back.reference), back)
    assert (log.lines[-1]["event"], log.lines[-1]["rule"]) == ("returned", "12")
    assert "Jobcenter" not in str(log.lines)


def test_a_message_that_was_never_passed_on_here_did_not_come_back(passing):
    assert passing.returned(opened(letter())) is None
    assert passing.returned(sent_back("[dp-0123abcd]")) is None


def test_rules_learn_how_often_their_suggestions_came_back(passing):
    for number, rule in enumerate(("12", "12", "13", "")):
        message = opened(mail(subject=f"Sag {number}"))
        passing.write(message, an_entry(), rule)
        passing.write(message, an_entry(), rule)
        if number != 1:
            back = passing.returned(sent_back(passing.reference(message, an_entry())))
            passing.write_returned(message, back)
    assert passing.returns_by_rule() == {"12": (2, 1), "13": (1, 1)}


def test_the_log_can_be_opened_as_a_table_and_holds_no_formula(passing, log):
    passing.write(opened(letter()), an_entry(), rule="=HYPERLINK()")
    log.write("suspicion-overridden", {"signs": ["a", "b"]}, b"x")
    text = passing.table().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["rule"], rows[1]["signs"]) == ("'=HYPERLINK()", "a b")


def test_what_cannot_be_written_down_is_not_done(passing, log):
    log.full = True
    with pytest.raises(EnvironmentFaultError):
        passing.write(opened(letter()), an_entry())


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Ikke min.\n\n> Hej", "Ikke min."),
        ("\nIkke min.\nPrøv Ole.\n\n-----Oprindelig meddelelse-----\nX", "Ikke min. Prøv Ole."),
        ("Ikke min.\nDen 3. nov. 2026 skrev Posten:\nX", "Ikke min."),
        ("Ikke min.\n________________________________\nFrom: X", "Ikke min."),
        ("", ""),
        ("x" * 500, "x" * 299 + "…"),
    ],
)
def test_the_reason_is_what_stands_above_the_mail_that_is_sent_back(body, reason):
    assert reason_given(body) == reason


@given(st.text(alphabet=st.sampled_from("0123456789- ab\n>"), max_size=60))
def test_a_reason_never_shows_a_number_of_cprs_shape(body):
    assert not has_cpr_shape(reason_given(body))


@pytest.mark.parametrize("subject", ["", "Sag dp-01234567", "[dp-0123456]", "[dp-0123456z]"])
def test_what_only_looks_like_a_reference_is_none(subject):
    assert find_reference(subject) == ""
