"""What is written is read back the same, and is valid where the message is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, MemoDocument, ReplyData
from dpassist.domain.memo_data import Party, Representative
from dpassist.mailio.documents import find_document
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.memo_writer import write_memo
from tests.builders import CPR, MEMO_UUID, NOON, a_memo
from tests.effort import times
from tests.memo_schema import FOLDER, needs_schema, schema_says
from tests.memo_values import messages
from tests.peak_memory import within_bytes

EXAMPLES = FOLDER.parent / "examples-v1.1"
slow = settings(
    max_examples=times(20), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)  # both named: these settings take the place of what all tests have


def read(data):
    return find_document(data, Budget(DEFAULT_LIMITS, len(data)))


def contents_of(message):
    return [file.content for document in message.documents for file in document.files]


def a_document(content, role=DocumentRole.MAIN):
    file = DocumentFile("brev.pdf", "application/pdf", "da", len(content), lambda: content)
    return MemoDocument(role, (file,), "Brev")


# --- there and back


@slow
@given(st.sampled_from(["1.1", "1.2"]).flatmap(messages))
def test_what_is_written_is_read_back_the_same(message):
    found = read(write_memo(message))
    assert found == message
    assert contents_of(found) == contents_of(message)


@needs_schema
@slow
@given(messages())
def test_what_is_written_is_valid(message):
    assert schema_says(write_memo(message)) == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_the_official_examples_are_written_as_they_were_read(path):
    first = read(path.read_bytes())
    written = write_memo(first)
    assert read(written) == first
    assert contents_of(read(written)) == contents_of(first)
    assert schema_says(written) == []


def test_writing_twice_gives_the_same_bytes():
    message = a_memo(created=NOON, documents=(a_document(b"%PDF"),))
    assert write_memo(message) == write_memo(read(write_memo(message)))


# --- what is filled in and what is not


def test_a_message_made_by_hand_gets_what_version_1_1_cannot_do_without():
    message = a_memo(created=NOON, documents=(a_document(b"%PDF"),))
    written = write_memo(message)
    assert b' memoVersion="1.1" memoSchVersion="1.1.0">' in written
    assert b"<memo:idType>CPR</memo:idType>" in written
    assert b"<memo:mandatory>false</memo:mandatory>" in written
    assert read(written) == replace(message, schema_version="1.1.0")


@needs_schema
def test_a_message_made_by_hand_is_valid():
    message = a_memo(
        created=NOON,
        documents=(a_document(b"%PDF"),),
        reply_data=(ReplyData(MEMO_UUID, MEMO_UUID, sender_id=CPR),),
    )
    assert schema_says(write_memo(message)) == []


def test_version_1_2_has_no_schema_version_and_may_have_a_representative():
    sender = Party(
        Identity(IdentityKind.CVR, "00000000"),
        "Firma",
        representative=Representative(CPR, "CPR", "Asta Prøve"),
    )
    written = write_memo(a_memo(version="1.2", sender=sender))
    assert b"memoSchVersion" not in written
    assert read(written).sender == sender


def test_a_message_of_text_alone_has_no_body():
    written = write_memo(a_memo(message_type="NEMSMS", notification="Husk din tid"))
    assert b"MessageBody" not in written
    assert read(written).main_text() == "Husk din tid"


def test_what_is_missing_is_written_empty_or_left_out():
    message = a_memo(message_uuid="", documents=(a_document(b"%PDF"),))
    written = write_memo(message)
    assert b"<memo:messageUUID></memo:messageUUID>" in written
    assert b"createdDateTime" not in written
    assert read(written) == replace(message, schema_version="1.1.0")


def test_a_body_may_be_nothing_but_a_moment():
    assert read(write_memo(a_memo(created=NOON))).created == NOON


# --- letters and moments


def test_control_characters_are_left_out_and_line_breaks_stay():
    message = a_memo(label="a\x00\x0bb\ud800\ufffe\r\nc\td", version='1.1"<\n\t&')
    found = read(write_memo(message))
    assert (found.label, found.version) == ("ab\r\nc\td", '1.1"<\n\t&')


def test_a_moment_is_written_in_utc():
    summer = datetime(2026, 7, 1, 12, 30, 0, 5000, tzinfo=timezone(timedelta(hours=2)))
    written = write_memo(a_memo(reply_by=summer))
    assert b"<memo:replyByDateTime>2026-07-01T10:30:00.005000Z</memo:replyByDateTime>" in written
    assert read(written).reply_by == summer.astimezone(UTC)


def test_a_moment_without_a_time_zone_is_none():
    with pytest.raises(ValueError, match="time zone"):
        write_memo(a_memo(reply_by=datetime(2026, 7, 1, 12)))  # noqa: DTZ001 - what is refused


def test_contents_that_are_elsewhere_cannot_be_written():
    message = a_memo(documents=(a_document(b"%PDF"),)).bare()
    with pytest.raises(LookupError):
        write_memo(message)


# --- size


@pytest.mark.parametrize("size", [0, 1, 2, 3, 49_151, 49_152, 49_153, 49_154, 150_000])
def test_a_content_of_any_length_is_written_whole(size):
    content = bytes(range(256)) * (size // 256) + bytes(size % 256)
    written = write_memo(a_memo(created=NOON, documents=(a_document(content),)))
    assert contents_of(read(written)) == [content]
    assert written.count(b"=") - write_memo(a_memo(created=NOON)).count(b"=") == -size % 3


def test_writing_a_large_content_takes_no_more_than_what_is_written_twice():
    message = a_memo(documents=(a_document(bytes(9 << 20)),))
    size = len(write_memo(message))
    assert len(within_bytes(2.2 * size, lambda: write_memo(message))) == size
