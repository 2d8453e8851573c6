"""Header fields that are decoded when somebody looks at them.

A mail has dozens, and recognising one looks at a handful; decoding them all took a fifth of its time.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, overload

from dpassist.domain.override import override


class HeaderFields(Sequence[tuple[str, str]]):
    """Fields as (name, decoded value), in order; equal to any sequence of the same pairs."""

    __slots__ = ("_decode", "_raw")

    def __init__(self, raw: Sequence[tuple[str, bytes]], decode: Callable[[bytes], str]) -> None:
        """Keep raw fields.

        Args:
            raw: Names and raw values.
            decode: Turns a raw value into text; never fails.
        """
        self._raw: Final = tuple(raw)
        self._decode: Final = decode

    def first(self, name: str) -> str:
        """Return the first field of that name (any letter case), or an empty string."""
        wanted = name.casefold()
        found = next((value for key, value in self._raw if key.casefold() == wanted), b"")
        return self._decode(found)

    @overload
    def __getitem__(self, index: int) -> tuple[str, str]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[tuple[str, str]]: ...
    @override
    def __getitem__(self, index: int | slice) -> tuple[str, str] | Sequence[tuple[str, str]]:
        """Return one field, or several."""
        if isinstance(index, slice):
            return tuple(self)[index]
        name, value = self._raw[index]
        return name, self._decode(value)

    @override
    def __len__(self) -> int:
        """Return how many fields there are."""
        return len(self._raw)

    @override
    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give the fields one by one."""
        return ((name, self._decode(value)) for name, value in self._raw)

    @override
    def __eq__(self, other: object) -> bool:
        """Compare as the pairs they are."""
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    @override
    def __hash__(self) -> int:
        """Hash as the pairs they are."""
        return hash(tuple(self))

    @override
    def __repr__(self) -> str:
        """Show no values: they may hold what has no place in a log."""
        return f"HeaderFields({len(self)})"
