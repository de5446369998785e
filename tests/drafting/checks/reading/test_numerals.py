from decimal import Decimal

import pytest

from drafting.checks.reading.numerals import number_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("één", "1"), ("dertien", "13"), ("vierenzestig", "64"), ("tweeëntwintig", "22"), ("honderd", "100"),
        ("honderdvijftig", "150"), ("tweehonderdvijftigduizend", "250000"), ("anderhalf", "1.5"),
        ("1.234,50", "1234.50"), ("1 000 000", "1000000"), ("2,5", "2.5"),
    ],
)  # fmt: skip
def test_a_number(text: str, value: str) -> None:
    assert number_of(text) == Decimal(value)


@pytest.mark.parametrize("text", ["en", "enen", "eenvier", "duizendduizendx"])
def test_no_number(text: str) -> None:
    assert number_of(text) is None
