"""A draft is opened in the mail program or saved where the user says; a person sends it."""

from pathlib import Path

import pytest

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import (
    DraftPart,
    DraftTarget,
    Placed,
    in_a_file,
    missed,
    parts_of,
    told_after,
)
from dpassist.domain.profiles import SealedBy
from dpassist.services.wording import Wording
from dpassist.services.wording_placed import opened_title, placed_lines
from tests.builders import a_profile, some_settings
from tests.desks import a_desk, a_library
from tests.fakes import FakeOutlookDoor, FakeShell, MemoryMailServer
from tests.mails import letter
from tests.secrets_in_memory import MemorySecrets


@pytest.fixture
def ready(desk, files):
    files.files[Path("a.eml")] = letter()
    return desk.replies.draft(desk.intake.open(Path("a.eml")), a_profile(), "da")


def test_a_draft_is_opened_from_a_private_file_that_holds_it(desk, files, shell, ready):
    placed = desk.handover.open(ready, "reply.eml")
    (path,) = shell.opened
    assert files.read(path) == ready.eml
    assert placed == Placed(DraftTarget.PROGRAM, taken=in_a_file(ready.draft))


def test_a_draft_is_saved_where_the_user_says(desk, files, ready):
    desk.handover.save(ready, Path("svar.eml"))
    assert files.read(Path("svar.eml")) == ready.eml


def test_a_missing_mail_program_is_told(desk, shell, ready):
    shell.fails_with = "no-program"
    with pytest.raises(EnvironmentFaultError) as fault:
        desk.handover.open(ready, "reply.eml")
    assert fault.value.code == "no-program"


def test_a_full_disk_is_told_and_nothing_is_opened(desk, files, shell, ready):
    files.full = True
    with pytest.raises(EnvironmentFaultError):
        desk.handover.open(ready, "reply.eml")
    with pytest.raises(EnvironmentFaultError):
        desk.handover.save(ready, Path("svar.eml"))
    assert shell.opened == []


WORDING = Wording(lambda _context, text: text)
SEALED = a_profile(signed_by=SealedBy.MAIL_PROGRAM, encrypted_by=SealedBy.MAIL_PROGRAM)
ON_SERVER = {"draft_target": "imap", "imap_host": "mail.example", "imap_user": "byg"}


class TestOutlook:
    """Classic Outlook shows the draft; what it did not take is told."""

    @pytest.fixture
    def outlook(self):
        return FakeOutlookDoor()

    @pytest.fixture
    def opened(self, files, outlook):
        """Open a draft that is to be signed and encrypted, in an Outlook that takes this much."""
        files.files[Path("a.eml")] = letter()
        library = a_library(settings=some_settings(draft_target="outlook"))
        desk = a_desk(library, files, FakeShell(), outlook=outlook)

        def open_it(takes):
            outlook.takes = takes
            ready = desk.replies.draft(desk.intake.open(Path("a.eml")), SEALED, "da")
            return ready.draft, desk.handover.open(ready, "reply.eml")

        return open_it

    def test_what_it_took_is_told_and_encryption_is_not_claimed(self, opened):
        draft, placed = opened(frozenset(DraftPart))
        lines = placed_lines(WORDING, draft, placed)
        assert (
            lines[0]
            == "Set by dpassist: recipient, subject, text, sender, thread, signing, encryption."
        )
        assert any("Outlook was asked to encrypt. dpassist cannot see" in line for line in lines)
        assert not any("NOT" in line for line in lines)
        assert NoteCode.SENDER_MAILBOX_SET not in told_after(draft, placed).notes

    def test_what_it_did_not_take_is_told(self, opened):
        draft, placed = opened(
            frozenset(DraftPart) - {DraftPart.SENDER, DraftPart.SIGNING, DraftPart.ENCRYPTION}
        )
        lines = placed_lines(WORDING, draft, placed)
        assert lines[1] == "NOT set: sender, signing. See to it yourself before you send."
        assert sum("encryption" in line for line in lines) == 1
        assert any("dpassist has NOT switched on encryption" in line for line in lines)

    def test_a_machine_without_it_is_told(self, opened):
        with pytest.raises(EnvironmentFaultError) as fault:
            opened(None)
        assert fault.value.code == "no-outlook"


class TestTheServer:
    """The draft is put into the Drafts folder of the mailbox."""

    @pytest.fixture
    def server(self):
        return MemoryMailServer()

    @pytest.fixture
    def desk_on(self, files, server):
        files.files[Path("a.eml")] = letter()
        secrets = MemorySecrets()

        def make(**settings):
            library = a_library(settings=some_settings(**{**ON_SERVER, **settings}))
            return a_desk(library, files, FakeShell(), server=server, secrets=secrets)

        return make

    def opened(self, desk):
        ready = desk.replies.draft(desk.intake.open(Path("a.eml")), SEALED, "da")
        return ready, desk.handover.open(ready, "reply.eml")

    def test_it_lies_there_without_the_mark_of_a_draft_file(self, desk_on, server):
        desk = desk_on()
        desk.handover.use_password(server.PASSWORD, keep=False)
        ready, placed = self.opened(desk)
        (eml,) = server.drafts
        assert b"X-Unsent" not in eml
        assert ready.eml.endswith(eml)
        lines = placed_lines(WORDING, ready.draft, placed)
        assert "The draft lies in the folder “Kladder” of the mailbox. Open it there." in lines
        assert missed(ready.draft, placed) == (DraftPart.SIGNING, DraftPart.ENCRYPTION)
        assert opened_title(WORDING, "reply", placed) == "Reply draft put into the Drafts folder"

    def test_the_password_is_kept_only_when_the_user_wants_it(self, desk_on, server):
        desk_on().handover.use_password(server.PASSWORD, keep=False)
        with pytest.raises(EnvironmentFaultError) as unknown:
            self.opened(desk_on())
        assert unknown.value.code == "imap-no-password"
        desk_on().handover.use_password(server.PASSWORD, keep=True)
        self.opened(desk_on())
        assert len(server.drafts) == 1

    def test_a_server_nobody_named_is_told(self, desk_on):
        for missing in ("imap_host", "imap_user"):
            with pytest.raises(EnvironmentFaultError) as unset:
                self.opened(desk_on(**{missing: ""}))
            assert unset.value.code == "imap-not-set"


def test_a_draft_file_holds_all_but_the_wish_to_seal(ready):
    assert in_a_file(ready.draft) == frozenset(parts_of(ready.draft))
