"""What the pages of text say: the keys, the program itself, what support asks for, problems in the configuration."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Signal

from dpassist.domain.message import Message
from dpassist.domain.packages import LicensedPackage
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined
from dpassist.services.source import LONGEST, is_cut, source_text
from dpassist.ui import texts
from dpassist.ui.native_keys import native_keys
from dpassist.ui.offered import Offered
from dpassist.ui.tasks import TaskRunner


class HelpTexts(QObject):
    """Makes the texts and says that they are wanted."""

    wanted = Signal(str, str, str)
    """Title, a line of explanation, and the text."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._looks = 0

    def show_keyboard(self, offered: Iterable[Offered]) -> None:
        """Show which keys do what; see `keyboard`."""
        self.wanted.emit(self.tr("Keyboard"), "", self.keyboard(offered))

    def keyboard(self, offered: Iterable[Offered]) -> str:
        """Return which keys do what, menu by menu, and those that stand in no menu.

        Args:
            offered: All commands; those without a key are left out.
        """
        lines: list[str] = []
        group = ""
        for each in offered:
            keys = native_keys(each.action.shortcut())
            if keys and each.group != group:
                group = each.group
                lines += ["", group]
            if keys:
                lines.append(f"{keys}\t{each.name.rstrip('…')}")
        lines += ["", self.tr("In the lists"), *self._keys_of_lists()]
        return "\n".join(lines[1:])

    def _keys_of_lists(self) -> Iterable[str]:
        yield f"{native_keys('Ctrl+D')}\t" + self.tr("Keep the entry at the top, or no longer")
        yield f"{native_keys('Enter')}\t" + self.tr(
            "On an entry: pass on to it; on an attachment: save it"
        )
        yield f"{native_keys('Tab')}\t" + self.tr("To the next field or list")
        yield f"{native_keys('Esc')}\t" + self.tr("Close what has opened")

    def show_about(self) -> None:
        """Show version, licence, and what dpassist is built on."""
        title = self.tr("About dpassist")
        hint = self.tr(
            "A free desktop assistant for those who distribute and answer an authority's Digital Post."
        )

        def done(packages: tuple[LicensedPackage, ...]) -> None:
            self.wanted.emit(title, hint, texts.credits(packages))

        self._look_up(self._desk.support.packages, done)

    def show_licences(self) -> None:
        """Show the whole terms of everything dpassist is built on."""
        title, hint = (
            self.tr("Licences"),
            self.tr("The terms of dpassist and of what it is built on."),
        )

        def done(packages: tuple[LicensedPackage, ...]) -> None:
            self.wanted.emit(title, hint, texts.licence_texts(packages))

        self._look_up(self._desk.support.packages, done)

    def show_support(self, listed: Iterable[Examined], scale: float) -> None:
        """Show what support asks for, all of it, before anybody passes it on.

        Args:
            listed: The messages in the list; only how many of each kind is told.
            scale: Of the screen.
        """
        title = self.tr("Support report")
        hint = self.tr(
            "This is all of it. It holds nothing of your post, no names and no folders. Nothing is sent: "
            "copy or save it, and give it to whoever helps you."
        )
        counts = Counter(each.verdict.kind for each in listed)
        more = {"scale": f"{scale:g}"}
        self._look_up(
            lambda: self._desk.support.report(counts, more),
            lambda report: self.wanted.emit(title, hint, report),
        )

    def _look_up(self, look: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def found(what: Any) -> None:
            self._looks -= 1
            done(what)

        def failed(error: Exception) -> None:
            self._looks -= 1
            raise error  # a bug: the one handler for those shows it

        self._looks += 1
        self._runner.run(lambda _token: look(), found, failed)

    def is_settled(self) -> bool:
        """Return whether every text that was asked for is there."""
        return not self._looks

    def show_source(self, message: Message) -> None:
        """Show what a message looks like underneath."""
        hint = self.tr("CPR numbers are hidden. The file itself is as it came.")
        if is_cut(message):
            hint += " " + self.tr("Only the first {size} are shown.").format(
                size=QLocale().formattedDataSize(LONGEST)
            )
        nothing = self.tr("There is no source to show.")
        text = source_text(message) or nothing
        self.wanted.emit(self.tr("Source of the message"), hint, text)

    def show_problems(self) -> None:
        """Show what in the configuration was not used."""
        say = self._desk.wording.configuration_problem
        problems = [say(problem) for problem in self._desk.library.problems()]
        text = "\n".join(problems) or self.tr("Everything in the configuration was used.")
        self.wanted.emit(self.tr("Problems in the configuration"), "", text)
