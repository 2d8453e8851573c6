"""For those who set options centrally: what is in force and why, and the templates that set it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from dpassist.domain.settings import OPTIONS
from dpassist.domain.settings_layers import Origin
from dpassist.services.policy_templates import CULTURES, policy_templates
from dpassist.services.ports import Library, Translate


@dataclass(frozen=True, slots=True)
class OptionInForce:
    """One option as it is now.

    Attributes:
        name: The option.
        value: Its value, a tuple for a list.
        origin: Where the value comes from.
    """

    name: str
    value: Any
    origin: Origin


class PolicyKeeping:
    """Looks at settings; changes none."""

    def __init__(self, library: Library, speak: Callable[[str], Translate]) -> None:
        """Read nothing yet.

        Args:
            library: The settings.
            speak: Gives what turns words into a language: ``da`` or ``en``.
        """
        self._library: Final = library
        self._speak: Final = speak

    def in_force(self) -> tuple[OptionInForce, ...]:
        """Return every option, as they are declared."""
        settings, origins = self._library.settings(), self._library.origins()
        return tuple(
            OptionInForce(option.name, getattr(settings, option.name), origins[option.name])
            for option in OPTIONS
        )

    def templates(self) -> dict[str, bytes]:
        """Return the templates for group policy and Intune, by file name.

        Raises:
            EnvironmentFaultError: ``qt-missing``: the words of a language cannot be read.
        """
        return policy_templates({language: self._speak(language) for language in CULTURES})
