"""One question with a few answers, one of which is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout, QWidget


class ChoiceBox(QGroupBox):
    """Radio buttons below a heading; the arrow keys go from one to the next."""

    chosen = Signal()

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Offer the choices.

        Args:
            title: The heading.
            choices: Ids and words.
            parent: Owner.
        """
        super().__init__(title, parent)
        self._ids = [choice for choice, _words in choices]
        self._group = QButtonGroup(self)
        rows = QVBoxLayout(self)
        for number, (_choice, words) in enumerate(choices):
            button = QRadioButton(words.replace("&", "&&"), self)
            self._group.addButton(button, number)
            rows.addWidget(button)
        self._group.idToggled.connect(self.chosen)

    def choice(self) -> str | None:
        """Return the id of what is chosen, or None."""
        number = self._group.checkedId()
        return self._ids[number] if number >= 0 else None

    def choose(self, choice: str) -> None:
        """Choose one; one that is not offered is passed over."""
        if choice in self._ids:
            self._group.button(self._ids.index(choice)).setChecked(True)
