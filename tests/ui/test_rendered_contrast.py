"""Controls are drawn in every theme, and the contrast of what came out is measured: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.settings import Theme
from dpassist.ui.palettes import apply_theme
from dpassist.ui.widgets.labels import plain_label, quiet_label, title_label
from dpassist.ui.widgets.list_bar import ChipButton
from tests.ui.test_palettes import ASKED, OWN, contrast

pytestmark = pytest.mark.unmeasured

_SCALE = 4
"""Times as large, so that the strokes of letters are wide enough to have their own colour inside."""
_LEAST = 3.0
"""Of what is switched off. WCAG asks nothing of it; it is still to be read."""
_FEW = 8
"""Pixels of one colour that are no edge."""
_WIDE = 400


def _button(**changes) -> QPushButton:
    button = QPushButton("Pass on with guidance")
    for name, value in changes.items():
        getattr(button, name)(value)
    return button


def _chip(*, checked: bool) -> ChipButton:
    chip = ChipButton("Digital Post")
    chip.setChecked(checked)
    return chip


def _list(*, keyboard: bool) -> QListWidget:
    shown = QListWidget()
    shown.addItem("Byggesag")
    shown.setCurrentRow(0)
    shown.setProperty("keyboard", keyboard)
    return shown


def _hint() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText("Search sender, subject, case number")
    return field


def _text(widget, text="Byggesag"):
    widget.setText(text)
    return widget


def _group() -> QGroupBox:
    group = QGroupBox("Attachments")
    group.setMinimumSize(160, 60)
    return group


def _tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.addTab("Rules")
    tabs.addTab("Guidance")
    return tabs


def _link() -> QTextBrowser:
    browser = QTextBrowser()
    browser.setHtml('<a href="https://kommune.example">kommune.example og meget mere</a>')
    return browser


def _box() -> QComboBox:
    box = QComboBox()
    box.addItem("By day, newest first")
    return box


WIDGETS: dict[str, Callable[[], QWidget]] = {
    "a button": _button,
    "a flat button": lambda: _button(setFlat=True),
    "a button that is pressed in": lambda: _button(setCheckable=True, setChecked=True),
    "the default button": lambda: _button(setDefault=True),
    "a chip": lambda: _chip(checked=False),
    "a chip that is on": lambda: _chip(checked=True),
    "a label": lambda: plain_label("Sender: Nadia Prøve"),
    "a quiet label": lambda: quiet_label("Field: From"),
    "a heading": lambda: title_label("Who gets what"),
    "a hint in a field": _hint,
    "a field": lambda: _text(QLineEdit()),
    "a text": lambda: QPlainTextEdit("Kære kommune"),
    "a chosen row": lambda: _list(keyboard=False),
    "a chosen row with the keyboard": lambda: _list(keyboard=True),
    "a box": _box,
    "a tick": lambda: QCheckBox("Show the source fields"),
    "a choice": lambda: QRadioButton("Digital Post"),
    "a number": QSpinBox,
    "the title of a group": _group,
    "tabs": _tabs,
    "a link": _link,
}
SWITCHED_OFF = ("a button", "a field", "a box", "a tick", "a chip", "a label")


_PLACES: dict[type[QWidget], Callable[[QWidget], QRect]] = {
    QListWidget: lambda shown: shown.visualItemRect(shown.item(0)).adjusted(4, 3, 0, 0),
    QTabBar: lambda tabs: tabs.tabRect(0).adjusted(6, 6, -6, -4),
    QGroupBox: lambda group: QRect(10, 0, 60, group.fontMetrics().height()),
    QTextBrowser: lambda browser: QRect(5, 5, 100, browser.fontMetrics().height()),
    QPlainTextEdit: lambda text: QRect(6, 6, 80, text.fontMetrics().height()),
    QComboBox: lambda box: box.rect().adjusted(6, 5, -30, -5),
    QSpinBox: lambda box: box.rect().adjusted(6, 6, -30, -6),
    QLabel: lambda label: label.rect(),
    **dict.fromkeys((QCheckBox, QRadioButton), lambda tick: tick.rect().adjusted(24, 0, 0, 0)),
    QPushButton: lambda button: button.rect().adjusted(8, 6, -8, -6),
    ChipButton: lambda chip: chip.rect().adjusted(4, 6, -4, -6),
    QLineEdit: lambda field: field.rect().adjusted(6, 6, -6, -6),
}
"""Where the words stand, without the lines around them."""


@pytest.fixture
def ratio_of(qapp, qtbot):
    """Measure the words of a control in a theme; the theme before is put on again."""
    style, before = qapp.style().name(), qapp.palette()

    def measure(theme: Theme, widget: QWidget) -> float:
        apply_theme(qapp, theme)
        window = QWidget()
        qtbot.addWidget(window)
        QVBoxLayout(window).addWidget(widget)
        window.setMinimumWidth(_WIDE)
        with qtbot.waitActive(window, timeout=300_000):
            window.show()
            window.activateWindow()
        window.setFocus()
        if widget.property("keyboard"):
            widget.setFocus()
        qapp.processEvents()
        return _contrast_in(_drawn(window, widget))

    yield measure
    apply_theme(qapp, Theme.SYSTEM)
    qapp.setStyle(style)
    qapp.setPalette(before)


def _drawn(window: QWidget, widget: QWidget) -> QImage:
    image = QImage(window.size() * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    window.render(image)
    place = _PLACES[_kind(widget)](widget).translated(widget.mapTo(window, QPoint(0, 0)))
    return image.copy(QRect(place.topLeft() * _SCALE, place.size() * _SCALE))


def _kind(widget: QWidget) -> type[QWidget]:
    return next(kind for kind in _PLACES if isinstance(widget, kind))


def _contrast_in(image: QImage) -> float:
    """Return the contrast of the ground, which is most of it, to the ink that stands out most from it."""
    pixels = memoryview(bytes(image.constBits())).cast("I")
    counted = Counter(pixels)
    ground = QColor.fromRgb(counted.most_common(1)[0][0])
    inks = (QColor.fromRgb(rgb) for rgb, times in counted.items() if times >= _FEW)
    return max(contrast(ground, ink) for ink in inks)


@pytest.mark.parametrize("theme", OWN)
def test_what_is_drawn_can_be_read(ratio_of, theme, publish):
    measured = {name: ratio_of(theme, make()) for name, make in WIDGETS.items()}
    publish(f"Contrast as drawn, {theme} (asked: {ASKED[theme]})", _table(measured))
    assert {name: ratio for name, ratio in measured.items() if ratio < ASKED[theme]} == {}


@pytest.mark.parametrize("theme", OWN)
def test_what_is_switched_off_can_be_read_too(ratio_of, theme, publish):
    measured = {}
    for name in SWITCHED_OFF:
        widget = WIDGETS[name]()
        widget.setEnabled(False)
        measured[name] = ratio_of(theme, widget)
    publish(f"Contrast as drawn, switched off, {theme}", _table(measured))
    assert {name: ratio for name, ratio in measured.items() if ratio < _LEAST} == {}


def _table(measured: dict[str, float]) -> list[str]:
    return [f"{name:35} {ratio:5.1f}" for name, ratio in measured.items()]
