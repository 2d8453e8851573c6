"""The user's settings as one TOML file, whose unknown keys and broken versions are kept."""

import threading
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.settings import (
    ConfigurationProblem,
    Settings,
    settings_from,
    settings_to,
)
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_lines import line_of
from dpassist.store.toml_tables import load_toml, problem_of
from dpassist.store.watched import Problems, Watched


class SettingsFile:
    """Loads and saves settings; comments in the file are lost on the first save, keys never are."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._lock: Final = threading.Lock()
        self._kept_aside: Problems = ()
        self._watched: Final = Watched(lambda: [path], self._load)

    @property
    def place(self) -> str:
        """The file's whole path."""
        return str(self._path)

    def settings(self) -> Settings:
        """Return the settings in the file; those of a file that cannot be read are the defaults."""
        return self._watched.value()

    def problems(self) -> Problems:
        """Return what was wrong in the file, and in files kept aside in this run."""
        return self._kept_aside + self._watched.problems()

    def save(self, settings: Settings) -> None:
        """Write settings that differ from their defaults, and every key that is not understood.

        Raises:
            EnvironmentFaultError: ``write-failed``; nothing was lost.
        """
        import tomli_w  # noqa: PLC0415 - heavy: imported where used

        with self._lock:
            values = self._not_understood() | settings_to(settings)
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentFaultError("write-failed") from error
            write_atomically(self._path, tomli_w.dumps(values).encode())
        self._watched.forget()

    def _not_understood(self) -> dict[str, Any]:
        """Return the values in the file that settings cannot hold, so that saving keeps them."""
        try:
            _, values = load_toml(self._path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        except ConfigurationError as error:
            self._keep_aside(error)
            return {}
        left = {problem.option for problem in settings_from(values)[1]}
        return {key: value for key, value in values.items() if key in left}

    def _load(self) -> tuple[Settings, Problems]:
        try:
            file, values = load_toml(self._path)
        except FileNotFoundError:
            return Settings(), ()
        except OSError:
            return Settings(), (ConfigurationProblem("not-readable", self._path.name),)
        except ConfigurationError as error:
            try:
                self._keep_aside(error)
            except EnvironmentFaultError:  # a folder we may not write to: the file stays, unused
                return Settings(), (problem_of(error),)
            return Settings(), ()
        settings, problems = settings_from(values)
        return settings, tuple(
            ConfigurationProblem(p.code, file.name, line_of(file.text, (p.option,)), p.option)
            for p in problems
        )

    def _keep_aside(self, error: ConfigurationError) -> None:
        """Give a file that is no TOML another name, so that nobody's work is overwritten."""
        number = 1
        while (aside := self._path.with_name(f"settings.broken-{number}.toml")).exists():
            number += 1
        try:
            self._path.rename(aside)
        except OSError as fault:
            raise EnvironmentFaultError("write-failed") from fault
        problem = problem_of(error)
        code = "settings-not-toml" if problem.code == "not-toml" else problem.code
        self._kept_aside += (ConfigurationProblem(code, aside.name, problem.line),)


class DemoSettings:
    """Shipped settings of a fictional authority: changes last for this run and are never written."""

    def __init__(self, path: Path) -> None:
        self._shipped: Final = SettingsFile(path)
        self._changed: Settings | None = None

    @property
    def place(self) -> str:
        """The shipped file's whole path."""
        return self._shipped.place

    def settings(self) -> Settings:
        """Return the shipped settings, or what they were changed to."""
        return self._changed or self._shipped.settings()

    def save(self, settings: Settings) -> None:
        """Remember the settings for this run."""
        self._changed = settings

    def problems(self) -> Problems:
        """Return what was wrong in the shipped file."""
        return self._shipped.problems()
