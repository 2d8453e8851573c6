"""A guidance sheet as HTML says what the PDF says, and nothing in it is anybody's markup but ours."""

from hypothesis import given
from hypothesis import strategies as st

from dpassist.mailio.guidance_html import markdown_to_html
from dpassist.mailio.guidance_sheet import fill_template
from dpassist.mailio.html_text import text_from_html
from dpassist.mailio.markdown_blocks import Look, parse_blocks

SHEET = """\
# Svar

## Kort

Indledning

- **Emne:** hej
    1. ét
    2. to

       mere om to
- sidst

> **Pas på**
>
> - ikke sådan

```right Sådan
Emne: Din sag
Uden indhold
+ Rigtigt
```

```wrong Ikke sådan
Emne: 000000-1234
- Forkert
```
"""


def body(markdown):
    html = markdown_to_html(markdown, title="T", language="da")
    return html.split("<body>\n")[1].split("\n</body>")[0].replace("\n", "")


def test_a_sheet_has_its_headings_lists_warnings_and_pictures():
    assert body(SHEET) == (
        "<h1>Svar</h1><h2>Kort</h2><p>Indledning</p>"
        '<ul><li><strong>Emne:</strong> hej<ol start="1"><li>ét</li><li>to<p>mere om to</p></li></ol>'
        "</li><li>sidst</li></ul>"
        '<div class="warning"><p><strong>Pas på</strong></p><ul><li>ikke sådan</li></ul></div>'
        '<table class="replies"><tr>'
        '<td class="right"><p><strong>✓ Sådan</strong></p>'
        "<p>Emne: <strong>Din sag</strong><br>Uden indhold</p><p>✓ Rigtigt</p></td>"
        '<td class="wrong"><p><strong>✗ Ikke sådan</strong></p>'
        "<p>Emne: <strong>••••••-••••</strong></p><p>✗ Forkert</p></td></tr></table>"
    )


def test_a_list_in_a_list_ends_where_the_outer_one_goes_on():
    assert body("1. a\n   - b\n2. c") == (
        '<ol start="1"><li>a<ul><li>b</li></ul></li><li>c</li></ol>'
    )


def test_steps_right_behind_a_list_of_points_are_numbered():
    assert body("- a\n\n0. b\n1. c") == (
        '<ul><li>a</li></ul><ol start="0"><li>b</li><li>c</li></ol>'
    )
    assert body("1. a\n   - b\n\n- c") == (
        '<ol start="1"><li>a<ul><li>b</li></ul></li></ol><ul><li>c</li></ul>'
    )


def test_a_hard_line_break_is_kept():
    assert body("en\\\nto") == "<p>en<br>to</p>"


def test_a_fenced_block_that_is_no_picture_stays_visible():
    (block,) = parse_blocks("```kode x\n{ ja }\n```")
    assert (block.look, block.runs[0].text) == (Look.PARAGRAPH, "```kode x\n{ ja }\n```")


@given(st.text(max_size=40))
def test_what_a_stranger_writes_is_text_and_makes_no_markup(value):
    template = "# {{ s }}\n\n- {{ s }}\n\n```right A\nEmne: {{ s }}\n+ {{ s }}\n```\n"
    html = body(fill_template(template, {"s": value}))
    tags = {tag.split(">")[0].split(" ")[0] for tag in html.split("<")[1:]}
    assert tags <= {"h1", "/h1", "ul", "/ul", "li", "/li", "table", "/table", "tr", "/tr", "td", "/td", "p", "/p",
                    "strong", "/strong", "br"}  # fmt: skip
    assert html.count("<p>") == html.count("</p>") == 3


def test_a_value_in_a_picture_reads_as_it_was_written():
    filled = fill_template("```right A\nEmne: {{ s }}\n```\n", {"s": "Sag (1) * _x_ #2"})
    assert "Emne: Sag (1) * _x_ #2" in text_from_html(body(filled), 1000)
