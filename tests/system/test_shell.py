"""A file is opened by the program the user chose, or it is said why not."""

import os
import sys
import threading
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.system.shell import DesktopShell

PATIENT = 60.0
"""Seconds that a script which ends at once may take on a busy machine."""
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="uses shell scripts as openers")


@pytest.fixture
def opener(tmp_path, monkeypatch):
    """Put a script in the place of the desktop's opener; it notes its arguments."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def install(name, ending):
        script = folder / name
        script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/arguments"\n{ending}\n')
        script.chmod(0o755)
        return script

    return install


def code_of(shell, path=Path("draft.eml")):
    with pytest.raises(EnvironmentFaultError) as caught:
        shell.open_file(path)
    return caught.value.code


@posix_only
@pytest.mark.parametrize(("platform", "name"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_desktops_opener_gets_the_file_and_nothing_else(opener, tmp_path, platform, name):
    opener(name, "exit 0")
    DesktopShell(platform, PATIENT).open_file(tmp_path / "brev; rm -rf $HOME 'æ'.eml")
    arguments = (tmp_path / "arguments").read_text().splitlines()
    assert arguments == [str(tmp_path / "brev; rm -rf $HOME 'æ'.eml")]


@posix_only
def test_a_name_like_an_option_is_still_a_file(opener, tmp_path, monkeypatch):
    opener("xdg-open", "exit 0")
    monkeypatch.chdir(tmp_path)
    DesktopShell("linux", PATIENT).open_file(Path("--manual"))
    assert (tmp_path / "arguments").read_text() == f"{tmp_path}/--manual\n"


@posix_only
@pytest.mark.parametrize(
    ("ending", "code"),
    [("exit 3", "no-program"), ("exit 4", "open-failed"), ("exit 1", "open-failed")],
)
def test_an_opener_that_gives_up_is_reported(opener, ending, code):
    opener("xdg-open", ending)
    assert code_of(DesktopShell("linux", PATIENT)) == code


@posix_only
def test_an_opener_that_stays_is_taken_to_work_and_collected_in_the_end(opener, tmp_path):
    os.mkfifo(tmp_path / "gate")
    opener("xdg-open", f'read line < "{tmp_path}/gate"; exit 1')
    DesktopShell("linux", wait_seconds=0.05).open_file(Path("draft.eml"))
    waiters = [t for t in threading.enumerate() if t.daemon and t.name.endswith("(wait)")]
    assert waiters  # the opener stays until somebody writes into the gate
    (tmp_path / "gate").write_text("close\n")
    for waiter in waiters:
        waiter.join(60)
        assert not waiter.is_alive()


def test_without_an_opener_it_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert code_of(DesktopShell("linux")) == "no-program"


@posix_only
def test_an_opener_that_cannot_be_started_is_reported(opener):
    opener("xdg-open", "").write_bytes(b"\x7fELF no program at all")
    assert code_of(DesktopShell("linux")) == "open-failed"


def test_windows_opens_the_file_itself(monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(os, "startfile", opened.append, raising=False)
    monkeypatch.chdir(tmp_path)
    DesktopShell("win32").open_file(Path("draft.eml"))
    assert opened == [tmp_path / "draft.eml"]


@pytest.mark.parametrize(("winerror", "code"), [(1155, "no-program"), (2, "open-failed")])
def test_windows_says_why_it_does_not_open(monkeypatch, winerror, code):
    def refuse(_path):
        error = OSError("refused")
        error.winerror = winerror
        raise error

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    assert code_of(DesktopShell("win32")) == code
