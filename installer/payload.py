"""Lays the payload out: the tree of files that both installers put on a machine.

::

    dpassist.exe, dpassist-cli.exe    launchers
    runtime/                          CPython, and the list of paths that isolates it
    lib/                              dpassist and the packages it stands on, compiled
    licences/, sbom.cdx.json          what it is made of, and under which terms
"""

import ast
import marshal
import pickle
import re
import shutil
import struct
import sys
import tomllib
import zipfile
from fnmatch import fnmatchcase
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from typing import Any, Final

from installer.inputs import PYTHON_TAG
from installer.tools import ROOT, BuildError

_RULES: Final = ROOT / "installer" / "payload.toml"
_START: Final = ROOT / "installer" / "launcher" / "dpassist_start.py"
_INFORMATION: Final = ".dist-info"
_OUT: Final = "out"
_AFTER_HEADER: Final = re.compile(rb"\r?\n\r?\n")
_UNCHECKED: Final = 0b01
"""PEP 552: the hash in a compiled file is there, and nobody compares it with the source."""

PATHS: Final = "".join(
    f"{line}\r\n"
    for line in (
        "python311.zip",
        ".",
        r"..\lib",
        r"..\lib\win32",
        r"..\lib\win32\lib",
        r"..\lib\pywin32_system32",  # a frozen program finds pywintypes311.dll on the path alone
    )
)
"""``python311._pth``: Python looks here and nowhere else, whatever the environment or the registry say."""


def rules() -> dict[str, Any]:
    """Return what `payload.toml` says."""
    return tomllib.loads(_RULES.read_text(encoding="utf-8"))


def lay_out(stage: Path, runtime: Path, packages: Path, own: Path) -> None:
    """Copy what ships into an empty folder.

    Args:
        stage: The folder; it becomes the payload.
        runtime: CPython's files.
        packages: The packages as installed for Windows.
        own: Our own wheel, unpacked.

    Raises:
        BuildError: A package is not named in `payload.toml`, or a name there matches nothing.
    """
    said = rules()
    for path in sorted(runtime.iterdir()):
        if path.name not in said["runtime"]["drop"]:
            _copy(path, stage / "runtime" / path.name)
    library = stage / "runtime" / "python311.zip"
    _copy_library(runtime / library.name, library, said["library"]["drop"])
    (stage / "runtime" / "python311._pth").write_bytes(PATHS.encode())
    for name in chosen(_names(packages), said):
        _copy(packages / name, stage / "lib" / name)
    for name in _names(own):
        if _INFORMATION not in name or _matches(name, said["information"]["keep"]):
            _copy(own / name, stage / "lib" / name)
    _copy(_START, stage / "lib" / _START.name)
    _without_cache_of_com(stage / "lib" / "win32com" / "gen_py")


def _without_cache_of_com(folder: Path) -> None:
    """Give pywin32 its cache, with nothing in it.

    Else it makes one in the user's temporary folder with the first import: it would stay there after the removal, and
    whoever can write there could have it load anything, as it is a pickle. We bind late and need no cache.
    """
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    version, entries = 1, dict[object, object]()
    parts = (version, entries)
    (folder / "dicts.dat").write_bytes(b"".join(pickle.dumps(part, protocol=4) for part in parts))


def chosen(names: list[str], said: dict[str, Any]) -> list[str]:
    """Return the files of packages that ship.

    Args:
        names: All paths, with ``/``.
        said: The rules.

    Raises:
        BuildError: As for `lay_out`.
    """
    wanted: dict[str, Any] = said["packages"]
    tops = {name.partition("/")[0] for name in names}
    unknown = sorted(t for t in tops if t not in wanted and not t.endswith(_INFORMATION))
    gone = sorted(wanted.keys() - tops)
    if unknown or gone:
        raise BuildError(
            "payload.toml and the packages differ."
            f" Not named there: {', '.join(unknown) or 'none'}."
            f" Named, and not installed: {', '.join(gone) or 'none'}."
        )
    patterns = [p for value in wanted.values() if value != _OUT for p in value]
    unused = [p for p in patterns if not any(fnmatchcase(name, p) for name in names)]
    if unused:
        raise BuildError(f"payload.toml names what is in no package: {', '.join(unused)}")
    return [name for name in names if _ships(name, said)]


def _ships(name: str, said: dict[str, Any]) -> bool:
    top = name.partition("/")[0]
    if top.endswith(_INFORMATION):
        return _matches(name, said["information"]["keep"])
    wanted = said["packages"][top]
    if wanted == _OUT or _matches(name, said["everywhere"]["drop"]):
        return False
    return not wanted or _matches(name, wanted)


def _matches(name: str, patterns: list[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _names(folder: Path) -> list[str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder).as_posix() for path in files)
    return [name for name in names if not name.startswith(".") and "__pycache__" not in name]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.name == "METADATA":  # the rest is the package's page for its readers
        target.write_bytes(_AFTER_HEADER.split(source.read_bytes(), maxsplit=1)[0] + b"\n")
    else:
        shutil.copyfile(source, target)


def _copy_library(source: Path, target: Path, dropped: list[str]) -> None:
    """Copy the zip of the standard library without parts of it, and not packed: the installers pack it better."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist()):
            if name.partition("/")[0] not in dropped:
                new.writestr(zipfile.ZipInfo(name), old.read(name))


def compile_all(lib: Path) -> int:
    """Put the compiled form in the place of every module below a folder, and return how many there are.

    An installed program cannot write compiled files into its own folder. Equal sources give equal files: they hold
    the hash of their source, no time and no folder of the machine that built them.

    Raises:
        BuildError: This Python is of another minor version than the one that ships, or a module cannot be compiled.
    """
    if sys.implementation.cache_tag != PYTHON_TAG:
        raise BuildError(
            f"the Python that builds must be the one that ships: this is {sys.implementation.cache_tag}"
        )
    sources = sorted(lib.rglob("*.py"))
    for source in sources:
        name = source.relative_to(lib).as_posix()
        source.with_suffix(".pyc").write_bytes(compiled(source.read_bytes(), name))
        source.unlink()
    return len(sources)


def _empty_texts(tree: ast.AST) -> None:
    """Leave a blank of every docstring, as nobody reads them in an installed program.

    It stays a text, since some code looks into its own, and is not empty, since each dataclass would then write one
    with every start.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            text = first.value if isinstance(first, ast.Expr) else None
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                text.value = " "


def compiled(source: bytes, name: str) -> bytes:
    """Return a module as Python keeps it compiled (PEP 552, unchecked hash).

    Args:
        source: Its text.
        name: What tracebacks call it; Python puts the true place there when it loads the module.

    Raises:
        BuildError: It is no Python.
    """
    try:
        tree = ast.parse(source, name)
        _empty_texts(tree)
        code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    except (SyntaxError, ValueError) as error:
        raise BuildError(f"{name} cannot be compiled: {error}") from None
    return MAGIC_NUMBER + struct.pack("<I", _UNCHECKED) + source_hash(source) + marshal.dumps(code)
