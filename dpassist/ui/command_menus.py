"""The commands as menus: actions with words and keys, which the palette and the sheet of keys show too."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from dpassist.ui.commands import Command, commands, menu_titles
from dpassist.ui.native_keys import shortcuts
from dpassist.ui.offered import Offered


class CommandMenus(QObject):
    """The commands as actions in the menus of a window."""

    def __init__(self, bar: QMenuBar, call: Callable[[str], object], parent: QObject) -> None:
        """Fill the menu bar.

        Args:
            bar: Of the window.
            call: Does a command, given its id.
            parent: Owner of the actions.
        """
        super().__init__(parent)
        self._hidden: Collection[str] = ()
        self.actions: Final[dict[str, QAction]] = {}
        menus = {menu: bar.addMenu(title) for menu, title in menu_titles().items()}
        self.titles: Final = {menu: title.replace("&", "") for menu, title in menu_titles().items()}
        self.commands: Final = commands()
        for command in self.commands:
            if command.begins_group:
                menus[command.menu].addSeparator()
            action = menus[command.menu].addAction(command.text)
            action.triggered.connect(partial(call, command.id))
            if command.keys:
                action.setShortcuts(shortcuts(command.keys))
            self.actions[command.id] = action

    def allow_message(self, *, has_message: bool) -> None:
        """Switch what is about a message on or off."""
        for command in self.commands:
            if command.needs_message:
                self.actions[command.id].setEnabled(has_message)

    def hide(self, hidden: Collection[str]) -> None:
        """Take commands out of the menus, the palette and the sheet of keys; their keys do nothing then."""
        self._hidden = frozenset(hidden)
        for command_id, action in self.actions.items():
            action.setVisible(command_id not in hidden)

    def offered(self) -> list[Offered]:
        """Return every command that is shown, as it can be chosen now."""
        return [self._offered(each) for each in self.commands if each.id not in self._hidden]

    def every(self) -> list[Offered]:
        """Return every command there is; those that cannot be chosen now say why."""
        return [self._offered(each) for each in self.commands]

    def _offered(self, command: Command) -> Offered:
        action = self.actions[command.id]
        why_not = "" if action.isEnabled() and action.isVisible() else self._why_not(command)
        return Offered(self.titles[command.menu], self.plain_name(command), action, why_not)

    def _why_not(self, command: Command) -> str:
        if command.id in self._hidden:
            return self.tr("not for what you do here; that is chosen in the settings")
        if command.needs_message:
            return self.tr("choose a message in the post first")
        return self.tr("there is nothing to take back or to do again")

    def plain_name(self, command: Command) -> str:
        """Return what a command is called now, without its access key."""
        return self.actions[command.id].text().replace("&", "")
