"""Mutated samples and real files: a message or the one exception, either way in, soon and in little memory."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.agreement.corpus import CORPUS
from tests.bench import fuzz

pytestmark = pytest.mark.unmeasured

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SECONDS = float(os.environ.get("DPASSIST_FUZZ_SECONDS", "1"))
AT_LEAST = 50
"""Inputs that are read however busy the machine is."""
SEED = int(os.environ.get("DPASSIST_FUZZ_SEED", "3"))


def told(outcome):
    """What was found, shortened."""
    return "\n".join(f"{f.number} {f.way_in}: {f.what[-1500:]}" for f in outcome.findings[:5])


def test_mutated_samples_give_a_message_or_the_one_exception():
    outcome = fuzz.fuzz(fuzz.seeds([SAMPLES]), seconds=SECONDS, seed=SEED, at_least=AT_LEAST)
    assert not outcome.findings, told(outcome)
    assert outcome.ended["message"]
    assert outcome.ended.total() > outcome.ended["message"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
@pytest.mark.skipif(find_spec("dpassist.mailio.tnef") is None, reason="winmail.dat is not read yet")
def test_mutated_real_files_give_a_message_or_the_one_exception():
    originals, ways_in = fuzz.seeds([CORPUS]), fuzz.with_keys(CORPUS / "smime-keys")
    outcome = fuzz.fuzz(originals, seconds=2 * SECONDS, seed=SEED, at_least=10, ways_in=ways_in)
    assert not outcome.findings, told(outcome)
    assert outcome.ended["message"]


def test_an_input_is_made_again_from_its_number():
    originals = fuzz.seeds([SAMPLES])
    every = [fuzz.mutated(originals, 7, number) for number in range(50)]
    assert every == [fuzz.mutated(originals, 7, number) for number in range(50)]
    assert len(set(every)) > 40


@pytest.mark.parametrize(
    ("reader", "word"),
    [
        (lambda _data: 1 / 0, "ZeroDivisionError"),
        (lambda _data: [bytearray(65 << 20)] and 1 / 0, "took 6"),
    ],
)
def test_what_should_not_have_been_is_found_and_kept(reader, word, tmp_path, monkeypatch):
    monkeypatch.setattr(fuzz, "MEBIBYTES", 50)
    found = tmp_path / "found"
    ways_in = {"open": reader}
    outcome = fuzz.fuzz([b"Subject: a"], seconds=0.01, seed=1, ways_in=ways_in, findings=found)
    assert any(word in finding.what for finding in outcome.findings)
    assert (found / "1-0-open.bin").read_bytes() == fuzz.mutated([b"Subject: a"], 1, 0)
