"""Compound files damaged in every way that has a name: what is left is read, and nothing takes long."""

import random
import struct
from contextlib import suppress

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.cfb_writer import build_compound_file
from dpassist.mailio.limits import Limits
from tests.compound_files import scattered_file
from tests.processor_time import within
from tests.spoiled_files import (
    BIG,
    END,
    FREE,
    SECTOR,
    SMALL,
    TREE,
    code_of,
    entry_number,
    entry_offset,
    opened,
    walked,
    with_number,
)


@pytest.mark.parametrize("data", [b"", b"no compound file" * 100, build_compound_file(TREE)[:511]])
def test_what_has_no_header_is_damaged(data):
    assert code_of(data) == "damaged"


@pytest.mark.parametrize(
    ("offset", "number", "form"),
    [
        (30, 31, "<H"),  # size of a sector
        (32, 9, "<H"),  # size of a mini sector
        (48, 100_000, "<I"),  # where the directory begins
        (48, END, "<I"),
        (76, 100_000, "<I"),  # where the table of sectors begins
        (76, FREE, "<I"),
    ],
)
def test_a_header_that_cannot_be_true_is_damaged(offset, number, form):
    assert code_of(with_number(build_compound_file(TREE), offset, number, form)) == "damaged"


@pytest.mark.parametrize(
    ("offset", "number", "form"),
    [
        (24, 0xFFFF, "<H"),  # versions
        (26, 4, "<H"),
        (28, 0xFEFF, "<H"),  # order of bytes
        (34, 0xFFFF, "<H"),  # reserved
        (40, 0xFFFFFFF0, "<I"),  # how many sectors the directory has
        (44, 0xFFFFFFF0, "<I"),  # how many the table
        (52, 0xFFFFFFF0, "<I"),  # number of a transaction
        (56, 1, "<I"),  # where small streams end
        (64, 0xFFFFFFF0, "<I"),  # how many sectors the table of the mini stream has
        (68, 0, "<I"),  # where the list of tables goes on
        (72, 0xFFFFFFF0, "<I"),  # how many sectors that list has
    ],
)
def test_what_a_header_says_beside_the_point_is_not_minded(offset, number, form):
    root = opened(with_number(build_compound_file(TREE), offset, number, form))
    assert root.stream("big").read() == BIG
    assert root.stream("small").read() == SMALL
    assert all(stream.is_whole() for stream in walked(root))


@pytest.mark.parametrize("cut", [512, 700, 1024, 1536])
def test_a_file_cut_off_before_its_directory_is_damaged(cut):
    assert code_of(build_compound_file(TREE)[:cut]) == "damaged"


@pytest.mark.parametrize("shift", [9, 12])
def test_a_file_cut_off_anywhere_gives_what_is_left_of_it(shift):
    data = scattered_file(TREE, shift, random.Random(5))
    found = []
    for length in sorted({*range(0, len(data), 512), *range(0, len(data), 301)}):
        with within(10), suppress(UnreadableMessageError):
            found.append(len(walked(opened(data[:length]))))
    assert len(found) > 1
    assert max(found) == 5


# --- tables


def test_a_list_of_tables_that_runs_in_a_circle_is_read_once():
    content = random.Random(2).randbytes(7_500_000)
    data = build_compound_file({"large": content})
    (list_sector,) = struct.unpack_from("<I", data, 68)
    looped = with_number(data, (list_sector + 2) * SECTOR - 4, list_sector)
    tables = 109 + 127 * 4_000_000
    looped = with_number(with_number(looped, 44, tables), 72, 4_000_000)
    with within(10):
        assert opened(looped).stream("large").read() == content


def test_a_list_of_tables_as_long_as_its_file_is_read_as_far_as_it_can_matter():
    data = build_compound_file({"large": bytes(7_500_000)})
    count = 40_000
    begin = len(data) // SECTOR - 1
    chained = b"".join(struct.pack("<128I", *[0] * 127, begin + n + 1) for n in range(count))
    with within(10):
        root = opened(with_number(data, 68, begin) + chained)
        assert not root.stream("large").is_whole()


@pytest.mark.parametrize("place", [END, 0x00FFFFFF])
def test_a_list_of_tables_that_is_lost_loses_only_what_it_described(place):
    content = random.Random(2).randbytes(7_500_000)
    data = scattered_file({"large": content, "small": SMALL}, 9, random.Random(1))
    stream = opened(with_number(data, 68, place)).stream("large")
    assert not stream.is_whole()
    assert content.startswith(stream.read())


def test_a_file_whose_table_is_cut_off_is_read_when_its_directory_is_described():
    data = build_compound_file({"large": bytes(70_000)})
    (second,) = struct.unpack_from("<I", data, 80)
    (directory,) = struct.unpack_from("<I", data, 48)
    described = (second + 1) * SECTOR + (directory % 128 + 1) * 4
    assert opened(data[: described + 2]).stream("large").is_whole()
    assert code_of(data[: described - 2]) == "damaged"


# --- directories


def test_a_directory_that_loops_is_read_once():
    data = build_compound_file({"a": b"1", "b": b"2", "c": b"3"})
    offset = entry_offset(data, "b")
    (left,) = struct.unpack_from("<I", data, offset + 68)
    looped = with_number(with_number(data, offset + 76, left), offset + 72, 2)
    assert len(list(opened(looped).streams())) <= 3


def test_a_storage_that_contains_itself_is_read_once():
    data = build_compound_file({"box": {"a": b"1"}})
    offset = entry_offset(data, "a")
    looped = with_number(data, offset + 76, 1)
    assert [storage.name for storage in opened(looped).storages()] == ["box"]


def test_storages_that_share_what_they_hold_hold_it_once():
    data = build_compound_file({f"box{n}": {f"in{n}": b"x"} for n in range(20)})
    for n in range(20):
        offset = entry_offset(data, f"box{n}") + 76
        data = with_number(data, offset, entry_number(data, f"box{(n + 1) % 20}"))
    root = opened(data)
    with within(10):
        assert walked(root) == []
    shared = build_compound_file({"a": {"x": b"1"}, "b": {"y": b"2"}})
    x = entry_number(shared, "x")
    root = opened(with_number(shared, entry_offset(shared, "b") + 76, x))
    assert [stream.read() for stream in walked(root)] == [b"1"]


def test_a_name_that_comes_twice_stands_for_the_last_of_the_two():
    data = build_compound_file({"a": b"1", "b": b"2", "c": b"3"})
    offset = entry_offset(data, "b")
    root = opened(data[:offset] + "A".encode("utf-16-le") + data[offset + 2 :])
    assert [(stream.name, stream.read()) for stream in root.streams()] == [("A", b"2"), ("c", b"3")]
    assert root.stream("a").read() == b"2"


def test_an_entry_of_no_known_kind_is_passed_over_but_not_its_neighbours():
    data = build_compound_file({"a": b"1", "b": b"2", "c": b"3"})
    root = opened(with_number(data, entry_offset(data, "b") + 66, 7, "<B"))
    assert [stream.name for stream in root.streams()] == ["a", "c"]
    assert root.stream("b") is None


def test_a_link_to_an_entry_that_is_not_there_is_passed_over():
    data = build_compound_file({"a": b"1", "b": b"2", "c": b"3"})
    root = opened(with_number(data, entry_offset(data, "b") + 68, 0x00FFFFFF))
    assert [stream.name for stream in root.streams()] == ["b", "c"]
    assert not root.is_whole()


def test_a_storage_is_whole_when_all_its_entries_are_there():
    root = opened(build_compound_file(TREE))
    assert root.is_whole()
    assert root.storage("box").is_whole()
    assert opened(build_compound_file({})).is_whole()


def test_a_link_to_the_root_is_passed_over():
    data = build_compound_file({"a": b"1", "b": b"2", "c": b"3"})
    root = opened(with_number(data, entry_offset(data, "b") + 68, 0))
    assert [stream.name for stream in root.streams()] == ["b", "c"]


@pytest.mark.parametrize(
    ("written", "length", "name"),
    [
        (b"n\0a\0m\0e\0\0\0", 0, "name"),
        (b"n\0a\0m\0e\0\0\0", 1, "name"),
        (b"n\0a\0m\0e\0\0\0", 65, "name"),
        (b"n\0a\0m\0e\0\0\0", 2, ""),
        (b"n\0a\0m\0e\0\0\0", 7, "na\ufffd"),
        (b"n\0\0\xd8m\0e\0\0\0", 10, "n\ufffdme"),
    ],
)
def test_a_name_that_cannot_be_is_read_as_far_as_it_makes_sense(written, length, name):
    data = build_compound_file({"name": b"1"})
    offset = entry_offset(data, "name")
    data = data[:offset] + written + data[offset + len(written) :]
    root = opened(with_number(data, offset + 64, length, "<H"))
    assert [stream.name for stream in root.streams()] == [name]
    assert root.stream(name).read() == b"1"


@pytest.mark.unmeasured
def test_a_directory_linked_like_a_list_is_read_like_one():
    count = 30_000
    data = bytearray(build_compound_file({f"{n:05}": b"" for n in range(count)}))
    base = entry_offset(data, "00000")
    for n in range(count):
        number = (n + 2) if n + 1 < count else FREE
        struct.pack_into("<II", data, base + n * 128 + 68, FREE, number)
    struct.pack_into("<I", data, entry_offset(data, "Root Entry") + 76, 1)
    with within(15):
        assert len(list(opened(bytes(data)).streams())) == count


def test_more_entries_than_allowed_are_refused():
    data = build_compound_file({f"{n}": b"" for n in range(50)})
    assert code_of(data, Limits(directory_entries=50)) == "too-many-parts"
    assert len(list(opened(data, Limits(directory_entries=51)).streams())) == 50


@pytest.mark.unmeasured
def test_many_entries_take_time_in_proportion():
    data = build_compound_file({f"{n}": b"x" for n in range(20_000)})
    with within(15):
        assert len(list(opened(data).streams())) == 20_000
