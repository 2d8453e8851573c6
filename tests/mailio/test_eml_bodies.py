"""The text parts of a mail as one letter: in order, nothing left out, nothing said twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.mailio.limits import Limits
from dpassist.mailio.opener import open_message
from dpassist.services.formatted import formatted
from tests.eml_files import HEAD, HTML, PDF, TEXT, body, codes, multipart, names, read
from tests.processor_time import within

PICTURE = (
    b"Content-Type: image/png; name=x.png\r\nContent-Disposition: inline; filename=x.png\r\n"
    b"Content-ID: <logo>\r\n\r\npng"
)
ICS = b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR"
CPR = "0099991234"


def html(words):
    return HTML + words


def text(words):
    return TEXT + words


def said(part):
    """Return the lines of the plain text, and the formatted text as it is shown."""
    message = open_message(HEAD + part)
    return message.body_text.split(), formatted(message).html


class TestPartsBesideEachOther:
    def test_html_around_a_picture_is_shown_to_the_end(self):
        part = multipart(b"mixed", html(b"<p>one</p>"), PICTURE, html(b"<p>two</p>"))
        assert said(part) == (["one", "two"], "<div><p>one</p></div><div><p>two</p></div>")
        assert names(body(part)) == ["x.png"]

    def test_a_gateways_footer_does_not_take_the_letters_place(self):
        part = multipart(b"mixed", text(b"letter"), html(b"<i>footer</i>"))
        assert said(part) == (
            ["letter", "footer"],
            "<div>letter</div><div><i>footer</i></div>",
        )

    def test_two_letters_in_two_ways_each_are_shown_once_each(self):
        one, two = (
            multipart(b"alternative", text(word), html(b"<b>" + word + b"</b>"), boundary=word)
            for word in (b"one", b"two")
        )
        part = multipart(b"mixed", one, two, text(b"three"))
        assert said(part) == (
            ["one", "two", "three"],
            "<div><b>one</b></div><div><b>two</b></div><div>three</div>",
        )

    def test_a_letter_without_html_stays_plain(self):
        message = body(multipart(b"mixed", text(b"one"), PDF, text(b"two")))
        assert (message.body_text, message.body_html) == ("one\ntwo", "")

    @pytest.mark.parametrize("empty", [text(b" \r\n"), html(b"\r\n")])
    def test_html_beside_nothing_is_kept_as_it_was_sent(self, empty):
        message = body(multipart(b"mixed", empty, html(b"<p>one<style>x"), empty))
        assert (message.body_text, message.body_html) == ("one", "<p>one<style>x")

    def test_pictures_are_found_from_any_of_several_parts(self):
        picture = b"<img src='cid:logo'>"
        part = multipart(b"related", html(b"one" + picture), PICTURE, html(picture + b"two"))
        shown = formatted(open_message(HEAD + part))
        assert shown.html.count('<img src="cid:0">') == 2
        assert shown.pictures == (b"png",)


class TestNoPartReachesIntoTheNext:
    @pytest.mark.parametrize(
        "opened",
        [
            "<!--", "<style>", "<script>", "<title>", "<svg>", "<template>", "<table><tr><td>", "<table>", "<pre>",
            "<b><i><u>", "<ul><li>", "<a href='https://x.example", "<a href=https://x.example>", "<!x", "<p title='",
            "<font color=red>", "</div></div>", "<textarea>", "<plaintext>", "<img src='cid:a", "<div>" * 60, "&am",
        ],
    )  # fmt: skip
    def test_what_one_leaves_open_ends_with_it(self, opened):
        alone = "<div><p>to</p></div><div>tre</div>"
        part = multipart(b"mixed", html(f"<p>en {opened}".encode()), html(b"<p>to"), text(b"tre"))
        words, shown = said(part)
        assert shown.endswith(alone)
        assert (words[0], words[-2:]) == ("en", ["to", "tre"])

    @given(st.lists(st.sampled_from([
        *("<", ">", "--", "<!--", "-->", "'", '"', "&", "a", " ", "=", "/"),
        *("<b>", "</b>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<p>", "<pre>", "<style>"),
    ]), max_size=20).map("".join))  # fmt: skip
    def test_whatever_stands_before_a_part_is_shown_as_if_it_stood_alone(self, source):
        part = multipart(b"mixed", html(source.encode()), html(b"<p>sidste</p>"))
        assert said(part)[1].endswith("<p>sidste</p>" + "</div>" * bool(source.strip()))

    def test_a_number_does_not_go_on_in_the_next_part_and_is_hidden_in_each(self):
        part = multipart(b"mixed", html(CPR.encode()), text(b"009999"), html(b"1234"))
        shown = said(part)[1]
        assert CPR not in shown
        assert "<div>009999</div><div>1234</div>" in shown


class TestPlainTextInTheFormattedText:
    def test_it_stands_there_letter_by_letter(self):
        part = multipart(b"mixed", text(b"<b>&amp;</b> </div><!--"), html(b"<p>x"))
        shown = said(part)[1]
        assert shown.startswith("<div>&lt;b&gt;&amp;amp;&lt;/b&gt; &lt;/div&gt;&lt;!--</div>")
        assert shown.endswith("<div><p>x</p></div>")

    def test_its_lines_and_spaces_are_kept(self):
        part = multipart(b"mixed", text(b"a\r\n\r\n  b   c\r\n\td e"), html(b"<p>x"))
        assert said(part)[1].startswith(
            "<div>a<br><br>&nbsp;&nbsp;b &nbsp;&nbsp;c<br>&nbsp;&nbsp;&nbsp;&nbsp;d e</div>"
        )


class TestAlternatives:
    def test_all_html_of_one_alternative_is_shown(self):
        rich = multipart(b"mixed", html(b"one"), PICTURE, html(b"two"), boundary=b"r")
        assert said(multipart(b"alternative", text(b"plain"), rich)) == (
            ["plain"],
            "<div>one</div><div>two</div>",
        )

    def test_a_footer_in_the_formatted_alternative_is_shown_there(self):
        rich = multipart(b"mixed", html(b"one"), text(b"footer"), boundary=b"r")
        words, shown = said(multipart(b"alternative", text(b"plain"), rich))
        assert (words, shown) == (["plain"], "<div>one</div><div>footer</div>")

    def test_alternatives_within_alternatives_are_said_once(self):
        inner = multipart(b"alternative", text(b"plain"), html(b"<p>rich</p>"), boundary=b"i")
        related = multipart(b"related", inner, PICTURE, boundary=b"r")
        for part in (inner, related):
            message = body(multipart(b"alternative", part, ICS))
            assert (message.body_text, message.body_html) == ("plain", "<p>rich</p>")

    def test_each_way_may_come_with_files_of_its_own(self):
        ways = (
            multipart(b"mixed", part, PDF, boundary=b"%d" % number)
            for number, part in enumerate((text(b"plain"), html(b"<p>rich</p>")))
        )
        message = body(multipart(b"alternative", *ways))
        assert (message.body_text, message.body_html) == ("plain", "<p>rich</p>")
        assert names(message) == ["a.pdf", "a.pdf"]

    def test_two_ways_that_look_like_one_are_both_read(self):
        one, two = (
            multipart(b"mixed", multipart(b"related", part, boundary=b"i" + at), boundary=at)
            for at, part in ((b"x", text(b"plain")), (b"y", html(b"<p>rich</p>")))
        )
        assert said(multipart(b"alternative", one, two)) == (
            ["plain", "rich"],
            "<div>plain</div><div><p>rich</p></div>",
        )

    def test_letters_within_one_alternative_are_kept_apart(self):
        letters = (
            multipart(b"alternative", text(word), html(b"<b>" + word + b"</b>"), boundary=word)
            for word in (b"one", b"two")
        )
        rich = multipart(b"mixed", *letters, boundary=b"r")
        assert said(multipart(b"alternative", rich, ICS)) == (
            ["one", "two"],
            "<div><b>one</b></div><div><b>two</b></div>",
        )

    def test_the_plain_way_is_the_text_wherever_it_stands(self):
        message = body(multipart(b"alternative", html(b"<p>rich</p>"), text(b"plain")))
        assert (message.body_text, message.body_html) == ("plain", "<p>rich</p>")


class TestLimits:
    def test_html_of_many_parts_is_cut_together_and_told(self):
        part = multipart(b"mixed", *[html(b"<p>abcdefgh")] * 9)
        message = read(HEAD + part, Limits(text_bytes=100))
        assert len(message.body_html) == 100
        assert codes(message) == ["text-cut"]
        assert len(message.body_text.split()) == 9

    def test_html_that_fits_is_not_cut(self):
        part = multipart(b"mixed", html(b"a"), html(b"b"))
        message = read(HEAD + part, Limits(text_bytes=len("<div>a</div><div>b</div>")))
        assert message.body_html == "<div>a</div><div>b</div>"
        assert message.defects == ()

    @pytest.mark.unmeasured
    @pytest.mark.parametrize("unit", [b"\t", b"&", b"<b>", b"<p>x", b" "])
    def test_many_long_parts_take_little_time(self, unit):
        long = unit * (30_000 // len(unit))
        part = multipart(b"mixed", *(kind(long) for kind in (html, text) for _ in range(10)))
        with within(150):
            message = read(HEAD + part)
        assert len(message.body_html) <= Limits().text_bytes
