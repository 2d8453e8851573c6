"""Why: the signs behind a verdict, one row each, for the eye, the keyboard and the screen reader."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

from dpassist.domain.verdict import Evidence, Verdict
from dpassist.services.explanation import direction
from dpassist.services.wording import Wording
from dpassist.ui.theme import direction_icon

_SHOWN_ROWS: Final = 8
"""Rows before the list scrolls by itself: a message built to annoy can make hundreds of signs."""
_SPACE: Final = 2
_ICON_LINES: Final = 1.4
"""Size of an icon in heights of the font."""


class EvidenceList(QListWidget):
    """As high as its rows; one stop of the Tab key, the arrow keys go through it."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.setAccessibleName(self.tr("Signs"))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSpacing(_SPACE)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the signs of a verdict, the heaviest first."""
        self.clear()
        icon = round(self.fontMetrics().height() * _ICON_LINES)
        self.setIconSize(QSize(icon, icon))
        for sign in verdict.evidence:
            self.addItem(self._row(verdict, sign))
        self._fit()

    def _row(self, verdict: Verdict, sign: Evidence) -> QListWidgetItem:
        says = direction(verdict, sign)
        say = self._wording
        row = QListWidgetItem(
            direction_icon(says),
            self.tr("{says} ({where}): {text}").format(
                says=say.direction(says), where=say.where(sign), text=say.evidence(sign)
            ),
        )
        if not sign.verified:
            row.setToolTip(
                self.tr(
                    "Unverified: no public source gives this sign, and nobody here has confirmed it."
                )
            )
        return row

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @override
    def heightForWidth(self, width: int) -> int:
        return self.maximumHeight()  # what `_fit` came to

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # the rows wrap anew first

    def _fit(self) -> None:
        """Be as high as the rows, up to a few of them."""
        never, if_needed = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        )
        # A bar that comes and goes with the height would change how the rows wrap, and so the height.
        self.setVerticalScrollBarPolicy(if_needed if self.count() > _SHOWN_ROWS else never)
        self.doItemsLayout()
        rows = min(self.count(), _SHOWN_ROWS)
        last = self.visualItemRect(self.item(rows - 1)).bottom() if rows else 0
        top = self.visualItemRect(self.item(0)).top() if rows else 0
        self.setFixedHeight(last - top + 4 * _SPACE)
