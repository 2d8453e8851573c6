"""A trainer opens what the room handed in: counted once each, what does not count told, and saved as table and page."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import lesson_of
from dpassist.domain.training.marking import Result
from dpassist.mailio.course_file import write_course
from dpassist.mailio.guidance_pdf import pages_in
from tests.course_values import NOW, a_course, a_result, a_result_file
from tests.mailio.test_guidance_pdf import text_of

LESSONS = ("spot-den-falske", "kopier-til-andre")
KEYS = [f"{number:02x}" * 32 for number in range(1, 9)]
RIGHT = Given(Result.RIGHT, Result.RIGHT)


class Room:
    """The page, and the files of a room of participants."""

    def __init__(self, workplace, folder, monkeypatch):
        self.place, self.folder, self.patch = workplace, folder, monkeypatch
        self.window = workplace.window
        trainer = self.window._desk.trainer
        self.lessons = {name: trainer.lesson(name) for name in LESSONS}
        self.course = a_course(lessons=tuple(map(lesson_of, self.lessons.values())))
        self.tasks = [(name, task.id) for name in LESSONS for task in self.lessons[name].tasks]

    @property
    def page(self):
        return self.window.page("course-results")

    def settle(self):
        self.place.wait(self.page.is_settled)
        QApplication.processEvents()

    def wrong(self, mistake, *keys):
        """An attempt in which these tasks were answered wrongly at first."""
        given = Given(Result.WRONG, Result.RIGHT, 2, (mistake, "fakes", "missed:post"))
        return Attempt({key: given if key in keys else RIGHT for key in self.tasks})

    def hand_in(self, file, key, attempt, course=None, **changes):
        result = a_result(course or self.course, key, attempt=attempt, **changes)
        (self.folder / file).write_bytes(a_result_file(result, key))

    def fill(self):
        """Four participants, and all that can go wrong with a file."""
        first, second = self.tasks[0], self.tasks[1]
        self.hand_in("a.dpresult", KEYS[0], self.wrong("common:gateway", first), name="=Asta Prøve")
        self.hand_in("b.dpresult", KEYS[1], self.wrong("common:gateway", first, second))
        self.hand_in("c.dpresult", KEYS[2], self.wrong("missed:post", first, second))
        self.hand_in("d.dpresult", KEYS[3], Attempt(dict.fromkeys(self.tasks, RIGHT)))
        late = NOW + timedelta(hours=1)
        self.hand_in("e.dpresult", KEYS[3], Attempt(dict.fromkeys(self.tasks, RIGHT)), when=late)
        other = a_course(id="ff" * 16)
        self.hand_in("f.dpresult", KEYS[4], Attempt(), other)
        edition = a_course(lessons=self.course.lessons[:1])
        self.hand_in("g.dpresult", KEYS[5], Attempt(), edition)
        spoilt = (
            (self.folder / "a.dpresult")
            .read_bytes()
            .replace(b'"first":"wrong"', b'"first":"right"')
        )
        (self.folder / "h.dpresult").write_bytes(spoilt)
        (self.folder / "i.dpresult").write_bytes(b"nothing")
        (self.folder / "brev.eml").write_bytes(b"not looked at in a folder")
        return self.folder

    def names(self, path):
        self.patch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))


@pytest.fixture
def room(workplace, tmp_path, monkeypatch):
    folder = tmp_path / "afleveret"
    folder.mkdir()
    return Room(workplace, folder, monkeypatch)


def test_a_room_is_looked_at_and_saved(room, tmp_path):
    room.window.show_page("course-results")
    page = room.page
    assert not page.csv_button.isEnabled()
    assert not page.title.isVisible()
    page.take([room.fill()])
    room.settle()
    assert page.title.text() == "New colleagues"
    assert page.summary.text().startswith("Handed in: 4. Passed: 2. The pass mark is 75 %.")
    assert "Speak of the mistakes" in page.summary.text()
    notes = [page.notes.item(row).text() for row in range(page.notes.count())]
    for file, why in zip(
        "dfghi",
        ("again later", "another course", "was changed", "was changed after", "no result"),
        strict=True,
    ):
        assert any(note.startswith(f"{file}.dpresult") and why in note for note in notes), notes
    assert len(notes) == 5
    rows = page.lessons.rows()
    assert rows[0] == ["Spot the fake", "4", "16", "11", "68 %", "2"]
    assert rows[1][5] == "4"
    mistakes = page.mistakes.rows()
    assert mistakes[0][0] == "2"
    assert "It looks dull, but has what counts" in mistakes[0][3]
    people = page.people.rows()
    assert [row[0] for row in people] == [
        "=Asta Prøve",
        "Participant 2",
        "Participant 3",
        "Participant 4",
    ]
    assert {row[2] for row in people} == {"yes", "not yet"}
    assert "11 of 16 (68 %)" in page.plot.accessibleDescription()


def test_what_the_room_did_is_saved_as_a_table_and_as_a_page(room, tmp_path):
    room.window.show_page("course-results")
    page = room.page
    page.take([room.fill()])
    room.settle()
    room.names(tmp_path / "tabel.csv")
    page.csv_button.click()
    room.settle()
    table = (tmp_path / "tabel.csv").read_bytes().decode("utf-8-sig")
    assert ";'=Asta Prøve;" in table
    assert "Lesson;;Spot the fake;;;4;16;11;68;2;;" in table
    danish, _english = page.pdf_button.menu().actions()
    room.names(tmp_path / "side.pdf")
    danish.trigger()
    room.settle()
    pdf = (tmp_path / "side.pdf").read_bytes()
    assert pages_in(pdf) == 1
    said = " ".join(text_of(pdf).split())
    for words in (
        "Hvad holdet svarede forkert på: Nye kolleger",
        "Find den falske",
        "Afleveret: 4. Bestået: 2.",
    ):
        assert words in said, said
    assert "Asta" not in said
    page.clear_button.click()
    assert not page.title.isVisible()
    assert not page.notes.isVisible()


def test_the_file_of_a_course_says_which_results_count(room):
    room.fill()
    (room.folder / "kursus.dpcourse").write_bytes(write_course(a_course(id="ff" * 16)))
    (room.folder / "spoilt.dpcourse").write_bytes(b"nothing")
    room.window.load([room.folder / "f.dpresult"])
    room.settle()
    assert room.window.pages.current_id() == "course-results"
    assert room.page.summary.text().startswith("Handed in: 1. Passed: 0.")
    room.page.take([room.folder])
    room.settle()
    assert room.page.summary.text().startswith("Handed in: 1. Passed: 0.")
    assert room.page.mistakes.rowCount() == 0
    assert room.page.notes.count() == 9


def test_results_are_asked_for_and_what_does_not_count_is_told(room, monkeypatch):
    room.window.show_page("course-results")
    page = room.page
    (room.folder / "x.dpresult").write_bytes(b"nothing")
    for names in (([], ""), ([str(room.folder / "x.dpresult")], "")):
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, names=names: names)
        page.open_button.click()
        room.settle()
    for name in ("", str(room.folder)):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, name=name: name)
        page.folder_button.click()
        room.settle()
    assert "no result that counts" in page.hint.text()
    assert page.notes.count() == 1


def test_reading_is_stopped_and_begun_again(room):
    room.window.show_page("course-results")
    page = room.page
    page.take([room.fill()])
    page.progress.cancel.click()
    room.settle()
    assert not page.progress.isVisible()
    assert not page.csv_button.isEnabled()
    page.take([])
    room.settle()
    assert page.people.rowCount() == 4


def test_what_cannot_be_written_is_said(room, tmp_path):
    room.window.show_page("course-results")
    page = room.page
    page.take([room.fill()])
    room.settle()
    room.names("")
    page.csv_button.click()
    page.pdf_button.menu().actions()[0].trigger()
    room.names(tmp_path / "nowhere" / "x.csv")
    page.csv_button.click()
    room.settle()
    assert "could not be written" in page.hint.text()
    with pytest.raises(ValueError, match="a bug"):
        page._show_error(ValueError("a bug"))


def test_the_plot_is_drawn_in_every_theme_and_its_parts_differ_without_colour(room, qapp):
    """Solid up to what was right, hatched beyond it, and the numbers beside it."""
    page = room.page
    room.window.show_page("course-results")
    page.take([room.fill()])
    room.settle()
    plot = page.plot
    picture = plot.grab().toImage()
    line = plot.fontMetrics().height()
    y = 4 + line + 2 + line // 2
    row = [picture.pixelColor(x, y).name() for x in range(8, picture.width() - 14 * 12, 1)]
    solid = plot.palette().highlight().color().name()
    assert row[0] == solid
    assert row.count(solid) > len(row) // 2
    assert len(set(row[-40:])) > 1
    plot.show_lessons(())
    assert plot.accessibleDescription() == ""
    assert plot.sizeHint().height() < 2 * line
