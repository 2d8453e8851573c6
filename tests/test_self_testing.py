"""The self-test of the whole program, run as installers and IT run it, on a whole installation and on broken ones."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from dpassist import app, joining, self_testing, speaking
from dpassist.cli.early import early_options
from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.self_test import SelfTest, Step
from dpassist.services.self_test_steps import steps_with
from dpassist.store.paths import AppPaths

ROOT = Path(__file__).resolve().parents[1]


def run_program(*words, env=None):
    """Run the program in a process of its own; give its exit code and what it printed."""
    ended = subprocess.run(
        [sys.executable, "-m", "dpassist", "--language", "en", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        timeout=600,
        check=False,
    )
    return ended.returncode, ended.stdout


def steps_of(report):
    return {step["step"]: step for step in report["steps"]}


def test_a_whole_installation_passes_and_leaves_nothing_but_the_report(tmp_path):
    out = tmp_path / "report.json"
    code, said = run_program("--data-dir", tmp_path / "data", "--self-test", out)
    text = out.read_text(encoding="utf-8")
    report = json.loads(text)
    assert (code, report["result"]) == (ExitCode.DONE, "ok"), said
    found = {name: step["outcome"] for name, step in steps_of(report).items()}
    assert found.pop("credentials") in {"ok", "skipped"}
    assert set(found.values()) == {"ok"}
    assert steps_of(report)["window"]["facts"]["colours"] > 100
    assert set(steps_of(report)["samples"]["facts"]["opened"]) == {".eml", ".msg", ".xml"}
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert not any(place in text for place in (str(tmp_path), str(ROOT), str(Path.home())))
    assert f"Report written: {out}" in said


def test_several_faults_at_once_are_each_named_and_the_exit_code_tells(tmp_path):
    """A package that does not load, a platform without its plug-in, a policy that cannot be used."""
    (tmp_path / "shadow").mkdir()
    (tmp_path / "shadow" / "openpyxl.py").write_text("raise ImportError('damaged')\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "policy.toml").write_text("imap_port = 0\n")
    out = tmp_path / "report.json"
    env = {"PYTHONPATH": str(tmp_path / "shadow"), "QT_QPA_PLATFORM": "no-such-platform"}
    code, said = run_program("--data-dir", tmp_path / "data", "--self-test", out, env=env)
    report = json.loads(out.read_text(encoding="utf-8"))
    assert (code, report["result"]) == (ExitCode.SELF_TEST_FAILED, "failed")
    failed = {n: s for n, s in steps_of(report).items() if s["outcome"] == "failed"}
    assert set(failed) >= {"packages", "window", "policies", "spreadsheet"}
    assert failed["packages"]["facts"]["broken"] == {"openpyxl": ["openpyxl"]}
    assert failed["window"]["reason"] == "process-ended"
    assert failed["policies"]["facts"]["problems"] == [
        {"code": "wrong-value", "option": "imap_port"}
    ]
    assert "Load every package that belongs to dpassist: FAILED" in said


# Broken in one place each, in this process


@pytest.fixture
def tools(paths):
    """What the steps work with, over folders that a test may change."""

    def made(there=lambda: paths):
        joined = self_testing.Joined(
            paths=there,
            desk=lambda places, library, reader: (
                app.prepare(places, library, "da", reader=reader).desk
            ),
            own_settings=lambda places: joining.library_of(places, "window"),
            danish=lambda places: speaking.words_of("da", places),
        )
        return self_testing.steps_over(joined)

    return made


def try_only(steps, *names):
    """Run some of the steps; give what came of each."""
    chosen = tuple(step for step in steps if step.name in names)
    assert len(chosen) == len(names)
    report = SelfTest(lambda: nullcontext(chosen)).run()
    return {r.step: (r.outcome.value, r.reason) for r in report.results}


def test_resources_that_are_not_there_at_all_are_named(tools):
    def nowhere():
        raise EnvironmentFaultError("resources-missing")

    with tools(nowhere) as steps:
        assert try_only(steps, "resources", "folders", "policies") == {
            "resources": ("failed", "resources-missing"),
            "folders": ("skipped", "needs-another"),
            "policies": ("skipped", "needs-another"),
        }


@pytest.mark.parametrize(
    ("gone", "reason"),
    [
        ("fonts/OpenSans-Bold.ttf", "resources-missing"),
        ("samples/expected.toml", "resources-missing"),
        ("profiles/recogniser/standard.toml", "unknown-profile"),
        ("help/da", "resources-missing"),
        ("icons", "resources-missing"),
    ],
)
def test_a_file_or_folder_that_is_not_there_is_named(tools, paths, tmp_path, gone, reason):
    shutil.copytree(paths.resources, tmp_path / "resources")
    (tmp_path / "resources" / gone).rename(tmp_path / "gone")
    changed = replace(paths, resources=tmp_path / "resources")
    with tools(lambda: changed) as steps:
        assert try_only(steps, "resources") == {"resources": ("failed", reason)}


def test_a_profile_that_was_damaged_and_words_that_are_not_there_are_named(tools, paths, tmp_path):
    shutil.copytree(paths.resources, tmp_path / "resources")
    profile = tmp_path / "resources" / "profiles" / "reply" / "subject-token.toml"
    profile.write_text("broken", encoding="utf-8")
    changed = replace(paths, resources=tmp_path / "resources")
    with tools(lambda: changed) as steps:
        assert try_only(steps, "resources") == {"resources": ("failed", "resources-damaged")}
    speechless = replace(paths, translations=tmp_path / "nowhere")
    with tools(lambda: speechless) as steps:
        assert try_only(steps, "resources") == {"resources": ("failed", "words-missing")}


def test_a_folder_that_cannot_be_written_to_is_named_and_nothing_is_tried_there(
    tools, paths, tmp_path
):
    (tmp_path / "file").write_text("")
    changed = replace(paths, drafts=tmp_path / "file" / "drafts")
    with tools(lambda: changed) as steps:
        found = try_only(steps, "resources", "folders", "settings")
    assert found["folders"] == ("failed", "folders-closed")
    assert found["settings"] == ("skipped", "needs-another")


def test_the_users_own_files_are_never_read_for_what_ships(tools, paths):
    paths.organisation.mkdir(parents=True)
    (paths.organisation / "directory.toml").write_text("broken", encoding="utf-8")
    with tools() as steps:
        assert try_only(steps, "resources") == {"resources": ("ok", "")}


def test_the_steps_come_after_those_they_need():
    seen = set()
    for step in steps_with(None):
        assert set(step.needs) <= seen
        seen.add(step.name)


# The command line around it


def test_the_report_is_asked_for_beside_the_other_options():
    early = early_options(["--data-dir=x", "--self-test", "out.json"])
    assert (early.self_test, early.data_dir) == (Path("out.json"), Path("x"))
    assert early_options(["--self-test"]).self_test is None


def test_a_report_that_cannot_be_written_is_told(tmp_path, capsys):
    test = SelfTest(lambda: nullcontext((Step("window", dict),)))
    code = self_testing.run_command(test, tmp_path / "nowhere" / "x.json", lambda: speaking.english)
    assert code == ExitCode.MACHINE
    assert "could not be written" in capsys.readouterr().err


def test_words_that_cannot_be_read_are_those_of_the_source_and_a_program_without_terminal_is_silent(
    tmp_path, monkeypatch
):
    def wordless():
        raise EnvironmentFaultError("resources-missing")

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    test = SelfTest(lambda: nullcontext((Step("window", dict),)))
    assert self_testing.run_command(test, tmp_path / "x.json", wordless) == ExitCode.DONE
    assert json.loads((tmp_path / "x.json").read_text())["result"] == "ok"


def test_the_process_that_draws_says_what_it_drew(tmp_path, capsys, qapp):
    assert app.main([app.WINDOW_FLAG, str(tmp_path)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["drawn"]
    assert said["platform"] == "offscreen"


def test_the_process_that_draws_says_which_library_qt_lacks(tmp_path, capsys):
    def without_qt(_paths: AppPaths, _library):
        raise ImportError("libGL.so.1: cannot open shared object file")

    assert self_testing.draw_window(tmp_path, without_qt) == 0
    assert json.loads(capsys.readouterr().out) == {"fault": "qt-missing", "library": "libGL.so.1"}


@pytest.mark.parametrize(
    ("platform", "set_already", "screen", "asked_for"),
    [
        ("win32", "", True, {"QT_QPA_PLATFORM": "windows"}),
        ("linux", "", True, {"QT_QPA_PLATFORM": ""}),
        ("linux", "", False, {}),
        ("win32", "offscreen", True, {}),
    ],
)
def test_the_window_is_drawn_with_the_systems_own_plug_in_where_there_is_a_screen(
    monkeypatch, tools, platform, set_already, screen, asked_for
):
    asked = []

    def run_again(words, variables, _seconds):
        asked.append((words[0], variables))
        return {"drawn": True}

    monkeypatch.setattr(self_testing, "run_again", run_again)
    monkeypatch.setattr(self_testing, "has_screen", lambda: screen)
    monkeypatch.setattr(self_testing.sys, "platform", platform)
    monkeypatch.setenv("QT_QPA_PLATFORM", set_already)
    with tools() as steps:
        window = next(step for step in steps if step.name == "window")
        assert window.run() == {"drawn": True}
    assert asked == [(app.WINDOW_FLAG, asked_for)]
