"""The help is found by its words, and opens at a page's own topic."""

import pytest

from dpassist.services.help_book import HelpBook

TEXTS = (
    ("start", "# Kom i gang\n\nFørst åbner du *filer*, se [Posten](post).\n"),
    ("post", "# Posten\n\nHer ses meddelelser.\n\n## Fordel videre\n\n1. Vælg en kollega.\n"),
    (
        "check",
        "# Svarkontrol\n\nEt svar kan fordeles, og det er **vigtigt**. " + "ord " * 80 + "nåle.\n",
    ),
    ("odd", "no heading at all\n"),
)


class Files:
    def topics(self, language):
        assert language == "da"
        return TEXTS


@pytest.fixture
def book():
    return HelpBook(Files(), "da")


def ids(found):
    return [each.topic.id for each in found]


def test_topics_keep_their_order_and_are_called_as_their_heading(book):
    assert [topic.title for topic in book.topics] == ["Kom i gang", "Posten", "Svarkontrol", "odd"]


def test_a_page_without_a_topic_of_its_own_gets_the_first(book):
    assert book.topic("check").title == "Svarkontrol"
    assert book.topic("nowhere").id == "start"


def test_a_help_that_is_missing_is_empty():
    class Nothing:
        def topics(self, _language):
            return ()

    book = HelpBook(Nothing(), "da")
    assert book.topic("post") is None
    assert book.find("ord") == ()


def test_all_words_must_occur_and_titles_and_headings_come_first(book):
    assert ids(book.find("fordel")) == ["post", "check"]
    assert ids(book.find("POSTEN")) == ["post", "start"]
    assert ids(book.find("posten kollega")) == ["post"]
    assert book.find("  ") == ()


def test_the_words_around_are_shown_without_marks(book):
    (found,) = book.find("vigtigt")
    assert "og det er vigtigt. ord" in found.around
    (found,) = book.find("nåle")
    assert found.around.startswith("…")
    assert found.around.endswith("nåle.")
    assert book.find("svarkontrol")[0].around == ""
    assert "se Posten." in book.find("filer")[0].around
