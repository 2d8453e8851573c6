"""Technical receipts: what they say of a message, in XML and in JSON."""

import json
from base64 import b64encode
from pathlib import Path

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.post import RECEIPT_NAMESPACE, PostReceipt
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from dpassist.mailio.post_xml import parse_xml
from dpassist.mailio.receipt import find_receipt, read_json_receipt, read_receipt
from tests.samples_memo import receipt, uuid

OFFICIAL = Path(__file__).resolve().parents[2].parent / "shared" / "memo" / "receipts-sf1601"


def a_budget(limits=DEFAULT_LIMITS):
    return Budget(limits, 0)


def found_in(data, limits=DEFAULT_LIMITS):
    budget = a_budget(limits)
    status = find_receipt(parse_xml(data, budget), budget)
    return None if status is None else read_receipt(status)


def status(inner, namespace=RECEIPT_NAMESPACE):
    return f'<PKO_PostStatus xmlns="{namespace}">{inner}</PKO_PostStatus>'.encode()


def envelope(*contents):
    carriers = "".join(f"<Base64>{b64encode(c).decode()}</Base64>" for c in contents)
    return f'<x:ModtagBeskedInput xmlns:x="urn:x"><x:Data>{carriers}</x:Data></x:ModtagBeskedInput>'.encode()


# --- SF1601


def test_a_delivered_message_has_a_positive_receipt():
    assert found_in(receipt(18, delivered=True)) == PostReceipt(
        positive=True, status="Afleveret Digital Post", message_uuid=uuid(618), error_code=""
    )


def test_a_failed_message_has_a_negative_receipt_with_the_error():
    assert found_in(receipt(19, delivered=False)) == PostReceipt(
        positive=False, status="Fejlet", message_uuid=uuid(619), error_code="0000"
    )


@pytest.mark.parametrize("said", ["", "Modtaget", "afleveret digital post", "Fejlet igen"])
def test_a_status_that_no_source_explains_is_neither_positive_nor_negative(said):
    code = f"<TransaktionsStatusKode>{said}</TransaktionsStatusKode>"
    assert found_in(status(code)) == PostReceipt(positive=None, status=said)


def test_the_first_element_of_a_name_counts():
    twice = "<MessageUUID>a</MessageUUID><Mere><MessageUUID>b</MessageUUID></Mere>"
    assert found_in(status(twice)).message_uuid == "a"


def test_a_receipt_is_found_inside_the_envelope_that_brings_it():
    assert found_in(envelope(receipt(18, delivered=True))).positive is True


def test_an_envelope_is_searched_past_content_of_other_kinds():
    contents = (b"", b"hello", b"<other/>", receipt(19, delivered=False))
    assert found_in(envelope(*contents)).positive is False


@pytest.mark.parametrize(
    "data",
    [
        status("", namespace="urn:x"),
        status("").replace(b"PKO_PostStatus", b"PostStatus"),
        b"<other/>",
        envelope(),
        envelope(b"<other/>"),
        envelope(f'<other xmlns="{RECEIPT_NAMESPACE}"/>'.encode()),
        envelope(status("")).replace(b"Base64", b"Base32"),
        envelope(status("")).replace(b"ModtagBeskedInput", b"AndetInput"),
    ],
)
def test_anything_else_is_no_receipt(data):
    assert found_in(data) is None


def test_a_receipt_that_breaks_off_inside_its_envelope_is_damaged():
    with pytest.raises(UnreadableMessageError) as caught:
        found_in(envelope(receipt(18, delivered=True)[:-30]))
    assert caught.value.code == "damaged-xml"


def test_the_content_of_an_envelope_takes_a_layer_and_counts_against_the_budget():
    data = envelope(receipt(18, delivered=True))
    for limits, code in (
        (Limits(layers=0), "too-deep"),
        (Limits(unpacked_floor=len(data) + 10), "unpacks-too-large"),
    ):
        with pytest.raises(UnreadableMessageError) as caught:
            found_in(data, limits)
        assert caught.value.code == code


def test_content_of_other_kinds_counts_against_the_budget_too():
    data = envelope(b"x" * 999)
    with pytest.raises(UnreadableMessageError) as caught:
        found_in(data, Limits(unpacked_floor=len(data) + 998))
    assert caught.value.code == "unpacks-too-large"
    assert found_in(data, Limits(unpacked_floor=len(data) + 999)) is None


@pytest.mark.parametrize("path", sorted(OFFICIAL.glob("*.xml")), ids=lambda path: path.name)
def test_a_receipt_of_the_real_test_environment_is_read(path):
    found = found_in(path.read_bytes())
    assert (found.positive, found.status) == (True, "Afleveret Digital Post")
    assert len(found.message_uuid) == 36


# --- JSON

SAID = {"receiptStatus": "COMPLETED", "transmissionId": "t", "messageUUID": "u"}


def read_json(content, limits=DEFAULT_LIMITS):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return read_json_receipt(data, a_budget(limits))


@pytest.mark.parametrize(
    ("said", "positive"),
    [
        ("COMPLETED", True),
        ("RECEIVED", True),
        ("INVALID", False),
        ("NOT_ALLOWED", False),
        ("completed", True),
        ("SOMETHING", None),
        ("", None),
    ],
)
def test_a_json_receipt_says_how_it_went(said, positive):
    found = read_json({**SAID, "receiptStatus": said})
    assert found == PostReceipt(positive=positive, status=said, message_uuid="u")


def test_the_keys_of_a_json_receipt_may_have_any_letter_case():
    found = read_json({"RECEIPTSTATUS": "INVALID", "transmissionid": "t", "messageUuid": "u", "ErrorCode": "memo.invalid"})  # fmt: skip
    assert found == PostReceipt(
        positive=False, status="INVALID", message_uuid="u", error_code="memo.invalid"
    )


@pytest.mark.parametrize("key", sorted(SAID))
def test_a_json_object_without_one_of_the_three_keys_is_no_receipt(key):
    assert read_json({name: value for name, value in SAID.items() if name != key}) is None


def test_values_of_an_unexpected_kind_count_as_not_said():
    found = read_json(
        {"receiptStatus": 1, "transmissionId": [], "messageUUID": None, "errorCode": {}}
    )
    assert found == PostReceipt(positive=None, status="")


@pytest.mark.parametrize(
    "content",
    [b"{", b"", b"{'a': 1}", b"[" * 100_000, b'{"a":' * 100_000, b"\xff{}", b'{"a":' + b"1" * 9999 + b"}", [SAID], "x", 1, None],
    ids=range(11),
)  # fmt: skip
def test_other_json_and_broken_json_is_no_receipt(content):
    assert read_json(content) is None


def test_a_json_file_over_its_limit_is_not_looked_into():
    size = len(json.dumps(SAID))
    assert read_json(SAID, Limits(json_bytes=size)) is not None
    assert read_json(SAID, Limits(json_bytes=size - 1)) is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_json_receipt_may_start_with_a_byte_order_mark(encoding):
    assert read_json(json.dumps(SAID).encode(encoding)).positive is True


def test_halves_of_letters_that_json_can_state_are_replaced():
    said = {**SAID, "receiptStatus": "DONE\ud800", "messageUUID": "\udc00u"}
    assert read_json(said) == PostReceipt(
        positive=None, status="DONE\ufffd", message_uuid="\ufffdu"
    )
