"""Steps of the self-test that do the main job with the samples."""

import io
import lzma
import secrets
import tarfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import KeyFileError, UnreadableMessageError
from dpassist.domain.message import Message
from dpassist.mailio.limits import OPEN
from dpassist.services.intake import Opened
from dpassist.services.measuring import LABELS_NAME
from dpassist.services.self_test import Facts, StepFailedError
from dpassist.services.self_test_bench import Bench

if TYPE_CHECKING:
    from dpassist.mailio.throwaway_key import ThrowawayKey

_LETTER: Final = "11-mail-med-memo-borger.eml"
_DOCUMENT: Final = "01-borger-ma-besvares.xml"
_LEAST_PDF: Final = 10_000
"""Bytes; a sheet with its fonts in it takes twice as many."""
_LANGUAGES: Final = ("da", "en")
_TEXT: Final = "Dette er en prøve."
_MAIL: Final = (
    f"From: selvtest@dpassist.example\r\nTo: selvtest@dpassist.example\r\nSubject: Selvtest\r\n"
    f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    f"Content-Transfer-Encoding: 8bit\r\n\r\n{_TEXT}\r\n"
).encode()


def try_reader(bench: Bench) -> Facts:
    """Open a letter and fetch its attachments in the reading process."""
    bench.reader.warm_up()
    opened = _letter(bench)
    sizes = [len(attachment.load()) for attachment in opened.message.attachments]
    if not sizes or not all(sizes):
        raise StepFailedError("not-the-same")
    return {"attachments": len(sizes)}


def try_samples(bench: Bench) -> Facts:
    """Recognise every sample, and open one of each format at least."""
    labels = bench.samples / LABELS_NAME
    measured = bench.desk.measuring.measure(bench.samples, labels)
    wrong = [outcome.name for outcome in measured.wrong]
    if wrong or measured.missing:
        raise StepFailedError("verdicts-wrong", wrong=wrong, missing=list(measured.missing))
    names = list(bench.desk.measuring.labels(labels))
    opened = Counter(Path(name).suffix for name in names if _opens(bench, bench.samples / name))
    unopened = {Path(name).suffix for name in names} - set(opened)
    if unopened:
        raise StepFailedError("formats-unread", formats=sorted(unopened))
    return {"recognised": len(names), "opened": dict(sorted(opened.items()))}


def _opens(bench: Bench, path: Path) -> bool:
    """Tell whether a sample opens; some are damaged on purpose."""
    with suppress(UnreadableMessageError):
        bench.desk.intake.open(path)
        return True
    return False


def try_container(bench: Bench) -> Facts:
    """Read a letter out of a compressed container."""
    content = (bench.samples / _DOCUMENT).read_bytes()
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        member = tarfile.TarInfo(_DOCUMENT)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    message = _opened(bench, lzma.compress(packed.getvalue(), lzma.FORMAT_ALONE))
    if not message.documents:
        raise StepFailedError("not-the-same")
    return {"documents": len(message.documents)}


def try_signature(bench: Bench) -> Facts:
    """Sign a mail with a key made for it, and tell it from one that was altered."""
    made, passphrase = _throwaway_key()
    signed = _sealed(made, passphrase, ())
    whole = _opened(bench, signed, roots=(made.root,))
    altered = _opened(bench, signed.replace(_TEXT.encode(), _TEXT.upper().encode()))
    if len(whole.signatures) != 1 or len(altered.signatures) != 1:
        raise StepFailedError("signature-unseen")
    one, other = whole.signatures[0], altered.signatures[0]
    if not (one.intact and one.valid and one.trusted) or other.intact or other.trusted:
        raise StepFailedError("signature-misjudged")
    return {"algorithm": one.algorithm}


def try_encryption(bench: Bench) -> Facts:
    """Encrypt a mail to a key made for it, and open it with that key alone."""
    from dpassist.mailio.key_files import open_key_file  # noqa: PLC0415 - heavy: imported where used

    made, passphrase = _throwaway_key()
    sealed = _sealed(made, passphrase, (made.certificate,))
    with suppress(KeyFileError):
        open_key_file(made.key_file, f"{passphrase}x")
        raise StepFailedError("key-unlocked")
    key = open_key_file(made.key_file, passphrase)
    ours, theirs = _opened(bench, sealed, keys=(key,)), _opened(bench, sealed)
    if _TEXT not in ours.body_text or _TEXT in theirs.body_text:
        raise StepFailedError("not-the-same")
    return {"signatures": len(ours.signatures)}


def try_guidance(bench: Bench) -> Facts:
    """Draw a guidance sheet in both languages."""
    opened, sizes = _letter(bench), {}
    for language in _LANGUAGES:
        sheet = bench.desk.guiding.sheet(opened, _entry(bench), language)
        pdf = bench.desk.guiding.pdf(sheet)
        if not pdf.startswith(b"%PDF-") or len(pdf) < _LEAST_PDF:
            raise StepFailedError("not-the-same")
        sizes[language] = len(pdf)
    return {"bytes": sizes}


def try_draft(bench: Bench) -> Facts:
    """Pass a letter on and answer it, and find the original in it byte for byte."""
    desk, opened, original = bench.desk, _letter(bench), (bench.samples / _LETTER).read_bytes()
    ready = desk.passing.draft(opened, _entry(bench), "da")
    path = desk.files.write_private("pass-on.eml", ready.eml)
    message = _opened(bench, desk.files.read(path))
    files = [attachment.load() for attachment in message.attachments]
    if original not in files or not any(file.startswith(b"%PDF-") for file in files):
        raise StepFailedError("original-changed")
    reply = desk.replies.draft(opened, desk.replies.proposed(opened), "da")
    answer = _opened(bench, desk.files.read(desk.files.write_private("reply.eml", reply.eml)))
    if not answer.to or not answer.subject:
        raise StepFailedError("not-the-same")
    return {"bytes": len(ready.eml), "files": len(files)}


def try_spreadsheet(bench: Bench) -> Facts:
    """Write rules as a spreadsheet and read them back."""
    rulebook = bench.desk.rulebook
    book, path = rulebook.rules(), bench.folder / "rules.xlsx"
    rulebook.export(book, path, "da")
    read = rulebook.read(path)
    if read.problems or read.instead_of(book) != book:
        raise StepFailedError("not-the-same")
    return {"rules": len(book.rules)}


def _letter(bench: Bench) -> Opened:
    return bench.desk.intake.open(bench.samples / _LETTER)


def _entry(bench: Bench) -> Entry:
    """Return an entry of the fictional authority that lies within its own domains."""
    own = bench.desk.library.settings().own_domains
    return next(e for e in bench.desk.library.directory().entries if e.mailbox.endswith(own))


def _opened(bench: Bench, data: bytes, **errand: Any) -> Message:
    return bench.reader.open(data, replace(OPEN, **errand), lambda: False)


def _throwaway_key() -> "tuple[ThrowawayKey, str]":
    from dpassist.mailio.throwaway_key import make_throwaway_key  # noqa: PLC0415 - heavy: imported where used

    passphrase = secrets.token_hex(8)
    return make_throwaway_key(passphrase, datetime.now(UTC)), passphrase


def _sealed(made: "ThrowawayKey", passphrase: str, recipients: Sequence[bytes]) -> bytes:
    from dpassist.mailio.key_files import open_key_file  # noqa: PLC0415 - heavy: imported where used
    from dpassist.mailio.sealed import seal  # noqa: PLC0415 - as above

    return seal(_MAIL, open_key_file(made.key_file, passphrase), recipients, datetime.now(UTC))
