"""What reading was asked to reach, and whether it does."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.memory import Peaks
from tests.bench.readers import DEFAULT_POLICY, EXTRACT_FULL, OLEFILE, OPEN, RECOGNISE
from tests.bench.timing import Times


@dataclass(frozen=True)
class Figures:
    """What was measured on one kind of file.

    Attributes:
        times: Of every reader.
        memory: Peaks per reader's name.
        files: All files.
        with_html: Those whose message has an HTML body.
    """

    times: Times
    memory: Mapping[str, Peaks]
    files: Sequence[Path]
    with_html: Sequence[Path]


def verdicts(figures: Mapping[str, Figures]) -> list[str]:
    """Return a line per target."""
    lines = []
    if "msg" in figures:
        lines += list(_outlook(figures["msg"]))
    if "eml" in figures:
        lines += list(_mail(figures["eml"]))
    return lines + list(_memory(figures))


def _outlook(found: Figures) -> Iterator[str]:
    times, files = found.times, found.files
    cost = _middle(times.ratios(RECOGNISE, OLEFILE, files))
    yield _line("recognise .msg, of olefile open + walk", cost, most=0.6)
    faster = _middle(times.ratios(EXTRACT_FULL, RECOGNISE, files))
    yield _line("recognise .msg, times faster than extract-msg full", faster, least=50)
    faster = _middle(times.ratios(EXTRACT_FULL, OPEN, found.with_html))
    yield _line("open .msg with HTML, times faster than extract-msg full", faster, least=10)


def _mail(found: Figures) -> Iterator[str]:
    faster = _middle(found.times.ratios(DEFAULT_POLICY, RECOGNISE, found.files))
    yield _line("recognise .eml, times faster than policy.default full", faster, least=15)


def _memory(figures: Mapping[str, Figures]) -> Iterator[str]:
    for kind, found in figures.items():
        worst = found.memory[OPEN.name].worst if found.memory[OPEN.name].multiples else None
        yield _line(f"peak memory while opening .{kind}, of the file, worst", worst, most=3)


def _middle(ratios: Sequence[float]) -> float | None:
    return statistics.median(ratios) if ratios else None


def _line(
    what: str, value: float | None, *, most: float | None = None, least: float | None = None
) -> str:
    asked = f"at most {most:g}" if most is not None else f"at least {least:g}"
    if value is None:
        return f"{'not measured':12} {what}: asked {asked}"
    is_met = value <= most if most is not None else least is not None and value >= least
    return f"{'met' if is_met else 'NOT MET':12} {what}: {value:.2f}, asked {asked}"
