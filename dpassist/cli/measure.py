"""``dpassist measure``: how good the verdicts on labelled messages are, as tables or as JSON.

With ``--json`` one object is printed, in UTF-8 on one line, with these keys, always all of them:

``folder``, ``labels``
    What was measured, and the file with the labels (`dpassist.services.measuring` tells its form).
``count``
    How many labelled files were recognised.
``matrix``
    An object per label, and in each the number of files per answer. Both are the verdicts of
    ``recognise --json``, and ``cannot-tell`` for what is unsure.
``verdicts``
    An object per verdict: ``labelled``, ``answered`` and ``right`` are numbers of files; ``recall`` is the
    share of the labelled and ``precision`` that of the answered which are right, null of nothing.
``wrong``
    List of objects: ``name``, ``label`` and ``answer`` (as in ``matrix``), and ``what`` is not as the label says:
    a list of ``verdict``, ``certainty``, ``reply``, ``positive``.
``missing``, ``unlabelled``
    Names of files that are labelled and could not be read, and of files nobody has labelled.
``false_digital_post``
    How many files are something else and were taken for Digital Post.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import tell_of_file
from dpassist.domain.errors import (
    ConfigurationError,
    EnvironmentFaultError,
    UnreadableMessageError,
)
from dpassist.domain.metrics import ANSWERS, Answer, Confusion, Outcome, Share
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.desk import Desk
from dpassist.services.measuring import LABELS_NAME, Measured
from dpassist.services.ports import Progress
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import Phrase

_INDENT: Final = "    "
_UNSURE_MARK: Final = "?"
_TOLD_EVERY_S: Final = 2.0
_MARKS: Final = {kind: str(number) for number, kind in enumerate(Kind, start=1)}


def measure(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Measure a folder, print the result, and return an exit code."""
    labels: Path = arguments.labels or arguments.folder / LABELS_NAME
    try:
        measured = desk.measuring.measure(
            arguments.folder, labels, told_now_and_then(desk.wording, err)
        )
    except (EnvironmentFaultError, ConfigurationError, UnreadableMessageError) as error:
        return tell_of_file(desk.wording, err, labels, error)
    if arguments.json:
        out.raw(one_line(_as_object(arguments.folder, labels, measured)))
    else:
        _Report(desk.wording, out).print(measured)
    if measured.false_posts:
        return ExitCode.FALSE_POST
    return ExitCode.FILE_NOT_READ if measured.missing else ExitCode.DONE


def told_now_and_then(
    wording: Wording, err: Console, clock: Callable[[], float] = time.monotonic
) -> Progress:
    """Return a progress that says every other second how far it is, and nothing of short work."""
    last = clock()

    def progress(done: int, known: int) -> None:
        nonlocal last
        now = clock()
        if now - last >= _TOLD_EVERY_S:
            last = now
            err.complain(wording.say(words.SO_FAR, done=done, count=known))

    return progress


class _Report:
    """The result for people."""

    def __init__(self, wording: Wording, out: Console) -> None:
        self._wording: Final = wording
        self._out: Final = out

    def print(self, measured: Measured) -> None:
        self._say(words.MEASURED, count=measured.confusion.total)
        self._out.line()
        self._matrix(measured.confusion)
        self._out.line()
        self._shares(measured.confusion)
        self._wrong(measured.wrong)
        self._names(words.MISSING, measured.missing)
        self._names(words.UNLABELLED, measured.unlabelled)
        if measured.false_posts:
            self._out.line()
            self._say(words.FALSE_POST, count=measured.false_posts)

    def _say(self, phrase: Phrase, /, **values: str | int) -> None:
        self._out.line(self._wording.say(phrase, **values))

    def _matrix(self, confusion: Confusion) -> None:
        """Print a row per label and a column per answer; a column is named by the number of its row."""
        title = self._wording.say(words.LABEL_AND_ANSWER)
        names = {each: f"{_mark(each)} {self._name(each)}" for each in ANSWERS}
        margin = max(len(title), *map(len, names.values()))
        width = max(3, len(str(confusion.total))) + 2
        self._out.line(title.ljust(margin) + "".join(_mark(each).rjust(width) for each in ANSWERS))
        for label in ANSWERS:
            counts = [confusion.count(label, answer) for answer in ANSWERS]
            row = "".join(str(count or "·").rjust(width) for count in counts)
            self._out.line(names[label].ljust(margin) + row)

    def _shares(self, confusion: Confusion) -> None:
        for kind in Kind:
            self._say(
                words.SHARES,
                verdict=self._name(kind),
                precision=self._share(confusion.precision(kind)),
                recall=self._share(confusion.recall(kind)),
            )

    def _share(self, share: Share) -> str:
        if share.permille is None:
            return self._wording.say(words.SHARE_OF_NOTHING)
        whole, tenth = divmod(share.permille, 10)
        values = {"part": share.part, "of": share.whole}
        return self._wording.say(words.SHARE, whole=whole, tenth=tenth, **values)

    def _wrong(self, wrong: Iterable[Outcome]) -> None:
        lines = [
            self._wording.say(
                words.TAKEN_FOR,
                file=outcome.name,
                label=self._name(outcome.label.answer),
                answer=self._name(outcome.answer),
            )
            if "verdict" in outcome.wrong
            else self._wording.say(
                words.DIFFERS,
                file=outcome.name,
                what=", ".join(
                    self._wording.say(words.DIFFERENCES[each]) for each in outcome.wrong
                ),
            )
            for outcome in wrong
        ]
        self._names(words.WRONG, lines)

    def _names(self, phrase: Phrase, names: Iterable[str]) -> None:
        lines = tuple(names)
        if lines:
            self._out.line()
            self._say(phrase, count=len(lines))
        for line in lines:
            self._out.line(_INDENT + line)

    def _name(self, answer: Answer) -> str:
        if answer is None:
            return self._wording.certainty(Certainty.UNSURE)
        return self._wording.kind(answer)


def _mark(answer: Answer) -> str:
    return _UNSURE_MARK if answer is None else _MARKS[answer]


def _as_object(folder: Path, labels: Path, measured: Measured) -> dict[str, Any]:
    confusion = measured.confusion
    return {
        "folder": str(folder),
        "labels": str(labels),
        "count": confusion.total,
        "matrix": {
            _id(label): {_id(answer): confusion.count(label, answer) for answer in ANSWERS}
            for label in ANSWERS
        },
        "verdicts": {kind.value: _verdict(confusion, kind) for kind in Kind},
        "wrong": [
            {
                "name": outcome.name,
                "label": _id(outcome.label.answer),
                "answer": _id(outcome.answer),
                "what": list(outcome.wrong),
            }
            for outcome in measured.wrong
        ],
        "missing": list(measured.missing),
        "unlabelled": list(measured.unlabelled),
        "false_digital_post": measured.false_posts,
    }


def _verdict(confusion: Confusion, kind: Kind) -> dict[str, float | int | None]:
    recall, precision = confusion.recall(kind), confusion.precision(kind)
    return {
        "labelled": recall.whole,
        "answered": precision.whole,
        "right": recall.part,
        "recall": recall.part / recall.whole if recall.whole else None,
        "precision": precision.part / precision.whole if precision.whole else None,
    }


def _id(answer: Answer) -> str:
    return "cannot-tell" if answer is None else answer.value
