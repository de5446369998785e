from datetime import UTC, datetime, timedelta, timezone

from gui.review.moments import moment_words

NOW = datetime(2027, 2, 1, 14, 2, tzinfo=timezone(timedelta(hours=1)))


def test_near_moments_are_named():
    assert moment_words(NOW, NOW) == "vandaag 14:02"
    assert moment_words(NOW - timedelta(days=1, hours=5), NOW) == "gisteren 9:02"


def test_farther_ones_have_their_day():
    assert moment_words(NOW - timedelta(days=4), NOW) == "28 januari 14:02"
    assert moment_words(NOW - timedelta(days=400), NOW) == "28 december 2025"


def test_another_zone_and_none_at_all():
    assert moment_words(datetime(2027, 2, 1, 13, 2, tzinfo=UTC), NOW) == "vandaag 14:02"
    assert moment_words(datetime(2027, 2, 1, 13, 2), NOW) == "vandaag 14:02"  # noqa: DTZ001 -- as Word writes it
