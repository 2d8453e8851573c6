"""A clerk who has made sure of the sender goes on with a mail that looks suspicious, and it is on record."""

import json

from tests.scenarios.conftest import texts

FALSE_NAME = "31-falsk-navn.eml"


def answer(workplace, *, goes_on):
    box = workplace.post.acting.override
    box.button.click()
    assert workplace.window.focusWidget() is box.leave  # Enter out of habit does no harm
    said = texts(box.question)
    (box.go_on if goes_on else box.leave).click()
    assert not box.question.isVisible()
    return said


def test_a_suspicious_mail_can_be_acted_on_only_after_a_plain_question(workplace):
    workplace.open(FALSE_NAME)
    post = workplace.post
    post.pass_on.entries.setCurrentRow(0)
    assert post.acting.override.isVisible()
    assert not post.pass_on.button.isEnabled()
    assert not post.reply.button.isEnabled()
    said = answer(workplace, goes_on=False)
    assert "calls itself “Digital Post”" in said
    assert "logged" in said
    assert not post.pass_on.button.isEnabled()
    answer(workplace, goes_on=True)
    workplace.wait(post.pass_on.button.isEnabled)
    assert post.reply.button.isEnabled()
    assert "every draft warns" in texts(post.acting.override)
    post.pass_on.button.click()
    draft = workplace.wait_for_draft().read_bytes()
    assert b"looked suspicious" in draft
    assert "you chose to go on" in texts(post.acting.result)


def test_the_decision_is_logged_and_holds_for_this_message_until_another_is_shown(workplace):
    workplace.open(FALSE_NAME, "28-almindelig-mail.eml")
    workplace.pick(FALSE_NAME)
    answer(workplace, goes_on=True)
    workplace.wait(workplace.post.reply.button.isEnabled)
    log = workplace.paths.logs / "activity.jsonl"
    (line,) = [json.loads(each) for each in log.read_text("utf-8").splitlines()]
    assert (line["event"], line["action"]) == ("suspicion-overridden", "window")
    workplace.pick("28-almindelig-mail.eml")
    assert not workplace.post.acting.override.isVisible()
    workplace.pick(FALSE_NAME)
    assert not workplace.post.reply.button.isEnabled()


def test_a_decision_that_cannot_be_logged_changes_nothing(workplace):
    workplace.paths.logs.parent.mkdir(parents=True, exist_ok=True)
    workplace.paths.logs.write_bytes(b"no folder")
    workplace.open(FALSE_NAME)
    answer(workplace, goes_on=True)
    workplace.wait(lambda: "could not be" in texts(workplace.post.acting.result))
    assert not workplace.post.reply.button.isEnabled()
