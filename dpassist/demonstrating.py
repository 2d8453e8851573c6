"""Joins demonstrations: their scripts, and the folders of the desk they are played at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dpassist.services.demo_book import DemoBook
from dpassist.services.practice_door import PracticeDoor, PracticeWall
from dpassist.services.trainer import Trainer
from dpassist.store.demo_files import DemoFiles
from dpassist.store.paths import AppPaths
from dpassist.store.scratch import scratch_folder

if TYPE_CHECKING:
    from dpassist.services.desk import Desk


def demo_book(paths: AppPaths, organisation: Callable[[], Path], trainer: Trainer) -> DemoBook:
    """Return the demonstrations.

    Args:
        paths: Folders.
        organisation: Gives the folder the organisation's files are read from now.
        trainer: Opens letters.
    """
    return DemoBook(DemoFiles(paths, organisation), trainer)


@contextmanager
def practising(
    paths: AppPaths,
    desk_of: "Callable[[AppPaths, PracticeDoor, PracticeWall], Desk]",
    door: PracticeDoor,
) -> "Iterator[Desk]":
    """Give, for a while, a desk over folders that go with it.

    Args:
        paths: Folders; nothing is written into them.
        desk_of: Makes a desk, with a door and a wall in the places of everything outside.
        door: Drafts come back through it.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    with scratch_folder(paths.drafts) as folder:
        yield desk_of(practice_paths(paths, folder), door, PracticeWall())


def practice_paths(paths: AppPaths, folder: Path) -> AppPaths:
    """Return folders that all lie in one, but for what ships: what a demonstration writes is gone with it."""
    own = AppPaths.under(folder)
    return replace(own, resources=paths.resources, translations=paths.translations).practice
