"""Everything a MeMo message states is drawn out of it once, with the path of its element."""

from datetime import date

from dpassist.domain.facts import Fact, StatedFile, text_or_number
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, ForwardData, MemoDocument, ReplyData
from dpassist.domain.memo_data import (
    AdditionalContent,
    AttentionData,
    CaseReference,
    ContactPoint,
    ContentData,
    Labelled,
    Party,
    Representative,
    TopicCode,
)
from dpassist.domain.memo_facts import memo_facts
from dpassist.services.wording_fact_names import GROUP_MEMBERS
from tests.builders import CPR, CPR_WRITTEN, MEMO_UUID, NOON, OTHER_UUID, a_memo, contact_info

_CVR = Identity(IdentityKind.CVR, "99999999")
_CPR = Identity(IdentityKind.CPR, CPR)


_ATTENTION = AttentionData(
    person=Labelled("P1", "Bo Prøve"),
    content_responsible=Labelled("R1"),
    email=Labelled("bo@kommune.example"),
    telephone=Labelled("00000000"),
    production_unit=Labelled("1000000000"[:9]),
    generating_system=Labelled("ESDH-1"),
)


def drawn(memo):
    """Value and source by id; nothing is drawn twice."""
    facts = [fact for fact in memo_facts(memo) if fact.is_stated]
    assert len({fact.id for fact in facts}) == len(facts)
    return {fact.id: (fact.value, fact.source.removeprefix("MessageHeader/")) for fact in facts}


def everything():
    """A message that uses every element facts are drawn from."""
    return a_memo(
        sender=Party(
            _CPR,
            "Asta Prøve",
            ContactPoint("S1", "Jura"),
            attention=_ATTENTION,
            representative=Representative(CPR_WRITTEN, "CPR", "Carl Prøve"),
        ),
        recipient=Party(
            _CVR,
            "Prøve Kommune",
            ContactPoint("7", "Byg", "Teknik", contact_info({"Adresse": "Prøvevej 1"})),
            attention=_ATTENTION,
        ),
        content=ContentData(
            person=Labelled(CPR, "Ida Prøve"),
            company=Labelled("99999999", "Prøve A/S"),
            vehicle=Labelled("AB12345"),
            property_number=Labelled("42"),
            case=CaseReference("26/1", "ESDH"),
            kle=TopicCode("02.34.00", "2.0", "G01", "Byggelov"),
            form=TopicCode("1.2", "1.0", "F01", "Bolig"),
            additional=(AdditionalContent("Felt", "Værdi", "tekst"), AdditionalContent("F2", CPR)),
        ),
        forward=ForwardData(OTHER_UUID, NOON, "Prøvestyrelsen", "En", "To", "C1", "Se her"),
        reply_data=(ReplyData(OTHER_UUID, MEMO_UUID, "M0", generating_system_id="G", comment="K"),),
        documents=(
            MemoDocument(
                DocumentRole.MAIN, (DocumentFile("a.pdf", "application/pdf", "da", 4),), "Brev"
            ),
            MemoDocument(DocumentRole.TECHNICAL, (DocumentFile("t.xml", "text/xml", "da", 5),)),
        ),
        reply_by=NOON,
        not_before=date(2026, 3, 9),
        mandatory=True,
        legal_notification=True,
        post_type="X",
        message_id="M1",
        message_code="K1",
        created=NOON,
    )


def test_the_sender_is_named_with_who_acts_for_it_and_its_contacts():
    facts = drawn(everything())
    assert facts["sender"] == ("Asta Prøve", "Sender/label")
    assert facts["sender_identity"] == (_CPR, "Sender/senderID")
    assert facts["representative"] == ("Carl Prøve", "Sender/Representative/label")
    number, source = facts["representative_identity"]
    assert (number.reveal(), source) == (CPR, "Sender/Representative/representativeID")
    assert facts["sender_mailbox"] == ("Jura", "Sender/ContactPoint/label")
    assert facts["sender_mailbox_id"] == ("S1", "Sender/ContactPoint/contactPointID")
    path = "Sender/AttentionData"
    assert facts["sender_attention"] == ("Bo Prøve", f"{path}/AttentionPerson/label")
    assert facts["sender_content_responsible"] == (
        "R1",
        f"{path}/ContentResponsible/contentResponsibleID",
    )
    assert facts["sender_email"] == ("bo@kommune.example", f"{path}/EMail/emailAddress")
    assert facts["sender_telephone"] == ("00000000", f"{path}/Telephone/telephoneNumber")
    assert facts["sender_unit"] == ("100000000", f"{path}/ProductionUnit/productionUnitNumber")
    assert facts["generating_system"] == ("ESDH-1", f"{path}/GeneratingSystem/generatingSystemID")


def test_the_mailbox_is_named_with_its_group_and_the_fields_filled_in_there():
    facts = drawn(everything())
    path = "Recipient/ContactPoint"
    assert facts["mailbox"] == ("Byg", f"{path}/label")
    assert facts["mailbox_id"] == ("7", f"{path}/contactPointID")
    assert facts["contact_group"] == ("Teknik", f"{path}/contactGroup")
    assert facts["contact_info_1"] == ("Prøvevej 1", f"{path}/ContactInfo[1]/value")
    assert facts["recipient_attention"][0] == "Bo Prøve"


def test_a_mailbox_without_a_label_is_named_by_its_id_once():
    facts = drawn(a_memo(recipient=Party(_CVR, contact_point=ContactPoint("7"))))
    assert facts["mailbox"] == ("7", "Recipient/ContactPoint/contactPointID")
    assert "mailbox_id" not in facts


def test_the_matter_is_told_by_its_codes_and_its_case():
    facts = drawn(everything())
    path = "ContentData"
    assert facts["topic"] == ("Byggelov", f"{path}/KLEdata/label")
    assert facts["kle_code"] == ("02.34.00", f"{path}/KLEdata/subjectKey")
    assert facts["kle_facet"] == ("G01", f"{path}/KLEdata/activityFacet")
    assert facts["kle_version"] == ("2.0", f"{path}/KLEdata/version")
    assert facts["form_code"] == ("1.2", f"{path}/FORMdata/taskKey")
    assert facts["form_label"] == ("Bolig", f"{path}/FORMdata/label")
    assert facts["case_number"] == ("26/1", f"{path}/CaseID/caseID")
    assert facts["case_system"] == ("ESDH", f"{path}/CaseID/caseSystem")
    assert facts["person_identity"] == (_CPR, f"{path}/CPRdata/cprNumber")
    assert facts["company_identity"] == ("99999999", f"{path}/CVRdata/cvrNumber")


def test_values_without_an_element_of_their_own_carry_their_name_and_type():
    found = {fact.id: (fact.label, fact.value) for fact in memo_facts(everything())}
    assert found["content_1"] == ("Felt (tekst)", "Værdi")
    assert found["content_2"] == ("F2", _CPR)


def test_a_topic_without_a_label_is_its_code_once():
    facts = drawn(a_memo(content=ContentData(kle=TopicCode("02.34.00", "2.0"))))
    assert facts["topic"] == ("02.34.00", "ContentData/KLEdata/subjectKey")
    assert "kle_code" not in facts
    assert facts["kle_version"][0] == "2.0"


def test_a_case_that_only_comes_back_names_the_block_it_stands_in():
    back = (ReplyData(OTHER_UUID), ReplyData(MEMO_UUID, case_id="25/9"))
    assert drawn(a_memo(reply_data=back))["case_number"] == ("25/9", "ReplyData[2]/caseID")


def test_a_forwarded_letter_tells_whose_it_was_and_what_the_sender_says_of_it():
    facts = drawn(everything())
    assert facts["forwarded"] == (True, "ForwardData")
    assert facts["original_sender"] == ("Prøvestyrelsen", "ForwardData/originalSender")
    assert facts["original_sent"] == (NOON, "ForwardData/originalMessageDateTime")
    assert facts["forward_comment"] == ("Se her", "ForwardData/comment")
    assert facts["original_representative"] == ("To", "ForwardData/originalRepresentative")


def test_files_are_listed_with_their_roles_and_without_their_contents():
    facts = drawn(everything())
    assert facts["document_count"] == (1, "MessageBody")
    assert facts["document_1"] == (
        StatedFile("main", "Brev", "a.pdf", "application/pdf", 4),
        "MessageBody/MainDocument/File/filename",
    )
    assert facts["document_2"][1] == "MessageBody/TechnicalDocument/File/filename"


def test_identifiers_are_the_messages_own_and_those_that_come_back():
    facts = drawn(everything())
    assert facts["message_uuid"] == (MEMO_UUID, "messageUUID")
    assert facts["message_id"] == ("M1", "messageID")
    assert facts["thread"] == (OTHER_UUID, "ReplyData[1]/messageUUID")
    assert facts["reply_data_1_reply"] == (MEMO_UUID, "ReplyData[1]/replyUUID")
    assert facts["reply_data_1_system"] == ("G", "ReplyData[1]/generatingSystemID")


def test_a_bare_message_states_only_what_it_holds():
    assert set(drawn(a_memo(content=None))) == {
        *("sender", "sender_identity", "mailbox", "mailbox_id", "recipient", "recipient_identity"),
        *("title", "message_type", "message_uuid", "memo_version"),
    }


def test_a_message_to_nobodys_mailbox_names_none():
    assert "mailbox" not in drawn(a_memo(recipient=Party(_CVR)))


def test_a_fact_keeps_what_it_holds_out_of_every_repr():
    fact = Fact("person", "Ida Prøve", "x", "Barnets navn")
    assert "Prøve" not in repr(fact)
    assert "Barnets" not in repr(fact)
    assert "Ida" not in repr(StatedFile("main", "Ida", "Ida.pdf", "application/pdf", 1))


def test_only_a_text_that_is_nothing_but_a_number_becomes_an_identity():
    assert text_or_number(CPR_WRITTEN) == _CPR
    assert text_or_number(f"nr. {CPR}") == f"nr. {CPR}"
    assert text_or_number("12345678") == "12345678"


def test_every_fact_that_is_drawn_has_its_place_on_the_screen():
    places = {fact for facts in GROUP_MEMBERS.values() for fact in facts}
    numbers = str.maketrans("", "", "0123456789")
    bases = {
        f.id.translate(numbers).replace("__", "_").rstrip("_") for f in memo_facts(everything())
    }
    assert bases <= places
