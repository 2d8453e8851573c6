"""What a message says of itself, in words: ordered, masked, each with the field it stands in."""

from dataclasses import replace
from datetime import date

import pytest

from dpassist.domain.facts import MOST_ALIKE, Fact
from dpassist.domain.identity import Identity, IdentityKind, has_cpr_shape
from dpassist.domain.memo import DocumentFile, DocumentRole, ForwardData, MemoDocument, ReplyData
from dpassist.domain.memo_data import ContactPoint, ContentData, Labelled, Party, TopicCode
from dpassist.domain.message import SourceFormat
from dpassist.domain.post import PostFacts, ReplyPermission, SenderKind, facts_of
from dpassist.domain.verdict import Kind
from dpassist.services.wording import Wording
from dpassist.services.wording_fact_names import FACT_NAMES, GROUP_MEMBERS, FactGroup
from dpassist.services.wording_facts import fact_rows, fact_texts, letter_source
from tests.builders import (
    CPR,
    CPR_WRITTEN,
    MEMO_UUID,
    NOON,
    OTHER_UUID,
    a_dkal,
    a_memo,
    a_message,
    a_receipt,
    a_verdict,
    contact_info,
)

_CVR = Identity(IdentityKind.CVR, "99999999")


@pytest.fixture
def words():
    return Wording(lambda _context, text: text)


def rows_of(words, document, post_types=None, **verdict):
    facts = facts_of(document, post_types or {})
    rows = fact_rows(words, a_verdict(**{"facts": facts, "reply": facts.reply, **verdict}))
    return {row.id: row for row in rows}


def stating(words, *facts):
    return fact_rows(words, a_verdict(facts=PostFacts(stated=facts)))


def a_document(role, label, size=2048):
    return MemoDocument(role, (DocumentFile(f"{label}.pdf", "application/pdf", "da", size),), label)


def test_a_message_that_states_nothing_has_no_rows(words):
    assert fact_rows(words, a_verdict(facts=PostFacts())) == ()


def test_what_a_distributor_reads_comes_first_and_the_rest_in_groups(words):
    memo = a_memo(
        reply_by=NOON,
        documents=(a_document(DocumentRole.MAIN, "Brev"),),
        content=ContentData(kle=TopicCode("02.34.00", "2.0", "G01", "Byggelov")),
    )
    rows = rows_of(words, memo)
    assert list(rows) == [
        *("sender", "sender_kind", "sender_identity", "mailbox", "topic", "deadline", "reply"),
        *("recipient", "recipient_identity", "mailbox_id"),
        *("title", "message_type", "kle_code", "kle_facet", "kle_version"),
        *("document_count", "document_1", "message_uuid", "memo_version"),
    ]
    assert [group for group in FactGroup if group in {row.group for row in rows.values()}] == [
        FactGroup.MAIN,
        FactGroup.PARTIES,
        FactGroup.MATTER,
        FactGroup.DOCUMENTS,
        FactGroup.IDENTIFIERS,
    ]
    assert rows["topic"].source == "MessageHeader/ContentData/KLEdata/label"


def test_moments_and_days_are_words_for_people_and_iso_for_programs(words):
    rows = rows_of(words, a_memo(reply_by=NOON, not_before=date(2026, 3, 9)))
    assert (rows["deadline"].text, rows["deadline"].value) == (
        words.moment(NOON),
        "2026-03-02T12:00:00+00:00",
    )
    assert (rows["not_before"].text, rows["not_before"].value) == ("2026-03-09", "2026-03-09")


def test_yes_is_a_word_for_people_and_true_for_programs(words):
    rows = rows_of(words, a_memo(mandatory=True, forward=ForwardData(OTHER_UUID)))
    assert (rows["mandatory"].text, rows["mandatory"].value) == ("yes", True)
    assert (rows["forwarded"].text, rows["forwarded"].value) == (
        "yes, somebody else wrote it first",
        True,
    )


def test_the_senders_comment_is_shown_as_the_senders_words(words):
    rows = rows_of(words, a_memo(forward=ForwardData(OTHER_UUID, comment="Til orientering")))
    assert rows["forward_comment"].text == "“Til orientering”"
    assert rows["forward_comment"].value == "Til orientering"


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (1023, "1023 bytes"),
        (1024, "1 kB"),
        (1025, "2 kB"),
        (1024 * 1024, "1 MB"),
        (1024 * 1024 + 1, "2 MB"),
    ],
)
def test_a_file_is_told_with_its_role_name_type_and_size(words, size, said):
    memo = a_memo(documents=(a_document(DocumentRole.ADDITIONAL, "Plan", size),))
    row = rows_of(words, memo)["document_1"]
    assert (row.name, row.text) == ("Enclosure", f"Plan: Plan.pdf (PDF document, {said})")
    assert row.value == {
        "role": "additional",
        "label": "Plan",
        "name": "Plan.pdf",
        "type": "application/pdf",
        "size": size,
    }


def test_a_file_without_a_label_is_told_by_its_name(words):
    bare = replace(a_document(DocumentRole.TECHNICAL, "data"), label="")
    row = rows_of(words, a_memo(documents=(bare,)))["document_1"]
    assert (row.name, row.text) == ("For machines", "data.pdf (PDF document, 2 kB)")


@pytest.mark.parametrize("role", DocumentRole)
def test_every_role_of_a_file_has_words(words, role):
    assert rows_of(words, a_memo(documents=(a_document(role, "x"),)))["document_1"].name


def test_a_cpr_number_is_dots_and_only_the_identity_holds_it(words):
    row = rows_of(words, a_memo())["sender_identity"]
    assert (row.text, row.value) == ("••••••••••", "••••••••••")
    assert row.identity.reveal() == CPR
    assert CPR not in repr(row) + str(row.identity)


def test_a_free_text_field_that_is_a_cpr_number_can_be_shown_on_purpose_too(words):
    fields = contact_info({"Barnets nummer": CPR_WRITTEN, "Barnets navn": f"Ida {CPR}"})
    memo = a_memo(recipient=Party(_CVR, contact_point=ContactPoint("9", "", "", fields)))
    rows = rows_of(words, memo)
    assert rows["contact_info_1"].identity.reveal() == CPR
    assert rows["contact_info_2"].identity is None
    assert rows["contact_info_2"].text == "Ida ••••••-••••"
    assert rows["contact_info_1"].name == "Barnets nummer"


def test_a_company_number_is_public_and_stands_as_it_is(words):
    row = rows_of(words, a_memo())["recipient_identity"]
    assert (row.text, row.identity) == ("99999999", None)


def test_a_kind_of_sender_that_rests_on_an_unverified_value_is_marked(words):
    memo = a_memo(sender=Party(_CVR), post_type="VIRKSOMHEDSPOST")
    row = rows_of(words, memo, {"VIRKSOMHEDSPOST": SenderKind.COMPANY})["sender_kind"]
    assert (row.text, row.value, row.verified) == ("company (unverified)", "company", False)


@pytest.mark.parametrize("kind", SenderKind)
def test_every_kind_of_sender_has_words(words, kind):
    (row,) = stating(words, Fact("sender_kind", kind, "x"))
    assert row.text


def test_a_doubted_letter_is_not_said_to_be_answerable_because_it_says_so_itself(words):
    row = rows_of(words, a_memo(), reply=ReplyPermission.UNKNOWN)["reply"]
    assert (row.text, row.value) == ("not known whether it may be answered", "unknown")


def test_a_receipt_tells_first_which_message_it_is_about(words):
    rows = rows_of(words, a_receipt(), kind=Kind.RECEIPT)
    assert {row.group for row in rows.values()} == {FactGroup.MAIN}
    assert (rows["message_uuid"].name, rows["message_uuid"].text) == (
        "Message it is about",
        MEMO_UUID,
    )


def test_numbers_like_cpr_numbers_are_hidden_in_every_fact(words):
    content = ContentData(
        kle=TopicCode(CPR, CPR_WRITTEN, CPR, CPR_WRITTEN), person=Labelled(CPR, CPR_WRITTEN)
    )
    memo = a_memo(
        label=CPR_WRITTEN,
        sender=Party(Identity(IdentityKind.OTHER, CPR), CPR_WRITTEN),
        recipient=Party(
            _CVR, CPR, ContactPoint(CPR, CPR_WRITTEN, CPR, contact_info({CPR_WRITTEN: f"x {CPR}"}))
        ),
        content=content,
        forward=ForwardData(CPR, NOON, CPR_WRITTEN, CPR, CPR, CPR, f"Hej {CPR_WRITTEN}"),
        reply_data=(ReplyData(CPR, CPR, CPR, CPR, comment=CPR_WRITTEN),),
        documents=(a_document(DocumentRole.MAIN, CPR_WRITTEN),),
        post_type=CPR,
    )
    rows = rows_of(words, memo)
    assert len(rows) > 25
    for row in rows.values():
        assert not has_cpr_shape(f"{row.name} {row.text} {row.value} {row.source}")


def test_a_uuid_that_happens_to_hold_ten_digits_is_shown_whole(words):
    awkward = "ab009999-1234-4123-8123-009999123456"
    assert rows_of(words, a_memo(message_uuid=awkward))["message_uuid"].text == awkward


def test_characters_that_are_not_seen_are_taken_out_and_endless_values_are_cut(words):
    (row,) = stating(words, Fact("thread", "a\u202eb" + "x" * 5000, "t"))
    assert row.text.startswith("abx")
    assert len(row.text) == 1000
    assert row.text.endswith("…")


def test_a_number_does_not_come_through_where_a_long_value_is_cut(words):
    hidden = "\u200b" * 3000 + "y" * 994 + CPR
    (row,) = stating(words, Fact("thread", hidden, "t"))
    assert not any(letter.isdigit() for letter in row.text)


def test_facts_that_come_without_end_are_counted(words):
    many = tuple(ReplyData(f"{n}") for n in range(MOST_ALIKE + 5))
    rows = rows_of(words, a_memo(reply_data=many))
    assert rows["reply_data_more"].value == 5
    assert f"reply_data_{MOST_ALIKE}" in rows
    assert f"reply_data_{MOST_ALIKE + 1}" not in rows


def test_what_comes_back_in_an_answer_stays_together_block_by_block(words):
    data = (ReplyData("u1", "r1", "m1"), ReplyData("u2", comment="Hej"))
    rows = rows_of(words, a_memo(reply_data=data))
    assert [f"{row.name}: {row.text}" for id_, row in rows.items() if "reply_data" in id_] == [
        "Reply data 1, message: u1",
        "Reply data 1, answered by: r1",
        "Reply data 1, own id: m1",
        "Reply data 2, message: u2",
        "Reply data 2, comment: “Hej”",
    ]


def test_texts_can_be_looked_up_by_their_id(words):
    texts = fact_texts(words, a_verdict(facts=facts_of(a_dkal(thread="urn:1"), {})))
    assert texts == {"title": "Byggesag", "thread": "urn:1"}


def test_every_fact_stands_in_one_group_and_all_but_a_writers_own_have_a_name():
    listed = [fact for facts in GROUP_MEMBERS.values() for fact in facts]
    assert len(listed) == len(set(listed))
    assert set(listed) - set(FACT_NAMES) == {"contact_info", "content", "document"}
    assert set(FACT_NAMES) <= set(listed)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (SourceFormat.EML, "mail header Subject"),
        (SourceFormat.MSG, "the Outlook message: Subject"),
        (SourceFormat.TNEF, "the Outlook message: Subject"),
        (SourceFormat.MEMO, "MessageHeader/label"),
        (SourceFormat.CONTAINER, "MessageHeader/label"),
        (SourceFormat.DOCUMENT, ""),
    ],
)
def test_a_letters_own_fields_name_where_they_stand(words, source, said):
    assert letter_source(words, a_message(format=source), "Subject") == said


def test_a_letter_alone_has_no_copy_recipients_to_name(words):
    assert letter_source(words, a_message(format=SourceFormat.MEMO), "Cc") == ""
