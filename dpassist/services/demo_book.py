"""The demonstrations there are, and whether each can be played to its end."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.errors import DpassistError
from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.composing import Begin, begun, mailboxes
from dpassist.domain.training.demo import Demo
from dpassist.domain.training.demo_checks import doubts_of_demo, problems_of_demo
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.solving import UnsolvableError
from dpassist.domain.training.synthetic import has_real_number
from dpassist.services.clock import today
from dpassist.services.trainer import Trainer


class DemoStore(Protocol):
    """Demonstrations, the shipped ones and the organisation's."""

    def demos(self) -> tuple[Demo, ...]:
        """Return every demonstration, in the order they are shown."""

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far."""

    def message_path(self, name: str) -> Path:
        """Return where a letter lies; it may be missing."""


class DemoBook:
    """Lists demonstrations, checks them, and begins mails for them as a mail program would."""

    def __init__(self, store: DemoStore, trainer: Trainer) -> None:
        self._store: Final = store
        self._trainer: Final = trainer

    def demos(self) -> tuple[Demo, ...]:
        """Return every demonstration, in the order they are shown."""
        return self._store.demos()

    def demo(self, demo_id: str) -> Demo | None:
        """Return a demonstration by its id, or None."""
        return next((each for each in self.demos() if each.id == demo_id), None)

    def path(self, message: str) -> Path:
        """Return where a letter lies."""
        return self._store.message_path(message)

    def unreadable(self) -> tuple[ConfigurationProblem, ...]:
        """Return what is wrong in files that are no demonstration at all, or that hold more than is understood."""
        self._store.demos()
        return self._store.problems()

    def problems(self, demo: Demo) -> tuple[ConfigurationProblem, ...]:
        """Return what would keep a demonstration from being played, and what in it looks real."""
        letters, unread = self._letters(demo)
        return problems_of_demo(demo, self._scene(letters), unread)

    def look_through(self, messages: Iterable[str]) -> None:
        """Look through letters before anybody is shown them; of those that cannot be read, the page itself tells.

        Raises:
            UnsolvableError: ``training-real-number``: one holds a number that could be a real person's.
        """
        for name in messages:
            with suppress(DpassistError):
                letter = self._trainer.authority.letter(self._store.message_path(name))
                if has_real_number(letter.message):
                    raise UnsolvableError("training-real-number", name)

    def doubts(self, demo: Demo) -> tuple[ConfigurationProblem, ...]:
        """Return what somebody should look at in a demonstration that may be in order all the same."""
        letters, _unread = self._letters(demo)
        return doubts_of_demo(demo, self._scene(letters))

    def _letters(self, demo: Demo) -> tuple[dict[str, Letter], dict[str, str]]:
        """Return its letters, and of those that cannot be read the code of why."""
        letters: dict[str, Letter] = {}
        unread: dict[str, str] = {}
        for name in demo.messages:
            try:
                letters[name] = self._trainer.authority.letter(self._store.message_path(name))
            except DpassistError as error:
                unread[name] = error.code
        return letters, unread

    def begun(self, how: Begin, letter: Letter, profile: str, language: str) -> CheckedReply:
        """Return what a mail program shows after a click.

        Raises:
            ReplyRefusedError: Nobody could be addressed at all.
        """
        right = right_situation(self._scene({letter.name: letter}, language), letter.name, profile)
        return begun(how, letter.message, right)

    def mailboxes(self, letter: Letter, profile: str) -> tuple[Address, ...]:
        """Return the mailboxes that the practice authority sends from.

        Raises:
            ReplyRefusedError: Nobody could be addressed at all.
        """
        return mailboxes(right_situation(self._scene({letter.name: letter}), letter.name, profile))

    def _scene(self, letters: Mapping[str, Letter], language: str = "da") -> Scene:
        return Scene(self._trainer.authority.world(), letters, today(), language)
