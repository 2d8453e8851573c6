"""Each step of the self-test finds the fault it is there for, and nothing in an installation that is whole."""

import threading
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest

from dpassist import app
from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.domain.settings_layers import Layer, Origin, SetValues
from dpassist.services import self_test_machine as machine
from dpassist.services import self_test_post as post
from dpassist.services.self_test import StepFailedError, StepSkippedError
from dpassist.services.self_test_bench import Bench, Shipped
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.builders import NOON
from tests.fakes import DirectReader, MemoryLibrary
from tests.secrets_in_memory import MemorySecrets


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The program as it is, on a folder of its own, reading messages right here."""
    folder = tmp_path_factory.mktemp("bench")
    paths, reader = AppPaths.under(folder), DirectReader()
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    desk = app.prepare(paths, library, "da", reader=reader).desk
    return Bench(desk, reader, paths.samples, folder, lambda: ConfigFiles(paths))


@pytest.fixture
def fails():
    """Run a step that must fail; give its code and facts."""

    def run(step, *given):
        with pytest.raises(StepFailedError) as caught:
            step(*given)
        return caught.value.reason, dict(caught.value.facts)

    return run


class Answering(DirectReader):
    """Changes what a reader gives."""

    def __init__(self, change):
        super().__init__()
        self._change = change

    def open(self, data, errand, is_cancelled):
        return self._change(super().open(data, errand, is_cancelled))


def read_as(bench, change):
    """A bench whose reader gives something else, also to the use cases."""
    reader = Answering(change)
    intake = type(bench.desk.intake)(
        bench.desk.library, bench.desk.files, reader, bench.desk.intake._keys
    )
    return replace(bench, reader=reader, desk=bench.desk.but(intake=intake))


@pytest.mark.parametrize(
    "step",
    [
        machine.try_settings,
        post.try_reader,
        post.try_samples,
        post.try_container,
        post.try_signature,
        post.try_encryption,
        post.try_guidance,
        post.try_draft,
        post.try_spreadsheet,
    ],
)
def test_an_installation_that_is_whole_passes(whole, step):
    step(whole)


# Packages and modules


def installed(faults, modules=("dpassist.app",)):
    return SimpleNamespace(
        all=lambda: [SimpleNamespace(name=name, version="1") for name in ("fpdf2", "openpyxl")],
        faults_of=lambda package: faults.get(package.name, ()),
        own_modules=lambda: modules,
        faulty=lambda names: tuple(n for n in names if n in faults),
    )


def test_a_package_that_does_not_load_is_named(fails):
    versions = {"fpdf2": "1", "openpyxl": "1"}
    assert machine.try_packages(installed({})) == {"versions": versions}
    reason, facts = fails(machine.try_packages, installed({"openpyxl": ("openpyxl",)}))
    assert reason == "packages-broken"
    assert facts == {"broken": {"openpyxl": ["openpyxl"]}, "versions": versions}


def test_a_part_of_dpassist_that_does_not_load_is_named(fails):
    assert machine.try_modules(installed({})) == {"modules": 1}
    broken = installed({"dpassist.app": ()})
    assert fails(machine.try_modules, broken) == ("modules-broken", {"broken": ["dpassist.app"]})
    assert fails(machine.try_modules, installed({}, ())) == ("modules-broken", {"broken": []})


# What ships


def shipped(**changes):
    plain = Shipped(MemoryLibrary(), (), lambda: lambda _context, text: f"dansk {text}")
    return replace(plain, **changes)


def test_what_is_missing_damaged_or_not_in_danish_is_told(fails):
    counts = machine.try_resources(shipped())
    assert counts == {"sheets": 12, "profiles": 2, "entries": 3, "rules": 0}
    gone = shipped(missing=("OpenSans-Bold.ttf",))
    assert fails(machine.try_resources, gone) == (
        "resources-missing",
        {"missing": ["OpenSans-Bold.ttf"]},
    )
    damaged = MemoryLibrary(problems=(ConfigurationProblem("not-toml", "standard.toml"),))
    assert fails(machine.try_resources, shipped(library=damaged)) == (
        "resources-damaged",
        {"files": ["standard.toml"]},
    )
    english = shipped(danish=lambda: lambda _context, text: text)
    assert fails(machine.try_resources, english) == ("words-missing", {})


# The machine


def test_folders_that_are_closed_are_named_without_their_paths(fails):
    assert machine.try_folders({"logs": True}) == {"folders": ["logs"]}
    closed = {"settings": True, "drafts": False}
    assert fails(machine.try_folders, closed) == ("folders-closed", {"closed": ["drafts"]})


def test_locked_options_are_named_and_values_never(fails):
    policy = SetValues(Origin(Layer.MACHINE_POLICY, "HKLM"), {"imap_host": "hemmelig.example"})
    assert machine.try_policies(MemoryLibrary(policies=(policy,))) == {
        "locked": ["imap_host"],
        "organisation": "own",
    }
    problems = (
        ConfigurationProblem("wrong-value", "HKLM", what="imap_port"),
        ConfigurationProblem("unknown-option", "HKLM", what="0099991234"),
    )
    reason, facts = fails(machine.try_policies, MemoryLibrary(problems=problems))
    assert reason == "settings-doubted"
    assert facts["problems"] == [
        {"code": "wrong-value", "option": "imap_port"},
        {"code": "unknown-option", "option": ""},
    ]


@pytest.mark.parametrize(("as_of", "told"), [(None, "no-copy"), (NOON, "copy")])
def test_a_share_that_cannot_be_reached_is_no_fault_of_the_installation(as_of, told):
    away = (ConfigurationProblem("share-away", "hemmelig"),)
    library = MemoryLibrary(problems=away)
    library.state = OrganisationState("hemmelig", is_shared=True, as_of=as_of)
    assert machine.try_policies(library) == {"locked": [], "organisation": told}


def test_settings_that_do_not_come_back_are_told(whole, fails):
    forgetful = SimpleNamespace(settings=Settings, save_settings=lambda _settings: None)
    bench = replace(whole, own_library=lambda: forgetful)
    assert fails(machine.try_settings, bench) == ("not-the-same", {})


def test_a_window_says_why_it_is_none(fails):
    assert machine.try_window({"drawn": True, "colours": 99}) == {"drawn": True, "colours": 99}
    said = {"fault": "qt-missing", "library": "libGL.so.1"}
    assert fails(machine.try_window, said) == ("qt-missing", {"library": "libGL.so.1"})
    empty = {"drawn": False, "colours": 1}
    assert fails(machine.try_window, empty) == ("window-empty", empty)


class Store(MemorySecrets):
    """A store in memory that forgets, or fails."""

    def __init__(self, kept=None, fault=""):
        super().__init__()
        self.kept, self.fault = kept, fault

    def set(self, name, passphrase):
        if self.fault:
            raise EnvironmentFaultError(self.fault)
        super().set(name, passphrase)

    def get(self, name):
        return self.kept or super().get(name)


def test_a_secret_is_kept_and_forgotten_again(fails):
    store = MemorySecrets()
    assert machine.try_credentials(store, certain=True) == {}
    forgetful = partial(machine.try_credentials, certain=False)
    assert fails(forgetful, Store(kept="noget andet")) == ("not-the-same", {})
    with pytest.raises(EnvironmentFaultError) as caught:
        forgetful(Store(fault="credential-store-failed"))
    assert caught.value.code == "credential-store-failed"


def test_a_machine_without_a_store_is_no_fault_of_the_installation_where_there_may_be_none(fails):
    none = Store(fault="no-credential-store")
    with pytest.raises(StepSkippedError) as caught:
        machine.try_credentials(none, certain=False)
    assert caught.value.reason == "no-credential-store"
    on_windows = partial(machine.try_credentials, certain=True)
    assert fails(on_windows, none) == ("credential-store-lost", {})


def test_a_store_that_waits_for_a_person_is_not_waited_for(fails):
    waiting = threading.Event()
    store = SimpleNamespace(set=lambda *_given: waiting.wait(30))
    patient = partial(machine.try_credentials, certain=True, seconds=0.05)
    assert fails(patient, store) == ("no-answer", {})
    waiting.set()


# The main job


def test_a_letter_whose_attachments_do_not_come_is_told(whole, fails):
    bare = read_as(whole, lambda message: replace(message, attachments=()))
    assert fails(post.try_reader, bare) == ("not-the-same", {})


def test_a_verdict_that_is_wrong_is_named_by_its_sample(whole, fails, tmp_path):
    (tmp_path / "brev.eml").write_bytes(b"From: a@b.example\r\nSubject: Hej\r\n\r\nHej\r\n")
    labels = '["brev.eml"]\nverdict = "digital-post"\n["gone.eml"]\nverdict = "ordinary"\n'
    (tmp_path / "expected.toml").write_text(labels, encoding="utf-8")
    bench = replace(whole, samples=tmp_path)
    told = {"wrong": ["brev.eml"], "missing": ["gone.eml"]}
    assert fails(post.try_samples, bench) == ("verdicts-wrong", told)


def test_a_format_of_which_nothing_opens_is_named(whole, fails):
    def no_outlook(message):
        if message.format == "msg":
            raise UnreadableMessageError("damaged")
        return message

    broken = read_as(whole, no_outlook)
    assert fails(post.try_samples, broken) == ("formats-unread", {"formats": [".msg"]})


def test_a_container_without_its_document_is_told(whole, fails):
    bare = read_as(whole, lambda message: replace(message, documents=()))
    assert fails(post.try_container, bare) == ("not-the-same", {})


def test_a_signature_that_is_not_seen_or_misjudged_is_told(whole, fails):
    blind = read_as(whole, lambda message: replace(message, signatures=()))
    assert fails(post.try_signature, blind) == ("signature-unseen", {})

    def believing(message):
        good = {"intact": True, "valid": True, "trusted": True}
        signatures = tuple(replace(each, **good) for each in message.signatures)
        return replace(message, signatures=signatures)

    assert fails(post.try_signature, read_as(whole, believing)) == ("signature-misjudged", {})


def test_encryption_that_hides_nothing_or_does_not_open_is_told(whole, fails, monkeypatch):
    shut = read_as(whole, lambda message: replace(message, body_text=""))
    assert fails(post.try_encryption, shut) == ("not-the-same", {})
    monkeypatch.setattr("dpassist.mailio.key_files.open_key_file", lambda _data, _pass: None)
    monkeypatch.setattr(post, "_sealed", lambda *_given: b"")
    assert fails(post.try_encryption, whole) == ("key-unlocked", {})


def test_a_sheet_that_is_no_pdf_is_told(whole, fails):
    guiding = SimpleNamespace(sheet=whole.desk.guiding.sheet, pdf=lambda _sheet: b"%PDF-1.7")
    bench = replace(whole, desk=whole.desk.but(guiding=guiding))
    assert fails(post.try_guidance, bench) == ("not-the-same", {})


def test_an_original_that_is_changed_and_a_reply_to_nobody_are_told(whole, fails):
    def cut(message):
        return replace(message, attachments=message.attachments[:1])

    assert fails(post.try_draft, read_as(whole, cut)) == ("original-changed", {})
    to_nobody = replace(whole, reader=Answering(lambda message: replace(message, to=())))
    assert fails(post.try_draft, to_nobody) == ("not-the-same", {})


def test_rules_that_do_not_come_back_are_told(whole, fails):
    rulebook = SimpleNamespace(
        rules=RuleBook,
        export=lambda *_given: None,
        read=lambda _path: RulesRead((), problems=("x",)),
    )
    bench = replace(whole, desk=whole.desk.but(rulebook=rulebook))
    assert fails(post.try_spreadsheet, bench) == ("not-the-same", {})
