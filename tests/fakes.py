"""Real code in the place of the machine; `tests/services/test_ports_contract.py` holds it to the same contracts."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from dpassist.domain.bringing import DraggedItems, SavedItem, Skipped, TakenFromOutlook
from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.draft import Draft
from dpassist.domain.errors import (
    CancelledError,
    ConfigurationError,
    EnvironmentFaultError,
    UnknownChoiceError,
    UnreadableMessageError,
)
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.message import Message
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.placing import DraftPart, MailAccount, parts_of
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.domain.settings_layers import InForce, Origin, SetValues, in_force
from dpassist.domain.training.channels import ChannelMap
from dpassist.domain.training.demo import Demo
from dpassist.domain.training.lesson import Lesson, MessageRef, Source
from dpassist.domain.training.making import LessonPlan
from dpassist.domain.training.progress import Progress as HowFar
from dpassist.mailio.limits import DEFAULT_LIMITS, Errand
from dpassist.mailio.opener import open_message
from dpassist.services.ports import CancelToken, Progress
from dpassist.store.profile_check import check_profile_file
from dpassist.store.rules_sheet import read_rules_from, rules_sheet

MEBIBYTE = 1024 * 1024

DRAFT_PROFILE = ReplyProfile(
    id="answer-in-thread",
    version=1,
    title={"da": "Svar på selve meddelelsen", "en": "Answer the message itself"},
    kind=ReplyKind.DRAFT,
    greeting={"da": "Kære {name}", "en": "Dear {name},"},
    closing={"da": "Venlig hilsen", "en": "Kind regards,"},
    must_check={"da": ("Slå sikker afsendelse til.",), "en": ("Switch on secure sending.",)},
    unverified=("recipient",),
)
STEPS_PROFILE = ReplyProfile(
    id="instructions-only",
    version=1,
    title={"da": "Kun vejledning", "en": "Instructions only"},
    kind=ReplyKind.STEPS,
    steps={"da": ("Svar i systemet.",), "en": ("Reply in the system.",)},
    unverified=("steps",),
)
INSIDE = Entry("borgerservice", "Borgerservice", "borgerservice@testkommunen.example")
WITH_STEPS = Entry(
    "byggesag",
    "Byggesag",
    "byggesag@testkommunen.example",
    EntryKind.DEPARTMENT,
    "00 00 00 02",
    "byggetilladelse",
    "instructions-only",
)
OUTSIDE = Entry("nabokommunen", "Nabokommunen", "post@nabokommunen.example")
TESTKOMMUNEN = Settings(
    authority_name="Testkommunen",
    own_domains=("testkommunen.example",),
    sender_mailbox="sikkerpost@testkommunen.example",
    distributor_name="Postfordelingen",
    signature="Test Testesen",
)


class FakeShell:
    """Notes what it was asked to open; refuses while a fault is set."""

    def __init__(self, fails_with: str = "") -> None:
        self.opened: list[Path] = []
        self.fails_with = fails_with

    def open_file(self, path: Path) -> None:
        if self.fails_with:
            raise EnvironmentFaultError(self.fails_with)
        self.opened.append(path)


class DirectReader:
    """Opens messages right here, without a process of its own."""

    def __init__(self) -> None:
        self.is_closed = False

    def warm_up(self) -> None:
        """Nothing to get ready."""

    def open(self, data: bytes, errand: Errand, is_cancelled: Callable[[], bool]) -> Message:
        if is_cancelled() or self.is_closed:
            raise CancelledError
        return open_message(data, DEFAULT_LIMITS, errand)

    def close(self) -> None:
        self.is_closed = True


class MemoryKeyFiles:
    """Key files and roots in a dictionary."""

    def __init__(self, files: dict[Path, bytes] | None = None, roots: Iterable[bytes] = ()) -> None:
        self.elsewhere: dict[Path, bytes] = {}
        self._files = dict(files or {})
        self._roots = tuple(roots)

    def key_files(self) -> tuple[Path, ...]:
        return tuple(sorted(self._files))

    def read(self, path: Path) -> bytes:
        data = {**self.elsewhere, **self._files}.get(path)
        if data is None:
            raise EnvironmentFaultError("file-missing")
        return data

    def add(self, path: Path) -> Path:
        data = self.read(path)
        known = next((kept for kept, content in self._files.items() if content == data), None)
        kept = known or Path("keys") / path.name
        self._files[kept] = data
        return kept

    def remove(self, path: Path) -> None:
        self._files.pop(path, None)

    def roots(self) -> tuple[bytes, ...]:
        return self._roots


class MemoryLog:
    """A log in a list; while ``full`` is set nothing can be written."""

    def __init__(self) -> None:
        self.lines: list[dict[str, object]] = []
        self.full = False

    def write(self, event: str, values: Mapping[str, object], message: bytes) -> None:
        if self.full:
            raise EnvironmentFaultError("log-failed")
        self.lines.append({"event": event, "message": self.digest(message), **values})

    def digest(self, message: bytes) -> str:
        if self.full:
            raise EnvironmentFaultError("log-failed")
        return hashlib.sha256(message).hexdigest()

    def records(self) -> Iterator[Mapping[str, object]]:
        return iter(self.lines)


class MemoryLessons:
    """Lessons in a list; their messages lie below ``/lessons`` in the files of the test."""

    def __init__(
        self,
        lessons: Iterable[Lesson] = (),
        sources: Iterable[Source] = (),
        problems: Iterable[ConfigurationProblem] = (),
    ) -> None:
        self.all = tuple(lessons)
        self._sources = {source.id: source for source in sources}
        self._problems = tuple(problems)

    def lessons(self) -> tuple[Lesson, ...]:
        return self.all

    def sources(self) -> Mapping[str, Source]:
        return self._sources

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        return self._problems

    def message_path(self, lesson: Lesson, message: MessageRef) -> Path:
        return Path("/lessons") / (message.sample or message.file)

    def page(self, name: str, language: str) -> str:
        return f"# {name} {language}\n"


class MemoryChannels:
    """A channel map that is given."""

    def __init__(self, shown: ChannelMap | None = None) -> None:
        self._shown = shown or ChannelMap()

    def channels(self) -> ChannelMap:
        return self._shown

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        return ()


class MemoryKeeper:
    """Keeps lessons that are made for as long as a test runs."""

    def __init__(self) -> None:
        self.saved: dict[str, Lesson] = {}
        self._kept: tuple[LessonPlan, bytes] | None = None

    def save(self, name: str, lesson: Lesson, message: bytes) -> str:
        self.saved[name] = lesson
        return name

    def replace(self, name: str, lesson: Lesson, message: bytes) -> None:
        self.saved[name] = lesson

    def kept(self) -> tuple[LessonPlan, bytes] | None:
        return self._kept

    def keep(self, plan: LessonPlan, message: bytes) -> None:
        self._kept = (plan, message)

    def forget(self) -> None:
        self._kept = None


class MemoryDemos:
    """Demonstrations that are given."""

    def __init__(
        self, demos: Iterable[Demo] = (), problems: tuple[ConfigurationProblem, ...] = ()
    ) -> None:
        self._demos = tuple(demos)
        self._problems = problems

    def demos(self) -> tuple[Demo, ...]:
        return self._demos

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        return self._problems

    def message_path(self, name: str) -> Path:
        return Path("/lessons") / name


class MemoryProgress:
    """How far somebody is, for as long as a test runs; while ``full`` is set nothing can be written."""

    def __init__(self) -> None:
        self.kept = HowFar()
        self.full = False

    def read(self) -> HowFar:
        return self.kept

    def write(self, progress: HowFar) -> None:
        if self.full:
            raise EnvironmentFaultError("write-failed")
        self.kept = progress


class MemoryReports:
    """Reports in a dictionary; while ``full`` is set nothing can be written or deleted."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.full = False
        self._added = 0

    @property
    def folder(self) -> Path:
        return Path("reports")

    def add(self, name: str, data: bytes) -> Path:
        if self.full:
            raise EnvironmentFaultError("write-failed")
        self._added += 1
        path = self.folder / f"{Path(name).stem}-{self._added}{Path(name).suffix}"
        self.files[path] = data
        return path

    def remove(self, path: Path) -> None:
        if self.full or path.parent != self.folder:
            raise EnvironmentFaultError("write-failed")
        self.files.pop(path, None)


class MemoryHabits:
    """Favourites and the last ones, for as long as a test runs."""

    def __init__(self) -> None:
        self._favourites: tuple[str, ...] = ()
        self._recent: tuple[str, ...] = ()
        self.fails = False

    def favourites(self) -> tuple[str, ...]:
        return self._favourites

    def recent(self) -> tuple[str, ...]:
        return self._recent

    def set_favourite(self, entry: str, *, is_favourite: bool) -> None:
        self._check()
        others = tuple(each for each in self._favourites if each != entry)
        self._favourites = (*others, entry) if is_favourite else others

    def note_used(self, entry: str) -> None:
        self._check()
        self._recent = (entry, *(each for each in self._recent if each != entry))

    def _check(self) -> None:
        if self.fails:
            raise EnvironmentFaultError("write-failed")


class MemoryLibrary:
    """Settings, profiles, directory and guidance without files."""

    def __init__(
        self,
        settings: Settings = TESTKOMMUNEN,
        *,
        recognisers: Iterable[RecogniserProfile] = (RecogniserProfile("standard"),),
        replies: Iterable[ReplyProfile] = (DRAFT_PROFILE, STEPS_PROFILE),
        entries: Iterable[Entry] = (INSIDE, WITH_STEPS, OUTSIDE),
        problems: Iterable[ConfigurationProblem] = (),
        policies: Iterable[SetValues] = (),
    ) -> None:
        self._settings = settings
        self.policies = tuple(policies)
        self._recognisers = {profile.id: profile for profile in recognisers}
        self._replies = {profile.id: profile for profile in replies}
        self._directory = Directory(tuple(entries))
        self._problems = tuple(problems)
        self.fails_to_save = False
        self.kept_aside = ""
        self.state = OrganisationState("organisation")
        self.book = RuleBook()
        self.templates = {
            (str(guidance), language): f"# {guidance} {language}\n\n{{{{ verdict }}}}\n"
            for guidance in (*GuidanceId, COVERING_NOTE)
            for language in ("da", "en")
        }

    def _in_force(self) -> InForce:
        return in_force(self._settings, "settings.toml", self.policies)

    def settings(self) -> Settings:
        return self._in_force().settings

    def origins(self) -> Mapping[str, Origin]:
        return self._in_force().origins

    def organisation_folder(self) -> Path:
        return Path("organisation")

    def save_settings(self, settings: Settings) -> None:
        locked = self._in_force().locked_changes(settings)
        if locked:
            raise ConfigurationError("option-locked", what=locked[0])
        if self.fails_to_save:
            raise EnvironmentFaultError("write-failed")
        self._settings = self._in_force().own_after(self._settings, settings)

    def recogniser_profiles(self) -> tuple[RecogniserProfile, ...]:
        return tuple(self._recognisers[each] for each in sorted(self._recognisers))

    def recogniser_profile(self, profile_id: str) -> RecogniserProfile:
        if profile_id not in self._recognisers:
            raise UnknownChoiceError("unknown-profile", profile=profile_id)
        return self._recognisers[profile_id]

    def check_profile(self, path: Path) -> ProfileReport:
        return check_profile_file(path)

    def reply_profiles(self) -> tuple[ReplyProfile, ...]:
        return tuple(self._replies[profile_id] for profile_id in sorted(self._replies))

    def directory(self) -> Directory:
        return self._directory

    def rules(self) -> RuleBook:
        return self.book

    def save_rules(self, book: RuleBook, instead_of: RuleBook) -> str:
        if self.fails_to_save:
            raise EnvironmentFaultError("write-failed")
        if instead_of != self.book:
            raise ConfigurationError("rules-changed")
        self.book = book
        return self.kept_aside

    def read_rules(self, path: Path) -> RulesRead:
        return read_rules_from(path)

    def rules_sheet(self, book: RuleBook, kind: str, language: str) -> bytes:
        return rules_sheet(book, kind, language)

    def save_guidance(self, sheet: GuidanceSheet) -> None:
        if self.fails_to_save:
            raise EnvironmentFaultError("write-failed")
        self.templates[sheet.sheet, sheet.language] = sheet.text

    def remove_guidance(self, sheet: GuidanceSheet) -> None:
        if self.fails_to_save:
            raise EnvironmentFaultError("write-failed")
        del self.templates[sheet.sheet, sheet.language]

    def guidance_sheets(self) -> tuple[GuidanceSheet, ...]:
        return tuple(
            GuidanceSheet(sheet, language, text, file=f"{language}/{sheet}.md")
            for (sheet, language), text in self.templates.items()
        )

    def organisation_state(self) -> OrganisationState:
        return self.state

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        return self._problems


class MemoryPostFiles:
    """A file system in a dictionary; a path is a folder when a file lies below it.

    ``files`` may be filled by hand, paths in ``denied`` are closed to the user, and while ``full`` is
    set nothing can be written.
    """

    def __init__(
        self, files: dict[Path, bytes] | None = None, *, max_bytes: int = 150 * MEBIBYTE
    ) -> None:
        self.files = dict(files or {})
        self.denied: set[Path] = set()
        self.full = False
        self._max_bytes = max_bytes
        self._drafts = 0

    def walk(self, paths: Iterable[Path], cancel: CancelToken) -> Iterator[Path]:
        seen: set[Path] = set()
        for path in paths:
            for found in self._below(path):
                cancel.check()
                if found not in seen:
                    seen.add(found)
                    yield found

    def read(self, path: Path) -> bytes:
        if path in self.denied:
            raise EnvironmentFaultError("file-denied")
        if path not in self.files:
            raise EnvironmentFaultError("file-fault" if self._is_folder(path) else "file-missing")
        data = self.files[path]
        if len(data) > self._max_bytes:
            raise UnreadableMessageError("too-large", limit=self._max_bytes // MEBIBYTE)
        return data

    def write(self, path: Path, data: bytes) -> None:
        if self.full or self._is_folder(path):
            raise EnvironmentFaultError("write-failed")
        self.files[path] = data

    def write_received(self, path: Path, data: bytes) -> None:
        self.write(path, data)

    def write_private(self, name: str, data: bytes) -> Path:
        self._drafts += 1
        plain = PurePosixPath(name.replace("\\", "/"))
        path = Path("/drafts", f"{plain.stem}-{self._drafts}{plain.suffix}")
        self.write(path, data)
        return path

    def _is_folder(self, path: Path) -> bool:
        return any(path in file.parents for file in self.files)

    def _below(self, path: Path) -> list[Path]:
        if not self._is_folder(path):
            return [path]
        inner = [file.relative_to(path).parts for file in self.files if path in file.parents]
        shown = [parts for parts in inner if not any(part.startswith(".") for part in parts)]
        by_name = sorted(shown, key=lambda parts: [(part.casefold(), part) for part in parts])
        return [path.joinpath(*parts) for parts in by_name]


class FakeOutlookDoor:
    """No Outlook, until a test says what it takes or what is selected in it.

    Attributes:
        takes: What it takes of a draft.
        selected: Contents of the messages that are selected, by entry id; None while there is no Outlook.
        skips: What it says of others that are selected.
        fails_with: Code of what ends the taking after the messages.
    """

    def __init__(self) -> None:
        self.takes: frozenset[DraftPart] | None = None
        self.shown: list[Draft] = []
        self.selected: dict[str, bytes] | None = None
        self.skips: tuple[Skipped, ...] = ()
        self.fails_with = ""
        self._saved = 0

    def show(self, draft: Draft) -> frozenset[DraftPart]:
        if self.takes is None:
            raise EnvironmentFaultError("no-outlook")
        self.shown.append(draft)
        return self.takes & frozenset(parts_of(draft))

    def take_selected(
        self, folder: Path, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> TakenFromOutlook:
        return self._take(tuple(self.selected or ()), folder, progress, is_cancelled)

    def take_items(
        self,
        items: DraggedItems,
        folder: Path,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> TakenFromOutlook:
        return self._take(items.entries, folder, progress, is_cancelled)

    def _take(
        self,
        entries: tuple[str, ...],
        folder: Path,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> TakenFromOutlook:
        if self.selected is None:
            raise EnvironmentFaultError("no-outlook-to-take-from")
        if is_cancelled():
            raise CancelledError
        if not entries:
            raise EnvironmentFaultError(self.fails_with or "outlook-nothing-selected")
        saved = tuple(self._save(entry, folder) for entry in entries)
        progress(len(saved), len(saved))
        return TakenFromOutlook(saved, self.skips, self.fails_with)

    def _save(self, entry: str, folder: Path) -> SavedItem:
        self._saved += 1
        path = folder / f"outlook-{self._saved}.msg"
        content = (self.selected or {})[entry]
        path.write_bytes(content)
        return SavedItem(str(path), entry, str(hash(content)))


class MemoryMailServer:
    """One mailbox with one Drafts folder and one password; `tests/system/test_imap.py` tries the real one."""

    PASSWORD = "æblegrød"

    def __init__(self) -> None:
        self.drafts: list[bytes] = []

    def append_draft(self, account: MailAccount, password: str, eml: bytes) -> str:
        if password != self.PASSWORD:
            raise EnvironmentFaultError("imap-sign-in")
        self.drafts.append(eml)
        return account.drafts or "Kladder"
