"""A role decides what the window shows; what is hidden is neither lost nor done by its keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from dpassist.domain.settings import Role

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(workplace):
    return workplace.window


@pytest.fixture
def take_role(window):
    """Have the user choose what she does, as the settings do."""

    def take(role):
        library = window._desk.library
        library.save_settings(replace(library.settings(), role=role.value))
        window.page("settings").settings_saved.emit()

    return take


def shown(window):
    rows = range(window.navigation.count())
    return [
        window.navigation.item(row).text() for row in rows if not window.navigation.isRowHidden(row)
    ]


@pytest.mark.parametrize(
    ("role", "has_rules_section", "pages"),
    [
        (Role.CLERK, False, set()),
        (Role.TRAINER, True, {"Guidance sheets"}),
        (Role.ADMINISTRATOR, True, {"Rules", "Guidance sheets"}),
    ],
)
def test_each_role_sees_its_sections_and_commands(
    window, take_role, role, has_rules_section, pages
):
    take_role(role)
    assert ("Rules and directory" in shown(window)) is has_rules_section
    assert {"Post", "Check reply", "Settings"} <= set(shown(window))
    offered = {each.name for each in window.menus.offered()}
    assert {"Rules", "Guidance sheets"} & offered == pages
    window.menus.actions["keyboard"].trigger()
    keys = window.page("text").text.toPlainText()
    assert ("Ctrl+4" in keys) is ("Rules" in pages)


def test_a_key_of_what_is_hidden_does_nothing(window, take_role, qtbot):
    take_role(Role.CLERK)
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.pages.current_id() == "post"
    take_role(Role.ADMINISTRATOR)
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.pages.current_id() == "rules"


def test_what_was_not_saved_is_there_again_when_its_page_is(window, take_role, workplace, qtbot):
    window.show_page("rules")
    page = window.page("rules")
    workplace.wait(page.is_settled)
    page.add_rule()
    count = len(page.edits.book.rules)
    take_role(Role.CLERK)
    window.show_post()
    assert not window.close()  # told once that something is not saved, and shown it
    assert window.pages.current_id() == "rules"
    take_role(Role.ADMINISTRATOR)
    window.show_page("rules")
    assert len(page.edits.book.rules) == count


def test_the_section_opens_on_the_page_that_was_left_and_tabs_go_to_the_others(
    window, workplace, qtbot
):
    window.show_page("guidance")
    window.show_post()
    window.navigation.setFocus()
    for _ in range(shown(window).index("Rules and directory")):
        qtbot.keyClick(window.navigation, Qt.Key.Key_Down)
    assert window.pages.current_id() == "guidance"
    assert [window.pages.tabs.tabText(n) for n in range(window.pages.tabs.count())] == [
        "Rules",
        "Directory",
        "Guidance sheets",
    ]
    window.pages.tabs.setFocus()
    for _ in range(2):
        qtbot.keyClick(window.pages.tabs, Qt.Key.Key_Left)
    assert window.pages.current_id() == "rules"
    assert window.pages.tabs.hasFocus()
    workplace.wait(window.page("rules").is_settled)
    window.show_post()
    assert not window.pages.tabs.isVisible()
