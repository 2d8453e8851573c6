"""The Tab key goes where the eyes go: columns from the left, in each of them from above, line by line.

Qt's own order is that in which controls were made, which a part that is filled anew with every message upsets. So the
order is read from the places of the controls, each time somebody presses the key.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_OVERLAP: Final = 2
"""Pixels that neighbours may lie over each other."""
_BY_TAB: Final = frozenset(
    (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)
)
"""What makes a control one that the key comes to."""


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


def enter(page: QWidget) -> None:
    """Give the keyboard to the first control of a page; to a text, which is only read, where there is nothing else."""
    page.setFocus()  # what wanders on from here finds its way, even where nothing is to be come to
    stops = list(stops_in(page))
    controls = (stop for stop in stops if not isinstance(stop, QLabel))
    first = next(controls, stops[0] if stops else None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _shown_children(widget: QWidget) -> list[QWidget]:
    return [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isHidden() and not child.isWindow()
    ]


def _takes_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() in _BY_TAB and widget.isEnabled() and widget.focusProxy() is None


def _in_order(widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Give widgets in lines from above, each line in columns from the left, each column in lines, and so on."""
    if len(widgets) < 2:  # noqa: PLR2004 - most hold one or none
        yield from widgets
        return
    for cut in (_into_lines, _into_columns):
        parts = cut(widgets)
        if len(parts) > 1:
            for part in parts:
                yield from _in_order(part)
            return
    yield from sorted(widgets, key=lambda each: (each.y(), each.x()))


def _into_lines(widgets: Iterable[QWidget]) -> list[list[QWidget]]:
    return _parts((each.y(), each.y() + each.height(), each) for each in widgets)


def _into_columns(widgets: Iterable[QWidget]) -> list[list[QWidget]]:
    return _parts((each.x(), each.x() + each.width(), each) for each in widgets)


def _parts(placed: Iterable[tuple[int, int, QWidget]]) -> list[list[QWidget]]:
    """Cut where nothing lies on both sides: each widget comes with where it begins and ends."""
    parts: list[list[QWidget]] = []
    reached = 0
    for begin, end, widget in sorted(placed, key=itemgetter(0)):
        if parts and begin < reached - _OVERLAP:
            parts[-1].append(widget)
            reached = max(reached, end)
        else:
            parts.append([widget])
            reached = end
    return parts
