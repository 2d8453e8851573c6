"""A suspicious mail may be acted on only by a decision that is written down first."""

import json
from dataclasses import replace

import pytest

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import EnvironmentFaultError, PassOnRefusedError, ReplyRefusedError
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Kind, overridden
from dpassist.services.intake import Examined, Opened
from dpassist.services.overriding import Overriding
from dpassist.services.wording_actions import SUSPECT
from dpassist.store.post_files import PostFolder
from tests.builders import CPR_WRITTEN, a_message, a_verdict, an_evidence
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLog


@pytest.fixture
def log():
    return MemoryLog()


@pytest.fixture
def overriding(log):
    return Overriding(a_library(), log)


@pytest.fixture
def desk(tmp_path):
    return a_desk(a_library(), PostFolder(tmp_path, max_bytes=1024), FakeShell(), "en")


@pytest.fixture
def suspicious(tmp_path):
    verdict = a_verdict(
        Kind.SUSPICIOUS,
        reply=ReplyPermission.FORBIDDEN,
        evidence=(an_evidence(id="claimed-name", about=Kind.SUSPICIOUS),),
    )
    message = a_message(subject=f"Hemmeligt emne {CPR_WRITTEN}")
    return Opened(Examined(tmp_path / "mail.eml", verdict, message.subject), message)


def test_a_decision_lets_the_user_go_on_and_changes_nothing_else(overriding, suspicious):
    decided = overriding.override(suspicious, "reply")
    verdict = decided.examined.verdict
    assert (verdict.kind, verdict.overridden, verdict.reply) == (
        Kind.SUSPICIOUS,
        True,
        ReplyPermission.UNKNOWN,
    )
    assert decided.message is suspicious.message
    assert not suspicious.examined.verdict.overridden


def test_it_is_written_down_without_anything_of_the_message(overriding, log, suspicious):
    overriding.override(suspicious, "pass-on")
    (line,) = log.lines
    assert (line["event"], line["action"], line["signs"]) == (
        "suspicion-overridden",
        "pass-on",
        ["claimed-name"],
    )
    assert (line["profile"], line["profile_version"]) == ("standard", 1)
    text = json.dumps(line)
    said = ("Hemmeligt", "borger.example", "Asta", "mail.eml", "1234")
    assert not [word for word in said if word in text]


def test_what_cannot_be_written_down_is_not_done(overriding, log, suspicious):
    log.full = True
    with pytest.raises(EnvironmentFaultError) as caught:
        overriding.override(suspicious, "reply")
    assert caught.value.code == "log-failed"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.SUSPICIOUS])
def test_nothing_else_can_be_overridden(overriding, log, suspicious, kind):
    other = replace(suspicious, examined=replace(suspicious.examined, verdict=a_verdict(kind)))
    assert overriding.override(other, "reply") is other
    assert log.lines == []
    with pytest.raises(ValueError, match=kind):
        overridden(a_verdict(kind))


def test_a_decision_is_taken_once(overriding, log, suspicious):
    decided = overriding.override(suspicious, "reply")
    assert overriding.override(decided, "reply") is decided
    assert len(log.lines) == 1


def test_without_a_decision_nothing_is_made(desk, suspicious):
    with pytest.raises(ReplyRefusedError):
        desk.replies.draft(suspicious, desk.replies.profile(), "en")
    with pytest.raises(PassOnRefusedError):
        desk.passing.draft(suspicious, desk.passing.directory().find("byg"), "en")


def test_a_draft_made_all_the_same_warns_whoever_gets_it(desk, suspicious):
    decided = desk.overriding.override(suspicious, "window")
    reply = desk.replies.draft(decided, desk.replies.profile(), "en")
    assert NoteCode.SUSPICION_OVERRIDDEN in reply.draft.notes
    passed_on = desk.passing.draft(decided, desk.passing.directory().find("byg"), "en")
    assert passed_on.draft.notes[0] is NoteCode.SUSPICION_OVERRIDDEN
    assert passed_on.draft.body.startswith(SUSPECT[1])
