"""The words of an HTML body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.mailio.html_text import text_from_html
from tests.processor_time import within

MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("Hej", "Hej"),
        ("<p>Hej</p><p>du</p>", "Hej\n\ndu"),
        ("Hej<br>du<br/>der", "Hej\ndu\nder"),
        ("<DIV>Hej</DIV><div>du", "Hej\n\ndu"),
        ("<b>He</b>j  \r\n\t du", "Hej du"),
        ("<table><tr><td>Sag</td><td>12</td></tr><tr><td>Frist</td></tr></table>", "Sag 12\n\nFrist"),
        ("<p>a</p><br><br><br><br><p>b</p>", "a\n\nb"),
        ("bl&aring;b&#230;r &lt;p&gt; &amp;amp;", "blåbær <p> &amp;"),
        ("a&nbsp;b\xa0 c", "a b c"),
        ("<html><head><title>x</title><style>p{}</style></head><body>Hej</body></html>", "Hej"),
        ("<head><meta charset=utf-8><body>Hej", "Hej"),
        ("<head><title>x</html>", ""),
        ("<script>if (a < b) { '</p>' }</script>Hej<style>x</style>", "Hej"),
        ("<script>never closed <p>Hej</p>", ""),
        ("a<!-- b --><!-- <p> -->c", "ac"),
        ("a<!-- never closed <p>b</p>", "a"),
        ("<!DOCTYPE html><?xml version='1.0'?>Hej<![if !mso]>du<![endif]>", "Hejdu"),
        ("<o:p>Hej</o:p><p/>du", "Hej\ndu"),
        ('<a href="x" title="a>b">her</a>', "her"),
        ("<a title='it\"s>'>her</a>", "her"),
        ('<a title="never closed>her</a>', "her"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("videre ></p>", "videre >"),
        ("1<2", "1<2"),
        ("a<>b", "a<>b"),
        ("</>Hej</p >", "Hej"),
        ("a <", "a <"),
        ("<p", "<p"),
        ("&#xD800;&#0;", "\ufffd\ufffd"),
    ],
)  # fmt: skip
def test_words_and_lines_are_kept_and_markup_is_not(source, text):
    assert text_from_html(source, MIB) == text


def test_a_number_without_end_is_one_wrong_character():
    assert text_from_html("a&#" + "9" * 100_000 + ";b", MIB) == "a\ufffdb"


def test_no_more_than_the_limit_is_given():
    assert text_from_html("a" * 100, 10) == "a" * 10
    assert text_from_html("<p>abc</p><p>def</p>", 5) == "abc"


HOSTILE = {
    "angles": "<",
    "tags that do not end": "<a ",
    "tags": "<div>",
    "comments that do not end": "<!--",
    "comment ends": "-->",
    "declarations": "<!",
    "instructions": "<?x ",
    "ampersands": "&",
    "half references": "&#x",
    "one reference": "&#9",
    "scripts": "<script>",
    "script ends": "</script",
    "double quotes": '<a "',
    "both quotes": "<a \"'",
    "quotes": '"',
    "one tag full of quotes": "<a" + " '\"'" * 9,
    "breaks": "<br>",
    "spaces": " \n",
    "dots": "&nbsp;",
}


@pytest.mark.unmeasured
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_html_takes_no_time(kind):
    unit = HOSTILE[kind]
    source = unit * (MIB // 4 // len(unit))
    with within(10):
        assert len(text_from_html(source, MIB)) <= MIB


@given(st.lists(st.sampled_from([
    "<", ">", "</", "/>", "p", "br", "head", "body", "script", "<!--", "-->", "&", "&#", "9" * 12, ";", '"', "'", " ",
    "\n", "æ", "<script>", "</script>", "x=",
])).map("".join))  # fmt: skip
def test_any_html_gives_text_within_the_limit(source):
    text = text_from_html(source, 40)
    assert len(text) <= 40
    text.encode("utf-8")
