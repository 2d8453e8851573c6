"""Values for trying a guidance sheet out: a letter of nobody, to a department that is not."""

from datetime import date
from typing import Final

from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.post import SenderKind
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.verdict import Certainty, Kind, Verdict
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import SENDER_KINDS

_REASONS: Final = {
    GuidanceId.ANSWER_ELSEWHERE: "reply-to-unreadable",
    GuidanceId.DO_NOT_ANSWER: "reply-forbidden-by-sender",
}
# Fictional, and as long as such things are; the days are words because a sheet only shows them.
_LETTER: Final = {
    "authority": "Testkommunen",
    "distributor": "Digital Post-teamet, Testkommunen",
    "return_mailbox": "digitalpost@testkommunen.example",
    "entry_name": "Byggesager",
    "entry_mailbox": "byggesager@testkommunen.example",
    "entry_phone": "+45 00 00 00 00",
    "subject": "Spørgsmål til min sag om tilbygning",
    "mailbox": "Teknik og miljø",
    "topic": "Byggesag",
    "case_number": "02.34.02-P19-0000-26",
    "thread": "5f2c0000-0000-4000-8000-000000000000",
}
_RECEIVED: Final = date(2026, 11, 2)
_TODAY: Final = date(2026, 11, 3)
_DEADLINE: Final = date(2026, 12, 1)


def example_values(
    wording: Wording, sheet: GuidanceSheet, profile: ReplyProfile
) -> dict[str, object]:
    """Return a value for every name a sheet can use.

    Args:
        wording: For what is said in the user's language.
        sheet: Says what the colleague is to do with the message, and in which language.
        profile: Its steps and what it wants checked are those that are shown.
    """
    guidance = (
        GuidanceId.ANSWER_IN_THREAD if sheet.sheet == COVERING_NOTE else GuidanceId(sheet.sheet)
    )
    reason = _REASONS.get(guidance, "")
    sender = SenderKind(sheet.sender) if sheet.sender else SenderKind.CITIZEN
    return {
        **_LETTER,
        "verdict": wording.sentence(Verdict(Kind.DIGITAL_POST, Certainty.SURE)),
        "verdict_kind": Kind.DIGITAL_POST.value,
        "received": wording.day(_RECEIVED),
        "deadline": wording.day(_DEADLINE),
        "deadline_passed": False,
        "today": wording.day(_TODAY),
        "reply": "",
        "sender_kind": wording.say(SENDER_KINDS[sender]),
        "reason": wording.refusal_of(reason),
        "reason_code": reason,
        "sheet": guidance.value,
        "profile_title": profile.title.get(sheet.language, profile.id),
        "encrypted_by": profile.encrypted_by.value,
        "profile_unverified": not profile.verified,
        "steps": list(profile.steps.get(sheet.language, ())),
        "must_check": list(profile.must_check.get(sheet.language, ())),
    }
