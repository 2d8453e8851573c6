"""The desk of a demonstration reaches nothing outside: its drafts come back, everything else is a wall."""

import pytest

from dpassist import app
from dpassist.domain.draft import Draft
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.message import Address
from dpassist.domain.placing import DraftTarget
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.practice_door import PracticeDoor, PracticeWall
from dpassist.services.replies import ReadyDraft
from dpassist.store.config_files import ConfigFiles
from tests.fakes import DirectReader, FakeShell

READY = ReadyDraft(
    Draft((Address("", "a@x.example"),), "Emne", "Tekst"), b"X-Unsent: 1\r\n\r\n", ()
)


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def desk(paths, shell):
    return app.prepare(paths, ConfigFiles(paths), "en", shell, DirectReader()).desk


def test_drafts_come_back_and_nothing_else_leaves(desk, shell, paths):
    door = PracticeDoor()
    with desk.practice(door) as there:
        assert there.library.settings().authority_name == "Testkommunen"
        there.handover.open(READY, "reply.eml")
        (draft,) = door.drafts()
        assert draft.read_bytes() == READY.eml
        assert door.drafts() == ()
        for target in (DraftTarget.OUTLOOK, DraftTarget.IMAP):
            with pytest.raises(EnvironmentFaultError):
                there.handover.open(READY, "reply.eml", target)
        folder = draft.parent
    assert not folder.exists()
    assert shell.opened == []
    assert not paths.drafts.exists() or not list(paths.drafts.iterdir())


def test_a_wall_refuses_everything():
    wall = PracticeWall()
    assert wall.get("mailbox") is None
    for door in (wall.show, wall.take_selected, wall.take_items, wall.append_draft, wall.set):
        with pytest.raises(EnvironmentFaultError) as caught:
            door("x", "y")
        assert caught.value.code == "practice-only"


def test_every_demonstration_that_ships_is_in_order(desk):
    book = desk.demos()
    assert book.unreadable() == ()
    assert [problem for demo in book.demos() for problem in book.problems(demo)] == []
    assert book.demo("nowhere") is None
    assert all(book.path(name).is_file() for demo in book.demos() for name in demo.messages)


def test_a_letter_that_is_gone_is_told(desk, monkeypatch):
    book = desk.demos()
    demo = book.demos()[0]
    monkeypatch.setattr(book._store, "message_path", lambda name: book._store._samples / f"x{name}")
    codes = {problem.code for problem in book.problems(demo)}
    assert "training-message" in codes
    book.look_through(demo.messages)  # of what is gone the page itself tells


def test_letters_are_looked_through_before_anybody_is_shown_them(desk, monkeypatch, tmp_path):
    book = desk.demos()
    book.look_through(book.demos()[0].messages)
    letter = tmp_path / "brev.eml"
    letter.write_bytes(("Subject: syntetisk\r\n\r\n010203-" + "4004").encode())
    monkeypatch.setattr(book._store, "message_path", lambda _name: letter)
    with pytest.raises(UnsolvableError, match="training-real-number"):
        book.look_through(("brev.eml",))


def test_a_mail_is_begun_as_a_mail_program_does(desk):
    book = desk.demos()
    letter = desk.trainer.authority.letter(book.path("carport.eml"))
    mail = book.begun(Begin.REPLY_ALL, letter, "answer-in-thread", "da")
    assert mail.sender in book.mailboxes(letter, "answer-in-thread")
    assert mail.subject.startswith("SV: ")
