"""Rules in TOML and in spreadsheets: what is good is used, what is not is told with its row and left out whole."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.rules.rule import (
    LONGEST_VALUES,
    Condition,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.services.wording_rules import FIELDS, MATCHES, STATES
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.rules_file import save_rules
from dpassist.store.rules_reader import load_rules, read_rules
from dpassist.store.rules_sheet import read_rules_from, rules_sheet
from dpassist.store.rules_sheet_words import reader_of
from dpassist.store.sheet_cells import written_number
from dpassist.store.toml_tables import load_toml
from tests.rule_values import a_condition, a_rule, books

ROOT = Path(__file__).resolve().parents[2]
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
    read = read_rules_from(file)
    return read, [(each.code, each.line, each.what) for each in read.problems]


def book_of(file):
    """Read a file in which nothing is wrong, as it would take the place of other rules."""
    read = read_rules_from(file)
    assert read.problems == ()
    return read.instead_of(RuleBook((), 77))


class TestASpreadsheet:
    @pytest.mark.parametrize("language", ["da", "en"])
    @pytest.mark.parametrize("kind", [".csv", ".xlsx"])
    def test_says_what_the_rules_say(self, tmp_path, kind, language):
        file = tmp_path / f"rules{kind}"
        file.write_bytes(rules_sheet(BOOK, kind, language))
        assert book_of(file) == BOOK

    @settings(max_examples=25)
    @given(books().filter(lambda book: book.rules), st.sampled_from(["da", "en"]))
    def test_says_what_any_rules_say(self, tmp_path_factory, book, language):
        for kind in (".csv", ".xlsx"):
            file = tmp_path_factory.mktemp("sheet") / f"rules{kind}"
            file.write_bytes(rules_sheet(book, kind, language))
            assert book_of(file) == book

    def test_leaves_what_is_written_in_it_as_text(self, tmp_path):
        """Else 23.05 becomes a day as soon as somebody types it into a free cell."""
        file = tmp_path / "rules.xlsx"
        file.write_bytes(rules_sheet(BOOK, ".xlsx", "da"))
        sheet = load_workbook(file).active
        formats = {cell.value: sheet.column_dimensions[cell.column_letter] for cell in sheet[1]}
        assert formats["Værdier"].number_format == "@"
        assert isinstance(sheet.cell(3, 4).value, int)

    def test_that_could_not_be_read_again_is_not_written(self, monkeypatch):
        for name, few in (("_MOST_ROWS", 3), ("_LARGEST", 50)):
            with monkeypatch.context() as patch:
                patch.setattr(f"dpassist.store.spreadsheet.{name}", few)
                with pytest.raises(ConfigurationError, match="sheet-too-large"):
                    rules_sheet(BOOK, ".csv", "da")

    def test_holds_the_longest_condition(self, tmp_path):
        values = tuple(f"{number:07}|" for number in range(LONGEST_VALUES // 11))
        book = RuleBook((a_rule("1", Condition(RuleField.SENDER, RuleMatch.IS, values)),))
        for kind in (".csv", ".xlsx"):
            file = tmp_path / f"rules{kind}"
            file.write_bytes(rules_sheet(book, kind, "da"))
            assert book_of(file) == replace(book)

    @pytest.mark.parametrize(
        ("cell", "code"),
        [
            (date(2026, 5, 23), "cell-is-day"),
            (time(23, 5), "cell-is-day"),
            (23.05, "cell-is-number"),
            ("=A1", "cell-without-result"),
            (True, "cell-is-truth"),  # "sand" in a Danish Excel
            (False, "cell-is-truth"),
            ("#N/A", "cell-is-fault"),
            (20261234567890123, "cell-is-long-number"),
        ],
    )
    def test_in_which_a_program_made_something_else_of_a_code_leaves_the_rule_out(
        self, tmp_path, cell, code
    ):
        file = tmp_path / "rules.xlsx"
        book = Workbook()
        book.active.append(
            ["Regel", "Navn", "Modtager", "Felt", "Hvordan", "Værdier", "Gælder fra"]
        )
        book.active.append(["1", "Byg", "byg", "KLE", "er", cell, date(2026, 1, 1)])
        book.active.append(["2", "Pas", "bor", "emnelinje", "har ordet", "pas", date(2026, 1, 2)])
        book.save(file)
        read = read_rules_from(file)
        assert [(each.code, each.line, each.what) for each in read.problems] == [
            (code, 2, "Værdier")
        ]
        assert [(rule.id, rule.valid_from) for rule in read.rules] == [("2", date(2026, 1, 2))]

    @pytest.mark.parametrize("text", ["23-05-2026", "23. maj", "23/05", "05-23", "2026-05-23"])
    def test_that_was_saved_as_text_after_that_is_seen_through_too(self, tmp_path, text):
        read_, problems = read(tmp_path, f"{HEAD}1;Navn;byg;1;;;;KLE;;er;{text}\n")
        assert [code for code, _line, _what in problems] == ["cell-is-day"]
        read_, problems = read(tmp_path, f"{HEAD}1;Navn;byg;1;;;;KLE;;er;23.05.00\n")
        assert (len(read_.rules), problems) == (1, [])

    def test_that_shortened_a_long_case_number_is_seen_through(self, tmp_path):
        _read, problems = read(tmp_path, f"{HEAD}1;Navn;byg;1;;;;sagsnummer;;er;2,02612E+16\n")
        assert problems == [("cell-is-long-number", 2, "Værdier")]

    def test_reads_values_in_lines_of_one_cell_as_several(self, tmp_path):
        found, problems = read(tmp_path, f'{HEAD}1;Navn;byg;1;;;;emnelinje;;er;"vej\nsti | gade"\n')
        assert (found.rules[0].alternatives[0][0].values, problems) == (("vej", "sti", "gade"), [])

    @pytest.mark.parametrize("longer", ["", "x" * 200_000])
    def test_in_which_a_quotation_mark_is_not_closed_is_not_used(self, tmp_path, longer):
        """Else the rules behind it would be gone without a word."""
        rows = f'1;A;byg;1;;;;emnelinje;;er;"27 tommer{longer}\n2;B;byg;1;;;;emnelinje;;er;x\n'
        with pytest.raises(ConfigurationError, match="quote-not-closed") as refused:
            read(tmp_path, HEAD + rows)
        assert refused.value.details["line"] == 2

    @pytest.mark.parametrize(
        ("name", "code"),
        [("rules.csv", "rules-without-headings"), ("rules.ods", "no-file-of-rules")],
    )
    def test_that_is_none_of_rules_says_so(self, tmp_path, name, code):
        with pytest.raises(ConfigurationError, match=code):
            read(tmp_path, "farve;form\n1;2\n", name)

    def test_with_a_cell_that_no_program_can_have_written_is_none(self, tmp_path, monkeypatch):
        """A file of a few kilobytes unpacked to one cell that took a minute and half a gigabyte."""
        _read, problems = read(tmp_path, f"{HEAD}1;A;byg;1;;;;emnelinje;;er;{'|a' * 20_000}\n")
        assert [code for code, _line, _what in problems] == ["condition-too-long"]
        monkeypatch.setattr("dpassist.store.spreadsheet._LONGEST_CELL", 20)
        file = tmp_path / "rules.xlsx"
        book = Workbook()
        book.active.append(["Regel", "x" * 21])
        book.save(file)
        with pytest.raises(ConfigurationError, match="not-a-sheet"):
            read_rules_from(file)

    def test_names_kinds_of_sender_in_danish_and_english(self, tmp_path):
        rows = "1;Navn;byg;1;;;;afsendertype;;er;Borger | authority | ikke oplyst\n"
        found, problems = read(tmp_path, HEAD + rows)
        assert found.rules[0].alternatives[0][0].values == ("citizen", "authority", "unknown")
        assert problems == []
        kinds = replace(found.rules[0], name="Andet")
        (tmp_path / "k.csv").write_bytes(rules_sheet(RuleBook((kinds,)), ".csv", "da"))
        assert "borger | myndighed | ikke oplyst" in (tmp_path / "k.csv").read_text("utf-8-sig")
        assert book_of(tmp_path / "k.csv").rules == (kinds,)
        found, problems = read(tmp_path, HEAD + rows.replace("Borger", "nisse"))
        assert (found.rules, problems) == ((), [("condition-kind-unknown", 2, "Værdier")])

    def test_knows_its_headings_with_marks_around_them(self, tmp_path):
        head = HEAD.replace("Ikke", "Ikke?").replace("Navn;", "Navn:;", 1)
        found, problems = read(tmp_path, f"{head}1;Navn;byg;1;;;ja;emnelinje;;er;x\n")
        assert problems == []
        assert found.rules[0].alternatives[0][0].negated

    def test_without_a_threshold_leaves_it_as_it_was(self, tmp_path):
        found, _problems = read(tmp_path, HEAD + "1;Navn;byg;1;;;;emnelinje;;er;x\n")
        assert found.threshold is None
        assert found.instead_of(RuleBook((), 250)).threshold == 250

    def test_with_a_slip_in_a_rule_leaves_that_one_as_it_was(self, tmp_path):
        rows = "5;Ny;byg;1;;;;emnelinje;;er;x\n1;Byg;byg;mange;;;;emnelinje;;er;x\n9;;;;;;;;;;y\n"
        found, _problems = read(tmp_path, HEAD + rows)
        assert found.left_out == ("1", "9")
        made = found.instead_of(BOOK)
        assert [rule.id for rule in made.rules] == ["5", "1"]
        assert made.rules[1] is BOOK.rules[0]

    @pytest.mark.parametrize("name", ["rules.csv", "rules.toml"])
    def test_without_rules_takes_the_place_of_none(self, tmp_path, name):
        text = HEAD + "Tærskel;;;100;;;;;;;\n" if name.endswith("csv") else "threshold = 3\n"
        with pytest.raises(ConfigurationError, match="no-rules-in-file"):
            read(tmp_path, text, name)

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
            (";Navn;byg;1;;;;emnelinje;;er;x", ("row-without-rule", 2, "Regel")),
            (";Navn;;;;;;;;;", ("rule-without-id", 2, "Regel")),
            ("1;;byg;1;;;;emnelinje;;er;x", ("rule-missing-value", 2, "Navn")),
            ("1;Navn;byg;mange;;;;emnelinje;;er;x", ("rule-unusable-value", 2, "Point")),
            ("1;Navn;byg;1;måske;;;emnelinje;;er;x", ("rule-unusable-value", 2, "Tilstand")),
            ("1;Navn;byg;1;;;;overskrift;;er;x", ("rule-unusable-value", 2, "Felt")),
            ("1;Navn;byg;1;;;;emnelinje;;er;", ("condition-without-values", 2, "1")),
            ("1;Navn;byg;1;;0;;emnelinje;;er;x", ("rule-unusable-value", 2, "Mulighed")),
            ("1;Navn;byg;1;;;kun;emnelinje;;er;x", ("rule-unusable-value", 2, "Ikke")),
            ("1;Navn;byg;0;;;;emnelinje;;er;x", ("rule-without-points", 2, "Point")),
            ("tærskel;;;mange;;;;;;;", ("rules-threshold", 2, "Point")),
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
        assert (book.rules, problems) == ((), [("rule-unusable-value", 3, "Hvordan")])

    def test_leaves_the_rule_above_a_row_without_an_id_out(self, tmp_path):
        """Of cells that somebody joined only the first one holds the id."""
        rows = "1;Navn;byg;1;;;;emnelinje;;er;x\n;;;;;;;afsendertype;;er;borger\n"
        found, problems = read(tmp_path, f"{HEAD}{rows}2;Pas;bor;100;;;;emnelinje;;er;pas\n")
        assert ([rule.id for rule in found.rules], found.left_out) == (["2"], ("1",))
        assert problems == [("row-without-rule", 3, "Regel")]

    def test_tells_a_rule_that_two_rows_say_different_things_of(self, tmp_path):
        rows = "1;Navn;byg;1;;;;emnelinje;;er;x\n1;Andet;;;;2;;emnelinje;;er;y\n"
        book, problems = read(tmp_path, HEAD + rows)
        assert (book.rules, problems) == ((), [("said-differently", 3, "Navn")])

    @pytest.mark.parametrize("code", ["file-missing", "file-denied", "file-fault"])
    def test_that_cannot_be_read_is_a_fault(self, tmp_path, monkeypatch, code):
        errors = {"file-missing": FileNotFoundError, "file-denied": PermissionError}

        def refuse(_path):
            raise errors.get(code, OSError)

        monkeypatch.setattr("dpassist.store.rules_sheet.load_rules", refuse)
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
        good = "0;Navn;byg;1;;;;emnelinje;;er;x\n"
        file.write_text(HEAD + good + "\n".join(map(";".join, rows)), encoding="utf-8")
        read = read_rules_from(file)
        assert len(read.rules) <= len(rows) + 1
        assert all(each.file == "rules.csv" for each in read.problems)


def test_a_cell_may_say_it_as_the_window_does():
    contexts = ElementTree.parse(ROOT / "translations" / "dpassist_da.ts").iter("context")
    texts = next(each for each in contexts if each.findtext("name") == "Rules").iter("message")
    danish = {each.findtext("source"): each.findtext("translation") for each in texts}
    unread = [
        said
        for kind, phrases in ((RuleField, FIELDS), (RuleMatch, MATCHES), (RuleState, STATES))
        for meant, (_context, english) in phrases.items()
        for said in (english, danish[english], danish[english].upper())
        if reader_of(kind)(said) != meant
    ]
    assert unread == []


def test_a_number_in_a_cell():
    assert [written_number(text) for text in ("-3", "3,5", "")] == [-3, None, None]


class TestToml:
    @settings(max_examples=25)
    @given(books().filter(lambda book: book.rules))
    def test_gives_back_any_rules(self, tmp_path_factory, book):
        file = tmp_path_factory.mktemp("toml") / "rules.toml"
        save_rules(file, book)
        assert book_of(file) == book

    def test_brings_texts_into_one_line(self, tmp_path):
        text = TOML.replace('"Byggesag"', '"  To\\n ord"').replace('"byggesag"', '" byg  sag "')
        text = text.replace("[[rules.when]]", 'note = """En\r\nto """\n[[rules.when]]')
        (rule,) = read(tmp_path, text, "rules.toml")[0].rules
        assert (rule.name, rule.note) == ("To ord", "En\nto")
        assert rule.alternatives[0][0].values == ("byg sag",)

    def test_reads_a_kind_of_sender_in_any_letters(self, tmp_path):
        text = TOML.replace("subject", "sender_kind").replace("word", "is")
        (rule,) = read(tmp_path, text.replace('"byggesag"', '"CITIZEN"'), "rules.toml")[0].rules
        assert rule.alternatives[0][0].values == ("citizen",)

    def test_keeps_the_highest_number_that_a_rule_had(self, tmp_path):
        file = tmp_path / "rules.toml"
        save_rules(file, RuleBook((a_rule("7"), a_rule("x"))))
        save_rules(file, replace(load(file), rules=load(file).rules[1:]))
        assert load(file).highest_number() == 7

    def test_a_bad_rule_is_told_and_the_others_are_used(self, tmp_path):
        again = TOML.replace('"1"', '"2"').replace("subject", "overskrift")
        book, problems = read(tmp_path, TOML + again + TOML, "rules.toml")
        assert [rule.id for rule in book.rules] == ["1"]
        assert [code for code, _line, _what in problems] == ["rule-unusable-value", "duplicate-id"]

    def test_points_are_a_whole_number(self, tmp_path):
        for points in ("true", '"1"', "1.5"):
            text = TOML.replace("[[rules.when]]", f"points = {points}\n[[rules.when]]")
            assert read(tmp_path, text, "rules.toml")[1][0][0] == "rule-unusable-value"

    def test_a_key_nobody_knows_is_told(self, tmp_path):
        _book, problems = read(tmp_path, TOML + 'hvad = "?"\n', "rules.toml")
        assert [code for code, _line, _what in problems] == ["unknown-option"]

    def test_a_later_notation_is_not_used(self, tmp_path):
        with pytest.raises(ConfigurationError, match="newer-format"):
            read(tmp_path, "format = 2\n" + TOML, "rules.toml")


def load(file):
    return read_rules(*load_rules(file))


class TestSaving:
    @pytest.mark.unmeasured
    def test_thousands_are_saved_and_read_again(self, tmp_path):
        """More than a mebibyte, at which other files end."""
        note = "En note af en længde, som folk skriver dem" * 6
        book = RuleBook(tuple(a_rule(str(number), note=note) for number in range(5_500)))
        save_rules(tmp_path / "rules.toml", book)
        assert (tmp_path / "rules.toml").stat().st_size > 2 * 1024 * 1024
        assert load(tmp_path / "rules.toml") == book

    def test_of_what_could_not_be_read_again_is_refused_and_nothing_is_lost(
        self, tmp_path, monkeypatch
    ):
        file = tmp_path / "rules.toml"
        save_rules(file, BOOK)
        monkeypatch.setattr("dpassist.store.rules_file.LONGEST_LIST", 500)
        with pytest.raises(ConfigurationError, match="rules-too-long"):
            save_rules(file, BOOK)
        assert load(file) == BOOK
        assert [path.name for path in tmp_path.iterdir()] == ["rules.toml"]

    def test_over_a_file_with_comments_keeps_it_under_another_name_and_says_so(self, tmp_path):
        file = tmp_path / "rules.toml"
        file.write_text(TOML + "# Aftalt med Asta\n", encoding="utf-8")
        assert save_rules(file, BOOK) == "rules.before-1.toml"
        assert "Asta" in (tmp_path / "rules.before-1.toml").read_text(encoding="utf-8")
        number = RuleBook((a_rule("1", a_condition(RuleField.SUBJECT, RuleMatch.IS, "# 5")),))
        assert save_rules(file, number) == ""
        assert save_rules(file, BOOK) == ""

    @pytest.mark.parametrize("before", ["][", TOML + 'hvad = "?"\n', "format = 2\n"])
    def test_over_what_could_not_be_read_keeps_it_under_another_name(self, tmp_path, before):
        file = tmp_path / "rules.toml"
        for number in (1, 2):
            file.write_text(before, encoding="utf-8")
            assert save_rules(file, BOOK) == f"rules.before-{number}.toml"
            kept = tmp_path / f"rules.before-{number}.toml"
            assert kept.read_text(encoding="utf-8") == before
        assert book_of(file) == BOOK

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
        files.save_rules(BOOK, files.rules())  # and nobody has read them since
        (paths.organisation / "rules.toml").write_text("][", encoding="utf-8")
        assert files.rules() == BOOK
        assert [each.code for each in files.problems()] == ["not-toml", "last-good-used"]

    def test_are_none_when_there_never_was_a_good_one(self, paths):
        paths.organisation.mkdir()
        (paths.organisation / "rules.toml").write_text("][", encoding="utf-8")
        assert ConfigFiles(paths).rules() == RuleBook()

    def test_go_through_the_same_door_as_a_sheet(self, paths, tmp_path):
        files = ConfigFiles(paths)
        (tmp_path / "r.csv").write_bytes(files.rules_sheet(BOOK, ".csv", "da"))
        assert files.read_rules(tmp_path / "r.csv").rules == BOOK.rules

    def test_that_ship_are_without_fault(self, paths):
        file, values = load_toml(paths.resources / "rules" / "example.toml")
        book = read_rules(file, values)
        assert (len(book.rules), file.problems) == (6, [])
        assert all(isinstance(c, Condition) for r in book.rules for g in r.alternatives for c in g)
