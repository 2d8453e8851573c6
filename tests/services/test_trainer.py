"""Training without a window: playing, marking, remembering, practising, and what a learner is told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.message import Attachment
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import ReplyLimits
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.rules.rule import RuleField, RuleMatch
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
from dpassist.domain.training.lesson import Confidence, MessageRef, Source
from dpassist.domain.training.marking import Result, completed
from dpassist.domain.training.solving import UnsolvableError
from dpassist.domain.training.tasks import (
    Answerable,
    Fake,
    Order,
    PassOn,
    Recognise,
    Wrong,
)
from dpassist.domain.verdict import Kind
from dpassist.services.trainer import LessonState
from dpassist.services.training_comments import Sign, comment_on, place_name, source_text
from dpassist.services.training_parts import (
    file_name,
    letter_facts,
    message_parts,
    reply_parts,
    terms,
)
from dpassist.services.wording import Wording
from tests.builders import a_profile, a_steps_profile
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLessons, MemoryPostFiles, MemoryProgress
from tests.mails import mail
from tests.training_values import (
    STEPS,
    TODAY,
    WRITE,
    a_find,
    a_lesson,
    a_task,
    one_rule,
)

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
NAMES = {
    "letter": "13-mail-med-memo-frist-og-sag.eml",
    "plain": "28-almindelig-mail.eml",
    "fake": "31-falsk-navn.eml",
    "closed": "25-krypteret.eml",
    "broken": "33-beskadiget-memo.xml",
    "alone": "01-borger-ma-besvares.xml",
    "signed": "23-signeret.eml",
    "outlook": "14-outlook-med-memo.msg",
    "receipt": "20-kvittering-json.eml",
}
LAW = Source("law", {"da": "Loven", "en": "The law"}, Confidence.QUOTED)
FIND = a_find("copies", "cpr-in-subject")
PLAIN = Wording(lambda _context, text: text)


def lesson_of(*asks, **changes):
    tasks = tuple(a_task(ask, id=f"t{n}") for n, ask in enumerate(asks, start=1))
    refs = tuple(MessageRef(name, sample=file) for name, file in NAMES.items())
    return a_lesson(*tasks, messages=refs, **changes)


class School:
    """A desk with these lessons, the samples as their messages, and one practice authority."""

    def __init__(self, *lessons, library=None, **doors):
        files = {Path("/lessons") / name: (SAMPLES / name).read_bytes() for name in NAMES.values()}
        self.progress = doors.setdefault("progress", MemoryProgress())
        self.files = MemoryPostFiles(files)
        library = library or a_library(
            replies=(a_profile(unverified=()), a_steps_profile(steps={"da": STEPS, "en": STEPS}))
        )
        doors.setdefault("lessons", MemoryLessons(lessons, (LAW,)))
        self.desk = a_desk(library, self.files, FakeShell(), **doors)
        self.trainer = self.desk.trainer

    def play(self, task="t1", language="en", seed=0):
        return self.trainer.play(self.trainer.lessons()[0], task, language, seed)

    def say(self, answer, task="t1"):
        """Return what a learner is told, and by which signs."""
        playing = self.play(task)
        given = self.trainer.mark(playing, completed(answer, playing.solution))
        return given, comment_on(PLAIN, playing, given)


def signs(comment):
    return [line.sign for line in comment.lines]


# Playing


def test_a_task_is_played_with_the_letter_as_it_was_recognised():
    playing = School(lesson_of(Recognise("letter"))).play()
    assert playing.solution.answer.kind is Kind.DIGITAL_POST
    assert playing.letter("letter").message.subject.startswith("Partshøring")
    assert playing.sources == (LAW,)
    assert playing.words.why == "Fordi."


@pytest.mark.parametrize("name", ["broken", "closed"])
def test_what_cannot_be_read_is_a_lesson_too(name):
    playing = School(lesson_of(Recognise(name))).play()
    assert playing.solution.answer.kind is Kind.UNREADABLE


def test_a_letter_is_opened_once():
    school = School(lesson_of(Recognise("letter")))
    school.play()
    school.files.files.clear()
    assert school.play().letter("letter").verdict.kind is Kind.DIGITAL_POST


def test_a_letter_that_is_gone_and_a_lesson_that_is_wrong_are_told():
    school = School(lesson_of(Recognise("letter"), Answerable("letter", "nowhere")))
    with pytest.raises(UnsolvableError):
        school.play("t2")
    school.files.files.clear()
    gone = School(lesson_of(Recognise("letter")))
    gone.files.files.clear()
    with pytest.raises(EnvironmentFaultError):
        gone.play()
    (problem,) = gone.trainer.problems(gone.trainer.lessons()[0])
    assert (problem.code, problem.what) == ("training-message", "file-missing")
    assert gone.trainer.doubts(gone.trainer.lessons()[0]) == ()  # told by the other one


def test_a_letter_with_a_number_that_may_be_somebodys_is_not_played_and_told_of():
    school = School(lesson_of(Recognise("plain")))
    path = Path("/lessons") / NAMES["plain"]
    school.files.files[path] += ("Mit nummer er 010203-" + "4004").encode()
    with pytest.raises(UnsolvableError, match="training-real-number"):
        school.play()
    codes = {each.code for each in school.trainer.problems(school.trainer.lessons()[0])}
    assert "training-real-number" in codes


def test_problems_of_lessons_are_those_of_the_domain():
    school = School(lesson_of(Recognise("nobody")))
    (lesson,) = school.trainer.lessons()
    assert {problem.code for problem in school.trainer.problems(lesson)} == {"training-no-message"}
    assert school.trainer.unreadable() == ()
    assert school.trainer.lesson("lektion") is lesson
    assert school.trainer.lesson("nowhere") is None


def test_own_lessons_see_the_organisations_profiles_and_shipped_ones_do_not():
    ours = a_library(replies=(a_profile(id="vores"), a_profile()))
    practice = a_library()
    ask = Answerable("letter", "vores")
    shipped = School(lesson_of(ask), library=ours, practice=practice)
    with pytest.raises(UnsolvableError):
        shipped.play()
    own = School(lesson_of(ask, is_own=True), library=ours, practice=practice)
    assert own.play().solution.answer.way is GuidanceId.ANSWER_IN_THREAD


def test_what_lessons_cover_is_worked_out():
    covered = School(lesson_of(Recognise("fake"), FIND)).trainer.coverage()
    assert covered.verdicts == {Kind.SUSPICIOUS}
    assert Code.COPIES in covered.codes


# How far somebody is


def test_an_answer_is_remembered_with_where_to_go_on():
    school = School(lesson_of(Recognise("letter"), Recognise("plain")))
    playing = school.play()
    given = school.trainer.mark(playing, playing.solution.answer)
    progress = school.trainer.remember(playing, given, TODAY)
    assert (progress.lesson, progress.task) == ("lektion", "t2")
    assert school.trainer.states() == (
        LessonState(school.trainer.lessons()[0], 1, is_begun=True, is_left=True),
    )
    assert not school.trainer.states()[0].is_done
    last = school.play("t2")
    school.trainer.remember(last, school.trainer.mark(last, last.solution.answer), TODAY)
    (state,) = school.trainer.states()
    assert (state.is_done, state.is_left) == (True, False)


def test_a_lesson_is_left_and_all_is_forgotten_on_demand():
    school = School(lesson_of(Recognise("letter")))
    school.trainer.leave_at("lektion", "t1")
    assert school.trainer.states()[0].is_left
    school.trainer.forget_all()
    assert not school.trainer.states()[0].is_left


def test_what_cannot_be_kept_is_told():
    school = School(lesson_of(Recognise("letter")))
    school.progress.full = True
    playing = school.play()
    with pytest.raises(EnvironmentFaultError):
        school.trainer.remember(playing, school.trainer.mark(playing, RecogniseAnswer()), TODAY)


def test_a_practice_set_is_kept_until_it_is_done():
    school = School(lesson_of(Recognise("letter"), Recognise("plain"), Recognise("fake")))
    chosen = school.trainer.practise(TODAY, seed=4)
    assert sorted(task for _lesson, task in chosen) == ["t1", "t2", "t3"]
    assert school.trainer.waiting() == chosen
    playing = school.play(chosen[0][1])
    school.trainer.remember(playing, school.trainer.mark(playing, RecogniseAnswer()), TODAY)
    assert school.trainer.waiting() == chosen[1:]
    school.progress.kept = school.progress.kept.with_practice((("gone", "t9"), *chosen[1:]))
    assert school.trainer.waiting() == chosen[1:]


def test_what_was_answered_before_becomes_due():
    school = School(lesson_of(Recognise("letter"), Recognise("plain")))
    assert school.trainer.due(TODAY) == 0
    playing = school.play()
    school.trainer.remember(playing, school.trainer.mark(playing, RecogniseAnswer()), TODAY)
    assert school.trainer.due(TODAY) == 0
    assert school.trainer.due(TODAY + timedelta(days=1)) == 1


# What a learner is told


def test_a_verdict_is_told_with_what_shows_it():
    school = School(lesson_of(Recognise("letter")))
    given, comment = school.say(RecogniseAnswer())
    assert (given.result, comment.title) == (Result.RIGHT, "That is right.")
    assert signs(comment) == [Sign.RIGHT, Sign.RIGHT]
    assert "Attachment 2 shows it: A Digital Post document" in comment.text
    assert "The law (the words were read)" in comment.text
    _given, comment = school.say(RecogniseAnswer(Kind.NOTICE, frozenset({"subject"})))
    assert signs(comment) == [Sign.HOW_IT_IS, Sign.HOW_IT_IS, Sign.NOT_SO]
    assert "The subject shows nothing here." in comment.text


def test_ordinary_mail_shows_nothing():
    school = School(lesson_of(Recognise("plain")))
    assert signs(school.say(RecogniseAnswer())[1]) == [Sign.RIGHT, Sign.RIGHT]
    wrong = school.say(RecogniseAnswer(places=frozenset({"from"})))[1]
    assert signs(wrong) == [Sign.RIGHT, Sign.HOW_IT_IS, Sign.NOT_SO]


def test_the_way_to_answer_is_told_with_the_reason_against_it():
    school = School(
        lesson_of(Answerable("letter", "answer-in-thread"), Answerable("fake", "gateway"))
    )
    wrong = AnswerableAnswer(ReplyPermission.ALLOWED, GuidanceId.DO_NOT_ANSWER)
    assert signs(school.say(wrong)[1]) == [Sign.RIGHT, Sign.HOW_IT_IS]
    comment = school.say(AnswerableAnswer(), "t2")[1]
    assert signs(comment) == [Sign.RIGHT, Sign.RIGHT, Sign.TOLD]
    assert "ask your IT department" in comment.text


def test_who_gets_it_is_told_with_the_points_of_the_rules():
    library = a_library()
    library.book = one_rule("byg", RuleField.MAILBOX, RuleMatch.IS, "Byggesag")
    school = School(lesson_of(PassOn("letter"), PassOn("fake"), PassOn("plain")), library=library)
    comment = school.say(PassOnAnswer(guidance=""))[1]
    assert signs(comment)[:2] == [Sign.RIGHT, Sign.HOW_IT_IS]
    assert "Byg og bolig" in comment.text
    assert "mailbox = “Byggesag”" in comment.text
    held = school.say(PassOnAnswer(NOBODY, ""), "t2")[1]
    assert held.lines[0].text == "Nobody: it must not be passed on"
    assert held.lines[1].sign is Sign.TOLD
    assert school.say(PassOnAnswer(HELD_BACK), "t3")[1].lines[0].text.startswith("Nobody is")


def test_a_written_reply_is_told_of_by_the_reply_check():
    school = School(lesson_of(WRITE))
    clean = school.say(WriteAnswer())[1]
    assert clean.lines[0].text == "The reply check found nothing wrong."
    given, comment = school.say(WriteAnswer(faults=("copies", "link-not-https")))
    assert given.result is Result.WRONG
    assert signs(comment) == [Sign.NOT_SO, Sign.TOLD]
    assert "leder@kommune.example" in comment.text


def test_mistakes_are_told_as_found_missed_or_not_there():
    school = School(lesson_of(FIND, replace(FIND, faults=())))
    given = FindAnswer(frozenset({Code.COPIES, Code.NEW_MAIL}))
    comment = school.say(given)[1]
    assert signs(comment) == [Sign.RIGHT, Sign.HOW_IT_IS, Sign.HOW_IT_IS, Sign.NOT_SO]
    assert "Not so here: It is a new mail and no reply" in comment.text
    clean = school.say(FindAnswer(), "t2")[1]
    assert clean.lines[0].text == "Nothing is wrong with this reply."


def test_without_a_reply_there_is_nothing_to_tell_of_one():
    school = School(lesson_of(FIND, WRITE))
    for task in ("t1", "t2"):
        playing = school.play(task)
        bare = replace(playing, solution=replace(playing.solution, situation=None))
        given = school.trainer.mark(
            playing,
            completed(FindAnswer(), playing.solution) if task == "t1" else playing.solution.answer,
        )
        assert len(comment_on(PLAIN, bare, given).lines) == 1


def test_a_right_answer_of_another_kind_is_a_fault_of_ours():
    school = School(lesson_of(Answerable("letter", "gateway"), Recognise("letter")))
    playing, other = school.play(), school.play("t2")
    given = school.trainer.mark(playing, playing.solution.answer)
    with pytest.raises(TypeError):
        comment_on(PLAIN, replace(playing, solution=other.solution), given)


def test_steps_are_told_in_their_order():
    school = School(lesson_of(Order("gateway")))
    assert signs(school.say(OrderAnswer())[1]) == [Sign.RIGHT] * 3
    wrong = school.say(OrderAnswer((2, 1, 0)))[1]
    assert [line.text for line in wrong.lines] == [f"{n}. {s}" for n, s in enumerate(STEPS, 1)]
    assert set(signs(wrong)) == {Sign.HOW_IT_IS}


def test_fakes_are_told_with_what_gives_them_away():
    school = School(lesson_of(Fake(("fake", "plain"))))
    comment = school.say(FakeAnswer(frozenset({"plain"})))[1]
    assert [s for s in signs(comment) if s is not Sign.TOLD] == [Sign.HOW_IT_IS, Sign.HOW_IT_IS]
    assert Sign.TOLD in signs(comment)


def test_the_why_of_a_common_wrong_answer_comes_first():
    lesson = lesson_of(Recognise("letter"))
    wrong = a_lesson(
        a_task(Recognise("letter"), wrong=(Wrong("post", RecogniseAnswer(Kind.ORDINARY)),)),
        messages=lesson.messages,
    )
    school = School(wrong)
    comment = school.say(RecogniseAnswer(Kind.ORDINARY), "one")[1]
    assert comment.common == "Nej."


def test_a_source_of_one_language_is_told_in_it():
    only = Source("x", {"da": "Loven"}, Confidence.UNKNOWN)
    assert source_text(PLAIN, only, "en") == "Loven (not known)"
    assert source_text(PLAIN, Source("x", {}, Confidence.UNKNOWN), "en") == "x (not known)"
    assert place_name(PLAIN, "somewhere") == "Somewhere"


# What is shown


def shown(name):
    school = School(lesson_of(Recognise(name)))
    return {row.place: row.line for row in message_parts(PLAIN, school.play().letter(name))}


def test_a_message_is_shown_part_by_part():
    rows = shown("letter")
    assert rows["file"] == "The file itself: message.eml"
    assert rows["from"].startswith("The sender: Sikker post <")
    assert "Message-ID" in rows["header"]
    assert "X-Dpassist-Sample" not in rows["header"]
    assert rows["attachment 1"] == "Attachment 1: brev.pdf (1 kB)"
    assert "It begins: <memo:Message" in rows["attachment 2"]


def test_what_has_no_parts_is_shown_by_what_it_has():
    assert set(shown("broken")) == {"file"}
    assert "cannot be read here" in shown("closed")["content"]
    assert "signed (S/MIME)" in shown("signed")["content"]
    assert "reply-to" in shown("fake")
    assert "receiptStatus" in shown("receipt")["attachment 1"]
    assert shown("outlook")["file"].endswith(".msg")


def test_numbers_in_letters_are_hidden_and_those_of_practice_are_seen():
    mailed = mail(body="Hej 009999-1234", subject="Om 009999-1234")
    files = {Path("/lessons") / "x.eml": mailed}
    lesson = a_lesson(a_task(Recognise("x")), messages=(MessageRef("x", sample="x.eml"),))
    desk = a_desk(
        a_library(), MemoryPostFiles(files), FakeShell(), lessons=MemoryLessons((lesson,))
    )
    letter = desk.trainer.play(lesson, "one", "da").letter("x")
    assert "009999" not in "".join(row.line for row in message_parts(PLAIN, letter))
    school = School(lesson_of(FIND))
    rows = reply_parts(PLAIN, school.play().solution.situation)
    subject = next(row for row in rows if row.name == "Subject")
    assert subject.text.rsplit(" ", 1)[1].replace("-", "").isdecimal()


def test_a_reply_is_shown_with_what_a_mail_program_hides():
    faults = ("blind-copies", "reply-to-wrong", "action-link-not-https", "too-large")
    school = School(
        lesson_of(replace(FIND, faults=faults), replace(FIND, faults=("not-readable",)))
    )
    rows = {row.name: row.text for row in reply_parts(PLAIN, school.play().solution.situation)}
    assert {"Hidden copy", "Answers go to", "Action in the letter", "Attached"} <= set(rows)
    assert rows["Attached"] == "drawings.pdf (99.5 MB)"
    closed = reply_parts(PLAIN, school.play("t2").solution.situation)
    assert "cannot be read" in next(row.text for row in closed if row.name == "Text")
    bare = school.play().solution.situation.with_reply(
        to=(), sender=None, subject="", body="", in_reply_to="", headers=(("X-A", "1"),)
    )
    rows = {row.name: row.text for row in reply_parts(PLAIN, bare)}
    assert rows["To"] == rows["From"] == rows["Subject"] == rows["Text"] == "(nothing)"
    assert rows["Thread"] == "answers no message"
    assert rows["Header fields"] == "X-A: 1"


def test_a_file_that_cannot_be_read_is_shown_by_its_name():
    def closed():
        raise UnreadableMessageError("damaged")

    letter = School(lesson_of(Recognise("letter"))).play().letter("letter")
    file = Attachment("a.xml", "text/xml", 5_000, closed)
    odd = replace(letter, message=replace(letter.message, attachments=(file,)))
    rows = [row.line for row in message_parts(PLAIN, odd) if row.place == "attachment 1"]
    assert rows == ["Attachment 1: a.xml (5 kB)"]


def test_long_texts_are_cut():
    situation = School(lesson_of(WRITE)).play().solution.situation
    rows = reply_parts(PLAIN, situation.with_reply(body="x" * 5_000, subject="y" * 900))
    by_name = {row.name: row.text for row in rows}
    assert by_name["Text"].endswith("x…")
    assert by_name["Subject"].endswith("y…")


def test_what_a_letter_says_of_itself_is_told_where_it_decides():
    letter = School(lesson_of(Recognise("letter"))).play().letter("letter")
    names = {row.name for row in letter_facts(PLAIN, letter)}
    assert {"Mailbox", "Case number", "Answer wanted before", "Reply"} <= names
    assert file_name(PLAIN, letter) == "message.eml"


def test_the_terms_name_the_day_the_profile_and_its_limits():
    limits = ReplyLimits(total_bytes=10_000_000, files=3, file_types=("pdf",))
    told = terms(PLAIN, a_profile(limits=limits), TODAY, "en")
    assert told == (
        "Today is 2026-03-10.",
        "Reply profile: Answer in the thread.",
        "Switch encryption on.",
        "Files the gateway takes: 3 at most.",
        "The gateway takes 10 MB at most.",
        "Types of files on the list: pdf.",
    )
    assert len(terms(PLAIN, a_profile(), TODAY, "da")) == 3
