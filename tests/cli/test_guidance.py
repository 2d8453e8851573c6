"""``dpassist guidance``: what sheets there are, what is wrong in them, and one for a message."""

import json

import pytest
from pypdf import PdfReader

from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.desks import a_desk
from tests.mails import letter


@pytest.fixture
def organisation(tmp_path, folder_files):
    paths = AppPaths.under(tmp_path / "data")

    def desk(**files):
        for name, text in files.items():
            path = paths.organisation / "guidance" / name.replace("__", "/").replace("_", "-")
            path = path.with_suffix(".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return a_desk(ConfigFiles(paths), folder_files, None)

    return desk


OLD = '+++\nversion = 4\nowner = "Team Post"\nreview_by = 2020-01-01\n+++\n{{ verdict }} {{ frist }}\n'


def test_every_sheet_is_listed_with_who_keeps_it_and_when_it_is_due(typed, organisation):
    ended = typed("guidance", "list", desk=organisation(da__covering_note=OLD))
    lines = ended.out.splitlines()
    assert ended.code == 0
    assert lines[-1] == (
        "da/covering-note.md · your organisation's · version 4 · Team Post · "
        "should have been read through by 2020-01-01"
    )
    bare = typed("guidance", "list", desk=organisation(en__covering_note="{{ verdict }}"))
    assert bare.out.splitlines()[-1] == "en/covering-note.md · your organisation's"
    assert lines[0].startswith("da/answer-by-draft.md · shipped · version 1 · dpassist · to be")


def test_what_is_wrong_is_told_with_file_and_line(typed, organisation):
    ended = typed("guidance", "check", desk=organisation(da__covering_note=OLD, da__noter="?"))
    assert ended.code == 9
    lines = ended.out.splitlines()
    assert lines[0].startswith(
        "da/noter.md: The name of the file does not say what the sheet is for"
    )
    assert [line for line in lines[1:] if line.startswith("da/")] == [
        "da/covering-note.md:6: The guidance uses “frist”, which dpassist does not know.",
        "da/covering-note.md: There is no such sheet in the other language (en).",
        "da/covering-note.md: The sheet should have been read through again by 2020-01-01.",
    ]
    assert lines[-1].startswith("Sheets: 15. Faults: ")


def test_a_program_reads_the_same_as_json(typed, organisation):
    desk = organisation(da__covering_note=OLD, da__noter="?")
    (own,) = (
        s
        for s in json.loads(typed("guidance", "list", "--json", desk=desk).out)["sheets"]
        if s["own"]
    )
    assert own == {
        "file": "da/covering-note.md", "sheet": "covering-note", "language": "da", "profile": "", "sender": "",
        "set": "", "own": True, "version": 4, "owner": "Team Post", "reviewed": "", "review_by": "2020-01-01",
        "overdue": True, "problems": own["problems"],
    }  # fmt: skip
    assert next((p["code"], p["line"]) for p in own["problems"]) == ("guidance-variable", 6)
    checked = json.loads(typed("guidance", "check", "--json", desk=desk).out)
    assert [p["file"] for p in checked["unreadable"]] == ["da/noter.md"]


def test_a_sheet_for_a_colleague_is_written_as_pdf_or_as_html(typed, post):
    (post / "brev.eml").write_bytes(letter())
    ended = typed("guidance", "render", "brev.eml", "--to", "byg", "-o", "ark.pdf")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Guidance for Byg og bolig written to ark.pdf\n"
    assert "Digital Post" in PdfReader(post / "ark.pdf").pages[0].extract_text()
    assert typed("guidance", "render", "brev.eml", "--to", "byg", "-o", "ark.html").code == 0
    assert "<h1>" in (post / "ark.html").read_text(encoding="utf-8")
    refused = typed("guidance", "render", "brev.eml", "--to", "byg", "-o", "ark.txt")
    assert (refused.code, refused.out, (post / "ark.txt").exists()) == (2, "", False)
    assert "ends in .pdf or .html" in refused.err


def test_a_colleague_who_is_in_no_directory_is_told(typed, post):
    (post / "brev.eml").write_bytes(letter())
    ended = typed("guidance", "render", "brev.eml", "--to", "nowhere", "-o", "ark.pdf")
    assert (ended.code, (post / "ark.pdf").exists()) == (3, False)
    assert "byg" in ended.err
