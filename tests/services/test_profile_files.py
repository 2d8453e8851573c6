"""A reply profile leaves as a file and comes in from one: checked first, and the file before it is kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist import app
from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError, UnknownChoiceError
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.profile_check import check_reply_profile
from tests.fakes import DirectReader, FakeShell

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "profiles" / "reply"
ORDINARY = (SHIPPED / "subject-token.toml").read_bytes()
OWN = ORDINARY.replace(b'id = "subject-token"', b'id = "vores"')
REAL = "010203-" + "4004"


@pytest.fixture
def desk(tmp_path):
    library = ConfigFiles(AppPaths.under(tmp_path / "home"))
    library.save_settings(replace(library.settings(), role="administrator"))
    return app.prepare(
        AppPaths.under(tmp_path / "home"), library, "en", FakeShell(), DirectReader()
    ).desk


@pytest.fixture
def door(desk):
    return desk.profile_files


@pytest.fixture
def offer(door, tmp_path):
    def open_(data):
        path = tmp_path / "a.dpprofile"
        path.write_bytes(data)
        return door.open(path)

    return open_


def folder_of(desk):
    return desk.library.organisation.folder() / "profiles" / "reply"


def known(desk):
    return {each.id: each for each in desk.library.reply_profiles()}


def test_a_profile_is_taken_in_saved_again_and_replaced_with_the_former_file_kept(
    desk, door, offer, tmp_path
):
    offered = offer(OWN)
    assert (offered.there, offered.may_take, offered.asks_twice) == (None, True, False)
    assert offered.told(desk.wording)[0] == "Nothing is wrong with it."
    assert "“vores”, version" in offered.about(desk.wording, "en")
    assert offered.about(desk.wording, "fr").startswith("Reply profile")
    assert "vores" not in known(desk)  # looking keeps nothing
    assert door.take_in(offered, may_replace=False) == ""
    assert "vores" in known(desk)
    assert door.save("vores", tmp_path / "ud") == tmp_path / "ud.dpprofile"
    assert (tmp_path / "ud.dpprofile").read_bytes() == OWN

    newer = offer(OWN + b"# newer\n")
    assert newer.asks_twice
    with pytest.raises(ConfigurationError, match="profile-there"):
        door.take_in(newer, may_replace=False)
    assert door.take_in(newer, may_replace=True) == "vores.toml.before-1"
    assert door.take_in(offered, may_replace=True) == "vores.toml.before-2"
    assert (folder_of(desk) / "vores.toml.before-1").read_bytes() == OWN
    assert (folder_of(desk) / "vores.toml").read_bytes() == OWN
    assert not [p for p in desk.library.problems() if p.file.startswith("vores")]


def test_a_profile_goes_where_its_id_is_whatever_the_file_is_called(desk, door, offer):
    folder = folder_of(desk)
    folder.mkdir(parents=True)
    (folder / "a.toml").write_bytes(b"=")
    (folder / "kommune.toml").write_bytes(OWN)
    assert door.take_in(offer(OWN + b"# ny\n"), may_replace=True) == "kommune.toml.before-1"
    assert not (folder / "vores.toml").exists()


def test_a_shipped_profile_is_saved_and_one_that_is_not_there_is_told(door, tmp_path):
    saved = door.save("subject-token", tmp_path / "ud.dpprofile")
    assert saved.read_bytes() == ORDINARY
    with pytest.raises(UnknownChoiceError, match="unknown-profile"):
        door.save("findes-ikke", tmp_path / "ud")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"=", "Line 1"),
        (b"", "not a reply profile"),
        (OWN.replace(b'id = "vores"', b'id = "../vores"'), "cannot be the name of a file"),
        (OWN.replace(b'id = "vores"', b'id = "con"'), "cannot be the name of a file"),
        (OWN.replace(b'kind = "draft"', b'kind = "guess"'), "kind"),
    ],
    ids=["no TOML", "another kind", "way out", "device", "unknown kind"],
)
def test_what_cannot_be_used_is_told_and_refused(desk, door, offer, data, told):
    offered = offer(data)
    said = "\n".join(offered.told(desk.wording))
    assert said.startswith("As it is, it cannot be used as a reply profile.")
    assert told in said
    assert offered.about(desk.wording, "en")
    with pytest.raises(ConfigurationError, match="profile-unusable"):
        door.take_in(offered, may_replace=True)
    assert not folder_of(desk).exists()


def test_doubts_are_told_and_meant_twice_and_no_number_is_shown(desk, offer):
    offered = offer(b'extra = "x"\n' + OWN + f"# {REAL}\n".encode())
    said = offered.told(desk.wording)
    assert said[0].startswith("It can be used, but")
    assert said[1].startswith("Line 1: ")
    assert offered.asks_twice
    assert "extra" in offered.text()
    assert REAL not in offered.text()


def test_values_that_no_source_quotes_are_told(desk, offer):
    assert offer(OWN).told(desk.wording)[-1].startswith("Unverified, as no source quotes it: ")
    lines = OWN.replace(b"verified = false", b"verified = true").splitlines(keepends=True)
    verified = b"".join(line for line in lines if not line.startswith(b"unverified"))
    assert offer(verified).told(desk.wording) == ("Nothing is wrong with it.",)


def test_only_administrators_take_profiles_in(desk, door, offer):
    desk.library.save_settings(replace(desk.library.settings(), role="trainer"))
    offered = offer(OWN)
    assert not offered.may_take
    with pytest.raises(ConfigurationError, match="organisation-read-only"):
        door.take_in(offered, may_replace=False)


def test_a_folder_that_cannot_be_written_is_told(desk, door, offer):
    folder = folder_of(desk)
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"in the way")
    with pytest.raises(EnvironmentFaultError, match="write-failed"):
        door.take_in(offer(OWN), may_replace=False)


@settings(max_examples=40)
@given(st.data())
def test_bytes_changed_never_raise(data):
    start = data.draw(st.integers(0, len(OWN)))
    new, gone = data.draw(st.binary(max_size=4)), data.draw(st.integers(0, 4))
    report, profile = check_reply_profile(OWN[:start] + new + OWN[start + gone :])
    assert report.usable == (profile is not None)
