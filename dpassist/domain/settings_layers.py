"""What is in force of what several layers say, and which of them each value comes from.

The highest layer that says something usable of an option decides:
machine policy > user policy > organisation > the user's own settings > default.
What stands above the user's own settings locks the option. Each layer was checked by whoever read it, so a value
that cannot be used is not in it: the next layer counts, and the problem is told where it was read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Final, Protocol

from dpassist.domain.settings import OPTIONS, ConfigurationProblem, Settings, settings_to

POLICY_KEY: Final = r"Software\Policies\dpassist"
"""Where policies stand in the Windows registry, under ``HKLM`` and ``HKCU``."""


class Layer(IntEnum):
    """Who set a value; the higher one counts."""

    DEFAULT = 0
    USER = 1
    ORGANISATION = 2
    USER_POLICY = 3
    MACHINE_POLICY = 4


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from.

    Attributes:
        layer: Who set it.
        place: The file or registry key it stands in; empty for a default.
    """

    layer: Layer = Layer.DEFAULT
    place: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether the user cannot change it."""
        return self.layer > Layer.USER


@dataclass(frozen=True, slots=True)
class SetValues:
    """What one layer says.

    Attributes:
        origin: Which layer, and where it was read.
        values: By the names of options; each passes the option's check.
        problems: What was not used of it, and why.
    """

    origin: Origin
    values: Mapping[str, Any]
    problems: tuple[ConfigurationProblem, ...] = ()


def still_said(before: SetValues | None, now: SetValues | None) -> SetValues | None:
    """Return what a layer that was read anew says: where it cannot be read just now, what it said before.

    Somebody may be in the middle of writing it, and what was locked is not to come loose for that long. Where it said
    nothing there is nothing to keep, and what is wrong with it is told.

    Args:
        before: What it said when it was last read in this run; None for nothing.
        now: What came of reading it.
    """
    lost = [each for each in now.problems if each.loses_file] if now else []
    if not (lost and now and before and before.values) or before.origin != now.origin:
        return now
    told = tuple(replace(each, code="policy-kept") for each in lost)
    return replace(now, values=before.values, problems=told)


class Policies(Protocol):
    """What those who look after the machine have set."""

    def layers(self) -> tuple[SetValues, ...]:
        """Return what is set now; quick, from any thread, and never an exception."""


class NoPolicies:
    """A machine on which nothing is set."""

    def layers(self) -> tuple[SetValues, ...]:
        """Return nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class InForce:
    """What counts.

    Attributes:
        settings: The values.
        origins: Where each comes from, by the option's name.
    """

    settings: Settings
    origins: Mapping[str, Origin]

    def locked_changes(self, wanted: Settings) -> tuple[str, ...]:
        """Return the options that somebody wants to change and cannot."""
        return tuple(
            name
            for name, origin in self.origins.items()
            if origin.is_locked and getattr(wanted, name) != getattr(self.settings, name)
        )

    def own_after(self, own: Settings, wanted: Settings) -> Settings:
        """Return the user's own settings once ``wanted`` is saved: nothing of other layers comes into them."""
        changed = {
            name: getattr(wanted, name)
            for name, origin in self.origins.items()
            if not origin.is_locked
        }
        return replace(own, **changed)


def in_force(own: Settings, place: str, others: Sequence[SetValues]) -> InForce:
    """Work out what counts.

    Args:
        own: The user's own settings.
        place: The file they stand in.
        others: The layers above them, in any order; of two alike the first counts.
    """
    own_layer = SetValues(Origin(Layer.USER, place), _plain(own))
    values: dict[str, Any] = {}
    origins = dict.fromkeys((option.name for option in OPTIONS), Origin())
    for layer in sorted((*others, own_layer), key=lambda each: -each.origin.layer):
        for name, value in layer.values.items():
            if name not in values:
                values[name] = value
                origins[name] = layer.origin
    return InForce(Settings(**values), origins)


def _plain(own: Settings) -> dict[str, Any]:
    """Return the values that differ from their default, as settings hold them."""
    return {name: getattr(own, name) for name in settings_to(own)}
