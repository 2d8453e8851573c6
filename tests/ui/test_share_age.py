"""The status bar tells how old the copy of the share is whenever it is not fresh."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from dpassist.domain.organisation import OrganisationState
from dpassist.services.wording import Wording
from dpassist.ui.widgets.share_age import ShareAge
from tests.builders import NOON
from tests.fakes import MemoryLibrary


@pytest.fixture
def shown(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    library = MemoryLibrary()
    desk = SimpleNamespace(library=library, wording=Wording(lambda _context, text: text))
    age = ShareAge(desk, parent)

    def under(state):
        library.state = state
        age.refresh()
        assert age._timer.isActive() is state.is_shared  # nothing wakes a computer without a share
        return age.isVisibleTo(parent), age.text(), age.toolTip()

    return under


def test_only_what_is_not_fresh_is_told(shown):
    share = OrganisationState("/srv/dpassist", is_shared=True, as_of=NOON)
    assert shown(OrganisationState("organisation")) == (False, "", "")
    assert shown(share) == (False, "", "")
    visible, text, tip = shown(replace(share, problem="share-away"))
    assert visible
    assert text.startswith("From the share as of ")
    assert "cannot be reached" in tip
    assert shown(replace(share, as_of=None))[:2] == (True, "Nothing from the share yet")
    assert shown(share) == (False, "", "")
