"""What a drop or the clipboard holds is told apart, the surest way first, and nothing is guessed."""

from pathlib import Path

import pytest

from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.services import bringing
from dpassist.services.bringing import BROWSER, OFFERED_CONTENT, OFFERED_NAMES, OUTLOOK_ITEMS, look
from tests.bags import MemoryBag
from tests.dragged_data import STORE, an_entry, dragged_items, offered_files

MAIL = "From: a@x.example\nSubject: Prøve\n\nHej\n"


def offering(*files):
    """A bag with files that are not written yet, each with its name, its stated size and its content."""
    named = {OFFERED_NAMES: offered_files(*((name, size) for name, size, _content in files))}
    contents = {(OFFERED_CONTENT, n): content for n, (_n, _s, content) in enumerate(files)}
    return MemoryBag(windows={**named, **contents})


def test_files_are_opened_where_they_are():
    paths = (Path("a.eml"), Path("b.msg"))
    assert (
        look(MemoryBag(*paths, windows={OUTLOOK_ITEMS: dragged_items(an_entry(1))})).files == paths
    )


def test_links_among_files_are_left_out_and_that_is_told():
    found = look(MemoryBag(Path("a.eml"), links=True))
    assert (found.files, found.problem) == ((Path("a.eml"),), "drop-links-left")


def test_messages_that_outlook_names_are_for_outlook_to_save():
    both = {
        OUTLOOK_ITEMS: dragged_items(an_entry(1), an_entry(2)),
        OFFERED_NAMES: offered_files(("x.msg", 0)),
    }
    items = look(MemoryBag(windows=both)).items
    assert items.store == STORE.hex().upper()
    assert len(items.entries) == 2


def test_a_list_of_outlook_that_is_not_as_known_fetches_nothing():
    found = look(MemoryBag(windows={OUTLOOK_ITEMS: dragged_items(an_entry(1))[:-40]}))
    assert (found.items, found.problem) == (None, "drop-not-understood")


def test_attachments_come_with_their_content_and_a_safe_name():
    found = look(offering(("..\\brev 0099991234.pdf", 4, b"%PDF"), ("tom.txt", 0, b"")))
    ((name, content),) = found.contents
    assert content == b"%PDF"
    assert "0099991234" not in name
    assert "\\" not in name
    assert "PDF" not in repr(found)


def test_files_without_content_are_told():
    assert look(offering(("brev.msg", 100, b""))).problem == "drop-empty"


def test_a_description_that_is_not_as_known_is_told():
    assert (
        look(MemoryBag(windows={OFFERED_NAMES: b"\xff\xff\xff\xff"})).problem
        == "drop-not-understood"
    )


def test_more_than_may_be_read_is_not_taken_into_memory(monkeypatch):
    monkeypatch.setattr(bringing, "DEFAULT_LIMITS", type(DEFAULT_LIMITS)(file_bytes=5))
    assert look(offering(("a", 4, b"1234"), ("b", 4, b"1234"))).problem == "drop-too-large"


def test_a_whole_message_is_taken_byte_for_byte():
    found = look(MemoryBag(data={"message/rfc822": b"From: a@x.example\r\n\r\nHej"}))
    assert found.contents == (("message.eml", b"From: a@x.example\r\n\r\nHej"),)
    assert not found.doubt


def test_the_source_of_a_message_is_taken_with_the_line_ends_of_transport():
    found = look(MemoryBag(text="\ufeff\n" + MAIL), pasted=True)
    assert found.contents == (("message.eml", MAIL.replace("\n", "\r\n").encode()),)
    assert found.doubt == "drop-text"  # nobody has looked yet whether it is one


@pytest.mark.parametrize(
    ("bag", "problem"),
    [
        (MemoryBag(windows={BROWSER: b"{}"}, text="https://outlook.example/"), "drop-from-browser"),
        (MemoryBag(text="https://x.example/", links=True), "drop-link"),
        (MemoryBag(), "drop-nothing"),
        (MemoryBag(text=" \n"), "drop-nothing"),
    ],
)
def test_what_cannot_be_taken_says_why(bag, problem):
    assert look(bag).problem == problem


def test_an_empty_clipboard_is_called_so():
    assert look(MemoryBag(), pasted=True).problem == "clipboard-empty"
