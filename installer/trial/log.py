"""Keeps what was tried and what came of it, and prints it as one table."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from installer.tools import BuildError

_USER: Final = re.compile(r"(?i)(\busers[\\/])(?!public\b)[^\\/\s]+(?=[\\/])")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was tried.

    Attributes:
        name: What.
        seconds: How long it took.
        fault: Why it failed; empty when it did not.
        notes: Figures and findings.
    """

    name: str
    seconds: float
    fault: str
    notes: tuple[str, ...]


@dataclass(slots=True)
class Log:
    """The rows so far."""

    rows: list[Row] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """Try something; what it appends to the list is told beside it.

        Raises:
            BuildError: It failed; the row is kept.
        """
        began, notes, fault = time.monotonic(), list[str](), ""
        print(f"... {name}", flush=True)
        try:
            yield notes
        except BuildError as error:
            fault = str(error)
            raise
        except BaseException as error:
            fault = type(error).__name__
            raise
        finally:
            self.rows.append(Row(name, time.monotonic() - began, fault, tuple(notes)))

    @property
    def has_failed(self) -> bool:
        """Whether anything failed, or nothing was tried."""
        return not self.rows or any(row.fault for row in self.rows)

    def table(self) -> str:
        """Return everything as lines; whoever tried it is not named, as the table is kept with the project."""
        lines = []
        for row in self.rows:
            lines.append(f"{'FAILED' if row.fault else 'ok':<6} {row.seconds:6.1f} s  {row.name}")
            lines += [
                f"{'':17} {line}" for text in (*row.notes, row.fault) for line in text.splitlines()
            ]
        return _USER.sub(r"\1<user>", "\n".join(lines))


def require(*, holds: bool, otherwise: str) -> None:
    """Stop a step unless something holds.

    Raises:
        BuildError: It does not.
    """
    if not holds:
        raise BuildError(otherwise)
