"""Guidance for a colleague: the sheet that fits best, filled in with what the message says of itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import ConfigurationError, UnknownChoiceError
from dpassist.domain.guidance import (
    COVERING_NOTE,
    OTHER_AUTHORITY,
    GuidanceId,
    choose_guidance,
    obstacle,
)
from dpassist.domain.guidance_sheets import GuidanceSheet, GuidanceWanted, best_sheet
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import return_mailbox
from dpassist.services.clock import on_this_clock, today
from dpassist.services.intake import Opened
from dpassist.services.ports import Library
from dpassist.services.replies import Replies
from dpassist.services.wording import Wording
from dpassist.services.wording_actions import SUSPECT
from dpassist.services.wording_facts import fact_texts

_DRAWN_BEFORE: Final = 100
"""Sheets whose pages are remembered: all of an organisation, and some versions of the one being written."""
_FACTS: Final = (
    "sender_kind",
    "mailbox",
    "topic",
    "case_number",
    "thread",
    "deadline",
    "reply",
)
"""What a sheet tells of the letter, where the letter tells it."""
_FREE_TEXTS: Final = ("subject", "mailbox", "topic")
_LONGEST_FREE_TEXT: Final = 80
"""Letters; enough to know a letter by, and few enough for its sheet to stay one page."""


@dataclass(frozen=True, slots=True)
class GuidanceFonts:
    """TrueType files embedded in guidance sheets."""

    regular: Path
    bold: Path


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet for one message and one colleague.

    Attributes:
        id: What the colleague is to do with the message.
        markdown: Filled in, every value without power over the lay-out.
        title: In the language of the sheet.
        language: ``da`` or ``en``.
        source: The template it was made of.
    """

    id: GuidanceId
    markdown: str
    title: str
    language: str
    source: GuidanceSheet


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What a sheet takes as a document: pages, and bytes."""

    pages: int
    size: int


class Guiding:
    """Fills guidance sheets and covering notes."""

    def __init__(
        self, library: Library, replies: Replies, wording: Wording, fonts: GuidanceFonts
    ) -> None:
        self._library: Final = library
        self._replies: Final = replies
        self._wording: Final = wording
        self._fonts: Final = fonts

    def note(self, opened: Opened, entry: Entry, language: str) -> str:
        """Return the covering note, plain text without CPR numbers.

        Raises:
            ConfigurationError: The template is wrong.
            UnknownChoiceError: There is none, or the entry's profile does not exist.
        """
        template = self._best(COVERING_NOTE, opened, entry, language)
        from dpassist.mailio.guidance_sheet import fill_plain  # noqa: PLC0415 - when a sheet is drawn

        note = _filled(template, fill_plain, self._values(opened, entry, language))
        if opened.examined.verdict.overridden:
            note = f"{self._wording.say(SUSPECT)}\n\n{note}"
        return mask_cpr_strictly(note)

    def sheet(self, opened: Opened, entry: Entry, language: str) -> FilledSheet:
        """Return the sheet for this message and this colleague.

        Raises:
            ConfigurationError: The template is wrong.
            UnknownChoiceError: There is none, or the entry's profile does not exist.
        """
        guidance = self._guidance(opened, entry)
        template = self._best(guidance, opened, entry, language)
        from dpassist.mailio.guidance_sheet import fill_template  # noqa: PLC0415 - when a sheet is drawn

        text = _filled(template, fill_template, self._values(opened, entry, language))
        if opened.examined.verdict.overridden:
            text = f"**{self._wording.say(SUSPECT)}**\n\n{text}"
        title = self._wording.guidance_title(guidance)
        return FilledSheet(guidance, text, title, language, template)

    def pdf(self, filled: FilledSheet) -> bytes:
        """Draw a sheet for printing and for attaching."""
        return _pdf(filled.markdown, filled.title, filled.language, self._fonts)

    def page_of(self, filled: FilledSheet) -> DrawnPage:
        """Draw a sheet to see what it takes; one that was drawn before is not drawn again."""
        return _drawn(filled.markdown, filled.title, filled.language, self._fonts)

    def html(self, filled: FilledSheet) -> str:
        """Write a sheet as one HTML document."""
        from dpassist.mailio.guidance_html import markdown_to_html  # noqa: PLC0415 - when a sheet is drawn

        return markdown_to_html(filled.markdown, title=filled.title, language=filled.language)

    def preview(self, template: GuidanceSheet, values: Mapping[str, object]) -> FilledSheet:
        """Fill a template that is being written.

        Raises:
            ConfigurationError: The template is wrong.
        """
        guidance = GuidanceId(str(values["sheet"]))
        title = self._wording.guidance_title(guidance)
        from dpassist.mailio.guidance_sheet import fill_plain, fill_template  # noqa: PLC0415 - when a sheet is drawn

        fill = fill_plain if template.sheet == COVERING_NOTE else fill_template
        text = _filled(template, fill, values)
        return FilledSheet(guidance, text, title, template.language, template)

    def _guidance(self, opened: Opened, entry: Entry) -> GuidanceId:
        profile = self._profile(opened, entry)
        return choose_guidance(opened.message, opened.examined.verdict, profile)

    def _best(self, sheet: str, opened: Opened, entry: Entry, language: str) -> GuidanceSheet:
        sheets = self._library.guidance_sheets()
        wanted = GuidanceWanted(
            sheet,
            language,
            self._profile(opened, entry).id,
            _sender_of(opened),
            _set_of(entry, sheet, language, sheets),
        )
        found = best_sheet(sheets, wanted)
        if found is None:
            raise UnknownChoiceError("unknown-guidance", guidance=sheet)
        return found

    def _profile(self, opened: Opened, entry: Entry) -> ReplyProfile:
        """Return the entry's profile, or one with steps where no mail can be answered.

        A letter without the mail it came in is answered in the gateway, whatever the profile drafts.
        """
        profile = self._replies.profile(entry.reply_profile)
        sheet = choose_guidance(opened.message, opened.examined.verdict, profile)
        if sheet is not GuidanceId.ANSWER_IN_GATEWAY or profile.kind is not ReplyKind.DRAFT:
            return profile
        others = (p for p in self._replies.profiles() if p.kind is ReplyKind.STEPS)
        return next(others, replace(profile, must_check={}))

    def _values(self, opened: Opened, entry: Entry, language: str) -> dict[str, object]:
        """Return the variables of guidance templates; every text is free of CPR numbers."""
        verdict = opened.examined.verdict
        profile = self._profile(opened, entry)
        facts, deadline = fact_texts(self._wording, verdict), verdict.facts.deadline
        texts = self._texts(opened, entry, profile, language)
        told = {
            **{k: mask_cpr_strictly(v) for k, v in texts.items()},
            # Masked where they are made, which spares a UUID that happens to hold ten digits.
            **{name: facts.get(name, "") for name in _FACTS},
        }
        return {
            **told,
            **{name: shortened(told[name]) for name in _FREE_TEXTS},
            "today": self._wording.day(today()),
            "steps": list(profile.steps.get(language, ())),
            "must_check": list(profile.must_check.get(language, ())),
            "encrypted_by": profile.encrypted_by.value,
            "profile_unverified": not profile.verified,
            "deadline_passed": deadline is not None and on_this_clock(deadline).date() < today(),
        }

    def _texts(
        self, opened: Opened, entry: Entry, profile: ReplyProfile, language: str
    ) -> dict[str, str]:
        settings, verdict, say = self._library.settings(), opened.examined.verdict, self._wording
        reason = obstacle(opened.message, verdict, profile)
        returns = return_mailbox(opened.message, settings)
        return {
            "authority": settings.authority_name,
            "distributor": settings.distributor_name or settings.authority_name,
            "return_mailbox": returns.email if returns else "",
            "entry_name": entry.name,
            "entry_mailbox": entry.mailbox,
            "entry_phone": entry.phone,
            "verdict": say.sentence(verdict),
            "subject": opened.examined.subject,
            "received": say.moment(opened.examined.date) if opened.examined.date else "",
            "profile_title": profile.title.get(language, profile.id),
            "reason": say.refusal_of(reason),
            "reason_code": reason,
            "sheet": self._guidance(opened, entry),
            "verdict_kind": verdict.kind,
        }


def _filled(
    template: GuidanceSheet,
    fill: Callable[[str, Mapping[str, object]], str],
    values: Mapping[str, object],
) -> str:
    """Fill a sheet in; what is wrong in it is told with its file, since nobody sees there which sheet it is."""
    try:
        return fill(template.text, values)
    except ConfigurationError as error:
        raise in_file(error, template) from error


def _set_of(entry: Entry, sheet: str, language: str, sheets: Iterable[GuidanceSheet]) -> str:
    """Return the guidance set of an entry; another authority gets what is for others, unless its set has its own."""
    wanted = (entry.guidance_set, sheet, language)
    has_own = any((each.collection, each.sheet, each.language) == wanted for each in sheets)
    is_for_others = entry.other_authority and not (entry.guidance_set and has_own)
    return OTHER_AUTHORITY if is_for_others else entry.guidance_set


def in_file(error: ConfigurationError, sheet: GuidanceSheet) -> ConfigurationError:
    """Return an error about the text of a sheet as one about its file: with its name, and with the line there if told."""
    name, line = str(error.details.get("what", "")), int(error.details.get("line", 0))
    found = line_with(sheet, name) if name else 0
    place = line + sheet.first_line - 1 if line else found
    return ConfigurationError(error.code, **{**error.details, "file": sheet.file, "line": place})


def line_with(sheet: GuidanceSheet, name: str) -> int:
    """Return the line of the file in which a name stands first; 0 where it stands in none."""
    lines = enumerate(sheet.text.splitlines(), start=sheet.first_line)
    return next((number for number, line in lines if name in line), 0)


def shortened(text: str) -> str:
    """Return a free text as a sheet shows it."""
    return text if len(text) <= _LONGEST_FREE_TEXT else text[: _LONGEST_FREE_TEXT - 1] + "…"


def _pdf(markdown: str, title: str, language: str, fonts: GuidanceFonts) -> bytes:
    from dpassist.mailio.guidance_pdf import markdown_to_pdf  # noqa: PLC0415 - when a sheet is drawn

    return markdown_to_pdf(
        markdown,
        title=title,
        language=language,
        regular_font=fonts.regular,
        bold_font=fonts.bold,
    )


@lru_cache(maxsize=_DRAWN_BEFORE)
def _drawn(markdown: str, title: str, language: str, fonts: GuidanceFonts) -> DrawnPage:
    pdf = _pdf(markdown, title, language, fonts)
    from dpassist.mailio.guidance_pdf import pages_in  # noqa: PLC0415 - when a sheet is drawn

    return DrawnPage(pages_in(pdf), len(pdf))


def _sender_of(opened: Opened) -> str:
    return opened.examined.verdict.facts.sender_kind
