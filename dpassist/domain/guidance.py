"""Which guidance fits, and the values it is filled with; ids and variables, never text."""

from enum import StrEnum

from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import refusal
from dpassist.domain.verdict import Verdict


class GuidanceId(StrEnum):
    """The guidance sheets there are; each is a template per language."""

    ANSWER_IN_THREAD = "answer-in-thread"
    ANSWER_IN_GATEWAY = "answer-in-gateway"
    DO_NOT_ANSWER = "do-not-answer"


COVERING_NOTE = "covering-note"
"""Id of the short text in the body of a forward draft."""


def choose_guidance(verdict: Verdict, profile: ReplyProfile) -> GuidanceId:
    """Pick the sheet for what the colleague is to do with the message."""
    if refusal(verdict):
        return GuidanceId.DO_NOT_ANSWER
    if profile.kind is ReplyKind.STEPS:
        return GuidanceId.ANSWER_IN_GATEWAY
    return GuidanceId.ANSWER_IN_THREAD
