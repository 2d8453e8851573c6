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
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_line, problem_object
from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
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
    rule_text,
    state_name,
)


def look_after_rules(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Do what ``rules`` is asked for."""
    match arguments.action:
        case "list":
            return _list(desk, arguments, out)
        case "check":
            return _check(desk, arguments, out)
        case "try":
            return _try(desk, arguments, out, err)
        case "export":
            return _export(desk, arguments, out)
        case _:
            return _import(desk, arguments, out, err)


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


def _check(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    book, problems = _chosen(desk, arguments)
    for problem in problems:
        _tell_problem(desk, arguments, problem, out)
    doubts = desk.rulebook.doubts(book, today())
    for doubt in doubts:
        text = doubt_text(desk.wording, doubt)
        if arguments.json:
            out.raw(one_line({"rule": doubt.rule, "code": doubt.fault.value, "text": text}))
        else:
            out.line(desk.wording.say(words.ABOUT_FILE, file=doubt.rule, text=text))
    is_clean = not (doubts or problems or desk.library.problems())
    if is_clean and not arguments.json:
        out.line(desk.wording.say(words.RULES_CLEAN, count=len(book.rules)))
    return ExitCode.DONE if is_clean else ExitCode.PROFILE_DOUBTED


def _try(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    book, problems = _chosen(desk, arguments)
    for problem in problems:
        err.complain(desk.wording.configuration_problem(problem))
    if book.needs_body(today()) and not arguments.json:
        out.line(desk.wording.say(words.RULES_OPEN))

    def found(tried: Tried) -> None:
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
    return ExitCode.DONE


def _tell_tried(desk: Desk, arguments: argparse.Namespace, tried: Tried, out: Console) -> None:
    name = mask_cpr(harmless(str(tried.examined.path)))
    directory, after = desk.passing.directory(), tried.after
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


def _export(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    desk.rulebook.export(desk.rulebook.rules(), arguments.output, desk.language)
    out.line(desk.wording.say(words.RULES_WRITTEN, file=str(arguments.output)))
    return ExitCode.DONE


def _import(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Put the rules of a file in force, as the window does: one with a row that cannot be read stays as it was.

    Each such row is told with its reason. With ``--strict`` one of them is enough for nothing to change.
    """
    read, before = desk.rulebook.read(arguments.file), desk.rulebook.rules()
    for problem in read.problems:
        err.complain(desk.wording.configuration_problem(problem))
    if not read.rules:
        err.complain(desk.wording.say(words.RULES_NOT_IMPORTED))
        return ExitCode.CONFIGURATION
    if read.problems and arguments.strict:
        err.complain(desk.wording.say(words.RULES_NOT_ALL))
        return ExitCode.CONFIGURATION
    book = read.instead_of(before)
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
    return ExitCode.PROFILE_DOUBTED if read.problems else ExitCode.DONE


def _chosen(
    desk: Desk, arguments: argparse.Namespace
) -> tuple[RuleBook, tuple[ConfigurationProblem, ...]]:
    """Return the rules of the file that was named, or those in force, whose problems are told by themselves."""
    path: Path | None = arguments.rules
    if path is None:
        return desk.rulebook.rules(), ()
    read = desk.rulebook.read(path)
    return read.instead_of(desk.rulebook.rules()), read.problems


def _tell_problem(
    desk: Desk, arguments: argparse.Namespace, problem: ConfigurationProblem, out: Console
) -> None:
    if arguments.json:
        out.raw(one_line(problem_object(desk.wording, problem)))
    else:
        out.line(problem_line(desk.wording, problem))
