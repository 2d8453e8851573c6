"""Start the window, or draw it into a picture where there is no screen."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import (
    QDir,
    QEvent,
    QLocale,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    QTranslator,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from dpassist.domain.screen import Role, Theme
from dpassist.ui.arrival import Arrival, Joined
from dpassist.ui.ended_from_outside import EndedFromOutside
from dpassist.ui.errors import UnexpectedErrors
from dpassist.ui.main_window import MainWindow
from dpassist.ui.palettes import apply_theme, begin_theme
from dpassist.ui.theme import app_icon
from dpassist.ui.translation import load_translators, translating
from dpassist.ui.window_state import Look, WindowState, fit_screen

if TYPE_CHECKING:
    from dpassist.domain.handling import ListedAt
    from dpassist.services.desk import Desk
    from dpassist.services.ports import CrashTraces, Translate
    from dpassist.ui.session import SessionKeeping

_FONTS: Final = ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf")
_FONT_FAMILY: Final = "Open Sans"
_FONT_POINTS: Final = 10
_SWITCH_SECONDS: Final = 0.0005
"""How long a worker may keep the interpreter; the default of 5 ms is felt as stutter while loading."""
_LONGEST_WAIT: Final = 60.0
_LAYOUT_ROUNDS: Final = 10
"""Layouts within layouts, and pictures of fonts, settle one after another."""
_PICTURE_SIZE: Final = (1280, 800)
_installed: Final[list[QTranslator]] = []
"""Asking the application for its children instead costs 10 ms at the start: each is given a type of Python's."""


class Again(NamedTuple):
    """What a window goes on with that was closed to be opened in another language.

    Attributes:
        listed: What was in its list.
        room: Id of the page that was shown.
    """

    listed: "tuple[ListedAt, ...]"
    room: str


class Beginning(NamedTuple):
    """What a window begins with.

    Attributes:
        files: What is to be opened.
        look: How the window looks until the settings are read; None = as the last time.
        language: Spoken whatever the settings say, until another is chosen in them; empty = none.
        look_up: Reads the settings for the look; asked where nothing is known of a last time.
        join: Joins what the window works with, given the language and its words; called in a thread.
        is_kept: Whether the next start is to look the same.
        again: What it goes on with; None for a start of the program.
    """

    files: Sequence[Path]
    look: Look | None
    language: str
    look_up: Callable[[], Look]
    join: "Callable[[str, Translate], Joined]"
    is_kept: bool = True
    again: Again | None = None


class Places(NamedTuple):
    """Where a window finds and keeps things.

    Attributes:
        resources: What ships.
        translations: Compiled catalogues.
        state_file: Where the window was, and how it was arranged.
    """

    resources: Path
    translations: Path
    state_file: Path


def run_window(
    beginning: Beginning, places: Places, crash: "CrashTraces"
) -> tuple[int, Again | None]:
    """Show the window at once, bring what it works with, and run until it is closed.

    Args:
        beginning: What it begins with.
        places: Where it finds and keeps things.
        crash: What Python says when the process falls.

    Returns:
        The exit code of the event loop, and what to go on with where the window is to be opened anew.

    Raises:
        Exception: What stood in the way of the window's use cases.
    """
    outside = EndedFromOutside()
    outside.begin()
    fallen = crash.begin()
    look = beginning.look or WindowState(places.state_file).look() or beginning.look_up()
    if beginning.language:
        look = look._replace(language=beginning.language)
    app, words = _application(look, places.translations, places.resources)
    window = MainWindow(None, places.resources / "samples", places.state_file)
    window.use_role(look.role)
    window.expect(beginning.files)
    unexpected = UnexpectedErrors(window.show_failure, parent=window)
    unexpected.install()
    unexpected.note_fall(fallen)
    outside.serve(window.close, app.exit, window)
    state = WindowState(places.state_file, window)
    arrival = Arrival(window, lambda: beginning.join(look.language, words))
    opening = _Opening(window, arrival, unexpected, beginning, (look, fallen, state), app)
    fit_screen(window)
    window.show()
    code = app.exec() or outside.code
    window.end()
    arrival.end()
    opening.end()
    unexpected.uninstall()
    crash.end()
    outside.end()
    _destroy(window)
    if arrival.error is not None:
        raise arrival.error
    return code, opening.again


class _Opening(QObject):
    """Goes on where the window is furnished, and closes it when another language was chosen, so that it is opened anew."""

    def __init__(
        self,
        window: MainWindow,
        arrival: Arrival,
        unexpected: UnexpectedErrors,
        beginning: Beginning,
        known: tuple[Look, str, WindowState],
        app: QApplication,
    ) -> None:
        super().__init__(window)
        self.again: Again | None = None
        self._window: Final = window
        self._unexpected: Final = unexpected
        self._beginning: Final = beginning
        self._look, self._fallen, self._state = known
        self._app: Final = app
        self._session: SessionKeeping | None = None
        self._joined: Joined | None = None
        arrival.ready.connect(self._go_on)
        arrival.failed.connect(window.close)

    def end(self) -> None:
        """End well: nothing is left of the session."""
        if self._session is not None:
            self._session.end()

    @Slot(object)
    def _go_on(self, joined: Joined) -> None:
        """Open what is to be opened, and bring back what was there before."""
        from dpassist.ui.session import SessionKeeping  # noqa: PLC0415 - after the window is seen

        window, beginning, again = self._window, self._beginning, self._beginning.again
        self._joined = joined
        self._unexpected.keep_in(joined.failures)
        session = self._session = SessionKeeping(joined.session, window.post, window.runner, window)
        window.pages.settings_saved.connect(lambda: QTimer.singleShot(0, self._look_again))
        window.warm_up()
        window.load(list(beginning.files))
        brought_back = session.begin()
        window.greeting.greet(brought_back, self._fallen, joined.closed)
        if again is not None:
            session.bring_back(again.listed)
            window.show_page(again.room)
        elif not beginning.files and not brought_back and not self._fallen:
            window.welcome()
        window.watch.begin()
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        """Look as the settings say by now; another language opens the window anew."""
        joined, session = self._joined, self._session
        if joined is None or session is None:
            return
        look, before = joined.look(), self._look
        if self._beginning.is_kept:
            self._state.keep_look(look)
        if look.colours != before.colours:
            self._look = look._replace(language=before.language)
            apply_theme(self._app, look.theme, is_calm=look.is_calm)
        if look.language == before.language:
            return
        again = Again(session.listed(), self._window.pages.current_id())
        if self._window.close():
            self.again = again


def render_window(  # noqa: PLR0913 - keywords, one per thing that can be chosen
    desk: "Desk",
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
    app = application_for(desk, translations, resources)
    window = MainWindow(desk, resources / "samples")
    try:
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
    finally:  # its workers must not outlast Qt
        window.close()
        _destroy(window)
        qInstallMessageHandler(before)


def _destroy(window: MainWindow) -> None:
    """Destroy a window now: a loop that is over does not do what is for later."""
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def application_for(desk: "Desk", translations: Path, resources: Path) -> QApplication:
    """Return the one application object, as the settings have it."""
    from dpassist.ui.appearance import use_settings  # noqa: PLC0415 - the window is seen without

    settings = desk.library.settings()
    look = Look(desk.language, Theme(settings.theme), Role(settings.role))
    app = _application(look, translations, resources)[0]
    use_settings(app, desk)
    return app


def _application(
    look: Look, translations: Path, resources: Path
) -> "tuple[QApplication, Translate]":
    """Return the one application object, in a language and with a font that exists, and the words of the language."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("dpassist")
    app.setApplicationDisplayName("dpassist")
    app.setWindowIcon(app_icon())
    QLocale.setDefault(QLocale("da_DK" if look.language == "da" else "en_GB"))
    while _installed:
        before = _installed.pop()
        app.removeTranslator(before)
        before.deleteLater()
    translators = load_translators(look.language, translations)
    for translator in translators:
        translator.setParent(app)
        app.installTranslator(translator)
        _installed.append(translator)
    if not QFontDatabase.families():
        _use_own_font(app, resources / "fonts")
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    begin_theme(app, look.theme, is_calm=look.is_calm)
    return app, translating(translators)


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
