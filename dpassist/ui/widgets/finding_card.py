"""One finding of the reply check: what is wrong, why it matters, how that is known, and the button that puts it right."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from dpassist.domain.override import override
from dpassist.services.wording_findings import FindingRow
from dpassist.ui.theme import severity_icon
from dpassist.ui.widgets.labels import plain_label, quiet_label, title_label

_ICON: Final = 24
_LONGEST_ON_BUTTON: Final = 60


class FindingCard(QFrame):
    """Icon and word, the sentence, the reason with its source; one stop of the Tab key, and one for its button."""

    fix_wanted = Signal(object)
    focused = Signal()

    def __init__(self, row: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Final = row
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button: Final = QPushButton(self)
        self._build()

    def _build(self) -> None:
        row = self._row
        icon = QLabel(self)
        icon.setPixmap(severity_icon(row.finding.severity).pixmap(QSize(_ICON, _ICON)))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        heading = self.tr("{severity} · {where}").format(severity=row.severity, where=row.where)
        why = self.tr("Why: {reason}").format(reason=row.why)
        source = self.tr("Source: {source}").format(source=row.source)
        layout = QGridLayout(self)
        layout.addWidget(icon, 0, 0, 4, 1)
        layout.addWidget(quiet_label(heading, self), 0, 1)
        layout.addWidget(title_label(row.text, self), 1, 1)
        layout.addWidget(plain_label(why, self), 2, 1)
        layout.addWidget(quiet_label(source, self), 3, 1)
        layout.setColumnStretch(1, 1)
        said = [f"{row.severity}, {row.where}: {row.text}", why, source]
        if row.fix:
            layout.addWidget(self.button, 4, 1, Qt.AlignmentFlag.AlignLeft)
            self._name_button(row.fix)
        else:
            self.button.hide()
            layout.addWidget(plain_label(self.tr("Only you can put this right."), self), 4, 1)
        self.setAccessibleName(" ".join(said))

    def _name_button(self, fix: str) -> None:
        short = fix if len(fix) <= _LONGEST_ON_BUTTON else f"{fix[: _LONGEST_ON_BUTTON - 1]}…"
        self.button.setText(short.replace("&", "&&"))
        self.button.setAccessibleName(fix)
        self.button.setAccessibleDescription(self._row.text)
        self.button.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.fix_wanted.emit(self._row.finding.fix)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
