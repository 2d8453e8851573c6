"""What the steps of the self-test work with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dpassist.services.desk import Desk
from dpassist.services.ports import Library, MessageReader, Secrets, Translate


class Package(Protocol):
    """A package that ships with dpassist."""

    @property
    def name(self) -> str:
        """As the registry of packages writes it."""

    @property
    def version(self) -> str:
        """Empty when it is not installed."""


class Packages(Protocol):
    """What dpassist stands on, and what it is made of."""

    def all(self) -> Sequence[Any]:
        """Return every `Package` needed on this machine."""

    def faults_of(self, package: Any) -> tuple[str, ...]:
        """Return the modules of a package that cannot be imported."""

    def own_modules(self) -> tuple[str, ...]:
        """Return the names of dpassist's own modules."""

    def faulty(self, modules: tuple[str, ...]) -> tuple[str, ...]:
        """Return those that cannot be imported."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """What ships beside the code.

    Attributes:
        library: Profiles, guidance, directory and rules as they ship, and nothing of the user's.
        missing: Names of files that should be there and are not.
        danish: Gives the Danish words.
    """

    library: Library
    missing: tuple[str, ...]
    danish: Callable[[], Translate]


@dataclass(frozen=True, slots=True)
class Bench:
    """The program as it is, on a private folder and as a fictional authority.

    Attributes:
        desk: Its use cases.
        reader: Its reading process.
        samples: The folder of the samples.
        folder: Where something can be written.
        own_library: Makes a library that reads the private folder's settings.
    """

    desk: Desk
    reader: MessageReader
    samples: Path
    folder: Path
    own_library: Callable[[], Library]


class Tools(Protocol):
    """What the steps work with; each is looked for when a step asks for it."""

    @property
    def packages(self) -> Packages:
        """What dpassist stands on."""

    @property
    def secrets(self) -> Secrets:
        """The credential store of the system."""

    @property
    def has_store(self) -> bool:
        """Whether every system of this kind has one."""

    def shipped(self) -> Shipped:
        """Return what ships.

        Raises:
            EnvironmentFaultError: ``resources-missing``.
        """

    def bench(self) -> Bench:
        """Return the program, made when it is first asked for.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def folders(self) -> Mapping[str, bool]:
        """Return whether each of the user's folders can be written to."""

    def own_settings(self) -> Library:
        """Return the user's own settings below the policies of this machine."""

    def window(self) -> dict[str, Any]:
        """Draw a window in a process of its own and return what it says of itself.

        Raises:
            EnvironmentFaultError: It said nothing.
        """
