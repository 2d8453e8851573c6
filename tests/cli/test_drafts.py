"""``dpassist reply`` and ``dpassist pass-on``: a draft in a file, or why there is none."""

from datetime import date
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from types import MappingProxyType

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.guidance import COVERING_NOTE
from dpassist.domain.placing import DraftPart
from dpassist.domain.profiles import ReplyKind
from dpassist.mailio.opener import open_message
from dpassist.store.post_files import PostFolder
from tests.builders import a_profile, an_entry, some_settings
from tests.desks import TEMPLATES, a_desk, a_library
from tests.fakes import FakeOutlookDoor, FakeShell, MemoryMailServer
from tests.mails import letter, mail, memo


@pytest.fixture
def brev(post):
    path = post / "brev.eml"
    path.write_bytes(letter())
    return path


@pytest.fixture
def on_one_desk(folder_files):
    return a_desk(a_library(), folder_files, FakeShell())


def draft_in(path):
    return BytesParser(policy=default).parsebytes(path.read_bytes())


def test_a_reply_draft_is_written_and_the_user_is_reminded(brev, post, typed):
    ended = typed("reply", "brev.eml", "-o", "svar.eml")
    assert (ended.code, ended.err) == (0, "")
    draft = draft_in(post / "svar.eml")
    assert (draft["X-Unsent"], draft["To"]) == ("1", "Asta Prøve <asta@borger.example>")
    assert ended.out.startswith("Reply draft: svar.eml\n  Before you send it:\n  - ")
    assert "NOT switched on encryption" in ended.out
    assert "  - Slå kryptering til.\n" in ended.out


def test_a_draft_that_is_there_already_is_replaced(brev, post, typed):
    (post / "svar.eml").write_text("gammelt")
    assert typed("reply", "brev.eml", "-o", "svar.eml").code == 0
    assert draft_in(post / "svar.eml")["X-Unsent"] == "1"


def test_a_profile_with_steps_shows_them_and_ends_as_refused(brev, post, typed):
    ended = typed("reply", "brev.eml", "-o", "svar.eml", "--profile", "gateway")
    assert ended.code == 3
    assert ended.out == ("Svar i gatewayen, step by step:\n  1. Åbn gatewayen.\n  2. Svar dér.\n")
    assert "makes no draft" in ended.err
    assert not (post / "svar.eml").exists()


def test_without_a_name_the_profile_is_the_one_for_the_mailbox(brev, post, typed):
    entries = (an_entry(mailbox="byg@kommune.example", reply_profile="gateway"),)
    ended = typed("reply", "brev.eml", "-o", "svar.eml", entries=entries)
    assert (ended.code, ended.out.splitlines()[0]) == (3, "Svar i gatewayen, step by step:")


class TestAReplyDocument:
    """``--text`` and a profile that makes a document for another system."""

    LIBRARY = MappingProxyType(
        {"replies": (a_profile(), a_profile(id="memo", kind=ReplyKind.DOCUMENT))}
    )

    def test_it_is_written_with_the_text_of_a_file(self, brev, post, typed):
        (post / "svar.txt").write_text(
            "Kære Asta\n\nDu får svar på mandag.\n", encoding="utf-8-sig"
        )
        words = ("reply", "brev.eml", "-o", "svar.xml", "--profile", "memo", "--text", "svar.txt")
        ended = typed(*words, **self.LIBRARY)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out == "Reply document: svar.xml\n  - Slå kryptering til.\n"
        opened = open_message((post / "svar.xml").read_bytes())
        assert opened.body_text.startswith("Kære Asta")

    def test_without_a_text_there_is_none(self, brev, post, typed):
        ended = typed("reply", "brev.eml", "-o", "svar.xml", "--profile", "memo", **self.LIBRARY)
        assert (ended.code, ended.out) == (3, "")
        assert ended.err.startswith("The answer is empty.")
        assert not (post / "svar.xml").exists()

    def test_a_text_that_is_not_there_is_named(self, brev, post, typed):
        words = ("reply", "brev.eml", "-o", "svar.xml", "--profile", "memo", "--text", "ingen.txt")
        ended = typed(*words, **self.LIBRARY)
        assert (ended.code, ended.out) == (1, "")


def test_a_letter_that_takes_no_replies_is_refused_and_shows_no_steps(post, typed):
    (post / "nej.eml").write_bytes(letter(reply=False))
    for profile in ("answer-in-thread", "gateway"):
        ended = typed("reply", "nej.eml", "-o", "svar.eml", "--profile", profile)
        assert (ended.code, ended.out) == (3, "")
        assert ended.err.startswith("The sender does not take replies")
    assert not (post / "svar.eml").exists()


def test_a_letter_without_its_mail_is_refused_and_the_way_out_is_told(post, typed):
    (post / "brev.xml").write_bytes(memo())
    ended = typed("reply", "brev.xml", "-o", "svar.eml")
    assert (ended.code, ended.out) == (3, "")
    assert "Open the mail instead" in ended.err


def test_an_unknown_profile_is_refused_and_the_known_ones_are_told(brev, typed):
    ended = typed("reply", "brev.eml", "-o", "svar.eml", "--profile", "ukendt")
    assert ended.code == 3
    assert ended.err == (
        "There is no profile “ukendt”.\nThe reply profiles are: answer-in-thread, gateway\n"
    )


def test_a_forward_draft_is_written_with_the_original_and_guidance(brev, post, typed):
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "videre.eml")
    assert (ended.code, ended.err) == (0, "")
    original, guidance = draft_in(post / "videre.eml").iter_attachments()
    assert original.get_payload(decode=True) == brev.read_bytes()
    pdf = len(guidance.get_payload(decode=True))
    assert ended.out.startswith(
        "Forward draft to Byg og bolig: videre.eml\n"
        f"  Attached: original.eml, {len(brev.read_bytes())} bytes\n"
        f"  Attached: svarvejledning.pdf, {pdf} bytes\n"
        "  Before you send it:\n"
    )


def test_an_attachment_goes_along_by_itself_when_its_number_is_said(brev, post, typed):
    ended = typed(
        "pass-on", "brev.eml", "--to", "byg", "-o", "v.eml", "--attach", "1", "--attach", "1"
    )
    assert ended.code == 0
    assert "Attachments of the letter go along by themselves as well." in ended.out
    _original, _guidance, alone = draft_in(post / "v.eml").iter_attachments()
    assert alone.get_payload(decode=True) == memo()


@pytest.mark.parametrize("number", ["0", "2", "-1"])
def test_an_attachment_there_is_none_of_is_refused(brev, post, typed, number):
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "v.eml", "--attach", number)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err == f"There is no attachment {number}; the message has 1.\n"
    assert not (post / "v.eml").exists()


def test_an_unknown_entry_is_refused_and_the_known_ones_are_told(brev, typed):
    ended = typed("pass-on", "brev.eml", "--to", "ukendt", "-o", "x.eml")
    assert ended.code == 3
    assert (
        ended.err == "There is no entry “ukendt” in the directory.\nThe directory has: ude, byg\n"
    )


def test_an_entry_outside_the_own_domains_is_refused(brev, post, typed):
    ended = typed("pass-on", "brev.eml", "--to", "ude", "-o", "x.eml")
    assert ended.code == 3
    assert "nabo.example" in ended.err
    assert not (post / "x.eml").exists()


def test_a_suspicious_message_is_not_passed_on(post, typed):
    (post / "a.eml").write_bytes(mail(sender="Digital Post <x@fremmed.example>"))
    assert typed("pass-on", "a.eml", "--to", "byg", "-o", "x.eml").code == 3


@pytest.mark.parametrize("command", [["reply"], ["pass-on", "--to", "byg"]])
def test_a_missing_file_is_named(post, typed, command):
    ended = typed(*command, "væk.eml", "-o", "x.eml")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "væk.eml: The file is no longer there.\n"


@pytest.mark.parametrize("command", [["reply"], ["pass-on", "--to", "byg"]])
def test_a_file_that_is_no_message_is_named_and_refused(post, typed, command):
    (post / "a.eml").write_bytes(b"")
    ended = typed(*command, "a.eml", "-o", "x.eml")
    assert (ended.code, ended.err) == (3, "a.eml: The file is empty.\n")


@pytest.mark.parametrize("target", ["brev.eml", "./brev.eml", "../post/brev.eml"])
@pytest.mark.parametrize("command", [["reply"], ["pass-on", "--to", "byg"]])
def test_the_original_is_never_written_over(brev, typed, command, target):
    ended = typed(*command, "brev.eml", "-o", target)
    assert (ended.code, ended.out) == (2, "")
    assert "would overwrite the original" in ended.err
    assert brev.read_bytes() == letter()


_BOTH = pytest.mark.parametrize("command", [["reply"], ["pass-on", "--to", "byg"]])


@_BOTH
def test_a_folder_to_write_to_that_is_not_there_is_named(brev, typed, command):
    ended = typed(*command, "brev.eml", "-o", "findes/ikke/svar.eml")
    assert (ended.code, ended.out) == (5, "")
    assert ended.err.startswith(f"There is no folder {Path('findes/ikke')} to write the draft to.")


@_BOTH
def test_a_draft_that_cannot_be_written_is_the_machines_fault(brev, typed, desk_with, command):
    class Full(PostFolder):
        def write(self, path, data):
            raise EnvironmentFaultError("write-failed")

    desk = desk_with()
    files = Full(brev.parent, max_bytes=1)
    full = desk.but(files=files, handover=a_desk(a_library(), files, FakeShell()).handover)
    ended = typed(*command, "brev.eml", "-o", "svar.eml", desk=full)
    assert (ended.code, ended.out) == (5, "")
    assert ended.err.startswith("The file could not be written.")


@_BOTH
def test_a_folder_in_the_place_of_a_file_is_told_apart_from_a_broken_disk(brev, typed, command):
    (brev.parent / "mappe").mkdir()
    for source, target in (("mappe", "svar.eml"), ("brev.eml", "mappe")):
        ended = typed(*command, source, "-o", target)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == "mappe is a folder. Name one file.\n"


@_BOTH
def test_a_name_the_machine_does_not_let_us_look_at_is_tried_all_the_same(brev, typed, command):
    long = "x" * 5000
    assert typed(*command, long, "-o", "svar.eml").code == 1
    assert typed(*command, "brev.eml", "-o", f"{long}/svar.eml").code == 5


@_BOTH
def test_a_mail_without_a_sender_has_no_address_and_says_just_that(post, typed, command):
    (post / "a.eml").write_bytes(b"To: byg@kommune.example\r\nSubject: x\r\n\r\nHej\r\n")
    ended = typed(*command, "a.eml", "-o", "x.eml")
    assert ended.code == (3 if command == ["reply"] else 0)
    assert ("does not say who sent it" in ended.err) == (command == ["reply"])


def test_a_letter_that_a_colleague_passed_on_is_not_answered_to_the_colleague(post, typed):
    inner = mail(attachment=("brev.eml", letter()), sender="Kollega <kollega@kommune.example>")
    (post / "a.eml").write_bytes(inner)
    ended = typed("reply", "a.eml", "-o", "x.eml")
    assert (ended.code, ended.out) == (3, "")
    assert "open it here, and reply from there" in ended.err
    assert not (post / "x.eml").exists()


@pytest.mark.parametrize(("name", "content"), [("brev.eml", letter()), ("brev.xml", memo())])
def test_our_own_forward_draft_is_not_answered_to_the_distributor(post, typed, name, content):
    (post / name).write_bytes(content)
    assert typed("pass-on", name, "--to", "byg", "-o", "videre.eml").code == 0
    assert typed("reply", "videre.eml", "-o", "x.eml").code == 3
    assert "passed on" in typed("reply", "videre.eml", "-o", "x.eml").err


def test_a_reply_to_a_crowd_is_refused(post, typed):
    crowd = ", ".join(f"nr{n}@borger.example" for n in range(300))
    (post / "a.eml").write_bytes(letter(extra=f"Reply-To: {crowd}\r\n"))
    ended = typed("reply", "a.eml", "-o", "x.eml")
    assert (ended.code, ended.out) == (3, "")
    assert "long list of addresses" in ended.err
    assert not (post / "x.eml").exists()


def test_an_answer_that_goes_elsewhere_is_drafted_with_the_address_named(post, typed):
    (post / "a.eml").write_bytes(letter(extra="Reply-To: x@fremmed.example\r\n"))
    ended = typed("reply", "a.eml", "-o", "svar.eml")
    assert draft_in(post / "svar.eml")["To"] == "x@fremmed.example"
    assert "another domain than the sender's: x@fremmed.example" in ended.out


def test_an_address_with_danish_letters_is_not_dropped(post, typed):
    (post / "a.eml").write_bytes(letter(sender="Åse <åse@borger.example>"))
    ended = typed("reply", "a.eml", "-o", "svar.eml")
    assert "<åse@borger.example>".encode() in (post / "svar.eml").read_bytes()
    assert "The address åse@borger.example holds letters" in ended.out


def test_a_guidance_template_that_is_wrong_is_told(brev, typed):
    templates = {**TEMPLATES, (COVERING_NOTE, "da"): "{{ navn }}"}
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "x.eml", templates=templates)
    assert ended.code == 4
    assert "“navn”" in ended.err


def test_hostile_names_cannot_steer_the_terminal(brev, typed):
    entries = (an_entry(name="Byg\x1b[2J"),)
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "x.eml", entries=entries)
    assert ended.out.startswith(r"Forward draft to Byg\x1b[2J: x.eml")


def test_a_suspicious_mail_is_answered_only_when_told_so(post, typed):
    (post / "falsk.eml").write_bytes(mail(sender="Digital Post <x@evil.example>"))
    refused = typed("reply", "falsk.eml", "-o", "svar.eml")
    assert refused.code == 3
    assert not (post / "svar.eml").exists()
    done = typed("reply", "falsk.eml", "-o", "svar.eml", "--despite-suspicion")
    assert done.code == 0
    assert "looked suspicious" in done.out
    passed = typed("pass-on", "falsk.eml", "--to", "byg", "-o", "videre.eml", "--despite-suspicion")
    assert passed.code == 0
    assert b"looked suspicious" in (post / "videre.eml").read_bytes()


def test_one_of_several_letters_is_passed_on_by_its_number(post, typed):
    inner = mail(subject="Indre", attachment=("brev.xml", memo()))
    (post / "ydre.eml").write_bytes(mail(attachment=("indre.eml", inner)))
    ended = typed("pass-on", "ydre.eml", "--to", "byg", "-o", "videre.eml", "--attachment", "1.1")
    assert ended.code == 0
    assert b"original.xml" in (post / "videre.eml").read_bytes()
    missing = typed("pass-on", "ydre.eml", "--to", "byg", "-o", "videre.eml", "--attachment", "2")
    assert missing.code != 0
    assert "no attachment of that number" in missing.err
    with pytest.raises(SystemExit):
        typed("pass-on", "ydre.eml", "--to", "byg", "-o", "videre.eml", "--attachment", "x")


class TestWhereItIsEdited:
    """``--target`` puts the draft where the user goes on with it."""

    SERVER = MappingProxyType({"imap_host": "mail.example", "imap_user": "byg"})

    @pytest.fixture
    def on(self, folder_files):
        def make(**doors):
            settings = some_settings(**self.SERVER)
            return a_desk(a_library(settings=settings), folder_files, FakeShell(), **doors)

        return make

    def test_in_the_program_for_mails(self, brev, typed):
        ended = typed("reply", "brev.eml", "--target", "program")
        assert (ended.code, ended.err) == (0, "")
        lines = ended.out.splitlines()
        assert lines[0] == "Reply draft opened in your mail program"
        assert "  - Set by dpassist: recipient, subject, text, sender, thread." in lines

    def test_a_forward_draft_in_outlook(self, brev, typed, on):
        outlook = FakeOutlookDoor()
        outlook.takes = frozenset(DraftPart)
        ended = typed(
            "pass-on", "brev.eml", "--to", "byg", "--target", "outlook", desk=on(outlook=outlook)
        )
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith(
            "Forward draft to Byg og bolig opened in Outlook\n  Attached: original.eml"
        )
        assert len(outlook.shown) == 1

    def test_without_outlook_it_is_the_machines_fault(self, brev, typed):
        ended = typed("reply", "brev.eml", "--target", "outlook")
        assert ended.code == 5
        assert ended.err.startswith("Classic Outlook was not found")

    def test_on_the_server_a_password_is_asked_for_where_somebody_sits(
        self, brev, typed, on, monkeypatch
    ):
        asked = []
        server = MemoryMailServer()
        monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _self: True})())
        monkeypatch.setattr("getpass.getpass", lambda text: asked.append(text) or server.PASSWORD)
        ended = typed("reply", "brev.eml", "--target", "imap", desk=on(server=server))
        assert (ended.code, ended.err) == (0, "")
        assert asked == ["Password of byg at mail.example: "]
        assert len(server.drafts) == 1

    def test_and_in_a_script_it_is_told(self, brev, typed, on, monkeypatch):
        monkeypatch.setattr("sys.stdin", type("Script", (), {"isatty": lambda _self: False})())
        ended = typed("reply", "brev.eml", "--target", "imap", desk=on())
        assert (ended.code, ended.out) == (5, "")
        assert ended.err.startswith("The password of the mailbox is not known.")

    def test_a_document_needs_a_file(self, brev, typed):
        ended = typed(
            "reply",
            "brev.eml",
            "--target",
            "program",
            "--profile",
            "memo",
            **TestAReplyDocument.LIBRARY,
        )
        assert (ended.code, ended.out) == (2, "")
        assert "--output" in ended.err


def test_what_was_passed_on_is_on_record_without_content(brev, post, typed, on_one_desk):
    assert (
        typed("pass-on", "brev.eml", "--to", "byg", "-o", "videre.eml", desk=on_one_desk).code == 0
    )
    ended = typed("log", "-o", "log.csv", desk=on_one_desk)
    assert (ended.code, ended.out) == (0, "What was passed on: log.csv\n")
    table = (post / "log.csv").read_text(encoding="utf-8-sig")
    assert table.count("passed-on;digital-post;sure;byg;") == 1
    assert "Byggesag" not in table


def test_a_draft_that_cannot_be_put_on_record_is_there_and_that_is_told(
    brev, post, typed, on_one_desk, monkeypatch
):
    def refuse(*_args):
        raise EnvironmentFaultError("log-failed")

    monkeypatch.setattr(on_one_desk.passing, "record", refuse)
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "videre.eml", desk=on_one_desk)
    assert ended.code == 5
    assert "NOT on record" in ended.err
    assert draft_in(post / "videre.eml")["X-Unsent"] == "1"


def test_a_deputy_gets_what_somebody_who_is_away_would_have_got(brev, post, typed):
    away = an_entry(deputy="loen", away_until=date(2999, 12, 31))
    deputy = an_entry(id="loen", name="Løn", mailbox="loen@kommune.example")
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "videre.eml", entries=(away, deputy))
    assert ended.out.splitlines()[:2] == [
        "Byg og bolig is away; Løn takes the post.",
        "Forward draft to Løn: videre.eml",
    ]
    assert draft_in(post / "videre.eml")["To"].endswith("<loen@kommune.example>")


def test_that_somebody_is_away_and_nobody_stands_in_is_told(brev, post, typed):
    away = an_entry(away_until=date(2999, 12, 31))
    ended = typed("pass-on", "brev.eml", "--to", "byg", "-o", "videre.eml", entries=(away,))
    assert (ended.code, ended.out.splitlines()[1]) == (
        0,
        "Forward draft to Byg og bolig: videre.eml",
    )
    assert ended.out.startswith("Byg og bolig is away, and nobody takes the post.")


class TestAnotherAuthority:
    OTHER = an_entry(id="nabo", name="Nabo", mailbox="post@nabo.example", other_authority=True)

    def test_gets_a_draft_and_the_sender_one_beside_it(self, brev, post, typed):
        ended = typed("pass-on", "brev.eml", "--to", "nabo", "-o", "ud.eml", entries=(self.OTHER,))
        assert (ended.code, ended.err) == (0, "")
        assert draft_in(post / "ud.eml")["To"] == "Nabo <post@nabo.example>"
        told = draft_in(post / "ud-sender.eml")
        assert told["To"] == "Asta Prøve <asta@borger.example>"
        assert "Nabo takes care of" in told.get_body().get_content()
        assert "Draft that tells the sender where it went: ud-sender.eml" in ended.out

    def test_the_second_draft_does_not_replace_the_original(self, post, typed):
        (post / "ud-sender.eml").write_bytes(letter())
        words = ("pass-on", "ud-sender.eml", "--to", "nabo", "-o", "ud.eml")
        ended = typed(*words, entries=(self.OTHER,))
        assert (ended.code, (post / "ud-sender.eml").read_bytes()) == (2, letter())
        assert not (post / "ud.eml").exists()

    def test_gets_both_where_drafts_are_opened(self, brev, folder_files, typed):
        shell = FakeShell()
        desk = a_desk(a_library(entries=(self.OTHER,)), folder_files, shell)
        ended = typed("pass-on", "brev.eml", "--to", "nabo", "--target", "program", desk=desk)
        assert (ended.code, len(shell.opened)) == (0, 2)

    def test_is_told_by_the_user_to_a_sender_who_takes_no_replies(self, post, typed):
        (post / "brev.eml").write_bytes(letter(reply=False))
        ended = typed("pass-on", "brev.eml", "--to", "nabo", "-o", "ud.eml", entries=(self.OTHER,))
        assert ended.code == 0
        assert "Tell the sender yourself that it went to another authority." in ended.out
        assert not (post / "ud-sender.eml").exists()
