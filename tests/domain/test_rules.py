"""Rules: what they look for, what they add up to, and who decides."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.errors import ContradictionError
from dpassist.domain.facts import Fact
from dpassist.domain.memo_data import ContentData, TopicCode
from dpassist.domain.post import PostFacts, facts_of
from dpassist.domain.rules.comparing import ready
from dpassist.domain.rules.implying import alternatives_imply, live_alternatives
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.suggesting import NO_SUGGESTION, Advice, Suggesting
from dpassist.domain.rules.traits import MOST_TEXTS, traits_of
from tests.builders import CPR_WRITTEN, a_letter, a_memo, a_message, an_attachment
from tests.effort import times
from tests.rule_values import TODAY, a_condition, a_rule, books, conditions, messages, rules, seen


class TestARuleIsRefused:
    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"id": " "}, "rule-without-id"),
            ({"name": " "}, "rule-without-name"),
            ({"target": ""}, "rule-without-target"),
            ({"alternatives": ()}, "rule-without-conditions"),
            ({"alternatives": ((),)}, "rule-without-conditions"),
            ({"alternatives": ((a_condition(),) * 201,)}, "rule-too-many-conditions"),
            ({"points": 0}, "rule-without-points"),
            ({"points": 10_001}, "rule-too-many-points"),
            ({"points": -10_001}, "rule-too-many-points"),
            ({"valid_from": TODAY, "valid_until": TODAY - timedelta(1)}, "rule-ends-first"),
            ({"valid_from": date(1752, 1, 1)}, "rule-too-early"),
            ({"valid_until": date(1752, 1, 1)}, "rule-too-early"),
            ({"name": "To\nlinjer"}, "rule-hidden-letters"),
            ({"owner": "\x07"}, "rule-hidden-letters"),
            ({"note": "To\r\nlinjer"}, "rule-hidden-letters"),
            ({"note": "\ufffe"}, "rule-hidden-letters"),
            ({"id": "9" * 61}, "rule-too-long"),
            ({"note": "9" * 5001}, "rule-too-long"),
            ({"owner": "9" * 301}, "rule-too-long"),
            ({"id": CPR_WRITTEN}, "rule-id-of-person"),
        ],
    )
    def test_when_it_would_say_nothing_or_everything_or_could_not_be_kept(self, changes, code):
        with pytest.raises(ContradictionError, match=code):
            replace(a_rule(), **changes)

    def test_not_for_a_note_of_several_lines(self):
        assert a_rule(note="Første\n\nTredje").note.count("\n") == 2

    @pytest.mark.parametrize(
        ("match", "values", "label", "code"),
        [
            (RuleMatch.IS, (), "", "condition-without-values"),
            (RuleMatch.PRESENT, ("x",), "", "condition-with-values"),
            (RuleMatch.CONTAINS, ("x", " "), "", "condition-empty-value"),
            (RuleMatch.CONTAINS, ("x",), "Felt", "condition-with-label"),
            (RuleMatch.CONTAINS, (" x",), "", "rule-hidden-letters"),
            (RuleMatch.CONTAINS, ("x" * 7_000,) * 3, "", "condition-too-long"),
        ],
    )
    def test_when_a_condition_would(self, match, values, label, code):
        with pytest.raises(ContradictionError, match=code):
            Condition(RuleField.SUBJECT, match, values, label=label)

    def test_when_a_condition_asks_for_a_kind_of_sender_that_there_is_not(self):
        for match, value, code in (
            (RuleMatch.IS, "borger", "condition-kind-unknown"),
            (RuleMatch.CONTAINS, "citizen", "condition-kind-compared"),
        ):
            with pytest.raises(ContradictionError, match=code):
                a_condition(RuleField.SENDER_KIND, match, value)

    def test_when_the_threshold_is_none_that_can_be_reached(self):
        for threshold in (0, 10_001):
            with pytest.raises(ContradictionError, match="rules-threshold"):
                RuleBook((), threshold)


def test_no_number_is_given_twice():
    book = RuleBook((a_rule("7"), a_rule("x"), a_rule("9" * 60)))
    assert book.highest_number() == 7
    assert book.highest_number(["12", "byg"]) == 12
    assert replace(book, last_number=40).highest_number(["12"]) == 40
    assert RuleBook().highest_number() == 0


class TestADay:
    @pytest.mark.parametrize(
        ("state", "since", "until", "counts"),
        [
            (RuleState.ACTIVE, None, None, True),
            (RuleState.TEST, TODAY, TODAY, True),
            (RuleState.OFF, None, None, False),
            (RuleState.ACTIVE, TODAY + timedelta(1), None, False),
            (RuleState.ACTIVE, None, TODAY - timedelta(1), False),
        ],
    )
    def test_decides_what_counts(self, state, since, until, counts):
        rule = a_rule(state=state, valid_from=since, valid_until=until)
        assert RuleBook((rule,)).counting(TODAY) == ((rule,) if counts else ())

    def test_a_body_is_needed_only_for_a_rule_that_counts(self):
        rule = a_rule("1", a_condition(RuleField.BODY))
        assert RuleBook((rule,)).needs_body(TODAY)
        assert not RuleBook((replace(rule, state=RuleState.OFF), a_rule("2"))).needs_body(TODAY)


class TestAConditionHolds:
    @pytest.mark.parametrize(
        ("match", "value", "text", "holds"),
        [
            (RuleMatch.IS, "BYGGESAG", "byggesag", True),
            (RuleMatch.IS, "to ord", "  To   ord", True),
            (RuleMatch.IS, "A\u030a", "å", True),
            (RuleMatch.IS, "byg", "byggesag", False),
            (RuleMatch.CONTAINS, "gesa", "Byggesag", True),
            (RuleMatch.CONTAINS, "x", "Byggesag", False),
            (RuleMatch.STARTS, "byg", "Byggesag", True),
            (RuleMatch.STARTS, "sag", "Byggesag", False),
            (RuleMatch.WORD, "pas", "Mit pas!", True),
            (RuleMatch.WORD, "pas", "Pasning", False),
            (RuleMatch.WORD, "nyt pas", "Et nyt  pas, tak", True),
            (RuleMatch.WORD, "nyt pas", "nyt og pas", False),
            (RuleMatch.WORD, "§", "efter § 7", True),
            (RuleMatch.WORD, "§ 7", "efter § 7", True),
            (RuleMatch.WORD, "§ 7", "klasse 7", False),
            (RuleMatch.WORD, "§ 7", "efter § 71", False),
            (RuleMatch.WORD, "c++", "Kursus i C++.", True),
            (RuleMatch.WORD, "c++", "klasse c", False),
            (RuleMatch.WORD, "e-mail", "min E mail", True),
            (RuleMatch.WORD, "a/s", "Holm A/S", True),
            (RuleMatch.WORD, "a/s", "a s", False),
            (RuleMatch.PATTERN, "byg-####", "BYG-2026", True),
            (RuleMatch.PATTERN, "byg-####", "BYG-26", False),
            (RuleMatch.PATTERN, "23.05.*", "23.05.00", True),
            (RuleMatch.PATTERN, "23.05.*", "23x05.00", False),
            (RuleMatch.PATTERN, "*sag*", "en byggesag her", True),
            (RuleMatch.PATTERN, "*sag", "sagen", False),
            (RuleMatch.PATTERN, "a*a", "a", False),
            (RuleMatch.PATTERN, "a*b*c", "axc", False),
            (RuleMatch.PATTERN, "a*b?*c", "abbbc", True),
            (RuleMatch.PATTERN, "a*b?*c", "axbc", False),
            (RuleMatch.PATTERN, "a*#", "a b7", True),
            (RuleMatch.PATTERN, "a*#", "a b", False),
            (RuleMatch.PATTERN, "[a]?", "[a]b", True),
        ],
    )
    def test_as_people_mean_it(self, match, value, text, holds):
        condition = a_condition(RuleField.SUBJECT, match, value)
        assert ready(condition).holds(seen(subject=text)) is holds
        turned = replace(condition, negated=True)
        assert ready(turned).holds(seen(subject=text)) is not holds

    def test_when_something_stands_there(self):
        condition = a_condition(RuleField.CASE_NUMBER, RuleMatch.PRESENT)
        assert ready(condition).holds(seen(case_number="1"))
        assert not ready(condition).holds({})

    def test_when_a_kind_of_sender_is_known(self):
        condition = a_condition(RuleField.SENDER_KIND, RuleMatch.PRESENT)
        assert ready(condition).holds(seen(sender_kind="citizen"))
        assert not ready(condition).holds(seen(sender_kind="unknown"))
        unknown = a_condition(RuleField.SENDER_KIND, RuleMatch.IS, "unknown")
        assert ready(unknown).holds(seen(sender_kind="unknown"))

    def test_for_the_free_text_field_it_names(self):
        condition = a_condition(RuleField.CONTACT_INFO, RuleMatch.IS, "12 a", label="Matrikel")
        there = seen(contact_info=[("Navn", "12 a"), ("MATRIKEL", "12 A")])
        assert ready(condition).holds(there)
        assert not ready(condition).holds(seen(contact_info=("Navn", "12 a")))
        assert ready(replace(condition, label="")).holds(seen(contact_info=("Navn", "12 a")))

    def test_in_a_time_that_follows_from_the_lengths(self):
        """Twenty asterisks over a long text that does not fit: a regular expression would never end."""
        condition = a_condition(RuleField.SUBJECT, RuleMatch.PATTERN, "*a" * 20 + "*b")
        assert not ready(condition).holds(seen(subject="a" * 100_000))

    @settings(max_examples=times(20))
    @given(
        st.text(alphabet="ab1*?#", min_size=1, max_size=8).filter(str.strip),
        st.text(alphabet="ab1", max_size=10),
    )
    def test_as_a_regular_expression_of_the_same_pattern_does(self, pattern, text):
        wild = {"*": ".*", "?": ".", "#": "[0-9]"}
        expected = re.fullmatch("".join(wild.get(letter, letter) for letter in pattern), text)
        condition = a_condition(RuleField.SUBJECT, RuleMatch.PATTERN, pattern)
        traits = seen(subject=text) if text else seen(subject=[""])
        assert ready(condition).holds(traits) is bool(expected)


class TestSuggesting:
    def suggest(self, *rules, threshold=100, **texts):
        return Suggesting(RuleBook(rules, threshold), TODAY).suggest(seen(**texts))

    def test_points_are_added_up_and_every_rule_says_why(self):
        pas = a_rule("2", a_condition(RuleField.SUBJECT, RuleMatch.CONTAINS, "x", "sag"), points=50)
        made = self.suggest(a_rule("1", points=300), pas, subject="Byggesag")
        (ranked,) = made.ranking
        assert (made.advice, made.target, made.rule) == (Advice.SUGGESTED, "byg", "1")
        assert (ranked.points, [each.rule for each in ranked.reasons]) == (350, ["1", "2"])
        assert ranked.reasons[1].because[0].values == ("sag",)
        assert list(made.applied()) == ["1", "2"]

    def test_a_tie_is_the_users_to_decide(self):
        made = self.suggest(a_rule("1", target="b"), a_rule("2", target="a"), subject="byggesag")
        assert (made.advice, made.target, made.rule) == (Advice.TIE, "", "")
        assert [each.target for each in made.leading] == ["a", "b"]

    def test_so_is_what_stays_below_the_threshold(self):
        made = self.suggest(a_rule(points=99), subject="byggesag")
        assert (made.advice, made.target) == (Advice.TOO_FEW, "")
        assert [each.target for each in made.leading] == ["byg"]

    def test_points_may_speak_against(self):
        against = a_rule("2", points=-250)
        made = self.suggest(a_rule("1", points=300), against, subject="byggesag")
        assert (made.advice, made.ranking[0].points) == (Advice.TOO_FEW, 50)

    def test_what_rules_only_speak_against_is_in_no_place(self):
        made = self.suggest(a_rule(points=-50), subject="byggesag")
        assert (made.advice, made.leading) == (Advice.NONE, ())
        assert [each.points for each in made.ranking] == [-50]
        cancelled = self.suggest(a_rule("1"), a_rule("2", points=-100), subject="byggesag")
        assert (cancelled.advice, cancelled.leading) == (Advice.NONE, ())

    def test_what_the_directory_does_not_know_is_not_suggested(self):
        gone = a_rule("1", target="væk", points=300)
        book = RuleBook((gone, a_rule("2")))
        made = Suggesting(book, TODAY, {"byg"}).suggest(seen(subject="byggesag"))
        assert (made.advice, made.target, made.rule) == (Advice.NO_ENTRY, "", "")
        known = Suggesting(book, TODAY, {"væk"}).suggest(seen(subject="byggesag"))
        assert known.target == "væk"

    def test_one_alternative_is_enough_and_all_of_its_conditions_are_needed(self):
        topic = a_condition(RuleField.TOPIC, RuleMatch.IS, "Vand")
        rule = a_rule(alternatives=((a_condition(), topic), (topic, topic)))
        assert self.suggest(rule, subject="byggesag").advice is Advice.NONE
        assert self.suggest(rule, topic="vand").advice is Advice.SUGGESTED
        made = self.suggest(rule, subject="byggesag", topic="vand")
        assert len(made.ranking[0].reasons[0].because) == 2
        assert made.ranking[0].reasons[0].because[0].field is RuleField.SUBJECT

    def test_a_condition_turned_round_is_told_as_it_stands(self):
        turned = a_condition(RuleField.TOPIC, RuleMatch.IS, "Vand", negated=True)
        (reason,) = self.suggest(a_rule("1", turned), subject="x").ranking[0].reasons
        assert reason.because == (turned,)

    def test_rules_in_test_are_worked_out_and_suggest_nothing(self):
        trial = a_rule("2", target="løn", state=RuleState.TEST, points=500)
        made = self.suggest(a_rule("1"), trial, subject="byggesag")
        assert (made.target, made.trial[0].target) == ("byg", "løn")
        assert sorted(made.applied()) == ["1", "2"]
        alone = self.suggest(trial, subject="byggesag")
        assert (alone.advice, alone.ranking) == (Advice.NONE, ())

    def test_nothing_comes_of_nothing(self):
        assert self.suggest(a_rule(), subject="andet") == NO_SUGGESTION
        assert NO_SUGGESTION.target == NO_SUGGESTION.rule == ""
        assert NO_SUGGESTION.leading == ()

    @settings(max_examples=times(20))
    @given(books(), messages(), st.randoms())
    def test_the_order_of_the_rules_makes_no_difference(self, book, traits, chance):
        shuffled = random.Random(chance.random()).sample(book.rules, len(book.rules))
        other = Suggesting(replace(book, rules=tuple(shuffled)), TODAY).suggest(traits)
        assert Suggesting(book, TODAY).suggest(traits) == other

    @settings(max_examples=times(20))
    @given(books(), messages())
    def test_the_quick_way_finds_what_asking_every_rule_finds(self, book, traits):
        expected = {
            rule.id
            for rule in book.counting(TODAY)
            if any(all(ready(each).holds(traits) for each in group) for group in rule.alternatives)
        }
        assert set(Suggesting(book, TODAY).suggest(traits).applied()) == expected

    @settings(max_examples=times(20))
    @given(rules("1"), rules("2"), messages())
    def test_a_rule_that_follows_from_another_applies_wherever_it_does(self, narrow, wide, traits):
        def applies(rule: Rule) -> bool:
            groups = rule.alternatives
            return any(all(ready(each).holds(traits) for each in group) for group in groups)

        if alternatives_imply(live_alternatives(narrow), live_alternatives(wide)) and applies(
            narrow
        ):
            assert applies(wide)

    @settings(max_examples=times(20))
    @given(conditions(), conditions(), messages())
    def test_so_does_a_condition(self, narrow, wide, traits):
        first, second = a_rule("1", narrow), a_rule("2", wide)
        if alternatives_imply(live_alternatives(first), live_alternatives(second)) and ready(
            narrow
        ).holds(traits):
            assert ready(wide).holds(traits)


class TestWhatAMessageShows:
    def test_every_field_rules_look_at(self):
        memo = a_memo()
        message = a_letter(
            memo, subject="Emne", body_text="Brødtekst", attachments=(an_attachment("plan.pdf"),)
        )
        traits = traits_of(message, facts_of(memo, {}))
        assert traits[RuleField.SUBJECT][0].text == "emne"
        assert traits[RuleField.BODY][0].words == " brødtekst "
        assert traits[RuleField.SENDER_KIND][0].text == "citizen"
        assert RuleField.MAILBOX in traits
        assert any(each.text == "asta@borger.example" for each in traits[RuleField.SENDER])

    def test_kle_only_where_there_is_kle(self):
        """A DKAL topic is a number of its own, and no KLE."""
        memo = a_memo(content=ContentData(kle=TopicCode("02.34.00", label="Byggelov")))
        traits = traits_of(a_letter(memo), facts_of(memo, {}))
        assert [each.text for each in traits[RuleField.KLE]] == ["02.34.00", "byggelov"]
        memo = a_memo(content=ContentData(kle=TopicCode("02.34.00")))
        traits = traits_of(a_letter(memo), facts_of(memo, {}))
        assert [each.text for each in traits[RuleField.KLE]] == ["02.34.00"]
        dkal = PostFacts(topic="7", stated=(Fact("topic", "7", "dkalmetadata.xml: Emne"),))
        assert RuleField.KLE not in traits_of(a_message(), dkal)

    def test_the_whole_of_a_long_text(self):
        message = a_message(body_text="ord " * 60_000 + "byggesag")
        word = a_condition(RuleField.BODY)
        assert ready(word).holds(traits_of(message, PostFacts()))

    def test_no_more_texts_in_a_field_than_is_reckoned_with(self):
        traits = traits_of(a_letter(a_memo()), facts_of(a_memo(), {}))
        assert all(len(traits.get(place, ())) <= most for place, most in MOST_TEXTS.items())

    def test_nothing_for_a_field_that_is_empty(self):
        traits = traits_of(a_message(subject=" ", body_text=""), facts_of(a_memo(), {}))
        assert RuleField.SUBJECT not in traits
        assert RuleField.BODY not in traits


def test_a_rule_that_has_not_begun_counts_later():
    rule = a_rule(valid_from=date(2027, 1, 1))
    book = RuleBook((rule,))
    assert Suggesting(book, TODAY).suggest(seen(subject="byggesag")).advice is Advice.NONE
    later = Suggesting(book, date(2027, 1, 1)).suggest(seen(subject="byggesag"))
    assert later.advice is Advice.SUGGESTED


def test_the_one_value_of_several_that_was_found_is_told_and_made_once():
    either = ready(a_condition(RuleField.TOPIC, RuleMatch.IS, "Vand", "Luft"))
    assert either.told("Luft").values == ("Luft",)
    assert either.told("Luft") is either.told("Luft")
    assert either.told("") is either.condition
