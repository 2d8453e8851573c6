"""Reports are files of their own, readable by this user alone, and can be deleted again."""

import os
import stat
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.report_folder import ReportFolder
from tests.fakes import MemoryReports


@pytest.fixture
def folder(tmp_path):
    return ReportFolder(tmp_path / "data" / "reports")


@pytest.fixture(params=["disk", "memory"])
def reports(request, folder):
    return folder if request.param == "disk" else MemoryReports()


def test_two_reports_of_one_name_are_two_files(reports):
    first, second = (reports.add("wrong-verdict.json", b"{}") for _ in range(2))
    assert first != second
    for path in (first, second):
        assert path.parent == reports.folder
        assert path.name.startswith("wrong-verdict-")
        assert path.suffix == ".json"


def test_a_report_that_is_gone_is_as_good_as_deleted(reports):
    path = reports.add("wrong-verdict.json", b"{}")
    reports.remove(path)
    reports.remove(path)


def test_only_what_lies_in_the_folder_can_be_deleted(reports, tmp_path):
    other = tmp_path / "andet.json"
    other.write_text("x")
    with pytest.raises(EnvironmentFaultError):
        reports.remove(other)
    assert other.exists()


def test_asking_for_the_folder_makes_none(folder):
    assert not folder.folder.exists()


def test_a_report_is_written_whole_and_removed_from_the_disk(folder):
    path = folder.add("wrong-verdict.json", b'{"a": 1}')
    assert path.read_bytes() == b'{"a": 1}'
    folder.remove(path)
    assert list(folder.folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions are told by the folder there")
def test_only_this_user_can_read_a_report(folder):
    path = folder.add("wrong-verdict.json", b"{}")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_report_that_cannot_be_deleted_is_told(folder, monkeypatch):
    path = folder.add("wrong-verdict.json", b"{}")

    def refuse(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(EnvironmentFaultError):
        folder.remove(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "reports").write_text("a file in the way")
    with pytest.raises(EnvironmentFaultError):
        ReportFolder(tmp_path / "reports").add("x.json", b"{}")
