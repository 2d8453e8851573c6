"""Messages are taken out of classic Outlook as copies; the stand-in here and a real Outlook are held to one contract."""

import io
import itertools
import json
import os
import sys
import types
from pathlib import Path

import pytest

from dpassist.domain.bringing import DraggedItems, Skipped
from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.mailio.signatures import COMPOUND_FILE
from dpassist.system import outlook_stream, outlook_taking, outlook_worker
from dpassist.system.outlook import ClassicOutlook
from dpassist.system.outlook_worker import serve
from tests.fake_outlook import Explorer, FakeOutlook, Inspector, RefusalError, StoredItem


def take(outlook, folder, **order):
    """Send an order through the worker's own door, and return its answers."""
    order = io.BytesIO(json.dumps({"do": "selected", "folder": str(folder), **order}).encode())
    answers = io.BytesIO()
    assert serve(order, answers, lambda: outlook) == 0
    return [json.loads(line) for line in answers.getvalue().splitlines()]


@pytest.fixture
def outlook():
    return FakeOutlook()


class TestTheContract:
    """What Outlook does when messages are taken: it saves copies and changes nothing."""

    @pytest.fixture(params=["stand-in", "Outlook"])
    def opened(self, request):
        """A stand-in, or the real one where somebody asks for it: with a mail selected in its list."""
        if request.param == "stand-in":
            outlook = FakeOutlook()
            outlook.select(StoredItem("E1"))
            return outlook
        if not os.environ.get("DPASSIST_REAL_OUTLOOK"):
            pytest.skip("set DPASSIST_REAL_OUTLOOK on a Windows machine with classic Outlook")
        return outlook_worker.running_outlook()

    def test_what_is_selected_is_saved_and_stays_as_it_was(self, opened, tmp_path, request):
        (item, *_) = outlook_taking.selected_items(opened)
        before = (item.UnRead, str(item.LastModificationTime), item.Saved)
        first, taken, *_rest, end = take(opened, tmp_path)
        assert first["count"] >= 1
        assert end == {"end": True}
        saved = tmp_path / taken["file"]
        assert saved.stat().st_size
        if "Outlook" in request.node.callspec.params.values():
            assert saved.read_bytes().startswith(COMPOUND_FILE)
        assert (item.UnRead, str(item.LastModificationTime), item.Saved) == before

    def test_the_same_message_has_the_same_identity_and_another_file(self, opened, tmp_path):
        (_, one, *_), (_, two, *_) = take(opened, tmp_path), take(opened, tmp_path)
        assert (one["identity"], one["version"]) == (two["identity"], two["version"])
        assert one["file"] != two["file"]

    def test_a_message_is_found_by_its_ids(self, opened, tmp_path):
        (item, *_) = outlook_taking.selected_items(opened)
        ids = {"store": item.Parent.StoreID, "entries": [item.EntryID]}
        assert "file" in take(opened, tmp_path, do="items", **ids)[1]


def test_all_that_is_selected_is_saved_in_its_order(outlook, tmp_path):
    outlook.select(*(StoredItem(f"E{number}") for number in range(3)))
    count, *taken, end = take(outlook, tmp_path)
    assert (count, end) == ({"count": 3}, {"end": True})
    assert [(tmp_path / each["file"]).read_bytes() for each in taken] == [
        b"message E0", b"message E1", b"message E2",
    ]  # fmt: skip


def test_the_message_in_the_window_in_front_is_taken(outlook, tmp_path):
    outlook.window = Inspector(StoredItem("open"))
    assert (tmp_path / take(outlook, tmp_path)[1]["file"]).read_bytes() == b"message open"


def test_a_file_is_named_after_nothing_of_the_message(outlook, tmp_path):
    outlook.select(StoredItem("E1"))
    name = take(outlook, tmp_path)[1]["file"]
    assert name.startswith("outlook-")
    assert name.endswith(".msg")
    assert "E1" not in name


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (StoredItem("contact", kind=40), Skipped.NO_MAIL),
        (StoredItem("draft", saved=False), Skipped.UNSAVED),
        (StoredItem("header", state=0), Skipped.HEADER_ONLY),
        (StoredItem("protected", refuses=True), Skipped.REFUSED),
    ],
)
def test_what_is_not_taken_is_told_and_leaves_nothing(outlook, tmp_path, item, reason):
    outlook.select(item, StoredItem("E2"))
    _count, skipped, taken, _end = take(outlook, tmp_path)
    assert skipped == {"skipped": reason}
    assert [path.name for path in tmp_path.iterdir()] == [taken["file"]]


def test_a_report_of_delivery_is_a_mail_and_need_not_know_whether_it_was_fetched(outlook, tmp_path):
    item = StoredItem("report", kind=46)
    del item.__dict__["DownloadState"]
    outlook.select(item)
    assert "file" in take(outlook, tmp_path)[1]


def test_an_item_without_ids_is_taken_without_identity(outlook, tmp_path):
    item = StoredItem("E1")
    del item.__dict__["Parent"]
    outlook.window = Inspector(item)
    assert list(take(outlook, tmp_path)[1]) == ["file"]


def test_there_is_an_end_to_what_is_taken_at_once(outlook, tmp_path, monkeypatch):
    monkeypatch.setattr(outlook_taking, "MOST_TAKEN", 1)
    outlook.select(StoredItem("E1"), StoredItem("E2"))
    assert take(outlook, tmp_path)[2] == {"skipped": Skipped.TOO_MANY}


def test_an_id_that_outlook_does_not_know_stops_no_other(outlook, tmp_path):
    outlook.stored = [StoredItem("E2")]
    _count, gone, taken, _end = take(
        outlook, tmp_path, do="items", store="5707E", entries=["E1", "E2"]
    )
    assert gone == {"skipped": Skipped.REFUSED}
    assert (tmp_path / taken["file"]).read_bytes() == b"message E2"


@pytest.mark.parametrize("window", [Explorer([]), Explorer([StoredItem("E1")], is_page=True)])
def test_nothing_selected_is_said(outlook, tmp_path, window):
    outlook.window = window
    assert take(outlook, tmp_path) == [{"fault": "outlook-nothing-selected"}]


def test_an_outlook_without_a_window_is_as_good_as_none(outlook, tmp_path):
    assert take(outlook, tmp_path) == [{"fault": "outlook-not-open"}]


def test_a_failure_tells_nothing_of_the_mail(tmp_path):
    class Broken(FakeOutlook):
        def ActiveWindow(self):
            raise RefusalError("Kære Åse")

    assert take(Broken(), tmp_path) == [{"fault": "outlook-failed"}]


def test_taking_asks_for_an_outlook_that_runs_and_starts_none(tmp_path):
    def not_running():
        raise LookupError("outlook-not-open")

    order = io.BytesIO(json.dumps({"do": "selected", "folder": str(tmp_path)}).encode())
    answer = io.BytesIO()
    assert serve(order, answer, lambda: pytest.fail("it was started"), not_running) == 0
    assert json.loads(answer.getvalue()) == {"fault": "outlook-not-open"}


class TestRunningOutlook:
    """What pywin32 is asked for, held by stand-ins of its modules."""

    class ComError(Exception):
        pass

    @pytest.fixture
    def pywin32(self, monkeypatch):
        self.runs, self.is_installed = True, True

        def iid(name):
            assert name == "Outlook.Application"
            if not self.is_installed:
                raise OSError
            return "class id"

        def active(known):
            assert known == "class id"
            if not self.runs:
                raise self.ComError
            return types.SimpleNamespace(QueryInterface=lambda which: (which, "Outlook"))

        pythoncom = types.SimpleNamespace(
            CoInitialize=lambda: None,
            GetActiveObject=active,
            IID_IDispatch="IDispatch",
            com_error=self.ComError,
        )
        client = types.ModuleType("win32com.client")
        client.dynamic = types.SimpleNamespace(Dispatch=lambda found: found)
        modules = {
            "pythoncom": pythoncom, "pywintypes": types.SimpleNamespace(IID=iid),
            "win32com": types.ModuleType("win32com"), "win32com.client": client,
        }  # fmt: skip
        for name, module in modules.items():
            monkeypatch.setitem(sys.modules, name, module)

    def test_the_one_that_runs_is_found(self, pywin32):
        assert outlook_worker.running_outlook() == ("IDispatch", "Outlook")

    def test_one_that_does_not_run_is_told_from_none(self, pywin32):
        self.runs = False
        with pytest.raises(LookupError, match="outlook-not-open"):
            outlook_worker.running_outlook()
        self.is_installed = False
        with pytest.raises(OSError):
            outlook_worker.running_outlook()


# The process


def a_program(*answers, then=""):
    lines = "".join(f"print({json.dumps(answer)!r}, flush=True); " for answer in answers)
    return [sys.executable, "-c", f"import sys,time; sys.stdin.read(); {lines}{then}"]


def classic(*answers, then="", patience=120.0):
    return ClassicOutlook("win32", a_program(*answers, then=then), patience)


END = {"end": True}


def test_what_the_process_saved_comes_with_its_progress(tmp_path):
    told = []
    outlook = classic(
        {"count": 2},
        {"file": "a.msg", "identity": "i", "version": "v"},
        {"skipped": "no-mail"},
        END,
    )
    taken = outlook.take_selected(tmp_path, lambda *counts: told.append(counts), lambda: False)
    (saved,) = taken.saved
    assert (saved.path, saved.identity, saved.version) == (str(tmp_path / "a.msg"), "i", "v")
    assert taken.skipped == (Skipped.NO_MAIL,)
    assert taken.problem == ""
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_dragged_messages_are_ordered_by_their_ids(tmp_path):
    echo = (
        "import sys,json; o = json.load(sys.stdin); "
        "print(json.dumps({'file': '-'.join([o['do'], o['store'], *o['entries']])})); print('{\"end\": true}')"
    )
    outlook = ClassicOutlook("win32", [sys.executable, "-c", echo])
    items = DraggedItems("AB", ("01", "02"))
    taken = outlook.take_items(items, tmp_path, lambda *_: None, lambda: False)
    assert Path(taken.saved[0].path).name == "items-AB-01-02"


def failing(outlook, folder, is_cancelled=lambda: False):
    with pytest.raises((EnvironmentFaultError, CancelledError)) as caught:
        outlook.take_selected(folder, lambda *_: None, is_cancelled)
    return caught.value.code


@pytest.mark.parametrize(
    ("outlook", "code"),
    [
        (classic({"fault": "no-outlook"}), "no-outlook-to-take-from"),
        (classic({"fault": "outlook-not-open"}), "outlook-not-open"),
        (classic({"fault": "outlook-failed"}), "outlook-take-failed"),
        (classic(then="time.sleep(600)", patience=0.3), "outlook-take-busy"),
        (classic(then="print('no json')"), "outlook-take-failed"),
        (classic(), "outlook-take-failed"),
        (ClassicOutlook("win32", ["/no/such/program"]), "outlook-take-failed"),
        (ClassicOutlook("win32", [sys.executable, "-c", ""]), "outlook-take-failed"),
        (ClassicOutlook("linux"), "no-outlook-to-take-from"),
    ],
)
def test_what_hinders_is_told(outlook, code, tmp_path):
    assert failing(outlook, tmp_path) == code


def test_a_dialog_that_comes_later_does_not_take_away_what_is_saved(tmp_path, monkeypatch):
    """The clock stands still until the first message is saved, and runs fast from then on."""
    saved, minutes = [], itertools.count(step=60)
    clock = types.SimpleNamespace(monotonic=lambda: next(minutes) if saved else 0)
    monkeypatch.setattr(outlook_stream, "time", clock)
    outlook = classic({"count": 2}, {"file": "a.msg"}, then="time.sleep(600)")
    taken = outlook.take_selected(
        tmp_path, lambda done, _count: saved.extend(range(done)), lambda: False
    )
    assert [Path(saved.path).name for saved in taken.saved] == ["a.msg"]
    assert taken.problem == "outlook-take-busy"


def test_the_user_can_stop_it(tmp_path):
    assert failing(classic(then="time.sleep(600)"), tmp_path, lambda: True) == "cancelled"


def test_this_machine_has_no_outlook_and_its_own_process_says_so(tmp_path):
    assert failing(ClassicOutlook("win32"), tmp_path) == "no-outlook-to-take-from"


def test_a_folder_of_any_name_reaches_the_process(tmp_path):
    folder = tmp_path / 'Ærø ’ "'
    folder.mkdir()
    order = io.BytesIO(json.dumps({"do": "selected", "folder": str(folder)}).encode())
    outlook = FakeOutlook()
    outlook.select(StoredItem("E1"))
    serve(order, io.BytesIO(), lambda: outlook)
    assert len(list(Path(folder).iterdir())) == 1
