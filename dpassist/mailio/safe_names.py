"""Names of attachments made safe to show and to save, on any system.

The one home for names that come out of mail. What is guarded against, by what can be done with a name:

* leave the folder: slashes of any kind, ``..``, a drive, and ``:`` which names a stream of another file in NTFS;
* reach a device: ``CON``, ``NUL`` and the like, whatever follows the first dot;
* look like another: letters that turn the line round or are not seen, blanks that push the ending out of sight,
  letters that look like a dot or a slash; two endings both stay (``regning.pdf.exe``), the last one decides;
* break what takes it: controls, ends Windows drops (dots and spaces), more than a file system holds.

Sources: Microsoft, "Naming Files, Paths, and Namespaces"; Unicode, ``Default_Ignorable_Code_Point`` in
``DerivedCoreProperties.txt`` and UAX 9.
"""

import re
import unicodedata
from typing import Final

from dpassist.domain.composing import composed
from dpassist.domain.device_names import is_device
from dpassist.domain.identity import mask_cpr

MOST_BYTES: Final = 150
"""Of UTF-8 in a whole name; file systems hold 255, and other programs add to names and have paths to fit."""
_MOST_LETTERS: Final = 1_000
"""Looked at from the end, where the ending is."""
_LONGEST_ENDING: Final = 16

# Slashes and colons that other programs may turn into the plain ones when they shorten Unicode.
_SLASHES: Final = re.compile(r"[/\\\u2044\u2215\u29f5\u29f8\u29f9\ufe68\uff0f\uff3c]")
_FORBIDDEN: Final = re.compile(
    r'[<>:"|?*\u02d0\u2236\ua789\ufe13\ufe30\ufe55\uff1a\uff02\uff0a\uff1c\uff1e\uff1f\uff5c]'
)
_DOTS: Final = re.compile(r"[\u2024\ufe52\uff0e]")
# Letters and marks that are drawn as nothing; format characters go by their category.
_UNSEEN: Final = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]"
)
_BLANKS: Final = re.compile(r"[\s\u2800]+")
_UNSEEN_KINDS: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ENDINGS: Final = re.compile(rf"(?:\.[^. ]{{1,{_LONGEST_ENDING}}}){{1,2}}$")


def safe_name(name: str, fallback: str = "file") -> str:
    """Make one plain file name out of anything, CPR numbers hidden.

    Args:
        name: A name from hostile mail.
        fallback: Used when nothing is left of it; ours, and plain already.
    """
    last = next(
        (part for part in reversed(_SLASHES.split(name[-_MOST_LETTERS:])) if part.strip(" .")), ""
    )
    plain = _plain(last)
    # Cutting may leave ten digits of a longer number, or an end that is no end.
    short = mask_cpr(_cut(plain)).strip(". ") or fallback
    return f"_{short}" if is_device(short) else short


def ending(name: str) -> str:
    """Return the ending that decides what a file is opened with: without its dot, in lower case."""
    stem, dot, last = safe_name(name).rpartition(".")
    return last.casefold() if dot and stem else ""


def _plain(name: str) -> str:
    whole = composed(_BLANKS.sub(" ", _UNSEEN.sub("", name)))
    seen = "".join(c for c in whole if unicodedata.category(c) not in _UNSEEN_KINDS)
    dotted = _DOTS.sub(".", _FORBIDDEN.sub("_", seen))
    return mask_cpr(_BLANKS.sub(" ", dotted).strip(". "))


def _cut(name: str) -> str:
    """Cut a name that is too long before its endings, between letters."""
    if len(name.encode()) <= MOST_BYTES:
        return name
    found = _ENDINGS.search(name)
    end = found[0] if found else ""
    room = MOST_BYTES - len(end.encode())
    return name[: len(name) - len(end)].encode()[:room].decode(errors="ignore").rstrip(". ") + end
