"""Read files of both layers: the shipped ones, and the organisation's with their last good versions.

What is good is used first. A file of the organisation that cannot be used is reported and left where it is; the
last good version of its profile stands in for it, unless another file has that profile by now.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.last_good import LastGood
from dpassist.store.listing import closed_problem, files_in
from dpassist.store.toml_tables import (
    TomlFile,
    bytes_of,
    load_long_toml,
    load_toml,
    name,
    problem_of,
    toml_of_bytes,
)
from dpassist.store.watched import Problems


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Profile = TypeVar("Profile", bound=_HasId)
Value = TypeVar("Value")
Read = Callable[[TomlFile, dict[str, Any]], Value]
"""Makes a value from a file's tables, or raises `ConfigurationError`."""
Load = Callable[[Path], tuple[TomlFile, dict[str, Any]]]
"""Reads a file's tables, or raises `ConfigurationError` or `OSError`."""
_REMEMBERED: Final = 32
"""Files of profiles; eight ship."""


@dataclass(frozen=True, slots=True)
class _Loaded(Generic[Value]):
    """What became of one file; ``id`` is told even of one that cannot be used, if it can be read."""

    value: Value | None
    problems: Problems
    file: TomlFile | None = None
    id: str = ""


def toml_files(folder: Path) -> list[Path]:
    """Return the profile files in a folder, sorted by name."""
    return files_in(folder, "*.toml")


def load_profiles(
    folder: Path, read: Read[Profile], last_good: LastGood | None = None
) -> tuple[dict[str, Profile], Problems]:
    """Read every profile in a folder; of two with one id the first by file name is used.

    Args:
        folder: May be missing, or closed.
        read: Makes a profile from a file.
        last_good: Where versions that could be used are kept; None for files that nobody edits.
    """
    loaded = {path: _load_profile(path, read) for path in toml_files(folder)}
    profiles: dict[str, Profile] = {}
    problems: Problems = closed_problem(folder)
    for path, one in loaded.items():
        if one.value is None or one.file is None:
            continue
        if one.value.id in profiles:
            twice = ConfigurationProblem("duplicate-id", path.name, what=one.value.id)
            loaded[path] = _Loaded(one.value, (*one.problems, twice))
        else:
            profiles[one.value.id] = one.value
            if last_good:
                last_good.keep(one.file)
    for path, one in loaded.items():
        problems += one.problems
        if one.value is None and last_good:
            problems += _stand_in(path, one.id, read, last_good, profiles)
    return profiles, problems


def load_own(
    path: Path, read: Read[Value], last_good: LastGood, load: Load = load_toml
) -> tuple[Value | None, Problems]:
    """Read the organisation's only file of a kind, or else its last good version, which is kept as TOML."""
    loaded = _load(path, read, load)
    if loaded.file and loaded.value is not None:
        last_good.keep(loaded.file)
        return loaded.value, loaded.problems
    for copy in last_good.of_file(path.name):
        stand_in = _load(copy.path, read, load_long_toml).value
        if stand_in is not None:
            return stand_in, (*loaded.problems, _in_use(path, copy.day))
    return None, loaded.problems


def load_shipped(path: Path, read: Read[Value]) -> tuple[Value | None, Problems]:
    """Read a file that ships."""
    loaded = _load(path, read)
    return loaded.value, loaded.problems


def _stand_in(
    path: Path,
    profile_id: str,
    read: Read[Profile],
    last_good: LastGood,
    profiles: dict[str, Profile],
) -> Problems:
    """Put the last good version of a broken profile among the others, and say since when it is.

    A file that still tells its id is looked for by it, since it may have been renamed; another by its name.
    """
    copies = last_good.of_all(path.name) if profile_id else last_good.of_file(path.name)
    for copy in copies:
        profile = _load_profile(copy.path, read).value
        if profile is not None and profile_id in {"", profile.id}:
            if profile.id in profiles:
                return ()
            profiles[profile.id] = profile
            return (_in_use(path, copy.day),)
    return ()


def _in_use(path: Path, day: str) -> ConfigurationProblem:
    return ConfigurationProblem("last-good-used", path.name, what=day)


def _load_profile(path: Path, read: Read[Profile]) -> _Loaded[Profile]:
    try:
        data = bytes_of(path)
    except OSError:
        return _Loaded(None, (ConfigurationProblem("not-readable", path.name),))
    loaded: _Loaded[Profile] = _profile_in(path.name, data, read)
    return loaded


@lru_cache(_REMEMBERED)
def _profile_in(file_name: str, data: bytes, read: Read[Profile]) -> _Loaded[Profile]:
    """Make a profile of what stands in a file, once: each desk reads the same, and every practice has one of its own."""
    return _load(Path(file_name), read, lambda path: toml_of_bytes(path.name, data))


def _load(path: Path, read: Read[Value], load: Load = load_toml) -> _Loaded[Value]:
    try:
        file, values = load(path)
    except ConfigurationError as error:
        return _Loaded(None, (problem_of(error),))
    except OSError:
        return _Loaded(None, (ConfigurationProblem("not-readable", path.name),))
    try:
        value = read(file, values)
    except ConfigurationError as error:
        told_id = name(values.get("id")) or ""
        return _Loaded(None, in_order((*file.problems, problem_of(error))), file, told_id)
    return _Loaded(value, in_order(file.problems), file)


def in_order(problems: Iterable[ConfigurationProblem]) -> Problems:
    """Return problems as the file has them, those of no line last."""
    return tuple(sorted(problems, key=lambda problem: (not problem.line, problem.line)))
