"""Rules while they are edited: nothing that is typed is lost, and each step can be taken back."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.rules.rule import RuleBook, RuleField, RuleMatch
from dpassist.ui.rule_draft import NEW_CONDITION, draft_of
from dpassist.ui.rule_edits import RuleEdits
from tests.effort import times
from tests.rule_values import a_condition, a_rule, rules


def begun(*some):
    edits = RuleEdits()
    edits.begin(RuleBook(some or (a_rule("1"), a_rule("2"))))
    return edits


@settings(max_examples=times(20))
@given(rules("1"))
def test_any_rule_is_written_as_it_can_be_read(rule):
    assert draft_of(rule).rule("1") == rule


def test_a_kind_of_sender_is_ticked_and_what_was_typed_for_another_field_stays():
    kind = a_condition(RuleField.SENDER_KIND, RuleMatch.IS, "citizen", negated=True)
    rule = a_rule("1", kind, a_condition(RuleField.SENDER_KIND, RuleMatch.PRESENT))
    assert draft_of(rule).rule("1") == rule
    typed = replace(NEW_CONDITION, label=" Felt ", values="a \\| b | c ")
    named = replace(typed, field=RuleField.CONTACT_INFO).condition()
    assert (named.label, named.values) == ("Felt", ("a | b", "c"))
    assert typed.condition().label == ""


def test_what_is_not_complete_stays_beside_the_last_complete_version():
    edits = begun()
    draft = replace(draft_of(a_rule("1")), name="", note="Meget skrevet")
    assert edits.write("1", draft) == "rule-without-name"
    assert (edits.draft("1"), edits.incomplete()) == (draft, ("1",))
    assert edits.book == edits.begun_with
    assert edits.is_changed
    assert edits.write("1", replace(draft, name="Navn")) == ""
    assert (edits.draft("1"), edits.find("1").note) == (None, "Meget skrevet")


def test_a_copy_is_of_what_is_being_written():
    edits = begun()
    draft = replace(draft_of(a_rule("1")), name="")
    edits.write("1", draft)
    copy = edits.add("byg", "Kopi", like=edits.find("1"))
    assert (edits.draft(copy), edits.incomplete()) == (draft, ("1", copy))


def test_undo_gives_back_what_was_not_complete_too():
    edits = begun()
    draft = replace(draft_of(a_rule("1")), name="")
    edits.write("1", draft)
    edits.remove("1")
    assert edits.draft("1") is None
    edits.undo()
    assert edits.draft("1") == draft
    edits.undo()
    assert not edits.is_changed
    edits.redo()
    assert edits.draft("1") == draft


def test_what_was_typed_while_a_save_ran_stays():
    edits = begun()
    edits.write("1", replace(draft_of(a_rule("1")), name="Handed over"))
    handed_over = edits.book
    edits.write("2", replace(draft_of(a_rule("2")), name="Since"))
    edits.saved(handed_over)
    assert edits.find("2").name == "Since"
    assert edits.is_changed
    edits.undo()
    assert not edits.is_changed
    edits.undo()
    assert edits.find("1").name == "Regel 1"


def test_closing_is_asked_again_after_anything_was_done_between():
    edits = begun()
    edits.remove("1")
    assert not edits.may_be_dropped()
    assert edits.may_be_dropped()
    edits.undo()
    edits.redo()
    assert not edits.may_be_dropped()


def test_the_number_of_a_rule_that_is_gone_is_not_given_again():
    edits = begun(a_rule("7"), a_rule("9" * 60))
    edits.remove("7")
    assert edits.add("byg", "Ny") == "8"
    edits.remove("8")
    edits.saved(edits.book)
    assert edits.add("byg", "Ny") == "9"
    assert edits.add("byg", "Ny", known=("30", "x")) == "31"


@given(st.integers(-3, 3))
def test_a_rule_is_moved_within_the_list(by):
    edits = begun(a_rule("1"), a_rule("2"), a_rule("3"))
    edits.move("2", by)
    ids = [rule.id for rule in edits.book.rules]
    expected = {-1: ["2", "1", "3"], 1: ["1", "3", "2"]}.get(by, ["1", "2", "3"])
    assert ids == expected
    edits.move("gone", 1)
    assert [rule.id for rule in edits.book.rules] == ids


def test_rules_that_come_in_another_ones_place_leave_what_is_being_written():
    edits = begun()
    draft = replace(draft_of(a_rule("1")), name="")
    edits.write("1", draft)
    edits.put(RuleBook((a_rule("1", points=7),)))
    assert edits.draft("1") == draft
    edits.put(RuleBook((a_rule("1", points=8),)), drops_drafts=True)
    assert edits.draft("1") is None


def test_what_is_being_written_follows_the_new_number_of_its_rule():
    edits = begun()
    draft = replace(draft_of(a_rule("1")), name="")
    edits.write("1", draft)
    edits.put(RuleBook((a_rule("1"), a_rule("9"))), renumbered={"1": "9"})
    assert (edits.incomplete(), edits.draft("9")) == (("9",), draft)


def test_to_go_back_behind_somebody_elses_rules_is_to_be_in_conflict_with_them_again():
    edits = begun()
    before, theirs = edits.begun_with, RuleBook((a_rule("5"),))
    edits.remove("1")
    edits.put(theirs, base=theirs)
    assert not edits.is_changed
    edits.undo()
    assert (edits.begun_with, edits.is_changed) == (before, True)
    edits.redo()
    edits.remove("5")
    edits.saved(edits.book)
    edits.undo()
    assert (edits.book, edits.begun_with) == (theirs, RuleBook())
    edits.undo()
    assert edits.begun_with == before


def test_a_step_back_tells_the_one_rule_it_changed():
    edits = begun()
    edits.write("2", replace(draft_of(a_rule("2")), points=7))
    edits.write("1", replace(draft_of(a_rule("1")), name=""))
    edits.set_threshold(3)
    assert [edits.undo() for _step in range(4)] == ["", "1", "2", ""]
    assert [edits.redo() for _step in range(4)] == ["2", "1", "", ""]
    edits.put(RuleBook())
    assert edits.undo() == ""


def test_a_threshold_that_is_typed_is_one_step():
    edits = begun()
    for typed in (2, 25, 250):
        edits.set_threshold(typed)
    edits.undo()
    assert (edits.book.threshold, edits.can_undo()) == (100, False)
