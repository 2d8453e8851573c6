"""The viewer of formatted text reads no file, asks no server, follows no link, and decodes within limits."""

import socket
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from dpassist.services.formatted import Formatted
from dpassist.ui.widgets.html_view import HtmlView

IMAGE, PAGE, STYLE = (t.value for t in (
    QTextDocument.ResourceType.ImageResource,
    QTextDocument.ResourceType.HtmlResource,
    QTextDocument.ResourceType.StyleSheetResource,
))  # fmt: skip
RED = QColor("#ff0000")


def encoded(kind: str = "PNG", width: int = 30, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + header
        + struct.pack(">I", zlib.crc32(header))
    )


@pytest.fixture
def view(qtbot):
    view = HtmlView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def shows_red(view: QTextBrowser) -> bool:
    shown = view.grab().toImage()
    return any(
        shown.pixelColor(x, y) == RED
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    )


def picture(view: HtmlView, name: str) -> QImage:
    found = view.loadResource(IMAGE, QUrl(name))
    assert isinstance(found, QImage)
    assert not found.isNull()
    return found


def is_shown(image: QImage) -> bool:
    return image.pixelColor(0, 0) == RED


def test_a_picture_of_the_message_is_shown(view):
    view.show_formatted(Formatted('<p>se <img src="cid:0"></p>', (encoded(),)))
    assert shows_red(view)


def sources(path):
    name = path.name
    return [
        path.as_uri(),
        str(path),
        name,
        f"./{name}",
        f"cid:{path}",
        f"cid:{name}",
        f"file:{path}",
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_picture_file_that_exists_is_not_read(view, qtbot, tmp_path, monkeypatch, number):
    path = tmp_path / "0"
    path.write_bytes(encoded())
    monkeypatch.chdir(tmp_path)
    html = f'<p><img src="{sources(path)[number]}" width="100" height="80"></p>'
    view.show_formatted(Formatted(html, (b"",)))
    assert not shows_red(view)


def test_the_viewer_of_qt_would_have_read_it(qtbot, tmp_path):
    """Otherwise the test above could not fail."""
    path = tmp_path / "0"
    path.write_bytes(encoded())
    plain = QTextBrowser()
    qtbot.addWidget(plain)
    plain.resize(400, 300)
    plain.show()
    plain.setHtml(f'<p><img src="{path}" width="100" height="80"></p>')
    assert shows_red(plain)


@pytest.mark.parametrize("kind", [PAGE, STYLE, IMAGE, 5, 100])
@pytest.mark.parametrize(
    "name", ["style.css", "file:///etc/hostname", "https://x.example/a", "", ":/x", "data:,x"]
)
def test_there_is_always_an_answer_so_that_qt_does_not_look_itself(view, kind, name):
    answer = view.loadResource(kind, QUrl(name))
    assert not answer.isNull()
    assert isinstance(answer, QImage) == (kind == IMAGE)


def test_a_style_sheet_file_is_not_read(view, tmp_path):
    (tmp_path / "s.css").write_text("p { background-color: #ff0000 }", encoding="utf-8")
    url = (tmp_path / "s.css").as_uri()
    view.show_formatted(
        Formatted(f'<html><head><link rel="stylesheet" href="{url}"></head><p>x</p></html>')
    )
    assert not shows_red(view)


@pytest.mark.loopback
def test_no_server_is_asked(view, qtbot):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        view.show_formatted(
            Formatted(f'<img src="{url}"><div style="background: url({url})">x</div>')
        )
        view.grab()
        qtbot.wait(50)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_link_is_told_and_not_followed(view, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    view.show_formatted(
        Formatted('<p><a href="https://xn--kmmune-bya.example/a?b=%20c">KKKKKKKKKKKKKKKK</a></p>')
    )
    with qtbot.waitSignal(view.link_chosen, timeout=300_000) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_place_of_link(view))
    assert told.args == ["https://xn--kmmune-bya.example/a?b=%20c"]
    assert opened == []
    assert view.source().isEmpty()
    assert "KKKK" in view.toPlainText()


def _place_of_link(view: HtmlView) -> QPoint:
    return next(
        QPoint(x, y)
        for y in range(0, 60, 4)
        for x in range(10, 60, 4)
        if view.anchorAt(QPoint(x, y))
    )


def test_letters_that_look_like_others_are_told_in_plain_ones(view, qtbot):
    with qtbot.waitSignal(view.link_chosen, timeout=300_000) as told:
        view.anchorClicked.emit(QUrl("https://k\u043emmune.example/å"))
    assert told.args == ["https://xn--kmmune-wqf.example/%C3%A5"]


def test_no_address_can_be_gone_to(view, tmp_path):
    page = tmp_path / "a.html"
    page.write_text("<p>fremmed</p>", encoding="utf-8")
    view.show_formatted(Formatted("<p>brev</p>"))
    view.setSource(QUrl.fromLocalFile(str(page)))
    assert view.toPlainText() == "brev"


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP"])
def test_pictures_of_the_usual_kinds_are_decoded(view, kind):
    view.show_formatted(Formatted("", (encoded(kind),)))
    shown = picture(view, "cid:0")
    assert shown.width() == 30
    assert shown.pixelColor(5, 5).red() > 240


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='red'/></svg>",
        b"II*\0 tiff",
        b"\0\0\1\0 ico",
        b"RIFF....WEBP",
        b"\x89PNG\r\n\x1a\n",
        claiming(60_000, 60_000),
        claiming(30_000, 1),
        claiming(7_000, 7_000),
        claiming(0, 5),
        b"\xff\xd8\xff",
        b"GIF89a",
        b"BM",
    ],
)
@pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
def test_what_is_no_picture_or_too_large_is_a_grey_box(view, content):
    view.show_formatted(Formatted("", (content,)))
    shown = picture(view, "cid:0")
    assert not is_shown(shown)
    assert shown.width() == 16


@pytest.mark.unmeasured
def test_a_size_that_is_claimed_is_looked_at_before_anything_is_decoded(view):
    """40 million pixels in all: the second picture of 25 million is too much, a small one would still fit."""
    view.show_formatted(
        Formatted("", (encoded(width=5000, height=5000), encoded(width=5000, height=5000)))
    )
    assert is_shown(picture(view, "cid:0"))
    assert not is_shown(picture(view, "cid:1"))
    assert is_shown(picture(view, "cid:0"))


def test_a_wide_picture_is_shown_smaller(view):
    view.show_formatted(Formatted("", (encoded(width=3000, height=300),)))
    assert (picture(view, "cid:0").width(), picture(view, "cid:0").height()) == (1000, 100)


@pytest.mark.parametrize(
    "name", ["cid:1", "cid:-1", "cid:", "cid:x", "cid:٣", "cid:99999999999999999999"]
)
def test_a_picture_that_is_not_there_is_a_grey_box(view, name):
    view.show_formatted(Formatted("", (encoded(),)))
    assert not is_shown(picture(view, name))


def test_nothing_of_a_message_is_kept_for_the_next(view):
    view.show_formatted(Formatted("<p>brev</p>", (encoded(),)))
    view.forget()
    assert view.toPlainText() == ""
    assert not is_shown(picture(view, "cid:0"))


def test_mail_is_shown_on_white_whatever_the_theme(view):
    assert view.palette().base().color() == QColor("white")
    assert view.palette().text().color() == QColor("black")
