"""Composition root: the only module that knows everything.

Chooses folders and language, joins adapters to services, hands them to a face, returns an exit code.
Imports stay light: each face, and with it Qt, is imported when it is the one that runs.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from dpassist.cli.exit_codes import ExitCode, exit_code_of
from dpassist.cli.parser import EarlyOptions, build_parser, early_options
from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.domain.settings import Language
from dpassist.domain.settings_layers import Policies
from dpassist.helping import help_book, support
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.mailio.sandbox import Sandbox
from dpassist.mailio.worker import main as read_for_another
from dpassist.schooling import training
from dpassist.services.checking import Checking
from dpassist.services.desk import Desk
from dpassist.services.diagnostics import report
from dpassist.services.directory_keeping import DirectoryKeeping
from dpassist.services.feedback import Feedback
from dpassist.services.guidance_keeping import GuidanceKeeping
from dpassist.services.guiding import GuidanceFonts, Guiding
from dpassist.services.handover import Handover
from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from dpassist.services.measuring import Measuring
from dpassist.services.overriding import Overriding
from dpassist.services.passing import Passing
from dpassist.services.passing_log import PassingLog
from dpassist.services.passing_several import PassingSeveral
from dpassist.services.policy_keeping import PolicyKeeping
from dpassist.services.ports import MessageReader, Shell, Translate
from dpassist.services.ports_mail import Outlook
from dpassist.services.replies import Replies
from dpassist.services.returning import Returning
from dpassist.services.rulebook import Rulebook
from dpassist.services.sealing import Sealing
from dpassist.services.self_test import SelfTest, Step
from dpassist.services.taking import Taking
from dpassist.services.watching import Watching
from dpassist.services.wording import Wording
from dpassist.store.activity_log import ActivityLog
from dpassist.store.config_files import ConfigFiles
from dpassist.store.crash_file import CrashFile
from dpassist.store.crash_history import CrashHistory
from dpassist.store.habits_file import HabitsFile
from dpassist.store.key_folder import KeyFolder
from dpassist.store.paths import AppPaths
from dpassist.store.policy_file import PolicyFile
from dpassist.store.post_files import PostFolder
from dpassist.store.report_folder import ReportFolder
from dpassist.store.session_file import SessionFile
from dpassist.store.taken_folder import TakenFolder
from dpassist.store.taken_memory import TakenMemory
from dpassist.store.watched_listing import FolderListing
from dpassist.system.imap import ImapServer
from dpassist.system.locale import has_screen, system_language
from dpassist.system.motion import wants_less_motion
from dpassist.system.outlook import OUTLOOK_FLAG, ClassicOutlook
from dpassist.system.outlook_worker import main as speak_to_outlook
from dpassist.system.own_process import WINDOW_FLAG
from dpassist.system.policy import RegistryPolicies, WindowsRegistry
from dpassist.system.secrets import KeyringSecrets
from dpassist.system.shell import DesktopShell
from dpassist.system.worker_process import WORKER_FLAG, ReadingProcess
from dpassist.ui.stretching import is_wanted

_DRAFT_MINUTES: Final = 30
"""Age at which a draft left in the private folder is deleted, at start and in the end; no program takes so long to
read a file it was asked to open, and one that keeps it open keeps it."""

_SHOWN_SAMPLE: Final = 12
"""Row of the sample in the picture: a mail with a letter, a case number and a deadline."""


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the program that tests close, each with something else behind it."""

    shell: Shell
    reader: MessageReader
    outlook: Outlook
    taken: TakenFolder


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


def main(argv: Sequence[str] | None = None) -> int:
    """Run dpassist with these arguments, or the program's own, and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        own = _own_process(words)
        return _run(words) if own is None else own()
    except DpassistError as error:  # before there was a command to say it
        print(Wording(_english).error(error), file=sys.stderr)  # noqa: T201 - the command line
        return exit_code_of(error)
    except Exception as error:  # noqa: BLE001 - the last door: no traceback with values in it
        print(Wording(_english).unexpected(), file=sys.stderr)  # noqa: T201 - the command line
        print(report(error), file=sys.stderr)  # noqa: T201 - the command line
        return ExitCode.FAULT


def _own_process(words: list[str]) -> Callable[[], int] | None:
    """Return what is to be done if this is the program started by itself, as the frozen one is."""
    match words:
        case [flag] if flag == WORKER_FLAG:
            return read_for_another
        case [flag] if flag == OUTLOOK_FLAG:
            return speak_to_outlook
        case [flag, folder] if flag == WINDOW_FLAG:
            return lambda: _draw_window(Path(folder))
        case _:
            return None


def _run(words: list[str]) -> int:
    early = early_options(words)
    if early.self_test:
        return _self_test(early, early.self_test)
    paths = _paths(early)
    library = _library(paths, early.command)
    organisation = library.organisation
    run = prepare(paths, library, early.language)
    arguments = build_parser(run.translate).parse_args(words)
    try:
        # Not before, so that a mistyped command does not wait for a share.
        (organisation.keep_fresh if early.command == "window" else organisation.catch_up)()
        return _do(run, arguments)
    finally:
        organisation.close()
        run.desk.intake.close()
        run.files.clean_drafts(_DRAFT_MINUTES)
        run.taken.end()


def _paths(early: EarlyOptions) -> AppPaths:
    return AppPaths.under(early.data_dir) if early.data_dir else AppPaths.standard()


def _library(paths: AppPaths, command: str) -> ConfigFiles:
    """Return what is kept; the demonstration is of another authority, so no policy of this one counts there."""
    if command == "demo":
        return ConfigFiles(paths, settings_file=paths.demo_settings)
    return ConfigFiles(paths, policies=machine_policies(paths))


def machine_policies(paths: AppPaths, platform: str = sys.platform) -> Policies:
    """Return where this kind of machine keeps policies: the registry on Windows, else one file."""
    if platform == "win32":
        return RegistryPolicies(WindowsRegistry())
    return PolicyFile(paths.policy_file)


def _self_test(early: EarlyOptions, report_file: Path) -> int:
    """Try the installation out; nothing that may be missing is taken for granted."""
    from dpassist.self_testing import run_command  # noqa: PLC0415 - only when it is asked for

    def words() -> Translate:
        return _translate(_spoken(early.language or Language.SYSTEM), _paths(early))

    return run_command(_tested(lambda: _paths(early)), report_file, words)


def _tested(paths: Callable[[], AppPaths]) -> SelfTest:
    def steps() -> AbstractContextManager[Sequence[Step]]:
        from dpassist.self_testing import Joined, steps_over  # noqa: PLC0415 - only when it is asked for

        joined = Joined(
            paths=paths,
            desk=lambda there, library, reader: prepare(there, library, "da", reader=reader).desk,
            own_settings=lambda there: _library(there, "window"),
            danish=lambda there: _words_of("da", there),
        )
        return steps_over(joined)

    return SelfTest(steps)


def _draw_window(folder: Path) -> int:
    from dpassist.self_testing import draw_window  # noqa: PLC0415 - only when it is asked for

    return draw_window(folder, lambda paths, library: prepare(paths, library, "da").desk)


def _do(run: Run, arguments: argparse.Namespace) -> int:
    match arguments.command:
        case "window":
            return _window(run, arguments.files)
        case "demo":
            return _demo(run, arguments.out)
        case _:
            from dpassist.cli.commands import run as run_command  # noqa: PLC0415 - the face that runs

            return run_command(arguments, run.desk, out=sys.stdout, err=sys.stderr)


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
    files = PostFolder(paths.drafts, max_bytes=DEFAULT_LIMITS.file_bytes)
    files.clean_drafts(_DRAFT_MINUTES)
    doors = Doors(
        shell or DesktopShell(),
        reader or Sandbox(ReadingProcess),
        outlook or ClassicOutlook(),
        TakenFolder(paths.taken),
    )
    return _join(paths, library, language or _language_of(library), files, doors)


def _join(
    paths: AppPaths, library: ConfigFiles, language: str, files: PostFolder, doors: Doors
) -> Run:
    spoken = _spoken(language)
    translate = _translate(spoken, paths)
    desk = _desk(paths, library, files, (Wording(translate), spoken), doors)
    return Run(paths, desk, translate, files, library, doors)


def _language_of(library: ConfigFiles) -> str:
    """Return the language a start speaks by the settings: ``da`` or ``en``."""
    return _spoken(library.settings().language)


def _desk(
    paths: AppPaths,
    library: ConfigFiles,
    files: PostFolder,
    words: tuple[Wording, str],
    doors: Doors,
) -> Desk:
    wording, language = words
    secrets = KeyringSecrets()
    keys = Keys(KeyFolder(paths.keys, library.trust_folder), secrets)
    replies = Replies(library)
    log = ActivityLog(paths.logs)
    passing_log = PassingLog(log)
    guiding = Guiding(library, replies, wording, _sheet_fonts(paths))
    intake = Intake(library, files, doors.reader, keys)
    rulebook = Rulebook(library, files, intake, passing_log)
    passing = Passing(library, guiding, replies, wording, passing_log, HabitsFile(paths.habits))
    handover = Handover(files, doors.shell, library, doors.outlook, ImapServer(), secrets)
    words_of = partial(_words_of, paths=paths)
    return Desk(
        library=library,
        files=files,
        intake=intake,
        taking=Taking(doors.outlook, doors.taken),
        watching=Watching(library, FolderListing(), TakenMemory(paths.taken_before)),
        keys=keys,
        replies=replies,
        directory=DirectoryKeeping(library, doors.shell),
        guiding=guiding,
        guidance=GuidanceKeeping(library, guiding, wording),
        rulebook=rulebook,
        passing=passing,
        passing_several=PassingSeveral(intake, passing, handover, rulebook),
        returning=Returning(library, intake, passing_log),
        overriding=Overriding(library, log),
        checking=Checking(library),
        handover=handover,
        policies=PolicyKeeping(library, words_of),
        sealing=Sealing(keys, files),
        measuring=Measuring(files, intake),
        feedback=Feedback(library, ReportFolder(paths.reports), doors.shell, wording),
        self_test=_tested(lambda: paths),
        **training(paths, library, files, doors.reader, words_of, secrets),
        help=help_book(paths, language),
        support=support(paths, library, language),
        wording=wording,
        language=language,
        less_motion=wants_less_motion,
    )


def _sheet_fonts(paths: AppPaths) -> GuidanceFonts:
    return GuidanceFonts(paths.regular_font, paths.bold_font)


def _spoken(chosen: str) -> str:
    return system_language() if chosen == Language.SYSTEM else chosen


def _translate(language: str, paths: AppPaths) -> Translate:
    """Return the words of a language; English is what the source says and needs no Qt."""
    try:
        return _words_of(language, paths)
    except EnvironmentFaultError:  # a server without Qt's system libraries still gets its work done
        return _english


def _words_of(language: str, paths: AppPaths) -> Translate:
    """Return the words of a language, and never those of another in their place."""
    if language == Language.ENGLISH and not is_wanted():
        return _english
    try:
        from dpassist.ui.translation import translate_function  # noqa: PLC0415 - brings QtCore with it
    except ImportError as error:
        raise _needs_qt(error) from error
    return translate_function(language, paths.translations)


def _english(_context: str, text: str) -> str:
    return text


def _needs_qt(error: ImportError) -> EnvironmentFaultError:
    """Tell which system library Qt asked for; the loader names it first in its message."""
    library = str(error).partition(":")[0]
    return EnvironmentFaultError("qt-missing", library=library)


def _window(run: Run, files: Sequence[Path]) -> int:
    """Show the window, and again in another language each time one is chosen."""
    try:
        from dpassist.ui.application import Beginning, Kept, run_window  # noqa: PLC0415 - brings Qt with it
    except ImportError as error:
        raise _needs_qt(error) from error
    paths = run.paths
    session = SessionFile(paths.session)
    run.taken.clean({Path(each.path) for each in session.read()})
    beginning = Beginning(files, None, lambda: _language_of(run.library))
    while True:
        code, again = run_window(
            run.desk,
            beginning=beginning,
            kept=Kept(
                paths.state_file, session, CrashFile(paths.crash), CrashHistory(paths.failures)
            ),
            translations=paths.translations,
            resources=paths.resources,
        )
        if again is None:
            return code
        run = _join(paths, run.library, _language_of(run.library), run.files, run.doors)
        beginning = replace(beginning, files=(), again=again)


def _demo(run: Run, out: Path) -> int:
    """Do the main job on the sample messages: in the window, or in the terminal without a screen."""
    if has_screen():
        return _window(run, run.paths.sample_files)
    from dpassist.cli.demo import run_demo  # noqa: PLC0415 - the face that runs

    def render(picture: Path) -> None:
        try:
            from dpassist.ui.application import render_window  # noqa: PLC0415 - brings Qt with it
        except ImportError as error:
            raise _needs_qt(error) from error
        render_window(
            run.desk,
            files=run.paths.sample_files,
            select=_SHOWN_SAMPLE,
            picture=picture,
            translations=run.paths.translations,
            resources=run.paths.resources,
        )

    return run_demo(run.desk, run.paths.samples, out, render=render, out=sys.stdout, err=sys.stderr)
