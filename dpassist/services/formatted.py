"""A message as its sender laid it out: cleaned HTML and the pictures that came with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Attachment, Message
from dpassist.mailio.limits import MEBIBYTE

_MOST_TEXT: Final = 256 * 1024
"""Characters; laying out the worst of that takes about a second (measured), and the plain text has it all."""
_MOST_PICTURES: Final = 50
_PICTURE_BYTES: Final = 5 * MEBIBYTE
_PICTURES_BYTES: Final = 20 * MEBIBYTE
_HREF: Final = re.compile(r'href="([^"]*)"')
_PERCENTS: Final = re.compile(r"%(2[0D]|3[0-9])", re.IGNORECASE)
"""How an address may write digits, and what stands between them (RFC 3986, 2.1)."""
_DOT: Final = "•"
"""Would be written in percents in an address."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """What a viewer that fetches nothing is given.

    Attributes:
        html: Cleaned HTML; pictures are called ``cid:0``, ``cid:1`` and so on.
        pictures: The bytes of each picture, as a stranger sent them; empty for one that is not in the message
            or too large.
    """

    html: str = field(repr=False)
    pictures: tuple[bytes, ...] = field(default=(), repr=False)


def formatted(message: Message) -> Formatted:
    """Return the formatted text of a message; takes its time, so not for the thread that paints."""
    from dpassist.mailio.html_clean import clean, number_pictures  # noqa: PLC0415 - few letters are shown so

    html, ids = number_pictures(clean(message.body_html, _MOST_TEXT))
    html = _HREF.sub(_without_numbers, html)
    return Formatted(html, tuple(_pictures(ids[:_MOST_PICTURES], message.attachments)))


def _without_numbers(href: re.Match[str]) -> str:
    """Hide CPR numbers in the address of a link too: whoever copies the text copies its links with it."""
    from html import escape, unescape  # noqa: PLC0415 - its table of names is large

    address = _PERCENTS.sub(lambda found: chr(int(found[1], 16)), unescape(href[1]))
    masked = mask_cpr(address)
    if masked == address:
        return href[0]
    return f'href="{escape(masked.replace(_DOT, "*"))}"'


def _pictures(ids: Sequence[str], attachments: Sequence[Attachment]) -> Iterator[bytes]:
    by_id = {file.content_id: file for file in reversed(attachments) if file.content_id}
    left = _PICTURES_BYTES
    for content_id in ids:
        file = by_id.get(content_id)
        is_small = file is not None and file.size <= min(left, _PICTURE_BYTES)
        content = _content(file) if file is not None and is_small else b""
        left -= len(content)
        yield content


def _content(file: Attachment) -> bytes:
    try:
        return file.load()
    except UnreadableMessageError:  # the list of attachments says more when it is saved
        return b""
