"""The real window over real files, profiles and readers; only the mail program is a fake."""

import shutil
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from dpassist import app
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.mailio.sandbox import Sandbox
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.system.worker_process import ReadingProcess
from dpassist.ui import main_window, rule_edits, window_frame
from dpassist.ui.main_window import MainWindow
from dpassist.ui.widgets import message_list
from dpassist.ui.widgets.evidence_list import EvidenceList
from tests.fakes import FakeOutlookDoor, FakeShell
from tests.measuring import unmeasured

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def texts(widget: QWidget) -> str:
    """Return what the labels and the signs in a widget say, once the layouts have had their turn."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    lists = [shown for shown in widget.findChildren(EvidenceList) if shown.isVisible()]
    return "\n".join((*labels, *(sign for shown in lists for sign in signs(shown))))


def signs(shown: EvidenceList) -> list[str]:
    """Return what the rows of a list of signs say."""
    return [shown.item(row).text() for row in range(shown.count())]


@dataclass
class Workplace:
    """A clerk's window and what lies around it."""

    window: MainWindow
    shell: FakeShell
    outlook: FakeOutlookDoor
    paths: AppPaths
    wait: Callable[[Callable[[], bool]], None]

    @property
    def post(self):
        return self.window.post

    def open(self, *names: str | Path) -> None:
        """Open samples by name, or any files by path, and wait until all is shown."""
        self.window.load([SAMPLES / name for name in names])
        self.settle()

    def settle(self) -> None:
        self.wait(self.post.is_settled)

    def pick(self, name: str) -> None:
        """Select the sample of that name in the list."""
        rows = range(self.post.model.rowCount())
        (row,) = [row for row in rows if self.post.model.at(row).path.name == name]
        self.post.list.select(row)
        self.settle()

    def open_mail(self, name: str, content: bytes) -> Path:
        """Write a mail beside the program's folders and open it."""
        path = self.paths.settings_file.parent / name
        path.write_bytes(content)
        self.open(path)
        return path

    def wait_for_draft(self) -> Path:
        """Wait until the mail program was asked to open a draft, and return it."""
        self.wait(lambda: bool(self.shell.opened))
        self.wait(lambda: self.post.acting.result.save.isVisibleTo(self.post))
        return self.shell.opened[-1]


class KeptReader(Sandbox):
    """The real reading process, kept for the next window: starting it takes longer than most of what is done here.

    That a window starts and ends one of its own is seen in `tests/test_app.py`.
    """

    def close(self) -> None:
        """Leave it running."""

    def end(self) -> None:
        super().close()


@pytest.fixture(scope="session")
def reader() -> Iterator[KeptReader]:
    kept = KeptReader(ReadingProcess, replace(DEFAULT_LIMITS, worker_seconds=300))
    yield kept
    kept.end()


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told and what is typed has all the time of a busy machine; how long it has in earnest is not tried here."""
    monkeypatch.setattr(window_frame, "STATUS_MS", 600_000)
    monkeypatch.setattr(main_window, "STATUS_MS", 600_000)
    monkeypatch.setattr(rule_edits, "_ONE_STEP", 600)
    monkeypatch.setattr(message_list, "_TYPING_S", 60)


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def workplace(open_workplace) -> Workplace:
    return open_workplace("en")


@pytest.fixture
def open_workplace(
    qtbot, paths: AppPaths, shell: FakeShell, reader: KeptReader
) -> Iterator[Callable[[str], Workplace]]:
    """Open the window in a language, and close it in the end."""
    with ExitStack() as opened:
        yield lambda language: opened.enter_context(_window(qtbot, paths, shell, reader, language))


def wait_until(done: Callable[[], bool], patience_s: float = 300) -> None:
    """Let the window live until something is so; looks each millisecond, since most takes no more than two or three."""
    if done():
        return
    loop, look, last = QEventLoop(), QTimer(), time.monotonic() + patience_s
    came = False

    def check() -> None:
        nonlocal came
        try:
            came = came or done()  # once so is enough: it may be over before the loop has ended
        except BaseException:
            loop.quit()
            raise
        if came or time.monotonic() > last:
            loop.quit()

    look.timeout.connect(check)
    look.start(1)
    loop.exec()
    look.stop()
    assert came, "what was waited for did not come"


_was_opened: list[bool] = []
"""The coverage sees how a window is made and opened once; that is the same each time."""


@contextmanager
def _window(
    qtbot, paths: AppPaths, shell: FakeShell, reader: KeptReader, language: str
) -> Iterator[Workplace]:
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(paths.demo_settings, paths.settings_file)
    outlook = FakeOutlookDoor()
    with unmeasured() if _was_opened else nullcontext():
        run = app.prepare(paths, ConfigFiles(paths), language, shell, reader, outlook)
        window = MainWindow(run.desk, paths.samples, paths.state_file)
        qtbot.addWidget(window)
        with qtbot.waitActive(window, timeout=300_000):  # else nothing in it has the keyboard
            window.show()
            window.activateWindow()
    _was_opened.append(True)
    window.setUpdatesEnabled(False)  # drawing each step takes a quarter of the time
    yield Workplace(window, shell, outlook, paths, wait_until)
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # a double click leaves it held down
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton)
    window.setUpdatesEnabled(True)
    QApplication.processEvents()  # where it came to is drawn: what fails there fails the test
    if not window.close():  # something is not saved
        window.close()
    run.desk.intake.close()


def a_formatted_mail(*, sender: str = "asta@borger.example", name: str = "Asta Prøve") -> bytes:
    """A mail with a picture in its text, a link, a CPR number across tags, and two attachments."""
    html = (
        '<p><img src="cid:logo@x"></p><h1>Ansøgning</h1><p>Mit nummer er 009999-<b>1234</b>, '
        '<a href="https://kommune.example/se">se her</a></p><img src="http://evil.example/t.gif">'
    )
    files = (
        ("inline", "logo.png", "image/png", "Content-ID: <logo@x>\r\n", a_picture()),
        ("attachment", "../tegning 0099991234.pdf", "application/pdf", "", b"%PDF-1.7"),
        ("attachment", "faktura.pdf      .exe", "application/octet-stream", "", b"MZ"),
    )
    parts = "".join(
        f'--b\r\nContent-Type: {kind}\r\nContent-Disposition: {place}; filename="{file}"\r\n{more}'
        f"Content-Transfer-Encoding: base64\r\n\r\n{b64encode(content).decode()}\r\n"
        for place, file, kind, more, content in files
    )
    return (
        f"From: {name} <{sender}>\r\nTo: byg@testkommunen.example\r\nSubject: Carport\r\n"
        "Date: Mon, 2 Mar 2026 12:00:00 +0000\r\nMessage-ID: <1@borger.example>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n{parts}--b--\r\n"
    ).encode()


def a_picture() -> bytes:
    """A red PNG picture."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
