"""What is wrong in the files that an administrator edits: as a line that editors can jump to, and as JSON.

In words each fault is a line ``file:line: sentence``, as compilers write it; a fault of the whole file has no line. In
JSON it is an object with ``file``, ``code`` (stable), ``line`` (0 = the whole file; a row in a spreadsheet), ``what``
(the key or value that is meant, or empty) and ``text`` (words in the language of the run).
"""

from pathlib import Path
from typing import Any

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode, exit_code_of
from dpassist.domain.errors import DpassistError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.wording import Wording


def problem_line(wording: Wording, problem: ConfigurationProblem, file: str = "") -> str:
    """Return a problem as a line.

    Args:
        wording: Says it.
        problem: What is wrong.
        file: The file as it was named, instead of by its name alone.
    """
    place = file or problem.file
    if problem.line:
        place = f"{place}:{problem.line}"
    return f"{place}: {wording.problem_alone(problem)}"


def problem_object(wording: Wording, problem: ConfigurationProblem) -> dict[str, Any]:
    """Return a problem as the object described above."""
    return {
        "file": problem.file,
        "code": problem.code,
        "line": problem.line,
        "what": problem.what,
        "text": wording.problem_alone(problem),
    }


def tell_of_file(wording: Wording, err: Console, path: Path, error: DpassistError) -> ExitCode:
    """Say that a command ended because of one file, which is named, and return its exit code."""
    if error.details.get("line"):  # a place in it is told with its name
        text = wording.error(error)
    else:
        told = {name: value for name, value in error.details.items() if name != "file"}
        bare = wording.error(type(error)(error.code, **told))
        text = wording.say(words.ABOUT_FILE, file=str(path), text=bare)
    err.complain(text)
    return exit_code_of(error)
