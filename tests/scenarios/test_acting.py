"""What may be done with a message waits until it has been read; what came of it is never lost."""

import threading

import pytest
from PySide6.QtCore import Qt

from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from tests.fakes import FakeShell
from tests.scenarios.conftest import SAMPLES, texts

FIRST, SECOND = "28-almindelig-mail.eml", "30-almindelig-outlook.msg"


class Gate:
    """Holds a call until it is opened."""

    def __init__(self, call):
        self._call = call
        self._open = threading.Event()
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        assert self._open.wait(300)
        return self._call(*args, **kwargs)

    def open(self):
        self._open.set()


@pytest.fixture
def reading(workplace, monkeypatch):
    intake = workplace.window._desk.intake
    gate = Gate(intake.open)
    monkeypatch.setattr(intake, "open", gate)
    yield gate
    gate.open()


@pytest.fixture
def drafting(workplace, monkeypatch):
    replies = workplace.window._desk.replies
    gate = Gate(replies.draft)
    monkeypatch.setattr(replies, "draft", gate)
    yield gate
    gate.open()


def test_nothing_can_be_done_while_a_message_is_being_read(workplace, reading):
    workplace.window.load([SAMPLES / FIRST])
    workplace.wait(lambda: reading.calls == 1)
    post = workplace.post
    post.pass_on.entries.setCurrentRow(0)
    for box in (post.pass_on, post.reply):
        assert not box.button.isEnabled()
        assert box.button.toolTip() == "Reading…"
    assert post.view.body.placeholderText() == "Reading…"
    reading.open()
    workplace.settle()
    for box in (post.pass_on, post.reply):
        assert box.button.isEnabled()
        assert box.button.toolTip().startswith("Make a")


def test_a_message_that_cannot_be_opened_says_so_at_the_buttons(workplace, monkeypatch):
    def refuse(*_args):
        raise UnreadableMessageError("takes-too-long")

    monkeypatch.setattr(workplace.window._desk.intake, "open", refuse)
    workplace.open(FIRST)
    post = workplace.post
    post.pass_on.entries.setCurrentRow(0)
    for box in (post.pass_on, post.reply):
        assert not box.button.isEnabled()
        assert "took too long" in box.button.toolTip()
        assert "took too long" in texts(box)
    assert "took too long" in post.acting.result.text()
    assert post.view.body.placeholderText() == ""


def test_a_double_click_makes_one_draft(workplace, drafting, qtbot):
    workplace.open(FIRST)
    button = workplace.post.reply.button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.toolTip() == "Making the draft…"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert not workplace.post.pass_on.button.isEnabled()
    drafting.open()
    workplace.wait_for_draft()
    assert button.isEnabled()
    assert drafting.calls == 1
    assert len(workplace.shell.opened) == 1


def test_a_draft_that_is_done_late_is_told_and_still_there_on_return(workplace, drafting):
    workplace.open(FIRST, SECOND)
    workplace.post.reply.button.click()
    workplace.pick(SECOND)
    assert not workplace.post.acting.result.isVisible()
    workplace.post.acting.press_reply()  # one key, and the next message would be taken for answered
    said = workplace.window.statusBar().currentMessage()
    assert said == "Another draft is still being made: press again in a moment."
    drafting.open()
    workplace.wait(lambda: "Reply draft opened" in workplace.window.statusBar().currentMessage())
    assert not workplace.post.acting.result.isVisible()
    assert workplace.post.reply.button.isEnabled()
    workplace.pick(FIRST)
    assert "Reply draft opened in your mail program" in workplace.post.acting.result.text()
    assert workplace.post.acting.result.save.isVisible()


def test_a_draft_that_fails_late_is_told_with_its_reason(workplace, monkeypatch):
    workplace.open("01-borger-ma-besvares.xml", SECOND)

    def fail(*_args):
        raise EnvironmentFaultError("write-failed", path="kladde")

    gate = Gate(fail)
    monkeypatch.setattr(workplace.window._desk.passing, "draft", gate)
    box = workplace.post.pass_on
    box.search.setText("byggetilladelse")
    box.button.click()
    workplace.pick(SECOND)
    gate.open()
    workplace.wait(lambda: "could not be written" in workplace.window.statusBar().currentMessage())
    box.search.setText("byggetilladelse")
    assert box.button.isEnabled()


def test_a_bug_in_a_draft_does_not_leave_the_buttons_dead(workplace, monkeypatch, qtbot):
    workplace.open(FIRST)

    def fail(*_args):
        raise ZeroDivisionError

    monkeypatch.setattr(workplace.window._desk.replies, "draft", fail)
    with qtbot.captureExceptions() as bugs:
        workplace.post.reply.button.click()
        workplace.wait(lambda: bool(bugs))
    assert workplace.post.reply.button.isEnabled()


class TestWithoutAMailProgram:
    @pytest.fixture
    def shell(self) -> FakeShell:
        return FakeShell(fails_with="no-program")

    def test_a_late_draft_that_was_not_opened_can_still_be_saved(self, workplace, drafting):
        workplace.open(FIRST, SECOND)
        workplace.post.reply.button.click()
        workplace.pick(SECOND)
        drafting.open()
        workplace.wait(
            lambda: "could not be opened" in workplace.window.statusBar().currentMessage()
        )
        workplace.pick(FIRST)
        assert workplace.post.acting.result.save.isVisible()
