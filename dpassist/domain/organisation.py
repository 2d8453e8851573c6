"""The organisation's own files: where they are kept, and how fresh what is used of them is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OrganisationState:
    """What is known of the organisation's folder.

    Attributes:
        place: The folder that administrators keep.
        is_shared: Whether it is one for many, of which a copy is used here.
        as_of: When the copy was last the same as the folder, with time zone; None when there is no copy, and for a
            folder of this user's own.
        problem: Code of why the copy could not be made the same again; empty when it could, or nobody tried yet.
        what: The file or folder there that was why; empty where it is none alone.
    """

    place: str
    is_shared: bool = False
    as_of: datetime | None = None
    problem: str = ""
    what: str = ""
