"""What was written is told apart from what is quoted, however the mail program marks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.reply_check.quoting import blocks, written


@pytest.mark.parametrize(
    "mark",
    [
        "> ",
        "-----Oprindelig meddelelse-----\n",
        "----- Original Message -----\n",
        "---------- Forwarded message ---------\n",
        "-------- Videresendt besked --------\n",
        "Den man. 2. mar. 2026 kl. 12.00 skrev Asta <asta@borger.example>:\n",
        "On Mon, 2 Mar 2026 at 12:00, Asta <asta@borger.example> wrote:\n",
        "Fra: Asta <asta@borger.example>\nSendt: 2. marts 2026\nTil: Byg\n\n",
        "*From:* Asta\n*Date:* 2 March 2026\n",
    ],
)
def test_a_quote_is_known_by_its_mark(mark):
    assert written(f"Mit svar\n\n{mark}Hej") == "Mit svar\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Fra: nu af er alt godt.\nVenlig hilsen",
        "Den skrivelse, du skrev, er her.",
        "- et punkt\n- oprindelig tekst",
        "Svaret er 2 > 1.",
    ],
)
def test_ordinary_lines_are_no_quote(text):
    assert written(text) == text


def test_answers_between_quoted_lines_are_written():
    assert written("> Hvornår?\nI morgen\n> Hvor?\nHer\n") == "I morgen\nHer\n"


@given(st.text() | st.text("> \nFra:Sendt-skrev", max_size=80))
def test_nothing_is_lost_between_the_blocks(body):
    assert "".join(block.text for block in blocks(body)) == body
