"""What is alike lies together in the cabinet, times are those of FAT, and a file that changed stops the build.

That everything comes out as it went in is checked by each build itself, with a program of others.
"""

from pathlib import Path

import pytest

from installer import cabinet
from installer.tools import BuildError


def test_copies_of_a_library_lie_side_by_side_and_kinds_of_files_together():
    names = ["b/lib.dll", "a/z.pyc", "c.txt", "a/other.pyd", "a/lib.dll", "b/a.pyc", "t.zip"]
    assert [path.as_posix() for path in cabinet.in_order([Path(name) for name in names])] == [
        "a/z.pyc",
        "b/a.pyc",
        "t.zip",
        "a/lib.dll",
        "b/lib.dll",
        "a/other.pyd",
        "c.txt",
    ]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (0, (0x21, 0)),  # before 1980, which is as far back as it goes
        (315532800, (0x21, 0)),
        (1_700_000_001, (43 << 9 | 11 << 5 | 14, 22 << 11 | 13 << 5 | 10)),
    ],
)
def test_a_time_is_told_as_fat_tells_it(when, told):
    assert cabinet.as_fat(when) == told


@pytest.fixture
def unpacked(monkeypatch, tmp_path):
    """A cabinet that unpacks to what is put here."""
    content: dict[str, bytes] = {}

    def run(words, **_more):
        folder = Path(words[words.index("-d") + 1])
        folder.mkdir()
        for name, data in content.items():
            (folder / name).write_bytes(data)

    monkeypatch.setattr(cabinet, "run", run)
    return content


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"a": b"1"}, "missing: b"),
        ({"a": b"1", "b": b"2", "c": b""}, "not in the list: c"),
        ({"a": b"1", "b": b"3"}, "changed: b"),
    ],
)
def test_a_cabinet_that_holds_something_else_stops_the_build(unpacked, tmp_path, content, told):
    files = {"a": tmp_path / "one", "b": tmp_path / "two"}
    files["a"].write_bytes(b"1")
    files["b"].write_bytes(b"2")
    unpacked.update(content)
    with pytest.raises(BuildError, match=told):
        cabinet.require_same(files, tmp_path / "x.cab", tmp_path / "again")


def test_one_that_holds_the_same_does_not(unpacked, tmp_path):
    file = tmp_path / "one"
    file.write_bytes(b"1")
    unpacked["a"] = b"1"
    cabinet.require_same({"a": file}, tmp_path / "x.cab", tmp_path / "again")
