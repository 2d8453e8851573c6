"""What the clock of this machine says: the user's own calendar, which every deadline is held against."""

from datetime import date, datetime


def today() -> date:
    """Return the day on the user's own calendar."""
    return date.today()  # noqa: DTZ011 - that is the one meant


def on_this_clock(moment: datetime) -> datetime:
    """Return a point in time as this machine's clock shows it.

    A stranger writes the date of a message. The two last hours of the year 9999 cannot be moved to the east, and
    Windows converts nothing before 1970 or after 3000: such a time stays as it was written.
    """
    try:
        return moment.astimezone()
    except (OverflowError, OSError):
        return moment
