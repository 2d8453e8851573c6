"""The labelled messages are varied, made up, and the same each time; and `dpassist measure` can use them."""

import hashlib
import random
import subprocess
import sys
from collections import Counter

import pytest

from dpassist.domain.identity import could_be_cpr
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from dpassist.services.measuring import Measuring
from dpassist.store.config_files import ConfigFiles
from dpassist.store.post_files import PostFolder
from tests.fakes import DirectReader, MemoryKeyFiles
from tests.labelled import documents
from tests.labelled.carriers import SEALED_WAYS, WAYS
from tests.labelled.generator import GROUPS, generate, sample, write
from tests.secrets_in_memory import MemorySecrets
from tests.source_texts import ROOT

MANY = 60
_DIGEST = """
import hashlib
from tests.labelled.generator import generate
print(hashlib.sha256(b"".join(each.data for each in generate(7, 4))).hexdigest())
"""


@pytest.fixture(scope="module")
def made():
    return list(generate(1, MANY))


def test_the_same_seed_makes_the_same_bytes_in_every_run():
    here = hashlib.sha256(b"".join(each.data for each in generate(7, 4))).hexdigest()
    run = subprocess.run(
        [sys.executable, "-c", _DIGEST], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == here


def test_another_seed_makes_other_bytes():
    assert [each.data for each in generate(1, 3)] != [each.data for each in generate(2, 3)]


def test_a_message_can_be_made_again_without_the_others(made):
    assert sample(1, "look-alike", 5) in made


def test_hardly_two_messages_are_the_same(made):
    """A file that is empty or no message at all has few forms."""
    readable = [each.data for each in made if not each.name.startswith("unreadable")]
    assert len(set(readable)) == len(readable)


def test_there_are_messages_for_every_verdict_and_every_permission(made):
    labels = [each.label for each in made]
    assert {label.kind for label in labels} == set(Kind)
    assert {label.certainty for label in labels} == {None, *Certainty}
    post = {label.reply for label in labels if label.kind is Kind.DIGITAL_POST}
    assert post == {None, *ReplyPermission}
    assert {label.positive for label in labels} == {None, True, False}


def test_every_group_has_the_number_that_was_asked_for(made):
    groups = Counter(each.name.rpartition("-")[0] for each in made)
    assert groups == dict.fromkeys(GROUPS, MANY)
    assert len(list(generate(1, 3, ("notice",)))) == 3


def test_documents_come_in_every_way(made):
    ways = {each.way for each in made}
    assert ways >= {*WAYS, *SEALED_WAYS}


@pytest.mark.parametrize(
    "trait",
    [
        b"iso-8859-1", b"windows-1252", b"utf-8", b"=?utf-8?Q?", b"=?iso-8859-1?B?", b"filename*=utf-8''",
        b"quoted-printable", b"base64", b"8bit", b"message/rfc822", b"application/vnd.ms-outlook", b"winmail.dat",
        b"multipart/signed", b"enveloped-data", b"signed-data", b"multipart/alternative", b"multipart/encrypted",
        b"List-Unsubscribe", b"Auto-Submitted", b"text/calendar", b"BEGIN PGP MESSAGE", b"From postfordeler@",
        b"Received:", b"<kombi_request>", b'memoVersion="1.1"', b'memoVersion="1.2"', b'xmlns="https://DigitalPost.dk',
        b"urn:oio:dkal:1.0.0", b"PKO_PostStatus", b"ModtagBeskedInput", b"receiptStatus", b"attention.xml",
        b".tar.lzma", b"<!DOCTYPE", b"\xef\xbb\xbf", b"\xff\xfe<\0", b"\xfe\xff\0<", b"\xd0\xcf\x11\xe0", b"NEMSMS",
    ],
)  # fmt: skip
def test_the_messages_show_much_of_what_there_is(made, trait):
    assert any(trait in each.data for each in made)


@pytest.mark.parametrize("mark", ["SV: ", "VS: ", "Re: ", "Fw: "])
def test_subjects_carry_the_marks_of_answers_and_forwards(made, mark):
    assert any(f"Subject: {mark}".encode() in each.data for each in made)


def test_no_number_in_them_could_be_a_persons():
    dice = random.Random(1)
    assert not any(could_be_cpr(documents.cpr(dice)) for _ in range(500))
    assert all(documents.cvr(dice).startswith("0000") for _ in range(50))


def test_what_is_written_can_be_measured(tmp_path, paths):
    folder = tmp_path / "made"
    count = write(folder, seed=1, number=5)
    assert len(list(folder.iterdir())) == count + 1 == 5 * len(GROUPS) + 1
    files = PostFolder(tmp_path / "drafts", max_bytes=10**7)
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    intake = Intake(library, files, DirectReader(), Keys(MemoryKeyFiles(), MemorySecrets()))
    measured = Measuring(files, intake).measure(folder, folder / "expected.toml")
    assert measured.confusion.total == count
    assert measured.missing == measured.unlabelled == ()
