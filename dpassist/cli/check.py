"""``dpassist check``: what is wrong with a reply, in words or as JSON.

With ``--json`` one object is printed, in UTF-8 on one line, with these keys, always all of them:

``path``, ``original``, ``profile``
    The draft and the original as they were named (``original`` is empty when none was), and the profile's id.
``worst``
    ``stops``, ``warns``, ``hint``, or ``none`` when nothing was found.
``findings``
    List of objects, the worst first: ``code`` (stable, see ``Code`` in `dpassist.domain.reply_check.finding`),
    ``severity``, ``where`` (``to``, ``copies``, ``from``, ``subject``, ``thread``, ``body``, ``quote``,
    ``reply``, ``attachments`` or ``attachment 2``), ``text``, ``why`` and ``source`` (words in the language of
    the run), and ``fix``: null, or an object with ``kind`` (stable) and ``text``.

Ten digits that could be a CPR number are dots everywhere except in ``path`` and ``original``.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import tell_of_file
from dpassist.cli.unlocking import open_with_keys
from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.finding import Severity, worst
from dpassist.services.checking import reply_of
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened
from dpassist.services.wording_findings import FindingRow, finding_rows
from dpassist.services.wording_findings_scope import scope_of_check

_INDENT = "    "
_EXIT_CODES = {Severity.STOPS: ExitCode.REPLY_STOPPED, Severity.WARNS: ExitCode.REPLY_DOUBTED}


def check_reply(
    desk: Desk, arguments: argparse.Namespace, profile: ReplyProfile, out: Console, err: Console
) -> int:
    """Check one reply, print what is wrong, and return the exit code of the worst of it.

    Args:
        desk: The use cases.
        arguments: The reply, the original it answers, and how to print.
        profile: The named or the default one; without a name, the one proposed for the original takes its place.
        out: Results.
        err: Failures.
    """
    opened: list[Opened] = []
    for path in filter(None, (arguments.file, arguments.original)):
        try:
            opened.append(open_with_keys(desk, path, err))
        except (UnreadableMessageError, EnvironmentFaultError) as error:
            return tell_of_file(desk.wording, err, path, error)
    reply, original = reply_of(opened[0].message), next(iter(opened[1:]), None)
    if original is not None and not arguments.profile:
        profile = desk.replies.proposed(original)
    findings = desk.checking.findings(reply, profile, original)
    rows = finding_rows(desk.wording, findings, profile, desk.language)
    bad = worst(findings)
    if arguments.json:
        out.raw(one_line(_as_object(arguments, profile, bad, rows)))
    else:
        _print(desk, arguments.file, rows, out)
        for said in scope_of_check(desk.wording, reply, profile, has_original=original is not None):
            out.line(_INDENT + said)
    return _EXIT_CODES.get(bad, ExitCode.DONE) if bad else ExitCode.DONE


def _print(desk: Desk, path: Path, rows: Iterable[FindingRow], out: Console) -> None:
    say = desk.wording.say
    out.line(str(path))
    is_clean = True
    for row in rows:
        is_clean = False
        found = {"severity": row.severity, "where": row.where, "text": row.text}
        out.line(_INDENT + say(words.FINDING, **found))
        out.line(2 * _INDENT + say(words.FINDING_WHY, why=row.why, source=row.source))
        if row.fix:
            out.line(2 * _INDENT + say(words.FINDING_FIX, fix=row.fix))
    if is_clean:
        out.line(_INDENT + say(words.NO_FINDINGS))


def _as_object(
    arguments: argparse.Namespace,
    profile: ReplyProfile,
    bad: Severity | None,
    rows: Iterable[FindingRow],
) -> dict[str, Any]:
    return {
        "path": str(arguments.file),
        "original": str(arguments.original or ""),
        "profile": profile.id,
        "worst": bad.value if bad else "none",
        "findings": [
            {
                "code": row.finding.code.value,
                "severity": row.finding.severity.value,
                "where": row.finding.where,
                "text": row.text,
                "why": row.why,
                "source": row.source,
                "fix": {"kind": row.finding.fix.kind, "text": row.fix} if row.finding.fix else None,
            }
            for row in rows
        ],
    }
