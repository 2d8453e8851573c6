"""The reading process: opens messages it is sent, one at a time, and hands on what is in them.

It holds the last message, so that its attachments can be asked for one by one. It ends when its input does.
See `dpassist.mailio.sandbox` for the other side.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any, BinaryIO, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import FoundDocument, Message
from dpassist.mailio import wire
from dpassist.mailio.limits import DEFAULT_LIMITS, Errand

Loads = tuple[Callable[[], bytes], ...]

GREETING: Final = "dpassist-reader-1"


def main() -> int:
    """Serve standard input and output until the other side is gone."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not look like an answer
    try:
        serve(requests, answers)
    except OSError:  # the program that asked is gone
        return 1
    return 0


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more.

    Requests are ``("open", number, errand)`` with the file behind it, and ``("load", number, attachment)``;
    answers are ``("message", value, files)``, ``("bytes",)`` with an attachment behind it,
    ``("error", code, details)`` or ``("gone",)``.
    """
    wire.send(answers, GREETING)
    reader = _Reader()
    while True:
        try:
            request, data = wire.receive(requests)
        except EOFError:
            return
        try:
            answer, content = reader.answer(request, data)
        except UnreadableMessageError as error:
            answer, content = ("error", error.code, dict(error.details)), b""
        except MemoryError:
            answer, content = ("error", "takes-too-much-memory", {}), b""
        wire.send(answers, answer, content)


class _Reader:
    """Reads one message after another and remembers the last."""

    def __init__(self) -> None:
        self._number = 0
        self._loads: Loads = ()

    def answer(self, request: Any, data: bytes) -> tuple[Any, bytes]:
        match request:
            case ("open", int(number), Errand() as errand):
                return self._open(number, data, errand), b""
            case ("load", self._number, int(attachment)):
                return ("bytes",), self._loads[attachment]()
            case _:
                return ("gone",), b""

    def _open(self, number: int, data: bytes, errand: Errand) -> Any:
        from dpassist.mailio.opener import open_message  # noqa: PLC0415 - the greeting comes first

        self._number, self._loads = 0, ()  # the former message makes room first
        answer, self._loads = portable(open_message(data, DEFAULT_LIMITS, errand))
        self._number = number
        return answer


def portable(message: Message) -> tuple[Any, Loads]:
    """Take out of a message what cannot cross: its bytes, which the other side has, and how to load files.

    A letter takes its own text along; of its files, what the other side asks for is an attachment.
    """
    files = tuple(
        (file.name, file.media_type, file.size, file.role, file.content_id)
        for file in message.attachments
    )
    value = replace(
        message,
        raw=b"",
        headers=tuple(message.headers),
        attachments=(),
        documents=tuple(_portable_document(found) for found in message.documents),
    )
    return ("message", value, files), tuple(file.load for file in message.attachments)


def _portable_document(found: FoundDocument) -> FoundDocument:
    if not isinstance(found.document, MemoMessage):
        return found
    return replace(found, document=found.document.bare(DEFAULT_LIMITS.text_bytes))


if __name__ == "__main__":
    sys.exit(main())
