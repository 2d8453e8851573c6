"""Start the window, or draw it into a picture where there is no screen."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QDir,
    QEvent,
    QLocale,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from dpassist.domain.handling import ListedAt
from dpassist.services.desk import Desk
from dpassist.services.ports import CrashTraces, FailureHistory, SessionStore
from dpassist.ui.appearance import use_settings
from dpassist.ui.errors import UnexpectedErrors
from dpassist.ui.main_window import MainWindow
from dpassist.ui.session import SessionKeeping
from dpassist.ui.theme import app_icon
from dpassist.ui.translation import load_translators
from dpassist.ui.window_state import fit_screen

_FONTS: Final = ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf")
_FONT_FAMILY: Final = "Open Sans"
_FONT_POINTS: Final = 10
_SWITCH_SECONDS: Final = 0.0005
"""How long a worker may keep the interpreter; the default of 5 ms is felt as stutter while loading."""
_LONGEST_WAIT: Final = 60.0
_LAYOUT_ROUNDS: Final = 10
"""Layouts within layouts, and pictures of fonts, settle one after another."""
_PICTURE_SIZE: Final = (1280, 800)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a window from one run to the next.

    Attributes:
        state_file: Where it was, and how it was arranged.
        session: The list, should the run not end well.
        crash: What Python says when it does not.
        failures: The last failures, for support.
    """

    state_file: Path
    session: SessionStore
    crash: CrashTraces
    failures: FailureHistory


@dataclass(frozen=True, slots=True)
class Again:
    """What a window goes on with that was closed to be opened in another language.

    Attributes:
        listed: What was in its list.
        room: Id of the page that was shown.
    """

    listed: tuple[ListedAt, ...]
    room: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a window begins with.

    Attributes:
        files: What is to be opened.
        again: What it goes on with; None for a start of the program.
        spoken: Tells which language a start would speak by now; another one opens the window anew.
    """

    files: Sequence[Path]
    again: Again | None
    spoken: Callable[[], str]


def run_window(
    desk: Desk, *, beginning: Beginning, kept: Kept, translations: Path, resources: Path
) -> tuple[int, Again | None]:
    """Show the window, open files, and run until it is closed.

    Returns:
        The exit code of the event loop, and what to go on with where the window is to be opened anew.
    """
    fallen = kept.crash.begin()
    app = _application(desk, translations, resources)
    window = MainWindow(desk, resources / "samples", kept.state_file)
    unexpected = UnexpectedErrors(window.failing.show_report, kept.failures)
    unexpected.install()
    unexpected.note_fall(fallen)
    session = SessionKeeping(kept.session, window.post, window.runner, window)
    leaving = _Leaving(window, session, beginning.spoken)
    fit_screen(window)
    window.show()
    window.warm_up()
    window.load(list(beginning.files))
    brought_back = session.begin()
    window.greet(brought_back, fallen)
    if beginning.again is not None:
        session.bring_back(beginning.again.listed)
        window.show_page(beginning.again.room)
    elif not beginning.files and not brought_back and not fallen:
        window.welcome()
    window.watch.begin()
    code = app.exec()
    session.end()
    unexpected.uninstall()
    kept.crash.end()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return code, leaving.again


class _Leaving:
    """Closes the window when another language was chosen, so that it is opened anew in that one."""

    def __init__(
        self, window: MainWindow, session: SessionKeeping, spoken: Callable[[], str]
    ) -> None:
        self.again: Again | None = None
        self._window: Final = window
        self._session: Final = session
        self._spoken: Final = spoken
        self._before: Final = spoken()
        # Later, for the field that was used is still at work.
        window.pages.settings_saved.connect(lambda: QTimer.singleShot(0, self._look))

    def _look(self) -> None:
        if self._spoken() == self._before:
            return
        again = Again(self._session.listed(), self._window.pages.current_id())
        if self._window.close():
            self.again = again


def render_window(  # noqa: PLR0913 - keywords, one per thing that can be chosen
    desk: Desk,
    *,
    files: Sequence[Path],
    picture: Path,
    translations: Path,
    resources: Path,
    size: tuple[int, int] = _PICTURE_SIZE,
    select: int = 0,
    hidden: bool = False,
) -> None:
    """Draw the real window with files loaded and one selected into a PNG file, without a screen.

    Raises:
        TimeoutError: The files were not read within a minute.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = qInstallMessageHandler(_without_chatter)
    app = _application(desk, translations, resources)
    window = MainWindow(desk, resources / "samples")
    window.resize(*size)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, hidden)
    window.show()
    loaded: list[bool] = []
    window.post.loading_ended.connect(lambda: loaded.append(True))
    window.load(list(files))
    _run_until(app, lambda: bool(loaded) or not files)
    window.post.list.select(select)
    _run_until(app, window.post.is_settled)
    for _ in range(_LAYOUT_ROUNDS):
        app.processEvents()
    window.grab().save(str(picture), "PNG")
    window.close()
    window.deleteLater()
    app.processEvents()
    qInstallMessageHandler(before)


def _application(desk: Desk, translations: Path, resources: Path) -> QApplication:
    """Return the one application object, in the user's language and with a font that exists."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("dpassist")
    app.setApplicationDisplayName("dpassist")
    app.setWindowIcon(app_icon())
    QLocale.setDefault(QLocale("da_DK" if desk.language == "da" else "en_GB"))
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    for translator in load_translators(desk.language, translations):
        translator.setParent(app)
        app.installTranslator(translator)
    if not QFontDatabase.families():
        _use_own_font(app, resources / "fonts")
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    use_settings(app, desk)
    return app


def _use_own_font(app: QApplication, folder: Path) -> None:
    """Use the font of the guidance sheets; a server may have none at all."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(folder / name))
    app.setFont(QFont(_FONT_FAMILY, _FONT_POINTS))


def _without_chatter(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass Qt's messages on, but for what the offscreen platform says of every window."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


def _run_until(app: QApplication, is_done: Callable[[], bool]) -> None:
    """Run the event loop until something holds."""
    last = time.monotonic() + _LONGEST_WAIT
    while not is_done():
        app.processEvents()
        if time.monotonic() > last:
            raise TimeoutError("the window did not settle")
        time.sleep(0.005)
    app.processEvents()
