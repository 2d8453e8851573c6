"""Runs this program once more for something that may take it down, such as the first window, and waits for the end."""

import json
import os
import subprocess  # noqa: TID251 - what it runs may end the process it runs in
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import dpassist
from dpassist.domain.errors import EnvironmentFaultError

_NEVER_SHOWN: Final = 0x08000000  # CREATE_NO_WINDOW


def run_again(
    arguments: list[str], environment: Mapping[str, str], patience_seconds: float
) -> dict[str, Any]:
    """Run this program with these arguments and return the JSON object it prints.

    Args:
        arguments: Words of ours alone.
        environment: Variables to set beside our own.
        patience_seconds: How long it may take.

    Raises:
        EnvironmentFaultError: ``process-not-started``, ``process-too-slow`` or ``process-ended``: before it said
            anything.
    """
    try:
        ended = subprocess.run(  # noqa: S603 - our own program, no words of anybody else
            [*own_command(), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=patience_seconds,
            env={
                **os.environ,
                "PYTHONPATH": str(Path(dpassist.__file__).parents[1]),
                **environment,
            },
            creationflags=_NEVER_SHOWN if sys.platform == "win32" else 0,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise EnvironmentFaultError("process-too-slow") from None
    except OSError:
        raise EnvironmentFaultError("process-not-started") from None
    try:
        answer = json.loads(ended.stdout)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise EnvironmentFaultError("process-ended")
    return answer


def own_command(executable: str = sys.executable, *, frozen: bool | None = None) -> list[str]:
    """Return how this program is started: by a Python, or by itself when it is frozen."""
    is_frozen = hasattr(sys, "frozen") if frozen is None else frozen
    return [executable] if is_frozen else [executable, "-P", "-m", "dpassist"]
