"""Subject, sender, recipients and date of a mail are what the standard library makes of it.

Where they are not, the table says why; a difference that is not in it fails, and so does an entry that no
longer is one. Files are named with their folder, because names repeat.
"""

import email
import email.policy
import warnings

from dpassist.domain.message import SourceFormat
from dpassist.mailio.opener import recognise_message
from tests.agreement.corpus import corpus_files, needs_corpus, plain, same_moment

pytestmark = needs_corpus

EIGHT_BIT = "8-bit letters that no encoding explains: it puts marks in their place, we guess"
EIGHT_BIT_WORD = "UTF-8 in an encoded word that says ISO-8859-1: it believes the bytes, we the word"
FAILS = "it fails on the group"
COMMENT_NAME = "a comment behind the address is what old mail means as a name"
ROUTE = "a route in front of the address, and spaces in it, are passed over by it and kept by us"
AT_IN_NAME = "an @ in a name without quotes ends the address for it"
NO_BRACKETS = "words in front of an address without brackets: it puts them into the address"
FIELDS_AFTER = "a line that is no field ends the header for it; we read on"
SPLIT_WORDS = "encoded words that cut the text in pieces: it puts blank spaces between them"
GROUP = "a group inside angle brackets, which is none"
BODY = "what it stands in is a text that was taken for a header"

LEGACY_8_BIT = ("010", "020", "022", "027", "052")
LEGACY_WORD = ("009", "015", "016", "018", "023", "024", "025", "026", "050", "051")
EXPLAINED = {
    ("error_emails/bad_subject.eml", "from"): SPLIT_WORDS,
    ("error_emails/invalid_subject_characters.eml", "subject"): EIGHT_BIT,
    ("error_emails/missing_body.eml", "to"): GROUP,
    ("legacy/017.eml", "to"): EIGHT_BIT,
    **{(f"legacy/{n}.eml", field): EIGHT_BIT for n in LEGACY_8_BIT for field in ("subject", "to")},
    **{
        (f"legacy/{n}.eml", field): EIGHT_BIT_WORD
        for n in LEGACY_WORD
        for field in ("subject", "to")
    },
    ("malformed/019.eml", "subject"): FIELDS_AFTER,
    ("malformed/019.eml", "to"): FIELDS_AFTER,
    ("messages/bounce.txt", "from"): COMMENT_NAME,
    ("messages/delivery-status-no-blank-line.txt", "to"): FAILS,
    ("messages/delivery-status.anonymized.eml", "to"): FAILS,
    ("messages/delivery-status.txt", "to"): FAILS,
    ("messages/issue358.txt", "from"): AT_IN_NAME,
    ("messages/stack-overflow.txt", "to"): BODY,
    ("multipart_report_emails/multi_address_bounce1.eml", "from"): COMMENT_NAME,
    ("plain_emails/mix_caps_content_type.eml", "from"): NO_BRACKETS,
    ("plain_emails/raw_email_incorrect_header.eml", "date"): FIELDS_AFTER,
    ("plain_emails/raw_email_incorrect_header.eml", "from"): FIELDS_AFTER,
    ("plain_emails/raw_email_incorrect_header.eml", "subject"): FIELDS_AFTER,
    ("plain_emails/raw_email_incorrect_header.eml", "to"): FIELDS_AFTER,
    ("plain_emails/raw_email_multiple_from.eml", "from"): NO_BRACKETS,
    ("plain_emails/raw_email_multiple_from.eml", "to"): NO_BRACKETS,
    ("plain_emails/raw_email_with_at_display_name.eml", "to"): AT_IN_NAME,
    ("rfc2822/example11.eml", "to"): ROUTE,
    ("rfc2822/example13.eml", "subject"): FIELDS_AFTER,
    ("rfc2822/example13.eml", "to"): FIELDS_AFTER,
}


def by_standard_library(data):
    """What the standard library says, field by field; a field that it fails on is its exception's name."""
    message = email.message_from_bytes(data, policy=email.policy.default)

    def people(name):
        return [
            person(one.display_name, one.addr_spec)
            for f in message.get_all(name, ())
            for one in f.addresses
        ]

    asked = {
        "subject": lambda: plain(message["subject"]),
        "from": lambda: people("from")[:1],
        "to": lambda: people("to"),
        "date": lambda: message["date"].datetime if message["date"] else None,
    }
    return {name: _tried(ask) for name, ask in asked.items()}


def _tried(ask):
    try:
        return ask()
    except (AttributeError, IndexError, ValueError) as error:
        return type(error).__name__


def person(name, address):
    """A person as compared: raw bytes as text, no name that repeats the address, no address without an @."""
    name, address = (
        plain(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        for text in (name, address)
    )
    if "@" not in address:  # no address: what is told is a name
        return (name or address, "")
    return ("" if name.casefold() == address.casefold() else name, address)


def by_us(message):
    return {
        "subject": plain(message.subject),
        "from": [person(message.sender.name, message.sender.email)] if message.sender else [],
        "to": [person(one.name, one.email) for one in message.to],
        "date": message.date,
    }


def differences(path):
    """The names of fields in which the standard library says something else."""
    data = path.read_bytes()
    message = recognise_message(data)
    assert message.format is SourceFormat.EML
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = by_standard_library(data)
    ours = by_us(message)
    if not isinstance(theirs["date"], str) and same_moment(theirs["date"], ours["date"]):
        theirs["date"] = ours["date"]
    return [name for name, value in ours.items() if theirs[name] != value]


def label(path):
    return "/".join(path.parts[-2:])


def test_the_standard_library_says_the_same_but_for_what_is_explained():
    files = corpus_files("eml")
    found = {(label(path), name) for path in files for name in differences(path)}
    here = {label(path) for path in files}
    assert found == {(name, field) for name, field in EXPLAINED if name in here}
