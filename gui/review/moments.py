"""When something was said, in words."""

from datetime import datetime, timedelta

from drafting.comparison.comment_places import comparable
from drafting.text.written_values import day


def moment_words(at: datetime, now: datetime) -> str:
    """'vandaag 14:02', 'gisteren 9:15', '28 januari 14:02', and for another year '28 januari 2026'."""
    local = comparable(at).astimezone(now.tzinfo)
    time = f"{local.hour}:{local:%M}"
    if local.date() == now.date():
        return f"vandaag {time}"
    if local.date() == now.date() - timedelta(days=1):
        return f"gisteren {time}"
    if local.year == now.year:
        return f"{day(local.date()).rpartition(' ')[0]} {time}"
    return day(local.date())
