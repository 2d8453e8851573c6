"""A desk on real files in the test's own folder, and a way to type commands at it."""

import io
from dataclasses import dataclass

import pytest

from dpassist.cli.commands import run
from dpassist.cli.parser import build_parser
from dpassist.store.post_files import PostFolder
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def post(tmp_path, monkeypatch):
    """The current folder, empty."""
    folder = tmp_path / "post"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def folder_files(tmp_path):
    return PostFolder(tmp_path / "drafts", max_bytes=1024 * 1024)


@pytest.fixture
def desk_with(folder_files):
    def make(**changes):
        return a_desk(a_library(**changes), folder_files, FakeShell())

    return make


@pytest.fixture
def typed(desk_with):
    """Run a command line and say how it ended."""

    def type_it(*words, desk=None, out=None, **library):
        arguments = build_parser(lambda _context, text: text).parse_args([str(w) for w in words])
        printed, failed = io.StringIO() if out is None else out, io.StringIO()
        code = run(arguments, desk or desk_with(**library), out=printed, err=failed)
        return Ended(code, printed.getvalue() if out is None else "", failed.getvalue())

    return type_it
