"""What a message looks like underneath, for those who look into why it was judged as it was."""

from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Message, SourceFormat

LONGEST: Final = 200_000
"""Bytes; nobody reads on, and what is cut off is told by the face."""
_BINARY: Final = frozenset({SourceFormat.MSG, SourceFormat.TNEF, SourceFormat.CONTAINER})


def source_text(message: Message) -> str:
    """Return the source without CPR numbers: the file's own text, or the header fields of one that is no text."""
    if message.format in _BINARY:
        lines = (f"{name}: {value}" for name, value in message.headers)
        return mask_cpr(harmless("\n".join(lines)))
    raw = message.raw[:LONGEST].replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")  # every byte is a letter in it, so that nothing is hidden
    return mask_cpr(harmless(text))


def is_cut(message: Message) -> bool:
    """Tell whether there is more of it than is shown."""
    return message.format not in _BINARY and len(message.raw) > LONGEST
