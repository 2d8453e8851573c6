"""Two people changed the same rules: it is told who changed what before anybody decides."""

from dataclasses import replace

from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import RuleBook
from dpassist.services.wording import Wording
from dpassist.services.wording_rule_changes import compared_text
from tests.rule_values import a_rule

ONE, TWO, THREE = a_rule("1"), a_rule("2"), a_rule("3")
BASE = RuleBook((ONE, TWO, THREE), 100)


def told(mine, theirs, written=()):
    wording = Wording(lambda _context, text: text)
    return compared_text(wording, (BASE, mine, theirs), Directory(), written)


def test_what_each_changed_stands_under_who_changed_it_and_what_both_changed_comes_first():
    mine = RuleBook((replace(ONE, points=11), replace(TWO, points=22), THREE), 100)
    theirs = RuleBook((replace(ONE, points=12), TWO), 70)
    said = told(mine, theirs)
    places = [said.index(word) for word in ("BY BOTH", "Rule 1\n", "BY YOU", "Rule 2\n", "ELSE")]
    assert places == sorted(places)
    only_theirs = said.partition("ELSE ALONE")[2]
    assert "Suggest from\nYours: 100 points\nTheirs: 70 points" in only_theirs
    assert only_theirs.endswith("\nTheirs: not there")
    assert "Rule 3\nYours: " in only_theirs


def test_a_threshold_stands_under_who_set_it():
    assert told(replace(BASE, threshold=60), BASE).startswith("CHANGED BY YOU ALONE")
    both = told(replace(BASE, threshold=60), replace(BASE, threshold=70))
    assert both.startswith("CHANGED BY BOTH")


def test_what_no_sentence_of_a_rule_holds_is_named():
    theirs = RuleBook((ONE, TWO, replace(THREE, note="Se aftalen", owner="Asta")), 100)
    assert told(BASE, theirs).endswith("\nDiffers too: owner, note")


def test_where_only_the_order_differs_that_is_said():
    assert told(BASE, RuleBook((TWO, ONE, THREE), 100)) == "Only the order differs."
    assert told(BASE, BASE, ("2",)) == "Not complete here, and as it last was above: 2"
