"""The sample messages are made up, say so, and hold nothing that could be a real person's."""

import base64
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dpassist.domain.identity import could_be_cpr
from dpassist.domain.post import ReplyPermission, SenderKind
from dpassist.domain.verdict import Certainty, Kind
from tests import samples_maker
from tests.samples_memo import NOTE

pytestmark = pytest.mark.unmeasured

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
SAMPLES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".eml", ".msg", ".xml"})
WORDS = {
    "verdict": Kind,
    "certainty": Certainty,
    "reply": ReplyPermission,
    "sender_kind": SenderKind,
}
MARK = b"X-Dpassist-Sample: synthetic"

_BASE64 = re.compile(rb"(?:^|>)((?:[A-Za-z0-9+/]{4,}={0,2}(?:\r?\n|(?=<)|\Z))+)", re.MULTILINE)
_NUMBER = re.compile(rb"(?<![0-9A-Za-z+/-])[0-9]{6}[- ]?[0-9]{4}(?![0-9A-Za-z+/])")
_CVR = re.compile(rb"(?:sender|recipient)ID>([0-9]{8})<")
_ADDRESS = re.compile(rb"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_NOBODYS = re.compile(
    rb"[^@]+@(?:[a-z0-9-]+\.)+example|0{4}[0-9]{4}@0{4}[0-9]{4}\.mitdk\.digital-post\.dk"
)
"""Under .example, which nobody can own; or the form that a gateway's release notes document."""


def layers(name: str) -> Iterator[bytes]:
    """Give a sample's bytes, and what stands in them as UTF-16 or base64, however often wrapped."""
    waiting = [(FOLDER / name).read_bytes()]
    while waiting:
        layer = waiting.pop()
        yield layer
        if b"\0" in layer:
            waiting.append(re.sub(rb"\0{3,}", b"\n", layer).replace(b"\0", b""))
        for found in _BASE64.findall(layer):
            letters = re.sub(rb"\s", b"", found)
            if len(letters) % 4 == 0:
                waiting.append(base64.b64decode(letters))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("01-borger-ma-besvares.xml", b"Venlig hilsen\nAlma Opdigtet"),
        ("11-mail-med-memo-borger.eml", b"<memo:senderID>0099991234<"),
        ("11-mail-med-memo-borger.eml", "Åse Prøve\n\nSyntetisk".encode()),
        ("14-outlook-med-memo.msg", b"<memo:senderID>0099991234<"),
        ("24-signeret-uigennemsigtig.eml", b"Passer det jer"),
        ("34-beskadiget-outlook.msg", MARK),
    ],
)
def test_the_checks_below_look_through_every_wrapping(name, inside):
    assert any(inside in layer for layer in layers(name))


def test_every_sample_has_its_verdict_beside_it_and_there_are_enough():
    assert sorted(EXPECTED) == SAMPLES
    assert len(SAMPLES) >= 26


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_told_in_the_words_there_are(name):
    entry = EXPECTED[name]
    assert set(entry) == {*WORDS, "title_da", "title_en", "why"}
    assert all(entry[name] in set(words) for name, words in WORDS.items())
    assert all(text.strip() for text in entry.values())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_says_that_it_is_synthetic(name):
    mark = NOTE.encode() if name.endswith(".xml") else MARK
    assert any(mark in layer for layer in layers(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_no_number_in_a_sample_could_be_a_real_cpr_number(name):
    numbers = {
        re.sub(rb"[- ]", b"", number) for layer in layers(name) for number in _NUMBER.findall(layer)
    }
    assert not [number for number in numbers if could_be_cpr(number.decode())]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_number_in_a_sample_could_be_a_real_cvr_number(name):
    numbers = {number for layer in layers(name) for number in _CVR.findall(layer)}
    assert not [number for number in numbers if not number.startswith(b"0000")]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_address_is_one_that_nobody_can_own(name):
    addresses = {address for layer in layers(name) for address in _ADDRESS.findall(layer)}
    assert not [address for address in addresses if not _NOBODYS.fullmatch(address)]


@pytest.mark.parametrize("name", [name for name in SAMPLES if not name.endswith(".xml")])
def test_the_checks_find_the_addresses_of_a_mail(name):
    addresses = {address for layer in layers(name) for address in _ADDRESS.findall(layer)}
    assert any(address.endswith(b"testkommunen.example") for address in addresses)


def test_the_maker_makes_the_samples_that_are_here():
    """Those with throw-away keys differ in bytes each time; the others must not."""
    made = {
        name: content
        for group in samples_maker.GROUPS
        if group is not samples_maker.secure_mails
        for name, content in group().items()
    }
    assert {name: (FOLDER / name).read_bytes() for name in made} == made


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes keys with the openssl command")
def test_the_maker_writes_every_sample_there_is(tmp_path):
    samples_maker.main(tmp_path / "new")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == SAMPLES
