"""The rules suggest, the distributor decides: a suggestion is shown with its reasons, and taken with one key."""

import json

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from dpassist.domain.errors import EnvironmentFaultError
from tests.scenarios.conftest import texts

BUILDING = "12-mail-med-memo-virksomhed.eml"
MOVING = "01-borger-ma-besvares.xml"
ORDINARY = "28-almindelig-mail.eml"
SUSPICIOUS = "31-falsk-navn.eml"


def rules(workplace, text):
    """Give the authority rules of its own."""
    file = workplace.paths.organisation / "rules.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def rule(rule_id, target, points, field="subject", match="contains", values='["e"]', **more):
    told = "".join(f'{key} = "{value}"\n' for key, value in more.items())
    when = f'[[rules.when]]\nfield = "{field}"\nmatch = "{match}"\nvalues = {values}\n'
    head = f'[[rules]]\nid = "{rule_id}"\nname = "Regel {rule_id}"\ntarget = "{target}"\n'
    return f"{head}points = {points}\n{told}{when}"


def log_of(workplace):
    (file,) = workplace.paths.logs.glob("*.jsonl")
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def away_directory(paths):
    folder = paths.organisation
    folder.mkdir(parents=True, exist_ok=True)
    rows = (
        "id;navn;postkasse;stedfortræder;fraværende til",
        "a;Asta Prøve;asta@testkommunen.example;v;31-12-2999",
        "v;Vikaren;vikar@testkommunen.example;;",
        "b;Bo Prøve;bo@testkommunen.example;;31-12-2999",
    )
    (folder / "directory.csv").write_text("\n".join(rows), encoding="utf-8")


def test_what_the_rules_suggest_is_picked_with_the_reason_and_one_key_passes_it_on(
    workplace, qtbot
):
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    assert box.suggestion.text() == "Suggested: Byggesag (300 points)"
    assert box.current().id == "byggesag"
    qtbot.mouseClick(box.why_button, Qt.MouseButton.LeftButton)
    assert "rule 3 “Byggesag” gave 300: subject has the word “byggetilladelse”" in texts(box)
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert b"byggesag@testkommunen.example" in workplace.wait_for_draft().read_bytes()
    (record,) = [each for each in log_of(workplace) if each["event"] == "passed-on"]
    assert (record["entry"], record["rule"]) == ("byggesag", "3")


def test_another_choice_than_the_suggested_one_is_no_credit_to_the_rule(workplace, qtbot):
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    qtbot.keyClicks(box.search, "vuggestue")
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    workplace.wait_for_draft()
    (record,) = [each for each in log_of(workplace) if each["event"] == "passed-on"]
    assert (record["entry"], record["rule"]) == ("dagtilbud", "")


def test_a_tie_is_the_users_to_decide(workplace, qtbot):
    rules(workplace, rule("a", "loen", 300) + rule("b", "byggesag", 300))
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    assert box.suggestion.text() == "You decide: Byggesag and Løn have 300 points each."
    assert box.current() is None
    assert not box.button.isEnabled()
    shown = [box.entries.item(row).text().splitlines()[0] for row in range(2)]
    assert shown == ["Byggesag", "Løn"]
    box.entries.setCurrentRow(1)
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert b"loen@testkommunen.example" in workplace.wait_for_draft().read_bytes()


def test_too_few_points_suggest_nothing_and_are_told(workplace):
    rules(workplace, rule("a", "loen", 40))
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    assert box.suggestion.text() == "You decide: Løn has most points, but only 40."
    assert box.current() is None


def test_a_rule_in_test_is_told_and_suggests_nothing(workplace):
    rules(workplace, rule("a", "loen", 300, state="test"))
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    assert box.suggestion.text() == "You decide: no rule applies."
    assert "is in test and would give 300" in box.reasons.text()


def test_a_suspicious_message_is_suggested_to_nobody(workplace):
    rules(workplace, rule("a", "loen", 300))
    workplace.open(SUSPICIOUS)
    assert workplace.post.pass_on.current() is None


def test_the_next_message_starts_afresh(workplace):
    workplace.open(BUILDING, ORDINARY)
    box = workplace.post.pass_on
    assert box.current().id == "byggesag"
    workplace.pick(ORDINARY)
    assert box.current() is None
    assert box.suggestion.text() == "You decide: no rule applies."


def test_an_entry_that_is_away_says_who_takes_its_post(away_directory, workplace, qtbot):
    workplace.open(ORDINARY)
    box = workplace.post.pass_on
    assert "Away. Goes to Vikaren." in box.entries.item(0).text()
    assert "Away, and nobody stands in." in box.entries.item(2).text()
    box.entries.setCurrentRow(0)
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert b"vikar@testkommunen.example" in workplace.wait_for_draft().read_bytes()


def select(workplace, *rows):
    choose = workplace.post.list.selectionModel()
    model = workplace.post.model
    choose.clearSelection()
    for row in rows:
        choose.select(model.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_the_key_to_pass_several_on_asks_first_to_whom_and_goes_there(workplace, qtbot):
    workplace.open("01-borger-ma-besvares.xml", "12-mail-med-memo-virksomhed.eml")
    workplace.window.activateWindow()
    workplace.post.list.selectAll()
    assert workplace.post.pass_on.current() is None
    workplace.window.menus.actions["pass-on"].trigger()
    said = workplace.window.statusBar().currentMessage()
    assert said == "Choose whom to pass them on to."  # and not what the button would do
    assert workplace.window.focusWidget() is workplace.post.pass_on.search


def test_several_messages_go_to_one_place_and_one_that_fails_stops_no_other(workplace, qtbot):
    workplace.open(MOVING, SUSPICIOUS, ORDINARY)
    select(workplace, 0, 1, 2)
    box = workplace.post.pass_on
    assert "3" in box.button.text()
    assert not workplace.post.reply.button.isEnabled()
    qtbot.keyClicks(box.search, "koerekort")
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: len(workplace.shell.opened) == 2)
    result = workplace.post.acting.result
    workplace.wait(lambda: "2 draft" in result.text())
    assert "NOT passed on:" in result.text()
    assert "Nothing is sent" in result.text()
    assert len([each for each in log_of(workplace) if each["event"] == "passed-on"]) == 2
    select(workplace, 0)
    workplace.settle()
    assert box.button.text() == "&Pass on with guidance"


def test_more_than_anybody_looks_at_are_not_passed_on_at_once(workplace, monkeypatch):
    monkeypatch.setattr("dpassist.ui.acting.MOST_AT_ONCE", 1)
    workplace.open(MOVING, ORDINARY)
    select(workplace, 0, 1)
    workplace.post.pass_on.entries.setCurrentRow(0)
    assert not workplace.post.pass_on.button.isEnabled()
    assert "At most 1 messages at once" in workplace.post.pass_on.button.toolTip()


def test_passing_on_several_can_be_stopped(workplace, qtbot, monkeypatch):
    workplace.open(MOVING, ORDINARY)
    several = workplace.window._desk.passing_several
    make = several._pass_one_on

    def stop_after_the_first(*args):
        made = make(*args)
        workplace.post.acting._passing_on.cancel()
        return made

    monkeypatch.setattr(
        type(several), "_pass_one_on", lambda _self, *args: stop_after_the_first(*args)
    )
    select(workplace, 0, 1)
    qtbot.keyClicks(workplace.post.pass_on.search, "koerekort")
    qtbot.mouseClick(workplace.post.pass_on.button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: "you stopped it" in workplace.post.acting.result.text())
    assert len(workplace.shell.opened) == 1


def test_words_that_found_a_colleague_for_one_message_pick_nobody_for_the_next(workplace, qtbot):
    workplace.open(MOVING, ORDINARY)
    box = workplace.post.pass_on
    suggested = box.current()
    qtbot.keyClicks(box.search, "loen")
    assert box.current() != suggested
    workplace.pick(ORDINARY)
    workplace.pick(MOVING)
    assert box.search.text() == ""
    assert box.current() == suggested


def test_favourites_come_first_then_the_last_ones(workplace, qtbot):
    workplace.open(ORDINARY)
    box = workplace.post.pass_on
    names = lambda: [box.entries.item(row).text().splitlines()[0] for row in range(2)]  # noqa: E731 - asked twice
    qtbot.keyClicks(box.search, "vuggestue")
    qtbot.mouseClick(box.favourite, Qt.MouseButton.LeftButton)
    box.search.clear()
    workplace.wait(lambda: names()[0] == "Dagtilbud (favourite)")
    box.entries.clearSelection()
    qtbot.keyClicks(box.search, "bibliotek")
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    workplace.wait_for_draft()
    box.search.clear()
    workplace.wait(lambda: names() == ["Dagtilbud (favourite)", "Kultur og fritid"])


def test_a_favourite_that_cannot_be_kept_is_told(workplace, qtbot, monkeypatch):
    def refuse(*_args, **_named):
        raise EnvironmentFaultError("write-failed")

    monkeypatch.setattr(workplace.window._desk.passing, "set_favourite", refuse)
    workplace.open(ORDINARY)
    box = workplace.post.pass_on
    qtbot.keyClicks(box.search, "vuggestue")
    qtbot.mouseClick(box.favourite, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: "That did not work" in workplace.post.acting.result.text())


@pytest.fixture
def neighbour(paths):
    folder = paths.organisation
    folder.mkdir(parents=True, exist_ok=True)
    rows = "id;navn;postkasse;anden myndighed\nnabo;Nabokommunen;post@nabokommunen.example;ja\n"
    (folder / "directory.csv").write_text(rows, encoding="utf-8")


def test_another_authority_gets_it_with_a_warning_and_the_sender_is_told(
    neighbour, workplace, qtbot
):
    workplace.open(BUILDING)
    box = workplace.post.pass_on
    assert "Another authority: goes without guidance." in box.entries.item(0).text()
    box.entries.setCurrentRow(0)
    assert box.button.text().startswith("&Pass on to another authority")
    assert "tells the sender" in box.button.toolTip()
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: len(workplace.shell.opened) == 2)
    result = workplace.post.acting.result
    workplace.wait(lambda: "A second draft tells the sender" in result.text())
    assert "nobody has vouched" in result.text()
    first, second = (path.read_bytes() for path in workplace.shell.opened)
    assert b"post@nabokommunen.example" in first
    assert b"svarvejledning" not in first
    assert b"In-Reply-To" in second


def test_a_sender_who_takes_no_reply_is_left_to_the_user(neighbour, workplace, qtbot):
    workplace.open("02-borger-ma-ikke-besvares.xml")
    box = workplace.post.pass_on
    box.entries.setCurrentRow(0)
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    result = workplace.post.acting.result
    workplace.wait(lambda: "Tell the sender yourself" in result.text())
    assert len(workplace.shell.opened) == 1


def test_several_to_another_authority_say_whom_nobody_tells(neighbour, workplace, qtbot):
    workplace.open(BUILDING, "02-borger-ma-ikke-besvares.xml")
    select(workplace, 0, 1)
    workplace.post.pass_on.entries.setCurrentRow(0)
    assert "2" in workplace.post.pass_on.button.text()
    assert "another authority" in workplace.post.pass_on.button.text()
    qtbot.mouseClick(workplace.post.pass_on.button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: "Tell the sender yourself" in workplace.post.acting.result.text())
    assert len(workplace.shell.opened) == 3


def test_a_directory_that_is_changed_meanwhile_is_used_from_the_next_message_on(workplace):
    workplace.open(BUILDING, ORDINARY)
    assert "Byggesag" in workplace.post.pass_on.entries.item(0).text()
    file = workplace.paths.organisation / "directory.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("id;navn;postkasse\nny;Nyt kontor;ny@testkommunen.example\n", encoding="utf-8")
    workplace.pick(ORDINARY)
    box = workplace.post.pass_on
    assert [box.entries.item(row).text().splitlines()[0] for row in range(box.entries.count())] == [
        "Nyt kontor"
    ]
    workplace.window.show_page("rules")
    rules_page = workplace.window.page("rules")
    workplace.wait(lambda: rules_page.editor.target.findData("ny") >= 0)
    assert rules_page.editor.target.findData("dagtilbud") < 0
