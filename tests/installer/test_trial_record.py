"""The whole trial runs again where something changed that it alone shows, and only one that passed is written down."""

import contextlib
import shutil

import pytest

from installer.tools import BuildError
from installer.trial import __main__ as trial
from installer.trial import record
from installer.trial.log import require
from tests.source_texts import ROOT


@pytest.fixture(autouse=True)
def _as_a_rule(monkeypatch):
    monkeypatch.delenv(record.FORCED_BY, raising=False)


@pytest.fixture
def clone(tmp_path):
    """A clone of a few files."""
    folder = tmp_path / "clone"
    for name, text in {
        "installer/build.py": "",
        "installer/README.md": "",
        "dpassist/app.py": "import os\n",
        "dpassist/system/shell.py": "import subprocess\n",
        "dpassist/ui/page.py": "from dpassist.app import main\nfrom PySide6.QtGui import QIcon\n",
        "translations/build_hook.py": "",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
    return folder


def add(clone, name: str, text: str) -> None:
    with (clone / name).open("a", encoding="utf-8") as opened:
        opened.write(text)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("installer/build.py", "x = 1\n", "installer"),
        ("dpassist/system/shell.py", "x = 1\n", "system"),
        ("pyproject.toml", '[project.gui-scripts]\na = "b:c"\n', "project"),
        ("translations/build_hook.py", "x = 1\n", "project"),
        ("dpassist/ui/page.py", "import PySide6.QtSvg\n", "imports"),
        ("dpassist/app.py", "def late():\n    from sqlite3 import connect\n", "imports"),
    ],
)
def test_a_change_of_what_the_whole_trial_shows_asks_for_it_and_is_named(clone, name, text, told):
    file = clone.parent / "tried.toml"
    assert record.write(record.inputs(clone), "ok", file, root=clone)
    add(clone, name, text)
    assert record.why_whole(record.inputs(clone), file).endswith(f"UTC: {told}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("installer/README.md", "Another word.\n"),
        ("dpassist/app.py", "x = 1\n"),
        ("dpassist/ui/page.py", "from dpassist.system import shell\n"),
        ("pyproject.toml", "[tool.of_no_concern]\nx = 1\n"),
    ],
)
def test_any_other_change_does_not(clone, name, text):
    file = clone.parent / "tried.toml"
    assert record.write(record.inputs(clone), "ok", file, root=clone)
    add(clone, name, text)
    assert record.why_whole(record.inputs(clone), file) == ""


def test_the_record_itself_is_no_part_of_what_was_tried(clone):
    file = clone / "installer" / record.RECORD.name
    assert record.write(record.inputs(clone), "ok", file, root=clone)
    assert record.why_whole(record.inputs(clone), file) == ""


def test_nothing_is_written_where_something_changed_meanwhile(clone):
    file = clone.parent / "tried.toml"
    before = record.inputs(clone)
    add(clone, "dpassist/system/shell.py", "x = 1\n")
    assert not record.write(before, "ok", file, root=clone)
    assert not file.exists()


@pytest.mark.parametrize(
    "text", ["", "date = ", "date = 1\n[inputs]\n", 'date = "x"\ninputs = 1\n']
)
def test_a_damaged_record_is_none(clone, text):
    file = clone.parent / "tried.toml"
    file.write_text(text, encoding="utf-8")
    assert "holds no whole trial" in record.why_whole(record.inputs(clone), file)


def test_it_can_be_asked_for_all_the_same(clone, monkeypatch):
    file = clone.parent / "tried.toml"
    assert record.write(record.inputs(clone), "ok", file, root=clone)
    monkeypatch.setenv(record.FORCED_BY, "1")
    assert record.FORCED_BY in record.why_whole(record.inputs(clone), file)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the trial with parts that only say which they are, and returns its exit code and its first line."""
    file = tmp_path / "tried.toml"

    def run(capsys, *words: str, fault: str = ""):
        def whole(log, *_rest, **_more):
            with contextlib.suppress(BuildError), log.step("the whole"):
                require(holds=not fault, otherwise=fault)

        def short(log, *_rest):
            with log.step("in short"):
                pass

        monkeypatch.setattr(record, "inputs", lambda _root=None: {"installer": "as it is"})
        monkeypatch.setattr(trial, "_try_all", whole)
        monkeypatch.setattr(trial, "_try_in_short", short)
        code = trial.main(["--out", str(tmp_path), *words], file)
        return code, capsys.readouterr().out.splitlines()[0]

    return run, file


def test_a_whole_trial_that_passed_is_followed_by_short_ones(run, capsys):
    run, file = run
    assert run(capsys, "--if-changed") == (
        0,
        "whole trial: tried.toml holds no whole trial that passed",
    )
    code, way = run(capsys, "--if-changed")
    assert (code, way[:12]) == (0, "short trial:")
    assert "the whole" in file.read_text(encoding="utf-8")
    assert run(capsys) == (0, "whole trial: asked for")


@pytest.mark.parametrize("words", [["--built"], ["--quick"]])
def test_one_that_left_something_out_is_not_written_down(run, capsys, words):
    run, file = run
    assert run(capsys, *words)[0] == 0
    assert not file.exists()


def test_nor_is_one_that_failed(run, capsys):
    run, file = run
    assert run(capsys, fault="it broke")[0] == 1
    assert not file.exists()
