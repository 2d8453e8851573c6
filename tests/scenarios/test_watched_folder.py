"""What is put into the watched folder comes into the list by itself: a real folder, and writers of every kind."""

import shutil
import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer

from dpassist.services import watching
from tests.scenarios.conftest import SAMPLES

MAIL = (SAMPLES / "28-almindelig-mail.eml").read_bytes()
LETTER = (SAMPLES / "01-borger-ma-besvares.xml").read_bytes()


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "indgang"
    place.mkdir()
    return place


@pytest.fixture
def window(workplace, folder, monkeypatch):
    """A window that watches; a file is whole after a shorter while than in earnest."""
    monkeypatch.setattr(watching, "SETTLED_S", 0.3)
    monkeypatch.setattr(watching, "EMPTY_S", 0.6)
    monkeypatch.setattr(watching, "_SOONEST_S", 0.05)
    library = workplace.window._desk.library
    library.save_settings(
        replace(library.settings(), watch_folder=True, watched_folder=str(folder))
    )
    workplace.window.watch.begin()
    workplace.wait(lambda: bool(workplace.window.watch._system.directories()))
    return workplace.window


def listed(workplace):
    return sorted(each.path.name for each in workplace.post.model.rows())


def wait_for(workplace, *names):
    workplace.wait(lambda: listed(workplace) == sorted(names))
    workplace.wait(workplace.window.watch.is_idle)


def test_a_message_arrives_quietly_and_once(workplace, window, folder, qtbot):
    window.show_page("settings")
    focused = window.focusWidget()
    (folder / "a.eml").write_bytes(MAIL)
    wait_for(workplace, "a.eml")
    assert window.pages.current_id() == "settings"
    assert window.focusWidget() is focused
    assert "1 new message(s)" in window.statusBar().currentMessage()
    (folder / "b.xml").write_bytes(LETTER)
    wait_for(workplace, "a.eml", "b.xml")
    assert sorted(path.name for path in folder.iterdir()) == ["a.eml", "b.xml"]
    assert (folder / "a.eml").read_bytes() == MAIL


def test_a_slow_writer_a_renaming_one_and_one_that_copies_times_are_all_read_whole(
    workplace, window, folder
):
    def slowly():
        with (folder / "slow.eml").open("wb", buffering=0) as stream:
            for start in range(0, len(MAIL), 64):
                stream.write(MAIL[start : start + 64])
                time.sleep(0.05)

    def renaming():
        (folder / "renamed.eml.part").write_bytes(MAIL)
        time.sleep(0.5)
        (folder / "renamed.eml.part").rename(folder / "renamed.eml")

    def copying():
        shutil.copy2(SAMPLES / "28-almindelig-mail.eml", folder / "copied.eml")

    writers = [threading.Thread(target=each) for each in (slowly, renaming, copying)]
    for writer in writers:
        writer.start()
    workplace.wait(lambda: not any(writer.is_alive() for writer in writers))
    whole = "SV: Åbningstider i borgerservice"
    workplace.wait(lambda: {each.subject for each in workplace.post.model.rows()} == {whole})
    wait_for(workplace, "slow.eml", "renamed.eml", "copied.eml")
    assert {each.subject for each in workplace.post.model.rows()} == {whole}


def test_thousands_at_once_come_and_a_file_that_goes_again_is_not_missed(workplace, window, folder):
    gone = folder / "gone.eml"
    gone.write_bytes(MAIL)
    for number in range(1000):
        (folder / f"{number:04}.eml").write_bytes(MAIL)
    gone.unlink()
    workplace.wait(lambda: workplace.post.model.count() == 1000)
    workplace.wait(window.watch.is_idle)
    assert "1,000 new message(s)" in window.statusBar().currentMessage()


def test_what_was_taken_stays_taken_after_a_new_start_and_can_be_opened_on_purpose(
    workplace, window, folder, qtbot
):
    (folder / "a.eml").write_bytes(MAIL)
    wait_for(workplace, "a.eml")
    window.watch.end()
    assert b"a.eml" not in workplace.paths.taken_before.read_bytes()
    qtbot.keyClick(window.post.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    desk = window._desk
    desk.watching._begin(None)  # as a new start does
    window.watch.begin()
    workplace.wait(
        lambda: "1 message(s) in the watched folder" in window.statusBar().currentMessage()
    )
    assert listed(workplace) == []
    window.menus.actions["open-watched"].trigger()
    wait_for(workplace, "a.eml")


def test_a_folder_that_goes_is_told_calmly_and_watched_again_when_it_is_back(
    workplace, window, folder
):
    away = folder.with_name("borte")
    folder.rename(away)
    window.watch._look_by_itself()
    workplace.wait(lambda: "cannot be reached" in window.notice.text.text())
    assert window.notice.isVisible()
    (away / "a.eml").write_bytes(MAIL)
    away.rename(folder)
    window.watch._look_by_itself()  # as the timer does
    wait_for(workplace, "a.eml")
    assert not window.notice.isVisible()
    (folder / "b.eml").write_bytes(MAIL)  # the system tells of it again
    wait_for(workplace, "a.eml", "b.eml")


def test_where_the_system_tells_nothing_looking_now_and_then_finds_it(workplace, window, folder):
    window.watch._system.removePaths(window.watch._system.directories())
    window.watch._poll.setInterval(1000)
    (folder / "a.eml").write_bytes(MAIL)
    wait_for(workplace, "a.eml")


def test_a_file_that_is_written_anew_is_shown_as_it_is_now(workplace, window, folder):
    (folder / "a.eml").write_bytes(MAIL)
    wait_for(workplace, "a.eml")
    workplace.settle()
    (folder / "new").write_bytes(MAIL.replace(b"Subject: SV:", b"Subject: Ny:"))
    (folder / "new").rename(folder / "a.eml")
    workplace.wait(lambda: workplace.post.model.rows()[0].subject.startswith("Ny:"))
    workplace.wait(lambda: workplace.post.opened() is not None)
    assert workplace.post.opened().message.subject.startswith("Ny:")


def test_switched_off_nothing_comes_and_nothing_ticks(workplace, window, folder):
    library = window._desk.library
    library.save_settings(replace(library.settings(), watch_folder=False))
    window.pages.settings_saved.emit()
    workplace.wait(lambda: not window.watch._system.directories())
    assert not window.watch._poll.isActive()
    window.menus.actions["open-watched"].trigger()
    assert "No folder is watched" in window.notice.text.text()


def test_an_idle_watch_waits_for_the_system_and_looks_itself_every_twenty_seconds(
    workplace, window, folder
):
    """What it costs is measured: `python -m tests.bench starting`."""
    window.watch._safe.setInterval(0)
    (folder / "a.eml").write_bytes(MAIL)
    wait_for(workplace, "a.eml")
    poll = window.watch._poll
    workplace.wait(lambda: [t for t in window.watch.findChildren(QTimer) if t.isActive()] == [poll])
    assert poll.interval() == 20_000
