"""How our two ways in compare with other readers, over a folder of mail, in one run.

A file's time is the median of its repeats; a reader's figure is the median, over the files that it and
the baseline read, of the ratio of the two. The mean cost is the ratio of the sums: what a folder costs.
"""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench import readers
from tests.bench.imports import ImportCost, import_costs
from tests.bench.memory import Peaks, peaks
from tests.bench.readers import READERS, Reader, kind_of
from tests.bench.targets import Figures, verdicts
from tests.bench.timing import Times, measure

EVERY = 1_000_000
_IMPORTS = 11


def run(folder: Path, *, repeat: int = 5, slow_files: int = EVERY) -> None:
    """Compare the readers and print the tables."""
    figures: dict[str, Figures] = {}
    for kind, compared in READERS.items():
        files = sorted(p for p in folder.rglob("*") if p.is_file() and kind_of(p) == kind)
        if not files:
            _say(f"no .{kind} file in the folder")
            continue
        times = measure(compared, files, repeat=repeat, slow_files=slow_files)
        _say(*_time_table(kind, compared, files, times))
        _say(*_failures(compared, times, folder))
        memory = {one.name: peaks(one, files) for one in compared if not one.is_slow}
        _say(*_memory_table(kind, memory))
        figures[kind] = Figures(times, memory, files, _with_html(files) if kind == "msg" else [])
    _say(*_import_table(import_costs(_IMPORTS)))
    _say("targets", *verdicts(figures))


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n\n")
    sys.stdout.flush()


def _time_table(
    kind: str, compared: Sequence[Reader], files: Sequence[Path], times: Times
) -> list[str]:
    baseline = compared[0]
    usual = statistics.median(filter(None, (times.median(baseline, path) for path in files)))
    titles = ("median", "p10-p90", "mean cost", "x faster", "files", "failed", "> 20 s")
    lines = [
        f".{kind}: {len(files)} files; 1.00 = {baseline.name} (median {usual * 1000:.2f} ms)",
        "{:30} {:>8} {:>15} {:>10} {:>9} {:>6} {:>7} {:>6}".format("reader", *titles),
    ]
    for reader in compared:
        ratios = times.ratios(reader, baseline, files)
        if not ratios:
            lines.append(f"{reader.name:30} read nothing")
            continue
        median = statistics.median(ratios)
        low, high = ratios[len(ratios) // 10], ratios[-1 - len(ratios) // 10]
        lines.append(
            f"{reader.name:30} {median:8.3f} {f'{low:.3f}-{high:.3f}':>15} "
            f"{times.mean_ratio(reader, baseline, files):10.3f} {1 / median:9.1f} {len(ratios):6} "
            f"{len(times.failed[reader.name]):7} {len(times.stopped[reader.name]):6}"
        )
    return lines


def _failures(compared: Sequence[Reader], times: Times, folder: Path) -> list[str]:
    """Name the files that our readers refuse."""
    ours = [reader for reader in compared if reader.name.startswith("our")]
    return [
        f"refused by {reader.name}: {path.relative_to(folder)}: {why}"
        for reader in ours
        for path, why in sorted(times.failed[reader.name].items())
    ] or ["our readers refuse none of them"]


def _memory_table(kind: str, memory: dict[str, Peaks]) -> list[str]:
    lines = [
        f".{kind}: peak memory with the file's own bytes, as multiples of its size, files over 100 kB",
        f"{'reader':30} {'median':>8} {'worst':>8} {'files':>6}",
    ]
    return lines + [
        f"{name:30} {found.median:8.2f} {found.worst:8.2f} {len(found.multiples):6}"
        for name, found in memory.items()
    ]


def _import_table(costs: Sequence[ImportCost]) -> list[str]:
    unit = next(cost.seconds for cost in costs if cost.name == "olefile")
    lines = [f"import, fresh interpreter, net of a bare one; 1.0 = olefile ({unit * 1000:.0f} ms)"]
    return lines + [
        f"{cost.name:30} {cost.seconds / unit:8.1f} {cost.modules:6} modules" for cost in costs
    ]


def _with_html(files: Sequence[Path]) -> list[Path]:
    """Return the files in which our reader finds HTML, which is what costs the other reader its time."""
    found = []
    for path in files:
        try:
            message = readers.open_message(path.read_bytes())
        except Exception:  # noqa: BLE001 - a file that nobody can read has no place in this table
            continue
        found += [path] if message.body_html else []
    return found
