"""With less motion nothing slides, slides or pulses by itself, in any page; and nothing of ours ever does."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QStyle, QStyleFactory

import dpassist.ui
from dpassist.domain.settings import Theme
from dpassist.ui.motion import CalmStyle
from dpassist.ui.palettes import apply_theme

pytestmark = pytest.mark.unmeasured

MOVING = {
    "QAbstractAnimation", "QGraphicsOpacityEffect", "QMovie", "QParallelAnimationGroup", "QPropertyAnimation",
    "QScroller", "QSequentialAnimationGroup", "QTimeLine", "QVariantAnimation",
}  # fmt: skip
DURATION = QStyle.StyleHint.SH_Widget_Animation_Duration
EFFECTS = Qt.UIEffect.UI_General


@pytest.fixture
def plain(qapp):
    """The application as it was, put back afterwards."""
    style, palette, slides = qapp.style().name(), qapp.palette(), qapp.isEffectEnabled(EFFECTS)
    yield qapp
    apply_theme(qapp, Theme.SYSTEM)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setEffectEnabled(EFFECTS, slides)


@pytest.mark.parametrize("theme", list(Theme))
def test_less_motion_stops_what_the_style_moves_and_more_brings_it_back(plain, theme):
    plain.setEffectEnabled(EFFECTS, True)
    for _again in range(2):
        apply_theme(plain, theme, is_calm=True)
        assert plain.style().styleHint(DURATION) == 0
        assert not plain.isEffectEnabled(EFFECTS)
        apply_theme(plain, theme)
        assert plain.style().styleHint(DURATION) > 0
        assert plain.isEffectEnabled(EFFECTS)


def test_a_calm_style_changes_nothing_else(qapp):
    calm, same = CalmStyle("Fusion"), QStyleFactory.create("Fusion")
    for hint in (QStyle.StyleHint.SH_ComboBox_Popup, QStyle.StyleHint.SH_ScrollBar_Transient):
        assert calm.styleHint(hint) == same.styleHint(hint)


def test_nothing_of_ours_moves(qapp):
    folder = Path(dpassist.ui.__file__).parent
    named = {
        (path.name, node.id if isinstance(node, ast.Name) else node.attr)
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    assert len(named) > 1000
    assert {(file, name) for file, name in named if name in MOVING} == set()
    busy = [
        path.name
        for path in folder.rglob("*.py")
        if "setRange(0, 0)" in path.read_text(encoding="utf-8")  # a bar that runs to and fro
    ]
    assert busy == []
    assert qapp.findChildren(QAbstractAnimation) == []
