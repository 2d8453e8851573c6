"""Compound files: written, read within bounds, and damaged in every way that has a name."""

import io
import struct
import threading
import time

import olefile
import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.cfb import open_compound_file
from dpassist.mailio.cfb_writer import build_compound_file, compound_file_size
from dpassist.mailio.limits import DEFAULT_LIMITS, Limits

SECTOR = 512
END = 0xFFFFFFFE
BIG = bytes(range(256)) * 40  # in sectors of its own
SMALL = b"small" * 20  # in the mini stream
TREE = {"big": BIG, "Small": SMALL, "empty": b"", "box": {"inner": {"deep": SMALL}, "also": BIG}}


def opened(data, limits=DEFAULT_LIMITS):
    return open_compound_file(data, limits)


def code_of(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        opened(data, limits)
    return caught.value.code


def with_number(data, offset, number, form="<I"):
    changed = bytearray(data)
    struct.pack_into(form, changed, offset, number)
    return bytes(changed)


def entry_offset(data, name):
    """Return where the directory entry of that name begins."""
    return data.index(name.encode("utf-16-le") + b"\0\0")


def chain_offset(data, sector):
    """Return where the follower of a sector is stored, in a file with one table sector."""
    (table,) = struct.unpack_from("<I", data, 76)
    return (table + 1) * SECTOR + sector * 4


def first_sector(data, name):
    return struct.unpack_from("<I", data, entry_offset(data, name) + 116)[0]


# --- writing


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"only": b"x"},
        TREE,
        {f"stream {n}": bytes([n]) * n * 100 for n in range(90)},
        {"large": bytes(7_500_000)},
    ],
    ids=["empty", "one", "nested", "many", "beyond the header's table"],
)
def test_what_is_written_is_read_by_olefile_without_any_complaint(tree):
    data = build_compound_file(tree)
    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_UNSURE) as ole:
        streams = {"/".join(path): ole.openstream(path).read() for path in ole.listdir()}
        assert not ole.parsing_issues
    flat = {}
    waiting = [("", tree)]
    while waiting:
        prefix, part = waiting.pop()
        for name, item in part.items():
            if isinstance(item, bytes):
                flat[prefix + name] = item
            else:
                waiting.append((f"{prefix}{name}/", item))
    assert streams == flat


@pytest.mark.parametrize("sizes", [(), (1,), (64, 4095, 4096, 5000), (7_600_000,), (100,) * 300])
def test_the_size_of_a_file_is_known_before_it_is_written(sizes):
    tree = {f"s{n}": bytes(size) for n, size in enumerate(sizes)}
    assert compound_file_size(sizes, 0) == len(build_compound_file(tree))
    assert compound_file_size(sizes, 2) == len(build_compound_file({**tree, "a": {"b": {}}}))


# --- reading


def test_streams_and_storages_are_found_in_any_letter_case():
    root = opened(build_compound_file(TREE))
    assert root.stream("BIG").read() == BIG
    assert root.stream("small").read() == SMALL
    assert root.stream("empty").read() == b""
    assert root.storage("Box").storage("inner").stream("deep").read() == SMALL
    assert root.stream("box") is None
    assert root.storage("big") is None
    assert root.stream("missing") is None
    assert root.storage("missing") is None


def test_a_storage_lists_what_is_directly_in_it():
    root = opened(build_compound_file(TREE))
    assert sorted(stream.name for stream in root.streams()) == ["Small", "big", "empty"]
    assert [storage.name for storage in root.storages()] == ["box"]


def test_whole_streams_are_known_without_being_read():
    root = opened(build_compound_file(TREE))
    assert all(stream.is_whole() for stream in root.streams())


def test_streams_can_be_read_from_several_threads():
    tree = {f"s{n}": bytes([n]) * 20_000 for n in range(8)}
    root = opened(build_compound_file(tree))
    wrong = []

    def read(name, content):
        wrong.extend(name for _ in range(20) if root.stream(name).read() != content)

    threads = [threading.Thread(target=read, args=item) for item in tree.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


# --- damage


@pytest.mark.parametrize("data", [b"", b"no compound file" * 100, build_compound_file(TREE)[:511]])
def test_what_has_no_header_is_damaged(data):
    assert code_of(data) == "damaged"


@pytest.mark.parametrize(
    ("offset", "number", "form"),
    [
        (30, 31, "<H"),  # size of a sector
        (32, 9, "<H"),  # size of a mini sector
        (48, 100_000, "<I"),  # where the directory begins
        (64, 0xFFFFFFF0, "<I"),  # how many tables the mini stream has
    ],
)
def test_a_header_that_cannot_be_true_is_damaged(offset, number, form):
    assert code_of(with_number(build_compound_file(TREE), offset, number, form)) == "damaged"


def test_an_endless_list_of_tables_is_refused_at_once():
    data = build_compound_file({"large": bytes(7_500_000)})
    (list_sector,) = struct.unpack_from("<I", data, 68)
    looped = with_number(data, (list_sector + 2) * SECTOR - 4, list_sector)
    tables = 109 + 127 * 4_000_000
    looped = with_number(with_number(looped, 44, tables), 72, 4_000_000)
    began = time.process_time()
    assert code_of(looped) == "damaged"
    assert time.process_time() - began < 2


@pytest.mark.parametrize("cut", [512, 700, 1024, 1536])
def test_a_file_cut_off_before_its_directory_is_damaged(cut):
    assert code_of(build_compound_file(TREE)[:cut]) == "damaged"


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


def test_a_directory_linked_like_a_list_is_damaged_rather_than_a_crash():
    count = 3000
    data = bytearray(build_compound_file({f"{n:05}": b"" for n in range(count)}))
    for n in range(count):
        offset = entry_offset(data, f"{n:05}")
        number = (n + 2) if n + 1 < count else 0xFFFFFFFF
        struct.pack_into("<II", data, offset + 68, 0xFFFFFFFF, number)
    struct.pack_into("<I", data, entry_offset(data, "Root Entry") + 76, 1)
    assert code_of(bytes(data)) == "damaged"


def test_more_entries_than_allowed_are_refused():
    data = build_compound_file({f"{n}": b"" for n in range(50)})
    assert code_of(data, Limits(directory_entries=50)) == "too-many-parts"
    assert len(list(opened(data, Limits(directory_entries=51)).streams())) == 50


def test_many_entries_take_time_in_proportion():
    data = build_compound_file({f"{n}": b"x" for n in range(20_000)})
    began = time.process_time()
    opened(data)
    assert time.process_time() - began < 5


def test_a_stream_whose_chain_ends_early_is_short_and_not_whole():
    data = build_compound_file(TREE)
    cut = with_number(data, chain_offset(data, first_sector(data, "big") + 3), END)
    stream = opened(cut).stream("big")
    assert stream.size == len(BIG)
    assert stream.read() == BIG[: 4 * SECTOR]
    assert not stream.is_whole()


def test_a_stream_whose_chain_runs_in_a_circle_is_not_whole():
    data = build_compound_file(TREE)
    start = first_sector(data, "big")
    looped = with_number(data, chain_offset(data, start + 3), start)
    stream = opened(looped).stream("big")
    assert not stream.is_whole()
    assert len(stream.read()) <= len(BIG)


def test_a_stream_that_points_outside_the_file_is_empty():
    data = build_compound_file(TREE)
    astray = with_number(data, entry_offset(data, "big") + 116, 0x00FFFFFF)
    assert opened(astray).stream("big").read() == b""
    assert not opened(astray).stream("big").is_whole()
    astray = with_number(data, entry_offset(data, "Small") + 116, 0x00FFFFFF)
    assert opened(astray).stream("small").read() == b""
    assert not opened(astray).stream("small").is_whole()


def test_a_stream_larger_than_its_file_is_not_read_at_all():
    data = build_compound_file(TREE)
    start = first_sector(data, "big")
    bomb = with_number(data, chain_offset(data, start), start)
    bomb = with_number(bomb, entry_offset(data, "big") + 120, 0xFFFFFF00)
    stream = opened(bomb).stream("big")
    assert stream.read() == b""
    assert not stream.is_whole()


def test_a_mini_stream_larger_than_its_file_is_read_as_far_as_the_file_goes():
    data = build_compound_file(TREE)
    offset = entry_offset(data, "Root Entry")
    (start,) = struct.unpack_from("<I", data, offset + 116)
    bomb = with_number(data, chain_offset(data, start), start)
    bomb = with_number(bomb, offset + 120, 0xFFFFFF00)
    assert len(opened(bomb).stream("small").read()) == len(SMALL)


def test_the_library_failing_on_a_stream_leaves_it_empty(monkeypatch):
    root = opened(build_compound_file(TREE))

    def fail(*args):
        raise OverflowError

    monkeypatch.setattr(olefile.OleFileIO, "_open", fail)
    assert root.stream("big").read() == b""


def test_a_last_sector_that_is_cut_off_counts_as_far_as_it_goes():
    data = build_compound_file(TREE)
    start, last = first_sector(data, "big"), len(data) // SECTOR - 1
    moved = with_number(data, chain_offset(data, start + 18), last)
    moved = with_number(moved, chain_offset(data, last), END) + b"z" * 100
    stream = opened(moved).stream("big")
    assert not stream.is_whole()
    size = 19 * SECTOR + 100
    stream = opened(with_number(moved, entry_offset(data, "big") + 120, size)).stream("big")
    assert stream.is_whole()
    assert stream.read() == BIG[: 19 * SECTOR] + b"z" * 100
