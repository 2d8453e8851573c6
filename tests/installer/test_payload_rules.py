"""The payload holds what `payload.toml` names, and the build stops where the packages and that file differ."""

import ast
import marshal
import re
import sys
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

import pytest

from installer import inputs, payload
from installer.tools import BuildError
from tests.source_texts import PACKAGE, python_files

RULES = {
    "packages": {"kept": [], "cut": ["cut/*.py"], "left": "out"},
    "everywhere": {"drop": ["*/tests/*", "*.pyi"]},
    "information": {"keep": ["*/METADATA"]},
}
NAMES = [
    "kept/a.py",
    "kept/a.pyi",
    "kept/tests/b.py",
    "cut/a.py",
    "cut/a.txt",
    "left/a.py",
    "kept-1.0.dist-info/METADATA",
    "kept-1.0.dist-info/RECORD",
]


def test_only_what_is_named_ships():
    assert payload.chosen(NAMES, RULES) == ["kept/a.py", "cut/a.py", "kept-1.0.dist-info/METADATA"]


def test_a_package_nobody_named_stops_the_build():
    with pytest.raises(BuildError, match="Not named there: new"):
        payload.chosen([*NAMES, "new/a.py"], RULES)


def test_a_name_without_a_package_stops_the_build():
    with pytest.raises(BuildError, match="Named, and not installed: left"):
        payload.chosen([name for name in NAMES if not name.startswith("left/")], RULES)


def test_a_pattern_without_a_file_stops_the_build():
    with pytest.raises(BuildError, match=re.escape("cut/*.py")):
        payload.chosen([name for name in NAMES if name != "cut/a.py"], RULES)


def loaded(node: ast.AST) -> Iterator[ast.AST]:
    """Give every node but those for the checker of types alone."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        inside = node.orelse
    else:
        yield node
        inside = list(ast.iter_child_nodes(node))
    for child in inside:
        yield from loaded(child)


def imported_modules() -> set[str]:
    found = set()
    for path in python_files():
        for node in loaded(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
            elif isinstance(node, ast.Import):
                found |= {name.name for name in node.names}
    return found


def test_every_package_the_program_imports_ships():
    tops = {name.partition(".")[0] for name in imported_modules()}
    asked = tops - set(sys.stdlib_module_names) - {"dpassist"}
    ways = {name: what for name, what in payload.rules()["packages"].items() if what != "out"}
    shipped = {name.removesuffix(".py") for name in ways}
    shipped |= {PurePath(name).stem for name in ways["win32"]}  # folders of its own on the path
    assert asked
    assert asked - shipped == set()


def test_every_part_of_qt_the_program_imports_ships():
    asked = {name.split(".")[1] for name in imported_modules() if name.startswith("PySide6.")}
    shipped = payload.rules()["packages"]["PySide6"]
    assert asked
    assert [name for name in asked if f"PySide6/{name}.pyd" not in shipped] == []
    assert [
        name for name in asked if f"PySide6/Qt6{name.removeprefix('Qt')}.dll" not in shipped
    ] == []


def test_what_is_compiled_depends_on_the_source_alone():
    source = (PACKAGE / "app.py").read_bytes()
    assert payload.compiled(source, "dpassist/app.py") == payload.compiled(
        source, "dpassist/app.py"
    )
    assert payload.compiled(source + b"\n", "x.py") != payload.compiled(source, "x.py")


def test_a_module_that_is_no_python_stops_the_build():
    with pytest.raises(BuildError, match=r"wrong\.py cannot be compiled"):
        payload.compiled(b"def", "wrong.py")


def test_texts_for_readers_of_the_source_are_left_out_and_nothing_else():
    source = b'"""Of the module."""\nclass A:\n    "Of A."\n    def f(self):\n        "Of f."\n        return "kept"\n'
    found: dict[str, Any] = {}
    exec(marshal.loads(payload.compiled(source, "x.py")[16:]), found)
    assert (found["__doc__"], found["A"].__doc__, found["A"].f.__doc__) == (" ", " ", " ")
    assert found["A"]().f() == "kept"


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="compiles for the Python that ships")
def test_modules_ship_compiled_and_can_be_imported(tmp_path, monkeypatch):
    folder = tmp_path / "lib"
    (folder / "made_up_package").mkdir(parents=True)
    (folder / "made_up_package" / "__init__.py").write_text("WORD = 'hej'\n", encoding="utf-8")
    assert payload.compile_all(folder) == 1
    assert [path.suffix for path in folder.rglob("*") if path.is_file()] == [".pyc"]
    monkeypatch.syspath_prepend(str(folder))
    import made_up_package  # type: ignore[import-not-found]

    assert made_up_package.WORD == "hej"


def test_another_python_does_not_compile_for_the_one_that_ships(tmp_path, monkeypatch):
    monkeypatch.setattr(payload, "PYTHON_TAG", "cpython-399")
    with pytest.raises(BuildError, match="must be the one that ships"):
        payload.compile_all(tmp_path)


def test_python_looks_in_the_payload_alone():
    """`import site` in this file would bring the user's own packages back."""
    first, here, *ours, end = payload.PATHS.split("\r\n")
    assert (first, here, end) == ("python311.zip", ".", "")
    assert ours
    assert [line for line in ours if not line.startswith(r"..\lib")] == []


def test_a_runtime_with_a_changed_file_stops_the_build(tmp_path):
    folder = tmp_path / "runtime"
    folder.mkdir()
    (folder / "python311.dll").write_bytes(b"changed")
    with pytest.raises(BuildError, match=r"(?s)missing: LICENSE\.txt.*"):
        inputs.runtime(tmp_path, given=folder)
