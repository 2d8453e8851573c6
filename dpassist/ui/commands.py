"""What can be done in the window, each thing once: its words, its key, and the menu it stands in.

Menus, the sheet of keys and the command palette all show this list. A new command is a line here and a line in
`command_calls`; the commands that show pages follow from `sections`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dpassist.ui.sections import rooms


class Command(NamedTuple):
    """One thing that can be done.

    Attributes:
        id: The key of what does it.
        menu: Id of the menu it stands in.
        text: What it is called, with its access key.
        keys: Shortcut as Qt writes it; empty = none. Enter stands for both keys of that name.
        needs_message: Whether it is about the message that is shown.
        begins_group: Whether a line stands above it in its menu.
    """

    id: str
    menu: str
    text: str
    keys: str = ""
    needs_message: bool = False
    begins_group: bool = False


def menu_titles() -> dict[str, str]:
    """Return the menus in their order, by id."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Commands", "&File"),
        "edit": translate("Commands", "&Edit"),
        "view": translate("Commands", "&View"),
        "message": translate("Commands", "&Message"),
        "help": translate("Commands", "&Help"),
    }


def commands() -> tuple[Command, ...]:
    """Return everything that can be done, in the order of the menus."""
    return (
        *_file(),
        *_edit(),
        *_pages(),
        *_view(),
        *_going(),
        *_acting(),
        *_looking(),
        *_help(),
    )


def _file() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command("open-files", "file", translate("Commands", "&Open files…"), "Ctrl+O"),
        Command("open-course", "file", translate("Commands", "Open a co&urse…")),
        Command("open-folder", "file", translate("Commands", "Open &folder…"), "Ctrl+Shift+O"),
        Command("take-selected", "file", translate("Commands", "Ta&ke from Outlook"), "Ctrl+T"),
        Command("open-watched", "file", translate("Commands", "Open the &watched folder")),
        Command("open-samples", "file", translate("Commands", "Show the &sample messages")),
        Command(
            "save-log",
            "file",
            translate("Commands", "Save the &log of what was passed on…"),
            begins_group=True,
        ),
        Command("settings", "file", translate("Commands", "Se&ttings…"), "Ctrl+,"),
        Command("quit", "file", translate("Commands", "&Quit"), "Ctrl+Q", begins_group=True),
    )


def _edit() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command("undo", "edit", translate("Commands", "&Undo"), "Ctrl+Z"),
        Command("redo", "edit", translate("Commands", "R&edo"), "Ctrl+Y"),
        Command("paste", "edit", translate("Commands", "&Paste messages"), "Ctrl+V"),
        Command(
            "search-list",
            "edit",
            translate("Commands", "&Search the list"),
            "Ctrl+F",
            begins_group=True,
        ),
        Command(
            "remove",
            "edit",
            translate("Commands", "&Remove from the list"),
            "Ctrl+Delete",
            needs_message=True,
        ),
        Command(
            "copy-explanation",
            "edit",
            translate("Commands", "&Copy the explanation"),
            "Ctrl+Shift+C",
            needs_message=True,
        ),
    )


def _pages() -> Iterator[Command]:
    for room in rooms():
        if room.id != "settings":  # where everybody looks for it: in the File menu
            yield Command(room.id, "view", room.title, room.keys)


def _view() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "larger", "view", translate("Commands", "&Larger text"), "Ctrl++", begins_group=True
        ),
        Command("smaller", "view", translate("Commands", "S&maller text"), "Ctrl+-"),
        Command("plain-size", "view", translate("Commands", "Te&xt as large as usual"), "Ctrl+0"),
        Command(
            "present",
            "view",
            translate("Commands", "Pre&sent the lesson"),
            "F5",
            begins_group=True,
        ),
        Command(
            "larger-pane",
            "view",
            translate("Commands", "Larger pane"),
            "Alt+Shift+Right",
            begins_group=True,
        ),
        Command("smaller-pane", "view", translate("Commands", "Smaller pane"), "Alt+Shift+Left"),
        Command(
            "palette",
            "view",
            translate("Commands", "&All commands…"),
            "Ctrl+K",
            begins_group=True,
        ),
    )


def _going() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "done",
            "message",
            translate("Commands", "Mark as &done, or not"),
            "Ctrl+M",
            needs_message=True,
        ),
        Command("next", "message", translate("Commands", "&Next"), "Alt+Down"),
        Command("previous", "message", translate("Commands", "&Previous"), "Alt+Up"),
    )


def _acting() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "find-entry",
            "message",
            translate("Commands", "&Find whom to pass on to"),
            "Ctrl+L",
            needs_message=True,
            begins_group=True,
        ),
        Command(
            "pass-on",
            "message",
            translate("Commands", "Pass &on with guidance"),
            "Ctrl+Enter",
            needs_message=True,
        ),
        Command(
            "reply",
            "message",
            translate("Commands", "Open &reply draft"),
            "Ctrl+R",
            needs_message=True,
        ),
        Command(
            "check-answer",
            "message",
            translate("Commands", "Chec&k a reply to it…"),
            "Ctrl+Shift+K",
            needs_message=True,
        ),
    )


def _looking() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "find-text",
            "message",
            translate("Commands", "Find &in the text"),
            "Ctrl+Shift+F",
            needs_message=True,
            begins_group=True,
        ),
        Command(
            "source",
            "message",
            translate("Commands", "Show the so&urce"),
            "Ctrl+U",
            needs_message=True,
        ),
        Command(
            "wrong",
            "message",
            translate("Commands", "This is &wrong…"),
            "Ctrl+Shift+W",
            needs_message=True,
        ),
    )


def _help() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command("help", "help", translate("Commands", "&Help for this page, and all keys"), "F1"),
        Command("keyboard", "help", translate("Commands", "&Keyboard"), "Ctrl+F1"),
        Command("welcome", "help", translate("Commands", "&Set dpassist up…")),
        Command("told", "help", translate("Commands", "What &was told"), "Ctrl+Shift+M"),
        Command("problems", "help", translate("Commands", "Problems in the &configuration")),
        Command("self-test", "help", translate("Commands", "Self-&test")),
        Command("support", "help", translate("Commands", "Su&pport report…")),
        Command("licences", "help", translate("Commands", "&Licences"), begins_group=True),
        Command("about", "help", translate("Commands", "&About dpassist")),
    )
