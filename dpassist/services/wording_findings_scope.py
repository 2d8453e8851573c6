"""What a check of a reply looked at and what it did not, in words: a clean result must not promise too much."""

from typing import Final

from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

_LOOKED_OUTSIDE: Final = QT_TRANSLATE_NOOP(
    "CheckScope", "Looked at: recipient, copies, sender, subject and the attachments' names."
)
_LOOKED_AT_ALL: Final = QT_TRANSLATE_NOOP(
    "CheckScope",
    "Looked at: recipient, copies, sender, subject, thread, text, CPR numbers in what can be read, and the "
    "attachments' names, kinds, number and size.",
)
_NO_ORIGINAL: Final = QT_TRANSLATE_NOOP(
    "CheckScope",
    "Not looked at, because the letter it answers is not known: whether it goes to the right one, keeps the "
    "letter's numbers, may be sent at all, and is in time.",
)
_NOT_INSIDE_FILES: Final = QT_TRANSLATE_NOOP(
    "CheckScope", "Not looked at: what the attachments say, and pictures."
)
_CLOSED: Final = QT_TRANSLATE_NOOP(
    "CheckScope", "Not looked at, because it is encrypted: text, attachments and CPR numbers."
)
_NO_DRAFTS: Final = QT_TRANSLATE_NOOP(
    "CheckScope",
    "Not looked at: recipient, sender and subject, because this profile does not answer by mail.",
)
_NEVER: Final = QT_TRANSLATE_NOOP(
    "CheckScope", "Only you can judge whether the answer is right, and answers what was asked."
)


def scope_of_check(
    wording: Wording, reply: CheckedReply, profile: ReplyProfile, *, has_original: bool
) -> tuple[str, ...]:
    """Return what was looked at and what was not, one sentence each."""
    is_elsewhere = has_original and profile.kind is not ReplyKind.DRAFT
    said: tuple[tuple[Phrase, bool], ...] = (
        (_LOOKED_AT_ALL, not reply.is_closed and not is_elsewhere),
        (_LOOKED_OUTSIDE, reply.is_closed and not is_elsewhere),
        (_NO_DRAFTS, is_elsewhere),
        (_CLOSED, reply.is_closed),
        (_NO_ORIGINAL, not has_original),
        (_NOT_INSIDE_FILES, bool(reply.files) and not reply.is_closed),
        (_NEVER, True),
    )
    return tuple(wording.say(phrase) for phrase, applies in said if applies)
