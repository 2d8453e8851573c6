"""Windows tells whether somebody has switched animations off; other systems do not."""

import ctypes
from types import SimpleNamespace

import pytest

from dpassist.system.motion import wants_less_motion


@pytest.mark.parametrize(("told", "animates", "less"), [(1, 0, True), (1, 1, False), (0, 0, False)])
def test_windows_tells_it(monkeypatch, told, animates, less):
    asked = []

    def parameters(action, number, value, change):
        asked.append((action, number, change))
        ctypes.cast(value, ctypes.POINTER(ctypes.c_int))[0] = animates
        return told

    user = SimpleNamespace(SystemParametersInfoW=parameters)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user), raising=False)
    assert wants_less_motion("win32") is less
    assert asked == [(0x1042, 0, 0)]


def test_where_nothing_is_told_nothing_changes():
    assert wants_less_motion("linux") is False
