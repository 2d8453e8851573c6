"""Pages that are read beside the work (help, keys, reports), and the way back to the place in it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.page_stack import PageStack
from dpassist.ui.reading_order import enter

if TYPE_CHECKING:  # brings all commands
    from dpassist.ui.command_menus import CommandMenus

READ: Final = frozenset({"help", "text"})
"""Ids of the pages that nothing is done on but read."""


class ReadingAside(QObject):
    """Remembers where somebody was before she read something."""

    def __init__(
        self, pages: PageStack, menus: "CommandMenus", texts: HelpTexts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pages: Final = pages
        self._menus: Final = menus
        self._texts: Final = texts
        self._worked_on = pages.current_id()
        pages.shown.connect(self._note)
        texts.wanted.connect(self.show_text)

    @Slot(str)
    def _note(self, room_id: str) -> None:
        if room_id not in READ:
            self._worked_on = room_id

    def come_back(self) -> bool:
        """Go from a page that is read to where the keyboard was before; return False on any other page."""
        if self._pages.current_id() not in READ:
            return False
        page = self._pages.go_to(self._worked_on)
        within: QWidget | None = (
            page.focusWidget()
        )  # none on a page that never had the keyboard, whatever Qt's types say
        if within is None or within is page:
            enter(page)
        else:
            within.setFocus()
        return True

    def show_help(self) -> None:
        """Show the help for the page that is worked on, and all keys."""
        keys = self._texts.keyboard(self._menus.offered())
        self._pages.go_to("help").show_help(self._worked_on, keys)

    def show_keyboard(self) -> None:
        """Show which keys do what."""
        self._texts.show_keyboard(self._menus.offered())

    @Slot(str, str, str)
    def show_text(self, title: str, hint: str, text: str) -> None:
        """Show a text that was asked for, and give it the keyboard."""
        self._pages.page("text").show_text(title, hint, text)
        enter(self._pages.go_to("text"))
