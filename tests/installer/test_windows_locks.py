"""What is fetched for the installers is fixed by hashes, and the same as what is developed with."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_texts import ROOT

LOCKS = ("windows", "build", "runtime")


def text_of(lock: str) -> str:
    return (ROOT / "installer" / f"requirements-{lock}.txt").read_text(encoding="utf-8")


def pins(text: str) -> dict[str, str]:
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_address(lock):
    lines = text_of(lock).splitlines()
    pinned = [n for n, line in enumerate(lines) if "==" in line]
    assert pinned
    assert [lines[n] for n in pinned if "--hash=sha256:" not in lines[n + 1]] == []
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_windows_gets_the_versions_that_are_developed_with():
    """After a change of dependencies the lock for Windows is made again; README.md says how."""
    windows = pins(text_of("windows"))
    developed = pins((ROOT / "installer" / "requirements.txt").read_text(encoding="utf-8"))
    assert windows.items() <= developed.items()


def test_windows_gets_everything_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    windows = pins(text_of("windows"))
    asked = [canonicalize_name(Requirement(line).name) for line in project["dependencies"]]
    assert [name for name in asked if name not in windows] == []


def test_readers_used_only_as_second_opinions_do_not_ship():
    """Our own reader took extract-msg's place."""
    assert {"extract-msg", "olefile", "lxml"} & pins(text_of("windows")).keys() == set()
