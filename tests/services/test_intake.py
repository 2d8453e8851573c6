"""Files are examined one by one; one bad file never stops the rest, and the user can stop it all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dpassist.domain.errors import CancelledError, EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.recogniser_profile import Match, SignPlace
from dpassist.domain.verdict import Certainty, Kind, Strength
from dpassist.services import intake
from dpassist.services.ports import CancelToken
from tests.builders import CPR_WRITTEN, a_recogniser_profile, a_sign, some_settings
from tests.desks import a_desk, a_library
from tests.mails import letter, mail, memo

LETTER, PLAIN, DAMAGED = Path("post/a.eml"), Path("post/b.eml"), Path("post/c.xml")


@pytest.fixture
def post(files):
    """A folder with a letter, an ordinary mail and a damaged document."""
    files.files[LETTER] = letter()
    files.files[PLAIN] = mail()
    files.files[DAMAGED] = memo()[:300]
    return files


def examine_all(desk, paths, cancel=None, progress=lambda _done, _all: None):
    seen = []
    count = desk.intake.examine_all(paths, seen.append, progress, cancel or CancelToken())
    assert count == len(seen)
    return seen


def test_a_folder_is_walked_and_each_file_gets_its_verdict(desk, post):
    seen = examine_all(desk, [Path("post")])
    assert [(e.path, e.verdict.kind) for e in seen] == [
        (LETTER, Kind.DIGITAL_POST),
        (PLAIN, Kind.ORDINARY),
        (DAMAGED, Kind.UNREADABLE),
    ]


def test_one_bad_file_never_stops_the_rest(desk, post):
    post.denied.add(PLAIN)
    missing = Path("post/væk.eml")
    seen = examine_all(desk, [DAMAGED, missing, PLAIN, LETTER])
    assert [e.verdict.kind for e in seen] == [*[Kind.UNREADABLE] * 3, Kind.DIGITAL_POST]
    assert [e.verdict.problems for e in seen][1:3] == [("file-missing",), ("file-denied",)]
    assert [e.from_message for e in seen] == [False, False, False, True]


def test_progress_counts_up_to_all_files(desk, post):
    told = []
    examine_all(desk, [Path("post")], progress=lambda done, every: told.append((done, every)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_results_come_as_they_are_found(desk, post):
    order = []
    desk.intake.examine_all(
        [Path("post")],
        lambda _found: order.append("result"),
        lambda done, _all: order.append(done),
        CancelToken(),
    )
    assert order == [0, "result", 1, "result", 2, "result", 3]


def test_a_stop_keeps_what_was_found_so_far(desk, post):
    cancel, seen = CancelToken(), []

    def found(examined):
        seen.append(examined)
        cancel.cancel()

    with pytest.raises(CancelledError):
        desk.intake.examine_all([Path("post")], found, lambda _done, _all: None, cancel)
    assert [e.path for e in seen] == [LETTER]
    assert cancel.cancelled


def test_a_stop_while_a_file_is_read_is_a_stop_and_no_verdict(desk, post, monkeypatch):
    def read(_path):
        raise CancelledError

    monkeypatch.setattr(post, "read", read)
    with pytest.raises(CancelledError):
        desk.intake.examine(LETTER)


def test_a_stop_before_the_start_examines_nothing(desk, post):
    cancel = CancelToken()
    assert not cancel.cancelled
    cancel.cancel()
    with pytest.raises(CancelledError) as stopped:
        desk.intake.find([Path("post")], cancel)
    assert stopped.value.code == "cancelled"


def test_what_a_list_shows_holds_no_body_and_no_cpr_number(desk, post):
    path = Path("post/d.eml")
    sender = f'"Asta {CPR_WRITTEN}" <a@b.example>'
    post.files[path] = mail(subject=f"Om {CPR_WRITTEN}", sender=sender)
    examined = desk.intake.examine(path)
    assert examined.subject == "Om ••••••-••••"
    assert examined.sender == "Asta ••••••-•••• <a@b.example>"
    assert examined.date == datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    assert "••••" not in repr(examined)


def test_a_letter_is_shown_under_its_own_senders_name_and_a_mail_under_its_address(desk, post):
    assert desk.intake.examine(LETTER).sender == "Asta Prøve"
    assert desk.intake.examine(PLAIN).sender == "Asta Prøve <asta@borger.example>"


def test_a_mail_without_a_sender_is_shown_without_one(desk, post):
    path = Path("post/d.eml")
    post.files[path] = b"Subject: Hej\r\n\r\nHej\r\n"
    assert desk.intake.examine(path).sender == ""


def test_an_opened_message_has_everything_and_the_untouched_bytes(desk, post):
    opened = desk.intake.open(LETTER)
    assert opened.message.raw == post.read(LETTER)
    assert opened.examined == desk.intake.examine(LETTER)


def test_a_file_that_is_no_message_or_is_not_there_is_not_opened(desk, post):
    with pytest.raises(UnreadableMessageError):
        desk.intake.open(DAMAGED)
    with pytest.raises(EnvironmentFaultError):
        desk.intake.open(Path("post/væk.eml"))


def test_the_authority_may_call_itself_what_it_likes(desk, post, library):
    path = Path("post/d.eml")
    post.files[path] = mail(sender="Digital Post <post@kommune.example>")
    assert desk.intake.examine(path).verdict.kind is Kind.ORDINARY
    library.save_settings(some_settings(own_domains=()))
    assert desk.intake.examine(path).verdict.kind is Kind.SUSPICIOUS


def test_the_recogniser_profile_is_the_one_of_the_settings(post, shell):
    sign = a_sign(
        place=SignPlace.SUBJECT,
        match=Match.EQUALS,
        texts=("Byggesag",),
        strength=Strength.STRONG,
    )
    library = a_library(
        recognisers=(a_recogniser_profile(id="own", signs=(sign,)),),
        settings=some_settings(recogniser_profile="own"),
    )
    verdict = a_desk(library, post, shell).intake.examine(PLAIN).verdict
    assert (verdict.kind, verdict.certainty) == (Kind.NOTICE, Certainty.LIKELY)


def two_parts(second=b"Subject: B\r\n\r\nHej"):
    def part(content):
        return (
            b"--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n"
            + content
            + b"\r\n"
        )

    head = b'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return head + part(b"Subject: A\r\n\r\nHej") + part(second) + b"--b--\r\n"


def test_a_mail_within_a_mail_that_cannot_be_read_says_why_and_the_others_are_told(
    desk, post, monkeypatch
):
    post.files[PLAIN] = two_parts()
    opened = desk.intake.open(PLAIN)
    read = intake.opener.recognise_message

    def second_is_damaged(data, **options):
        if b"Subject: B" in data:
            raise UnreadableMessageError("damaged")
        return read(data, **options)

    monkeypatch.setattr(intake.opener, "recognise_message", second_is_damaged)
    first, second = desk.intake.parts(opened, CancelToken())
    assert (first.subject, first.from_message, first.part) == ("A", True, (1,))
    assert (second.verdict.problems, second.from_message, second.part) == (
        ("damaged",),
        False,
        (2,),
    )


def test_looking_at_the_mails_within_a_mail_can_be_stopped(desk, post, monkeypatch):
    post.files[PLAIN] = two_parts()
    opened = desk.intake.open(PLAIN)

    def stopped(*_arguments, **_more):
        raise CancelledError

    monkeypatch.setattr(intake.opener, "recognise_message", stopped)
    with pytest.raises(CancelledError):
        desk.intake.parts(opened, CancelToken())
