"""Joins adapters to services: what a face works with, made when it is first asked for, so that a start waits for little."""

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.settings_layers import Policies
from dpassist.laying import Doors, Laid
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.services.desk import Desk
from dpassist.services.ports import MessageReader, Shell, Translate
from dpassist.services.ports_mail import Outlook
from dpassist.speaking import language_of, spoken, words_of, words_or_english
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.post_files import PostFolder
from dpassist.store.taken_folder import TakenFolder
from dpassist.system.motion import wants_less_motion

if TYPE_CHECKING:
    from dpassist.services.self_test import SelfTest, Step

DRAFT_MINUTES: Final = 30
"""Age at which a draft left in the private folder is deleted, at start and in the end; no program takes so long to
read a file it was asked to open, and one that keeps it open keeps it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program: its folders, its use cases, its words."""

    paths: AppPaths
    desk: Desk
    translate: Translate
    files: PostFolder
    library: ConfigFiles
    doors: Doors

    @property
    def taken(self) -> TakenFolder:
        """Where messages taken from other programs lie."""
        return self.doors.taken

    def end(self) -> None:
        """Leave nothing behind."""
        self.library.organisation.close()
        self.doors.reader.close()
        self.files.clean_drafts(DRAFT_MINUTES)
        self.taken.end()


def library_of(paths: AppPaths, command: str) -> ConfigFiles:
    """Return what is kept; the demonstration is of another authority, so no policy of this one counts there."""
    if command == "demo":
        return ConfigFiles(paths, settings_file=paths.demo_settings)
    return ConfigFiles(paths, policies=machine_policies(paths))


def machine_policies(paths: AppPaths, platform: str = sys.platform) -> Policies:
    """Return where this kind of machine keeps policies: the registry on Windows, else one file."""
    if platform == "win32":
        from dpassist.system.policy import RegistryPolicies, WindowsRegistry

        return RegistryPolicies(WindowsRegistry())
    from dpassist.store.policy_file import PolicyFile

    return PolicyFile(paths.policy_file)


def prepare(
    paths: AppPaths,
    library: ConfigFiles,
    language: str = "",
    shell: Shell | None = None,
    reader: MessageReader | None = None,
    outlook: Outlook | None = None,
) -> Run:
    """Join adapters and services.

    Args:
        paths: Folders.
        library: Settings, profiles, directory, guidance.
        language: ``da``, ``en``, ``system``; empty means the one of the settings.
        shell: Programs for files; None means this machine's.
        reader: Opens messages; None means a process of its own.
        outlook: Classic Outlook; None means this machine's.
    """
    chosen = spoken(language or language_of(library))
    return prepare_in(
        paths,
        library,
        chosen,
        words_or_english(chosen, paths),
        _doors(paths, shell, reader, outlook),
    )


def prepare_in(
    paths: AppPaths,
    library: ConfigFiles,
    language: str,
    translate: Translate,
    doors: Doors | None = None,
) -> Run:
    """Join adapters and services in a language whose words are there already; touches nothing of Qt.

    Args:
        paths: Folders.
        library: Settings, profiles, directory, guidance.
        language: ``da`` or ``en``.
        translate: Its words.
        doors: Ways out; None means this machine's.
    """
    files = PostFolder(paths.drafts, max_bytes=DEFAULT_LIMITS.file_bytes)
    files.clean_drafts(DRAFT_MINUTES)
    return join(paths, library, (language, translate), files, doors or _doors(paths))


def join(
    paths: AppPaths,
    library: ConfigFiles,
    words: tuple[str, Translate],
    files: PostFolder,
    doors: Doors,
) -> Run:
    """Join the same adapters anew, in another language."""
    language, translate = words
    laid = _Laid(paths, library, files, words, doors)
    desk = Desk(
        laid,
        library=library,
        files=files,
        wording=laid.wording,
        language=language,
        less_motion=wants_less_motion,
    )
    return Run(paths, desk, translate, files, library, doors)


class _Laid(Laid):
    """With the one use case that is about the whole program."""

    @cached_property
    def self_test(self) -> "SelfTest":
        return tested(lambda: self._paths)


def tested(paths: Callable[[], AppPaths]) -> "SelfTest":
    """Return the self-test of a program with these folders."""

    def steps() -> "AbstractContextManager[Sequence[Step]]":
        from dpassist.self_testing import Joined, steps_over

        joined = Joined(
            paths=paths,
            desk=lambda there, library, reader: prepare(there, library, "da", reader=reader).desk,
            own_settings=lambda there: library_of(there, "window"),
            danish=lambda there: words_of("da", there),
        )
        return steps_over(joined)

    from dpassist.services.self_test import SelfTest

    return SelfTest(steps)


def draw_window(folder: Path) -> int:
    """Draw the window once, for the self-test."""
    from dpassist.self_testing import draw_window as draw

    return draw(folder, lambda paths, library: prepare(paths, library, "da").desk)


def _doors(
    paths: AppPaths,
    shell: Shell | None = None,
    reader: MessageReader | None = None,
    outlook: Outlook | None = None,
) -> Doors:
    from dpassist.mailio.sandbox import Sandbox
    from dpassist.system.outlook import ClassicOutlook
    from dpassist.system.shell import DesktopShell
    from dpassist.system.worker_process import ReadingProcess

    return Doors(
        shell or DesktopShell(),
        reader or Sandbox(ReadingProcess),
        outlook or ClassicOutlook(),
        TakenFolder(paths.taken),
    )
