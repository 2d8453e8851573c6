"""The help as it ships: a topic for each page, the same in both languages, and nothing in it that is not so."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from dpassist.services.help_book import HelpBook
from dpassist.store.help_files import HelpFolder

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("da", "en")
BOOKS = {
    language: HelpBook(HelpFolder(ROOT / "resources" / "help"), language) for language in LANGUAGES
}
TOPICS = [(language, topic) for language in LANGUAGES for topic in BOOKS[language].topics]
IDS = [f"{language}-{topic.id}" for language, topic in TOPICS]
LINKS = re.compile(r"\[[^\]]*\]\(([^)]*)\)")
UI_WORDS = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
KEYS = re.compile(
    r"\b(?:Ctrl|Alt|Shift|Skift)\+(?:(?:Ctrl|Alt|Shift|Skift)\+)*(?:[A-Za-z0-9]+|\+)|\bF\d+\b"
)
AS_QT_WRITES = (("Skift", "Shift"), ("Pil ned", "Down"))
WORDS_ON_A_PAGE = (60, 420)
"""So that it is read."""


def words_on_the_screen(language):
    """Return what the window says in a language, without access keys and dots."""
    tree = ET.parse(ROOT / "translations" / "dpassist_da.ts")
    shown = set()
    for message in tree.iter("message"):
        part = message.find("translation" if language == "da" else "source")
        texts = [form.text for form in part] if len(part) else [part.text]
        shown |= {plain(text) for text in texts if text}
    return shown


def plain(text):
    return re.sub(r"\s*…$", "", text.replace("&", "").strip())


def test_the_languages_have_the_same_topics_headings_links_and_lists():
    danish, english = (BOOKS[language].topics for language in LANGUAGES)
    assert [topic.id for topic in danish] == [topic.id for topic in english]
    for one, other in zip(danish, english, strict=True):
        assert shape(one.text) == shape(other.text), one.id
        assert LINKS.findall(one.text) == LINKS.findall(other.text), one.id


def shape(text):
    """Return the marks that lines begin with: headings, numbers, bullets, and bold beginnings."""
    found = re.findall(r"^(#+ |\d+\. |- )(\*\*)?", text, re.MULTILINE)
    return [(mark, bold) for mark, bold in found]


def test_every_page_of_the_window_has_a_topic(qapp):
    from dpassist.ui.sections import rooms

    pages = {room.id for room in rooms()}
    for language in LANGUAGES:
        assert pages <= {topic.id for topic in BOOKS[language].topics}, language


@pytest.mark.parametrize(("language", "topic"), TOPICS, ids=IDS)
def test_a_topic_says_first_what_it_is_for_and_then_what_to_do(language, topic):
    lines = topic.text.splitlines()
    assert re.fullmatch(r"# \S.*", lines[0])
    assert lines[1] == ""
    assert re.match(r"[A-ZÆØÅa-zæøå]", lines[2])
    assert "\n## " in topic.text
    assert WORDS_ON_A_PAGE[0] < len(topic.plain.split()) < WORDS_ON_A_PAGE[1]
    assert max(map(len, lines)) <= 120
    if topic.id != "privacy":
        assert re.search(r"^1\. ", topic.text, re.MULTILINE)


@pytest.mark.parametrize(("language", "topic"), TOPICS, ids=IDS)
def test_no_link_is_dead_and_none_leads_out(language, topic):
    known = {each.id for each in BOOKS[language].topics}
    assert set(LINKS.findall(topic.text)) <= known - {topic.id}
    assert "http" not in topic.text
    assert "<" not in topic.text


@pytest.mark.parametrize(("language", "topic"), TOPICS, ids=IDS)
def test_words_of_the_window_are_those_the_window_shows(language, topic):
    shown = words_on_the_screen(language)
    said = [plain(" ".join(words.split())) for words in UI_WORDS.findall(topic.text)]
    assert [words for words in said if words not in shown] == []


@pytest.mark.parametrize(("language", "topic"), TOPICS, ids=IDS)
def test_keys_are_those_of_the_commands(qapp, language, topic):
    from dpassist.ui.commands import commands

    known = {command.keys for command in commands()}
    text = topic.text
    for ours, theirs in AS_QT_WRITES:
        text = text.replace(ours, theirs)
    assert [keys for keys in KEYS.findall(text) if keys not in known] == []
