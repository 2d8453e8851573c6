"""A letter gives its own text, and can be handed on without the contents of its files."""

from dataclasses import fields, replace

import pytest

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, MemoDocument
from dpassist.domain.memo_data import AttentionData, ContentData, Labelled, Party
from tests.builders import CPR, a_memo


def a_file(content=b"%PDF", media_type="application/pdf"):
    return DocumentFile("brev", media_type, "da", len(content), lambda: content)


def with_text(content, media_type="text/plain"):
    return a_memo(documents=(MemoDocument(DocumentRole.MAIN, (a_file(content, media_type),)),))


# --- its text


@pytest.mark.parametrize("media_type", ["text/plain", "text/plain; charset=utf-8", "text/plain ;x"])
def test_a_letter_of_plain_text_says_it(media_type):
    assert with_text("Kære".encode(), media_type).main_text() == "Kære"


def test_other_text_is_not_the_letters_own():
    assert with_text(b"Hej", "text/plainly").main_text() == ""
    enclosure = MemoDocument(DocumentRole.ADDITIONAL, (a_file(b"Hej", "text/plain"),))
    machine = MemoDocument(DocumentRole.TECHNICAL, (a_file(b"Hej", "text/plain"),))
    assert a_memo(documents=(enclosure, machine)).main_text() == ""


def test_the_notification_is_the_text_of_a_text_message_only():
    assert a_memo(message_type="NEMSMS", notification="Husk din tid").main_text() == "Husk din tid"
    assert a_memo(message_type="NEMSMS", notification="Husk din tid").main_text(4) == "Husk"
    assert a_memo(notification="Du har fået post").main_text() == ""


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert with_text(b"\xef\xbb\xbfHej").main_text() == "Hej"


def test_what_is_no_unicode_is_read_as_far_as_it_goes():
    assert with_text(b"K\xe6re").main_text() == "K�re"
    assert with_text(b"K\xc3").main_text() == "K�"


@pytest.mark.parametrize("letter", ["a", "æ", "€", "😀"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_text_is_cut_between_letters(letter, mark):
    found = with_text(mark + (letter * 100).encode())
    for most in (0, 1, 99, 100, 101):
        assert found.main_text(most) == letter * min(most, 100)


@pytest.mark.parametrize("letter", ["æ", "€", "😀"])
def test_a_long_text_is_decoded_as_if_at_once(letter):
    text = "a" + letter * 90_000
    assert with_text(text.encode()).main_text() == text
    assert with_text(text.encode()).main_text(80_000) == text[:80_000]
    assert with_text((text * 2).encode()[:-1]).main_text() == (text * 2)[:-1] + "�"


# --- its files


def test_a_file_is_decoded_when_it_is_asked_for():
    loaded = []
    file = replace(a_file(), load=lambda: loaded.append(1) or b"%PDF")
    assert loaded == []
    assert (file.content, file.content, loaded) == (b"%PDF", b"%PDF", [1, 1])


def test_files_for_machines_are_not_shown():
    roles = (DocumentRole.MAIN, DocumentRole.ADDITIONAL, DocumentRole.TECHNICAL)
    memo = a_memo(documents=tuple(MemoDocument(role, (a_file(), a_file())) for role in roles))
    assert [document.role for document, _file in memo.shown_files()] == [
        "main",
        "main",
        "additional",
        "additional",
    ]


# --- without them


def test_a_bare_letter_is_the_same_and_keeps_its_text_but_no_content():
    memo = with_text("Kære kommune".encode())
    bare = memo.bare(4)
    assert bare == memo
    assert (bare.main_text(), bare.main_text(2)) == ("Kære", "Kæ")
    with pytest.raises(LookupError):
        _ = bare.documents[0].files[0].content


def test_a_bare_letter_without_a_text_has_none():
    memo = with_text(b"")
    assert (memo.bare().main_text(), memo.bare().bare().main_text()) == ("", "")


# --- who it is from


@pytest.mark.parametrize(("kind", "stated"), [("cpr", "CPR"), ("cvr", "CVR"), ("other", "")])
def test_a_party_states_the_type_of_its_number(kind, stated):
    identity = Identity(IdentityKind(kind), CPR)
    assert Party(identity).id_type == stated
    assert Party(identity, id_type="Cpr").id_type == "Cpr"


def test_what_may_name_a_person_is_in_no_text_form():
    secret = Labelled("Hemmelig", "Hemmelig")
    content = ContentData(person=secret)
    attention = AttentionData(**{
        field.name: secret for field in fields(AttentionData) if "address" not in field.name
    })  # fmt: skip
    memo = a_memo(content=content)
    memo = replace(memo, sender=replace(memo.sender, attention=attention))
    assert "Hemmelig" not in "".join(map(repr, (memo, content, attention, secret)))
