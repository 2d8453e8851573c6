"""Rows of options at work: what is chosen is checked, saved at once, told where it cannot be, and taken back."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from dpassist.domain.errors import DpassistError
from dpassist.domain.settings import option_of
from dpassist.services.desk import Desk
from dpassist.services.options import Options
from dpassist.ui.option_steps import OptionStep, Way
from dpassist.ui.widgets.option_row import OptionRow


class OptionWork(QObject):
    """Serves some rows, on whatever page they stand."""

    saved = Signal(object)
    """Whether it was done, undone or done again (`Way`)."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self.options: Final = Options(desk.library, desk.wording, desk.language)
        self.steps: Final = QUndoStack(self)
        self.rows: Final[dict[str, OptionRow]] = {}

    def make_row(self, name: str) -> OptionRow:
        """Make the row of an option, and serve it."""
        row = OptionRow(self.options.state(name))
        row.wanted.connect(self._want)
        row.default_wanted.connect(self._want_default)
        self.rows[name] = row
        return row

    def refresh(self) -> None:
        """Show what is in force; what is being typed stays."""
        for state in self.options.states():
            if row := self.rows.get(state.option.name):
                row.show_state(state)

    def finish(self) -> list[str]:
        """Take what was typed and not left yet.

        Returns:
            What the options are called whose fields hold what cannot be used; these show again what is in force.
        """
        for row in self.rows.values():
            row.finish()
        wrong = [row for row in self.rows.values() if row.is_wrong()]
        for row in wrong:
            row.complain("")
            row.show_state(self.options.state(row.name))
        return [self.options.state(row.name).label for row in wrong]

    def reset_all(self, name: str) -> None:
        """Give up everything the user set herself.

        Args:
            name: What that is called, to take it back.
        """
        own = self.options.own_values()
        for row in self.rows.values():
            row.complain("")
        if own:
            self._push(own, {each: option_of(each).default for each in own}, name)
        self.refresh()

    @Slot(str, object)
    def _want(self, name: str, value: Any) -> None:
        complaint = self.options.complaint(option_of(name), value)
        self.rows[name].complain(complaint)
        if not complaint:
            before = self.options.state(name)
            self._push({name: before.value}, {name: value}, before.label)

    @Slot(str)
    def _want_default(self, name: str) -> None:
        state = self.options.state(name)
        self._push({name: state.value}, {name: state.option.default}, state.label)

    def _push(self, before: Mapping[str, Any], after: Mapping[str, Any], name: str) -> None:
        self.steps.push(OptionStep(self._save, before, after, name))

    def _save(self, values: Mapping[str, Any], way: Way) -> bool:
        """Save, and tell beside the first of the fields when that does not work."""
        try:
            self.options.save(values)
        except DpassistError as error:
            if error.code == "option-locked":  # by a policy that came while this was on the screen
                self.refresh()
            self.rows[next(iter(values))].complain(self._desk.wording.error(error))
            return False
        self.refresh()
        self.saved.emit(way)
        return True
