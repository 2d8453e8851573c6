"""What a drag says is read as hostile input: all of it fits, or nothing is believed."""

import contextlib
import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.bringing import OfferedFile
from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.dragged import MOST_DRAGGED, read_dragged_items, read_offered_files
from tests.dragged_data import STORE, an_entry, dragged_items, offered_files


def refused(read, data):
    with pytest.raises(UnreadableMessageError) as caught:
        read(data)
    return caught.value.code


def test_each_message_is_named_by_its_store_and_entry():
    found = read_dragged_items(dragged_items(an_entry(1), an_entry(2)))
    assert found.store == STORE.hex().upper()
    assert found.entries == (an_entry(1).hex().upper(), an_entry(2).hex().upper())


def test_nothing_of_a_subject_is_kept():
    assert "0099991234" not in repr(
        read_dragged_items(dragged_items(an_entry(1), subject="0099991234"))
    )


@given(
    st.lists(st.binary(min_size=16, max_size=300), min_size=1, max_size=20),
    st.binary(min_size=16, max_size=300),
    st.text(alphabet="aæ 1", max_size=255),
)
def test_any_list_of_messages_is_read_back(entries, store, subject):
    found = read_dragged_items(dragged_items(*entries, store=store, subject=subject))
    assert bytes.fromhex(found.store) == store
    assert [bytes.fromhex(entry) for entry in found.entries] == entries


def test_what_follows_the_last_message_is_left_alone():
    data = dragged_items(an_entry(1))
    assert read_dragged_items(data + b"something newer") == read_dragged_items(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(3),
        dragged_items(),
        dragged_items(an_entry(1), store=b"short"),
        dragged_items(b"short"),
        dragged_items(an_entry(1), store=bytes(8193)),
        dragged_items(an_entry(1), message_class=b"IPM.N\xf8te"),
        dragged_items(an_entry(1), message_class=b"IPM\0Note"),
        b"\xff\xff\xff\xff" + bytes(100),
    ],
)
def test_what_departs_from_the_layout_is_refused_whole(data):
    assert refused(read_dragged_items, data) == "drop-not-understood"


def test_every_cut_is_refused():
    data = dragged_items(an_entry(1), an_entry(2))
    for length in range(len(data)):
        assert refused(read_dragged_items, data[:length]) == "drop-not-understood"


def test_files_on_offer_have_names_and_sizes():
    data = offered_files(("brev.pdf", 1234), ("stor.zip", 5 * 2**32 + 7), ("æ.msg", None))
    assert read_offered_files(data) == (
        OfferedFile("brev.pdf", 1234),
        OfferedFile("stor.zip", 5 * 2**32 + 7),
        OfferedFile("æ.msg", None),
    )
    assert "brev" not in repr(read_offered_files(data))


def test_no_files_are_no_files():
    assert read_offered_files(offered_files()) == ()


def test_more_files_than_there_are_bytes_for_are_refused():
    assert refused(read_offered_files, struct.pack("<I", 2) + bytes(592)) == "drop-not-understood"
    many = struct.pack("<I", MOST_DRAGGED + 1) + bytes(592 * (MOST_DRAGGED + 1))
    assert refused(read_offered_files, many) == "drop-not-understood"


@pytest.mark.parametrize("read", [read_dragged_items, read_offered_files])
def test_spoiled_bytes_give_a_value_or_our_exception(read):
    dice = random.Random(7)
    whole = dragged_items(an_entry(1), an_entry(2)) + offered_files(("a.msg", 3))
    for _ in range(3000):
        spoiled = bytearray(whole[dice.randrange(40) :])
        for _ in range(dice.randrange(1, 9)):
            spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
        with contextlib.suppress(UnreadableMessageError):
            read(bytes(spoiled))
