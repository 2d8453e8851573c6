"""The pages of the window, each made when it is first gone to, and the tabs of a section with several."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from dpassist.domain.screen import Role
from dpassist.ui.page import Page
from dpassist.ui.sections import Room, Section, aside, sections

if TYPE_CHECKING:  # brings all that pages are made with
    from dpassist.ui.surroundings import Surroundings


class PageStack(QStackedWidget):
    """Shows one page; passes on what any of them says."""

    shown = Signal(str)
    """Id of the page that is shown now."""
    page_made = Signal(str, object)
    """Id of a page, and the page, when somebody goes to it for the first time."""
    closed = Signal()
    said = Signal(str)
    undo_changed = Signal()
    settings_saved = Signal()
    text_save_wanted = Signal(str)
    lesson_wanted = Signal(str)
    demo_wanted = Signal(str)

    _around: "Surroundings"

    def __init__(self, post: Page, parent: QWidget) -> None:
        """Begin with the post, which alone can be gone to until `furnish` tells what others are made with.

        Args:
            post: The first page.
            parent: Owner.
        """
        super().__init__(parent)
        self.sections: Final = sections()
        self.tabs: Final = QTabBar(parent)
        self.tabs.setAccessibleName(self.tr("Pages of the section"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._rooms: Final = {
            room.id: room for part in (*(s.rooms for s in self.sections), aside()) for room in part
        }
        self._made: Final[dict[str, Page]] = {}
        self._last: Final[dict[str, str]] = {}
        self._role = Role.ADMINISTRATOR
        self._before = post
        self._add("post", post)
        self.tabs.currentChanged.connect(self._choose_tab)
        self.currentChanged.connect(self._tell)

    def furnish(self, around: "Surroundings") -> None:
        """Make pages with this from now on."""
        self._around = around

    def page(self, room_id: str) -> Page:
        """Return a page, made now if nobody went to it before."""
        if room_id not in self._made:
            self._add(room_id, self._rooms[room_id].make(self._around))
        return self._made[room_id]

    def made(self) -> tuple[Page, ...]:
        """Return the pages that were gone to so far."""
        return tuple(self._made.values())

    def current(self) -> Page:
        """Return the page that is shown."""
        return self._made[self.current_id()]

    def current_id(self) -> str:
        """Return the id of the page that is shown."""
        shown = self.currentWidget()
        return next(room_id for room_id, page in self._made.items() if page is shown)

    def go_to(self, room_id: str) -> Page:
        """Show a page with what is in force now."""
        page = self.page(room_id)
        page.refresh()
        self.setCurrentWidget(page)
        return page

    def use_role(self, role: Role) -> None:
        """Show what somebody needs; the page that is shown stays."""
        self._role = role
        self._refresh_tabs()

    def shown_sections(self) -> tuple[Section, ...]:
        """Return the sections that have a page for the role."""
        return tuple(section for section in self.sections if section.shown_to(self._role))

    def hidden_rooms(self) -> frozenset[str]:
        """Return the ids of the pages that the role is not shown."""
        every = {room.id for section in self.sections for room in section.rooms}
        return frozenset(every - {r.id for s in self.sections for r in s.shown_to(self._role)})

    def room_of_section(self, section: Section) -> str:
        """Return the page of a section that was shown last."""
        ids = [room.id for room in section.shown_to(self._role)]
        last = self._last.get(section.id, "")
        return last if last in ids else ids[0]

    def section_of(self, room_id: str) -> Section | None:
        """Return the section a page stands in; None for one that stands aside."""
        for section in self.sections:
            if any(room.id == room_id for room in section.rooms):
                return section
        return None

    def _add(self, room_id: str, page: Page) -> None:
        page.setObjectName(room_id)
        page.closed.connect(self.closed)
        page.said.connect(self.said)
        page.undo_changed.connect(self.undo_changed)
        page.settings_saved.connect(self.settings_saved)
        page.text_save_wanted.connect(self.text_save_wanted)
        page.lesson_wanted.connect(self.lesson_wanted)
        page.demo_wanted.connect(self.demo_wanted)
        self._made[room_id] = page
        self.addWidget(page)
        self.page_made.emit(room_id, page)

    @Slot()
    def _tell(self) -> None:
        room_id = self.current_id()
        before, self._before = self._before, self.current()
        before.leave()
        section = self.section_of(room_id)
        if section is not None:
            self._last[section.id] = room_id
        self._refresh_tabs()
        self.shown.emit(room_id)

    def _refresh_tabs(self) -> None:
        room_id = self.current_id()
        section = self.section_of(room_id)
        self._show_tabs(section.shown_to(self._role) if section else (), room_id)

    def _show_tabs(self, rooms: tuple[Room, ...], room_id: str) -> None:
        blocker = QSignalBlocker(self.tabs)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for number, room in enumerate(rooms):
            self.tabs.addTab(room.title.replace("&", ""))
            self.tabs.setTabData(number, room.id)
            if room.id == room_id:
                self.tabs.setCurrentIndex(number)
        self.tabs.setVisible(len(rooms) > 1)
        blocker.unblock()

    @Slot(int)
    def _choose_tab(self, number: int) -> None:
        if number >= 0:
            self.go_to(str(self.tabs.tabData(number)))
