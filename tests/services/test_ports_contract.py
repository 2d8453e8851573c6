"""What services may expect of the outside, held against the real thing and its fake alike."""

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dpassist.domain.errors import (
    CancelledError,
    EnvironmentFaultError,
    UnknownChoiceError,
    UnreadableMessageError,
)
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceWanted, best_sheet
from dpassist.domain.profiles import ReplyKind
from dpassist.domain.settings import Settings
from dpassist.domain.settings_layers import Layer, Origin
from dpassist.services.ports import CancelToken, Library, PostFiles, Shell
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.post_files import PostFolder
from dpassist.system.shell import DesktopShell
from tests.fakes import FakeShell, MemoryLibrary, MemoryPostFiles

SIZE_LIMIT = 1024 * 1024


@dataclass
class Place:
    """Files under test, and a folder to put post in."""

    files: PostFiles
    folder: Path

    def put(self, name: str, data: bytes = b"x") -> Path:
        path = self.folder / name
        if isinstance(self.files, MemoryPostFiles):
            self.files.files[path] = data
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def walk(self, *paths: Path) -> list[Path]:
        return list(self.files.walk(paths, CancelToken()))


@pytest.fixture(params=["disk", "memory"])
def place(request, tmp_path):
    if request.param == "memory":
        return Place(MemoryPostFiles(max_bytes=SIZE_LIMIT), Path("/post"))
    (tmp_path / "post").mkdir()
    return Place(PostFolder(tmp_path / "drafts", max_bytes=SIZE_LIMIT), tmp_path / "post")


@pytest.fixture(params=["files", "memory"])
def library(request, tmp_path) -> Library:
    if request.param == "memory":
        return MemoryLibrary()
    paths = AppPaths.under(tmp_path)
    return ConfigFiles(paths, settings_file=paths.demo_settings)


@pytest.fixture(params=["desktop", "fake"])
def shell(request, tmp_path, monkeypatch) -> Shell:
    if request.param == "fake":
        return FakeShell()
    if sys.platform == "win32":
        pytest.skip("would open a program")
    opener = tmp_path / "xdg-open"
    opener.write_text("#!/bin/sh\nexit 0\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return DesktopShell("linux")


@pytest.fixture(params=["desktop", "fake"])
def shell_without_programs(request, tmp_path, monkeypatch) -> Shell:
    if request.param == "fake":
        return FakeShell(fails_with="no-program")
    monkeypatch.setenv("PATH", str(tmp_path))
    return DesktopShell("linux")


def test_folders_are_walked_in_the_order_of_names(place):
    put = [place.put(name) for name in ("a.eml", "B.eml", "sub/c.eml", "sub/deeper/d.eml", "z.eml")]
    assert place.walk(place.folder) == put


def test_named_files_come_in_the_order_named_and_once(place):
    b, a = place.put("b.eml"), place.put("a.eml")
    assert place.walk(b, a, place.folder, b) == [b, a]


def test_hidden_files_are_left_out_unless_named(place):
    hidden, seen = place.put(".hidden.eml"), place.put("seen.eml")
    place.put(".folder/x.eml")
    assert place.walk(place.folder) == [seen]
    assert place.walk(hidden) == [hidden]


def test_a_missing_path_is_walked_to_and_reading_it_says_so(place):
    gone = place.folder / "gone.eml"
    assert place.walk(gone) == [gone]
    with pytest.raises(EnvironmentFaultError) as caught:
        place.files.read(gone)
    assert caught.value.code == "file-missing"


def test_a_walk_is_stopped(place):
    place.put("a.eml")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        list(place.files.walk([place.folder], cancel))


def test_bytes_are_read_as_they_are(place):
    assert place.files.read(place.put("a.eml", b"\x00\r\n\xff")) == b"\x00\r\n\xff"


def test_a_folder_is_not_read(place):
    place.put("a.eml")
    with pytest.raises(EnvironmentFaultError) as caught:
        place.files.read(place.folder)
    assert caught.value.code in {"file-fault", "file-denied"}


def test_the_size_limit_holds_to_the_byte(place):
    assert len(place.files.read(place.put("a.eml", b"x" * SIZE_LIMIT))) == SIZE_LIMIT
    with pytest.raises(UnreadableMessageError) as caught:
        place.files.read(place.put("b.eml", b"x" * (SIZE_LIMIT + 1)))
    assert (caught.value.code, dict(caught.value.details)) == ("too-large", {"limit": 1})


def test_a_named_file_is_written_and_replaced(place):
    path = place.put("draft.eml", b"old")
    place.files.write(path, b"new")
    assert place.files.read(path) == b"new"


def test_a_folder_is_not_written_over(place):
    place.put("sub/a.eml")
    with pytest.raises(EnvironmentFaultError) as caught:
        place.files.write(place.folder / "sub", b"x")
    assert caught.value.code == "write-failed"


@pytest.mark.parametrize("name", ["reply.eml", "../reply.eml", "C:\\mail\\reply.eml"])
def test_drafts_get_names_of_their_own_in_one_folder(place, name):
    first, second = (place.files.write_private(name, data) for data in (b"1", b"2"))
    assert first.parent == second.parent
    assert first != second
    assert first.name.startswith("reply")
    assert first.suffix == second.suffix == ".eml"
    assert (place.files.read(first), place.files.read(second)) == (b"1", b"2")


def test_settings_that_were_saved_are_in_force(library):
    changed = replace(library.settings(), language="da", signature="Ny")
    library.save_settings(changed)
    assert library.settings() == changed


def test_the_organisations_files_lie_in_a_folder_of_the_users_own(library):
    state = library.organisation_state()
    assert state.place
    assert (state.is_shared, state.as_of, state.problem) == (False, None, "")


def test_every_option_tells_where_its_value_comes_from(library):
    library.save_settings(replace(library.settings(), signature="Ny"))
    origins = library.origins()
    assert set(origins) == set(Settings.__slots__)
    assert origins["signature"].layer is Layer.USER
    assert origins["imap_port"] == Origin()


def test_there_is_a_profile_of_each_kind_sorted_by_id(library):
    profiles = library.reply_profiles()
    assert [p.id for p in profiles] == sorted(p.id for p in profiles)
    assert {p.kind for p in profiles} >= {ReplyKind.DRAFT, ReplyKind.STEPS}
    assert library.settings().reply_profile in {p.id for p in profiles}


def test_the_recogniser_profile_of_the_settings_exists_and_others_do_not(library):
    wanted = library.settings().recogniser_profile
    assert library.recogniser_profile(wanted).id == wanted
    with pytest.raises(UnknownChoiceError) as caught:
        library.recogniser_profile("nowhere")
    assert caught.value.code == "unknown-profile"


def test_the_directory_has_an_entry_inside_and_one_outside_the_own_domains(library):
    own = library.settings().own_domains
    inside = [e for e in library.directory().entries if e.mailbox.endswith(own)]
    assert 0 < len(inside) < len(library.directory().entries)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("guidance", [*GuidanceId, COVERING_NOTE])
def test_every_guidance_has_a_template(library, guidance, language):
    found = best_sheet(library.guidance_sheets(), GuidanceWanted(guidance, language))
    assert "{{ verdict }}" in found.text


def test_a_library_in_order_has_no_problems(library):
    library.settings()
    library.reply_profiles()
    assert library.problems() == ()


def test_opening_a_file_returns_without_a_word(shell, tmp_path):
    assert shell.open_file(tmp_path / "draft.eml") is None


def test_opening_without_a_program_says_so(shell_without_programs, tmp_path):
    with pytest.raises(EnvironmentFaultError) as caught:
        shell_without_programs.open_file(tmp_path / "draft.eml")
    assert caught.value.code == "no-program"
