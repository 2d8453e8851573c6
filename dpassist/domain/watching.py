"""A folder that new messages are taken from: what is seen in it, and what came of looking."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SeenFile:
    """One file as the folder shows it.

    Attributes:
        name: Without the folder; a stranger's words.
        size: Bytes.
        changed_ns: When it was changed last, in nanoseconds since 1970.
    """

    name: str = field(repr=False)
    size: int
    changed_ns: int
