"""`override` for all of dpassist: on CPython 3.11 the real one comes in a large module, which no run is to load."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on under its name
else:
    _Method = TypeVar("_Method", bound=Callable)

    def override(method: _Method) -> _Method:
        """Mark a method that takes the place of one of a class above."""
        return method
