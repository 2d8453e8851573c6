"""Every option once: its name, type, default, check, and who may set it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

from dpassist.domain.placing import DraftTarget

_IMAPS: Final = 993
"""RFC 8314, 3.2: IMAP over implicit TLS."""
_PORTS: Final = 65536


class Language(StrEnum):
    """Language of the screens and of what dpassist writes."""

    SYSTEM = "system"
    DANISH = "da"
    ENGLISH = "en"


class Theme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class SetBy(StrEnum):
    """Who may set an option."""

    USER = "user"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Option:
    """The declaration of one option; words for it live in ``services.wording``."""

    name: str
    default: Any
    set_by: SetBy
    check: Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and value in {language.value for language in Language}


def _is_theme(value: Any) -> bool:
    return isinstance(value, str) and value in {theme.value for theme in Theme}


def _is_domains(value: Any) -> bool:
    return isinstance(value, tuple) and all(_is_domain(item) for item in value)


def _is_domain(value: Any) -> bool:
    return isinstance(value, str) and "." in value and not set(value) & set(" @/\\")


def _is_address_or_empty(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    local, at, domain = value.rpartition("@")
    return not value or bool(local and at and domain and " " not in value)


def _is_target(value: Any) -> bool:
    return isinstance(value, str) and value in {target.value for target in DraftTarget}


def _is_host_or_empty(value: Any) -> bool:
    return isinstance(value, str) and not set(value) & set(" @/\\:")


def _is_port(value: Any) -> bool:
    return type(value) is int and 0 < value < _PORTS


OPTIONS: Final[tuple[Option, ...]] = (
    Option("language", Language.SYSTEM.value, SetBy.USER, _is_language),
    Option("theme", Theme.SYSTEM.value, SetBy.USER, _is_theme),
    Option("authority_name", "", SetBy.ADMINISTRATOR, _is_text),
    Option("own_domains", (), SetBy.ADMINISTRATOR, _is_domains),
    Option("sender_mailbox", "", SetBy.ADMINISTRATOR, _is_address_or_empty),
    Option("distributor_name", "", SetBy.USER, _is_text),
    Option("return_mailbox", "", SetBy.USER, _is_address_or_empty),
    Option("signature", "", SetBy.USER, _is_text),
    Option("reply_profile", "answer-in-thread", SetBy.ADMINISTRATOR, _is_text),
    Option("recogniser_profile", "standard", SetBy.ADMINISTRATOR, _is_text),
    Option("draft_target", DraftTarget.PROGRAM.value, SetBy.USER, _is_target),
    Option("imap_host", "", SetBy.ADMINISTRATOR, _is_host_or_empty),
    Option("imap_port", _IMAPS, SetBy.ADMINISTRATOR, _is_port),
    Option("imap_user", "", SetBy.USER, _is_text),
    Option("imap_drafts", "", SetBy.USER, _is_text),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force; see `OPTIONS` for their checks.

    Attributes:
        language: Language of the screens; ``system`` follows the machine.
        theme: Colours of the window: one of `Theme`.
        authority_name: Who we are, on guidance sheets and in signatures.
        own_domains: Mail domains of the authority; pass-on goes nowhere else.
        sender_mailbox: The secure mailbox replies are sent from when the message does not tell.
        distributor_name: Who passes on, in covering notes; "not mine" goes back there.
        return_mailbox: Where what was passed on wrongly comes back to; empty = the mailbox it was passed on from.
        signature: Lines under a reply.
        reply_profile: Id of the default reply profile.
        recogniser_profile: Id of the recogniser profile.
        draft_target: Where drafts are put: one of `DraftTarget`.
        imap_host: Name of the mail server, for drafts on it.
        imap_port: Its port for IMAP over TLS.
        imap_user: Who signs in there.
        imap_drafts: Path of the Drafts folder; empty = the one the server names as such.
    """

    language: str = Language.SYSTEM.value
    theme: str = Theme.SYSTEM.value
    authority_name: str = ""
    own_domains: tuple[str, ...] = ()
    sender_mailbox: str = ""
    distributor_name: str = ""
    return_mailbox: str = ""
    signature: str = ""
    reply_profile: str = "answer-in-thread"
    recogniser_profile: str = "standard"
    draft_target: str = DraftTarget.PROGRAM.value
    imap_host: str = ""
    imap_port: int = _IMAPS
    imap_user: str = ""
    imap_drafts: str = ""


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """A key that was not used: ``unknown-option`` or ``wrong-value``."""

    code: str
    option: str


@dataclass(frozen=True, slots=True)
class ConfigurationProblem:
    """Something in a file an administrator edits that was not used.

    Attributes:
        code: Worded in ``services.wording``.
        file: File name, without folders.
        line: Line counted from 1, or 0 when unknown.
        what: The key or value's name; never a value from a message.
    """

    code: str
    file: str
    line: int = 0
    what: str = ""


def settings_from(values: Mapping[str, Any]) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Make settings from a file's values; what is unknown or wrong is reported, never dropped silently."""
    known = {option.name: option for option in OPTIONS}
    good: dict[str, Any] = {}
    problems: list[SettingsProblem] = []
    for name, raw in values.items():
        value = tuple(raw) if isinstance(raw, list) else raw
        if name not in known:
            problems.append(SettingsProblem("unknown-option", name))
        elif not known[name].check(value):
            problems.append(SettingsProblem("wrong-value", name))
        else:
            good[name] = value
    return Settings(**good), tuple(problems)


def settings_to(settings: Settings) -> dict[str, Any]:
    """Return the values that differ from their default, ready for a file."""
    defaults = Settings()
    changed = {f.name: getattr(settings, f.name) for f in fields(settings)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in changed.items()
        if value != getattr(defaults, name)
    }
