"""Printing survives hostile text, poor encodings and readers that go away."""

import errno
import io
import os
import sys

import pytest

from dpassist.cli.console import Console, harmless, prepare
from dpassist.cli.exit_codes import EXIT_CODES, ExitCode, exit_code_of
from dpassist.domain.errors import (
    CancelledError,
    ConfigurationError,
    DpassistError,
    EnvironmentFaultError,
    PassOnRefusedError,
    ReplyRefusedError,
    UnknownChoiceError,
    UnreadableMessageError,
)


class _Broken(io.StringIO):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def write(self, text):
        raise OSError(self.number, "no")


def bytes_printed(text, *, encoding, utf8=False):
    inner = io.BytesIO()
    stream = io.TextIOWrapper(inner, encoding=encoding, errors="strict", newline="\r\n")
    prepare(stream, utf8=utf8)
    Console(stream).raw(text)
    return inner.getvalue()


def test_danish_letters_print_as_they_are_where_the_encoding_has_them():
    assert bytes_printed("Ærø å", encoding="cp1252") == "Ærø å\r\n".encode("cp1252")


def test_what_an_encoding_lacks_is_printed_as_an_escape():
    assert bytes_printed("ø •", encoding="ascii") == b"\\xf8 \\u2022\r\n"


def test_output_for_programs_is_utf_8_with_plain_line_ends_whatever_the_system_says():
    assert bytes_printed("Ærø", encoding="cp1252", utf8=True) == "Ærø\n".encode()


def test_a_stream_that_is_no_console_or_file_is_left_as_it_is():
    stream = io.StringIO()
    prepare(stream, utf8=True)
    Console(stream).line("Ærø")
    assert stream.getvalue() == "Ærø\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("a\r\nb", r"a\x0d\x0ab"),
        ("\x9b2J", r"\x9b2J"),
        ("gpj.\u202eexe", r"gpj.\u202eexe"),
        ("\udce6rø", r"\udce6rø"),
        ("Ærø – “ok” •", "Ærø – “ok” •"),
    ],
)
def test_text_from_outside_cannot_steer_the_terminal(text, shown):
    assert harmless(text) == shown
    stream = io.StringIO()
    Console(stream).line(text)
    assert stream.getvalue() == shown + "\n"


@pytest.mark.parametrize("number", [errno.EPIPE, errno.EINVAL])
def test_a_reader_that_went_away_is_told_apart(number):
    with pytest.raises(BrokenPipeError):
        Console(_Broken(number)).line("x")


def test_a_full_disk_behind_the_output_is_the_machines_fault():
    with pytest.raises(EnvironmentFaultError) as fault:
        Console(_Broken(errno.ENOSPC)).line("x")
    assert fault.value.code == "write-failed"


@pytest.mark.parametrize("number", [errno.EPIPE, errno.ENOSPC])
def test_complaining_to_a_stream_that_fails_is_no_failure(number):
    Console(_Broken(number)).complain("x")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe there reports its end differently")
def test_what_is_still_buffered_for_a_reader_that_left_goes_nowhere():
    reading, writing = os.pipe()
    os.close(reading)
    stream = open(writing, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - closed below, on purpose
    console = Console(stream)
    with pytest.raises(BrokenPipeError):
        console.line("x")
    console.abandon()
    stream.close()


def test_abandoning_a_stream_without_a_file_is_no_failure():
    Console(io.StringIO()).abandon()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CancelledError(), 130),
        (ConfigurationError("not-toml"), 4),
        (ReplyRefusedError("reply-to-notice"), 3),
        (PassOnRefusedError("outside-own-domains"), 3),
        (UnknownChoiceError("unknown-entry"), 3),
        (UnreadableMessageError("damaged"), 3),
        (EnvironmentFaultError("file-missing"), 1),
        (EnvironmentFaultError("file-denied"), 1),
        (EnvironmentFaultError("file-fault"), 1),
        (EnvironmentFaultError("write-failed"), 5),
        (DpassistError("something-else"), 5),
    ],
)
def test_every_failure_has_its_exit_code(error, code):
    assert exit_code_of(error) == code


def test_every_exit_code_is_explained():
    assert set(EXIT_CODES) == set(ExitCode)
