"""A draft as a mail item of classic Outlook, through its object model; late bound, so that nothing is generated.

What is set is asked for again afterwards: an item may drop what it was told, and the user is to be told so. The item is
shown and never sent. The property that asks for signing and encryption is no documented interface; a profile that
relies on it is tried by its authority.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from dpassist.domain.placing import DraftPart

_MAIL_ITEM: Final = 0
"""Outlook ``OlItemType.olMailItem``."""
_INBOX: Final = 6
"""Outlook ``OlDefaultFolders.olFolderInbox``."""
_TO: Final = 1
"""Outlook ``OlMailRecipientType.olTo``."""
_BY_VALUE: Final = 1
"""Outlook ``OlAttachmentType.olByValue``."""
_SEALING: Final = "http://schemas.microsoft.com/mapi/proptag/0x6E010003"
"""1 encrypts, 2 signs, 3 does both (seen in several public programs)."""
_ENCRYPT, _SIGN = 1, 2
_MESSAGE_ID: Final = "http://schemas.microsoft.com/mapi/proptag/0x1035001F"
"""PidTagInternetMessageId (MS-OXPROPS)."""
_HEADER: Final = "http://schemas.microsoft.com/mapi/string/{00020386-0000-0000-C000-000000000046}/"
"""PS_INTERNET_HEADERS (MS-OXPROPS): named properties that become header fields."""

Order = dict[str, Any]
"""A draft as JSON has it; `dpassist.system.outlook` writes it."""


def show_item(application: Any, order: Order, files: list[Path]) -> frozenset[DraftPart]:
    """Make an item of a draft, show it, and return what it took.

    Args:
        application: ``Outlook.Application``, or what stands in for it.
        order: The draft.
        files: Its attachments, on disk under their own names; Outlook takes copies.
    """
    answered = _find(application, order["in_reply_to"], order["sender"])
    item = answered.Reply() if answered is not None else application.CreateItem(_MAIL_ITEM)
    taken = {DraftPart.THREAD} if answered is not None else set()
    for part, do in _steps(item, order, files):
        try:
            is_taken = do()
        except Exception:  # noqa: BLE001 - each refusal of Outlook is its own COM error; it is told as "not taken"
            is_taken = False
        if is_taken:
            taken.add(part)
    item.Display(False)  # noqa: FBT003 - not modal
    return frozenset(taken)


def _steps(
    item: Any, order: Order, files: list[Path]
) -> Iterator[tuple[DraftPart, Callable[[], bool]]]:
    """Give what is to be done with an item, in the order Outlook bears."""
    yield DraftPart.SENDER, lambda: _set_sender(item, order["sender"])
    yield DraftPart.RECIPIENTS, lambda: _set_recipients(item, order["to"])
    yield DraftPart.REPLY_TO, lambda: _set_reply_to(item, order["reply_to"])
    yield DraftPart.SUBJECT, lambda: _set(item, "Subject", order["subject"])
    yield DraftPart.TEXT, lambda: _set_text(item, order)
    yield DraftPart.FILES, lambda: _attach(item, files)
    yield DraftPart.HEADERS, lambda: _set_headers(item, order["headers"])
    wanted = (_ENCRYPT if order["encrypt"] else 0) | (_SIGN if order["sign"] else 0)
    yield DraftPart.ENCRYPTION, lambda: _seal(item, wanted) & _ENCRYPT != 0
    yield DraftPart.SIGNING, lambda: _seal(item, wanted) & _SIGN != 0


def _find(application: Any, message_id: str, mailbox: str) -> Any:
    """Return the item that is answered, from the inbox of the mailbox or else the user's own; None if not there."""
    if not message_id or "'" in message_id:
        return None
    condition = f"@SQL=\"{_MESSAGE_ID}\" = '{message_id}'"
    space = application.GetNamespace("MAPI")
    found = None
    # A folder that is not there or not open to this user: the item is not tied to its original then, which is told.
    with suppress(Exception):
        found = _shared_inbox(space, mailbox).Items.Find(condition)
    if found is None:
        with suppress(Exception):
            found = space.GetDefaultFolder(_INBOX).Items.Find(condition)
    return found


def _shared_inbox(space: Any, mailbox: str) -> Any:
    recipient = space.CreateRecipient(mailbox)
    recipient.Resolve()
    return space.GetSharedDefaultFolder(recipient, _INBOX)


def _set(item: Any, name: str, value: str) -> bool:
    setattr(item, name, value)
    return bool(value) and getattr(item, name) == value


def _set_sender(item: Any, mailbox: str) -> bool:
    return bool(mailbox) and _set(item, "SentOnBehalfOfName", mailbox)


def _set_recipients(item: Any, to: list[list[str]]) -> bool:
    recipients = item.Recipients
    while recipients.Count:
        recipients.Remove(1)
    for name, email in to:
        recipients.Add(f"{name} <{email}>" if name else email).Type = _TO
    recipients.ResolveAll()
    return bool(to) and recipients.Count == len(to)


def _set_reply_to(item: Any, email: str) -> bool:
    if not email:
        return False
    item.ReplyRecipients.Add(email)
    return bool(item.ReplyRecipients.Count == 1)


def _set_text(item: Any, order: Order) -> bool:
    if order["html"]:
        item.HTMLBody = order["html"]
        return bool(item.HTMLBody)
    item.Body = order["text"]
    return _lines(item.Body) == _lines(order["text"])


def _lines(text: str) -> list[str]:
    """Return lines without what Outlook adds to their ends."""
    return [line.rstrip() for line in text.strip().splitlines()]


def _attach(item: Any, files: list[Path]) -> bool:
    attachments = item.Attachments
    while attachments.Count:  # those of the answered mail
        attachments.Remove(1)
    added = [attachments.Add(str(file), _BY_VALUE) for file in files]
    # Outlook may make an item of its own of a saved message, which is no longer the message as it came.
    are_files = all(each.Type == _BY_VALUE for each in added)
    return bool(files) and are_files and attachments.Count == len(files)


def _set_headers(item: Any, headers: list[list[str]]) -> bool:
    accessor = item.PropertyAccessor
    for name, value in headers:
        accessor.SetProperty(_HEADER + name, value)
    kept = [accessor.GetProperty(_HEADER + name) == value for name, value in headers]
    return bool(headers) and all(kept)


def _seal(item: Any, wanted: int) -> int:
    """Ask for signing and encryption, and return what the item says of itself then."""
    if not wanted:
        return 0
    accessor = item.PropertyAccessor
    accessor.SetProperty(_SEALING, wanted)
    return int(accessor.GetProperty(_SEALING)) & wanted
