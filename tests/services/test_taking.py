"""What is no file yet becomes one in the private folder, once, and goes with the program."""

from pathlib import Path

import pytest

from dpassist.domain.bringing import DraggedItems, Skipped
from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.services.bringing import Brought
from dpassist.services.ports import CancelToken
from dpassist.services.taking import Arrived, Taking
from dpassist.services.wording import Wording
from dpassist.services.wording_arrival import arrival
from dpassist.store.taken_folder import TakenFolder
from tests.fakes import FakeOutlookDoor

MAIL = b"From: a@x.example\r\n\r\nHej"


@pytest.fixture
def folder(tmp_path):
    return TakenFolder(tmp_path / "taken")


@pytest.fixture
def outlook():
    door = FakeOutlookDoor()
    door.selected = {"01": b"one", "02": b"two"}
    return door


@pytest.fixture
def taking(outlook, folder):
    return Taking(outlook, folder)


def selected(taking):
    return taking.selected(lambda *_: None, CancelToken())


def bring(taking, brought, cancel=None):
    return taking.bring(brought, lambda *_: None, cancel or CancelToken())


def test_what_is_selected_in_outlook_becomes_files(taking, outlook):
    outlook.skips = (Skipped.NO_MAIL, Skipped.NO_MAIL)
    arrived = selected(taking)
    assert [path.read_bytes() for path in arrived.files] == [b"one", b"two"]
    assert arrived.skipped == {Skipped.NO_MAIL: 2}


def test_the_same_message_comes_once_and_a_changed_one_again(taking, outlook, folder):
    first = selected(taking)
    assert selected(taking).files == first.files
    assert len(list(folder.folder().iterdir())) == 2
    outlook.selected["01"] = b"changed"
    again = selected(taking)
    assert again.files[0] != first.files[0]
    assert again.files[1] == first.files[1]


def test_a_message_whose_copy_is_gone_comes_anew(taking, folder):
    before = selected(taking).files[0]
    folder.discard(before)
    assert selected(taking).files[0].is_file()


def test_one_without_identity_always_comes_anew(taking, outlook):
    outlook.selected = {"": b"one"}
    assert selected(taking).files != selected(taking).files


def test_dragged_messages_are_saved_by_outlook(taking):
    arrived = bring(taking, Brought(items=DraggedItems("AB", ("02",))))
    assert [path.read_bytes() for path in arrived.files] == [b"two"]


def test_files_stay_where_they_are_and_contents_are_written(taking, folder):
    brought = Brought(files=(Path("a.eml"),), contents=(("b.eml", b"b"),))
    first, second = bring(taking, brought).files
    assert first == Path("a.eml")
    assert (second.parent, second.read_bytes()) == (folder.folder(), b"b")


def test_text_is_a_message_or_is_not_taken(taking, folder):
    assert bring(taking, Brought(contents=(("m.eml", MAIL),), doubt="drop-text")).files
    arrived = bring(taking, Brought(contents=(("m.eml", b"Hej med dig"),), doubt="drop-text"))
    assert arrived == Arrived(problem="drop-text")
    assert len(list(folder.folder().iterdir())) == 1


def test_the_user_can_stop_it(taking):
    stopped = CancelToken()
    stopped.cancel()
    for brought in (
        Brought(items=DraggedItems("AB", ("01",))),
        Brought(contents=(("m", MAIL),), doubt="x"),
    ):
        with pytest.raises(CancelledError):
            bring(taking, brought, stopped)


def test_why_there_is_nothing_goes_through(taking):
    assert bring(taking, Brought(problem="drop-link")) == Arrived(problem="drop-link")


def test_without_outlook_nothing_is_taken(folder):
    with pytest.raises(EnvironmentFaultError, match="no-outlook-to-take-from"):
        selected(Taking(FakeOutlookDoor(), folder))


def test_what_did_not_come_is_told_in_words():
    said = arrival(
        Wording(lambda _context, text: text),
        Arrived(skipped={Skipped.UNSAVED: 2, Skipped.NO_MAIL: 1}, problem="outlook-take-busy"),
    )
    assert "save it in Outlook first: 2" in said
    assert "appointment, a contact or the like: 1" in said
    assert "Outlook does not answer" in said
    assert arrival(Wording(lambda _context, text: text), Arrived()) == ""


@pytest.mark.parametrize("reason", Skipped)
def test_every_reason_has_words(reason):
    assert arrival(Wording(lambda _context, text: text), Arrived(skipped={reason: 3})).endswith(
        "3."
    )
