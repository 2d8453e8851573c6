"""The rules in use: what they suggest for a message, and what they would over a folder."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from dpassist.domain.directory import Directory
from dpassist.domain.errors import CancelledError, ConfigurationError
from dpassist.domain.rules import rule
from dpassist.domain.rules.rule import RuleBook, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.suggesting import Advice, Suggestion
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.ports import CancelToken
from dpassist.services.wording import Wording
from dpassist.services.wording_rule_lacks import LACKS
from dpassist.services.wording_rules import (
    advice_text,
    condition_text,
    doubt_text,
    field_name,
    match_name,
    reason_lines,
    reason_text,
    rule_name,
    rule_text,
    rules_named,
    state_name,
)
from tests.builders import CPR_WRITTEN, an_entry
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLog, MemoryPostFiles
from tests.mails import mail
from tests.rule_values import TODAY, a_condition, a_rule

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
WORDING = Wording(lambda _context, text: text)
BUILDING = a_rule("1", points=300)


class Office:
    """A desk with a few files and rules."""

    def __init__(self, **files):
        content = {Path(f"{name}.eml"): each for name, each in files.items()}
        self.library = a_library(entries=(an_entry(), an_entry(id="løn", name="Løn")))
        self.library.book = RuleBook((BUILDING,))
        self.log = MemoryLog()
        self.desk = a_desk(self.library, MemoryPostFiles(content), FakeShell(), log=self.log)
        self.paths = list(content)
        self.tried = []

    def suggest(self, name, today=TODAY):
        return self.desk.rulebook.suggest(self.desk.intake.open(Path(f"{name}.eml")), today)

    def try_on(self, changed=None, cancel=None):
        self.told = []
        return self.desk.rulebook.try_on(
            self.paths,
            changed,
            TODAY,
            self.tried.append,
            lambda *counts: self.told.append(counts),
            cancel or CancelToken(),
        )


@pytest.fixture
def office():
    return Office(
        a=mail(subject="Om min byggesag", body="En carport"),
        b=mail(subject="Andet", body="Om løn"),
        c=b"\0\0",
    )


class TestSuggesting:
    def test_follows_the_rules_in_force_from_the_moment_they_are_saved(self, office):
        assert office.suggest("a").target == "byg"
        assert office.suggest("a").target == "byg"
        book = office.desk.rulebook.rules()
        office.desk.rulebook.save(RuleBook((a_rule(target="løn"),)), book)
        assert office.suggest("a").target == "løn"

    def test_follows_the_day(self, office):
        office.library.book = RuleBook((a_rule(valid_until=TODAY),))
        assert office.suggest("a").target == "byg"
        assert office.suggest("a", TODAY + timedelta(1)).target == ""

    def test_is_not_done_for_a_message_that_is_suspicious(self):
        office = Office(a=mail(sender="Digital Post <x@evil.example>", subject="byggesag"))
        opened = office.desk.intake.open(Path("a.eml"))
        assert opened.examined.verdict.kind == "suspicious"
        assert office.suggest("a").advice is Advice.SUSPICIOUS


class TestTrying:
    def test_says_what_the_rules_do_and_which_never_apply(self, office):
        office.library.book = RuleBook((BUILDING, a_rule("2", a_condition(RuleField.TOPIC))))
        trial = office.try_on()
        assert (trial.messages, trial.unread, trial.changed) == (3, 1, 0)
        assert (trial.fired, trial.never_fired()) == ({"1": 1, "2": 0}, ("2",))
        assert [each.after.target for each in office.tried] == ["byg", "", ""]
        assert [each.after.advice for each in office.tried][1:] == [Advice.NONE, Advice.UNREAD]
        assert office.told[-1] == (3, 3)

    def test_counts_what_nobody_here_can_read_as_not_read(self):
        office = Office(a=(SAMPLES / "25-krypteret.eml").read_bytes())
        trial = office.try_on()
        assert [each.after.advice for each in office.tried] == [Advice.UNREAD]
        assert (trial.messages, trial.unread) == (1, 1)

    def test_holds_changed_rules_against_those_in_force(self, office):
        pay = a_rule("9", a_condition(RuleField.SUBJECT, RuleMatch.IS, "Andet"), target="løn")
        trial = office.try_on(RuleBook((pay,)))
        assert (trial.changed, trial.never_fired()) == (2, ())
        assert [each.is_changed for each in office.tried] == [True, True, False]
        assert [each.before.target for each in office.tried] == ["byg", "", ""]

    def test_opens_messages_only_for_a_rule_that_looks_at_the_text(self, office):
        body = a_rule("9", a_condition(RuleField.BODY, RuleMatch.WORD, "carport", "løn"))
        trial = office.try_on(RuleBook((body,)))
        assert (trial.messages, trial.unread, trial.fired) == (3, 1, {"9": 2})

    @pytest.mark.parametrize("field", [RuleField.SUBJECT, RuleField.BODY])
    def test_knows_only_entries_of_the_directory(self, office, field):
        office.library.book = RuleBook()
        lost = a_rule("9", a_condition(field, RuleMatch.PRESENT), target="?")
        office.try_on(RuleBook((lost,)))
        assert {each.after.advice for each in office.tried} == {Advice.NO_ENTRY, Advice.UNREAD}

    def test_tells_another_tie_as_a_change(self, office):
        tie = (a_rule("1"), a_rule("2", target="løn"))
        office.library.book = RuleBook(tie)
        trial = office.try_on(RuleBook((tie[0], a_rule("2", target="ude"))))
        assert trial.changed == 1

    @pytest.mark.parametrize("field", [RuleField.SUBJECT, RuleField.BODY])
    def test_can_be_stopped(self, office, field):
        token = CancelToken()
        token.cancel()
        with pytest.raises(CancelledError):
            office.try_on(RuleBook((a_rule("9", a_condition(field)),)), token)

    @pytest.mark.parametrize("field", [RuleField.SUBJECT, RuleField.BODY])
    def test_can_be_stopped_within_a_message(self, office, monkeypatch, field):
        def stop(*_args, **_named):
            raise CancelledError

        monkeypatch.setattr("dpassist.mailio.opener.recognise_message", stop)
        monkeypatch.setattr(office.desk.intake, "open", stop)
        with pytest.raises(CancelledError):
            office.try_on(RuleBook((a_rule("9", a_condition(field)),)))


class TestLookingAfterThem:
    def test_what_leads_nowhere_is_found_against_the_directory(self, office):
        book = RuleBook((a_rule(target="væk"),))
        (doubt,) = office.desk.rulebook.doubts(book, TODAY)
        assert doubt_text(WORDING, doubt) == (
            "There is no “væk” in the directory, so it suggests nobody."
        )

    def test_what_is_wrong_in_their_own_file_is_told(self, office):
        bad = ConfigurationProblem("not-toml", "rules.toml", 3, "")
        office.library._problems = (bad, ConfigurationProblem("not-toml", "directory.toml", 3, ""))
        assert office.desk.rulebook.problems() == (bad,)

    def test_how_often_a_suggestion_came_back_is_known(self, office):
        opened = office.desk.intake.open(Path("a.eml"))
        office.desk.passing.record(opened, an_entry(), "1")
        assert office.desk.rulebook.returns() == {"1": (1, 0)}

    def test_they_are_not_saved_over_somebody_elses(self, office):
        with pytest.raises(ConfigurationError, match="rules-changed"):
            office.desk.rulebook.save(RuleBook(), RuleBook())

    @pytest.mark.parametrize("name", ["r.xlsx", "r.csv", "R.CSV"])
    def test_they_go_out_to_a_file_and_come_back(self, office, tmp_path, name):
        book = office.desk.rulebook.rules()
        office.desk.rulebook.export(book, Path(name), "da")
        data = office.desk.files.read(Path(name))
        file = tmp_path / name
        file.write_bytes(data)
        assert office.desk.rulebook.read(file).rules == book.rules

    def test_of_a_file_may_name_an_entry_as_people_see_it(self, office, tmp_path):
        file = tmp_path / "r.csv"
        rows = "".join(
            f"{number};Navn;{target};emnelinje;er;x\n"
            for number, target in enumerate(("LØN", "byg og bolig", "Byg", "Ingen"), start=1)
        )
        file.write_text(f"Regel;Navn;Modtager;Felt;Hvordan;Værdier\n{rows}", encoding="utf-8")
        targets = [rule.target for rule in office.desk.rulebook.read(file).rules]
        assert targets == ["løn", "byg", "byg", "Ingen"]
        office.library._directory = Directory((an_entry(), an_entry(id="b", name="Byg og bolig")))
        assert office.desk.rulebook.read(file).rules[1].target == "byg og bolig"

    @pytest.mark.parametrize("name", ["r.ods", "r.toml", "r"])
    def test_they_do_not_go_out_to_a_file_that_could_not_be_read_again(self, office, name):
        with pytest.raises(ConfigurationError, match="no-sheet-of-rules"):
            office.desk.rulebook.export(office.desk.rulebook.rules(), Path(name), "da")


class TestInWords:
    def test_a_rule_is_read_aloud(self, office):
        directory = office.library.directory()
        alternatives = (
            (a_condition(), a_condition(RuleField.CONTACT_INFO, RuleMatch.IS, "a", label="Felt")),
            (a_condition(RuleField.SENDER_KIND, RuleMatch.IS, "citizen", "unknown", negated=True),),
            (a_condition(RuleField.BODY, RuleMatch.CONTAINS, "x"),),
        )
        rule = a_rule(alternatives=alternatives, points=50)
        assert rule_text(WORDING, rule, directory) == (
            "50 points to Byg og bolig when subject has the word “byggesag” and the field “Felt” = “a”, "
            "or when kind of sender is not “citizen” or “not stated”, or when text contains “x”."
        )

    def test_a_number_of_cprs_shape_is_hidden(self):
        said = condition_text(WORDING, a_condition(RuleField.SUBJECT, RuleMatch.IS, CPR_WRITTEN))
        assert CPR_WRITTEN not in said

    def test_everything_has_a_name(self):
        assert all(field_name(WORDING, each) for each in RuleField)
        assert all(match_name(WORDING, each) for each in RuleMatch)
        assert all(state_name(WORDING, each) for each in RuleState)

    def test_what_comes_of_the_rules(self, office):
        directory = office.library.directory()
        said = advice_text(WORDING, office.suggest("a"), directory)
        assert said == "Suggested: Byg og bolig (300 points)"
        office.library.book = RuleBook((BUILDING, a_rule("2", target="løn", points=300)))
        said = advice_text(WORDING, office.suggest("a"), directory)
        assert said == "You decide: Byg og bolig and Løn have 300 points each."
        office.library.book = RuleBook((a_rule("2", target="gone", points=3),))
        made = office.suggest("a")
        assert advice_text(WORDING, made, directory) == (
            "You decide: gone has most points, but only 3."
        )
        assert reason_text(WORDING, made.ranking[0].reasons[0]) in reason_lines(
            WORDING, made, directory
        )
        assert "no rule" in advice_text(WORDING, office.suggest("b"), directory)

    def test_what_comes_of_rules_that_leave_it_to_the_user(self, office):
        directory = office.library.directory()
        for rules, said in (
            (
                (a_rule("1", points=30), a_rule("2", target="løn", points=30)),
                "You decide: Byg og bolig and Løn have most points, but only 30 each.",
            ),
            ((a_rule(points=-30),), "You decide: the rules that apply speak for nobody."),
            (
                (a_rule(target="gone"),),
                "You decide: the rules suggest “gone”, which is not in the directory.",
            ),
        ):
            office.library.book = RuleBook(rules)
            assert advice_text(WORDING, office.suggest("a"), directory) == said

    def test_what_the_rules_are_not_asked_of(self, office):
        for advice, why in (
            (Advice.SUSPICIOUS, "suspicious"),
            (Advice.UNREAD, "could not be read"),
        ):
            assert why in advice_text(WORDING, Suggestion(advice), office.library.directory())

    def test_a_reason_hides_a_number_in_the_name_of_its_rule(self, office):
        office.library.book = RuleBook((a_rule(name=f"Sag {CPR_WRITTEN}"),))
        reason = office.suggest("a").ranking[0].reasons[0]
        assert CPR_WRITTEN not in reason_text(WORDING, reason)

    def test_whatever_a_rule_lacks_has_words(self):
        """Each code in the source of rules, and no other."""
        source = Path(rule.__file__).read_text(encoding="utf-8")
        codes = set(re.findall(r'"((?:rules?|condition)-[a-z-]+)"', source))
        assert codes == set(LACKS)

    def test_what_rules_in_test_would_change(self, office):
        office.library.book = RuleBook((BUILDING, a_rule("2", state=RuleState.TEST, points=10)))
        lines = reason_lines(WORDING, office.suggest("a"), office.library.directory())
        assert lines[0] == "Byg og bolig: 300 points"
        assert lines[2] == "With the rules in test: Byg og bolig, 310"
        assert "is in test and would give 10" in lines[3]


def test_a_rule_that_is_gone_keeps_its_number():
    assert "7" in rule_name(WORDING, RuleBook(()), "7")
    assert not rule_name(WORDING, RuleBook(()), "")


def test_of_thousands_of_rules_the_first_are_named():
    assert rules_named(WORDING, ("1", "2")) == "1, 2"
    assert rules_named(WORDING, tuple(map(str, range(60)))).endswith("48, 49 and 10 more")
