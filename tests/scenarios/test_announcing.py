"""What appears where the keyboard is not is said by a screen reader: WCAG 2.2, 4.1.3."""

from dataclasses import dataclass

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

_URGENT = QAccessible.AnnouncementPoliteness.Assertive


@dataclass
class Heard:
    """Stands where Qt hands events to the system, and keeps what a screen reader would say."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __post_init__(self):
        self.said = []

    def updateAccessibility(self, event):  # noqa: N802 - Qt's own name
        assert isinstance(event, QAccessibleAnnouncementEvent)
        self.said.append((event.message(), event.politeness() is _URGENT))

    def of(self, text):
        """Return whether it was urgent, of each thing that was said with these words in it."""
        return [urgent for said, urgent in self.said if text in said]


@pytest.fixture
def heard(workplace, monkeypatch):
    heard = Heard()
    monkeypatch.setattr(QtGui, "QAccessible", heard)
    return heard


def test_the_verdict_is_said_with_how_sure_it_is(workplace, heard):
    workplace.open("11-mail-med-memo-borger.eml")
    assert heard.of("This is Digital Post, and it may be answered. Digital Post (sure)") == [False]


def test_a_warning_interrupts_what_is_being_said(workplace, heard):
    workplace.open("31-falsk-navn.eml")
    assert heard.of("Careful: this claims to be something it") == [True]


def test_what_came_of_a_draft_is_said(workplace, heard):
    workplace.open("13-mail-med-memo-frist-og-sag.eml")
    workplace.post.pass_on.entries.setCurrentRow(1)
    workplace.post.pass_on.button.click()
    workplace.wait_for_draft()
    (said,) = (
        said for said, _urgent in heard.said if "Forward draft to Borgerservice opened" in said
    )
    assert "has NOT switched on encryption" in said


def test_what_cannot_be_used_interrupts(workplace, heard):
    workplace.window.show_page("settings")
    row = workplace.window.page("settings").rows["own_domains"]
    row.editor.show_value(("ikke et domæne",))
    row.finish()
    assert heard.of(row.complaint.text().removeprefix("⚠ ")) == [True]


def test_how_much_a_filter_leaves_and_what_is_not_found_is_said(workplace, heard):
    workplace.open("28-almindelig-mail.eml", "31-falsk-navn.eml")
    workplace.post.bar.search.setText("åbningstider")
    assert heard.of("1 of 2 messages")
    workplace.post.view.letter.find_words()
    workplace.post.view.letter.find_bar.field.setText("findes ikke")
    workplace.post.view.letter.find_bar.find_next()
    assert heard.of("Not found")


def test_what_stands_at_the_foot_of_the_window_is_said_and_nothing_is_said_of_nothing(
    workplace, heard
):
    workplace.open("28-almindelig-mail.eml")
    assert heard.of("1 message(s) in the list") == [False]
    assert "" not in dict(heard.said)
