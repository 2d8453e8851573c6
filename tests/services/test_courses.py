"""Courses without a window: make, join, answer, hand in, look at a room, print; and what does not count."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from dpassist.domain.errors import CancelledError, CourseFileError, EnvironmentFaultError
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import (
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import lesson_of
from dpassist.domain.training.course_draft import CourseDraft
from dpassist.domain.training.handed_in import MistakeTally, tally
from dpassist.domain.training.marking import Mark, Part, Result
from dpassist.domain.training.tasks import (
    Answerable,
    Fake,
    Find,
    PassOn,
    Recognise,
    Write,
    Wrong,
)
from dpassist.domain.verdict import Kind
from dpassist.mailio.course_file import read_course, write_course
from dpassist.mailio.guidance_pdf import pages_in
from dpassist.mailio.result_file import read_result
from dpassist.mailio.training_seal import public_key
from dpassist.services import course_results
from dpassist.services.course_overview import OverviewWords
from dpassist.services.course_pages import Certificate
from dpassist.services.course_room import course_room
from dpassist.services.own_key import OwnKey
from dpassist.services.ports import CancelToken
from dpassist.services.wording import Wording
from dpassist.store.course_folder import CourseFolder
from dpassist.store.post_files import PostFolder
from tests.course_values import (
    NOW,
    PARTICIPANT,
    TRAINER,
    a_course,
    a_course_lesson,
    a_result,
    a_result_file,
)
from tests.desks import _SHEET_FONTS, a_library, a_trainer
from tests.fakes import MemoryLessons
from tests.mailio.test_guidance_pdf import text_of
from tests.secrets_in_memory import MemorySecrets
from tests.training_values import a_lesson, a_task

SAY = Wording(lambda _context, text: text)
FONTS = (_SHEET_FONTS.regular, _SHEET_FONTS.bold)
RIGHT = Mark(Result.RIGHT, {Part.VERDICT: True})
WRONG = Mark(Result.WRONG, {Part.VERDICT: False}, common="notice")
TODAY = date(2026, 11, 30)


def two_lessons():
    answer = Wrong("notice", RecogniseAnswer(Kind.NOTICE))
    tasks = (
        a_task(id="a", wrong=(answer,)),
        a_task(Write("letter", "p"), id="b"),
        a_task(Fake(("letter", "fake")), id="c"),
    )
    return tuple(a_lesson(*tasks, id=name) for name in ("en", "to"))


class NoSafe(MemorySecrets):
    """A machine without a credential store."""

    def set(self, name, passphrase):
        raise EnvironmentFaultError("no-credential-store")


class House:
    """One user's machine, with lessons on it."""

    def __init__(self, folder, lessons=None, safe=None):
        self.folder = folder
        self.lessons = MemoryLessons(two_lessons() if lessons is None else lessons)
        self.store = CourseFolder(folder / "courses")
        self.safe = safe or MemorySecrets()
        files = PostFolder(folder / "drafts", max_bytes=10_000_000)
        trainer = a_trainer(a_library(), files, lessons=self.lessons)
        self.room = course_room(self.store, trainer, files, self.safe, lambda _language: SAY, FONTS)

    def made(self, *lessons, name="kursus.dpcourse"):
        draft = CourseDraft(title={"da": "Kursus", "en": "Course"}, lessons=lessons or ("en", "to"))
        path = self.folder / name
        return self.room.making.save(draft, path), path

    def play(self, course_id, wrong=()):
        for key in self.room.taking.one(course_id).tasks:
            self.room.taking.remember(course_id, key, WRONG if key in wrong else RIGHT)


@pytest.fixture
def house(tmp_path):
    return House(tmp_path)


# Making


def test_a_course_is_saved_sealed_and_opened_again(house, tmp_path):
    making = house.room.making
    draft, path = house.made()
    assert making.draft() == draft
    course = read_course(path.read_bytes())
    assert (course.id, course.tasks) == (draft.id, 6)
    opened = making.reopen(path)
    assert (opened.draft, opened.is_ours) == (draft, True)
    again = making.save(replace(draft, pass_mark=50), path)
    assert again.id == draft.id
    path.write_bytes(write_course(a_course()))
    other = House(tmp_path / "other", lessons=()).room.making.reopen(path)
    assert not other.is_ours
    assert [lesson.id for lesson in making.lessons()] == ["en", "to"]
    making.keep(CourseDraft())
    assert making.draft() == CourseDraft()


# The key


def test_a_key_is_made_once_and_kept_in_the_store_of_the_system(house):
    key = OwnKey(house.safe, house.store)
    assert key.public() == public_key(key.private())
    assert key.private() == house.safe.get(house.store.key_place)
    assert house.store.key() == ""


def test_without_a_store_the_key_lies_in_the_users_own_folder(tmp_path):
    house = House(tmp_path, safe=NoSafe())
    key = OwnKey(house.safe, house.store)
    first = key.private()
    assert (first, house.store.key()) == (key.private(), first)
    house.store.keep_key("damaged")
    assert key.private() not in {first, "damaged"}


# Taking part


def test_a_course_is_joined_and_every_first_answer_counts(house):
    taking = house.room.taking
    draft, path = house.made()
    joined = taking.join(path)
    assert (joined.missing, joined.changed, joined.next_at) == ((), (), 0)
    first = joined.tasks[0]
    taking.remember(draft.id, first, WRONG)
    taking.remember(draft.id, first, RIGHT)
    assert taking.join(path).next_at == 1
    assert taking.one(draft.id).attempt.given[first].first is Result.WRONG
    house.play(draft.id)
    (joined,) = taking.joined()
    assert joined.next_at is None
    assert joined.is_passed
    taking.begin_anew(draft.id)
    assert taking.one(draft.id).attempt == Attempt(number=2)
    taking.leave(draft.id)
    assert taking.one(draft.id) is None
    assert taking.joined() == ()


def test_of_a_course_that_was_changed_the_unchanged_lessons_keep_their_answers(house):
    draft, path = house.made()
    house.room.taking.join(path)
    house.play(draft.id)
    house.lessons.all = (house.lessons.all[0], replace(house.lessons.all[1], version=2))
    house.room.making.save(replace(draft, pass_mark=50), path)
    joined = house.room.taking.join(path)
    assert {lesson for lesson, _task in joined.attempt.given} == {"en"}
    assert joined.course.pass_mark == 50


def test_lessons_that_are_gone_or_changed_are_told(house):
    _draft, path = house.made()
    longer = a_lesson(*(a_task(id=name) for name in "abcd"), id="en")
    house.lessons.all = (longer,)
    joined = house.room.taking.join(path)
    assert [lesson.id for lesson in joined.missing] == ["to"]
    assert [lesson.id for lesson in joined.changed] == ["en"]
    assert len(joined.tasks) == 3  # as many as the trainer's had: no more can count
    house.play(joined.course.id)
    assert not house.room.taking.one(joined.course.id).is_passed


def test_a_course_spoilt_on_the_disk_counts_as_not_there(house):
    draft, path = house.made()
    house.room.taking.join(path)
    house.store.keep(draft.id, b"spoilt")
    assert house.room.taking.one(draft.id) is None


def test_a_result_is_handed_in_sealed(house, tmp_path):
    draft, path = house.made()
    taking = house.room.taking
    house.room.taking.join(path)
    house.play(draft.id, wrong=(("en", "a"),))
    moment = datetime(2026, 11, 30, 11, 0, 0, 5, tzinfo=timezone(timedelta(hours=1)))
    made = taking.hand_in(draft.id, " Asta Prøve ", tmp_path / "r.dpresult", lambda: moment)
    result = read_result((tmp_path / "r.dpresult").read_bytes())
    assert result == made
    assert (result.name, result.when) == ("Asta Prøve", NOW)
    assert result.attempt.given["en", "a"].mistakes == ("common:notice", "verdict")
    assert taking.hand_in(draft.id, "", tmp_path / "r.dpresult", lambda: moment).name == ""
    with pytest.raises(CourseFileError, match="course-name"):
        taking.hand_in(draft.id, "010170-1234", tmp_path / "x", lambda: moment)
    with pytest.raises(CourseFileError, match="course-not-joined"):
        taking.hand_in("ff" * 16, "", tmp_path / "x", lambda: moment)
    assert not (tmp_path / "x").exists()


# Printing


def test_a_certificate_says_what_was_passed_and_carries_the_number_of_the_result(house):
    draft, path = house.made()
    pages, taking = house.room.pages, house.room.taking
    with pytest.raises(CourseFileError, match="course-not-joined"):
        pages.certificate(draft.id, "", "da", TODAY)
    taking.join(path)
    with pytest.raises(CourseFileError, match="course-not-passed"):
        pages.certificate(draft.id, "", "da", TODAY)
    house.play(draft.id)
    with pytest.raises(CourseFileError, match="course-name"):
        pages.certificate(draft.id, "x" * 81, "da", TODAY)
    pdf = pages.certificate(draft.id, "*Asta* Prøve", "da", TODAY)
    said = " ".join(text_of(pdf).split())
    number = taking.check_number(draft.id)
    for words in ("Certificate", "*Asta* Prøve", "Kursus", "Titel", "2026-11-30", number, "100 %"):
        assert words in said, said
    assert pages_in(pdf) == 1


def test_a_certificate_has_one_page_however_many_lessons_there_are(tmp_path):
    text = replace(a_lesson().texts["da"], title="En lektion med en lang titel om breve")
    lessons = tuple(a_lesson(id=f"l{n}", texts={"da": text, "en": text}) for n in range(60))
    house = House(tmp_path, lessons)
    draft, path = house.made(*(lesson.id for lesson in lessons))
    house.room.taking.join(path)
    house.play(draft.id)
    pdf = house.room.pages.certificate(draft.id, "", "en", TODAY)
    assert pages_in(pdf) == 1
    assert "more lessons" in text_of(pdf)


def test_lessons_that_have_no_room_on_the_page_are_counted(house):
    lessons = tuple(a_course_lesson(f"l{n}", tasks=1) for n in range(4))
    told = OverviewWords(tally(a_course(lessons=lessons), ()), SAY, "en", {})
    drawn, listed = (told.markdown(1, "today", is_drawn=is_drawn) for is_drawn in (True, False))
    assert drawn.count("0/0 ") == listed.count("0 of 0 answers") == 3
    assert ("and 1 more" in drawn, "and 1 more" in listed) == (True, True)
    draft, path = house.made()
    house.room.taking.join(path)
    joined = house.room.taking.one(draft.id)
    assert "and 1 more lessons" in Certificate(joined, "", TODAY, "1", "en").markdown(SAY, 1)


def test_the_overview_has_one_page_however_much_went_wrong(house, tmp_path):
    long_title = {"da": "En lang titel " * 8, "en": "A long title " * 8}
    lessons = tuple(a_course_lesson(f"l{n}", title=long_title, tasks=3) for n in range(12))
    mistakes = tuple(f"missed:{'ord ' * 20}{n}" for n in range(5))
    given = {
        (f"l{n}", f"t{m}"): Given(Result.WRONG, Result.WRONG, 1, mistakes)
        for n in range(12)
        for m in range(3)
    }
    course = a_course(lessons=lessons)
    room = tally(course, (a_result(course, attempt=Attempt(given)),))
    pdf = house.room.pages.overview(room, {}, "en", TODAY)
    assert pages_in(pdf) == 1
    assert "more in dpassist" in text_of(pdf)
    assert "0 of 3 (0 %), 0 of 1 passed" in text_of(pdf)  # the bars are there


# A room


def look(house, *paths):
    return house.room.results.overview(paths, lambda _done, _all: None, CancelToken())


def test_each_participant_counts_once_and_everything_else_is_told(house, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    course, other = a_course(), a_course(id="ff" * 16)
    for name, data in {
        "a": a_result_file(),
        "b": a_result_file(a_result(when=NOW + timedelta(days=1))),
        "c": a_result_file(a_result(other, TRAINER), TRAINER),
        "d": a_result_file(a_result(a_course(pass_mark=1), TRAINER, attempt=Attempt()), TRAINER),
        "e": b"spoilt",
    }.items():
        (folder / f"{name}.dpresult").write_bytes(data)
    (folder / "brev.eml").write_bytes(b"left alone")
    seen = look(house, folder, tmp_path / "gone.dpresult")
    assert seen.room.course == course
    assert len(seen.room.results) == 1
    assert {(each.file, each.error.code) for each in seen.uncounted} == {
        ("a.dpresult", course_results.OLDER),
        ("c.dpresult", course_results.OTHER_COURSE),
        ("d.dpresult", course_results.OTHER_EDITION),
        ("e.dpresult", "result-damaged"),
        ("gone.dpresult", "file-missing"),
    }
    (folder / "k.dpcourse").write_bytes(write_course(other))
    assert look(house, folder).room.course == other
    assert look(house, tmp_path / "none").room is None


def test_there_is_an_end_to_what_is_read_and_a_way_to_stop(house, tmp_path, monkeypatch):
    monkeypatch.setattr(course_results, "RESULT_FILES", 1)
    for name in "ab":
        (tmp_path / f"{name}.dpresult").write_bytes(a_result_file())
    seen = look(house, tmp_path)
    assert [each.error.code for each in seen.uncounted] == [course_results.TOO_MANY]
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        house.room.results.overview([tmp_path], lambda _done, _all: None, token)


def words(*lessons, course_of=None):
    course = a_course(lessons=tuple(map(lesson_of, course_of or two_lessons())))
    room = tally(course, (a_result(course, attempt=Attempt()),))
    return OverviewWords(room, SAY, "da", {lesson.id: lesson for lesson in lessons})


@pytest.mark.parametrize(
    ("task", "mistake", "said"),
    [
        ("a", "common:notice", f"{SAY.kind(Kind.NOTICE)}: “Nej.”"),
        ("a", "common:unknown", "a mistake this version does not know (common:unknown)"),
        ("z", "common:notice", "a mistake this version does not know (common:notice)"),
        ("a", "verdict", "another verdict"),
        ("a", "strange", "a mistake this version does not know (strange)"),
        ("a", "missed:attachment 1", "not seen: Attachment 1"),
        ("a", "added:subject", "wrongly marked: The subject"),
        ("b", f"added:{Code.COPIES}", "in the reply: There is a copy (cc)"),
        ("a", f"missed:{Code.COPIES}", "not seen: There is a copy (cc)"),
        ("c", "missed:fake", "not seen: message 2 of the task"),
        ("c", "added:010170-1234", "wrongly marked: ••••••••••"),
    ],
)
def test_a_mistake_is_told_in_the_words_of_the_lesson(task, mistake, said):
    told = words(*two_lessons()).mistake(MistakeTally(("en", task), mistake, 1))
    assert told.replace("•" * 6 + "-" + "•" * 4, "•" * 10) == said


@pytest.mark.parametrize(
    ("ask", "given", "said"),
    [
        (Recognise("letter"), RecogniseAnswer(places=frozenset({"subject"})), "“Nej.”"),
        (Answerable("letter", "p"), AnswerableAnswer(way=GuidanceId.DO_NOT_ANSWER), "Do not answer it: “Nej.”"),
        (Find("letter", "p", ("copies",)), FindAnswer(frozenset()), "Nothing is wrong: “Nej.”"),
        (Find("letter", "p", ("copies",)), FindAnswer(frozenset({Code.COPIES})), "There is a copy (cc): “Nej.”"),
        (Write("letter", "p"), WriteAnswer(faults=("copies", "gone")), "There is a copy (cc): “Nej.”"),
        (Fake(("letter", "fake")), FakeAnswer(frozenset({"fake"})), "Message 2: “Nej.”"),
        (PassOn("letter"), PassOnAnswer("byg"), "“Nej.”"),
    ],
)  # fmt: skip
def test_a_common_wrong_answer_is_told_by_what_was_answered(ask, given, said):
    """Else the room is shown an explanation of something nobody sees: “look at the field To”."""
    lesson = a_lesson(a_task(ask, id="a", wrong=(Wrong("w", given),)), id="en")
    told = words(lesson, course_of=(lesson,))
    assert told.mistake(MistakeTally(("en", "a"), "common:w", 1)) == said


def test_a_lesson_in_another_version_is_not_asked_for_its_words():
    other = tuple(replace(lesson, version=9) for lesson in two_lessons())
    tallied = MistakeTally(("en", "a"), "common:notice", 1)
    assert "does not know" in words(*other).mistake(tallied)


def test_a_room_without_mistakes_says_so():
    assert "Nobody made a mistake." in words().markdown(5, "30.11.2026")


def test_a_table_takes_no_name_for_a_formula():
    course = a_course(lessons=tuple(map(lesson_of, two_lessons())))
    results = [
        a_result(course, key, attempt=Attempt(), name=name)
        for key, name in ((PARTICIPANT, "=1+1"), (TRAINER, ""))
    ]
    told = OverviewWords(tally(course, results), SAY, "da", {})
    table = told.csv().decode("utf-8-sig")
    assert ";'=1+1;" in table
    assert "Participant 2" in table
    assert len({line.count(";") for line in table.splitlines()}) == 1
