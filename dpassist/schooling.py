"""Joins training: its lessons, the authority they are played at, and the pages to print. No part of it can send."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from dpassist.services.handouts import Handouts
from dpassist.services.ports import MessageReader, PostFiles, Secrets, Translate
from dpassist.services.practice_authority import Schoolroom
from dpassist.services.trainer import Trainer
from dpassist.services.wording import Wording
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.training_files import TrainingFiles
from dpassist.store.training_progress import ProgressFile

if TYPE_CHECKING:
    from dpassist.services.channel_map import ChannelBook
    from dpassist.services.course_room import CourseRoom
    from dpassist.services.lesson_files import LessonFiles
    from dpassist.services.lesson_making import LessonMaking


class Taught(TypedDict):
    """The parts of a desk that are about training.

    Attributes:
        trainer: Lessons.
        handouts: Pages to take home.
        channels: Gives the channel map.
        courses: Gives what is done with courses.
        making: Gives what lessons are made with.
        lesson_files: Gives what lessons are saved and opened with as files.
    """

    trainer: Trainer
    handouts: Handouts
    channels: "Callable[[], ChannelBook]"
    courses: "Callable[[], CourseRoom]"
    making: "Callable[[], LessonMaking]"
    lesson_files: "Callable[[], LessonFiles]"


def training(
    paths: AppPaths,
    library: ConfigFiles,
    files: PostFiles,
    reader: MessageReader,
    words_of: Callable[[str], Translate],
    secrets: Secrets,
) -> Taught:
    """Return what a desk has of training.

    Args:
        paths: Folders.
        library: The organisation's, whose reply profiles its own lessons see.
        files: Reads the messages of lessons.
        reader: Opens them.
        words_of: Gives the words of a language.
        secrets: Keeps the key that courses and results are sealed with.
    """
    practice = ConfigFiles(paths.practice, settings_file=paths.demo_settings)
    lessons, progress = (
        TrainingFiles(paths, library.organisation.folder),
        ProgressFile(paths.training_progress),
    )
    trainer = Trainer(Schoolroom(lessons, practice, library, files, reader, progress))

    def in_language(language: str) -> Wording:
        return Wording(words_of(language))

    fonts = (paths.regular_font, paths.bold_font)
    handouts = Handouts(trainer, lessons, library, in_language, *fonts)
    channels = _channel_map(paths, lessons, library.organisation.folder, in_language)

    @cache
    def courses() -> "CourseRoom":
        from dpassist.services.course_room import course_room  # noqa: PLC0415 - when gone to
        from dpassist.store.course_folder import CourseFolder  # noqa: PLC0415 - when gone to

        store = CourseFolder(paths.courses)
        return course_room(store, trainer, files, secrets, in_language, fonts)

    making = _making(paths, library, lessons, trainer, files)

    return Taught(
        trainer=trainer,
        handouts=handouts,
        channels=channels,
        courses=courses,
        making=making,
        lesson_files=_lesson_files(library, lessons, trainer, files, making),
    )


def _channel_map(
    paths: AppPaths,
    lessons: TrainingFiles,
    organisation: Callable[[], Path],
    in_language: Callable[[str], Wording],
) -> "Callable[[], ChannelBook]":
    """Return what gives the channel map; nothing of it is loaded before that is called."""

    @cache
    def book() -> "ChannelBook":
        from dpassist.services.channel_map import ChannelBook  # noqa: PLC0415 - made when asked for
        from dpassist.store.channel_files import ChannelFiles  # noqa: PLC0415 - likewise

        fonts = (paths.regular_font, paths.bold_font)
        return ChannelBook(ChannelFiles(paths, organisation), lessons, in_language, fonts)

    return book


def _making(
    paths: AppPaths,
    library: ConfigFiles,
    lessons: TrainingFiles,
    trainer: Trainer,
    files: PostFiles,
) -> "Callable[[], LessonMaking]":
    """Return what gives the making of lessons; nothing of it is loaded before that is called."""

    @cache
    def making() -> "LessonMaking":
        from dpassist.services.lesson_making import LessonMaking  # noqa: PLC0415 - when asked for
        from dpassist.store.lesson_draft import LessonDraftFile  # noqa: PLC0415 - likewise
        from dpassist.store.lesson_keeping import LessonKeeping  # noqa: PLC0415 - likewise

        keeping = LessonKeeping(library, LessonDraftFile(paths.lesson_draft))
        return LessonMaking(trainer, lessons, files, keeping)

    return making


def _lesson_files(
    library: ConfigFiles,
    lessons: TrainingFiles,
    trainer: Trainer,
    files: PostFiles,
    making: "Callable[[], LessonMaking]",
) -> "Callable[[], LessonFiles]":
    """Return what gives the lessons that come and go as files; nothing of it is loaded before that is called."""

    @cache
    def lesson_files() -> "LessonFiles":
        from dpassist.services.lesson_files import LessonFiles  # noqa: PLC0415 - when asked for
        from dpassist.store.lesson_exchange import LessonExchange  # noqa: PLC0415 - likewise

        exchange, both = LessonExchange(library), (files, files)
        return LessonFiles(
            trainer, making(), lessons, exchange, both, lambda: library.settings().role
        )

    return lesson_files
