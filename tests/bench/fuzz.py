"""Mutates mail and reads it both ways: a message or the one exception, soon, in little memory.

Every input is made from the seed and its number alone, so that a finding can be made again. What is found
is written to a folder: the input, and beside it how it ended.
"""

import contextlib
import gc
import random
import re
import struct
import time
import traceback
from base64 import b64decode, encodebytes
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dpassist.domain.errors import KeyFileError, UnreadableMessageError
from dpassist.domain.message import Message
from dpassist.mailio.key_files import open_key_file
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message, recognise_message
from tests.peak_memory import forget_peak, kilobytes

SECONDS = 10.0
"""Processor time: many times what the slowest takes where covered lines are counted too."""
MEBIBYTES = 512
LARGEST = 300_000
WAYS_IN: dict[str, Callable[[bytes], Message]] = {
    "open": open_message,
    "recognise": recognise_message,
}
PASSPHRASE = "no.secret"
"""Of the test keys that other projects publish."""
_BASE64 = re.compile(rb"(?m)^(?:[A-Za-z0-9+/]{20,}+\r?\n)++[A-Za-z0-9+/]*+={0,2}")
_NUMBERS = (
    0,
    1,
    2,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0xFFFF,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFE,
    0xFFFFFFFF,
)
_BITS = (
    b"\r\n", b"\n\n", b"--", b'"', b"(", b"<", b";", b"=?utf-8?q?", b"?=", b"\x30\x80", b"\x24\x80", b"&#x", b"{\\*",
    b"\\'", b"]]>", b"<!--", b"<!DOCTYPE a [", b"Content-Type: message/rfc822\r\n\r\n", b"charset=utf-7",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """An input that a reader should have taken better.

    Attributes:
        number: Of the input; with the seed it makes the input again.
        way_in: How it was read.
        what: What happened.
    """

    number: int
    way_in: str
    what: str


@dataclass
class Outcome:
    """What a run came to.

    Attributes:
        inputs: How many inputs were read.
        ended: How often each ending came.
        slowest: Longest processor time of one reading, and the number of its input.
        findings: What should not have been.
    """

    inputs: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    findings: list[Finding] = field(default_factory=list)


def seeds(folders: Sequence[Path]) -> list[bytes]:
    """Return the files that are mutated, in a fixed order."""
    files = (p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file())
    return [p.read_bytes() for p in files if 0 < p.stat().st_size < LARGEST]


def with_keys(folder: Path) -> dict[str, Callable[[bytes], Message]]:
    """Return the ways in, with the keys and certificates of a folder for what is encrypted or signed."""
    keys, roots = [], []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        if path.suffix in {".crt", ".pem"} and b"PRIVATE" not in data:
            roots.append(data)
        with contextlib.suppress(KeyFileError):
            keys.append(open_key_file(data, PASSPHRASE if path.suffix == ".pfx" else None))
    errand = Errand(keys=tuple(keys), roots=tuple(roots))
    return WAYS_IN | {"open with keys": partial(open_message, errand=errand)}


def mutated(originals: Sequence[bytes], seed: int, number: int) -> bytes:
    """Return the input of that number."""
    chance = random.Random(seed * 1_000_003 + number)
    data = bytearray(chance.choice(originals))
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        if data:
            chance.choice(_CHANGES)(data, chance, originals)
    return bytes(data)


def fuzz(
    originals: Sequence[bytes],
    *,
    seconds: float,
    seed: int,
    at_least: int = 1,
    ways_in: Mapping[str, Callable[[bytes], Message]] = WAYS_IN,
    findings: Path | None = None,
) -> Outcome:
    """Read mutations for a time, and at least so many; inputs that were taken badly are written to the folder."""
    outcome = Outcome()
    until = time.monotonic() + seconds
    while outcome.inputs < at_least or time.monotonic() < until:
        data = mutated(originals, seed, outcome.inputs)
        for way_in, read in ways_in.items():
            for what in _read(data, read, outcome):
                finding = Finding(outcome.inputs, way_in, what)
                outcome.findings.append(finding)
                if findings:
                    _keep(findings, seed, finding, data)
        outcome.inputs += 1
    return outcome


def _read(data: bytes, read: Callable[[bytes], Message], outcome: Outcome) -> Iterator[str]:
    """Read one input and give what should not have been."""
    before = _reset_peak()
    began = time.thread_time()
    ended, wrong = _ending(data, read)
    took = time.thread_time() - began
    grown = (kilobytes("VmHWM:") - before) / 1024
    outcome.ended[ended] += 1
    outcome.slowest = max(outcome.slowest, (took, outcome.inputs))
    if wrong:
        yield wrong
    if took > SECONDS:
        yield f"took {took:.1f} s"
    if grown > MEBIBYTES:
        yield f"took {grown:.0f} MiB"


def _ending(data: bytes, read: Callable[[bytes], Message]) -> tuple[str, str]:
    """Return how a reading ended, and what was wrong with that."""
    try:
        message = read(data)
        sizes = [(attachment.size, len(attachment.load())) for attachment in message.attachments]
    except UnreadableMessageError as error:
        # A part that is named is an exception's: the last net met what nobody foresaw.
        wrong = "".join(traceback.format_exception(error)) if error.details.get("part") else ""
        return error.code, wrong
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return type(error).__name__, "".join(traceback.format_exception(error))
    wrong = next((f"{s} bytes promised, {given} given" for s, given in sizes if s != given), "")
    return "message", wrong


def _keep(folder: Path, seed: int, finding: Finding, data: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{seed}-{finding.number}-{finding.way_in.replace(' ', '-')}"
    (folder / f"{stem}.bin").write_bytes(data)
    (folder / f"{stem}.txt").write_text(finding.what + "\n", encoding="utf-8")


def _reset_peak() -> int:
    try:
        return forget_peak()
    except OSError:  # the peak of the whole run stands
        gc.collect()
        return kilobytes("VmRSS:")


# --- the changes ---


def _flip(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
    else:
        at = chance.randrange(len(data))
        del data[at : at + chance.choice((1, 4, 60, 512, 4096))]


def _splice(data: bytearray, chance: random.Random, others: Sequence[bytes]) -> None:
    other = chance.choice(others)
    begin = chance.randrange(len(other))
    at = chance.randrange(len(data))
    piece = other[begin : begin + chance.choice((8, 64, 512, 4096, 20_000))]
    data[at : at + chance.choice((0, len(piece)))] = piece


def _repeat(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at = chance.randrange(len(data))
    piece = bytes(data[at : at + chance.choice((1, 16, 128, 512))])
    data[at:at] = piece * chance.choice((1, 2, 10, 200))


def _length(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    """Write a number where one may stand: at a multiple of four, little or big endian, of any size."""
    size, form = chance.choice(((1, "B"), (2, "H"), (4, "I")))
    at = chance.randrange(len(data)) // size * size
    if at + size <= len(data):
        number = chance.choice(_NUMBERS) & (256**size - 1)
        struct.pack_into(chance.choice("<>") + form, data, at, number)


def _header_number(data: bytearray, chance: random.Random, others: Sequence[bytes]) -> None:
    """The same within the first kilobytes, where most lengths stand."""
    head = data[: 4096 if chance.random() < 0.5 else 512]
    _length(head, chance, others)
    data[: len(head)] = head


def _insert(data: bytearray, chance: random.Random, _others: Sequence[bytes]) -> None:
    at = chance.randrange(len(data))
    bit = chance.choice(_BITS)
    data[at : at + chance.choice((0, len(bit)))] = bit * chance.choice((1, 1, 1, 50))


def _inside(data: bytearray, chance: random.Random, others: Sequence[bytes]) -> None:
    """Change what is wrapped in base64: S/MIME, winmail.dat, documents."""
    blocks = list(_BASE64.finditer(data))
    if not blocks:
        return
    block = chance.choice(blocks)
    letters = b"".join(block[0].split())
    inner = bytearray(b64decode(letters[: len(letters) // 4 * 4]))
    for _ in range(chance.choice((1, 1, 3))):
        if inner:
            chance.choice(_PLAIN_CHANGES)(inner, chance, others)
    data[block.start() : block.end()] = encodebytes(inner)


_PLAIN_CHANGES = (_flip, _flip, _cut, _splice, _repeat, _length, _header_number, _insert)
_CHANGES = (*_PLAIN_CHANGES, _inside, _inside)
