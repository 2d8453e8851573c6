"""Mail nobody meant to send: mutations and random pieces give a message or the one exception."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message
from dpassist.mailio.opener import open_message
from tests.eml_files import HEAD, HTML, PDF, TEXT, multipart, p7m
from tests.mails import letter
from tests.processor_time import within
from tests.smime_parts import encrypted, octets, signed, streamed

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
SMALL_FILES = [
    path
    for folder in ("eml", "smime")
    for path in sorted((CORPUS / folder).rglob("*"))
    if path.is_file() and path.stat().st_size < 20_000
]
SEEDS = 300
SLOWEST = 10.0

PIECES = (
    TEXT + "Blåbær".encode(),
    HTML + b"<p>Hej</p>",
    PDF,
    b"Content-Type: message/rfc822\r\n\r\n" + letter(),
    b"Content-Type: application/xml; name*=utf-8''br%C3%A5v.xml\r\n\r\n<a/>",
)
MAILS = (
    letter(),
    HEAD + b"Date: Mon, 2 Mar 2026 12:00:00 +0000\r\n" + multipart(b"mixed", *PIECES),
    HEAD + p7m(signed(multipart(b"mixed", *PIECES))),
    HEAD + p7m(streamed(octets(TEXT + b"Hej"), octets(b" du"))),
    HEAD + p7m(encrypted()),
    signed(letter()),
)
BITS = (
    b"", b"\0", b"\xff", b"\r\n", b"\n", b"\r\n\r\n", b"--b", b"--b--", b"--", b'"', b"(", b"<", b">", b";", b"=", b"=?",
    b"?=", b"\x30\x80", b"\x24\x80", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: message/rfc822\r\n\r\n", b"; charset=utf-7", b"&#99999999999;",
)  # fmt: skip


def survives(data):
    """Open a file and everything in it; true for a message, false for the one exception."""
    with within(SLOWEST):
        try:
            message = open_message(data)
        except UnreadableMessageError:
            message = None
        else:
            for file in message.attachments:
                assert len(file.load()) == file.size
            for text in (
                message.subject,
                message.body_text,
                message.body_html,
                repr(message.headers),
            ):
                text.encode("utf-8")
    return isinstance(message, Message)


def mutated(data, chance):
    """Overwrite, insert, drop, repeat or cut."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(len(changed) + 1)
        span = chance.choice((0, 0, 1, 4, 40))
        bit = chance.choice((*BITS, bytes([chance.randrange(256)]), bytes(changed[at : at + 200])))
        changed[at : at + span] = bit
    if chance.random() < 0.1:
        del changed[chance.randrange(len(changed) + 1) :]
    return bytes(changed)


@pytest.mark.parametrize("number", range(len(MAILS)))
def test_the_mails_that_are_mutated_are_read_unharmed(number):
    assert survives(MAILS[number])


def test_mutations_of_made_mail_give_a_message_or_the_one_exception():
    results = []
    for seed in range(SEEDS):
        chance = random.Random(seed)
        results.append(survives(mutated(chance.choice(MAILS), chance)))
    assert any(results)
    assert not all(results)


@pytest.mark.skipif(not SMALL_FILES, reason="the shared corpus is not here")
def test_mutations_of_real_files_give_a_message_or_the_one_exception():
    for seed in range(SEEDS):
        chance = random.Random(seed)
        survives(mutated(chance.choice(SMALL_FILES).read_bytes(), chance))


@given(st.binary(max_size=500))
@example(b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02")
@example(b"-----BEGIN PKCS7-----")
@example(b"\xff\xfe<\x00")
def test_any_bytes_give_a_message_or_the_one_exception(data):
    survives(data)


@given(st.lists(st.sampled_from((*BITS, *PIECES, HEAD, b"x", b" "))).map(b"".join))
def test_any_pieces_of_mail_give_a_message(data):
    assert survives(HEAD + data)
