"""A clerk chooses where her drafts are opened, and the next one goes there."""

import pytest

from tests.fakes import FakeOutlookDoor, MemoryMailServer
from tests.scenarios.conftest import texts
from tests.secrets_in_memory import MemorySecrets

LETTER = "11-mail-med-memo-borger.eml"


@pytest.fixture
def server(workplace):
    """A mail server in the place of the real one, which `tests/system/test_imap.py` tries."""
    handover = workplace.window._desk.handover
    server = MemoryMailServer()
    handover._server, handover._secrets = server, MemorySecrets()
    return server


@pytest.fixture
def page(workplace):
    workplace.window.show_page("settings")
    return workplace.window.page("settings")


def choose(page, target, **fields):
    box = page.rows["draft_target"].editor.field
    box.setCurrentIndex(box.findData(target))
    for name, text in fields.items():
        row = page.rows[f"imap_{name}"]
        row.editor.show_value(text)
        row.finish()


def test_a_reply_is_put_into_the_drafts_folder_of_the_mailbox(workplace, server, page):
    choose(page, "imap", host="mail.example", user="byg", drafts="Svar på vej")
    page.password.password.setText(server.PASSWORD)
    page.password.use.click()
    workplace.wait(lambda: "is used from now on" in page.password.message.text())
    assert page.password.password.text() == ""
    workplace.open(LETTER)
    workplace.post.reply.button.click()
    said = workplace.post.acting.result.text
    workplace.wait(lambda: "Reply draft put into the Drafts folder" in said())
    assert "The draft lies in the folder “Svar på vej” of the mailbox." in said()
    assert len(server.drafts) == 1
    assert workplace.shell.opened == []


def test_without_a_password_the_draft_is_not_lost(workplace, server, page):
    choose(page, "imap", host="mail.example", user="byg")
    workplace.open(LETTER)
    workplace.post.reply.button.click()
    result = workplace.post.acting.result
    workplace.wait(lambda: "could not be opened" in result.text())
    assert "The password of the mailbox is not known. Type it in the settings." in result.text()
    assert result.save.isVisible()


def test_a_password_needs_a_server_and_itself(workplace, server, page):
    choose(page, "imap")
    page.password.use.click()
    assert "Type the password first." in texts(page.password)
    page.password.password.setText("x")
    page.password.password.returnPressed.emit()
    workplace.wait(lambda: "No mail server is set up" in page.password.message.text())


def test_what_is_no_name_of_a_server_is_not_saved(workplace, page):
    choose(page, "imap", host="https://mail.example", user="byg")
    assert "A server is a name such as mail.kommune.example" in texts(page.rows["imap_host"])
    assert workplace.window._desk.library.settings().imap_host == ""


def test_the_server_is_asked_for_only_where_there_is_one(page):
    host = page.rows["imap_host"]
    assert not host.isVisible()
    choose(page, "outlook")
    assert not host.isVisible()
    assert "Not tried with a real Outlook yet" in texts(page.rows["draft_target"])
    choose(page, "imap")
    assert host.isVisible()
    assert page.password.isVisible()


def test_outlook_takes_the_draft_and_what_it_left_is_told(workplace, page):
    outlook = FakeOutlookDoor()
    workplace.window._desk.handover._outlook = outlook
    choose(page, "outlook")
    workplace.open(LETTER)
    workplace.post.reply.button.click()
    said = workplace.post.acting.result.text
    workplace.wait(lambda: "Classic Outlook was not found" in said())
    outlook.takes = frozenset(["recipients", "subject", "text"])
    workplace.post.reply.button.click()
    workplace.wait(lambda: "Reply draft opened in Outlook" in said())
    assert "NOT set: sender, thread. See to it yourself before you send." in said()
