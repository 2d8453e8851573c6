"""The watched folder and the memory of what was taken from it, as the services see them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from dpassist.domain.watching import SeenFile


class FolderLook(Protocol):
    """Looks into a folder; changes nothing there."""

    def stamp(self, folder: Path) -> int:
        """Return when the folder itself was changed last, in nanoseconds since 1970.

        Raises:
            EnvironmentFaultError: ``watched-folder-missing``.
        """

    def files(self, folder: Path, check: Callable[[], None]) -> tuple[SeenFile, ...]:
        """Return its files as its list has them, without hidden and temporary ones and without folders.

        Args:
            folder: Which.
            check: Asked now and then; what it raises ends the looking.

        Raises:
            EnvironmentFaultError: ``watched-folder-missing``.
        """

    def file(self, folder: Path, name: str) -> SeenFile | None:
        """Return one file as it is itself, which the list may not know yet; None when it is gone."""

    def is_readable(self, path: Path) -> bool:
        """Tell whether a file can be opened now: nobody keeps it locked."""


class TakenMemory(Protocol):
    """What was taken before, across runs: digests that tell nothing of names or content."""

    def digest(self, name: str) -> str:
        """Return what stands for a name in the memory."""

    def knows(self, digest: str) -> bool:
        """Tell whether it was taken before."""

    def remember(self, digests: Iterable[str]) -> None:
        """Remember more; what cannot be written is known until the program ends."""
