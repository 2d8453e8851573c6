"""The channel map: who can write to whom and through what, then and now, as a picture and as a table."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.training.channels import Era, Statement, Way
from dpassist.services.channel_map import ChannelBook, Said, in_words
from dpassist.services.classroom import Classroom
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.beside import Beside
from dpassist.ui.training.channel_picture import ChannelPicture
from dpassist.ui.training.way_card import WayCard
from dpassist.ui.training.way_table import WayTable
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_LANE: Final = "channels"


class ChannelsPage(Page):
    """Complete in itself: it needs a classroom and a runner."""

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._book: Final[ChannelBook] = room.channels()
        self._ways: dict[str, Way] = {}
        self._jobs: Final = CountedWork(runner, _LANE, self._failed)
        self.incoming: Final = QPushButton(self.tr("What comes &in"), self)
        self.outgoing: Final = QPushButton(self.tr("What goes &out"), self)
        self.now: Final = QPushButton(self.tr("&Now"), self)
        self.then: Final = QPushButton(self.tr("&2010 to 2022"), self)
        self.save_button: Final = QPushButton(self.tr("Save the map as &PDF…"), self)
        self.picture: Final = ChannelPicture(room.wording, self)
        self.table: Final = WayTable(room.wording, self)
        self.card: Final = WayCard(self)
        self.notes: Final = WayCard(self)
        self.note: Final = plain_label("", self, focusable=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        for pair in ((self.incoming, self.outgoing), (self.now, self.then)):
            group = QButtonGroup(self)
            for button in pair:
                button.setCheckable(True)
                group.addButton(button)
            pair[0].setChecked(True)
        self.note.hide()
        choices = (self.incoming, self.outgoing, self.now, self.then, self.save_button)
        legend = plain_label(
            self.tr("A dashed line: not all of it was read where it is decided."), self
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(title_label(self.tr("Who can write to whom, and through what"), self))
        column.addWidget(WrappingRow(choices, self, most=len(choices)))
        column.addWidget(self.note)
        left = _one_below_another(self.picture, legend, self.table)
        right = _one_below_another(self.card, self.notes)
        column.addWidget(Beside((((left,), 3), ((right,), 2)), self))
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(scrolling(inside, self.tr("The channel map")))

    def _connect(self) -> None:
        for button in (self.incoming, self.now):  # the other one of each pair follows
            button.toggled.connect(self.refresh)
        self.save_button.clicked.connect(self._ask_where)
        self.picture.chosen.connect(self._choose)
        self.table.chosen.connect(self._choose)
        for shown in (self.picture, self.table):
            shown.entered.connect(self._enter)
        self.card.lesson_wanted.connect(self.lesson_wanted)

    @Slot()
    @override
    def refresh(self) -> None:
        """Show the side of the map that is chosen, as its files are now."""
        shown = self._book.channels()
        ways = shown.seen(self.era(), incoming=self.incoming.isChecked())
        chosen = self.picture.current()
        self._ways = {way.id: way for way in ways}
        self.picture.show_ways(ways)
        self.table.show_ways(ways)
        self.notes.show_notes(self._said(shown.notes))
        if ways:
            self.show_way(chosen if chosen in self._ways else ways[0].id)

    def era(self) -> Era:
        """Return which era is shown."""
        return Era.NOW if self.now.isChecked() else Era.THEN

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is done."""
        return self._jobs.is_done

    def show_way(self, name: str) -> None:
        """Choose a way, in the picture and in the table, and tell of it."""
        way = self._ways[name]
        self.picture.select(name)
        self.table.select(name)
        self.card.show_way(
            in_words(self._room.wording, way),
            self._said(way.how),
            self._said(way.wrong),
            self._book.lessons_of(way, self._room.language),
        )

    def save(self, path: Path) -> None:
        """Write the era that is shown as PDF."""
        era, language = self.era(), self._room.language

        def work() -> str:
            self._room.files.write(path, self._book.page(era, language))
            return path.name

        self._jobs.do(work, self._written)

    def _said(self, statements: tuple[Statement, ...]) -> tuple[Said, ...]:
        room = self._room
        return tuple(self._book.said(room.wording, each, room.language) for each in statements)

    @Slot(str)
    def _choose(self, name: str) -> None:
        self.show_way(name)

    @Slot()
    def _enter(self) -> None:
        """Go from a way to what it leads to."""
        self.card.announce()
        if self.card.lessons:
            self.card.lessons[0].setFocus()

    @Slot()
    def _ask_where(self) -> None:
        name = self.tr("channel-map-{era}.pdf").format(era=self.era().value)
        title, kinds = self.tr("Save the map"), self.tr("PDF (*.pdf)")
        path, _kind = QFileDialog.getSaveFileName(self, title, name, kinds)
        if path:
            self.save(Path(path))

    def _written(self, name: str) -> None:
        self.note.hide()
        self.said.emit(self.tr("Saved: {file}").format(file=name))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.note.setText(self._room.wording.error(error))
        self.note.show()


def _one_below_another(*widgets: QWidget) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        rows.addWidget(widget)
    return column
