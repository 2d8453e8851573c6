"""CPR numbers are found however they are written, and told apart from what only looks like them.

Numbers of people are made while the tests run (`tests.cpr_numbers`); what stands in this file has days that do
not exist.
"""

import random
import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.cpr_finding import Look, Rule, find_cpr, hide_cpr
from dpassist.domain.identity import has_cpr_shape
from tests.builders import CPR, CPR_WRITTEN
from tests.cpr_numbers import a_number

HOW_MANY = 3_000
WITHOUT_MODULUS = 0.15
"""Share of the made numbers that are like those since 2007; more than there really are."""

WRITTEN = {
    "dash": "{d}-{s}",
    "en-dash": "{d}–{s}",
    "spaced dash": "{d} - {s}",
    "pairs and dash": "{dd} {mm} {yy}-{s}",
    "dots and dash": "{dd}.{mm}.{yy}-{s}",
    "space": "{d} {s}",
    "dot": "{d}.{s}",
    "nothing": "{d}{s}",
    "pairs": "{dd} {mm} {yy} {s}",
}
AROUND = (
    "{}", "Hej {}", "Det drejer sig om {}.", "min søns nummer er {}, tak", "({})", "Mit cpr-nr. er {}",
    "CPR: {}", "Cpr.nr {} bedes slettet", "personnummer {}", "Vedr. {} Hansen", "født {} i Odense",
    "Sag om {}\nMed venlig hilsen",
)  # fmt: skip


def written(digits: str, form: str) -> str:
    dd, mm, yy, serial = digits[:2], digits[2:4], digits[4:6], digits[6:]
    return WRITTEN[form].format(d=digits[:6], s=serial, dd=dd, mm=mm, yy=yy)


def digits_of(dice: random.Random, count: int) -> str:
    return "".join(dice.choice("0123456789") for _ in range(count))


def decoys(dice: random.Random) -> Iterator[tuple[str, str]]:
    """Give a kind and a text of each thing that holds no CPR number."""
    day = date(2000, 1, 1) + timedelta(days=dice.randrange(14_000))
    hour, minute = f"{dice.randrange(24):02}", f"{dice.randrange(60):02}"
    eight, ten = digits_of(dice, 8), digits_of(dice, 10)
    yield "date", f"Mødet er den {day:%d-%m-%Y}."
    yield "date", f"Brevet af {day:%d.%m.%y}"
    yield "date and time", f"Modtaget {day:%d-%m-%Y} {hour}:{minute}"
    yield "date and time", f"Modtaget {day:%d%m%y} kl. {hour}{minute}"
    yield "date and time", f"scan_{day:%d%m%y} {hour}{minute}"
    yield "time stamp", f"{day:%Y%m%d}{hour}{minute}"
    yield "telephone", f"Ring på {eight[:2]} {eight[2:4]} {eight[4:6]} {eight[6:]}"
    yield "telephone", f"tlf. +45 {eight[:4]} {eight[4:]}"
    yield "telephone", f"Telefon {eight}, mobil {digits_of(dice, 8)}"
    yield "account", f"reg.nr. {digits_of(dice, 4)} konto {ten}"
    yield "account", f"Kontonr. {digits_of(dice, 4)} {ten}"
    yield "account", f"Indbetal på {digits_of(dice, 4)}-{ten}"
    yield "iban", f"IBAN DK{digits_of(dice, 2)}{digits_of(dice, 4)}{ten}"
    yield "case number", f"Sagsnr. {day:%Y}-{digits_of(dice, 6)}"
    yield "case number", f"J.nr. {digits_of(dice, 2)}/{digits_of(dice, 6)}"
    yield "case number", f"Sagsnummer {digits_of(dice, 6)}-{digits_of(dice, 4)}"
    yield "uuid", f"Id {uuid.UUID(int=dice.getrandbits(128), version=4)}"
    yield "ean", f"EAN 579{digits_of(dice, 10)}"
    yield "ean", f"GLN: 5790 {digits_of(dice, 4)} {digits_of(dice, 4)} {digits_of(dice, 1)}"
    yield "cvr", f"CVR {eight}"
    yield (
        "cvr",
        f"cvr-nr. {eight[:2]} {eight[2:4]} {eight[4:6]} {eight[6:]} {digits_of(dice, 4)} By",
    )
    yield "production unit", f"P-nr. {ten}"
    yield "production unit", f"p-nummer: {ten}"
    yield "invoice", f"Faktura {ten} af {day:%d.%m.%Y}"
    yield "any ten digits", f"Løbenr {ten}"
    yield "any ten digits", f"varen {ten} mangler"


def looks(text: str) -> list[Look]:
    return [found.look for found in find_cpr(text)]


@pytest.mark.unmeasured
def test_the_figures_are_these_and_no_worse(publish):
    """Printed at the end: of what is called certain, how much is; and of the numbers, how many are found."""
    dice = random.Random(20261123)
    missed: Counter[str] = Counter()
    unsure: Counter[str] = Counter()
    for number in range(HOW_MANY):
        form = list(WRITTEN)[number % len(WRITTEN)]
        digits = a_number(dice, modulus=dice.random() >= WITHOUT_MODULUS)
        found = looks(dice.choice(AROUND).format(written(digits, form)))
        missed[form] += not found
        unsure[form] += bool(found) and Look.CERTAIN not in found
    made: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    for _ in range(HOW_MANY // 20):
        for kind, text in decoys(dice):
            found = looks(text)
            made[kind] += 1
            wrong[kind] += Look.CERTAIN in found
            alike[kind] += bool(found)
    certain = HOW_MANY - missed.total() - unsure.total()
    precision, recall = certain / (certain + wrong.total()), certain / HOW_MANY
    lines = [f"{HOW_MANY} numbers: {recall:.1%} certain, {missed.total()} not found at all"]
    lines += [f"  {form:<16} {unsure[form]:>4} only alike" for form in WRITTEN]
    lines += [f"{made.total()} decoys: {wrong.total()} certain; precision {precision:.1%}"]
    lines += [
        f"  {kind:<16} {wrong[kind]:>4} of {count:>4} certain, {alike[kind]:>4} of the shape"
        for kind, count in made.items()
    ]
    publish("CPR numbers: precision and recall", lines)
    assert missed.total() == 0
    assert recall >= 0.95
    assert precision >= 0.99


def test_nobody_has_a_number_that_these_tests_make():
    dice = random.Random(1)
    for modulus in (True, False):
        digits = a_number(dice, modulus=modulus)
        assert 2000 + int(digits[4:6]) >= 2030
        assert digits[6] in "5678"  # with which these years belong to the 2000s


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("around", AROUND)
def test_a_number_whose_sum_is_right_is_certain_however_it_is_written(form, around):
    digits = a_number(random.Random(7), modulus=True)
    text = around.format(written(digits, form))
    (found,) = find_cpr(text)
    assert (found.look, found.rule, found.digits) == (Look.CERTAIN, Rule.MODULUS, digits)
    assert text[found.start : found.stop] == written(digits, form)
    assert digits not in repr(found)


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("{d}-{s}", Look.CERTAIN),
        ("cpr {d} {s}", Look.CERTAIN),
        ("{d} {s} (cpr)", Look.CERTAIN),
        ("personnummer {d}{s}", Look.CERTAIN),
        ("{d} {s}", Look.ALIKE),
        ("{d}{s}", Look.ALIKE),
        ("Sagsnr. {d}-{s}", Look.ALIKE),
        ("{d}-{s}-12", Look.ALIKE),
        ("1234 {d}{s}", Look.ALIKE),
        ("konto {d}-{s}", Look.ALIKE),
    ],
)
def test_a_number_as_some_are_since_2007_needs_its_dash_or_a_word(text, look):
    digits = a_number(random.Random(3), modulus=False)
    (found,) = find_cpr(text.format(d=digits[:6], s=digits[6:]))
    assert (found.look, found.rule) == (look, Rule.SINCE_2007)


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("Sagsnr. {d}-{s}", Look.CERTAIN),
        ("Sagsnr. {d}{s}", Look.ALIKE),
        ("1234 {d}{s}", Look.ALIKE),
        ("AB{d}{s}", Look.ALIKE),
        ("kontonr. {d}-{s}", Look.ALIKE),
        ("P-nr. {d}{s}", Look.ALIKE),
    ],
)
def test_words_and_neighbours_weigh_more_than_a_right_sum(text, look):
    """One number in eleven has the right sum by chance; with a dash, a case number may well be a person's."""
    digits = a_number(random.Random(3), modulus=True)
    assert looks(text.format(d=digits[:6], s=digits[6:])) == [look]


def test_a_year_in_full_must_be_the_century_that_the_number_tells():
    digits = a_number(random.Random(5), modulus=True)
    day, serial = f"{digits[:2]}-{digits[2:4]}-", digits[6:]
    (right,) = find_cpr(f"{day}20{digits[4:6]}-{serial}")
    (wrong,) = find_cpr(f"{day}19{digits[4:6]}-{serial}")
    (a_time,) = find_cpr(f"{day}20{digits[4:6]} {serial}")
    assert (right.look, right.digits) == (Look.CERTAIN, digits)
    assert (wrong.look, wrong.rule) == (Look.ALIKE, Rule.NO_DATE)
    assert a_time.look is Look.ALIKE


@pytest.mark.parametrize(
    "impossible",
    [CPR_WRITTEN, CPR, "311299-0000".replace("12", "13", 1), "300230-5000", "290230-5000"],
)
def test_a_day_that_does_not_exist_only_looks_like_a_number_even_when_called_one(impossible):
    assert [(f.look, f.rule) for f in find_cpr(f"cpr {impossible}")] == [(Look.ALIKE, Rule.NO_DATE)]


def test_somebody_born_before_1900_is_not_written_to():
    """The seventh digits 5 to 8 with the years from 58 tell the 1800s."""
    assert [f.rule for f in find_cpr("010158-5000")] == [Rule.NO_DATE]


@pytest.mark.parametrize(
    ("seventh", "year", "rule_fits"),
    [("0", "36", True), ("3", "99", True), ("4", "36", True), ("9", "37", True), ("8", "57", True)],
)
def test_each_seventh_digit_has_its_century(seventh, year, rule_fits):
    """A 29 February tells which century was meant: only 1900 was no leap year of those in question."""
    dice = random.Random(11)
    digits = f"0101{year}{seventh}{digits_of(dice, 3)}"
    assert (next(find_cpr(digits)).rule is not Rule.NO_DATE) == rule_fits
    assert [f.rule for f in find_cpr(f"2902{'00'}0000")] == [Rule.NO_DATE]


def test_digits_of_other_scripts_are_read():
    digits = a_number(random.Random(13), modulus=True)
    full_width = "".join(chr(0xFF10 + int(digit)) for digit in digits)
    assert [f.digits for f in find_cpr(full_width)] == [digits]


def test_what_is_certain_is_hidden_and_the_rest_only_when_asked():
    digits = a_number(random.Random(17), modulus=True)
    text = f"cpr {digits}, løbenr {CPR}"
    assert hide_cpr(text, also_alike=False) == f"cpr ••••••-••••, løbenr {CPR}"
    assert hide_cpr(text, also_alike=True) == "cpr ••••••-••••, løbenr ••••••-••••"


@given(st.text(alphabet="0123456789- –.x\nkontocpr•", max_size=60))
def test_everything_of_the_shape_is_found_and_nothing_else(text):
    assert bool(list(find_cpr(text))) == has_cpr_shape(text)
    assert not has_cpr_shape(hide_cpr(text, also_alike=True))


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    for found in find_cpr(text):
        assert len(found.digits) == 10
