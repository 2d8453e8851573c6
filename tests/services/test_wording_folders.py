"""Folders that nothing can be written into, in words: each with what is lost, and where it is."""

from dpassist.services.wording import Wording
from dpassist.services.wording_folders import LOSSES, closed_text

WORDS = Wording(lambda _context, text: text)


def test_where_all_can_be_written_into_nothing_is_said():
    assert closed_text(WORDS, {}) == ""


def test_each_folder_has_its_words(paths):
    assert list(LOSSES) == list(paths.written_to)
    text = closed_text(WORDS, paths.written_to)
    assert all(phrase[1] in text for phrase in LOSSES.values())
    assert all(f"({folder})" in text for folder in paths.written_to.values())
    assert text.endswith("you need the right to write there.")
