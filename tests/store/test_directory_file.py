"""An administrator keeps the directory in TOML or in a spreadsheet; each bad row is told, and the others are used."""

import io
from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dpassist.domain.directory import EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.store import spreadsheet
from dpassist.store.config_files import ConfigFiles
from dpassist.store.directory_file import load_directory, read_directory
from dpassist.store.paths import AppPaths
from tests.effort import times

HEADINGS = ["Id", "Navn", "Postkasse", "Type", "Telefon", "Opgaver", "Svarprofil", "Vejledningssæt",
            "Stedfortræder", "Fraværende  fra", "Fraværende til", "Anden myndighed"]  # fmt: skip
ROW = ["byg", "Byggesag", "byg@kommune.example", "Funktion", 12345678.0, "Carporte, tilbygning", "p", "s", "byg2",
       datetime(2026, 3, 1, tzinfo=None), "10.4.2026", "nej"]  # fmt: skip  # noqa: DTZ001 - a cell has no time zone


def csv_of(*rows, delimiter=";", encoding="utf-8-sig"):
    lines = (delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    return "\r\n".join(lines).encode(encoding)


def xlsx_of(*rows):
    book, made = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(made)
    return made.getvalue()


def load(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    file, values = load_directory(path)
    return read_directory(file, values).entries, [(p.code, p.line, p.what) for p in file.problems]


def test_a_workbook_says_everything_an_entry_has(tmp_path):
    (entry,), problems = load(tmp_path, "a.xlsx", xlsx_of([], HEADINGS, [], ROW))
    assert problems == []
    assert (entry.id, entry.name, entry.mailbox) == ("byg", "Byggesag", "byg@kommune.example")
    assert (entry.kind, entry.phone, entry.handles) == (
        EntryKind.FUNCTION,
        "12345678",
        "Carporte, tilbygning",
    )
    assert (entry.reply_profile, entry.guidance_set, entry.deputy) == ("p", "s", "byg2")
    assert (entry.away_from, entry.away_until) == (date(2026, 3, 1), date(2026, 4, 10))
    assert entry.other_authority is False


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_text_is_read_as_programs_write_it(tmp_path, delimiter, encoding):
    data = csv_of(
        ["id", "name", "e-mail"],
        ["aeldre", "Ældre", "æ@kommune.example"],
        delimiter=delimiter,
        encoding=encoding,
    )
    (entry,), problems = load(tmp_path, "a.csv", data)
    assert (entry.name, entry.mailbox, problems) == ("Ældre", "æ@kommune.example", [])


def test_each_bad_row_is_told_with_its_number_and_the_others_are_used(tmp_path):
    data = csv_of(
        ["id", "navn", "postkasse", "anden myndighed", "fraværende fra", "Farve"],
        ["a", "A", "a@kommune.example", "ja", "", "blå"],
        ["b", "B", "ingen adresse", "", "", ""],
        ["", "", "", "", "", ""],
        ["c", "", "c@kommune.example", "", "", ""],
        ["a", "Igen", "d@kommune.example", "", "", ""],
        ["e", "E", "e@kommune.example", "måske", "", ""],
        ["f", "F", "f@kommune.example", "", "31.2.2026", ""],
        ["g", "G", "g@kommune.example", "x", "2026-03-01", ""],
    )
    entries, problems = load(tmp_path, "a.csv", data)
    assert [entry.id for entry in entries] == ["a", "g"]
    assert all(entry.other_authority for entry in entries)
    assert problems == [
        ("unknown-column", 0, "Farve"),
        ("row-unusable-value", 3, "postkasse"),
        ("row-missing-value", 5, "navn"),
        ("duplicate-id", 6, "a"),
        ("row-unusable-value", 7, "anden myndighed"),
        ("row-unusable-value", 8, "fraværende fra"),
    ]


def test_a_word_that_a_spreadsheet_took_for_true_is_no_text(tmp_path):
    """A Danish Excel makes that of *sand*."""
    heads = ["id", "navn", "postkasse", "opgaver", "sikker"]
    rows = (["a", "A", "a@kommune.example", "vej", True], ["b", "B", "b@kommune.example", True, ""])
    entries, problems = load(tmp_path, "a.xlsx", xlsx_of(heads, *rows))
    assert [(entry.id, entry.secure) for entry in entries] == [("a", True)]
    assert problems == [("row-unusable-value", 3, "opgaver")]


def test_a_row_says_what_is_wrong_with_it_in_the_words_of_its_headings(tmp_path):
    data = csv_of(
        ["Id", "Navn", "E-mail", "Art", "Fraværende fra", "Fraværende til"],
        ["a", "A", "a@kommune.example", "kontor", "", ""],
        ["b", "B", "b@kommune.example", "", "10.3.2026", "1.3.2026"],
        ["c", "#N/A", "c@kommune.example", "", "", ""],
        ["d", "D", "@kommune.example", "", "", ""],
    )
    entries, problems = load(tmp_path, "a.csv", data)
    assert [entry.id for entry in entries] == ["a"]
    assert problems == [
        ("wrong-value", 2, "Art"),
        ("row-back-before-gone", 3, "Fraværende til"),
        ("row-unusable-value", 4, "Navn"),
        ("row-unusable-value", 5, "E-mail"),
    ]


def test_of_two_columns_with_one_meaning_the_first_counts_and_the_other_is_told(tmp_path):
    data = csv_of(
        ["id", "Navn", "Afdeling", "Mail", "postkasse"],
        ["a", "Asta", "Byg", "asta@kommune.example", ""],
        ["b", "Bo", "", "bo@kommune.example", "byg@kommune.example"],
    )
    entries, problems = load(tmp_path, "a.csv", data)
    assert [(e.name, e.mailbox) for e in entries] == [
        ("Asta", "asta@kommune.example"),
        ("Bo", "bo@kommune.example"),
    ]
    assert problems == [("column-twice", 0, "Afdeling"), ("column-twice", 0, "postkasse")]


@pytest.mark.parametrize(
    "data",
    [
        b"sep=,\r\nid,navn,postkasse\r\na,A;B,a@kommune.example\r\n",
        b"\r\n\r\nid,navn,postkasse\r\na,A;B,a@kommune.example\r\n",
        "id\tnavn\tpostkasse\r\na\tA;B\ta@kommune.example\r\n".encode("utf-16"),
        b'id;navn;postkasse\ra;"A;B";a@kommune.example\r',
    ],
    ids=["delimiter told", "empty lines", "UTF-16", "old line ends"],
)
def test_odd_files_of_other_programs_are_read(tmp_path, data):
    (entry,), problems = load(tmp_path, "a.csv", data)
    assert (entry.name, problems) == ("A;B", [])


def test_one_spoilt_letter_spoils_no_other(tmp_path):
    data = (
        csv_of(HEADINGS[:3], ["a", "Ærø", "a@kommune.example"]) + b"\r\nb;B\xff;b@kommune.example"
    )
    entries, problems = load(tmp_path, "a.csv", data)
    assert ([entry.name for entry in entries], problems) == (["Ærø", "B\ufffd"], [])


def test_merged_cells_and_a_row_of_thousands_of_columns_are_told_row_by_row(tmp_path):
    book, made = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.append([*HEADINGS[:3], *(f"x{n}" for n in range(3000))])
    for row in (["a", "A", "a@kommune.example", *["y"] * 3000], ["b", "B", "b@kommune.example"]):
        sheet.append(row)
    sheet.append([None, "C", "c@kommune.example"])
    sheet.merge_cells("A3:A4")
    book.save(made)
    entries, problems = load(tmp_path, "a.xlsx", made.getvalue())
    assert [entry.id for entry in entries] == ["a", "b"]
    assert problems[-1] == ("row-missing-value", 4, "Id")
    assert {code for code, _line, _what in problems[:-1]} == {"unknown-column"}


def test_names_stand_on_one_line_of_what_is_seen(tmp_path):
    data = b'[[entries]]\nid = "a\\nb"\nname = " A\\u202eB\\nC"\nmailbox = "a@kommune.example"\n'
    (entry,), problems = load(tmp_path, "a.toml", data)
    assert (entry.id, entry.name, problems) == ("a b", "AB C", [])


@pytest.mark.unmeasured
def test_a_toml_file_may_hold_thousands_and_one_bad_entry_costs_no_other(tmp_path):
    text = '[[entries]]\nid = "i%d"\nname = "%s"\nmailbox = "n@kommune.example"\nhandles = "%s"\n'
    data = "".join(text % (n, n % 10 and "N", "ord " * 90) for n in range(3000)).encode()
    assert len(data) > 1024 * 1024
    entries, problems = load(tmp_path, "a.toml", data.replace(b'"0"', b'""'))
    assert (len(entries), len(problems)) == (2700, 300)
    assert problems[0] == ("row-unusable-value", 3, "entries.1.name")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"", "sheet-without-headings"),
        ("a.csv", b"farve;form\r\n1;2", "sheet-without-headings"),
        ("a.xlsx", b"PK no workbook", "not-a-sheet"),
        ("a.csv", b'id;navn\r\n"' + b"x" * 200_000, "quote-not-closed"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, name, data, code):
    with pytest.raises(ConfigurationError) as refused:
        load(tmp_path, name, data)
    assert refused.value.code == code


def test_limits_hold(tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet, "_MOST_ROWS", 3)
    with pytest.raises(ConfigurationError) as refused:
        load(tmp_path, "a.csv", b"id;navn\r\n" * 9)
    assert refused.value.code == "too-many-rows"
    monkeypatch.setattr(spreadsheet, "_LARGEST_UNPACKED", 100)
    with pytest.raises(ConfigurationError) as refused:
        load(tmp_path, "a.xlsx", xlsx_of(HEADINGS, ROW))
    assert refused.value.code == "not-a-sheet"
    monkeypatch.setattr(spreadsheet, "_LARGEST", 5)
    with pytest.raises(ConfigurationError) as refused:
        load(tmp_path, "a.csv", b"id;navn")
    assert refused.value.code == "file-too-long"


@settings(max_examples=times(26))
@given(st.binary(max_size=400), st.integers(0, 4000))
def test_whatever_a_file_holds_only_our_exception_comes_out(tmp_path_factory, data, at):
    folder = tmp_path_factory.mktemp("sheets")
    good = xlsx_of(HEADINGS, ROW)
    spoilt = good[:at] + data + good[at + len(data) :]
    for name, content in (("a.csv", data), ("a.xlsx", spoilt)):
        with suppress(ConfigurationError):
            load(folder, name, content)


class TestTheOrganisationsFolder:
    """``directory.toml``, ``.xlsx`` or ``.csv``; a broken one gives way to its last good version."""

    @pytest.fixture
    def paths(self, tmp_path):
        paths = AppPaths.under(tmp_path)
        paths.organisation.mkdir(parents=True)
        return paths

    def test_a_spreadsheet_takes_the_place_of_the_example(self, paths):
        (paths.organisation / "directory.csv").write_bytes(csv_of(HEADINGS[:3], ROW[:3]))
        assert [e.id for e in ConfigFiles(paths).directory().entries] == ["byg"]

    def test_the_last_good_version_stands_in(self, paths):
        file = paths.organisation / "directory.xlsx"
        file.write_bytes(xlsx_of(HEADINGS, ROW))
        before = ConfigFiles(paths).directory()
        file.write_bytes(b"damaged")
        library = ConfigFiles(paths)
        assert library.directory() == before
        assert [p.code for p in library.problems()] == ["not-a-sheet", "last-good-used"]

    @pytest.mark.unmeasured
    def test_the_last_good_version_of_a_long_one_stands_in_too(self, paths):
        file = paths.organisation / "directory.csv"
        rows = ([f"a{n}", "A", "a@kommune.example", "", "", "ord " * 100] for n in range(3000))
        file.write_bytes(csv_of(HEADINGS[:6], *rows))
        assert len(ConfigFiles(paths).directory().entries) == 3000
        file.write_bytes(b"damaged")
        assert len(ConfigFiles(paths).directory().entries) == 3000

    def test_of_two_the_first_is_used_and_the_other_told(self, paths):
        (paths.organisation / "directory.csv").write_bytes(csv_of(HEADINGS[:3], ROW[:3]))
        text = '[[entries]]\nid = "a"\nname = "A"\nmailbox = "a@kommune.example"\n'
        (paths.organisation / "directory.toml").write_text(text, encoding="utf-8")
        library = ConfigFiles(paths)
        assert [e.id for e in library.directory().entries] == ["a"]
        assert [(p.code, p.file) for p in library.problems()] == [
            ("second-directory", "directory.csv")
        ]
