"""Lessons that come and go as one file: made of the files in it, and written among the organisation's lessons."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.training.lesson import LANGUAGES, Lesson
from dpassist.store.config_files import ConfigFiles
from dpassist.store.toml_tables import problem_of, toml_of_bytes
from dpassist.store.training_lesson import read_lesson
from dpassist.store.training_texts import parse_lesson_text
from dpassist.store.watched import Problems

_LESSON: Final = "lesson.toml"


class LessonExchange:
    """Reads lessons that are not in a folder yet, and puts them into one."""

    def __init__(self, library: ConfigFiles) -> None:
        self._library: Final = library

    def lesson_of(
        self, lesson_id: str, files: Mapping[str, bytes]
    ) -> tuple[Lesson | None, Problems]:
        """Return the lesson that files make, as one of the organisation's, and what is wrong in them; None for none."""
        try:
            file, values = toml_of_bytes(_LESSON, files[_LESSON])
            lesson = read_lesson(lesson_id, file, values)
            problems = list(file.problems)
            texts = {}
            for language in LANGUAGES:
                name = f"{language}.md"
                if name in files:
                    texts[language], found = parse_lesson_text(files[name], name)
                    problems += found
        except ConfigurationError as error:
            return None, (problem_of(error),)
        return replace(lesson, texts=texts, is_own=True), tuple(problems)

    def put(self, lesson_id: str, files: Mapping[str, bytes], *, may_replace: bool) -> str:
        """Write a lesson under its own name.

        Returns:
            The folder in which the one before was kept, from the organisation's folder on; empty where none was.

        Raises:
            LessonFileError: ``lesson-there``.
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        return self._library.put_lesson(lesson_id, files, may_replace=may_replace)
