"""Words of lessons are drawn, and nothing in them is followed, fetched or run."""

from dpassist.services.story import as_html, is_drawn


def test_markdown_is_drawn_and_all_else_stays_letters():
    html = as_html("**To** ting:\n\n1. et\n2. to\n\n<script>x</script> [a](http://b.example)")
    assert "<strong>To</strong> ting:" in html
    assert html.count("<li>") == 2
    assert "&lt;script&gt;" in html
    assert "<a" not in html


def test_a_number_becomes_dots():
    assert "009999-1234" not in as_html("Nr. 009999-1234")


def test_plain_words_need_no_drawing():
    assert not is_drawn("Mandag & <b>tirsdag</b>.\n\nBrevet venter.\nLæs det.")
    assert is_drawn("- et\n- to")
    assert is_drawn("**Læs** det.")
