"""What is said when the window opens: of settings that were lost, and of a run that did not end well."""

from typing import Final

from PySide6.QtCore import QObject

from dpassist.services.desk import Desk
from dpassist.ui.failing import Failing
from dpassist.ui.told import Told
from dpassist.ui.widgets.notice import Notice


class Greeting(QObject):
    """Says it until it is closed."""

    def __init__(
        self, desk: Desk, notice: Notice, told: Told, failing: Failing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._notice: Final = notice
        self._told: Final = told
        self._failing: Final = failing

    def greet(self, brought_back: int, fallen: str, closed: str = "") -> None:
        """Say what became of the settings and of a run that did not end well, and show why it fell.

        Args:
            brought_back: How many messages its list had.
            fallen: What Python wrote when it fell; empty when that was not the reason.
            closed: What to say of folders that cannot be written into; empty for nothing.
        """
        said = [closed] if closed else []
        if any(problem.loses_settings for problem in self._desk.library.problems()):
            said.append(
                self.tr(
                    "Settings could not be read, so the standard ones are used. What to do is in the Help menu, under "
                    "“Problems in the configuration”."
                )
            )
        if brought_back:
            said.append(
                self.tr(
                    "dpassist did not end well last time. %Ln message(s) are back.",
                    "",
                    brought_back,
                )
            )
        if said:
            self._notice.keep("\n".join(said))
        for each in said:
            self._told.note(each)
        if fallen:
            self._failing.show_fall(fallen)
