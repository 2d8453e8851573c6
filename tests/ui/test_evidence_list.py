"""Lists are as high as their rows, however narrow their pane, as soon as they are laid out."""

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QListWidgetItem, QVBoxLayout, QWidget

from dpassist.services.training_parts import PartRow
from dpassist.services.wording import Wording
from dpassist.ui.training.part_list import PartList
from dpassist.ui.widgets.evidence_list import EvidenceList
from dpassist.ui.widgets.panes import scrolling

SIGN = "for (the file itself): A document of Digital Post (MeMo 1.1). Only genuine Digital Post is made so."


def stands_whole(shown):
    last = shown.visualItemRect(shown.item(shown.count() - 1))
    return last.bottom() <= shown.viewport().height() <= last.bottom() + 8


def test_no_row_is_cut_at_any_width_and_nothing_settles_late(qtbot):
    pane = QWidget()
    column = QVBoxLayout(pane)
    signs = EvidenceList(Wording(lambda _context, text: text), pane)
    parts = PartList(
        [PartRow("from", "From", SIGN), PartRow("body", "Text", "Hej")],
        "Parts",
        pane,
        can_pick=True,
    )
    picture = QPixmap(20, 20)
    picture.fill()
    signs.addItem(QListWidgetItem(QIcon(picture), SIGN))
    for shown in (signs, parts):
        column.addWidget(shown)
    column.addStretch(1)
    area = scrolling(pane, "Pane")
    qtbot.addWidget(area)
    area.show()
    for width in range(420, 200, -11):
        area.resize(width, 500)
        QApplication.processEvents()  # once: no timer is waited for
        for shown in (signs, parts):
            shown.doItemsLayout()
            assert not shown.verticalScrollBar().isVisible()
            assert stands_whole(shown), (
                type(shown).__name__,
                width,
                shown.width(),
                shown.height(),
                shown.viewport().size(),
                [shown.visualItemRect(shown.item(i)) for i in range(shown.count())],
                shown.heightForWidth(shown.width()),
            )


def test_more_rows_than_are_shown_scroll_by_themselves(qtbot):
    signs = EvidenceList(Wording(lambda _context, text: text))
    qtbot.addWidget(signs)
    for _ in range(50):
        signs.addItem(SIGN)
    signs.fit()
    assert signs.sizeHint().height() < 400
    assert signs.verticalScrollBarPolicy().name == "ScrollBarAlwaysOn"
