"""What a letter says of itself is drawn out of its document, and nothing is guessed."""

from dataclasses import replace

import pytest

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, ForwardData, MemoDocument, ReplyData
from dpassist.domain.memo_data import CaseReference, ContactPoint, ContentData, Party, TopicCode
from dpassist.domain.post import PostFacts, ReplyPermission, SenderKind, facts_of
from tests.builders import (
    CPR,
    MEMO_UUID,
    NOON,
    OTHER_UUID,
    a_dkal,
    a_memo,
    a_receipt,
    contact_info,
)

_TYPES = {"MYNDIGHEDSPOST": SenderKind.AUTHORITY, "VIRKSOMHEDSPOST": SenderKind.COMPANY}
_CVR = Identity(IdentityKind.CVR, "99999999")


def a_document(role, label, files=1):
    file = DocumentFile(f"{label}.pdf", "application/pdf", "da", 4, lambda: b"%PDF")
    return MemoDocument(role, (file,) * files, label)


def decided(document):
    """What decisions are made with, without the list of all that is stated."""
    return replace(facts_of(document, _TYPES), stated=())


def stated(document):
    return {fact.id: (fact.value, fact.source) for fact in facts_of(document, _TYPES).stated}


def sender_kind(memo):
    facts = facts_of(memo, _TYPES)
    return facts.sender_kind, facts.sender_kind_verified


def test_a_memo_letter_gives_every_fact_it_states():
    point = ContactPoint("9", "Byg og bolig", "Teknik", contact_info({"Adresse": "Prøvevej 1"}))
    memo = a_memo(
        recipient=Party(_CVR, "Prøve Kommune", point),
        content=ContentData(
            kle=TopicCode("02.34.00", label="Byggelov"), case=CaseReference("26/1", "ESDH")
        ),
        reply_by=NOON,
        legal_notification=True,
        forward=ForwardData(OTHER_UUID),
        reply_data=(ReplyData(OTHER_UUID),),
        documents=(
            a_document(DocumentRole.MAIN, "Brev", files=2),
            a_document(DocumentRole.ADDITIONAL, "Tegning"),
            a_document(DocumentRole.TECHNICAL, "Data"),
        ),
    )
    assert decided(memo) == PostFacts(
        sender_kind=SenderKind.CITIZEN,
        sender_name="Asta Prøve",
        sender_identity=Identity(IdentityKind.CPR, CPR),
        mailbox="Byg og bolig",
        mailbox_id="9",
        topic="Byggelov",
        contact_info=contact_info({"Adresse": "Prøvevej 1"}),
        case_number="26/1",
        thread=OTHER_UUID,
        message_uuid=MEMO_UUID,
        deadline=NOON,
        reply=ReplyPermission.ALLOWED,
        forwarded=True,
        legal_notification=True,
        document_count=2,  # one letter in two formats, one enclosure; data for machines do not count
    )


def test_a_letter_to_no_contact_point_has_no_mailbox():
    facts = facts_of(a_memo(recipient=Party(_CVR, "Prøve Kommune")), _TYPES)
    assert (facts.mailbox, facts.mailbox_id, facts.contact_info) == ("", "", ())


def test_the_topic_is_the_label_or_else_the_code():
    content = ContentData(kle=TopicCode("02.34.00"))
    assert facts_of(a_memo(content=content), _TYPES).topic == "02.34.00"
    assert facts_of(a_memo(content=ContentData()), _TYPES).topic == ""


def test_the_case_number_is_the_letters_own_or_else_the_first_that_comes_back():
    came_back = (ReplyData(OTHER_UUID), ReplyData(OTHER_UUID, case_id="25/9"))
    assert facts_of(a_memo(reply_data=came_back), _TYPES).case_number == "25/9"
    for case, number in (("26/1", "26/1"), ("", "25/9")):
        own = a_memo(content=ContentData(case=CaseReference(case)), reply_data=came_back)
        assert facts_of(own, _TYPES).case_number == number


def test_a_thread_is_named_by_the_earliest_other_message():
    itself = ReplyData(MEMO_UUID.upper())
    assert facts_of(a_memo(reply_data=(itself,)), _TYPES).thread == ""
    assert facts_of(a_memo(reply_data=(itself, ReplyData(OTHER_UUID))), _TYPES).thread == OTHER_UUID


def test_a_cpr_number_is_a_citizens():
    assert sender_kind(a_memo()) == (SenderKind.CITIZEN, True)


def test_a_company_number_with_a_contact_point_is_an_authoritys():
    memo = a_memo(sender=Party(_CVR, "Anden Myndighed", ContactPoint("1")))
    assert sender_kind(memo) == (SenderKind.AUTHORITY, True)


@pytest.mark.parametrize(
    ("post_type", "kind"),
    [("myndighedspost", SenderKind.AUTHORITY), ("VIRKSOMHEDSPOST", SenderKind.COMPANY)],
)
def test_a_post_type_the_profile_knows_separates_them_but_is_not_verified(post_type, kind):
    assert sender_kind(a_memo(sender=Party(_CVR), post_type=post_type)) == (kind, False)


def test_a_company_number_alone_is_a_company_or_an_authority():
    memo = a_memo(sender=Party(_CVR), post_type="ANDET")
    assert sender_kind(memo) == (SenderKind.ORGANISATION, True)


def test_any_other_number_tells_nothing():
    memo = a_memo(sender=Party(Identity(IdentityKind.OTHER, "1")))
    assert sender_kind(memo) == (SenderKind.UNKNOWN, True)


@pytest.mark.parametrize(
    ("reply_type", "reply"),
    [
        ("angivet", ReplyPermission.ALLOWED),
        ("standard", ReplyPermission.ALLOWED),
        ("ikkeMuligt", ReplyPermission.FORBIDDEN),
        ("", ReplyPermission.UNKNOWN),
        ("noget andet", ReplyPermission.UNKNOWN),
    ],
)
def test_old_metadata_say_whether_a_reply_is_possible(reply_type, reply):
    assert facts_of(a_dkal(reply_type=reply_type), _TYPES).reply is reply


@pytest.mark.parametrize(
    ("identity", "kind"),
    [
        (Identity(IdentityKind.CPR, CPR), SenderKind.CITIZEN),
        (_CVR, SenderKind.ORGANISATION),
        (Identity(IdentityKind.OTHER, "1"), SenderKind.UNKNOWN),
        (None, SenderKind.UNKNOWN),
    ],
)
def test_old_metadata_say_who_wrote_by_the_number(identity, kind):
    facts = facts_of(a_dkal(sender=identity, sender_name="Asta Prøve"), _TYPES)
    assert (facts.sender_kind, facts.sender_identity) == (kind, identity)


def test_old_metadata_give_every_fact_they_state():
    dkal = a_dkal(
        message_id="M1",
        thread="urn:t:1",
        reply_mailbox="12",
        reply_topic="7",
        deadline=NOON,
        case_uuid=OTHER_UUID,
        sender_name="Asta Prøve",
    )
    assert decided(dkal) == PostFacts(
        sender_name="Asta Prøve",
        mailbox="12",
        topic="7",
        case_number=OTHER_UUID,
        thread="urn:t:1",
        message_uuid="M1",
        deadline=NOON,
    )


def test_a_receipt_names_the_letter_it_is_about_and_takes_no_reply():
    assert decided(a_receipt()) == PostFacts(
        message_uuid=MEMO_UUID, reply=ReplyPermission.FORBIDDEN
    )


@pytest.mark.parametrize(
    ("changes", "source", "verified"),
    [
        ({}, "MessageHeader/Sender/idType", True),
        ({"sender": Party(_CVR)}, "MessageHeader/Sender/idType", True),
        ({"sender": Party(_CVR, "", ContactPoint("1"))}, "MessageHeader/Sender/ContactPoint", True),
        ({"sender": Party(_CVR), "post_type": "VIRKSOMHEDSPOST"}, "MessageHeader/postType", False),
    ],
)
def test_the_kind_of_sender_names_the_element_it_was_concluded_from(changes, source, verified):
    (fact,) = (f for f in facts_of(a_memo(**changes), _TYPES).stated if f.id == "sender_kind")
    assert (fact.source, fact.verified) == (source, verified)


def test_a_kind_of_sender_that_is_not_known_is_not_stated():
    assert "sender_kind" not in stated(a_memo(sender=Party(Identity(IdentityKind.OTHER, "1"))))


def test_old_metadata_name_the_element_each_fact_stands_in():
    dkal = a_dkal(
        message_id="M1",
        thread="urn:t:1",
        reply_type="ikkeMuligt",
        reply_mailbox="12",
        reply_topic="7",
        material="3",
        deadline=NOON,
        sender_name="Asta Prøve",
    )
    assert stated(dkal) == {
        "reply": (ReplyPermission.FORBIDDEN, "dkalmetadata.xml: MeddelelseSvarTypeNavn"),
        "sender": ("Asta Prøve", "dkalmetadata.xml: MeddelelseAfsenderNavn"),
        "mailbox": ("12", "dkalmetadata.xml: MeddelelseSvarPostkasseIdentifikator"),
        "topic": ("7", "dkalmetadata.xml: MeddelelseSvarEmneIdentifikator"),
        "deadline": (NOON, "dkalmetadata.xml: MeddelelseTidsfristDato"),
        "title": ("Byggesag", "dkalmetadata.xml: MeddelelseTitelTekst"),
        "material": ("3", "dkalmetadata.xml: MeddelelseIndholdstypeIdentifikator"),
        "thread": ("urn:t:1", "dkalmetadata.xml: MeddelelseTraadIdentifikator"),
        "message_uuid": ("M1", "dkalmetadata.xml: MeddelelseIdentifikator"),
    }


def test_old_metadata_that_do_not_say_whether_a_reply_is_possible_state_nothing_of_it():
    assert "reply" not in stated(a_dkal(reply_type="noget andet"))


def test_a_receipt_states_its_status_and_what_it_is_about():
    assert stated(a_receipt(positive=False, status="Fejlet", error_code="17")) == {
        "status": ("Fejlet", "TransaktionsStatusKode, receiptStatus"),
        "error_code": ("17", "FejlKode, errorCode"),
        "message_uuid": (MEMO_UUID, "MessageUUID, messageUUID"),
    }
