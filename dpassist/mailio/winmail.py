"""Mail whose content Outlook wrapped up in one ``winmail.dat`` (MS-OXTNEF): unwrapped as if it were not.

The wrapping stands in the place of the body and of all attachments; what the mail says of its own, its
header above all, stays.
"""

from dataclasses import replace

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Attachment, Defect, Message, SourceFormat
from dpassist.mailio.limits import Budget
from dpassist.mailio.signatures import TNEF


def with_winmail_unpacked(message: Message, budget: Budget) -> Message:
    """Return the message with what its TNEF attachments hold in their place; one that is damaged stays.

    Raises:
        UnreadableMessageError: A limit was reached.
    """
    if not any(_is_winmail(attachment) for attachment in message.attachments):
        return message
    files: list[Attachment] = []
    found = message
    for number, attachment in enumerate(message.attachments, start=1):
        if not _is_winmail(attachment):
            files.append(attachment)
            continue
        try:
            content = _content(attachment.load(), budget)
        except UnreadableMessageError as error:
            if error.code != "damaged":
                raise
            files.append(attachment)
            damaged = Defect("winmail-damaged", f"attachment {number}")
            found = replace(found, defects=(*found.defects, damaged))
            continue
        files.extend(content.attachments)
        found = replace(
            found,
            body_text=found.body_text or content.body_text,
            body_html=found.body_html or content.body_html,
            defects=(*found.defects, *content.defects),
        )
    return replace(found, attachments=tuple(files[: budget.limits.attachments]))


def read_winmail_alone(data: bytes, budget: Budget) -> Message:
    """Read a ``winmail.dat`` that somebody saved.

    Raises:
        UnreadableMessageError: ``damaged``, or a limit was reached.
    """
    return _content(data, budget)


def _is_winmail(attachment: Attachment) -> bool:
    return attachment.size > len(TNEF) and attachment.head(len(TNEF)) == TNEF


def _content(data: bytes, budget: Budget) -> Message:
    from dpassist.mailio.tnef import read_tnef  # noqa: PLC0415 - heavy: imported where used

    budget.enter_message(len(data))
    with budget.layer():
        content = read_tnef(data, budget)
    is_opened = budget.errand.bodies
    return Message(
        SourceFormat.TNEF,
        data,
        subject=content.subject,
        sender=content.sender,
        date=content.date,
        message_class=content.message_class,
        body_text=content.body_text if is_opened else "",
        body_html=content.body_html if is_opened else "",
        attachments=content.attachments,
        defects=content.defects,
    )
