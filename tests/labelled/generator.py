"""Labelled synthetic messages, thousands per verdict: the same seed makes the same bytes.

`generate` makes them, `write` puts them into a folder with their labels, as ``dpassist measure`` wants it.
Each message has dice of its own, so any of them can be made again without the others.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dpassist.domain.metrics import Label
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind
from tests.labelled import documents, ordinary, sealing, texts
from tests.labelled.carriers import (
    COLLEAGUE,
    SEALED_WAYS,
    WAYS,
    around,
    forward,
    forwarded_by,
    outlook_sealed,
    outlook_signed,
    saved,
    sealed,
    signed,
)
from tests.labelled.envelopes import (
    File,
    Mail,
    as_eml,
    as_msg,
    as_parts,
    chained,
    entity,
    multipart,
)
from tests.labelled.suspicious import suspicious

UNREADABLE = Label(Kind.UNREADABLE, Certainty.SURE)
ORDINARY = Label(Kind.ORDINARY)
_ENDINGS = (
    (b"\xd0\xcf\x11\xe0", ".msg"),
    (b"<", ".xml"),
    (b"\xef\xbb\xbf<", ".xml"),
    (b"{", ".json"),
)


@dataclass(frozen=True)
class Made:
    """What a maker gives: a file, what the list must say of it, and what is said when the key is at hand."""

    data: bytes
    label: Label
    way: str = ""
    opened: Label | None = None


@dataclass(frozen=True)
class Sample:
    """One labelled message.

    Attributes:
        name: File name; says how it was made, never what it is.
        data: Its bytes.
        label: What the list must say of it.
        way: What it came wrapped in, for messages that hold a document.
        opened: What must be said of it once it is opened with the key of the mailbox.
    """

    name: str
    data: bytes
    label: Label
    way: str
    opened: Label


def generate(seed: int, number: int, groups: tuple[str, ...] = ()) -> Iterator[Sample]:
    """Make so many messages of every group, or of those named."""
    for group in groups or GROUPS:
        for index in range(number):
            yield sample(seed, group, index)


def sample(seed: int, group: str, index: int) -> Sample:
    """Make one message."""
    dice = random.Random(f"{seed}/{group}/{index}")
    made = GROUPS[group](dice)
    name = f"{group}-{index:05}{_ending(made.data)}"
    return Sample(name, made.data, made.label, made.way, made.opened or made.label)


def write(folder: Path, seed: int, number: int) -> int:
    """Write messages and their labels into a folder, and return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = []
    for each in generate(seed, number):
        (folder / each.name).write_bytes(each.data)
        tables.append(_table(each))
    (folder / "expected.toml").write_text("\n".join(tables), encoding="utf-8")
    return len(tables)


def _table(each: Sample) -> str:
    label = each.label
    lines = [f"[{json.dumps(each.name)}]", f'verdict = "{label.kind}"']
    lines += [f'certainty = "{label.certainty}"'] if label.certainty else []
    lines += [f'reply = "{label.reply}"'] if label.reply else []
    lines += [f"positive = {str(label.positive).lower()}"] if label.positive is not None else []
    return "\n".join(lines) + "\n"


def _ending(data: bytes) -> str:
    return next((ending for start, ending in _ENDINGS if data.startswith(start)), ".eml")


# --- Digital Post


def _letter(reply: str, ways: dict[str, Callable]) -> Callable[[random.Random], Made]:
    label = Label(Kind.DIGITAL_POST, Certainty.SURE, ReplyPermission(reply))
    is_sealed = ways is SEALED_WAYS

    def make(dice: random.Random) -> Made:
        way = dice.choice(tuple(ways))
        files = [documents.letter(dice, reply)]
        if dice.random() < 0.1:
            files.append(documents.attention(dice))
        data = ways[way](dice, *files)
        return Made(data, UNREADABLE if is_sealed else label, way, label if is_sealed else None)

    return make


def _sealed_letter(dice: random.Random) -> Made:
    return _letter(dice.choice(tuple(ReplyPermission)), SEALED_WAYS)(dice)


def _several_letters(dice: random.Random) -> Made:
    """Nobody can say which of two letters the mail is."""
    files = [
        File(f"brev-{number}.xml", "text/xml", documents.memo(dice, documents.ALLOWED))
        for number in range(dice.choice((2, 2, 3)))
    ]
    mail = around(dice, *files)
    label = Label(Kind.DIGITAL_POST, Certainty.UNSURE)
    return Made(dice.choice((as_eml, as_msg))(dice, mail), label, "several")


def _traces(dice: random.Random) -> Made:
    """No document that can be read, but what gateways are documented to leave: likely, and no more."""
    label = Label(Kind.DIGITAL_POST, Certainty.LIKELY, ReplyPermission.UNKNOWN)
    mail = dice.choice((_json_of_gateway, _broken_document, _address_of_gateway))(dice)
    return Made(dice.choice((as_eml, as_msg))(dice, mail), label, "traces")


def _json_of_gateway(dice: random.Random) -> Mail:
    said = {
        "messageHeader": {
            "messageUUID": documents.uuid4(dice),
            "label": dice.choice(texts.SUBJECTS),
            "sender": {"senderID": documents.cpr(dice)},
            "recipient": {"recipientID": documents.cvr(dice)},
        },
        "messageBody": {"mainDocument": {"filename": "brev.pdf"}},
    }
    content = json.dumps(said, ensure_ascii=dice.random() < 0.5).encode()
    return around(dice, File("besked.json", "application/json", content))


def _broken_document(dice: random.Random) -> Mail:
    content = documents.memo(dice, documents.ALLOWED)
    cut = content[: len(content) * dice.randrange(50, 90) // 100]
    return around(
        dice, File(dice.choice(("memo.xml", f"{documents.uuid4(dice)}.xml")), "text/xml", cut)
    )


def _address_of_gateway(dice: random.Random) -> Mail:
    here = f"{documents.cvr(dice)}@{documents.cvr(dice)}.{dice.choice(('mitdk', 'ngdp'))}.digital-post.dk"
    return Mail(
        chained(dice, dice.choice(texts.SUBJECTS)),
        dice.choice(texts.BODIES),
        (dice.choice(("Digital Post", "")), here),
    )


# --- receipts and notices


def _receipt(*, positive: bool) -> Callable[[random.Random], Made]:
    label = Label(Kind.RECEIPT, Certainty.SURE, ReplyPermission.FORBIDDEN, positive=positive)

    def make(dice: random.Random) -> Made:
        way = dice.choice(tuple(WAYS))
        return Made(WAYS[way](dice, documents.receipt(dice, positive=positive)), label, way)

    return make


def _notice(dice: random.Random) -> Made:
    label = Label(Kind.NOTICE, Certainty.LIKELY, ReplyPermission.FORBIDDEN)
    sender = dice.choice((
        ("Beskedtjenesten", "ingen-svar@digital-post.dk"),
        ("", "noreply@borger.dk"),
        ("Digital Post", "noreply@digital-post.dk"),
        ("e-Boks", "noreply@e-boks.dk"),
        ("mit.dk", "ikke-svar@mit.dk"),
    ))  # fmt: skip
    subject = dice.choice(texts.NOTICE_SUBJECTS) + dice.choice(("", "", " fra Testkommunen", "!"))
    text = "Log på digitalpost.dk, borger.dk, e-Boks eller mit.dk for at læse den."
    mail = Mail(dice.choice((str, str.upper))(subject), text, sender)
    if dice.random() < 0.2:
        # A colleague's words around a notice are a colleague's mail, which may be answered.
        mail = forwarded_by(dice, COLLEAGUE, mail)
        label = Label(Kind.ORDINARY, Certainty.UNSURE)
    return Made(dice.choice((as_eml, as_msg))(dice, mail), label)


# --- secure mail, and what cannot be read


def _secure(dice: random.Random) -> Made:
    label = Label(Kind.SECURE_MAIL, Certainty.SURE, ReplyPermission.ALLOWED)
    mail = _between_authorities(dice)
    if dice.random() < 0.3:
        return Made(outlook_signed(dice, mail), label, "signed msg")
    return Made(saved(dice, signed(dice, as_parts(dice, mail)).whole), label, "signed eml")


def _between_authorities(dice: random.Random) -> Mail:
    files = (
        ()
        if dice.random() < 0.6
        else (File("bilag.pdf", "application/pdf", b"%PDF-1.4 " + dice.randbytes(40)),)
    )
    sender = ("Nabokommunen", "sikker@nabokommunen.example")
    mail = Mail(
        chained(dice, dice.choice(texts.SUBJECTS)), dice.choice(texts.BODIES), sender, files=files
    )
    return forward(dice, *files) if dice.random() < 0.1 else mail


def _unreadable(dice: random.Random) -> Made:
    return dice.choice((_sealed_mail, _sealed_mail, _openpgp, _cut_off, _cut_off, _no_message))(
        dice
    )


def _sealed_mail(dice: random.Random) -> Made:
    name = dice.choice((sealing.OURS, sealing.THEIRS))
    secure = Label(Kind.SECURE_MAIL, Certainty.SURE, ReplyPermission.ALLOWED)
    opened = secure if name == sealing.OURS else UNREADABLE
    mail = _between_authorities(dice)
    if dice.random() < 0.3:
        return Made(outlook_sealed(dice, mail, name), UNREADABLE, "sealed", opened)
    return Made(sealed(dice, as_parts(dice, mail), name).whole, UNREADABLE, "sealed", opened)


def _openpgp(dice: random.Random) -> Made:
    version = entity("Content-Type: application/pgp-encrypted\r\n", b"Version: 1\r\n", "7bit")
    secret = b"-----BEGIN PGP MESSAGE-----\r\n\r\nhemmeligt\r\n-----END PGP MESSAGE-----\r\n"
    content = entity("Content-Type: application/octet-stream\r\n", secret, "7bit")
    parts = as_parts(dice, _between_authorities(dice))
    whole = multipart(
        dice, "encrypted", [version, content], '; protocol="application/pgp-encrypted"'
    )
    return Made(parts.fields + b"MIME-Version: 1.0\r\n" + whole, UNREADABLE, "openpgp")


def _cut_off(dice: random.Random) -> Made:
    """Something that broke off on its way: a document alone, a container, the first block of an Outlook file."""
    letter = documents.letter(dice, documents.ALLOWED)
    way = dice.random()
    if way < 0.4:
        return Made(
            as_msg(dice, around(dice, letter))[: dice.randrange(512, 1024)], UNREADABLE, "cut off"
        )
    if way < 0.6:  # the last part of a container is only its end; the letter may be whole before it
        packed, keep = documents.container(dice, letter).content, dice.randrange(20, 60)
        return Made(packed[: len(packed) * keep // 100], UNREADABLE, "cut off")
    whole, keep = letter.content, dice.randrange(45, 90)
    return Made(whole[: len(whole) * keep // 100], UNREADABLE, "cut off")


def _no_message(dice: random.Random) -> Made:
    """Something else altogether."""
    bomb = '<!DOCTYPE m [<!ENTITY a "b">]>' + documents.memo(dice, documents.ALLOWED).decode(
        "latin-1"
    )
    other = dice.choice((
        b"",
        b"\r\n \r\n",
        b"%PDF-1.7 " + dice.randbytes(100),
        b"PK\x03\x04" + dice.randbytes(100),
        b"\x01\x02\x03" + dice.randbytes(200),
        b"<ordre><linje>Papir</linje></ordre>",
        b'{"ordre": 1042}',
        b"Hej\n\nDette er en note uden hoved, om Digital Post.\n",
        bomb[bomb.find("<!DOCTYPE"):].encode("latin-1").replace(b"\0", b""),
        documents.container(dice, File("a.txt", "text/plain", b"Hej")).content,
    ))  # fmt: skip
    return Made(other, UNREADABLE, "no message")


GROUPS: dict[str, Callable[[random.Random], Made]] = {
    "post-allowed": _letter(documents.ALLOWED, WAYS),
    "post-forbidden": _letter(documents.FORBIDDEN, WAYS),
    "post-unknown": _letter(documents.UNKNOWN, WAYS),
    "post-sealed": _sealed_letter,
    "post-several": _several_letters,
    "post-traces": _traces,
    "receipt-positive": _receipt(positive=True),
    "receipt-negative": _receipt(positive=False),
    "notice": _notice,
    "secure-mail": _secure,
    "ordinary": lambda dice: Made(ordinary.plain(dice), ORDINARY),
    "look-alike": lambda dice: Made(ordinary.look_alike(dice), ORDINARY),
    "named-alike": lambda dice: Made(ordinary.named_alike(dice), ORDINARY),
    "suspicious": lambda dice: Made(
        suspicious(dice), Label(Kind.SUSPICIOUS, reply=ReplyPermission.FORBIDDEN)
    ),
    "unreadable": _unreadable,
}
"""What there is to make. File names tell the group, which no recogniser looks at."""

STRUCTURAL = ("post-allowed", "post-forbidden", "post-unknown")
HARMLESS = ("ordinary", "look-alike", "named-alike")
