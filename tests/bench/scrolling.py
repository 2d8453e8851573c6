"""A list of 100,000 messages: how long one step of scrolling, searching or arranging takes, beside Qt's own list.

The baseline is the same table view over plain strings of Qt's own string list, scrolled in the same way.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QTableView

from dpassist.domain.verdict import Certainty, Kind, Verdict
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.arranging import Chip, Order, Wanted, wanted_words
from dpassist.ui.widgets.message_list import MessageList
from dpassist.ui.widgets.message_model import MessageModel

ROWS = 100_000
SMOOTH_MS = 100.0
"""What is felt as at once (Nielsen, "Response times", 1993)."""
_STEPS = 300
_SIZE = (320, 700)
_TYPED = ("byggesag", "asta prøve", "suspicious", "xyzzy", "2026 pas")
_SUBJECTS = (
    "Byggesag på Ærø",
    "Spørgsmål om pas",
    "Klage over støj",
    "Hjælp til NemKonto",
    "Frokost",
)
_SENDERS = ("Asta Prøve", "Bo Opdigtet", "Kvitteringer", "Alma Opdigtet")


def main(rows: int = ROWS) -> int:
    """Measure, print, and return 1 where anything is felt as a stutter."""
    application = QApplication.instance() or QApplication([])
    model = MessageModel(Wording(lambda _context, text: text))
    filled = _timed(lambda: _fill(model, rows))
    view = _shown(MessageList(model))
    plain = _shown(QTableView())
    plain.setModel(QStringListModel([f"{number} Byggesag" for number in range(rows)]))
    plain.verticalHeader().setDefaultSectionSize(view.rowHeight(0))
    _say(f"{rows} rows, filled in {filled:.0f} ms")
    ours, theirs = _scroll(view, application), _scroll(plain, application)
    _tell("a step of scrolling", ours)
    _tell("  Qt's own list of strings = 1.00", theirs)
    _say(f"  ratio of the medians: {statistics.median(ours) / statistics.median(theirs):.2f}")
    searched = [_timed(lambda t=text: _search(model, t, application)) for text in _keystrokes()]
    _tell("a letter typed in the search field", searched)
    model.want(Wanted())
    chips = [
        _timed(lambda c=chip: _want(model, Wanted(chips=frozenset({c})), application))
        for chip in Chip
    ]
    _tell("a chip", chips)
    orders = [_timed(lambda o=order: _want(model, Wanted(order=o), application)) for order in Order]
    _tell("another order", orders)
    typed = [
        _timed(
            lambda t=text: _want(model, Wanted(wanted_words(t), order=Order.NEWEST), application)
        )
        for text in _keystrokes()
    ]
    _tell("a letter typed in the search field, by day", typed)
    letters = [_timed(lambda t=text: view.keyboardSearch(t)) for text in ("f", "x", "k")]
    _tell("a letter typed in the list", letters)
    return int(max(*ours, *searched, *chips, *orders, *typed) > SMOOTH_MS)


def _fill(model: MessageModel, rows: int) -> None:
    chance, noon = random.Random(1), datetime(2026, 11, 2, 12, tzinfo=UTC)
    found = []
    for number in range(rows):
        verdict = Verdict(chance.choice(list(Kind)), Certainty.SURE)
        date = noon - timedelta(
            minutes=chance.randrange(rows)
        )  # as files lie that are sorted by name
        subject = f"{chance.choice(_SUBJECTS)} {number}"
        found.append(
            Examined(Path(f"{number}.eml"), verdict, subject, chance.choice(_SENDERS), date)
        )
    model.append(found)


def _shown(view: QTableView) -> QTableView:
    view.resize(*_SIZE)
    view.show()
    return view


def _scroll(view: QTableView, application: QApplication) -> list[float]:
    bar = view.verticalScrollBar()
    places = [bar.maximum() * step // _STEPS for step in range(_STEPS)]

    def go(place: int) -> None:
        bar.setValue(place)
        view.viewport().repaint()
        application.processEvents()

    return [_timed(lambda p=place: go(p)) for place in places]


def _keystrokes() -> Iterable[str]:
    return (text[:end] for text in _TYPED for end in range(1, len(text) + 1))


def _search(model: MessageModel, text: str, application: QApplication) -> None:
    _want(model, Wanted(wanted_words(text)), application)


def _want(model: MessageModel, wanted: Wanted, application: QApplication) -> None:
    model.want(wanted)
    application.processEvents()


def _timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _tell(what: str, times: list[float]) -> None:
    _say(
        f"{what}: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms ({len(times)} times)"
    )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
