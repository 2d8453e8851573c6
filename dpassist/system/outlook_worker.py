"""The process that speaks to Outlook: one order on standard input, one answer on standard output, both JSON.

Outlook keeps a caller waiting as long as it shows a dialog, so the call has a process of its own that can be ended.
"""

import base64
import json
import sys
import tempfile  # noqa: TID251 - Outlook takes attachments from files only; they are gone before the answer
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Final

from dpassist.system.outlook_item import Order, show_item

NO_OUTLOOK: Final = "no-outlook"
FAILED: Final = "outlook-failed"
Application = Callable[[], Any]


def serve(requests: BinaryIO, answers: BinaryIO, application: Application) -> int:
    """Do what one order asks for, and answer with what was taken or the code of what went wrong.

    Args:
        requests: One JSON object, whole.
        answers: One JSON object with ``taken`` or ``fault``.
        application: Starts or finds Outlook.
    """
    order: Order = json.loads(requests.read())
    try:
        outlook = application()
    except Exception:  # noqa: BLE001 - pywin32 and COM fail in many ways; each means that there is none
        answer: dict[str, Any] = {"fault": NO_OUTLOOK}
    else:
        answer = _answer(outlook, order)
    answers.write(json.dumps(answer).encode())
    return 0


def _answer(outlook: Any, order: Order) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="dpassist-") as folder:
        try:
            files = [_written(Path(folder), n, *file) for n, file in enumerate(order["files"])]
            return {"taken": sorted(show_item(outlook, order, files))}
        except Exception:  # noqa: BLE001 - what Outlook says may hold anything of the mail
            return {"fault": FAILED}


def _written(folder: Path, number: int, name: str, content: str) -> Path:
    """Write an attachment under its own name; each has a folder, as two may share a name."""
    path = folder / str(number) / name
    path.parent.mkdir()
    path.write_bytes(base64.b64decode(content))
    return path


def classic_outlook() -> Any:
    """Return Outlook, started if need be; only classic Outlook answers."""
    import pythoncom  # type: ignore[import-untyped]  # noqa: PLC0415 - on Windows only
    from win32com.client import dynamic  # type: ignore[import-untyped]  # noqa: PLC0415 - on Windows only

    pythoncom.CoInitialize()
    return dynamic.Dispatch("Outlook.Application")


def main() -> int:
    """Serve one order of the program that started this process."""
    return serve(sys.stdin.buffer, sys.stdout.buffer, classic_outlook)


if __name__ == "__main__":
    sys.exit(main())
