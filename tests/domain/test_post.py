"""What a letter says of itself is drawn out of its document, and nothing is guessed."""

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
    assert facts_of(memo, _TYPES) == PostFacts(
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
    assert facts_of(dkal, _TYPES) == PostFacts(
        sender_name="Asta Prøve",
        mailbox="12",
        topic="7",
        case_number=OTHER_UUID,
        thread="urn:t:1",
        message_uuid="M1",
        deadline=NOON,
    )


def test_a_receipt_names_the_letter_it_is_about_and_takes_no_reply():
    assert facts_of(a_receipt(), _TYPES) == PostFacts(
        message_uuid=MEMO_UUID, reply=ReplyPermission.FORBIDDEN
    )
