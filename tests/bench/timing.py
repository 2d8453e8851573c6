"""Times readers on files so that the figures can be compared: in turns, shuffled, median per file.

In each turn every reader goes through all files, as it does with a folder of ten thousand; the readers' order is
another one in each turn, so that what else the machine does falls on all of them.
"""

import gc
import logging
import random
import signal
import statistics
import time
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.readers import Reader

LONGEST_S = 20
"""After so long a reader is stopped at a file and counted with that time."""


class _StoppedError(BaseException):
    """Not an `Exception`, so that no reader takes it for a damaged file."""


@dataclass
class Times:
    """What was measured.

    Attributes:
        seconds: Per reader's name and file, each repeat.
        failed: Per reader's name, the files it could not read, with the code or name of the exception.
        stopped: Per reader's name, the files it took too long for.
    """

    seconds: dict[tuple[str, Path], list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: dict[str, dict[Path, str]] = field(default_factory=lambda: defaultdict(dict))
    stopped: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))

    def median(self, reader: Reader, path: Path) -> float | None:
        """Return a file's median time; None when the reader did not read it."""
        every = self.seconds.get((reader.name, path))
        return statistics.median(every) if every else None

    def ratios(self, reader: Reader, baseline: Reader, files: Sequence[Path]) -> list[float]:
        """Return the reader's time as a multiple of the baseline's, per file that both read, sorted."""
        pairs = ((self.median(reader, path), self.median(baseline, path)) for path in files)
        return sorted(one / other for one, other in pairs if one is not None and other is not None)

    def mean_ratio(self, reader: Reader, baseline: Reader, files: Sequence[Path]) -> float:
        """Return the sum of its times as a multiple of the baseline's, over files that both read."""
        pairs = [(self.median(reader, path), self.median(baseline, path)) for path in files]
        both = [(one, other) for one, other in pairs if one is not None and other is not None]
        return sum(one for one, _ in both) / sum(other for _, other in both) if both else 0.0


def measure(
    readers: Sequence[Reader], files: Sequence[Path], *, repeat: int, slow_files: int, seed: int = 1
) -> Times:
    """Time every reader on every file."""
    times = Times()
    chance = random.Random(seed)
    for_slow = set(chance.sample(list(files), min(slow_files, len(files))))
    with _quiet():
        for reader in readers:  # their libraries load before anything is timed
            _time(reader, min(files, key=lambda path: path.stat().st_size), Times())
        gc.collect()
        gc.freeze()  # or collecting the libraries' own objects falls on whoever is timed just then
        for turn in range(repeat):
            for reader in chance.sample(readers, len(readers)):
                for path in chance.sample(files, len(files)):
                    if not reader.is_slow or (turn == 0 and path in for_slow):
                        _time(reader, path, times)
    return times


def _time(reader: Reader, path: Path, times: Times) -> None:
    if path in times.failed[reader.name]:
        return
    try:
        with _limit(LONGEST_S):
            began = time.perf_counter()
            kept = reader.read(path)
            took = time.perf_counter() - began
    except _StoppedError:
        times.stopped[reader.name].add(path)
    except Exception as error:  # noqa: BLE001 - other libraries raise whatever they like; it is counted
        times.failed[reader.name][path] = getattr(error, "code", type(error).__name__)
        return
    kept = None  # noqa: F841 - what was read is let go outside the time taken
    times.seconds[reader.name, path].append(took)


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Stop the block after a time, on systems that can."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _stop(_number: int, _frame: object) -> None:
    raise _StoppedError


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep other libraries from printing between the figures."""
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
