import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.checks.reading.quantities import Quantity, QuantityKind, quantities
from tests.shared_material import shared

EXAMPLES = shared("law/quantities.json")


def _rows() -> list[dict[str, object]]:
    if EXAMPLES is None:
        return []
    return json.loads(EXAMPLES.read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # a fixed file


def _plain(found: tuple[Quantity, ...], kind: str) -> list[object]:
    match kind:
        case "money_eur":
            return [float(q.value) for q in found if q.kind is QuantityKind.MONEY]
        case "percentage":
            return [float(q.value) for q in found if q.kind is QuantityKind.PERCENTAGE]
        case "duration":
            return [[float(q.value), q.unit] for q in found if q.kind is QuantityKind.PERIOD]
        case _:
            return [
                [q.repeats, float(q.value), q.unit]
                for q in found
                if q.kind is QuantityKind.REPEATED_PERIOD
            ]


@pytest.mark.skipif(EXAMPLES is None, reason="the law notes are not beside the project")
@pytest.mark.parametrize("row", _rows(), ids=lambda row: str(row["text"]))
def test_the_examples_of_the_law_notes(row: dict[str, object]) -> None:
    assert _plain(quantities(str(row["text"])), str(row["kind"])) == row["expected"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("een omzet van twee keer de raming", "times", 2),
        ("driemaal de geraamde waarde", "times", 3),
        ("het dubbele van de prijs", "times", 2),
        ("twee keer per jaar een gesprek", "frequency", 2),
        ("met drie referenties", "count", 3),
        ("er zijn drieëntwintig plaatsen", "count", 23),
        ("de helft van het werk", "percentage", 50),
        ("voor 1 januari 2027", "date", 739982),
        ("een vierjarige overeenkomst", "period", 4),
        ("€ 1.000.000 (één miljoen euro)", "money", 1_000_000),
    ],
)
def test_a_form_is_read_once(text: str, kind: str, value: int) -> None:
    found = quantities(text)
    assert [(q.kind, q.value) for q in found] == [(kind, Decimal(value))]


@pytest.mark.parametrize(
    "text",
    [
        "artikel 2.87",
        "ISO 9001",
        "perceel 3",
        "om 12.00 uur",
        "een 100%-dochter",
        "2 miljoen inwoners",
        "wegen",
    ],
)
def test_what_is_no_amount_is_left_alone(text: str) -> None:
    kinds = {q.kind for q in quantities(text)}
    assert not kinds & {"money", "percentage", "period"}


def test_a_hard_space_is_a_space_and_offsets_stay() -> None:
    text = "ten hoogste €\u00a05.000.000 per jaar"
    (found,) = quantities(text)
    assert text[found.start : found.end] == "€\u00a05.000.000"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tien werkdagen", 14),
        ("drie weken", 21),
        ("48 uur", 2),
        ("twee maanden", 60),
        ("een jaar", 365),
    ],
)
def test_days_of_a_period(text: str, days: int) -> None:
    assert quantities(text)[0].days == days


def test_options_count_every_time() -> None:
    assert quantities("2 maal 12 maanden")[0].months == 24


@given(st.text(alphabet="€0123456789.,- ()%xéenvijfmaljorduztg\u00a0\n", max_size=60))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quantities(text)
    edges = [edge for q in found for edge in (q.start, q.end)]
    assert edges == sorted(edges)
    assert all(0 <= q.start < q.end <= len(text) for q in found)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("minimaal zes ton gehaald", QuantityKind.MONEY, 600_000),
        ("zet negen ton om", QuantityKind.MONEY, 900_000),
        ("minstens 5 ton per gebeurtenis", QuantityKind.MONEY, 500_000),
        ("de bak mag ten hoogste twee ton wegen", QuantityKind.COUNT, 2),
        ("drie ton puin", QuantityKind.COUNT, 3),
        ("een vrachtauto van 8 ton is te zwaar", QuantityKind.COUNT, 8),
    ],
)
def test_a_ton_is_money_or_weight_by_its_words(text: str, kind: QuantityKind, value: int) -> None:
    found = quantities(text)[0]
    assert (found.kind, int(found.value)) == (kind, value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Weging prijs/kwaliteit: 80/20.", [80]),
        ("Weging kwaliteit/prijs: 80/20.", [20]),
        ("Prijs 85 punten, kwaliteit 15 punten.", [85, 15]),
        ("Het dossier 80/20 ligt klaar.", None),
    ],
)
def test_weights_that_make_a_hundred_are_percentages(text: str, values: list[int] | None) -> None:
    found = [int(q.value) for q in quantities(text) if q.kind is QuantityKind.PERCENTAGE]
    assert found == (values or [])
