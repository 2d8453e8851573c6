"""Keep guidance in order: what sheets there are, what is wrong in each, and what is due to be read through."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId, is_beyond_a_reply_button
from dpassist.domain.guidance_sheets import (
    EXPECTED,
    VARIABLES,
    GuidanceSheet,
)
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.settings import ConfigurationProblem
from dpassist.mailio.guidance_sheet import variables_of
from dpassist.services.guidance_example import example_values
from dpassist.services.guiding import FilledSheet, Guiding, in_file, line_with
from dpassist.services.ports import Library
from dpassist.services.wording import Wording

LARGEST_PDF: Final = 200_000
"""Bytes; it travels with every message that is passed on."""
_PARTNER: Final = {"da": "en", "en": "da"}


@dataclass(frozen=True, slots=True)
class SheetState:
    """One sheet and what an administrator should know of it.

    Attributes:
        sheet: The template.
        problems: In the order of the file.
        is_overdue: Whether it should have been read through by now.
    """

    sheet: GuidanceSheet
    problems: tuple[ConfigurationProblem, ...]
    is_overdue: bool


class GuidanceKeeping:
    """Looks after the sheets of both layers."""

    def __init__(self, library: Library, guiding: Guiding, wording: Wording) -> None:
        self._library: Final = library
        self._guiding: Final = guiding
        self._wording: Final = wording

    def states(self, today: date) -> tuple[SheetState, ...]:
        """Return every sheet with what is wrong in it, by language and name, shipped ones first."""
        sheets = self._library.guidance_sheets()
        return tuple(self.state(sheet, today) for sheet in sorted(sheets, key=_order))

    def unreadable(self) -> tuple[ConfigurationProblem, ...]:
        """Return what is wrong in files that are no sheet at all."""
        self._library.guidance_sheets()
        return tuple(p for p in self._library.problems() if p.file.endswith(".md"))

    def state(self, sheet: GuidanceSheet, today: date) -> SheetState:
        """Look one sheet through; it may be one that is being written."""
        return SheetState(sheet, tuple(self._problems(sheet, today)), sheet.is_overdue(today))

    def save(self, sheet: GuidanceSheet, today: date) -> GuidanceSheet:
        """Keep a sheet that was written or read through as the organisation's own, one version on.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        kept = replace(sheet, is_own=True, version=sheet.version + 1, reviewed=today, first_line=1)
        self._library.save_guidance(kept)
        return next(s for s in self._library.guidance_sheets() if s.is_own and s.file == kept.file)

    def remove(self, sheet: GuidanceSheet) -> None:
        """Take an own sheet away; the shipped one of that name, if there is one, is used again.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._library.remove_guidance(sheet)

    def restore(self, sheet: GuidanceSheet) -> None:
        """Bring back a sheet that was taken away, as it was.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._library.save_guidance(sheet)

    def preview(self, sheet: GuidanceSheet) -> str:
        """Return the sheet for the example message as an HTML document.

        Raises:
            ConfigurationError: The template is wrong; the line is that of the file.
        """
        return self._guiding.html(self.example(sheet))

    def example(self, sheet: GuidanceSheet) -> FilledSheet:
        """Fill a sheet in for an example message of fictional people.

        Raises:
            ConfigurationError: The template is wrong; the line is that of the file.
        """
        values = example_values(self._wording, sheet, self._profile_of(sheet))
        return self._guiding.preview(sheet, values)

    def _problems(self, sheet: GuidanceSheet, today: date) -> Iterator[ConfigurationProblem]:
        try:
            used = variables_of(sheet.text)
        except ConfigurationError as error:
            yield _problem(sheet, error.code, line=int(in_file(error, sheet).details["line"]))
            yield from self._about_its_place(sheet, today)
            return
        unknown = sorted(used - VARIABLES)
        for name in unknown:
            yield _problem(sheet, "guidance-variable", name, line=line_with(sheet, name))
        told = used | {"verdict"} if _tells_the_kind(sheet, used) else used
        for name in sorted(EXPECTED.get(sheet.sheet, frozenset()) - told):
            yield _problem(sheet, "guidance-lacks", name)
        if not unknown:
            yield from self._about_the_page(sheet)
        yield from self._about_its_place(sheet, today)

    def _about_the_page(self, sheet: GuidanceSheet) -> Iterator[ConfigurationProblem]:
        """Fill it in as for a message, and look at what comes out."""
        try:
            filled = self.example(sheet)
        except ConfigurationError as error:
            yield _problem(sheet, error.code, line=int(error.details["line"]))
            return
        if sheet.sheet == COVERING_NOTE:
            return
        page = self._guiding.page_of(filled)
        if page.pages > 1:
            yield _problem(sheet, "guidance-two-pages")
        if page.size > LARGEST_PDF:
            yield _problem(sheet, "guidance-heavy")

    def _about_its_place(self, sheet: GuidanceSheet, today: date) -> Iterator[ConfigurationProblem]:
        profiles = {profile.id for profile in self._library.reply_profiles()}
        if sheet.profile and sheet.profile not in profiles:
            yield _problem(sheet, "guidance-no-profile", sheet.profile)
        partner = _PARTNER[sheet.language]
        wanted = _purpose(replace(sheet, language=partner))
        if all(_purpose(each) != wanted for each in self._library.guidance_sheets()):
            yield _problem(sheet, "guidance-one-language", partner)
        if sheet.review_by and sheet.is_overdue(today):
            yield _problem(sheet, "guidance-overdue", self._wording.day(sheet.review_by))

    def _profile_of(self, sheet: GuidanceSheet) -> ReplyProfile:
        """Return the profile a sheet is for, or else the one that fills most of it."""
        profiles = self._library.reply_profiles()
        for profile in profiles:
            if profile.id == sheet.profile:
                return profile
        fitting = [profile for profile in profiles if _would_fill(profile, sheet.sheet)]
        return max(fitting or profiles, key=lambda profile: len(str(profile.must_check)))


def _tells_the_kind(sheet: GuidanceSheet, used: frozenset[str]) -> bool:
    """Tell whether a note says in its own words what the message is, as to those who need not know more."""
    return sheet.sheet == COVERING_NOTE and "verdict_kind" in used


def _would_fill(profile: ReplyProfile, sheet: str) -> bool:
    """Tell whether a message answered by that profile can get that sheet."""
    match sheet:
        case GuidanceId.ANSWER_IN_GATEWAY:
            return profile.kind is ReplyKind.STEPS
        case GuidanceId.ANSWER_BY_DRAFT:
            return profile.kind is ReplyKind.DRAFT and is_beyond_a_reply_button(profile)
        case _:
            return True


def _order(sheet: GuidanceSheet) -> tuple[bool, str, str]:
    return sheet.is_own, sheet.language, sheet.file


def _purpose(sheet: GuidanceSheet) -> tuple[object, ...]:
    """Return what tells a sheet from all others of its layer."""
    about = (sheet.sheet, sheet.profile, sheet.sender, sheet.collection)
    return (sheet.is_own, sheet.language, *about)


def _problem(
    sheet: GuidanceSheet, code: str, what: str = "", line: int = 0
) -> ConfigurationProblem:
    return ConfigurationProblem(code, sheet.file, line, what)
