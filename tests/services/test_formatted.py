"""The formatted text of a message: harmless HTML, and pictures out of the message itself."""

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Attachment
from dpassist.services.formatted import formatted
from tests.builders import a_message

MEBIBYTE = 1024 * 1024


def a_picture(content_id, content=b"png", size=None, load=None):
    loads = load or (lambda: content)
    return Attachment(
        "b.png", "image/png", len(content) if size is None else size, loads, "", content_id
    )


def with_pictures(html, *attachments):
    return formatted(a_message(body_html=html, attachments=attachments))


def refuse():
    raise UnreadableMessageError("damaged")


def test_pictures_are_found_by_what_the_mail_calls_them():
    shown = with_pictures(
        "<img src='cid:logo%40x'><img src=cid:b><img src=cid:logo@x>",
        a_picture("", b"no"), a_picture("b", b"two"), a_picture("logo@x", b"one"),
    )  # fmt: skip
    assert shown.html == '<img src="cid:0"><img src="cid:1"><img src="cid:0">'
    assert shown.pictures == (b"one", b"two")


def test_the_first_of_two_attachments_of_one_name_counts():
    shown = with_pictures("<img src=cid:a>", a_picture("a", b"one"), a_picture("a", b"two"))
    assert shown.pictures == (b"one",)


def test_attachments_that_the_text_does_not_show_are_not_loaded():
    assert with_pictures("<p>hej", a_picture("a", load=refuse)).pictures == ()


def test_a_picture_that_is_missing_damaged_or_too_large_is_empty():
    shown = with_pictures(
        "<img src=cid:a><img src=cid:b><img src=cid:c>",
        a_picture("b", load=refuse),
        a_picture("c", size=5 * MEBIBYTE + 1, load=refuse),
    )
    assert shown.pictures == (b"", b"", b"")


def test_all_pictures_together_have_a_limit():
    each = bytes(5 * MEBIBYTE)
    html = "".join(f"<img src=cid:{n}>" for n in range(6))
    shown = with_pictures(html, *(a_picture(str(n), each) for n in range(6)))
    assert [bool(picture) for picture in shown.pictures] == [True] * 4 + [False] * 2


def test_there_are_only_so_many_pictures():
    html = "".join(f"<img src=cid:{n}>" for n in range(60))
    assert len(with_pictures(html, a_picture("59")).pictures) == 50


def test_content_is_no_part_of_how_it_writes_itself():
    assert "hemmeligt" not in repr(with_pictures("<p>hemmeligt"))
