"""A message is looked through as a whole before a lesson may be made of it, and the lesson is solved by the product."""

import io
import zipfile
from base64 import b64encode
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from dpassist import app
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.training.answers import RecogniseAnswer
from dpassist.domain.training.making import MESSAGE, Both, LessonPlan, PlannedTask, PlannedWrong
from dpassist.domain.training.solving import UnsolvableError
from dpassist.domain.training.synthetic import RealLooking
from dpassist.domain.training.tasks import TaskKind
from dpassist.domain.verdict import Kind
from dpassist.services import lesson_looking, lesson_making
from dpassist.services.lesson_making import told_of, told_of_fault
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.cfb_builder import build_compound_file, message_tree
from tests.fakes import DirectReader, FakeShell

REAL = "010203-" + "4004"
CARPORT = (
    Path(__file__).resolve().parents[2] / "resources" / "training" / "messages" / "carport.eml"
)
TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    return AppPaths.under(tmp_path_factory.mktemp("making"))


@pytest.fixture(scope="module")
def desk(paths):
    return app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk


@pytest.fixture
def making(desk):
    return desk.making()


def a_mail(*files, subject="Carport", body="Hej.\n", **headers):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@borger.example", "post@x.example", subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    for name, content, kind in files:
        mail.add_attachment(content, *kind.split("/"), filename=name)
    return mail.as_bytes()


def an_outlook_file(**fields):
    return build_compound_file(message_tree(**fields))


def a_document(text):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("docProps/core.xml", f"<creator>{text}</creator>")
    return made.getvalue()


def found(making, data, suffix=".eml"):
    return [(str(t.what), t.where, t.shown) for t in making.look(data, suffix).troubles]


def test_a_made_up_mail_is_taken_and_marked(making):
    taken = making.take(CARPORT)
    assert (taken.troubles, taken.refused, taken.unsure) == ((), (), ())
    assert taken.name == "besked.eml"
    taken = making.look(a_mail(), ".eml")
    assert taken.data.startswith(b"X-Dpassist-Sample: synthetic\r\nFrom: a@borger.example")
    assert making.look(taken.data, ".eml").data == taken.data
    in_mailbox = making.look(b"From a 2026\n" + a_mail(), ".EML")
    assert in_mailbox.data.startswith(b"From a 2026\nX-Dpassist-Sample")


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (a_mail(subject=f"Om {REAL}"), "subject"),
        (a_mail(body=f"Mit nummer er {REAL}.\n"), "body"),
        (a_mail(X_Sagsnummer=REAL), "header"),
        (a_mail((f"brev {REAL}.txt", b"x", "text/plain")), "attachment 1"),
        (a_mail(("a.txt", b"x", "text/plain"), ("b.txt", REAL.encode(), "text/plain")), "attachment 2"),
        (a_mail(("brev.docx", a_document(REAL), "application/octet-stream")), "attachment 1"),
        (a_mail(("a.xml", b"<c>" + b64encode(f"Nr. {REAL}".encode()) + b"</c>", "text/xml")), "attachment 1"),
        (a_mail(("m.eml", a_mail(body=f"{REAL}\n"), "application/octet-stream")), "attachment 1"),
        (
            a_mail((
                "m.eml",
                a_mail(("n.eml", a_mail(("c.txt", REAL.encode(), "text/plain")), "application/octet-stream")),
                "application/octet-stream",
            )),
            "attachment 1",
        ),
        (a_mail(("a.txt", b"x", "text/plain")).replace(b"\n\n", f"\n\n{REAL}\n".encode(), 1), "file"),
    ],
)  # fmt: skip
def test_a_number_that_looks_real_is_found_wherever_it_stands(making, data, where):
    told = found(making, data)
    assert ("cpr-number", where, "••••••-••••") in told
    assert REAL not in str(told)


def test_what_is_packed_into_a_drawn_text_is_looked_through_or_named(making):
    def drawn(content):
        packed = b64encode(content).decode()
        head = "From: a@borger.example\nContent-Type: text/html\nSubject: Carport\n\n"
        return f'{head}<img src="data:a/b;base64,{packed}">\n'.encode()

    letter = (
        f"Nummeret er {REAL}, og her staar saa meget, at ingen skriver det som et ord.".encode()
    )
    picture = b"\x89PNG\r\n\x1a\n" + bytes(90)
    assert ("cpr-number", "body", "••••••-••••") in found(making, drawn(letter))
    assert ("not-looked-through", "body", "HTML") in found(making, drawn(picture))
    held = a_mail(("m.eml", drawn(picture), "application/octet-stream"))
    assert ("not-looked-through", "attachment 1", "HTML") in found(making, held)


def test_addresses_are_found_also_in_the_name_of_the_file(making, tmp_path):
    path = tmp_path / "fra bo@rigtig.dk.eml"
    path.write_bytes(a_mail(Reply_To="bo@rigtig.dk"))
    taken = making.take(path)
    assert taken.data == b""
    assert {(t.where, t.shown.removesuffix(".eml")) for t in taken.refused} == {
        ("file-name", "bo@rigtig.dk"), ("header", "bo@rigtig.dk"),
    }  # fmt: skip


def test_what_cannot_be_looked_through_is_named_and_left_to_somebody(making):
    data = a_mail(
        (f"afgørelse {REAL[:6]}.pdf", b"%PDF-1.7 x", "application/pdf"),
        ("", b"\x00\x01", "application/octet-stream"),
        ("m.msg", b"no message", "application/octet-stream"),
    )
    taken = making.look(data, ".eml")
    assert taken.refused == ()
    assert taken.unsure[0] == "afgørelse 010203.pdf"
    assert "attachment 2" in taken.unsure
    unreadable = making.look(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".msg")
    assert "besked.msg" in unreadable.unsure


def test_a_file_of_outlook_has_to_say_itself_that_it_is_made_up(making):
    plain = found(making, an_outlook_file(subject="Carport"), ".msg")
    assert ("not-marked", "", "") in plain
    marked = found(making, an_outlook_file(subject="Carport (syntetisk)"), ".msg")
    assert "not-marked" not in {what for what, _where, _shown in marked}


@pytest.mark.parametrize("body", ["Hej.", ""])
def test_a_file_of_outlook_is_looked_through_also_where_its_text_stands_once_more(making, body):
    """The plain text was made up, and the packed one still says the number; it is in pieces as Outlook packs it."""
    rtf = b"{\\rtf1\\ansi Nummeret 010203 er delt: 0102{\\b 03}-4004.\\par}"
    data = an_outlook_file(subject="Carport (syntetisk)", body=body, rtf=rtf)
    assert "cpr-number" in {what for what, _where, _shown in found(making, data, ".msg")}
    held = a_mail(("m.msg", data, "application/octet-stream"))
    assert ("cpr-number", "attachment 1", "••••••-••••") in found(making, held)


def test_messages_are_not_followed_without_end(making, monkeypatch):
    inner = a_mail(("c.txt", REAL.encode(), "text/plain"))
    monkeypatch.setattr(lesson_looking, "_DEEPEST", 1)
    taken = making.look(a_mail(("m.eml", inner, "application/octet-stream")), ".eml")
    assert taken.unsure == ("m.eml",)


def test_a_message_that_is_too_long_to_be_looked_through_is_refused(making, monkeypatch):
    monkeypatch.setattr(lesson_looking, "LARGEST", 10)
    with pytest.raises(UnreadableMessageError) as caught:
        making.look(a_mail(), ".eml")
    assert caught.value.code == "lesson-letter-too-large"


def test_a_file_that_cannot_be_loaded_is_left_to_somebody(making):
    def closed():
        raise UnreadableMessageError("damaged")

    letter = making.take(CARPORT).letter
    broken = replace(letter.message.attachments[0], load=closed)
    told = list(making._looking._in_attachment(broken, "attachment 1", 1))
    assert [t.what for t in told] == [RealLooking.NOT_LOOKED_THROUGH]


# The lesson

WHY = Both("Fordi filen viser det.", "Because the file shows it.")
WRONG = PlannedWrong(RecogniseAnswer(Kind.ORDINARY), Both("Se på filen."))


def a_plan(*kinds):
    tasks = tuple(
        PlannedTask(
            f"t{number}",
            kind,
            profile="button-gateway" if kind is TaskKind.ORDER else "answer-in-thread",
            why=WHY,
            answer=Both("Ja, du skal søge først.") if kind is TaskKind.WRITE else Both(),
            wrong=(WRONG,) if kind is TaskKind.RECOGNISE else (),
        )
        for number, kind in enumerate(kinds, start=1)
    )
    return LessonPlan(
        Both("Carporten"),
        Both("Alma skriver."),
        message="besked.eml",
        is_replaced=True,
        tasks=tasks,
    )


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (TaskKind.RECOGNISE, "Digital Post", "ordinary mail"),
        (TaskKind.ANSWERABLE, "Answer the message itself", "Do not answer it"),
        (TaskKind.ONWARD, "Byg", "Nobody"),
        (TaskKind.WRITE, "Ja, du skal søge først.", "There is a copy (cc) (copies)"),
        (TaskKind.ORDER, "1.", "Too early: "),
    ],
)
def test_the_product_says_what_is_right_and_offers_what_is_wrong(desk, making, kind, right, wrong):
    shown = making.show(desk.wording, a_plan(kind), making.take(CARPORT), "t1", "da")
    assert right.casefold() in "\n".join(shown.right).casefold()
    words = [choice.words for choice in shown.wrong]
    assert any(wrong.casefold() in each.casefold() for each in words), words
    assert shown.playing.words.why == WHY.da


def test_without_a_message_there_is_nothing_to_solve(desk, making):
    with pytest.raises(UnsolvableError):
        making.show(desk.wording, a_plan(TaskKind.RECOGNISE), None, "t1", "da")


def test_the_lesson_is_saved_and_is_in_order(desk, making):
    plan, taken = (
        a_plan(*(TaskKind.RECOGNISE, TaskKind.WRITE, TaskKind.ORDER)),
        making.take(CARPORT),
    )
    assert making.faults(plan) == ()
    assert making.problems(plan, taken) == ()
    name = making.save(plan, taken, TODAY, "Posten")
    lesson = desk.trainer.lesson(name)
    assert (lesson.id, lesson.is_own, lesson.today) == ("carporten", True, TODAY)
    assert desk.trainer.problems(lesson) == ()
    assert desk.trainer.unreadable() == ()
    assert making.save(plan, taken, TODAY, "Posten") == "carporten-2"


def test_a_lesson_that_is_saved_again_takes_the_place_of_what_was_saved(paths, desk, making):
    taken = making.take(CARPORT)
    plan = replace(a_plan(TaskKind.RECOGNISE), title=Both("Gemt to gange"))
    name = making.save(plan, taken, TODAY, "Posten")
    desk.trainer.play(desk.trainer.lesson(name), "t1", "da")
    other = making.look(a_mail(body="Hej\n"), ".eml")
    changed = replace(plan, title=Both("Andet navn"))
    assert making.save(changed, other, TODAY, "Posten", name) == name
    lesson = desk.trainer.lesson(name)
    assert lesson.text("da").title == "Andet navn"
    played = desk.trainer.play(lesson, "t1", "da")
    assert played.letter(MESSAGE).message.body_text.strip() == "Hej"
    assert (paths.organisation / "training" / "lessons-before" / f"{name}-1").is_dir()


def test_what_was_written_while_a_lesson_was_saved_goes_on_waiting(making):
    taken = making.take(CARPORT)
    plan = replace(a_plan(TaskKind.RECOGNISE), title=Both("Skrevet videre på"))
    making.keep(plan, taken)
    making.save(plan, taken, TODAY, "Posten")
    assert making.kept() is None
    newer = replace(plan, story=Both("Mere."))
    making.keep(newer, taken)
    making.save(plan, taken, TODAY, "Posten")
    assert making.kept()[0] == newer


def test_a_lesson_at_odds_with_the_product_is_told(desk, making, monkeypatch):
    right = PlannedWrong(RecogniseAnswer(Kind.DIGITAL_POST), WHY)
    plan = a_plan(TaskKind.RECOGNISE)
    odd = replace(plan, tasks=(replace(plan.tasks[0], wrong=(right,)),))
    assert [p.code for p in making.problems(odd, making.take(CARPORT))] == [
        "training-wrong-is-right"
    ]

    def gone(*_args):
        raise UnreadableMessageError("damaged")

    monkeypatch.setattr(lesson_making, "problems_of", gone)
    assert [p.code for p in making.problems(plan, None)] == ["training-message"]


def test_a_plan_waits_and_is_looked_through_anew(making):
    plan, taken = a_plan(TaskKind.RECOGNISE), making.take(CARPORT)
    making.keep(plan, taken)
    again, message = making.kept()
    assert (again, message.name, message.data) == (plan, taken.name, taken.data)
    making.keep(LessonPlan(), None)
    assert making.kept() == (LessonPlan(), None)
    making.forget()
    assert making.kept() is None


def test_a_message_that_waited_and_is_refused_by_now_is_no_longer_part_of_the_plan(making):
    plan = replace(a_plan(TaskKind.RECOGNISE), unsure=("a.pdf",))
    making.keep(plan, replace(making.take(CARPORT), data=a_mail(body=f"{REAL}\n")))
    again, taken = making.kept()
    assert again == replace(plan, message="", unsure=())
    assert (taken.data, [t.where for t in taken.refused]) == (b"", ["body"])
    assert making.kept() == (again, None)  # nor does it lie on the disk any longer
    making.forget()


def test_a_number_that_was_typed_does_not_wait_on_the_disk(paths, making):
    plan = replace(a_plan(TaskKind.RECOGNISE), story=Both(f"Alma ({REAL}) skriver."))
    making.keep(plan, making.take(CARPORT))
    draft = paths.lesson_draft
    assert REAL not in draft.read_text()
    again, taken = making.kept()
    assert again == replace(plan, story=Both("Alma (••••••-••••) skriver."))
    assert taken.name == "besked.eml"
    # One that an older version has kept.
    making._keeper.keep(plan, b"")
    making.kept()
    assert REAL not in draft.read_text()
    making.forget()


def test_telephone_numbers_are_asked_about_and_web_addresses_refused(making):
    data = a_mail(
        ("a.txt", b"Tlf. 23456789", "text/plain"), body="Se rigtig.dk eller ring 87 65 43 21\n"
    )
    taken = making.look(data, ".eml")
    assert [(t.what, t.where, t.shown) for t in taken.refused] == [
        ("web-address", "body", "rigtig.dk")
    ]
    assert set(taken.unsure) == {"•• •• •• 21", "••••••89"}
    assert making.look(a_mail(body="Ring 87 65 43 21\n"), ".eml").refused == ()


def test_what_was_found_is_told_by_place_and_kind(desk, making):
    say = desk.wording
    told = [told_of(say, t) for t in making.look(a_mail(subject=REAL), ".eml").troubles]
    assert "The subject: a number that could be somebody's CPR number (••••••-••••)" in told
    assert told_of_fault(say, making.faults(LessonPlan())[0]) == "This is missing."
    assert "product" in making.sources(say, "en")
