"""Header fields are decoded when looked at, and are otherwise the pairs they stand for."""

from dpassist.domain.header_fields import HeaderFields
from dpassist.domain.message import Message, SourceFormat

RAW = [("From", b"asta"), ("Subject", b"Hej"), ("subject", b"Igen")]
PAIRS = (("From", "asta"), ("Subject", "Hej"), ("subject", "Igen"))


def test_they_are_the_pairs_they_stand_for():
    fields = HeaderFields(RAW, bytes.decode)
    assert fields == PAIRS
    assert fields == HeaderFields(RAW, bytes.decode)
    assert fields != PAIRS[:1]
    assert fields != 5
    assert hash(fields) == hash(PAIRS)
    assert (len(fields), fields[1], fields[1:]) == (3, PAIRS[1], PAIRS[1:])


def test_only_what_is_looked_at_is_decoded():
    decoded = []

    def decode(raw):
        decoded.append(raw)
        return raw.decode()

    message = Message(SourceFormat.EML, b"", headers=HeaderFields(RAW, decode))
    assert message.header("SUBJECT") == "Hej"
    assert decoded == [b"Hej"]
    assert message.header("To") == ""


def test_a_log_shows_no_values():
    assert repr(HeaderFields(RAW, bytes.decode)) == "HeaderFields(3)"
