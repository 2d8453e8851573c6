"""A draft is put into the Drafts folder of a mailbox on a real server: Dovecot, started here."""

import os
import shutil
import ssl
import sys
import tempfile
from email import message_from_bytes
from email.policy import default
from hashlib import sha256
from pathlib import Path

import pytest

from dpassist.cli.commands import run
from dpassist.cli.parser import build_parser
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import DraftTarget, MailAccount
from dpassist.mailio.opener import open_message
from dpassist.store.post_files import PostFolder
from dpassist.system.imap import ImapServer
from tests import dovecot
from tests.builders import an_entry, some_settings
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell
from tests.mails import letter
from tests.secrets_in_memory import MemorySecrets

pytestmark = [
    pytest.mark.loopback,
    pytest.mark.skipif(
        dovecot.PROGRAM is None and not os.environ.get("DPASSIST_NO_SKIP"),
        reason="needs Dovecot: apt-get install dovecot-imapd",
    ),
]

EML = "From: byg@kommune.example\r\nSubject: =?utf-8?b?w4ZibGU=?=\r\n\r\nKære Åse\r\n".encode()


@pytest.fixture(scope="module")
def server():
    folder = Path(tempfile.mkdtemp(prefix="dp"))
    try:
        with dovecot.running(folder) as running:
            yield running
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _trusted(server, monkeypatch):
    """Trust the authority of the server, as a machine does whose IT installed its root."""
    monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))


def account(server, **changes):
    values = {"host": server.host, "port": server.port, "user": dovecot.USER} | changes
    return MailAccount(**values)


def append(server, eml=EML, password=dovecot.PASSWORD, **changes):
    return ImapServer(patience_seconds=60).append_draft(account(server, **changes), password, eml)


def fault(server, **changes):
    with pytest.raises(EnvironmentFaultError) as raised:
        append(server, **changes)
    return raised.value.code


def test_it_lies_in_the_folder_the_server_names_byte_for_byte_and_marked_as_a_draft(server):
    before = len(server.drafts())
    assert append(server) == "Kladder"
    drafts = server.drafts()
    assert len(drafts) == before + 1
    name, content = drafts[-1]
    assert content == EML
    flags = name.rpartition(",")[2]
    assert "D" in flags  # Maildir: draft


def test_another_folder_can_be_named_with_danish_letters(server):
    from imapclient import IMAPClient

    with IMAPClient(server.host, server.port, ssl_context=ssl.create_default_context()) as client:
        client.plain_login(dovecot.USER, dovecot.PASSWORD)
        client.create_folder("Svar på vej")
    assert append(server, drafts="Svar på vej") == "Svar på vej"
    assert fault(server, drafts="Findes ikke") == "imap-no-drafts"


def test_a_wrong_password_is_told(server):
    assert fault(server, password="forkert") == "imap-sign-in"


def test_a_server_whose_authority_nobody_trusts_gets_no_password(server, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    assert fault(server) == "imap-not-secure"


def test_a_certificate_for_another_name_is_refused(server):
    assert fault(server, host="localhost") == "imap-not-secure"


def test_a_server_that_is_not_there_is_told(server):
    assert fault(server, port=1) == "imap-unreachable"


def test_what_the_server_refuses_is_told_without_its_words(server):
    assert fault(server, eml=b"") == "imap-failed"


def test_a_mailbox_without_a_drafts_folder_is_told(server, monkeypatch):
    folder = Path(tempfile.mkdtemp(prefix="dp"))
    try:
        with dovecot.running(folder, names_drafts=False) as other:
            monkeypatch.setenv("SSL_CERT_FILE", str(other.authority))
            assert fault(other) == "imap-no-drafts"
            assert append(other, drafts="Kladder") == "Kladder"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_a_big_draft_goes_through(server):
    big = EML + b"x" * 78 + b"\r\n"
    append(server, eml=big + (b"y" * 76 + b"\r\n") * 100_000)
    assert len(server.drafts()[-1][1]) == len(big) + 78 * 100_000


def test_a_whole_reply_goes_from_the_command_line_to_the_server(
    server, tmp_path, monkeypatch, capsys
):
    """With the real server, the settings of a user, and nothing in between."""
    secrets = MemorySecrets()
    secrets.set(f"{dovecot.USER}@{server.host}", dovecot.PASSWORD)
    settings = some_settings(imap_host=server.host, imap_port=server.port, imap_user=dovecot.USER)
    files = PostFolder(tmp_path / "drafts", max_bytes=1024 * 1024)
    desk = a_desk(
        a_library(settings=settings), files, FakeShell(), server=ImapServer(60), secrets=secrets
    )
    (tmp_path / "brev.eml").write_bytes(letter())
    words = ["reply", str(tmp_path / "brev.eml"), "--target", "imap"]
    arguments = build_parser(lambda _context, text: text).parse_args(words)
    assert run(arguments, desk, out=sys.stdout, err=sys.stderr) == 0
    assert "The draft lies in the folder “Kladder” of the mailbox." in capsys.readouterr().out
    _name, draft = server.drafts()[-1]
    read = open_message(draft)
    assert (read.subject, read.to[0].email) == ("Byggesag", "asta@borger.example")
    assert b"X-Unsent" not in draft


@pytest.mark.parametrize("name", ["11-mail-med-memo-borger.eml", "17-dkal-outlook.msg"])
def test_what_is_passed_on_lies_on_the_server_with_the_original_byte_for_byte(
    server, tmp_path, name
):
    secrets = MemorySecrets()
    secrets.set(f"{dovecot.USER}@{server.host}", dovecot.PASSWORD)
    settings = some_settings(imap_host=server.host, imap_port=server.port, imap_user=dovecot.USER)
    files = PostFolder(tmp_path / "drafts", max_bytes=1024 * 1024)
    desk = a_desk(
        a_library(settings=settings), files, FakeShell(), server=ImapServer(60), secrets=secrets
    )
    path = Path(__file__).resolve().parents[2] / "resources" / "samples" / name
    ready = desk.passing.draft(desk.intake.open(path), an_entry(), "da")
    desk.handover.open(ready, "pass-on.eml", DraftTarget.IMAP)
    _name, lying = server.drafts()[-1]
    draft = message_from_bytes(lying, policy=default)
    original, guidance = [part.get_payload(decode=True) for part in draft.iter_attachments()]
    assert sha256(original).digest() == sha256(path.read_bytes()).digest()
    assert guidance.startswith(b"%PDF")
    assert draft["Reply-To"]
    assert draft["Cc"] is draft["Bcc"] is None
