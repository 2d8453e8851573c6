"""MeMo 1.1 and 1.2: everything a case worker needs is read, and what is odd does not stop the reader."""

from base64 import b64encode
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import IdentityKind
from dpassist.domain.memo import (
    MEMO_NAMESPACE,
    Action,
    DocumentFile,
    DocumentRole,
    EntryPoint,
    ForwardData,
    MemoDocument,
    ReplyData,
    ReplyText,
    Reservation,
)
from dpassist.domain.memo_data import (
    CaseReference,
    ContactInfo,
    ContactPoint,
    ContentData,
    Representative,
    TopicCode,
)
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.memo import find_memo, read_memo, read_moment
from dpassist.mailio.memo_files import Contents
from dpassist.mailio.post_xml import parse_xml
from tests.samples_memo import MAILBOX_ID, Letter, memo, uuid


def found_in(data):
    return find_memo(parse_xml(data.encode(), Budget(DEFAULT_LIMITS, 0)))


def read(data, budget=None):
    data = data if isinstance(data, bytes) else data.encode()
    contents = Contents(data, DEFAULT_LIMITS)
    message = find_memo(parse_xml(data, Budget(DEFAULT_LIMITS, 0), contents.listen))
    assert message is not None
    return read_memo(message, contents, budget or Budget(DEFAULT_LIMITS, 0))


def files_of(found):
    return [file for document in found.documents for file in document.files]


def a_letter(**changes):
    return read(memo(Letter(1, "Byggesag", "Hvornår får jeg svar?", **changes)))


def document(header="", body="", version="1.1"):
    return (
        f'<Message xmlns="{MEMO_NAMESPACE}" memoVersion="{version}">'
        f"<MessageHeader>{header}</MessageHeader><MessageBody>{body}</MessageBody></Message>"
    )


def file(content="", name="a.txt", media_type="text/plain"):
    return (
        f"<File><encodingFormat>{media_type}</encodingFormat><filename>{name}</filename>"
        f"<language>da</language><content>{content}</content></File>"
    )


# --- where a message is


def test_a_message_is_found_whatever_its_prefix():
    letter = memo(Letter(1, "Byggesag", "Hej"))
    for prefix in (b"memo:", b"m:", b"\xc3\xa6:"):
        data = letter.replace(b"memo:", prefix).replace(b"xmlns:memo", b"xmlns:" + prefix[:-1])
        assert read(data) == read(letter)
    plain = letter.replace(b"memo:", b"").replace(b"xmlns:memo", b"xmlns")
    assert read(plain) == read(letter)


@pytest.mark.parametrize("namespace", ["", ' xmlns="urn:x"'])
def test_a_message_is_found_inside_a_request_to_send_it(namespace):
    letter = memo(Letter(1, "Byggesag", "Hej"))
    inner = letter.partition(b"?>")[2].decode()
    request = f"<kombi_request{namespace}><KombiValgKode>Digital Post</KombiValgKode>{inner}</kombi_request>"
    assert read(request) == read(letter)


@pytest.mark.parametrize(
    "text",
    [
        "<Message/>",
        f'<Message xmlns="{MEMO_NAMESPACE.lower()}"/>',
        f'<Message xmlns="{MEMO_NAMESPACE}/"/>',
        f'<MessageHeader xmlns="{MEMO_NAMESPACE}"/>',
        f'<wrapper><Message xmlns="{MEMO_NAMESPACE}"/></wrapper>',
        "<kombi_request><KombiValgKode/></kombi_request>",
        f'<kombi_request><a><Message xmlns="{MEMO_NAMESPACE}"/></a></kombi_request>',
    ],
)
def test_nothing_else_is_a_message(text):
    assert found_in(text) is None


# --- what it says


def test_a_letter_says_who_wrote_to_whom_about_what():
    found = a_letter(kle=("23.05.00", "Folkeregistrering"), case_id="S-1", answers=40)
    assert (found.version, found.message_type) == ("1.1", "DIGITALPOST")
    assert (found.message_uuid, found.message_id) == (uuid(1), "EKSEMPEL-1")
    assert found.label == "Byggesag"
    assert (found.sender.label, found.sender.identity.kind) == ("Alma Opdigtet", IdentityKind.CPR)
    assert found.sender.identity.reveal() == "0099991234"
    assert found.sender.contact_point is None
    assert found.recipient.identity.kind is IdentityKind.CVR
    assert found.recipient.contact_point == ContactPoint(MAILBOX_ID, "Borgerservice")
    assert found.content == ContentData(
        case=CaseReference("S-1", "Testsystemet"),
        kle=TopicCode("23.05.00", "Syntetisk", label="Folkeregistrering"),
    )
    assert found.reply_data == (ReplyData(uuid(40), uuid(1), case_id="S-1"),)
    assert found.created == datetime(2026, 11, 2, 9, 1, tzinfo=UTC)


def test_the_fields_the_writer_was_asked_for_keep_their_order():
    fields = (("Barnets navn", "Ida"), ("Skole", "Prøveskolen"))
    point = a_letter(fields=fields).recipient.contact_point
    assert point.contact_info == tuple(ContactInfo(*pair) for pair in fields)


def test_a_sender_may_have_a_contact_point_and_a_post_type():
    found = a_letter(sender_point="Jura", post_type="MYNDIGHEDSPOST", legal="true")
    assert found.sender.contact_point.label == "Jura"
    assert (found.post_type, found.legal_notification) == ("MYNDIGHEDSPOST", True)


def test_a_forwarded_letter_says_whose_it_was_and_why_it_was_sent_on():
    found = a_letter(forwarded_from="Prøvestyrelsen")
    assert found.forward == ForwardData(
        uuid(901),
        datetime(2026, 10, 1, 8, tzinfo=UTC),
        "Prøvestyrelsen",
        comment="Sendt videre til orientering.",
    )
    assert a_letter().forward is None


def test_a_form_task_and_a_contact_group_are_read():
    found = read(document(
        "<ContentData><FORMdata><taskKey>12.34.56.78</taskKey><label>Tilsyn</label></FORMdata></ContentData>"
        "<Recipient><ContactPoint><contactGroup>Byg</contactGroup></ContactPoint></Recipient>"
    ))  # fmt: skip
    assert found.content == ContentData(form=TopicCode("12.34.56.78", label="Tilsyn"))
    assert found.recipient.contact_point == ContactPoint("", contact_group="Byg")


def test_reply_data_keep_every_block_in_order():
    found = read(document(
        "<ReplyData><messageID>M-1</messageID><messageUUID>a</messageUUID>"
        "<contactPointID>c</contactPointID><generatingSystemID>ESDH</generatingSystemID>"
        "<senderID>0099991234</senderID><recipientID>00000000</recipientID><comment>Hej</comment>"
        "<AdditionalReplyData><label>a</label><value>1</value></AdditionalReplyData>"
        "<AdditionalReplyData><label>b</label><value>2</value></AdditionalReplyData></ReplyData>"
        "<ReplyData><messageUUID>b</messageUUID><replyUUID>a</replyUUID></ReplyData>"
    ))  # fmt: skip
    assert found.reply_data == (
        ReplyData(
            "a",
            "",
            "M-1",
            contact_point_id="c",
            generating_system_id="ESDH",
            sender_id="0099991234",
            recipient_id="00000000",
            comment="Hej",
            additional=(ReplyText("a", "1"), ReplyText("b", "2")),
        ),
        ReplyData("b", "a"),
    )


@pytest.mark.parametrize(
    ("said", "allowed"),
    [("true", True), ("1", True), ("TRUE", True), ("false", False), ("0", False), ("ja", False)],
)
def test_only_a_clear_yes_allows_a_reply(said, allowed):
    assert a_letter(reply=said).reply is allowed


def test_a_missing_reply_element_means_no():
    assert a_letter(reply="").reply is False


def test_a_deadline_is_read():
    found = a_letter(reply_by="2026-12-07T12:00:00Z")
    assert found.reply_by == datetime(2026, 12, 7, 12, tzinfo=UTC)


def test_a_text_message_has_its_notification_and_no_documents():
    found = read(
        f'<Message xmlns="{MEMO_NAMESPACE}"><MessageHeader><messageType>NEMSMS</messageType>'
        "<notification>Husk din tid i morgen</notification></MessageHeader></Message>"
    )
    assert (found.message_type, found.notification) == ("NEMSMS", "Husk din tid i morgen")
    assert (found.documents, found.created) == ((), None)
    assert found.main_text() == "Husk din tid i morgen"


# --- its documents


def test_documents_are_decoded_in_order_with_the_role_of_each():
    hello = b64encode(b"Hej").decode()
    found = read(document("", (
        f"<TechnicalDocument>{file(hello, 't.xml', 'text/xml')}</TechnicalDocument>"
        f"<AdditionalDocument><label>Bilag</label>{file(hello, 'b.PDF', 'Application/PDF')}</AdditionalDocument>"
        f"<MainDocument><label>Brev</label>{file(hello)}{file(hello, 'a.pdf', '')}</MainDocument>"
        f"<AdditionalDocument>{file(hello, 'c.txt')}</AdditionalDocument>"
    )))  # fmt: skip
    text = DocumentFile("a.txt", "text/plain", "da", 3)
    assert found.documents == (
        MemoDocument(
            DocumentRole.MAIN,
            (text, replace(text, filename="a.pdf", media_type="application/octet-stream")),
            "Brev",
        ),
        MemoDocument(
            DocumentRole.ADDITIONAL,
            (replace(text, filename="b.PDF", media_type="application/pdf"),),
            "Bilag",
        ),
        MemoDocument(DocumentRole.ADDITIONAL, (replace(text, filename="c.txt"),)),
        MemoDocument(
            DocumentRole.TECHNICAL, (replace(text, filename="t.xml", media_type="text/xml"),)
        ),
    )
    assert {file.content for file in files_of(found)} == {b"Hej"}


def test_a_document_asks_for_something_to_be_done():
    found = read(document("", (
        "<MainDocument><mainDocumentID>D-1</mainDocumentID>"
        "<Action><label>Betal</label><actionCode>BETALING</actionCode>"
        "<startDateTime>2026-11-01T08:00:00Z</startDateTime><EntryPoint><url>https://x.example</url></EntryPoint></Action>"
        "<Action><label>Kom</label><actionCode>AFTALE</actionCode><Reservation><description>Møde</description>"
        f"<reservationUUID>{uuid(7)}</reservationUUID><location>Lokale 1</location>"
        "<endDateTime>2026-11-02T09:00:00Z</endDateTime></Reservation></Action></MainDocument>"
    )))  # fmt: skip
    (only,) = found.documents
    assert only.document_id == "D-1"
    assert only.actions == (
        Action(
            "Betal",
            "BETALING",
            datetime(2026, 11, 1, 8, tzinfo=UTC),
            entry_point=EntryPoint("https://x.example"),
        ),
        Action(
            "Kom",
            "AFTALE",
            reservation=Reservation(
                "Møde",
                uuid(7),
                location="Lokale 1",
                end=datetime(2026, 11, 2, 9, tzinfo=UTC),
            ),
        ),
    )


def test_a_file_without_content_is_an_empty_one():
    (found,) = files_of(read(document("", "<MainDocument><File/></MainDocument>")))
    assert found == DocumentFile("", "application/octet-stream", "", 0)
    assert found.content == b""


@pytest.mark.parametrize(
    ("written", "content"),
    [("", b""), ("SGVq\n  SGVq", b"HejHej"), ("SGVqSA", b"HejH"), ("SGVqS", b"Hej"), ("SøGVq", b"Hej")],
)  # fmt: skip
def test_damaged_base64_is_decoded_as_far_as_it_makes_sense(written, content):
    (found,) = files_of(read(document("", f"<MainDocument>{file(written)}</MainDocument>")))
    assert (found.content, found.size) == (content, len(content))


def test_documents_count_against_the_budget():
    data = document("", f"<MainDocument>{file(b64encode(b'x' * 999).decode())}</MainDocument>")
    budget = Budget(DEFAULT_LIMITS, 0)
    before = budget.bytes_left
    read(data, budget)
    assert before - budget.bytes_left == 999
    budget.spend(budget.bytes_left - 998)
    with pytest.raises(UnreadableMessageError) as caught:
        read(data, budget)
    assert caught.value.code == "unpacks-too-large"


# --- what is odd and read all the same


@pytest.mark.parametrize("version", ["1.0", "1.2", "2.0", "x"])
def test_a_version_that_nobody_knows_is_read_all_the_same(version):
    found = read(document("<label>Byggesag</label>", version=version))
    assert (found.version, found.label) == (version, "Byggesag")


def test_an_empty_message_says_nothing():
    found = read(f'<Message xmlns="{MEMO_NAMESPACE}"/>')
    assert (found.version, found.message_uuid, found.label, found.reply) == ("", "", "", False)
    assert found.sender.identity.kind is IdentityKind.OTHER
    assert (found.recipient.contact_point, found.reply_by, found.documents) == (None, None, ())


@pytest.mark.parametrize("kind", ["CPR", "cpr", " Cpr "])
def test_the_kind_of_an_identity_may_have_any_letter_case(kind):
    assert a_letter(id_type=kind).sender.identity.kind is IdentityKind.CPR


def test_a_uuid_keeps_its_letter_case():
    upper = uuid(1).upper()
    assert read(document(f"<messageUUID>{upper}</messageUUID>")).message_uuid == upper


def test_elements_out_of_order_and_unknown_ones_do_not_matter():
    found = read(document(
        "<Sender><Representative><label>Fuldmægtig</label></Representative><label>Alma</label>"
        "<idType>CPR</idType><nyt>x</nyt><senderID>0099991234</senderID></Sender>"
        "<nytElement><label>no</label></nytElement><label>Byggesag</label><messageType>DIGITALPOST</messageType>"
    ))  # fmt: skip
    assert (found.label, found.sender.label) == ("Byggesag", "Alma")
    assert found.sender.identity.reveal() == "0099991234"
    assert found.sender.representative == Representative(label="Fuldmægtig")
    assert found.unknown == ("nytElement", "nyt")


def test_the_names_of_unknown_elements_are_kept_wherever_they_stand_and_no_more_than_tell():
    found = read(
        f'<Message xmlns="{MEMO_NAMESPACE}"><MessageHeader><label>x<b/></label></MessageHeader>'
        "<MessageFooter/><MessageFooter/></Message>"
    )
    assert (found.unknown, found.label) == (("b", "MessageFooter"), "x")
    many = "".join(f"<n{number}{'x' * 99}/>" for number in range(99))
    assert [len(name) for name in read(document(many)).unknown] == [60] * 20


def test_a_representative_of_version_1_2_is_read():
    found = read(document(
        "<Sender><senderID>00000000</senderID><idType>CVR</idType><label>Firma</label><Representative>"
        "<representativeID>0099991234</representativeID><idType>CPR</idType><label>Alma</label>"
        "</Representative></Sender><ForwardData><originalRepresentative>Ida</originalRepresentative></ForwardData>",
        version="1.2",
    ))  # fmt: skip
    assert found.sender.representative == Representative("0099991234", "CPR", "Alma")
    assert found.forward == ForwardData(original_representative="Ida")
    assert found.unknown == ()


# --- moments


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-07T12:00:00Z", datetime(2026, 12, 7, 12, tzinfo=UTC)),
        ("2026-12-07T12:00:00.123Z", datetime(2026, 12, 7, 12, 0, 0, 123000, UTC)),
        ("2026-12-07T12:00:00+01:00", datetime(2026, 12, 7, 11, tzinfo=UTC)),
        ("2026-12-07T12:00:00", datetime(2026, 12, 7, 12, tzinfo=UTC)),
        ("2026-12-07", datetime(2026, 12, 7, tzinfo=UTC)),
        ("2026-12-07T12:00:00-12:00", datetime(2026, 12, 7, 12, tzinfo=timezone(-timedelta(hours=12)))),
    ],
)  # fmt: skip
def test_a_date_or_time_becomes_a_moment_with_a_time_zone(text, moment):
    assert read_moment(text) == moment
    assert read_moment(text).tzinfo is not None


@pytest.mark.parametrize(
    "text",
    ["", "snart", "2026-13-01", "2026-02-30T12:00:00Z", "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "2026-12-07T12:00:00+99:00"],
)  # fmt: skip
def test_what_is_no_moment_is_left_out(text):
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-07", date(2026, 12, 7)),
        ("2026-12-07Z", date(2026, 12, 7)),
        ("2026-12-07+01:00", date(2026, 12, 7)),
        ("", None),
        ("snart", None),
        ("2026-02-30", None),
    ],
)
def test_the_day_a_letter_may_be_delivered_is_read(text, day):
    wanted = f"<doNotDeliverUntilDate>{text}</doNotDeliverUntilDate>"
    assert read(document(wanted)).not_before == day


@given(st.text(max_size=40) | st.from_regex(r"\d{1,5}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?[Z+\-0-9:.]*"))
def test_any_text_gives_a_moment_that_can_be_shown_in_any_time_zone_or_none(text):
    moment = read_moment(text)
    assert moment is None or moment.astimezone(UTC)
