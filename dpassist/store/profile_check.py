"""Check one profile file, wherever it lies, without putting it into use."""

from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.profile_report import ProfileReport, ProfileSort
from dpassist.domain.profile_tests import differences
from dpassist.domain.profiles import ReplyProfile
from dpassist.store.layers import in_order
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.reply_file import read_reply_profile, read_tests
from dpassist.store.toml_tables import TomlFile, count, load_toml, name, problem_of, toml_of_bytes

_OF_REPLIES: Final = frozenset(
    {"kind", "title", "steps", "recipient", "subject", "greeting", "must_check", "tests"}
)
_ALONE: Final = "profile.dpprofile"


def check_profile_file(path: Path) -> ProfileReport:
    """Say what a file holds and what is wrong in it.

    Raises:
        EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
    """
    try:
        file, values = load_toml(path)
    except ConfigurationError as error:
        sort = ProfileSort.REPLY if path.parent.name == "reply" else ProfileSort.RECOGNISER
        return ProfileReport(sort, usable=False, problems=(problem_of(error),))
    except FileNotFoundError as error:
        raise EnvironmentFaultError("file-missing") from error
    except PermissionError as error:
        raise EnvironmentFaultError("file-denied") from error
    except OSError as error:
        raise EnvironmentFaultError("file-fault") from error
    sort = ProfileSort.REPLY if _OF_REPLIES & values.keys() else ProfileSort.RECOGNISER
    try:
        return _reply(file, values) if sort is ProfileSort.REPLY else _recogniser(file, values)
    except ConfigurationError as error:
        return ProfileReport(
            sort,
            usable=False,
            id=name(values.get("id")) or "",
            version=count(values.get("version")) or 0,
            problems=in_order((*file.problems, problem_of(error))),
        )


def check_reply_profile(data: bytes) -> tuple[ProfileReport, ReplyProfile | None]:
    """Say what a file that should be a reply profile holds, and give the profile; None for one that cannot be used."""
    file = TomlFile(_ALONE, "")
    try:
        file, values = toml_of_bytes(_ALONE, data)
        if not _OF_REPLIES & values.keys():
            return ProfileReport(ProfileSort.RECOGNISER, usable=False), None
        profile = read_reply_profile(file, values)
    except ConfigurationError as error:
        found = in_order((*file.problems, problem_of(error)))
        return ProfileReport(ProfileSort.REPLY, usable=False, problems=found), None
    return _reply_report(file, values, profile), profile


def _recogniser(file: TomlFile, values: dict[str, Any]) -> ProfileReport:
    profile = read_recogniser_profile(file, values)
    return ProfileReport(
        ProfileSort.RECOGNISER,
        usable=True,
        id=profile.id,
        version=profile.version,
        signs=len(profile.signs),
        unverified=sum(not sign.verified for sign in profile.signs),
        needs=tuple(sorted(profile.needs())),
        problems=in_order(file.problems),
    )


def _reply(file: TomlFile, values: dict[str, Any]) -> ProfileReport:
    return _reply_report(file, values, read_reply_profile(file, values))


def _reply_report(file: TomlFile, values: dict[str, Any], profile: ReplyProfile) -> ProfileReport:
    for number, test in read_tests(file, values):
        for difference in differences(profile, test):
            told = f"{test.name}: {difference.key} = “{mask_cpr(difference.got)}”"
            file.report("test-fails", ("tests", number, "draft", difference.key), told)
    return ProfileReport(
        ProfileSort.REPLY,
        usable=True,
        id=profile.id,
        version=profile.version,
        unverified=len(profile.unverified),
        problems=in_order(file.problems),
    )
