"""A lesson as slides: what the room sees of each kind of task, and what the trainer alone is told."""

from dataclasses import replace

import pytest

from dpassist import app
from dpassist.domain.training.answers import AnswerableAnswer, RecogniseAnswer
from dpassist.domain.training.slides import SlideMark, Step
from dpassist.domain.training.tasks import TaskKind
from dpassist.services.training_choices import in_short
from dpassist.services.training_slides import slides_of
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.fakes import DirectReader, FakeShell

SEED = 3


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    paths = AppPaths.under(tmp_path_factory.mktemp("slides"))
    return app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk


@pytest.fixture(scope="module")
def slides(desk):
    """Slides of every lesson that ships, by its id."""
    return {
        lesson.id: slides_of(desk.trainer, desk.wording, lesson, "en", SEED)
        for lesson in desk.trainer.lessons()
    }


def of_step(slides, step):
    return [slide for slide in slides if slide.step is step]


def played(desk, lesson_id, task_id):
    return desk.trainer.play(desk.trainer.lesson(lesson_id), task_id, "en", SEED)


def marked(slide, mark):
    return [row.line for row in (*slide.letter, *slide.rows) if row.mark is mark]


def test_every_lesson_goes_from_title_to_summary_with_three_steps_a_task(desk, slides):
    for lesson in desk.trainer.lessons():
        steps = [slide.step for slide in slides[lesson.id]]
        assert steps[:2] == [Step.TITLE, Step.STORY]
        assert steps[-1] is Step.SUMMARY
        without = [step for step in steps[2:-1] if step is not Step.MESSAGE]
        assert without == [Step.QUESTION, Step.OPTIONS, Step.REVEAL] * len(lesson.tasks)
        assert all(len(slide.rows) >= 3 for slide in of_step(slides[lesson.id], Step.OPTIONS))


def test_nothing_of_the_answer_is_seen_before_it_is_revealed(slides):
    for each in slides.values():
        for slide in each:
            is_after = slide.step in {Step.REVEAL, Step.SUMMARY}
            assert is_after or not marked(slide, SlideMark.RIGHT) + marked(slide, SlideMark.SIGN)


def test_every_answer_says_what_is_right_and_why(slides):
    for each in slides.values():
        for slide in of_step(each, Step.REVEAL):
            assert slide.text
            assert marked(slide, SlideMark.RIGHT) or marked(slide, SlideMark.TOLD)
            assert slide.foot.startswith("Source: ")


def test_a_message_is_read_once_and_its_signs_are_marked_in_it_with_the_answer(slides):
    shown = slides["hvad-er-digital-post"]
    assert len(of_step(shown, Step.MESSAGE)) == 2
    answer = of_step(shown, Step.REVEAL)[0]
    (sign,) = marked(answer, SlideMark.SIGN)
    assert sign.startswith("Attachment 1: ")
    assert "Shows it: A Digital Post document" in sign
    assert marked(answer, SlideMark.RIGHT) == ["A: Digital Post"]
    assert any("Often answered:" in line for line in marked(answer, SlideMark.NOT_SO))


def test_choices_have_letters_and_headings_where_two_things_are_asked(slides):
    options = of_step(slides["spot-den-falske"], Step.OPTIONS)
    assert [row.name for row in options[0].rows] == ["A", "B", "C"]
    assert [r.text for r in options[3].rows if r.mark is SlideMark.HEADING] == [
        "It goes to",
        "With it goes",
    ]


def test_of_several_messages_only_what_tells_is_shown_again(slides):
    answer = of_step(slides["spot-den-falske"], Step.REVEAL)[0]
    assert marked(answer, SlideMark.HEADING) == ["Message 1", "Message 2", "Message 3"]
    assert [line[0] for line in marked(answer, SlideMark.RIGHT)] == ["B"]


def test_steps_stand_in_their_order_with_the_answer(desk, slides):
    (steps,) = [
        slide
        for slide in of_step(slides["gatewayens-knapper"], Step.REVEAL)
        if any(line.startswith("1. ") for line in marked(slide, SlideMark.RIGHT))
    ][:1]
    assert [line[:2] for line in marked(steps, SlideMark.RIGHT)][:2] == ["1.", "2."]


def test_a_reply_is_shown_as_it_is_right_with_what_the_check_says(slides):
    answer = of_step(slides["hele-vejen"], Step.REVEAL)[-1]
    assert any(row.name == "Subject" for row in answer.letter)
    assert marked(answer, SlideMark.RIGHT) or marked(answer, SlideMark.TOLD)


def test_a_reply_that_stands_alone_comes_without_the_letter(desk, slides):
    alone = [
        (lesson, task)
        for lesson in desk.trainer.lessons()
        for task in lesson.tasks
        if task.kind is TaskKind.FIND and task.ask.alone
    ]
    lesson, task = alone[0]
    only = replace(lesson, tasks=(task,))
    made = slides_of(desk.trainer, desk.wording, only, "en", SEED)
    assert not of_step(made, Step.MESSAGE)


def test_the_trainer_is_told_the_answer_the_note_of_the_lesson_and_what_comes_up(slides):
    hele = slides["hele-vejen"]
    notes = "\n".join(of_step(hele, Step.OPTIONS)[0].notes)
    assert "A show of hands is enough." in notes
    assert "Let the room call out the mistakes" in notes
    assert "Right: " in notes
    assert "4 tasks: " in hele[0].notes[0]
    assert "hand out the page" in hele[-1].notes[0]


def test_what_is_said_is_everything_on_the_slide(slides):
    answer = of_step(slides["hvad-er-digital-post"], Step.REVEAL)[0]
    assert answer.said.startswith("Task 1 of 3\nThe answer\n")
    assert "A Digital Post document" in answer.said
    assert answer.notes[0] not in answer.said or answer.notes[0] == answer.text


def test_a_wrong_answer_is_called_by_what_is_wrong_in_it(desk):
    playing = played(desk, "hvad-er-digital-post", "what")
    right = playing.solution.answer
    otherwise = RecogniseAnswer(right.kind, frozenset({"subject"}))
    assert in_short(desk.wording, playing, otherwise) == "The subject"
    assert in_short(desk.wording, playing, right) == "Digital Post"
    playing = played(desk, "hvad-er-digital-post", "may")
    right = playing.solution.answer
    wrong = AnswerableAnswer(right.permission, next(w for w in type(right.way) if w != right.way))
    assert ", " not in in_short(desk.wording, playing, wrong)
    playing = played(desk, "spot-den-falske", "first")
    assert in_short(desk.wording, playing, playing.solution.answer) == "Message 2"


def test_a_lesson_without_tasks_still_has_an_end(desk):
    lesson = replace(desk.trainer.lessons()[0], tasks=())
    made = slides_of(desk.trainer, desk.wording, lesson, "en", SEED)
    assert [slide.step for slide in made] == [Step.TITLE, Step.STORY, Step.SUMMARY]
