"""A colleague sends back what is not hers: it is known again, and so is the letter it is about."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from dpassist.domain.directory import Directory
from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.services.ports import CancelToken
from tests.builders import an_entry, some_settings
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLog, MemoryPostFiles
from tests.mails import letter, mail

LETTER, BACK = Path("brev.eml"), Path("retur.eml")
NEIGHBOUR = an_entry(
    id="nabo", name="Nabokommunen", mailbox="post@nabo.example", other_authority=True
)


class Office:
    """A desk where a letter was passed on, and what comes back to it."""

    def __init__(self, entry=None, content=None):
        self.entry, self.log = entry or an_entry(), MemoryLog()
        self.library = a_library(entries=(self.entry,))
        self.files = MemoryPostFiles({LETTER: content or letter()})
        self.desk = a_desk(self.library, self.files, FakeShell(), log=self.log)
        self.letter = self.desk.intake.open(LETTER)
        self.draft = self.desk.passing.draft(self.letter, self.entry, "da")
        self.desk.passing.record(self.letter, self.entry, "12")

    def opened(self, **changes):
        self.files.files[BACK] = self.mail(**changes)
        return self.desk.intake.open(BACK)

    def mail(
        self,
        sender="bo@kommune.example",
        subject="",
        to="posten@kommune.example",
        files=(),
        body="",
    ):
        back = EmailMessage()
        back["From"], back["To"] = sender, to
        back["Subject"] = subject or f"SV: {self.draft.draft.subject}"
        back.set_content(body or "Den hører til hos Jobcenteret.\n\nFra: Posten\nHej\n")
        for name, content in files:
            back.add_attachment(
                content, maintype="application", subtype="octet-stream", filename=name
            )
        return back.as_bytes()

    def returned(self, **changes):
        return self.desk.returning.returned(self.opened(**changes))

    def find(self, *listed, **changes):
        opened = self.opened(**changes)
        returned = self.desk.returning.returned(opened)
        return self.desk.returning.find_letter(opened, returned, listed, CancelToken())


@pytest.fixture
def office():
    return Office()


def test_it_is_known_again_by_the_reference_with_the_reason(office):
    back = office.returned()
    assert (back.before.entry, back.before.rule) == ("byg", "12")
    assert back.reason == "Den hører til hos Jobcenteret."
    assert "Jobcenter" not in repr(office.log.lines)


def test_noting_it_gives_the_rule_its_feedback(office):
    opened = office.opened()
    office.desk.returning.record(opened, office.desk.returning.returned(opened))
    last = office.log.lines[-1]
    assert (last["event"], last["entry"], last["rule"]) == ("returned", "byg", "12")


def test_a_reply_to_a_chain_is_known_by_the_latest_of_its_references(office):
    first = office.draft.draft.subject.rpartition("[")[2]
    loen = an_entry(id="loen", name="Løn", mailbox="loen@kommune.example")
    office.library._directory = Directory((office.entry, loen))
    office.desk.passing.record(office.letter, loen)
    later = office.desk.passing.draft(office.letter, loen, "da").draft.subject.rpartition("[")[2]
    assert office.returned(subject=f"SV: Byggesag [{first} [{later}").before.entry == "loen"


def test_passing_on_what_came_back_replaces_the_reference(office):
    subject = office.desk.passing.draft(office.opened(), office.entry, "da").draft.subject
    assert subject.count("[dp-") == 1
    assert subject.startswith("VS: Byggesag [dp-")
    assert subject != office.draft.draft.subject


@pytest.mark.parametrize("subject", ["SV: Byggesag", "Ikke min", "SV: Byggesag [dp-0123"])
def test_without_its_reference_it_is_known_by_the_original_that_comes_along(office, subject):
    assert office.returned(subject=subject) is None
    files = [("Original.EML", letter())]
    assert office.returned(subject=subject, files=files).before.entry == "byg"
    assert office.returned(subject=subject, files=[("original.eml", letter() + b" ")]) is None
    assert office.returned(subject=subject, files=[("brev.eml", letter())]) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "SV: Byggesag [dp-00000000]"},
        {"sender": "asta@borger.example"},
        {"sender": "bo@kommune.example.evil.example"},
        {"to": "byg@kommune.example"},
    ],
    ids=["forged", "answered in the wrong way", "look-alike", "our own draft"],
)
def test_what_nobody_here_sent_back_did_not_come_back(office, changes):
    assert office.returned(**changes) is None


def test_a_colleague_is_one_of_ours_however_the_domain_is_written(office):
    office.library.save_settings(some_settings(own_domains=("rødovre.example",)))
    there = an_entry(mailbox="byg@rødovre.example")
    office.library._directory = Directory((there,))
    assert office.returned(sender="bo@xn--rdovre-bya.example").before.entry == there.id
    assert office.returned(to="byg@xn--rdovre-bya.example", sender="bo@rødovre.example") is None


def test_another_authority_may_send_back_what_it_got():
    office = Office(NEIGHBOUR)
    assert office.returned(sender="anna@nabo.example").before.entry == "nabo"
    office.library._directory = Directory()
    assert office.returned(sender="anna@nabo.example") is None
    assert office.returned().before.entry == "nabo"


def test_a_log_that_cannot_be_read_keeps_no_message_closed(office, monkeypatch):
    def refuse():
        raise EnvironmentFaultError("log-failed")

    monkeypatch.setattr(office.log, "records", refuse)
    assert office.returned() is None


def test_a_mail_without_a_sender_did_not_come_back(office):
    subject = office.draft.draft.subject
    office.files.files[BACK] = f"Subject: SV: {subject}\r\n\r\nHej".encode()
    assert office.desk.returning.returned(office.desk.intake.open(BACK)) is None


class TestFindingTheLetter:
    def listed(self, office, **files):
        for name, content in files.items():
            office.files.files[Path(name)] = content
        return [office.desk.intake.examine(path) for path in office.files.files]

    def test_in_the_list(self, office):
        assert office.find(*self.listed(office), files=[("original.eml", letter())]).path == LETTER

    def test_in_what_came_back_when_it_is_not_in_the_list(self, office):
        found = office.find(files=[("original.eml", letter())])
        assert (found.path, found.part) == (BACK, (1,))
        assert found.verdict.kind == "digital-post"

    def test_nowhere(self, office):
        others = self.listed(office, andet=mail(), samme=letter(body="Andet"), ingen=b"")
        others = [each for each in others if each.path != LETTER]
        assert office.find(*others, files=[("original.eml", b"andet")]) is None

    def test_what_is_gone_meanwhile_is_not_it(self, office):
        listed = self.listed(office)
        del office.files.files[LETTER]
        assert office.find(*listed) is None

    def test_the_user_may_give_up(self, office):
        opened, token = office.opened(), CancelToken()
        token.cancel()
        returned = office.desk.returning.returned(opened)
        with pytest.raises(CancelledError):
            office.desk.returning.find_letter(opened, returned, self.listed(office), token)


def test_without_own_domains_only_where_it_went_to_can_send_it_back(office):
    office.library.save_settings(some_settings(own_domains=()))
    assert office.returned(sender="bo@andet.example") is None
    assert office.returned().before.entry == "byg"
