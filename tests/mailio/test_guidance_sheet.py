"""A template is filled with words from strangers, and stays the administrator's template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dpassist.domain.errors import ConfigurationError
from dpassist.mailio.guidance_sheet import fill_plain, fill_template
from dpassist.mailio.markdown_blocks import Block, Look, Run, parse_blocks


def shown(value):
    """Fill one value into a paragraph and return the blocks a reader sees."""
    return parse_blocks(fill_template("{{ value }}", {"value": value}))


@pytest.mark.parametrize(
    "hostile",
    [
        "# Overskrift",
        "Setext\n======",
        "[klik her](https://ond.example)",
        "![billede](https://ond.example/x.png)",
        "<script>alert(1)</script>",
        "<https://ond.example>",
        "https://ond.example",
        "**fed** _kursiv_ `kode` ~~streg~~",
        "- punkt",
        "1. trin",
        "> citat",
        "***",
        "    indrykket kode",
        "```\nkode\n```",
        "| a | b |",
        "&lt;b&gt; &amp; &#35;",
        "[ref]: https://ond.example",
        "linje\n\nafsnit",
        "slut\\",
        "{{ 7 * 7 }} {% raw %}",
    ],
)
def test_a_value_is_shown_as_its_letters_whatever_they_mean_elsewhere(hostile):
    as_line = " ".join(hostile.split())
    assert shown(hostile) == (Block(Look.PARAGRAPH, (Run(as_line),)),)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), min_size=1, max_size=200))
def test_any_value_comes_back_as_one_plain_run_even_from_a_full_markdown_reader(value):
    as_line = " ".join(value.split())
    filled = fill_template("x {{ value }} x", {"value": value})
    [_, inline, _] = MarkdownIt("commonmark").enable("table").parse(filled)
    assert [token.type for token in inline.children] == ["text"]
    expected = f"x {as_line} x" if as_line else "x  x"
    assert inline.children[0].content == expected


def test_marks_of_direction_and_invisible_letters_are_left_out():
    assert shown("\u202egnp.exe\u2069 \u200bskjult\ufeff\x00") == (
        Block(Look.PARAGRAPH, (Run("gnp.exe skjult"),)),
    )


def test_a_value_of_pages_is_cut():
    [block] = shown("ord " * 500)
    assert len(block.runs[0].text) == 300
    assert block.runs[0].text.endswith("…")


def test_lists_conditions_and_flags_work():
    template = (
        "# Titel\n{% if deadline %}\nInden {{ deadline }}.\n{% endif %}\n{% if unverified %}\n!\n{% endif %}\n"
        "{% for step in steps %}\n{{ loop.index }}. {{ step }}\n{% endfor %}\n"
    )
    values = {"deadline": "", "unverified": True, "steps": ["Åbn *den*", "Svar"]}
    assert fill_template(template, values) == "# Titel\n!\n1. Åbn \\*den\\*\n2. Svar\n"


def test_a_step_cannot_become_a_heading():
    template = "{% for step in steps %}\n{{ loop.index }}. {{ step }}\n{% endfor %}"
    blocks = parse_blocks(fill_template(template, {"steps": ["# stor", "- punkt"]}))
    assert [(b.look, b.marker, b.runs[0].text) for b in blocks] == [
        (Look.ITEM, "1.", "# stor"),
        (Look.ITEM, "2.", "- punkt"),
    ]


def test_words_of_the_template_itself_are_escaped_when_they_are_filled_in():
    template = '{% set helper = who or "den, der *sendte*" %}{{ helper }}'
    assert fill_template(template, {"who": ""}) == r"den\, der \*sendte\*"


def test_a_filter_does_not_switch_the_protection_off():
    assert fill_template("{{ x | safe }} {{ x | upper }}", {"x": "[a](b)"}) == (
        r"\[a\]\(b\) \[A\]\(B\)"
    )


def test_plain_text_is_filled_without_backslashes():
    note = fill_plain(
        "Hej {{ name }}\n\nSend til {{ mail }}.\n", {"name": "A_b*", "mail": "a-b@c.example"}
    )
    assert note == "Hej A_b*\n\nSend til a-b@c.example.\n"


def test_a_value_in_plain_text_is_one_line():
    assert fill_plain("{{ x }}", {"x": "a\r\n\r\nBcc: b"}) == "a Bcc: b"


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{{ deadlin }}", "deadlin"),
        ("{% if never %}{{ x }}{% endif %}", "never"),
        ("{% if false %}{{ hidden }}{% endif %}", "hidden"),
        ("{{ b }}{{ a }}", "a"),
    ],
)
def test_a_name_that_no_value_has_is_named(template, name):
    with pytest.raises(ConfigurationError) as caught:
        fill_template(template, {"x": ""})
    assert caught.value.code == "guidance-variable"
    assert caught.value.details == {"what": name}


def test_a_template_that_does_not_parse_names_its_line():
    with pytest.raises(ConfigurationError) as caught:
        fill_template("# Titel\n\n{% if x %}\n", {"x": ""})
    assert caught.value.code == "guidance-fault"
    assert caught.value.details == {"line": 3}


@pytest.mark.parametrize(
    "template",
    [
        "{{ x.__class__.__mro__ }}",
        "{{ x.upper }}",
        "{{ x.nothing.more }}",
        "{% include 'x' %}",
        "{{ 1 / 0 }}",
        "{{ x + 1 }}",
        "{% for n in range(10000000) %}{% endfor %}",
        "{% for a in xs %}{% for b in xs %}{% endfor %}{% endfor %}",
        "{% for a in [1, 2, 3] %}{% endfor %}",
        "{% for a in xs recursive %}{{ loop(xs) }}{% endfor %}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 'x' | center(10 ** 9) }}",
        "{{ '%1000000000d' | format(1) }}",
        "{% set a = x ~ x %}",
        "{% set a = [x, x] %}",
        "{% set a = xs | join(x) %}",
        "{% set a %}{{ x }}{% endset %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ lipsum() }}",
    ],
)
def test_a_template_that_reaches_too_far_is_refused_before_any_of_it_runs(template):
    with pytest.raises(ConfigurationError) as caught:
        fill_template(f"\n{template}", {"x": "text", "xs": ["a"]})
    assert caught.value.code == "guidance-not-allowed"
    assert caught.value.details == {"line": 2}


@pytest.mark.parametrize(
    "template",
    [
        "{{ " + "(" * 5000 + "x" + ")" * 5000 + " }}",
        "{% if x %}" * 3000 + "{% endif %}" * 3000,
        "{{ xs[5] }}",
        "{{ 5 | join }}",
    ],
)
def test_what_cannot_be_worked_out_is_a_fault_of_the_template(template):
    with pytest.raises(ConfigurationError) as caught:
        fill_template(template, {"x": "text", "xs": ["a"]})
    assert caught.value.code == "guidance-fault"
    assert "text" not in str(caught.value)


def test_a_sheet_without_an_end_is_stopped():
    with pytest.raises(ConfigurationError) as caught:
        fill_plain("{% for x in xs %}" + "ord " * 100 + "{% endfor %}", {"xs": ["a"] * 1000})
    assert caught.value.code == "guidance-endless"
