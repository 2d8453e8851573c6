"""Calls that may never return, such as those of a share whose server is gone: asked in a thread, and left behind."""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

from dpassist.domain.errors import EnvironmentFaultError

Value = TypeVar("Value")


class Patience:
    """Asks one thing at a time; while one hangs, nothing more is asked of the same share."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        self._hanging: threading.Thread | None = None

    def ask(self, call: Callable[[], Value], seconds: float) -> Value:
        """Return what a call returns, or raise what it raises.

        Args:
            call: Goes on by itself when it is left behind, so it must do no harm later.
            seconds: How long is waited.

        Raises:
            EnvironmentFaultError: ``share-silent``: it did not return in time, or an earlier one still has not.
        """
        if not self._lock.acquire(timeout=seconds):
            raise EnvironmentFaultError("share-silent")
        try:
            if self._hanging is not None and self._hanging.is_alive():
                raise EnvironmentFaultError("share-silent")
            answer: list[Value] = []
            fault: list[BaseException] = []

            def work() -> None:
                try:
                    answer.append(call())
                except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
                    fault.append(error)

            self._hanging = threading.Thread(target=work, name="dpassist-share", daemon=True)
            self._hanging.start()
            self._hanging.join(seconds)
            if fault:
                raise fault[0]
            if not answer:
                raise EnvironmentFaultError("share-silent")
            return answer[0]
        finally:
            self._lock.release()
