"""Lessons in two layers of folders: ``training/lessons/<lesson>/`` with ``lesson.toml``, ``da.md``, ``en.md`` and messages.

A lesson of the organisation replaces the shipped one of the same folder name. One that cannot be used is reported and
left where it is; the shipped one is used then, if there is one. ``training/sources.toml`` names the sources of
explanations, in either layer. Messages that several lessons share lie in ``training/messages/`` of either layer, or
are samples that ship.
"""

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from dpassist.domain.device_names import is_device
from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import LANGUAGES, Lesson, LessonText, MessageRef, Source
from dpassist.store.listing import files_in, may_be_there
from dpassist.store.paths import AppPaths
from dpassist.store.toml_tables import load_toml, problem_of
from dpassist.store.training_lesson import not_a_folder_name, read_lesson, read_sources
from dpassist.store.training_texts import LONGEST, parse_lesson_text
from dpassist.store.watched import Problems, Watched

_LESSON: Final = "lesson.toml"
_SOURCES: Final = "sources.toml"
_FOLDER: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_MOST_LESSONS: Final = 500
_LONGEST_PAGE: Final = 20_000
_Made = tuple[tuple[Lesson, ...], Mapping[str, Source]]


class TrainingFiles:
    """Reads lessons when they are first needed, and again when a file has changed."""

    def __init__(self, paths: AppPaths, organisation: Callable[[], Path]) -> None:
        """Read nothing yet.

        Args:
            paths: Where the shipped lessons are.
            organisation: Gives the folder the organisation's files are read from now.
        """
        self._samples: Final = paths.samples
        self._shipped: Final = paths.resources / "training"
        self._organisation: Final = organisation
        self._read: Final[Watched[_Made]] = Watched(self._files, self._make)

    def _layers(self) -> tuple[Path, Path]:
        return self._shipped, self._organisation() / "training"

    def lessons(self) -> tuple[Lesson, ...]:
        """Return every lesson of both layers, in the order they are shown."""
        return self._read.value()[0]

    def sources(self) -> Mapping[str, Source]:
        """Return the sources by id."""
        return self._read.value()[1]

    def problems(self) -> Problems:
        """Return what was wrong in the files read so far."""
        return self._read.problems()

    def folder_of(self, lesson: Lesson) -> Path:
        """Return the folder that a lesson was read from."""
        return self._layers()[lesson.is_own] / "lessons" / lesson.id

    def goes_along(self, message: MessageRef) -> bool:
        """Return whether a message is the lesson's own, or ships with dpassist: no other organisation lacks it."""
        return bool(message.file) or not (self._layers()[1] / "messages" / message.sample).exists()

    def message_path(self, lesson: Lesson, message: MessageRef) -> Path:
        """Return where a message of a lesson lies; it may be missing."""
        if message.file:
            return self.folder_of(lesson) / message.file
        shared = (layer / "messages" / message.sample for layer in reversed(self._layers()))
        return next((path for path in shared if path.is_file()), self._samples / message.sample)

    def page(self, name: str, language: str) -> str:
        """Return the Markdown of a hand-out, the organisation's own where it has one.

        Raises:
            EnvironmentFaultError: ``file-missing``.
        """
        for layer in reversed(self._layers()):
            with contextlib.suppress(OSError):
                data = _start_of(layer / "handouts" / f"{name}.{language}.md", 4 * _LONGEST_PAGE)
                return data.decode("utf-8-sig", errors="replace")[:_LONGEST_PAGE]
        raise EnvironmentFaultError("file-missing")

    def _files(self) -> Iterator[Path]:
        for layer in self._layers():
            yield layer / _SOURCES
            for folder in _folders(layer):
                yield folder / _LESSON
                yield from (folder / f"{language}.md" for language in LANGUAGES)

    def _make(self) -> tuple[_Made, Problems]:
        lessons: dict[str, Lesson] = {}
        sources: dict[str, Source] = {}
        problems: list[ConfigurationProblem] = []
        for is_own, layer in enumerate(self._layers()):
            sources.update(_sources(layer, problems))
            for folder in _folders(layer):
                try:
                    lesson = replace(_load(folder, problems), is_own=bool(is_own))
                except ConfigurationError as error:
                    problems.append(_in_folder(folder, problem_of(error)))
                except OSError:
                    problems.append(
                        ConfigurationProblem("not-readable", f"{folder.name}/{_LESSON}")
                    )
                else:
                    lessons[lesson.id] = lesson
        ordered = sorted(lessons.values(), key=lambda lesson: (lesson.order, lesson.id))
        return (tuple(ordered), sources), tuple(problems)


def _folders(layer: Path) -> list[Path]:
    return [path.parent for path in files_in(layer / "lessons", f"*/{_LESSON}")][:_MOST_LESSONS]


def _sources(layer: Path, problems: list[ConfigurationProblem]) -> dict[str, Source]:
    path = layer / _SOURCES
    if not may_be_there(path):
        return {}
    try:
        file, values = load_toml(path)
        sources = read_sources(file, values)
    except ConfigurationError as error:
        problems.append(problem_of(error))
    except OSError:
        problems.append(ConfigurationProblem("not-readable", path.name))
    else:
        problems.extend(file.problems)
        return sources
    return {}


def _load(folder: Path, problems: list[ConfigurationProblem]) -> Lesson:
    """Read one lesson with its texts.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: It cannot be used.
    """
    if not _FOLDER.fullmatch(folder.name) or is_device(folder.name):
        raise not_a_folder_name(folder.name)
    file, values = load_toml(folder / _LESSON)
    lesson = read_lesson(folder.name, file, values)
    problems.extend(_in_folder(folder, problem) for problem in file.problems)
    texts: dict[str, LessonText] = {}
    for language in LANGUAGES:
        path = folder / f"{language}.md"
        if path.exists():
            name = f"{folder.name}/{path.name}"
            texts[language], found = parse_lesson_text(_start_of(path, LONGEST + 1), name)
            problems.extend(found)
    if not texts:
        raise ConfigurationError("training-no-text", file=_LESSON)
    return replace(lesson, texts=texts)


def _start_of(path: Path, count: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(count)


def _in_folder(folder: Path, problem: ConfigurationProblem) -> ConfigurationProblem:
    """Name the lesson in what is reported of its file."""
    if problem.file == folder.name or problem.file.startswith(f"{folder.name}/"):
        return problem
    return replace(problem, file=f"{folder.name}/{problem.file}")
