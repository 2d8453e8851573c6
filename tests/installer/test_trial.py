"""The trial under Wine tells what failed, reads the registry right, and overlooks nothing that is left."""

import os

import pytest

from dpassist.mailio.course_file import read_course
from dpassist.mailio.lesson_file import unpack_lesson
from dpassist.mailio.result_file import read_result
from installer.registry import FILE_TYPES
from installer.tools import BuildError
from installer.trial import leftovers
from installer.trial.log import Log, require
from installer.trial.machine import Machine, _Screen
from installer.trial.own_files import own_files

REGISTRY = r"""WINE REGISTRY Version 2

[Software\\Classes\\dpassist.Message.1\\shell\\open\\command] 1700000000
#time=1da
@="\"C:\\Pr\x00f8ve\\dpassist.exe\" \"%1\""

[Software\\Policies\\dpassist] 1700000000
"imap_port"=dword:000007c9
"with \"marks\""="a\nb"
"""


@pytest.fixture
def machine(tmp_path):
    """A machine that was never started: files alone."""
    made = object.__new__(Machine)
    made._prefix = tmp_path
    made.drive = tmp_path / "drive_c"
    made.settle = lambda: None
    made.drive.mkdir()
    (tmp_path / "system.reg").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "user.reg").write_text("", encoding="utf-8")
    return made


def test_a_failed_step_is_in_the_table_with_its_fault():
    log = Log()
    with log.step("good") as notes:
        notes.append("a figure")
    with pytest.raises(BuildError), log.step("bad"):
        require(holds=False, otherwise="it broke")
    assert log.has_failed
    lines = log.table().splitlines()
    assert [line[:6].strip() for line in lines] == ["ok", "", "FAILED", ""]
    assert [line.strip() for line in lines if line.startswith("       ")] == [
        "a figure",
        "it broke",
    ]


def test_nobody_is_named_in_the_table():
    log = Log()
    with log.step(r"self-test of C:\users\somebody\AppData\Local\dpassist.exe") as notes:
        notes.append("users/Public/msi.log, users/somebody/Temp/~nsu1.tmp/Un.exe")
    told = log.table()
    assert "somebody" not in told
    assert r"C:\users\<user>\AppData\Local\dpassist.exe" in told
    assert "users/Public/msi.log, users/<user>/Temp/~nsu1.tmp/Un.exe" in told


def test_the_files_of_our_own_kinds_are_whole(tmp_path):
    files = own_files(tmp_path)
    assert files.keys() == {
        ending for kind in FILE_TYPES for ending in kind.endings if ending.startswith(".dp")
    }
    assert unpack_lesson(files[".dplesson"]).id
    course = read_course(files[".dpcourse"])
    assert read_result(files[".dpresult"]).course == course
    assert list(tmp_path.iterdir()) == []


def test_a_trial_that_tried_nothing_has_failed():
    assert Log().has_failed


def test_an_unexpected_fault_is_kept_too():
    log = Log()
    with pytest.raises(KeyError), log.step("odd"):
        raise KeyError("x")
    assert log.rows[0].fault == "KeyError"


def test_texts_of_the_registry_are_read_as_they_were_meant(machine):
    key = r"Software\Classes\dpassist.Message.1\shell\open\command"
    assert machine.text("HKLM", key) == r'"C:\Prøve\dpassist.exe" "%1"'
    assert machine.text("HKLM", r"software\policies\DPASSIST", "imap_port") == "dword:000007c9"
    assert machine.text("HKLM", r"Software\Policies\dpassist", 'with "marks"') == "a\nb"
    assert machine.text("HKLM", "Software\\Nothing", "x") == ""


def test_a_windows_path_is_found_on_the_drive(machine):
    assert machine.place(r"C:\a\b.txt") == machine.drive / "a" / "b.txt"


SCREEN = """#!/usr/bin/env python3
import os, pathlib, signal, sys
socket = pathlib.Path(__file__).with_name("socket")
def end(*_):
    socket.unlink()
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
socket.touch()
os.write(int(sys.argv[2]), b"7\\n")
signal.pause()
"""
"""In the place of Xvfb: it tidies up when it is asked to end, and cannot when it is killed."""


def test_a_screen_takes_its_socket_with_it(tmp_path, monkeypatch):
    """Else its number is taken, for whoever starts a screen after it."""
    program = tmp_path / "Xvfb"
    program.write_text(SCREEN, encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    screen = _Screen(tmp_path)
    assert screen.display == ":7"
    assert (tmp_path / "socket").exists()
    screen.close()
    assert not (tmp_path / "socket").exists()


def put(machine, *names: str) -> None:
    for name in names:
        (machine.drive / name).parent.mkdir(parents=True, exist_ok=True)
        (machine.drive / name).touch()


def test_the_users_data_may_stay(machine):
    (machine.drive.parent / "system.reg").write_text("", encoding="utf-8")
    put(machine, "users/x/AppData/Local/dpassist/settings.toml")
    log = Log()
    leftovers.require_nothing_left(log, machine, set())
    assert "settings.toml" in log.table()


@pytest.mark.parametrize(
    "name", ["Program Files/dpassist/a.dll", "windows/Installer/dpassist.ico", "users/x/Temp/a.tmp"]
)
def test_anything_else_may_not(machine, name):
    (machine.drive.parent / "system.reg").write_text("", encoding="utf-8")
    put(machine, name)
    with pytest.raises(BuildError, match="files left"):
        leftovers.require_nothing_left(Log(), machine, set())


def test_nor_may_a_key(machine):
    with pytest.raises(BuildError, match=r"HKLM\\software\\policies\\dpassist"):
        leftovers.require_nothing_left(Log(), machine, set())
