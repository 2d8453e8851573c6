"""How much of each lesson was right at the first try, as bars: solid for right, hatched for the rest, and in numbers.

The same stands in the table beside it; the picture adds nothing that can only be seen.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpassist.domain.override import override
from dpassist.domain.training.handed_in import LessonTally

_ROW: Final = 2.9
"""Of the height of a line, for each lesson: its title, its bar, and a gap."""
_BAR: Final = 0.9
_ROOM_FOR_WORDS: Final = 14
"""Widths of a digit to the right of the bars."""
_LEAST_DIGITS: Final = 34
_PAD: Final = 4


class CoursePlot(QWidget):
    """Painted in the colours of the theme."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Final = language
        self._lessons: Sequence[LessonTally] = ()
        self.setAccessibleName(self.tr("Right at the first try, lesson by lesson"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lessons(self, lessons: Sequence[LessonTally]) -> None:
        """Show what a room did."""
        self._lessons = lessons
        told = (f"{self._title(each)}: {self._numbers(each)}" for each in lessons)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        digit = self.fontMetrics().horizontalAdvance("0")
        return QSize(_LEAST_DIGITS * digit, self._row_height() * len(self._lessons) + 2 * _PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, lesson in enumerate(self._lessons):
            self._draw(painter, lesson, _PAD + number * self._row_height())
        painter.end()

    def _draw(self, painter: QPainter, lesson: LessonTally, top: int) -> None:
        metrics, palette = self.fontMetrics(), self.palette()
        line = metrics.height()
        width = self.width() - 2 * _PAD
        title = metrics.elidedText(self._title(lesson), Qt.TextElideMode.ElideRight, width)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(QRect(_PAD, top, width, line), title)
        long = max(width - _ROOM_FOR_WORDS * metrics.horizontalAdvance("0"), 1)
        right = long * lesson.right // lesson.tasks if lesson.tasks else 0
        bar = QRect(_PAD, top + line + 2, long, round(line * _BAR))
        text = palette.color(QPalette.ColorRole.WindowText)
        painter.fillRect(bar, QBrush(text, Qt.BrushStyle.BDiagPattern))
        done = QRect(bar.left(), bar.top(), right, bar.height())
        painter.fillRect(done, palette.color(QPalette.ColorRole.Window))
        painter.fillRect(done, palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(QPen(text, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        beside = QRect(bar.right() + 2 * _PAD, bar.top(), self.width() - bar.right(), bar.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self._numbers(lesson))

    def _row_height(self) -> int:
        return round(_ROW * self.fontMetrics().height())

    def _title(self, lesson: LessonTally) -> str:
        return lesson.title[self._language]

    def _numbers(self, lesson: LessonTally) -> str:
        return self.tr("{right} of {all} ({percent} %)").format(
            right=lesson.right, all=lesson.tasks, percent=lesson.percent
        )
