"""Lessons as files: what `training_lesson` and `training_texts` read, written."""

import re
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError, LessonFileError
from dpassist.domain.training.answers import (
    Answer,
    AnswerableAnswer,
    FindAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.lesson import Lesson, LessonText, TaskText
from dpassist.domain.training.tasks import Task
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import FORMAT

_HEADING_OR_FENCE: Final = re.compile(r"^([ \t]*)(#{1,6}[ \t]|```|~~~)", re.MULTILINE)
_MOST_OF_ONE_NAME: Final = 100
_LESSON: Final = "lesson.toml"
_BEFORE: Final = "lessons-before"


def lesson_files(lesson: Lesson) -> dict[str, bytes]:
    """Return the files of a lesson by their names; its messages are not among them."""
    files = {"lesson.toml": _toml(lesson)}
    for language, text in lesson.texts.items():
        files[f"{language}.md"] = _markdown(text).encode()
    return files


def write_lesson(folder: Path, name: str, files: Mapping[str, bytes]) -> str:
    """Write a new lesson, under another name where there is one of that name already.

    Args:
        folder: Of the organisation.
        name: Of the lesson's folder.
        files: By their names.

    Returns:
        The name of its folder.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    lessons = folder / "training" / "lessons"
    for number in range(1, _MOST_OF_ONE_NAME):
        chosen = name if number == 1 else f"{name}-{number}"
        try:
            (lessons / chosen).mkdir(parents=True)
        except FileExistsError:
            continue
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        _write(lessons / chosen, files)
        return chosen
    raise EnvironmentFaultError("write-failed")


def put_lesson(folder: Path, name: str, files: Mapping[str, bytes], *, may_replace: bool) -> str:
    """Write a lesson under exactly this name; one that is replaced is kept aside, and nothing of it stays in its folder.

    Args:
        folder: Of the organisation.
        name: Of the lesson's folder.
        files: By their names.
        may_replace: Whether there may be one of that name.

    Returns:
        The folder in which the one before was kept, from the organisation's folder on; empty where none was.

    Raises:
        LessonFileError: ``lesson-there``.
        EnvironmentFaultError: ``write-failed``.
    """
    place = folder / "training" / "lessons" / name
    is_there = (place / _LESSON).exists()
    if is_there and not may_replace:
        raise LessonFileError("lesson-there")
    try:
        kept = _kept_aside(folder, place).as_posix() if is_there else ""
        place.mkdir(parents=True, exist_ok=True)
        _write(place, files)
        for old in place.iterdir():
            if old.is_file() and old.name not in files:
                old.unlink()
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    return kept


def _kept_aside(folder: Path, place: Path) -> Path:
    """Copy a lesson to where no lesson is looked for, and return its new folder, from the organisation's on."""
    names = (Path("training", _BEFORE, f"{place.name}-{number}") for number in count(1))
    aside = next(each for each in names if not (folder / each).exists())
    (folder / aside).mkdir(parents=True)
    _write(
        folder / aside, {each.name: each.read_bytes() for each in place.iterdir() if each.is_file()}
    )
    return aside


def _write(place: Path, files: Mapping[str, bytes]) -> None:
    # The lesson itself comes last: without it the folder is none yet.
    for each in sorted(files, key=lambda each: each == _LESSON):
        write_atomically(place / each, files[each])


def answer_table(answer: Answer) -> dict[str, Any]:
    """Return an answer as the table a lesson's file has for it; what is as it is right is left out."""
    match answer:
        case RecogniseAnswer():
            table: dict[str, Any] = {"verdict": answer.kind, "places": _sorted(answer.places)}
        case AnswerableAnswer():
            table = {"permission": answer.permission, "way": answer.way}
        case PassOnAnswer():
            table = {"to": answer.target, "guidance": answer.guidance}
        case WriteAnswer():
            table = {"faults": list(answer.faults)}
        case FindAnswer():
            table = {"codes": _sorted(answer.codes)}
        case OrderAnswer():
            table = {"order": answer.order and [number + 1 for number in answer.order]}
        case _:
            table = {"messages": _sorted(answer.messages)}
    return {key: _plain(value) for key, value in table.items() if value is not None}


def _sorted(values: Iterable[str] | None) -> list[str] | None:
    return None if values is None else sorted(values)


def _plain(value: Any) -> Any:
    """Return a value without the classes of ours that TOML does not know."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def _toml(lesson: Lesson) -> bytes:
    import tomli_w  # noqa: PLC0415 - imported where used

    values: dict[str, Any] = {
        "format": FORMAT,
        "version": lesson.version,
        "subject": str(lesson.subject),
        "today": lesson.today,
        "order": lesson.order,
        "owner": lesson.owner,
        "changed": lesson.changed or lesson.today,
        "messages": [{"id": ref.id, "file": ref.file} for ref in lesson.messages],
        "tasks": [_task(task) for task in lesson.tasks],
    }
    return tomli_w.dumps(values).encode()


def _task(task: Task) -> dict[str, Any]:
    values: dict[str, Any] = {"id": task.id, "kind": str(task.kind), "sources": list(task.sources)}
    for name in ("message", "profile"):
        if getattr(task.ask, name, ""):
            values[name] = getattr(task.ask, name)
    wrong = [{"id": each.id, **answer_table(each.answer)} for each in task.wrong]
    return {**values, "wrong": wrong} if wrong else values


def _markdown(text: LessonText) -> str:
    blocks = [f"# {_line(text.title)}", _body(text.story)]
    for name, words in text.tasks.items():
        blocks += [f"## {name}", _body(words.question)]
        blocks += [each for part in _parts(words) for each in part]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _parts(words: TaskText) -> list[tuple[str, str]]:
    named = [("why", words.why), ("answer", words.answer)]
    named += [(f"wrong {name}", why) for name, why in words.wrong.items()]
    return [(f"### {name}", _body(said)) for name, said in named if said]


def _line(text: str) -> str:
    return " ".join(text.split())


def _body(text: str) -> str:
    """Return text that begins no section of the file, whatever was typed."""
    return _HEADING_OR_FENCE.sub(r"\1\\\2", text.replace("\r\n", "\n")).strip()
