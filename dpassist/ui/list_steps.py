"""What is done to the list, one step each, so that it can be taken back."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QUndoCommand

from dpassist.domain.handling import Handling
from dpassist.domain.override import override
from dpassist.ui.arranging import Listed
from dpassist.ui.widgets.message_model import Key, MessageModel


class RemoveStep(QUndoCommand):
    """Messages are taken out of the list; their files are not touched."""

    def __init__(self, model: MessageModel, keys: Iterable[Key], text: str) -> None:
        super().__init__(text)
        self._model = model
        self.keys = tuple(keys)
        self._taken: Sequence[tuple[int, Listed]] = ()

    @override
    def redo(self) -> None:
        self._taken = self._model.take(self.keys)

    @override
    def undo(self) -> None:
        self._model.put_back(self._taken)


class MarkStep(QUndoCommand):
    """Somebody says how far she is with messages."""

    def __init__(
        self, model: MessageModel, keys: Iterable[Key], handling: Handling, text: str
    ) -> None:
        super().__init__(text)
        self._model = model
        self.keys = tuple(keys)
        self._handling = handling
        self._before = {key: model.handling(key) for key in self.keys}

    @override
    def redo(self) -> None:
        self._model.set_handling(self.keys, self._handling)

    @override
    def undo(self) -> None:
        for key, handling in self._before.items():
            self._model.set_handling((key,), handling)
