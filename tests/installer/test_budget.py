"""The budget holds payload and installers to their limits and names what grew."""

import tomllib

import pytest

from installer import budget
from installer.tools import BuildError

BEFORE = {"lib/PySide6": 42.0, "lib/small": 1.0}


def test_a_payload_within_its_limit_passes():
    assert budget.check("payload", BEFORE, 50.0, BEFORE) == 43.0


def test_one_beyond_it_is_stopped_and_what_grew_is_named_the_most_first():
    now = {"lib/PySide6": 44.0, "lib/small": 1.05, "lib/new": 9.0}
    with pytest.raises(BuildError) as stopped:
        budget.check("payload", now, 50.0, BEFORE)
    assert str(stopped.value).splitlines() == [
        "payload has 54.0 MB, more than 50.0; grown:",
        "lib/new: 0.00 -> 9.00 MB",
        "lib/PySide6: 42.00 -> 44.00 MB",
    ]


def test_parts_are_packages_and_large_files(tmp_path):
    for name, size in {"lib/big/a": 300_000, "lib/tiny/a": 1000, "lib/b": 1000}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    assert budget.sizes_of(tmp_path) == {"lib/big": 0.3, "lib/others": 0.0}


def test_the_limits_are_those_of_the_issue():
    limits = tomllib.loads(budget.BUDGET.read_text(encoding="utf-8"))["limits"]
    assert limits["payload"] <= 110
    assert limits["setup.exe"] <= 30
    assert limits["msi"] <= 30


def test_the_written_sizes_are_within_the_limit():
    said = tomllib.loads(budget.BUDGET.read_text(encoding="utf-8"))
    assert budget.check("payload", said["sizes"], said["limits"]["payload"], {}) > 50


def test_an_installer_that_is_too_large_is_stopped(tmp_path, monkeypatch):
    said = tmp_path / "budget.toml"
    said.write_text('[limits]\n"setup.exe" = 0.1\n[sizes]\n"lib/a" = 0.1\n', encoding="utf-8")
    monkeypatch.setattr(budget, "BUDGET", said)
    (tmp_path / "stage" / "lib" / "a").mkdir(parents=True)
    (tmp_path / "stage" / "lib" / "a" / "x").write_bytes(bytes(500_000))
    (tmp_path / "setup.exe").write_bytes(bytes(200_000))
    with pytest.raises(
        BuildError, match=r"(?s)0\.2 MB, more than 0\.1; grown:\nlib/a: 0\.10 -> 0\.50"
    ):
        budget.check_installer("setup.exe", tmp_path / "setup.exe", tmp_path / "stage")
    budget.write_sizes(tmp_path / "stage")
    assert tomllib.loads(said.read_text(encoding="utf-8"))["sizes"] == {"lib/a": 0.5}
