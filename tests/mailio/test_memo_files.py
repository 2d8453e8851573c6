"""Files in a letter: their sizes are known at once, their contents decoded when asked for, and held by nobody."""

import pickle
from base64 import b64encode
from itertools import product
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MEMO_NAMESPACE
from dpassist.mailio import wire
from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import DEFAULT_LIMITS, Limits
from dpassist.mailio.memo_files import Contents
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.mailio.post_xml import Element
from dpassist.mailio.worker import portable
from tests.peak_memory import within_bytes
from tests.processor_time import within
from tests.samples_memo import Letter, memo

MEBI = 1 << 20


def letter_with(*contents, around="{}"):
    """A letter with contents in base64 as given."""
    files = "".join(
        f"<File><content>{around.format(content)}</content></File>" for content in contents
    )
    return (
        f'<Message xmlns="{MEMO_NAMESPACE}"><MessageHeader/><MessageBody><MainDocument>'
        f"{files}</MainDocument></MessageBody></Message>"
    ).encode()


def attachments_of(data):
    return open_message(data).attachments


# --- size and content


base64_like = st.text("AZaz09+/== \n-ø😀", max_size=60) | st.binary(max_size=60).map(
    lambda data: b64encode(data).decode()
)


@given(base64_like, st.integers(0, 3))
@example("QQ==QQ==", 1)
@example("Q=Q=", 2)
@example("QQ=Q", 0)
@example("=QUJD=QUJD==", 3)
@example("QUJD\n=\n=", 1)
@example("Q", 0)
def test_size_and_content_are_what_decoding_the_whole_gives(text, padding):
    """Short and long ones, which are taken in pieces of some thousand letters."""
    wanted = from_base64(text.encode("ascii", "replace"))
    (short,) = attachments_of(letter_with(text))
    assert (short.size, short.load()) == (len(wanted), wanted)
    whole = "QUJD" * 5000 + "QUJD\n"[:padding] + text
    wanted = from_base64(whole.encode("ascii", "replace"))
    (long,) = attachments_of(letter_with(whole))
    assert (long.size, long.load()) == (len(wanted), wanted)


@pytest.mark.parametrize("length", range(11))
@pytest.mark.parametrize("step", [1, 3, 11])
def test_padding_in_any_place_ends_the_data_where_it_ends_it_for_the_whole(length, step):
    for letters in product("A=", repeat=length):
        text = "".join(letters)
        contents, element = Contents(b"", DEFAULT_LIMITS), Element("content", {})
        listen = contents.listen(element)
        for at in range(0, length, step):
            listen(text[at : at + step])
        assert contents.of(element)[0] == len(from_base64(text.encode())), text


def test_each_file_has_its_own_content_whatever_its_length():
    contents = [Random(n).randbytes(n * 9000) for n in range(6)]
    found = attachments_of(letter_with(*(b64encode(content).decode() for content in contents)))
    assert [attachment.load() for attachment in found] == contents
    assert [attachment.size for attachment in found] == [len(content) for content in contents]


@pytest.mark.parametrize("around", ["<![CDATA[{}]]>", "<!-- x -->{}", "&#65;{}", "\n  {}\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_long_content_is_found_again_however_it_is_written(around, encoding):
    content = bytes(range(256)) * 100
    data = letter_with(b64encode(content).decode(), "QUJD", around=around)
    first, second = attachments_of(data.decode().encode(encoding))
    front = b"A" * ("&#65;" in around)
    assert first.load() == from_base64(front + b64encode(content))
    assert second.load() == from_base64(front + b"QUJD")
    assert (first.size, second.size) == (len(first.load()), len(second.load()))


def test_an_element_within_a_content_does_not_confuse_the_order():
    data = letter_with("Q" * 40_000 + "<content>" + "R" * 40_000 + "</content>", "S" * 40_000)
    first, second = attachments_of(data)
    assert first.load() == from_base64(b"Q" * 40_000)
    assert second.load() == from_base64(b"S" * 40_000)


def test_a_content_outside_a_file_is_no_file():
    data = letter_with("QUJD").replace(b"<MessageHeader/>", b"<content>QUJD</content>")
    assert [attachment.load() for attachment in attachments_of(data)] == [b"ABC"]


def test_sizes_count_against_the_budget_before_anything_is_decoded():
    data = letter_with(b64encode(bytes(90_000)).decode())
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, Limits(unpacked_floor=200_000, unpacked_factor=0))
    assert caught.value.code == "unpacks-too-large"
    assert open_message(data, Limits(unpacked_floor=220_000, unpacked_factor=0))


def test_loading_needs_no_budget_beyond_what_opening_needed():
    content = bytes(90_000)
    data = letter_with(b64encode(content).decode())
    tight = Limits(file_bytes=len(data), unpacked_floor=len(data) + len(content), unpacked_factor=0)
    (attachment,) = open_message(data, tight).attachments
    assert attachment.load() == content


@pytest.mark.parametrize("hidden", ["AAAA=", "=", "A=A=A", "AA=A"])
def test_padding_all_over_takes_no_time_to_speak_of(hidden):
    data = letter_with(hidden * (2 * MEBI))
    with within(15):
        recognise_message(data)


# --- memory


@pytest.mark.unmeasured
@pytest.mark.parametrize("read", [open_message, recognise_message])
@pytest.mark.parametrize("count", [1, 40])
def test_a_large_letter_takes_a_small_part_of_its_size_to_read(read, count):
    content = b64encode(Random(1).randbytes(12 * MEBI // count)).decode()
    data = letter_with(*[content] * count)
    message = within_bytes(len(data) / 4, lambda: read(data))
    assert len(message.attachments) == count
    assert within_bytes(2 * len(content) + 2 * MEBI, message.attachments[-1].load)


def test_a_large_letter_of_plain_text_takes_no_more_than_its_content_and_what_is_shown():
    text = "Kære kommune 😀\n" * (MEBI // 2)
    data = memo(Letter(1, "Byggesag", text))
    most = len(data) + 8 * DEFAULT_LIMITS.text_bytes  # in four bytes a letter, made of pieces
    message = within_bytes(most, lambda: open_message(data))
    assert message.body_text == text[: DEFAULT_LIMITS.text_bytes]


def test_foreign_letters_in_a_content_take_no_more():
    data = letter_with("😀QUJD" * MEBI)
    message = within_bytes(len(data) / 3, lambda: recognise_message(data))
    assert message.attachments[0].size == 3 * MEBI


# --- into another process


def test_a_letter_crosses_without_its_contents_and_with_its_text():
    letter = Letter(1, "Byggesag", "Hej", files=(("Tegning", "t.pdf", "application/pdf", b"%PDF"),))
    message = open_message(memo(letter))
    (_word, value, files), loads = portable(message)
    assert b"%PDF" not in pickle.dumps(value)
    (found,) = value.documents
    assert found.document == message.documents[0].document
    assert found.document.main_text() == message.body_text
    assert [file.size for _document, file in found.document.shown_files()] == [
        len(load()) for load in loads
    ]
    assert len(files) == 2


def test_every_value_of_a_letter_may_cross(tmp_path):
    days = b"<memo:doNotDeliverUntilDate>2026-12-01</memo:doNotDeliverUntilDate><memo:mandatory>"
    data = memo(Letter(1, "Byggesag", "Hej", kle=("1", "a"), answers=2, forwarded_from="Ida"))
    value = portable(open_message(data.replace(b"<memo:mandatory>", days)))[0][1]
    path = tmp_path / "frame"
    with path.open("wb") as stream:
        wire.send(stream, value)
    with path.open("rb") as stream:
        received, _content = wire.receive(stream)
    assert received == value
    assert received.documents[0].document.not_before is not None
