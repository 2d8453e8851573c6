"""The house stands as drawn: layers, sizes, entries, pins, and nothing that only one machine has."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_texts import PACKAGE, ROOT, python_files

pytestmark = pytest.mark.unmeasured

FOLDERS_WITH_CODE = ("dpassist", "installer", "tests", "translations")
FILE_LINES = {"tests": 800}
FILE_LINES_OF_CODE = 400
FUNCTION_LINES = 50

ENTRIES = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dpassist",
    "installer",
    "pyproject.toml",
    "resources",
    "tests",
    "translations",
}
"""What may lie in the root. A new entry is a decision, not an accident."""

MACHINE_PLACES = re.compile(
    r"(?<![\w./<-])/(?:work|root|opt)/\w"
    r"|pypi\.org|pythonhosted|deb\.debian\.org|registry\.npmjs|--(?:extra-)?index-url|--find-links"
)
"""Paths of one machine, and the hosts of package registries; each machine knows its own."""

HEAVY = {
    "PIL",
    "PySide6",
    "asn1crypto",
    "cryptography",
    "defusedxml",
    "fontTools",
    "fpdf",
    "jinja2",
    "keyring",
    "lxml",
    "markdown_it",
    "nh3",
    "olefile",
    "sqlite3",
    "tomli_w",
}
"""Modules that start-up must not wait for."""

LOCKS = ("requirements.txt", "requirements-dev.txt")


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git clone")
    names = listed.stdout.decode("utf-8").split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code_files() -> list[Path]:
    return [path for folder in FOLDERS_WITH_CODE for path in python_files(ROOT / folder)]


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "installer" / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def test_imports_keep_the_contracts():
    """The contracts stand in pyproject.toml; each is one rule of the house."""
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", command, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_file_grows_beyond_what_can_be_read_at_once():
    """A table of cases is not read as a whole, so tests may be longer."""
    lengths = {place(p): len(p.read_text(encoding="utf-8").splitlines()) for p in code_files()}
    problems = [
        f"{name}: {length} lines"
        for name, length in lengths.items()
        if length > FILE_LINES.get(name.partition("/")[0], FILE_LINES_OF_CODE)
    ]
    assert not problems, "\n".join(problems)


def test_no_function_grows_beyond_one_screen():
    problems = [
        f"{place(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in code_files()
        for node in statements_in(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert not problems, "\n".join(problems)


def statements_in(node: ast.AST) -> Iterator[ast.stmt]:
    """Give every statement, at whatever depth; expressions, which hold none and are most of a file, are passed over."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        for each in getattr(node, field, ()):
            if isinstance(each, ast.stmt):
                yield each
            yield from statements_in(each)


def test_no_check_is_switched_off_without_a_reason():
    switch = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:)")
    problems = [
        f"{place(path)}:{number}: {line.strip()}"
        for path in python_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if switch.search(line)
        and not re.search(r"(?: - |\s# (?!noqa|type:|pragma:))\w.{5,}$", line)
    ]
    assert not problems, "\n".join(problems)


def test_the_root_holds_what_was_agreed():
    assert {place(path).partition("/")[0] for path in tracked_files()} <= ENTRIES


def test_no_file_names_a_machine_or_a_registry():
    problems = []
    for path in tracked_files():
        if path == Path(__file__):
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found = enumerate(lines, start=1)
        problems += [
            f"{place(path)}:{n}: {x.strip()}" for n, x in found if MACHINE_PLACES.search(x)
        ]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_address(lock):
    lines = (ROOT / "installer" / lock).read_text(encoding="utf-8").splitlines()
    pinned = [n for n, line in enumerate(lines) if "==" in line]
    assert pinned
    assert [lines[n] for n in pinned if "--hash=sha256:" not in lines[n + 1]] == []
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("requirements.txt", ["build"]), ("requirements-dev.txt", ["build", "dev"])],
)
def test_a_lock_pins_what_the_project_asks_for(lock, groups):
    stated = project()
    lines = list(stated["project"]["dependencies"])
    for group in groups:
        lines += stated["dependency-groups"][group]
    pinned = pins(lock)
    for requirement in map(Requirement, lines):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is missing in {lock}"
        assert requirement.specifier.contains(version), f"{requirement}, but {lock} has {version}"


def test_both_locks_agree():
    program, development = map(pins, LOCKS)
    assert program.items() <= development.items()


def test_qt_is_the_release_that_was_measured():
    """6.12.0 on CPython 3.11 ends the process after a few hundred signals."""
    stated = project()
    asked = stated["project"]["dependencies"] + stated["build-system"]["requires"]
    assert [line for line in asked if "PySide6" in line] == ["PySide6-Essentials==6.11.3"] * 2
    for lock in LOCKS:
        assert pins(lock)["pyside6-essentials"] == "6.11.3"
        assert pins(lock)["shiboken6"] == "6.11.3"


def test_starting_up_loads_nothing_heavy():
    command = [sys.executable, "-c", "import dpassist.app, sys; print(*sys.modules)"]
    # Measuring coverage loads modules of its own.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    run = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, check=True)
    assert HEAVY & {name.partition(".")[0] for name in run.stdout.split()} == set()


def test_the_package_says_which_version_it_is():
    init = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    assert f'"{project()["project"]["version"]}"' in init
