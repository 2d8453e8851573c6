"""A lesson as one file: the same bytes each time, and anything but a lesson is refused by the one exception."""

import io
import stat
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.errors import LessonFileError
from dpassist.mailio.lesson_file import PackedLesson, pack_lesson, unpack_lesson

FILES = {"lesson.toml": b"version = 1\n", "da.md": b"# Da\n", "besked.eml": b"Subject: x\n\nHej\n"}
LESSON = PackedLesson("carport", FILES)


def packed(*entries, packing=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return made.getvalue()


def test_a_lesson_reads_back_and_gives_the_same_bytes_whatever_the_order():
    data = pack_lesson(LESSON)
    assert unpack_lesson(data) == LESSON
    assert pack_lesson(PackedLesson("carport", dict(reversed(FILES.items())))) == data
    by_hand = packed(*((f"carport/{name}", content) for name, content in FILES.items()))
    assert unpack_lesson(by_hand) == LESSON


def a_link(name):
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    "entry",
    [
        "../lesson.toml",
        "carport/../da.md",
        "/carport/da.md",
        "carport\\da.md",
        "carport/deep/da.md",
        "carport/",
        "other/da.md",
        "da.md",
        "carport/run.exe",
        "carport/con.eml",
        "nul/besked.eml",
        "carport/con .eml",
        "carport/com\N{SUPERSCRIPT ONE}.eml",
        "carport/.eml",
        "carport/a:b.eml",
        "carport/fr.md",
        "carport/BESKED.EML",
        "carport/lesson.toml",
        a_link("carport/en.md"),
    ],
)
def test_what_no_lesson_holds_is_refused(
    entry, recwarn
):  # the library warns of a name that is there twice
    entries = [(f"carport/{name}", content) for name, content in FILES.items()]
    with pytest.raises(LessonFileError, match="lesson-file-unknown"):
        unpack_lesson(packed(*entries, (entry, b"x")))


def test_what_is_no_packed_file_is_damaged():
    with pytest.raises(LessonFileError, match="lesson-file-damaged"):
        unpack_lesson(b"PK\x03\x04 cut off")


def test_a_name_that_goes_on_behind_a_zero_is_refused():
    entries = [("carport/lesson.toml", b""), ("carport/da.md-.exe", b"")]
    with pytest.raises(LessonFileError, match="lesson-file-unknown"):
        unpack_lesson(packed(*entries).replace(b"da.md-", b"da.md\0"))


def test_folders_with_another_name_or_without_a_lesson_are_refused():
    for entries in (
        [],
        [("carport/da.md", b"# Da")],
        [("Car Port/lesson.toml", b"")],
        [("carport/lesson.toml", b""), *((f"carport/{n}.eml", b"") for n in range(24))],
    ):
        with pytest.raises(LessonFileError, match="lesson-file-unknown"):
            unpack_lesson(packed(*entries))


@pytest.mark.parametrize(
    ("name", "size"), [("besked.eml", 2_000_001), ("da.md", 131_073), ("lesson.toml", 50_000_000)]
)
def test_what_unpacks_to_too_much_is_refused(name, size):
    entries = {"carport/lesson.toml": b"", f"carport/{name}": b"0" * size}
    with pytest.raises(LessonFileError, match="lesson-file-too-large"):
        unpack_lesson(packed(*entries.items()))


def test_together_the_files_may_not_be_too_large_either():
    entries = [(f"carport/{n}.eml", b"0" * 1_900_000) for n in range(5)]
    with pytest.raises(LessonFileError, match="lesson-file-too-large"):
        unpack_lesson(packed(("carport/lesson.toml", b""), *entries))
    with pytest.raises(LessonFileError, match="lesson-file-too-large"):
        unpack_lesson(b"0" * (8 * 1024 * 1024 + 1))


def test_packed_in_another_way_or_encrypted_is_refused():
    entries = [("carport/lesson.toml", b"version = 1")]
    with pytest.raises(LessonFileError, match="lesson-file-unknown"):
        unpack_lesson(packed(*entries, packing=zipfile.ZIP_LZMA))
    locked = bytearray(packed(*entries))
    locked[locked.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(LessonFileError, match="lesson-file-unknown"):
        unpack_lesson(bytes(locked))


def test_what_could_not_be_read_again_is_not_written():
    with pytest.raises(LessonFileError, match="lesson-file-unknown"):
        pack_lesson(PackedLesson("carport", {**FILES, "noter.docx": b""}))


@settings(max_examples=150)
@given(st.data())
def test_bytes_changed_give_the_lesson_or_the_one_exception(data):
    """Whatever comes out is still plain names in one folder."""
    whole = data.draw(
        st.sampled_from([pack_lesson(LESSON), packed(*((f"a/{n}", c) for n, c in FILES.items()))])
    )
    start = data.draw(st.integers(0, len(whole)))
    new, gone = data.draw(st.binary(max_size=6)), data.draw(st.integers(0, 6))
    try:
        read = unpack_lesson(whole[:start] + new + whole[start + gone :])
    except LessonFileError:
        return
    assert read.files.keys() <= {"lesson.toml", "da.md", "en.md"} | {
        name for name in read.files if name.endswith(".eml")
    }
    assert not set("".join((read.id, *read.files))) & set("/\\:\0")


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_anything_at_all_is_refused(data):
    with pytest.raises(LessonFileError):
        unpack_lesson(data)
