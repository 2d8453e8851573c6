"""What one language says of a lesson: one Markdown file, its headings naming what they are about.

::

    # Title

    The story.

    ## id-of-a-task

    A question of its own, where the kind of task does not say it all.

    ### why
    The explanation.

    ### wrong notice
    Why the wrong answer of that id is wrong.

Below a task also ``answer`` (the words of a reply), ``hint`` and ``notes`` (for the trainer alone).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import LessonText, TaskText
from dpassist.store.watched import Problems

_HEADING: Final = re.compile(r"(#{1,3})[ \t]+(.*?)[ \t#]*")
_WRONG: Final = "wrong "
_TASK: Final = 2
"""Level of the heading that names a task."""
_PARTS: Final = frozenset({"why", "answer", "hint", "notes"})
LONGEST: Final = 128 * 1024
"""Bytes; a long lesson takes six thousand."""


def parse_lesson_text(data: bytes, file: str) -> tuple[LessonText, Problems]:
    """Read what one language says.

    Args:
        data: The file.
        file: Its name with its folder, for what is reported.

    Raises:
        ConfigurationError: ``not-utf8`` or ``training-too-long``.
    """
    if len(data) > LONGEST:
        raise ConfigurationError("training-too-long", file=file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError("not-utf8", file=file) from error
    title, story, task = "", "", ""
    tasks: dict[str, TaskText] = {}
    problems: list[ConfigurationProblem] = []
    for level, name, line, words in _sections(text.replace("\r\n", "\n")):
        if level == 1:
            title, story = name, words
        elif level == _TASK:
            task = name
            tasks[task] = replace(tasks.get(task, TaskText()), question=words)
        elif not _is_part(name) or not task:
            problems.append(ConfigurationProblem("training-part", file, line, name))
        else:
            tasks[task] = _with_part(tasks[task], name, words)
    return LessonText(title, story, tasks), tuple(problems)


def _sections(text: str) -> Iterator[tuple[int, str, int, str]]:
    """Give each heading: its level, its words, its line, and what stands below it until the next."""
    level, name, line = 0, "", 0
    below: list[str] = []
    is_fenced = False
    for number, row in enumerate((*text.split("\n"), "# "), start=1):
        is_fenced ^= row.startswith("```")
        heading = None if is_fenced else _HEADING.fullmatch(row)
        if heading is None:
            below.append(row)
            continue
        if level:
            yield level, name, line, "\n".join(below).strip()
        level, name, line, below = len(heading[1]), heading[2].strip(), number, []


def _is_part(name: str) -> bool:
    return name in _PARTS or (name.startswith(_WRONG) and bool(name.removeprefix(_WRONG).strip()))


def _with_part(text: TaskText, name: str, words: str) -> TaskText:
    match name:
        case "why":
            return replace(text, why=words)
        case "answer":
            return replace(text, answer=words)
        case "hint":
            return replace(text, hint=words)
        case "notes":
            return replace(text, notes=words)
        case _:
            return replace(text, wrong={**text.wrong, name.removeprefix(_WRONG).strip(): words})
