"""The machine-wide policies of systems without a registry: one TOML file, with the options as settings have them.

Whoever looks after the machine writes it; dpassist never does.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem, Option, usable_values
from dpassist.domain.settings_layers import Layer, Origin, SetValues
from dpassist.store.toml_lines import line_of
from dpassist.store.toml_tables import load_toml, problem_of
from dpassist.store.watched import Problems, Watched


class PolicyFile:
    """Reads the file, and again when it has changed."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._watched: Final = Watched(lambda: [path], self._load)

    def layers(self) -> tuple[SetValues, ...]:
        """Return what the file sets, or nothing when there is none."""
        return self._watched.value()

    def _load(self) -> tuple[tuple[SetValues, ...], Problems]:
        origin = Origin(Layer.MACHINE_POLICY, str(self._path))
        layer = read_values(self._path, origin, lambda option: option.by_policy)
        return ((layer,) if layer else ()), ()


def read_values(path: Path, origin: Origin, may_set: Callable[[Option], bool]) -> SetValues | None:
    """Read what a TOML file says of the options; None when there is no such file.

    Args:
        path: The file.
        origin: What is told of where its values come from.
        may_set: Whether this file may set an option.
    """
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
