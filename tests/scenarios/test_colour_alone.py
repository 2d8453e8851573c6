"""Nothing is told by colour alone (WCAG 2.2, 1.4.1): each state has words, and a sign of its own shape."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from dpassist.domain.handling import Handling
from dpassist.domain.reply_check.finding import Severity
from dpassist.domain.rules.rule import RuleState
from dpassist.domain.verdict import Kind
from dpassist.services.wording_rules import STATES
from dpassist.ui.theme import direction_icon, handling_icon, severity_icon, verdict_icon

SIGNS = {
    "verdicts": lambda: [verdict_icon(kind) for kind in Kind],
    "handling": lambda: [
        handling_icon(each, "#000000") for each in Handling if each is not Handling.NEW
    ],
    "findings": lambda: [severity_icon(each) for each in Severity],
    "evidence": lambda: [direction_icon(says) for says in ("for", "against", "noted")],
}


def shape(icon: QIcon) -> bytes:
    """Return where an icon is drawn at all, whatever its colours."""
    image = icon.pixmap(QSize(32, 32)).toImage()
    return bytes(
        image.pixelColor(x, y).alpha() > 127
        for y in range(image.height())
        for x in range(image.width())
    )


@pytest.mark.parametrize("what", SIGNS)
def test_signs_differ_in_shape_and_not_only_in_colour(qapp, what):
    shapes = [shape(icon) for icon in SIGNS[what]()]
    assert len(set(shapes)) == len(shapes)
    assert all(any(each) for each in shapes)


def test_every_state_of_the_list_has_a_word_of_its_own(workplace):
    workplace.open("12-mail-med-memo-virksomhed.eml", "28-almindelig-mail.eml", "31-falsk-navn.eml")
    model = workplace.post.model
    lines = {model.at(row).path.name: model.lines_at(row)[2] for row in range(3)}
    assert len(set(lines.values())) == 3
    key = model.at(0).key
    said = set()
    for handling in Handling:
        model.set_handling((key,), handling)
        said.add(model.lines_at(0)[2])
    assert len(said) == len(Handling)


def test_a_rule_says_its_state_in_words(workplace):
    workplace.window.show_page("rules")
    page = workplace.window.page("rules")
    workplace.wait(lambda: page.list.model.rowCount() > 0)
    rows = [str(page.list.model.index(n, 0).data()) for n in range(page.list.model.rowCount())]
    states = [workplace.window._desk.wording.say(STATES[state]) for state in RuleState]
    assert all(any(state in row for state in states) for row in rows)
    assert len({state for state in states if any(state in row for row in rows)}) > 1
