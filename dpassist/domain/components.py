"""What the installed program is made of: other people's work, under their terms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """A package, or a part within one.

    Attributes:
        name: As its makers write it.
        version: As found in what ships.
        licence: SPDX expression.
    """

    name: str
    version: str
    licence: str
