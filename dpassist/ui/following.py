"""What follows from the page that is shown and from the settings: navigation, commands, colours."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from dpassist.domain.screen import Role
from dpassist.domain.settings import Settings
from dpassist.domain.settings_layers import Origin
from dpassist.services.desk import Desk
from dpassist.ui.appearance import use_settings
from dpassist.ui.command_menus import CommandMenus
from dpassist.ui.navigation import Navigation
from dpassist.ui.page_stack import PageStack
from dpassist.ui.pages.post import PostPage


class Followers(NamedTuple):
    """What follows.

    Attributes:
        pages: Every page; the owner too.
        navigation: Shows the sections.
        menus: The commands.
        post: The page with messages, which commands are about.
        use_role: Shows what somebody needs.
    """

    pages: PageStack
    navigation: Navigation
    menus: CommandMenus
    post: PostPage
    use_role: Callable[[Role], None]


class Following(QObject):
    """Keeps what stands around the pages true to them."""

    def __init__(self, desk: Desk, followers: Followers) -> None:
        """Begin with the post and the role in the settings."""
        pages, post = followers.pages, followers.post
        super().__init__(pages)
        self._desk: Final = desk
        self._pages: Final = pages
        self._navigation: Final = followers.navigation
        self._menus: Final = followers.menus
        self._post: Final = post
        self._show_role: Final = followers.use_role
        pages.shown.connect(self._page_changed)
        pages.undo_changed.connect(self._refresh_undo)
        for use in (self._use_theme, self._use_role):
            pages.settings_saved.connect(use)
        post.selected.connect(self._selection_changed)
        self._in_force = self._settings()
        pages.settings_saved.connect(self._note_settings)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._look_at_policies)
        self._use_role()
        self._page_changed("post")

    @Slot(bool)
    def _selection_changed(self, has_message: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        self._menus.allow_message(has_message=has_message)

    @Slot(str)
    def _page_changed(self, room_id: str) -> None:
        """Offer what can be done on this page: a message that is not seen is not acted on."""
        section = self._pages.section_of(room_id)
        self._navigation.show_section(section.id if section else "")
        self._selection_changed(room_id == "post" and self._post.current() is not None)
        self._refresh_undo()

    @Slot()
    def _refresh_undo(self) -> None:
        page, undo = self._pages.current(), self._menus.actions["undo"]
        undo.setText(page.undo_text() or self.tr("&Undo"))
        undo.setEnabled(page.can_undo())
        self._menus.actions["redo"].setEnabled(page.can_redo())

    def _settings(self) -> tuple[Settings, Mapping[str, Origin]]:
        return self._desk.library.settings(), self._desk.library.origins()

    @Slot()
    def _note_settings(self) -> None:
        self._in_force = self._settings()

    @Slot()
    def _look_at_policies(self) -> None:
        """Follow what policies or the organisation set meanwhile, when somebody comes back to the window."""
        if self._settings() != self._in_force:
            self._pages.settings_saved.emit()
            self._pages.current().refresh()

    @Slot()
    def _use_theme(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            use_settings(application, self._desk)

    @Slot()
    def _use_role(self) -> None:
        """Show what somebody with the role in the settings needs."""
        self._show_role(Role(self._desk.library.settings().role))
