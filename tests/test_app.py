"""The whole program, started as its users start it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dpassist import app, joining, showing, speaking
from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.mailio import wire
from dpassist.mailio.limits import OPEN
from dpassist.mailio.worker import GREETING
from dpassist.store.config_files import ConfigFiles
from dpassist.store.policy_file import PolicyFile
from dpassist.system.policy import RegistryPolicies
from dpassist.system.worker_process import WORKER_FLAG
from dpassist.ui import application

ROOT = Path(__file__).resolve().parents[1]
LETTER = ROOT / "resources" / "samples" / "11-mail-med-memo-borger.eml"


def test_a_command_runs_through_the_real_program(tmp_path, capsys):
    code = app.main(
        ["--data-dir", str(tmp_path), "--language", "en", "recognise", "--json", str(LETTER)]
    )
    assert code == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["verdict"] == "digital-post"


def test_the_language_of_the_settings_is_spoken(tmp_path, capsys):
    (tmp_path / "settings.toml").write_text('language = "da"\n', encoding="utf-8")
    assert app.main(["--data-dir", str(tmp_path), "recognise", str(LETTER)]) == ExitCode.DONE
    assert "må besvares" in capsys.readouterr().out


def test_a_policy_of_the_machine_counts_over_the_settings(tmp_path, capsys):
    (tmp_path / "settings.toml").write_text('language = "en"\n', encoding="utf-8")
    (tmp_path / "policy.toml").write_text('language = "da"\n', encoding="utf-8")
    assert app.main(["--data-dir", str(tmp_path), "recognise", str(LETTER)]) == ExitCode.DONE
    assert "må besvares" in capsys.readouterr().out


def test_policies_stand_in_the_registry_on_windows_and_in_a_file_elsewhere(paths):
    assert isinstance(joining.machine_policies(paths, "win32"), RegistryPolicies)
    assert isinstance(joining.machine_policies(paths, "linux"), PolicyFile)


@pytest.mark.unmeasured
def test_without_a_screen_the_demonstration_writes_drafts_and_a_picture(tmp_path, capsys, qapp):
    before = set(QApplication.topLevelWidgets())
    code = app.main(
        ["--data-dir", str(tmp_path), "--language", "en", "demo", "--out", str(tmp_path / "out")]
    )
    assert code == ExitCode.DONE
    assert (tmp_path / "out" / "window.png").read_bytes().startswith(b"\x89PNG")
    assert list((tmp_path / "out").glob("reply-*.eml"))
    assert "byte for byte" in capsys.readouterr().out
    assert set(QApplication.topLevelWidgets()) <= before


def test_a_picture_that_does_not_come_leaves_no_window_behind(paths, qapp, monkeypatch):
    before = set(QApplication.topLevelWidgets())
    monkeypatch.setattr(application, "_LONGEST_WAIT", 0)
    run = joining.prepare(paths, ConfigFiles(paths), "en")
    with pytest.raises(TimeoutError):
        application.render_window(
            run.desk,
            files=paths.sample_files,
            picture=paths.drafts / "window.png",
            translations=paths.translations,
            resources=paths.resources,
        )
    run.end()
    assert set(QApplication.topLevelWidgets()) <= before


def test_the_demonstration_opens_the_window_where_there_is_a_screen(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr(app, "has_screen", lambda: True)
    shown = []

    def look_and_close():
        (window,) = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        if window.is_furnished and window.post.model.rowCount() == 36 and window.post.is_settled():
            shown.append(window.post.view.banner)
            window.close()
        else:
            QTimer.singleShot(20, look_and_close)

    QTimer.singleShot(20, look_and_close)
    assert app.main(["--data-dir", str(tmp_path), "--language", "en", "demo"]) == 0
    assert shown
    assert (tmp_path / "window.ini").exists()


def test_a_fault_of_ours_gives_a_sentence_and_a_report_without_content(
    tmp_path, capsys, monkeypatch
):
    def broken(*_args: object) -> None:
        raise RuntimeError("the secret subject")

    monkeypatch.setattr(joining, "prepare", broken)
    code = app.main(["--data-dir", str(tmp_path), "recognise", str(LETTER)])
    said = capsys.readouterr().err
    assert code == ExitCode.FAULT
    assert "Something went wrong inside dpassist" in said
    assert "RuntimeError" in said
    assert "secret" not in said


def test_a_failure_before_there_is_a_command_is_one_sentence(tmp_path, capsys, monkeypatch):
    def missing(*_args: object) -> None:
        raise EnvironmentFaultError("resources-missing")

    monkeypatch.setattr(joining, "prepare", missing)
    assert app.main(["--data-dir", str(tmp_path), "recognise", str(LETTER)]) == ExitCode.MACHINE
    assert "not installed completely" in capsys.readouterr().err


@pytest.mark.unmeasured
@pytest.mark.parametrize("words", [["window"], ["demo"]])
def test_a_missing_system_library_of_qt_is_named(tmp_path, capsys, monkeypatch, words):
    message = "libEGL.so.1: cannot open shared object file"
    monkeypatch.setitem(sys.modules, "dpassist.ui.application", None)
    fault = EnvironmentFaultError("qt-missing", library=message.partition(":")[0])
    for module in (speaking, showing):
        monkeypatch.setattr(module, "needs_qt", lambda _error: fault)
    monkeypatch.chdir(tmp_path)
    code = app.main(["--data-dir", str(tmp_path), "--language", "en", *words])
    assert code == ExitCode.MACHINE
    assert "libEGL.so.1" in capsys.readouterr().err


def test_ctrl_c_before_there_is_a_command_to_stop_is_one_word(tmp_path, capsys, monkeypatch):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(joining, "library_of", interrupted)
    assert app.main(["--data-dir", str(tmp_path), "rules", "list"]) == ExitCode.STOPPED
    assert capsys.readouterr().err == "Stopped.\n"


def test_the_loader_names_the_library_first():
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert speaking.needs_qt(error).details == {"library": "libEGL.so.1"}


def test_the_command_line_speaks_english_where_qt_cannot_be_loaded(paths, monkeypatch):
    monkeypatch.setitem(sys.modules, "dpassist.ui.translation", None)
    run = joining.prepare(paths, ConfigFiles(paths), "da")
    assert run.translate("Verdict", "sure") == "sure"


def test_it_starts_as_a_module_too(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "dpassist", "--data-dir", str(tmp_path), "--version"],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("dpassist ")


def test_the_program_can_be_its_own_reading_process():
    """As the frozen program starts itself; see `dpassist.system.worker_process.reader_command`."""
    asked = io.BytesIO()
    wire.send(asked, ("open", 1, OPEN), LETTER.read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "dpassist", WORKER_FLAG],
        cwd=ROOT, input=asked.getvalue(), capture_output=True, check=True,
    )  # fmt: skip
    answers = io.BytesIO(done.stdout)
    assert wire.receive(answers)[0] == GREETING
    assert wire.receive(answers)[0][0] == "message"
