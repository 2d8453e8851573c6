"""Starts the reading process and holds it to its limits: the one door to processes of our own.

What it reads was written by strangers, so it gets no window, no terminal, no more memory than it needs and no
way to leave a core file with somebody's letter in it. Linux limits the address space of a running process
(``prlimit``), Windows a job object; elsewhere only the time limit holds.
"""

import importlib
import os
import subprocess  # noqa: TID251 - this module is its home
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import dpassist
from dpassist.system.own_flags import WORKER_FLAG

_PATIENCE_SECONDS: Final = 2.0
Limiter = Callable[[int], None]

_NEVER_SHOWN: Final = 0x08000000  # CREATE_NO_WINDOW


class ReadingProcess:
    """A running reading process."""

    def __init__(self) -> None:
        """Start it.

        Raises:
            OSError: It cannot be started.
        """
        self._popen: Final = subprocess.Popen(  # noqa: S603 - our own program, no words of anybody else
            reader_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_NEVER_SHOWN if sys.platform == "win32" else 0,
            close_fds=True,
        )
        self._limit: Final = memory_limiter(self._popen)

    @property
    def requests(self) -> BinaryIO:
        """Where requests are written."""
        return cast(BinaryIO, self._popen.stdin)

    @property
    def answers(self) -> BinaryIO:
        """Where answers are read."""
        return cast(BinaryIO, self._popen.stdout)

    def limit_memory(self, most: int) -> None:
        """Let it use so many bytes of memory from now on, where the system can hold it to that."""
        self._limit(most)

    def is_alive(self) -> bool:
        """Tell whether it still runs."""
        return self._popen.poll() is None

    def kill(self) -> None:
        """End it at once; harmless when it has ended."""
        self._popen.kill()
        self._popen.wait()

    def close(self) -> None:
        """Let it end by itself, and see to it that it does."""
        with suppress(OSError):
            self.requests.close()
        try:
            self._popen.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
        self.answers.close()


def reader_command(executable: str = sys.executable, *, frozen: bool | None = None) -> list[str]:
    """Return how the reading process is started: by a Python, or by the frozen program itself."""
    is_frozen = hasattr(sys, "frozen") if frozen is None else frozen
    if is_frozen:
        return [executable, WORKER_FLAG]
    # -P: nothing is imported from the folder the user happens to be in.
    return [executable, "-P", "-m", "dpassist.mailio.worker"]


def _environment() -> dict[str, str]:
    """Return our environment, and in it where this package is, installed or not."""
    return {**os.environ, "PYTHONPATH": str(Path(dpassist.__file__).parents[1])}


def memory_limiter(popen: "subprocess.Popen[bytes]", platform: str = sys.platform) -> Limiter:
    """Return what limits the memory of a running process on this system."""
    if platform == "win32":
        from dpassist.system.job_object import JobObject  # noqa: PLC0415 - only Windows has them

        return JobObject(int(popen._handle)).limit_memory  # type: ignore[attr-defined]  # noqa: SLF001 - the only way to the handle
    if platform == "linux":
        return partial(_limit_address_space, popen.pid)
    return _no_limit


def _limit_address_space(pid: int, most: int) -> None:
    resource: Any = importlib.import_module("resource")  # Windows has none
    with suppress(OSError):  # it has ended
        _soft, hard = resource.prlimit(pid, resource.RLIMIT_AS)
        resource.prlimit(pid, resource.RLIMIT_AS, (most, hard))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _no_limit(_most: int) -> None:
    """Do nothing: this system cannot limit another process."""
