"""Which files are Digital Post documents: decided by structure, never by mention."""

from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MEMO_NAMESPACE, MemoMessage
from dpassist.domain.post import DKAL_NAMESPACE, RECEIPT_NAMESPACE, DkalMetadata, PostReceipt
from dpassist.mailio.documents import find_document
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from tests.samples_memo import Letter, dkal, memo, receipt

SCHEMAS = Path(__file__).resolve().parents[2].parent / "shared" / "memo" / "xsd-v1.1"
LETTER = memo(Letter(1, "Byggesag", "Hvornår får jeg svar?"))
METADATA = dkal(title="Byggesag", number=15, reply_type="standard")
RECEIPT = receipt(18, delivered=True)
JSON = b'{"receiptStatus": "INVALID", "transmissionId": "t", "messageUUID": "u"}'
ENVELOPE = b"<ModtagBeskedInput><Base64>" + b64encode(RECEIPT) + b"</Base64></ModtagBeskedInput>"
REQUEST = b"<kombi_request>" + LETTER.partition(b"-->")[2] + b"</kombi_request>"
XML_DOCUMENTS = {
    "letter": (LETTER, MemoMessage),
    "request": (REQUEST, MemoMessage),
    "metadata": (METADATA, DkalMetadata),
    "receipt": (RECEIPT, PostReceipt),
    "envelope": (ENVELOPE, PostReceipt),
}
every_xml_document = pytest.mark.parametrize(
    ("data", "kind"), XML_DOCUMENTS.values(), ids=XML_DOCUMENTS
)


def find(data, limits=DEFAULT_LIMITS):
    data = data if isinstance(data, bytes) else data.encode()
    return find_document(data, Budget(limits, len(data)))


def refused(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        find(data, limits)
    return caught.value.code


# --- what is found


@every_xml_document
def test_a_document_is_what_its_structure_says(data, kind):
    assert isinstance(find(data), kind)


@every_xml_document
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_is_found_in_any_unicode_encoding(data, kind, encoding):
    bare = data.decode().partition("?>")[2] if data.startswith(b"<?xml") else data.decode()
    assert isinstance(find(bare.encode(encoding)), kind)


@every_xml_document
def test_a_document_is_found_behind_white_space(data, kind):
    assert isinstance(find(b"\r\n\r\n " + data), kind)


def test_a_json_receipt_is_found():
    for data in (JSON, b"\n " + JSON, b"\xef\xbb\xbf" + JSON):
        assert find(data) == PostReceipt(positive=False, status="INVALID", message_uuid="u")


def test_metadata_are_found_inside_a_root_of_another_vocabulary():
    found = find(
        f'<Besked><x:MeddelelseTitelTekst xmlns:x="{DKAL_NAMESPACE}">T</x:MeddelelseTitelTekst></Besked>'
    )
    assert found == DkalMetadata(title="T")


# --- what is not


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Hej",
        b"{}",
        b'{"receiptStatus": "INVALID"}',
        b"[1, 2]",
        b"{broken",
        b"<ordre><linje>Papir</linje></ordre>",
        f"<ordre><linje>{MEMO_NAMESPACE}</linje></ordre>",
        f"<ordre>{DKAL_NAMESPACE} and PKO_PostStatus</ordre>",
        f'<Message xmlns="{MEMO_NAMESPACE.lower()}"/>',
        f'<schema targetNamespace="{MEMO_NAMESPACE}"/>',
        f'<kombi_request xmlns:m="{MEMO_NAMESPACE}"/>',
        "<PKO_PostStatus/>",
        "<ModtagBeskedInput><Base64>SGVq</Base64></ModtagBeskedInput>",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04" + MEMO_NAMESPACE.encode(),
    ],
)
def test_anything_else_is_no_document(data):
    assert find(data) is None


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.xsd")), ids=lambda path: path.name)
def test_the_official_schemas_are_no_letters(path):
    assert find(path.read_bytes()) is None


@pytest.mark.parametrize(
    "data",
    [b"<a><b><c>", b"<a>" * 100 + b"</a>" * 100, b"<!DOCTYPE html><html><br></html>", b"%PDF" * 999],
)  # fmt: skip
def test_an_ordinary_attachment_costs_nothing(data):
    budget = Budget(DEFAULT_LIMITS, len(data))
    before = budget.bytes_left
    assert find_document(data, budget) is None
    assert budget.bytes_left == before


# --- what is damaged, and whether we may say so


@every_xml_document
def test_a_document_that_breaks_off_is_damaged(data, kind):
    assert refused(data[: len(data) - 25]) == "damaged-xml"


@every_xml_document
def test_a_document_with_a_document_type_is_forbidden(data, kind):
    bare = data.partition(b"?>")[2] if data.startswith(b"<?xml") else data
    for declared in (b"<!DOCTYPE x>", b'<!DOCTYPE x [<!ENTITY a "b">]>'):
        assert refused(b"<!-- <html> -->" + declared + bare) == "xml-forbidden"


def test_a_document_over_a_limit_is_refused_by_that_name():
    assert refused(LETTER, Limits(xml_depth=3)) == "too-deep"
    assert refused(LETTER, Limits(unpacked_floor=10, unpacked_factor=0)) == "unpacks-too-large"
    assert refused(ENVELOPE, Limits(layers=0)) == "too-deep"


@pytest.mark.parametrize("mention", [MEMO_NAMESPACE, DKAL_NAMESPACE, RECEIPT_NAMESPACE])
@pytest.mark.parametrize(
    "page",
    [
        "<html><p>{}<br></html>",
        "<!DOCTYPE html><html><a href='{}'>x</html>",
        "<!-- {} --><html><br></html>",
        "<!-- <Message xmlns='{}'> --><html><br></html>",
        "<?x {}?><html><br></html>",
        "<!-- {} ",
        "<!-- <Message xmlns='{}'> ",
        "<? {} ",
        "<a>{}",
        "Hej, se {} <br>",
        "{}",
    ],
)
def test_a_broken_page_that_only_mentions_us_is_no_damaged_document(page, mention):
    assert find(page.format(mention)) is None


def test_a_mention_does_not_get_around_the_budget():
    page = f"<html>{MEMO_NAMESPACE}</html>"
    assert refused(page, Limits(unpacked_floor=10, unpacked_factor=0)) == "unpacks-too-large"


def test_a_head_full_of_comments_takes_no_time_to_speak_of():
    """Each of these would be searched to the end if the search began anew at every bracket."""
    for head in (b"<!--" * 16_000, b"<!" * 32_000, b"<!---->" * 9_000, b"<?" * 32_000):
        assert find(head + MEMO_NAMESPACE.encode()) is None


# --- whatever the bytes


@given(
    st.sampled_from([data for data, _kind in XML_DOCUMENTS.values()] + [JSON]),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)),
        min_size=1,
        max_size=4,
    ),
)
def test_a_mutated_document_is_a_document_or_nothing_or_the_one_exception(data, changes):
    for place, gone, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + gone :]
    try:
        found = find(data)
    except UnreadableMessageError:
        return
    assert found is None or isinstance(found, MemoMessage | DkalMetadata | PostReceipt)
