"""From an exception to one sentence and an exit code; no traceback for anything expected."""

from collections.abc import Callable

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode, exit_code_of
from dpassist.domain.errors import CancelledError, DpassistError
from dpassist.services.desk import Desk


def guarded(work: Callable[[], int], desk: Desk, out: Console, err: Console) -> int:
    """Do the work of a command and return its exit code.

    A reader that goes away (``| head``) has read enough, so that is no failure. What was wrong in the
    files an administrator edits is said at the end, since they are read on the way.
    """
    try:
        code = work()
    except (KeyboardInterrupt, CancelledError):
        err.complain(desk.wording.say(words.STOPPED))
        code = ExitCode.STOPPED
    except BrokenPipeError:
        out.abandon()
        code = ExitCode.DONE
    except DpassistError as error:
        err.complain(desk.wording.error(error))
        code = exit_code_of(error)
    for problem in desk.library.problems():
        err.complain(desk.wording.configuration_problem(problem))
    return int(code)
