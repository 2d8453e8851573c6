"""Demonstrations in two layers: ``training/demos/<demonstration>.toml``, the organisation's over those that ship.

::

    format = 1
    order = 10
    owner = "dpassist"
    title = { da = "…", en = "…" }

    [[steps]]
    do = "open"
    messages = ["11-mail-med-memo-borger.eml"]
    caption = { da = "…", en = "…" }

Keys of a step are named like the attributes of `dpassist.domain.training.demo.DemoStep`. Letters lie where those of the
lessons do: in ``training/messages/`` of either layer, or among the samples that ship.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.demo import Control, Demo, DemoStep, Do
from dpassist.domain.training.lesson import is_plain_name
from dpassist.store.listing import files_in
from dpassist.store.paths import AppPaths
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    load_toml,
    names,
    one_of,
    problem_of,
    refuse_newer,
    table_of,
    text,
)
from dpassist.store.watched import Problems, Watched

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_MOST: Final = 200
_LAST: Final = 1000


class DemoFiles:
    """Reads demonstrations when they are first needed, and again when a file has changed."""

    def __init__(self, paths: AppPaths, organisation: Callable[[], Path]) -> None:
        """Read nothing yet.

        Args:
            paths: Where the shipped ones are.
            organisation: Gives the folder the organisation's files are read from now.
        """
        self._samples: Final = paths.samples
        self._shipped: Final = paths.resources / "training"
        self._organisation: Final = organisation
        self._read: Final[Watched[tuple[Demo, ...]]] = Watched(self._files, self._make)

    def demos(self) -> tuple[Demo, ...]:
        """Return every demonstration of both layers, in the order they are shown."""
        return self._read.value()

    def problems(self) -> Problems:
        """Return what was wrong in the files read so far."""
        return self._read.problems()

    def message_path(self, name: str) -> Path:
        """Return where a letter lies; it may be missing."""
        shared = (layer / "messages" / name for layer in reversed(self._layers()))
        return next((path for path in shared if path.is_file()), self._samples / name)

    def _layers(self) -> tuple[Path, Path]:
        return self._shipped, self._organisation() / "training"

    def _files(self) -> Iterator[Path]:
        for layer in self._layers():
            yield from files_in(layer / "demos", "*.toml")[:_MOST]

    def _make(self) -> tuple[tuple[Demo, ...], Problems]:
        demos: dict[str, Demo] = {}
        problems: list[ConfigurationProblem] = []
        own = self._layers()[1] / "demos"
        for path in self._files():
            try:
                file, values = load_toml(path)
                demo = read_demo(path.stem, file, values, is_own=path.parent == own)
            except ConfigurationError as error:
                problems.append(problem_of(error))
            except OSError:
                problems.append(ConfigurationProblem("not-readable", path.name))
            else:
                problems.extend(file.problems)
                demos[demo.id] = demo
        return tuple(sorted(demos.values(), key=lambda demo: (demo.order, demo.id))), tuple(
            problems
        )


def read_demo(demo_id: str, file: TomlFile, values: dict[str, Any], *, is_own: bool) -> Demo:
    """Make a demonstration.

    Raises:
        ConfigurationError: Something is missing or wrong; half a demonstration would show half a procedure.
    """
    if not _NAME.fullmatch(demo_id):
        raise ConfigurationError("demo-name", file=f"{demo_id}.toml")
    table = Table(file, values)
    refuse_newer(file, table)
    demo = Demo(
        id=demo_id,
        title=table.required("title", table_of(text)),
        steps=tuple(map(_read_step, table.tables("steps"))),
        order=table.optional("order", count, _LAST),
        owner=table.optional("owner", text, ""),
        is_own=is_own,
    )
    table.finish()
    return demo


def _read_step(row: Table) -> DemoStep:
    nothing: dict[str, str] = {}
    step = DemoStep(
        do=row.required("do", one_of(Do)),
        caption=row.required("caption", table_of(text)),
        control=row.right_if_given("control", one_of(Control), None),
        messages=row.right_if_given("messages", _plain_names, ()),
        text=row.right_if_given("text", table_of(text), nothing),
        choice=row.right_if_given("choice", text, ""),
        finds=row.right_if_given("finds", _codes, frozenset()),
    )
    row.finish()
    return step


def _plain_names(value: Any) -> tuple[str, ...] | None:
    """Accept names of files that lie in one folder."""
    found = names(value)
    return found if found is not None and all(map(is_plain_name, found)) else None


def _codes(value: Any) -> frozenset[Code] | None:
    found = names(value)
    known = {code.value for code in Code}
    return frozenset(map(Code, found)) if found is not None and set(found) <= known else None
