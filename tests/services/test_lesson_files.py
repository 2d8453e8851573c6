"""A lesson leaves as a file and comes in from one: looked through as a whole, and refused for what is wrong with it."""

from dataclasses import replace

import pytest

from dpassist import app
from dpassist.domain.errors import EnvironmentFaultError, LessonFileError
from dpassist.mailio.lesson_file import PackedLesson, pack_lesson, unpack_lesson
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.fakes import DirectReader, FakeShell

REAL = "010203-" + "4004"
MAIL = (
    b"X-Dpassist-Sample: synthetic\r\nFrom: alma@borger.example\r\nTo: post@testby.example\r\n"
    b"Subject: Carport\r\nMessage-ID: <a@borger.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\nHej.\r\n"
)
TOML = """version = 1
subject = "receiving"
today = 2026-11-23

[[messages]]
id = "brev"
file = "besked.eml"

[[tasks]]
id = "hvad"
kind = "recognise"
message = "brev"
sources = ["{source}"]
"""
PAGE = "# Carport\n\nAlma skriver.\n\n## hvad\n\n### why\n\nFilen viser det.\n"


@pytest.fixture
def desk(tmp_path):
    paths = AppPaths.under(tmp_path / "home")
    library = ConfigFiles(paths)
    library.save_settings(replace(library.settings(), role="trainer"))
    return app.prepare(paths, library, "en", FakeShell(), DirectReader()).desk


@pytest.fixture
def door(desk):
    return desk.lesson_files()


@pytest.fixture
def files(desk):
    source = next(iter(desk.making().sources(desk.wording, "en")))
    return {
        "lesson.toml": TOML.format(source=source).encode(),
        "da.md": PAGE.encode(),
        "en.md": PAGE.encode(),
        "besked.eml": MAIL,
    }


@pytest.fixture
def offer(door, tmp_path):
    def open_(files, name="carport"):
        path = tmp_path / "a.dplesson"
        path.write_bytes(pack_lesson(PackedLesson(name, files)))
        return door.open(path)

    return open_


def test_a_lesson_is_taken_in_saved_again_and_replaced_only_when_meant(
    desk, door, files, offer, tmp_path
):
    offered = offer(files)
    assert offered.faults(desk.wording) == offered.unsure(desk.wording) == ()
    assert (offered.there, offered.may_take, offered.asks_twice) == (None, True, False)
    assert desk.trainer.lesson("carport") is None  # looking keeps nothing
    assert door.take_in(offered, may_replace=False) == ""
    lesson = desk.trainer.lesson("carport")
    assert lesson.is_own
    assert desk.trainer.problems(lesson) == ()
    name = door.save("carport", tmp_path / "ud")
    assert name == "ud.dplesson"
    assert unpack_lesson((tmp_path / name).read_bytes()) == offered.packed

    other = files | {"lesson.toml": files["lesson.toml"].replace(b"besked.eml", b"brev.eml")}
    other["brev.eml"] = other.pop("besked.eml")
    again = offer(other)
    assert (again.there, again.asks_twice) == (lesson, True)
    with pytest.raises(LessonFileError, match="lesson-there"):
        door.take_in(again, may_replace=False)
    assert door.take_in(again, may_replace=True) == "training/lessons-before/carport-1"
    organisation = desk.library.organisation.folder()
    folder = organisation / "training" / "lessons" / "carport"
    assert sorted(each.name for each in folder.iterdir()) == sorted(other)
    kept = organisation / "training" / "lessons-before" / "carport-1"
    assert {each.name: each.read_bytes() for each in kept.iterdir()} == dict(offered.packed.files)
    assert door.take_in(offered, may_replace=True) == "training/lessons-before/carport-2"
    assert [each.id for each in desk.trainer.lessons() if each.is_own] == ["carport"]


def test_a_letter_that_was_replaced_is_opened_anew(desk, door, files, offer):
    door.take_in(offer(files), may_replace=False)
    lesson = desk.trainer.lesson("carport")
    assert desk.trainer.play(lesson, "hvad", "en").letter("brev").message.subject == "Carport"
    door.take_in(
        offer(files | {"besked.eml": MAIL.replace(b"Carport", b"Garage")}), may_replace=True
    )
    lesson = desk.trainer.lesson("carport")
    assert desk.trainer.play(lesson, "hvad", "en").letter("brev").message.subject == "Garage"


@pytest.mark.parametrize("lesson", ["hvad-er-digital-post", "brevet-alene"])
def test_a_shipped_lesson_goes_along_with_what_ships(desk, door, lesson, tmp_path):
    door.save(lesson, tmp_path / "a.dplesson")
    offered = door.open(tmp_path / "a.dplesson")
    assert offered.faults(desk.wording) == ()
    assert not offered.there.is_own
    assert not offered.asks_twice


FAULTS = (
    ("lesson.toml", b"version = 1", b"x =", "TOML"),
    ("lesson.toml", b"recognise", b"guess", "kind"),
    ("lesson.toml", b"version = 1", b"extra = 1\nversion = 1", "extra"),
    ("lesson.toml", b"besked.eml", b"andet.eml", "andet.eml"),
    ("lesson.toml", b"file =", b"sample =", "names no such"),
    ("en.md", PAGE.encode(), b"", "en"),
    ("en.md", b"Alma", b"\xff", "UTF-8"),
    ("da.md", b"viser", REAL.encode(), "CPR number"),
    ("da.md", b"### why", b"### nonsense", "nonsense"),
    ("besked.eml", b"borger.example", b"borger.dk", "somebody can own"),
    ("besked.eml", b"Hej", REAL.encode(), "CPR number"),
    ("besked.eml", b"Hej", b"Se rigtig.dk", "web address"),
    ("da.md", b"viser", b"www.rigtig.dk", "web address"),
)


def test_faults_are_told_and_nothing_is_kept(desk, door, files, offer):
    for name, old, new, told in FAULTS:
        offered = offer(files | {name: files[name].replace(old, new)})
        said = "\n".join(offered.faults(desk.wording))
        assert told in said
        assert REAL not in said
        with pytest.raises(LessonFileError, match="lesson-file-faults"):
            door.take_in(offered, may_replace=True)
    without_english = {name: data for name, data in files.items() if name != "en.md"}
    assert offer(without_english).has_faults
    assert desk.trainer.lesson("carport") is None


def test_a_sample_that_is_not_here_is_told(desk, files, offer):
    toml = files["lesson.toml"].replace(b'file = "besked.eml"', b'sample = "findes-ikke.eml"')
    offered = offer(
        {name: data for name, data in files.items() if name != "besked.eml"} | {"lesson.toml": toml}
    )
    assert offered.has_faults


def test_a_number_in_the_name_of_a_file_is_told_without_it(desk, files, offer):
    name = REAL.replace("-", "") + ".eml"
    toml = files["lesson.toml"].replace(b"besked.eml", name.encode())
    rest = {key: data for key, data in files.items() if key != "besked.eml"}
    said = "\n".join(offer(rest | {"lesson.toml": toml, name: MAIL}).faults(desk.wording))
    assert "The name of the file" in said
    assert name not in said


def test_what_cannot_be_looked_through_is_vouched_for(desk, door, files, offer):
    mail = MAIL.replace(
        b"\r\n\r\nHej.",
        b'\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf; name="a.pdf"\r\n'
        b'Content-Disposition: attachment; filename="a.pdf"\r\n\r\n%PDF-1.7',
    )
    offered = offer(files | {"besked.eml": mail})
    assert offered.faults(desk.wording) == ()
    assert "a.pdf" in offered.unsure(desk.wording)[0]
    assert offered.asks_twice


def test_a_telephone_number_is_looked_at_by_whoever_takes_the_lesson_in(desk, offer, files):
    offered = offer(files | {"da.md": files["da.md"].replace(b"viser", b"viser 23 45 67 89")})
    assert offered.faults(desk.wording) == ()
    assert "telephone number (•• •• •• 89)" in offered.unsure(desk.wording)[0]
    assert offered.asks_twice


def test_a_lesson_with_a_message_of_the_house_cannot_stand_alone(
    desk, door, files, offer, tmp_path
):
    door.take_in(offer(files), may_replace=False)
    training = desk.library.organisation.folder() / "training"
    (training / "messages").mkdir()
    (training / "messages" / "fælles.eml").write_bytes(MAIL)
    toml = files["lesson.toml"].replace(b'file = "besked.eml"', 'sample = "fælles.eml"'.encode())
    (training / "lessons" / "carport" / "lesson.toml").write_bytes(toml)
    with pytest.raises(LessonFileError, match="lesson-file-shares"):
        door.save("carport", tmp_path / "ud")
    with pytest.raises(KeyError):
        door.save("findes-ikke", tmp_path / "ud")


def test_a_clerk_sees_it_and_takes_nothing_in(desk, door, files, offer):
    desk.library.save_settings(replace(desk.library.settings(), role="clerk"))
    offered = offer(files)
    assert not offered.may_take
    with pytest.raises(LessonFileError, match="lesson-file-role"):
        door.take_in(offered, may_replace=True)


def test_a_folder_that_cannot_be_written_is_told(desk, door, files, offer):
    organisation = desk.library.organisation.folder()
    organisation.mkdir(parents=True, exist_ok=True)
    (organisation / "training").write_bytes(b"in the way")
    with pytest.raises(EnvironmentFaultError, match="write-failed"):
        door.take_in(offer(files), may_replace=False)
