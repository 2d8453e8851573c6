"""Tries out a program that is installed: self-test, a window with a letter opened, how fast it starts."""

import json
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

from installer import hashes, names, registry
from installer.tools import ROOT, BuildError
from installer.trial.log import Log, require
from installer.trial.machine import Machine

USER_DATA: Final = r"C:\users\{user}\AppData\Local\dpassist"
SETTINGS: Final = (
    'language = "da"\nrole = "administrator"\nwelcome = false\nauthority_name = "Prøvekommunen"\n'
)
"""Of the user, kept through upgrade and removal; Danish, so that the pictures are, and with every page."""
_SAMPLE: Final = ROOT / "resources" / "samples" / "12-mail-med-memo-virksomhed.eml"
_LETTER: Final = r"C:\users\Public\Post fra Åse\Ældre sag æøå.eml"
_OWN_FILE: Final = r"C:\users\Public\Post fra Åse\Til æøå"
_TO_READ: Final = 10.0
"""Seconds before a picture is taken: a letter is read by a process of its own, and the machine may be busy."""
_LOOKS: Final = 20
_AT_REST: Final = 8.0
"""Seconds that a picture must stay the same."""
_SLOWEST_PAGE: Final = 180.0
_REPORT: Final = r"C:\users\Public\self-test.json"
_STARTS: Final = 3
_FEWEST_COLOURS: Final = 100
_PATIENCE: Final = 10.0
_SLOWEST_START: Final = 300.0
_IS_RUNNING: Final = 32
"""Exit code of setup.exe."""


@dataclass(frozen=True, slots=True)
class Installed:
    """An installation.

    Attributes:
        machine: Where.
        hive: ``HKLM`` or ``HKCU``.
        folder: On the machine.
    """

    machine: Machine
    hive: str
    folder: str

    @property
    def program(self) -> str:
        """The program with a window."""
        return str(PureWindowsPath(self.folder, names.WINDOW_EXE))

    @property
    def console(self) -> str:
        """The program with a terminal."""
        return str(PureWindowsPath(self.folder, names.CONSOLE_EXE))

    def command_for(self, file: str) -> list[str]:
        """Return the words that Windows would open a file with, as they stand in the registry."""
        ending = PureWindowsPath(file).suffix
        kind = next(each for each in registry.FILE_TYPES if ending in each.endings)
        key = rf"Software\Classes\{kind.identifier}\shell\open\command"
        command = self.machine.text(self.hive, key)
        return [word.replace("%1", file) for word in re.findall(r'"([^"]*)"', command)]


def user_data(machine: Machine) -> Path:
    """Return the user's own folder on a machine."""
    users = machine.drive / "users"
    user = next(path.name for path in sorted(users.iterdir()) if path.name != "Public")
    return machine.place(USER_DATA.format(user=user))


def write_settings(machine: Machine) -> None:
    """Put settings there, as a user who has worked with the program has them."""
    folder = user_data(machine)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(SETTINGS, encoding="utf-8")


def require_settings_kept(machine: Machine) -> None:
    """Stop unless the settings are there, byte for byte.

    Raises:
        BuildError: They are not.
    """
    file = user_data(machine) / "settings.toml"
    same = file.is_file() and file.read_text(encoding="utf-8") == SETTINGS
    require(holds=same, otherwise="the user's settings are not what they were")


def self_test(log: Log, installed: Installed) -> None:
    """Have the program try itself out."""
    with log.step(f"self-test of {installed.program}") as notes:
        report = installed.machine.place(_REPORT)
        report.unlink(missing_ok=True)
        ended = installed.machine.run([installed.program, "--self-test", _REPORT])
        require(holds=report.is_file(), otherwise=f"no report; it said:\n{ended.output}")
        told = json.loads(report.read_text(encoding="utf-8"))
        steps = [f"{step['step']}: {step['outcome']}" for step in told["steps"]]
        notes.append(", ".join(steps))
        require(
            holds=ended.code == 0 and told["result"] == "ok",
            otherwise=f"exit code {ended.code}:\n{ended.output}",
        )
        require(
            holds=told["program"]["installed"] == "yes",
            otherwise="it does not know that it is installed",
        )


def speaks_in_a_terminal(log: Log, installed: Installed) -> None:
    """Have the program for terminals say its version and recognise a letter."""
    with log.step("the command line recognises a letter"):
        letter = _letter(installed.machine)
        ended = installed.machine.run([installed.console, "recognise", letter])
        require(holds=ended.code == 0 and "Digital Post" in ended.output, otherwise=ended.output)


def _letter(machine: Machine) -> str:
    """Put a letter on the machine, with a blank and Danish letters in its place, and return where."""
    place = machine.place(_LETTER)
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_SAMPLE, place)
    return _LETTER


def open_by_association(
    log: Log, installed: Installed, picture: Path, while_open: list[str]
) -> None:
    """Open a letter with the command that stands in the registry, take a picture, and close the window.

    Args:
        log: Where it is told.
        installed: The program.
        picture: Where the picture goes.
        while_open: Words of an installer that must refuse to run meanwhile; may be empty.
    """
    machine = installed.machine
    with log.step("a window with a letter, opened by the command of its file type") as notes:
        words = installed.command_for(_letter(machine))
        require(holds=words[:1] == [installed.program], otherwise=f"the command is {words}")
        process = machine.start(words)
        took = machine.wait_for_window(names.PRODUCT)
        time.sleep(_TO_READ)
        colours = machine.picture(picture)
        notes.append(f"on the screen after {took:.1f} s; {picture.name}, {colours} colours")
        if while_open:
            ended = machine.run(while_open)
            notes.append(f"setup meanwhile: exit code {ended.code}")
            require(
                holds=ended.code == _IS_RUNNING,
                otherwise=f"setup ran under a running program: {ended.code}",
            )
        machine.close_window(names.PRODUCT)
        ended = machine.wait(process, installed.program)
        require(holds=ended.code == 0, otherwise=f"exit code {ended.code}:\n{ended.output}")
        require(holds=colours > _FEWEST_COLOURS, otherwise="the window is empty")
        machine.settle()


def open_own_files(
    log: Log, installed: Installed, files: Mapping[str, bytes], pictures: Path
) -> None:
    """Open a file of each of our own kinds with the command of its file type, and take a picture of what it shows.

    Args:
        log: Where it is told.
        installed: The program.
        files: Content by ending.
        pictures: Folder of the pictures.
    """
    with log.step("a window without a file, to compare with"):
        usual = _seen_without_a_file(installed, pictures / "without.png")
    for ending, content in files.items():
        with log.step(
            f"a window with a file *{ending}, opened by the command of its type"
        ) as notes:
            file = _OWN_FILE + ending
            installed.machine.place(file).write_bytes(content)
            process = installed.machine.start(installed.command_for(file))
            took = installed.machine.wait_for_window(names.PRODUCT)
            picture = pictures / f"{ending.removeprefix('.')}.png"
            shown = _wait_for_another(installed.machine, picture, usual)
            notes.append(f"on the screen after {took:.1f} s, its page after {took + shown:.0f} s")
            notes.append(picture.name)
            _close(installed, process)


def _seen_without_a_file(installed: Installed, picture: Path) -> set[str]:
    """Return the hashes of what the window looks like while it is furnished, and afterwards."""
    process = installed.machine.start([installed.program])
    installed.machine.wait_for_window(names.PRODUCT)
    seen = set()
    for _ in range(_LOOKS):
        installed.machine.picture(picture)
        seen.add(hashes.of_file(picture))
        time.sleep(1)
    _close(installed, process)
    return seen


def _wait_for_another(machine: Machine, picture: Path, usual: set[str]) -> float:
    """Take pictures until one shows something else and stays so; return after how long, in seconds.

    Raises:
        BuildError: Nothing else is shown.
    """
    began, since, last = time.monotonic(), time.monotonic(), ""
    while not last or last in usual or time.monotonic() - since < _AT_REST:
        require(
            holds=time.monotonic() - began < _SLOWEST_PAGE,
            otherwise="the file's page does not come",
        )
        time.sleep(1)
        machine.picture(picture)
        now = hashes.of_file(picture)
        if now != last:
            last, since = now, time.monotonic()
    return since - began


def _close(installed: Installed, process: "subprocess.Popen[str]") -> None:
    installed.machine.close_window(names.PRODUCT)
    ended = installed.machine.wait(process, installed.program)
    require(holds=ended.code == 0, otherwise=f"exit code {ended.code}:\n{ended.output}")


def time_starts(log: Log, installed: Installed, bare: list[str]) -> None:
    """Compare how long the window takes to come with an empty window of the same libraries.

    Args:
        log: Where it is told.
        installed: The program.
        bare: Words that show the empty window.
    """
    with log.step("start of the installed program, and of a bare window") as notes:
        ours = [
            _start(installed.machine, [installed.program], names.PRODUCT) for _ in range(_STARTS)
        ]
        notes.append(_told(names.PRODUCT, ours))
        bares = [_start(installed.machine, bare, "bare window") for _ in range(_STARTS)]
        notes.append(_told("bare window", bares))
        notes.append(f"ratio {statistics.median(ours) / statistics.median(bares):.2f}")
        require(holds=max(ours) < _SLOWEST_START, otherwise="it takes too long")


def _told(name: str, times: list[float]) -> str:
    each = ", ".join(f"{seconds:.2f}" for seconds in times)
    return f"{name}: median {statistics.median(times):.2f} s ({each})"


def _start(machine: Machine, words: list[str], title: str) -> float:
    process = machine.start(words)
    try:
        took = machine.wait_for_window(title)
    except BuildError as error:
        told = _end(process)
        raise BuildError(f"{error}; {told}") from None
    machine.close_window(title)
    ended = machine.wait(process, words[0])
    if ended.code:
        raise BuildError(f"{words[0]} ended with {ended.code}:\n{ended.output}")
    return took


def _end(process: "subprocess.Popen[str]") -> str:
    """End a program that shows no window, and return what it said; what it started may hold on to its output."""
    ended = "it still ran" if process.poll() is None else f"it had ended with {process.returncode}"
    process.kill()
    try:
        output, _ = process.communicate(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return ended
    return f"{ended} and said: {output}"
