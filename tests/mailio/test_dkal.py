"""DKAL metadata of 2010-2022: elements are taken by name, wherever they stand."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.post import DKAL_NAMESPACE, DkalMetadata, ReplyPermission, facts_of
from dpassist.mailio.dkal import is_dkal, read_dkal
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.post_xml import parse_xml
from tests.samples_memo import dkal, uuid


def root_of(data):
    return parse_xml(data if isinstance(data, bytes) else data.encode(), Budget(DEFAULT_LIMITS, 0))


def metadata(inner):
    return read_dkal(root_of(f'<d:Data xmlns:d="{DKAL_NAMESPACE}">{inner}</d:Data>'))


def test_everything_the_vocabulary_names_is_read():
    found = metadata("""
        <d:MeddelelseTitelTekst>Klage over støj</d:MeddelelseTitelTekst>
        <d:MeddelelseIdentifikator>abc-1</d:MeddelelseIdentifikator>
        <d:MeddelelseTraadIdentifikator>urn:x:1?y#z</d:MeddelelseTraadIdentifikator>
        <d:MeddelelseSvarTypeNavn>angivet</d:MeddelelseSvarTypeNavn>
        <d:MeddelelseSvarPostkasseIdentifikator>12</d:MeddelelseSvarPostkasseIdentifikator>
        <d:MeddelelseSvarEmneIdentifikator>34</d:MeddelelseSvarEmneIdentifikator>
        <d:MeddelelseIndholdstypeIdentifikator>56</d:MeddelelseIndholdstypeIdentifikator>
        <d:MeddelelseAfsenderNavn>Alma Opdigtet</d:MeddelelseAfsenderNavn>
        <d:MeddelelseTidsfristDato>2016-05-04</d:MeddelelseTidsfristDato>
    """)
    assert found == DkalMetadata(
        title="Klage over støj",
        message_id="abc-1",
        thread="urn:x:1?y#z",
        reply_type="angivet",
        reply_mailbox="12",
        reply_topic="34",
        material="56",
        sender_name="Alma Opdigtet",
        deadline=datetime(2016, 5, 4, tzinfo=UTC),
    )


def test_elements_are_found_in_any_order_and_at_any_depth():
    found = metadata(
        "<x><d:y><d:MeddelelseSvarTypeNavn>standard</d:MeddelelseSvarTypeNavn></d:y></x>"
        "<d:MeddelelseTitelTekst>T</d:MeddelelseTitelTekst>"
    )
    assert found == DkalMetadata(title="T", reply_type="standard")


def test_the_first_element_of_a_name_counts():
    found = metadata(
        "<x><d:MeddelelseTitelTekst>first</d:MeddelelseTitelTekst></x>"
        "<d:MeddelelseTitelTekst>second</d:MeddelelseTitelTekst>"
    )
    assert found.title == "first"


def test_elements_of_the_same_name_in_another_vocabulary_say_nothing():
    assert metadata("<MeddelelseTitelTekst>T</MeddelelseTitelTekst>") == DkalMetadata()


def test_a_deadline_that_is_no_date_is_left_out():
    assert metadata("<d:MeddelelseTidsfristDato>i morgen</d:MeddelelseTidsfristDato>") == (
        DkalMetadata()
    )


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("angivet", ReplyPermission.ALLOWED),
        ("standard", ReplyPermission.ALLOWED),
        ("ikkeMuligt", ReplyPermission.FORBIDDEN),
        ("", ReplyPermission.UNKNOWN),
        ("noget andet", ReplyPermission.UNKNOWN),
    ],
)
def test_the_answer_type_says_whether_an_answer_is_possible(said, reply):
    found = read_dkal(root_of(dkal(title="T", number=15, reply_type=said)))
    assert facts_of(found, {}).reply is reply
    assert found.thread == f"urn:uuid:{uuid(815)}"


@pytest.mark.parametrize(
    "text",
    [
        f'<a xmlns="{DKAL_NAMESPACE}"/>',
        f'<a><b/><d:c xmlns:d="{DKAL_NAMESPACE}"/></a>',
        f'<a><b/><b><d:c xmlns:d="{DKAL_NAMESPACE}"/></b></a>',
    ],
)
def test_an_element_of_the_vocabulary_near_the_top_makes_a_document_dkal_metadata(text):
    assert is_dkal(root_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "<a/>",
        "<a><b/><b><c/></b></a>",
        f'<a><b><c><d:d xmlns:d="{DKAL_NAMESPACE}"/></c></b></a>',
        f'<a xmlns:d="{DKAL_NAMESPACE}">{DKAL_NAMESPACE}</a>',
        f'<a xmlns="{DKAL_NAMESPACE.upper()}"/>',
    ],
)
def test_no_other_document_is_dkal_metadata(text):
    assert not is_dkal(root_of(text))
