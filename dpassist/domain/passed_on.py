"""A letter that somebody passed on: the mail around it is a colleague's, and not where an answer goes."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.message import FoundDocument, Message

ORIGINAL_NAME: Final = "original"
"""What the passed-on message is called in a forward draft of ours, without its ending."""

GUIDANCE_NAMES: Final[Mapping[str, str]] = {"da": "svarvejledning.pdf", "en": "reply-guidance.pdf"}
"""What the guidance sheet is called in a forward draft of ours, per language."""


def was_passed_on(message: Message, found: FoundDocument) -> bool:
    """Tell whether a letter came to us in the mail it was sent in, or in somebody's who passed it on.

    A gateway attaches the letter itself. Within an attached mail it was passed on, and so was a letter
    that lies beside our own guidance sheet under the name we give it.
    """
    if found.nested:
        return True
    names = [attachment.name.casefold() for attachment in message.attachments]
    own = names[found.attachment - 1 : found.attachment] if found.attachment else []
    return own == [f"{ORIGINAL_NAME}.xml"] and not set(GUIDANCE_NAMES.values()).isdisjoint(names)
