"""A lesson that lacks something, is not made up, or is at odds with the product is told of."""

from dataclasses import replace

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Attachment, SourceFormat
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import (
    AnswerableAnswer,
    FindAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.coverage import coverage_of
from dpassist.domain.training.lesson import LessonText, MessageRef, Subject, TaskText
from dpassist.domain.training.synthetic import RealLooking, Trouble, real_looking, troubles_in
from dpassist.domain.training.tasks import (
    Answerable,
    Fake,
    Order,
    PassOn,
    Recognise,
    TaskKind,
    Write,
    Wrong,
)
from dpassist.domain.training.validating import doubts_of, problems_of
from dpassist.domain.verdict import Kind
from tests.builders import a_profile, an_attachment
from tests.cpr_numbers import with_dash
from tests.processor_time import within
from tests.training_values import (
    a_find,
    a_lesson,
    a_letter,
    a_made_up_message,
    a_scene,
    a_task,
    a_world,
)

FIND = a_find("copies")
REAL = with_dash("0101301234")


def problems(lesson, scene=None):
    scene = scene or a_scene()
    found = problems_of(lesson, lambda _task, language: replace(scene, language=language), {"law"})
    return {(problem.code, problem.what) for problem in found}


@pytest.mark.parametrize(
    "ask",
    [
        Recognise("letter"),
        Answerable("letter", "gateway"),
        PassOn("letter", ("byg", "nabo")),
        PassOn("fake", ("byg",)),
        Write("letter", "answer-in-thread"),
        FIND,
        Order("gateway"),
        Fake(("letter", "fake")),
    ],
)
def test_a_lesson_in_order_has_no_problems(ask):
    assert problems(a_lesson(a_task(ask))) == set()


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (Recognise("letter"), RecogniseAnswer(Kind.ORDINARY)),
        (Recognise("letter"), RecogniseAnswer(places=frozenset({"subject"}))),
        (Answerable("letter", "gateway"), AnswerableAnswer(ReplyPermission.FORBIDDEN)),
        (PassOn("letter"), PassOnAnswer("nabo")),
        (FIND, FindAnswer(frozenset({Code.NEW_MAIL}))),
        (Write("letter", "answer-in-thread"), WriteAnswer(faults=("copies",))),
    ],
)
def test_a_stated_answer_that_the_product_does_not_give_is_told(ask, expected):
    """The point of it all: nothing typed in is ever taken for the truth."""
    assert problems(a_lesson(a_task(ask, expected=expected))) == {("training-expected", "one")}


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (Recognise("letter"), RecogniseAnswer(Kind.DIGITAL_POST)),
        (FIND, FindAnswer(frozenset({Code.COPIES}))),
        (Write("letter", "answer-in-thread"), WriteAnswer()),
    ],
)
def test_a_stated_answer_that_the_product_gives_too_is_in_order(ask, expected):
    assert problems(a_lesson(a_task(ask, expected=expected))) == set()


def test_a_wrong_answer_that_is_right_is_told():
    wrong = (Wrong("post", RecogniseAnswer(Kind.DIGITAL_POST)),)
    assert problems(a_lesson(a_task(wrong=wrong))) == {("training-wrong-is-right", "one: post")}
    unknown = (Wrong("x", WriteAnswer(faults=("gone",))),)
    task = a_task(Write("letter", "answer-in-thread"), wrong=unknown)
    assert problems(a_lesson(task)) == {("training-no-fault", "one: gone")}


def test_a_fault_that_nobody_would_find_is_told():
    task = a_task(replace(FIND, faults=("copies", "letter-missing")))
    assert problems(a_lesson(task)) == {("training-fault-without-effect", "one: letter-missing")}


def test_a_task_that_cannot_be_solved_is_told():
    lesson = a_lesson(a_task(Recognise("gone")))
    assert problems(lesson) == {("training-no-message", "one: gone")}


def test_entries_that_are_not_there_or_not_offered_are_told():
    assert problems(a_lesson(a_task(PassOn("letter", ("nabo", "gone"))))) == {
        ("training-no-entry", "gone"),
        ("training-right-not-offered", "one"),
    }


@pytest.mark.parametrize("messages", [("letter", "plain"), ("fake",)])
def test_among_fakes_there_are_some_of_each(messages):
    assert problems(a_lesson(a_task(Fake(messages)))) == {("training-fakes", "one")}


def test_a_reply_that_must_not_be_sent_is_nothing_to_write():
    forbidden = a_letter(replace(a_letter().verdict, reply=ReplyPermission.FORBIDDEN))
    scene = a_scene(letters={"letter": forbidden})
    lesson = a_lesson(a_task(Write("letter", "answer-in-thread")))
    assert problems(lesson, scene) == {("training-right-is-wrong", "one")}


def test_what_is_missing_in_one_language_is_told():
    lesson = a_lesson()
    assert problems(replace(lesson, texts={"da": lesson.texts["da"]})) == {
        ("training-language", "en")
    }
    blank = LessonText("Titel", " ", {})
    assert problems(replace(lesson, texts={**lesson.texts, "en": blank})) == {
        ("training-language", "en")
    }
    empty = LessonText("Titel", "Historie", {})
    assert problems(replace(lesson, texts={**lesson.texts, "en": empty})) == {
        ("training-text", "one: why")
    }


def test_words_have_to_fit_the_task():
    written = a_lesson(a_task(FIND))
    asked = a_lesson(a_task(wrong=(Wrong("notice", RecogniseAnswer(Kind.NOTICE)),)))
    assert problems(replace(asked, texts=written.texts)) == {
        ("training-text", "one: answer"),
        ("training-text", "one: wrong notice"),
    }
    stray = a_lesson(a_task(), a_task(id="two"))
    assert problems(replace(stray, tasks=(a_task(),))) == {("training-text-unknown", "two")}


def test_sources_have_to_be_there():
    assert problems(a_lesson(a_task(sources=()))) == {("training-unsourced", "one")}
    assert problems(a_lesson(a_task(sources=("gone",)))) == {("training-no-source", "gone")}


def test_names_are_used_once_and_there_is_a_task():
    twice = a_lesson(a_task(), a_task())
    assert problems(twice) == {("duplicate-id", "one")}
    assert problems(replace(a_lesson(), tasks=())) == {
        ("training-no-tasks", ""),
        ("training-text-unknown", "one"),
    }
    ref = MessageRef("letter", file="a.eml")
    assert problems(a_lesson(messages=(ref, ref))) == {("duplicate-id", "letter")}


# Made up


def test_a_made_up_message_is_in_order():
    assert troubles_in(a_made_up_message(bcc=())) == ()


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        (
            {"subject": f"Om {REAL}"},
            Trouble(RealLooking.CPR_NUMBER, "subject", "••••••-••••"),
        ),
        (
            {"body_text": "skriv til bo@rigtig.dk"},
            Trouble(RealLooking.ADDRESS, "body", "bo@rigtig.dk"),
        ),
        (
            {"attachments": (an_attachment(f"brev {REAL}.pdf"),)},
            Trouble(RealLooking.CPR_NUMBER, "attachment 1", "••••••-••••"),
        ),
        (
            {"attachments": (an_attachment("a.txt", b"bo@rigtig.dk"),)},
            Trouble(RealLooking.ADDRESS, "attachment 1", "bo@rigtig.dk"),
        ),
        ({"headers": ()}, Trouble(RealLooking.NOT_MARKED)),
    ],
)
def test_what_looks_real_is_named_without_its_number(changes, trouble):
    assert troubles_in(a_made_up_message(**changes)) == (trouble,)


def test_addresses_that_nobody_can_own_are_in_order():
    assert real_looking("bo@x.example, 00000018@00000000.mitdk.digital-post.dk, 009999-1234") == ()
    assert [each.what for each in real_looking("bo@example.dk")] == [RealLooking.ADDRESS]


@pytest.mark.parametrize(
    "written",
    [
        REAL[:2] + " " + REAL[2:4] + " " + REAL[4:6] + " 40 04",
        REAL.replace("-", ""),
        "\u200b".join(REAL),
    ],
)
def test_a_number_is_found_in_whatever_groups_it_is_written(written):
    assert real_looking(f"Nr. {written}.") == (Trouble(RealLooking.CPR_NUMBER, "", "••••••-••••"),)


@pytest.mark.parametrize(
    "written", ["mailto:bo%40rigtig.dk", "bo\uff20rigtig.dk", "b\u200bo@rigtig.dk"]
)
def test_an_address_is_found_however_its_middle_is_written(written):
    assert [each.shown[-12:] for each in real_looking(written)] == ["bo@rigtig.dk"]


def test_what_no_address_can_be_is_none():
    assert real_looking(".@l.h A@R.h 1@2.3 bo@rigtig.1d") == ()
    assert [t.shown for t in real_looking("bo@rigtig.xn--p1ai")] == ["bo@rigtig.xn--p1ai"]


def test_a_name_in_quotes_before_the_middle_is_an_address_too():
    assert [each.shown for each in real_looking('"bo h"@rigtig.dk')] == ['"bo h"@rigtig.dk']


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{REAL[:4]}<b>{REAL[4:7]}</b>{REAL[7:]}</p>",
        f"<p>{REAL[:6]}<!-- x -->{REAL[7:]}</p>",
        "<p>" + "".join(f"&#{ord(letter)};" for letter in REAL) + "</p>",
        '<p title="' + "".join(f"&#{ord(letter)};" for letter in REAL) + '">x</p>',
    ],
)
def test_what_is_drawn_is_looked_through_as_it_is_read(html):
    found = troubles_in(a_made_up_message(body_html=html))
    assert found == (Trouble(RealLooking.CPR_NUMBER, "body", "••••••-••••"),)


def test_long_rows_of_digits_are_gone_through_in_no_time():
    with within(15):
        assert real_looking("1- " * 100_000) == ()


def test_files_that_cannot_be_read_or_are_huge_are_not_looked_into():
    def closed():
        raise UnreadableMessageError("damaged")

    files = (
        Attachment("a.bin", "application/octet-stream", 5, closed),
        an_attachment("b.bin", b"bo@rigtig.dk", size=99_000_000),
    )
    assert troubles_in(a_made_up_message(attachments=files)) == ()


def test_a_document_alone_says_so_in_its_own_text():
    raw = b"<Message><!-- Syntetisk eksempel --></Message>"
    message = a_made_up_message(format=SourceFormat.MEMO, raw=raw, headers=(), attachments=())
    assert troubles_in(message) == ()


def test_the_messages_of_a_lesson_are_looked_through():
    real = a_letter(message=a_made_up_message(subject=f"Om sag {REAL}"))
    scene = a_scene(letters={"letter": real})
    assert problems(a_lesson(), scene) == {("training-real-number", "letter subject ••••••-••••")}


def test_the_words_of_a_lesson_are_looked_through_in_each_language():
    lesson = a_lesson()
    story = replace(lesson.texts["da"], story=f"Bo ({REAL}) skrev fra bo@rigtig.dk.")
    words = replace(lesson.texts["en"], tasks={"task": TaskText(why=f"Bo is {REAL}.")})
    found = problems_of(
        replace(lesson, texts={"da": story, "en": words}), lambda *_: a_scene(), ("x",)
    )
    assert {(p.code, p.file, p.what) for p in found if "real" in p.code} == {
        ("training-real-number", "lektion/da.md", "••••••-••••"),
        ("training-real-address", "lektion/da.md", "bo@rigtig.dk"),
        ("training-real-number", "lektion/en.md", "••••••-••••"),
    }


def test_a_telephone_number_is_no_fault_but_told():
    lesson = a_lesson()
    words = replace(lesson.texts["da"], story="Ring 23 45 67 89.")
    real = a_letter(message=a_made_up_message(body_text="Tlf. 87654321. Se rigtig.dk"))
    scene = a_scene(letters={"letter": real})
    spoken = replace(lesson, texts={**lesson.texts, "da": words})
    assert problems(spoken, scene) == {("training-real-web", "letter body rigtig.dk")}
    assert [(p.file, p.what) for p in doubts_of(spoken, lambda *_: scene)] == [
        ("lektion/da.md", "•• •• •• 89"), ("lektion/lesson.toml", "letter body ••••••21"),
    ]  # fmt: skip


# Coverage


def test_what_lessons_show_is_worked_out():
    picking = replace(FIND, faults=("copies", "body-empty", "new-mail"), pick=1)
    lesson = a_lesson(
        a_task(Recognise("letter")),
        a_task(replace(FIND, faults=("plain-mail",))),
        a_task(picking),
        a_task(Order("gateway")),
    )
    covered = coverage_of([(lesson, lambda _task, _language: a_scene())], "da")
    assert covered.verdicts == {Kind.DIGITAL_POST}
    assert covered.codes == {Code.PLAIN_MAIL, Code.COPIES, Code.BODY_EMPTY, Code.NEW_MAIL}
    assert covered.profiles == {"answer-in-thread", "gateway"}
    assert covered.subjects == {Subject.RECEIVING}
    assert covered.kinds == {TaskKind.RECOGNISE, TaskKind.FIND, TaskKind.ORDER}


def test_a_world_gives_the_profile_of_the_settings_when_none_is_named():
    assert a_world().profile() == a_profile(unverified=())
