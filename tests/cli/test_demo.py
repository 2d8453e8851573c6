"""``dpassist demo`` does the main job on the samples and tells what it did."""

import hashlib
import io
from email.parser import BytesParser
from email.policy import default

import pytest

from dpassist.cli.demo import run_demo
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.post_files import PostFolder
from tests.builders import a_profile, an_entry
from tests.cli.conftest import Ended
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell
from tests.mails import letter, mail, memo


@pytest.fixture
def samples(tmp_path):
    folder = tmp_path / "samples"
    folder.mkdir()
    (folder / "01-borger.eml").write_bytes(letter())
    (folder / "02-igen.eml").write_bytes(letter(subject="Igen"))
    (folder / "03-alene.xml").write_bytes(memo())
    (folder / "04-nej.eml").write_bytes(letter(reply=False))
    (folder / "05-almindelig.eml").write_bytes(mail())
    (folder / "06-uden-id.eml").write_bytes(letter().replace(b"Message-ID", b"X-Nothing"))
    (folder / "07-skadet.xml").write_bytes(b"<")
    (folder / "expected.toml").write_text("[a]\n")
    (folder / "README.md").write_text("Licence")
    return folder


@pytest.fixture
def shown(desk_with, samples, tmp_path):
    """Run the demonstration and say how it ended."""

    def show(desk=None, *, render=None, folder=None, **library):
        out, err = io.StringIO(), io.StringIO()
        code = run_demo(
            desk or desk_with(**library),
            samples,
            folder or tmp_path / "ud" / "demo",
            render=render or (lambda picture: picture.write_bytes(b"PNG")),
            out=out,
            err=err,
        )
        return Ended(code, out.getvalue(), err.getvalue())

    return show


def test_every_sample_is_told_with_its_verdict_and_signs(shown, samples):
    ended = shown()
    assert (ended.code, ended.err) == (0, "")
    for sample in samples.glob("0*"):
        assert f"\n{sample}\n" in "\n" + ended.out
    assert "for · attachment 1: A Digital Post document (MeMo 1.1)." in ended.out


def test_the_files_beside_the_samples_are_no_samples(shown):
    assert "expected.toml" not in shown().out
    assert "README.md" not in shown().out


def test_one_letter_of_each_format_is_passed_on_to_the_first_entry_inside(shown, samples, tmp_path):
    ended = shown()
    folder = tmp_path / "ud" / "demo"
    assert sorted(path.name for path in folder.glob("pass-on-*")) == [
        "pass-on-01-borger.eml",
        "pass-on-03-alene.eml",
    ]
    for draft, source in (("01-borger", "01-borger.eml"), ("03-alene", "03-alene.xml")):
        path, content = folder / f"pass-on-{draft}.eml", (samples / source).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        original, _sheet = (
            BytesParser(policy=default).parsebytes(path.read_bytes()).iter_attachments()
        )
        assert original.get_payload(decode=True) == content
        assert f"Forward draft to Byg og bolig: {path}\n  Attached: original" in ended.out
        assert f"The original is attached byte for byte (SHA-256 {digest})." in ended.out


def test_letters_are_answered_and_the_reply_is_read_back(shown, tmp_path):
    ended = shown()
    draft = tmp_path / "ud" / "demo" / "reply-01-borger.eml"
    assert draft.exists()
    assert (
        f"Reply draft: {draft}\n  From: Prøve Kommune <byg@kommune.example>\n"
        "  To: Asta Prøve <asta@borger.example>\n  Subject: Byggesag\n"
        "  In-Reply-To: <1@borger.example>\n" in ended.out
    )


def test_a_reply_without_a_thread_shows_only_the_headers_it_has(shown, samples):
    (samples / "01-borger.eml").write_bytes(letter().replace(b"Message-ID", b"X-Nothing"))
    ended = shown()
    assert "Subject: Byggesag" in ended.out
    assert "In-Reply-To" not in ended.out


def test_what_cannot_be_answered_is_told_with_its_reason(shown, samples):
    ended = shown()
    assert f"No reply to {samples / '03-alene.xml'}: This file is the letter without" in ended.out
    assert f"No reply to {samples / '04-nej.eml'}: The sender does not take replies" in ended.out


def test_the_step_card_of_the_other_profile_is_shown(shown):
    assert "Svar i gatewayen, step by step:\n  1. Åbn gatewayen.\n" in shown().out


def test_the_window_is_drawn_and_its_place_told(shown, tmp_path):
    picture = tmp_path / "ud" / "demo" / "window.png"
    assert f"Picture of the window: {picture}\n" in shown().out
    assert picture.read_bytes() == b"PNG"


def test_it_ends_with_how_many_there_were_of_each_verdict(shown, tmp_path):
    assert shown().out.endswith(
        "   5  Digital Post\n   1  Ordinary mail\n   1  Cannot be read here\n   7  in all\n"
        f"The drafts lie in {tmp_path / 'ud' / 'demo'}\n"
    )


def test_without_an_entry_inside_nothing_is_passed_on_and_that_is_told(shown, tmp_path):
    ended = shown(entries=(an_entry(mailbox="x@nabo.example"),))
    assert ended.code == 0
    assert "There is no directory entry within your own domains" in ended.out
    assert not list((tmp_path / "ud" / "demo").glob("pass-on-*"))


def test_with_one_kind_of_profile_the_other_is_left_out(shown):
    ended = shown(replies=(a_profile(),))
    assert ended.code == 0
    assert "step by step" not in ended.out


def test_samples_without_a_letter_are_told_all_the_same(shown, samples):
    for sample in samples.glob("0*"):
        if "almindelig" not in sample.name:
            sample.unlink()
    ended = shown()
    assert ended.code == 0
    assert "No reply to" not in ended.out
    assert "   1  in all\n" in ended.out


def test_an_original_that_was_changed_on_the_way_is_a_failure(shown, samples, tmp_path):
    class Changing(PostFolder):
        def write(self, path, data):
            # Another first letter in the attachment's base64.
            super().write(path, data.replace(b"RnJvbTog", b"SnJvbTog"))

    files = Changing(tmp_path / "drafts", max_bytes=1024 * 1024)
    ended = shown(a_desk(a_library(), files, FakeShell()))
    assert ended.code == 5
    assert ended.err == "The attached original differs from the file. This must not happen.\n"


def test_a_folder_that_cannot_be_made_is_the_machines_fault(shown, tmp_path):
    (tmp_path / "fil").touch()
    ended = shown(folder=tmp_path / "fil" / "ud")
    assert (ended.code, ended.out) == (5, "")
    assert ended.err.startswith("The file could not be written.")


def test_a_window_that_cannot_be_drawn_is_one_sentence(shown):
    def render(_picture):
        raise EnvironmentFaultError("write-failed")

    ended = shown(render=render)
    assert ended.code == 5
    assert ended.err.count("\n") == 1
