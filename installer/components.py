"""What the payload is made of: packages, and parts inside them, each with version and licence.

The build writes the licence texts into the payload, and from the same list the bill of materials (`sbom`).
"""

import re
import shutil
import tomllib
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, Final

from installer.tools import ROOT, BuildError

_DECLARED: Final = ROOT / "installer" / "components.toml"
_TEXTS: Final = ROOT / "installer" / "licences"
_LICENCE_FILE: Final = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_FOLDER: Final = "licences"


@dataclass(frozen=True, slots=True)
class Component:
    """One thing the payload is made of.

    Attributes:
        name: As its makers write it.
        version: As found in what ships.
        licence: SPDX expression.
        purl: Package URL (ECMA-427) where it comes from an index of packages; else empty.
        place: The file it was found in, where it is a part of something else; else empty.
    """

    name: str
    version: str
    licence: str
    purl: str = ""
    place: str = ""


def declared() -> dict[str, Any]:
    """Return what `components.toml` says."""
    return tomllib.loads(_DECLARED.read_text(encoding="utf-8"))


def packages_in(folder: Path, said: dict[str, Any]) -> list[Component]:
    """Return the packages that ship.

    Args:
        folder: They are installed here.
        said: What is declared.

    Raises:
        BuildError: The licence of one is neither in its metadata nor declared.
    """
    found, unclear = [], []
    for metadata in sorted(folder.glob("*.dist-info/METADATA")):
        header = HeaderParser().parsestr(metadata.read_text(encoding="utf-8"))
        name, version = header["Name"], header["Version"]
        licence = said["licences"].get(name) or header["License-Expression"]
        if name in said["not_shipped"]["packages"]:
            continue
        if not licence:
            unclear.append(name)
            continue
        purl = f"pkg:pypi/{re.sub('[-_.]+', '-', name).lower()}@{version}"
        found.append(Component(name, version, licence, purl))
    if unclear:
        raise BuildError(f"components.toml must say the licence of: {', '.join(unclear)}")
    return found


def parts_in(stage: Path, said: dict[str, Any]) -> list[Component]:
    """Return the parts that ship inside files, with the versions those files tell.

    Raises:
        BuildError: A file is not there, or does not tell the version any more.
    """
    found = []
    for part in said["parts"]:
        file = stage / part["file"]
        content = file.read_bytes() if file.is_file() else b""
        match = re.search(part["version"].encode(), content)
        if match is None:
            raise BuildError(f"components.toml: no version of {part['name']} in {part['file']}")
        version = match[1].replace(b"\0", b"").decode()
        found.append(Component(part["name"], version, part["licence"], place=part["file"]))
    return found


def write_licences(stage: Path, runtime: Path, packages: Path, said: dict[str, Any]) -> None:
    """Put every licence text into the payload, a folder for each component.

    Args:
        stage: The payload.
        runtime: CPython's files; its licence is among them.
        packages: The packages as installed, with all they bring.
        said: What is declared.

    Raises:
        BuildError: A package has no text at all.
    """
    folder = stage / _FOLDER
    _copy(ROOT / "LICENSE", folder / "dpassist" / "GPL-3.0.txt")
    _copy(runtime / "LICENSE.txt", folder / "CPython" / "LICENSE.txt")
    without = []
    for information in sorted(packages.glob("*.dist-info")):
        name = HeaderParser().parsestr((information / "METADATA").read_text("utf-8"))["Name"]
        texts = [
            path
            for path in _licence_files(information)
            if path.name not in said["not_shipped"]["licences"]
        ]
        for path in texts:
            inside = path.relative_to(information)
            parts = inside.parts[1:] if inside.parts[0] == "licenses" else inside.parts
            _copy(path, folder / name / "-".join(parts))
        for extra in said["texts"].get(name, []):
            _copy(_TEXTS / extra, folder / name / extra)
        if not texts and name not in said["texts"]:
            without.append(name)
    if without:
        raise BuildError(f"no licence text for: {', '.join(without)}")


def _licence_files(information: Path) -> list[Path]:
    files = (path for path in sorted(information.rglob("*")) if path.is_file())
    return [
        path for path in files if _LICENCE_FILE.search(path.name) or path.parent.name == "licenses"
    ]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
