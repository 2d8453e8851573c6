"""Several messages to one entry: each has its draft and its line in the log, and one that fails stops no other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch
from dpassist.services.ports import CancelToken
from tests.builders import a_steps_profile, an_entry, some_settings
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryHabits, MemoryLog, MemoryPostFiles
from tests.mails import mail

TODAY = date(2026, 11, 23)
DEPUTY = an_entry(id="vikar", name="Vikaren", mailbox="vikar@kommune.example")
AWAY = an_entry(away_until=TODAY, deputy="vikar")


class Place:
    """A desk with three files, the second of which is none."""

    def __init__(self) -> None:
        self.shell, self.log, self.habits = FakeShell(), MemoryLog(), MemoryHabits()
        self.files = MemoryPostFiles(
            {
                Path("a.eml"): mail(subject="Byggesag", body="Hej"),
                Path("b.eml"): b"\0\0",
                Path("c.eml"): mail(subject="Pas", body="Hej"),
            }
        )
        self.library = a_library(entries=(an_entry(), DEPUTY))
        self.desk = a_desk(self.library, self.files, self.shell, log=self.log, habits=self.habits)
        self.told: list[tuple[int, int]] = []
        self.token = CancelToken()

    def pass_on(self, entry=None):
        examined = [self.desk.intake.examine(Path(name)) for name in ("a.eml", "b.eml", "c.eml")]
        return self.desk.passing_several.pass_on(
            examined, entry or an_entry(), "da", TODAY, self.report, self.token
        )

    def report(self, done, count):
        self.told.append((done, count))

    def passed(self):
        return [each for each in self.log.records() if each["event"] == "passed-on"]


@pytest.fixture
def place():
    return Place()


def test_what_cannot_be_passed_on_is_told_and_the_others_are(place):
    made = place.pass_on()
    assert [each.error is None for each in made] == [True, False, True]
    assert isinstance(made[1].error, DpassistError)
    assert len(place.shell.opened) == 2
    assert place.told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert place.habits.recent() == ("byg",)


def test_a_deputy_takes_the_post_of_one_who_is_away(place):
    place.library = a_library(entries=(AWAY, DEPUTY))
    place.desk = a_desk(place.library, place.files, place.shell, log=place.log)
    place.pass_on(AWAY)
    assert {each["entry"] for each in place.passed()} == {"vikar"}


def test_a_rule_has_the_credit_for_what_it_suggested(place):
    building = Condition(RuleField.SUBJECT, RuleMatch.WORD, ("byggesag",))
    place.library.book = RuleBook((Rule("7", "Byggesag", "byg", ((building,),)),))
    place.pass_on()
    assert [each["rule"] for each in place.passed()] == ["7", ""]


def test_stopping_keeps_what_is_made(place):
    def stop(done, _count):
        if done:
            place.token.cancel()

    place.report = stop
    assert len(place.pass_on()) == 1
    assert len(place.shell.opened) == 1


def test_a_log_that_cannot_be_written_leaves_the_draft_and_is_told(place, monkeypatch):
    def refuse(*_args):
        raise EnvironmentFaultError("log-failed")

    monkeypatch.setattr(place.log, "write", refuse)
    made = place.pass_on()
    assert [each.error is None for each in made] == [True, False, True]
    assert [each.after.unlogged is None for each in made] == [False, True, False]
    assert len(place.shell.opened) == 2


def test_habits_that_cannot_be_kept_stop_nothing(place):
    place.habits.fails = True
    assert [each.error is None for each in place.pass_on()] == [True, False, True]


class TestAnotherAuthority:
    OTHER = an_entry(
        id="nabo", name="Nabokommunen", mailbox="post@nabo.example", other_authority=True
    )

    @pytest.fixture
    def drafts(self, place):
        def of(entry):
            opened = place.desk.intake.open(Path("a.eml"))
            forward = place.desk.passing.draft(opened, entry, "da").draft
            return opened, forward

        return of

    def test_gets_the_original_and_no_sheet_for_our_own_case_workers(self, drafts):
        _opened, forward = drafts(self.OTHER)
        assert [file.name for file in forward.files] == ["original.eml"]
        assert NoteCode.CHANNEL_NOT_KNOWN_SECURE in forward.notes

    def test_is_warned_of_unless_somebody_vouches_for_the_way_there(self, drafts):
        _opened, forward = drafts(replace(self.OTHER, secure=True))
        assert NoteCode.CHANNEL_NOT_KNOWN_SECURE not in forward.notes
        _opened, forward = drafts(an_entry())
        assert NoteCode.CHANNEL_NOT_KNOWN_SECURE not in forward.notes

    def test_is_named_to_the_sender_in_a_second_draft(self, place):
        made = place.pass_on(self.OTHER)
        assert [each.after.untold for each in made] == [None, None, None]
        assert len(place.shell.opened) == 4
        opened = place.desk.intake.open(Path("a.eml"))
        told = place.desk.passing.tell_sender(opened, self.OTHER, "da").draft
        assert "Nabokommunen" in told.body
        assert told.to[0].email == opened.message.sender.email

    def test_is_told_to_the_sender_by_the_user_where_no_draft_can_be(self, place):
        steps = a_steps_profile()
        place.library = a_library(
            entries=(an_entry(),),
            replies=(steps,),
            settings=some_settings(reply_profile=steps.id),
        )
        place.desk = a_desk(place.library, place.files, place.shell, log=place.log)
        made = place.pass_on(self.OTHER)
        assert [each.after.untold is None for each in made] == [False, True, False]
