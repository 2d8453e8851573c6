"""The machine-wide policies of systems without a registry: one TOML file, with the options as settings have them.

Whoever looks after the machine writes it; dpassist never does.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem, Option, usable_values
from dpassist.domain.settings_layers import Layer, Origin, SetValues, still_said
from dpassist.store.toml_lines import line_of
from dpassist.store.toml_tables import load_toml, problem_of
from dpassist.store.watched import Problems, Watched


class PolicyFile:
    """Reads the file, and again when it has changed."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._layer: Final = LayerFile(lambda option: option.by_policy)
        self._watched: Final = Watched(lambda: [path], self._load)

    def layers(self) -> tuple[SetValues, ...]:
        """Return what the file sets, or nothing when there is none."""
        return self._watched.value()

    def _load(self) -> tuple[tuple[SetValues, ...], Problems]:
        origin = Origin(Layer.MACHINE_POLICY, str(self._path))
        return self._layer.read(self._path, origin), ()


class LayerFile:
    """A TOML file that sets options for many; half written or broken, it still says what it said before in this run."""

    def __init__(self, may_set: Callable[[Option], bool]) -> None:
        """Read nothing yet.

        Args:
            may_set: Whether the file may set an option.
        """
        self._may_set: Final = may_set
        self._said: SetValues | None = None

    def read(self, path: Path, origin: Origin) -> tuple[SetValues, ...]:
        """Return what it says; nothing when there is no such file.

        Args:
            path: The file.
            origin: What is told of where its values come from.
        """
        self._said = still_said(self._said, _read_values(path, origin, self._may_set))
        return (self._said,) if self._said else ()


def _read_values(path: Path, origin: Origin, may_set: Callable[[Option], bool]) -> SetValues | None:
    try:
        file, raw = load_toml(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        problem = ConfigurationProblem("not-readable", path.name)
        return SetValues(origin, {}, (problem,))
    except ConfigurationError as error:
        return SetValues(origin, {}, (problem_of(error),))
    values, faults = usable_values(raw, may_set)
    problems = (
        ConfigurationProblem(
            fault.code, path.name, line_of(file.text, (fault.option,)), fault.option
        )
        for fault in faults
    )
    return SetValues(origin, values, tuple(problems))
