"""Where the window was and how its panes lay, kept from one run to the next."""

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

from dpassist.domain.screen import Language, Role, Theme
from dpassist.ui.arranging import Order
from dpassist.ui.page import Page

_GEOMETRY: Final = "window/geometry"
_ORDER: Final = "list/order"
_ZOOM: Final = "text/zoom"
_LANGUAGE: Final = "look/language"
_THEME: Final = "look/theme"
_ROLE: Final = "look/role"
_CALM: Final = "look/calm"
_SPOKEN: Final = frozenset({Language.DANISH.value, Language.ENGLISH.value})


class Look(NamedTuple):
    """What of the settings is seen at once.

    Attributes:
        language: ``da`` or ``en``.
        theme: Colours.
        role: Who is served.
        is_calm: Whether nothing moves by itself.
    """

    language: str
    theme: Theme
    role: Role
    is_calm: bool = False

    @property
    def colours(self) -> tuple[Theme, bool]:
        """What all windows are drawn by."""
        return self.theme, self.is_calm


class WindowState:
    """The file with it; nothing in it is worth a word when it cannot be read or written.

    Another window may write into it meanwhile: what was only read here, and not changed, is not written over its choice.
    Where a window was and how its panes lay is as the last one left it.
    """

    def __init__(self, file: Path, owner: QObject | None = None) -> None:
        """Read it.

        Args:
            file: It may be missing.
            owner: What it goes with; None for a look that is over at once.
        """
        self._state: Final = QSettings(str(file), QSettings.Format.IniFormat, owner)
        self._read: Final[dict[str, str]] = {}

    def restore_window(self, window: QMainWindow) -> None:
        """Open the window where it was closed, or where it is seen when that screen is gone."""
        geometry = self._state.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def restore_page(self, room_id: str, page: Page) -> None:
        """Give a page what is remembered of it, and its panes the widths and heights they had."""
        self._state.beginGroup(_kept(room_id))
        kept = {name: str(self._state.value(name)) for name in self._state.childKeys()}
        self._state.endGroup()
        page.kept.update(kept)
        self._read.update({f"{_kept(room_id)}/{name}": value for name, value in kept.items()})
        for number, panes in enumerate(page.findChildren(QSplitter)):
            sizes = self._state.value(_panes(room_id, number))
            if isinstance(sizes, QByteArray):
                panes.restoreState(sizes)

    def order(self) -> str:
        """Return the order the list had; empty for none."""
        order = str(self._state.value(_ORDER) or "")
        self._read[_ORDER] = order or Order.AS_OPENED.value
        return order

    def zoom(self) -> int:
        """Return how much larger the text was, in steps."""
        kept = self._read[_ZOOM] = str(self._state.value(_ZOOM) or "0")
        return int(kept) if kept.lstrip("-").isdecimal() else 0

    def look(self) -> Look | None:
        """Return how the window looked the last time; None when that is not known."""
        language, theme, role = (
            str(self._state.value(key) or "") for key in (_LANGUAGE, _THEME, _ROLE)
        )
        if language not in _SPOKEN or theme not in set(Theme) or role not in set(Role):
            return None
        return Look(language, Theme(theme), Role(role), self._state.value(_CALM) == "True")

    def keep_look(self, look: Look) -> None:
        """Write down how the window looks, so that the next start needs no settings to look the same."""
        if look != self.look():
            for key, value in zip((_LANGUAGE, _THEME, _ROLE, _CALM), look, strict=True):
                self._state.setValue(key, str(value))
            self._state.sync()

    def keep_window(self, window: QMainWindow, order: str, zoom: int) -> None:
        """Note where the window is, how its list is ordered, and how large the text is."""
        self._state.setValue(_GEOMETRY, window.saveGeometry())
        self._note(_ORDER, order)
        self._note(_ZOOM, str(zoom))

    def keep_page(self, room_id: str, page: Page) -> None:
        """Note how the panes of a page lie, and what else is remembered of it."""
        for name, value in page.kept.items():
            self._note(f"{_kept(room_id)}/{name}", value)
        for number, panes in enumerate(page.findChildren(QSplitter)):
            self._state.setValue(_panes(room_id, number), panes.saveState())

    def _note(self, key: str, value: str) -> None:
        if value != self._read.get(key):
            self._state.setValue(key, value)

    def write(self) -> None:
        """Write down what was noted."""
        self._state.sync()


def fit_screen(window: QMainWindow) -> None:
    """Fill the screen where the window is larger than it: at 150 % a laptop has some 1280 by 700 points."""
    room = window.screen().availableGeometry().size()
    if window.width() > room.width() or window.height() > room.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _kept(room_id: str) -> str:
    return f"pages/{room_id}"


def _panes(room_id: str, number: int) -> str:
    return f"panes/{room_id}-{number}"
