"""A list as high as its rows are at the width it gets: worked out before it is laid out, so that nothing settles late."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpassist.domain.override import override

_SPACE: Final = 3


class WholeList(QListWidget):
    """One stop of the Tab key, the arrow keys go through it; up to so many rows are seen without scrolling."""

    def __init__(self, parent: QWidget | None = None, *, most: int = 0) -> None:
        """Make the list.

        Args:
            parent: Owner.
            most: Rows before the list scrolls by itself; 0 = it never does.
        """
        super().__init__(parent)
        self._most: Final = most
        self._delegate: Final = PaddedRows(self)  # Qt does not hold it
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit(self) -> None:
        """Ask for another height, now that there are other rows."""
        # A bar that comes and goes with the height would change how the rows wrap, and so the height.
        needs_bar = bool(self._most) and self.count() > self._most
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOn if needs_bar else policies.ScrollBarAlwaysOff
        )
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        room = width - 2 * self.frameWidth()
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn:
            room -= self.verticalScrollBar().sizeHint().width()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, room, 1)
        rows = min(self.count(), self._most) if self._most else self.count()
        hints = (
            self._delegate.sizeHint(option, self.indexFromItem(self.item(n))) for n in range(rows)
        )
        return sum(hint.height() for hint in hints) + 2 * self.frameWidth()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class PaddedRows(QStyledItemDelegate):
    """Puts some room above and below the words of each row.

    With the room of a `QListView` between rows, Qt (6.11) wraps the words at one width and draws them at another: at some
    widths a line is cut, or an empty one stands below.
    """

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + 2 * _SPACE)
