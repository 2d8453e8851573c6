"""What of a run the coverage measures, where it measures at all.

Following each line makes Python three times as slow. So it follows what examples written by hand reach, and rests
where a test draws its examples, does the same again thousands of times, or takes the time itself: what such a test
happens to reach beside is luck, and nobody may count on it.
"""

import importlib
import os
import pkgutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import dpassist

if TYPE_CHECKING:
    import pytest

_ENVIRONMENT = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
"""What makes coverage start in a process that is started from here."""


_MARKS = ("hypothesis", "effort", "unmeasured")
_FOLDERS = {"agreement", "bench", "installer", "labelled"}
"""Of tests that hold us against others over thousands of files, take the time, or look at what is not the program."""


def rests_in(item: "pytest.Item") -> bool:
    """Tell whether a test is of those that are not measured."""
    return item.path.parent.name in _FOLDERS or any(map(item.get_closest_marker, _MARKS))


def is_measured() -> bool:
    """Tell whether the coverage follows this thread."""
    return type(sys.gettrace()).__module__.startswith("coverage")


def import_all() -> None:
    """Import the whole program, so that the coverage has seen it and may rest while the tests are collected."""
    for module in pkgutil.walk_packages(dpassist.__path__, "dpassist."):
        importlib.import_module(module.name)


def rest() -> None:
    """Let the coverage rest from now on in this process, but not in those that are started from it."""
    if is_measured():
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]  # None is what takes it away


@contextmanager
def unmeasured() -> Iterator[None]:
    """Let the coverage rest, in threads and processes that are started meanwhile too; a debugger stays."""
    if not is_measured():
        yield
        return
    follower, of_threads = sys.gettrace(), threading.gettrace()
    filled = {each: each.cache_info().misses for each in _caches()}
    kept = {name: os.environ.pop(name) for name in _ENVIRONMENT if name in os.environ}
    sys.settrace(None)
    threading.settrace(None)  # type: ignore[arg-type]  # None is what takes it away
    try:
        yield
    finally:
        for each, misses in filled.items():
            if each.cache_info().misses != misses:
                each.cache_clear()
        os.environ.update(kept)
        threading.settrace(of_threads)  # type: ignore[arg-type]  # None where there was none
        sys.settrace(follower)
        _be_followed()


@cache
def _caches() -> list[Any]:
    """Return what of the program remembers its results: what was worked out unmeasured is worked out again."""
    modules = [each for name, each in sys.modules.items() if name.partition(".")[0] == "dpassist"]
    spaces = [vars(each) for each in modules]
    classes = {v for space in spaces for v in space.values() if isinstance(v, type)}
    spaces += [vars(each) for each in classes if each.__module__.startswith("dpassist.")]
    found = {id(v): v for space in spaces for v in space.values() if hasattr(v, "cache_clear")}
    return list(found.values())


def _be_followed() -> None:
    """Be the first call that coverage sees again: on it, it installs what is fast, before any call returns."""
