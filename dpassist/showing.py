"""The window as a run of the program: seen first, then joined, and again in another language each time one is chosen."""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.screen import Motion, Role, Theme
from dpassist.speaking import language_of, needs_qt, spoken
from dpassist.store.crash_file import CrashFile
from dpassist.store.paths import AppPaths

if TYPE_CHECKING:  # the window is seen before any of these is needed
    from dpassist.joining import Run
    from dpassist.services.ports import Translate
    from dpassist.store.config_files import ConfigFiles
    from dpassist.ui.arrival import Joined
    from dpassist.ui.window_state import Look


def show_window(
    paths: AppPaths, files: Sequence[Path], language: str = "", *, is_demo: bool = False
) -> int:
    """Show the window, and again in another language each time one is chosen.

    Args:
        paths: Folders.
        files: What is to be opened.
        language: ``da``, ``en`` or ``system``, whatever the settings say; empty = as they say.
        is_demo: Whether it is the demonstration, which has settings of its own.

    Returns:
        The exit code.

    Raises:
        EnvironmentFaultError: ``qt-missing``.
    """
    gc.disable()  # until everything is there, see `Arrival`: all that is made now is kept, so looking for waste is waste
    try:
        from dpassist.ui.plain_imports import undo_hook  # noqa: PLC0415 - brings QtCore with it

        undo_hook()
        from dpassist.ui.application import Beginning, Places, run_window  # noqa: PLC0415 - brings Qt with it
    except ImportError as error:
        raise needs_qt(error) from error
    places = Places(paths.resources, paths.translations, paths.state_file)
    shown = _Shown(paths, spoken(language) if language else "", is_demo=is_demo)
    look = shown.look_up() if is_demo else None
    beginning = Beginning(files, look, shown.language, shown.look_up, shown.join, not is_demo)
    try:
        while True:
            code, again = run_window(beginning, places, CrashFile(paths.crash))
            if again is None:
                return code
            beginning = beginning._replace(files=(), look=shown.look(), language="", again=again)
    finally:
        gc.enable()
        shown.end()


class _Shown:
    """What the window works with, joined when it asks for it."""

    def __init__(self, paths: AppPaths, language: str, *, is_demo: bool) -> None:
        self.language: Final = language
        self._paths: Final = paths
        self._is_demo: Final = is_demo
        self._kept: ConfigFiles | None = None
        self._run: Run | None = None
        self._first = ""

    def look_up(self) -> "Look":
        """Return how the window is to look by the settings."""
        from dpassist.system.motion import wants_less_motion  # noqa: PLC0415 - with the settings
        from dpassist.ui.window_state import Look  # noqa: PLC0415 - brings Qt with it

        settings = self._library().settings()
        is_calm = settings.motion == Motion.LESS or wants_less_motion()
        return Look(spoken(settings.language), Theme(settings.theme), Role(settings.role), is_calm)

    def look(self) -> "Look":
        """Return the same, in the language that was asked for, until another is chosen in the settings."""
        look = self.look_up()
        is_as_asked = self.language and look.language == self._first
        return look._replace(language=self.language) if is_as_asked else look

    def join(self, language: str, words: "Translate") -> "Joined":
        """Join what the window works with, and read what it needs first; makes nothing of Qt."""
        from dpassist.joining import join, prepare_in  # noqa: PLC0415 - after the window is seen
        from dpassist.services.wording_folders import closed_text  # noqa: PLC0415 - after the window is seen
        from dpassist.store.crash_history import CrashHistory  # noqa: PLC0415 - after the window is seen
        from dpassist.store.scratch import can_be_written  # noqa: PLC0415 - after the window is seen
        from dpassist.store.session_file import SessionFile  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.arrival import Joined  # noqa: PLC0415 - after the window is seen

        library, before, session = self._library(), self._run, SessionFile(self._paths.session)
        if before is None:
            self._first = language_of(library)
            run = prepare_in(self._paths, library, language, words)
            (library.organisation.catch_up if self._is_demo else library.organisation.keep_fresh)()
            listed = (each.path for kept in session.every() for each in kept.read())
            run.taken.clean({Path(path) for path in listed})
        else:
            run = join(self._paths, library, (language, words), before.files, before.doors)
        self._run = run
        run.desk.get_ready()
        places = self._paths.written_to.items()
        closed = {name: folder for name, folder in places if not can_be_written(folder)}
        history = CrashHistory(self._paths.failures)
        return Joined(run.desk, session, history, self.look, closed_text(run.desk.wording, closed))

    def end(self) -> None:
        """Leave nothing behind."""
        if self._run is not None:
            self._run.end()

    def _library(self) -> "ConfigFiles":
        from dpassist.joining import library_of  # noqa: PLC0415 - after the window is seen

        if self._kept is None:
            self._kept = library_of(self._paths, "demo" if self._is_demo else "window")
        return self._kept
