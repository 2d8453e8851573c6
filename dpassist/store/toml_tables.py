"""Read the tables of a TOML file field by field, and say exactly what could not be used.

An optional value that is wrong falls back to its default and is reported. A required one that is
missing or wrong makes the whole file unusable, because half a profile is worse than none. Keys that
nobody asked for are reported, never dropped in silence.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.toml_lines import KeyPath, line_of

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")

_LINE: Final = re.compile(r"at line (\d+)")
_LONGEST: Final = 1024 * 1024
"""Bytes; a profile that somebody wrote by hand takes a few thousand."""
LONGEST_LIST: Final = 16 * 1024 * 1024
"""Bytes; a directory of 20,000 entries takes five million."""
_HIGHEST: Final = 1_000_000_000
"""A number beyond it is a slip; Python refuses to print the largest that TOML can write."""
FORMAT: Final = 1
"""The version of the notation of profiles; raised when an older dpassist would misread a file."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """One file's text and what is wrong in it so far.

    Attributes:
        name: File name without folders.
        text: Its text.
        problems: Grows while the file is read.
        rows: Of a spreadsheet: the row of each table in its one list, which is told in the place of a line.
        headings: Of a spreadsheet: what stands above the column of each key.
        doubtful: Of a spreadsheet: by the number of a table and a key, why its cell may not say what was meant.
    """

    name: str
    text: str
    problems: list[ConfigurationProblem] = field(default_factory=list)
    rows: tuple[int, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[tuple[int, str], str] = field(default_factory=dict)

    def report(self, code: str, path: KeyPath, what: str = "") -> None:
        """Note a value that is not used, or something else at its place.

        Args:
            code: What is wrong.
            path: Where.
            what: Words for it instead of the name of the value.
        """
        problem = self._problem(code, path)
        self.problems.append(replace(problem, what=what) if what else problem)

    def unusable(self, code: str, path: KeyPath) -> ConfigurationError:
        """Return the error that says why the whole file is not used."""
        problem = self._problem(code, path)
        return ConfigurationError(code, file=self.name, line=problem.line, what=problem.what)

    def _problem(self, code: str, path: KeyPath) -> ConfigurationProblem:
        what = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        return ConfigurationProblem(code, self.name, self._line(path), what)

    def _line(self, path: KeyPath) -> int:
        if not self.rows:
            return line_of(self.text, path)
        number = next((part for part in path if isinstance(part, int)), None)
        return 0 if number is None else self.rows[number]


def load_toml(path: Path) -> tuple[TomlFile, dict[str, Any]]:
    """Read a file.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: ``not-toml``, or ``file-too-long``.
    """
    return _load(path, _LONGEST)


def load_long_toml(path: Path) -> tuple[TomlFile, dict[str, Any]]:
    """Read a file that may hold a list of thousands; raises as `load_toml` does."""
    return _load(path, LONGEST_LIST)


def _load(path: Path, longest: int) -> tuple[TomlFile, dict[str, Any]]:
    return toml_of_bytes(path.name, bytes_of(path, longest), longest)


def bytes_of(path: Path, longest: int = _LONGEST) -> bytes:
    """Return what stands in a file, and of one that is too long no more than shows that it is.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(longest + 1)


def toml_of_bytes(
    name: str, data: bytes, longest: int = _LONGEST
) -> tuple[TomlFile, dict[str, Any]]:
    """Read what stands in a file of that name.

    Raises:
        ConfigurationError: ``not-toml``, or ``file-too-long``.
    """
    if len(data) > longest:
        raise ConfigurationError("file-too-long", file=name, what=str(longest >> 20))
    try:
        # Windows Notepad may write a byte order mark, which TOML does not know.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError("not-toml", file=name) from error
    return toml_of(name, text)


def toml_of(name: str, text: str) -> tuple[TomlFile, dict[str, Any]]:
    """Read text that was taken from a file of that name.

    Raises:
        ConfigurationError: ``not-toml``.
    """
    try:
        return TomlFile(name, text), tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))  # else the fault is that the text ends too early
        line = int(found[1]) if found else len(text.splitlines())
        raise ConfigurationError("not-toml", file=name, line=line) from error
    except (RecursionError, ValueError) as error:  # too deep; a number too long to be read
        raise ConfigurationError("not-toml", file=name) from error


def problem_of(error: ConfigurationError) -> ConfigurationProblem:
    """Turn the error that stopped the use of a file into a report about it."""
    details = error.details
    return ConfigurationProblem(
        error.code,
        str(details.get("file", "")),
        int(details.get("line", 0)),
        str(details.get("what", "")),
    )


class Table:
    """One table; each value is asked for once, by its key."""

    def __init__(self, file: TomlFile, values: Mapping[str, Any], path: KeyPath = ()) -> None:
        self._file: Final = file
        self._values: Final = values
        self._path: Final = path
        self._asked: Final[set[str]] = set()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self._values

    def required(self, key: str, check: Callable[[Any], Value | None]) -> Value:
        """Return a value that must be there.

        Raises:
            ConfigurationError: ``missing-value`` or ``unusable-value``: the file cannot be used.
        """
        self._asked.add(key)
        if key not in self._values:
            raise self._file.unusable("missing-value", (*self._path, key))
        value = check(self._values[key])
        if value is None:
            raise self._file.unusable("unusable-value", (*self._path, key))
        return value

    def optional(self, key: str, check: Callable[[Any], Value | None], default: Value) -> Value:
        """Return a value, or its default when it is missing or (reported) wrong."""
        self._asked.add(key)
        if key not in self._values:
            return default
        value = check(self._values[key])
        if value is None:
            self._file.report("wrong-value", (*self._path, key))
            return default
        return value

    def right_if_given(
        self, key: str, check: Callable[[Any], Value | None], default: Value
    ) -> Value:
        """Return a value, or its default when it is missing; a wrong one would mean something else.

        Raises:
            ConfigurationError: ``unusable-value``: the file cannot be used.
        """
        return self.required(key, check) if key in self._values else default

    def tables(self, key: str) -> Iterator["Table"]:
        """Give the tables of a ``[[key]]`` list; what is no such list is reported."""
        none: list[Mapping[str, Any]] = []
        rows = self.optional(key, table_list, none)
        for number, row in enumerate(rows):
            yield Table(self._file, row, (*self._path, key, number))

    def table(self, key: str) -> "Table":
        """Return the table of that name, empty when it is missing; what is no table is reported."""
        nothing: Mapping[str, Any] = {}
        return Table(self._file, self.optional(key, _table, nothing), (*self._path, key))

    def unusable(self, code: str, *keys: str) -> ConfigurationError:
        """Return the error that says why this table, and so its file, is not used.

        Args:
            code: What is wrong.
            keys: It is told at the first of these that is there, else at the table.
        """
        there = [key for key in keys if key in self._values]
        return self._file.unusable(code, (*self._path, *there[:1]))

    def finish(self) -> None:
        """Report every key that was not asked for."""
        self.only(self._asked)

    def only(self, known: Collection[str]) -> None:
        """Report every key but those named; for a table that may turn out wrong before all was asked for."""
        for key in self._values:
            if key not in known:
                self._file.report("unknown-option", (*self._path, key))


def refuse_newer(file: TomlFile, table: Table) -> None:
    """Refuse a profile that is written in a later notation than this one.

    Raises:
        ConfigurationError: ``newer-format``.
    """
    if table.optional("format", count, FORMAT) > FORMAT:
        raise file.unusable("newer-format", ("format",))


def text(value: Any) -> str | None:
    """Accept text, also empty."""
    return value if isinstance(value, str) else None


def name(value: Any) -> str | None:
    """Accept text that is not blank."""
    return value if isinstance(value, str) and value.strip() else None


def flag(value: Any) -> bool | None:
    """Accept true and false."""
    return value if isinstance(value, bool) else None


def day(value: Any) -> date | None:
    """Accept a date without a time."""
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def count(value: Any) -> int | None:
    """Accept a whole number from 1."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 1 <= value <= _HIGHEST else None


def texts(value: Any) -> tuple[str, ...] | None:
    """Accept a list of texts."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    return tuple(value)


def names(value: Any) -> tuple[str, ...] | None:
    """Accept a list of texts none of which is blank."""
    accepted = texts(value)
    return accepted if accepted is not None and all(map(name, accepted)) else None


def one_of(choices: type[Choice]) -> Callable[[Any], Choice | None]:
    """Accept one of a closed set of words."""
    return lambda value: choices(value) if value in list(choices) else None


def table_of(check: Callable[[Any], Value | None]) -> Callable[[Any], dict[str, Value] | None]:
    """Accept a table whose every value passes a check, such as one text per language."""

    def accept(value: Any) -> dict[str, Value] | None:
        if not isinstance(value, dict):
            return None
        checked = {key: check(item) for key, item in value.items()}
        usable = {key: item for key, item in checked.items() if item is not None}
        return usable if len(usable) == len(checked) else None

    return accept


def _table(value: Any) -> Mapping[str, Any] | None:
    return value if isinstance(value, dict) else None


def table_list(value: Any) -> list[Mapping[str, Any]] | None:
    """Accept a list of tables."""
    is_list = isinstance(value, list) and all(isinstance(row, dict) for row in value)
    return value if is_list else None
