"""What is written and drawn can be read in every theme: contrasts as WCAG 2.2 computes them."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGroupBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableView,
    QToolButton,
)

from dpassist.domain.settings import Theme
from dpassist.ui.palettes import apply_theme, edge_color, palette_of, ring_color, sign_on_selection
from dpassist.ui.theme import TONES
from dpassist.ui.widgets.list_bar import ChipButton

pytestmark = pytest.mark.unmeasured

OWN = [Theme.LIGHT, Theme.DARK, Theme.CONTRAST]
Role = QPalette.ColorRole
TEXTS = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
    (Role.LinkVisited, Role.Base),
    (Role.PlaceholderText, Role.Base),
    (Role.ToolTipText, Role.ToolTipBase),
]


def a_group() -> QGroupBox:
    group = QGroupBox("Attachments")
    group.setMinimumHeight(80)  # its frame begins below the title
    return group


def a_chosen_tab() -> QTabBar:
    tabs = QTabBar()
    for name in ("Rules", "Guidance"):
        tabs.addTab(name)
    return tabs


def a_tab_beside_the_chosen_one() -> QTabBar:
    tabs = a_chosen_tab()
    tabs.setCurrentIndex(1)
    return tabs


CONTROLS = [
    QCheckBox,
    QComboBox,
    QDateEdit,
    a_group,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    a_chosen_tab,
    a_tab_beside_the_chosen_one,
    QTableView,
    QToolButton,
]
ASKED = {Theme.LIGHT: 4.5, Theme.DARK: 4.5, Theme.CONTRAST: 7.0}


def luminance(color: QColor) -> float:
    """Relative luminance: WCAG 2.2, "relative luminance"."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio: WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_wcag():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out(qapp, theme, text, ground):
    palette = palette_of(theme)
    assert contrast(palette.color(text), palette.color(ground)) >= ASKED[theme]


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize("ground", [Role.Window, Role.Base, Role.AlternateBase])
def test_the_signs_of_verdicts_stand_out(qapp, theme, ground):
    color = palette_of(theme).color(ground)
    low = {kind: contrast(QColor(tone), color) for kind, tone in TONES.items()}
    assert {kind: ratio for kind, ratio in low.items() if ratio < 3.0} == {}


@pytest.mark.parametrize("theme", OWN)
def test_what_is_selected_stands_out_from_what_is_not(qapp, theme):
    palette = palette_of(theme)
    assert contrast(palette.color(Role.Highlight), palette.color(Role.Base)) >= 3.0


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize("ground", [Role.Window, Role.Base, Role.AlternateBase, Role.Button])
def test_the_ring_around_what_has_the_keyboard_stands_out(qapp, theme, ground):
    palette = palette_of(theme)
    assert contrast(ring_color(palette), palette.color(ground)) >= 3.0


def test_on_a_computer_with_a_pale_selection_the_ring_has_the_colour_of_text(qapp):
    palette = palette_of(Theme.LIGHT)
    palette.setColor(Role.Highlight, QColor("#cce8ff"))
    assert ring_color(palette) == palette.color(Role.WindowText)


@pytest.mark.parametrize("theme", OWN)
def test_the_edge_of_the_list_stands_out(qapp, theme):
    palette = palette_of(theme)
    assert contrast(edge_color(palette), palette.color(Role.Window)) >= 3.0


@pytest.mark.parametrize("theme", OWN)
def test_what_is_switched_off_can_still_be_read(qapp, theme):
    palette = palette_of(theme)
    pale = palette.color(QPalette.ColorGroup.Disabled, Role.ButtonText)
    assert contrast(pale, palette.color(Role.Button)) >= 3.0


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize("kind", CONTROLS)
def test_every_control_has_an_edge_that_is_seen(qtbot, qapp, theme, kind):
    style, before = qapp.style().name(), qapp.palette()
    try:
        apply_theme(qapp, theme)
        shown = kind()
        qtbot.addWidget(shown)
        shown.resize(shown.sizeHint().expandedTo(QSize(60, 30)))
        picture = shown.grab().toImage()
        ground = palette_of(theme).color(Role.Window)
        across = [picture.pixelColor(x, picture.height() // 2) for x in range(5)]
        assert max(contrast(color, ground) for color in across) >= 3.0
    finally:
        apply_theme(qapp, Theme.SYSTEM)
        qapp.setStyle(style)
        qapp.setPalette(before)


@pytest.mark.parametrize("theme", [*OWN, Theme.SYSTEM])
def test_a_chip_is_little_wider_than_its_word_so_that_two_stand_side_by_side(qtbot, qapp, theme):
    """With letters of twice the size five chips would fill a list's height otherwise."""
    style, before = qapp.style().name(), qapp.palette()
    try:
        apply_theme(qapp, theme)
        chip = ChipButton("Pas på")
        qtbot.addWidget(chip)
        around = chip.sizeHint().width() - chip.fontMetrics().horizontalAdvance(chip.text())
        assert 8 <= around <= 16
        assert theme is Theme.SYSTEM or chip.sizeHint().height() >= 24  # WCAG 2.2, 2.5.8
    finally:
        apply_theme(qapp, Theme.SYSTEM)
        qapp.setStyle(style)
        qapp.setPalette(before)


def test_a_theme_is_put_on_and_taken_off_and_then_all_is_as_the_computer_has_it(qapp):
    style = qapp.style().name()
    before = qapp.palette()
    try:
        apply_theme(qapp, Theme.SYSTEM)
        qapp.setStyle("Windows")
        apply_theme(qapp, Theme.SYSTEM)
        plain = qapp.palette()
        apply_theme(qapp, Theme.CONTRAST)
        assert qapp.palette().color(Role.Base) == QColor("#000000")
        assert "#ffff00" in qapp.styleSheet()
        apply_theme(qapp, Theme.DARK)
        assert "#ffff00" not in qapp.styleSheet()
        apply_theme(qapp, Theme.SYSTEM)
        assert qapp.style().name() == "windows"
        assert qapp.palette() == plain
        assert qapp.styleSheet() == ""
    finally:
        qapp.setStyle(style)
        qapp.setPalette(before)


def test_where_no_system_names_colours_what_is_chosen_can_be_read(qapp):
    style, before = qapp.style().name(), qapp.palette()
    try:
        qapp.setStyle("Fusion")
        apply_theme(qapp, Theme.SYSTEM)
        palette = qapp.palette()
        assert contrast(palette.color(Role.Highlight), palette.color(Role.HighlightedText)) >= 4.5
    finally:
        qapp.setStyle(style)
        qapp.setPalette(before)


def test_a_sign_in_a_selected_row_is_seen_on_both_grounds_windows_gives_it():
    """Windows 10: a strong blue where the keyboard is, a pale grey elsewhere."""
    palette = QPalette()
    for group, ground, text in (
        (QPalette.ColorGroup.Active, "#0078d7", "#ffffff"),
        (QPalette.ColorGroup.Inactive, "#f0f0f0", "#000000"),
    ):
        palette.setColor(group, Role.Highlight, QColor(ground))
        palette.setColor(group, Role.HighlightedText, QColor(text))
    assert sign_on_selection(palette).name() == "#000000"


@pytest.mark.parametrize("theme", OWN)
def test_in_our_own_themes_it_has_the_colour_of_the_text_beside_it(theme):
    palette = palette_of(theme)
    assert sign_on_selection(palette) == palette.color(Role.HighlightedText)
