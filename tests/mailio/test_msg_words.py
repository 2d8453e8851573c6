"""Every word in an Outlook file is found, also where no part of the message shows it."""

import pytest

from dpassist.mailio import msg_words
from dpassist.mailio.msg_words import words_of_msg
from tests.cfb_builder import build_msg

RTF = b"{\\rtf1\\ansi Delt: 01{\\b 02}03.\\par}"


@pytest.mark.parametrize("is_wide", [True, False])
def test_each_of_the_three_texts_is_found(is_wide):
    data = build_msg(
        subject="Emne æ", body="Tekst", html="<p>H<b>TM</b>L</p>", rtf=RTF, unicode=is_wide
    )
    words = "\n".join(words_of_msg(data))
    for text in ("Emne æ", "Tekst", "HTML", "Delt: 010203."):
        assert text in words


def test_messages_within_are_looked_through_as_deep_as_allowed(monkeypatch):
    data = build_msg(subject="Ydre", embedded=[{"subject": "Indre"}])
    assert "Indre" in words_of_msg(data)
    monkeypatch.setattr(msg_words, "_DEEPEST", 0)
    assert "Ydre" in words_of_msg(data)
    assert "Indre" not in words_of_msg(data)


def test_another_file_has_none():
    assert words_of_msg(b"From: a@b.example\n\nHej") == ()
