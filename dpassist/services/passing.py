"""Pass a message on: the original byte for byte, with guidance made for it and a covering note."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from dpassist.domain.directory import Directory, Entry, check_own_domain
from dpassist.domain.errors import PassOnRefusedError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId, choose_guidance, obstacle
from dpassist.domain.identity import mask_cpr
from dpassist.domain.passed_on import GUIDANCE_NAMES
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import DraftFile, NoteCode, compose_pass_on, pass_on_refusal
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Verdict
from dpassist.mailio.draft import draft_to_bytes
from dpassist.mailio.guidance_pdf import markdown_to_pdf
from dpassist.mailio.guidance_sheet import fill_plain, fill_template
from dpassist.services.intake import Opened
from dpassist.services.ports import Library
from dpassist.services.replies import ReadyDraft, Replies
from dpassist.services.wording import Wording
from dpassist.services.wording_actions import SUSPECT
from dpassist.services.wording_facts import fact_texts


@dataclass(frozen=True, slots=True)
class GuidanceFonts:
    """TrueType files embedded in guidance sheets."""

    regular: Path
    bold: Path


class Passing:
    """Makes forward drafts to directory entries."""

    def __init__(
        self, library: Library, replies: Replies, wording: Wording, fonts: GuidanceFonts
    ) -> None:
        self._library: Final = library
        self._replies: Final = replies
        self._wording: Final = wording
        self._fonts: Final = fonts

    def directory(self) -> Directory:
        """Return the directory to pick from."""
        return self._library.directory()

    def check(self, opened: Opened, entry: Entry) -> None:
        """Refuse what may not be passed on.

        Raises:
            PassOnRefusedError: The message is suspicious, or the entry lies outside the own domains.
        """
        reason = pass_on_refusal(opened.examined.verdict)
        if reason:
            raise PassOnRefusedError(reason)
        check_own_domain(entry, self._library.settings().own_domains)

    def draft(self, opened: Opened, entry: Entry, language: str) -> ReadyDraft:
        """Make the forward draft.

        Raises:
            PassOnRefusedError: See `check`.
            ConfigurationError: A guidance template is wrong.
            UnknownChoiceError: The entry's profile or a template does not exist.
        """
        self.check(opened, entry)
        settings = self._library.settings()
        values = self._values(opened, entry, settings, language)
        note = fill_plain(self._library.guidance_template(COVERING_NOTE, language), values)
        warnings = _warnings(opened.examined.verdict)
        if warnings:
            note = f"{self._wording.say(SUSPECT)}\n\n{note}"
        guidance = DraftFile(
            GUIDANCE_NAMES[language], "application/pdf", self.guidance(opened, entry, language)
        )
        draft = compose_pass_on(opened.message, entry, settings, mask_cpr(note), guidance, warnings)
        return ReadyDraft(draft, draft_to_bytes(draft, now=datetime.now(UTC)))

    def guidance(self, opened: Opened, entry: Entry, language: str) -> bytes:
        """Make the guidance sheet for this message and this colleague as PDF."""
        sheet = self._sheet(opened, entry)
        values = self._values(opened, entry, self._library.settings(), language)
        text = fill_template(self._library.guidance_template(sheet, language), values)
        if opened.examined.verdict.overridden:
            text = f"**{self._wording.say(SUSPECT)}**\n\n{text}"
        return markdown_to_pdf(
            text,
            title=self._wording.guidance_title(sheet),
            language=language,
            regular_font=self._fonts.regular,
            bold_font=self._fonts.bold,
        )

    def _sheet(self, opened: Opened, entry: Entry) -> GuidanceId:
        profile = self._profile(opened, entry)
        return choose_guidance(opened.message, opened.examined.verdict, profile)

    def _profile(self, opened: Opened, entry: Entry) -> ReplyProfile:
        """Return the entry's profile, or one with steps where no mail can be answered.

        A letter without the mail it came in is answered in the gateway, whatever the profile drafts.
        """
        profile = self._replies.profile(entry.reply_profile)
        sheet = choose_guidance(opened.message, opened.examined.verdict, profile)
        if sheet is not GuidanceId.ANSWER_IN_GATEWAY or profile.kind is ReplyKind.STEPS:
            return profile
        others = (p for p in self._replies.profiles() if p.kind is ReplyKind.STEPS)
        return next(others, replace(profile, must_check={}))

    def _values(
        self, opened: Opened, entry: Entry, settings: Settings, language: str
    ) -> dict[str, object]:
        """Return the variables of guidance templates; every text is free of CPR numbers."""
        verdict, say = opened.examined.verdict, self._wording
        profile = self._profile(opened, entry)
        reason = obstacle(opened.message, verdict, profile)
        facts = fact_texts(say, verdict)
        texts = {
            "authority": settings.authority_name,
            "distributor": settings.distributor_name or settings.authority_name,
            "entry_name": entry.name,
            "entry_mailbox": entry.mailbox,
            "entry_phone": entry.phone,
            "verdict": say.sentence(verdict),
            "subject": opened.examined.subject,
            "received": say.moment(opened.examined.date) if opened.examined.date else "",
            "profile_title": profile.title.get(language, profile.id),
            "reason": say.refusal_of(reason),
            "reason_code": reason,
            "sheet": self._sheet(opened, entry),
            "verdict_kind": verdict.kind,
            "today": say.day(date.today()),  # noqa: DTZ011 - the sheet shows the clerk's own calendar
        }
        lists = {
            "steps": list(profile.steps.get(language, ())),
            "must_check": list(profile.must_check.get(language, ())),
        }
        return {
            **{k: mask_cpr(v) for k, v in texts.items()},
            # Masked where they are made, which spares a UUID that happens to hold ten digits.
            **{name: facts.get(name, "") for name in _FACTS_ON_THE_SHEET},
            **lists,
            "profile_unverified": not profile.verified,
        }


def _warnings(verdict: Verdict) -> tuple[NoteCode, ...]:
    return (NoteCode.SUSPICION_OVERRIDDEN,) if verdict.overridden else ()


_FACTS_ON_THE_SHEET: Final = (
    "sender_kind",
    "mailbox",
    "topic",
    "case_number",
    "thread",
    "deadline",
    "reply",
)
