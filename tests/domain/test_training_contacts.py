"""Telephone numbers and web addresses are found as people write them; dates, case numbers and amounts are not taken for them."""

import pytest

from dpassist.domain.training.contacts import shown_telephone, telephone_spans, web_spans

SPACE = "\u00a0"


def telephones(text, *, is_prose=True):
    return [text[start:stop] for start, stop in telephone_spans(text, is_prose=is_prose)]


def hosts(text, *, is_prose=True):
    return [host for _start, _stop, host in web_spans(text, is_prose=is_prose)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring 23 45 67 89 i morgen", "23 45 67 89"),
        ("Mit nummer er 23456789.", "23456789"),
        ("(2345 6789)", "2345 6789"),
        ("23-45-67-89", "23-45-67-89"),
        ("23.45.67.89", "23.45.67.89"),
        (f"23{SPACE}45{SPACE}67{SPACE}89", f"23{SPACE}45{SPACE}67{SPACE}89"),
        ("<td>23456789</td>", "23456789"),
        ("+45 23456789", "+45 23456789"),
        ("(+45) 23 45 67 89", "(+45) 23 45 67 89"),
        ("004523456789", "004523456789"),
        ("+46 8 123 456 78", "+46 8 123 456 78"),
        # After a word for it, in any groups, and although it could be a date.
        ("Tlf.nr.: 234 56 789", "234 56 789"),
        ("ring på 20111230", "20111230"),
        ("tel:+4523456789", "+4523456789"),
        ("CVR 12345678, tlf. 33445566", "33445566"),
        ("kl. 10-12 på 70 10 12 34", "70 10 12 34"),
    ],
)
def test_a_telephone_number_is_found_as_people_write_it(text, number):
    assert telephones(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "20261130", "30112026", "2026-11-30", "30-11-2026", "2025 2026", "2025-2026", "kl. 12:00:00",
        "Sagsnr. 23456789", "sagsnummer: 23456789", "J.nr. 23456789", "2026-23456789", "26/23456789", "S2026-23456789",
        "CVR 23456789", "CVR-nr. 29 18 91 29", "faktura 23456789", "matr.nr. 23456789", "EAN 5790000123456",
        "<recipientID>29189129</recipientID>",
        "kr. 23456789", "23456789 kr.", "23 456 789 kr.", "45.678.901", "23456789,00",
        "8000 Aarhus C", "postnr. 2100 til 2200", "0099993456", "12345678", "+0200", "[80.62.11.25]",
        "550e8400-e29b-41d4-a716-446655440000",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_none(text):
    assert telephones(text) == []


def test_in_fields_of_machines_only_what_is_plainly_one_is_told():
    assert telephones("id 23456789 2345 6789 80.62.11.25", is_prose=False) == []
    assert telephones("X-Phone: 23456789\n23 45 67 89\n+4523456789", is_prose=False) == [
        "23456789", "23 45 67 89", "+4523456789",
    ]  # fmt: skip


def test_only_its_last_two_digits_are_shown():
    assert shown_telephone("+45 23 45 67 89") == "+•• •• •• •• 89"
    assert shown_telephone("23456789") == "••••••89"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Se https://rigtig.dk/sag?nr=1", "rigtig.dk/…"),
        ("Se HTTPS://RIGTIG.DK.", "RIGTIG.DK"),
        ("www.rigtig.se", "www.rigtig.se"),
        ("skriv paa rigtig.dk, saa svarer vi", "rigtig.dk"),
        ("https://bo:kode@rigtig.dk/", "rigtig.dk"),
        ("http://intranet/sag/1", "intranet/…"),
        ("digital-post.dk.rigtig.com", "digital-post.dk.rigtig.com"),
        # Public, but one letter of somebody's.
        (
            "https://post.borger.dk/t/550e8400-e29b-41d4-a716-446655440000",
            "post.borger.dk/…",
        ),
        ("borger.dk/post?id=7", "borger.dk/…"),
        # Endings that are no words.
        ("Køb på rigtig.shop i dag", "rigtig.shop"),
        ("rigtig.co.uk", "rigtig.co.uk"),
        ("kommunen er rigtig.gl.", "rigtig.gl"),
        # Endings that are words as well, where more than the ending says what it is.
        ("se rigtig.se/sag/1 for mere", "rigtig.se/…"),
        ("SE RIGTIG.SE/SAG", "RIGTIG.SE/…"),
        ("skriv til min-side.rigtig.de i dag", "min-side.rigtig.de"),
        ("Vores hjemmeside er rigtig.nu", "rigtig.nu"),
        ("Gå ind på rigtig.no og log på", "rigtig.no"),
        ("visit rigtig.blog", "rigtig.blog"),
        ("https://testby.example/a og rigtig.se/sag", "rigtig.se/…"),
    ],
)
def test_a_web_address_that_somebody_can_own_is_found(text, host):
    assert hosts(text) == [host]


@pytest.mark.parametrize(
    "text",
    [
        "https://testby.example/sag?nr=1", "www.testby.example", "bo@rigtig.dk", "fornavn.dk@x.example", "borger.dk/post",
        "Post i virk.dk.", "https://DigitalPost.dk/MeMo-1", "http://www.w3.org/TR/2000/REC-xhtml1-20000126",
        "Hej.Du", "brev.docx", "sagen.se", "urn:a:b",
        # A blank that is missing, doors, amounts, abbreviations, files.
        "Tak for sagen.Se bilag", "jeg sender sagen.de er her", "hjemmesiden.Se den", "Hjemmesiden er nede.Du må vente",
        "Vej 3, 2.tv/th", "1.sal.tv/mellem", "10 mio.kr/stk", "f.eks.de/dem", "bl.a.se", "tlf.nr.", "cvr.nr",
        "referat.endelig.da", "hjemmesiden: brev.md", "og/eller", "breve.og/eller",
    ],
)  # fmt: skip
def test_examples_public_sites_and_names_of_formats_are_none(text):
    assert hosts(text) == []


def test_names_of_servers_in_header_fields_are_no_web_addresses():
    assert hosts("Received: from mail.rigtig.dk\nX: http://rigtig.dk", is_prose=False) == [
        "rigtig.dk"
    ]


def test_a_text_full_of_dots_is_looked_through_to_its_end():
    text = "aa.bb/ccc " * 20_000 + "a." * 20_000 + " rigtig.se/sag"
    assert hosts(text)[-1:] == ["rigtig.se/…"]
