"""Settings survive what people and other programs do to their file."""

import sys
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.store.settings_file import DemoSettings, SettingsFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def write(path):
    def put(text):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return put


def test_without_a_file_the_defaults_are_in_force(path):
    settings = SettingsFile(path)
    assert settings.settings() == Settings()
    assert settings.problems() == ()
    assert not path.parent.exists()


def test_what_is_saved_is_read_back_by_the_next_run(path):
    changed = Settings(
        language="da",
        authority_name="Testkommunen »Æ«",
        own_domains=("a.example", "b.example"),
        signature='Linje "1"\nLinje 2',
    )
    first = SettingsFile(path)
    assert first.settings() == Settings()
    first.save(changed)
    assert first.settings() == changed
    assert SettingsFile(path).settings() == changed


def test_only_what_differs_from_the_defaults_is_written(path):
    SettingsFile(path).save(Settings(language="en"))
    assert path.read_text() == 'language = "en"\n'


def test_a_change_by_another_program_is_seen(path, write):
    settings = SettingsFile(path)
    write('authority_name = "Før"')
    assert settings.settings().authority_name == "Før"
    write('authority_name = "Efter det"')
    assert settings.settings().authority_name == "Efter det"


def test_unknown_and_wrong_keys_are_reported_with_their_lines(path, write):
    write('language = "da"\ncolour = "red"\nown_domains = "a.example"\n')
    settings = SettingsFile(path)
    assert settings.settings() == Settings(language="da")
    assert settings.problems() == (
        ConfigurationProblem("unknown-option", "settings.toml", 2, "colour"),
        ConfigurationProblem("wrong-value", "settings.toml", 3, "own_domains"),
    )


def test_saving_keeps_keys_that_are_not_understood(path, write):
    write('colour = "red"\nlanguage = "klingon"\nsignature = "gammel"\n[window]\nwide = true\n')
    settings = SettingsFile(path)
    settings.save(Settings(signature="ny"))
    again = SettingsFile(path)
    assert again.settings() == Settings(signature="ny")
    assert {p.what for p in again.problems()} == {"colour", "language", "window"}
    assert "wide = true" in path.read_text()


def test_a_wrong_value_gives_way_to_a_right_one(path, write):
    write('language = "klingon"\n')
    settings = SettingsFile(path)
    settings.save(Settings(language="da"))
    assert settings.settings().language == "da"
    assert settings.problems() == ()


@pytest.mark.parametrize("broken", [b"language = ", b"\xff\xfe\x00", b"[[[[[["])
def test_a_broken_file_is_kept_aside_and_reported(path, write, broken):
    write(broken)
    settings = SettingsFile(path)
    assert settings.settings() == Settings()
    aside = path.with_name("settings.broken-1.toml")
    assert aside.read_bytes() == broken
    assert not path.exists()
    [problem] = settings.problems()
    assert (problem.code, problem.file) == ("settings-not-toml", aside.name)
    assert settings.settings() == Settings()
    assert settings.problems() == (problem,)


def test_every_broken_file_is_kept(path, write):
    settings = SettingsFile(path)
    for number in (1, 2, 3):
        write(f"broken {number}")
        assert settings.settings() == Settings()
    kept = [path.with_name(f"settings.broken-{n}.toml").read_text() for n in (1, 2, 3)]
    assert kept == ["broken 1", "broken 2", "broken 3"]
    assert len(settings.problems()) == 3


def test_saving_over_a_file_that_broke_meanwhile_keeps_it_too(path, write):
    settings = SettingsFile(path)
    write("broken")
    settings.save(Settings(language="da"))
    assert settings.settings() == Settings(language="da")
    assert path.with_name("settings.broken-1.toml").read_text() == "broken"


def test_a_broken_file_that_cannot_be_moved_is_reported_and_never_overwritten(
    path, write, monkeypatch
):
    write("broken")

    def refuse(*_args):
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refuse)
    settings = SettingsFile(path)
    assert settings.settings() == Settings()
    assert settings.problems() == (ConfigurationProblem("not-toml", "settings.toml", 1),)
    with pytest.raises(EnvironmentFaultError) as caught:
        settings.save(Settings(language="da"))
    assert caught.value.code == "write-failed"
    assert path.read_text() == "broken"


def test_a_file_that_cannot_be_read_gives_defaults_and_is_not_overwritten(path):
    path.mkdir(parents=True)  # a folder of that name cannot be read as a file
    settings = SettingsFile(path)
    assert settings.settings() == Settings()
    assert settings.problems() == (ConfigurationProblem("not-readable", "settings.toml"),)
    with pytest.raises(EnvironmentFaultError):
        settings.save(Settings(language="da"))
    assert path.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="reading below a file fails otherwise there")
def test_a_folder_that_cannot_be_made_is_an_expected_failure(tmp_path):
    (tmp_path / "file").write_text("")
    settings = SettingsFile(tmp_path / "file" / "settings.toml")
    with pytest.raises(EnvironmentFaultError):
        settings.save(Settings(language="da"))


def test_a_folder_that_may_not_be_made_is_an_expected_failure(path, monkeypatch):
    def refuse(*_args, **_options):
        raise PermissionError

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(EnvironmentFaultError) as caught:
        SettingsFile(path).save(Settings(language="da"))
    assert caught.value.code == "write-failed"


def test_the_demonstrations_settings_change_for_the_run_only(path, write):
    write('authority_name = "Testkommunen"\ncolour = 1\n')
    before = path.read_bytes()
    demo = DemoSettings(path)
    assert demo.settings().authority_name == "Testkommunen"
    demo.save(Settings(language="da"))
    assert demo.settings() == Settings(language="da")
    assert path.read_bytes() == before
    assert [p.what for p in demo.problems()] == ["colour"]
    assert DemoSettings(path).settings().authority_name == "Testkommunen"
