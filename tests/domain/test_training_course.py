"""A course, a course in the making, an attempt at it, and what a room of attempts comes to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dpassist.domain.training.attempt import Attempt, Given, Standing, unchanged_lessons
from dpassist.domain.training.course import (
    MOST_LESSONS,
    NameRule,
    fingerprint_of,
    is_course_id,
    is_title,
    lesson_of,
)
from dpassist.domain.training.course_draft import (
    CourseDraft,
    Lacking,
    draft_of,
)
from dpassist.domain.training.handed_in import check_number, newest_of_each, tally
from dpassist.domain.training.marking import Mark, Part, Result
from dpassist.domain.training.tasks import Find
from dpassist.domain.training.telling import telling_mistakes
from tests.course_values import (
    NOW,
    PARTICIPANT,
    TRAINER,
    a_course,
    a_course_lesson,
    a_result,
    an_attempt,
)
from tests.training_values import a_lesson, a_task

KNOWN = {name: a_lesson(id=name) for name in ("en", "to", "tre")}
RIGHT, PARTLY, WRONG = Result.RIGHT, Result.PARTLY, Result.WRONG


def a_draft(**changes):
    plain = CourseDraft(title={"da": "Nye kolleger", "en": "New"}, lessons=("en", "to"))
    return replace(plain, **changes)


# A course


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "x"},
        {"title": {"da": "Kun dansk"}},
        {"title": {"da": "En\nto", "en": "x"}},
        {"title": {"da": "CPR 010170-1234", "en": "x"}},
        {"pass_mark": 0},
        {"pass_mark": 101},
        {"lessons": ()},
        {"lessons": (a_course_lesson("en"), a_course_lesson("en"))},
        {"lessons": tuple(a_course_lesson(f"l{n}", tasks=1) for n in range(MOST_LESSONS + 1))},
        {"lessons": tuple(a_course_lesson(f"l{n}", tasks=900) for n in range(2))},
    ],
)
def test_what_is_no_course_is_refused(changes):
    with pytest.raises(ValueError, match="not a course"):
        a_course(**changes)
    with pytest.raises(ValueError, match="not a course"):
        replace(a_course(), key="x")


@pytest.mark.parametrize(
    "changes", [{"id": "../x"}, {"version": 0}, {"tasks": 0}, {"fingerprint": "x"}, {"title": {}}]
)
def test_what_is_no_lesson_of_a_course_is_refused(changes):
    with pytest.raises(ValueError, match="not a course"):
        a_course_lesson(**changes)


def test_a_course_is_told_from_others_by_all_it_says():
    course = a_course()
    assert course.edition == a_course().edition
    assert course.edition != a_course(pass_mark=76).edition
    assert course.edition != a_course(PARTICIPANT).edition
    assert course.tasks == 4
    assert course.title_in("en") == "New colleagues"
    assert is_course_id(course.id)
    assert not is_course_id("../" * 10)


def test_a_lesson_has_another_fingerprint_when_it_asks_or_says_anything_else():
    lesson = a_lesson()
    text = lesson.texts["da"]
    others = (
        replace(lesson, version=2),
        replace(lesson, tasks=(a_task(id="two"),)),
        replace(lesson, tasks=(replace(lesson.tasks[0], ask=Find("a", "b", ("copies",))),)),
        replace(lesson, tasks=(replace(lesson.tasks[0], ask=Find("a", "b", ("new-mail",))),)),
        replace(lesson, texts={**lesson.texts, "da": replace(text, story="En anden")}),
    )
    assert len({fingerprint_of(each) for each in (lesson, *others)}) == 6
    assert fingerprint_of(lesson) == fingerprint_of(replace(lesson, order=7, owner="x"))


def test_a_title_that_no_course_can_hold_is_made_one():
    text = a_lesson().texts["da"]
    strange = replace(text, title="Sag\u202e 010170-1234\n" + "x" * 200)
    lesson = a_lesson(texts={"da": strange, "en": replace(text, title="\u200b")})
    title = lesson_of(lesson).title
    assert title["da"].startswith("Sag ")
    assert is_title(title["da"])
    assert title["en"] == lesson.id


# A course in the making


def test_a_draft_says_what_it_lacks():
    assert CourseDraft().lacks(KNOWN) == (Lacking.TITLE, Lacking.LESSONS)
    assert a_draft().lacks(KNOWN) == ()
    assert a_draft(title={"da": "x", "en": " "}).lacks(KNOWN) == (Lacking.TITLE,)
    assert a_draft(title={"da": "x" * 121, "en": "x"}).lacks(KNOWN) == (Lacking.TITLE_LONG,)
    assert a_draft(title={"da": "010170-1234", "en": "x"}).lacks(KNOWN) == (Lacking.TITLE_NUMBER,)
    assert a_draft(lessons=("fire",)).lacks(KNOWN) == (Lacking.GONE,)
    many = {f"l{n}": a_lesson(id=f"l{n}") for n in range(MOST_LESSONS + 1)}
    assert a_draft(lessons=tuple(many)).lacks(many) == (Lacking.TOO_MANY,)
    wide = {"en": a_lesson(*(a_task(id=f"t{n}") for n in range(1001)), id="en")}
    assert a_draft(lessons=("en",)).lacks(wide) == (Lacking.TOO_MANY,)


def test_a_draft_is_put_in_order():
    draft = a_draft().with_lessons(("tre", "en"))
    assert draft.lessons == ("en", "to", "tre")
    assert draft.moved(0, 1).lessons == ("to", "en", "tre")
    assert draft.moved(2, 1) == draft
    assert draft.moved(-1, 1) == draft
    assert draft.without(("to",)).lessons == ("en", "tre")
    assert draft.titled("en", "Other").title == {"da": "Nye kolleger", "en": "Other"}
    assert draft.marked(50).pass_mark == 50
    assert draft.asking(asked=False).names is NameRule.NONE
    assert draft.asking(asked=True).names is NameRule.OPTIONAL
    assert CourseDraft().is_empty
    assert not draft.is_empty


def test_a_draft_becomes_a_course_and_a_course_a_draft():
    key = a_course().key
    course = a_draft(title={"da": " Pasted\ttext ", "en": "x"}).course("ab" * 16, key, KNOWN)
    assert course.title["da"] == "Pasted text"
    assert course.id == "ab" * 16
    again = draft_of(course)
    assert again.id == course.id
    assert again.course("cd" * 16, key, KNOWN) == course
    with pytest.raises(ValueError, match="not a course"):
        CourseDraft().course("ab" * 16, key, KNOWN)


# An attempt


def a_mark(result, *mistakes):
    return Mark(result, {Part.FAKES: result is RIGHT}, added=mistakes)


def test_the_first_answer_counts_and_what_was_wrong_with_it_stays():
    attempt = Attempt().answered(("en", "a"), a_mark(WRONG, "mail", "x" * 200))
    attempt = attempt.answered(("en", "a"), a_mark(RIGHT))
    given = attempt.given["en", "a"]
    assert given == Given(WRONG, RIGHT, 2, ("fakes", "added:mail"))
    assert attempt.whole(a_course()) == Standing(4, 1, 0)
    assert attempt.anew() == Attempt(number=2)


def test_an_attempt_stands_by_lesson_and_as_a_whole():
    course, attempt = a_course(), an_attempt(RIGHT, RIGHT, PARTLY)
    first, second = (attempt.standing(lesson) for lesson in course.lessons)
    assert (first.is_whole, first.passes(75), first.percent) == (True, True, 100)
    assert (second.is_whole, second.passes(75), second.percent) == (False, False, 0)
    assert attempt.whole(course) == Standing(4, 3, 2)
    assert an_attempt(RIGHT, RIGHT, RIGHT, WRONG).whole(course).passes(75)
    assert Standing(0, 0, 0).percent == 0
    assert not Standing(0, 0, 0).passes(1)


def test_of_a_changed_course_only_lessons_that_stayed_the_same_keep_their_answers():
    before = a_course()
    after = a_course(lessons=(a_course_lesson("en"), a_course_lesson("to", fingerprint="cd" * 32)))
    same = unchanged_lessons(before, after)
    assert [lesson.id for lesson in same] == ["en"]
    kept = an_attempt(RIGHT, RIGHT, RIGHT).for_lessons(same)
    assert set(kept.given) == {("en", "a"), ("en", "b")}


# A room


def test_the_newest_result_of_each_participant_counts():
    old, new = a_result(), a_result(when=NOW + timedelta(days=1))
    other = a_result(key=TRAINER)
    newest, older = newest_of_each((new, other, old))
    assert set(map(id, newest)) == {id(new), id(other)}
    assert older == (old,)


def test_a_room_is_counted_by_lesson_and_by_mistake():
    wrong = an_attempt(WRONG, RIGHT, RIGHT, WRONG, mistakes=("common:notice", "verdict"))
    results = (a_result(attempt=wrong), a_result(key=TRAINER, name="Asta Prøve"))
    room = tally(a_course(), results)
    first, second = room.lessons
    assert (first.participants, first.tasks, first.right, first.passed) == (2, 4, 3, 1)
    assert (second.percent, second.passed) == (50, 0)
    assert [(row.key, row.participants) for row in room.mistakes] == [
        (("to", "b"), 2),
        (("en", "a"), 1),
    ]
    assert {row.mistake for row in room.mistakes} == {"common:notice"}
    assert room.passed == 1
    assert [result.name for result in room.results] == ["Asta Prøve", ""]
    empty = tally(a_course(), ())
    assert empty.lessons[0].percent == 0


def test_the_most_telling_names_of_a_mistake_are_counted():
    assert telling_mistakes(("common:x", "verdict", "added:y")) == ("common:x",)
    assert telling_mistakes(("verdict", "added:y", "missed:z")) == ("added:y", "missed:z")
    assert telling_mistakes(("order",)) == ("order",)


def test_a_check_number_changes_with_the_result_and_with_who_it_is():
    result = a_result()
    number = check_number(result.course, result.key, result.standing)
    assert len(number) == 14
    assert number == check_number(result.course, result.key, result.standing)
    assert number != check_number(result.course, "0" * 64, result.standing)
    assert number != check_number(result.course, result.key, Standing(4, 4, 4))
