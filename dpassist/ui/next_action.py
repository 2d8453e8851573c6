"""What comes next with the message that is shown: one button is large, and it says its key."""

from typing import Final

from PySide6.QtCore import QObject

from dpassist.domain.handling import Handling
from dpassist.ui.widgets.primary_button import PrimaryButton

_DEALT_WITH: Final = frozenset({Handling.PASSED_ON, Handling.ANSWERED})


class NextAction(QObject):
    """Chooses between passing on, answering, and being done."""

    def __init__(
        self, pass_on: PrimaryButton, reply: PrimaryButton, done: PrimaryButton, parent: QObject
    ) -> None:
        """Begin without a message.

        Args:
            pass_on: Makes a forward draft.
            reply: Makes a reply.
            done: Marks the message as done and goes on; it is there only when that comes next.
            parent: Owner.
        """
        super().__init__(parent)
        self._pass_on: Final = pass_on
        self._reply: Final = reply
        self._done: Final = done
        self._handling = Handling.NEW
        self._may_pass_on = self._may_reply = False
        self.choose()

    def show_handling(self, handling: Handling | None) -> None:
        """Take in how far somebody is with the message; None without a message."""
        self._handling = handling or Handling.NEW
        self.choose()

    def allow(self, *, may_pass_on: bool, may_reply: bool) -> None:
        """Take in what can be done with it at all."""
        self._may_pass_on, self._may_reply = may_pass_on, may_reply
        self.choose()

    def choose(self) -> None:
        """Make one button the large one."""
        is_done_next = self._handling in _DEALT_WITH
        self._done.setVisible(is_done_next)
        self._pass_on.set_primary(is_primary=not is_done_next and self._may_pass_on)
        self._reply.set_primary(
            is_primary=not is_done_next and self._may_reply and not self._may_pass_on
        )
