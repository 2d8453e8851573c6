"""The sample messages are made up, say so, and hold nothing that could be a real person's."""

import re
import tomllib
from pathlib import Path

import pytest

from dpassist.domain.identity import could_be_cpr
from tests import samples_maker
from tests.samples_memo import NOTE

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
SAMPLES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".eml", ".msg", ".xml"})
SILENT = {"25-krypteret.eml", "34-beskadiget-outlook.msg"}
"""Nobody can read what these hold."""

_DIGITS = re.compile(rb"(?<![0-9A-Za-z+/])[0-9]{10}(?![0-9A-Za-z+/])")
_ADDRESS = re.compile(rb"[A-Za-z0-9._-]+@([A-Za-z0-9.-]+\.[A-Za-z]{2,})")


def test_every_sample_has_its_verdict_beside_it_and_there_are_enough() -> None:
    assert sorted(EXPECTED) == SAMPLES
    assert len(SAMPLES) >= 24


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in SILENT])
def test_a_sample_says_that_it_is_synthetic(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    marks = (
        b"yntetisk",
        b"synthetic",
        "yntetisk".encode("utf-16-le"),
        "synthetic".encode("utf-16-le"),
    )
    assert any(mark in data for mark in marks)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_number_in_a_sample_could_be_a_real_cpr_number(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    assert not [n for n in _DIGITS.findall(data) if could_be_cpr(n.decode())]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_address_is_one_that_nobody_can_own(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    domains = {domain.decode().lower() for domain in _ADDRESS.findall(data)}
    assert all(d.endswith((".example", ".ngdp.digital-post.dk")) for d in domains), domains


def test_the_maker_makes_the_samples_that_are_here(tmp_path: Path) -> None:
    """Those with throw-away keys differ in bytes each time; the others must not."""
    made = {
        name: content
        for group in samples_maker.GROUPS
        if group is not samples_maker.secure_mails
        for name, content in group().items()
    }
    assert {name: (FOLDER / name).read_bytes() for name in made} == made
    assert NOTE.startswith("Syntetisk")
