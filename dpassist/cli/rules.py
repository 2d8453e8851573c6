"""``dpassist rules list|check|try|export|import``: what suggests where a message goes, looked after without a window.

With ``--json``, ``list`` prints one object a line with ``id``, ``name``, ``target``, ``points``, ``state``, ``owner``,
``valid_from``, ``valid_until`` (ISO dates or null), ``note`` and ``text`` (the rule as a sentence); ``check`` one with
``rule``, ``code`` and ``text``, and for what could not be read one as `dpassist.cli.problems` tells; ``try`` one a
message with ``file``, ``advice`` (``suggested``, ``tie``, ``too-few``, ``no-entry``, ``none``, ``suspicious``,
``unread``), ``target``, ``points``, ``rules`` (the ids that applied), ``before`` and ``changed``, and one at the end
with ``messages``, ``unread``, ``changed``, ``fired`` and ``never_fired``.
"""

import argparse
from pathlib import Path
from typing import Any

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import DISK_FAULTS, ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_line, problem_object, tell_of_file
from dpassist.domain.display import harmless
from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import Rule, RuleBook
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.services.rulebook import Trial, Tried
from dpassist.services.wording_rules import (
    advice_text,
    doubt_text,
    reason_lines,
    rule_name,
    rule_text,
    state_name,
)


def look_after_rules(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Do what ``rules`` is asked for."""
    match arguments.action:
        case "list":
            return _list(desk, arguments, out)
        case "export":
            return _export(desk, arguments, out, err)
        case "import":
            return _with_file(desk, arguments, arguments.file, out, err)
        case _:
            return _with_file(desk, arguments, arguments.rules, out, err)


def _with_file(
    desk: Desk, arguments: argparse.Namespace, path: Path | None, out: Console, err: Console
) -> int:
    """Do it with the rules of a file, where one was named; one that cannot be used at all is named again."""
    read = RulesRead(())
    if path is not None:
        try:
            read = desk.rulebook.read(path)
        except (ConfigurationError, EnvironmentFaultError) as error:
            return tell_of_file(desk.wording, err, path, error)
    match arguments.action:
        case "check":
            return _check(desk, arguments, read, out)
        case "try":
            return _try(desk, arguments, read, out, err)
        case _:
            return _import(desk, arguments, read, out, err)


def _list(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    for rule in desk.rulebook.rules().rules:
        text = rule_text(desk.wording, rule, desk.passing.directory())
        if arguments.json:
            out.raw(one_line({**_as_object(rule), "text": text}))
        else:
            out.line(f"{rule.id}  {rule.name} ({state_name(desk.wording, rule.state)})  {text}")
    return ExitCode.DONE


def _as_object(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "target": rule.target,
        "points": rule.points,
        "state": rule.state.value,
        "owner": rule.owner,
        "valid_from": rule.valid_from.isoformat() if rule.valid_from else None,
        "valid_until": rule.valid_until.isoformat() if rule.valid_until else None,
        "note": rule.note,
    }


def _check(desk: Desk, arguments: argparse.Namespace, read: RulesRead, out: Console) -> int:
    book = _meant(desk, arguments, read)
    for problem in read.problems:
        _tell_problem(desk, arguments, problem, out)
    doubts = desk.rulebook.doubts(book, today())
    for doubt in doubts:
        text = doubt_text(desk.wording, doubt)
        if arguments.json:
            out.raw(one_line({"rule": doubt.rule, "code": doubt.fault.value, "text": text}))
        else:
            out.line(desk.wording.say(words.ABOUT_FILE, file=doubt.rule, text=text))
    is_clean = not (doubts or read.problems or desk.library.problems())
    if is_clean and not arguments.json:
        out.line(desk.wording.say(words.RULES_CLEAN, count=len(book.rules)))
    return ExitCode.DONE if is_clean else ExitCode.PROFILE_DOUBTED


def _meant(desk: Desk, arguments: argparse.Namespace, read: RulesRead) -> RuleBook:
    """Return the rules of the file that was named, or those in force, whose problems are told by themselves."""
    in_force = desk.rulebook.rules()
    return read.instead_of(in_force) if arguments.rules else in_force


def _try(
    desk: Desk, arguments: argparse.Namespace, read: RulesRead, out: Console, err: Console
) -> int:
    book, code = _meant(desk, arguments, read), ExitCode.DONE
    for problem in read.problems:
        err.complain(desk.wording.configuration_problem(problem))
    if book.needs_body(today()) and not arguments.json:
        out.line(desk.wording.say(words.RULES_OPEN))

    def found(tried: Tried) -> None:
        nonlocal code
        if DISK_FAULTS & set(tried.examined.verdict.problems):
            code = ExitCode.FILE_NOT_READ
            _tell_not_read(desk, tried, err)
        if tried.is_changed or not arguments.changed:
            _tell_tried(desk, arguments, tried, out)

    trial = desk.rulebook.try_on(
        arguments.paths,
        book if arguments.rules else None,
        today(),
        found,
        lambda _done, _all: None,
        CancelToken(),
    )
    _tell_trial(desk, arguments, trial, out)
    if not trial.messages:
        err.complain(desk.wording.say(words.NO_FILES))
    return code


def _tell_not_read(desk: Desk, tried: Tried, err: Console) -> None:
    text = " ".join(desk.wording.needed(tried.examined.verdict))
    err.complain(desk.wording.say(words.ABOUT_FILE, file=_shown(tried), text=text))


def _shown(tried: Tried) -> str:
    return mask_cpr(harmless(str(tried.examined.path)))


def _tell_tried(desk: Desk, arguments: argparse.Namespace, tried: Tried, out: Console) -> None:
    name, directory, after = _shown(tried), desk.passing.directory(), tried.after
    if arguments.json:
        told = {
            "file": name,
            "advice": after.advice.value,
            "target": after.target,
            "points": after.ranking[0].points if after.ranking else 0,
            "rules": sorted(after.applied()),
            "before": tried.before.target,
            "changed": tried.is_changed,
        }
        out.raw(one_line(told))
        return
    text = advice_text(desk.wording, after, directory)
    out.line(desk.wording.say(words.ABOUT_FILE, file=name, text=text))
    if tried.is_changed:
        before = advice_text(desk.wording, tried.before, directory)
        out.line("  " + desk.wording.say(words.RULES_BEFORE, text=before))
    for line in reason_lines(desk.wording, after, directory):
        out.line(f"  {line}")


def _tell_trial(desk: Desk, arguments: argparse.Namespace, trial: Trial, out: Console) -> None:
    never = trial.never_fired()
    if arguments.json:
        told = {
            "messages": trial.messages,
            "unread": trial.unread,
            "changed": trial.changed,
            "fired": dict(trial.fired),
            "never_fired": list(never),
        }
        out.raw(one_line(told))
        return
    counted = {"messages": trial.messages, "unread": trial.unread, "changed": trial.changed}
    out.line(desk.wording.say(words.RULES_TRIED, **counted))
    if never:
        out.line(desk.wording.say(words.RULES_NEVER, rules=", ".join(never)))


def _export(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    try:
        desk.rulebook.export(desk.rulebook.rules(), arguments.output, desk.language)
    except (ConfigurationError, EnvironmentFaultError) as error:
        return tell_of_file(desk.wording, err, arguments.output, error)
    out.line(desk.wording.say(words.RULES_WRITTEN, file=str(arguments.output)))
    return ExitCode.DONE


def _import(
    desk: Desk, arguments: argparse.Namespace, read: RulesRead, out: Console, err: Console
) -> int:
    """Put the rules of a file in force, as the window does: one with a row that cannot be read stays as it was.

    Each such row is told with its reason, and each rule that suggests nobody, since the directory does not hold whom
    it names. With ``--strict`` one of them is enough for nothing to change.
    """
    before = desk.rulebook.rules()
    book, nobody = read.instead_of(before), desk.rulebook.suggesting_nobody(read.rules)
    for problem in read.problems:
        err.complain(desk.wording.configuration_problem(problem))
    for doubt in nobody:
        told = {
            "file": rule_name(desk.wording, book, doubt.rule),
            "text": doubt_text(desk.wording, doubt),
        }
        err.complain(desk.wording.say(words.ABOUT_FILE, **told))
    if not read.rules:
        err.complain(desk.wording.say(words.RULES_NOT_IMPORTED))
        return ExitCode.CONFIGURATION
    if (read.problems or nobody) and arguments.strict:
        err.complain(desk.wording.say(words.RULES_NOT_ALL))
        return ExitCode.CONFIGURATION
    kept = desk.rulebook.save(book, before)
    out.line(desk.wording.say(words.RULES_IMPORTED, count=len(book.rules)))
    there, former = {rule.id for rule in book.rules}, kept or "rules.previous.toml"
    for phrase, ids in (
        (words.RULES_GONE, [rule.id for rule in before.rules if rule.id not in there]),
        (words.RULES_AS_BEFORE, [each for each in read.left_out if each in there]),
        (words.RULES_LEFT_OUT, [each for each in read.left_out if each not in there]),
    ):
        if ids:
            out.line(desk.wording.say(phrase, rules=", ".join(dict.fromkeys(ids)), file=former))
    if kept:
        out.line(desk.wording.say(words.RULES_KEPT_ASIDE, file=kept))
    return ExitCode.PROFILE_DOUBTED if read.problems or nobody else ExitCode.DONE


def _tell_problem(
    desk: Desk, arguments: argparse.Namespace, problem: ConfigurationProblem, out: Console
) -> None:
    if arguments.json:
        out.raw(one_line(problem_object(desk.wording, problem)))
    else:
        out.line(problem_line(desk.wording, problem))
