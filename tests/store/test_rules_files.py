"""Rules in TOML and in spreadsheets: what is good is used, what is not is told with its row and left out whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.rules.rule import Condition, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.rules_file import read_rules, save_rules
from dpassist.store.rules_sheet import read_rules_from, rules_sheet
from dpassist.store.spreadsheet import written_number
from dpassist.store.toml_tables import load_toml
from tests.rule_values import a_condition, a_rule, books

HEAD = "Regel;Navn;Modtager;Point;Tilstand;Mulighed;Ikke;Felt;Feltnavn;Hvordan;Værdier\n"
TOML = """
[[rules]]
id = "1"
name = "Byggesag"
target = "byg"
[[rules.when]]
field = "subject"
match = "word"
values = ["byggesag"]
"""
BOOK = RuleBook(
    (
        a_rule(
            "1",
            points=-7,
            owner="=HYPERLINK(1)",
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 12, 31),
            note="@her",
            alternatives=(
                (
                    a_condition(RuleField.CONTACT_INFO, RuleMatch.IS, "a|b", "c\\", label="Felt"),
                    a_condition(RuleField.KLE, RuleMatch.PRESENT, negated=True),
                ),
                (a_condition(),),
            ),
        ),
        a_rule("2", state=RuleState.TEST),
    ),
    250,
)


def read(tmp_path, text, name="rules.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    book, problems = read_rules_from(file)
    return book, [(each.code, each.line, each.what) for each in problems]


class TestASpreadsheet:
    @pytest.mark.parametrize("language", ["da", "en"])
    @pytest.mark.parametrize("kind", [".csv", ".xlsx"])
    def test_says_what_the_rules_say(self, tmp_path, kind, language):
        file = tmp_path / f"rules{kind}"
        file.write_bytes(rules_sheet(BOOK, kind, language))
        assert read_rules_from(file) == (BOOK, ())

    @settings(max_examples=25)
    @given(books(), st.sampled_from(["da", "en"]))
    def test_says_what_any_rules_say(self, tmp_path_factory, book, language):
        file = tmp_path_factory.mktemp("sheet") / "rules.csv"
        file.write_bytes(rules_sheet(book, ".csv", language))
        assert read_rules_from(file) == (book, ())

    def test_holds_no_formula(self):
        assert b"'=HYPERLINK(1)" in rules_sheet(BOOK, ".csv", "da")

    def test_can_be_sorted(self, tmp_path):
        head, threshold, *rows = rules_sheet(BOOK, ".csv", "da").decode("utf-8-sig").splitlines()
        book, problems = read(tmp_path, "\n".join((head, *reversed(rows), threshold)))
        first, second = BOOK.rules
        in_turn = tuple(group[::-1] for group in first.alternatives)
        assert (book.rules, problems) == ((second, replace(first, alternatives=in_turn)), [])
        assert book.threshold == 250

    @pytest.mark.parametrize(
        ("row", "problem"),
        [
            (";Navn;byg;1;;;;emnelinje;;er;x", ("missing-value", 2, "rows.1.id")),
            ("1;;byg;1;;;;emnelinje;;er;x", ("missing-value", 2, "rows.1.name")),
            ("1;Navn;byg;mange;;;;emnelinje;;er;x", ("unusable-value", 2, "rows.1.points")),
            ("1;Navn;byg;1;måske;;;emnelinje;;er;x", ("unusable-value", 2, "rows.1.state")),
            ("1;Navn;byg;1;;;;overskrift;;er;x", ("unusable-value", 2, "rows.1.field")),
            ("1;Navn;byg;1;;;;emnelinje;;er;", ("contradicts-itself", 2, "rows.1")),
            ("1;Navn;byg;1;;0;;emnelinje;;er;x", ("unusable-value", 2, "rows.1.alternative")),
            ("1;Navn;byg;1;;;kun;emnelinje;;er;x", ("unusable-value", 2, "rows.1.not")),
            ("1;Navn;byg;0;;;;emnelinje;;er;x", ("contradicts-itself", 2, "rows.1")),
        ],
    )
    def test_with_a_bad_row_tells_it_and_the_others_are_used(self, tmp_path, row, problem):
        good = "2;Pas;bor;100;aktiv;;;emnelinje;;har ordet;pas"
        book, problems = read(tmp_path, f"{HEAD}{row}\n{good}\n")
        assert problems == [problem]
        assert [rule.id for rule in book.rules] == ["2"]

    def test_leaves_a_rule_out_as_a_whole_when_one_of_its_conditions_is_bad(self, tmp_path):
        """With the condition missing it would apply to more than it should."""
        rows = "1;Navn;byg;1;;;;emnelinje;;er;x\n1;;;;;;;emnelinje;;ligner;y\n"
        book, problems = read(tmp_path, HEAD + rows)
        assert (book.rules, problems) == ((), [("unusable-value", 3, "rows.2.match")])

    def test_tells_a_rule_that_two_rows_say_different_things_of(self, tmp_path):
        rows = "1;Navn;byg;1;;;;emnelinje;;er;x\n1;Andet;;;;2;;emnelinje;;er;y\n"
        book, problems = read(tmp_path, HEAD + rows)
        assert (book.rules, problems) == ((), [("said-differently", 3, "rows.2.name")])

    @pytest.mark.parametrize("code", ["file-missing", "file-denied", "file-fault"])
    def test_that_cannot_be_read_is_a_fault(self, tmp_path, monkeypatch, code):
        errors = {"file-missing": FileNotFoundError, "file-denied": PermissionError}

        def refuse(_path):
            raise errors.get(code, OSError)

        monkeypatch.setattr("dpassist.store.rules_sheet.load_toml", refuse)
        with pytest.raises(EnvironmentFaultError, match=code):
            read_rules_from(tmp_path / "rules.toml")

    @settings(max_examples=25)
    @given(
        st.lists(
            st.lists(
                st.sampled_from(("1", "x", "", "emnelinje", "er", "ja", "|", "\\|", "prøve", "#")),
                max_size=14,
            )
        )
    )
    def test_of_anything_makes_rules_and_problems(self, tmp_path_factory, rows):
        file = tmp_path_factory.mktemp("sheet") / "rules.csv"
        file.write_text(HEAD + "\n".join(map(";".join, rows)), encoding="utf-8")
        book, problems = read_rules_from(file)
        assert len(book.rules) <= len(rows)
        assert all(each.file == "rules.csv" for each in problems)

    def test_threshold_that_is_no_number_is_the_usual_one(self, tmp_path):
        book, _problems = read(tmp_path, HEAD + "Tærskel;;;mange;;;;;;;\n")
        assert book.threshold == 100


def test_a_number_in_a_cell():
    assert [written_number(text) for text in ("-3", "3,5", "")] == [-3, None, None]


class TestToml:
    @settings(max_examples=25)
    @given(books())
    def test_gives_back_any_rules(self, tmp_path_factory, book):
        file = tmp_path_factory.mktemp("toml") / "rules.toml"
        save_rules(file, book)
        assert read_rules_from(file) == (book, ())

    def test_a_bad_rule_is_told_and_the_others_are_used(self, tmp_path):
        again = TOML.replace('"1"', '"2"').replace("subject", "overskrift")
        book, problems = read(tmp_path, TOML + again + TOML, "rules.toml")
        assert [rule.id for rule in book.rules] == ["1"]
        assert [code for code, _line, _what in problems] == ["unusable-value", "duplicate-id"]

    def test_points_are_a_whole_number(self, tmp_path):
        for points in ("true", '"1"', "1.5"):
            text = TOML.replace("[[rules.when]]", f"points = {points}\n[[rules.when]]")
            assert read(tmp_path, text, "rules.toml")[1][0][0] == "unusable-value"

    def test_a_key_nobody_knows_is_told(self, tmp_path):
        _book, problems = read(tmp_path, TOML + 'hvad = "?"\n', "rules.toml")
        assert [code for code, _line, _what in problems] == ["unknown-option"]

    def test_a_later_notation_is_not_used(self, tmp_path):
        with pytest.raises(ConfigurationError, match="newer-format"):
            read(tmp_path, "format = 2\n" + TOML, "rules.toml")


class TestSaving:
    @pytest.mark.parametrize("before", ["][", TOML + 'hvad = "?"\n', "format = 2\n"])
    def test_over_what_could_not_be_read_keeps_it_under_another_name(self, tmp_path, before):
        file = tmp_path / "rules.toml"
        for number in (1, 2):
            file.write_text(before, encoding="utf-8")
            save_rules(file, BOOK)
            kept = tmp_path / f"rules.before-{number}.toml"
            assert kept.read_text(encoding="utf-8") == before
        assert read_rules_from(file)[0] == BOOK

    def test_over_what_was_understood_keeps_no_more_than_the_last_ones(self, tmp_path):
        for book in (RuleBook(), BOOK, RuleBook()):
            save_rules(tmp_path / "rules.toml", book)
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == ["rules.previous.toml", "rules.toml"]

    def test_where_nothing_can_be_written_is_a_fault(self, tmp_path, monkeypatch):
        (tmp_path / "file").write_text("", encoding="utf-8")
        with pytest.raises(EnvironmentFaultError, match="write-failed"):
            save_rules(tmp_path / "file" / "rules.toml", BOOK)
        (tmp_path / "rules.toml").write_text("][", encoding="utf-8")

        def refuse(*_names):
            raise OSError

        monkeypatch.setattr(Path, "rename", refuse)
        with pytest.raises(EnvironmentFaultError, match="write-failed"):
            save_rules(tmp_path / "rules.toml", BOOK)

    def test_the_rules_before_stay_beside_the_new_ones(self, tmp_path):
        path = tmp_path / "rules.toml"
        save_rules(path, BOOK)
        assert not (tmp_path / "rules.previous.toml").exists()
        first = path.read_bytes()
        save_rules(path, RuleBook())
        assert (tmp_path / "rules.previous.toml").read_bytes() == first

    def test_a_file_before_that_cannot_be_read_stops_it(self, tmp_path, monkeypatch):
        save_rules(tmp_path / "rules.toml", BOOK)

        def refuse(_path):
            raise PermissionError

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(EnvironmentFaultError, match="write-failed"):
            save_rules(tmp_path / "rules.toml", RuleBook())


class TestTheRulesInForce:
    @pytest.fixture
    def paths(self, tmp_path):
        return AppPaths.under(tmp_path)

    def test_are_the_examples_as_long_as_the_directory_is(self, paths):
        assert ConfigFiles(paths).rules().rules
        paths.organisation.mkdir()
        (paths.organisation / "directory.csv").write_text("id;navn;postkasse\n", encoding="utf-8")
        assert ConfigFiles(paths).rules() == RuleBook()

    def test_are_the_organisations_once_saved(self, paths):
        files = ConfigFiles(paths)
        files.save_rules(BOOK, files.rules())
        assert files.rules() == BOOK
        assert ConfigFiles(paths).rules() == BOOK

    def test_are_not_saved_over_somebody_elses(self, paths):
        files, other = ConfigFiles(paths), ConfigFiles(paths)
        begun_with = files.rules()
        other.save_rules(BOOK, other.rules())
        with pytest.raises(ConfigurationError, match="rules-changed"):
            files.save_rules(RuleBook(), begun_with)
        assert files.rules() == BOOK

    def test_are_the_last_good_ones_while_the_file_is_broken(self, paths):
        files = ConfigFiles(paths)
        files.save_rules(BOOK, files.rules())
        assert files.rules() == BOOK
        (paths.organisation / "rules.toml").write_text("][", encoding="utf-8")
        files = ConfigFiles(paths)
        assert files.rules() == BOOK
        assert [each.code for each in files.problems()] == ["not-toml", "last-good-used"]

    def test_are_none_when_there_never_was_a_good_one(self, paths):
        paths.organisation.mkdir()
        (paths.organisation / "rules.toml").write_text("][", encoding="utf-8")
        assert ConfigFiles(paths).rules() == RuleBook()

    def test_go_through_the_same_door_as_a_sheet(self, paths, tmp_path):
        files = ConfigFiles(paths)
        (tmp_path / "r.csv").write_bytes(files.rules_sheet(BOOK, ".csv", "da"))
        assert files.read_rules(tmp_path / "r.csv") == (BOOK, ())

    def test_that_ship_are_without_fault(self, paths):
        file, values = load_toml(paths.resources / "rules" / "example.toml")
        book = read_rules(file, values)
        assert (len(book.rules), file.problems) == (6, [])
        assert all(isinstance(c, Condition) for r in book.rules for g in r.alternatives for c in g)
