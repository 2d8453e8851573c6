"""Which guidance fits, and the values it is filled with; ids and variables, never text."""

from enum import StrEnum
from typing import Final

from dpassist.domain.message import Message
from dpassist.domain.profiles import RecipientRule, ReplyProfile, SubjectRule
from dpassist.domain.reply import draft_refusal
from dpassist.domain.verdict import Verdict


class GuidanceId(StrEnum):
    """The guidance sheets there are; each is a template per language."""

    ANSWER_IN_THREAD = "answer-in-thread"
    ANSWER_BY_DRAFT = "answer-by-draft"
    """The reply button of a mail program would not do: the gateway wants what only a draft of ours has."""
    ANSWER_IN_GATEWAY = "answer-in-gateway"
    ANSWER_ELSEWHERE = "answer-elsewhere"
    DO_NOT_ANSWER = "do-not-answer"


COVERING_NOTE = "covering-note"
"""Id of the short text in the body of a forward draft."""
OTHER_AUTHORITY = "other-authority"
"""The set with the covering note that another authority gets."""

_ANSWERED_IN_GATEWAY: Final = frozenset({
    "profile-has-steps", "profile-has-document", "nobody-to-answer"
})  # fmt: skip
"""What is answered in another system than a mail program: its steps say how."""
_CAN_BE_ANSWERED: Final = frozenset({
    "reply-to-several", "reply-to-unreadable", "reply-to-passed-on",
    "no-sender-address", "address-unusable", "too-many-to-answer", "reply-lacks-identifier", "reply-lacks-metadata",
})  # fmt: skip
"""What stands in the way of a draft here, and not of an answer."""


_BY_DRAFT: Final = frozenset({SubjectRule.WITHOUT_PREFIX, SubjectRule.PATTERN})


def choose_guidance(message: Message, verdict: Verdict, profile: ReplyProfile) -> GuidanceId:
    """Pick the sheet for what the colleague is to do with the message."""
    reason = draft_refusal(message, verdict, profile)
    if not reason:
        by_draft = is_beyond_a_reply_button(profile)
        return GuidanceId.ANSWER_BY_DRAFT if by_draft else GuidanceId.ANSWER_IN_THREAD
    if reason in _ANSWERED_IN_GATEWAY:
        return GuidanceId.ANSWER_IN_GATEWAY
    if reason in _CAN_BE_ANSWERED:
        return GuidanceId.ANSWER_ELSEWHERE
    return GuidanceId.DO_NOT_ANSWER


def is_beyond_a_reply_button(profile: ReplyProfile) -> bool:
    """Tell whether a gateway wants another recipient, subject, field or file than answering in a mail program gives."""
    return (
        profile.recipient is not RecipientRule.ANSWER_MESSAGE
        or profile.subject in _BY_DRAFT
        or bool(profile.carried_headers or profile.set_headers or profile.metadata)
    )


def obstacle(message: Message, verdict: Verdict, profile: ReplyProfile) -> str:
    """Return the code of why the sheet tells how to answer neither here nor in the gateway, or nothing."""
    reason = draft_refusal(message, verdict, profile)
    return "" if reason in _ANSWERED_IN_GATEWAY else reason
