"""Guidance sheets as an administrator keeps them: who each is for, how old it is, and which one fits best."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist.domain.guidance import COVERING_NOTE, OTHER_AUTHORITY, GuidanceId


@dataclass(frozen=True, slots=True)
class GuidanceSheet:
    """One template, in one language.

    Attributes:
        sheet: Id of a `GuidanceId`, or `COVERING_NOTE`.
        language: ``da`` or ``en``.
        text: Markdown with variables and conditions, without what stands before it about the sheet itself.
        profile: Id of the reply profile it is for; empty for any.
        sender: Kind of sender (`SenderKind`) it is for; empty for any.
        collection: Name of the guidance set it belongs to, which directory entries ask for; empty for all.
        is_own: Whether the organisation wrote it.
        version: The owner's count of changes; 0 when it tells none.
        owner: Who keeps it.
        reviewed: When somebody last read it through.
        review_by: When that is due again.
        file: Its name, with the folders below the one of guidance.
        first_line: Which line of the file the text begins in, from 1.
    """

    sheet: str
    language: str
    text: str
    profile: str = ""
    sender: str = ""
    collection: str = ""
    is_own: bool = False
    version: int = 0
    owner: str = ""
    reviewed: date | None = None
    review_by: date | None = None
    file: str = ""
    first_line: int = 1

    def is_overdue(self, today: date) -> bool:
        """Whether somebody should have read it through by now."""
        return self.review_by is not None and self.review_by < today


@dataclass(frozen=True, slots=True)
class GuidanceWanted:
    """What a sheet is asked for by.

    Attributes:
        sheet: What the colleague is to do with the message.
        language: ``da`` or ``en``.
        profile: Id of the reply profile that applies.
        sender: A `SenderKind`.
        collection: The guidance set of the colleague's entry, if it has one.
    """

    sheet: str
    language: str
    profile: str = ""
    sender: str = ""
    collection: str = ""


def best_sheet(sheets: Iterable[GuidanceSheet], wanted: GuidanceWanted) -> GuidanceSheet | None:
    """Return the sheet that fits best, or None.

    An organisation's own sheets come before shipped ones, however special those are: but what is written for another
    authority never gives way to what is written for colleagues. Then counts, in this order: the guidance set, the
    reply profile, the kind of sender.
    """
    fitting = (sheet for sheet in sheets if _fits(sheet, wanted))
    return max(fitting, key=_rank, default=None)


def _fits(sheet: GuidanceSheet, wanted: GuidanceWanted) -> bool:
    return (
        (sheet.sheet, sheet.language) == (wanted.sheet, wanted.language)
        and sheet.profile in {"", wanted.profile}
        and sheet.sender in {"", wanted.sender}
        and sheet.collection in {"", wanted.collection}
    )


def _rank(sheet: GuidanceSheet) -> tuple[bool, bool, bool, bool, bool]:
    is_for_others = sheet.collection == OTHER_AUTHORITY
    return (
        is_for_others,
        sheet.is_own,
        bool(sheet.collection),
        bool(sheet.profile),
        bool(sheet.sender),
    )


VARIABLES: Final = frozenset({
    "authority", "distributor", "entry_name", "entry_mailbox", "entry_phone", "verdict", "verdict_kind",
    "subject", "received", "profile_title", "profile_unverified", "reason", "reason_code", "sheet", "today",
    "steps", "must_check", "encrypted_by", "sender_kind", "mailbox", "topic", "case_number", "thread", "deadline",
    "deadline_passed", "reply", "return_mailbox",
})  # fmt: skip
"""Every name that is given a value when a sheet is filled in."""

_ANYWHERE: Final = frozenset({"verdict", "deadline", "distributor"})
EXPECTED: Final = {
    GuidanceId.ANSWER_IN_THREAD: _ANYWHERE | {"must_check", "profile_unverified"},
    GuidanceId.ANSWER_BY_DRAFT: _ANYWHERE | {"must_check", "profile_title", "profile_unverified"},
    GuidanceId.ANSWER_IN_GATEWAY: _ANYWHERE | {"steps", "profile_unverified"},
    GuidanceId.ANSWER_ELSEWHERE: _ANYWHERE | {"reason"},
    GuidanceId.DO_NOT_ANSWER: frozenset({"verdict", "distributor", "reason"}),
    COVERING_NOTE: frozenset({"verdict"}),
}
"""What a sheet that never mentions it leaves its reader without."""
