r"""RTF bodies: packing, HTML and text wrapped in RTF, hostile nesting."""

import random

import pytest

from dpassist.mailio.rtf import RtfKind, read_rtf
from dpassist.mailio.rtf_packed import UnpackedRtf, unpack_rtf
from tests.packed_rtf import pack_rtf
from tests.processor_time import within

LIMIT = 100_000
# The two examples of the published specification MS-OXRTFCP, section 3.
FIRST_EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423 20af32068656c0900206277"
    "05b06c647d0a800fa0".replace(" ", "")
)
SECOND_EXAMPLE = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def html_of(rtf):
    body = read_rtf(rtf, LIMIT)
    assert body.kind is RtfKind.HTML
    return body.content


def text_of(rtf):
    body = read_rtf(rtf, LIMIT)
    assert body.kind is not RtfKind.HTML
    return body.content


# --- packing


def test_the_examples_of_the_specification_unpack():
    first = b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpack_rtf(FIRST_EXAMPLE, LIMIT) == UnpackedRtf(first, whole=True)
    second = b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert unpack_rtf(SECOND_EXAMPLE, LIMIT) == UnpackedRtf(second, whole=True)


def test_packed_text_of_any_length_comes_back():
    chance = random.Random(4711)
    for length in (0, 1, 7, 8, 9, 4090, 4096, 9000):
        rtf = bytes(chance.choices(b"ab{}\\ \r\n", k=length))
        assert unpack_rtf(pack_rtf(rtf), LIMIT) == UnpackedRtf(rtf, whole=True)
        assert unpack_rtf(pack_rtf(rtf, compress=False), LIMIT) == UnpackedRtf(rtf, whole=True)


def test_padding_behind_the_packed_data_does_no_harm():
    assert unpack_rtf(FIRST_EXAMPLE + bytes(20), LIMIT).whole


@pytest.mark.parametrize("packed", [b"", b"\0" * 15, b"\0" * 16, b"\0" * 8 + b"ZZZZ" + b"\0" * 9])
def test_what_is_not_packed_rtf_gives_nothing(packed):
    assert unpack_rtf(packed, LIMIT) == UnpackedRtf(b"", whole=False)


@pytest.mark.parametrize("length", range(16, len(SECOND_EXAMPLE)))
def test_cut_off_data_gives_its_beginning_and_says_so(length):
    unpacked = unpack_rtf(SECOND_EXAMPLE[:length], LIMIT)
    assert not unpacked.whole
    assert b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}".startswith(unpacked.rtf)


def test_a_changed_byte_is_noticed():
    changed = FIRST_EXAMPLE.replace(b"bw", b"bv")
    assert not unpack_rtf(changed, LIMIT).whole


def test_a_reference_to_what_was_never_written_ends_the_text():
    header = pack_rtf(b"")[:16]
    assert unpack_rtf(header + b"\x01\x80\x00", LIMIT) == UnpackedRtf(b"", whole=False)


def test_unpacking_stops_at_the_limit():
    packed = pack_rtf(b"a" * 50_000)
    assert len(packed) < 10_000
    assert unpack_rtf(packed, 1000) == UnpackedRtf(b"a" * 1000, whole=False)
    assert unpack_rtf(packed, 50_000).whole
    literal = pack_rtf(bytes(range(256)) * 8)
    assert unpack_rtf(literal, 100) == UnpackedRtf(bytes(range(100)), whole=False)
    stored = pack_rtf(b"abc", compress=False)
    assert unpack_rtf(stored, 2) == UnpackedRtf(b"ab", whole=False)


# --- HTML in RTF


def test_html_comes_out_without_what_only_rtf_needs():
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}"
        rb"{\colortbl\red0;}{\*\generator Something;}"
        rb"{\*\htmltag64 <p>}\htmlrtf \par \b\htmlrtf0 Hej {\*\htmltag84 <b>}\htmlrtf {\b\htmlrtf0 med"
        rb"{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 dig{\*\htmltag72 </p>}}"
    )
    assert html_of(rtf) == "<p>Hej <b>med</b>dig</p>"


def test_rtf_only_text_is_left_out_even_when_it_holds_groups():
    rtf = rb"{\rtf1\fromhtml1 a\htmlrtf secret {\i more} \htmlrtf0 b\htmlrtf1 c\htmlrtf0 d}"
    assert html_of(rtf) == "abd"


def test_a_group_that_ends_while_only_rtf_is_shown_ends_that_too():
    assert html_of(rb"{\rtf1\fromhtml1 a{\htmlrtf b}c}") == "ac"


def test_a_long_rtf_only_run_is_left_out_as_well():
    assert html_of(rb"{\rtf1\fromhtml1 a\htmlrtf " + b"x" * 2000 + rb"\htmlrtf0 b}") == "ab"


def test_tags_keep_their_escaped_letters_and_line_breaks():
    rtf = rb"{\rtf1\fromhtml1{\*\htmltag64 <a title=\'22bl\'e5 \{\}\\\'22>\par\tab x}}"
    assert html_of(rtf) == '<a title="blå {}\\">\n\tx'


def test_tags_inside_hidden_groups_stay_hidden():
    rtf = rb"{\rtf1\fromhtml1{\*\other{\*\htmltag1 <b>}{\*\htmltag1 <\'62>}}{\*\mhtmltag1 <i>}c}"
    assert html_of(rtf) == "c"


def test_tags_are_in_the_default_code_page_and_text_in_that_of_its_font():
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1{\fonttbl{\f0 A;}{\f1\fcharset204 B;}{\f2\fcharset204\cpg1253 C;}}"
        rb"\f1\'ef{\*\htmltag1 <\'e6>}\'ef\f0\'e6\f2\'e1}"
    )
    assert html_of(rtf) == "п<æ>пæα"


def test_letters_of_two_bytes_may_be_written_in_two_ways():
    rtf = rb"{\rtf1\ansi\ansicpg932\fromhtml1 \'83A\'83\'41}"
    assert html_of(rtf) == "アア"


def test_unicode_letters_replace_their_fallback():
    rtf = rb"{\rtf1\fromhtml1 \u230?\u8217\'92\uc2\u229xy\uc0\u248{\uc1\u230?}\u-4051 z}"
    assert html_of(rtf) == "æ\u2019åøæ\uf02dz"


def test_two_halves_make_one_letter():
    assert html_of(rb"{\rtf1\fromhtml1 \u-10179?\u-8704?\u-10179?x}") == "\U0001f600\ufffdx"


def test_a_fallback_ends_with_its_group_and_skips_symbols():
    assert html_of(rb"{\rtf1\fromhtml1 {\uc3\u230 a}b\uc1\u229\~c\u248{\*\htmltag1 d}}") == "æbåcød"


def test_typographic_signs_have_words_of_their_own():
    rtf = rb"{\rtf1\fromhtml1 \lquote a\rquote\~\ldblquote b\rdblquote\endash\emdash\bullet\_\-\:c}"
    assert html_of(rtf) == "\u2018a\u2019\u00a0\u201cb\u201d\u2013\u2014\u2022\u00adc"


def test_the_mark_for_html_can_be_switched_off():
    assert read_rtf(rb"{\rtf1\fromhtml0 a}", LIMIT).kind is RtfKind.PLAIN
    assert read_rtf(rb"{\rtf1\fromhtml1\fromtext a}", LIMIT).kind is RtfKind.HTML


# --- text


def test_wrapped_text_keeps_its_lines():
    rtf = rb"{\rtf1\ansi\fromtext{\fonttbl{\f0 A;}}{\*\generator x;}Hej\par " + b"du\r\nder\\tab!}"
    assert text_of(rtf) == "Hej\nduder\t!"
    assert read_rtf(rtf, LIMIT).kind is RtfKind.TEXT


def test_any_other_rtf_gives_its_plain_text():
    rtf = (
        b"{\\rtf1\\ansi{\\info{\\author X}}{\\stylesheet{\\s0 N;}}{\\pict\\bin4 }{{\\}Hej\\\r\ndu"
        b"{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt her}}\\cell\\row\\par}\0\0"
    )
    assert text_of(rtf) == "Hej\nduher\t\n\n"


def test_raw_bytes_are_passed_over():
    assert text_of(b"{\\rtf1 a\\bin5 }}}}}b\\bin-1 c\\bin d}") == "abcd"


def test_what_is_no_rtf_at_all_is_text():
    assert text_of(b"plain } text") == "plain  text"
    assert text_of(b"") == ""


def test_odd_code_pages_and_charsets_are_passed_over():
    rtf = rb"{\rtf1\ansicpg99999{\fonttbl{\f1\cpg77777 x;}{\f2\fcharset99 x;}}\fcharset204\f1\'e6\f2\'e6}"
    assert text_of(rtf) == "ææ"


# --- limits


def test_more_text_than_allowed_is_cut():
    body = read_rtf(b"{\\rtf1 " + b"a" * 1000 + b"}", 100)
    assert (body.content, body.whole) == ("a" * 100, False)
    assert read_rtf(b"{\\rtf1 " + b"a" * 100 + b"}", 101).whole
    assert not read_rtf(b"{\\rtf1 a\\'e6\\u230?b}", 2).whole


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("rtf", "whole"),
    [
        (b"{\\rtf1 " + b"{\\b " * 5000 + b"x" + b"}" * 5001, True),
        (b"{\\rtf1 " + b"{" * 200_000, False),
        (b"{\\rtf1\\fromhtml1 \\htmlrtf " + b"\\par " * 50_000, True),
        (b"{\\rtf1\\fromhtml1 " + b"\\htmlrtf a" * 50_000, True),
        (b"{\\rtf1\\fromhtml1 " + b"{\\*\\htmltag a" * 9_000, True),
        (b"\\" * 100_001, True),
        (b"{}" * 50_000, True),
    ],
)
def test_hostile_nesting_takes_little_time(rtf, whole):
    with within(20):
        assert read_rtf(rtf, LIMIT).whole is whole


def test_a_document_of_groups_within_groups_is_cut(monkeypatch):
    monkeypatch.setattr("dpassist.mailio.rtf._DEEPEST", 3)
    assert not read_rtf(b"{\\rtf1 " + b"{" * 9, LIMIT).whole


def test_a_document_of_endless_tokens_is_cut(monkeypatch):
    monkeypatch.setattr("dpassist.mailio.rtf._MOST_TOKENS", 10)
    assert not read_rtf(b"{}" * 20, LIMIT).whole
