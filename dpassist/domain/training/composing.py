"""How a mail program begins a reply, a forward or a new mail: with all the mistakes that a click can make."""

from dataclasses import replace
from enum import StrEnum
from typing import Final

from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Address, Message, Protection
from dpassist.domain.reply import FORWARD_PREFIX, REPLY_PREFIX
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.reply_check.threading import core_of
from dpassist.domain.training.practice import PERSONAL, practice_file
from dpassist.domain.training.situation import Situation


class Begin(StrEnum):
    """What is pressed first."""

    REPLY = "reply"
    REPLY_ALL = "reply-all"
    FORWARD = "forward"
    NEW_MAIL = "new-mail"
    DRAFT = "draft"
    """dpassist's own "Open reply draft"."""


_ANSWERS: Final = frozenset({Begin.REPLY, Begin.REPLY_ALL})


def begun(how: Begin, message: Message, right: Situation) -> CheckedReply:
    """Return what the mail program shows after that click.

    Args:
        how: What was pressed.
        message: What it was pressed on.
        right: The right reply to it, which dpassist's own draft is made of.
    """
    if how is Begin.DRAFT:
        return _own_draft(right)
    prefix = FORWARD_PREFIX if how is Begin.FORWARD else REPLY_PREFIX
    reply = CheckedReply(
        sender=personal_mailbox(right),
        subject="" if how is Begin.NEW_MAIL else f"{prefix}{core_of(message.subject)}",
        body=_body(how, message, right),
        sent=right.about.today,
    )
    if how in _ANSWERS:
        thread = (*message.references, message.message_id) if message.message_id else ()
        to = message.reply_to or ((message.sender,) if message.sender else ())
        reply = replace(reply, to=to, in_reply_to=message.message_id, references=thread)
    if how is Begin.REPLY_ALL:
        own = right.about.expected.sender if right.about.expected else None
        others = tuple(a for a in message.to if own is None or a.email != own.email)
        reply = replace(reply, to=(*reply.to, *others), cc=message.cc)
    return reply


def personal_mailbox(situation: Situation) -> Address:
    """Return the case worker's own mailbox, which a mail program sends from unless told otherwise."""
    name = situation.about.settings.authority_name
    return Address(name, f"{PERSONAL}@{situation.own_domain}")


def mailboxes(situation: Situation) -> tuple[Address, ...]:
    """Return the mailboxes that can be chosen as the sender, the case worker's own first."""
    settings, right = situation.about.settings, situation.reply.sender
    secure = Address(settings.authority_name, settings.sender_mailbox)
    found: dict[str, Address] = {}
    for address in (personal_mailbox(situation), *((right,) if right else ()), secure):
        if address.email:
            found.setdefault(address.email, address)
    return tuple(found.values())


def shelf_of(situation: Situation, names: tuple[str, ...]) -> tuple[CheckedFile, ...]:
    """Return the files that can be attached: the lesson's, and those of the right reply."""
    files = {file.name: file for file in (*map(practice_file, names), *situation.reply.files)}
    return tuple(files.values())


def _own_draft(right: Situation) -> CheckedReply:
    """Return the draft as dpassist opens it: nothing is written and nothing sealed yet."""
    expected = right.about.expected
    wanted = {file.name for file in expected.files} if expected else set()
    return replace(
        right.reply,
        body=right.reply.body.replace(right.said, "", 1) if right.said else right.reply.body,
        files=tuple(file for file in right.reply.files if file.name in wanted),
        protection=Protection.NONE,
        is_signed=False,
    )


def _body(how: Begin, message: Message, right: Situation) -> str:
    settings = right.about.settings
    signature = settings.signature.strip() or settings.authority_name
    if how is Begin.NEW_MAIL:
        return f"\n\n{signature}\n"
    quoted = "\n".join(f"> {line}".rstrip() for line in message.body_text.strip().splitlines())
    return f"\n\n{signature}\n\n{mask_cpr(quoted)}\n"
