"""How the window looks and to whom: known before anything else is read, so it stands apart from the other settings."""

from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """Language of the screens and of what dpassist writes."""

    SYSTEM = "system"
    DANISH = "da"
    ENGLISH = "en"


class Theme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Motion(StrEnum):
    """How much moves on the screen by itself."""

    SYSTEM = "system"
    LESS = "less"


class Role(StrEnum):
    """What somebody does with dpassist, which decides what the window shows of it."""

    CLERK = "clerk"
    TRAINER = "trainer"
    ADMINISTRATOR = "administrator"


MAKERS: Final = frozenset({Role.TRAINER, Role.ADMINISTRATOR})
"""Who makes lessons and courses for others."""
