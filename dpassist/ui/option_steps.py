"""Changes of options that can be taken back."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtGui import QUndoCommand

from dpassist.domain.override import override


class Way(Enum):
    """How options came to their values."""

    DONE = auto()
    UNDONE = auto()
    REDONE = auto()


class OptionStep(QUndoCommand):
    """Some options with other values; it is done when it is pushed."""

    def __init__(
        self,
        save: Callable[[Mapping[str, Any], Way], bool],
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        name: str,
    ) -> None:
        """Keep what there was.

        Args:
            save: Sets options, and returns whether that worked; where it did not, the step is gone.
            before: The values to go back to.
            after: The values to set.
            name: What it is called to take it back.
        """
        super().__init__(name)
        self._save: Final = save
        self._before: Final = dict(before)
        self._after: Final = dict(after)
        self._way = Way.DONE

    @override
    def redo(self) -> None:
        if not self._save(self._after, self._way):
            self.setObsolete(True)
        self._way = Way.REDONE

    @override
    def undo(self) -> None:
        if not self._save(self._before, Way.UNDONE):
            self.setObsolete(True)
