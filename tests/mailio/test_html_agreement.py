"""Plain and formatted text of one HTML say the same: whoever reads the plain text misses no word.

Words may be joined or parted differently where cells stand outside a table or a block ends unsaid, and where each
takes a line break to be. What differs on purpose: the formatted text hides CPR numbers (the plain text is shown and quoted without them
later), leaves out characters that are not seen (so does whoever shows the plain text), breaks words of more than a
thousand letters, and ends with a mark after so many tags; and from the two hundred and first picture of a mail on
it has the words for it instead, which the plain text never has of the mail's own pictures.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dpassist.domain.display import harmless
from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.html_clean import clean
from dpassist.mailio.html_nesting import DEEPEST
from dpassist.mailio.html_text import text_from_html
from dpassist.mailio.html_tokens import BLOCKS, INLINE, TABLE, VOID
from dpassist.mailio.opener import open_message

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
LIMIT = 256 * 1024
_SETS_APART = BLOCKS | TABLE | {"br", "hr"}
_HIDDEN = re.compile(r"[\d\u2022-]+")
"""Digits, and what stands for some of them."""


class _Words(HTMLParser):
    """What a second parser reads in cleaned HTML, one line for each block."""

    def __init__(self, cleaned: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.feed(cleaned)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.text += "\n" if tag in _SETS_APART else ""

    def handle_endtag(self, tag):
        self.handle_starttag(tag, ())

    def handle_data(self, data):
        self.text += data


def shown(source):
    return _Words(clean(source, LIMIT)).text


def plain(source):
    return harmless(text_from_html(source, LIMIT))


@pytest.mark.parametrize(
    "source",
    [
        "<html><head><meta charset=utf-8><div>Hej</div></html>",
        "<html><head><title>emne</title><p>Hej uden slut</p>",
        "<head/><p>Hej",
        "<head>Hej<body>du",
        "<!--><p>Hej</p>",
        "<!---><p>Hej</p>-->",
        "<!--!><p>skjult</p>--><p>Hej",
        "<!---!><p>skjult</p>--><p>Hej",
        "<!-- x --!> Hej",
        "<!----!>Hej<!-- --- --!>",
        "<!-- x --! > skjult -->Hej",
        "<noscript>Hej</noscript>",
        "<p>Hej<center>du</center>der<option>a<option>b",
        "<xml><p>Hej",
        "<svg><math><p>Hej",
        "<svg/>Hej<svg>skjult</svg>du",
        "<img src=http://x.example/a.png alt='Ny  post'><img src=cid:a alt=Logo>",
        "<x:y>Hej</x:y> 1 < 2 << 3 <> <!doctype a [<!entity b 'c'>]> </ d> e",
        "Hej </ uden ende",
    ],
)
def test_what_is_shown_is_in_the_plain_text(source):
    assert shown(source).split() == plain(source).split()
    assert plain(source)


_MARKUP = [
    *(f"<{tag}>" for tag in sorted(INLINE | BLOCKS | TABLE | VOID)),
    *(f"</{tag}>" for tag in sorted(INLINE | BLOCKS | TABLE)),
    *("<html>", "<head>", "</head>", "<head/>", "<body>", "</body>", "</html>", "<meta a=b>", "<base>", "<link>"),
    *("<title>", "</title>", "<style>", "</style>", "<script>", "</script>", "<noscript>", "</noscript>"),
    *("<svg>", "</svg>", "<svg/>", "<math>", "</math>", "<xml>", "</xml>", "<template>", "</template>"),
    *("<!--", "-->", "--!>", "<!-->", "<!--->", "<!--!>", "<![if a]>", "<!a", "<?b", "</", "<", ">", '"', "'"),
    *("<object>", "<select><option>", "<textarea>", "</textarea>", "<form>", "<x:y>", "<table><tr><td>", "<td colspan=9>"),
    *("<img src=http://x.example alt='et billede'>", "<img src=cid:a alt=logo>", "<p title='a>b'>", '<p title="a'),
    *("&nbsp;", "&lt;", "&amp;", "&aring", "&#x202e;", "&#", "\n", " ", "\t"),
]  # fmt: skip
_SOURCES = st.lists(
    st.one_of(st.sampled_from(_MARKUP), st.text("abæ", min_size=1, max_size=3)), max_size=40
).map("".join)


@given(_SOURCES)
@example("<table>a<td>b<tr>c<caption>d<tbody>e</table>f")
@example("<div>" * (DEEPEST + 5) + "a<table><tr><td>b<td>c<p>d")
def test_any_html_says_the_same_in_both_ways(source):
    assert "".join(shown(source).split()) == "".join(plain(source).split())


@pytest.mark.unmeasured
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
def test_real_mail_says_the_same_in_both_ways():
    seen = 0
    for path in sorted(p for p in CORPUS.rglob("*") if p.is_file()):
        try:
            html = open_message(path.read_bytes()).body_html
        except UnreadableMessageError:
            continue
        words = _HIDDEN.sub(" ", shown(html)).split()
        assert _HIDDEN.sub(" ", plain(html)).split() == words, path.name
        seen += bool(words)
    assert seen > 0
