"""A MeMo message that answers another one.

No published rule says how an authority answers. What is quoted: reply data come back untouched, the answering
side may add its own, and an authority can name the contact point it wants answers at (facts on Digital Post,
section 3.1). Everything else here is inferred from the official full example (section 3.2), so a reply profile
that makes such documents says that it is not verified.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from dpassist.domain.memo import MemoDocument, MemoMessage, ReplyData
from dpassist.domain.memo_data import CaseReference, ContactPoint, ContentData, Party

ANSWER_LABEL: Final = "Svar: "
"""Before the label of what is answered, in the language the citizen's mailbox speaks; no rule was found."""
LONGEST_LABEL: Final = 256
"""The schema's limit for text, in letters."""
_DIGITAL_POST: Final = "DIGITALPOST"


@dataclass(frozen=True, slots=True)
class AnswerTerms:
    """What the answering authority decides about its answer.

    Attributes:
        message_uuid: The answer's own, of version 4.
        created: When it was written, with time zone.
        version: ``memoVersion``: 1.1, which can be checked by the published schema, or 1.2.
        may_answer_again: Whether the receiver may answer the answer.
        reply_by: When the authority wants that answer; None = it does not say.
        message_id: The authority's own reference; may be empty.
        contact_point: Where the next answer shall arrive; None = where the answered message arrived.
        case: The authority's case; None = the one the answered message names.
        post_type: ``postType``, free text in the schema; empty = left out.
        sender_label: The authority's name; empty = as the answered message calls it.
    """

    message_uuid: str
    created: datetime
    version: str = "1.1"
    may_answer_again: bool = True
    reply_by: datetime | None = None
    message_id: str = ""
    contact_point: ContactPoint | None = None
    case: CaseReference | None = None
    post_type: str = ""
    sender_label: str = ""


def answer_memo(
    answered: MemoMessage, documents: tuple[MemoDocument, ...], terms: AnswerTerms
) -> MemoMessage:
    """Make the message that answers another one: parties turned round, its reply data carried on.

    Args:
        answered: What came in; nothing of it is changed.
        documents: The letter first.
        terms: What the authority decides.
    """
    sender = _sender(answered, terms)
    return MemoMessage(
        version=terms.version,
        message_type=_DIGITAL_POST,
        message_uuid=terms.message_uuid,
        message_id=terms.message_id,
        label=(ANSWER_LABEL + answered.label)[:LONGEST_LABEL].rstrip(),
        sender=sender,
        recipient=_recipient(answered),
        reply=terms.may_answer_again,
        reply_by=terms.reply_by if terms.may_answer_again else None,
        post_type=terms.post_type,
        content=_content(answered, terms),
        reply_data=_reply_data(answered, sender, terms),
        created=terms.created,
        documents=documents,
    )


def _sender(answered: MemoMessage, terms: AnswerTerms) -> Party:
    """Return the authority: who the message was for, with the mailbox that the next answer shall arrive at."""
    came_to = answered.recipient
    point = terms.contact_point or came_to.contact_point
    return Party(
        came_to.identity,
        terms.sender_label or came_to.label,
        _without_answers(point),
        id_type=came_to.id_type,
    )


def _recipient(answered: MemoMessage) -> Party:
    """Return who wrote; only an authority has a contact point, and only it gets one back."""
    wrote = answered.sender
    return Party(
        wrote.identity, wrote.label, _without_answers(wrote.contact_point), id_type=wrote.id_type
    )


def _without_answers(point: ContactPoint | None) -> ContactPoint | None:
    """Leave out what the writer filled in at the contact point: that is hers, and may hold numbers of others."""
    return replace(point, contact_info=()) if point else None


def _content(answered: MemoMessage, terms: AnswerTerms) -> ContentData | None:
    """Return the case and the subject, when they are known."""
    known = answered.content
    case = terms.case or (known.case if known else None)
    kle = known.kle if known else None
    return ContentData(case=case, kle=kle) if case or kle else None


def _reply_data(answered: MemoMessage, sender: Party, terms: AnswerTerms) -> tuple[ReplyData, ...]:
    """Carry on every block unchanged; name the answer where the answered message stands; add our own."""
    blocks = list(answered.reply_data)
    at = _open_block(answered)
    if at is None:
        blocks.append(_block_for(answered, terms))
    else:
        blocks[at] = replace(blocks[at], reply_uuid=terms.message_uuid)
    if terms.may_answer_again:
        blocks.append(_own_block(answered, sender, terms))
    return tuple(blocks)


def _open_block(answered: MemoMessage) -> int | None:
    """Return which block stands for the answered message and waits for an answer's id."""
    wanted = answered.message_uuid.lower()
    return next(
        (
            at
            for at, block in enumerate(answered.reply_data)
            if block.message_uuid.lower() == wanted and not block.reply_uuid
        ),
        None,
    )


def _block_for(answered: MemoMessage, terms: AnswerTerms) -> ReplyData:
    point = answered.recipient.contact_point
    case = answered.content.case if answered.content else None
    return ReplyData(
        message_uuid=answered.message_uuid,
        reply_uuid=terms.message_uuid,
        message_id=answered.message_id,
        sender_id=answered.sender.identity.reveal(),
        recipient_id=answered.recipient.identity.reveal(),
        case_id=case.case_id if case else "",
        contact_point_id=point.contact_point_id if point else "",
    )


def _own_block(answered: MemoMessage, sender: Party, terms: AnswerTerms) -> ReplyData:
    case = terms.case or (answered.content.case if answered.content else None)
    return ReplyData(
        message_uuid=terms.message_uuid,
        message_id=terms.message_id,
        sender_id=sender.identity.reveal(),
        recipient_id=answered.sender.identity.reveal(),
        case_id=case.case_id if case else "",
    )
