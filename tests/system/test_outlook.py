"""A draft is shown in classic Outlook, never sent; the stand-in here and a real Outlook are held to one contract."""

import base64
import io
import json
import os
import sys
import tempfile
import types

import pytest

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.message import Address
from dpassist.domain.placing import DraftPart, parts_of
from dpassist.system import outlook_worker
from dpassist.system.outlook import ClassicOutlook, order_of, worker_command
from dpassist.system.outlook_worker import serve
from tests.fake_outlook import Attached, FakeOutlook, Original, RefusalError

HEADERS = "http://schemas.microsoft.com/mapi/string/{00020386-0000-0000-C000-000000000046}/"
SEALING = "http://schemas.microsoft.com/mapi/proptag/0x6E010003"
ANSWERED = "<1@borger.example>"


def a_draft(**changes):
    values = {
        "to": (Address("Åse Prøve", "aase@borger.example"), Address("", "b@x.example")),
        "subject": "Sv: Æblegården",
        "body": "Kære Åse\n\nDu får svar på mandag.\n",
        "sender": Address("", "byg@kommune.example"),
        "reply_to": Address("", "post@kommune.example"),
        "headers": (("X-Sag", "77"),),
        "in_reply_to": ANSWERED,
        "files": (DraftFile("vejledning.pdf", "application/pdf", b"%PDF"), DraftFile("a.pdf", "x/y", b"2")),
        "to_sign": True,
        "to_encrypt": True,
    }  # fmt: skip
    return Draft(**(values | changes))


def show(outlook, draft):
    """Send an order through the worker's own door, and return its answer."""
    order = io.BytesIO(json.dumps(order_of(draft)).encode())
    answer = io.BytesIO()
    assert serve(order, answer, lambda: outlook) == 0
    return json.loads(answer.getvalue())


def taken(outlook, draft):
    return frozenset(map(DraftPart, show(outlook, draft)["taken"]))


@pytest.fixture(params=["stand-in", "Outlook"])
def outlook(request):
    """A stand-in, or, where somebody asks for it on Windows, the real one: its windows stay open to be looked at."""
    if request.param == "stand-in":
        return FakeOutlook()
    if not os.environ.get("DPASSIST_REAL_OUTLOOK"):
        pytest.skip("set DPASSIST_REAL_OUTLOOK on a Windows machine with classic Outlook")
    return outlook_worker.classic_outlook()


class TestTheContract:
    """What Outlook does with a draft."""

    def test_a_new_mail_takes_everything_but_the_thread(self, outlook):
        draft = a_draft()
        assert taken(outlook, draft) == frozenset(parts_of(draft)) - {DraftPart.THREAD}

    def test_a_short_draft_takes_what_it_has(self, outlook):
        draft = Draft((Address("", "a@x.example"),), "Hej", "Hej\n")
        expected = {DraftPart.RECIPIENTS, DraftPart.SUBJECT, DraftPart.TEXT}
        assert taken(outlook, draft) == expected

    def test_a_formatted_text_is_taken(self, outlook):
        assert DraftPart.TEXT in taken(outlook, a_draft(html=True))


def test_the_item_holds_what_the_draft_says_and_is_shown_not_sent():
    outlook = FakeOutlook()
    show(outlook, a_draft())
    (item,) = outlook.items
    assert (item.shown, item.sent) == (True, False)
    names = [recipient.Name for recipient in item.Recipients.things]
    assert names == ["Åse Prøve <aase@borger.example>", "b@x.example"]
    assert item.Subject == "Sv: Æblegården"
    assert item.SentOnBehalfOfName == "byg@kommune.example"
    assert item.ReplyRecipients.Item(1).Name == "post@kommune.example"
    assert item.Body == "Kære Åse\r\n\r\nDu får svar på mandag.\r\n"
    files = [(file.FileName, file.content) for file in item.Attachments.things]
    assert files == [("vejledning.pdf", b"%PDF"), ("a.pdf", b"2")]
    assert item.PropertyAccessor.values == {HEADERS + "X-Sag": "77", SEALING: 3}


@pytest.mark.parametrize(("sign", "encrypt", "asked"), [(True, False, 2), (False, True, 1)])
def test_signing_and_encryption_are_asked_for_apart(sign, encrypt, asked):
    outlook = FakeOutlook()
    show(outlook, a_draft(to_sign=sign, to_encrypt=encrypt))
    assert outlook.items[0].PropertyAccessor.values[SEALING] == asked


def test_nothing_is_asked_for_that_the_profile_does_not_want():
    outlook = FakeOutlook()
    show(outlook, a_draft(to_sign=False, to_encrypt=False, headers=()))
    assert outlook.items[0].PropertyAccessor.values == {}


def test_a_saved_message_that_becomes_an_item_of_its_own_is_not_the_original_any_more(monkeypatch):
    outlook, original = FakeOutlook(), DraftFile("original.msg", "application/octet-stream", b"msg")
    assert DraftPart.FILES in taken(outlook, a_draft(files=(original,)))
    assert outlook.items[0].Attachments.Item(1).content == b"msg"
    monkeypatch.setattr(Attached, "embeds", ".msg")
    assert DraftPart.FILES not in taken(FakeOutlook(), a_draft(files=(original,)))


class TestTheAnsweredMail:
    """A reply is made of the original where it can be found."""

    def test_it_is_found_in_the_mailbox_the_reply_is_sent_from(self):
        outlook = FakeOutlook()
        outlook.shared["byg@kommune.example"] = [Original(ANSWERED, outlook)]
        assert DraftPart.THREAD in taken(outlook, a_draft())
        (item,) = outlook.items
        assert item.Subject == "Sv: Æblegården"
        assert "afsender@x.example" not in [r.Name for r in item.Recipients.things]

    def test_or_in_the_users_own_inbox(self):
        outlook = FakeOutlook()
        outlook.own = [Original("<0@x.example>", outlook), Original(ANSWERED, outlook)]
        assert DraftPart.THREAD in taken(outlook, a_draft())

    def test_an_id_that_could_change_the_question_is_not_asked_for(self):
        outlook = FakeOutlook()
        outlook.own = [Original("x' OR 1='1", outlook)]
        assert DraftPart.THREAD not in taken(outlook, a_draft(in_reply_to="x' OR 1='1"))

    def test_its_files_are_not_sent_back(self):
        outlook = FakeOutlook()

        class WithFile(Original):
            def Reply(self):
                item = super().Reply()
                item.Attachments.things.append("billede.png")
                return item

        outlook.own = [WithFile(ANSWERED, outlook)]
        show(outlook, a_draft(files=()))
        assert outlook.items[0].Attachments.Count == 0


@pytest.mark.parametrize(
    ("refused", "part"),
    [("Subject", DraftPart.SUBJECT), ("Body", DraftPart.TEXT), ("SentOnBehalfOfName", DraftPart.SENDER)],
)  # fmt: skip
def test_what_outlook_refuses_is_told_and_the_rest_is_done(refused, part):
    outlook = FakeOutlook()
    make = outlook.item

    def refusing():
        item = make()
        item.__dict__["refuses"] = frozenset({refused})
        return item

    outlook.item = refusing
    draft = a_draft()
    assert taken(outlook, draft) == frozenset(parts_of(draft)) - {DraftPart.THREAD, part}
    assert outlook.items[0].shown


def test_a_machine_without_outlook_says_so():
    answer = io.BytesIO()

    def none():
        raise RefusalError

    assert serve(io.BytesIO(b"{}"), answer, none) == 0
    assert json.loads(answer.getvalue()) == {"fault": "no-outlook"}


def test_a_failure_tells_nothing_of_the_mail():
    class Broken(FakeOutlook):
        def CreateItem(self, _kind):
            raise RefusalError("Kære Åse")

    assert show(Broken(), a_draft()) == {"fault": "outlook-failed"}


def test_a_draft_that_is_shown_is_told_as_shown_though_its_files_cannot_be_deleted(
    monkeypatch, tmp_path
):
    """On Windows nobody deletes a file that another program, such as a virus scanner, still reads."""

    def held(*_path, **_options):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "unlink", held)
    assert "files" in show(FakeOutlook(), a_draft())["taken"]


def test_outlook_is_reached_without_generated_code(monkeypatch):
    """What pywin32 is asked for, held by stand-ins of its two modules."""
    asked = []
    dynamic = types.SimpleNamespace(Dispatch=lambda name: asked.append(name) or "Outlook")
    client = types.ModuleType("win32com.client")
    client.dynamic = dynamic
    pythoncom = types.SimpleNamespace(CoInitialize=lambda: asked.append("COM"))
    for name, module in (
        ("pythoncom", pythoncom),
        ("win32com", types.ModuleType("win32com")),
        ("win32com.client", client),
    ):
        monkeypatch.setitem(sys.modules, name, module)
    assert outlook_worker.classic_outlook() == "Outlook"
    assert asked == ["COM", "Outlook.Application"]


def test_this_machine_has_no_outlook_and_the_process_says_so():
    with pytest.raises(EnvironmentFaultError) as none:
        ClassicOutlook("win32").show(a_draft())
    assert none.value.code == "no-outlook"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows may have it")
def test_elsewhere_than_on_windows_nothing_is_started():
    with pytest.raises(EnvironmentFaultError) as none:
        ClassicOutlook(command=["/no/such/program"]).show(a_draft())
    assert none.value.code == "no-outlook"


def a_program(text):
    return [sys.executable, "-c", text]


def test_the_answer_of_the_process_is_what_was_taken():
    echo = "import sys,json; sys.stdin.read(); print(json.dumps({'taken': ['subject', 'text']}))"
    taken = ClassicOutlook("win32", a_program(echo)).show(a_draft())
    assert taken == {DraftPart.SUBJECT, DraftPart.TEXT}


@pytest.mark.parametrize(
    ("text", "patience", "code"),
    [
        ("import time; time.sleep(600)", 0.3, "outlook-busy"),
        ("raise SystemExit(1)", 60, "outlook-failed"),
        ("print('no json')", 60, "outlook-failed"),
    ],
)
def test_a_process_that_hangs_or_dies_is_ended_and_told(text, patience, code):
    with pytest.raises(EnvironmentFaultError) as failed:
        ClassicOutlook("win32", a_program(text), patience_seconds=patience).show(a_draft())
    assert failed.value.code == code


def test_the_frozen_program_starts_itself():
    assert worker_command("dpassist.exe", frozen=True) == ["dpassist.exe", "--outlook"]
    assert worker_command("python", frozen=False)[-1] == "dpassist.system.outlook_worker"


def test_a_file_name_names_no_folder():
    order = order_of(
        a_draft(files=(DraftFile("..\\..\\x.pdf", "x/y", b"1"), DraftFile("/", "x/y", b"2")))
    )
    assert [name for name, _ in order["files"]] == ["x.pdf", "file"]
    assert base64.b64decode(order["files"][0][1]) == b"1"
