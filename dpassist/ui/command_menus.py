"""The commands as menus: actions with words and keys, which the palette and the sheet of keys show too."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from dpassist.ui.commands import Command, commands, menu_titles
from dpassist.ui.widgets.command_palette import Offered


class CommandMenus(QObject):
    """The commands as actions in the menus of a window."""

    def __init__(
        self, bar: QMenuBar, calls: Mapping[str, Callable[[], object]], parent: QObject
    ) -> None:
        """Fill the menu bar.

        Args:
            bar: Of the window.
            calls: What does each command, by its id.
            parent: Owner of the actions.
        """
        super().__init__(parent)
        self.actions: Final[dict[str, QAction]] = {}
        menus = {menu: bar.addMenu(title) for menu, title in menu_titles().items()}
        self.titles: Final = {menu: title.replace("&", "") for menu, title in menu_titles().items()}
        self.commands: Final = commands()
        for command in self.commands:
            if command.begins_group:
                menus[command.menu].addSeparator()
            action = menus[command.menu].addAction(command.text)
            action.triggered.connect(calls[command.id])
            if command.keys:
                action.setShortcut(QKeySequence(command.keys))
            self.actions[command.id] = action

    def allow_message(self, *, has_message: bool) -> None:
        """Switch what is about a message on or off."""
        for command in self.commands:
            if command.needs_message:
                self.actions[command.id].setEnabled(has_message)

    def hide(self, hidden: Collection[str]) -> None:
        """Take commands out of the menus, the palette and the sheet of keys; their keys do nothing then."""
        for command_id, action in self.actions.items():
            action.setVisible(command_id not in hidden)

    def offered(self) -> list[Offered]:
        """Return every command that is shown, as it can be chosen now."""
        return [
            Offered(self.titles[each.menu], self.plain_name(each), self.actions[each.id])
            for each in self.commands
            if self.actions[each.id].isVisible()
        ]

    def plain_name(self, command: Command) -> str:
        """Return what a command is called now, without its access key."""
        return self.actions[command.id].text().replace("&", "")
