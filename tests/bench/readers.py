"""The readers that are compared, each from a path to whatever it makes of it; their libraries load when used."""

import email
import email.policy
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from pathlib import Path

from dpassist.mailio.opener import open_message, recognise_message

Read = Callable[[Path], object]

_OLE = b"\xd0\xcf\x11\xe0"
_FIELD = re.compile(rb"\A(?:From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]*[ \t]*:")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_HEADER_BYTES = 256 * 1024


@dataclass(frozen=True)
class Reader:
    """One way to read a file.

    Attributes:
        name: What the table calls it.
        read: Does it.
        is_slow: It may take minutes over a folder, so it reads fewer files, once, with a limit of time.
    """

    name: str
    read: Read
    is_slow: bool = False


def kind_of(path: Path) -> str:
    """Tell by its content whether a file is an Outlook message, a mail, or neither."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(_OLE):
        return "msg"
    return "eml" if _FIELD.match(start) else ""


def read_bytes(path: Path) -> bytes:
    """Read the file and nothing else: at once and by the system's own calls, as the program does, for every reader."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(handle, os.fstat(handle).st_size)
    finally:
        os.close(handle)


def recognise_ours(path: Path) -> object:
    """Read what it takes to tell what a file is."""
    return recognise_message(read_bytes(path))


def open_ours(path: Path) -> object:
    """Read everything, the attachments as handles."""
    return open_message(read_bytes(path))


def open_and_load_ours(path: Path) -> object:
    """Read everything, and the bytes of each attachment."""
    message = open_message(read_bytes(path))
    return message, [attachment.load() for attachment in message.attachments]


def walk_with_olefile(path: Path) -> object:
    """Open a compound file and list what is in it."""
    import olefile

    with olefile.OleFileIO(str(path)) as ole:
        return ole.listdir(streams=True, storages=True)


def light_with_extract_msg(path: Path) -> object:
    """Ask extract-msg for what a list shows."""
    import extract_msg

    with extract_msg.openMsg(str(path), delayAttachments=True) as message:
        return message.subject, message.sender, message.date


def full_with_extract_msg(path: Path) -> object:
    """Ask extract-msg for everything."""
    import extract_msg

    names = ("subject", "sender", "to", "cc", "date", "messageId", "header", "body", "htmlBody")
    with extract_msg.openMsg(str(path)) as message:
        fields = [getattr(message, name, None) for name in names]
        people = [(one.name, one.email) for one in getattr(message, "recipients", ())]
        files = [one.data for one in getattr(message, "attachments", ())]
        return fields, people, files


def header_with_compat32(path: Path) -> object:
    """Parse the header block alone with the standard library's old policy."""
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    end = _HEADER_END.search(head)
    found = BytesHeaderParser().parsebytes(head[: end.end()] if end else head)
    return found["subject"], found["from"], found["to"], found["date"]


def full_with_default_policy(path: Path) -> object:
    """Parse everything with the standard library's new policy, payloads decoded."""
    message = email.message_from_bytes(read_bytes(path), policy=email.policy.default)
    fields = [(name, str(value)) for name, value in message.items()]
    parts = [
        (part.get_content_type(), part.get_filename(), part.get_payload(decode=True))
        for part in message.walk()
        if not part.is_multipart()
    ]
    return fields, parts


BYTES = Reader("read bytes", read_bytes)
RECOGNISE = Reader("our recognise", recognise_ours)
OPEN = Reader("our open", open_ours)
OPEN_AND_LOAD = Reader("our open, attachments loaded", open_and_load_ours)
OLEFILE = Reader("olefile open + walk", walk_with_olefile)
EXTRACT_LIGHT = Reader("extract-msg light", light_with_extract_msg)
EXTRACT_FULL = Reader("extract-msg full", full_with_extract_msg, is_slow=True)
COMPAT32 = Reader("header block, compat32", header_with_compat32)
DEFAULT_POLICY = Reader("policy.default full", full_with_default_policy)

READERS: dict[str, tuple[Reader, ...]] = {
    "msg": (OLEFILE, BYTES, RECOGNISE, OPEN, OPEN_AND_LOAD, EXTRACT_LIGHT, EXTRACT_FULL),
    "eml": (DEFAULT_POLICY, BYTES, COMPAT32, RECOGNISE, OPEN, OPEN_AND_LOAD),
}
"""Per kind of file, the baseline first."""
