"""Bars on a page: how much of each whole; to be searched, read aloud, seen without colour, and free of numbers."""

import pytest

from dpassist.mailio.guidance_bars import cut
from dpassist.mailio.guidance_html import markdown_to_html
from dpassist.mailio.markdown_bars import Bar, Bars
from dpassist.mailio.markdown_blocks import Look, parse_blocks
from tests.mailio.test_guidance_pdf import pdf, structure_of, text_of

LONG = "En lektion med en titel, som der slet ikke er plads til på den halve linje, den har"
BARS = f"""```bars Rigtigt første gang
3/4 Hvad er > det? > 3 af 4
0/4 {LONG} > 0 af 4
0/0 Ingen > 0 af 0
```
"""


def test_bars_are_parts_of_wholes():
    (block,) = parse_blocks(BARS)
    assert block.look is Look.BARS
    assert block.bars == Bars(
        "Rigtigt første gang",
        (
            Bar(3, 4, "Hvad er > det?", "3 af 4"),
            Bar(0, 4, LONG, "0 af 4"),
            Bar(0, 0, "Ingen", "0 af 0"),
        ),
    )


def test_their_words_can_be_searched_and_are_read_aloud():
    document = pdf(BARS)
    words = " ".join(text_of(document).split())
    assert "3 af 4" in words
    assert "som der slet ikke" in words
    assert "linje, den har" not in words  # cut at its end, and whole in what is read
    ((kind, said),) = structure_of(document)
    assert kind == "Figure"
    assert said == f"Rigtigt første gang. Hvad er > det?: 3 af 4. {LONG}: 0 af 4. Ingen: 0 af 0"
    assert "Ingen: 0 af 0" in markdown_to_html(BARS, title="x", language="da")


@pytest.mark.parametrize("line", ["4/3 a > b", "a > b", "1/2 a", "1/2  > b", ""])
def test_what_is_no_bar_stays_as_it_was_written(line):
    (block,) = parse_blocks(f"```bars Rigtigt\n{line}\n```\n")
    assert block.look is Look.PARAGRAPH
    assert "bars Rigtigt" in block.runs[0].text


def test_a_text_is_cut_to_the_room_it_has():
    assert [cut("abcdef", room, len) for room in (6, 4, 1, 0)] == ["abcdef", "abc…", "…", "…"]
