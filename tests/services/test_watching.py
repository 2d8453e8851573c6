"""Each new file in the watched folder comes once, when it is whole, however its writer behaves."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from dpassist.domain.decision import unreadable
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.watching import SeenFile
from dpassist.services.intake import Examined
from dpassist.services.ports import CancelToken
from dpassist.services.watching import EMPTY_S, LOCKED_S, SETTLED_S, WHOLE_LOOK_S, Watching
from tests.builders import a_verdict, some_settings
from tests.desks import a_library

FOLDER = Path("/watched")
ANOTHER = Path("/another")
_SECOND = 10**9


class Place:
    """A folder and a clock; ``files`` is what is there, ``locked`` what its writers keep to themselves."""

    def __init__(self):
        self.seconds = 1000.0
        self.files = {}
        self.locked = set()
        self.changed = 0
        self.is_there = True
        self.listed = 0
        self.vanishing = set()
        self.remembered = set()
        self.library = a_library(
            settings=some_settings(watch_folder=True, watched_folder=str(FOLDER))
        )
        self.watching = None

    # What a writer does

    def put(self, name, size=10):
        self.files[name] = SeenFile(name, size, int(self.seconds * _SECOND))
        self.changed = int(self.seconds * _SECOND)

    # What the service asks

    def stamp(self, folder):
        if not self.is_there:
            raise EnvironmentFaultError("watched-folder-missing")
        return self.changed

    def files_(self, check):
        check()
        self.listed += 1
        return tuple(self.files.values())

    def file(self, folder, name):
        return None if name in self.vanishing else self.files.get(name)

    def is_readable(self, path):
        return path.name not in self.locked

    def digest(self, name):
        return f"digest of {name}"

    def knows(self, digest):
        return digest in self.remembered

    def remember(self, digests):
        self.remembered.update(digests)

    # What happens

    def look(self, *, is_told=True):
        return self.watching.look(CancelToken(), is_told=is_told)

    def looked(self, seconds, *, is_told=True):
        self.seconds += seconds
        return [path.name for path in self.look(is_told=is_told).arrived]

    def take(self, *names, problems=()):
        found = [
            Examined(
                FOLDER / name,
                unreadable(problems[0]) if problems else a_verdict(),
                from_message=not problems,
            )
            for name in names
        ]
        return [each.path.name for each in self.watching.take(found)]

    def restart(self):
        self.watching.remember()
        self.watching = self.a_run()


@pytest.fixture
def place():
    return a_place()


def a_place():
    place = Place()

    class Look:
        stamp, file, is_readable = place.stamp, place.file, place.is_readable

        @staticmethod
        def files(folder, check):
            assert folder in {FOLDER, ANOTHER}
            return place.files_(check) if folder == FOLDER else ()

    place.a_run = lambda: Watching(
        place.library, Look, place, lambda: place.seconds, lambda: int(place.seconds * _SECOND)
    )
    place.watching = place.a_run()
    return place


def settle(place):
    return place.looked(0) + place.looked(SETTLED_S)


def test_a_file_comes_once_when_it_has_stood_still(place):
    place.put("a.eml")
    assert place.looked(0) == []
    assert place.looked(SETTLED_S / 2) == []
    assert place.looked(SETTLED_S / 2) == ["a.eml"]
    assert place.looked(60) == []


def test_a_file_that_grows_comes_when_it_is_whole(place):
    for size in range(1, 20):
        place.put("a.eml", size)
        assert place.looked(SETTLED_S * 0.9) == []
    assert place.looked(SETTLED_S) == ["a.eml"]


def test_an_empty_file_waits_for_its_writer(place):
    place.put("a.eml", 0)
    place.put("never.eml", 0)
    assert settle(place) == []
    place.put("a.eml", 5)
    assert settle(place) == ["a.eml"]
    assert place.looked(EMPTY_S) == ["never.eml"]


def test_a_locked_file_comes_when_its_writer_lets_go(place):
    place.put("a.eml")
    place.locked = {"a.eml"}
    assert settle(place) == []
    place.locked = set()
    assert place.looked(1) == ["a.eml"]


def test_a_file_that_stays_locked_is_listed_with_the_reason_and_comes_again_in_the_next_run(place):
    place.put("a.eml")
    place.locked = {"a.eml"}
    assert settle(place) == []
    assert place.looked(LOCKED_S) == ["a.eml"]
    assert place.take("a.eml", problems=["file-denied"]) == ["a.eml"]
    place.restart()
    place.locked = set()
    assert settle(place) == ["a.eml"]


def test_what_was_listed_does_not_come_in_the_next_run_and_what_was_not_does(place):
    for name in ("a.eml", "b.eml"):
        place.put(name)
    assert settle(place) == ["a.eml", "b.eml"]
    assert place.take("a.eml") == ["a.eml"]
    place.restart()
    assert settle(place) == ["b.eml"]


def test_the_first_look_tells_what_was_taken_before(place):
    place.put("a.eml")
    settle(place)
    place.take("a.eml")
    place.restart()
    assert [place.look().taken_before for _ in range(2)] == [1, 0]


def test_a_file_that_is_written_anew_comes_anew(place):
    place.put("a.eml")
    assert settle(place) == ["a.eml"]
    place.seconds += 1
    place.put("a.eml", 11)
    assert settle(place) == ["a.eml"]


def test_a_file_that_goes_again_is_left_out_and_comes_when_it_comes_back(place):
    place.put("a.eml")
    place.looked(0)
    kept = place.files.pop("a.eml")
    assert place.looked(SETTLED_S) == []
    place.files["a.eml"] = kept
    assert settle(place) == ["a.eml"]
    assert place.take("a.eml", problems=["file-missing"]) == []
    assert settle(place) == ["a.eml"]


def test_a_file_that_only_the_list_still_has_is_gone(place):
    place.put("a.eml")
    place.vanishing = {"a.eml"}
    assert settle(place) == []


def test_a_file_that_the_list_knows_only_as_it_was_is_not_taken_twice(place):
    """While a file is written, the folder's list of Windows lags behind the file itself."""
    place.put("a.eml")
    assert settle(place) == ["a.eml"]
    itself = place.files["a.eml"]
    place.files["a.eml"] = replace(itself, size=3)
    place.file = None
    place.watching._look.file = lambda _folder, _name: itself
    assert settle(place) == []


def test_a_folder_that_goes_is_told_and_is_looked_into_when_it_is_back(place):
    place.put("a.eml")
    place.is_there = False
    assert place.look().is_there is False
    place.is_there = True
    assert settle(place) == ["a.eml"]


def test_a_folder_that_has_not_changed_is_left_alone(place):
    place.put("a.eml")
    settle(place)
    place.seconds += 10
    assert place.look(is_told=False).arrived == ()
    looks = place.listed
    for _ in range(10):
        place.seconds += 20
        place.look(is_told=False)
    assert place.listed == looks


def test_a_change_that_nobody_told_of_is_seen_by_looking(place):
    place.seconds += 60
    place.look(is_told=False)
    place.put("a.eml")
    assert place.looked(20, is_told=False) == []
    assert place.looked(SETTLED_S, is_told=False) == ["a.eml"]


def test_a_folder_whose_time_tells_nothing_is_looked_through_now_and_then(place):
    place.seconds += 60
    place.look(is_told=False)
    place.files["a.eml"] = SeenFile("a.eml", 10, 1)  # the folder's own time stands still
    assert place.looked(WHOLE_LOOK_S - 1, is_told=False) == []
    place.looked(2, is_told=False)
    assert place.looked(SETTLED_S, is_told=False) == ["a.eml"]


def test_a_folder_that_has_just_changed_is_looked_into_again(place):
    """Its time may count in seconds, and a second file may have come within the same one."""
    place.put("a.eml")
    settle(place)
    place.files["b.eml"] = SeenFile("b.eml", 10, place.changed)
    place.looked(1, is_told=False)
    assert place.looked(SETTLED_S, is_told=False) == ["b.eml"]


def test_it_says_when_to_look_again_and_asks_less_often_as_time_goes_by(place):
    assert place.look().again_in is None
    place.put("a.eml")
    assert place.look().again_in == SETTLED_S
    place.seconds += 1.9
    assert place.look().again_in == pytest.approx(0.5)
    place.locked = {"a.eml"}
    place.seconds += 40
    assert place.look().again_in > 4
    for _ in range(200):
        place.put("b.eml", int(place.seconds))
        place.seconds += 1
        place.locked = set()
        place.look()
    place.put("b.eml", 7)
    assert place.look().again_in == 10


def test_without_a_folder_nothing_is_watched(place):
    place.put("a.eml")
    for changes in ({"watch_folder": False}, {"watched_folder": ""}):
        place.library.save_settings(replace(place.library.settings(), **changes))
        assert place.look().folder is None
        assert place.listed == 0


def test_another_folder_begins_anew(place):
    place.put("a.eml")
    settle(place)
    before = place.library.settings()
    place.library.save_settings(replace(before, watched_folder=str(ANOTHER)))
    assert place.look().folder == ANOTHER
    place.library.save_settings(before)
    assert settle(place) == ["a.eml"]  # it was never listed


class Writers(RuleBasedStateMachine):
    """Any mix of writing, locking, vanishing, looking and starting anew."""

    names = Bundle("names")

    @initialize()
    def begin(self):
        self.place = a_place()
        self.came = []
        self.whole = {}

    @rule(target=names, name=st.sampled_from(["a.eml", "b.msg", "c.xml"]), size=st.integers(1, 5))
    def write(self, name, size):
        self.place.put(name, size)
        return name

    @rule(name=names)
    def lock(self, name):
        self.place.locked ^= {name}

    @rule(name=names)
    def vanish(self, name):
        self.place.files.pop(name, None)

    @rule()
    def folder_goes_or_comes(self):
        self.place.is_there = not self.place.is_there

    @rule(seconds=st.floats(0.1, 30), is_told=st.booleans())
    def look(self, seconds, is_told):
        self.place.seconds += seconds
        for path in self.place.look(is_told=is_told).arrived:
            seen = self.place.files[path.name]
            assert self.place.seconds - seen.changed_ns / _SECOND >= SETTLED_S - 0.001
            self.came.append((path.name, seen.size, seen.changed_ns))
            self.place.take(path.name)

    @rule()
    def start_anew(self):
        self.place.restart()

    @invariant()
    def nothing_comes_twice(self):
        assert len(self.came) == len(set(self.came))

    def teardown(self):
        if not hasattr(self, "place"):
            return
        self.place.is_there, self.place.locked = True, set()
        for _ in range(3):
            self.look(SETTLED_S + 0.1, True)
        left = {(seen.name, seen.size, seen.changed_ns) for seen in self.place.files.values()}
        assert left <= set(self.came)


TestWriters = Writers.TestCase
TestWriters.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
