"""Work of a page off the GUI thread that is counted, so that it is known when everything is on the screen."""

from collections.abc import Callable
from typing import Any, Final

from dpassist.ui.tasks import Failed, TaskRunner


class CountedWork:
    """Owned by a page, or by what works for one."""

    def __init__(self, runner: TaskRunner, lane: str, failed: Failed) -> None:
        """Run nothing yet.

        Args:
            runner: Runs it.
            lane: Which queue it waits in.
            failed: Called in the GUI thread with what went wrong.
        """
        self._runner: Final = runner
        self._lane: Final = lane
        self._failed: Final = failed
        self._running = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing is running, and everything that did was handed over."""
        return self._running == 0

    def do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        instead: Failed | None = None,
    ) -> None:
        """Do something, and then say what came of it in the GUI thread.

        Args:
            work: What is done, in a worker.
            done: Called with what came of it.
            instead: Called with what went wrong, instead of what all of it is told to.
        """
        self._running += 1

        def ended(result: Any) -> None:
            self._running -= 1
            done(result)

        def failed(error: Exception) -> None:
            self._running -= 1
            (instead or self._failed)(error)

        self._runner.run(lambda _token: work(), ended, failed, lane=self._lane)
