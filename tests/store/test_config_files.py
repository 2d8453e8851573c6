"""The organisation's files lie over the shipped ones, and a broken one never stops the work."""

import dataclasses
import os
import shutil
from pathlib import Path

import pytest

from dpassist.domain.directory import Directory
from dpassist.domain.errors import EnvironmentFaultError, UnknownChoiceError
from dpassist.domain.guidance_sheets import GuidanceWanted, best_sheet
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths

SHIPPED = dict.fromkeys(
    ("address-pattern", "answer-in-thread", "button-gateway", "case-system", "instructions-only", "memo-document",
     "subject-token"), 1
)  # fmt: skip
MINIMAL_REPLY = 'id = "{id}"\nversion = 9\nkind = "draft"\ntitle = {{da = "Egen", en = "Own"}}\n'


@pytest.fixture
def paths(tmp_path):
    return AppPaths.under(tmp_path)


@pytest.fixture
def library(paths):
    return ConfigFiles(paths)


@pytest.fixture
def shut(monkeypatch):
    """Close a folder to this user."""

    def denied(real, folder):
        def ask(path, *rest, **more):
            if Path(path).is_relative_to(folder):
                raise PermissionError
            return real(path, *rest, **more)

        return ask

    def shut(folder):
        for owner, name in ((os, "scandir"), (Path, "stat"), (Path, "open")):
            monkeypatch.setattr(owner, name, denied(getattr(owner, name), folder))

    return shut


@pytest.fixture
def own(paths):
    def put(name, text):
        path = paths.organisation / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return put


def reply_versions(library):
    return {profile.id: profile.version for profile in library.reply_profiles()}


def test_without_an_organisation_the_shipped_files_are_used(library):
    assert reply_versions(library) == SHIPPED
    assert library.recogniser_profile("standard").id == "standard"
    assert library.directory().find("borgerservice").name == "Borgerservice"
    assert library.settings() == Settings()
    assert library.problems() == ()


def test_reply_profiles_come_sorted_by_id(library, own):
    own("profiles/reply/1.toml", MINIMAL_REPLY.format(id="zebra"))
    own("profiles/reply/2.toml", MINIMAL_REPLY.format(id="abe"))
    assert [p.id for p in library.reply_profiles()] == ["abe", *SHIPPED, "zebra"]


def test_an_own_profile_replaces_the_shipped_one_of_its_id(library, own):
    own("profiles/reply/any name.toml", MINIMAL_REPLY.format(id="answer-in-thread"))
    own("profiles/recogniser/ours.toml", 'id = "standard"\nversion = 7\n')
    assert reply_versions(library) == {**SHIPPED, "answer-in-thread": 9}
    assert library.recogniser_profile("standard").version == 7


def test_a_change_made_while_the_program_runs_is_seen(library, own):
    assert reply_versions(library)["answer-in-thread"] == 1
    path = own("profiles/reply/own.toml", MINIMAL_REPLY.format(id="answer-in-thread"))
    assert reply_versions(library)["answer-in-thread"] == 9
    path.unlink()
    assert reply_versions(library)["answer-in-thread"] == 1


def test_files_are_not_read_again_while_nothing_changed(library, own):
    own("profiles/reply/own.toml", MINIMAL_REPLY.format(id="own"))
    assert library.reply_profiles()[1] is library.reply_profiles()[1]


def test_another_desk_has_the_same_profiles_and_each_change_of_them(library, paths, own):
    """What is read once serves every desk of the program, such as those to practise at, faults included."""
    path = own("profiles/reply/own.toml", MINIMAL_REPLY.format(id="own") + "unheard_of = 1\n")
    own("profiles/reply/broken.toml", "id = ")
    read = library.reply_profiles()
    another = ConfigFiles(paths)
    assert all(one is other for one, other in zip(read, another.reply_profiles(), strict=True))
    assert {each.code for each in another.problems()} == {"unknown-option", "not-toml"}
    assert another.problems() == library.problems()
    own("profiles/reply/own.toml", path.read_text().replace("version = 9", "version = 8"))
    assert reply_versions(another)["own"] == reply_versions(ConfigFiles(paths))["own"] == 8


@pytest.mark.parametrize(
    ("text", "code"),
    [("id = ", "not-toml"), ('id = "answer-in-thread"\n', "missing-value"), (b"\xff", "not-toml")],
)
def test_a_broken_own_profile_is_reported_and_the_shipped_one_is_used(library, own, text, code):
    path = own("profiles/reply/own.toml", text)
    assert reply_versions(library)["answer-in-thread"] == 1
    [problem] = library.problems()
    assert (problem.code, problem.file) == (code, "own.toml")
    assert path.exists()


def test_a_profile_that_cannot_be_opened_is_reported(library, paths):
    (paths.organisation / "profiles" / "reply" / "folder.toml").mkdir(parents=True)
    assert len(library.reply_profiles()) == len(SHIPPED)
    assert library.problems() == (ConfigurationProblem("not-readable", "folder.toml"),)


def test_of_two_own_profiles_with_one_id_the_first_by_name_is_used(library, own):
    own("profiles/reply/a.toml", MINIMAL_REPLY.format(id="own"))
    own("profiles/reply/b.toml", MINIMAL_REPLY.format(id="own").replace("9", "10"))
    assert reply_versions(library)["own"] == 9
    assert library.problems() == (ConfigurationProblem("duplicate-id", "b.toml", 0, "own"),)


def test_an_unknown_recogniser_profile_is_refused(library):
    with pytest.raises(UnknownChoiceError) as caught:
        library.recogniser_profile("nowhere")
    assert caught.value.code == "unknown-profile"


def test_the_own_directory_replaces_the_example_whole(library, own):
    own("directory.toml", '[[entries]]\nid = "a"\nname = "A"\nmailbox = "a@x.example"\n')
    assert [entry.id for entry in library.directory().entries] == ["a"]


def test_a_broken_own_directory_gives_an_empty_one_and_not_the_example(library, own):
    own("directory.toml", "entries = ")
    assert library.directory().entries == ()
    assert [p.code for p in library.problems()] == ["not-toml"]


def test_the_last_good_directory_is_used_while_the_organisations_is_broken(library, own):
    own("directory.toml", '[[entries]]\nid = "a"\nname = "A"\nmailbox = "a@x.example"\n')
    assert [entry.id for entry in library.directory().entries] == ["a"]
    own("directory.toml", "entries = # broken")
    assert [entry.id for entry in library.directory().entries] == ["a"]
    assert codes(library) == [("not-toml", "directory.toml"), ("last-good-used", "directory.toml")]


def test_a_copy_of_the_directory_that_is_no_good_either_is_passed_over(paths, library, own):
    own("directory.toml", "entries = ")
    paths.last_good.mkdir(parents=True)
    (paths.last_good / "directory.toml").write_bytes(b"?")
    assert library.directory().entries == ()
    assert codes(library) == [("not-toml", "directory.toml")]


def text_of(library, sheet, language):
    return best_sheet(library.guidance_sheets(), GuidanceWanted(sheet, language)).text


def test_an_own_guidance_text_comes_before_the_shipped_one_in_its_language(library, own):
    own("guidance/da/do-not-answer.md", "\ufeff# Vores æøå\n")
    assert text_of(library, "do-not-answer", "da") == "# Vores æøå\n"
    assert "# Vores" not in text_of(library, "do-not-answer", "en")


def test_an_own_guidance_text_that_cannot_be_read_is_reported_until_it_is_mended(library, own):
    path = own("guidance/da/do-not-answer.md", "# Søg".encode("latin-1"))
    assert "Svar ikke" in text_of(library, "do-not-answer", "da")
    assert library.problems() == (ConfigurationProblem("not-utf8", "da/do-not-answer.md"),)
    path.write_text("# Mended")
    assert text_of(library, "do-not-answer", "da") == "# Mended"
    assert library.problems() == ()
    path.unlink()
    path.mkdir()
    assert "Svar ikke" in text_of(library, "do-not-answer", "da")
    assert library.problems() == (ConfigurationProblem("not-readable", "da/do-not-answer.md"),)


def test_settings_are_saved_in_the_users_file(library, paths):
    library.save_settings(Settings(language="da"))
    assert ConfigFiles(paths).settings() == Settings(language="da")


def test_problems_of_all_files_are_told_once(library, own, paths):
    paths.settings_file.write_text("colour = 1")
    own("profiles/recogniser/own.toml", "id = ")
    library.settings()
    for _ in range(2):
        library.recogniser_profile("standard")
    assert [(p.code, p.file) for p in library.problems()] == [
        ("unknown-option", "settings.toml"),
        ("not-toml", "own.toml"),
    ]


def test_the_demonstration_has_its_own_settings_and_writes_none(paths):
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    settings = library.settings()
    assert settings.authority_name == "Testkommunen"
    library.save_settings(dataclasses.replace(settings, language="da"))
    assert library.settings().language == "da"
    assert not paths.settings_file.exists()
    assert "language" not in paths.demo_settings.read_text(encoding="utf-8")


def test_resources_need_not_be_writable_or_complete(paths, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(paths.resources / "guidance", bare / "guidance")
    library = ConfigFiles(dataclasses.replace(paths, resources=Path(bare)))
    assert library.reply_profiles() == ()
    assert library.directory().entries == ()
    assert library.problems() == (ConfigurationProblem("not-readable", "example.toml"),)


def codes(library):
    return [(problem.code, problem.file) for problem in library.problems()]


def test_the_last_good_version_of_a_broken_own_profile_is_used_until_it_is_mended(library, own):
    path = own("profiles/recogniser/vores.toml", 'id = "standard"\nversion = 7\n')
    assert library.recogniser_profile("standard").version == 7
    broken = b'id = "standard"\nversion = "?"\nlikely_from = \n'
    own("profiles/recogniser/vores.toml", broken)
    assert library.recogniser_profile("standard").version == 7
    assert codes(library) == [("not-toml", "vores.toml"), ("last-good-used", "vores.toml")]
    assert path.read_bytes() == broken
    own("profiles/recogniser/vores.toml", 'id = "standard"\nversion = 8\n')
    assert library.recogniser_profile("standard").version == 8
    assert codes(library) == []


def test_the_last_good_version_is_still_there_at_the_next_start(paths, own):
    own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores"))
    assert "vores" in reply_versions(ConfigFiles(paths))
    own("profiles/reply/vores.toml", "\xff".encode("latin-1"))
    again = ConfigFiles(paths)
    assert reply_versions(again)["vores"] == 9
    (used,) = (p for p in again.problems() if p.code == "last-good-used")
    assert len(used.what) == len("2026-11-23")


def test_a_profile_that_was_taken_away_is_not_missed(paths, own):
    path = own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores"))
    assert "vores" in reply_versions(ConfigFiles(paths))
    path.unlink()
    assert "vores" not in reply_versions(ConfigFiles(paths))


def test_where_no_copy_can_be_kept_the_profile_is_used_all_the_same(paths, own):
    paths.last_good.write_bytes(b"no folder")
    own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores"))
    assert "vores" in reply_versions(ConfigFiles(paths))


def test_a_copy_that_is_no_good_either_is_passed_over(paths, own):
    own("profiles/reply/vores.toml", "?")
    copy = paths.last_good / "profiles" / "reply" / "vores.toml"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(b"?")
    library = ConfigFiles(paths)
    assert "vores" not in reply_versions(library)
    assert codes(library) == [("not-toml", "vores.toml")]


def test_a_broken_profile_that_was_renamed_is_found_by_its_id(library, own):
    own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores"))
    own("profiles/reply/andres.toml", MINIMAL_REPLY.format(id="andres"))
    assert reply_versions(library)["vores"] == 9
    own("profiles/reply/vores.toml", "").unlink()
    own("profiles/reply/nyt-navn.toml", MINIMAL_REPLY.format(id="vores").replace("draft", "?"))
    assert reply_versions(library)["vores"] == 9
    assert ("last-good-used", "nyt-navn.toml") in codes(library)


def test_a_broken_file_is_not_stood_in_for_when_another_has_its_profile(library, own):
    own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores"))
    assert reply_versions(library)["vores"] == 9
    own("profiles/reply/vores.toml", MINIMAL_REPLY.format(id="vores").replace("draft", "?"))
    own("profiles/reply/ny.toml", MINIMAL_REPLY.format(id="vores").replace("9", "10"))
    assert reply_versions(library)["vores"] == 10
    assert [code for code, _file in codes(library)] == ["unusable-value"]


def test_a_profile_is_checked_without_being_put_to_use(library, tmp_path):
    path = tmp_path / "x.toml"
    path.write_text('id = "x"\nversion = 1\n')
    assert library.check_profile(path).usable
    with pytest.raises(EnvironmentFaultError) as caught:
        library.check_profile(path / "below")
    assert caught.value.code in {"file-fault", "file-missing"}
    assert "x" not in reply_versions(library)


def test_a_profile_that_the_user_may_not_read_is_no_profile(library, tmp_path, monkeypatch):
    def denied(*_arguments, **_more):
        raise PermissionError

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(EnvironmentFaultError) as caught:
        library.check_profile(tmp_path / "x.toml")
    assert caught.value.code == "file-denied"


def test_a_closed_folder_is_told_and_nothing_that_ships_stands_in_for_a_directory_or_rules(
    library, paths, shut
):
    shut(paths.organisation)
    assert [profile.id for profile in library.reply_profiles()] == [*SHIPPED]
    assert library.guidance_sheets()
    assert (library.directory(), library.rules()) == (Directory(), RuleBook())
    told = {(problem.code, problem.file) for problem in library.problems()}
    assert told == {
        ("not-readable", name)
        for name in (
            "settings.toml", "profiles/reply", "organisation/guidance", "directory.toml", "rules.toml"
        )
    }  # fmt: skip
    assert [problem.loses_settings for problem in library.problems()].count(True) == 1
