"""Recognising a file and opening it tell the same of it: one way in is only quicker than the other."""

from dataclasses import fields
from pathlib import Path

import pytest

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message, SourceFormat
from dpassist.domain.verdict import Strength
from dpassist.mailio.opener import open_message, recognise_message
from tests.agreement.corpus import CORPUS, corpus_files
from tests.builders import a_recogniser_profile

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
KINDS = ("eml", "msg", "smime", "tnef")
ONLY_WHEN_OPENED = {
    "raw",
    "body_text",
    "body_html",
    "signatures",
    "encrypted_for",
    "defects",  # what is wrong in a body is found when it is read
}
PROFILE = a_recogniser_profile()


def read(way_in, data):
    """A message, or the code of the refusal."""
    try:
        return way_in(data)
    except UnreadableMessageError as error:
        return error.code


def told(message):
    """What a list shows of a message, field by field."""
    return {
        one.name: getattr(message, one.name)
        for one in fields(Message)
        if one.name not in ONLY_WHEN_OPENED
    }


def judged(message):
    """The verdict, and the evidence that weighs anything."""
    verdict = recognise(message, PROFILE)
    weighs = {(e.id, e.where) for e in verdict.evidence if e.strength is not Strength.NOTED}
    return verdict.kind, verdict.certainty, verdict.reply, verdict.positive, verdict.facts, weighs


def check(path):
    data = path.read_bytes()
    quick, whole = read(recognise_message, data), read(open_message, data)
    if isinstance(quick, str) or isinstance(whole, str):
        assert quick == whole, path.name
        return
    assert told(quick) == told(whole), path.name
    assert judged(quick) == judged(whole), path.name
    if quick.format is not SourceFormat.MEMO:  # a document is parsed as a whole anyway
        assert not quick.body_text, path.name
        assert not quick.body_html, path.name


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("[0-9]*")), ids=lambda path: path.name)
def test_a_sample_is_told_and_judged_the_same_either_way(path):
    check(path)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
@pytest.mark.parametrize("kind", KINDS)
def test_real_files_are_told_and_judged_the_same_either_way(kind):
    files = [path for path in corpus_files() if path.relative_to(CORPUS).parts[0] == kind]
    assert files
    for path in files:
        check(path)
