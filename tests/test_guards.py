"""The guards of conftest fire."""

import logging
import os
import socket
from pathlib import Path

import pytest

from dpassist.store.paths import AppPaths

pytest_plugins = ["pytester"]
CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("call", ["connect", "connect_ex", "bind"])
def test_no_test_reaches_the_network(family, call):
    with socket.socket(family) as opened, pytest.raises(AssertionError, match=f"socket.{call}"):
        getattr(opened, call)(("localhost", 9))


def test_no_test_sends_a_datagram():
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened,
        pytest.raises(AssertionError, match=r"socket\.sendto"),
    ):
        opened.sendto(b"", ("127.0.0.1", 9))


def test_no_test_asks_for_an_address():
    with pytest.raises(AssertionError, match="getaddrinfo"):
        socket.create_connection(("authority.example", 25))


@pytest.mark.loopback
def test_a_marked_test_may_talk_to_itself():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()):
            pass
        with socket.socket() as other, pytest.raises(AssertionError, match="connect"):
            other.connect(("192.0.2.1", 9))


def test_folders_of_the_user_lie_in_the_test_s_own_home(home):
    standard = AppPaths.standard()
    for folder in (standard.settings_file, standard.drafts, standard.logs, standard.state_file):
        assert folder.is_relative_to(home)
    assert Path.home() == home


def test_the_paths_fixture_lies_in_the_test_s_own_folder(paths, tmp_path):
    assert paths.settings_file.is_relative_to(tmp_path)
    assert paths.drafts.is_relative_to(tmp_path)


def test_there_is_no_screen_and_the_language_is_english():
    assert os.environ["QT_QPA_PLATFORM"] in {"offscreen", "minimal", "xcb", "windows"}
    assert os.environ["LC_ALL"] == "C.UTF-8"


@pytest.mark.parametrize(
    ("class_name", "call"),
    [
        ("QDialog", "exec"),
        ("QMessageBox", "exec"),
        ("QMessageBox", "question"),
        ("QMenu", "exec"),
        ("QFileDialog", "getOpenFileNames"),
    ],
)
def test_no_dialog_waits_for_a_person(class_name, call):
    widgets = pytest.importorskip("PySide6.QtWidgets")
    with pytest.raises(AssertionError, match=f"{class_name}.{call} waits"):
        getattr(getattr(widgets, class_name), call)()


@pytest.mark.logs
def test_a_marked_test_may_log():
    logging.getLogger("dpassist").warning("expected")


@pytest.mark.logs
def test_an_unexpected_log_record_fails_a_test(pytester):
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(
        "import logging\ndef test_it(): logging.getLogger('a.b').error('boo %d', 7)"
    )
    result = pytester.runpytest("-p", "no:randomly", "-p", "no:xdist")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*a.b ERROR: boo 7"])
