"""What loading a reader costs: fresh interpreters, interleaved, net of one that loads nothing."""

import json
import random
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SAMPLES = ("28-almindelig-mail.eml", "30-almindelig-outlook.msg")
_LOADED = """
import importlib, json, sys
from pathlib import Path
before = set(sys.modules)
module = importlib.import_module(sys.argv[1])
for name in sys.argv[3:]:
    getattr(module, sys.argv[2])(Path(name).read_bytes())
print(json.dumps(sorted(set(sys.modules) - before - {"__main__"})))
"""
_IMPORT = """
import contextlib, importlib, sys
for name in sys.argv[1:]:
    with contextlib.suppress(ModuleNotFoundError):  # a name that is only made at run time
        importlib.import_module(name)
"""


@dataclass(frozen=True)
class ImportCost:
    """What one reader's modules cost.

    Attributes:
        name: What the table calls it.
        modules: How many modules it loads.
        seconds: Median time over that of a bare interpreter.
    """

    name: str
    modules: int
    seconds: float


def import_costs(repeat: int) -> list[ImportCost]:
    """Measure the import of each reader."""
    loads = {
        "olefile": _loaded_with("olefile"),
        "our recognise path": _loaded_by("recognise_message"),
        "our open path": _loaded_by("open_message"),
        "extract-msg": _loaded_with("extract_msg"),
    }
    times: dict[str, list[float]] = {name: [] for name in ("", *loads)}
    jobs = [name for name in times for _ in range(repeat)]
    random.Random(1).shuffle(jobs)
    for name in jobs:
        times[name].append(_seconds(loads.get(name, [])))
    bare = statistics.median(times[""])
    return [
        ImportCost(name, len(modules), statistics.median(times[name]) - bare)
        for name, modules in loads.items()
    ]


def _loaded_by(way_in: str) -> list[str]:
    """Return the modules that reading an ordinary mail and an ordinary Outlook message loads."""
    samples = [str(ROOT / "resources" / "samples" / name) for name in _SAMPLES]
    return _loaded_with("dpassist.mailio.opener", way_in, *samples)


def _loaded_with(module: str, *words: str) -> list[str]:
    command = [sys.executable, "-c", _LOADED, module, *words]
    found: list[str] = json.loads(subprocess.check_output(command, cwd=ROOT))
    return found


def _seconds(modules: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _IMPORT, *modules], cwd=ROOT, check=True)
    return time.perf_counter() - began
