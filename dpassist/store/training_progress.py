"""How far somebody is with training: one small file beside the window's state, holding ids, counts and days alone."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.training.marking import Result
from dpassist.domain.training.progress import Progress, Record, TaskKey
from dpassist.domain.training.repeating import FIRST, LAST
from dpassist.store.safe_files import write_atomically

_LARGEST: Final = 4 * 1024 * 1024
_KEY_PARTS: Final = 2


class ProgressFile:
    """Read when it is asked, written after each answer; a file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def read(self) -> Progress:
        """Return how far somebody is."""
        values = self._values()
        place, practice = values.get("place"), values.get("practice")
        lesson, task = key if (key := _key(place)) else ("", "")
        listed = practice if isinstance(practice, list) else []
        return Progress(
            dict(_records(values.get("tasks"))),
            lesson,
            task,
            tuple(key for item in listed if (key := _key(item))),
        )

    def write(self, progress: Progress) -> None:
        """Keep how far somebody is.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        told = {
            "place": [progress.lesson, progress.task] if progress.lesson else None,
            "practice": progress.practice,
            "tasks": [
                {
                    "lesson": lesson,
                    "task": task,
                    "version": record.version,
                    "box": record.box,
                    "last": record.last.isoformat(),
                    "result": record.result.value,
                    "tried": record.tried,
                    "right": record.right,
                }
                for (lesson, task), record in progress.records.items()
            ],
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        write_atomically(self._path, json.dumps(told, ensure_ascii=False).encode())

    def _values(self) -> Mapping[str, Any]:
        try:
            with self._path.open("rb") as stream:
                values = json.loads(stream.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return values if isinstance(values, dict) else {}


def _key(value: object) -> TaskKey | None:
    is_pair = isinstance(value, list) and len(value) == _KEY_PARTS
    if not isinstance(value, list) or not is_pair or not all(isinstance(v, str) for v in value):
        return None
    return value[0], value[1]


def _records(listed: object) -> Iterator[tuple[TaskKey, Record]]:
    for item in listed if isinstance(listed, list) else []:
        try:
            key = (str(item["lesson"]), str(item["task"]))
            record = Record(
                version=int(item["version"]),
                box=min(max(int(item["box"]), FIRST), LAST),
                last=date.fromisoformat(item["last"]),
                result=Result(item["result"]),
                tried=int(item["tried"]),
                right=int(item["right"]),
            )
        except (TypeError, KeyError, ValueError):  # another version's, or somebody's hand
            continue
        yield key, record
