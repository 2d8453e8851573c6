"""What the payload is made of: packages, and parts inside them, each with version and licence.

The build writes the licence texts into the payload, and from the same list the bill of materials (`sbom`).
"""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, Final

from installer.tools import ROOT, BuildError
from installer.windows_lock import plain

_DECLARED: Final = ROOT / "installer" / "components.toml"
_TEXTS: Final = ROOT / "installer" / "licences"
_LICENCE_FILE: Final = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_FOLDER: Final = "licences"
_COMPILED_IN: Final = "pkg:cargo/"
"""Packages of Rust: they lie in one library, where nothing tells of them but what its makers wrote down."""
_OF_ITS_OWN: Final = "=file:"


@dataclass(frozen=True, slots=True)
class Component:
    """One thing the payload is made of.

    Attributes:
        name: As its makers write it.
        version: As found in what ships; empty where it tells none.
        licence: SPDX expression.
        purl: Package URL (ECMA-427) where it comes from an index of packages; else empty.
        place: The file it was found in, where it is a part of something else; else empty.
        digest: SHA-256 of the archive it came in, in hexadecimal; empty where it is not known.
        inside: What was compiled into it, as its makers say.
    """

    name: str
    version: str
    licence: str
    purl: str = ""
    place: str = ""
    digest: str = ""
    inside: tuple["Component", ...] = ()


def declared() -> dict[str, Any]:
    """Return what `components.toml` says."""
    return tomllib.loads(_DECLARED.read_text(encoding="utf-8"))


def packages_in(folder: Path, said: dict[str, Any], wheels: Mapping[str, str]) -> list[Component]:
    """Return the packages that ship.

    Args:
        folder: They are installed here, with all they bring.
        said: What is declared.
        wheels: Hash of the wheel each came in, as of `windows_lock.wheels_in`.

    Raises:
        BuildError: The licence of one is neither in its metadata nor declared, or that of a part of it is not clear.
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
        purl = f"pkg:pypi/{plain(name)}@{version}"
        inside = tuple(_compiled_into(metadata.parent))
        digest = wheels.get(plain(name), "")
        found.append(Component(name, version, licence, purl, digest=digest, inside=inside))
    if unclear:
        raise BuildError(f"components.toml must say the licence of: {', '.join(unclear)}")
    return found


def _compiled_into(information: Path) -> Iterator[Component]:
    """Give the parts that a package's own bill of materials names (PEP 770), and that are no part of its build alone."""
    for file in sorted(information.glob("sboms/*.json")):
        for part in json.loads(file.read_bytes())["components"]:
            purl = part.get("purl", "")
            is_own = _OF_ITS_OWN in purl
            if purl.startswith(_COMPILED_IN) and not is_own and part.get("scope") != "excluded":
                digests = {each["alg"]: each["content"] for each in part.get("hashes", ())}
                digest, licence = digests.get("SHA-256", ""), _licence_of(part, file)
                yield Component(part["name"], part["version"], licence, purl, digest=digest)


def _licence_of(part: dict[str, Any], bill: Path) -> str:
    told = part.get("licenses", [])
    if len(told) != 1:
        raise BuildError(f"{bill.name} says not one licence of {part['name']}")
    return str(told[0].get("expression") or told[0]["license"]["id"])


def parts_in(stage: Path, said: dict[str, Any]) -> list[Component]:
    """Return the parts that ship inside files, with the versions those files tell, if they do.

    Raises:
        BuildError: A file is not there, or does not tell of the part any more.
    """
    found = []
    for part in said["parts"]:
        place, teller = stage / part["file"], stage / part.get("told_in", part["file"])
        content = teller.read_bytes() if place.is_file() and teller.is_file() else b""
        match = re.search((part.get("version") or part["sign"]).encode(), content)
        if match is None:
            name = part["name"]
            raise BuildError(f"components.toml: no version or sign of {name} in {part['file']}")
        version = match[1].replace(b"\0", b"").decode() if "version" in part else ""
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
