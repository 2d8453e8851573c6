"""The process that speaks to Outlook: one order on standard input, answers on standard output, a line of JSON each.

Outlook keeps a caller waiting as long as it shows a dialog, so the call has a process of its own that can be ended.
"""

import base64
import json
import sys
import tempfile  # noqa: TID251 - Outlook takes attachments from files only; they are gone before the answer
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from dpassist.system.outlook_item import Order, show_item
from dpassist.system.outlook_taking import (
    NOT_OPEN,
    Answer,
    items_of,
    save_items,
    selected_items,
)

NO_OUTLOOK: Final = "no-outlook"
FAILED: Final = "outlook-failed"
Application = Callable[[], Any]


def serve(
    requests: BinaryIO,
    answers: BinaryIO,
    application: Application,
    running: Application | None = None,
) -> int:
    """Do what one order asks for, and answer as it is done.

    Args:
        requests: One JSON object, whole. Its ``do`` is ``selected`` or ``items``; without it, it is a draft.
        answers: One JSON object a line: for a draft ``taken`` or ``fault``; for messages those of
            `dpassist.system.outlook_taking.save_items` and ``end`` behind them, or ``fault``.
        application: Starts or finds Outlook.
        running: Finds Outlook where it runs, and raises LookupError with `NOT_OPEN` where it does not;
            None means ``application``.
    """
    order: Order = json.loads(requests.read())
    find = running if running and "do" in order else application
    for answer in _answers(find, order):
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()
    return 0


def _answers(find: Application, order: Order) -> Iterator[Answer]:
    try:
        outlook = find()
    except LookupError:
        yield {"fault": NOT_OPEN}
    except Exception:  # noqa: BLE001 - pywin32 and COM fail in many ways; each means that there is none
        yield {"fault": NO_OUTLOOK}
    else:
        if "do" in order:
            yield from _taking(outlook, order)
        else:
            yield _answer(outlook, order)


def _taking(outlook: Any, order: Order) -> Iterator[Answer]:
    """Save messages, and tell of each as soon as it is saved."""
    try:
        if order["do"] == "selected":
            items = selected_items(outlook)
        else:
            items = items_of(outlook, order["store"], order["entries"])
        yield from save_items(items, Path(order["folder"]))
        yield {"end": True}
    except LookupError as error:
        yield {"fault": str(error.args[0])}
    except Exception:  # noqa: BLE001 - what Outlook says may hold anything of the mail
        yield {"fault": FAILED}


def _answer(outlook: Any, order: Order) -> dict[str, Any]:
    # A file that another program still holds cannot be deleted on Windows, and the draft is shown all the same.
    with tempfile.TemporaryDirectory(prefix="dpassist-", ignore_cleanup_errors=True) as folder:
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


def running_outlook() -> Any:
    """Return the Outlook that runs; starts none, as nothing can be selected in one that has just been started.

    Raises:
        LookupError: `NOT_OPEN`: classic Outlook is installed and does not run.
        OSError: It is not installed; pywin32's own kind of error.
    """
    import pythoncom  # noqa: PLC0415 - on Windows only
    import pywintypes  # type: ignore[import-untyped]  # noqa: PLC0415 - on Windows only
    from win32com.client import dynamic  # noqa: PLC0415 - on Windows only

    pythoncom.CoInitialize()
    known = pywintypes.IID("Outlook.Application")
    try:
        found = pythoncom.GetActiveObject(known)
    except pythoncom.com_error:
        raise LookupError(NOT_OPEN) from None
    return dynamic.Dispatch(found.QueryInterface(pythoncom.IID_IDispatch))


def main() -> int:
    """Serve one order of the program that started this process."""
    return serve(sys.stdin.buffer, sys.stdout.buffer, classic_outlook, running_outlook)


if __name__ == "__main__":
    sys.exit(main())
