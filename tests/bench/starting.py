"""Cold start, memory and idleness of the window against a bare one: ``python -m tests.bench starting``.

Both are started in turns as processes of their own. Usable is a window that has been painted and whose event
loop answers again. The bare window is a `QMainWindow` with one list and one text view, nothing else. Linux only:
memory and processor time are read where the system tells them.
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
TIME_TARGET = 1.6
MEMORY_TARGET = 1.5

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
app.main(["--data-dir", sys.argv[1]])
"""
_WATCH = """
def watch(app):
    import json, os, sys, time
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Paints(QObject):
        seen = False
        def eventFilter(self, _watched, event):
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False
    paints = Paints()
    app.installEventFilter(paints)
    told = {}
    def look():
        if not paints.seen:
            QTimer.singleShot(0, look)
            return
        app.removeEventFilter(paints)
        told["seconds"] = time.time() - float(os.environ["BEGAN"])
        told["modules"] = sorted({name.partition(".")[0] for name in sys.modules})
        QTimer.singleShot(int(float(os.environ["SETTLE"]) * 1000), settled)
    def settled():
        pages = int(open("/proc/self/statm").read().split()[1])
        told["mebibytes"] = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
        told["processor"] = -time.process_time()
        QTimer.singleShot(int(float(os.environ["IDLE"]) * 1000), idled)
    def idled():
        told["processor"] += time.process_time()
        print(json.dumps(told), flush=True)
        os._exit(0)
    QTimer.singleShot(0, look)
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
        shutil.copy(_DEMO_SETTINGS, Path(name) / "settings.toml")
        for number in range(repeat + 1):
            for kind, script in (("bare", _BARE), ("dpassist", _DPASSIST)):
                measured = _start(script, name)
                if number:  # the first fills the caches of the system
                    figures[kind].append(measured)
    return _tell(figures)


def _start(script: str, folder: str) -> dict[str, float]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "BEGAN": str(time.time()),
        "SETTLE": str(_SETTLE_S),
        "IDLE": str(_IDLE_S),
    }
    done = subprocess.run(
        [sys.executable, "-c", _WATCH + _REAL + script, folder],
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

    is_missed = False
    for what, unit, target in (
        ("seconds", "s", TIME_TARGET),
        ("mebibytes", "MiB", MEMORY_TARGET),
    ):
        ours, bare = median("dpassist", what), median("bare", what)
        is_missed |= ours > target * bare
        sys.stdout.write(
            f"{what:10} dpassist {ours:.2f} {unit}, bare {bare:.2f} {unit}: "
            f"{ours / bare:.2f} times (asked: {target})\n"
        )
    idle = 1000 * median("dpassist", "processor") / _IDLE_S
    sys.stdout.write(
        f"idle       dpassist {idle:.1f} ms of processor time a second, "
        f"bare {1000 * median('bare', 'processor') / _IDLE_S:.1f}\n"
    )
    return int(is_missed)
