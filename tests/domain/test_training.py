"""Right answers come from the product, and answers are marked part by part."""

from dataclasses import replace
from datetime import date

import pytest

from dpassist.domain.guidance import GuidanceId
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.rules.rule import RuleBook, RuleField, RuleMatch
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.lesson import MessageRef, TaskText
from dpassist.domain.training.marking import Part, Result, agrees, completed, mark
from dpassist.domain.training.places import places_in, telling_places
from dpassist.domain.training.replying import can_be_written
from dpassist.domain.training.solving import UnsolvableError, picked, shuffled, solve
from dpassist.domain.training.tasks import (
    Answerable,
    Fake,
    Find,
    Order,
    PassOn,
    Recognise,
    TaskKind,
    Write,
    Wrong,
)
from dpassist.domain.verdict import Kind
from tests.builders import a_verdict, an_attachment
from tests.training_values import (
    STEPS,
    WRITE,
    a_fake,
    a_find,
    a_lesson,
    a_letter,
    a_made_up_message,
    a_post_verdict,
    a_scene,
    a_sign,
    a_task,
    a_world,
    an_ordinary,
    one_rule,
)

FIND = a_find("copies", "cpr-in-text")


def marked(ask, answer, *, scene=None, wrong=()):
    task = a_task(ask, wrong=wrong)
    return mark(task, answer, solve(task, scene or a_scene()))


# What is this?


def test_what_is_right_is_what_the_recogniser_says_and_where_it_saw_it():
    answer = solve(a_task(Recognise("letter")), a_scene()).answer
    assert answer == RecogniseAnswer(Kind.DIGITAL_POST, frozenset({"attachment 1"}))


@pytest.mark.parametrize(
    ("kind", "places", "result"),
    [
        (Kind.DIGITAL_POST, {"attachment 1"}, Result.RIGHT),
        (Kind.DIGITAL_POST, {"subject"}, Result.PARTLY),
        (Kind.DIGITAL_POST, {"attachment 1", "subject"}, Result.PARTLY),
        (Kind.DIGITAL_POST, set(), Result.PARTLY),
        (Kind.NOTICE, {"attachment 1"}, Result.WRONG),
        (None, set(), Result.WRONG),
    ],
)
def test_a_verdict_counts_with_the_signs_that_show_it(kind, places, result):
    assert marked(Recognise("letter"), RecogniseAnswer(kind, frozenset(places))).result is result


def test_an_ordinary_mail_shows_nothing_and_pointing_at_something_is_wrong():
    ask = Recognise("plain")
    assert marked(ask, RecogniseAnswer(Kind.ORDINARY, frozenset())).result is Result.RIGHT
    given = marked(ask, RecogniseAnswer(Kind.ORDINARY, frozenset({"subject"})))
    assert (given.result, given.added) == (Result.PARTLY, ("subject",))


def test_what_was_missed_and_added_is_told_in_stable_names():
    given = marked(Recognise("letter"), RecogniseAnswer(Kind.DIGITAL_POST, frozenset({"body"})))
    assert given.mistakes == ("signs", "missed:attachment 1", "added:body")
    right = marked(Recognise("letter"), solve(a_task(), a_scene()).answer)
    assert right.mistakes == ()


def test_a_sign_of_a_profile_stands_where_a_reader_sees_it():
    verdict = a_post_verdict(evidence=(a_sign("sender-name"), a_sign("attachment-name")))
    message = a_made_up_message(attachments=(an_attachment("a.pdf"), an_attachment("b.pdf")))
    assert telling_places(verdict, message) == {"from", "attachment 1", "attachment 2"}


def test_only_what_is_there_can_be_pointed_at():
    assert places_in(a_made_up_message()) == (
        "file", "from", "recipients", "subject", "header", "body", "attachment 1",
    )  # fmt: skip


# May it be answered, and how?


def test_whether_and_how_it_may_be_answered_depends_on_letter_and_profile():
    scene = a_scene()
    by_hand = solve(a_task(Answerable("letter", "answer-in-thread")), scene)
    by_gateway = solve(a_task(Answerable("letter", "gateway")), scene)
    fake = solve(a_task(Answerable("fake", "answer-in-thread")), scene)
    allowed = ReplyPermission.ALLOWED
    assert by_hand.answer == AnswerableAnswer(allowed, GuidanceId.ANSWER_IN_THREAD)
    assert by_gateway.answer == AnswerableAnswer(allowed, GuidanceId.ANSWER_IN_GATEWAY)
    assert fake.answer == AnswerableAnswer(ReplyPermission.FORBIDDEN, GuidanceId.DO_NOT_ANSWER)
    assert (by_hand.refusal, fake.refusal) == ("", "reply-to-suspicious")


@pytest.mark.parametrize(
    ("permission", "way", "result"),
    [
        ("allowed", "answer-in-thread", Result.RIGHT),
        ("allowed", "answer-in-gateway", Result.PARTLY),
        ("forbidden", "do-not-answer", Result.WRONG),
    ],
)
def test_permission_and_way_are_marked_apart(permission, way, result):
    answer = AnswerableAnswer(ReplyPermission(permission), GuidanceId(way))
    assert marked(Answerable("letter", "answer-in-thread"), answer).result is result


# Who gets it, and with which guidance?


def test_the_rules_say_who_gets_it_and_the_entry_which_guidance():
    solution = solve(a_task(PassOn("letter")), a_scene())
    assert solution.answer == PassOnAnswer("byg", "answer-in-thread")
    assert solution.suggestion.rule == "1"


def test_without_a_rule_that_applies_nobody_is_suggested():
    scene = a_scene(world=a_world(rules=RuleBook()))
    assert solve(a_task(PassOn("letter")), scene).answer == PassOnAnswer(NOBODY, "answer-in-thread")


def test_another_authority_gets_no_guidance_of_ours():
    rules = one_rule("nabo", RuleField.SUBJECT, RuleMatch.WORD, "sag")
    scene = a_scene(world=a_world(rules=rules))
    assert solve(a_task(PassOn("letter")), scene).answer == PassOnAnswer("nabo", "")


def test_a_suspicious_message_is_held_back():
    solution = solve(a_task(PassOn("fake")), a_scene())
    assert (solution.answer, solution.refusal) == (
        PassOnAnswer(HELD_BACK, ""),
        "pass-on-suspicious",
    )


# Write the reply


def test_the_reply_of_the_profile_is_right():
    solution = solve(a_task(WRITE), a_scene())
    assert marked(WRITE, solution.answer).result is Result.RIGHT


@pytest.mark.parametrize(
    ("fault", "result"),
    [
        ("copies", Result.WRONG),
        ("subject-missing", Result.PARTLY),
        ("link-not-https", Result.RIGHT),  # good to know, and no more
    ],
)
def test_a_written_reply_is_as_good_as_the_worst_that_is_found(fault, result):
    task = a_task(WRITE, wrong=(Wrong("mine", WriteAnswer(faults=(fault,))),))
    solution = solve(task, a_scene())
    given = mark(task, completed(task.wrong[0].answer, solution), solution)
    assert given.result is result
    assert given.common == ("" if result is Result.RIGHT else "mine")


def test_what_no_reply_could_help_is_not_held_against_anybody():
    facts = replace(a_post_verdict().facts, deadline=a_made_up_message().date)
    late = a_letter(a_post_verdict(facts=facts))
    scene = a_scene(letters={"letter": late}, today=date(2026, 4, 1))
    solution = solve(a_task(WRITE), scene)
    assert Code.DEADLINE_PASSED in solution.situation.codes
    assert marked(WRITE, solution.answer, scene=scene).result is Result.RIGHT


def test_a_reply_is_sealed_where_the_profile_wants_it_before_sending():
    ask = Write("letter", "sealed")
    task = a_task(ask, wrong=(Wrong("open", WriteAnswer(faults=("not-encrypted", "not-signed"))),))
    solution = solve(task, a_scene())
    assert mark(task, solution.answer, solution).result is Result.RIGHT
    given = mark(task, completed(task.wrong[0].answer, solution), solution)
    assert given.added == ("not-encrypted", "not-signed")


def test_no_reply_is_written_where_the_gateway_has_steps_or_nobody_can_be_addressed():
    with pytest.raises(UnsolvableError, match="training-no-reply"):
        solve(a_task(Write("letter", "gateway")), a_scene())
    nobody = a_letter(message=a_made_up_message(sender=None))
    scene = a_scene(letters={"letter": nobody})
    assert not can_be_written(scene, "letter", "answer-in-thread")
    assert can_be_written(a_scene(), "letter", "answer-in-thread")
    with pytest.raises(UnsolvableError, match="training-no-reply"):
        solve(a_task(FIND), scene)


def test_an_answer_without_a_reply_agrees_with_nothing():
    solution = solve(a_task(WRITE), a_scene())
    assert not agrees(WriteAnswer(faults=("copies",)), WriteAnswer(), solution)
    assert agrees(WriteAnswer(), solution.answer, solution)


# Find the mistakes


def test_the_mistakes_are_what_the_reply_check_finds():
    solution = solve(a_task(FIND), a_scene())
    assert solution.answer == FindAnswer(frozenset({Code.COPIES, Code.CPR_OF_ANOTHER}))


@pytest.mark.parametrize(
    ("codes", "result"),
    [
        ({Code.COPIES, Code.CPR_OF_ANOTHER}, Result.RIGHT),
        ({Code.COPIES}, Result.PARTLY),
        ({Code.COPIES, Code.CPR_OF_ANOTHER, Code.NEW_MAIL}, Result.PARTLY),
        ({Code.NEW_MAIL}, Result.WRONG),
        (set(), Result.WRONG),
    ],
)
def test_all_mistakes_have_to_be_found_and_no_others(codes, result):
    assert marked(FIND, FindAnswer(frozenset(codes))).result is result


def test_a_reply_with_nothing_wrong_may_be_asked_about_too():
    ask = replace(FIND, faults=())
    assert marked(ask, FindAnswer(frozenset())).result is Result.RIGHT
    assert marked(ask, FindAnswer(frozenset({Code.COPIES}))).result is Result.WRONG


def test_a_few_of_the_faults_are_picked_by_the_seed():
    ask = replace(FIND, faults=("copies", "cpr-in-text", "body-empty", "plain-mail"), pick=2)
    picks = {picked(ask, seed) for seed in range(30)}
    assert len(picks) > 3
    assert all(len(pick) == 2 for pick in picks)
    assert picked(ask, 5) == picked(ask, 5)
    assert picked(replace(ask, pick=9), 1) == ask.faults


def test_alone_a_reply_is_checked_without_what_it_answers():
    ask = Find("letter", "answer-in-thread", ("reply-all",), alone=True)
    assert solve(a_task(ask), a_scene()).answer == FindAnswer(frozenset({Code.SEVERAL_RECIPIENTS}))


def test_files_of_the_shelf_go_with_the_right_reply():
    ask = Write("letter", "first-file", ("svar.pdf",))
    solution = solve(a_task(ask), a_scene())
    assert [file.name for file in solution.situation.reply.files] == ["svar.pdf"]
    assert marked(ask, solution.answer).result is Result.RIGHT


# Put the steps in order


def test_steps_are_shown_in_another_order_than_their_own():
    solution = solve(a_task(Order("gateway")), a_scene())
    assert solution.steps == STEPS
    assert solution.answer == OrderAnswer((0, 1, 2))
    assert solution.shuffled != (0, 1, 2)
    assert all(shuffled(3, seed) != (0, 1, 2) for seed in range(40))


@pytest.mark.parametrize(
    ("order", "result"),
    [
        ((0, 1, 2), Result.RIGHT),
        ((0, 2, 1), Result.PARTLY),
        ((2, 1, 0), Result.WRONG),
        ((), Result.WRONG),
        (None, Result.WRONG),
    ],
)
def test_neighbours_that_are_swapped_are_nearly_right(order, result):
    assert marked(Order("gateway"), OrderAnswer(order)).result is result


def test_a_profile_without_steps_has_no_order():
    with pytest.raises(UnsolvableError, match="training-no-steps"):
        solve(a_task(Order("answer-in-thread")), a_scene())


# Spot the fake


@pytest.mark.parametrize(
    ("messages", "result"),
    [
        ({"fake"}, Result.RIGHT),
        ({"fake", "letter"}, Result.PARTLY),
        ({"letter"}, Result.WRONG),
    ],
)
def test_the_fakes_are_what_the_recogniser_suspects(messages, result):
    ask = Fake(("letter", "fake", "plain"))
    assert marked(ask, FakeAnswer(frozenset(messages))).result is result


# All kinds


def test_what_a_task_names_and_nobody_has_is_told():
    for ask, code in (
        (Recognise("gone"), "training-no-message"),
        (Answerable("letter", "gone"), "training-no-profile"),
        (Find("letter", "answer-in-thread", ("gone",)), "training-no-fault"),
    ):
        with pytest.raises(UnsolvableError) as caught:
            solve(a_task(ask), a_scene())
        assert (caught.value.code, caught.value.what) == (code, "gone")


@pytest.mark.parametrize(
    ("ask", "given", "whole"),
    [
        (Recognise("letter"), RecogniseAnswer(Kind.NOTICE), {"kind": Kind.NOTICE}),
        (Recognise("letter"), RecogniseAnswer(None, frozenset()), {"places": frozenset()}),
        (
            Answerable("letter", "gateway"),
            AnswerableAnswer(way=GuidanceId.DO_NOT_ANSWER),
            {"way": GuidanceId.DO_NOT_ANSWER},
        ),
        (PassOn("letter"), PassOnAnswer(NOBODY), {"target": NOBODY}),
        (PassOn("letter"), PassOnAnswer(guidance=""), {"guidance": ""}),
        (FIND, FindAnswer(), {}),
        (FIND, FindAnswer(frozenset()), {"codes": frozenset()}),
        (Order("gateway"), OrderAnswer((0, 2, 1)), {"order": (0, 2, 1)}),
        (Fake(("letter", "fake")), FakeAnswer(), {}),
    ],
)
def test_what_a_lesson_leaves_out_of_an_answer_is_as_it_is_right(ask, given, whole):
    solution = solve(a_task(ask), a_scene())
    assert completed(given, solution) == replace(solution.answer, **whole)


def test_a_common_wrong_answer_is_known_again():
    wrong = (
        Wrong("notice", RecogniseAnswer(Kind.NOTICE)),
        Wrong("words", RecogniseAnswer(places=frozenset({"subject"}))),
    )
    task = a_task(wrong=wrong)
    solution = solve(task, a_scene())
    for given, common in (
        (RecogniseAnswer(Kind.NOTICE, frozenset({"body"})), "notice"),
        (RecogniseAnswer(Kind.DIGITAL_POST, frozenset({"subject"})), "words"),
        (RecogniseAnswer(Kind.ORDINARY, frozenset()), ""),
        (solution.answer, ""),
    ):
        assert mark(task, given, solution).common == common
    assert "common:notice" in mark(task, RecogniseAnswer(Kind.NOTICE), solution).mistakes


def test_an_answer_to_another_kind_of_task_is_a_fault_of_ours():
    with pytest.raises(TypeError):
        marked(Recognise("letter"), FindAnswer(frozenset()))
    solution = solve(a_task(), a_scene())
    assert not agrees(FindAnswer(frozenset()), solution.answer, solution)


def test_every_kind_of_task_tells_its_messages():
    asks = (
        Recognise("a"), Answerable("a", "p"), PassOn("a"), Write("a", "p"), Find("a", "p"), Order("p"),
        Fake(("a", "b")),
    )  # fmt: skip
    assert {a_task(ask).kind for ask in asks} == set(TaskKind)
    assert [a_task(ask).messages for ask in asks] == [("a",)] * 5 + [(), ("a", "b")]


def test_parts_of_a_mark_are_named():
    given = marked(PassOn("letter"), PassOnAnswer("byg", "do-not-answer"))
    assert given.parts == {Part.TARGET: True, Part.GUIDANCE: False}


@pytest.mark.parametrize("names", [("", ""), ("a", "b"), ("../a", ""), ("", "c:d"), ("", "..")])
def test_a_message_of_a_lesson_is_one_plain_file(names):
    with pytest.raises(ValueError, match="one sample or one file"):
        MessageRef("x", *names)


def test_a_lesson_finds_its_tasks_and_its_words():
    lesson = a_lesson(a_task(id="one"))
    assert lesson.task("one").id == "one"
    with pytest.raises(KeyError):
        lesson.task("two")
    assert lesson.text("xx").title == "Titel"
    assert lesson.text("da").of("two") == TaskText()


def test_the_values_of_the_tests_are_what_they_say():
    assert (a_fake().verdict.kind, an_ordinary().verdict.kind) == (Kind.SUSPICIOUS, Kind.ORDINARY)
    assert a_verdict().kind is Kind.DIGITAL_POST
