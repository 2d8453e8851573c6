"""Classic Outlook on Windows: a draft is shown there as a mail that is being written.

Never run against a real Outlook; the object model is held by `dpassist.system.outlook_item`, and a stand-in of it by
the tests.
"""

import base64
import json
import os
import subprocess  # noqa: TID251 - Outlook keeps a caller waiting, so the caller is a process that can be ended
import sys
from pathlib import Path
from typing import Any, Final

import dpassist
from dpassist.domain.draft import Draft
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import DraftPart
from dpassist.system.outlook_item import Order

OUTLOOK_FLAG: Final = "--outlook"
"""The only argument of the frozen program when it starts itself to speak to Outlook."""

_PATIENCE_SECONDS: Final = 60.0
_NEVER_SHOWN: Final = 0x08000000  # CREATE_NO_WINDOW
_NAME_OF_NONE: Final = "file"


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

    def _asked(self, order: bytes) -> dict[str, Any]:
        try:
            ended = subprocess.run(  # noqa: S603 - our own program, no words of anybody else
                self._command,
                input=order,
                capture_output=True,
                timeout=self._patience,
                env={**os.environ, "PYTHONPATH": str(Path(dpassist.__file__).parents[1])},
                creationflags=_NEVER_SHOWN if sys.platform == "win32" else 0,
                check=True,
            )
            answer: dict[str, Any] = json.loads(ended.stdout)
        except subprocess.TimeoutExpired:
            raise EnvironmentFaultError("outlook-busy") from None
        except (OSError, subprocess.CalledProcessError, ValueError):
            raise EnvironmentFaultError("outlook-failed") from None
        return answer


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
