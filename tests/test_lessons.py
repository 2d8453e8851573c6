"""The lessons that ship: in order, complete, made up, in both languages, and covering what people get wrong."""

from pathlib import Path

import pytest

from dpassist import app
from dpassist.domain.profiles import ReplyKind
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.faults import FAULTS
from dpassist.domain.training.lesson import LANGUAGES, Subject
from dpassist.domain.training.tasks import Find, Order, TaskKind
from dpassist.domain.verdict import Kind
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests import training_maker
from tests.fakes import DirectReader, FakeShell

pytestmark = pytest.mark.unmeasured

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
THE_SEVEN = {path.stem for path in (RESOURCES / "profiles" / "reply").glob("*.toml")}
LONGEST_WORDS = 75
"""Words of one explanation; more is not read by somebody who has just answered."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk of a user who has set nothing up; lessons do not depend on it."""
    paths = AppPaths.under(tmp_path_factory.mktemp("lessons"))
    return app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk


@pytest.fixture(scope="module")
def lessons(desk):
    return desk.trainer.lessons()


def test_every_lesson_is_in_order_and_of_one_mind_with_the_product(desk, lessons):
    problems = [problem for lesson in lessons for problem in desk.trainer.problems(lesson)]
    assert desk.trainer.unreadable() == ()
    assert problems == []


def test_nothing_that_people_get_wrong_is_left_out(desk, lessons):
    """Each verdict, each finding of the reply check, each shipped reply profile, each subject, each kind of task."""
    covered = desk.trainer.coverage()
    assert set(Kind) - covered.verdicts == set()
    assert set(Code) - covered.codes == set()
    assert covered.profiles >= THE_SEVEN
    assert len(THE_SEVEN) == 7
    assert covered.subjects == set(Subject)
    assert covered.kinds == set(TaskKind)
    assert len(lessons) >= 20


def test_every_fault_is_used_somewhere(lessons):
    tasks = (task for lesson in lessons for task in lesson.tasks if isinstance(task.ask, Find))
    assert {name for task in tasks for name in task.ask.faults} == set(FAULTS)


def test_every_profile_with_steps_is_put_in_order(desk, lessons):
    with_steps = {p.id for p in desk.library.reply_profiles() if p.kind is not ReplyKind.DRAFT}
    asked = {t.ask.profile for le in lessons for t in le.tasks if isinstance(t.ask, Order)}
    assert asked == with_steps


def test_every_task_but_the_random_one_has_a_common_wrong_answer(lessons):
    without = [
        f"{lesson.id}/{task.id}" for lesson in lessons for task in lesson.tasks if not task.wrong
    ]
    assert len(without) <= 2, without


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_few(lessons, language):
    long = [
        f"{lesson.id}/{name}"
        for lesson in lessons
        for name, words in lesson.text(language).tasks.items()
        for text in (words.why, words.question, *words.wrong.values())
        if len(text.split()) > LONGEST_WORDS
    ]
    assert long == []


def test_both_languages_say_as_much(lessons):
    for lesson in lessons:
        da, en = (lesson.texts[language] for language in LANGUAGES)
        assert da.tasks.keys() == en.tasks.keys()
        assert da.title != en.title or lesson.id == "digital-post"
        for name, words in da.tasks.items():
            other = en.of(name)
            assert words.wrong.keys() == other.wrong.keys(), (lesson.id, name)
            for part in ("question", "hint", "notes"):
                assert bool(getattr(words, part)) == bool(getattr(other, part)), (lesson.id, name)


def test_the_maker_makes_the_messages_that_are_here():
    folder = RESOURCES / "training" / "messages"
    made = training_maker.files()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == made


def test_the_maker_writes_them(tmp_path):
    training_maker.main(tmp_path / "new")
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(training_maker.files())
