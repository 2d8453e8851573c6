"""The life of the MSI on a machine: roll-out with properties, upgrade without, removal."""

import re
from pathlib import Path
from typing import Final

from installer import hashes, names, registry
from installer.tools import BuildError
from installer.trial import program
from installer.trial.leftovers import require_nothing_left
from installer.trial.log import Log, require
from installer.trial.machine import Machine
from installer.trial.program import Installed
from installer.trial.setup_steps import require_keys
from installer.trial.type_names import named_by_language
from installer.trial.versions import GONE_LATER, Versions

_POLICIES: Final = r"Software\Policies\dpassist"
_ENTRIES: Final = re.compile(
    r"software\\microsoft\\windows\\currentversion\\uninstall\\(\{[0-9a-f-]{36}\})"
)
_FAILED: Final = 1603 & 0xFF
_SETUP_REFUSED: Final = 183
_DOMAINS: Final = ("testkommunen.example", "jobcenter.example")
_USUAL: Final = r"C:\Program Files\dpassist"


def try_usual(log: Log, machine: Machine, versions: Versions, pictures: Path) -> None:
    """Install with policies, upgrade without a word, use, refuse an older version, remove.

    Raises:
        BuildError: A step failed.
    """
    before = machine.files()
    program.write_settings(machine)
    words = ["POLICY_AUTHORITY_NAME=Testkommunen", "POLICY_IMAP_PORT=1993"]
    words.append(f"POLICY_OWN_DOMAINS={';'.join(_DOMAINS)}")
    with log.step(f"MSI {versions.older.version} /qn {' '.join(words)}"):
        _install(machine, versions, versions.older.msi, *words)
        _find(machine, versions.older.version)
        _require_policies(machine)
    with log.step(f"MSI {versions.version} /qn over it, without properties"):
        _install(machine, versions, versions.msi)
        installed = _find(machine, versions.version)
        gone = machine.place(f"{_USUAL}\\{GONE_LATER}")
        require(holds=not gone.exists(), otherwise="a file of the old version is left")
        _require_files(machine, versions)
        _require_policies(machine)
        program.require_settings_kept(machine)
    program.self_test(log, installed)
    with log.step("the policies are in force"):
        ended = machine.run([installed.console, "policy", "show"])
        for word in ("Testkommunen", *_DOMAINS):
            require(holds=word in ended.output, otherwise=ended.output)
    program.open_by_association(log, installed, pictures / "msi.png", [])
    _try_what_is_refused(log, machine, versions)
    _remove(log, machine)
    program.require_settings_kept(machine)
    require_nothing_left(log, machine, before)


def _try_what_is_refused(log: Log, machine: Machine, versions: Versions) -> None:
    with log.step(f"MSI {versions.older.version} over {versions.version} is refused"):
        ended = machine.run(["msiexec", "/i", versions.on_machine(versions.older.msi), "/qn"])
        require(holds=ended.code == _FAILED, otherwise=f"exit code {ended.code}")
        machine.settle()
        _find(machine, versions.version)
    with log.step("setup.exe is refused beside it"):
        ended = machine.run([versions.on_machine(versions.setup), "/S"])
        require(holds=ended.code == _SETUP_REFUSED, otherwise=f"exit code {ended.code}")
        machine.settle()


def try_with_properties(log: Log, machine: Machine, versions: Versions) -> None:
    """Install into a folder of one's own, without shortcut and in a language; upgrade; remove.

    Raises:
        BuildError: A step failed.
    """
    before = machine.files()
    folder = r"C:\Egne æøå (x) programmer\dp assist"
    words = [f"INSTALLDIR={folder}", "SHORTCUTS=0", "POLICY_LANGUAGE=en"]
    with log.step(f"MSI {versions.older.version} /qn {' '.join(words)}"):
        _install(machine, versions, versions.older.msi, *words)
        _find(machine, versions.older.version, folder)
        require(holds=not _shortcuts(machine), otherwise="there is a shortcut")
    with log.step("an upgrade keeps folder, language and what was left out"):
        _install(machine, versions, versions.msi)
        installed = _find(machine, versions.version, folder)
        require(holds=not _shortcuts(machine), otherwise="there is a shortcut")
        language = machine.text("HKLM", _POLICIES, "language")
        require(holds=language == "en", otherwise=f"the language is {language!r}")
        told = machine.text("HKLM", _entry(machine), "InstallLocation")
        require(holds=told.rstrip("\\") == folder, otherwise=f"its entry says {told!r}")
    named_by_language(log, installed)
    _remove(log, machine)
    require_nothing_left(log, machine, before)


def _install(machine: Machine, versions: Versions, package: Path, *words: str) -> None:
    log = r"C:\users\Public\msi.log"
    ended = machine.run(
        ["msiexec", "/i", versions.on_machine(package), "/qn", "/l*v", log, *words], 300
    )
    require(holds=ended.code == 0, otherwise=f"exit code {ended.code}:\n{ended.output}")
    machine.settle()


def _find(machine: Machine, version: str, folder: str = _USUAL) -> Installed:
    """Return what is installed, and stop unless everything is written down."""
    entry = machine.registry("HKLM").get(_entry(machine), {})
    missing = [name for name in ("DisplayName", "DisplayVersion", "Publisher") if name not in entry]
    require(holds=not missing, otherwise=f"the uninstall entry lacks {', '.join(missing)}")
    found = machine.text("HKLM", _entry(machine), "DisplayVersion")
    require(holds=found == version, otherwise=f"version {found} is installed")
    require_keys(machine, "HKLM", folder, "msi", version)
    program_file = machine.place(f"{folder}\\{names.WINDOW_EXE}")
    require(holds=program_file.is_file(), otherwise=f"{program_file} is not there")
    return Installed(machine, "HKLM", folder)


def _entry(machine: Machine) -> str:
    for key, values in machine.registry("HKLM").items():
        if _ENTRIES.fullmatch(key) and values.get("DisplayName") == f'"{names.PRODUCT}"':
            return key
    raise BuildError("there is no uninstall entry")


def _require_files(machine: Machine, versions: Versions) -> None:
    """Stop unless every file is what was built: the cabinet was unpacked by one more program now."""
    told = hashes.differences(versions.files, hashes.of_folder(machine.place(_USUAL)))
    require(holds=not told, otherwise="\n".join(told[:20]))


def _require_policies(machine: Machine) -> None:
    name = machine.text("HKLM", _POLICIES, "authority_name")
    require(holds=name == "Testkommunen", otherwise=f"the policy is {name!r}")
    port = machine.text("HKLM", _POLICIES, "imap_port")
    require(holds=port == f"dword:{1993:08x}", otherwise=f"the port is {port!r}")


def _shortcuts(machine: Machine) -> list[str]:
    return [name for name in machine.files() if name.endswith("/dpassist.lnk")]


def _remove(log: Log, machine: Machine) -> None:
    with log.step("msiexec /x PRODUCT /qn"):
        found = _ENTRIES.fullmatch(_entry(machine))
        product = found[1].upper() if found else ""
        ended = machine.run(["msiexec", "/x", product, "/qn"])
        require(holds=ended.code == 0, otherwise=f"exit code {ended.code}")
        machine.settle()
        keys = machine.registry("HKLM")
        require(holds=registry.OWN_KEY.lower() not in keys, otherwise="our own key is left")
