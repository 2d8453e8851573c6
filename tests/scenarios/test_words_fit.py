"""No words are cut: not in a longer language, and not with letters of twice the size (WCAG 2.2, 1.4.4 and 1.4.12)."""

import pytest

from dpassist.ui import stretching
from dpassist.ui.translation import load_translators
from tests.scenarios.clipping import clipped
from tests.scenarios.every_page import walk

_LAPTOP = (1440, 900)


@pytest.fixture
def speak(qapp, paths):
    """Put the words of a language on the screen, Qt's own too; `tests/conftest.py` takes them off."""

    def install(language):
        for translator in load_translators(language, paths.translations):
            translator.setParent(qapp)
            qapp.installTranslator(translator)

    return install


@pytest.fixture
def twice_as_large(qapp):
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def walk_through(place):
    window = place.window
    window.resize(1280, 720)
    found = []
    for name, root in walk(place):
        found += [f"{name}: {each}" for each in clipped(root)]
        least = window.minimumSizeHint()
        if least.width() > _LAPTOP[0] or least.height() > _LAPTOP[1]:
            found.append(f"{name}: the window needs {least.width()} by {least.height()}")
    assert found == [], "\n".join(found)


def test_in_a_language_of_long_words(open_workplace, speak, monkeypatch):
    monkeypatch.setenv(stretching.STRETCHED, "1")
    speak("en")
    walk_through(open_workplace("en"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_with_letters_of_twice_the_size(open_workplace, speak, twice_as_large, language):
    speak(language)
    walk_through(open_workplace(language))
