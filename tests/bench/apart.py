"""Reads files in processes of their own, one after the other, and tells what each reading took.

A server process that has every module loaded already starts a copy of itself per file, so that a reader
that loops, eats memory or crashes takes nothing else with it, and costs no start of an interpreter. Linux
only: the memory a process had at most is asked of the system.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message
from dpassist.mailio.opener import open_message, recognise_message
from tests.measuring import unmeasured
from tests.peak_memory import kilobytes

ROOT = Path(__file__).resolve().parents[2]
MEBIBYTE = 1024 * 1024
ADDRESS_SPACE = 4096 * MEBIBYTE
PROCESSOR_S = 30
"""The last fence, far beyond what any file may take."""

WAYS_IN: dict[str, Callable[[bytes], Message]] = {
    "open": open_message,
    "recognise": recognise_message,
}


@dataclass(frozen=True)
class Reading:
    """How one reading ended and what it took.

    Attributes:
        ended: ``message``, ``refused`` and a code, or what should never be: an exception, a signal.
        seconds: Processor time.
        mebibytes: By how much the process grew at most.
    """

    ended: str
    seconds: float = 0.0
    mebibytes: float = 0.0

    @property
    def kept_its_word(self) -> bool:
        """Tell whether it gave a message or the one exception."""
        return self.ended == "message" or self.ended.startswith("refused ")


class ReadingServer:
    """The server process; a context manager."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.bench.apart"]
        pipe = subprocess.PIPE
        with unmeasured():
            self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def read(self, way_in: str, path: Path) -> Reading:
        """Read a file apart."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([way_in, str(path)]) + "\n")
        self._process.stdin.flush()
        return Reading(**json.loads(self._process.stdout.readline()))


def measure(way_in: str, path: Path) -> Reading:
    """Read a file in this process, which has not read any other."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_S, PROCESSOR_S))
    data = path.read_bytes()
    before = kilobytes("VmRSS:")
    began = time.process_time()
    try:
        message = WAYS_IN[way_in](data)
        ended = "message" if isinstance(message, Message) else type(message).__name__
    except UnreadableMessageError as error:
        ended = "refused " + error.code
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        ended = "raised " + type(error).__name__
    took = time.process_time() - began
    return Reading(ended, took, (kilobytes("VmHWM:") - before) / 1024)


def _answer(way_in: str, path: str) -> None:
    """Measure in a copy of this process and print its answer, or how it died."""
    child = os.fork()
    if not child:
        sys.stdout.write(json.dumps(vars(measure(way_in, Path(path)))) + "\n")
        sys.stdout.flush()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        code = os.waitstatus_to_exitcode(status)
        sys.stdout.write(json.dumps({"ended": f"died {code}"}) + "\n")
        sys.stdout.flush()


def _warm_up() -> None:
    """Load the modules that readers load when they meet a file."""
    for path in sorted((ROOT / "resources" / "samples").iterdir()):
        for read in WAYS_IN.values():
            try:
                read(path.read_bytes())
            except UnreadableMessageError:
                continue


if __name__ == "__main__":
    _warm_up()
    for line in sys.stdin:
        _answer(*json.loads(line))
