"""Joins training: its lessons, the authority they are played at, and the pages to print. No part of it can send."""

from collections.abc import Callable

from dpassist.services.handouts import Handouts
from dpassist.services.ports import MessageReader, PostFiles, Translate
from dpassist.services.trainer import Schoolroom, Trainer
from dpassist.services.wording import Wording
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.training_files import TrainingFiles
from dpassist.store.training_progress import ProgressFile


def training(
    paths: AppPaths,
    library: ConfigFiles,
    files: PostFiles,
    reader: MessageReader,
    words_of: Callable[[str], Translate],
) -> tuple[Trainer, Handouts]:
    """Return the trainer and the hand-outs.

    Args:
        paths: Folders.
        library: The organisation's, whose reply profiles its own lessons see.
        files: Reads the messages of lessons.
        reader: Opens them.
        words_of: Gives the words of a language.
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
    return trainer, Handouts(trainer, lessons, library, in_language, *fonts)
