"""One file's result, as a line for programs and as a block for people."""

import json
import os
from pathlib import Path

import pytest

from dpassist.cli.json_lines import json_line
from dpassist.cli.report import block
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentFile, DocumentRole, ForwardData, MemoDocument
from dpassist.domain.memo_data import ContactPoint, Party
from dpassist.domain.post import PostFacts, ReplyPermission, SenderKind, facts_of
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from tests.builders import (
    CPR,
    CPR_WRITTEN,
    MEMO_UUID,
    NOON,
    a_dkal,
    a_memo,
    a_verdict,
    an_evidence,
    contact_info,
)


def a_file():
    return DocumentFile(f"{CPR}.pdf", "application/pdf", "da", 2100, lambda: b"")


_KEYS = ["path", "verdict", "certainty", "reply", "sender_kind", "evidence", "facts", "problems"]
_FULL = facts_of(
    a_memo(
        sender=Party(Identity(IdentityKind.CPR, CPR), f"Åse {CPR_WRITTEN}"),
        recipient=Party(
            Identity(IdentityKind.CVR, "99999999"),
            contact_point=ContactPoint(
                "7", "Byg og bolig", "", contact_info({"Adresse": "Prøvevej 1", "Nummer": CPR})
            ),
        ),
        reply_by=NOON,
        forward=ForwardData(original_sender="Prøvestyrelsen"),
        legal_notification=True,
        documents=(MemoDocument(DocumentRole.MAIN, (a_file(),), "Brev"),),
    ),
    {},
)


@pytest.fixture
def words():
    return Wording(lambda _context, text: text)


def examined(path="post/brev.eml", **verdict):
    return Examined(Path(path), a_verdict(**verdict))


def test_a_line_always_has_the_same_keys_in_the_same_order(words):
    assert list(json.loads(json_line(examined(), words))) == _KEYS
    bare = examined(kind=Kind.UNREADABLE, facts=PostFacts())
    assert list(json.loads(json_line(bare, words))) == _KEYS


def test_a_line_says_what_the_file_is_in_stable_words(words):
    line = json.loads(json_line(examined(kind=Kind.SECURE_MAIL, certainty=Certainty.LIKELY), words))
    assert line["path"] == str(Path("post/brev.eml"))
    assert (line["verdict"], line["certainty"]) == ("secure-mail", "likely")
    assert (line["reply"], line["sender_kind"]) == ("allowed", "unknown")


def test_a_line_lists_the_signs_in_their_order(words):
    signs = (
        an_evidence(),
        an_evidence(where="attachment 2", says=Says.AGAINST, strength=Strength.NOTED),
    )
    assert json.loads(json_line(examined(evidence=signs), words))["evidence"] == [
        {
            "id": "gateway-address",
            "where": "from",
            "says": "for",
            "strength": "strong",
            "text": "An address under x.example, which a Digital Post gateway uses.",
        },
        {
            "id": "gateway-address",
            "where": "attachment 2",
            "says": "against",
            "strength": "noted",
            "text": "An address under x.example, which a Digital Post gateway uses.",
        },
    ]


def test_facts_are_machine_values_where_a_program_would_have_to_guess(words):
    facts = json.loads(json_line(examined(facts=_FULL), words))["facts"]
    said = {fact["id"]: (fact["value"], fact["source"]) for fact in facts}
    file = {"role": "main", "label": "Brev", "name": "••••••-••••.pdf", "size": 2100}
    assert said == {
        "sender": ("Åse ••••••-••••", "MessageHeader/Sender/label"),
        "sender_kind": ("citizen", "MessageHeader/Sender/idType"),
        "sender_identity": ("••••••••••", "MessageHeader/Sender/senderID"),
        "mailbox": ("Byg og bolig", "MessageHeader/Recipient/ContactPoint/label"),
        "contact_info_1": (
            "Prøvevej 1",
            "MessageHeader/Recipient/ContactPoint/ContactInfo[1]/value",
        ),
        "contact_info_2": (
            "••••••••••",
            "MessageHeader/Recipient/ContactPoint/ContactInfo[2]/value",
        ),
        "deadline": ("2026-03-02T12:00:00+00:00", "MessageHeader/replyByDateTime"),
        "reply": ("allowed", "MessageHeader/reply"),
        "legal_notification": (True, "MessageHeader/legalNotification"),
        "forwarded": (True, "MessageHeader/ForwardData"),
        "original_sender": ("Prøvestyrelsen", "MessageHeader/ForwardData/originalSender"),
        "recipient_identity": ("99999999", "MessageHeader/Recipient/recipientID"),
        "mailbox_id": ("7", "MessageHeader/Recipient/ContactPoint/contactPointID"),
        "title": ("Byggesag", "MessageHeader/label"),
        "message_type": ("DIGITALPOST", "MessageHeader/messageType"),
        "document_count": (1, "MessageBody"),
        "document_1": (
            file | {"type": "application/pdf"},
            "MessageBody/MainDocument/File/filename",
        ),
        "message_uuid": (MEMO_UUID, "MessageHeader/messageUUID"),
        "memo_version": ("1.1", "Message/@memoVersion"),
    }
    assert list(said)[:4] == ["sender", "sender_kind", "sender_identity", "mailbox"]


def test_each_fact_has_the_same_keys_and_a_free_text_field_its_writers_name(words):
    facts = json.loads(json_line(examined(facts=_FULL), words))["facts"]
    assert {tuple(fact) for fact in facts} == {("id", "name", "value", "source", "verified")}
    (own,) = (fact for fact in facts if fact["id"] == "contact_info_1")
    assert own["name"] == "Adresse"


def test_a_fact_that_rests_on_an_unverified_value_says_so(words):
    sender = Party(Identity(IdentityKind.CVR, "99999999"))
    memo = a_memo(sender=sender, post_type="VIRKSOMHEDSPOST")
    facts = facts_of(memo, {"VIRKSOMHEDSPOST": SenderKind.COMPANY})
    line = json.loads(json_line(examined(facts=facts), words))
    said = {fact["id"]: (fact["value"], fact["verified"]) for fact in line["facts"]}
    assert said["sender_kind"] == ("company", False)
    assert said["mailbox"] == ("Byg og bolig", True)


def test_what_a_message_does_not_say_is_left_out_of_the_facts(words):
    assert json.loads(json_line(examined(facts=PostFacts()), words))["facts"] == []


def test_problems_have_a_code_and_words(words):
    line = json.loads(json_line(examined(problems=("file-missing",)), words))
    assert line["problems"] == [{"code": "file-missing", "text": "The file is no longer there."}]


def test_letters_are_written_as_they_are_and_what_steers_a_terminal_is_escaped(words):
    name = "Sørens\u202e\x9b\x1b\u2028brev.eml"
    line = json_line(examined(name), words)
    assert "Sørens" in line
    assert r"\u202e\u009b\u001b\u2028" in line
    assert line.isprintable()
    assert json.loads(line)["path"] == name


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_no_text_comes_back_as_the_same_bytes(words):
    name = b"brev-\xe6\xff.eml"
    line = json_line(examined(os.fsdecode(name)), words)
    assert line.encode("utf-8")
    assert os.fsencode(json.loads(line)["path"]) == name


def test_a_cpr_number_in_the_path_is_the_users_own(words):
    assert json.loads(json_line(examined(f"{CPR_WRITTEN}.eml"), words))["path"] == (
        f"{CPR_WRITTEN}.eml"
    )


def test_a_block_tells_the_same_in_words(words):
    signs = (an_evidence(), an_evidence(where="subject", strength=Strength.NOTED))
    facts = facts_of(a_dkal(reply_type="angivet", thread="urn:1\n    Reply: no"), {})
    shown = examined(evidence=signs, facts=facts, problems=("damaged",))
    sign = "An address under x.example, which a Digital Post gateway uses."
    assert list(block(shown, words)) == [
        str(Path("post/brev.eml")),
        "    Digital Post (sure)",
        "    This is Digital Post, and it may be answered.",
        "    The file is damaged and could not be read. Fetch or save it again.",
        "    Signs:",
        f"        for · the sender: {sign}",
        f"        noted · the subject: {sign}",
        "    What the message says:",
        "        Reply: may be answered  [dkalmetadata.xml: MeddelelseSvarTypeNavn]",
        "        Title: Byggesag  [dkalmetadata.xml: MeddelelseTitelTekst]",
        "        Thread: urn:1 Reply: no  [dkalmetadata.xml: MeddelelseTraadIdentifikator]",
        "",
    ]


def test_a_block_without_signs_or_facts_has_no_heading_for_them(words):
    unknown = examined(kind=Kind.ORDINARY, facts=PostFacts(), reply=ReplyPermission.UNKNOWN)
    assert list(block(unknown, words)) == [
        str(Path("post/brev.eml")),
        "    Ordinary mail (sure)",
        "    This is ordinary mail.",
        "",
    ]
