"""Other projects' mail, where it is on this machine, and how what two readers say is compared."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.bench.readers import kind_of

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
ALL = bool(os.environ.get("DPASSIST_ALL_MAIL"))
"""Set by hand to compare the few large files as well, which takes the other readers long."""
LARGEST = 1_000_000
_NO_MAILS = {"COPYING"}
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the shared corpus is not on this machine"
)


def corpus_files(kind: str = "") -> list[Path]:
    """Return the files of one kind, or all of them, by content."""
    files = (p for p in sorted(CORPUS.rglob("*")) if p.is_file() and p.name not in _NO_MAILS)
    asked = (p for p in files if not kind or kind_of(p) == kind)
    return [p for p in asked if ALL or p.stat().st_size < LARGEST]


def plain(text: object) -> str:
    """Return a text as it is compared: white space and control characters count as one space."""
    return _UNSEEN.sub(" ", str(text or "")).strip()


def same_moment(one: datetime | None, other: datetime | None) -> bool:
    """Tell whether two dates are the same to the second; without a time zone they count as UTC."""
    if one is None or other is None:
        return one is other
    return abs((_aware(one) - _aware(other)).total_seconds()) < 1


def _aware(date: datetime) -> datetime:
    return date if date.tzinfo else date.replace(tzinfo=UTC)
