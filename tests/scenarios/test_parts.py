"""A clerk opens each letter and mail that lies within another, without saving anything."""

from tests.mails import letter, mail
from tests.scenarios.conftest import texts

TWO_LETTERS = "36-to-breve-i-en-mail.eml"


def rows(workplace):
    model = workplace.post.model
    return [(model.at(row).path.name, model.at(row).part) for row in range(model.rowCount())]


def test_of_several_letters_none_is_chosen_and_each_can_be_opened(workplace):
    workplace.open(TWO_LETTERS, "28-almindelig-mail.eml")
    workplace.pick(TWO_LETTERS)
    post = workplace.post
    assert "does not choose between letters" in texts(post.acting.parts)
    assert not post.reply.button.isEnabled()
    post.acting.parts.button.click()
    workplace.wait(lambda: post.model.rowCount() == 4)
    workplace.settle()
    parts = [(TWO_LETTERS, (1,)), (TWO_LETTERS, (2,))]
    assert rows(workplace) == [(TWO_LETTERS, ()), *parts, ("28-almindelig-mail.eml", ())]
    assert post.list.currentIndex().row() == 1
    assert "This is Digital Post" in texts(post.view.banner)
    assert f"attachment 1 of {TWO_LETTERS}" in post.model.lines_at(1)[1]


def test_a_letter_opened_by_itself_is_passed_on_by_itself(workplace):
    workplace.open(TWO_LETTERS)
    post = workplace.post
    post.acting.parts.button.click()
    workplace.wait(lambda: post.model.rowCount() == 3)
    post.list.select(2)
    workplace.settle()
    post.pass_on.entries.setCurrentRow(0)
    workplace.wait(post.pass_on.button.isEnabled)
    post.pass_on.button.click()
    draft = workplace.wait_for_draft().read_bytes()
    assert b"original.xml" in draft
    assert post.current().part == (2,)


def test_opening_them_twice_adds_nothing_and_a_removed_one_comes_back(workplace):
    workplace.open(TWO_LETTERS)
    post = workplace.post
    post.acting.parts.button.click()
    workplace.wait(lambda: post.model.rowCount() == 3)
    post.remove_current()
    assert post.model.rowCount() == 2
    post.undo()
    post.list.select(0)
    workplace.settle()
    post.acting.parts.button.click()
    workplace.settle()
    assert post.model.rowCount() == 3


def test_a_mail_within_a_mail_can_be_read(workplace):
    inner = mail(subject="Indre", body="Hej indefra", attachment=("brev.eml", letter()))
    workplace.open_mail("ydre.eml", mail(subject="Ydre", attachment=("videresendt.eml", inner)))
    post = workplace.post
    assert "1 message(s) are attached" in texts(post.acting.parts)
    assert "does not choose" not in texts(post.acting.parts)
    post.acting.parts.button.click()
    workplace.wait(lambda: post.model.rowCount() == 2)
    workplace.settle()
    assert post.view.letter.body.toPlainText().startswith("Hej indefra")
    post.acting.parts.button.click()
    workplace.wait(lambda: post.model.rowCount() == 3)
    workplace.settle()
    assert post.current().part == (1, 1)
    assert "This is Digital Post" in texts(post.view.banner)


def test_an_ordinary_mail_offers_nothing_to_open(workplace):
    workplace.open("28-almindelig-mail.eml")
    assert not workplace.post.acting.parts.isVisible()
