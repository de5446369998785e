"""The day of today, for commands; drafting is always told it."""

from datetime import date, datetime


def today() -> date:
    """The date on this machine's clock."""
    return datetime.now().astimezone().date()
