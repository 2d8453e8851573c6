"""``dpassist directory list`` and ``check``."""

import json
from datetime import date

from dpassist.domain.settings import ConfigurationProblem, Settings
from tests.builders import an_entry


def test_a_line_an_entry_its_id_first(typed):
    ended = typed("directory", "list", entries=(an_entry(handles="Carporte"),))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "byg  Byg og bolig  byg@kommune.example  Carporte\n"


def test_a_program_gets_every_field(typed):
    entry = an_entry(away_until=date(2026, 3, 10), deputy="x")
    told = json.loads(typed("directory", "list", "--json", entries=(entry,)).out)
    assert (told["id"], told["away_until"], told["away_from"], told["deputy"]) == (
        "byg",
        "2026-03-10",
        None,
        "x",
    )


def test_what_leads_nowhere_is_told_and_has_a_code_of_its_own(typed):
    entry = an_entry(deputy="væk")
    ended = typed("directory", "check", entries=(entry,))
    assert ended.code == 9
    assert ended.out == "byg: There is no entry “væk” that could be its deputy.\n"
    told = json.loads(typed("directory", "check", "--json", entries=(entry,)).out)
    assert (told["entry"], told["code"]) == ("byg", "entry-no-deputy")


def test_that_no_own_domains_are_set_is_said_once_and_of_no_entry(typed):
    two = (an_entry(), an_entry(id="to", mailbox="to@kommune.example"))
    ended = typed("directory", "check", entries=two, settings=Settings())
    assert ended.code == 9
    (line,) = ended.out.splitlines()
    assert line.startswith("Your authority's own mail domains are not set")
    assert "Set “Own mail domains” in the settings (own_domains)." in line
    (told,) = typed(
        "directory", "check", "--json", entries=two, settings=Settings()
    ).out.splitlines()
    assert (json.loads(told)["entry"], json.loads(told)["code"]) == (None, "no-own-domains")


def test_nothing_wrong_is_said(typed):
    ended = typed("directory", "check", entries=(an_entry(),))
    assert (ended.code, ended.out) == (0, "1 entries, and nothing is wrong with them.\n")
    assert typed("directory", "check", "--json", entries=(an_entry(),)).out == ""


def test_a_bad_row_is_a_fault_too(typed):
    problem = ConfigurationProblem("row-missing-value", "directory.csv", 5, "navn")
    ended = typed("directory", "check", entries=(an_entry(),), problems=(problem,))
    assert (ended.code, ended.out) == (9, "")
    assert "directory.csv, row 5" in ended.err
    told = typed(
        "directory", "check", "--json", entries=(an_entry(),), problems=(problem,)
    ).out.splitlines()
    assert [json.loads(line) for line in told] == [
        {
            "entry": None,
            "file": "directory.csv",
            "line": 5,
            "code": "row-missing-value",
            "what": "navn",
            "text": "“navn” is missing. This entry is not used; the others are.",
        }
    ]


def test_faults_of_other_files_are_none_of_the_directory(typed):
    problem = ConfigurationProblem("not-toml", "settings.toml", 5)
    ended = typed("directory", "check", entries=(an_entry(),), problems=(problem,))
    assert (ended.code, "settings.toml" in ended.err) == (0, True)
