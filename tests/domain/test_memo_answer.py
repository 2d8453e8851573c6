"""A MeMo message that answers another one, by the rules inferred from the official example."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, MemoDocument, ReplyData
from dpassist.domain.memo_answer import LONGEST_LABEL, AnswerTerms, answer_memo
from dpassist.domain.memo_data import (
    CaseReference,
    ContactInfo,
    ContactPoint,
    ContentData,
    Party,
    TopicCode,
)
from dpassist.domain.post import facts_of
from dpassist.mailio.memo_writer import write_memo
from dpassist.mailio.opener import open_message
from tests.builders import CPR, MEMO_UUID, OTHER_UUID, a_memo
from tests.memo_schema import needs_schema, schema_says

NEW_UUID = "9d6f0c1e-0000-4000-8000-000000000002"
CREATED = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
TERMS = AnswerTerms(NEW_UUID, CREATED)
PDF = DocumentFile("svar.pdf", "application/pdf", "da", 8, lambda: b"%PDF-1.7")
LETTER = (MemoDocument(DocumentRole.MAIN, (PDF,), label="Svar"),)
POINT = ContactPoint("7a1d2f9e-0000-4000-8000-000000000001", "Byg og bolig")
SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "samples").glob("0*.xml"))


def answered(memo=None, **terms):
    return answer_memo(memo or a_memo(), LETTER, replace(TERMS, **terms))


def test_sender_and_recipient_are_turned_round():
    memo = a_memo()
    answer = answered(memo)
    assert (answer.sender.identity, answer.sender.label) == (
        memo.recipient.identity,
        "Prøve Kommune",
    )
    assert (answer.recipient.identity, answer.recipient.label) == (
        memo.sender.identity,
        "Asta Prøve",
    )
    assert (answer.sender.id_type, answer.recipient.id_type) == ("CVR", "CPR")


def test_the_next_answer_arrives_where_the_message_arrived_or_where_the_authority_says():
    assert answered().sender.contact_point == POINT
    other = ContactPoint(OTHER_UUID, "Borgerservice")
    assert answered(contact_point=other).sender.contact_point == other


def test_what_the_citizen_filled_in_is_not_sent_round():
    own = replace(POINT, contact_info=(ContactInfo("Barnets CPR-nummer", CPR),))
    memo = a_memo(recipient=replace(a_memo().recipient, contact_point=own))
    assert answered(memo).sender.contact_point == POINT


def test_an_authority_that_wrote_is_answered_at_its_contact_point():
    sender = Party(Identity(IdentityKind.CVR, "99999998"), "Anden Kommune", POINT)
    assert answered(a_memo(sender=sender)).recipient.contact_point == POINT
    assert answered().recipient.contact_point is None


def test_the_label_says_what_is_answered_and_fits():
    assert answered().label == "Svar: Byggesag"
    assert len(answered(a_memo(label="x" * 300)).label) == LONGEST_LABEL


def test_a_block_that_waits_for_the_answer_gets_its_id_and_nothing_else():
    waiting = ReplyData(MEMO_UUID.upper(), message_id="M-1", case_id="SAG-1", comment="Hej")
    earlier = ReplyData(OTHER_UUID, reply_uuid=MEMO_UUID)
    answer = answered(a_memo(reply_data=(waiting, earlier)), may_answer_again=False)
    assert answer.reply_data == (replace(waiting, reply_uuid=NEW_UUID), earlier)


def test_a_message_without_such_a_block_gets_one():
    memo = a_memo(message_id="M-1", content=ContentData(case=CaseReference("SAG-1", "ESDH")))
    (block,) = answered(memo, may_answer_again=False).reply_data
    assert block == ReplyData(
        MEMO_UUID, NEW_UUID, "M-1", "SAG-1", POINT.contact_point_id,
        sender_id=CPR, recipient_id="99999999",
    )  # fmt: skip


def test_a_second_answer_does_not_take_the_place_of_the_first():
    answered_before = ReplyData(MEMO_UUID, reply_uuid=OTHER_UUID)
    answer = answered(a_memo(reply_data=(answered_before,)), may_answer_again=False)
    assert [block.reply_uuid for block in answer.reply_data] == [OTHER_UUID, NEW_UUID]


def test_an_own_block_is_added_only_when_an_answer_may_come_back():
    assert len(answered(may_answer_again=False).reply_data) == 1
    own = answered(message_id="V-2", case=CaseReference("SAG-9", "ESDH")).reply_data[-1]
    assert own == ReplyData(
        NEW_UUID, message_id="V-2", case_id="SAG-9", sender_id="99999999", recipient_id=CPR
    )


def test_a_deadline_without_permission_to_answer_is_left_out():
    assert answered(reply_by=CREATED).reply_by == CREATED
    assert answered(reply_by=CREATED, may_answer_again=False).reply_by is None


def test_case_and_subject_come_along_and_nothing_else_of_the_content():
    kle = TopicCode("02.34.02", "1.41", label="Byggesager")
    memo = a_memo(content=ContentData(case=CaseReference("SAG-1", "ESDH"), kle=kle))
    assert answered(memo).content == memo.content
    own = CaseReference("SAG-9", "ESDH")
    assert answered(memo, case=own).content == ContentData(case=own, kle=kle)
    assert answered().content is None
    assert answered(a_memo(content=ContentData(case=CaseReference("S", "E")))).content.kle is None


@given(
    st.lists(
        st.builds(ReplyData, st.sampled_from([MEMO_UUID, OTHER_UUID]), comment=st.text(max_size=5)),
        max_size=5,
    )
)
def test_what_came_in_goes_back_untouched_and_in_order(blocks):
    answer = answered(a_memo(reply_data=tuple(blocks)))
    kept = [replace(block, reply_uuid="") for block in answer.reply_data[: len(blocks)]]
    assert kept == blocks
    named = [block for block in answer.reply_data if block.reply_uuid]
    assert [(block.message_uuid, block.reply_uuid) for block in named] == [(MEMO_UUID, NEW_UUID)]


@needs_schema
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_answer_to_every_sample_letter_is_valid_and_can_be_read(sample):
    letter = open_message(sample.read_bytes()).documents[0].document
    answer = answer_memo(letter, LETTER, TERMS)
    data = write_memo(answer)
    assert schema_says(data) == []
    read = open_message(data).documents[0].document
    assert read.reply_data == answer.reply_data
    assert facts_of(read, {}).sender_identity == letter.recipient.identity


def test_an_answer_in_the_newer_version_says_so():
    data = write_memo(answered(version="1.2"))
    assert b'memoVersion="1.2"' in data
    assert b"memoSchVersion" not in data
