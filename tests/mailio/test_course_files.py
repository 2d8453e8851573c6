"""Course and result files: what is written reads back the same; what was changed is refused, and nothing crashes."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.errors import CourseFileError
from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import NameRule, canonical, course_values
from dpassist.domain.training.handed_in import result_values
from dpassist.domain.training.marking import Result
from dpassist.mailio.course_file import of_type, read_course, write_course
from dpassist.mailio.limits import COURSE_BYTES, RESULT_BYTES
from dpassist.mailio.result_file import read_result, write_result
from dpassist.mailio.training_seal import COURSE, RESULT, is_intact, is_private_key, new_key, seal
from tests.course_values import (
    NOW,
    PARTICIPANT,
    TRAINER,
    a_course,
    a_course_lesson,
    a_result,
    a_result_file,
)

WORDS = st.text("abcæøåÆØÅ é–“”1 ", min_size=1, max_size=30).filter(lambda text: text.strip())
TITLES = st.fixed_dictionaries({"da": WORDS, "en": WORDS})
LESSON_IDS = st.lists(
    st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True), min_size=1, max_size=6, unique=True
)


@st.composite
def courses(draw):
    lessons = tuple(
        a_course_lesson(name, title=draw(TITLES), tasks=draw(st.integers(1, 9)), version=draw(st.integers(1, 9)))
        for name in draw(LESSON_IDS)
    )  # fmt: skip
    return a_course(
        title=draw(TITLES),
        lessons=lessons,
        pass_mark=draw(st.integers(1, 100)),
        names=draw(st.sampled_from(NameRule)),
    )


@st.composite
def results(draw):
    course = draw(courses())
    results_ = st.sampled_from(Result)
    given_ = {
        (lesson.id, f"opgave {number}"): Given(
            draw(results_), draw(results_), draw(st.integers(1, 9)), tuple(draw(st.lists(WORDS, max_size=3)))
        )
        for lesson in course.lessons
        for number in range(draw(st.integers(0, lesson.tasks)))
    }  # fmt: skip
    when = NOW + timedelta(seconds=draw(st.integers(0, 10**8)))
    name = draw(st.one_of(st.just(""), WORDS))
    attempt = Attempt(given_, draw(st.integers(1, 99)))
    return a_result(course, attempt=attempt, when=when, name=name)


@settings(max_examples=15)
@given(courses())
def test_a_course_reads_back_as_it_was_written(course):
    again = read_course(write_course(course))
    assert again == course
    assert again.edition == course.edition


@settings(max_examples=15)
@given(results())
def test_a_result_reads_back_as_it_was_written(result):
    assert read_result(a_result_file(result)) == result


@settings(max_examples=60)
@given(st.data())
def test_a_course_with_bytes_changed_is_the_same_or_is_refused(data):
    """Blanks and comments may change; what it says may not, and nothing else but the one exception is raised."""
    whole = write_course(a_course())
    changed = spoilt(data, whole)
    try:
        read = read_course(changed)
    except CourseFileError:
        return
    assert course_values(read) == course_values(a_course())


@settings(max_examples=60)
@given(st.data())
def test_a_result_with_any_byte_changed_is_refused(data):
    whole = a_result_file(a_result(name="Asta Prøve"))
    changed = spoilt(data, whole)
    if changed == whole:
        assert read_result(changed).name == "Asta Prøve"
        return
    with pytest.raises(CourseFileError):
        read_result(changed)


def spoilt(data, whole):
    """Change, take out or put in some bytes."""
    start = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.integers(0, 3))
    new = data.draw(
        st.one_of(st.binary(max_size=4), st.sampled_from((b"0", b'"', b"}", b"9e9", b" ")))
    )
    return whole[:start] + new + whole[start + gone :]


@settings(max_examples=50)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_anything_at_all_is_refused_by_the_one_exception(data):
    for read in (read_course, read_result):
        with pytest.raises(CourseFileError):
            read(data)


@settings(max_examples=50)
@given(st.data())
def test_values_of_other_kinds_are_refused(data):
    """Sealed or not: what no course or result holds is never taken for one."""
    values = {"format": 1, **result_values(a_result()), "signature": "00" * 64}
    place = data.draw(st.sampled_from(sorted(_places(values))))
    other = data.draw(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}))
    )  # fmt: skip
    holder = values
    for step in place[:-1]:
        holder = holder[step]
    if holder[place[-1]] == other and type(holder[place[-1]]) is type(other):
        return
    holder[place[-1]] = other
    with pytest.raises(CourseFileError):
        read_result(json.dumps(values).encode())


def _places(value, here=()):
    found = set()
    if isinstance(value, dict):
        for key, item in value.items():
            found |= {(*here, key)} | _places(item, (*here, key))
    return found


# What it says


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "course-damaged"),
        (b"\xff", "course-damaged"),
        (b"format = 2\n", "course-newer"),
        (b"format = true\n", "course-damaged"),
        (b"format = 1\n", "course-damaged"),
        (b"format = 1\n" + b"[a." * 3000, "course-damaged"),
        (b"x = " + b"[" * 100_000, "course-damaged"),
        (b"#" * (COURSE_BYTES + 1), "course-too-large"),
    ],
)
def test_a_file_that_is_no_course_says_why(data, code):
    with pytest.raises(CourseFileError) as caught:
        read_course(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "result-damaged"),
        (b"[]", "result-damaged"),
        (b"[" * 100_000, "result-damaged"),
        (b'{"format":2}', "result-newer"),
        (b'{"format":1.0}', "result-damaged"),
        (b'{"format":1}', "result-damaged"),
        (b" " * (RESULT_BYTES + 1), "result-too-large"),
    ],
)
def test_a_file_that_is_no_result_says_why(data, code):
    with pytest.raises(CourseFileError) as caught:
        read_result(data)
    assert caught.value.code == code


def test_a_course_that_was_changed_or_sealed_by_another_is_refused():
    course = a_course()
    for changed in (
        replace(course, pass_mark=1),
        replace(course, key=a_course(PARTICIPANT).key),
        replace(course, signature=course.signature.upper()),
        replace(course, signature="no seal"),
    ):
        with pytest.raises(CourseFileError, match="course-changed"):
            read_course(write_course(changed))


def test_a_key_that_is_not_known_is_refused_as_it_is_not_sealed():
    with pytest.raises(CourseFileError, match="course-damaged"):
        read_course(b'more = "x"\n' + write_course(a_course()))


@pytest.mark.parametrize("blank", [b" ", b"\n", b"\r\n"])
def test_a_result_is_one_row_of_bytes_and_no_other(blank):
    whole = a_result_file()
    with pytest.raises(CourseFileError, match="result-changed"):
        read_result(whole.rstrip() + blank + blank)


def test_a_result_with_a_spoilt_course_or_another_seal_is_refused():
    spoiled = replace(a_course(), pass_mark=1)
    with pytest.raises(CourseFileError, match="result-changed"):
        read_result(a_result_file(a_result(spoiled)))
    with pytest.raises(CourseFileError, match="result-changed"):
        read_result(a_result_file(a_result(), key=TRAINER))


def test_a_seal_of_one_thing_fits_no_other():
    values = {"a": 1}
    sealed = seal(COURSE, values, TRAINER)
    public = a_course().key
    assert is_intact(COURSE, values, public, sealed)
    assert not is_intact(RESULT, values, public, sealed)
    assert not is_intact(COURSE, values, "00", sealed)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "010170-1234"},
        {"name": "x" * 81},
        {"name": "to\nlinjer"},
        {"when": NOW.replace(microsecond=1)},
        {"attempt": Attempt(number=0)},
        {"attempt": Attempt({("fire", "a"): Given(Result.RIGHT, Result.RIGHT)})},
        {"attempt": Attempt({("en", ""): Given(Result.RIGHT, Result.RIGHT)})},
        {"attempt": Attempt({("en", n): Given(Result.RIGHT, Result.RIGHT) for n in "abc"})},
        {"attempt": Attempt({("en", "a"): Given(Result.RIGHT, Result.RIGHT, 0)})},
        {"attempt": Attempt({("en", "a"): Given(Result.RIGHT, Result.RIGHT, 1, ("",))})},
        {"attempt": Attempt({("en", "a"): Given(Result.RIGHT, Result.RIGHT, 1, ("x",) * 21)})},
    ],
)
def test_what_no_participant_can_hand_in_is_refused_sealed_or_not(changes):
    values = result_values(a_result(**changes))
    if "when" in changes:
        values["handed_in"] = changes["when"].isoformat()
    data = canonical({"format": 1, **values, "signature": seal(RESULT, values, PARTICIPANT)})
    with pytest.raises(CourseFileError, match="result-damaged"):
        read_result(data + b"\n")


def test_the_same_task_twice_is_refused():
    values = result_values(a_result())
    values["answers"].append(values["answers"][-1])
    values["course"]["lessons"][1]["tasks"] = 3
    data = canonical({"format": 1, **values, "signature": ""})
    with pytest.raises(CourseFileError, match="result-damaged"):
        read_result(data)


def test_keys_are_told_from_other_texts():
    key = new_key()
    assert is_private_key(key)
    assert not is_private_key("")
    assert not is_private_key("zz" * 32)
    assert write_result(a_result(), "").endswith(b"\n")


def test_true_is_no_whole_number():
    assert of_type(1, int) == 1
    with pytest.raises(ValueError, match="int"):
        of_type(True, int)
