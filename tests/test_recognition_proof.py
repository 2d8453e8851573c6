"""What recognition promises, shown on many messages: `python -m tests.bench labelled` shows it on many more."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from dpassist.domain.decision import recognise, unreadable
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.metrics import Confusion, compare
from dpassist.domain.recogniser_profile import Match, SignPlace
from dpassist.domain.verdict import Certainty, Kind
from dpassist.mailio import eml, mime, msg_bodies
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from dpassist.services.ports import CancelToken
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.post_files import PostFolder
from tests.builders import a_recogniser_profile, a_sign, some_settings
from tests.effort import times
from tests.fakes import DirectReader, MemoryKeyFiles, MemoryLibrary
from tests.labelled.carriers import SEALED_WAYS, WAYS
from tests.labelled.generator import GROUPS, HARMLESS, STRUCTURAL, generate
from tests.labelled.sealing import our_key
from tests.secrets_in_memory import MemorySecrets

CORPUS = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
pytestmark = pytest.mark.effort
SEED = 4
SURE_OF = ("receipt-positive", "receipt-negative", "notice", "secure-mail", "unreadable")


def an_intake(library, tmp_path):
    files = PostFolder(tmp_path / "drafts", max_bytes=150 * 1024 * 1024)
    return Intake(library, files, DirectReader(), Keys(MemoryKeyFiles(), MemorySecrets()))


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """The shipped profile, as the fictional authority of the samples uses it."""
    paths = AppPaths.under(tmp_path_factory.mktemp("proof"))
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    settings = library.settings()
    shipped = library.recogniser_profile(settings.recogniser_profile)
    return replace(
        shipped,
        genuine_domains=(*shipped.genuine_domains, *settings.own_domains),
        claimed_names=(*shipped.claimed_names, settings.authority_name),
    )


def listed(each, profile):
    """Say what a message is as the list does."""
    try:
        return recognise(recognise_message(each.data), profile)
    except UnreadableMessageError as error:
        return unreadable(error.code)


def opened(each, profile):
    """Say what a message is once it is opened, with the key of the mailbox."""
    try:
        return recognise(open_message(each.data, errand=Errand(keys=(our_key(),))), profile)
    except UnreadableMessageError as error:
        return unreadable(error.code)


def wrong_of(samples, profile, see=listed, label_of=lambda each: each.label):
    """Return the messages whose verdict is not as the label says: name, way, what, and the verdict."""
    found = []
    for each in samples:
        verdict = see(each, profile)
        outcome = compare(each.name, label_of(each), verdict)
        if outcome.wrong:
            found.append((each.name, each.way, outcome.wrong, verdict.kind, verdict.certainty))
    return found


# --- recall of what has the structure


@pytest.mark.parametrize("group", STRUCTURAL)
def test_every_letter_is_found_however_it_was_wrapped_and_forwarded(profile, group):
    samples = list(generate(SEED, times(125), (group,)))
    assert {each.way for each in samples} == set(WAYS)
    assert wrong_of(samples, profile) == []


@pytest.mark.parametrize("group", STRUCTURAL)
def test_opening_a_letter_says_the_same_of_it_as_the_list(profile, group):
    assert wrong_of(generate(SEED, times(40), (group,)), profile, opened) == []


def test_every_encrypted_letter_is_found_with_the_key(profile):
    samples = list(generate(SEED, times(50), ("post-sealed",)))
    assert {each.way for each in samples} == set(SEALED_WAYS)
    assert {each.opened.kind for each in samples} == {Kind.DIGITAL_POST}
    assert wrong_of(samples, profile, opened, lambda each: each.opened) == []


def test_no_encrypted_letter_is_guessed_at_without_the_key(profile):
    assert wrong_of(generate(SEED, times(50), ("post-sealed",)), profile) == []


def test_several_letters_in_one_mail_are_never_one_of_them(profile):
    assert wrong_of(generate(SEED, times(20), ("post-several",)), profile) == []


def test_traces_of_a_gateway_make_digital_post_likely_and_no_more(profile):
    verdicts = [listed(each, profile) for each in generate(SEED, times(50), ("post-traces",))]
    assert {verdict.kind for verdict in verdicts} == {Kind.DIGITAL_POST}
    assert {verdict.certainty for verdict in verdicts} == {Certainty.LIKELY}


@pytest.mark.parametrize("group", SURE_OF)
def test_what_is_told_by_its_structure_is_told(profile, group):
    assert wrong_of(generate(SEED, times(50), (group,)), profile) == []


# --- precision


@pytest.mark.parametrize("group", HARMLESS)
def test_no_ordinary_mail_is_taken_for_digital_post(profile, group):
    false = []
    for each in generate(SEED, times(300), (group,)):
        outcome = compare(each.name, each.label, listed(each, profile))
        false += [each.name] if outcome.is_false_post else []
    assert false == []


@pytest.mark.parametrize(("group", "least"), [("ordinary", 0.98), ("look-alike", 0.85)])
def test_most_ordinary_mail_is_told_to_be_so(profile, group, least):
    answers = Counter()
    for each in generate(SEED + 1, times(200), (group,)):
        answers[compare(each.name, each.label, listed(each, profile)).answer] += 1
    assert answers[Kind.ORDINARY] >= least * answers.total(), answers


def test_no_mail_that_pretends_is_taken_for_digital_post_and_hardly_any_for_harmless(profile):
    counted = Confusion()
    for each in generate(SEED, times(150), ("suspicious",)):
        counted.add(compare(each.name, each.label, listed(each, profile)))
    assert counted.count(Kind.SUSPICIOUS, Kind.DIGITAL_POST) == 0
    recall = counted.recall(Kind.SUSPICIOUS)
    assert recall.part >= 0.85 * recall.whole


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
def test_none_of_the_corpus_is_digital_post_and_hardly_any_suspicious(paths, tmp_path):
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    found = Counter()

    def count(examined):
        found[examined.verdict.kind] += 1

    intake = an_intake(library, tmp_path)
    total = intake.examine_all([CORPUS], count, lambda _done, _all: None, CancelToken())
    assert total == found.total() > 300
    assert found[Kind.DIGITAL_POST] == 0
    assert found[Kind.SUSPICIOUS] < 0.01 * total, found


# --- bodies


@pytest.fixture
def bodies_read(monkeypatch):
    """Count every text of a message that is decoded, in whichever format it came."""
    read = Counter()

    def counted(owner, name, what, matters=lambda *_all: True):
        original = getattr(owner, name)

        def call(*arguments, **more):
            read[what] += bool(matters(*arguments))
            return original(*arguments, **more)

        monkeypatch.setattr(owner, name, call)

    counted(mime.Part, "content", "eml", eml._is_body)
    counted(msg_bodies, "read_bodies", "msg")
    counted(MemoMessage, "main_text", "memo")
    return read


def examine_some(tmp_path, profile):
    """Examine some messages of every group with a profile, and return the verdicts."""
    folder = tmp_path / "post"
    folder.mkdir()
    for each in generate(SEED, 12):
        (folder / each.name).write_bytes(each.data)
    library = MemoryLibrary(some_settings(recogniser_profile=profile.id), recognisers=(profile,))
    intake = an_intake(library, tmp_path)
    return [intake.examine(path).verdict for path in sorted(folder.iterdir())]


def test_recognising_opens_no_body(tmp_path, profile, bodies_read):
    verdicts = examine_some(tmp_path, profile)
    assert len(verdicts) == 12 * len(GROUPS)
    assert not any(bodies_read.values()), bodies_read


def test_recognising_opens_bodies_where_a_sign_of_the_profile_looks_there(tmp_path, bodies_read):
    sign = a_sign(id="greeting", place=SignPlace.BODY, match=Match.CONTAINS, texts=("hej",))
    verdicts = examine_some(tmp_path, a_recogniser_profile(signs=(sign,)))
    assert all(bodies_read[what] > 0 for what in ("eml", "msg", "memo"))
    assert any(e.id == "profile-sign" for verdict in verdicts for e in verdict.evidence)
