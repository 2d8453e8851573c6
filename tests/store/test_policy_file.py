"""Machine-wide policies in one file: what it sets counts, and what it cannot set is told with its line."""

import pytest

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.domain.settings_layers import Layer, Origin
from dpassist.store.config_files import ConfigFiles
from dpassist.store.policy_file import PolicyFile


@pytest.fixture
def write(paths):
    def put(text):
        paths.policy_file.parent.mkdir(parents=True, exist_ok=True)
        paths.policy_file.write_bytes(text if isinstance(text, bytes) else text.encode())

    return put


@pytest.fixture
def library(paths):
    return ConfigFiles(paths, policies=PolicyFile(paths.policy_file))


def test_without_the_file_nothing_is_locked(library):
    assert library.settings() == Settings()
    assert set(library.origins().values()) == {Origin()}


def test_what_it_sets_counts_over_the_users_own(library, paths, write):
    library.save_settings(Settings(signature="min", own_domains=("min.example",)))
    write('own_domains = ["kommune.example"]\nimap_port = 1993\n')
    assert library.settings() == Settings(
        signature="min", own_domains=("kommune.example",), imap_port=1993
    )
    origins = library.origins()
    assert origins["imap_port"] == Origin(Layer.MACHINE_POLICY, str(paths.policy_file))
    assert origins["signature"] == Origin(Layer.USER, str(paths.settings_file))
    assert library.problems() == ()


def test_what_it_cannot_set_is_told_and_the_next_layer_counts(library, write):
    library.save_settings(Settings(imap_port=2993))
    write('imap_port = "993"\nfarve = 1\ntheme = "dark"\nlanguage = "en"\n')
    assert library.settings() == Settings(imap_port=2993, language="en")
    assert library.origins()["imap_port"].layer is Layer.USER
    assert library.problems() == (
        ConfigurationProblem("wrong-value", "policy.toml", 1, "imap_port"),
        ConfigurationProblem("unknown-option", "policy.toml", 2, "farve"),
        ConfigurationProblem("not-set-here", "policy.toml", 3, "theme"),
    )


@pytest.mark.parametrize("content", [b"imap_port = ", b"\xff"])
def test_a_broken_file_is_told_left_alone_and_locks_nothing(library, write, paths, content):
    write(content)
    assert library.settings() == Settings()
    assert [(p.code, p.file) for p in library.problems()] == [("not-toml", "policy.toml")]
    assert paths.policy_file.read_bytes() == content


def test_a_file_that_is_half_written_while_dpassist_runs_still_locks_what_it_locked(
    library, write, paths
):
    write("imap_port = 1993")
    assert library.settings().imap_port == 1993
    for _again in range(2):
        write(f"imap_port = 2993\nlanguage = {'x' * _again}")
        assert library.settings().imap_port == 1993
        assert library.origins()["imap_port"].is_locked
        assert library.problems() == (ConfigurationProblem("policy-kept", "policy.toml", 2),)
    write('language = "en"')
    assert library.settings() == Settings(language="en")
    paths.policy_file.unlink()
    assert (library.settings(), library.problems()) == (Settings(), ())


def test_a_file_that_cannot_be_read_is_told(library, paths):
    paths.policy_file.mkdir(parents=True)  # a folder of that name cannot be read as a file
    assert library.settings() == Settings()
    assert library.problems() == (ConfigurationProblem("not-readable", "policy.toml"),)


def test_a_change_counts_at_once(library, write):
    write("imap_port = 1993")
    assert library.settings().imap_port == 1993
    write("imap_port = 19930")
    assert library.settings().imap_port == 19930


def test_saving_refuses_what_is_locked_and_keeps_the_users_own_value_for_later(
    library, paths, write
):
    library.save_settings(Settings(language="da", signature="min"))
    write('language = "en"')
    with pytest.raises(ConfigurationError) as caught:
        library.save_settings(Settings(language="da", signature="ny"))
    assert caught.value.code == "option-locked"
    assert caught.value.details["what"] == "language"
    assert ConfigFiles(paths).settings() == Settings(language="da", signature="min")
    library.save_settings(Settings(language="en", signature="ny"))
    assert ConfigFiles(paths).settings() == Settings(language="da", signature="ny")
    paths.policy_file.unlink()
    assert library.settings() == Settings(language="da", signature="ny")
