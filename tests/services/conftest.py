"""The desk of these tests, and the fakes behind it."""

import pytest

from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryPostFiles


@pytest.fixture
def library():
    return a_library()


@pytest.fixture
def files():
    return MemoryPostFiles()


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def desk(library, files, shell):
    return a_desk(library, files, shell)
