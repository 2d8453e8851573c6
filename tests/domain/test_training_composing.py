"""A mail program begins a reply with what a click gives, and choices never give the answer away."""

import pytest

from dpassist.domain.message import Address, Protection
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import FindAnswer, PassOnAnswer, RecogniseAnswer
from dpassist.domain.training.choices import entries_offered, mistakes_offered
from dpassist.domain.training.composing import Begin, begun, mailboxes, shelf_of
from dpassist.domain.training.marking import Result, mark
from dpassist.domain.training.solving import solve
from dpassist.domain.training.tasks import Find, PassOn, Write, Wrong
from tests.builders import some_settings
from tests.training_values import (
    SAID,
    SUBJECT,
    a_letter,
    a_made_up_message,
    a_scene,
    a_task,
    a_world,
)

OTHERS = (Address("Nabo", "nabo@borger.example"),)


def a_right_reply(profile="answer-in-thread", **message):
    scene = a_scene(letters={"letter": a_letter(message=a_made_up_message(**message))})
    solution = solve(a_task(Write("letter", profile)), scene)
    return scene.letters["letter"].message, solution


def test_reply_answers_the_sender_in_the_thread_from_ones_own_mailbox():
    message, solution = a_right_reply()
    reply = begun(Begin.REPLY, message, solution.situation)
    assert [a.email for a in reply.to] == ["asta@borger.example"]
    assert reply.subject == f"SV: {SUBJECT}"
    assert reply.in_reply_to == message.message_id
    assert reply.sender.email == "test.testesen@kommune.example"
    assert "> Hvornår får jeg svar?" in reply.body


def test_an_answer_goes_where_the_message_wants_it_or_nowhere():
    wanted = (Address("", "svar@borger.example"),)
    message, solution = a_right_reply(reply_to=wanted, message_id="")
    reply = begun(Begin.REPLY, message, solution.situation)
    assert (reply.to, reply.references) == (wanted, ())
    nobody = a_made_up_message(sender=None)
    assert begun(Begin.REPLY, nobody, solution.situation).to == ()


def test_reply_to_all_takes_everybody_along_but_the_mailbox_itself():
    ours = Address("Byg", "byg@kommune.example")
    message, solution = a_right_reply(to=(ours, *OTHERS), cc=OTHERS)
    reply = begun(Begin.REPLY_ALL, message, solution.situation)
    assert [a.email for a in reply.to] == ["asta@borger.example", "nabo@borger.example"]
    assert reply.cc == OTHERS


def test_forwarding_and_new_mails_are_tied_to_nothing():
    message, solution = a_right_reply()
    forward = begun(Begin.FORWARD, message, solution.situation)
    new = begun(Begin.NEW_MAIL, message, solution.situation)
    assert (forward.subject, forward.to, forward.references) == (f"VS: {SUBJECT}", (), ())
    assert (new.subject, new.to, new.in_reply_to) == ("", (), "")
    assert ">" not in new.body


def test_our_own_draft_lacks_nothing_but_what_a_person_does():
    message, solution = a_right_reply("sealed")
    draft = begun(Begin.DRAFT, message, solution.situation)
    assert SAID not in draft.body
    assert (draft.protection, draft.is_signed) == (Protection.NONE, False)
    assert (draft.to, draft.subject) == (
        solution.situation.reply.to,
        solution.situation.reply.subject,
    )
    strict = a_right_reply("strict")[1].situation
    assert [f.name for f in begun(Begin.DRAFT, message, strict).files] == ["dkalmetadata.xml"]


@pytest.mark.parametrize("how", [how for how in Begin if how is not Begin.DRAFT])
def test_no_click_alone_makes_a_right_answer(how):
    message, solution = a_right_reply()
    reply = begun(how, message, solution.situation)
    task = a_task(Write("letter", "answer-in-thread"))
    given = mark(task, type(solution.answer)(reply), solution)
    assert given.result is Result.WRONG


def test_alone_there_is_no_draft_of_ours_to_start_from():
    scene = a_scene()
    found = solve(a_task(Find("letter", "answer-in-thread", alone=True)), scene).situation
    message = scene.letters["letter"].message
    assert begun(Begin.DRAFT, message, found).files == ()
    assert len(begun(Begin.REPLY_ALL, message, found).to) == 2  # nobody says which mailbox is ours


def test_mailboxes_are_offered_once_with_ones_own_first():
    _message, solution = a_right_reply()
    assert [a.email for a in mailboxes(solution.situation)] == [
        "test.testesen@kommune.example",
        "byg@kommune.example",
        "sikkerpost@kommune.example",
    ]
    bare = solution.situation.with_reply(sender=None)
    assert len(mailboxes(bare)) == 2
    world = a_world(settings=some_settings(sender_mailbox=""))
    scene = a_scene(world=world)
    without = solve(a_task(Write("letter", "answer-in-thread")), scene).situation
    assert len(mailboxes(without)) == 2


def test_files_to_attach_are_the_lessons_and_those_of_the_right_reply():
    strict = a_right_reply("strict")[1].situation
    assert [file.name for file in shelf_of(strict, ("svar.pdf",))] == [
        "svar.pdf",
        "dkalmetadata.xml",
    ]


# Choices


def test_the_right_mistakes_are_among_others_in_the_order_of_the_check():
    wrong = (
        Wrong("other", FindAnswer(frozenset({Code.REPLY_ALL}))),
        Wrong("none", FindAnswer()),
        Wrong("odd", RecogniseAnswer()),
    )
    task = a_task(Find("letter", "answer-in-thread", ("copies",)), wrong=wrong)
    solution = solve(task, a_scene())
    offered = mistakes_offered(task, solution, 4)
    assert {Code.COPIES, Code.REPLY_ALL} < set(offered)
    assert len(offered) == 9
    assert list(offered) == [code for code in Code if code in offered]
    assert mistakes_offered(task, solution, 5) != offered


def test_faults_that_might_have_been_picked_are_offered_too():
    faults = ("copies", "body-empty", "new-mail", "file-locked")
    task = a_task(Find("letter", "answer-in-thread", faults, pick=1))
    offered = mistakes_offered(task, solve(task, a_scene()), 1)
    assert {Code.COPIES, Code.BODY_EMPTY, Code.NEW_MAIL, Code.FILE_LOCKED} < set(offered)


def test_nothing_is_offered_to_a_task_of_another_kind_but_what_is_plain_to_see():
    task = a_task()
    assert len(mistakes_offered(task, solve(task, a_scene()), 1)) == 9


def test_entries_are_those_of_the_lesson_or_all():
    assert entries_offered(a_task(PassOn("letter")), a_scene()) == ("byg", "nabo")
    wrong = (Wrong("x", PassOnAnswer("nabo")), Wrong("y", PassOnAnswer(guidance="")))
    few = a_task(PassOn("letter", ("byg",)))
    assert entries_offered(few, a_scene()) == ("byg",)
    assert entries_offered(a_task(PassOn("letter", ("byg",)), wrong=wrong), a_scene()) == (
        "byg",
        "nabo",
    )
    assert entries_offered(a_task(), a_scene()) == ("byg", "nabo")
