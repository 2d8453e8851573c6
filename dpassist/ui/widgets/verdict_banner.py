"""The verdict, as the most visible thing in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from dpassist.domain.override import override
from dpassist.domain.verdict import Evidence, Kind, Verdict
from dpassist.services.explanation import contradictions, how_sure
from dpassist.services.wording import Wording
from dpassist.ui.announcing import announce
from dpassist.ui.theme import TONES, verdict_pixmap
from dpassist.ui.widgets.labels import plain_label

_STRIPE = 6
_ICON = 48
_LARGER = 1.35
_NAMED = 2
"""Contradictions named in the banner, which does not scroll."""


class VerdictBanner(QFrame):
    """Shape, sentence, what speaks against it, and certainty of one verdict."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._tone = QColor()
        self._verdict: Verdict | None = None
        self._is_compact = False
        self._said = ""
        self._shape = QLabel(self)
        self._sentence = plain_label("", self, focusable=True)
        self._against = plain_label("", self, focusable=True)
        self._certainty = plain_label("", self, focusable=True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._sentence.setAccessibleDescription(self.tr("Verdict"))
        self._enlarge()
        layout = QGridLayout(self)
        layout.setContentsMargins(_STRIPE + 12, 10, 12, 10)
        layout.addWidget(self._shape, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._sentence, self._against, self._certainty)):
            layout.addWidget(label, row, 1)
        layout.setColumnStretch(1, 1)
        layout.setHorizontalSpacing(12)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict, and have a screen reader say it."""
        self._tone = QColor(TONES[verdict.kind])
        self._shape.setPixmap(verdict_pixmap(verdict.kind, _ICON))
        self._shape.setAccessibleName(self._wording.headline(verdict))
        self._sentence.setText(self._wording.sentence(verdict))
        self._verdict = verdict
        self._show_details()
        self._announce(is_urgent=verdict.kind is Kind.SUSPICIOUS)
        self.update()

    def begin(self) -> None:
        """Be about another message, whose verdict is said even if it is the same."""
        self._said = ""

    def _announce(self, *, is_urgent: bool) -> None:
        """Say the verdict, unless it was said of this message already."""
        labels = (self._sentence, self._against, self._certainty)
        said = " ".join(each.text() for each in labels if each.text() and not each.isHidden())
        if said != self._said:
            announce(self._sentence, said, urgent=is_urgent)
        self._said = said

    def set_compact(self, wanted: bool) -> None:  # noqa: FBT001 - the one thing it is about
        """Say less, where there is little room: what is left out stands in the list below."""
        if wanted != self._is_compact:
            self._is_compact = wanted
            self._enlarge()
            self._show_details()

    def _show_details(self) -> None:
        """Name what speaks against the verdict, where anything does, and say how sure it is."""
        if self._verdict is None:
            return
        signs = contradictions(self._verdict)
        self._against.setText(self._named(signs))
        self._against.setVisible(bool(signs))
        headline = self._wording.headline(self._verdict)
        reason = how_sure(self._wording, self._verdict)
        self._certainty.setText(headline if self._is_compact else f"{headline}. {reason}")

    def _named(self, signs: Sequence[Evidence]) -> str:
        if self._is_compact:
            return self.tr("%Ln sign(s) speak against this, see below.", "", len(signs))
        lines = [self.tr("%Ln sign(s) speak against this:", "", len(signs))]
        lines += [f"• {self._wording.evidence(sign)}" for sign in signs[:_NAMED]]
        if len(signs) > _NAMED:
            lines.append(self.tr("• and %Ln more, see below", "", len(signs) - _NAMED))
        return "\n".join(lines)

    def _enlarge(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * (1 if self._is_compact else _LARGER))
        font.setBold(True)
        self._sentence.setFont(font)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._enlarge()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _STRIPE, self.height(), self._tone)
        painter.end()
