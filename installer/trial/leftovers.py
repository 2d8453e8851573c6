"""What an installation leaves behind after its removal: nothing but the user's data."""

import re
from typing import Final

from installer.trial.log import Log, require
from installer.trial.machine import Machine

_OWN: Final = "dpassist"
_USERS_OWN: Final = re.compile(r"users/[^/]+/AppData/Local/dpassist/|users/Public/")
_OF_WINDOWS: Final = re.compile(
    # What Windows, here Wine, keeps of every program: caches, logs of services, its own menu.
    r"windows/(Installer|Prefetch|inf|logs)/|users/[^/]+/AppData/Local/(Microsoft|cache)/"
    # NSIS runs its uninstaller from a copy, and has Windows delete that with its next start.
    r"|users/[^/]+/(AppData/Local/)?Temp/~nsu\w*\.tmp/Un\.exe$"
)
_OF_WINE: Final = re.compile(
    r"software\\wine\\menufiles|\\muicache|\\installer\\(folders|rollback)", re.IGNORECASE
)


def require_nothing_left(log: Log, machine: Machine, before: set[str]) -> None:
    """List what is there now and was not before, and stop if it is anything but the user's data.

    Args:
        log: Where it is told.
        machine: The machine, with nothing running.
        before: Its files before the installation.
    """
    with log.step("what is left") as notes:
        machine.settle()
        new = sorted(machine.files() - before)
        kept = [name for name in new if _USERS_OWN.match(name)]
        other = [name for name in new if not _USERS_OWN.match(name)]
        bad = [name for name in other if _OWN in name.lower() or not _OF_WINDOWS.match(name)]
        keys = [key for hive in ("HKLM", "HKCU") for key in _keys(machine, hive)]
        notes.append(f"the user's data: {', '.join(kept) or 'none'}")
        notes.append(
            f"of Windows: {', '.join(name for name in other if name not in bad) or 'none'}"
        )
        require(holds=not bad, otherwise=f"files left: {', '.join(bad)}")
        require(holds=not keys, otherwise="keys left:\n" + "\n".join(keys))


def _keys(machine: Machine, hive: str) -> list[str]:
    found = []
    for key, values in machine.registry(hive).items():
        if _OF_WINE.search(key):
            continue
        if _OWN in key:
            found.append(rf"{hive}\{key}")
        found += [
            rf"{hive}\{key}: {name}"
            for name, raw in values.items()
            if _OWN in f"{name} {raw}".lower()
        ]
    return found
