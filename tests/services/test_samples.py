"""Each sample message is what its author decided it is, before the recogniser was asked."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from dpassist.domain.verdict import Kind
from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from dpassist.services.ports import CancelToken
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.post_files import PostFolder
from tests.fakes import DirectReader, MemoryKeyFiles
from tests.secrets_in_memory import MemorySecrets

_SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_EXPECTED = tomllib.loads((_SAMPLES / "expected.toml").read_text(encoding="utf-8"))
_FIELDS = ("verdict", "certainty", "reply", "sender_kind")


@pytest.fixture
def intake(paths: AppPaths, tmp_path: Path) -> Intake:
    """Recognise as the demonstration does, with the shipped profiles and the fictional authority."""
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    return Intake(
        library,
        PostFolder(tmp_path / "drafts", max_bytes=10**7),
        DirectReader(),
        Keys(MemoryKeyFiles(), MemorySecrets()),
    )


def seen(examined):
    verdict = examined.verdict
    values = (verdict.kind, verdict.certainty, verdict.reply, verdict.facts.sender_kind)
    return dict(zip(_FIELDS, map(str, values), strict=True))


@pytest.mark.parametrize("name", _EXPECTED)
def test_a_sample_gets_the_verdict_that_stands_beside_it(intake, name):
    assert seen(intake.examine(_SAMPLES / name)) == {f: _EXPECTED[name][f] for f in _FIELDS}


def test_every_kind_of_verdict_has_a_sample():
    assert {entry["verdict"] for entry in _EXPECTED.values()} == {kind.value for kind in Kind}


def test_a_sample_gets_the_same_verdict_under_another_name(intake, tmp_path):
    """The name and ending of a file say nothing; what it holds does."""
    for number, name in enumerate(_EXPECTED):
        (tmp_path / f"{number:03}").write_bytes((_SAMPLES / name).read_bytes())
    found = []
    names = [tmp_path / f"{number:03}" for number in range(len(_EXPECTED))]
    intake.examine_all(names, found.append, lambda _done, _all: None, CancelToken())
    for examined, name in zip(found, _EXPECTED, strict=True):
        original = intake.examine(_SAMPLES / name)
        assert replace(examined, path=original.path) == original
