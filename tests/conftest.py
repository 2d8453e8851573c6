"""Guards around every test: no screen, no network, own folders, no dialog that waits, no unexpected log.

A guard turns a test that would hang, leave traces or depend on the machine into one that fails and says
why. `test_guards.py` shows that each of them fires.
"""

import gc
import importlib
import itertools
import logging
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

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
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from dpassist.store.paths import AppPaths

from tests.effort import times
from tests.measuring import import_all, is_measured, rest, rests_in, unmeasured

# A busy machine makes examples slowly: neither a test nor the making of its examples has a limit of time. What fails
# with chance examples says how to make them again.
settings.register_profile(
    "local",
    deadline=None,
    database=None,
    max_examples=times(40),
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("shared", settings.get_profile("local"), derandomize=True)
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

_TESTS = Path(__file__).parent
_home_numbers = itertools.count(1)


class NetworkRefusedError(AssertionError):
    """A test reached for the network."""


class DialogRefusedError(AssertionError):
    """A test opened a dialog that waits for a person."""


@pytest.fixture
def copenhagen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the clock of this machine stand in Copenhagen: it is one hour ahead, and two in summer."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock cannot be moved")
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.fixture(autouse=True)
def guards(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Put every guard around a test; one fixture, because nine thousand times a fixture costs more than what it does.

    It is made before all others and unmade after them, so that what a test replaces itself lies within.
    """
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_home_numbers)}"
    folder.mkdir()
    before = {name: os.environ.get(name) for name in FOLDER_VARIABLES}
    os.environ.update({name: f"{folder}/{place}" for name, place in FOLDER_VARIABLES.items()})
    _Network.refuse(loopback=request.node.get_closest_marker("loopback") is not None)
    _refuse_waiting_dialogs()
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield folder
    _destroy_what_was_closed()
    logging.getLogger().removeHandler(collector)
    _take_out_languages()
    _Network.let_through()
    for name, value in before.items():
        os.environ.pop(name, None)
        os.environ.update({} if value is None else {name: value})
    if collector.records and request.node.get_closest_marker("logs") is None:
        lines = (f"{r.name} {r.levelname}: {r.getMessage()}" for r in collector.records)
        pytest.fail("unexpected log records:\n" + "\n".join(lines), pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Measure where the tests run, not where their results are gathered."""
    if config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput"):
        rest()


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session):
    """Look for the tests unmeasured: rewriting their assertions is a long work, and none of the program's."""
    if session.config.rootpath != _TESTS.parent:  # tests that a test wrote
        return (yield)
    _import_plainly()
    if is_measured():
        import_all()
    with unmeasured(), _kept_for_good():
        _begin_elsewhere(session.config)
        return (yield)


def _import_plainly() -> None:
    """Import as the program does, where Qt is there already: its own way reads the source of each module."""
    if "PySide6.QtCore" in sys.modules:
        from dpassist.ui.plain_imports import undo_hook

        undo_hook()


@contextmanager
def _kept_for_good() -> Iterator[None]:
    """Never look for waste among what is made here, nine thousand tests and all that they import: it stays to the end."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _begin_elsewhere(config: pytest.Config) -> None:
    """Let every second worker load the tests from the end: what one has rewritten, the other finds on the disk."""
    is_second = os.environ.get("PYTEST_XDIST_WORKER") in {"gw1", "gw3"}
    if not is_second or [config.rootpath / each for each in config.args] != [_TESTS]:
        return
    for path in sorted(_TESTS.rglob("test_*.py"), reverse=True):
        name = ".".join(path.relative_to(config.rootpath).with_suffix("").parts)
        with suppress(Exception, pytest.skip.Exception):  # told when it is collected
            importlib.import_module(name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item):
    """Measure what examples by hand reach, not what is drawn."""
    if not rests_in(item):
        return (yield)
    with unmeasured():
        return (yield)


@pytest.fixture
def home(guards: Path) -> Path:
    """Give the user's home of the test: its own, and empty."""
    return guards


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


class _Network:
    """Refuses sockets, but for local ones between processes, and the loopback where a test is marked so."""

    loopback = False
    originals: ClassVar[dict[str, Callable]] = {
        name: getattr(socket.socket, name) for name in ("bind", "connect", "connect_ex", "sendto")
    }
    resolve = staticmethod(socket.getaddrinfo)

    @classmethod
    def refuse(cls, *, loopback: bool) -> None:
        cls.loopback = loopback
        for name in cls.originals:
            setattr(socket.socket, name, _GUARDED[name])
        socket.getaddrinfo = _getaddrinfo

    @classmethod
    def let_through(cls) -> None:
        for name, original in cls.originals.items():
            setattr(socket.socket, name, original)
        socket.getaddrinfo = cls.resolve


def _guarded(name: str, original: Callable) -> Callable:
    def call(self, *args):
        if not _stays_here(self.family, args[-1], loopback=_Network.loopback):
            raise NetworkRefusedError(f"socket.{name} to {args[-1]!r}")
        return original(self, *args)

    return call


_GUARDED = {name: _guarded(name, original) for name, original in _Network.originals.items()}


def _getaddrinfo(host, *args, **kwargs):
    if not (_Network.loopback and _is_loopback(host)):
        raise NetworkRefusedError(f"socket.getaddrinfo of {host!r}")
    return _Network.resolve(host, *args, **kwargs)


def _stays_here(family: int, address: object, *, loopback: bool) -> bool:
    if family == getattr(socket, "AF_UNIX", None):
        return True
    return loopback and isinstance(address, tuple) and _is_loopback(address[0])


def _is_loopback(host: object) -> bool:
    return host in {"127.0.0.1", "::1", "localhost"}


_refusing: set[type] = set()


def _refuse_waiting_dialogs() -> None:
    """Refuse dialogs that wait, once and for all; a test that needs one replaces it. Qt is not imported for this."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QDialog in _refusing:
        return
    for class_name, calls in DIALOGS_THAT_WAIT.items():
        owner = getattr(widgets, class_name)
        _refusing.add(owner)
        for call in calls:
            if hasattr(owner, call):
                setattr(owner, call, _refuser(f"{class_name}.{call}"))


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


def _destroy_what_was_closed() -> None:
    """Destroy the windows that a test closed: until then all that changes how windows look is worked out for them too."""
    core = sys.modules.get("PySide6.QtCore")
    if core and core.QCoreApplication.instance():
        deleting = core.QEvent.Type.DeferredDelete.value
        core.QCoreApplication.sendPostedEvents(None, deleting)


def _take_out_languages() -> None:
    """Take out the language that a test gave the one application there is; the next test reads the source's."""
    core = sys.modules.get("PySide6.QtCore")
    application = core and core.QCoreApplication.instance()
    if application:
        for translator in application.findChildren(core.QTranslator):
            application.removeTranslator(translator)
            translator.setParent(None)
        core.QLocale.setDefault(core.QLocale.system())  # numbers and days are written as it says
