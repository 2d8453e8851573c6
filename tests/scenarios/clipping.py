"""What does not fit into the place it has: words that are cut, and controls that stick out of what holds them."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from dpassist.ui.widgets.choice_box import ChoiceBox

_SLACK = 2
"""Pixels: styles round."""


def clipped(root: QWidget) -> Iterator[str]:
    """Give what is cut off in a widget that is shown."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or (widget.size().isEmpty() and not isinstance(widget, QLabel)):
            continue
        if widget is not root and _sticks_out(widget):
            yield f"{_said(widget)} sticks out of {type(widget.parent()).__name__}"
        for kind, look in _LOOKS.items():
            if isinstance(widget, kind):
                yield from (f"{_said(widget)}: {what}" for what in look(widget))


def _said(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    parents = []
    each = widget.parentWidget()
    while each and len(parents) < 3:
        parents.append(type(each).__name__)
        each = each.parentWidget()
    return f"{type(widget).__name__} {widget.accessibleName() or text!r:.50} {widget.width()}x{widget.height()} in {'<'.join(parents)}"


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    if (
        isinstance(parent.parentWidget(), QAbstractScrollArea)
        and parent.objectName() == "qt_scrollarea_viewport"
    ):
        return widget.width() > parent.width() + _SLACK  # downwards it scrolls
    return not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry())


def _label(label: QLabel) -> Iterator[str]:
    text = QLabel.text(label)  # with the marks of one that breaks long words
    if not text:
        return
    room, metrics = label.contentsRect(), label.fontMetrics()
    if not label.wordWrap():
        if label.sizeHint().width() > label.width() + _SLACK:
            yield f"needs {label.sizeHint().width()} in width"
        if label.sizeHint().height() > label.height() + _SLACK:
            yield f"needs {label.sizeHint().height()} in height"
        return
    if label.heightForWidth(label.width()) > label.height() + _SLACK:
        yield f"needs {label.heightForWidth(label.width())} in height"
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10000), flags, text)
    if needed.width() > room.width() + _SLACK:
        yield f"a word needs {needed.width()} in width"


def _button(button: QAbstractButton) -> Iterator[str]:
    hint = button.sizeHint()
    if button.text() and (
        hint.width() > button.width() + _SLACK or hint.height() > button.height() + _SLACK
    ):
        yield f"needs {hint.width()}x{hint.height()}"


def _box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > room.width() + _SLACK and not isinstance(box, ChoiceBox):
        yield f"{box.currentText()!r} needs {needed} in {room.width()}"
    if box.fontMetrics().height() > room.height() + _SLACK:
        yield "is too low"


def _field(field: QLineEdit) -> Iterator[str]:
    margins = field.textMargins()
    room = field.contentsRect().width() - margins.left() - margins.right() - 4
    needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
    if not field.text() and needed > room + _SLACK:
        yield f"its hint {field.placeholderText()!r} needs {needed} in {room}"
    if field.fontMetrics().height() > field.contentsRect().height() + _SLACK:
        yield "is too low"


def _spin(box: QAbstractSpinBox) -> Iterator[str]:
    line = box.findChild(QLineEdit)
    needed = box.fontMetrics().horizontalAdvance(box.text())
    if needed > line.width() + _SLACK:
        yield f"{box.text()!r} needs {needed} in {line.width()}"


def _group(group: QGroupBox) -> Iterator[str]:
    needed = group.fontMetrics().horizontalAdvance(group.title())
    if needed > group.width():
        yield f"its title {group.title()!r} needs {needed}"


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for number in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(number))
        place = tabs.tabRect(number)
        if needed > place.width() or place.right() > tabs.width() + _SLACK:
            yield f"tab {tabs.tabText(number)!r} needs {needed} in {place.width()}"


def _rows(shown: QListWidget) -> Iterator[str]:
    room = shown.viewport().width()
    for row in range(shown.count()):
        item = shown.item(row)
        place = shown.visualItemRect(item)
        if place.isEmpty():
            continue
        words = max(item.text().split(), key=len, default="")
        if not shown.wordWrap():
            needed = max(
                map(shown.fontMetrics().horizontalAdvance, item.text().splitlines()), default=0
            )
            if needed > room:
                yield f"row {item.text()!r:.50} needs {needed} in {room}"
        elif shown.fontMetrics().horizontalAdvance(words) > room:
            yield f"word {words!r} does not fit into {room}"


def _menus(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        if action.isVisible() and bar.actionGeometry(action).right() > bar.width():
            yield f"menu {action.text()!r} has no room"


_LOOKS: dict[type[QWidget], Callable] = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _box,
    QLineEdit: _field,
    QAbstractSpinBox: _spin,
    QGroupBox: _group,
    QTabBar: _tabs,
    QListWidget: _rows,
    QMenuBar: _menus,
}
