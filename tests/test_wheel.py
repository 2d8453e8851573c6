"""The wheel holds everything the program needs, and nothing else."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.source_texts import ROOT

PARTS = (
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dpassist",
    "pyproject.toml",
    "resources",
    "translations",
)
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.qm")


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """What the build needs, apart: it writes compiled catalogues beside their sources."""
    folder = tmp_path_factory.mktemp("clone")
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, folder)
    (folder / "resources" / "readme").mkdir(exist_ok=True)
    (folder / "resources" / "readme" / "picture.png").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def wheel(clone, tmp_path_factory) -> zipfile.ZipFile:
    """The wheel, built with the tools of this environment."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=clone, check=True, capture_output=True, timeout=600)
    with zipfile.ZipFile(next(target.glob("*.whl"))) as opened:
        yield opened


def names_under(wheel: zipfile.ZipFile, start: str) -> set[str]:
    return {name for name in wheel.namelist() if name.startswith(start)}


def files_of(clone: Path, folder: str, pattern: str = "*") -> set[str]:
    found = (clone / folder).rglob(pattern)
    return {path.relative_to(clone).as_posix() for path in found if path.is_file()}


def test_every_module_is_in_it(wheel, clone):
    assert {n for n in wheel.namelist() if n.endswith(".py")} == files_of(clone, "dpassist", "*.py")


def test_every_resource_is_in_it_byte_for_byte(wheel, clone):
    names = {name for name in files_of(clone, "resources") if "resources/readme/" not in name}
    assert names
    assert names_under(wheel, "dpassist/resources/") == {f"dpassist/{name}" for name in names}
    for name in names:
        assert wheel.read(f"dpassist/{name}") == (clone / name).read_bytes()


@pytest.mark.parametrize("language", ["da", "en"])
def test_both_catalogues_are_in_it_compiled(wheel, language):
    compiled = wheel.read(f"dpassist/translations/dpassist_{language}.qm")
    assert compiled.startswith(bytes.fromhex("3cb86418caef9c95"))  # what every .qm file begins with


def test_it_installs_one_command_and_the_licence(wheel):
    information = {name.rpartition("/")[2]: name for name in names_under(wheel, "dpassist-")}
    assert b"dpassist = dpassist.app:main" in wheel.read(information["entry_points.txt"])
    assert b"GNU GENERAL PUBLIC LICENSE" in wheel.read(information["LICENSE"])


def test_nothing_else_is_in_it(wheel):
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert sorted(top.partition("-")[0] for top in tops) == ["dpassist", "dpassist"]
    endings = {Path(name).suffix for name in names_under(wheel, "dpassist/translations/")}
    assert endings == {".qm"}
