"""A failure of the program itself, as far as it may be kept: nothing of what it worked on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure.

    Attributes:
        moment: When, in UTC (ISO 8601, to the minute).
        version: Of dpassist.
        kind: Class of the error, or what Python called the fall.
        place: Where in the code.
    """

    moment: str
    version: str
    kind: str
    place: str
