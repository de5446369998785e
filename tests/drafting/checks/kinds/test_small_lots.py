import pytest

from tests.drafting.checks.examples import report

LOTS = {"contract_kind": "services", "lots": [500_000, 20_000, 70_000, 75_000]}
NAMED = {
    "contract_kind": "services",
    "lots": [
        {"name": "Groen", "estimated_value": 500_000},
        {"name": "Wijkfeest", "estimated_value": 70_000},
        {"name": "Moestuin", "estimated_value": 75_000},
    ],
}


def _messages(text: str, facts: dict[str, object]) -> list[str]:
    found = report([("lots", text)], facts, whole=True)
    return [f.message for f in found.findings if f.rule == "small-lots-share-exceeded"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Percelen 3 en 4 worden onderhands gegund.", LOTS),
        ("Percelen 2 t/m 4 blijven buiten de procedure.", LOTS),
        ("Met de percelenregeling gunt de gemeente de percelen Wijkfeest en Moestuin zelf.", NAMED),
    ],
)
def test_the_values_of_the_facts_are_added_up(text: str, facts: dict[str, object]) -> None:
    (message,) = _messages(text, facts)
    assert "20\u00a0%" in message or "20 %" in message


def test_within_a_fifth_nothing_is_said() -> None:
    assert _messages("Perceel 4 wordt onderhands gegund.", LOTS) == []


def test_a_total_in_the_text_counts_when_the_lots_have_no_value() -> None:
    facts = {"contract_kind": "services", "estimated_value": 600_000}
    (message,) = _messages("Drie percelen, samen € 200.000, worden onderhands gegund.", facts)
    assert "€\u00a0200.000" in message


def test_without_any_value_nothing_can_be_said() -> None:
    assert (
        _messages("Perceel 3 en 4 worden onderhands gegund.", {"contract_kind": "services"}) == []
    )
