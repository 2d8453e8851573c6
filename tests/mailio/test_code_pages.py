"""Text in the encodings that mail states, or lies about."""

import pytest

from dpassist.mailio.code_pages import codec_of, codec_of_locale, decode, is_text_codec


@pytest.mark.parametrize(
    ("code_page", "text"),
    [
        (1252, "blåbærgrød"),
        (65001, "blåbærgrød €"),
        (20127, "blåbærgrød"),
        (28605, "blåbærgrød €"),
        (932, "日本語"),
        (936, "中文"),
        (50221, "日本語"),
        (20866, "привет"),
        (1200, "blåbær"),
    ],
)
def test_a_windows_code_page_is_known_by_its_number(code_page, text):
    assert text.encode(codec_of(code_page)).decode(codec_of(code_page)) == text


@pytest.mark.parametrize("code_page", [0, 1, 28602, 99999, -5])
def test_an_unknown_code_page_has_no_codec(code_page):
    assert codec_of(code_page) == ""


@pytest.mark.parametrize(
    ("locale", "codec"),
    [
        (0x0406, "cp1252"),
        (0x0419, "cp1251"),
        (0x0411, "cp932"),
        (0x0804, "cp936"),
        (0x0404, "cp950"),
        (0x0C04, "cp950"),
        (0xFFFF, "cp1252"),
    ],
)
def test_a_locale_has_an_ansi_code_page(locale, codec):
    assert codec_of_locale(locale) == codec


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "idna", "punycode", "unicode_escape", "no-such", "", "x" * 41, "ø"]
)
def test_only_encodings_of_text_that_a_sender_can_mean_count(name):
    assert not is_text_codec(name)


def test_the_first_codec_that_fits_without_error_decodes():
    assert decode("æ".encode("cp1252"), ("utf-8", "cp1252")) == "æ"
    assert decode("æ".encode(), ("utf-8", "cp1252")) == "æ"
    assert decode("и".encode("cp1251"), ("", "cp1251")) == "и"


def test_without_a_codec_western_windows_text_is_assumed():
    assert decode(b"bl\xe5b\xe6r", ()) == "blåbær"


def test_what_fits_nowhere_is_replaced_and_the_rest_kept():
    assert decode(b"caf\x81", ("utf-8",)) == "caf\ufffd"
    assert decode(b"caf\x81", ()) == "caf\ufffd"


def test_halves_of_letters_that_utf_7_can_state_are_replaced():
    assert decode(b"caf+2AA-", ("utf-7",)) == "caf\ufffd"
