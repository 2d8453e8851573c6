"""Tells whether the whole trial must run again: a record of what the last one that passed was run on.

The whole trial takes a quarter of an hour of waiting for Wine, too long for every change. `tried.toml` beside the
build holds what the last whole trial that passed was run on, as hashes; only such a trial writes it. Where nothing
of that has changed, a short trial is enough (`installer.trial`): it still builds everything, holds every size, and
installs, tests, uses and removes the program on a machine.

What is hashed is what the whole trial shows beyond the short one, in groups so that the words can say what changed:

* ``installer``: how everything is built and tried, the locks, the list of what ships; but for texts for people.
* ``system``: `dpassist/system`, which speaks to Windows.
* ``project``: dependencies, version and entry points in `pyproject.toml`, and the hook that builds the wheel.
* ``imports``: each module of others that dpassist imports anywhere. A new one may need what does not ship.
* ``policies``: what the MSI takes as properties, which is made from the declaration of options.

Not hashed is the program otherwise: its own tests and the short trial run with every change of it.
"""

import ast
import hashlib
import json
import os
import tomllib
from collections.abc import Iterable
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from installer import hashes
from installer.msi_properties import PROPERTIES
from installer.tools import ROOT

RECORD: Final = ROOT / "installer" / "tried.toml"
FORCED_BY: Final = "DPASSIST_WHOLE_TRIAL"
"""Environment variable; with any value the whole trial runs."""

_PROJECT: Final = ("build-system", "project")
_NOT_READ_BY_A_BUILD: Final = (".md", ".pyc")
_HEAD: Final = """\
# What the last whole trial under Wine that passed was run on, and its table. Written by installer/try_under_wine
# alone; commit it with what was tried. trial/record.py says what is hashed and why.

"""

Inputs = dict[str, str]
"""Hexadecimal SHA-256 by group."""


def inputs(root: Path = ROOT) -> Inputs:
    """Return what a trial of a clone would be run on.

    Args:
        root: The clone.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    tables = {name: project[name] for name in _PROJECT} | {"hatch": project["tool"]["hatch"]}
    hook = root / "translations" / "build_hook.py"
    return {
        "installer": _of_files(root, (root / "installer").rglob("*")),
        "system": _of_files(root, (root / "dpassist" / "system").rglob("*")),
        "project": _of_text(json.dumps(tables, sort_keys=True) + hashes.of_file(hook)),
        "imports": _of_text("\n".join(imported(root / "dpassist"))),
        "policies": _of_text(json.dumps([astuple(each) for each in PROPERTIES])),
    }


def imported(package: Path) -> list[str]:
    """Return the modules of others that any module of a package imports, sorted."""
    found: set[str] = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] != package.name)


def why_whole(now: Inputs, record: Path = RECORD) -> str:
    """Return why the whole trial must run; empty where a short one is enough.

    Args:
        now: What a trial would be run on.
        record: What the last whole one was run on.
    """
    if os.environ.get(FORCED_BY):
        return f"{FORCED_BY} is set"
    said = _read(record)
    if not said:
        return f"{record.name} holds no whole trial that passed"
    before = said["inputs"]
    changed = sorted(name for name in now.keys() | before if now.get(name) != before.get(name))
    return f"changed since {said['date']}: {', '.join(changed)}" if changed else ""


def date(record: Path = RECORD) -> str:
    """Return when the recorded trial passed; empty where there is none."""
    return str(_read(record).get("date", ""))


def write(before: Inputs, table: str, record: Path = RECORD, *, root: Path = ROOT) -> bool:
    """Write down a whole trial that passed, and return whether that was done.

    Args:
        before: What it was run on, as read before it began; nothing is written where that changed meanwhile.
        table: What came of it.
        record: Where to.
        root: The clone.
    """
    if inputs(root) != before:
        return False
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    lines = "".join(f'{name} = "{value}"\n' for name, value in before.items())
    text = f"{_HEAD}date = \"{now}\"\ntable = '''\n{table}\n'''\n\n[inputs]\n{lines}"
    record.write_text(text, encoding="utf-8")
    return True


def _read(record: Path) -> dict[str, Any]:
    """Return a record; a damaged one is none, as the whole trial then makes a new one."""
    try:
        said = tomllib.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    whole = isinstance(said.get("inputs"), dict) and isinstance(said.get("date"), str)
    return said if whole else {}


def _of_files(root: Path, paths: Iterable[Path]) -> str:
    kept = (
        path
        for path in paths
        if path.is_file() and path.suffix not in _NOT_READ_BY_A_BUILD and path.name != RECORD.name
    )
    return hashes.digest({p.relative_to(root).as_posix(): hashes.of_file(p) for p in kept})


def _of_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
