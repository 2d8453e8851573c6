"""Names of attachments, as hostile as mail can make them, become plain names that tell what they are."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.identity import has_cpr_shape
from dpassist.mailio.safe_names import MOST_BYTES, ending, safe_name

DEVICES = [
    "CON",
    "nul",
    "Aux",
    "PRN",
    "COM1",
    "com9",
    "LPT1",
    "com¹",
    "CONIN$",
    "conout$",
    "CLOCK$",
    "COM0",
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("svar.eml", "svar.eml"),
        ("Årsopgørelse 2025.pdf", "Årsopgørelse 2025.pdf"),
        ("A\u030arsopgørelse.pdf", "Årsopgørelse.pdf"),
        ("契約.docx", "契約.docx"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\autorun.inf", "autorun.inf"),
        ("C:\\Windows\\system32\\cmd.exe", "cmd.exe"),
        ("C:cmd.exe", "C_cmd.exe"),
        ("\\\\server\\share\\fil.docx", "fil.docx"),
        ("mappe/", "mappe"),
        ("a\uff0fb\u2215c.txt", "c.txt"),
        ("brev.txt:skjult.exe", "brev.txt_skjult.exe"),
        ("brev.exe::$DATA", "brev.exe__$DATA"),
        ('a<b>c:d|e?f*g"h.txt', "a_b_c_d_e_f_g_h.txt"),
        ("a\uff1ab.txt", "a_b.txt"),
        ("regning\u202efdp.exe", "regningfdp.exe"),
        ("reg\u200bning\ufeff.p\u2060df", "regning.pdf"),
        ("x\u3164\u034f\ufe0f.pdf", "x.pdf"),
        ("to\tlinjer\r\n.pdf", "to linjer .pdf"),
        ("nul\0.pdf", "_nul.pdf"),
        ("faktura.pdf.exe", "faktura.pdf.exe"),
        ("faktura.pdf" + " " * 200 + ".exe", "faktura.pdf .exe"),
        ("faktura.pdf" + "\u2800" * 200 + ".exe", "faktura.pdf .exe"),
        ("faktura\u2024pdf\uff0eexe", "faktura.pdf.exe"),
        (".htaccess", "htaccess"),
        ("ender i prikker. . .", "ender i prikker"),
        ("regning.exe.", "regning.exe"),
        ("regning.exe .", "regning.exe"),
        ("con.txt", "_con.txt"),
        ("con .txt", "_con .txt"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("console.txt", "console.txt"),
        ("sag 0099991234.pdf", "sag ••••••-••••.pdf"),
        ("sag 00\u200b9999\u00ad1234.pdf", "sag ••••••-••••.pdf"),
        ("\udcff.pdf", "pdf"),
        ("", "fallback"),
        ("...", "fallback"),
        ("///", "fallback"),
        ("\u202e\u200b", "fallback"),
        ("??", "__"),
    ],
)
def test_a_name_becomes_plain_and_still_tells_what_it_is(name, expected):
    assert safe_name(name, "fallback") == expected


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("rest", ["", ".txt", ".tar.gz", " .txt", "."])
def test_no_name_is_a_device_of_windows(device, rest):
    assert safe_name(device + rest).startswith("_")


def test_without_any_name_there_is_one():
    assert safe_name("") == "file"


def test_a_long_name_keeps_both_its_endings():
    name = safe_name("æ" * 500 + ".pdf.exe")
    assert name.endswith("æ.pdf.exe")
    assert MOST_BYTES - 2 < len(name.encode()) <= MOST_BYTES


def test_a_name_of_megabytes_is_looked_at_from_its_end():
    assert safe_name("x" * 5_000_000 + ".docm").endswith("x.docm")


def test_a_long_name_is_cut_between_letters_and_without_an_end_that_is_none():
    assert safe_name("😀" * 100).encode().decode() == "😀" * (MOST_BYTES // 4)
    assert safe_name("x" * (MOST_BYTES - 4) + " . . " + "y" * 300).rstrip(". ") == "x" * (
        MOST_BYTES - 4
    )


def test_cutting_a_longer_number_leaves_no_cpr_number():
    assert not has_cpr_shape(safe_name("x" * (MOST_BYTES - 10) + "00999912345678"))


@given(
    st.text(max_size=300)
    | st.text(alphabet="cCoOnN1. :/\\\u202e\u200b0123456789-_é\u0301", max_size=40)
)
def test_any_text_gives_one_usable_name(text):
    name = safe_name(text)
    assert name
    assert name == Path(name).name
    assert not set(name) & set('/\\<>:"|?*\0')
    assert name.isprintable()
    assert not any(unicodedata.category(c).startswith("C") for c in name)
    assert name == name.strip(". ")
    assert name.partition(".")[0].rstrip().casefold() not in {d.casefold() for d in DEVICES}
    assert len(name.encode()) <= MOST_BYTES + 1
    assert not has_cpr_shape(name)


@given(st.text(max_size=100))
def test_a_safe_name_is_safe_already(text):
    once = safe_name(text)
    assert safe_name(once) == once


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.EXE", "exe"), ("a.pdf.js", "js"), ("a.exe. ", "exe"), ("a.ex\u200be", "exe"), ("exe", ""),
        (".exe", ""), ("", ""), ("a.pdf" + " " * 99 + ".scr", "scr"), ("a\u202efdp.lnk", "lnk"),
    ],
)  # fmt: skip
def test_the_last_ending_decides_what_a_file_is(name, expected):
    assert ending(name) == expected
