from datetime import date

import pytest

from drafting.checks.kinds.interval import months
from tests.drafting.checks.examples import of_line, report

OPEN = {
    "contract_kind": "services", "procedure": "open", "estimated_value": 900_000, "publication_date": "2026-05-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        (date(2027, 1, 1), date(2030, 12, 31), 48),
        (date(2027, 4, 1), date(2034, 3, 31), 84),
        (date(2027, 1, 15), date(2027, 2, 13), 0),
    ],
)
def test_months_are_counted_with_the_last_day(start: date, end: date, whole: int) -> None:
    assert months(start, end) == whole


def test_the_time_between_two_dates_is_held_against_the_limit() -> None:
    text = "Verzending aankondiging: 3 maart 2026. Sluiting inschrijving: 24 maart 2026."
    found = {f.rule: f.message for f in of_line(text, OPEN).findings}
    assert found["tender-period-too-short"] == "De termijn is 21 dagen; ten minste 40 dagen."


def test_a_long_enough_time_is_left_alone() -> None:
    text = "Verzending aankondiging: 3 maart 2026. Sluiting inschrijving: 24 april 2026."
    assert of_line(text, OPEN).findings == ()


def test_dates_in_different_passages_are_compared_for_a_whole_document() -> None:
    texts = [
        ("planning", "Publicatie aankondiging: 3 maart 2026"),
        ("planning", "Uiterste dag voor het indienen van vragen: 10 maart 2026"),
        ("planning", "Sluiting inschrijving: 21 maart 2026"),
    ]
    found = {f.rule: f.place and f.place.quote for f in report(texts, OPEN, whole=True).findings}
    assert found["tender-period-too-short"] == "21 maart 2026"
