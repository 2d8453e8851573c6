"""Why: the signs behind a verdict, one row each, for the eye, the keyboard and the screen reader."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QListWidgetItem, QWidget

from dpassist.domain.verdict import Evidence, Verdict
from dpassist.services.explanation import direction
from dpassist.services.wording import Wording
from dpassist.ui.theme import direction_icon
from dpassist.ui.widgets.whole_list import WholeList

_SHOWN_ROWS: Final = 8
"""Rows before the list scrolls by itself: a message built to annoy can make hundreds of signs."""
_ICON_LINES: Final = 1.4
"""Size of an icon in heights of the font."""


class EvidenceList(WholeList):
    """Its signs stand on the ground of the page."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent, most=_SHOWN_ROWS)
        self._wording: Final = wording
        self.setAccessibleName(self.tr("Signs"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)  # noqa: FBT003 - Qt's own
        self.viewport().setAutoFillBackground(False)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the signs of a verdict, the heaviest first."""
        self.clear()
        icon = round(self.fontMetrics().height() * _ICON_LINES)
        self.setIconSize(QSize(icon, icon))
        for sign in verdict.evidence:
            self.addItem(self._row(verdict, sign))
        self.fit()

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
