"""What is fetched for the installers is fixed by hashes, and the same as what is developed with."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.tools import BuildError
from installer.windows_lock import narrowed, wheels_in
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


LOCK = "".join(
    f"{pin} \\\n    --hash=sha256:{one * 64} \\\n    --hash=sha256:{two * 64}\n"
    for pin, one, two in (("a-thing==1.0", "1", "2"), ("other==2.0", "3", "4"))
)
"""As uv writes it: the source and the wheel of each."""


def test_the_lock_for_windows_has_the_hash_of_one_wheel_each():
    """What is fetched can then be nothing else, and the bill of materials names it."""
    assert wheels_in(text_of("windows")).keys() == pins(text_of("windows")).keys()
    with pytest.raises(BuildError, match=r"not one hash of: a-thing, other\. Run"):
        wheels_in(LOCK)


def test_a_lock_is_narrowed_to_the_wheels_that_were_fetched():
    wheels = {"a-thing": "2" * 64, "other": "3" * 64}
    text = narrowed(LOCK, wheels)
    assert wheels_in(text) == wheels
    assert pins(text) == pins(LOCK)
    assert narrowed(text, wheels) == text


@pytest.mark.parametrize("wrong", [{"a-thing": "9" * 64, "other": "3" * 64}, {"other": "3" * 64}])
def test_a_wheel_the_lock_does_not_name_is_refused(wrong):
    with pytest.raises(BuildError, match="the wheel of a-thing is none"):
        narrowed(LOCK, wrong)
