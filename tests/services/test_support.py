"""The support report says what support needs, and nothing of who works here or on what."""

from dataclasses import fields

import pytest

from dpassist.domain.failures import Failure
from dpassist.domain.packages import LicensedPackage
from dpassist.domain.settings import OPTIONS, ConfigurationProblem, Settings
from dpassist.domain.verdict import Kind
from dpassist.services.support import Support
from tests.desks import a_library

SECRETS = {
    "authority_name": "Hemmelig Kommune",
    "own_domains": ("hemmelig.example", "anden.example"),
    "sender_mailbox": "hemmelig@hemmelig.example",
    "signature": "Hemmelig Hansen\nLinje 2",
    "imap_host": "hemmelig-server",
    "imap_user": "hemmelig-bruger",
    "watched_folder": "/home/hemmelig/ind",
    "reply_profile": "hemmelig-profil",
}


class Terms:
    def packages(self):
        return (LicensedPackage("dpassist", "1", "GPL"), LicensedPackage("nh3", "0.3", "MIT"))


class History:
    def __init__(self, *failures):
        self._failures = failures

    def failures(self):
        return self._failures

    def add(self, kind, place, version):
        raise AssertionError


def report(*failures, settings=None, problems=(), listed=None):
    library = (
        a_library(settings=settings, problems=problems)
        if settings
        else a_library(problems=problems)
    )
    support = Support(library, Terms(), History(*failures), "da")
    return support.report(listed or {}, {"scale": "2.0"})


def test_versions_counts_problems_and_failures_are_told():
    told = report(
        Failure("2026-03-02T12:00+00:00", "1.2", "KeyError", "dpassist/ui/x.py:7"),
        problems=(ConfigurationProblem("wrong-value", "hemmelig.toml", 3, "hemmelig"),) * 2,
        listed={Kind.DIGITAL_POST: 4, Kind.ORDINARY: 1},
    )
    for line in (
        "dpassist 1, nh3 0.3", "scale: 2.0", "spoken: da", "directory entries: 2", "wrong-value: 2",
        f"messages in the list, {Kind.DIGITAL_POST}: 4", "KeyError dpassist/ui/x.py:7",
    ):  # fmt: skip
        assert line in told
    assert "hemmelig" not in told


def test_what_there_is_none_of_is_said():
    assert report().count("\nnone") == 2


def test_settings_that_may_hold_a_name_are_told_as_set_or_not():
    told = report(settings=Settings(**SECRETS, watch_folder=True, theme="dark"))
    assert "hemmelig" not in told.casefold()
    assert "watch_folder: True" in told
    assert "theme: dark" in told
    assert "own_domains: 2 set" in told
    assert "imap_drafts: as it comes" in told


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_setting_is_told_and_none_lets_free_words_through(option):
    words = "ÆØÅ-hemmelig"
    lines = report(settings=Settings(**{option.name: words})).splitlines()
    (line,) = [line for line in lines if line.startswith(f"{option.name}:")]
    is_free = type(option.kind).__name__ not in {"Choice", "Flag", "Number"}
    assert words not in line or not is_free
    assert option.name in {field.name for field in fields(Settings)}
