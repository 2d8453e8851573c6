"""Joins what the self-test works with: the program itself on a private folder, and the machine it stands on."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.mailio.sandbox import Sandbox
from dpassist.services.desk import Desk
from dpassist.services.measuring import LABELS_NAME
from dpassist.services.ports import Library, MessageReader, Translate
from dpassist.services.self_test import SelfTest, Step
from dpassist.services.self_test_bench import Bench, Shipped
from dpassist.services.self_test_steps import steps_with
from dpassist.services.wording import Wording
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.scratch import can_be_written, scratch_folder
from dpassist.system.locale import has_screen
from dpassist.system.own_flags import WINDOW_FLAG
from dpassist.system.own_process import run_again
from dpassist.system.packages import ShippedPackages
from dpassist.system.secrets import KeyringSecrets
from dpassist.system.worker_process import ReadingProcess

_SHOWN_SAMPLE: Final = "13-mail-med-memo-frist-og-sag.eml"
_WINDOW_SECONDS: Final = 120.0
_NATIVE: Final = {"win32": "windows", "darwin": "cocoa"}
"""What Qt calls the system's own windows; elsewhere Qt finds out."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What `app` joins for the self-test.

    Attributes:
        paths: Gives the user's folders; asked when the first step needs them.
        desk: Joins the program over folders, files and what opens messages.
        own_settings: The user's settings below the policies of the machine.
        danish: The Danish words.
    """

    paths: Callable[[], AppPaths]
    desk: Callable[[AppPaths, ConfigFiles, MessageReader], Desk]
    own_settings: Callable[[AppPaths], Library]
    danish: Callable[[AppPaths], Translate]


@contextmanager
def steps_over(joined: Joined) -> Iterator[Sequence[Step]]:
    """Give the steps, and clear away what they made."""
    with ExitStack() as kept:
        yield steps_with(_Tools(joined, kept))


class _Tools:
    """Makes each thing when a step asks for it."""

    def __init__(self, joined: Joined, kept: ExitStack) -> None:
        self.packages: Final = ShippedPackages()
        self.secrets: Final = KeyringSecrets()
        self.has_store: Final = sys.platform in _NATIVE
        self._joined: Final = joined
        self._kept: Final = kept
        self._bench: Bench | None = None

    def shipped(self) -> Shipped:
        """Return what ships."""
        standard = self._joined.paths()
        paths = _elsewhere(standard, standard.drafts / "nowhere")  # which nothing is written to
        return Shipped(
            library=_fictional(paths),
            missing=_missing(paths),
            danish=lambda: self._joined.danish(paths),
        )

    def bench(self) -> Bench:
        """Return the program on a private folder."""
        if self._bench is None:
            self._bench = self._made()
        return self._bench

    def folders(self) -> Mapping[str, bool]:
        """Return whether each of the user's folders can be written to."""
        places = self._joined.paths().written_to
        return {name: can_be_written(place) for name, place in places.items()}

    def own_settings(self) -> Library:
        """Return the user's own settings below the policies of this machine."""
        return self._joined.own_settings(self._joined.paths())

    def window(self) -> dict[str, Any]:
        """Draw a window in a process of its own."""
        native = _NATIVE.get(sys.platform, "")
        variables = {"QT_QPA_PLATFORM": native} if has_screen() else {}
        if os.environ.get("QT_QPA_PLATFORM"):
            variables = {}
        return run_again([WINDOW_FLAG, str(self.bench().folder)], variables, _WINDOW_SECONDS)

    def _made(self) -> Bench:
        standard = self._joined.paths()
        folder = self._kept.enter_context(scratch_folder(standard.drafts))
        paths = _elsewhere(standard, folder)
        reader = Sandbox(ReadingProcess)
        self._kept.callback(reader.close)
        return Bench(
            desk=self._joined.desk(paths, _fictional(paths), reader),
            reader=reader,
            samples=paths.samples,
            folder=folder,
            own_library=lambda: ConfigFiles(paths),
        )


def _elsewhere(standard: AppPaths, folder: Path) -> AppPaths:
    """Return folders below another one, with what ships where it is."""
    below = AppPaths.under(folder)
    return replace(below, resources=standard.resources, translations=standard.translations)


def _fictional(paths: AppPaths) -> ConfigFiles:
    return ConfigFiles(paths, settings_file=paths.demo_settings)


def _missing(paths: AppPaths) -> tuple[str, ...]:
    """Return the names of what should ship and is not there; what profiles and sheets lack, reading them tells."""
    wanted = (
        paths.regular_font,
        paths.bold_font,
        paths.demo_settings,
        paths.samples / LABELS_NAME,
        paths.samples / _SHOWN_SAMPLE,
    )
    folders = (
        paths.resources / "icons",
        *(paths.help / language for language in ("da", "en")),
        paths.resources / "training" / "lessons",
    )
    empty = (folder for folder in folders if not any(folder.glob("*")))
    gone = (path for path in wanted if not path.is_file())
    return tuple(path.relative_to(paths.resources).as_posix() for path in (*gone, *empty))


def run_command(test: SelfTest, report_file: Path, words: Callable[[], Translate]) -> int:
    """Run the self-test from the command line and return the exit code.

    Args:
        test: What is run.
        report_file: Where the report goes.
        words: The words of the user's language, which may be missing; the source's are used then.
    """
    from dpassist.cli.self_test import run_self_test  # noqa: PLC0415 - the face that runs

    translate: Translate = _english
    with suppress(EnvironmentFaultError):  # a step says so
        translate = words()
    out, err = sys.stdout or StringIO(), sys.stderr or StringIO()  # a window's program has none
    return run_self_test(test, report_file, Wording(translate), out, err)


def _english(_context: str, text: str) -> str:
    return text


def draw_window(folder: Path, make_desk: Callable[[AppPaths, ConfigFiles], Desk]) -> int:
    """Draw the window of the fictional authority and print what it says of itself; the whole of a process.

    Args:
        folder: Where everything is kept.
        make_desk: Joins the program over folders and files.
    """
    try:
        said = _drawn(AppPaths.under(folder), make_desk)
    except ImportError as error:
        said = {"fault": "qt-missing", "library": str(error).partition(":")[0]}
    print(json.dumps(said))  # noqa: T201 - what the process that waits for it reads
    return 0


def _drawn(paths: AppPaths, make_desk: Callable[[AppPaths, ConfigFiles], Desk]) -> dict[str, Any]:
    from dpassist.ui.self_test_window import draw_once  # noqa: PLC0415 - brings Qt with it

    desk = make_desk(paths, _fictional(paths))
    try:
        return draw_once(
            desk,
            sample=paths.samples / _SHOWN_SAMPLE,
            picture=paths.state_file.with_name("window.png"),
            translations=paths.translations,
            resources=paths.resources,
        )
    finally:
        desk.intake.close()
