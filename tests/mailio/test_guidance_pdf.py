"""A guidance sheet is a PDF of one page that can be read, searched and printed."""

import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ContentStream

from dpassist.domain.identity import has_cpr_shape
from dpassist.mailio.guidance_layout import break_lines
from dpassist.mailio.guidance_pdf import markdown_to_pdf, pages_in
from dpassist.mailio.guidance_pictures import spaced
from dpassist.mailio.guidance_sheet import fill_template
from dpassist.mailio.markdown_blocks import Block, Look, Run, parse_blocks
from dpassist.store.guidance_files import parse_sheet

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
REGULAR = RESOURCES / "fonts" / "OpenSans-Regular.ttf"
BOLD = RESOURCES / "fonts" / "OpenSans-Bold.ttf"
CREATED = datetime(2026, 8, 4, tzinfo=UTC)
FULL = {
    "authority": "Testkommunen",
    "distributor": "Postfordelingen i Testkommunen",
    "entry_name": "Byggesag",
    "entry_mailbox": "byggesag@testkommunen.example",
    "entry_phone": "00 00 00 02",
    "verdict": "Dette er Digital Post, og den må besvares.",
    "sender_kind": "borger",
    "mailbox": "Teknik og Miljø, Byggesag",
    "topic": "Byggetilladelser til enfamiliehuse, carporte og skure",
    "case_number": "25/001234",
    "thread": "3f9d2c41-0000-4000-8000-000000000114",
    "deadline": "14/8/2026 23:59",
    "reply": "må besvares",
    "subject": "Spørgsmål til min ansøgning om en carport på adressen Prøvevej 0, 0000 Testby",
    "received": "3/8/2026 09:12",
    "profile_title": "Svar i jeres eget system (kun vejledning)",
    "profile_unverified": True,
    "encrypted_by": "gateway",
    "steps": ["Gør det første, som kræver en ret lang forklaring, der fylder to linjer på arket."]
    * 6,
    "must_check": ["Slå selv sikker afsendelse (kryptering) til. Det er ikke gjort for dig."] * 5,
    "sheet": "",
    "reason_code": "",
    "verdict_kind": "digital-post",
    "deadline_passed": True,
    "return_mailbox": "digitalpost@testkommunen.example",
    "reason": "Afsenderen tager ikke imod svar på dette brev. Skriv i stedet et nyt brev.",
    "today": "4/8/2026",
}
EMPTY = {key: type(value)() for key, value in FULL.items()}
SHEETS = [
    "answer-in-thread",
    "answer-by-draft",
    "answer-in-gateway",
    "answer-elsewhere",
    "do-not-answer",
]


def pdf(markdown, **changes):
    options = {
        "title": "Svarvejledning",
        "language": "da",
        "regular_font": REGULAR,
        "bold_font": BOLD,
        "created": CREATED,
    }
    return markdown_to_pdf(markdown, **(options | changes))


def read(data):
    return PdfReader(io.BytesIO(data))


def text_of(data):
    return "\n".join(page.extract_text() for page in read(data).pages)


def words_of(markdown):
    """Return what is drawn of a sheet; that all of it comes onto the page is seen below."""
    words = []
    for block in parse_blocks(markdown):
        words += ["".join(run.text for run in block.runs)]
        words += block.picture.remarks if block.picture else ()
    return " ".join(" ".join(words).split())


def template(name, language):
    file = f"{language}/{name}.md"
    return parse_sheet((RESOURCES / "guidance" / file).read_bytes(), file)[0].text


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("values", [FULL, EMPTY], ids=["full", "empty"])
def test_every_sheet_fits_on_one_page_with_all_facts_and_with_none(sheet, language, values):
    data = pdf(fill_template(template(sheet, language), values), language=language)
    assert len(read(data).pages) == 1
    assert len(data) < 200_000


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "reason", ["reply-to-unreadable", "reply-to-several", "reply-to-passed-on"]
)
def test_what_cannot_be_answered_from_here_has_its_own_way_on_and_fits_on_one_page(
    language, reason
):
    sheet = template("answer-elsewhere", language)
    data = pdf(fill_template(sheet, FULL | {"reason_code": reason}), language=language)
    assert len(read(data).pages) == 1
    assert words_of(fill_template(sheet, FULL | {"reason_code": reason})) != words_of(
        fill_template(sheet, FULL)
    )


@pytest.mark.parametrize("sheet", ["answer-elsewhere", "do-not-answer"])
def test_a_deadline_that_has_passed_is_told_beside_it(sheet):
    filled = fill_template(template(sheet, "da"), FULL | {"deadline": "X"})
    assert "X \\(overskredet\\)\n" in filled
    assert "overskredet" not in fill_template(
        template(sheet, "da"), FULL | {"deadline_passed": False}
    )


@pytest.mark.parametrize(
    ("language", "warning"), [("da", "som almindelig mail"), ("en", "as ordinary mail")]
)
@pytest.mark.parametrize("name", ["answer-in-thread", "answer-by-draft", "answer-in-gateway"])
def test_only_a_sheet_about_digital_post_forbids_an_ordinary_mail(name, language, warning):
    def sheet(kind):
        filled = fill_template(template(name, language), FULL | {"verdict_kind": kind})
        return words_of(filled)

    assert warning in sheet("digital-post")
    assert warning not in sheet("ordinary")
    assert warning not in sheet("secure-mail")


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_sheet_has_a_covering_note_of_its_own_and_none_contradicts_it(language):
    def note(sheet):
        return fill_template(template("covering-note", language), FULL | {"sheet": sheet})

    answered = {note(f"answer-{way}") for way in ("in-thread", "by-draft", "in-gateway")}
    assert len(answered) == 1
    assert len(answered | {note("answer-elsewhere"), note("do-not-answer")}) == 3


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_names_the_facts_and_the_way_back(sheet, language):
    text = text_of(pdf(fill_template(template(sheet, language), FULL)))
    for fact in ("subject", "case_number", "thread", "deadline", "mailbox", "distributor"):
        assert FULL[fact].split(",")[0] in text.replace("\n", " ")
    assert (
        ("Er den ikke til dig?" in text)
        or ("Er det ikke til dig?" in text)
        or ("Not yours?" in text)
    )


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_facts_that_are_missing_leave_no_empty_lines_behind(sheet, language):
    blocks = parse_blocks(fill_template(template(sheet, language), EMPTY))
    for block in blocks:
        text = "".join(run.text for run in block.runs).strip()
        if block.picture:
            assert all(name and content for name, content in block.picture.fields)
            continue
        assert text or block.look is Look.PARAGRAPH
        assert not text.endswith(":")
        assert "  " not in text


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_covering_note_says_deadline_guidance_and_the_way_back(language):
    full = fill_template(template("covering-note", language), FULL).replace("\\", "")
    empty = fill_template(template("covering-note", language), EMPTY)
    assert FULL["deadline"] in full
    assert FULL["distributor"] in full
    assert ("vejledning" in full) or ("guidance" in full)
    assert "\n\n\n" not in full + empty


def test_danish_letters_can_be_copied_out_and_searched():
    text = text_of(pdf("# Kære Åse Ødegård\n\nBlåbærgrød »på« øen – **ÆØÅ æøå**, é ü."))
    assert "Kære Åse Ødegård" in text
    assert "Blåbærgrød »på« øen – ÆØÅ æøå, é ü." in text


def test_the_document_says_its_title_language_and_date():
    reader = read(pdf("x", title="Svar på Ærø", language="da"))
    assert reader.metadata.title == "Svar på Ærø"
    assert reader.metadata.creation_date == CREATED
    assert reader.trailer["/Root"]["/Lang"] == "da"
    assert "Svar på Ærø" in reader.pages[0].extract_text()


def test_fonts_are_embedded_and_only_in_part():
    reader = read(pdf("Hej **du**"))
    fonts = reader.pages[0]["/Resources"]["/Font"].get_object().values()
    names = [font.get_object()["/BaseFont"] for font in fonts]
    assert len(names) == 2
    assert all(re.fullmatch(r"/[A-Z]{6}\+OpenSans(Bold)?", name) for name in names)


def test_the_same_sheet_gives_the_same_bytes_and_the_date_is_its_own():
    assert pdf("# Hej\n\n**du**") == pdf("# Hej\n\n**du**")
    assert pdf("Hej") != pdf("Hej", created=datetime(2026, 8, 5, tzinfo=UTC))
    before = datetime.now(UTC).replace(microsecond=0)
    assert read(pdf("Hej", created=None)).metadata.creation_date >= before


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "markdown",
    [
        "nummer 0099991234",
        "nummer 009999-1234 i midten",
        "**009999**-1234",
        "# 009999-1234",
        "- 009999 1234",
        "> 009999-1234",
        "009999\n1234",
        "`009999-1234`",
        "009999\\-1234",
        "&#48;&#48;9999-1234",
    ],
)
def test_a_cpr_number_is_never_on_the_sheet(markdown):
    data = pdf(markdown, title="Om 009999-1234")
    assert not has_cpr_shape(text_of(data).replace("\n", " "))
    assert "••••••-••••" in text_of(data)
    assert read(data).metadata.title == "Om ••••••-••••"


def test_a_thread_that_holds_ten_digits_by_chance_can_still_be_looked_up():
    thread = "8c2ea15d-61fb-4ba9-9366-a0099991234b"
    assert thread in text_of(pdf(fill_template("Tråd: {{ thread }}", {"thread": thread})))


@pytest.mark.parametrize(
    "markdown",
    [
        "[her](https://ond.example)",
        "<https://ond.example>",
        "![x](file:///etc/passwd)",
        "<img src='https://ond.example/x.png'>",
        "<script>alert(1)</script>",
        "[ref]\n\n[ref]: https://ond.example",
    ],
)
def test_links_images_and_html_stay_letters(markdown):
    reader = read(pdf(markdown))
    page = reader.pages[0]
    assert "/Annots" not in page
    assert "/XObject" not in page.get("/Resources", {})
    assert re.sub(r"\s", "", page.extract_text()).startswith(re.sub(r"\s", "", markdown))


def test_letters_the_font_lacks_are_marked_and_not_dropped_in_silence():
    text = text_of(pdf("Navn: 漢字 🙂 slut"))
    assert "Navn: \ufffd\ufffd \ufffd slut" in text


def test_a_page_count_that_a_message_asks_for_is_not_filled_in():
    assert "{nb}" in text_of(pdf("Emne: {nb}"))


def test_a_long_guidance_goes_on_to_numbered_pages_and_loses_nothing():
    lines = [f"Linje {number} af en vejledning, der er alt for lang." for number in range(150)]
    markdown = "# Titel\n\n" + "\n\n".join(f"## Afsnit\n\n{line}" for line in lines)
    reader = read(pdf(markdown))
    assert len(reader.pages) > 3
    texts = [page.extract_text() for page in reader.pages]
    for number, text in enumerate(texts, start=1):
        assert text.rstrip().endswith(str(number))
    whole = "\n".join(texts)
    assert all(line in whole for line in lines)
    # A heading is never the last thing on a page.
    assert not any(re.search(r"Afsnit\s+Svarvejledning", text) for text in texts)


@pytest.mark.parametrize("before", [0, 20, 45, 60])
def test_a_warning_is_kept_on_one_page_when_it_fits_on_one(before):
    warning = "\n>\n".join(f"> Advarsel {number}" for number in range(8))
    markdown = "\n\n".join(["Afsnit."] * before) + "\n\n" + warning
    pages = [page.extract_text() for page in read(pdf(markdown)).pages]
    holding = [text for text in pages if "Advarsel" in text]
    assert len(holding) == 1
    assert holding[0].count("Advarsel") == 8


def test_a_warning_longer_than_a_page_is_shown_all_the_same():
    warning = "\n>\n".join(f"> Advarsel {number}" for number in range(120))
    text = text_of(pdf(warning))
    assert all(f"Advarsel {number}" in text for number in range(120))


def test_a_paragraph_longer_than_a_page_is_shown_all_the_same():
    text = text_of(pdf("ord " * 3000 + "slut"))
    assert text.count("ord") == 3000
    assert "slut" in text


@settings(max_examples=25)
@given(st.text(max_size=300))
def test_any_text_at_all_makes_a_document(markdown):
    assert pdf(markdown).startswith(b"%PDF-")


def test_markdown_becomes_a_flat_list_of_blocks():
    markdown = """\
# Titel

Første **fede** ord
på to linjer\\
og en til.

3. tre
4. fire

   mere om fire
   - inde

> **Pas på**
>
> - aldrig

## Slut
"""
    assert parse_blocks(markdown) == (
        Block(Look.TITLE, (Run("Titel"),)),
        Block(
            Look.PARAGRAPH,
            (
                Run("Første "),
                Run("fede", bold=True),
                Run(" ord"),
                Run(" "),
                Run("på to linjer"),
                Run("\n"),
                Run("og en til."),
            ),
        ),
        Block(Look.ITEM, (Run("tre"),), 1, "3."),
        Block(Look.ITEM, (Run("fire"),), 1, "4."),
        Block(Look.ITEM, (Run("mere om fire"),), 1, ""),
        Block(Look.ITEM, (Run("inde"),), 2, "•"),
        Block(Look.PARAGRAPH, (Run("Pas på", bold=True),), boxed=True),
        Block(Look.ITEM, (Run("aldrig"),), 1, "•", boxed=True),
        Block(Look.HEADING, (Run("Slut"),)),
    )


def lines(width, *runs):
    broken = break_lines(runs, width, lambda run: float(len(run.text)))
    return [[(run.text, run.bold) for run in line] for line in broken]


def test_lines_are_broken_between_words():
    assert lines(7, Run("en to tre fire")) == [
        [("en to", False)],
        [("tre", False)],
        [("fire", False)],
    ]
    assert lines(8, Run("en to tre")) == [[("en to", False)], [("tre", False)]]


def test_a_word_of_two_weights_is_not_torn():
    assert lines(8, Run("se "), Run("ordet", bold=True), Run(", så")) == [
        [("se", False)],
        [("ordet", True), (",", False)],
        [("så", False)],
    ]


def test_a_word_longer_than_the_line_is_torn_where_it_must_be():
    assert lines(4, Run("en abcdefghij kl")) == [
        [("en", False)],
        [("abcd", False)],
        [("efgh", False)],
        [("ij", False)],
        [("kl", False)],
    ]
    assert lines(0.5, Run("abc")) == [[("a", False)], [("b", False)], [("c", False)]]


def test_a_forced_break_is_kept():
    assert lines(20, Run("en"), Run("\n"), Run("to")) == [[("en", False)], [("to", False)]]


PICTURES = """\
```right Sådan
Emne: {subject}
+ Emnet er ikke rettet, og det er en ret lang bemærkning, der fylder mere end en linje
```

```wrong Ikke sådan
Emne: 000000-1234
- Nyt emne
```
"""


def test_pictures_of_right_and_wrong_replies_can_be_searched_and_hold_no_number():
    text = " ".join(text_of(pdf(PICTURES.format(subject="Min sag"))).split())
    for words in ("Sådan", "Ikke sådan", "Min sag", "Emnet er ikke rettet", "Nyt emne"):
        assert words in text
    assert not has_cpr_shape(text)


@pytest.mark.parametrize(
    "line", ["0099991234: x", "009999: 1234", "+ 009999-1234", "x: 0099991234"]
)
def test_no_part_of_a_picture_shows_a_number(line):
    text = text_of(pdf(f"```right Om 009999-1234\n{line}\n```\n"))
    assert not has_cpr_shape(text.replace("\n", " | "))
    assert "•" in text


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_pictures_stand_two_beside_each_other_and_go_on_over_the_page(count):
    one = "```right Nummer\nEmne: x\n+ ja\n```\n\n"
    document = pdf(one * count)
    assert pages_in(document) == (1 if count < 20 else 2)
    assert text_of(document).count("Nummer") == count


def structure_of(data):
    """The kinds, in reading order, with what is read in the place of each one's own words."""
    reader = read(data)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    numbers = [marked_numbers(page, reader) for page in reader.pages]
    (document,) = root["/StructTreeRoot"]["/K"]
    told = []
    for element in (each.get_object() for each in document["/K"]):
        page = reader.get_page_number(element["/Pg"].get_object())
        numbers[page].remove(element["/K"][0])
        told.append((element["/S"][1:], element.get("/Alt", "")))
    assert not any(numbers)
    return told


def marked_numbers(page, reader):
    """The numbers of the marked sequences of a page; none stands in another, and no text outside of one."""
    numbers, depth = [], 0
    for arguments, operator in ContentStream(page.get_contents(), reader).operations:
        depth += (operator in {b"BDC", b"BMC"}) - (operator == b"EMC")
        numbers += [arguments[1]["/MCID"]] if operator == b"BDC" else []
        assert depth == 1 if operator in {b"Tj", b"TJ"} else depth in {0, 1}
    return numbers


def test_the_document_says_what_is_a_heading_a_paragraph_and_a_picture():
    text = "# Titel\n\nTekst\n\n## Sådan\n\n1. Først\n\n> **Pas på**\n\n" + PICTURES.format(
        subject="x"
    )
    assert structure_of(pdf(text)) == [
        *(("H1", ""), ("P", ""), ("H2", ""), ("P", ""), ("P", "")),
        (
            "Figure",
            "Sådan. Emne: x. Emnet er ikke rettet, og det er en ret lang bemærkning, der fylder mere end en linje",
        ),
        ("Figure", "Ikke sådan. Emne: ••••••-••••. Nyt emne"),
    ]


def test_a_paragraph_over_two_pages_is_one_on_each():
    document = pdf("ord " * 3000)
    assert structure_of(document) == [("P", "")] * len(read(document).pages)


def test_a_line_ends_with_a_space_so_that_words_stay_apart_when_they_are_read_aloud():
    assert spaced((Run("a "), Run("b", bold=True))) == [Run("a "), Run("b ", bold=True)]
