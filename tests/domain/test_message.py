"""A message is a value: its parts can be asked for, its content does not show in its text form."""

from functools import partial

import pytest

from dpassist.domain.errors import DpassistError
from dpassist.domain.memo import DocumentFile, DocumentRole, MemoDocument
from dpassist.domain.message import Address, FoundDocument
from tests.builders import CPR_WRITTEN, a_dkal, a_letter, a_memo, a_message, a_receipt, contact_info


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (Address("Asta Prøve", "asta@borger.example"), "Asta Prøve <asta@borger.example>"),
        (Address("", "asta@borger.example"), "asta@borger.example"),
        (Address("Asta Prøve", ""), "Asta Prøve"),
        (Address("", ""), ""),
    ],
)
def test_an_address_is_shown_as_people_write_it(address, shown):
    assert str(address) == shown


@pytest.mark.parametrize(
    ("email", "domain"),
    [("x@Kommune.EXAMPLE", "kommune.example"), ("a@b@c.example", "c.example"), ("x", ""), ("", "")],
)
def test_an_addresses_domain_stands_behind_the_last_at_sign(email, domain):
    assert Address("", email).domain == domain


def test_a_header_is_found_in_any_letter_case_and_the_first_one_counts():
    message = a_message(headers=(("X-Sag", "1"), ("x-sag", "2")))
    assert message.header("X-SAG") == "1"
    assert message.header("X-Andet") == ""


def test_the_text_form_of_a_message_holds_no_content():
    letter = a_memo(label=f"Byggesag {CPR_WRITTEN}")
    message = a_letter(
        letter,
        a_receipt(),
        subject=f"Hemmelig {CPR_WRITTEN}",
        body_text="Hemmelig",
        body_html="<p>Hemmelig",
        raw=b"Hemmelig",
        headers=(("Subject", "Hemmelig"),),
    )
    shown = repr(message) + repr(letter) + repr(contact_info({"Note": "Hemmelig"}))
    assert "Hemmelig" not in shown
    assert CPR_WRITTEN not in shown


def test_an_error_carries_a_code_and_values_for_its_words():
    error = DpassistError("too-large", limit=150)
    assert (str(error), error.code, error.details) == ("too-large", "too-large", {"limit": 150})


def a_document(role: DocumentRole, *files: tuple[str, bytes]) -> MemoDocument:
    return MemoDocument(
        role,
        tuple(
            DocumentFile("brev", media_type, "da", len(content), partial(bytes, content))
            for media_type, content in files
        ),
    )


def test_a_letter_that_came_attached_gives_its_own_text():
    letter = a_memo(
        documents=(
            a_document(
                DocumentRole.MAIN,
                ("application/pdf", b"%PDF"),
                ("text/plain", "Kære".encode()),
            ),
        )
    )
    alone = a_message(documents=(FoundDocument(letter, 0),))
    attached = a_message(documents=(FoundDocument(letter, 2), FoundDocument(a_dkal(), 1)))
    assert alone.attached_letters() == ()
    assert [found.main_text() for found in attached.attached_letters()] == ["Kære"]


def test_a_letter_that_came_as_a_picture_or_pdf_alone_has_no_text():
    enclosure = a_document(DocumentRole.ADDITIONAL, ("text/plain", b"bilag"))
    assert a_memo(documents=(enclosure,)).main_text() == ""
