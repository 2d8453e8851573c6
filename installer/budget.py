"""Holds payload and installers to their sizes, and names what grew."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from installer.tools import ROOT, BuildError

BUDGET: Final = ROOT / "installer" / "budget.toml"
_MEGABYTE: Final = 1_000_000
_NAMED_FROM: Final = 0.1
"""Growth below this many MB is not told."""
_APART: Final = 0.2
"""A part smaller than this many MB is counted with the others like it."""


def sizes_of(stage: Path) -> dict[str, float]:
    """Return the size of each part of a payload in MB: a package, a folder or a file of some size."""
    parts: Counter[str] = Counter()
    for path in stage.rglob("*"):
        if path.is_file():
            inside = path.relative_to(stage).parts
            parts["/".join(inside[:2])] += path.stat().st_size
    sizes: Counter[str] = Counter()
    for part, size in parts.items():
        is_apart = size >= _APART * _MEGABYTE
        sizes[part if is_apart else f"{part.partition('/')[0]}/others"] += size
    return {part: round(size / _MEGABYTE, 2) for part, size in sorted(sizes.items())}


def grown(before: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """Tell what grew, the most first."""
    growth = {part: size - before.get(part, 0) for part, size in now.items()}
    told = sorted(
        (part for part in growth if growth[part] >= _NAMED_FROM), key=lambda part: -growth[part]
    )
    return [f"{part}: {before.get(part, 0):.2f} -> {now[part]:.2f} MB" for part in told]


def check_payload(stage: Path) -> float:
    """Hold a payload to its limit, and return its size in MB.

    Raises:
        BuildError: It is larger; the words name what grew.
    """
    said = tomllib.loads(BUDGET.read_text(encoding="utf-8"))
    return check("payload", sizes_of(stage), said["limits"]["payload"], said["sizes"])


def check(what: str, now: Mapping[str, float], limit: float, before: Mapping[str, float]) -> float:
    """Hold something to its limit, and return its size in MB.

    Raises:
        BuildError: It is larger; the words name what grew.
    """
    total = sum(now.values())
    if total > limit:
        told = grown(before, now) or ["nothing against the sizes in budget.toml"]
        raise BuildError(
            "\n".join((f"{what} has {total:.1f} MB, more than {limit:.1f}; grown:", *told))
        )
    return total


def check_installer(name: str, file: Path, stage: Path, *, is_held: bool = True) -> float:
    """Hold an installer to its limit, and return its size in MB.

    Args:
        name: As in `budget.toml`.
        file: The installer.
        stage: The payload in it.
        is_held: Whether there is a limit; not for one that was packed fast.

    Raises:
        BuildError: It is larger; the words name what grew in the payload.
    """
    said = tomllib.loads(BUDGET.read_text(encoding="utf-8"))
    size, limit = file.stat().st_size / _MEGABYTE, said["limits"][name]
    if is_held and size > limit:
        told = grown(said["sizes"], sizes_of(stage)) or ["nothing in the payload"]
        raise BuildError(
            "\n".join((f"{name} has {size:.1f} MB, more than {limit:.1f}; grown:", *told))
        )
    return size


def write_sizes(stage: Path) -> None:
    """Write the sizes of a payload into `budget.toml`, in the place of those there."""
    head, _, _ = BUDGET.read_text(encoding="utf-8").partition("[sizes]\n")
    lines = (f'"{part}" = {size}\n' for part, size in sizes_of(stage).items())
    BUDGET.write_text(head + "[sizes]\n" + "".join(lines), encoding="utf-8")
