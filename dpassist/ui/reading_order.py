"""The Tab key goes where the eyes go: columns from the left, in each of them from above, line by line.

Qt's own order is that in which controls were made, which a part that is filled anew with every message upsets. So the
order is read from the places of the controls, each time somebody presses the key.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Give the controls in a widget that the Tab key comes to, in the order of reading."""
    for child in _in_order(_shown_children(widget)):
        if _takes_tab(child):
            yield child
        yield from stops_in(child)


def next_stop(window: QWidget, *, forward: bool) -> QWidget | None:
    """Return where the Tab key goes from the control that has the keyboard; None when there is nowhere to go.

    From what is no stop, such as a page that was just opened, it goes to the first one in it.
    """
    stops = list(stops_in(window))
    if not stops:
        return None
    if not forward:
        stops.reverse()
    current: QWidget | None = window.focusWidget()
    if current in stops:
        return stops[(stops.index(current) + 1) % len(stops)]
    within = (stop for stop in stops if current is not None and current.isAncestorOf(stop))
    return next(within, stops[0])


def _shown_children(widget: QWidget) -> list[QWidget]:
    return [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isHidden() and not child.isWindow()
    ]


def _takes_tab(widget: QWidget) -> bool:
    has_policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(has_policy) and widget.isEnabled() and widget.focusProxy() is None


def _in_order(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Give widgets line by line: what lies beside each other for at least half of its height is one line."""
    line: list[QWidget] = []
    for widget in sorted(widgets, key=lambda each: (each.y(), each.x())):
        if line and not _is_beside(line, widget):
            yield from sorted(line, key=QWidget.x)
            line = []
        line.append(widget)
    yield from sorted(line, key=QWidget.x)


def _is_beside(line: list[QWidget], widget: QWidget) -> bool:
    return all(_share(each, widget) * 2 > min(each.height(), widget.height()) for each in line)


def _share(one: QWidget, other: QWidget) -> int:
    """Return how much of their heights two widgets have in common."""
    lower = min(one.y() + one.height(), other.y() + other.height())
    return lower - max(one.y(), other.y())
