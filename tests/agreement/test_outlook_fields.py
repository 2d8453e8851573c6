"""Subject, sender, recipients and date of an Outlook message are what other readers make of it.

Where they are not, the table says why; a difference that is not in it fails, and so does an entry that no
longer is one.
"""

import logging
import warnings
from dataclasses import dataclass
from datetime import datetime
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest

from dpassist.mailio.opener import recognise_message
from tests.agreement.corpus import corpus_files, needs_corpus, plain, same_moment

pytestmark = needs_corpus

CODE_PAGE = "it takes every ANSI text for Western European; we follow the code page or the locale"
WITH_BCC = "it does not tell blind copies from the others"
EXCHANGE = "it shows the address of an Exchange directory, in which a mail address does not stand"
DAMAGED = "it gives up on the damage"

FUZZED = "clusterfuzz-testcase-minimized-POIHSMFFuzzer-"
EXPLAINED = {
    "extract-msg": {
        ("ASCII_CP1251_LCID1049.msg", "subject"): CODE_PAGE,
        ("chinese-traditional.msg", "subject"): CODE_PAGE,
        ("chinese-traditional.msg", "sender"): CODE_PAGE,
        (FUZZED + "4735011465854976.msg", "all"): DAMAGED,
        (FUZZED + "5336473854148608.msg", "all"): DAMAGED,
        ("unknown_properties.msg", "all"): DAMAGED,
        ("test_subject_duplicated_recipients.msg", "sender"): "it shows the name, we the address",
        ("tst_unicode.msg", "sender"): "it does not look at who the message stands for",
    },
    "python-oxmsg": {
        ("ASCII_CP1251_LCID1049.msg", "subject"): CODE_PAGE,
        ("chinese-traditional.msg", "subject"): CODE_PAGE,
        ("chinese-traditional.msg", "sender"): CODE_PAGE,
        (FUZZED + "4735011465854976.msg", "all"): DAMAGED,
        (FUZZED + "5336473854148608.msg", "sender"): DAMAGED,
        (FUZZED + "5336473854148608.msg", "recipients"): DAMAGED,
        ("example_sent_regular.msg", "recipients"): WITH_BCC,
        ("example_sent_unicode.msg", "recipients"): WITH_BCC,
        ("quick.msg", "sender"): EXCHANGE,
        ("unknown_properties.msg", "all"): DAMAGED,
        ("simple_email_with_TO_and_CC_multiple.msg", "recipients"): WITH_BCC,
    },
}


@dataclass(frozen=True)
class Fields:
    """What a reader says of a message."""

    subject: str
    sender: str
    recipients: list[str]
    date: datetime | None


def by_extract_msg(path):
    import extract_msg

    with extract_msg.openMsg(str(path), delayAttachments=True) as message:
        people = getattr(message, "recipients", ())
        emails = [one.email for one in people if getattr(one.type, "name", "") != "BCC"]
        return Fields(message.subject, message.sender or "", emails, message.date)


def by_oxmsg(path):
    import oxmsg

    message = oxmsg.Message.load(str(path))
    emails = [one.email_address for one in message.recipients]
    return Fields(message.subject, message.sender or "", emails, message.sent_date)


READERS = {"extract-msg": by_extract_msg, "python-oxmsg": by_oxmsg}


def same_sender(shown, ours):
    """Compare addresses where there are two, else names."""
    _, email = parseaddr(str(make_header(decode_header(shown))))
    if ours is None:
        return not shown
    if "@" in email:
        return email.casefold() == ours.email.casefold()
    return plain(shown).split(" </")[0].strip('"') == (ours.name or ours.email)


def differences(path, read):
    """The names of fields in which another reader says something else; ``all`` when it says nothing."""
    ours = recognise_message(path.read_bytes())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            theirs = read(path)
        except Exception:  # noqa: BLE001 - other readers raise whatever they like
            return ["all"]
    emails = sorted(one.email.casefold() for one in (*ours.to, *ours.cc) if one.email)
    same = {
        "subject": plain(theirs.subject) == plain(ours.subject),
        "sender": same_sender(theirs.sender, ours.sender),
        "recipients": emails
        == sorted(plain(e).casefold() for e in theirs.recipients if "@" in (e or "")),
        "date": same_moment(theirs.date, ours.date),
    }
    return [name for name, is_same in same.items() if not is_same]


@pytest.fixture
def quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("reader", READERS)
def test_other_readers_say_the_same_but_for_what_is_explained(reader):
    files = corpus_files("msg")
    found = {(path.name, name) for path in files for name in differences(path, READERS[reader])}
    here = {path.name for path in files}
    explained = {(name, field) for name, field in EXPLAINED[reader] if name in here}
    assert found == explained
