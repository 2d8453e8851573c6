"""How old the copy of the organisation's share is, in the status bar, whenever it is not fresh."""

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from dpassist.services.desk import Desk
from dpassist.services.wording_organisation import age_text, state_text

_LOOK_MS: Final = 30_000


class ShareAge(QLabel):
    """Looks every half minute as long as there is a share, and when told to; looking reads nothing from the share."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._timer: Final = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show how fresh the copy is, or nothing when the share could be read."""
        state = self._desk.library.organisation_state()
        if not state.is_shared:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_LOOK_MS)
        is_old = state.is_shared and bool(state.problem or state.as_of is None)
        self.setText(age_text(self._desk.wording, state) if is_old else "")
        self.setToolTip(state_text(self._desk.wording, state) if is_old else "")
        self.setAccessibleDescription(self.toolTip())
        self.setVisible(is_old)
