"""What the user is told of a draft: what dpassist did to it, and what it left to her."""

from collections.abc import Callable
from typing import Final

from dpassist.domain.display import one_line
from dpassist.domain.draft import NoteCode
from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.domain.message import Address, Message
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import LetterRule, ReplyProfile, SealedBy
from dpassist.domain.recipients import Recipients
from dpassist.domain.verdict import Verdict, machine_sent

_SEALING: Final = {
    SealedBy.NOBODY: NoteCode.ENCRYPTION_NOT_SET,
    SealedBy.MAIL_PROGRAM: NoteCode.ENCRYPTION_NOT_SET,
    SealedBy.GATEWAY: NoteCode.GATEWAY_ENCRYPTS,
    SealedBy.DPASSIST: NoteCode.NOT_SEALED_YET,
}
_LETTERS: Final = {
    LetterRule.FIRST_ATTACHMENT: NoteCode.LETTER_IS_FIRST_ATTACHMENT,
    LetterRule.NAMED_ATTACHMENT: NoteCode.LETTER_IS_NAMED_ATTACHMENT,
}


def notes_on_recipients(recipients: Recipients) -> tuple[NoteCode, ...]:
    """Return what is to be said of whom it goes to."""
    is_unusual = not all(address.email.isascii() for address in recipients.addresses)
    conditional = (
        (NoteCode.REPLY_TO_ELSEWHERE, recipients.elsewhere),
        (NoteCode.SEVERAL_RECIPIENTS, len(recipients.addresses) > 1),
        (NoteCode.RECIPIENT_LEFT_OUT, recipients.left_out),
        (NoteCode.RECIPIENT_UNUSUAL, is_unusual),
    )
    return tuple(code for code, applies in conditional if applies)


def notes_on_reply(
    message: Message, verdict: Verdict, profile: ReplyProfile, quoted: str
) -> tuple[NoteCode, ...]:
    """Return what is to be said of the letter and of what was made of it."""
    is_by_machine = machine_sent(verdict)
    is_unknown = verdict.reply is ReplyPermission.UNKNOWN and not verdict.overridden
    unexplained = is_unknown and not verdict.doubted and not is_by_machine
    conditional = (
        (NoteCode.SUSPICION_OVERRIDDEN, verdict.overridden),
        (NoteCode.SENDER_DOUBTED, verdict.doubted),
        (NoteCode.SENT_BY_MACHINE, is_by_machine),
        (NoteCode.REPLY_PERMISSION_UNKNOWN, unexplained),
        (NoteCode.CPR_HIDDEN_IN_QUOTE, has_cpr_shape(quoted)),
        (NoteCode.NO_THREAD, not message.message_id),
        (NoteCode.PROFILE_UNVERIFIED, not profile.verified),
    )
    said = tuple(code for code, applies in conditional if applies)
    return (*said, *hidden_in_subject(message))


def hidden_in_subject(
    message: Message, mask: Callable[[str], str] = mask_cpr
) -> tuple[NoteCode, ...]:
    """Return whether a number was hidden in the subject, by what hides it there."""
    line = one_line(message.subject)
    return (NoteCode.CPR_HIDDEN_IN_SUBJECT,) if mask(line) != line else ()


def notes_on_sending(
    sender: Address | None, profile: ReplyProfile | None = None
) -> tuple[NoteCode, ...]:
    """Return what is to be said of the sender mailbox, of encryption, and of what becomes the letter."""
    known = NoteCode.SENDER_MAILBOX_SET if sender else NoteCode.SENDER_MAILBOX_MISSING
    sealing = _SEALING[profile.encrypted_by] if profile else NoteCode.ENCRYPTION_NOT_SET
    letter = _LETTERS.get(profile.letter) if profile else None
    return (known, sealing, *filter(None, [letter]))
