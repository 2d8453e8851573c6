"""The message of the system itself, on Windows alone."""

import ctypes
from types import SimpleNamespace

import pytest

from dpassist.system.native_message import show_native_message


@pytest.mark.parametrize(("answer", "is_shown"), [(1, True), (0, False)])
def test_windows_shows_it_as_a_warning(monkeypatch, answer, is_shown):
    shown = []

    def message_box(*asked):
        shown.append(asked)
        return answer

    user32 = SimpleNamespace(MessageBoxW=message_box)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    assert show_native_message("It did not start.", "win32") is is_shown
    assert shown == [(None, "It did not start.", "dpassist", 0x30)]


def test_other_systems_have_none():
    assert not show_native_message("It did not start.", "linux")
