"""What a colleague sent back: shown with her reason, put on record, and the letter it is about found again."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.returning import Returned
from dpassist.services.wording_rules import entry_name, rule_name
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.return_box import ReturnBox


class ComingBack(QObject):
    """Serves the box about a message that came back."""

    letter_wanted = Signal()
    letter_found = Signal(object, object)
    """The `Opened` message that came back, and the `Examined` letter."""
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: TaskRunner, box: ReturnBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._box: Final = box
        self._message: tuple[Opened, Returned] | None = None
        box.noted.connect(self._note)
        box.letter_wanted.connect(self.letter_wanted)

    def serve(self, opened: Opened | None, came_back: Returned | None) -> None:
        """Say that a colleague sent a message back, with her reason, and from whom; for any other, nothing."""
        if opened is None or came_back is None:
            self._message = None
            self._box.hide()
            return
        self._message = opened, came_back
        desk, before = self._desk, came_back.before
        name = entry_name(desk.passing.directory(), before.entry)
        rule = rule_name(desk.wording, desk.rulebook.rules(), before.rule)
        self._box.show_return(name, came_back.reason, rule)

    @Slot()
    def _note(self) -> None:
        if self._message is not None:
            asked = self._message
            self._runner.run(
                lambda _token: self._desk.returning.record(*asked),
                lambda _nothing: self._show_noted(asked),
                self.failed.emit,
                lane="draft",
            )

    def _show_noted(self, asked: tuple[Opened, Returned]) -> None:
        if asked is self._message:
            self._box.show_noted()

    def find_letter(self, listed: Iterable[Examined]) -> None:
        """Look for the letter itself, among those in the list and in what came back."""
        if self._message is None:
            return
        opened, came_back = self._message

        def done(letter: Examined | None) -> None:
            if letter is None:
                missing = self.tr("The letter is not in the list. Open it again from your mailbox.")
                self.said.emit(missing)
            else:
                self.letter_found.emit(opened, letter)

        self._runner.run(
            lambda token: self._desk.returning.find_letter(opened, came_back, listed, token),
            done,
            self.failed.emit,
            lane="open",
        )
