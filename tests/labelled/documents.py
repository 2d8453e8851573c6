"""Digital Post documents as they may look: MeMo of both versions, DKAL metadata, receipts; in XML, JSON and containers.

What varies is what a reader must not depend on: prefix, encoding, byte order mark, line ends, letter case, envelope.
"""

import json
import lzma
import re
from base64 import b64encode

from tests import samples_memo
from tests.labelled import texts
from tests.labelled.envelopes import File
from tests.memo_containers import packed
from tests.samples_memo import Letter

ALLOWED, FORBIDDEN, UNKNOWN = "allowed", "forbidden", "unknown"
_MEMO_REPLY = {ALLOWED: ("true", "true", "1"), FORBIDDEN: ("false", "false", "0", "")}
_DKAL_REPLY = {
    ALLOWED: ("angivet", "standard"),
    FORBIDDEN: ("ikkeMuligt",),
    UNKNOWN: ("", "ukendt", "Standard?"),
}
_STATES = {True: ("RECEIVED", "COMPLETED"), False: ("INVALID", "NOT_ALLOWED")}
_PREFIXES = ("memo", "memo", "memo", "m", "ns2", "MeMo", "dp.v1", "")
_ENCODINGS = (
    "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "iso-8859-1", "windows-1252",
)  # fmt: skip
_MARKS = {"utf-16-be": b"\xfe\xff", "utf-16-le": b"\xff\xfe"}
_DECLARATION = re.compile(r"<\?xml[^>]*\?>\n?")


def uuid4(dice):
    """Return a version-4 UUID."""
    digits = f"{dice.getrandbits(128):032x}"
    cut = f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{dice.choice('89ab')}{digits[17:20]}-{digits[20:]}"
    return cut.upper() if dice.random() < 0.2 else cut


def cpr(dice):
    """Return ten digits that are nobody's: there is no day 00 in a month 99."""
    return f"0099{dice.randrange(1_000_000):06}"


def cvr(dice):
    """Return eight digits that are no company's."""
    return f"0000{dice.randrange(10_000):04}"


def letter(dice, reply):
    """Write a structural letter whose reply permission is this: MeMo, or DKAL where MeMo cannot say it."""
    if reply == UNKNOWN or dice.random() < 0.15:
        return dkal(dice, reply)
    content = memo(dice, reply)
    names = (
        f"{uuid4(dice)}.xml",
        "memo.xml",
        "brev.xml",
        "Meddelelse fra Åse Prøve.xml",
        "besked",
        "DATA.XML",
    )
    return File(dice.choice(names), dice.choice(("application/xml", "text/xml")), content)


def memo(dice, reply):
    """Write a MeMo message."""
    number = dice.randrange(1, 60)
    text = samples_memo.memo(_letter(dice, number, reply)).decode()
    text = text.replace(samples_memo.uuid(number), uuid4(dice))
    if dice.random() < 0.1:
        text = _short_message(text)
    text = _with_prefix(text, dice.choice(_PREFIXES))
    if dice.random() < 0.15:
        inside = _DECLARATION.sub("", text)
        code = dice.choice(("Digital Post", "Automatisk Valg"))
        text = f"<kombi_request><KombiValgKode>{code}</KombiValgKode>{inside}</kombi_request>"
    return encoded(dice, text)


def _letter(dice, number, reply):
    is_person = dice.random() < 0.6
    first, last = dice.choice(texts.FIRST_NAMES), dice.choice(texts.SURNAMES)
    fields = (("Barnets CPR nummer", cpr(dice)), ("Barnets navn", f"Ida {last}"))
    file = ("Bilag", "bilag <1>.txt".replace("<1>", str(number)), "text/plain", dice.randbytes(40))
    return Letter(
        number,
        label=dice.choice(texts.SUBJECTS) or "Uden emne",
        text=dice.choice(texts.BODIES),
        sender_id=cpr(dice) if is_person else cvr(dice),
        id_type=dice.choice(("CPR", "cpr") if is_person else ("CVR", "cvr")),
        sender=f"{first} {last}" if is_person else dice.choice(texts.COMPANIES),
        sender_point="" if is_person else dice.choice(("", "Prøvestyrelsen, Jura")),
        mailbox=dice.choice(texts.OFFICES),
        fields=dice.choice(((), (), fields)),
        version=dice.choice(("1.1", "1.1", "1.2", "1.2", "1.3")),
        reply=dice.choice(_MEMO_REPLY[reply]),
        reply_by=dice.choice(("", "", "2026-12-07T12:00:00Z")),
        legal=dice.choice(("false", "false", "true")),
        post_type=dice.choice(("", "MYNDIGHEDSPOST", "VIRKSOMHEDSPOST", "Andet")),
        case_id=dice.choice(("", f"TEST-2026-{number:04}")),
        kle=dice.choice((None, ("23.05.00", "Folkeregistrering i almindelighed"))),
        forwarded_from=dice.choice(("", "", "Prøvestyrelsen")),
        answers=dice.choice((0, 0, 400)),
        files=dice.choice(((), (), (file,))),
    )


def _short_message(text):
    """Make a NemSMS of a letter: it has no body, its text is the notification."""
    bare = re.sub(r"<memo:MessageBody>.*</memo:MessageBody>\n", "", text, flags=re.DOTALL)
    said = "</memo:label>\n<memo:notification>Husk din tid i morgen</memo:notification>"
    return bare.replace("DIGITALPOST", "NEMSMS").replace("</memo:label>", said, 1)


def _with_prefix(text, prefix):
    if not prefix:
        return text.replace("memo:", "").replace("xmlns:memo=", "xmlns=")
    return text.replace("memo:", f"{prefix}:").replace("xmlns:memo=", f"xmlns:{prefix}=")


def encoded(dice, text):
    """Write XML in an encoding, with what the encoding asks for in front, and in some lay-out."""
    name = dice.choice(_ENCODINGS)
    declared = {"utf-8-sig": "utf-8", "utf-16-be": "UTF-16", "utf-16-le": "UTF-16"}.get(name, name)
    has_declaration = name not in {"utf-8", "utf-8-sig"} or dice.random() < 0.8
    head = f'<?xml version="1.0" encoding="{declared}"?>\n' if has_declaration else ""
    text = head + _DECLARATION.sub("", text)
    lay_out = dice.random()
    if lay_out < 0.2:
        text = text.replace(">\n<", "><")
    elif lay_out < 0.4:
        text = text.replace("\n", "\r\n")
    return _MARKS.get(name, b"") + text.encode(name, "xmlcharrefreplace")


def dkal(dice, reply):
    """Write metadata of the Digital Post of 2010-2022."""
    number = dice.randrange(1, 60)
    said = dice.choice(_DKAL_REPLY[reply])
    content = samples_memo.dkal(
        title=dice.choice(texts.SUBJECTS), number=number, reply_type=said
    ).decode()
    if dice.random() < 0.5:
        content = re.sub(r"(</?|xmlns:)dkal\b", r"\1d", content)
    name = dice.choice(("dkalmetadata.xml", "dkalmetadata.xml", "DKALmetadata.XML", "metadata.xml"))
    return File(name, "text/xml", encoded(dice, content))


def attention(dice):
    """Write the file that came beside a letter then; only its name is known."""
    return File("attention.xml", "text/xml", encoded(dice, "<attention>Borgerservice</attention>"))


def container(dice, *files):
    """Pack documents as systems hand them to each other."""
    kind = dice.choice((lzma.FORMAT_ALONE, lzma.FORMAT_ALONE, lzma.FORMAT_XZ))
    content = packed(*((file.name, file.content) for file in files), kind=kind)
    return File(f"{uuid4(dice)}.tar.lzma", "application/x-lzma", content)


# --- receipts


def receipt(dice, *, positive):
    """Write a technical receipt."""
    return dice.choice((_status, _status_in_envelope, _json_receipt))(dice, positive)


def _status_text(dice, positive):
    number = dice.randrange(1, 60)
    text = samples_memo.receipt(number, delivered=positive).decode()
    if dice.random() < 0.4:
        text = re.sub(r"<(/?)(?=[A-Z])", r"<\1ns2:", text).replace("xmlns=", "xmlns:ns2=")
    return text.replace(samples_memo.uuid(600 + number), uuid4(dice))


def _status(dice, positive):
    return File("status.xml", "application/xml", encoded(dice, _status_text(dice, positive)))


def _status_in_envelope(dice, positive):
    inside = b64encode(_status_text(dice, positive).encode()).decode()
    text = (
        '<x:ModtagBeskedInput xmlns:x="urn:x"><x:Haendelsesbesked><x:Beskeddata>'
        f"<x:Base64>{inside}</x:Base64></x:Beskeddata></x:Haendelsesbesked></x:ModtagBeskedInput>"
    )
    return File("haendelse.xml", "text/xml", encoded(dice, text))


def _json_receipt(dice, positive):
    said = {
        "transmissionId": uuid4(dice),
        "messageUUID": uuid4(dice),
        "messageId": f"EKSEMPEL-{dice.randrange(100)}",
        "errorCode": None if positive else "memo.invalid",
        "errorMessage": None if positive else "Fejl på linje 12",
        "timeStamp": "2026-11-02T10:00:00Z",
        "receiptStatus": dice.choice(_STATES[positive]),
    }
    keys = list(said)
    dice.shuffle(keys)
    text = json.dumps(
        {key: said[key] for key in keys},
        indent=dice.choice((None, 2)),
        ensure_ascii=dice.random() < 0.5,
    )
    return File("kvittering.json", "application/json", text.encode())
