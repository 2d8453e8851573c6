"""The official examples are read in full, and our own samples are what the official schema calls valid."""

from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dpassist.domain.identity import IdentityKind
from dpassist.domain.memo import DocumentRole
from dpassist.mailio.documents import find_document
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from tests.memo_schema import FOLDER, needs_schema, schema_says
from tests.samples_memo import NOTE, Letter, memo

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
WHOLE_LETTERS = [
    path
    for path in sorted(SAMPLES.glob("*.xml"))
    if b'memoVersion="1.1"' in path.read_bytes()
    and path.read_bytes().rstrip().endswith(b"</memo:Message>")
]
EXAMPLES = FOLDER.parent / "examples-v1.1"


def read(data):
    return find_document(data, Budget(DEFAULT_LIMITS, len(data)))


def files_of(found):
    return [file for document in found.documents for file in document.files]


@needs_schema
@pytest.mark.parametrize("path", WHOLE_LETTERS, ids=lambda path: path.name)
def test_every_whole_sample_of_version_1_1_is_valid(path):
    assert schema_says(path.read_bytes()) == []


def test_there_are_samples_to_hold_to_the_schema():
    assert len(WHOLE_LETTERS) >= 9


@needs_schema
def test_the_schema_notices_a_letter_that_is_wrong():
    data = memo(Letter(1, "Byggesag", "Hej"))
    assert schema_says(data) == []
    assert schema_says(data.replace(b"DIGITALPOST", b"PAPIR"))


@pytest.mark.parametrize(
    ("name", "label", "files"),
    [
        ("MeMo_Full_Example.xml", "Besked fra Børneforvaltningen", 3),
        ("MeMo_Minimum_Example.xml", None, 1),
        ("MeMo_NemSMS.xml", "Label Text", 0),
        ("MeMo_with_attachment.xml", None, 1),
    ],
)
def test_the_official_examples_are_read(name, label, files):
    path = EXAMPLES / name
    if not path.exists():
        pytest.skip("the official examples are not at hand")
    found = read(path.read_bytes())
    assert found.version == "1.1"
    assert found.message_uuid
    assert found.sender.identity.kind is not IdentityKind.CPR
    assert label in {None, found.label}
    assert len(files_of(found)) >= files
    assert found.unknown == ()


def test_the_full_official_example_is_read_in_full():
    path = EXAMPLES / "MeMo_Full_Example.xml"
    if not path.exists():
        pytest.skip("the official examples are not at hand")
    found = read(path.read_bytes())
    assert found.reply
    assert found.reply_by == datetime(2018, 9, 30, 12, tzinfo=UTC)
    assert found.post_type == "MYNDIGHEDSPOST"
    assert {document.role for document in found.documents} == set(DocumentRole)
    assert len(found.reply_data) == 2
    assert (found.schema_version, found.forward is not None) == ("1.1.0", True)
    missing = {
        field.name
        for value in (found.content, found.sender.attention)
        for field in fields(value)
        if not getattr(value, field.name)
    }
    assert missing <= {"address", "unstructured_address"}
    assert found.recipient.contact_point.contact_info


def test_a_synthetic_letter_says_so_in_its_own_text():
    assert NOTE.encode() in files_of(read(memo(Letter(1, "Byggesag", "Hej"))))[0].content
