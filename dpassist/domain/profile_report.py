"""What a check of one profile file came to, for the administrator who wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from dpassist.domain.settings import ConfigurationProblem


class ProfileSort(StrEnum):
    """What a profile file is for."""

    RECOGNISER = "recogniser"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class ProfileReport:
    """What one file holds, and what is wrong in it.

    Attributes:
        sort: Told by its keys.
        usable: Whether it would be used; with problems, parts of it are not.
        id: Its id; empty when it tells none.
        version: The administrator's count of changes; 0 when it tells none.
        signs: How many signs it holds.
        unverified: How many of them, or of a reply profile's values, are unverified.
        needs: What its signs make recognising read beyond what it reads anyway.
        problems: In the order of the file; those that belong to no line are last.
    """

    sort: ProfileSort
    usable: bool
    id: str = ""
    version: int = 0
    signs: int = 0
    unverified: int = 0
    needs: tuple[str, ...] = ()
    problems: tuple[ConfigurationProblem, ...] = ()
