"""The reading process: started without a window, held to its memory, gone when it should be."""

import ctypes
import sys

import pytest

from dpassist.mailio import wire
from dpassist.mailio.limits import OPEN
from dpassist.mailio.worker import GREETING
from dpassist.system import worker_process
from dpassist.system.job_object import ExtendedLimits, JobObject
from dpassist.system.worker_process import ReadingProcess, memory_limiter, reader_command
from tests.mails import mail


@pytest.fixture
def process(monkeypatch):
    monkeypatch.setattr(worker_process, "_PATIENCE_SECONDS", 60)  # a busy machine ends it late
    made = ReadingProcess()
    assert wire.receive(made.answers)[0] == GREETING
    yield made
    made.close()


def test_it_reads_what_it_is_sent(process):
    wire.send(process.requests, ("open", 1, OPEN), mail())
    answer, _content = wire.receive(process.answers)
    assert answer[0] == "message"
    assert answer[1].subject == "Byggesag"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a running process like this")
def test_it_gets_the_memory_it_is_given_and_no_more(process):
    def ask():
        wire.send(process.requests, ("open", 1, OPEN), mail(body="x" * 80_000_000))
        wire.receive(process.answers)

    process.limit_memory(60_000_000)
    with pytest.raises((OSError, EOFError)):
        ask()


def test_killed_it_is_gone_and_limits_do_it_no_harm(process):
    process.kill()
    process.kill()
    process.limit_memory(1_000_000)
    with pytest.raises(EOFError):
        wire.receive(process.answers)


def test_it_ends_by_itself_when_nobody_asks_any_more(process):
    process.close()
    assert process._popen.returncode == 0


def test_one_that_does_not_end_by_itself_is_made_to(monkeypatch):
    monkeypatch.setattr(worker_process, "_PATIENCE_SECONDS", 0.1)
    sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(worker_process, "reader_command", lambda: sleeper)
    process = ReadingProcess()
    process.close()
    assert process._popen.returncode  # it was ended from outside


def test_an_installed_program_starts_python_away_from_the_users_folder():
    command = reader_command("/usr/bin/python3", frozen=False)
    assert command == ["/usr/bin/python3", "-P", "-m", "dpassist.mailio.worker"]


def test_a_frozen_program_starts_itself():
    assert reader_command("C:/dpassist.exe", frozen=True) == ["C:/dpassist.exe", "--reader"]


def test_where_nothing_can_limit_memory_nothing_is_done():
    memory_limiter(None, "darwin")(1)


# --- Windows, as far as it can be shown elsewhere: the calls and what they carry


class Kernel32:
    """Notes what it is called with."""

    def __init__(self):
        self.calls = []

    def CreateJobObjectW(self, *arguments):  # noqa: N802 - Windows's name
        self.calls.append(("create", arguments))
        return 77

    def AssignProcessToJobObject(self, *arguments):  # noqa: N802 - Windows's name
        self.calls.append(("assign", arguments))

    def SetInformationJobObject(self, job, kind, limits, size):  # noqa: N802 - Windows's name
        found = ctypes.cast(limits, ctypes.POINTER(ExtendedLimits)).contents
        self.calls.append(("limit", (job, kind, found.ProcessMemoryLimit, size)))
        self.flags = found.BasicLimitInformation.LimitFlags
        self.processes = found.BasicLimitInformation.ActiveProcessLimit


def test_a_job_holds_one_process_limits_its_memory_and_ends_with_us():
    kernel32 = Kernel32()
    JobObject(5, kernel32).limit_memory(1000)
    size = ctypes.sizeof(ExtendedLimits)
    assert kernel32.calls == [
        ("create", (None, None)),
        ("assign", (77, 5)),
        ("limit", (77, 9, 1000, size)),
    ]
    assert (kernel32.flags, kernel32.processes) == (0x2508, 1)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64-bit Windows")
def test_the_structure_is_as_long_as_windows_wants_it():
    assert ctypes.sizeof(ExtendedLimits) == 144


def test_on_windows_the_process_goes_into_a_job(monkeypatch):
    kernel32 = Kernel32()
    monkeypatch.setattr("dpassist.system.job_object._kernel32", lambda: kernel32)

    class Popen:
        _handle = 12

    memory_limiter(Popen(), "win32")(500)
    assert kernel32.calls[1:] == [("assign", (77, 12)), ("limit", (77, 9, 500, 144))]


def test_the_calls_of_the_system_library_are_declared(monkeypatch):
    class Call:
        restype = argtypes = None

    class Library:
        def __init__(self, name, *, use_last_error):
            assert (name, use_last_error) == ("kernel32", True)
            self.CreateJobObjectW = Call()
            self.AssignProcessToJobObject = Call()
            self.SetInformationJobObject = Call()

    monkeypatch.setattr(ctypes, "WinDLL", Library, raising=False)
    from dpassist.system.job_object import _kernel32

    library = _kernel32()
    assert len(library.SetInformationJobObject.argtypes) == 4
    assert library.CreateJobObjectW.restype is not None
