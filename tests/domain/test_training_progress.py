"""What somebody knows, what comes again, and that nothing is counted against her."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.training.marking import Result
from dpassist.domain.training.progress import Progress
from dpassist.domain.training.repeating import DAYS, LAST, Waiting, next_box, practice_set
from tests.training_values import TODAY, a_lesson, a_task

RIGHT, PARTLY, WRONG = Result.RIGHT, Result.PARTLY, Result.WRONG
LESSON = a_lesson(a_task(id="a"), a_task(id="b"))


def boxes(*results):
    progress, seen = Progress(), []
    for result in results:
        progress = progress.answered(LESSON, "a", result, TODAY)
        seen.append(progress.of(LESSON, "a").box)
    return seen


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        ((RIGHT, RIGHT, RIGHT, RIGHT, RIGHT), [2, 3, 4, 5, 5]),
        ((WRONG, RIGHT, PARTLY, RIGHT, WRONG), [1, 2, 2, 3, 1]),
        ((PARTLY, RIGHT), [1, 2]),
    ],
)
def test_a_task_goes_on_stays_or_goes_back(results, wanted):
    assert boxes(*results) == wanted


def test_answers_are_counted_and_the_last_one_is_remembered():
    progress = Progress().answered(LESSON, "a", WRONG, TODAY).answered(LESSON, "a", RIGHT, TODAY)
    record = progress.of(LESSON, "a")
    assert (record.tried, record.right, record.result) == (2, 1, RIGHT)
    assert progress.of(LESSON, "b") is None


def test_a_lesson_is_begun_and_done_task_by_task():
    progress = Progress()
    assert not progress.begun(LESSON)
    progress = progress.answered(LESSON, "a", WRONG, TODAY)
    assert (progress.begun(LESSON), progress.done(LESSON)) == (True, 0)
    progress = progress.answered(LESSON, "a", RIGHT, TODAY)
    assert progress.done(LESSON) == 1


def test_a_lesson_that_was_changed_is_asked_anew():
    progress = Progress().answered(LESSON, "a", RIGHT, TODAY)
    newer = a_lesson(a_task(id="a"), version=2)
    assert progress.of(newer, "a") is None
    assert progress.done(newer) == 0


def test_the_place_and_the_practice_set_are_kept():
    progress = Progress().left_at("lektion", "b").with_practice((("lektion", "a"),))
    assert (progress.lesson, progress.task) == ("lektion", "b")
    assert progress.practice == (("lektion", "a"),)


@given(st.integers(1, LAST), st.integers(0, 400))
def test_a_task_is_due_when_the_days_of_its_box_are_over_and_stays_due(box, days):
    waiting = Waiting(("l", "t"), box, TODAY - timedelta(days=days))
    assert waiting.is_due(TODAY) is (days >= DAYS[box])
    assert not waiting.is_due(TODAY) or waiting.is_due(TODAY + timedelta(days=1))


@given(st.lists(st.sampled_from(list(Result)), max_size=30))
def test_boxes_stay_within_their_bounds(results):
    box = 0
    for result in results:
        box = next_box(box, result)
        assert 1 <= box <= LAST


def test_the_weakest_come_into_a_practice_set_first():
    def at(name, box, day):
        return Waiting(("l", name), box, day)

    old = TODAY - timedelta(days=100)
    waiting = [
        at("known", 5, old),
        at("not due", 1, TODAY),
        at("wrong", 1, old),
        at("new", 0, None),
        at("half known", 2, old),
    ]
    chosen = {key[1] for key in practice_set(waiting, TODAY, 2, seed=3)}
    assert chosen == {"wrong", "new"}
    assert len(practice_set(waiting, TODAY, 99, seed=3)) == 5
    assert "not due" not in {key[1] for key in practice_set(waiting, TODAY, 4, seed=3)}


def test_a_practice_set_is_mixed_by_its_seed():
    waiting = [Waiting(("l", f"{n}")) for n in range(20)]
    sets = {practice_set(waiting, date(2026, 1, 1), 5, seed) for seed in range(10)}
    assert len(sets) > 5
    assert practice_set(waiting, TODAY, 5, 1) == practice_set(reversed(waiting), TODAY, 5, 1)
