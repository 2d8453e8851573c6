"""Cold start, memory and idleness of the window against a bare one: ``python -m tests.bench starting``.

Both are started in turns as processes of their own, byte-compiled as an installer leaves them, without a screen. Usable is
a window that has been painted and whose event loop answers again; the post is there with its list and its buttons, and
what somebody does waits until the use cases have come (*ready*). The longest time in which the event loop did not
answer from then on is told too (*gap*): it may stand still no longer than is felt. The bare window is a `QMainWindow` with one
list and one text view, nothing else. Processor time is what this process used; on a machine that does other work it says more
than the clock. Linux only: memory and processor time are read where the system tells them.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_DEMO_SETTINGS = ROOT / "resources" / "demo" / "settings.toml"
_LONGEST_S = 120.0
_IDLE_S = 3.0
_SETTLE_S = 4.0
"""The reading process gets ready, the share is looked for: work that follows every start and ends."""
_XDG = ("CONFIG", "DATA", "STATE", "CACHE")
TIME_TARGET = 1.6
MEMORY_TARGET = 1.5
GAP_TARGET_MS = 100

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QSplitter, QTextBrowser
app = QApplication(sys.argv[:1])
window = QMainWindow()
panes = QSplitter(window)
panes.addWidget(QListWidget())
panes.addWidget(QTextBrowser())
window.setCentralWidget(panes)
window.resize(1280, 800)
window.show()
watch(app)
"""
_DPASSIST = """
import sys
QApplication.exec = lambda *_: watch(QApplication.instance())
from dpassist import app
app.main([])
"""
_WATCH = """
def watch(app):
    # As little as can be before the figures are taken: each class of Qt's that is used costs time of its own.
    app.processEvents()  # shown and painted
    app.processEvents()  # and answering again
    import time
    worked, now = time.process_time(), time.time()
    import json, os, sys
    from PySide6.QtCore import QTimer
    shown = [window for window in app.topLevelWindows() if window.isExposed()]
    assert shown, "nothing was painted"
    began = float(os.environ["BEGAN"])
    told = {"seconds": now - began, "worked": worked, "gap": 0.0, "ready": 0.0}
    told["modules"] = sum(name.partition(".")[0] == "dpassist" for name in sys.modules)
    told["last"] = time.perf_counter()
    def beaten():
        now = time.perf_counter()
        told["gap"] = max(told["gap"], 1000 * (now - told["last"]) - 5)
        told["last"] = now
        if not told["ready"] and any(getattr(w, "is_furnished", False) for w in app.topLevelWidgets()):
            told["ready"] = time.time() - began
    beat = QTimer()
    beat.timeout.connect(beaten)
    beat.start(5)
    def settled():
        beat.stop()
        pages = int(open("/proc/self/statm").read().split()[1])
        told["mebibytes"] = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
        told["processor"] = -time.process_time()
        QTimer.singleShot(int(float(os.environ["IDLE"]) * 1000), idled)
    def idled():
        told["processor"] += time.process_time()
        print(json.dumps(told), flush=True)
        os._exit(0)
    QTimer.singleShot(int(float(os.environ["SETTLE"]) * 1000), settled)
    _real_exec()
"""
_REAL = """
from PySide6.QtWidgets import QApplication
_real_exec = QApplication.exec
"""


def run(repeat: int) -> int:
    """Print the ratios, and return 1 where a target is missed."""
    figures: dict[str, list[dict[str, float]]] = {"bare": [], "dpassist": []}
    with tempfile.TemporaryDirectory() as name:
        config = Path(name) / "config" / "dpassist"
        config.mkdir(parents=True)
        shutil.copy(_DEMO_SETTINGS, config / "settings.toml")
        for number in range(repeat + 1):
            for kind, script in (("bare", _BARE), ("dpassist", _DPASSIST)):
                measured = _start(script, Path(name))
                if number:  # the first fills the caches of the system, and of bytecode
                    figures[kind].append(measured)
    return _tell(figures)


def _start(script: str, folder: Path) -> dict[str, float]:
    environment = {
        **os.environ,
        **{f"XDG_{what}_HOME": str(folder / what.lower()) for what in _XDG},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "BEGAN": str(time.time()),
        "SETTLE": str(_SETTLE_S),
        "IDLE": str(_IDLE_S),
    }
    done = subprocess.run(
        [sys.executable, "-c", _WATCH + _REAL + script],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=_LONGEST_S,
    )
    return json.loads(done.stdout.splitlines()[-1])


def _tell(figures: dict[str, list[dict[str, float]]]) -> int:
    def median(kind: str, what: str) -> float:
        return statistics.median(each[what] for each in figures[kind])

    def line(name: str, what: str, unit: str, target: float) -> bool:
        ours, bare = median("dpassist", what), median("bare", what)
        sys.stdout.write(
            f"{name:10} dpassist {ours:.3f} {unit}, bare {bare:.3f} {unit}: "
            f"{ours / bare:.2f} times (asked: {target})\n"
        )
        return ours > target * bare

    is_missed = [
        line("clock", "seconds", "s", TIME_TARGET),
        line("processor", "worked", "s", TIME_TARGET),
        line("memory", "mebibytes", "MiB", MEMORY_TARGET),
    ]
    gap = median("dpassist", "gap")
    sys.stdout.write(
        f"gap        dpassist {gap:.0f} ms (asked: {GAP_TARGET_MS}), bare {median('bare', 'gap'):.0f}; "
        f"ready {median('dpassist', 'ready'):.2f} s after the start\n"
        f"modules    {median('dpassist', 'modules'):.0f} of ours when the window is usable\n"
    )
    idle = 1000 * median("dpassist", "processor") / _IDLE_S
    sys.stdout.write(
        f"idle       dpassist {idle:.1f} ms of processor time a second, "
        f"bare {1000 * median('bare', 'processor') / _IDLE_S:.1f}\n"
    )
    return int(any(is_missed) or gap > GAP_TARGET_MS)
