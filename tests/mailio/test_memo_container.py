"""A container of documents is walked and never obeyed; what it unpacks to stops at the budget."""

import lzma
import tarfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import DEFAULT_LIMITS, MEBIBYTE, Budget, Limits
from dpassist.mailio.memo_container import is_container, members
from tests.memo_containers import BLOCK, archive, header, member, packed
from tests.peak_memory import within_bytes
from tests.processor_time import within
from tests.samples_memo import Letter, memo, uuid

LETTER = memo(Letter(1, "Byggesag", "Hvornår får jeg svar?"))
NAME = f"{uuid(1)}.xml"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
DICTIONARY = 8 * MEBIBYTE  # of the usual preset, which the unpacker has to hold
KINDS = {"lzma": lzma.FORMAT_ALONE, "xz": lzma.FORMAT_XZ}
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def inside(data, limits=DEFAULT_LIMITS):
    return list(members(data, Budget(limits, len(data))))


def refused(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        inside(data, limits)
    return caught.value.code


def squeezed(data, kind=lzma.FORMAT_ALONE):
    return lzma.compress(data, kind)


# --- what is one


@every_kind
@pytest.mark.parametrize("preset", [0, 6, 9, 9 | lzma.PRESET_EXTREME])
def test_a_container_is_told_by_its_first_bytes(kind, preset):
    data = lzma.compress(b"x" * 2000, kind, preset=preset)
    assert is_container(data)
    assert is_container(data[:64])


@pytest.mark.parametrize("dictionary", [1 << 12, 3 << 16, 1 << 26])
@pytest.mark.parametrize("numbers", [(3, 0, 2), (0, 0, 0), (0, 2, 0), (4, 0, 4)])
def test_lzma_is_told_whatever_its_settings(dictionary, numbers):
    lc, lp, pb = numbers
    chosen = {"id": lzma.FILTER_LZMA1, "dict_size": dictionary, "lc": lc, "lp": lp, "pb": pb}
    assert is_container(lzma.compress(b"x" * 2000, lzma.FORMAT_ALONE, filters=[chosen]))


@pytest.mark.parametrize(
    ("size", "is_one"), [(2000, True), ((1 << 38) - 1, True), (1 << 38, False)]
)
def test_lzma_may_say_how_much_it_unpacks_to(size, is_one):
    data = squeezed(b"x" * 2000)
    assert is_container(data[:5] + size.to_bytes(8, "little") + data[13:]) is is_one


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"]\0\0",
        squeezed(b"x")[:13],
        b"\xfd7zXZ",
        LETTER,
        b"Subject: Hej\r\n\r\nHej",
        b"\0" * 64,
        b"\xff" * 64,
        b"PK\x03\x04" + bytes(60),
        b"\x1f\x8b\x08" + bytes(60),
        b"\x00\x01\x00\x00\x00\x0e\x00\x80\x00\x03\x00\x60GDEF",
        b"]\x00\x10\x00\x00" + b"\xff" * 8 + b"\x01",
        b"]\x00\x08\x00\x00" + bytes(20),
        b"]\x00\x50\x00\x00" + b"\xff" * 8 + b"\x00",
        b"\xe1\x00\x10\x00\x00" + b"\xff" * 8 + b"\x00",
        archive((NAME, LETTER)),
    ],
)
def test_anything_else_is_none(data):
    assert not is_container(data[:4096])


# --- what is in it


@every_kind
def test_files_come_out_in_order_with_their_names(kind):
    files = [(NAME, LETTER), ("tom.txt", b""), ("b/c.bin", bytes(BLOCK)), ("d", b"x" * 70_000)]
    assert inside(packed(*files, kind=kind)) == files


def test_an_empty_archive_holds_nothing():
    assert inside(squeezed(archive())) == []
    assert inside(squeezed(bytes(BLOCK))) == []


def test_an_archive_may_end_without_the_blocks_of_zeros():
    assert inside(squeezed(archive((NAME, LETTER)).rstrip(b"\0"))) == [(NAME, LETTER)]


def test_bytes_behind_the_end_are_not_looked_at():
    assert inside(packed((NAME, LETTER)) + b"more") == [(NAME, LETTER)]
    assert inside(squeezed(archive((NAME, LETTER)) + b"more")) == [(NAME, LETTER)]


@pytest.mark.parametrize(
    "other",
    [
        member("/etc/hostname", tarfile.SYMTYPE, linkname="/etc/hostname"),
        member("x", tarfile.LNKTYPE, linkname=NAME),
        member("../../x", tarfile.DIRTYPE),
        member("dev", tarfile.CHRTYPE, devmajor=1, devminor=5),
        member("dev", tarfile.BLKTYPE),
        member("pipe", tarfile.FIFOTYPE),
        member("x", b"M"),
    ],
    ids=lambda each: each.type.decode(),
)
def test_what_is_no_ordinary_file_is_passed_over(other):
    assert inside(packed((other, b""), (NAME, LETTER), (other, b""))) == [(NAME, LETTER)]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_every_form_of_tar_gives_its_files(form):
    long = tarfile.TarInfo("æ" * 45 + "/" + "x" * 50 if form == tarfile.USTAR_FORMAT else "æ" * 300)
    long.size = len(LETTER)
    block = long.tobuf(form)
    data = block + LETTER + bytes(-len(LETTER) % BLOCK) + bytes(2 * BLOCK)
    assert [content for _name, content in inside(squeezed(data))] == [LETTER]


def test_names_are_only_told():
    names = ["/etc/passwd", "../../x.xml", "C:\\x.xml", "a\nb", "\udcff"]
    files = [(name, b"x") for name in names]
    found = [name for name, _content in inside(packed(*files))]
    assert found[:4] == names[:4]


def test_a_link_with_a_size_has_no_content_to_pass_over():
    link = header(9999, kind=tarfile.LNKTYPE)
    assert inside(squeezed(link + archive((NAME, LETTER)))) == [(NAME, LETTER)]


# --- what is damaged


@every_kind
def test_a_container_that_breaks_off_gives_what_came_before(kind):
    data = packed((NAME, LETTER), ("x", Random(1).randbytes(9000)), kind=kind)
    walk = members(data[: len(data) * 2 // 3], Budget(DEFAULT_LIMITS, len(data)))
    assert next(walk) == (NAME, LETTER)
    with pytest.raises(UnreadableMessageError) as caught:
        next(walk)
    assert caught.value.code == "container-damaged"


@pytest.mark.parametrize(
    "data",
    [
        squeezed(b""),
        squeezed(b"no archive"),
        squeezed(LETTER),
        squeezed(b"x" * 5000),
        squeezed(header(0)[:100]),
        squeezed(header(1000) + b"short"),
        squeezed(header(0)[:-3] + b"abc"),
        squeezed(bytearray(header(5)).replace(b"00000000005", b"zzzzzzzzzzz")),
        squeezed(Random(1).randbytes(900))[:200] + b"\xff" * 300,
        lzma.compress(b"x" * 9000)[:30] + b"\xff" * 300,
        b"\xfd7zXZ\x00" + b"\xff" * 60,
    ],
)
def test_what_is_no_archive_is_damaged(data):
    assert is_container(data[:4096])
    assert refused(data) == "container-damaged"


def test_a_size_below_nothing_is_damage():
    block = bytearray(header(0))
    block[124:136] = b"\xff" * 12  # base-256: minus one
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    assert refused(squeezed(bytes(block))) == "container-damaged"


# --- bombs


@pytest.mark.unmeasured
@every_kind
def test_a_bomb_stops_at_the_budget_in_little_memory_and_time(kind):
    packer = lzma.LZMACompressor(kind, preset=0)
    step = bytes(4 * MEBIBYTE)
    data = packer.compress(header(1 << 40)) + b"".join(packer.compress(step) for _ in range(15))
    data += packer.flush()
    assert len(data) < MEBIBYTE
    with within(30):
        most = 2 * DEFAULT_LIMITS.unpacked_floor + MEBIBYTE
        assert within_bytes(most, lambda: refused(data)) == "unpacks-too-large"


@pytest.mark.unmeasured
@pytest.mark.parametrize("kind", [tarfile.XGLTYPE, tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME, b"M"])
def test_what_is_passed_over_counts_and_is_not_kept(kind):
    data = squeezed(header(1 << 40, kind=kind) + bytes(10 * MEBIBYTE))
    limits = Limits(unpacked_floor=5 * MEBIBYTE, unpacked_factor=0)
    code = within_bytes(DICTIONARY + 2 * MEBIBYTE, lambda: refused(data, limits))
    assert code == "unpacks-too-large"


def test_a_dictionary_that_would_fill_the_memory_is_not_made():
    data = squeezed(archive((NAME, LETTER)))
    huge = data[:1] + (1 << 31).to_bytes(4, "little") + data[5:]
    assert is_container(huge)
    assert refused(huge) == "unpacks-too-large"


def test_ever_so_many_headers_are_too_many():
    chain = b"".join(header(0, kind=tarfile.GNUTYPE_LONGNAME) for _ in range(5000))
    assert refused(squeezed(chain)) == "too-many-parts"
    limits = Limits(attachments=2)
    files = [(f"{n}.xml", b"x") for n in range(3)]
    assert inside(packed(*files[:2]), limits) == files[:2]
    assert refused(packed(*files), limits) == "too-many-parts"


# --- whatever the bytes


@given(
    st.sampled_from([packed((NAME, LETTER), kind=kind) for kind in KINDS.values()]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), max_size=4),
)
def test_a_mutated_container_gives_files_or_the_one_exception(data, changes):
    for place, gone, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + gone :]
    survives(data)


@given(st.lists(st.tuples(st.integers(0, 1200), st.binary(min_size=1, max_size=12)), max_size=4))
def test_a_mutated_archive_gives_files_or_the_one_exception(changes):
    data = bytearray(archive((NAME, b"x" * 600)))
    for at, new in changes:
        data[at : at + len(new)] = new
    survives(squeezed(bytes(data)))


def survives(data):
    try:
        found = inside(data)
    except UnreadableMessageError as error:
        found = error.code
    assert isinstance(found, list) or found in {"container-damaged", "unpacks-too-large"}


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_no_sample_of_another_kind_is_taken_for_a_container(path):
    assert not is_container(path.read_bytes()[:4096])
