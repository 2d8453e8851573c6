"""Every page can be used without a mouse and without seeing it: EN 301 549 chapter 11, WCAG 2.2 AA.

One window is walked through once, and everything is looked at on the way.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

import dpassist.ui
from tests.scenarios.every_page import interfaces, is_read_before, name_of, stops, walk

_WITHOUT_A_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
_WITHIN = 20
"""How often Tab may be pressed within one control: in a text of links, or a date of three parts."""
_NEVER_SEEN = {
    "HandingOn": "works for a page and shows nothing",
    "_FolderEditor": "no option names a folder yet",
    "RuleButtons": "makes buttons that stand elsewhere",
    "DemoWindow": "played in test_demonstrating.py; only its band can be operated, and that is walked to",
    "PracticeMail": "stands in a demonstration, where nothing is operated",
    "Spotlight": "stands in a demonstration, where nothing is operated",
    "Stage": "stands in a demonstration, where nothing is operated",
    "LockSign": "stands beside what a policy has set",
}
"""Widgets the walk does not come to, and why."""


@pytest.mark.unmeasured
def test_every_page_can_be_used_with_a_keyboard_and_a_screen_reader(workplace, publish):
    workplace.window.setUpdatesEnabled(True)  # all is drawn here
    amiss, seen, table = [], set(), []
    held: set[QWidget] = set()
    for name, root in walk(workplace):
        shown = [each for each in (root, *root.findChildren(QWidget)) if each.isVisible()]
        seen |= {type(each) for each in shown}
        told = sum(each.state().focusable for each in interfaces(root))
        table.append(f"{name:45} {told:4} controls, {len(stops(root)):2} of them by Tab")
        for found in (controls(root), focus(root, held), keyboard(root)):
            amiss += [f"{name}: {each}" for each in found]
    publish("Every page: what a screen reader finds, and where the Tab key comes to", table)
    assert amiss == [], "\n".join(amiss)
    unseen = {made.__name__ for made in _own_widgets() - seen}
    assert unseen - _NEVER_SEEN.keys() == set(), "let tests/scenarios/every_page.py come to them"


def controls(root: QWidget) -> Iterator[str]:
    """Look at the name, role and state that a screen reader is told of each control."""
    for each in interfaces(root):
        if not each.state().focusable:
            continue
        if not name_of(each).strip() or "&" in name_of(each):
            yield f"{_told(each)} has no name"
        if each.role() in _WITHOUT_A_ROLE:
            yield f"{_told(each)} has no role"
        widget = each.object()
        if isinstance(widget, QWidget) and _states(each, widget) != _states_shown(widget):
            yield f"{_told(each)} is told to have another state than it shows"
    for label in root.findChildren(QLabel):
        said = label.accessibleName()
        is_hidden_number = "•" in label.text()
        if label.isVisible() and said and label.text() not in said and not is_hidden_number:
            yield f"{label.text()[:40]!r} is read as {said!r}"


def _states(interface: QAccessibleInterface, widget: QWidget) -> list[bool]:
    state = interface.state()
    told = [not state.disabled]
    if isinstance(widget, QAbstractButton):
        told += [state.checkable, state.checked]
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        told += [state.readOnly]
    return [bool(each) for each in told]


def _states_shown(widget: QWidget) -> list[bool]:
    shown = [widget.isEnabled()]
    if isinstance(widget, QAbstractButton):
        shown += [widget.isCheckable(), widget.isChecked()]
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        shown += [widget.isReadOnly()]
    return shown


def keyboard(root: QWidget) -> Iterator[str]:
    """Press Tab until it has come round: nothing keeps the keyboard, all is reached, in the order of reading."""
    window = root.window()
    if not stops(root):  # keys are for the window itself
        return
    start, path = window.focusWidget(), []
    while (at := _tabbed(window)) is not None and at not in path:
        path.append(at)
    if at is None:
        yield f"{_said(window.focusWidget())} keeps the keyboard"
    for missed in stops(root).difference(path):
        yield f"{_said(missed)} is not reached"
    for one, other in pairwise(_from_the_corner(path)):
        if not is_read_before(one, other):
            yield f"{_said(one)} comes before {_said(other)}"
    if start is not None:
        start.setFocus()


def _tabbed(window: QWidget) -> QWidget | None:
    """Press Tab, and return where the keyboard went; None when it stayed."""
    before = window.focusWidget()
    for _ in range(_WITHIN):
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        if window.focusWidget() is not before:
            return window.focusWidget()
    return None


def _from_the_corner(path: list[QWidget]) -> list[QWidget]:
    """Begin a round at the control that no other is read before."""
    corner = next(at for at in path if all(at is x or is_read_before(at, x) for x in path))
    first = path.index(corner)
    return path[first:] + path[:first]


def focus(root: QWidget, looked_at: set[QWidget]) -> Iterator[str]:
    """Hold each control with the keyboard against itself without it, where it is first seen."""
    window = root.window()
    start = window.focusWidget()
    for each in stops(root) - looked_at:
        if each.visibleRegion().isEmpty():  # scrolled out of sight
            continue
        looked_at.add(each)
        window.setFocus()
        QApplication.processEvents()
        before = each.grab().toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if each.hasFocus() and each.grab().toImage() == before:
            yield f"{_said(each)} looks the same with and without the keyboard"
    if start is not None:
        start.setFocus()


def _own_widgets() -> set[type[QWidget]]:
    """Return every widget of the program, but for menus and what others are derived from."""
    for module in pkgutil.walk_packages(dpassist.ui.__path__, "dpassist.ui."):
        importlib.import_module(module.name)
    found, waiting = set(), [QWidget]
    while waiting:
        for made in waiting.pop().__subclasses__():
            waiting.append(made)
            is_own = made.__module__.startswith("dpassist.ui.") and not issubclass(made, QMenu)
            if is_own and not made.__subclasses__():
                found.add(made)
    return found


def _told(interface: QAccessibleInterface) -> str:
    return (
        f"{interface.role().name} {name_of(interface)[:40]!r} ({type(interface.object()).__name__})"
    )


def _said(widget: QWidget) -> str:
    return _told(QAccessible.queryAccessibleInterface(widget))
