"""Peak memory of reading a file, the file's own bytes included, as a multiple of its size."""

import statistics
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.readers import Reader

LARGE = 100 * 1024
"""Below this the few hundred kilobytes that any reading takes say nothing about the file."""


@dataclass(frozen=True)
class Peaks:
    """Peak memory over the large files, as multiples of their sizes; empty where there are none."""

    multiples: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.multiples) if self.multiples else 0.0

    @property
    def worst(self) -> float:
        """The highest."""
        return max(self.multiples, default=0.0)


def peaks(reader: Reader, files: Sequence[Path]) -> Peaks:
    """Read each large file once with every allocation counted."""
    found = []
    for path in files:
        size = path.stat().st_size
        if size > LARGE:
            multiple = _peak(reader, path)
            found += [multiple / size] if multiple else []
    return Peaks(tuple(found))


def _peak(reader: Reader, path: Path) -> int:
    tracemalloc.start()
    try:
        kept = reader.read(path)
    except Exception:  # noqa: BLE001 - a file that it refuses has no place in this table
        return 0
    finally:
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    del kept
    return most
