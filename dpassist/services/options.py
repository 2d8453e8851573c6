"""The options as a form shows them: value, words, default, and who set it; and how a form changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.composing import folded
from dpassist.domain.settings import OPTIONS, Option, option_of
from dpassist.domain.settings_layers import Layer, Origin
from dpassist.services import wording_settings as words
from dpassist.services.ports import Library
from dpassist.services.wording import Wording
from dpassist.services.wording_organisation import state_text

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class OptionState:
    """One option as it is now.

    Attributes:
        option: Its declaration.
        value: What is in force.
        origin: Who set that.
        label: What it is called.
        help: What it is for.
        set_by: Who set it and what the default is, in words.
        hint: What somebody should know who has chosen this value; may be empty.
        choices: Values with their names, where there is a list of them.
        is_of_use: Whether the options it depends on are so that it does anything.
    """

    option: Option
    value: Any
    origin: Origin
    label: str
    help: str
    set_by: str
    hint: str
    choices: Pairs
    is_of_use: bool

    @property
    def is_own(self) -> bool:
        """Whether the user set it, and can go back to the default."""
        return self.origin.layer is Layer.USER

    def has(self, typed: str) -> bool:
        """Tell whether every word that was typed is found in what is said of the option."""
        names = (name for _value, name in self.choices)
        parts = (self.label, self.help, self.option.name, self.set_by, self.hint, *names)
        said = folded(" ".join(parts))
        return all(word in said for word in folded(typed).split())


class Options:
    """What a form asks and changes."""

    def __init__(self, library: Library, wording: Wording, language: str) -> None:
        """Read nothing yet.

        Args:
            library: Keeps the settings.
            wording: Words for the options.
            language: ``da`` or ``en``, of the titles of profiles.
        """
        self._library: Final = library
        self._wording: Final = wording
        self._language: Final = language

    def states(self) -> tuple[OptionState, ...]:
        """Return every option as it is now, in the order of their declaration."""
        settings, origins = self._library.settings(), self._library.origins()
        return tuple(
            self._state(option, getattr(settings, option.name), origins[option.name])
            for option in OPTIONS
        )

    def state(self, name: str) -> OptionState:
        """Return one option as it is now."""
        value = getattr(self._library.settings(), name)
        return self._state(option_of(name), value, self._library.origins()[name])

    def complaint(self, option: Option, value: Any) -> str:
        """Return what is wrong with a value in words; empty when it can be used."""
        if option.check(value):
            return ""
        return self._wording.say(words.COMPLAINTS[type(option.kind)])

    def save(self, values: Mapping[str, Any]) -> None:
        """Set options; each value has passed its check.

        Raises:
            ConfigurationError: ``option-locked``.
            EnvironmentFaultError: ``write-failed``.
        """
        self._library.save_settings(replace(self._library.settings(), **values))

    def own_values(self) -> dict[str, Any]:
        """Return what the user set, by the names of options."""
        return {state.option.name: state.value for state in self.states() if state.is_own}

    def value_text(self, option: Option, value: Any) -> str:
        """Return a value in words."""
        named = dict(self._choices(option, value))
        match value:
            case bool():
                return self._wording.say(words.VALUES["yes" if value else "no"])
            case tuple():
                text = ", ".join(value)
            case _:
                text = named.get(value, str(value))
        return text or self._wording.say(words.VALUES["nothing"])

    def _state(self, option: Option, value: Any, origin: Origin) -> OptionState:
        say = self._wording.say
        hints = words.CHOICE_HINTS.get(option.name, {})
        return OptionState(
            option=option,
            value=value,
            origin=origin,
            label=say(words.OPTION_LABELS[option.name]),
            help=say(words.OPTION_HELP[option.name]),
            set_by=self._set_by(option, origin),
            hint=self._hint(option.name) or (say(hints[value]) if value in hints else ""),
            choices=self._choices(option, value),
            is_of_use=self._is_of_use(option),
        )

    def _hint(self, name: str) -> str:
        """Return how fresh the organisation's files are, beside the option that says where they lie."""
        if name != "organisation_folder":
            return ""
        return state_text(self._wording, self._library.organisation_state())

    def _set_by(self, option: Option, origin: Origin) -> str:
        say = self._wording.say
        if origin.layer is Layer.DEFAULT:
            return say(words.WHO_SET_IT["default"])
        who = say(words.LAYERS[origin.layer])
        phrase = words.WHO_SET_IT["locked" if origin.is_locked else "set"]
        default = self.value_text(option, option.default)
        text = say(phrase, who=who, place=origin.place, default=default)
        return text[:1].upper() + text[1:]

    def _choices(self, option: Option, value: Any) -> Pairs:
        match option.kind:
            case kinds.Choice(values):
                named = words.OPTION_CHOICES[option.name]
                return [(each, self._wording.say(named[each])) for each in values]
            case kinds.ProfileId(folder):
                found = self._profiles(folder)
                is_there = any(value == profile for profile, _title in found)
                return found if is_there else [*found, (value, value)]
            case _:
                return ()

    def _profiles(self, folder: kinds.ProfileFolder) -> Pairs:
        if folder is kinds.ProfileFolder.RECOGNISER:
            return [(profile.id, profile.id) for profile in self._library.recogniser_profiles()]
        return [
            (profile.id, profile.title.get(self._language, profile.id))
            for profile in self._library.reply_profiles()
        ]

    def _is_of_use(self, option: Option) -> bool:
        if not option.needs:
            return True
        other, wanted = option.needs
        return bool(getattr(self._library.settings(), other) == wanted)
