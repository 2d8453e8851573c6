"""``dpassist policy``: what is in force and who set it, and the templates that set it."""

import json
import sys

import pytest

from dpassist import app
from dpassist.cli.exit_codes import ExitCode

HOUSE = 'own_domains = ["kommune.example"]\n'


@pytest.fixture
def dpassist(tmp_path, capsys):
    """Run the program over settings and policies in a folder; give the code, what it said and its failures."""

    def run(*words, settings="", policy=""):
        for name, text in (("settings.toml", settings), ("policy.toml", policy)):
            if text:
                (tmp_path / name).write_text(text, encoding="utf-8")
        code = app.main(["--data-dir", str(tmp_path), "--language", "en", *words])
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err

    return run


def test_each_option_is_shown_with_its_value_and_who_set_it(dpassist, tmp_path):
    code, lines, err = dpassist("policy", "show", settings='signature = "Æ"\n', policy=HOUSE)
    assert (code, err) == (ExitCode.DONE, "")
    assert 'language = "system"  (default)' in lines
    assert f'signature = "Æ"  (your own setting, {tmp_path / "settings.toml"})' in lines
    by_policy = f"set by your organisation for this computer, {tmp_path / 'policy.toml'}"
    assert f'own_domains = ["kommune.example"]  ({by_policy})' in lines


def test_as_json_each_option_is_a_line(dpassist, tmp_path):
    _, lines, _ = dpassist("policy", "show", "--json", policy=HOUSE)
    options = {line["option"]: line for line in map(json.loads, lines)}
    assert options["own_domains"] == {
        "option": "own_domains",
        "value": ["kommune.example"],
        "layer": "machine-policy",
        "place": str(tmp_path / "policy.toml"),
        "locked": True,
    }
    assert options["theme"]["layer"] == "default"


def test_a_policy_that_cannot_be_used_is_told_with_an_exit_code_of_its_own(dpassist):
    code, lines, err = dpassist("policy", "show", policy="imap_port = 0\n")
    assert code == ExitCode.PROFILE_DOUBTED
    assert "imap_port = 993  (default)" in lines
    assert "policy.toml, line 1" in err


def test_the_templates_are_written_where_windows_looks_for_them(dpassist, tmp_path):
    folder = tmp_path / "PolicyDefinitions"
    code, lines, _ = dpassist("policy", "templates", str(folder))
    assert code == ExitCode.DONE
    names = ["dpassist.admx", "en-US/dpassist.adml", "da-DK/dpassist.adml"]
    assert lines == [f"Template written: {folder / name}" for name in names]
    assert "Egne maildomæner" in (folder / names[2]).read_text(encoding="utf-8")
    assert "Own mail domains" in (folder / names[1]).read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_told(dpassist, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, err = dpassist("policy", "templates", str(tmp_path / "file" / "below"))
    assert code == ExitCode.MACHINE
    assert "could not be written" in err


def test_danish_templates_are_never_written_with_english_words(dpassist, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "dpassist.ui.translation", None)
    code, _, err = dpassist("policy", "templates", str(tmp_path / "t"))
    assert code == ExitCode.MACHINE
    assert err
    assert not (tmp_path / "t").exists()


def test_how_fresh_the_organisations_files_are_is_told(dpassist, tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    policy = f"organisation_folder = '{share}'\n"
    code, lines, err = dpassist("policy", "show", policy=policy)
    assert (code, err) == (ExitCode.DONE, "")
    assert lines[-1].startswith(f"{share}: From the share as of 20")
    share.rmdir()
    code, lines, err = dpassist("policy", "show")
    assert code == ExitCode.PROFILE_DOUBTED
    assert "cannot be reached" in lines[-1]
    assert "copy from the share" in err
    assert len(dpassist("policy", "show", "--json")[1]) == len(lines) - 1
