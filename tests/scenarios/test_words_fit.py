"""No words are cut: not in a longer language, and not with letters of twice the size (WCAG 2.2, 1.4.4 and 1.4.12)."""

import pytest

from dpassist.domain.screen import Theme
from dpassist.ui import stretching
from dpassist.ui.palettes import apply_theme
from dpassist.ui.translation import load_translators
from tests.scenarios.clipping import clipped
from tests.scenarios.every_page import walk

pytestmark = pytest.mark.unmeasured

_LAPTOP = (1440, 900)
_HALF_A_SCREEN = 960


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


@pytest.fixture
def in_high_contrast(qapp):
    style, before = qapp.style().name(), qapp.palette()
    apply_theme(qapp, Theme.CONTRAST)
    yield
    apply_theme(qapp, Theme.SYSTEM)
    qapp.setStyle(style)
    qapp.setPalette(before)


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


def test_in_high_contrast_pages_are_no_wider_than_half_a_screen_of_1920_points(
    qapp, in_high_contrast, open_workplace, speak
):
    """As wide as such a screen is at 200 %: the lines around everything take room too."""
    speak("da")
    place = open_workplace("da")
    place.open("12-mail-med-memo-virksomhed.eml")
    found = {}
    for name in ("post", "check", "rules", "guidance", "settings"):
        place.window.show_page(name)
        if name == "rules":
            place.window.page(name).list.go_to("3")  # two conditions that are joined
        qapp.processEvents()
        found[name] = place.window.minimumSizeHint().width()
    assert {name: width for name, width in found.items() if width > _HALF_A_SCREEN} == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_with_letters_of_twice_the_size(open_workplace, speak, twice_as_large, language):
    speak(language)
    walk_through(open_workplace(language))
