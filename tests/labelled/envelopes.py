"""Mails as bytes, written by hand in as many ways as mail programs and gateways have: `.eml` and `.msg`."""

import quopri
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from tests.cfb_builder import build_msg
from tests.labelled import texts

AUTHORITY = ("Testkommunen", "post@testkommunen.example")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CHARSETS = ("utf-8", "utf-8", "UTF-8", "iso-8859-1", "ISO-8859-1", "windows-1252")
_ZONES = ("+0100", "+0000", "+0200", "-0500", "GMT")


@dataclass(frozen=True)
class File:
    """A file to attach."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Mail:
    """What a mail says, whatever form it takes."""

    subject: str
    text: str
    sender: tuple[str, str]
    to: tuple[str, str] = AUTHORITY
    html: str = ""
    files: Sequence[File] = ()
    headers: Sequence[tuple[str, str]] = ()
    message_class: str = "IPM.Note"


@dataclass(frozen=True)
class Parts:
    """A mail in two: its own header fields, and the MIME entity they stand in front of."""

    fields: bytes
    entity: bytes

    @property
    def whole(self):
        return self.fields + b"MIME-Version: 1.0\r\n" + self.entity


def person(dice):
    """Return a name and an address that nobody has."""
    if dice.random() < 0.2:
        return dice.choice(texts.COMPANIES), f"post@{dice.choice(texts.DOMAINS)}"
    first, last = dice.choice(texts.FIRST_NAMES), dice.choice(texts.SURNAMES)
    email = f"{_plain(first)}.{_plain(last)}@{dice.choice(texts.DOMAINS)}"
    return dice.choice((f"{first} {last}", f"{last}, {first}", "", email)), email


def chained(dice, subject):
    """Put the marks of answers and forwards in front of a subject, as mail programs pile them up."""
    marks = (dice.choice(texts.CHAIN) for _ in range(dice.choice((0, 0, 1, 1, 2, 4))))
    return "".join(marks) + subject


def with_quote(dice, text):
    """Put an older mail below a text, as answering and forwarding do."""
    name, email = person(dice)
    head = dice.choice(texts.QUOTED).format(
        name=name, email=email, subject=dice.choice(texts.SUBJECTS)
    )
    older = dice.choice(texts.BODIES)
    mark = dice.choice(("", "> "))
    return f"{text}\n\n{head}\n" + "\n".join(mark + line for line in older.splitlines())


def _plain(name):
    folded = name.lower().translate(
        str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ü": "u", "é": "e", "ë": "e"})
    )
    return "".join(letter for letter in folded if letter.isascii() and letter.isalpha())


# --- eml


def as_parts(dice, mail):
    """Write a mail as Internet mail, in a way that chance picks."""
    charset = dice.choice(_CHARSETS)
    if not _fits(charset, mail.subject + mail.sender[0]):
        charset = "utf-8"
    leaves = [_body(dice, mail, charset), *(_attached(dice, file) for file in mail.files)]
    entity = leaves[0] if len(leaves) == 1 else multipart(dice, "mixed", leaves)
    return Parts(_fields(dice, mail, charset), entity)


def _fits(charset, text):
    return text.encode(charset, "replace").decode(charset) == text


def as_eml(dice, mail):
    """Write a mail as the bytes of a file."""
    return as_file(dice, as_parts(dice, mail).whole)


def as_file(dice, data):
    """Save a mail the way some program does: with its line ends, or with a mark or a line in front."""
    way = dice.random()
    if (
        way < 0.15
        and b"Content-Transfer-Encoding: 8bit" not in data
        and b"multipart/signed" not in data
    ):
        return data.replace(b"\r\n", b"\n")
    if way < 0.2:
        return b"\xef\xbb\xbf" + data
    if way < 0.25:
        return b"From postfordeler@testkommunen.example Mon Mar  2 12:00:00 2026\r\n" + data
    return data


def multipart(dice, kind, leaves, parameters=""):
    """Join MIME entities."""
    boundary = dice.choice(("----=_Part_{}", "_000_{}_", "{}", "Apple-Mail={}")).format(
        _hex(dice, 96)
    )
    head = f'Content-Type: multipart/{kind};\r\n\tboundary="{boundary}"{parameters}\r\n\r\n'
    preamble = dice.choice(("", "This is a multi-part message in MIME format.\r\n"))
    between = f"--{boundary}\r\n".encode()
    joined = b"".join(between + leaf + b"\r\n" for leaf in leaves)
    return f"{head}{preamble}".encode() + joined + f"--{boundary}--\r\n".encode()


def entity(head, content, encoding):
    """Write a leaf: header fields, and the content in a transfer encoding."""
    if encoding == "base64":
        letters = b64encode(content)
        content = b"\r\n".join(letters[at : at + 76] for at in range(0, len(letters), 76))
    elif encoding == "quoted-printable":
        content = quopri.encodestring(content.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    return f"{head}Content-Transfer-Encoding: {encoding}\r\n\r\n".encode() + content


def _body(dice, mail, charset):
    plain = _text(dice, mail.text, "plain", charset)
    if not mail.html:
        return plain
    page = _text(dice, mail.html, "html", charset)
    return page if dice.random() < 0.3 else multipart(dice, "alternative", [plain, page])


def _text(dice, text, kind, charset):
    content = text.replace("\n", "\r\n").encode(charset, "replace")
    encoding = dice.choice(("quoted-printable", "base64", "8bit"))
    if encoding == "8bit" and content.isascii():
        encoding = "7bit"
    return entity(f'Content-Type: text/{kind}; charset="{charset}"\r\n', content, encoding)


def _attached(dice, file):
    if file.media_type == "message/rfc822":
        name = "" if dice.random() < 0.5 else _parameter(dice, "filename", file.name)
        head = f"Content-Type: message/rfc822\r\nContent-Disposition: attachment{name}\r\n"
        return f"{head}\r\n".encode() + file.content
    is_text = file.media_type.startswith(("text/", "application/xml", "application/json"))
    fits = is_text and b"\0" not in file.content and max(map(len, file.content.split(b"\n"))) < 900
    encoding = dice.choice(("base64", "quoted-printable", "8bit") if fits else ("base64",))
    media_type = dice.choice((file.media_type, file.media_type, "application/octet-stream"))
    head = (
        f"Content-Type: {media_type}{_parameter(dice, 'name', file.name)}\r\n"
        f"Content-Disposition: attachment{_parameter(dice, 'filename', file.name)}\r\n"
    )
    return entity(head, file.content, encoding)


def _parameter(dice, key, value):
    """Write a file's name in one of the three ways that are in use (RFC 2183, 2231, 2047)."""
    if value.isascii() and dice.random() < 0.8:
        return f';\r\n\t{key}="{value}"'
    if dice.random() < 0.6:
        return f";\r\n\t{key}*=utf-8''{quote(value)}"
    return f';\r\n\t{key}="{_encoded(dice, value, "utf-8")}"'


def _fields(dice, mail, charset):
    """Write a header as a mail program does, or as it is left by a gateway that strips it."""
    name, email = mail.sender
    to = f"{_phrase(dice, mail.to[0], charset)}<{mail.to[1]}>"
    fields = [
        ("From", f"{_phrase(dice, name, charset)}<{email}>" if name else email),
        ("To", to),
        ("Subject", _words(dice, mail.subject, charset)),
        *mail.headers,
    ]
    if dice.random() < 0.75:  # else a gateway took everything off that it did not need
        domain = email.rpartition("@")[2]
        fields += [
            ("Date", _date(dice)),
            ("Message-ID", f"<{_hex(dice, 64)}@{domain}>"),
            (
                "X-Mailer",
                dice.choice(("Microsoft Outlook 16.0", "Apple Mail (2.3774)", "eksempel 1.0")),
            ),
        ]
        if mail.subject[:3].lower() in {"sv:", "re:"}:
            fields += [("In-Reply-To", f"<{_hex(dice, 64)}@testkommunen.example>")]
        hop = f"from mx.{domain} by mx.testkommunen.example with ESMTPS;\r\n\t{_date(dice)}"
        fields = [("Received", hop)] * dice.choice((0, 1, 2)) + fields
    if dice.random() < 0.3:
        fields = [
            (key.lower() if dice.random() < 0.5 else key.upper(), value) for key, value in fields
        ]
    return b"".join(f"{key}: {value}\r\n".encode() for key, value in fields)


def _phrase(dice, name, charset):
    if not name:
        return ""
    if name.isascii():
        return f'"{name}" '
    return f"{_words(dice, name, charset)} "


def _words(dice, value, charset):
    """Write text in a header: plain, as encoded words, or against the rules as bare UTF-8."""
    if value.isascii():
        return value
    return value if dice.random() < 0.1 else _encoded(dice, value, charset)


def _encoded(dice, value, charset):
    """Write encoded words (RFC 2047), short enough not to need folding within one."""
    pieces = [value[at : at + 16] for at in range(0, len(value), 16)]
    return "\r\n ".join(_encoded_word(dice, piece, charset) for piece in pieces)


def _encoded_word(dice, piece, charset):
    content = piece.encode(charset, "replace")
    if dice.random() < 0.5:
        return f"=?{charset}?B?{b64encode(content).decode()}?="
    letters = "".join(
        chr(byte) if chr(byte).isascii() and chr(byte).isalnum() else f"={byte:02X}"
        for byte in content
    )
    return f"=?{charset}?Q?{letters}?="


def moment(dice):
    """Return when a mail was sent."""
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=dice.randrange(330 * 86_400))


def _date(dice):
    at = moment(dice)
    return f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month - 1]} {at:%Y %H:%M:%S} {dice.choice(_ZONES)}"


def _hex(dice, bits):
    return f"{dice.getrandbits(bits):0{bits // 4}x}"


# --- msg


def as_msg(dice, mail, *, held=()):
    """Write a mail as Outlook saves it; ``held`` are mails attached as messages of their own."""
    is_unicode = dice.random() < 0.8 or not _fits("cp1252", mail.subject + "".join(mail.sender))
    headers = "".join(f"{key}: {value}\r\n" for key, value in mail.headers)
    return build_msg(
        **_outlook(dice, mail),
        embedded=[_outlook(dice, each) for each in held],
        unicode=is_unicode,
        code_page=1252,
        transport_headers=headers or None,
    )


def _outlook(dice, mail):
    return {
        "subject": mail.subject,
        "sender_name": mail.sender[0],
        "sender_email": mail.sender[1],
        "to": [mail.to],
        "body": mail.text,
        "html": mail.html or None,
        "date": moment(dice),
        "message_id": f"<{_hex(dice, 64)}@{mail.sender[1].rpartition('@')[2]}>",
        "message_class": mail.message_class,
        "attachments": [(file.name, file.media_type, file.content) for file in mail.files],
    }


def forwarded_by(dice, colleague, mail):
    """Return the mail that a colleague makes of one by pressing Forward: text and files go on, the sender changes."""
    name, email = mail.sender
    head = dice.choice(texts.QUOTED[:3]).format(name=name, email=email, subject=mail.subject)
    return replace(
        mail,
        sender=colleague,
        subject=dice.choice(("VS: ", "Vs: ", "Fw: ", "FW: ")) + mail.subject,
        text=f"Er den til jer?\n\n{head}\n\n{mail.text}",
        headers=(),
    )
