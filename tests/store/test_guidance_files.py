"""Guidance sheets are told apart by their names, and say of themselves who keeps them and how old they are."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.store.guidance_files import (
    load_sheets,
    parse_sheet,
    remove_sheet,
    save_sheet,
    sheet_bytes,
)


@pytest.mark.parametrize(
    ("name", "purpose"),
    [
        ("da/answer-in-thread.md", ("answer-in-thread", "da", "", "", "")),
        ("en/covering-note.md", ("covering-note", "en", "", "", "")),
        ("da/do-not-answer.citizen.md", ("do-not-answer", "da", "", "citizen", "")),
        ("da/answer-in-thread.emne.md", ("answer-in-thread", "da", "emne", "", "")),
        ("da/answer-in-thread.emne.company.md", ("answer-in-thread", "da", "emne", "company", "")),
        ("da/job/answer-in-thread.emne.md", ("answer-in-thread", "da", "emne", "", "job")),
    ],
)
def test_the_name_says_what_a_sheet_is_for(name, purpose):
    sheet, problems = parse_sheet(b"# X", name)
    told = (sheet.sheet, sheet.language, sheet.profile, sheet.sender, sheet.collection)
    assert (told, sheet.file, problems) == (purpose, name, ())


@pytest.mark.parametrize(
    "name",
    [
        "da/svar.md",
        "da/answer-in-thread.a.b.citizen.md",
        "da/answer-in-thread.Æ.md",
        "da/A B/covering-note.md",
        "../covering-note.md",
        "da/x/../covering-note.md",
    ],
)
def test_a_name_that_says_nothing_is_refused(name):
    with pytest.raises(ConfigurationError) as caught:
        parse_sheet(b"", name)
    assert (caught.value.code, caught.value.details["file"]) == ("guidance-name", name)


HEAD = b'+++\r\nversion = 3\nowner = "Team"\nreviewed = 2026-01-02\nreview_by = 2027-01-02\n+++\n'


def test_what_a_sheet_says_of_itself_is_no_part_of_its_text():
    sheet, problems = parse_sheet(b"\xef\xbb\xbf" + HEAD + b"# Svar\n", "da/covering-note.md")
    assert (sheet.version, sheet.owner, sheet.text, sheet.first_line) == (3, "Team", "# Svar\n", 7)
    assert (sheet.reviewed, sheet.review_by) == (date(2026, 1, 2), date(2027, 1, 2))
    assert problems == ()


def test_what_it_says_wrongly_is_told_with_its_line_and_the_sheet_is_used():
    data = b"+++\nversion = 1\nreviewed = 2026-01-02T10:00:00\nejer = 'x'\n+++\nHej"
    sheet, problems = parse_sheet(data, "da/covering-note.md")
    assert (sheet.text, sheet.reviewed) == ("Hej", None)
    assert {(p.code, p.line, p.what) for p in problems} == {
        ("wrong-value", 3, "reviewed"),
        ("unknown-option", 4, "ejer"),
    }


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"+++\nversion = \n+++\n", "not-toml", 2),
        ("# Søg".encode("latin-1"), "not-utf8", 0),
        (b"x" * 300_000, "guidance-too-long", 0),
    ],
)
def test_a_sheet_that_cannot_be_read_is_refused(data, code, line):
    with pytest.raises(ConfigurationError) as caught:
        parse_sheet(data, "da/covering-note.md")
    assert (caught.value.code, caught.value.details.get("line", 0)) == (code, line)


def test_the_others_of_a_folder_are_used_when_one_is_no_sheet(tmp_path):
    folder = tmp_path / "guidance" / "da" / "job"
    folder.mkdir(parents=True)
    (folder / "covering-note.md").write_text("Hej")
    (folder / "noter.md").write_text("Husk mælk")
    sheets, problems = load_sheets(tmp_path, is_own=True)
    assert [(s.file, s.is_own) for s in sheets] == [("da/job/covering-note.md", True)]
    assert [(p.code, p.file) for p in problems] == [("guidance-name", "da/job/noter.md")]


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_make_a_sheet_or_are_refused(data, with_head):
    with suppress(ConfigurationError):  # and nothing else
        parse_sheet((b"+++\n" if with_head else b"") + data, "da/covering-note.md")


@given(
    st.builds(
        GuidanceSheet,
        sheet=st.just("covering-note"),
        language=st.just("da"),
        text=st.text(st.characters(codec="utf-8"), max_size=40),
        is_own=st.just(False),
        version=st.integers(0, 99),
        owner=st.text(st.characters(codec="utf-8"), max_size=10),
        reviewed=st.none() | st.dates(),
        review_by=st.none() | st.dates(),
        file=st.just("da/covering-note.md"),
    )
)
def test_what_is_written_is_read_back_the_same(sheet):
    read, problems = parse_sheet(sheet_bytes(sheet), sheet.file)
    assert (replace(read, first_line=1), problems) == (sheet, ())


def test_a_sheet_is_kept_in_the_organisations_folder_and_can_be_taken_away(tmp_path):
    sheet = GuidanceSheet("covering-note", "da", "Hej", file="da/job/covering-note.md")
    save_sheet(tmp_path, sheet)
    assert [s.text for s in load_sheets(tmp_path, is_own=True)[0]] == ["Hej"]
    remove_sheet(tmp_path, sheet)
    remove_sheet(tmp_path, sheet)
    assert load_sheets(tmp_path, is_own=True) == ((), ())


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "guidance").write_bytes(b"no folder")
    sheet = GuidanceSheet("covering-note", "da", "Hej", file="da/covering-note.md")
    for act in (save_sheet, remove_sheet):
        with pytest.raises(EnvironmentFaultError):
            act(tmp_path, sheet)


def test_nothing_is_written_outside_the_folder(tmp_path):
    sheet = GuidanceSheet("covering-note", "da", "Hej", file="../../x/covering-note.md")
    for act in (save_sheet, remove_sheet):
        with pytest.raises(ConfigurationError):
            act(tmp_path, sheet)
