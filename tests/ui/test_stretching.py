"""The pseudo-language: longer words, and everything a machine reads as it was."""

import pytest
from PySide6.QtCore import QTranslator

from dpassist.ui import stretching
from dpassist.ui.stretching import stretched
from dpassist.ui.translation import StretchingTranslator, load_translators, translate_function


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Post", "[Poóøst]"),
        ("&Open files…", "[&Opeén fiíleés…]"),
        ("%n message(s) in {folder}", "[%n meéssaágeé(s) iín {folder}]"),
        ("<b>Bold</b>", "[<b>Boóld</b>]"),
        ("Mails (.eml, .msg)", "[Maáiíls (.eml, .msg)]"),
        ("", ""),
        (" ", " "),
    ],
)
def test_words_grow_and_places_stay(text, longer):
    assert stretched(text) == longer


def test_short_words_grow_most():
    assert len(stretched("Ease")) >= 2 * len("Ease")
    long = "What is known to go wrong is looked for in a reply before it is sent"
    assert len(long) * 1.25 < len(stretched(long)) < len(long) * 1.6


def test_it_is_there_for_those_who_ask(paths, monkeypatch, qapp):
    monkeypatch.setenv(stretching.STRETCHED, "1")
    (translator,) = load_translators("en", paths.translations)
    assert isinstance(translator, StretchingTranslator)
    assert not translator.isEmpty()
    assert translator.translate("MainWindow", "%n message(s) in the list", None, 2).startswith(
        "[%n"
    )
    assert translate_function("en", paths.translations)("Sections", "Post") == "[Poóøst]"


def test_nobody_else_meets_it(paths):
    assert all(type(each) is QTranslator for each in load_translators("da", paths.translations))
