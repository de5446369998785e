from datetime import date

import pytest

from drafting.norms import norms_on
from drafting.text.written_norms import norm_line, norm_period, norm_value, norm_warnings

NORMS = norms_on(date(2027, 2, 1))


def plain(words):
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("turnover-maximum", "3 maal"),
        ("security-maximum", "5 %"),
        ("reference-months-services", "36 maanden"),
        ("payment-days", "30 dagen"),
        ("threshold-services", "€ 216.000"),
        ("references-per-competence", "1"),
    ],
)
def test_a_value_has_its_unit(key, words):
    assert plain(norm_value(NORMS.get(key))) == words


def test_a_period_says_from_when_until_when():
    assert norm_period(NORMS.get("payment-days")) == "vanaf 1 april 2013"
    words = "1 januari 2026 tot en met 31 december 2027"
    assert norm_period(NORMS.get("threshold-works")) == words


def test_a_line_says_what_when_where_and_who_looked_last():
    assert plain(norm_line(NORMS.get("turnover-maximum"))) == (
        "Hoogste omzeteis, maal de raming: 3 maal. Geldig vanaf 1 april 2013. "
        "Bron: Aw 2012 art. 2.90 lid 5. Nagekeken op 21 november 2026."
    )


def test_when_all_is_well_nothing_is_said():
    assert norm_warnings(NORMS) == ()


def test_a_day_after_the_last_period_names_labels_values_and_the_period_that_was_used():
    words = plain(norm_warnings(norms_on(date(2028, 1, 1)))[0])
    assert "‘Europese drempel voor werken’ (€ 5.404.000)" in words
    assert "golden tot en met 31 december 2027" in words
    assert "threshold" not in words


def test_a_day_in_no_period_says_that_it_is_not_checked():
    (words,) = norm_warnings(norms_on(date(2021, 6, 1)))
    assert "Drempel voor sociale en andere specifieke diensten" in words
    assert "niet getoetst" in words


def test_of_many_norms_the_first_are_named_and_the_rest_counted():
    (words,) = norm_warnings(norms_on(date(2027, 12, 1)))
    assert "‘Hoogste omzeteis, maal de raming’" in words
    assert "en nog " in words
    assert "tot en met 21 november 2027, dus niet voor 1 december 2027" in words
