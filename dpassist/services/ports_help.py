"""Where the help, the licences and what support asks for come from, as the services see them."""

from collections.abc import Sequence
from typing import Protocol

from dpassist.domain.packages import LicensedPackage


class HelpFiles(Protocol):
    """The help as it ships."""

    def topics(self, language: str) -> Sequence[tuple[str, str]]:
        """Return the id and the Markdown of each topic, in the order of the contents."""


class Licences(Protocol):
    """What dpassist is built on."""

    def packages(self) -> tuple[LicensedPackage, ...]:
        """Return everything that is installed for it, ours first."""
