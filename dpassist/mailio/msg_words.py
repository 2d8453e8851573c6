"""Every word in an Outlook file, also those that no part of the message shows.

An Outlook file holds its text up to three times: plain, as HTML, and as packed RTF. A message is read from one of them;
another may still say what was replaced in that one.
"""

from collections.abc import Iterator
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.training.synthetic import readings
from dpassist.mailio.cfb import Storage, open_compound_file
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.mailio.rtf import read_rtf
from dpassist.mailio.rtf_packed import unpack_rtf

_WIDE, _NARROW = "001F", "001E"
"""How the names of streams with text end (MS-OXMSG 2.2.1.1.1: type of the property)."""
_RTF, _HTML = "10090102", "10130102"
_DEEPEST: Final = 8
"""Messages within messages, two storages each."""


def words_of_msg(data: bytes) -> tuple[str, ...]:
    """Return the texts of a file of Outlook; none of any other file, or of one that cannot be read."""
    try:
        return tuple(_texts(open_compound_file(data, DEFAULT_LIMITS), 0))
    except UnreadableMessageError:
        return ()


def _texts(storage: Storage, depth: int) -> Iterator[str]:
    for stream in storage.streams():
        yield from _said(stream.name.upper(), stream.read())
    if depth < _DEEPEST:
        for inner in storage.storages():
            yield from _texts(inner, depth + 1)


def _said(name: str, content: bytes) -> Iterator[str]:
    if name.endswith(_WIDE):
        yield content.decode("utf-16-le", "replace")
    elif name.endswith(_NARROW):
        yield content.decode("cp1252", "replace")
    elif name.endswith(_HTML):
        yield from readings(content.decode("utf-8", "replace"))
    elif name.endswith(_RTF):
        unpacked = unpack_rtf(content, DEFAULT_LIMITS.rtf_bytes)
        yield from readings(read_rtf(unpacked.rtf, DEFAULT_LIMITS.text_bytes).content)
