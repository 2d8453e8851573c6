"""Every option once: its name, default, kind, place in the settings, and who may set it.

`OPTIONS` is what the form, the settings file, policies and the templates of policies are made from; words for
options live in ``services.wording_settings``. What is in force is worked out in `settings_layers`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.placing import DraftTarget
from dpassist.domain.screen import Language, Motion, Role, Theme

__all__ = [
    "OPTIONS",
    "ConfigurationProblem",
    "Language",
    "Motion",
    "Option",
    "Role",
    "Section",
    "SetBy",
    "Settings",
    "SettingsProblem",
    "Theme",
    "option_of",
    "settings_from",
    "settings_to",
    "usable_values",
]

_IMAPS: Final = 993
"""RFC 8314, 3.2: IMAP over implicit TLS."""
_HIGHEST_PORT: Final = 65535


class SetBy(StrEnum):
    """Who usually sets an option: each user, or whoever looks after dpassist."""

    USER = "user"
    ADMINISTRATOR = "administrator"


class Section(StrEnum):
    """Where an option stands in the settings, in the order of the sections."""

    SCREEN = "screen"
    INTAKE = "intake"
    AUTHORITY = "authority"
    PASSING_ON = "passing-on"
    REPLIES = "replies"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force; see `OPTIONS` for their checks.

    Attributes:
        language: Language of the screens; ``system`` follows the machine.
        theme: Colours of the window: one of `Theme`.
        motion: How much moves by itself: one of `Motion`.
        role: What the user does with dpassist: one of `Role`.
        welcome: Whether the assistant for the first start is still to be shown.
        watch_folder: Whether new messages are taken from a folder by themselves.
        watched_folder: Which folder that is: its whole path.
        authority_name: Who we are, on guidance sheets and in signatures.
        own_domains: Mail domains of the authority; pass-on goes nowhere else.
        sender_mailbox: The secure mailbox replies are sent from when the message does not tell.
        distributor_name: Who passes on, in covering notes; "not mine" goes back there.
        return_mailbox: Where what was passed on wrongly comes back to; empty = the mailbox it was passed on from.
        signature: Lines under a reply.
        reply_profile: Id of the default reply profile.
        recogniser_profile: Id of the recogniser profile.
        organisation_folder: Folder on a share with the organisation's profiles, directory, rules and guidance; empty =
            the one beside these settings.
        draft_target: Where drafts are put: one of `DraftTarget`.
        imap_host: Name of the mail server, for drafts on it.
        imap_port: Its port for IMAP over TLS.
        imap_user: Who signs in there.
        imap_drafts: Path of the Drafts folder; empty = the one the server names as such.
    """

    language: str = Language.SYSTEM.value
    theme: str = Theme.SYSTEM.value
    motion: str = Motion.SYSTEM.value
    role: str = Role.CLERK.value
    welcome: bool = True
    watch_folder: bool = False
    watched_folder: str = ""
    authority_name: str = ""
    own_domains: tuple[str, ...] = ()
    sender_mailbox: str = ""
    distributor_name: str = ""
    return_mailbox: str = ""
    signature: str = ""
    reply_profile: str = "answer-in-thread"
    recogniser_profile: str = "standard"
    organisation_folder: str = ""
    draft_target: str = DraftTarget.PROGRAM.value
    imap_host: str = ""
    imap_port: int = _IMAPS
    imap_user: str = ""
    imap_drafts: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """The declaration of one option.

    Attributes:
        name: Its name in files, in policies and as an attribute of `Settings`, which holds its default.
        kind: What it can hold.
        section: Where it stands in the settings.
        set_by: Who usually sets it.
        by_policy: Whether a policy may set it. Not so what one person needs in order to see and to work.
        needs: Another option and the value it must have for this one to be of any use; empty = always of use.
    """

    name: str
    kind: kinds.OptionKind
    section: Section
    set_by: SetBy
    by_policy: bool = True
    needs: tuple[str, Any] | tuple[()] = ()

    @property
    def default(self) -> Any:
        """The value when nobody sets it."""
        return getattr(_DEFAULTS, self.name)

    def check(self, value: Any) -> bool:
        """Tell whether this may be its value."""
        return self.kind.accepts(value)


_DEFAULTS: Final = Settings()
_ON_A_SERVER: Final = ("draft_target", DraftTarget.IMAP.value)

OPTIONS: Final[tuple[Option, ...]] = (
    Option("language", kinds.Choice.of(Language), Section.SCREEN, SetBy.USER),
    Option("theme", kinds.Choice.of(Theme), Section.SCREEN, SetBy.USER, by_policy=False),
    Option("motion", kinds.Choice.of(Motion), Section.SCREEN, SetBy.USER, by_policy=False),
    Option("role", kinds.Choice.of(Role), Section.SCREEN, SetBy.USER),
    Option("welcome", kinds.Flag(), Section.SCREEN, SetBy.USER),
    Option("watch_folder", kinds.Flag(), Section.INTAKE, SetBy.USER),
    Option("watched_folder", kinds.Folder(), Section.INTAKE, SetBy.USER),
    Option("authority_name", kinds.Text(), Section.AUTHORITY, SetBy.ADMINISTRATOR),
    Option("own_domains", kinds.Domains(), Section.AUTHORITY, SetBy.ADMINISTRATOR),
    Option("sender_mailbox", kinds.MailAddress(), Section.AUTHORITY, SetBy.ADMINISTRATOR),
    Option("distributor_name", kinds.Text(), Section.PASSING_ON, SetBy.USER),
    Option("return_mailbox", kinds.MailAddress(), Section.PASSING_ON, SetBy.USER),
    Option("signature", kinds.Lines(), Section.REPLIES, SetBy.USER),
    Option(
        "reply_profile",
        kinds.ProfileId(kinds.ProfileFolder.REPLY),
        Section.REPLIES,
        SetBy.ADMINISTRATOR,
    ),
    Option(
        "recogniser_profile",
        kinds.ProfileId(kinds.ProfileFolder.RECOGNISER),
        Section.AUTHORITY,
        SetBy.ADMINISTRATOR,
    ),
    Option("organisation_folder", kinds.Folder(), Section.AUTHORITY, SetBy.ADMINISTRATOR),
    Option("draft_target", kinds.Choice.of(DraftTarget), Section.DRAFTS, SetBy.USER),
    Option("imap_host", kinds.Host(), Section.DRAFTS, SetBy.ADMINISTRATOR, needs=_ON_A_SERVER),
    Option(
        "imap_port",
        kinds.Number(1, _HIGHEST_PORT),
        Section.DRAFTS,
        SetBy.ADMINISTRATOR,
        needs=_ON_A_SERVER,
    ),
    Option("imap_user", kinds.Text(), Section.DRAFTS, SetBy.USER, needs=_ON_A_SERVER),
    Option("imap_drafts", kinds.Text(), Section.DRAFTS, SetBy.USER, needs=_ON_A_SERVER),
)

_KNOWN: Final[Mapping[str, Option]] = {option.name: option for option in OPTIONS}


def option_of(name: str) -> Option:
    """Return the option of that name, which there is."""
    return _KNOWN[name]


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """A key that was not used: ``unknown-option``, ``wrong-value`` or ``not-set-here``."""

    code: str
    option: str


_OF_WHOLE_FILES: Final = frozenset(
    {"settings-not-toml", "not-toml", "not-readable", "file-too-long"}
)


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

    @property
    def loses_file(self) -> bool:
        """Whether nothing in the whole file counts."""
        return self.code in _OF_WHOLE_FILES

    @property
    def loses_settings(self) -> bool:
        """Whether a whole file of settings does not count."""
        return self.file.startswith("settings.") and self.loses_file


def settings_from(values: Mapping[str, Any]) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Make settings from a file's values; what is unknown or wrong is reported, never dropped silently."""
    usable, problems = usable_values(values)
    return Settings(**usable), problems


def usable_values(
    values: Mapping[str, Any], may_set: Callable[[Option], bool] = lambda _option: True
) -> tuple[dict[str, Any], tuple[SettingsProblem, ...]]:
    """Return the values that can be used, and a problem for each that cannot.

    Args:
        values: By the names of options, as a file has them.
        may_set: Whether an option may be set by whoever wrote the values.
    """
    usable: dict[str, Any] = {}
    problems: list[SettingsProblem] = []
    for name, raw in values.items():
        value = tuple(raw) if isinstance(raw, list) else raw
        option = _KNOWN.get(name)
        if option is None:
            problems.append(SettingsProblem("unknown-option", name))
        elif not may_set(option):
            problems.append(SettingsProblem("not-set-here", name))
        elif not option.check(value):
            problems.append(SettingsProblem("wrong-value", name))
        else:
            usable[name] = value
    return usable, tuple(problems)


def settings_to(settings: Settings) -> dict[str, Any]:
    """Return the values that differ from their default, ready for a file."""
    changed = {f.name: getattr(settings, f.name) for f in fields(settings)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in changed.items()
        if value != getattr(_DEFAULTS, name)
    }
