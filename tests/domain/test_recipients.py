"""A reply goes to whom the message asks for, as far as a mail can be addressed to them."""

import pytest

from dpassist.domain.message import Address, SourceFormat
from dpassist.domain.recipients import MOST_RECIPIENTS, recipients_of, written_address
from tests.builders import a_message, a_profile, a_verdict


def found(**message):
    return recipients_of(a_message(**message), a_verdict(), a_profile())


def some(count, domain="borger.example"):
    return tuple(Address(f"Nr. {n}", f"nr{n}@{domain}") for n in range(count))


@pytest.mark.parametrize(
    ("email", "written"),
    [
        ("asta@borger.example", "asta@borger.example"),
        ("åse.ødegård@borger.example", "åse.ødegård@borger.example"),
        ("a\u030ase@borger.example", "åse@borger.example"),
        ("post@blåbær.example", "post@xn--blbr-roah.example"),
        ("o'neill+x@borger.example", "o'neill+x@borger.example"),
    ],
)
def test_an_address_is_written_as_a_header_holds_it(email, written):
    assert written_address(email) == written


@pytest.mark.parametrize(
    "email",
    ["", "asta", "a b@borger.example", ".a@borger.example", "a@", "@borger.example", "a@..",
     "<a@borger.example>", "a@borger.example, b@x.example", "å\u202ese@borger.example",
     "a\r\nBcc: b@x.example", '"a b"@borger.example', "a@" + "x" * 70 + ".example"],
)  # fmt: skip
def test_what_no_header_can_hold_is_not_written(email):
    assert written_address(email) == ""


def test_the_sender_is_answered_unless_the_mail_asks_otherwise():
    assert found().addresses == (a_message().sender,)
    other = Address("", "svar@borger.example")
    assert found(reply_to=(Address("Uden", ""), other)).addresses == (other,)


def test_each_address_is_written_to_once_in_the_order_asked_for():
    a, b = some(2)
    again = Address("Igen", a.email.upper())
    assert found(reply_to=(a, b, again)).addresses == (a, b)


def test_answers_wanted_in_another_domain_than_the_senders_are_told():
    assert not found().elsewhere
    assert not found(reply_to=(Address("", "x@BORGER.example"),)).elsewhere
    assert found(reply_to=(*some(1), Address("", "x@fremmed.example"))).elsewhere
    assert found(reply_to=some(1), sender=None).elsewhere


def test_an_address_that_cannot_be_written_to_is_left_out_and_told():
    good, wrong = some(1)[0], Address("", "a b@borger.example")
    result = found(reply_to=(wrong, good))
    assert (result.addresses, result.left_out, result.refusal) == ((good,), True, "")
    assert not found().left_out


def test_with_no_address_that_can_be_written_to_nobody_is_answered():
    """And not the sender either, who asked for another address."""
    wrong = Address("", "a b@borger.example")
    assert found(sender=wrong).refusal == "address-unusable"
    assert found(reply_to=(wrong,)).refusal == "address-unusable"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (SourceFormat.EML, "no-sender-address"),
        (SourceFormat.MSG, "no-sender-address"),
        (SourceFormat.MEMO, "nobody-to-answer"),
        (SourceFormat.CONTAINER, "nobody-to-answer"),
        (SourceFormat.DOCUMENT, "nobody-to-answer"),
    ],
)
@pytest.mark.parametrize("sender", [None, Address("Uden adresse", "")])
def test_a_mail_that_names_no_sender_is_told_apart_from_a_letter_without_its_mail(
    source, reason, sender
):
    assert found(format=source, sender=sender).refusal == reason


def test_a_long_list_of_addresses_is_not_answered():
    assert found(reply_to=some(MOST_RECIPIENTS)).refusal == ""
    assert found(reply_to=some(MOST_RECIPIENTS + 1)).refusal == "too-many-to-answer"
    same = some(1) * 300
    assert found(reply_to=same).refusal == ""
