"""How much memory a call takes at most, at a cost that a test can bear.

Counting every allocation makes Python code five times slower. Linux keeps the most memory a process ever had and
can be told to begin anew; that also counts what libraries take beside Python. Elsewhere every allocation is counted.
"""

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
_STATUS = Path("/proc/self/status")
_BEGIN_ANEW = Path("/proc/self/clear_refs")


def peak_of(call: Callable[[], Result]) -> tuple[int, Result]:
    """Return by how many bytes the process grew at most, and what the call returned.

    Memory that earlier work has left free is taken first and not seen: for bounds of many megabytes.
    """
    try:
        before = forget_peak()
    except OSError:
        return _counted(call)
    result = call()
    return (kilobytes("VmHWM:") - before) * 1024, result


def forget_peak() -> int:
    """Let the system forget the most memory this process had; return what it has now, in kilobytes.

    Raises:
        OSError: Another system, or not allowed.
    """
    _BEGIN_ANEW.write_text("5", encoding="ascii")
    return kilobytes("VmRSS:")


def kilobytes(name: str) -> int:
    """Return what the system says of this process's memory; 0 where it says nothing."""
    if not _STATUS.exists():
        return 0
    lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def within_bytes(most: float, call: Callable[[], Result]) -> Result:
    """Return what a call returns; fail where Python's own memory grows by more than so many bytes meanwhile.

    The best of three counts: a module that is loaded for the first time, or another thread, is no fault of the call.
    """
    grown = []
    for _ in range(3):
        took, result = _counted(call)
        if took < most:
            return result
        grown.append(took)
    raise AssertionError(f"{grown} bytes, at most {most} allowed")


def _counted(call: Callable[[], Result]) -> tuple[int, Result]:
    gc.collect()
    tracemalloc.start()
    try:
        result = call()
        return tracemalloc.get_traced_memory()[1], result
    finally:
        tracemalloc.stop()
