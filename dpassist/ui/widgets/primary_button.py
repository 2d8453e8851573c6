"""The one button of a page that goes on: large, and in the colour of what is chosen."""

from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from dpassist.ui.native_keys import native_keys

_LOOK: Final = """
QPushButton { background: palette(highlight); color: palette(highlighted-text); border: 2px solid palette(highlight);
  border-radius: 5px; padding: 9px 18px; font-weight: bold; }
QPushButton:focus { border-color: palette(window-text); }
QPushButton:disabled { background: palette(button); color: palette(button-text); border-color: palette(mid);
  font-weight: normal; }
"""


class PrimaryButton(QPushButton):
    """Shows its key, so that nobody has to look for it."""

    def __init__(self, text: str, parent: QWidget | None = None, *, keys: str = "") -> None:
        """Make the button.

        Args:
            text: What it does, with its access key.
            parent: Owner.
            keys: The shortcut of the command that does the same, as Qt writes it; it is shown only.
        """
        super().__init__(parent)
        self._keys: Final = native_keys(keys)
        self._text = text
        self._is_primary = False
        self.set_primary(is_primary=True)

    def show_text(self, text: str) -> None:
        """Say what it does now."""
        self._text = text
        self.setText(f"{text}\n{self._keys}" if self._keys and self._is_primary else text)
        self.setAccessibleName(text.replace("&", ""))

    def set_primary(self, *, is_primary: bool) -> None:
        """Be the button that comes next, or one like all others."""
        if is_primary is not self._is_primary:
            self._is_primary = is_primary
            self.setStyleSheet(_LOOK if is_primary else "")
        self.show_text(self._text)

    def is_primary(self) -> bool:
        """Return whether it is the one that comes next."""
        return self._is_primary
