"""A Windows machine that is made for one trial: a Wine prefix and a screen of its own, both gone in the end."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

from installer.tools import ROOT, BuildError, find, run

_STANDINS: Final = ROOT / "installer" / "trial" / "standins"
_LIBRARIES: Final = {"icuuc": (), "mscms": (), "bcryptprimitives": ("-ladvapi32",)}
_OVERRIDES: Final = "mscoree,mshtml,winedbg.exe,winemenubuilder.exe=d;mscms=n"
"""Nothing asks to be installed or writes into the menus of whoever tries; a crash ends at once, not in a debugger."""
_SCREEN: Final = "1280x800x24"
_PAUSE: Final = 0.05
_PATIENCE: Final = 5.0
_LONGEST: Final = 600.0
"""For what takes some ten seconds at most: no fault is found by being in a hurry on a busy machine."""
_LINE: Final = re.compile(r'(@|"(?:[^"\\]|\\.)*")=(.*)')

Registry = dict[str, dict[str, str]]
"""Values as Wine writes them, by name within key; keys in small letters."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended.

    Attributes:
        code: The low eight bits of its exit code; Wine hands on no more.
        output: What it printed.
    """

    code: int
    output: str


class Machine:
    """A running machine.

    Attributes:
        drive: What is drive C there.
    """

    def __init__(self, folder: Path) -> None:
        """Start it.

        Args:
            folder: For everything it has; may not exist yet.

        Raises:
            BuildError: A tool is missing, or Wine does not start.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._prefix: Final = folder / "prefix"
        self.drive: Final = self._prefix / "drive_c"
        self._screen: Final = _Screen(folder)
        self._started: Final[list[subprocess.Popen[str]]] = []
        self.environment: Final[Mapping[str, str]] = {
            **os.environ,
            "WINEPREFIX": str(self._prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "DISPLAY": self._screen.display,
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        try:
            self._first_start()
        except BaseException:
            self.close()
            raise

    def _first_start(self) -> None:
        self._screen.manage_windows(self.environment)
        run(["wineboot", "-i"], environment=self.environment)
        run(["wine", "winecfg", "-v", "win10"], environment=self.environment)
        for name, libraries in _LIBRARIES.items():
            target = self.drive / "windows" / "system32" / f"{name}.dll"
            compiler = ("x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", target)
            run([*compiler, _STANDINS / f"{name}.c", *libraries])
        self.settle()

    def start(self, words: Sequence[str]) -> "subprocess.Popen[str]":
        """Start a program and go on; its output must go into a pipe, or Python does not start under Wine.

        Where nothing runs, the end of Wine's server is waited for first: it ends some seconds after the last program,
        and each start is then as cold as the others.

        Raises:
            BuildError: Something keeps running.
        """
        if all(process.poll() is not None for process in self._started):
            self.settle()
            self._started.clear()
        process = subprocess.Popen(
            [find("wine"), *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        self._started.append(process)
        return process

    def run(self, words: Sequence[str], seconds: float = _LONGEST) -> Ended:
        """Run a program to its end.

        Raises:
            BuildError: It took too long.
        """
        return self.wait(self.start(words), words[0], seconds)

    def wait(self, process: "subprocess.Popen[str]", name: str, seconds: float = _LONGEST) -> Ended:
        """Wait for the end of a program that was started.

        Raises:
            BuildError: It took too long.
        """
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise BuildError(f"{name} took more than {seconds:.0f} s") from None
        return Ended(process.returncode, output)

    def settle(self, seconds: float = _LONGEST) -> None:
        """Wait until nothing runs there any more; only then is the registry written down.

        Raises:
            BuildError: Something keeps running.
        """
        run(["wineserver", "-w"], seconds=seconds, environment=self.environment)

    def place(self, windows_path: str) -> Path:
        """Return where a path on drive C really lies."""
        return self.drive.joinpath(*PureWindowsPath(windows_path).parts[1:])

    def files(self) -> set[str]:
        """Return every file on drive C, with ``/``."""
        found = (path for path in self.drive.rglob("*") if path.is_file() or path.is_symlink())
        return {path.relative_to(self.drive).as_posix() for path in found}

    def registry(self, hive: str) -> Registry:
        """Return a hive as it was written down.

        Args:
            hive: ``HKLM`` or ``HKCU``.
        """
        file = {"HKLM": "system.reg", "HKCU": "user.reg"}[hive]
        keys: Registry = {}
        values: dict[str, str] = {}
        for line in (self._prefix / file).read_text("utf-8", errors="replace").splitlines():
            if line.startswith("["):
                values = keys.setdefault(_plain(line[1 : line.rindex("]")]).lower(), {})
            elif found := _LINE.match(line):
                name = "" if found[1] == "@" else _plain(found[1][1:-1])
                values[name] = found[2]
        return keys

    def text(self, hive: str, key: str, name: str = "") -> str:
        """Return a text of the registry; empty when it is not there."""
        raw = self.registry(hive).get(key.lower(), {}).get(name, "")
        return _plain(raw[1:-1]) if raw.startswith('"') else raw

    def picture(self, target: Path) -> int:
        """Take a picture of the screen, and return how many colours are on it.

        Raises:
            BuildError: There is no picture.
        """
        run(["import", "-window", "root", target], environment=self.environment)
        return int(run(["identify", "-format", "%k", target]))

    def has_window(self, title: str) -> bool:
        """Tell whether a window with this title can be seen."""
        return bool(self._windows(title))

    def wait_for_window(self, title: str, seconds: float = _LONGEST) -> float:
        """Wait until a window can be seen, and return for how long, in seconds.

        Raises:
            BuildError: It does not come.
        """
        began = time.monotonic()
        while not self._windows(title):
            if time.monotonic() - began > seconds:
                raise BuildError(f"no window {title!r} came in {seconds:.0f} s")
            time.sleep(_PAUSE)
        return time.monotonic() - began

    def close_window(self, title: str, seconds: float = _LONGEST) -> None:
        """Close a window as its button does; asked again while it is still busy with coming up.

        Not by Alt and F4: a window that came seconds later, of another program, was closed by them too at times.

        Raises:
            BuildError: It stays.
        """
        began = time.monotonic()
        while windows := self._windows(title):
            if time.monotonic() - began > seconds:
                raise BuildError(f"the window {title!r} does not close")
            for window in windows:
                self._x("wmctrl", "-i", "-c", window)
            self._wait_until_gone(title)

    def _wait_until_gone(self, title: str) -> None:
        last = time.monotonic() + _PATIENCE
        while self._windows(title) and time.monotonic() < last:
            time.sleep(_PAUSE)

    def _windows(self, title: str) -> list[str]:
        return self._x("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").split()

    def _x(self, program: str, *words: str) -> str:
        """Speak to the screen; nothing found is no failure."""
        ended = subprocess.run(
            [find(program), *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
        return ended.stdout

    def close(self) -> None:
        """End everything that runs there; the files stay."""
        subprocess.run(
            [find("wineserver"), "-k"], env=self.environment, timeout=_LONGEST, check=False
        )
        self._screen.close()


class _Screen:
    """A screen that nobody sees."""

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        with (folder / "screen.log").open("wb") as log:
            self._server: Final = subprocess.Popen(
                [
                    find("Xvfb"),
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    _SCREEN,
                    "-nolisten",
                    "tcp",
                ],
                pass_fds=[writing],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display: Final = f":{answer.readline().strip()}"
        self._manager: subprocess.Popen[bytes] | None = None

    def manage_windows(self, environment: Mapping[str, str]) -> None:
        self._manager = subprocess.Popen(
            [find("openbox")],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """Ask it to end: one that is killed leaves its socket, and the number of its screen is taken for ever."""
        for process in filter(None, (self._manager, self._server)):
            process.terminate()
            try:
                process.wait(_LONGEST)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _plain(text: str) -> str:
    """Undo what Wine writes with backslashes."""
    return re.sub(r"\\(x[0-9a-f]{1,4}|.)", _undone, text)


def _undone(found: "re.Match[str]") -> str:
    mark = found[1]
    if len(mark) > 1:
        return chr(int(mark[1:], 16))
    return {"n": "\n", "r": "\r", "0": "\0"}.get(mark, mark)


def remove(folder: Path) -> None:
    """Delete a machine's files."""
    shutil.rmtree(folder, ignore_errors=True)
