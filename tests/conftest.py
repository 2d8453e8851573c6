"""Guards around every test: no screen, no network, own folders, no dialog that waits, no unexpected log.

A guard turns a test that would hang, leave traces or depend on the machine into one that fails and says
why. `test_guards.py` shows that each of them fires.
"""

import itertools
import logging
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# Before anything imports Qt: without a screen the platform plug-in would end the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever language and time zone the developer has, tests see English and UTC. C.UTF-8 rather than C,
# because Qt complains about a locale that is not UTF-8.
os.environ.update(LC_ALL="C.UTF-8", LANG="C.UTF-8", LANGUAGE="en", TZ="UTC")
if hasattr(time, "tzset"):
    time.tzset()
# Tests start hundreds of Python processes: what is compiled is kept, even where the environment says no, or each
# of them would compile the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from dpassist.store.paths import AppPaths

from tests.effort import times

settings.register_profile("local", deadline=None, database=None, max_examples=times(40))
settings.register_profile(
    "shared", deadline=None, database=None, max_examples=times(40), derandomize=True
)
settings.load_profile("shared" if os.environ.get("CI") else "local")

FOLDER_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CONFIG_DIRS": "etc/xdg",
    "XDG_CACHE_HOME": ".cache",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    # platformdirs asks Windows itself unless these are set.
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
}
"""Where the systems keep a user's folders and what is set for all users, and the place of each within the home of one test."""

DIALOGS_THAT_WAIT = {
    "QDialog": ("exec", "exec_"),
    "QFileDialog": (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QMenu": ("exec", "exec_"),
    "QMessageBox": ("exec", "exec_", "about", "critical", "information", "question", "warning"),
}
"""Calls that return only when a person has clicked."""

_home_numbers = itertools.count(1)


class NetworkRefusedError(AssertionError):
    """A test reached for the network."""


class DialogRefusedError(AssertionError):
    """A test opened a dialog that waits for a person."""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give each test a user's home of its own, empty."""
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_home_numbers)}"
    folder.mkdir()
    for name, place in FOLDER_VARIABLES.items():
        monkeypatch.setenv(name, str(folder / place))
    return folder


@pytest.fixture
def paths(tmp_path: Path) -> "AppPaths":
    """Give the program's folders, all but the resources under the test's own."""
    from dpassist.store.paths import AppPaths

    return AppPaths.under(tmp_path / "dpassist")


@pytest.fixture
def publish(request: pytest.FixtureRequest):
    """Have a table printed at the end of the run, whichever process the test runs in."""

    def write(title: str, lines) -> None:
        request.node.user_properties.append(("published", [title, *lines]))

    return write


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests that ran wanted published."""
    reports = (r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind))
    properties = (found for report in reports for found in report.user_properties)
    for title, *lines in sorted(value for name, value in properties if name == "published"):
        terminalreporter.section(title)
        terminalreporter.line("\n".join(lines))


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse sockets, but for local ones between processes, and the loopback where a test is marked so."""
    loopback = request.node.get_closest_marker("loopback") is not None

    def guarded(name):
        original = getattr(socket.socket, name)

        def call(self, *args):
            if not _stays_here(self.family, args[-1], loopback=loopback):
                raise NetworkRefusedError(f"socket.{name} to {args[-1]!r}")
            return original(self, *args)

        return call

    for name in ("bind", "connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))

    resolve = socket.getaddrinfo

    def getaddrinfo(host, *args, **kwargs):
        if not (loopback and _is_loopback(host)):
            raise NetworkRefusedError(f"socket.getaddrinfo of {host!r}")
        return resolve(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def _stays_here(family: int, address: object, *, loopback: bool) -> bool:
    if family == getattr(socket, "AF_UNIX", None):
        return True
    return loopback and isinstance(address, tuple) and _is_loopback(address[0])


def _is_loopback(host: object) -> bool:
    return host in {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def no_waiting_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse dialogs that wait; a test that needs one replaces it. Qt is not imported for this."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None:
        return
    for class_name, calls in DIALOGS_THAT_WAIT.items():
        owner = getattr(widgets, class_name)
        for call in calls:
            if hasattr(owner, call):
                monkeypatch.setattr(owner, call, _refuser(f"{class_name}.{call}"))


def _refuser(what: str):
    def refuse(*_args, **_kwargs):
        raise DialogRefusedError(f"{what} waits for a person")

    return refuse


class _Collector(logging.Handler):
    """Keep the records of one test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs at WARNING or above, unless it is marked ``logs``."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.records and request.node.get_closest_marker("logs") is None:
        lines = (f"{r.name} {r.levelname}: {r.getMessage()}" for r in collector.records)
        pytest.fail("unexpected log records:\n" + "\n".join(lines), pytrace=False)


@pytest.fixture(autouse=True)
def no_language_left() -> Iterator[None]:
    """Take out the language that a test gave the one application there is; the next test reads the source's."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    application = core and core.QCoreApplication.instance()
    if application:
        for translator in application.findChildren(core.QTranslator):
            application.removeTranslator(translator)
            translator.setParent(None)
