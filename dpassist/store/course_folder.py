"""The courses somebody joined, how far she is with each, and the course a trainer is putting together.

One private folder beside the window's state: ``<id>.dpcourse`` as it was opened, ``<id>.json`` with ids, counts and
names of mistakes, and ``draft.json``. What cannot be read counts as not there, and stays where it is.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.training.attempt import MOST_TRIES, Attempt, Given
from dpassist.domain.training.course import NameRule, is_course_id
from dpassist.domain.training.course_draft import CourseDraft
from dpassist.domain.training.lesson import LANGUAGES
from dpassist.domain.training.marking import Result
from dpassist.domain.training.progress import TaskKey
from dpassist.store.safe_files import make_private_folder, write_atomically

_COURSE: Final = ".dpcourse"
_MOST: Final = 100
"""Courses listed; nobody is in more."""
_LARGEST: Final = 4 * 1024 * 1024
_KEY: Final = "training.key"
_DRAFT: Final = "draft.json"
_LEAST_MARK, _MOST_MARK = 1, 100


class CourseFolder:
    """One folder of the user's own."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which is made when something is kept."""
        self._folder: Final = folder

    # Courses

    def courses(self) -> tuple[tuple[str, bytes], ...]:
        """Return ids and files of the courses, the one that was joined last first."""
        found: list[tuple[int, str]] = []
        with suppress(OSError):
            paths = (p for p in self._folder.glob(f"*{_COURSE}") if is_course_id(p.stem))
            found = sorted(((p.stat().st_mtime_ns, p.stem) for p in paths), reverse=True)
        kept = ((name, self.course(name)) for _when, name in found[:_MOST])
        return tuple((name, data) for name, data in kept if data)

    def course(self, course_id: str) -> bytes:
        """Return the file of one course; nothing where there is none."""
        return self._read(f"{course_id}{_COURSE}")

    def keep(self, course_id: str, data: bytes) -> None:
        """Keep the file of a course.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._write(f"{course_id}{_COURSE}", data)

    def forget(self, course_id: str) -> None:
        """Forget a course, and how far somebody is with it.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        try:
            for ending in (_COURSE, ".json"):
                (self._folder / f"{course_id}{ending}").unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error

    # How far somebody is

    def attempt(self, course_id: str) -> Attempt:
        """Return how far somebody is with a course."""
        values = self._values(f"{course_id}.json")
        return Attempt(dict(_given(values.get("answers"))), _tries(values.get("attempt")))

    def keep_attempt(self, course_id: str, attempt: Attempt) -> None:
        """Keep how far somebody is.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        answers = [
            [lesson, task, each.first.value, each.last.value, each.tried, list(each.mistakes)]
            for (lesson, task), each in attempt.given.items()
        ]
        self._write(f"{course_id}.json", _json({"attempt": attempt.number, "answers": answers}))

    # The course in the making

    def draft(self) -> CourseDraft:
        """Return the course in the making; an empty one where there is none."""
        values = self._values(_DRAFT)
        try:
            return CourseDraft(
                str(values["id"]) if is_course_id(str(values["id"])) else "",
                {language: str(values["title"][language]) for language in LANGUAGES},
                tuple(map(str, values["lessons"])),
                min(max(int(values["pass_mark"]), _LEAST_MARK), _MOST_MARK),
                NameRule(values["names"]),
            )
        except (KeyError, TypeError, ValueError):
            return CourseDraft()

    def keep_draft(self, draft: CourseDraft) -> None:
        """Keep the course in the making.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        values = {
            "id": draft.id,
            "title": dict(draft.title),
            "lessons": draft.lessons,
            "pass_mark": draft.pass_mark,
            "names": draft.names.value,
        }
        self._write(_DRAFT, _json(values))

    # The key, where there is no credential store

    @property
    def key_place(self) -> Path:
        """Where the key lies, and what it is called in the credential store."""
        return self._folder / _KEY

    def key(self) -> str:
        """Return the key; empty where there is none."""
        return self._read(_KEY).decode("ascii", errors="replace").strip()

    def keep_key(self, key: str) -> None:
        """Keep a key, in the place of an earlier one; nobody else can look into the folder.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._write(_KEY, key.encode("ascii"))

    def _write(self, name: str, data: bytes) -> None:
        try:
            make_private_folder(self._folder)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        write_atomically(self._folder / name, data)

    def _read(self, name: str) -> bytes:
        try:
            with (self._folder / name).open("rb") as stream:
                return stream.read(_LARGEST)
        except OSError:
            return b""

    def _values(self, name: str) -> Mapping[str, Any]:
        try:
            values = json.loads(self._read(name) or b"{}")
        except (ValueError, RecursionError):
            return {}
        return values if isinstance(values, dict) else {}


def _json(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode()


def _tries(value: object) -> int:
    return value if isinstance(value, int) and 1 <= value <= MOST_TRIES else 1


def _given(rows: object) -> Iterator[tuple[TaskKey, Given]]:
    for row in rows if isinstance(rows, list) else []:
        try:
            lesson, task, first, last, tried, mistakes = row
            given = Given(Result(first), Result(last), _tries(tried), tuple(map(str, mistakes)))
        except (TypeError, ValueError):  # another version's, or somebody's hand
            continue
        yield (str(lesson), str(task)), given
