"""The real window over real files, profiles and readers; only the mail program is a fake."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from dpassist import app
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.ui.main_window import MainWindow
from tests.fakes import FakeShell

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def texts(widget: QWidget) -> str:
    """Return what the labels in a widget say, once the layouts have had their turn."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@dataclass
class Workplace:
    """A clerk's window and what lies around it."""

    window: MainWindow
    shell: FakeShell
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

    def wait_for_draft(self) -> Path:
        """Wait until the mail program was asked to open a draft, and return it."""
        self.wait(lambda: bool(self.shell.opened))
        self.wait(lambda: self.post.result.save.isVisibleTo(self.post))
        return self.shell.opened[-1]


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def workplace(qtbot, paths: AppPaths, shell: FakeShell) -> Iterator[Workplace]:
    paths.settings_file.parent.mkdir(parents=True)
    shutil.copy(paths.demo_settings, paths.settings_file)
    run = app.prepare(paths, ConfigFiles(paths), "en", shell)
    window = MainWindow(run.desk, paths.samples, paths.state_file)
    qtbot.addWidget(window)
    window.show()
    yield Workplace(window, shell, paths, lambda done: qtbot.waitUntil(done, timeout=20_000))
    window.close()
    run.desk.intake.close()
