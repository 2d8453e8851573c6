"""The life of setup.exe on a machine: for one user, and for all."""

from pathlib import Path, PureWindowsPath
from typing import Final

from installer import registry
from installer.build import Order
from installer.trial import program
from installer.trial.leftovers import require_nothing_left
from installer.trial.log import Log, require
from installer.trial.machine import Machine
from installer.trial.own_files import own_files
from installer.trial.program import Installed
from installer.trial.type_names import named_by_language
from installer.trial.versions import GONE_LATER, Versions

_UNINSTALL: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\dpassist"
_ENTRY: Final = (
    *("DisplayName", "DisplayVersion", "Publisher", "DisplayIcon", "InstallLocation", "Comments"),
    *("UninstallString", "QuietUninstallString", "NoModify", "NoRepair", "EstimatedSize"),
)
_REFUSED_OLDER: Final = 1638 & 0xFF


def try_for_one_user(log: Log, machine: Machine, versions: Versions, pictures: Path) -> None:
    """Install for one user, upgrade, use, refuse an older version, remove.

    Raises:
        BuildError: A step failed.
    """
    before = machine.files()
    program.write_settings(machine)
    with log.step(f"setup.exe {versions.older.version} /S, one user"):
        _silently(machine, versions.older.setup)
        installed = _find(machine, "HKCU", versions.older.version)
        require(holds=_nothing_for_all(machine), otherwise="something was written for all users")
    with log.step("the uninstaller that was installed is signed"):
        uninstaller = machine.place(installed.folder) / "uninstall.exe"
        versions.authority.verify(uninstaller)
        versions.authority.require_refused(uninstaller, versions.older.out)
    with log.step(f"setup.exe {versions.version} /S over it"):
        _silently(machine, versions.setup)
        installed = _find(machine, "HKCU", versions.version)
        require(
            holds=not _has(installed, GONE_LATER), otherwise="a file of the old version is left"
        )
        program.require_settings_kept(machine)
    program.self_test(log, installed)
    program.speaks_in_a_terminal(log, installed)
    again = [versions.on_machine(versions.setup), "/S"]
    program.open_by_association(log, installed, pictures / "setup.png", again)
    program.open_own_files(log, installed, own_files(versions.older.out / "nobody"), pictures)
    program.time_starts(log, installed, versions.bare_window)
    with log.step(f"setup.exe {versions.older.version} over {versions.version} is refused"):
        ended = machine.run([versions.on_machine(versions.older.setup), "/S"])
        require(holds=ended.code == _REFUSED_OLDER, otherwise=f"exit code {ended.code}")
        machine.settle()
        _find(machine, "HKCU", versions.version)
    _remove(log, installed)
    program.require_settings_kept(machine)
    require_nothing_left(log, machine, before)


def try_in_short(log: Log, machine: Machine, order: Order, pictures: Path) -> None:
    """Install for one user, use, remove.

    Raises:
        BuildError: A step failed.
    """
    before = machine.files()
    program.write_settings(machine)
    with log.step(f"setup.exe {order.version} /S, one user"):
        _silently(machine, order.setup)
        installed = _find(machine, "HKCU", order.version)
    program.self_test(log, installed)
    program.speaks_in_a_terminal(log, installed)
    program.open_by_association(log, installed, pictures / "setup.png", [])
    named_by_language(log, installed)
    _remove(log, installed)
    program.require_settings_kept(machine)
    require_nothing_left(log, machine, before)


def try_for_all(log: Log, machine: Machine, versions: Versions) -> None:
    """Install for all users into a folder of one's own, be in the way of the MSI, remove.

    Raises:
        BuildError: A step failed.
    """
    before = machine.files()
    folder = r"C:\Fælles-programmer\dpassist"  # Wine would put quotes around a blank, and NSIS wants none
    with log.step("setup.exe /S /AllUsers /NoShortcut /D=FOLDER"):
        _silently(machine, versions.setup, "/AllUsers", "/NoShortcut", f"/D={folder}")
        installed = _find(machine, "HKLM", versions.version)
        require(holds=installed.folder == folder, otherwise=f"it went to {installed.folder}")
        links = [name for name in machine.files() if name.endswith("dpassist.lnk")]
        require(holds=not links, otherwise=f"shortcuts: {links}")
    program.speaks_in_a_terminal(log, installed)
    with log.step("the MSI is refused beside it") as notes:
        ended = machine.run(["msiexec", "/i", versions.on_machine(versions.msi), "/qn"])
        notes.append(f"exit code {ended.code} (1603 & 255 = 67)")
        require(holds=ended.code == 1603 & 0xFF, otherwise="it was installed")
        machine.settle()
    beside = machine.place(folder) / "not of dpassist.txt"
    beside.write_text("kept", encoding="utf-8")
    _remove(log, installed)
    with log.step("what others put into the folder is kept"):
        require(holds=beside.is_file(), otherwise="it was deleted")
        beside.unlink()
        beside.parent.rmdir()
    require_nothing_left(log, machine, before)


def _silently(machine: Machine, setup: Path, *words: str) -> None:
    ended = machine.run([str(setup), "/S", *words])
    require(holds=ended.code == 0, otherwise=f"exit code {ended.code}:\n{ended.output}")
    machine.settle()


def _find(machine: Machine, hive: str, version: str) -> Installed:
    """Return where it is installed, and stop unless everything is written down."""
    keys = machine.registry(hive)
    entry = keys.get(_UNINSTALL.lower(), {})
    missing = [name for name in _ENTRY if name not in entry]
    require(holds=not missing, otherwise=f"the uninstall entry lacks {', '.join(missing)}")
    found = machine.text(hive, _UNINSTALL, "DisplayVersion")
    require(holds=found == version, otherwise=f"version {found} is installed")
    folder = machine.text(hive, _UNINSTALL, "InstallLocation")
    require_keys(machine, hive, folder, "setup", version)
    require(holds=machine.place(folder).is_dir(), otherwise=f"{folder} is not there")
    return Installed(machine, hive, folder)


def require_keys(machine: Machine, hive: str, folder: str, installer: str, version: str) -> None:
    """Stop unless every declared value stands in the registry.

    Raises:
        BuildError: One does not.
    """
    inside = folder.rstrip("\\") + "\\"
    for value in registry.values(version, installer):
        wanted = value.text.format(folder=inside, exe=f"{inside}dpassist.exe")
        key = machine.registry(hive).get(value.key.lower(), {})
        require(holds=value.name in key, otherwise=rf"{hive}\{value.key}: {value.name} is missing")
        found = machine.text(hive, value.key, value.name)
        require(holds=found == wanted, otherwise=rf"{hive}\{value.key}: {found!r}, not {wanted!r}")


def _nothing_for_all(machine: Machine) -> bool:
    return not any("dpassist" in key for key in machine.registry("HKLM"))


def _has(installed: Installed, name: str) -> bool:
    return installed.machine.place(str(PureWindowsPath(installed.folder, name))).exists()


def _remove(log: Log, installed: Installed) -> None:
    """Remove it with the words of its uninstall entry; the uninstaller goes on after it has returned."""
    machine = installed.machine
    with log.step("silent removal"):
        command = machine.text(installed.hive, _UNINSTALL, "QuietUninstallString")
        place, _, words = command.removeprefix('"').partition('" ')
        ended = machine.run([place, *words.split()])
        require(holds=ended.code == 0, otherwise=f"exit code {ended.code}")
        machine.settle()
