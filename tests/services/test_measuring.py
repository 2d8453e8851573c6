"""Labels are read with care, and every labelled file is held against its own."""

import pytest

from dpassist.domain.errors import CancelledError, ConfigurationError, EnvironmentFaultError
from dpassist.domain.metrics import Label
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.ports import CancelToken
from dpassist.store.post_files import PostFolder
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell
from tests.mails import letter, mail, memo


@pytest.fixture
def measuring(tmp_path):
    files = PostFolder(tmp_path / "drafts", max_bytes=1024 * 1024)
    return a_desk(a_library(), files, FakeShell()).measuring


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "post"
    (made / "under").mkdir(parents=True)
    (made / "brev.eml").write_bytes(letter())
    (made / "under" / "mail.eml").write_bytes(mail())
    return made


@pytest.fixture
def labelled(folder):
    """Write the labels, and return the file."""

    def write(text, encoding="utf-8"):
        path = folder / "expected.toml"
        path.write_bytes(text.encode(encoding))
        return path

    return write


BOTH = '["brev.eml"]\nverdict = "digital-post"\n["under/mail.eml"]\nverdict = "ordinary"\n'


def test_a_label_says_as_much_as_it_likes(measuring, labelled):
    path = labelled(
        '["a.eml"]\nverdict = "digital-post"\ncertainty = "sure"\nreply = "allowed"\nwhy = "x"\n'
        '["b.xml"]\nverdict = "receipt"\npositive = false\n',
        "utf-8-sig",
    )
    assert measuring.labels(path) == {
        "a.eml": Label(Kind.DIGITAL_POST, Certainty.SURE, ReplyPermission.ALLOWED),
        "b.xml": Label(Kind.RECEIPT, positive=False),
    }


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("verdict =", "labels-not-toml", ""),
        ("æ = 1", "labels-not-toml", ""),
        ("a" * 3 + "=" + "[" * 5000, "labels-not-toml", ""),
        ("loose = 1", "unusable-value", "loose"),
        ('["a.eml"]\nreply = "allowed"', "missing-value", "a.eml.verdict"),
        ('["a.eml"]\nverdict = "brev"', "unusable-value", "a.eml.verdict"),
        ('["a.eml"]\nverdict = []', "unusable-value", "a.eml.verdict"),
        ('["a.eml"]\nverdict = "notice"\ncertainty = "very"', "unusable-value", "a.eml.certainty"),
        ('["a.eml"]\nverdict = "notice"\nreply = true', "unusable-value", "a.eml.reply"),
        ('["a.eml"]\nverdict = "receipt"\npositive = 1', "unusable-value", "a.eml.positive"),
    ],
)
def test_a_label_that_cannot_be_used_stops_everything_and_is_named(
    measuring, labelled, text, code, what
):
    with pytest.raises(ConfigurationError) as caught:
        measuring.labels(labelled(text, "latin-1"))
    assert (caught.value.code, caught.value.details.get("what", "")) == (code, what)


def test_labels_that_are_not_there_are_a_fault_of_the_disk(measuring, folder):
    with pytest.raises(EnvironmentFaultError) as caught:
        measuring.measure(folder, folder / "expected.toml")
    assert caught.value.code == "file-missing"


def test_every_labelled_file_below_the_folder_is_recognised(measuring, folder, labelled):
    measured = measuring.measure(folder, labelled(BOTH))
    assert measured.confusion.total == 2
    assert measured.wrong == measured.missing == measured.unlabelled == ()
    assert measured.false_posts == 0


def test_labels_may_lie_elsewhere(measuring, folder, tmp_path):
    (tmp_path / "mine.toml").write_text(BOTH, encoding="utf-8")
    measured = measuring.measure(folder, tmp_path / "mine.toml")
    assert measured.confusion.total == 2
    assert measured.unlabelled == ()


def test_a_wrong_verdict_is_named(measuring, folder, labelled):
    text = BOTH.replace("digital-post", "ordinary")
    measured = measuring.measure(folder, labelled(text))
    (wrong,) = measured.wrong
    assert (wrong.name, wrong.kind, wrong.wrong) == ("brev.eml", Kind.DIGITAL_POST, ("verdict",))
    assert measured.false_posts == 1


def test_a_wrong_detail_is_no_false_digital_post(measuring, folder, labelled):
    text = BOTH.replace('"digital-post"', '"digital-post"\nreply = "forbidden"')
    measured = measuring.measure(folder, labelled(text))
    assert [outcome.wrong for outcome in measured.wrong] == [("reply",)]
    assert measured.false_posts == 0


def test_what_nobody_labelled_and_what_is_not_there_is_told_and_not_counted(
    measuring, folder, labelled
):
    text = BOTH.replace("under/mail.eml", "gone.eml")
    measured = measuring.measure(folder, labelled(text))
    assert measured.confusion.total == 1
    assert measured.missing == ("gone.eml",)
    assert measured.unlabelled == ("under/mail.eml",)


def test_a_file_that_goes_away_meanwhile_counts_as_missing(measuring, folder, labelled):
    path = labelled(BOTH)

    def lose(_done, _all):
        (folder / "under" / "mail.eml").unlink(missing_ok=True)

    measured = measuring.measure(folder, path, lose)
    assert measured.missing == ("under/mail.eml",)


def test_a_file_that_makes_no_message_has_been_recognised_as_such(measuring, folder, labelled):
    (folder / "brev.eml").write_bytes(memo()[:300])
    measured = measuring.measure(folder, labelled(BOTH.replace("digital-post", "unreadable")))
    assert measured.wrong == measured.missing == ()


def test_it_says_how_far_it_is_and_can_be_stopped(measuring, folder, labelled):
    path, steps, cancel = labelled(BOTH), [], CancelToken()
    measuring.measure(folder, path, lambda done, known: steps.append((done, known)))
    assert steps[-1] == (2, 2)
    with pytest.raises(CancelledError):
        measuring.measure(folder, path, lambda _done, _all: cancel.cancel(), cancel)
