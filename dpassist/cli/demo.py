"""``dpassist demo``: the main job on the sample messages, for a terminal without a screen."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from hashlib import sha256
from pathlib import Path
from typing import Final, TextIO

from dpassist.cli import words
from dpassist.cli.commands import print_steps
from dpassist.cli.console import Console, prepare
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.guard import guarded
from dpassist.cli.placing import print_reminders
from dpassist.cli.report import block
from dpassist.domain.directory import Entry, check_own_domain
from dpassist.domain.errors import EnvironmentFaultError, PassOnRefusedError, ReplyRefusedError
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.ports import CancelToken
from dpassist.services.wording_tables import Phrase

PICTURE: Final = "window.png"
SAMPLE_ENDINGS: Final = frozenset({".eml", ".msg", ".xml"})
"""Beside the samples lie their licence note and the verdicts expected of them."""

_SHOWN_HEADERS: Final = ("From", "To", "Subject", "In-Reply-To")


@dataclass(frozen=True, slots=True)
class _Stage:
    """What every act of the demonstration needs."""

    desk: Desk
    out: Console
    folder: Path

    def say(self, phrase: Phrase, /, **values: str | int) -> None:
        self.out.line(self.desk.wording.say(phrase, **values))

    def detail(self, phrase: Phrase, /, **values: str | int) -> None:
        self.out.line("  " + self.desk.wording.say(phrase, **values))

    def title(self, phrase: Phrase) -> None:
        text = self.desk.wording.say(phrase)
        self.out.line(text)
        self.out.line("=" * len(text))


def run_demo(
    desk: Desk,
    samples: Path,
    out_dir: Path,
    *,
    render: Callable[[Path], None],
    out: TextIO,
    err: TextIO,
) -> int:
    """Recognise the samples, make drafts of some, draw the window, and say what was done.

    Args:
        desk: The use cases.
        samples: Folder with the sample messages.
        out_dir: Folder for drafts and the picture; made if missing.
        render: Draws the window with the samples in it into a picture file.
        out: The story.
        err: Failures, one sentence each.

    Returns:
        An `ExitCode`; `ExitCode.MACHINE` also when a draft does not hold its original unchanged.
    """
    prepare(out)
    prepare(err)
    stage = _Stage(desk, Console(out), out_dir)
    failures = Console(err)
    return guarded(lambda: _play(stage, samples, render, failures), desk, stage.out, failures)


def _play(
    stage: _Stage, samples: Path, render: Callable[[Path], None], failures: Console
) -> ExitCode:
    _make_folder(stage.folder)
    stage.title(words.DEMO_SAMPLES)
    seen = _examine(stage, samples)
    letters = list(_one_per_format(stage.desk, seen))
    stage.title(words.DEMO_PASS_ON)
    is_untouched = _pass_on(stage, letters)
    stage.title(words.DEMO_REPLY)
    _reply(stage, letters)
    _show_refusal(stage, seen)
    stage.title(words.DEMO_WINDOW)
    picture = stage.folder / PICTURE
    render(picture)
    stage.say(words.DEMO_PICTURE, file=str(picture))
    stage.out.line()
    stage.title(words.DEMO_SUMMARY)
    _sum_up(stage, seen)
    if not is_untouched:
        failures.complain(stage.desk.wording.say(words.DEMO_CHANGED))
        return ExitCode.MACHINE
    return ExitCode.DONE


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise EnvironmentFaultError("write-failed") from fault


def _examine(stage: _Stage, samples: Path) -> list[Examined]:
    seen: list[Examined] = []

    def found(examined: Examined) -> None:
        seen.append(examined)
        for line in block(examined, stage.desk.wording):
            stage.out.line(line)

    files = stage.desk.intake.find([samples], CancelToken())
    paths = [path for path in files if path.suffix in SAMPLE_ENDINGS]
    stage.desk.intake.examine_all(paths, found, lambda _done, _all: None, CancelToken())
    return seen


def _one_per_format(desk: Desk, seen: list[Examined]) -> Iterator[Opened]:
    """Give the first letter of each file format that may be answered."""
    formats = set()
    for examined in seen:
        verdict = examined.verdict
        is_letter = verdict.kind is Kind.DIGITAL_POST and verdict.certainty is Certainty.SURE
        if not is_letter or verdict.reply is not ReplyPermission.ALLOWED:
            continue
        opened = desk.intake.open(examined.path)
        if opened.message.format not in formats:
            formats.add(opened.message.format)
            yield opened


def _pass_on(stage: _Stage, letters: list[Opened]) -> bool:
    """Make the forward drafts; return whether each holds its original unchanged."""
    entry = _first_own_entry(stage.desk)
    if entry is None:
        stage.say(words.DEMO_NOTHING)
        stage.out.line()
        return True
    results = [_pass_one_on(stage, opened, entry) for opened in letters]
    return all(results)


def _first_own_entry(desk: Desk) -> Entry | None:
    own = desk.library.settings().own_domains
    for entry in desk.passing.directory().entries:
        try:
            check_own_domain(entry, own)
        except PassOnRefusedError:
            continue
        return entry
    return None


def _pass_one_on(stage: _Stage, opened: Opened, entry: Entry) -> bool:
    desk, source = stage.desk, opened.examined.path
    target = stage.folder / f"pass-on-{source.stem}.eml"
    ready = desk.passing.draft(opened, entry, desk.language)
    desk.handover.save(ready, target)
    stage.say(words.PASS_ON_WRITTEN, entry=entry.name, file=str(target))
    digests = set(_show_attachments(stage, target))
    digest = sha256(desk.files.read(source)).hexdigest()
    is_untouched = digest in digests
    if is_untouched:
        stage.detail(words.DEMO_UNTOUCHED, digest=digest)
    print_reminders(desk, (*desk.wording.notes(ready.draft), *ready.must_check), stage.out)
    stage.out.line()
    return is_untouched


def _show_attachments(stage: _Stage, draft: Path) -> Iterator[str]:
    """Print what the draft on disk carries, and give the digest of each attachment."""
    for part in _read_back(stage.desk, draft).iter_attachments():
        content = part.get_payload(decode=True)
        data = content if isinstance(content, bytes) else b""
        stage.detail(words.ATTACHED, name=part.get_filename(""), size=len(data))
        yield sha256(data).hexdigest()


def _read_back(desk: Desk, draft: Path) -> EmailMessage:
    """Parse a draft of ours with the standard library alone, as a mail program would."""
    return BytesParser(policy=default).parsebytes(desk.files.read(draft))


def _reply(stage: _Stage, letters: list[Opened]) -> None:
    """Answer each letter by the first profile that drafts, and show the steps of the first that does not."""
    profiles = stage.desk.replies.profiles()
    for profile in [p for p in profiles if p.kind is ReplyKind.DRAFT][:1]:
        for opened in letters:
            _reply_one(stage, opened, profile)
            stage.out.line()
    for profile in [p for p in profiles if p.kind is ReplyKind.STEPS][:1]:
        for opened in letters[:1]:
            print_steps(stage.desk, opened, profile, stage.out)
            stage.out.line()


def _reply_one(stage: _Stage, opened: Opened, profile: ReplyProfile) -> None:
    desk, source = stage.desk, opened.examined.path
    try:
        ready = desk.replies.draft(opened, profile, desk.language)
    except ReplyRefusedError as error:
        stage.say(words.DEMO_REFUSED, file=str(source), reason=desk.wording.error(error))
        return
    target = stage.folder / f"reply-{source.stem}.eml"
    desk.handover.save(ready, target)
    stage.say(words.REPLY_WRITTEN, file=str(target))
    written = _read_back(desk, target)
    for name in _SHOWN_HEADERS:
        if name in written:
            stage.detail(words.FACT, name=name, value=str(written[name]))
    print_reminders(desk, (*desk.wording.notes(ready.draft), *ready.must_check), stage.out)


def _show_refusal(stage: _Stage, seen: list[Examined]) -> None:
    """Say of the first letter whose sender takes no replies why there is no draft."""
    for examined in seen:
        reason = stage.desk.wording.refusal(examined.verdict)
        if examined.verdict.kind is Kind.DIGITAL_POST and reason:
            stage.say(words.DEMO_REFUSED, file=str(examined.path), reason=reason)
            stage.out.line()
            return


def _sum_up(stage: _Stage, seen: list[Examined]) -> None:
    counts = Counter(examined.verdict.kind for examined in seen)
    for kind in Kind:
        if counts[kind]:
            count, verdict = f"{counts[kind]:>4}", stage.desk.wording.kind(kind)
            stage.say(words.DEMO_COUNT, count=count, verdict=verdict)
    stage.say(words.DEMO_TOTAL, count=f"{len(seen):>4}")
    stage.say(words.DEMO_DRAFTS, folder=str(stage.folder))
