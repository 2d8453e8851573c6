"""The colours of the window: as the computer has them, light, dark, or of high contrast.

Contrasts follow WCAG 2.2 and are computed by a test: 4.5 to 1 for text (1.4.3), 7 to 1 in the theme of high contrast
(1.4.6), 3 to 1 for what is drawn (1.4.11).
"""

import sys
from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from dpassist.domain.screen import Theme

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup
_LIGHT: Final = {
    _Role.Window: "#f3f3f1",
    _Role.WindowText: "#1b1b1b",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f6f7f8",
    _Role.Text: "#1b1b1b",
    _Role.Button: "#e8e8e5",
    _Role.ButtonText: "#1b1b1b",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#1f5fa8",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#0b57a4",
    _Role.LinkVisited: "#6a3fa0",
    _Role.PlaceholderText: "#626262",
    _Role.ToolTipBase: "#ffffff",
    _Role.ToolTipText: "#1b1b1b",
}
_DARK: Final = {
    _Role.Window: "#242529",
    _Role.WindowText: "#f1f1f1",
    _Role.Base: "#191a1d",
    _Role.AlternateBase: "#202125",
    _Role.Text: "#f1f1f1",
    _Role.Button: "#33353a",
    _Role.ButtonText: "#f1f1f1",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#2867bb",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#8ab4f8",
    _Role.LinkVisited: "#c9a6f5",
    _Role.PlaceholderText: "#a8a8a8",
    _Role.ToolTipBase: "#33353a",
    _Role.ToolTipText: "#f1f1f1",
}
_CONTRAST: Final = {
    _Role.Window: "#000000",
    _Role.WindowText: "#ffffff",
    _Role.Base: "#000000",
    _Role.AlternateBase: "#000000",
    _Role.Text: "#ffffff",
    _Role.Button: "#000000",
    _Role.ButtonText: "#ffffff",
    _Role.BrightText: "#ffff00",
    _Role.Highlight: "#ffff00",
    _Role.HighlightedText: "#000000",
    _Role.Link: "#8fd0ff",
    _Role.LinkVisited: "#e3b8ff",
    _Role.PlaceholderText: "#d0d0d0",
    _Role.ToolTipBase: "#000000",
    _Role.ToolTipText: "#ffffff",
}
_WRITTEN: Final = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
_DRAWN: Final = 3.0
"""Contrast of what is drawn and means something (WCAG 2.2, 1.4.11)."""
_PALE: Final = {Theme.LIGHT: "#767676", Theme.DARK: "#9c9c9c", Theme.CONTRAST: "#a6a6a6"}
"""Of what is switched off; WCAG asks nothing of it, and it is still to be read."""
_COLORS: Final = {Theme.LIGHT: _LIGHT, Theme.DARK: _DARK, Theme.CONTRAST: _CONTRAST}
_TEXTS: Final = (_Role.WindowText, _Role.Text, _Role.ButtonText)
# Qt's own style draws the edges of its controls a little darker than the window (2 to 1), which is not seen well.
_EDGES: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QPushButton, QToolButton, .QTableView, QListView,
QTreeView { border: 1px solid %(edge)s; border-radius: 3px; }
QListView[plain="true"] { border: none; padding: 0; }
QLineEdit { padding: 3px; } QAbstractSpinBox { padding: 2px 4px; } QListView { padding: 2px; }
QComboBox { padding: 3px 6px; background: palette(base); }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QComboBox QAbstractItemView { border: none; padding: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; background: transparent; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: 0; height: 0;
  border-left: 4px solid palette(base); border-right: 4px solid palette(base); }
QComboBox::down-arrow, QDateEdit::down-arrow, QAbstractSpinBox::down-arrow { border-top: 5px solid palette(text); border-bottom: none; }
QAbstractSpinBox::up-arrow { border-bottom: 5px solid palette(text); border-top: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QPushButton, QToolButton { padding: 4px 9px; background: palette(button); }
QPushButton[chip="true"] { padding: 4px 5px; }
QPushButton:hover, QToolButton:hover { background: %(hover)s; }
QPushButton:pressed, QToolButton:pressed { background: palette(mid); }
QPushButton:checked, QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }
QPushButton:flat, QToolButton[autoRaise="true"] { border-color: transparent; background: transparent; }
QToolButton[autoRaise="true"]:checked { color: palette(window-text); }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPushButton:focus,
QToolButton:focus, QTableView:focus, QListView:focus { border-color: palette(window-text); }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {
  border-color: %(pale)s; }
QGroupBox { border: 1px solid %(edge)s; border-radius: 3px; margin-top: 1.2em; }
QGroupBox::title { subcontrol-origin: margin; left: 6px; }
QTabBar::tab { border: 1px solid %(edge)s; padding: 4px 12px; margin-right: 2px; background: palette(button); }
QTabBar::tab:selected { background: palette(base); border-bottom: 3px solid %(chosen)s; font-weight: bold; }
QTabBar::tab:hover:!selected { background: %(hover)s; }
QCheckBox, QRadioButton { padding: 3px 4px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px;
  border: 1px solid %(edge)s; border-radius: 2px; background: palette(base); }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %(chosen)s;
  image: url(icons:%(tick)s.png); }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 %(chosen)s, stop: 0.5 %(chosen)s, stop: 0.6 transparent, stop: 1 transparent); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %(pale)s; }
"""
# On black, lines are all there is to see of a control.
_LINES: Final = """
QMenu { border: 1px solid #ffffff; }
QPushButton:checked, QToolButton:checked { border-color: #ffff00; }
QPushButton:disabled, QToolButton:disabled { color: #a6a6a6; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QAbstractSpinBox:focus, QListView:focus, QTableView:focus { border: 2px solid #ffff00; }
QSplitter::handle { background: #ffffff; }
QScrollBar { background: #000000; border: 1px solid #ffffff; }
QScrollBar:vertical { width: 16px; } QScrollBar:horizontal { height: 16px; }
QScrollBar::handle { background: #ffffff; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
"""


def _edges(edge: str, hover: str, pale: str, chosen: str, tick: str) -> str:
    return _EDGES % {"edge": edge, "hover": hover, "pale": pale, "chosen": chosen, "tick": tick}


_SHEETS: Final = {
    Theme.LIGHT: _edges("#7d7d7a", "#dededa", "#b4b4b0", "#1f5fa8", "tick-light"),
    Theme.DARK: _edges("#8c8c8c", "#414349", "#606060", "#8ab4f8", "tick-dark"),
    Theme.CONTRAST: _edges("#ffffff", "#303030", "#a6a6a6", "#ffff00", "tick-dark") + _LINES,
}


def palette_of(theme: Theme) -> QPalette:
    """Return the colours of a theme of our own."""
    palette = QPalette()
    for role, color in _COLORS[theme].items():
        palette.setColor(role, QColor(color))
    for role in _TEXTS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_PALE[theme]))
    return palette


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ring_color(palette: QPalette) -> QColor:
    """Return the colour of the ring around what has the keyboard: of the selection, where that is seen well enough."""
    chosen = palette.color(_Role.Highlight)
    grounds = (palette.color(role) for role in (_Role.Window, _Role.Base, _Role.Button))
    is_seen = all(contrast(chosen, ground) >= _DRAWN for ground in grounds)
    return chosen if is_seen else palette.color(_Role.WindowText)


def edge_color(palette: QPalette) -> QColor:
    """Return a colour half way from the window to the text on it, for an edge that is seen and is not loud."""
    ground, text = palette.color(_Role.Window), palette.color(_Role.Text)
    return QColor(
        (ground.red() + text.red()) // 2,
        (ground.green() + text.green()) // 2,
        (ground.blue() + text.blue()) // 2,
    )


def sign_on_selection(palette: QPalette) -> QColor:
    """Return the colour of a sign in a selected row: of the text there, as long as it is seen on both of its grounds.

    Windows fills a selected row paler where the keyboard is elsewhere, and an icon has one colour for both.
    """
    grounds = [palette.color(group, _Role.Highlight) for group in (_Group.Active, _Group.Inactive)]
    texts = [
        palette.color(group, _Role.HighlightedText) for group in (_Group.Active, _Group.Inactive)
    ]
    return max(texts, key=lambda text: min(contrast(text, ground) for ground in grounds))


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # noqa: PLR2004 - sRGB's
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def apply_theme(application: QApplication, theme: Theme, *, is_calm: bool = False) -> None:
    """Show every window in a theme; as the computer has it until one is chosen, and again when none is.

    Args:
        application: Of all windows.
        theme: The colours.
        is_calm: Whether nothing is to move by itself.
    """
    from dpassist.ui.motion import CalmStyle, switch_effects  # noqa: PLC0415 - brings a style's hundred names with it

    switch_effects(application, on=not is_calm)
    before = str(application.property(_STYLE_BEFORE) or application.style().name())
    # Fusion alone takes all its colours from the palette, on every system.
    name = before if theme is Theme.SYSTEM else _FUSION
    is_plain = theme is Theme.SYSTEM and not is_calm
    now = "" if is_plain else f"{theme} {is_calm}"
    if now != (application.property(_LOOKS) or ""):
        application.setStyleSheet("")
        application.setStyle(CalmStyle(name) if is_calm else name)
        application.setProperty(_STYLE_BEFORE, "" if is_plain else before)
        application.setProperty(_LOOKS, now)
    if theme is Theme.SYSTEM:
        _use_system_colors(application, name)
    else:
        application.setPalette(palette_of(theme))
        application.setStyleSheet(_SHEETS[theme])


def begin_theme(application: QApplication, theme: Theme, *, is_calm: bool = False) -> None:
    """Do the same for a program that has just begun, without asking for its style where nothing was chosen.

    That style is Fusion where no system has one of its own: our Qt comes with no other.
    """
    if theme is Theme.SYSTEM and not is_calm:
        _use_system_colors(application, "" if sys.platform in _WITH_OWN_STYLE else _FUSION)
    else:
        apply_theme(application, theme, is_calm=is_calm)


def _use_system_colors(application: QApplication, style: str) -> None:
    application.setPalette(QPalette())  # one in which nothing is set: then the system's counts
    plain = application.palette()
    mended = mended_selection(plain)
    if style.casefold() == _FUSION and mended != plain.color(_Role.Highlight):
        palette = QPalette()
        # All else stays the system's, also when it changes.
        palette.setColor(_Role.Highlight, mended)
        application.setPalette(palette)


def mended_selection(palette: QPalette) -> QColor:
    """Return the ground of what is chosen, so dark that white letters on it can be read.

    Where no system names colours, Qt's own style has white on a blue of 3.7 to 1.
    """
    ground, text = palette.color(_Role.Highlight), palette.color(_Role.HighlightedText)
    while contrast(ground, text) < _WRITTEN and ground.lightness() > 0:
        ground = ground.darker(_A_LITTLE)
    return ground


_FUSION: Final = "fusion"
_WITH_OWN_STYLE: Final = frozenset({"win32", "darwin"})
_STYLE_BEFORE: Final = "dpassist-style-before"
_LOOKS: Final = "dpassist-looks"
_A_LITTLE: Final = 104
