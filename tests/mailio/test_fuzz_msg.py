"""Mutated Outlook files: a message or the one exception, in bounded time, whatever the bytes."""

import random
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message
from dpassist.mailio.cfb import open_compound_file
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.msg import read_msg
from dpassist.mailio.rtf import read_rtf
from dpassist.mailio.rtf_packed import unpack_rtf
from tests.cfb_builder import build_msg, message_tree
from tests.compound_files import scattered_file
from tests.processor_time import within
from tests.spoiled_files import walked

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "msg"
SMALL_FILES = sorted(path for path in CORPUS.rglob("*.msg") if path.stat().st_size < 60_000)
SEEDS = 150
SLOWEST = 10.0

PEOPLE = [("Byg", "byg@kommune.example")] * 3
FILES = [("a.txt", "text/plain", b"x" * 5000), ("b.xml", "text/xml", b"<a/>")]
BUILT = build_msg(
    subject="Emne",
    sender_name="Asta",
    sender_email="asta@borger.example",
    to=PEOPLE,
    rtf=rb"{\rtf1\ansi\fromhtml1{\fonttbl{\f0\fcharset204 A;}}{\*\htmltag1 <p>}\f0\u230?\'e6}" * 9,
    date=datetime(2026, 3, 2, tzinfo=UTC),
    message_id="<1@borger.example>",
    transport_headers="From: a@b.example\r\nReceived: x\r\n\ty\r\n",
    attachments=FILES,
    embedded=[{"subject": "Indre", "attachments": [("c", "d/e", b"f" * 300)]}],
)


def survives(data):
    """Read everything of a file; true for a message, false for the one exception."""
    with within(SLOWEST):
        try:
            message = read_msg(data, Budget(DEFAULT_LIMITS, len(data)))
            for file in message.attachments:
                assert len(file.load()) == file.size
        except UnreadableMessageError:
            message = None
    return isinstance(message, Message)


def mutated(data, chance):
    """Change some bytes, more often in the parts that hold numbers, and sometimes cut or repeat."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        begin = chance.choice((0, 0, len(changed) - 4096, chance.randrange(len(changed))))
        at = min(max(0, begin + chance.randrange(4096)), len(changed) - 4)
        changed[at : at + chance.choice((1, 1, 4))] = chance.choice(
            (b"\xff", b"\0", b"\xff\xff\xff\xff", b"\0\0\0\0", bytes([chance.randrange(256)]))
        )
    if chance.random() < 0.1:
        del changed[chance.randrange(len(changed)) :]
    if chance.random() < 0.1:
        at = chance.randrange(max(1, len(changed)))
        changed[at:at] = changed[at // 2 : at // 2 + 512]
    return bytes(changed)


def test_the_file_that_is_mutated_is_read_unharmed():
    assert survives(BUILT)


def test_mutations_of_a_built_file_give_a_message_or_the_one_exception():
    results = [survives(mutated(BUILT, random.Random(seed))) for seed in range(SEEDS)]
    assert any(results)
    assert not all(results)


@pytest.mark.skipif(not SMALL_FILES, reason="the shared corpus is not here")
def test_mutations_of_real_files_give_a_message_or_the_one_exception():
    for seed in range(SEEDS):
        chance = random.Random(seed)
        survives(mutated(chance.choice(SMALL_FILES).read_bytes(), chance))


@pytest.mark.unmeasured
@pytest.mark.parametrize("shift", [9, 12])
def test_mutations_of_scattered_compound_files_are_read_as_far_as_they_go(shift):
    tree = message_tree(
        subject="Emne", to=PEOPLE, attachments=FILES, embedded=[{"subject": "Indre"}]
    )
    opened_again = 0
    for seed in range(SEEDS):
        chance = random.Random(seed)
        data = mutated(scattered_file(tree, shift, chance), chance)
        with within(10), suppress(UnreadableMessageError):
            walked(open_compound_file(data, DEFAULT_LIMITS))
            opened_again += 1
    assert opened_again > SEEDS / 2


@given(st.binary(max_size=3000))
def test_any_bytes_behind_a_header_give_a_message_or_the_one_exception(tail):
    survives(BUILT[:512] + tail)


@given(st.lists(st.sampled_from([
    b"{", b"}", b"\\*", b"\\htmltag1 ", b"\\htmlrtf", b"\\htmlrtf0", b"\\fromhtml1", b"\\fromtext",
    b"\\u-1", b"\\u55357?", b"\\uc3", b"\\'e6", b"\\'", b"\\", b"\\fonttbl", b"\\f1", b"\\fcharset128",
    b"\\ansicpg1200", b"\\ansicpg65000", b"\\ansicpg50221", b"\\cpg52936", b"\\bin3", b"\\par", b"a+b", b" ",
    b"\xe6\xb8", b"\n", b"\\pict",
])).map(b"".join))  # fmt: skip
def test_any_rtf_gives_text_within_the_limit(rtf):
    body = read_rtf(rtf, 50)
    assert len(body.content) <= 50
    body.content.encode("utf-8")


@given(st.binary(max_size=300), st.integers(0, 1000))
def test_any_packed_bytes_unpack_within_the_limit(content, limit):
    packed = len(content).to_bytes(4, "little") + b"\0\1\0\0LZFu\0\0\0\0" + content
    assert len(unpack_rtf(packed, limit).rtf) <= limit
