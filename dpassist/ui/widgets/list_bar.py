"""What stands above the list: a search field, buttons that let kinds of messages through, and the order."""

from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.ui.arranging import Chip, Order, Wanted, wanted_words
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.flow import FlowRow
from dpassist.ui.widgets.labels import quiet_label

_LEAST_WIDTH: Final = 200
_AROUND: Final = 16
"""Pixels beside the word of a chip, at most."""


class ChipButton(QPushButton):
    """Lets a kind of messages through while it is on; little wider than its word: five of them stand above a narrow list."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setProperty("chip", True)  # noqa: FBT003 - Qt's own; our themes give it narrow sides by that
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        """Return less than the least width that the styles of the systems give every button."""
        word = self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint().boundedTo(QSize(word + _AROUND, self.maximumHeight()))


class ListBar(QWidget):
    """Says what the user wants to see."""

    wanted_changed = Signal(object)
    search_left = Signal()
    """Escape was pressed in the search field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search: Final = QLineEdit(self)
        self.chips: Final[dict[Chip, ChipButton]] = {}
        self.order: Final = ChoiceBox(self)
        self.count: Final = quiet_label("", self)
        self._build()

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the list"))
        self.search.setToolTip(
            self.tr("Sender, subject, what it is, case number, name of the file")
        )
        self.search.setAccessibleName(self.tr("Search the list"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        for chip, name in self._names().items():
            button = self.chips[chip] = ChipButton(name, self)
            button.toggled.connect(self._tell)
        orders = {
            Order.AS_OPENED: self.tr("In the order opened"),
            Order.NEWEST: self.tr("By day, newest first"),
            Order.OLDEST: self.tr("By day, oldest first"),
            Order.VERDICT: self.tr("By what it is"),
        }
        for order, name in orders.items():
            self.order.addItem(name, order.value)
        self.count.hide()  # nothing to count yet
        self.order.setAccessibleName(self.tr("Order of the list"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStrut(_LEAST_WIDTH)
        layout.addWidget(self.search)
        layout.addWidget(FlowRow(tuple(self.chips.values()), self))
        layout.addWidget(self.order)
        layout.addWidget(self.count)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.search_left)
        self.search.textChanged.connect(self._tell)
        self.order.currentIndexChanged.connect(self._tell)

    def _names(self) -> dict[Chip, str]:
        return {
            Chip.OPEN: self.tr("Not done"),
            Chip.DIGITAL_POST: self.tr("Digital Post"),
            Chip.LOOK_OUT: self.tr("Look out"),
            Chip.NEWS: self.tr("Receipts etc."),
            Chip.MAIL: self.tr("Other mail"),
        }

    def wanted(self) -> Wanted:
        """Return what the user wants to see."""
        chips = frozenset(chip for chip, button in self.chips.items() if button.isChecked())
        order = Order(self.order.currentData())
        return Wanted(wanted_words(self.search.text()), chips, order)

    def clear(self) -> None:
        """Want to see everything again."""
        self.search.clear()
        for button in self.chips.values():
            button.setChecked(False)

    def set_order(self, order: str) -> None:
        """Arrange as the last time; an order there is none of changes nothing."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def show_count(self, shown: int, all_of_them: int) -> None:
        """Say how many messages of how many are shown."""
        self.count.setVisible(bool(all_of_them))
        if shown == all_of_them:
            self.count.setText(self.tr("%Ln message(s)", "", all_of_them))
        else:
            number = QLocale().toString
            text = self.tr("{shown} of {all} messages")
            self.count.setText(text.format(shown=number(shown), all=number(all_of_them)))

    @Slot()
    def _tell(self) -> None:
        self.wanted_changed.emit(self.wanted())
