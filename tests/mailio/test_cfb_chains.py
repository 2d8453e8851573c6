"""Chains of sectors that are cut, crossed or closed to a circle: each goes as far as it makes sense."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.mailio.cfb_chains import Chains, Table, _once
from dpassist.mailio.cfb_writer import build_compound_file
from tests.processor_time import within
from tests.spoiled_files import (
    BIG,
    END,
    FREE,
    SECTOR,
    SMALL,
    TREE,
    chain_offset,
    entry_offset,
    first_sector,
    opened,
    with_chain,
    with_number,
)


def test_a_stream_whose_chain_ends_early_is_short_and_not_whole():
    data = build_compound_file(TREE)
    cut = with_number(data, chain_offset(data, first_sector(data, "big") + 3), END)
    stream = opened(cut).stream("big")
    assert stream.size == len(BIG)
    assert stream.read() == BIG[: 4 * SECTOR]
    assert not stream.is_whole()


@st.composite
def tables(draw):
    """Draw what follows each sector: mostly the next one, or any, or none."""
    count = draw(st.integers(1, 300))
    followers = [*range(1, count), END]
    anywhere = st.integers(0, count + 2) | st.sampled_from([END, FREE])
    for at, follower in draw(st.lists(st.tuples(st.integers(0, count - 1), anywhere), max_size=20)):
        followers[at] = follower
    return followers


def first_round(followers, start):
    """Return the sectors of a chain, each once."""
    passed = {}
    while start < len(followers) and start not in passed:
        passed[start] = None
        start = followers[start]
    return list(passed)


@given(tables(), st.integers(0, 300), st.integers(0, 320))
def test_a_chain_goes_once_around_at_most(followers, start, pieces):
    count = len(followers)
    padded = followers + [FREE] * (-count % 128)
    table = struct.pack(f"<{len(padded)}I", *padded)
    content = [struct.pack("<I", n) * 128 for n in range(count)]
    # The table stands in front of what it describes.
    data = bytes(SECTOR) + table + b"".join(content)
    base = SECTOR + len(table)
    chains = Chains(data, base, 9, Table(data, 9, range(len(table) // SECTOR)))
    passed = first_round(followers, start)
    whole = b"".join(content[n] for n in passed)
    assert chains.read(start) == whole
    size = max(0, pieces * SECTOR - 100)
    assert chains.read(start, size) == whole[:size]
    assert chains.holds(start, size) == (len(whole) >= size)


def test_a_stream_whose_chain_runs_in_a_circle_is_not_whole():
    data = build_compound_file(TREE)
    start = first_sector(data, "big")
    stream = opened(with_chain(data, start + 3, start)).stream("big")
    assert not stream.is_whole()
    assert stream.read() == BIG[: 4 * SECTOR]


def test_chains_that_cross_are_looked_at_in_proportion_to_the_file():
    count, sectors = 10_000, 20_000
    tree = {"large": bytes(sectors * SECTOR)} | dict.fromkeys(map(str, range(count)), b"")
    data = bytearray(build_compound_file(tree))
    begin, offset = first_sector(data, "large"), entry_offset(data, "large") + 116
    for n in range(count):
        struct.pack_into("<II", data, offset + 128 * n, begin + n, count * SECTOR)
    with within(10):
        whole = sum(stream.is_whole() for stream in opened(data).streams())
    assert 0 < whole < 20


def test_the_same_question_has_the_same_answer_however_often_it_is_asked():
    stream = opened(build_compound_file({"large": bytes(50_000)})).stream("large")
    assert all(stream.is_whole() for _ in range(1000))


def test_a_stream_that_points_outside_the_file_is_empty():
    data = build_compound_file(TREE)
    astray = with_number(data, entry_offset(data, "big") + 116, 0x00FFFFFF)
    assert opened(astray).stream("big").read() == b""
    assert not opened(astray).stream("big").is_whole()
    astray = with_number(data, entry_offset(data, "Small") + 116, 0x00FFFFFF)
    assert opened(astray).stream("small").read() == b""
    assert not opened(astray).stream("small").is_whole()


def test_a_stream_larger_than_its_file_is_read_as_far_as_its_chain_goes():
    data = with_number(
        build_compound_file(TREE), entry_offset(build_compound_file(TREE), "big") + 120, 0xFFFFFF00
    )
    stream = opened(data).stream("big")
    assert stream.read() == BIG
    assert not stream.is_whole()
    start = first_sector(data, "big")
    stream = opened(with_chain(data, start, start)).stream("big")
    assert stream.read() == BIG[:SECTOR]
    assert not stream.is_whole()


def test_a_mini_stream_larger_than_its_file_is_read_as_far_as_the_file_goes():
    data = build_compound_file(TREE)
    offset = entry_offset(data, "Root Entry")
    (start,) = struct.unpack_from("<I", data, offset + 116)
    bomb = with_number(data, chain_offset(data, start), start)
    bomb = with_number(bomb, offset + 120, 0xFFFFFF00)
    assert len(opened(bomb).stream("small").read()) == len(SMALL)


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


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        ([(0, 5), (2, 4)], [(0, 5)]),
        ([(0, 5), (7, 9)], [(0, 5), (7, 9)]),
        ([(4, 6), (2, 9)], [(4, 6), (2, 4)]),
        ([(8, 9), (4, 6), (2, 9)], [(8, 9), (4, 6), (2, 4)]),
    ],
)
def test_a_run_is_cut_where_one_before_it_begins(runs, left):
    assert _once(runs) == left
