"""What support asks for, shown in full before anybody passes it on: versions, settings, counts, codes; no content.

The lines are made for whoever reads them in the IT department, so the keys are not translated. Of settings that may
hold a name, a mailbox, a server or a folder, only whether they are set is told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.packages import LicensedPackage
from dpassist.domain.settings import OPTIONS, Option, Settings
from dpassist.domain.verdict import Kind
from dpassist.services.diagnostics import program_facts
from dpassist.services.ports import FailureHistory, Library
from dpassist.services.ports_help import Licences

_TOLD: Final = (kinds.Choice, kinds.Flag, kinds.Number)
"""Kinds of options whose values are words or numbers of ours."""
_NOTHING: Final = "none"


class Support:
    """Makes the report, and tells what the program is built on."""

    def __init__(
        self, library: Library, licences: Licences, failures: FailureHistory, language: str
    ) -> None:
        self._library: Final = library
        self._licences: Final = licences
        self._failures: Final = failures
        self._language: Final = language

    def packages(self) -> tuple[LicensedPackage, ...]:
        """Return everything dpassist is built on, ours first."""
        return self._licences.packages()

    def report(self, listed: Mapping[Kind, int], more: Mapping[str, str]) -> str:
        """Return the report.

        Args:
            listed: How many messages of each kind are in the list.
            more: What only the window knows, such as the scale of the screen; keys and values of ours.
        """
        packages = (f"{each.name} {each.version}" for each in self.packages())
        parts: tuple[tuple[str, Iterable[str]], ...] = (
            ("program", _pairs({**program_facts(), "spoken": self._language, **more})),
            ("packages", (", ".join(packages),)),
            ("settings", self._settings()),
            ("counts", _pairs({**self._counts(), **self._listed(listed)})),
            ("problems in the configuration, by code", self._problems()),
            ("last failures of dpassist itself (UTC)", self._last_failures()),
        )
        return "\n\n".join("\n".join((f"[{name}]", *lines)) for name, lines in parts) + "\n"

    def _settings(self) -> Iterator[str]:
        settings, origins = self._library.settings(), self._library.origins()
        for option in OPTIONS:
            origin = origins.get(option.name)
            who = origin.layer.name.lower().replace("_", "-") if origin else "default"
            yield f"{option.name}: {_value(option, settings)} ({who})"

    def _counts(self) -> dict[str, str]:
        library = self._library
        counted = {
            "directory entries": library.directory().entries,
            "rules": library.rules().rules,
            "reply profiles": library.reply_profiles(),
            "recogniser profiles": library.recogniser_profiles(),
            "guidance sheets": library.guidance_sheets(),
        }
        return {name: str(len(each)) for name, each in counted.items()}

    def _listed(self, listed: Mapping[Kind, int]) -> dict[str, str]:
        return {f"messages in the list, {kind}": str(listed[kind]) for kind in sorted(listed)}

    def _problems(self) -> Iterator[str]:
        codes = Counter(problem.code for problem in self._library.problems())
        yield from (f"{code}: {codes[code]}" for code in sorted(codes))
        if not codes:
            yield _NOTHING

    def _last_failures(self) -> Iterator[str]:
        failures = self._failures.failures()
        for each in failures:
            yield f"{each.moment} {each.version} {each.kind} {each.place}".rstrip()
        if not failures:
            yield _NOTHING


def _value(option: Option, settings: Settings) -> str:
    value = getattr(settings, option.name)
    if isinstance(option.kind, _TOLD):
        return str(value)
    if value == option.default:
        return "as it comes"
    return f"{len(value)} set" if isinstance(value, tuple) else "set"


def _pairs(values: Mapping[str, str]) -> Iterator[str]:
    return (f"{name}: {value}" for name, value in values.items())
