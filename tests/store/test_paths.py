"""All folders come from one object, and resources are found from a clone, a wheel and a frozen build."""

import dataclasses
import sys
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store import paths as paths_module
from dpassist.store.paths import AppPaths, find_resources

MARK = Path("resources", "profiles", "recogniser", "standard.toml")


def with_resources(folder: Path) -> Path:
    (folder / MARK).parent.mkdir(parents=True)
    (folder / MARK).write_text("")
    return folder


def test_a_data_folder_moves_everything_but_what_ships(tmp_path):
    paths = AppPaths.under(tmp_path)
    standard = AppPaths.standard()
    for field in dataclasses.fields(paths):
        value = getattr(paths, field.name)
        if field.name in {"resources", "translations"}:
            assert value == getattr(standard, field.name)
        else:
            assert value.is_relative_to(tmp_path)
            assert value != getattr(standard, field.name)


def test_a_data_folder_named_from_here_is_made_absolute(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert AppPaths.under(Path("data")).drafts == tmp_path / "data" / "drafts"


def test_making_paths_makes_no_folders(tmp_path):
    AppPaths.under(tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_every_standard_folder_is_the_programs_own():
    standard = AppPaths.standard()
    for path in (standard.settings_file, standard.state_file, standard.logs, standard.drafts):
        assert "dpassist" in path.parts
    assert standard.organisation == standard.settings_file.parent / "organisation"


def test_what_ships_is_where_the_paths_say():
    paths = AppPaths.under(Path("unused"))
    for file in (paths.regular_font, paths.bold_font, paths.demo_settings):
        assert file.is_file()
    assert paths.samples == paths.resources / "samples"


def test_resources_inside_the_package_come_before_those_beside_it(tmp_path):
    package = with_resources(tmp_path / "dpassist")
    clone = with_resources(tmp_path / "clone")
    assert find_resources([package, clone]) == package
    assert find_resources([tmp_path / "nothing", clone]) == clone


def test_a_folder_that_is_only_called_resources_is_not_ours(tmp_path):
    (tmp_path / "resources").mkdir()
    with pytest.raises(EnvironmentFaultError) as caught:
        find_resources([tmp_path])
    assert caught.value.code == "resources-missing"


def test_a_frozen_build_finds_them_beside_the_executable(tmp_path, monkeypatch):
    with_resources(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "dpassist.exe"))
    monkeypatch.setattr(paths_module, "_PACKAGE", tmp_path / "library" / "dpassist")
    assert AppPaths.under(tmp_path / "data").resources == tmp_path / "resources"
    assert AppPaths.standard().translations == tmp_path / "translations"
