from decimal import Decimal

import pytest

from tests.drafting.checks.examples import rulebook


@pytest.mark.parametrize(
    ("cell", "lead", "form", "value"),
    [
        ("60", "Kantoren: Waarde (× € 1.000)", "#money", 60_000),
        ("1,5", "Perceel 1: Bedrag (in mln euro)", "#money", 1_500_000),
        ("1.200.000", "Perceel 1: Raming in euro", "#money", 1_200_000),
        ("24", "Perceel 1: Looptijd in maanden", "#period", 24),
        ("35", "Prijs: Gewicht (%)", "#percentage", 35),
        ("3", "Kantoren: Aantal referenties", "#count", 3),
        ("€ 40.000", "Kantoren: Omzet (x 1.000 euro)", "#money", 40_000),
    ],
)
def test_a_bare_number_takes_the_unit_of_its_column(
    cell: str, lead: str, form: str, value: int
) -> None:
    sentence = rulebook().reader.read(cell, lead)[0]
    found = [token for token in sentence.tokens if token.quantity]
    assert [(token.form, token.quantity and token.quantity.value) for token in found] == [
        (form, Decimal(value))
    ]
    assert sentence.text[found[0].start : found[0].end] == cell


def test_a_text_with_a_number_in_it_keeps_it() -> None:
    sentence = rulebook().reader.read("alle 12 gebouwen van de stad", "Waarde (x € 1.000)")[0]
    assert [token.form for token in sentence.tokens if token.quantity] == ["#count"]
