"""Other projects' test files: each opens to a message or to one clear problem, and soon."""

from collections import Counter
from pathlib import Path

import pytest

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.verdict import Kind
from dpassist.mailio.opener import open_message
from tests.processor_time import within

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
LONGEST_S = 10.0
NO_MAILS = {"COPYING"}

pytestmark = [
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine"),
    pytest.mark.unmeasured,
]


def files_of(kind: str) -> list[Path]:
    folder = CORPUS / kind
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name not in NO_MAILS)


@pytest.mark.parametrize("kind", ["eml", "msg", "smime", "smime-keys", "tnef"])
def test_every_file_opens_or_gives_one_clear_problem_in_time(kind):
    results: Counter[str] = Counter()
    for path in files_of(kind):
        with within(LONGEST_S, path.name):
            try:
                open_message(path.read_bytes())
            except UnreadableMessageError as problem:
                results[problem.code] += 1
            else:
                results["opened"] += 1
    assert sum(results.values()) == len(files_of(kind)) > 0
    if kind in {"eml", "msg"}:
        assert results["opened"] >= 0.95 * sum(results.values()), results


def test_none_of_them_is_taken_for_digital_post_and_hardly_any_for_a_fake():
    profile = RecogniserProfile(
        "test", claimed_names=("Digital Post", "e-Boks", "MitID", "borger.dk")
    )
    verdicts: Counter[Kind] = Counter()
    for path in (*files_of("eml"), *files_of("msg"), *files_of("smime")):
        try:
            verdicts[recognise(open_message(path.read_bytes()), profile).kind] += 1
        except UnreadableMessageError:
            verdicts[Kind.UNREADABLE] += 1
    assert verdicts[Kind.DIGITAL_POST] == 0
    assert verdicts[Kind.SUSPICIOUS] < 0.01 * sum(verdicts.values())
