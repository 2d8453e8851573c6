"""Classic Outlook on Windows: a draft is shown there as a mail that is being written, and messages are taken out of it.

Never run against a real Outlook; the object model is held by `dpassist.system.outlook_item` and
`dpassist.system.outlook_taking`, and a stand-in of it by the tests.
"""

import base64
import json
import subprocess  # noqa: TID251 - Outlook keeps a caller waiting, so the caller is a process that can be ended
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from dpassist.domain.bringing import DraggedItems, SavedItem, Skipped, TakenFromOutlook
from dpassist.domain.draft import Draft
from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.domain.placing import DraftPart
from dpassist.system.outlook_item import Order
from dpassist.system.outlook_stream import FAILED, answers, environment
from dpassist.system.own_flags import OUTLOOK_FLAG

_PATIENCE_SECONDS: Final = 60.0
_NEVER_SHOWN: Final = 0x08000000  # CREATE_NO_WINDOW
_NAME_OF_NONE: Final = "file"
_NONE_TO_TAKE_FROM: Final = "no-outlook-to-take-from"
_FAULTS: Final = {"no-outlook": _NONE_TO_TAKE_FROM, "outlook-failed": FAILED}
"""What hinders a draft is told in other words than what hinders taking."""


class ClassicOutlook:
    """Outlook, reached through a process that ends with each draft."""

    def __init__(
        self,
        platform: str = sys.platform,
        command: list[str] | None = None,
        patience_seconds: float = _PATIENCE_SECONDS,
    ) -> None:
        """Start nothing yet.

        Args:
            platform: As in ``sys.platform``; anything but Windows has no Outlook.
            command: What speaks to Outlook; None means this program's own.
            patience_seconds: How long Outlook may take; it waits while it shows a dialog.
        """
        self._platform: Final = platform
        self._command: Final = command or worker_command()
        self._patience: Final = patience_seconds

    def show(self, draft: Draft) -> frozenset[DraftPart]:
        """Show a draft and return what Outlook took of it.

        Raises:
            EnvironmentFaultError: ``no-outlook``: none here, or only the new one, which cannot be driven;
                ``outlook-busy``: it does not answer; ``outlook-failed``.
        """
        if self._platform != "win32":
            raise EnvironmentFaultError("no-outlook")
        answer = self._asked(json.dumps(order_of(draft)).encode())
        if "fault" in answer:
            raise EnvironmentFaultError(str(answer["fault"]))
        return frozenset(DraftPart(part) for part in answer["taken"])

    def take_selected(
        self, folder: Path, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> TakenFromOutlook:
        """Save what is selected in Outlook, or open in its window in front, into a folder; nothing is changed there.

        Args:
            folder: Is there already; files get names of ours.
            progress: Told how many of how many are done.
            is_cancelled: Asked again and again.

        Raises:
            EnvironmentFaultError: ``no-outlook-to-take-from``; ``outlook-not-open``; ``outlook-nothing-selected``;
                ``outlook-take-busy``: it does not answer; ``outlook-take-failed``.
            CancelledError: The user stopped it; what was saved so far lies in the folder.
        """
        return self._take({"do": "selected"}, folder, progress, is_cancelled)

    def take_items(
        self,
        items: DraggedItems,
        folder: Path,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> TakenFromOutlook:
        """Save messages that Outlook has named; as `take_selected`."""
        order = {"do": "items", "store": items.store, "entries": items.entries}
        return self._take(order, folder, progress, is_cancelled)

    def _take(
        self,
        order: Mapping[str, Any],
        folder: Path,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> TakenFromOutlook:
        if self._platform != "win32":
            raise EnvironmentFaultError(_NONE_TO_TAKE_FROM)
        packed = json.dumps({**order, "folder": str(folder)}).encode()
        taking = _Taking(folder, progress)
        try:
            for answer in answers(self._command, packed, self._patience, is_cancelled):
                taking.take(answer)
        except (CancelledError, EnvironmentFaultError) as error:
            if not taking.saved:
                raise
            return taking.so_far(error.code)  # what is saved already is not taken away again
        return taking.so_far()

    def _asked(self, order: bytes) -> dict[str, Any]:
        try:
            ended = subprocess.run(  # noqa: S603 - our own program, no words of anybody else
                self._command,
                input=order,
                capture_output=True,
                timeout=self._patience,
                env=environment(),
                creationflags=_NEVER_SHOWN if sys.platform == "win32" else 0,
                check=True,
            )
            answer: dict[str, Any] = json.loads(ended.stdout)
        except subprocess.TimeoutExpired:
            raise EnvironmentFaultError("outlook-busy") from None
        except (OSError, subprocess.CalledProcessError, ValueError):
            raise EnvironmentFaultError("outlook-failed") from None
        return answer


class _Taking:
    """Collects the answers about messages."""

    def __init__(self, folder: Path, progress: Callable[[int, int], None]) -> None:
        self._folder: Final = folder
        self._progress: Final = progress
        self._count = 0
        self.saved: Final[list[SavedItem]] = []
        self._skipped: Final[list[Skipped]] = []

    def take(self, answer: Mapping[str, Any]) -> None:
        if "fault" in answer:
            code = str(answer["fault"])
            raise EnvironmentFaultError(_FAULTS.get(code, code))
        if "file" in answer:
            identity, version = answer.get("identity", ""), answer.get("version", "")
            self.saved.append(SavedItem(str(self._folder / answer["file"]), identity, version))
        elif "skipped" in answer:
            self._skipped.append(Skipped(answer["skipped"]))
        self._count = answer.get("count", self._count)
        self._progress(len(self.saved) + len(self._skipped), self._count)

    def so_far(self, problem: str = "") -> TakenFromOutlook:
        return TakenFromOutlook(tuple(self.saved), tuple(self._skipped), problem)


def worker_command(executable: str = sys.executable, *, frozen: bool | None = None) -> list[str]:
    """Return how the process that speaks to Outlook is started: by a Python, or by the frozen program itself."""
    is_frozen = hasattr(sys, "frozen") if frozen is None else frozen
    if is_frozen:
        return [executable, OUTLOOK_FLAG]
    return [executable, "-P", "-m", "dpassist.system.outlook_worker"]


def order_of(draft: Draft) -> Order:
    """Return a draft as JSON has it."""
    return {
        "to": [[address.name, address.email] for address in draft.to],
        "sender": draft.sender.email if draft.sender else "",
        "reply_to": draft.reply_to.email if draft.reply_to else "",
        "subject": draft.subject,
        "text": draft.body,
        "html": draft.formatted,
        "headers": [[name, value] for name, value in draft.headers],
        "in_reply_to": draft.in_reply_to,
        "files": [
            [_plain_name(file.name), base64.b64encode(file.content).decode()]
            for file in draft.files
        ],
        "sign": draft.to_sign,
        "encrypt": draft.to_encrypt,
    }


def _plain_name(name: str) -> str:
    """Return a name without folders; those of our drafts have none."""
    return Path(name.replace("\\", "/")).name or _NAME_OF_NONE
