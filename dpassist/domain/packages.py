"""What dpassist is built on, as each package says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LicensedPackage:
    """One installed package.

    Attributes:
        name: As it is published.
        version: Of the installed one.
        licence: An SPDX expression, or the words its makers use.
        texts: Its licence texts; none where it brings none.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()
