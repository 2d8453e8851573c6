"""``dpassist rules list``, ``check``, ``try``, ``export`` and ``import``."""

import json

import pytest

from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from tests.builders import an_entry
from tests.mails import mail

BUILDING = Condition(RuleField.SUBJECT, RuleMatch.WORD, ("byggesag",))
BOOK = RuleBook(
    (
        Rule("1", "Byggesag", "byg", ((BUILDING,),), points=300),
        Rule("2", "Ingen", "byg", ((Condition(RuleField.TOPIC, RuleMatch.IS, ("Vand",)),),)),
    )
)
SHEET = "Regel;Navn;Modtager;Point;Felt;Hvordan;Værdier\n9;Pas;byg;200;emnelinje;har ordet;pas\n"


@pytest.fixture
def typed_with(desk_with, typed):
    def do(*arguments, book=BOOK, kept_aside="", **changes):
        desk = desk_with(entries=(an_entry(),), **changes)
        desk.library.book, desk.library.kept_aside = book, kept_aside
        return typed(*arguments, desk=desk)

    return do


def test_a_line_a_rule_its_id_first(typed_with):
    ended = typed_with("rules", "list")
    assert ended.out.splitlines()[0] == (
        "1  Byggesag (active)  300 points to Byg og bolig when subject has the word “byggesag”."
    )
    told = json.loads(typed_with("rules", "list", "--json").out.splitlines()[1])
    assert (told["id"], told["target"], told["valid_from"]) == ("2", "byg", None)


def test_what_leads_nowhere_is_told_and_has_a_code_of_its_own(typed_with):
    book = RuleBook((Rule("1", "Væk", "nowhere", ((BUILDING,),)),))
    ended = typed_with("rules", "check", book=book)
    assert ended.code == 9
    assert "1: There is no “nowhere” in the directory" in ended.out
    told = json.loads(typed_with("rules", "check", "--json", book=book).out)
    assert (told["rule"], told["code"]) == ("1", "rule-no-target")


def test_nothing_wrong_is_said(typed_with):
    assert (
        typed_with("rules", "check").out == "Rules looked through: 2. Nothing is wrong with them.\n"
    )
    assert typed_with("rules", "check", "--json").out == ""


def test_a_bad_row_of_a_sheet_is_told_with_its_number(typed_with, post):
    (post / "r.csv").write_text(SHEET + "10;Uden felt;byg;1;;;x\n", encoding="utf-8")
    ended = typed_with("rules", "check", "--rules", "r.csv")
    assert (ended.code, ended.out.splitlines()[0][:8]) == (9, "r.csv:3:")
    told = json.loads(typed_with("rules", "check", "--rules", "r.csv", "--json").out)
    assert (told["file"], told["line"], told["code"]) == ("r.csv", 3, "rule-missing-value")


def test_a_folder_is_tried_with_reasons_and_what_never_applied(typed_with, post):
    (post / "a.eml").write_bytes(mail(subject="Om min byggesag", body="Hej"))
    (post / "b.eml").write_bytes(mail(subject="Andet", body="Hej"))
    out = typed_with("rules", "try", ".").out
    assert "a.eml: Suggested: Byg og bolig (300 points)" in out
    assert "  rule 1 “Byggesag” gave 300: subject has the word “byggesag”" in out
    assert "b.eml: You decide: no rule applies." in out
    assert "Messages: 2. Could not be read: 0. Another suggestion than now: 0." in out
    assert "Rules that applied to none: 2" in out


def test_changed_rules_show_only_what_they_change(typed_with, post):
    (post / "r.csv").write_text(SHEET, encoding="utf-8")
    (post / "a.eml").write_bytes(mail(subject="Mit pas", body="Hej"))
    (post / "b.eml").write_bytes(mail(subject="Andet", body="Hej"))
    ended = typed_with("rules", "try", "a.eml", "b.eml", "--rules", "r.csv", "--changed")
    assert "b.eml" not in ended.out
    assert "a.eml: Suggested: Byg og bolig (200 points)" in ended.out
    assert "With the rules in force: You decide: no rule applies." in ended.out
    assert "applied to none" not in ended.out
    lines = typed_with("rules", "try", ".", "--rules", "r.csv", "--json").out.splitlines()
    first, last = json.loads(lines[0]), json.loads(lines[-1])
    assert (first["advice"], first["target"], first["points"]) == ("suggested", "byg", 200)
    assert (first["rules"], first["before"], first["changed"]) == (["9"], "", True)
    assert (last["messages"], last["changed"], last["never_fired"]) == (3, 1, [])


def test_a_rule_for_the_text_says_that_messages_are_opened(typed_with, post):
    body = Condition(RuleField.BODY, RuleMatch.WORD, ("carport",))
    book = RuleBook((Rule("1", "Carport", "byg", ((body,),), state=RuleState.ACTIVE),))
    (post / "a.eml").write_bytes(mail(subject="Hej", body="En carport, tak."))
    out = typed_with("rules", "try", "a.eml", book=book).out
    assert "every message is opened" in out
    assert "a.eml: Suggested: Byg og bolig (100 points)" in out


def test_no_file_at_all_is_said(typed_with, post):
    (post / "empty").mkdir()
    assert typed_with("rules", "try", "empty").err


def test_rules_go_out_to_a_spreadsheet_and_come_back(typed_with, post):
    assert typed_with("rules", "export", "-o", "r.xlsx").out == "Rules written to r.xlsx\n"
    ended = typed_with("rules", "import", "r.xlsx", book=RuleBook())
    assert (ended.code, ended.out) == (0, "Rules now in force: 2\n")
    (post / "bad.csv").write_text(SHEET + ";Uden nummer;;;;;\n", encoding="utf-8")
    ended = typed_with("rules", "import", "bad.csv")
    assert (ended.code, ended.out.partition("\n")[0]) == (9, "Rules now in force: 1")
    assert "Not in the file, and gone: 1, 2 (rules.previous.toml" in ended.out
    assert "bad.csv" in ended.err
    ended = typed_with("rules", "import", "bad.csv", kept_aside="rules.before-1.toml")
    assert "kept as rules.before-1.toml" in ended.out
    assert "gone: 1, 2 (rules.before-1.toml" in ended.out
    (post / "slip.csv").write_text(SHEET + "1;Uden felt;byg;1;;;x\n7;;;;;;\n", encoding="utf-8")
    ended = typed_with("rules", "import", "slip.csv")
    assert "Rules now in force: 2" in ended.out
    assert "stay as they were: 1\n" in ended.out
    assert "are left out: 7\n" in ended.out
    (post / "none.csv").write_text(SHEET.splitlines()[0] + "\n1;;;;;;x\n", encoding="utf-8")
    ended = typed_with("rules", "import", "none.csv")
    assert (ended.code, ended.out) == (4, "")
    assert "nothing was imported" in ended.err
    ended = typed_with("rules", "try", "bad.csv", "--rules", "bad.csv")
    assert "bad.csv" in ended.err


def test_who_asks_for_all_or_nothing_keeps_the_rules_in_force_when_a_row_is_bad(
    typed, desk_with, post
):
    desk = desk_with(entries=(an_entry(),))
    desk.library.book = BOOK
    (post / "bad.csv").write_text(SHEET + ";Uden nummer;;;;;\n", encoding="utf-8")
    ended = typed("rules", "import", "bad.csv", "--strict", desk=desk)
    assert (ended.code, ended.out, desk.library.book) == (4, "", BOOK)
    assert "bad.csv, row 3: " in ended.err
    assert "the rules in force stay as they are" in ended.err
    (post / "good.csv").write_text(SHEET, encoding="utf-8")
    ended = typed("rules", "import", "good.csv", "--strict", desk=desk)
    assert (ended.code, [rule.id for rule in desk.library.book.rules]) == (0, ["9"])


def test_an_open_quotation_mark_is_told_with_its_row(typed_with, post):
    (post / "open.csv").write_text(SHEET + '9;Pas;byg;1;;;"27 tommer\n', encoding="utf-8")
    ended = typed_with("rules", "import", "open.csv")
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith("open.csv, row 3: A quotation mark is not closed")


def test_whom_the_directory_does_not_hold_is_told_at_once_and_not_by_the_check_alone(
    typed, desk_with, post
):
    desk = desk_with(entries=(an_entry(),))
    desk.library.book = BOOK
    sheet = SHEET.replace(";byg;", ";Ingensteds;") + "8;Fra;Intet;;emnelinje;har ordet;fra\n"
    sheet = sheet.replace("Point;", "Point;Tilstand;").replace(";200;", ";200;aktiv;")
    (post / "r.csv").write_text(sheet.replace(";Intet;;", ";Intet;;fra;"), encoding="utf-8")
    ended = typed("rules", "import", "r.csv", "--strict", desk=desk)
    told = "rule 9 “Pas”: There is no “Ingensteds” in the directory, so it suggests nobody.\n"
    assert (ended.code, ended.out, desk.library.book) == (4, "", BOOK)
    assert ended.err.startswith(told)
    ended = typed("rules", "import", "r.csv", desk=desk)
    assert (ended.code, ended.err) == (9, told)
    assert [rule.id for rule in desk.library.book.rules] == ["9", "8"]


def test_a_message_that_is_not_there_is_told_and_has_its_code(typed_with, post):
    (post / "r.csv").write_text(SHEET, encoding="utf-8")
    ended = typed_with("rules", "try", "away.eml", "--rules", "r.csv", "--changed")
    assert (ended.code, ended.err) == (1, "away.eml: The file is no longer there.\n")
    assert "Messages: 1. Could not be read: 1." in ended.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("import", "away.xlsx"), 1),
        (("check", "--rules", "away.xlsx"), 1),
        (("try", ".", "--rules", "r.doc"), 4),
        (("export", "-o", "r.doc"), 4),
    ],
)
def test_a_file_of_rules_that_cannot_be_used_is_named(typed_with, post, arguments, code):
    (post / "r.doc").write_bytes(b"")
    ended = typed_with("rules", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.startswith(f"{arguments[-1]}: ")
