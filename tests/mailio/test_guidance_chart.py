"""Charts on a sheet: who gets something from whom through what; to be searched, read aloud, and free of numbers."""

import pytest

from dpassist.domain.identity import has_cpr_shape
from dpassist.mailio.guidance_html import markdown_to_html
from dpassist.mailio.guidance_pdf import pages_in
from dpassist.mailio.markdown_blocks import Chart, ChartWay, Look, parse_blocks
from tests.mailio.test_guidance_pdf import pdf, structure_of, text_of

CHART = """```chart Det, der kommer ind
Borgere > borger.dk > Jeres myndighed
? Borgere > Almindelig mail > Jeres myndighed
Andre myndigheder med et meget langt navn > Webservice > Jeres myndighed
```
"""


def test_a_chart_is_ways_with_a_mark_for_what_is_not_verified():
    (block,) = parse_blocks(CHART)
    assert block.look is Look.CHART
    assert block.chart == Chart(
        "Det, der kommer ind",
        (
            ChartWay(("Borgere", "borger.dk", "Jeres myndighed"), is_verified=True),
            ChartWay(("Borgere", "Almindelig mail", "Jeres myndighed"), is_verified=False),
            ChartWay(
                ("Andre myndigheder med et meget langt navn", "Webservice", "Jeres myndighed"),
                is_verified=True,
            ),
        ),
    )


def test_its_words_can_be_searched_and_are_read_aloud():
    document = pdf(CHART)
    words = " ".join(text_of(document).split())
    assert words.count("Jeres myndighed") == 1  # a box is as high as all that leads to it
    assert "Almindelig mail" in words
    (kind, said), *rest = structure_of(document)
    assert (kind, rest) == ("Figure", [])
    assert said.startswith("Det, der kommer ind. Borgere · borger.dk · Jeres myndighed.")


def test_in_html_it_is_said_in_words():
    assert "Borgere · Almindelig mail · Jeres myndighed" in markdown_to_html(
        CHART, title="x", language="da"
    )


def test_charts_go_on_over_the_page():
    assert pages_in(pdf(CHART * 8)) == 2


@pytest.mark.parametrize("body", ["Borgere > mail", "Borgere >  > Jer", "a > b > c > d", ""])
def test_what_is_no_way_stays_as_it_was_written(body):
    (block,) = parse_blocks(f"```chart Kort\n{body}\n```\n")
    assert block.look is Look.PARAGRAPH
    assert "chart Kort" in block.runs[0].text


def test_a_chart_holds_no_number():
    text = text_of(pdf("```chart Om 009999-1234\n009999 > 1234 > 0099991234\n```\n"))
    assert not has_cpr_shape(text.replace("\n", " | "))
