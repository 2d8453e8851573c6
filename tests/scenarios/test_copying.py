"""A CPR number never leaves the window by accident: not by copying, dragging, a menu, or what a screen reader is told."""

import re
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from dpassist.ui.widgets.hidden_number import HiddenNumber

NUMBERS = re.compile(r"009999\W{0,2}1234|%30%30%39")
HTML = (
    "<p>Mit nummer er 009999-<b>1234</b>.</p>"
    '<p><a href="https://kommune.example/?cpr=009999-1234">min sag</a> '
    '<a href="https://kommune.example/?cpr=%30%30%39%39%39%39%31234">den igen</a> '
    '<a href="mailto:0099991234@borger.example">skriv</a></p>'
)


@pytest.fixture
def letter(workplace):
    mail = EmailMessage()
    mail["From"] = "009999-1234 <0099991234@borger.example>"
    mail["To"] = "Byggesag 0099991234 <byg@testkommunen.example>"
    mail["Subject"] = "Carport til 009999-1234"
    mail.set_content("Mit nummer er 009999-1234, skrevet igen: 0099991234.")
    mail.add_alternative(HTML, subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="0099991234.pdf")
    workplace.open_mail("brev.eml", mail.as_bytes())
    view = workplace.post.view.letter
    view.format.click()
    workplace.settle()
    assert view.texts.currentWidget() is view.html
    return view


def leaks(data: QMimeData | None) -> list[str]:
    """Return the formats in which a number would go along."""
    return [
        kind
        for kind in (data.formats() if data else [])
        if NUMBERS.search(bytes(data.data(kind)).decode("utf-8", "replace"))
    ]


def test_copying_and_dragging_text_takes_no_number_along(workplace, letter, qtbot):
    for view in (letter.body, letter.html):
        view.selectAll()
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().mimeData()
        assert "nummer er ••••••-••••" in copied.text()
        assert leaks(copied) == []
        assert (
            leaks(view.createMimeDataFromSelection()) == []
        )  # what a drag, and a middle click elsewhere, gets


def test_no_menu_and_no_button_copies_the_number_in_a_link(workplace, letter):
    QGuiApplication.clipboard().clear()
    for place in range(0, letter.html.viewport().width(), 12):
        for line in range(0, letter.html.viewport().height(), 8):
            point = letter.html.viewport().rect().topLeft()
            point.setX(place)
            point.setY(line)
            address = letter.html.anchorAt(point)
            assert not NUMBERS.search(address)
    menu = letter.html.createStandardContextMenu(letter.html.viewport().rect().center())
    for action in menu.actions():
        if isinstance(action, QAction) and action.isEnabled():
            action.trigger()
            assert leaks(QGuiApplication.clipboard().mimeData()) == []
    menu.deleteLater()
    letter.html.anchorClicked.emit(QUrl("https://kommune.example/?cpr=******-****"))
    letter.copy_link.click()
    assert leaks(QGuiApplication.clipboard().mimeData()) == []


def test_what_is_shown_and_what_a_screen_reader_is_told_has_no_number(workplace, letter):
    for widget in workplace.window.findChildren(QWidget):
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            said.append(widget.text())
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            said.append(widget.toPlainText())
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            said += [
                interface.text(kind)
                for kind in QAccessible.Text
                if kind.value < QAccessible.Text.UserText.value
            ]
            spoken = interface.textInterface()
            if spoken is not None:
                said.append(spoken.text(0, spoken.characterCount()))
        assert [text for text in said if NUMBERS.search(text)] == [], widget
    model = workplace.post.model
    roles = [role for role in Qt.ItemDataRole if role is not Qt.ItemDataRole.UserRole]
    values = [model.data(model.index(0), role) for role in roles]
    assert not any(NUMBERS.search(value) for value in values if isinstance(value, str))


def test_a_number_that_is_shown_on_purpose_cannot_be_selected(workplace, qtbot):
    workplace.open("01-borger-ma-besvares.xml")
    hidden = [each for each in workplace.post.view.findChildren(HiddenNumber) if each.isVisible()]
    hidden[0].button.click()
    shown = hidden[0].number
    digits = shown.text()
    assert digits.replace("-", "").isdigit()
    QGuiApplication.clipboard().clear()
    qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton)
    for widget in (shown, hidden[0], workplace.post.view, workplace.post.list):
        qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert digits not in QGuiApplication.clipboard().text()
    assert shown.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
