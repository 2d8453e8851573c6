"""A lesson that is not finished, kept for the next time: one file of this user's, with its message in it.

The message is kept only once it was looked through and nothing that looks real was found in it; the words come with dots
for what looks real in them (`dpassist.services.lesson_making`). A draft of an older version says nothing of what was looked
at, so that somebody looks again.
"""

import contextlib
import json
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, Final

from dpassist.domain.training.lesson import Subject
from dpassist.domain.training.making import (
    KINDS,
    Both,
    LessonPlan,
    PlannedTask,
    PlannedWrong,
)
from dpassist.domain.training.tasks import TaskKind
from dpassist.store.lesson_writer import answer_table
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import Table, TomlFile
from dpassist.store.training_lesson import read_answer

_LARGEST: Final = 8 * 1024 * 1024


class LessonDraftFile:
    """Reads and writes it."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def read(self) -> tuple[LessonPlan, bytes] | None:
        """Return the plan and its message; None where there is none, or none that can be read."""
        try:
            with self._path.open("rb") as stream:
                values = json.loads(stream.read(_LARGEST))
            return _plan(values), b64decode(values["data"], validate=True)
        except Exception:  # noqa: BLE001 - a draft that is spoilt in any way at all is no draft
            return None

    def write(self, plan: LessonPlan, data: bytes) -> None:
        """Keep it.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        values = {**_table(plan), "data": b64encode(data).decode("ascii")}
        write_atomically(self._path, json.dumps(values).encode())

    def forget(self) -> None:
        """Keep none."""
        with contextlib.suppress(OSError):
            self._path.unlink()


def _table(plan: LessonPlan) -> dict[str, Any]:
    return {
        "title": _pair(plan.title),
        "story": _pair(plan.story),
        "subject": str(plan.subject),
        "message": plan.message,
        "is_replaced": plan.is_replaced,
        "unsure": list(plan.unsure),
        "looked_at": sorted(plan.looked_at),
        "tasks": [_task_table(task) for task in plan.tasks],
    }


def _task_table(task: PlannedTask) -> dict[str, Any]:
    return {
        "id": task.id,
        "kind": str(task.kind),
        "profile": task.profile,
        "question": _pair(task.question),
        "why": _pair(task.why),
        "answer": _pair(task.answer),
        "source": task.source,
        "wrong": [{"is": answer_table(w.answer), "why": _pair(w.why)} for w in task.wrong],
    }


def _pair(words: Both) -> list[str]:
    return [words.da, words.en]


def _plan(values: dict[str, Any]) -> LessonPlan:
    return LessonPlan(
        title=_both(values["title"]),
        story=_both(values["story"]),
        subject=Subject(values["subject"]),
        message=str(values["message"]),
        is_replaced=bool(values["is_replaced"]),
        unsure=tuple(map(str, values.get("unsure", ()))),
        looked_at=frozenset(map(str, values.get("looked_at", ()))),
        tasks=tuple(map(_task, values["tasks"])),
    )


def _task(values: dict[str, Any]) -> PlannedTask:
    kind = TaskKind(values["kind"])
    if kind not in KINDS:
        raise ValueError("not a kind of the form")
    wrong = (
        PlannedWrong(read_answer(kind, Table(_DRAFT, each["is"])), _both(each["why"]))
        for each in values["wrong"]
    )
    return PlannedTask(
        id=str(values["id"]),
        kind=kind,
        profile=str(values["profile"]),
        question=_both(values["question"]),
        why=_both(values["why"]),
        answer=_both(values["answer"]),
        source=str(values["source"]),
        wrong=tuple(wrong),
    )


def _both(values: list[str]) -> Both:
    da, en = values
    return Both(str(da), str(en))


_DRAFT: Final = TomlFile("lesson-draft.json", "")
