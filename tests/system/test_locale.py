"""The program speaks Danish on a Danish system, and knows whether there is a screen."""

import ctypes
from types import SimpleNamespace

import pytest

from dpassist.system.locale import has_screen, system_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "da"}, "da"),
        ({"LANG": "da.UTF-8"}, "da"),
        ({"LANG": "en_DK.UTF-8"}, "en"),
        ({"LANG": "dav_KE"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "da_DK"}, "da"),
        ({"LANG": "da_DK", "LC_MESSAGES": "da_DK", "LC_ALL": "sv_SE"}, "en"),
        ({"LANG": "da_DK", "LC_ALL": ""}, "da"),
    ],
)
def test_the_first_variable_that_is_set_decides(environment, language):
    assert system_language(environment, "linux") == language


@pytest.mark.parametrize(
    ("identifier", "language"), [(0x0406, "da"), (0x0409, "en"), (0x0C06, "da"), (0x0414, "en")]
)
def test_windows_tells_its_own_language(monkeypatch, identifier, language):
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: identifier)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert system_language({"LANG": "sv_SE"}, "win32") == language


def test_the_programs_own_environment_counts_when_none_is_given(monkeypatch):
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system_language(platform="linux") == "da"
    assert not has_screen(platform="linux")


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({}, "win32", True),
        ({}, "darwin", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, "win32", False),
    ],
)
def test_a_screen_is_where_a_window_could_be_shown(environment, platform, screen):
    assert has_screen(environment, platform) is screen
