"""Mail in mail: looked into however deep a letter lies, and never for longer than reading may take."""

import pytest

from dpassist.domain.errors import CancelledError, UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.mailio.limits import Limits
from dpassist.mailio.opener import open_message, recognise_message
from tests.eml_files import HEAD, TEXT, multipart
from tests.mails import memo


def forwarded(data, times):
    for _ in range(times):
        part = b"Content-Type: message/rfc822\r\n\r\n" + data
        data = HEAD + multipart(b"mixed", TEXT + b"Se her", part, boundary=b"f%d" % len(data))
    return data


@pytest.mark.parametrize("read", [recognise_message, open_message])
def test_a_large_letter_is_found_however_often_it_was_forwarded(read):
    """What lies unencoded in a mail is the mail's own bytes: forwarding it expands nothing."""
    large = b"Content-Type: application/octet-stream\r\n\r\n" + b"x" * 300_000
    file = b"Content-Type: application/xml; name=brev.xml\r\n\r\n" + memo()
    data = forwarded(HEAD + multipart(b"mixed", large, file), 5)
    found = read(data, Limits(unpacked_floor=0, unpacked_factor=4))
    assert [(type(each.document), each.nested) for each in found.documents] == [(MemoMessage, True)]


def test_recognising_can_be_stopped_in_the_middle_of_a_file():
    def stop():
        raise CancelledError

    with pytest.raises(CancelledError):
        recognise_message(forwarded(HEAD + TEXT + b"Hej", 2), watch=stop)


def test_recognising_that_takes_too_long_ends_with_a_reason():
    with pytest.raises(UnreadableMessageError) as caught:
        recognise_message(
            forwarded(HEAD + TEXT + b"Hej", 2),
            Limits(worker_seconds=-1, worker_bytes_per_second=10**9),
        )
    assert caught.value.code == "takes-too-long"
