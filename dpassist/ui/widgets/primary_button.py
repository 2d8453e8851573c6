"""The one button of a page that goes on: large, and in the colour of what is chosen."""

from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

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
        self._keys: Final = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setStyleSheet(_LOOK)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Say what it does now."""
        self.setText(f"{text}   {self._keys}" if self._keys else text)
        self.setAccessibleName(text.replace("&", ""))
