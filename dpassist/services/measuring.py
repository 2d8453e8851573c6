"""Measure the recogniser on messages that a person has labelled.

Labels stand in a TOML file, one table per file, named as it lies below the folder::

    ["brev.eml"]
    verdict = "digital-post"
    certainty = "sure"        # may be left out; "unsure" says that the recogniser should not be able to tell
    reply = "allowed"         # may be left out
    positive = true           # may be left out; for receipts

The words are those of ``recognise --json``. Other keys are for people and not looked at.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.metrics import Confusion, Label, Outcome, compare
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.intake import Examined, Intake
from dpassist.services.ports import CancelToken, PostFiles, Progress

Word = TypeVar("Word", bound=StrEnum)

LABELS_NAME: Final = "expected.toml"
"""What the file with the labels is called unless another is named."""

_DISK_FAULTS: Final = frozenset({"file-missing", "file-denied", "file-fault"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of it; holds names and counts, and nothing of any message.

    Attributes:
        confusion: The counts.
        wrong: Labelled messages whose verdict is not as the label says.
        missing: Names that are labelled, and could not be read or do not exist.
        unlabelled: How many files nobody has labelled.
    """

    confusion: Confusion
    wrong: tuple[Outcome, ...] = ()
    missing: tuple[str, ...] = ()
    unlabelled: tuple[str, ...] = ()

    @property
    def false_posts(self) -> int:
        """How many messages are something else and were taken for Digital Post."""
        return sum(outcome.is_false_post for outcome in self.wrong)


class Measuring:
    """Reads labels, recognises what they are about, and counts."""

    def __init__(self, files: PostFiles, intake: Intake) -> None:
        self._files: Final = files
        self._intake: Final = intake

    def labels(self, path: Path) -> dict[str, Label]:
        """Read a file of labels.

        Raises:
            EnvironmentFaultError: It could not be read.
            UnreadableMessageError: It is larger than any file may be.
            ConfigurationError: ``labels-not-toml``, ``missing-value`` or ``unusable-value``.
        """
        try:
            tables = tomllib.loads(self._files.read(path).decode("utf-8-sig"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
            raise ConfigurationError("labels-not-toml", file=path.name) from error
        return {name: _label(name, table) for name, table in tables.items()}

    def measure(
        self,
        folder: Path,
        labels_file: Path,
        progress: Progress = lambda _done, _all: None,
        cancel: CancelToken | None = None,
    ) -> Measured:
        """Recognise every labelled file of a folder as the list does, and hold it against its label.

        Raises:
            CancelledError: The user stopped it.
            EnvironmentFaultError: The labels could not be read.
            ConfigurationError: The labels are wrong.
        """
        token = cancel or CancelToken()
        labels = self.labels(labels_file)
        beside = labels_file.resolve()
        there = {
            _name(path, folder): path
            for path in self._intake.find([folder], token)
            if path.resolve() != beside
        }
        wanted = [path for name, path in there.items() if name in labels]
        tally = _Tally(labels, folder)
        self._intake.examine_all(wanted, tally.found, progress, token)
        return Measured(
            tally.confusion,
            tuple(tally.wrong),
            tuple(name for name in labels if name not in tally.seen),
            tuple(name for name in there if name not in labels),
        )


class _Tally:
    """Counts results as they come, and keeps the wrong ones."""

    def __init__(self, labels: Mapping[str, Label], folder: Path) -> None:
        self._labels: Final = labels
        self._folder: Final = folder
        self.confusion: Final = Confusion()
        self.wrong: Final[list[Outcome]] = []
        self.seen: Final[set[str]] = set()

    def found(self, examined: Examined) -> None:
        """Take one result; a file that the disk did not give says nothing about the recogniser."""
        if _DISK_FAULTS & set(examined.verdict.problems) and not examined.from_message:
            return
        name = _name(examined.path, self._folder)
        outcome = compare(name, self._labels[name], examined.verdict)
        self.seen.add(name)
        self.confusion.add(outcome)
        if outcome.wrong:
            self.wrong.append(outcome)


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _label(name: str, table: Any) -> Label:
    if not isinstance(table, dict):
        raise ConfigurationError("unusable-value", what=name)
    if "verdict" not in table:
        raise ConfigurationError("missing-value", what=f"{name}.verdict")
    positive = table.get("positive")
    if positive is not None and not isinstance(positive, bool):
        raise ConfigurationError("unusable-value", what=f"{name}.positive")
    return Label(
        _word(Kind, table["verdict"], f"{name}.verdict"),
        _word(Certainty, table["certainty"], f"{name}.certainty") if "certainty" in table else None,
        _word(ReplyPermission, table["reply"], f"{name}.reply") if "reply" in table else None,
        positive,
    )


def _word(words: type[Word], value: Any, what: str) -> Word:
    if value not in list(words):
        raise ConfigurationError("unusable-value", what=what)
    return words(value)
