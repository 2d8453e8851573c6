"""What does each command of `commands`: a new command is a line there and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dpassist.ui.bringing_in import BringingIn
from dpassist.ui.help_texts import HelpTexts
from dpassist.ui.message_commands import MessageCommands
from dpassist.ui.opening import Opening
from dpassist.ui.page_stack import PageStack
from dpassist.ui.pane_keys import resize_pane
from dpassist.ui.saving import Saving
from dpassist.ui.sections import rooms
from dpassist.ui.watching import WatchWork


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that do something.

    Attributes:
        pages: Every page.
        messages: What is about the list and the message that is shown.
        opening: Asks for files.
        bringing: Takes messages that are no files yet.
        watch: Takes new files from the watched folder.
        saving: Saves files.
        help: Makes pages of text.
        told: Shows what was told in passing.
        self_test: Tries the installation out.
        show_page: Shows a page and gives it the keyboard.
        present: Shows the lesson that is chosen to a room.
        palette: Shows the field with all commands.
        show_help: Shows the help for the page that is shown.
        support: Shows the support report.
        keyboard: Shows the sheet of keys.
        quit: Closes the window.
    """

    pages: PageStack
    messages: MessageCommands
    opening: Opening
    bringing: BringingIn
    watch: WatchWork
    saving: Saving
    help: HelpTexts
    self_test: Callable[[], object]
    told: Callable[[], object]
    show_page: Callable[[str], object]
    present: Callable[[], object]
    palette: Callable[[], object]
    show_help: Callable[[], object]
    support: Callable[[], object]
    keyboard: Callable[[], object]
    quit: Callable[[], object]


def command_calls(parts: Parts) -> dict[str, Callable[[], object]]:
    """Return the calls by the ids of their commands."""
    return {
        **{room.id: partial(parts.show_page, room.id) for room in rooms()},
        **parts.messages.calls(parts.pages, parts.help),
        "open-files": parts.opening.ask_for_files,
        "open-course": parts.opening.ask_for_a_course,
        "open-folder": parts.opening.ask_for_a_folder,
        "open-samples": parts.opening.open_samples,
        "take-selected": parts.bringing.take_selected,
        "open-watched": parts.watch.open_all,
        "paste": parts.bringing.paste,
        "save-log": parts.saving.save_log,
        "quit": parts.quit,
        "undo": lambda: parts.pages.current().undo(),
        "redo": lambda: parts.pages.current().redo(),
        "larger-pane": partial(resize_pane, 1),
        "smaller-pane": partial(resize_pane, -1),
        "palette": parts.palette,
        "present": parts.present,
        "help": parts.show_help,
        "support": parts.support,
        "licences": parts.help.show_licences,
        "keyboard": parts.keyboard,
        "welcome": partial(parts.show_page, "welcome"),
        "told": parts.told,
        "problems": parts.help.show_problems,
        "self-test": parts.self_test,
        "about": parts.help.show_about,
    }
