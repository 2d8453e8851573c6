"""Make a stranger's text harmless to show: nothing hidden, nothing that changes the order of what is read."""

import re
from typing import Final

# Zero-width and direction controls of Unicode (bidirectional algorithm, UAX 9), tags, and control characters.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LINE_BREAKS: Final = re.compile(r"[\r\n\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]+")


def harmless(text: str) -> str:
    """Return a text without characters that are not seen but change what is."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Return a text as one line of nothing but what is seen; a number may show itself only then."""
    return harmless(_LINE_BREAKS.sub(" ", text))
