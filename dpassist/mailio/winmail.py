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
    """Return the message with what its TNEF attachments hold in their place.

    One that is damaged or over a limit stays as it is, told as a defect: the rest of the message is as good.

    Raises:
        UnreadableMessageError: ``takes-too-long``: that is about the whole message.
    """
    if not any(_is_winmail(attachment) for attachment in message.attachments):
        return message
    files: list[Attachment] = []
    found = message
    for attachment in message.attachments:
        content = _unpacked(attachment, budget) if _is_winmail(attachment) else attachment
        if isinstance(content, Message):
            files.extend(content.attachments)
            found = _with_content(found, content)
            continue
        files.append(attachment)
        if isinstance(content, str):
            found = _with_defects(found, Defect(content, f"attachment {len(files)}"))
    most = budget.limits.attachments
    if len(files) > most:
        found = _with_defects(found, Defect("too-many-attachments", "attachments"))
    return replace(found, attachments=tuple(files[:most]))


def read_winmail_alone(data: bytes, budget: Budget) -> Message:
    """Read a ``winmail.dat`` that somebody saved, or one that the caller has accounted for.

    Raises:
        UnreadableMessageError: ``damaged``, or a limit was reached.
    """
    from dpassist.mailio.tnef import read_tnef  # noqa: PLC0415 - heavy: imported where used

    content = read_tnef(data, budget)
    return Message(
        SourceFormat.TNEF,
        data,
        subject=content.subject,
        sender=content.sender,
        date=content.date,
        message_class=content.message_class,
        body_text=content.body_text,
        body_html=content.body_html,
        attachments=content.attachments,
        defects=content.defects,
    )


def _is_winmail(attachment: Attachment) -> bool:
    return attachment.size > len(TNEF) and attachment.head(len(TNEF)) == TNEF


def _unpacked(attachment: Attachment, budget: Budget) -> Message | str:
    """Return what is in a ``winmail.dat``, or the code of why it stays shut.

    Raises:
        UnreadableMessageError: ``takes-too-long``.
    """
    try:
        budget.enter_message()
        with budget.layer():
            return read_winmail_alone(attachment.load(), budget)
    except UnreadableMessageError as error:
        if error.code == "takes-too-long":
            raise
        return "winmail-damaged" if error.code == "damaged" else error.code


def _with_content(message: Message, content: Message) -> Message:
    """Return the message with the bodies it lacks, and with what is wrong in its content."""
    filled = replace(
        message,
        body_text=message.body_text or content.body_text,
        body_html=message.body_html or content.body_html,
    )
    return _with_defects(filled, *content.defects)


def _with_defects(message: Message, *more: Defect) -> Message:
    return replace(message, defects=(*message.defects, *more))
