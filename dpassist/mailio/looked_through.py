"""The words in a file that came with a message, as far as they can be read without its program.

Texts of any kind, and documents that are packed texts (DOCX, XLSX, PPTX, ODT): all their parts, what they say of their
author among them. A PDF, a picture and a packed program are not looked through, and that is said.
What is packed into a text as base64, such as the documents of a MeMo letter, is unpacked and looked through too.
"""

import binascii
import io
import re
import zipfile
from typing import Final

from dpassist.domain.training.synthetic import readings
from dpassist.mailio.zip_faults import PACKINGS, ZIP_FAULTS

_MOST_PARTS: Final = 400
_MOST_UNPACKED: Final = 16 * 1024 * 1024
_PACKED: Final = b"PK\x03\x04"
_DEEPEST: Final = 3
_SURELY_PACKED: Final = 60
"""Letters of base64 without a blank; nobody writes a word of that length."""
_BASE64: Final = re.compile(
    r">[A-Za-z0-9+/]{16,59}={0,2}<|(?:[A-Za-z0-9+/]{60,}[\r\n\t ]{0,8})+[A-Za-z0-9+/]{0,59}={0,2}"
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def words_in(content: bytes, depth: int = 0) -> tuple[str, ...] | None:
    """Return the words of a file; None when it, or a part of it, cannot be looked through.

    Args:
        content: The file.
        depth: How often it was packed.
    """
    if depth > _DEEPEST:
        return None
    if content.startswith(_PACKED):
        return _unpacked(content)
    text = _text(content)
    return None if text is None else _words(text, depth)


def _text(content: bytes) -> str | None:
    """Return a file's text, or None for what is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    is_text = not _CONTROLS.search(text) and not text.startswith("%PDF")
    return text if is_text else None


def _words(text: str, depth: int) -> tuple[str, ...] | None:
    """Return a text and the words of what is packed in it."""
    found = list(readings(text))
    for packed in _BASE64.finditer(text):
        letters = "".join(packed[0].strip("><").split())
        try:
            content = binascii.a2b_base64(letters, strict_mode=True)
        except binascii.Error:
            continue
        words = words_in(content, depth + 1)
        if words is None and len(letters) >= _SURELY_PACKED:
            return None
        found.extend(words or ())
    return tuple(found)


def _unpacked(content: bytes) -> tuple[str, ...] | None:
    found: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_UNPACKED:
                return None
            if any(part.compress_type not in PACKINGS for part in parts):
                return None
            for part in parts:
                found.append(part.filename)
                found.append(part.comment.decode("utf-8", "replace"))
                text = None if part.is_dir() else _text(packed.read(part))
                if text is None and not part.is_dir():
                    return None
                found.extend(readings(text or ""))
    except ZIP_FAULTS:
        return None
    return tuple(found)
