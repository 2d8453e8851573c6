"""The organisation's folder on a share: used from a copy, kept fresh, and written by those who keep it alone."""

import os
import shutil
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dpassist.domain.directory import Directory
from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import Role, Settings
from dpassist.domain.settings_layers import Layer, Origin
from dpassist.store import organisation
from dpassist.store.config_files import ConfigFiles
from dpassist.store.policy_file import PolicyFile
from dpassist.store.shared_folder import SharedFolder
from dpassist.store.training_files import TrainingFiles

DIRECTORY = '[[entries]]\nid = "byg"\nname = "Byg"\nmailbox = "byg@kommune.example"\n'


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "directory.toml").write_text(DIRECTORY)
    (folder / "rules.toml").write_text("format = 1\nthreshold = 42\n")
    return folder


@pytest.fixture
def library(paths, share):
    """A library for which a policy names the share; its user is a clerk."""
    paths.policy_file.parent.mkdir(parents=True, exist_ok=True)
    paths.policy_file.write_text(f"organisation_folder = '{share}'\n")
    return ConfigFiles(paths, policies=PolicyFile(paths.policy_file))


@pytest.fixture
def kept(library):
    """The same for an administrator."""
    library.save_settings(replace(library.settings(), role=Role.ADMINISTRATOR.value))
    return library


def codes(library):
    return [problem.code for problem in library.problems()]


def ids(library):
    return [entry.id for entry in library.directory().entries]


def test_the_folder_to_keep_is_the_share_and_else_the_users_own(paths, library, share):
    assert library.organisation_folder() == share
    own = ConfigFiles(paths).organisation_folder()
    assert (own, own.is_dir()) == (paths.organisation, True)


def test_a_folder_of_ones_own_that_cannot_be_made_is_told(paths):
    paths.organisation.parent.mkdir(parents=True, exist_ok=True)
    paths.organisation.write_text("a file in its place")
    with pytest.raises(EnvironmentFaultError, match="write-failed"):
        ConfigFiles(paths).organisation_folder()


def test_without_a_share_the_users_own_folder_is_read(paths):
    library = ConfigFiles(paths)
    assert library.organisation.folder() == paths.organisation
    assert library.trust_folder() == paths.organisation / "trust"
    assert library.organisation_state().is_shared is False
    assert library.organisation.refresh()
    assert codes(library) == []


def test_before_the_first_copy_nothing_is_used_and_no_example_stands_in(library):
    assert library.directory() == Directory()
    assert library.rules() == RuleBook()
    assert library.organisation_state().as_of is None
    assert codes(library) == ["share-never"]


def test_once_copied_it_is_used_and_its_age_known(library, share):
    before = datetime.now(UTC)
    library.organisation.catch_up()
    assert ids(library) == ["byg"]
    assert library.rules().threshold == 42
    state = library.organisation_state()
    assert (state.place, state.problem) == (str(share), "")
    assert before <= state.as_of <= datetime.now(UTC)
    assert codes(library) == []


def test_a_share_that_vanished_is_told_with_the_age_of_the_copy_that_is_used(library, share, paths):
    library.organisation.catch_up()
    shutil.rmtree(share)
    assert not library.organisation.refresh()
    assert ids(library) == ["byg"]
    assert library.organisation_state().problem == "share-away"
    away, used = library.problems()
    assert (away.code, away.file) == ("share-away", str(share))
    age = library.organisation_state().as_of.astimezone()
    assert (used.code, used.what) == ("share-copy-used", f"{age:%Y-%m-%d %H:%M}")
    another = ConfigFiles(paths, policies=PolicyFile(paths.policy_file))
    assert ids(another) == ["byg"]


def test_what_changes_on_the_share_counts_after_the_next_look(library, share):
    library.organisation.catch_up()
    (share / "directory.toml").write_text(DIRECTORY.replace("byg", "vej"))
    assert ids(library) == ["byg"]
    library.organisation.refresh()
    assert ids(library) == ["vej"]


def test_a_directory_that_is_broken_on_the_share_leaves_the_last_good_one_in_use(library, share):
    library.organisation.catch_up()
    assert ids(library) == ["byg"]
    (share / "directory.toml").write_text("[[entries")
    library.organisation.refresh()
    assert ids(library) == ["byg"]
    assert "last-good-used" in codes(library)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such permissions there")
def test_a_file_that_may_not_be_read_is_named_and_the_copy_stays(library, share, monkeypatch):
    library.organisation.catch_up()
    secret = share / "rules.toml"
    secret.write_text("format = 1\nthreshold = 77\n")
    if os.geteuid() == 0:  # nothing is closed to it
        real = Path.open

        def refuse(path, *given, **more):
            if path == secret:
                raise PermissionError(13, "denied", str(path))
            return real(path, *given, **more)

        monkeypatch.setattr(Path, "open", refuse)
    else:
        secret.chmod(0)
    assert not library.organisation.refresh()
    closed = next(p for p in library.problems() if p.code == "share-closed")
    assert closed.what == "rules.toml"
    assert library.rules().threshold == 42


def test_a_share_that_is_too_large_is_told_and_the_copy_stays(library, share, monkeypatch):
    library.organisation.catch_up()
    monkeypatch.setattr("dpassist.store.shared_folder.MOST_FILES", 1)
    assert not library.organisation.refresh()
    assert codes(library) == ["share-too-large", "share-copy-used"]
    assert ids(library) == ["byg"]


def test_a_copy_that_is_not_whole_is_told_until_the_share_can_be_read(library, share, paths):
    library.organisation.catch_up()
    (library.organisation.folder() / "directory.toml").unlink()
    share.rename(share.with_name("away"))
    later = ConfigFiles(paths, policies=PolicyFile(paths.policy_file))
    later.organisation.catch_up()
    assert [(p.code, p.what) for p in later.problems()][1] == ("share-copy-lacks", "directory.toml")
    share.with_name("away").rename(share)
    later.organisation.catch_up()
    assert (ids(later), codes(later)) == (["byg"], [])


def test_a_disk_without_room_is_told_and_the_copy_stays(library, share, monkeypatch):
    library.organisation.catch_up()
    (share / "rules.toml").write_text("format = 1\nthreshold = 77\n")

    def full(_path, _data):
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert not library.organisation.refresh()
    assert codes(library) == ["share-no-room", "share-copy-used"]


def test_a_link_that_leads_out_of_the_share_is_told(library, share, tmp_path):
    (tmp_path / "secret").mkdir()
    try:
        (share / "guidance").symlink_to(tmp_path / "secret")
    except OSError:
        pytest.skip("making links takes a right here")
    library.organisation.catch_up()
    (problem,) = library.problems()
    assert (problem.code, problem.what) == ("share-link", "guidance")


def test_roots_of_trust_come_from_the_share_too(library, share):
    (share / "trust").mkdir()
    (share / "trust" / "root.pem").write_text("x")
    library.organisation.catch_up()
    assert (library.trust_folder() / "root.pem").read_text() == "x"


# A share that keeps a caller waiting


class HangingShare(SharedFolder):
    """Answers while its gate is open; of the folder ``another`` always."""

    def __init__(self):
        self.gate, self.asked = threading.Event(), threading.Event()
        self.gate.set()

    def listing(self, root):
        self.asked.set()
        if root.name != "another":
            self.gate.wait(120)
        return super().listing(root)


@pytest.fixture
def hanging(paths, library, monkeypatch):
    """A library over a share that can be made to hang; it is let go in the end."""
    door = HangingShare()
    monkeypatch.setattr(organisation, "_MOMENT_SECONDS", 60)
    made = ConfigFiles(paths, policies=PolicyFile(paths.policy_file), share=door)
    yield made, door
    door.gate.set()


def test_a_share_that_hangs_stops_neither_start_nor_reading_nor_another_share(
    hanging, monkeypatch, paths, share
):
    library, door = hanging
    library.organisation.catch_up()
    door.gate.clear()
    with monkeypatch.context() as hurried:
        hurried.setattr(organisation, "_MOMENT_SECONDS", 0.1)
        library.organisation.catch_up()
        assert ids(library) == ["byg"]
        assert codes(library) == ["share-silent", "share-copy-used"]
        library.organisation.catch_up()  # while the first call still hangs
        assert library.organisation_state().problem == "share-silent"
    shutil.copytree(share, share.with_name("another"))
    named = paths.policy_file.read_text()
    paths.policy_file.write_text(f"organisation_folder = '{share.with_name('another')}'\n")
    library.organisation.catch_up()  # while the call to the first share still hangs
    assert (ids(library), codes(library)) == (["byg"], [])
    paths.policy_file.write_text(named)
    door.gate.set()
    library.organisation._patience[str(share)]._hanging.join(120)
    library.organisation.catch_up()
    assert codes(library) == []


def test_beside_the_window_it_is_looked_at_again_and_again_until_the_end(hanging, share):
    library, _door = hanging
    library.organisation.keep_fresh(0.01)
    waited_for(lambda: ids(library) == ["byg"])
    (share / "directory.toml").write_text(DIRECTORY.replace("byg", "vejvej"))
    waited_for(lambda: ids(library) == ["vejvej"])
    library.organisation.close()


def test_a_share_that_is_named_while_it_runs_is_looked_at_at_once(paths, share):
    library = ConfigFiles(paths)
    library.organisation.keep_fresh(3600)
    library.save_settings(Settings(organisation_folder=str(share)))
    waited_for(lambda: ids(library) == ["byg"])
    library.organisation.close()


def waited_for(is_so):
    last = time.monotonic() + 120
    while not is_so():
        assert time.monotonic() < last
        time.sleep(0.01)


# Writing


def test_a_clerk_cannot_save_into_it_and_is_told_who_can(library, share):
    library.organisation.catch_up()
    before = (share / "rules.toml").read_bytes()
    sheet = GuidanceSheet("do-not-answer", "da", "# Nej\n", file="da/do-not-answer.md")
    for attempt in (
        lambda: library.save_rules(RuleBook(threshold=5), library.rules()),
        lambda: library.save_guidance(sheet),
        lambda: library.remove_guidance(sheet),
    ):
        with pytest.raises(ConfigurationError) as caught:
            attempt()
        assert caught.value.code == "organisation-read-only"
    assert (share / "rules.toml").read_bytes() == before


def test_an_administrator_saves_into_the_share_and_it_is_in_force_at_once(kept, share):
    kept.organisation.catch_up()
    kept.save_rules(replace(kept.rules(), threshold=5), kept.rules())
    assert "threshold = 5" in (share / "rules.toml").read_text()
    assert kept.rules().threshold == 5
    sheet = GuidanceSheet("do-not-answer", "da", "# Nej\n", file="da/do-not-answer.md")
    kept.save_guidance(sheet)
    assert (share / "guidance" / "da" / "do-not-answer.md").exists()
    assert any(each.is_own for each in kept.guidance_sheets())
    kept.remove_guidance(sheet)
    assert not any(each.is_own for each in kept.guidance_sheets())


def test_rules_that_somebody_else_saved_on_the_share_are_not_written_over(kept, share):
    kept.organisation.catch_up()
    seen = kept.rules()
    (share / "rules.toml").write_text("format = 1\nthreshold = 99\n")
    with pytest.raises(ConfigurationError) as caught:
        kept.save_rules(RuleBook(threshold=5), seen)
    assert caught.value.code == "rules-changed"
    assert kept.rules().threshold == 99  # theirs can be looked at now


def test_a_share_that_is_away_is_not_written_to_nor_made_anew(kept, share):
    kept.organisation.catch_up()
    shutil.rmtree(share)
    with pytest.raises(EnvironmentFaultError) as caught:
        kept.save_rules(RuleBook(), kept.rules())
    assert caught.value.code == "share-gone"
    assert not share.exists()


# What the organisation sets


def test_settings_in_its_folder_count_over_the_users_own_and_under_policies(library, share, paths):
    own = replace(library.settings(), signature="min", language="en", imap_host="min.example")
    library.save_settings(own)
    (share / "settings.toml").write_text(
        'signature = "husets"\nimap_host = "hus.example"\norganisation_folder = "/x"\ntheme = "dark"\n'
    )
    with paths.policy_file.open("a") as file:
        file.write('imap_host = "politik.example"\n')
    library.organisation.catch_up()
    settings, origins = library.settings(), library.origins()
    assert (settings.signature, settings.imap_host) == ("husets", "politik.example")
    assert settings.language == "en"
    assert origins["signature"] == Origin(Layer.ORGANISATION, str(share / "settings.toml"))
    assert origins["organisation_folder"].layer is Layer.MACHINE_POLICY
    assert {(p.code, p.what) for p in library.problems()} == {
        ("not-set-here", "organisation_folder"),
        ("not-set-here", "theme"),
    }


def test_the_fictional_authority_of_the_demonstration_keeps_its_own(paths):
    paths.organisation.mkdir(parents=True)
    (paths.organisation / "settings.toml").write_text('authority_name = "Prøve Kommune"\n')
    demo = ConfigFiles(paths, settings_file=paths.demo_settings)
    assert demo.settings().authority_name == "Testkommunen"


def test_settings_in_a_folder_of_the_users_own_count_likewise(paths):
    paths.organisation.mkdir(parents=True)
    (paths.organisation / "settings.toml").write_text('signature = "husets"\n')
    library = ConfigFiles(paths)
    assert library.settings().signature == "husets"
    assert library.origins()["signature"].is_locked


def test_lessons_come_from_the_share_too(library, share, paths):
    shipped = paths.resources / "training" / "lessons"
    lesson = next(folder for folder in sorted(shipped.iterdir()) if folder.is_dir())
    shutil.copytree(lesson, share / "training" / "lessons" / lesson.name)
    files = TrainingFiles(paths, library.organisation.folder)
    assert not any(each.is_own for each in files.lessons())
    library.organisation.catch_up()
    assert [each.id for each in files.lessons() if each.is_own] == [lesson.name]
