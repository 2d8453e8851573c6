"""The bodies of an Outlook message: plain text, HTML, or HTML and text wrapped in packed RTF."""

import codecs
import re
from typing import Final

from dpassist.mailio.code_pages import codec_of, decode, is_text_codec
from dpassist.mailio.msg_properties import (
    INTERNET_CODE_PAGE,
    MESSAGE_CODE_PAGE,
    PropertySource,
    Reading,
)

_WHERE: Final = "body"
_BODY: Final = 0x1000
_RTF: Final = 0x1009
_HTML: Final = 0x1013
_NOT_SHOWN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STATED_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{1,40})")
_CHARSET_WITHIN: Final = 4096
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bodies(properties: PropertySource, reading: Reading) -> tuple[str, str]:
    """Return the plain text and the HTML of a message; each is made from what there is."""
    most = reading.budget.limits.text_bytes
    text = properties.text(_BODY, most)
    html = _stored_html(properties, reading)
    if not html:
        html, rtf_text = _from_rtf(properties, reading)
        text = text or rtf_text
    text, html = _tidy(text).strip(), _tidy(html)
    if html and not text:
        from dpassist.mailio.html_text import text_from_html  # noqa: PLC0415 - heavy: imported where used

        text = text_from_html(html, most)
    return text, html


def _tidy(text: str) -> str:
    """Return text with one kind of line end and without control characters."""
    return _NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _stored_html(properties: PropertySource, reading: Reading) -> str:
    most = reading.budget.limits.text_bytes
    data = properties.binary(_HTML)
    if not data:
        return properties.text(_HTML, most)
    html = decode(data, _html_codecs(data, properties)).rstrip("\0")
    if len(html) > most:
        reading.note("text-cut", _WHERE)
    return html[:most]


def _html_codecs(data: bytes, properties: PropertySource) -> list[str]:
    """Return the encodings the HTML may be in: its mark, the stated code page, its own word."""
    names = [name for mark, name in _MARKS if data.startswith(mark)]
    names.append(codec_of(properties.integer(INTERNET_CODE_PAGE) or 0))
    stated = _STATED_CHARSET.search(data, 0, _CHARSET_WITHIN)
    if stated and is_text_codec(charset := stated[1].decode("ascii")):
        names.append(charset)
    names.append(codec_of(properties.integer(MESSAGE_CODE_PAGE) or 0))
    return names


def _from_rtf(properties: PropertySource, reading: Reading) -> tuple[str, str]:
    """Return the HTML or the text of the RTF body, as (HTML, text)."""
    packed = properties.binary(_RTF)
    if not packed:
        return "", ""
    from dpassist.mailio.rtf import RtfKind, read_rtf  # noqa: PLC0415 - only some messages need it
    from dpassist.mailio.rtf_packed import unpack_rtf  # noqa: PLC0415 - only some messages need it

    unpacked = unpack_rtf(packed, reading.budget.limits.rtf_bytes)
    reading.budget.spend(len(unpacked.rtf))
    if not unpacked.whole:
        reading.note("damaged-part", _WHERE)
    body = read_rtf(unpacked.rtf, reading.budget.limits.text_bytes)
    if not body.whole:
        reading.note("text-cut", _WHERE)
    return (body.content, "") if body.kind is RtfKind.HTML else ("", body.content)
