"""What is shown of the list: words, kinds, what is not done yet, days and verdicts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt

from dpassist.domain.handling import Handling
from dpassist.domain.verdict import Kind
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.arranging import Chip, Heading, Order, Wanted, wanted_words
from dpassist.ui.widgets.message_model import MessageModel
from tests.builders import a_verdict

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def examined(name, kind=Kind.DIGITAL_POST, days=0, **changes):
    date = None if days is None else NOON - timedelta(days=days)
    return Examined(Path(name), a_verdict(kind), date=date, **changes)


@pytest.fixture
def model(qapp):
    made = MessageModel(Wording(lambda _context, text: text))
    made.append([
        examined("a", subject="Byggesag på Ærø", sender="Asta Prøve"),
        examined("b", Kind.SUSPICIOUS, days=1, subject="Haster"),
        examined("c", Kind.RECEIPT, days=1, subject="Kvittering"),
        examined("d", Kind.ORDINARY, days=None, subject="Frokost"),
        examined("e", Kind.UNREADABLE, days=0, from_message=False),
    ])  # fmt: skip
    return made


def shown(model):
    """The lines of the list: names of files, and how many a heading stands over."""
    lines = [model.line(row) for row in range(model.rowCount())]
    return [
        f"{each.count}:" if isinstance(each, Heading) else each.examined.path.name for each in lines
    ]


def test_everything_is_shown_in_the_order_it_was_opened(model):
    assert shown(model) == ["a", "b", "c", "d", "e"]
    assert model.shown() == model.count() == 5


def test_a_heading_counts_as_the_language_writes_numbers(model):
    usual = QLocale()
    QLocale.setDefault(QLocale("da_DK"))
    try:
        assert model.words.heading(Heading(None, None, 1234)) == "Without a date (1.234)"
    finally:
        QLocale.setDefault(usual)


@pytest.mark.usefixtures("copenhagen")
def test_a_stranger_may_date_a_message_at_the_end_of_the_calendar(model):
    """No clock in Copenhagen shows the last hour of the year 9999: the list shows it as it was written."""
    model.append([replace(examined("f"), date=datetime(9999, 12, 31, 23, 30, tzinfo=UTC))])
    said = model.data(model.index(5, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("9999-12-31 23:30")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bygge", ["a"]),
        ("AERO", []),
        ("ærø", ["a"]),
        ("prøve bygge", ["a"]),
        ("bygge haster", []),
        ("suspicious", ["b"]),
        ("kvit", ["c"]),
    ],
)
def test_every_word_that_is_typed_must_occur(model, typed, found):
    model.want(Wanted(wanted_words(typed)))
    assert shown(model) == found
    assert (model.shown(), model.count()) == (len(found), 5)


@pytest.mark.parametrize(
    ("chips", "found"),
    [
        ({Chip.DIGITAL_POST}, ["a"]),
        ({Chip.LOOK_OUT}, ["b", "e"]),
        ({Chip.NEWS, Chip.MAIL}, ["c", "d"]),
        ({Chip.OPEN}, ["a", "c", "d", "e"]),
        ({Chip.OPEN, Chip.LOOK_OUT}, ["e"]),
    ],
)
def test_chips_let_kinds_through_and_not_done_narrows_them(model, chips, found):
    model.set_handling([(Path("b"), ())], Handling.DONE)
    model.want(Wanted(chips=frozenset(chips)))
    assert shown(model) == found


def test_days_stand_under_headings_the_newest_first(model):
    model.want(Wanted(order=Order.NEWEST))
    assert shown(model) == ["2:", "a", "e", "2:", "b", "c", "1:", "d"]
    heading = model.index(5 - 2).data()
    assert "2026" in heading
    assert heading.endswith("(2)")
    assert model.index(6).data() == "Without a date (1)"


def test_days_stand_under_headings_the_oldest_first(model):
    model.want(Wanted(order=Order.OLDEST))
    assert shown(model) == ["1:", "d", "2:", "b", "c", "2:", "a", "e"]


def test_what_to_look_out_for_comes_first_by_verdict(model):
    model.want(Wanted(order=Order.VERDICT))
    assert shown(model)[:4] == ["1:", "b", "1:", "a"]
    assert model.index(0).data() == "Suspicious (1)"


def test_a_heading_can_be_neither_chosen_nor_dragged_nor_taken_for_a_message(model):
    model.want(Wanted(order=Order.NEWEST))
    flags = model.flags(model.index(0))
    assert not flags & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    assert not model.is_message(0)
    assert model.headings() == [0, 3, 6]
    with pytest.raises(LookupError):
        model.at(0)
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_what_is_chosen_stays_so_while_it_is_shown(model):
    chosen = QPersistentModelIndex(model.index(2))
    model.want(Wanted(order=Order.NEWEST))
    assert model.at(chosen.row()).path.name == "c"
    model.want(Wanted(chips=frozenset({Chip.MAIL})))
    assert not chosen.isValid()


def test_new_messages_stand_at_the_end_until_the_list_is_arranged(model):
    model.want(Wanted(wanted_words("bygge"), order=Order.NEWEST))
    model.append([examined("f", days=-1, subject="Byggeplads"), examined("g", subject="Andet")])
    assert shown(model) == ["1:", "a", "f"]
    model.arrange()
    assert shown(model) == ["1:", "f", "1:", "a"]


def test_the_original_files_are_what_is_dragged_out_each_once(model):
    model.append([examined("a", part=(1,))])
    model.want(Wanted(order=Order.NEWEST))
    rows = [model.index(row) for row in range(model.rowCount())]
    names = [url.fileName() for url in model.mimeData(rows).urls()]
    assert sorted(names) == ["a", "b", "c", "d", "e"]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_how_far_somebody_is_is_said_in_a_word(model):
    for handling, word in (
        (Handling.DONE, "done"),
        (Handling.PASSED_ON, "passed on"),
        (Handling.NEW, ""),
    ):
        model.set_handling([(Path("a"), ()), (Path("gone"), ())], handling)
        assert model.handling((Path("a"), ())) is handling
        assert model.lines_at(0)[2].startswith(word)
        assert word in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.handling((Path("gone"), ())) is Handling.NEW


def test_the_case_number_is_searched_too(qapp):
    verdict = a_verdict()
    facts = replace(verdict.facts, case_number="2026-0042")
    model = MessageModel(Wording(lambda _context, text: text))
    model.append([Examined(Path("a"), replace(verdict, facts=facts)), examined("b")])
    model.want(Wanted(wanted_words("0042")))
    assert shown(model) == ["a"]


@given(
    st.lists(st.tuples(st.sampled_from(Kind), st.integers(0, 3) | st.none()), max_size=12),
    st.sampled_from(Order),
    st.frozensets(st.sampled_from(Chip)),
    st.frozensets(st.integers(0, 11)),
)
def test_nothing_is_lost_or_doubled_however_it_is_arranged(qapp, rows, order, chips, done):
    model = MessageModel(Wording(lambda _context, text: text))
    model.append([examined(str(n), kind, days) for n, (kind, days) in enumerate(rows)])
    model.set_handling([(Path(str(n)), ()) for n in done], Handling.DONE)
    model.want(Wanted(chips=chips, order=order))
    lines = [model.line(row) for row in range(model.rowCount())]
    names = [each.examined.path.name for each in lines if not isinstance(each, Heading)]
    assert len(set(names)) == len(names) == model.shown()
    assert sum(each.count for each in lines if isinstance(each, Heading)) in {0, len(names)}
    model.want(Wanted())
    assert shown(model) == [str(n) for n in range(len(rows))]


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST, Order.VERDICT])
def test_whatever_happens_to_the_list_it_stands_as_if_it_were_arranged_for_the_first_time(
    model, order
):
    """Each order is worked out once; what changes the messages must make it worked out anew."""
    model.want(Wanted(order=order))

    def anew():
        fresh = MessageModel(Wording(lambda _context, text: text))
        fresh.append(model.rows())
        fresh.want(Wanted(order=order))
        return shown(fresh)

    model.append([examined("f", Kind.SUSPICIOUS, days=3)])
    model.arrange()
    assert shown(model) == anew()
    model.replace(examined("a", Kind.ORDINARY, days=9, subject="Byggesag på Ærø"))
    model.arrange()
    assert shown(model) == anew()
    taken = model.take([examined("b").key, examined("f").key])
    assert shown(model) == anew()
    model.put_back(taken)
    assert shown(model) == anew()
    model.insert_after(examined("a").key, [examined("g", days=1)])
    assert shown(model) == anew()
