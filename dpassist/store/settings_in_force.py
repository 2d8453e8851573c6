"""The settings that count: the user's own file below what policies and the organisation set."""

import threading
from collections.abc import Callable, Mapping
from typing import Final, Protocol

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import Settings
from dpassist.domain.settings_layers import InForce, Origin, Policies, SetValues, in_force
from dpassist.store.watched import Problems


class OwnSettings(Protocol):
    """The user's own settings."""

    @property
    def place(self) -> str:
        """The file they stand in."""

    def settings(self) -> Settings:
        """Return them."""

    def save(self, settings: Settings) -> None:
        """Store them.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def problems(self) -> Problems:
        """Return what was wrong in them."""


class SettingsInForce:
    """Works out what counts whenever one of the layers has changed; may be asked from any thread."""

    def __init__(
        self,
        own: OwnSettings,
        policies: Policies,
        organisation: Callable[[], tuple[SetValues, ...]] = lambda: (),
    ) -> None:
        """Read nothing yet.

        Args:
            own: The user's own settings.
            policies: What those who look after the machine have set.
            organisation: What the organisation's files set.
        """
        self._own: Final = own
        self._policies: Final = policies
        self._organisation: Final = organisation
        self._all: Final = _Remembered(own.place)
        self._below: Final = _Remembered(own.place)

    def without_organisation(self) -> Settings:
        """Return what would be in force if the organisation's files said nothing; they are found by it."""
        return self._below.of(self._own.settings(), self._policies.layers()).settings

    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._now().settings

    def origins(self) -> Mapping[str, Origin]:
        """Return where each value in force comes from, by the option's name."""
        return self._now().origins

    def save(self, settings: Settings) -> None:
        """Store what is the user's own; what policies set stays out of her file.

        Raises:
            ConfigurationError: ``option-locked``: an option was changed that she cannot set.
            EnvironmentFaultError: ``write-failed``.
        """
        now = self._now()
        locked = now.locked_changes(settings)
        if locked:
            place = now.origins[locked[0]].place
            raise ConfigurationError("option-locked", file=place, what=locked[0])
        self._own.save(now.own_after(self._own.settings(), settings))

    def problems(self) -> Problems:
        """Return what was wrong in any layer."""
        self._now()
        return self._own.problems() + sum((layer.problems for layer in self._others()), ())

    def _now(self) -> InForce:
        return self._all.of(self._own.settings(), self._others())

    def _others(self) -> tuple[SetValues, ...]:
        return (*self._policies.layers(), *self._organisation())


class _Remembered:
    """What was in force when it was last asked for, worked out anew when a layer has changed."""

    def __init__(self, place: str) -> None:
        self._place: Final = place
        self._lock: Final = threading.Lock()
        self._made: tuple[Settings, tuple[SetValues, ...], InForce] | None = None

    def of(self, own: Settings, others: tuple[SetValues, ...]) -> InForce:
        with self._lock:
            if self._made is None or self._made[:2] != (own, others):
                self._made = (own, others, in_force(own, self._place, others))
            return self._made[2]
