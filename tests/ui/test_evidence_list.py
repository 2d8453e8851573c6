"""The signs behind a verdict are seen in full, however narrow their pane."""

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from dpassist.services.wording import Wording
from dpassist.ui.widgets.evidence_list import EvidenceList

SIGN = "for (the file itself): A document of Digital Post (MeMo 1.1). Only genuine Digital Post is made so."


def test_no_row_is_cut_at_any_width(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    rows = EvidenceList(Wording(lambda _context, text: text), pane)
    column.addWidget(rows)
    column.addStretch(1)
    picture = QPixmap(20, 20)
    picture.fill()
    rows.addItem(QListWidgetItem(QIcon(picture), SIGN))
    pane.show()
    for width in range(420, 200, -11):
        pane.resize(width, 500)
        qtbot.wait(5)
        assert not rows.verticalScrollBar().isVisible()
        assert rows.visualItemRect(rows.item(0)).bottom() <= rows.viewport().height()
