"""``dpassist --self-test OUT.json``: tries out whether this installation can do what it must, and writes down what came.

The report is one JSON object without anything of the user's, with these keys:

``format``
    1; raised when a key changes its meaning.
``result``
    ``ok`` or ``failed``: whether any step failed.
``started``, ``milliseconds``
    When (UTC), and how long it took.
``program``
    ``dpassist``, ``python``, ``qt`` (versions), ``system``, ``machine``, ``installed`` (``yes`` or ``no``).
``steps``
    List of objects: ``step`` (stable id), ``outcome`` (``ok``, ``failed``, ``skipped``), ``reason`` (stable code, empty
    when ok), ``milliseconds``, ``facts`` (details by step: versions of packages, counts, names of what is missing).

On the terminal stands a line for each step, and for one that did not come out right what it means and what to do.
"""

import json
from pathlib import Path
from typing import TextIO

from dpassist.cli import words
from dpassist.cli.console import Console, prepare
from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.self_test import SelfTest
from dpassist.services.wording import Wording
from dpassist.services.wording_self_test import result_lines


def run_self_test(test: SelfTest, target: Path, wording: Wording, out: TextIO, err: TextIO) -> int:
    """Try everything out, print what came of it, and write the report.

    Returns:
        `ExitCode.DONE` when nothing failed, else `ExitCode.SELF_TEST_FAILED`; `ExitCode.MACHINE` when the report
        could not be written.
    """
    prepare(out)
    prepare(err)
    lines = Console(out)
    report = test.run()
    for result in report.results:
        for line in result_lines(wording, result):
            lines.line(line)
    text = json.dumps(report.as_object(), ensure_ascii=False, indent=1) + "\n"
    try:
        target.write_text(text, encoding="utf-8")
    except OSError:
        Console(err).complain(wording.error(EnvironmentFaultError("write-failed")))
        return ExitCode.MACHINE
    lines.line(wording.say(words.SELF_TEST_WRITTEN, file=str(target)))
    return ExitCode.DONE if report.is_ok else ExitCode.SELF_TEST_FAILED
