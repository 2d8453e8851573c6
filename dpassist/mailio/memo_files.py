"""Contents of the files in a MeMo document: measured while it is parsed, decoded when somebody asks.

A document of 100 MB is all base64. Keeping it as text beside the document, and decoded beside that, would take
three times its size; so a long content stays where it is, and the document is parsed once more to have it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import Budget, Limits
from dpassist.mailio.post_xml import Element, Listener, parse_xml

_CONTENT: Final = "content"
_KEPT: Final = 16 * 1024
"""Letters of base64 that are kept: less than it takes to tell where they are."""
_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_STRAY: Final = bytes(set(range(256)) - set(_LETTERS + b"="))
_QUAD: Final = 4
# |(?!): CPython before 3.11.5 forgets where a turn began that fails half-way (its issue 106052); trying a last way that
# never fits takes it back there.
_QUADS: Final = re.compile(rb"(?:=*+[^=]=*+[^=]=?+[^=]{2}|(?!))*+")
"""Quads that padding does not end: a sign of it in their front half is passed over, and so is a single one
between the second and the third letter."""
_END: Final = re.compile(rb"=*+[^=]=*+[^=](?:==|=?+[^=]=)")
"""A quad that padding does end: two signs behind two letters, or one behind three."""
_LONG_PADDING: Final = re.compile(rb"={3,}+")


class Contents:
    """The contents in one document, to be listened to while it is parsed."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data: Final = data
        self._limits: Final = limits
        self._found: Final[dict[Element, _Measure]] = {}

    def listen(self, element: Element) -> Listener | None:
        """Take the text of each content, for `parse_xml`."""
        if element.name != _CONTENT:
            return None
        self._found[element] = measure = _Measure(len(self._found))
        return measure.take

    def of(self, element: Element) -> tuple[int, Callable[[], bytes]]:
        """Return the size of a content in bytes, and what decodes it."""
        measure = self._found[element]
        if measure.kept is not None:
            return measure.size, partial(from_base64, b"".join(measure.kept))
        return measure.size, partial(_load, self._data, measure.number, self._limits)


class _Letters:
    """Picks the letters of a base64 text that count, piece by piece, the way `from_base64` does of the whole."""

    def __init__(self) -> None:
        self._rest = b""
        self._is_over = False

    def of(self, text: bytes) -> bytes:
        """Return whole quads; behind the end of the data nothing, and at the end what is left of a quad."""
        if self._is_over:
            return b""
        letters = self._rest + text.translate(None, delete=_STRAY)
        if b"=" not in letters:
            whole = len(letters) - len(letters) % _QUAD
            self._rest = letters[whole:]
            return letters[:whole]
        quads = _QUADS.match(letters)
        whole = quads.end() if quads else 0
        end = _END.match(letters, whole)
        self._is_over = end is not None
        self._rest = b"" if end else _LONG_PADDING.sub(b"==", letters[whole:])
        return _without_padding(letters[: end.end() if end else whole])

    def rest(self) -> bytes:
        """Return what is left of a quad when nothing more comes."""
        return _without_padding(self._rest)


def _without_padding(letters: bytes) -> bytes:
    return letters.translate(None, delete=b"=")


class _Measure:
    """Measures one content, and keeps it when it is short."""

    def __init__(self, number: int) -> None:
        self.number: Final = number
        self.kept: list[bytes] | None = []
        self._letters: Final = _Letters()
        self._count = 0
        self._length = 0

    @property
    def size(self) -> int:
        """What it decodes to: six bits a letter, whole bytes only."""
        return (self._count + len(self._letters.rest())) * 6 // 8

    def take(self, text: str) -> None:
        piece = text.encode("ascii", "replace")
        self._count += len(self._letters.of(piece))
        self._length += len(piece)
        if self._length > _KEPT:
            self.kept = None
        if self.kept is not None:
            self.kept.append(piece)


class _Decoder:
    """Decodes one content piece by piece."""

    def __init__(self) -> None:
        self._letters: Final = _Letters()
        self._done: Final[list[bytes]] = []

    def take(self, text: str) -> None:
        self._done.append(from_base64(self._letters.of(text.encode("ascii", "replace"))))

    def content(self) -> bytes:
        return b"".join((*self._done, from_base64(self._letters.rest())))


def _load(data: bytes, number: int, limits: Limits) -> bytes:
    """Parse the document again for one content, and pass over the others."""
    decoder = _Decoder()
    met = iter(range(limits.xml_elements))

    def listen(element: Element) -> Listener | None:
        if element.name != _CONTENT:
            return None
        return decoder.take if next(met) == number else _pass_over

    roomy = replace(limits, unpacked_floor=len(data), file_bytes=len(data))  # it was read before
    parse_xml(data, Budget(roomy, 0), listen)
    return decoder.content()


def _pass_over(_text: str) -> None:
    """Take what is not asked for."""
