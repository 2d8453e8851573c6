"""Files made to hurt a reader cost little, in time and in memory, whichever way they come in."""

from pathlib import Path

import pytest

from tests.hostile_inputs import CASES

pytest.importorskip("resource", reason="this system does not limit a process's memory that way")
if not Path("/proc/self/status").exists():
    pytest.skip("this system does not tell a process's memory", allow_module_level=True)

from tests.bench.apart import WAYS_IN, ReadingServer

pytestmark = pytest.mark.unmeasured


@pytest.fixture(scope="module")
def server():
    with ReadingServer() as running:
        yield running


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_hostile_file_is_read_or_refused_within_its_limits(name, server, tmp_path):
    limits = CASES[name]
    path = tmp_path / "hostile"
    path.write_bytes(limits.make())
    for way_in in WAYS_IN:
        took = server.read(way_in, path)
        assert took.kept_its_word, (way_in, took)
        assert took.seconds < limits.seconds, (way_in, took)
        assert took.mebibytes < limits.mebibytes, (way_in, took)
    path.unlink()
