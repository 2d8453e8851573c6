"""What is said of one way of the channel map: how it goes, what can go wrong, how well that is known, and its lessons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.services.channel_map import Said
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import empty_layout, plain_label, quiet_label, title_label


class WayCard(QWidget):
    """Filled anew for each way."""

    lesson_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lessons: list[QPushButton] = []
        self._rows: Final = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 0, 0, 12)
        self._said: list[str] = []

    def show_way(
        self,
        title: str,
        how: Sequence[Said],
        wrong: Sequence[Said],
        lessons: Sequence[tuple[str, str]],
    ) -> None:
        """Show one.

        Args:
            title: The way in words.
            how: What happens.
            wrong: What can go wrong.
            lessons: Ids and titles.
        """
        self._begin(title)
        self._show(self.tr("The way"), how)
        self._show(self.tr("What can go wrong"), wrong)
        for lesson, name in lessons:
            words = self.tr("Go to the lesson: {title}").format(title=name)
            button = QPushButton(words.replace("&", "&&"), self)
            button.setProperty("lesson", lesson)
            button.clicked.connect(self._go)
            self._rows.addWidget(button)
            button.show()  # at once: Enter may come before the layout has had its turn
            self.lessons.append(button)
        self._rows.addStretch(1)

    def show_notes(self, notes: Sequence[Said]) -> None:
        """Show what holds for every way."""
        self._begin(self.tr("Good to know"))
        self._show("", notes)

    def announce(self) -> None:
        """Have a screen reader say it."""
        announce(self, self.text())

    def text(self) -> str:
        """Return everything it says."""
        return "\n".join(self._said)

    def _begin(self, title: str) -> None:
        empty_layout(self._rows)
        self._said, self.lessons = [title], []
        self._rows.addWidget(title_label(title, self))

    def _show(self, heading: str, statements: Sequence[Said]) -> None:
        if heading and statements:
            self._rows.addSpacing(8)
            self._rows.addWidget(title_label(heading, self))
            self._said.append(heading)
        for said in statements:
            source = self.tr("Known from: {source}").format(source=said.source)
            if not said.is_verified:
                source = self.tr("Not verified. {source}").format(source=source)
            self._rows.addWidget(plain_label(said.text, self))
            self._rows.addWidget(quiet_label(source, self))
            self._said += [said.text, source]

    @Slot()
    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.lesson_wanted.emit(str(button.property("lesson")))
