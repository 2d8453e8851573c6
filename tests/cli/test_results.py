"""One file's result, as a line for programs and as a block for people."""

import json
import os
from pathlib import Path

import pytest

from dpassist.cli.json_lines import json_line
from dpassist.cli.report import block
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.post import PostFacts, ReplyPermission, SenderKind
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from tests.builders import CPR, CPR_WRITTEN, NOON, a_verdict, an_evidence, contact_info

_KEYS = ["path", "verdict", "certainty", "reply", "sender_kind", "evidence", "facts", "problems"]
_FULL = PostFacts(
    sender_kind=SenderKind.CITIZEN,
    sender_name=f"Åse {CPR_WRITTEN}",
    sender_identity=Identity(IdentityKind.CPR, CPR),
    mailbox="Byg og bolig",
    deadline=NOON,
    contact_info=contact_info({"Adresse": "Prøvevej 1", "Nummer": CPR}),
    forwarded=True,
    legal_notification=True,
    document_count=2,
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
    assert facts == {
        "sender": "Åse ••••••-••••",
        "sender_kind": "citizen",
        "sender_identity": "••••••••••",
        "mailbox": "Byg og bolig",
        "deadline": "2026-03-02T12:00:00+00:00",
        "reply": "allowed",
        "forwarded": True,
        "legal_notification": True,
        "document_count": 2,
        "contact_info_1": {"label": "Adresse", "value": "Prøvevej 1"},
        "contact_info_2": {"label": "Nummer", "value": "••••••-••••"},
    }


def test_what_a_message_does_not_say_is_left_out_of_the_facts(words):
    line = json.loads(json_line(examined(facts=PostFacts()), words))
    assert line["facts"] == {"reply": "allowed"}


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
    facts = PostFacts(sender_kind=SenderKind.CITIZEN)
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
        "        Kind of sender: citizen",
        "        Reply: may be answered",
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
