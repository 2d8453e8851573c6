"""The clock of this machine: where it stands decides what day a point in time falls on."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dpassist.services.clock import on_this_clock, today


@pytest.mark.usefixtures("copenhagen")
class TestInCopenhagen:
    def test_a_late_summer_evening_abroad_is_the_next_day(self):
        late = on_this_clock(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
        assert (late.date(), late.hour) == (date(2026, 7, 1), 0)

    @pytest.mark.parametrize(
        "moment",
        [
            datetime(9999, 12, 31, 23, 30, tzinfo=UTC),
            datetime(1, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=12))),
        ],
    )
    def test_the_edges_of_the_calendar_stay_as_they_were_written(self, moment):
        assert on_this_clock(moment) == moment


def test_what_windows_cannot_convert_stays_as_it_was_written():
    class OnWindows(datetime):
        def astimezone(self, tz=None):
            raise OSError(22, "Invalid argument")

    old = OnWindows(1969, 7, 20, 20, 17, tzinfo=UTC)
    assert on_this_clock(old) is old


def test_today_is_the_day_of_the_machine():
    assert abs(today() - datetime.now(UTC).date()) <= timedelta(days=1)
