r"""Mail bodies in RTF: the HTML or text that was wrapped in it, or the plain text of any other RTF.

Outlook stores HTML mail as RTF that carries the HTML in ``\htmltag`` groups and marks what RTF needs
beyond it with ``\htmlrtf`` (published specification MS-OXRTFEX). One pass over the tokens with an
explicit stack: time grows with the input alone and nesting costs no recursion.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from dpassist.mailio.code_pages import codec_of

_TOKEN: Final = re.compile(
    rb"\{\\\*\\htmltag[0-9]{0,9} ?([\x20-\x5b\x5d-\x7a\x7c\x7e]*)\}"  # 1: most tags, at one stroke
    rb"|\\htmlrtf1?(?![a-zA-Z0-9-]) ?(?:\\(?:par|tab|line)(?![a-zA-Z0-9])|[^\\{}]){0,300}(\\htmlrtf0(?![0-9]) ?)"  # 2: RTF only
    rb"|\\([a-zA-Z]{1,32})(-?[0-9]{1,9})? ?"  # 3, 4: control word and its number
    rb"|\\'([0-9a-fA-F]{2})"  # 5: a byte
    rb"|\\([^a-zA-Z])"  # 6: control symbol
    rb"|([{}])"  # 7: a group begins or ends
    rb"|([^\\{}\r\n]+)"  # 8: text
    rb"|[\r\n]+|\\",
    re.DOTALL,
)
_TAG, _RTF_ONLY, _WORD, _WORD_WITH_NUMBER, _BYTE, _SYMBOL, _BRACE, _TEXT = range(1, 9)
_DEEPEST: Final = 10_000
_MOST_TOKENS: Final = 2_000_000
_LAST_UNIT: Final = 0xFFFF
_DEFAULT_CODE_PAGE: Final = 1252
_NEW_LINE: Final = "\n"

_CHARSETS: Final = {
    0: 1252, 2: 1252, 77: 10000, 78: 10001, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253,
    162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437,
    255: 850,
}  # fmt: skip
r"""``\fcharset`` numbers to code pages (RTF specification 1.9.1, font table)."""

_CHARACTERS: Final[Mapping[bytes, str]] = {
    b"par": _NEW_LINE, b"line": _NEW_LINE, b"row": _NEW_LINE, b"tab": "\t", b"cell": "\t",
    b"lquote": "\u2018", b"rquote": "\u2019", b"ldblquote": "\u201c", b"rdblquote": "\u201d",
    b"bullet": "\u2022", b"endash": "\u2013", b"emdash": "\u2014",
    b"enspace": "\u2002", b"emspace": "\u2003", b"qmspace": "\u2005",
}  # fmt: skip
_SYMBOLS: Final[Mapping[bytes, str]] = {
    b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "\u00ad",
    b"\n": _NEW_LINE, b"\r": _NEW_LINE,
}  # fmt: skip
_UNSHOWN: Final = frozenset({
    b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"headerl", b"headerr", b"headerf",
    b"footer", b"footerl", b"footerr", b"footerf", b"footnote", b"fldinst", b"nonshppict", b"filetbl",
})  # fmt: skip
r"""Groups that hold no body text although they lack the ``\*`` mark."""


class RtfKind(StrEnum):
    """What was wrapped in the RTF."""

    HTML = "html"
    TEXT = "text"
    PLAIN = "plain"
    """Nothing; it is a document of its own."""


@dataclass(frozen=True, slots=True)
class RtfBody:
    """What an RTF body says.

    Attributes:
        kind: What was wrapped in it.
        content: HTML for that kind, otherwise text.
        whole: False when limits cut it.
    """

    kind: RtfKind
    content: str
    whole: bool


def read_rtf(rtf: bytes, limit: int) -> RtfBody:
    """Give the HTML or text in an RTF document, up to so many characters."""
    return _Reader(rtf, limit).run()


class _State(NamedTuple):
    r"""What a group inherits.

    Attributes:
        hidden: Inside a group whose text is not body text.
        rtf_only: Between ``\htmlrtf`` and ``\htmlrtf0``.
        in_tag: Inside an ``\htmltag`` group.
        in_fonts: Inside the font table.
        font: Number of the current font.
        fallbacks: How many characters follow a ``\u`` for readers without Unicode.
    """

    hidden: bool = False
    rtf_only: bool = False
    in_tag: bool = False
    in_fonts: bool = False
    font: int = -1
    fallbacks: int = 1


class _Reader:
    """One pass over one document."""

    def __init__(self, rtf: bytes, limit: int) -> None:
        self._rtf = rtf.rstrip(b"\0")
        self._limit = self._room = limit
        self._out: list[str] = []
        self._bytes = bytearray()  # text not yet decoded, all in one codec
        self._codec = self._default = codec_of(_DEFAULT_CODE_PAGE)
        self._fonts: dict[int, str] = {}
        self._kind = RtfKind.PLAIN
        self._state = _State()
        self._visible = True
        self._stack: list[_State] = []
        self._starred = False
        self._skip = 0  # fallback characters still to be left out
        self._jump = 0  # raw bytes to pass over

    def run(self) -> RtfBody:
        at = tokens = 0
        match = _TOKEN.match
        handlers = {
            _TAG: self._tag,
            _RTF_ONLY: self._rtf_only,
            _WORD: self._word,
            _WORD_WITH_NUMBER: self._word,
            _BYTE: self._byte,
            _SYMBOL: self._symbol,
            _BRACE: self._brace,
            _TEXT: self._text,
        }
        while self._room > 0 and tokens < _MOST_TOKENS and (token := match(self._rtf, at)):
            tokens += 1
            at = token.end()
            if token.lastindex:
                handlers[token.lastindex](token)
                at += self._jump
                self._jump = 0
        self._flush()
        text = "".join(self._out)
        # Characters beyond U+FFFF come as two halves.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        whole = at >= len(self._rtf) and self._room >= 0
        return RtfBody(self._kind, text[: self._limit], whole)

    # --- groups and words

    def _brace(self, token: re.Match[bytes]) -> None:
        self._skip = 0
        self._starred = False
        if token[0] == b"{":
            if len(self._stack) >= _DEEPEST:
                self._room = -1
            self._stack.append(self._state)
        elif self._stack:
            self._enter(self._stack.pop())

    def _enter(self, state: _State) -> None:
        """Go on in this state; text in another codec than before is decoded first."""
        if state is self._state:
            return
        self._state = state
        self._visible = not state.hidden and (state.in_tag or not state.rtf_only)
        codec = self._default if state.in_tag else self._fonts.get(state.font, self._default)
        if codec != self._codec:
            self._flush()
            self._codec = codec

    def _word(self, token: re.Match[bytes]) -> None:
        name, number = token[3], token[4]
        self._skip = 0
        if self._starred:
            self._starred = False
            shown = name == b"htmltag" and not self._state.hidden
            self._enter(self._state._replace(in_tag=shown, hidden=not shown))
        elif name in _CHARACTERS:
            self._emit(_CHARACTERS[name])
        elif name in _UNSHOWN:
            self._enter(self._state._replace(hidden=True))
        elif name in _ACTIONS:
            _ACTIONS[name](self, None if number is None else int(number))

    def code_page(self, number: int | None) -> None:
        codec = codec_of(number or 0)
        if codec and self._state.in_fonts:
            self._fonts[self._state.font] = codec
        elif codec:
            self._default = self._codec = codec

    def charset(self, number: int | None) -> None:
        if self._state.in_fonts and number in _CHARSETS:
            self._fonts.setdefault(self._state.font, codec_of(_CHARSETS[number]))

    def font(self, number: int | None) -> None:
        self._enter(self._state._replace(font=number or 0))

    def font_table(self, _number: int | None) -> None:
        self._enter(self._state._replace(hidden=True, in_fonts=True))

    def html_rtf(self, number: int | None) -> None:
        rtf_only = number != 0
        if rtf_only != self._state.rtf_only:
            self._enter(self._state._replace(rtf_only=rtf_only))

    def _rtf_only(self, _token: re.Match[bytes]) -> None:
        """Pass over a whole run that only RTF needs."""
        self._skip = 0
        self.html_rtf(0)

    def from_html(self, number: int | None) -> None:
        if number != 0:
            self._kind = RtfKind.HTML

    def from_text(self, _number: int | None) -> None:
        if self._kind is RtfKind.PLAIN:
            self._kind = RtfKind.TEXT

    def fallbacks(self, number: int | None) -> None:
        self._enter(self._state._replace(fallbacks=max(0, number or 0)))

    def unicode(self, number: int | None) -> None:
        self._emit(chr((number or 0) & _LAST_UNIT))
        self._skip = self._state.fallbacks

    def binary(self, number: int | None) -> None:
        self._jump = max(0, number or 0)

    # --- text

    def _tag(self, token: re.Match[bytes]) -> None:
        """Take a whole tag group; it is ASCII, which is the same in every code page."""
        self._skip = 0
        self._starred = False
        if not self._state.hidden:
            self._room -= len(token[1])
            self._bytes += token[1]

    def _symbol(self, token: re.Match[bytes]) -> None:
        symbol = token[6]
        if symbol == b"*":
            self._starred = True
        elif self._skip:
            self._skip -= 1
        elif symbol in _SYMBOLS:
            self._emit(_SYMBOLS[symbol])

    def _byte(self, token: re.Match[bytes]) -> None:
        if self._skip:
            self._skip -= 1
        elif self._visible:
            self._room -= 1
            self._bytes.append(int(token[5], 16))

    def _text(self, token: re.Match[bytes]) -> None:
        text = token[8]
        if self._skip:
            skipped = min(self._skip, len(text))
            text = text[skipped:]
            self._skip -= skipped
        if self._visible:
            self._room -= len(text)
            self._bytes += text

    def _emit(self, text: str) -> None:
        if not self._visible:
            return
        self._room -= len(text)
        if text.isascii():
            self._bytes += text.encode("ascii")
        else:
            self._flush()
            self._out.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._out.append(self._bytes.decode(self._codec, "replace"))
            self._bytes.clear()


_ACTIONS: Final[Mapping[bytes, Callable[[_Reader, int | None], None]]] = {
    b"ansicpg": _Reader.code_page,
    b"cpg": _Reader.code_page,
    b"fcharset": _Reader.charset,
    b"f": _Reader.font,
    b"fonttbl": _Reader.font_table,
    b"htmlrtf": _Reader.html_rtf,
    b"fromhtml": _Reader.from_html,
    b"fromtext": _Reader.from_text,
    b"uc": _Reader.fallbacks,
    b"u": _Reader.unicode,
    b"bin": _Reader.binary,
}
