"""One slide, as large as it can be read from the last row, and never smaller than that."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.settings import Theme
from dpassist.domain.training.slides import Slide, SlideMark, SlideRow, Step
from dpassist.services.story import is_drawn
from dpassist.services.training_comments import Sign
from dpassist.ui.palettes import palette_of
from dpassist.ui.training.marks import line_icon
from dpassist.ui.training.story_label import story_label
from dpassist.ui.widgets.breaking_label import BreakingLabel
from dpassist.ui.widgets.panes import scrolling

_PARTS: Final = 1080
"""Sizes are parts of the height of the screen, as pixels of one that is 1080 high: a room sees angles, not points."""
_BODY: Final = (46, 40, 36, 32)
"""The largest that lets everything be seen is taken; 32 pixels of 1080 are the 24 points that a last row reads."""
_TITLE: Final = 1.35
_HUGE: Final = 2.2
_SMALL: Final = 0.75
"""Of what nobody needs to read to follow: where in the lesson this is, and the source."""
_MARGIN: Final = 1.2
"""Times the size of the body."""
_LETTER_SHARE, _ROWS_SHARE = 6, 5
_SIGNS: Final = {
    SlideMark.RIGHT: Sign.RIGHT,
    SlideMark.SIGN: Sign.HOW_IT_IS,
    SlideMark.NOT_SO: Sign.NOT_SO,
    SlideMark.TOLD: Sign.TOLD,
}
_GROUNDS: Final = {
    (SlideMark.RIGHT, Theme.LIGHT): "#d9f0e0",
    (SlideMark.SIGN, Theme.LIGHT): "#fff0c2",
    (SlideMark.RIGHT, Theme.DARK): "#163a25",
    (SlideMark.SIGN, Theme.DARK): "#453909",
}
"""Behind what is marked; the sign beside it says the same without colour."""


class SlideView(QWidget):
    """Shows one slide after another. Nothing in it takes the keyboard or the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slide = Slide(Step.TITLE, "")
        self._theme = Theme.LIGHT
        self._body = _BODY[0]
        self._columns: list[QScrollArea] = []
        self._grounds: list[tuple[QFrame, str]] = []
        self._sheet = QWidget(self)
        self._marked: QWidget | None = None

    def show_slide(self, slide: Slide, theme: Theme) -> None:
        """Show a slide in a light or a dark room."""
        self._slide, self._theme = slide, theme
        self._fit()

    def body_size(self) -> int:
        """Return the height of the letters of the text, in pixels."""
        return self._body

    def go_on(self, *, down: bool) -> None:
        """Go on in what is longer than the screen."""
        for area in self._columns:
            bar = area.verticalScrollBar()
            step = area.viewport().height() * 2 // 3
            bar.setValue(bar.value() + (step if down else -step))

    def is_whole(self) -> bool:
        """Return whether everything is seen."""
        return all(_height_of(area) <= area.viewport().height() for area in self._columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the largest letters that let everything be seen, and the smallest that are allowed else."""
        for size in _BODY:
            self._build(max(1, round(size * self.window().height() / _PARTS)))
            if self.is_whole():
                break
        QTimer.singleShot(0, self, self._show_marked)  # it has its place by then

    @Slot()
    def _show_marked(self) -> None:
        """Bring the first sign in the message into sight."""
        if self._marked is not None and self._columns:
            self._columns[0].ensureWidgetVisible(self._marked)

    # Building

    def _build(self, size: int) -> None:
        """Make the slide anew, and place everything at once, so that it can be measured."""
        self._body, self._marked, self._columns, self._grounds = size, None, [], []
        before, self._sheet = self._sheet, QWidget(self)
        before.hide()
        before.deleteLater()
        self._fill(QVBoxLayout(self._sheet), self._slide)
        self._color()
        self._sheet.setGeometry(self.rect())
        self._sheet.show()
        for placed in (self._sheet, *(area.widget() for area in self._columns)):
            layout = placed.layout() if placed else None
            if layout is not None:
                layout.activate()

    def _color(self) -> None:
        """Give everything its colours: with a style sheet, which a chosen theme has, nothing takes them from its window."""
        palette = palette_of(self._theme)
        for widget in (self._sheet, *self._sheet.findChildren(QWidget)):
            widget.setPalette(palette)
        for frame, ground in self._grounds:
            palette.setColor(QPalette.ColorRole.Window, QColor(ground))
            frame.setPalette(palette)

    def _fill(self, rows: QVBoxLayout, slide: Slide) -> None:
        margin = round(self._body * _MARGIN)
        rows.setContentsMargins(margin, margin // 2, margin, margin // 2)
        rows.setSpacing(self._body // 2)
        is_title = slide.step is Step.TITLE
        if is_title:
            rows.addStretch(1)
        if slide.place:
            rows.addWidget(self._label(slide.place, _SMALL))
        rows.addWidget(self._label(slide.title, _HUGE if is_title else _TITLE, bold=True))
        if is_title:
            rows.addWidget(self._label(slide.text, 1))
            rows.addStretch(2)
            return
        rows.addLayout(self._middle(slide), 1)
        if slide.foot:
            rows.addWidget(self._label(slide.foot, _SMALL))

    def _middle(self, slide: Slide) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(self._body)
        right = bool(slide.rows or slide.text)
        if slide.letter:
            columns.addWidget(self._column("", slide.letter, self.tr("The message")), _LETTER_SHARE)
        if right:
            columns.addWidget(self._column(slide.text, slide.rows, slide.title), _ROWS_SHARE)
        return columns

    def _column(self, text: str, rows: Sequence[SlideRow], name: str) -> QScrollArea:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._body // 4)
        if text:
            column.addWidget(self._words(text))
            column.addSpacing(self._body // 2)
        for row in rows:
            column.addWidget(self._row(row))
        column.addStretch(1)
        area = scrolling(inside, name)
        self._columns.append(area)
        return area

    def _row(self, row: SlideRow) -> QFrame:
        """Return a row: its sign, its name or letter, its text, and what the mark says."""
        frame = QFrame(self)
        line = QHBoxLayout(frame)
        space = self._body // 4
        line.setContentsMargins(space, space // 2, space, space // 2)
        line.setSpacing(self._body // 2)
        if row.mark in _SIGNS:
            line.addWidget(line_icon(_SIGNS[row.mark], self._body), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label(_named(row), 1, bold=row.mark is SlideMark.HEADING))
        if row.why:
            words.addWidget(self._label(row.why, 1, bold=True))
        line.addLayout(words, 1)
        ground = _GROUNDS.get((row.mark, self._theme))
        if ground:
            self._grounds.append((frame, ground))
            frame.setAutoFillBackground(True)
        if row.mark is SlideMark.SIGN and self._marked is None:
            self._marked = frame
        return frame

    def _words(self, text: str) -> QLabel:
        """Return what a lesson says, drawn where it is more than plain words."""
        if not is_drawn(text):
            return self._label(text, 1)
        label = story_label(text, self, pixels=self._body)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return label

    def _label(self, text: str, times: float, *, bold: bool = False) -> QLabel:
        label = BreakingLabel(text, self)
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self._body * times)))
        font.setBold(bold)
        label.setFont(font)
        return label


def _named(row: SlideRow) -> str:
    if not row.name:
        return row.text
    is_letter = len(row.name) == 1
    return f"{row.name}   {row.text}" if is_letter else f"{row.name}: {row.text}"


def _height_of(area: QScrollArea) -> int:
    """Return how high what is in a column is at the width it has, in pixels."""
    inside = area.widget()
    layout = inside.layout() if inside else None
    return layout.totalHeightForWidth(area.viewport().width()) if layout else 0
