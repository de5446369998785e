import pytest

from tests.drafting.checks.examples import report

SMALL = {"contract_kind": "services", "procedure": "national_open", "estimated_value": 120_000}
YEARLY = {"contract_kind": "services", "estimated_value": 200_000, "duration_months": 48}
FOUR = (
    "De solvabiliteit is ten minste 25%.",
    "De inschrijver overlegt drie referenties van vergelijkbare opdrachten.",
    "De inschrijver beschikt over een ISO 9001-certificaat of gelijkwaardig.",
    "De opdrachtnemer is verzekerd voor € 2.500.000 per gebeurtenis.",
)


def _messages(texts: tuple[str, ...], facts: dict[str, object], rule: str) -> list[str]:
    found = report([("selection", text) for text in texts], facts, whole=True)
    return [finding.message for finding in found.findings if finding.rule == rule]


def test_the_message_names_all_kinds_and_the_limit() -> None:
    (message,) = _messages(FOUR, SMALL, "requirements-stacked")
    for word in (
        "financieel kengetal",
        "meer referenties",
        "certificaat",
        "verzekering",
        "3 soorten",
    ):
        assert word in message


def test_the_same_kind_twice_counts_once() -> None:
    texts = (*FOUR[:3], "Het ISO 14001-certificaat of gelijkwaardig is verplicht.")
    assert _messages(texts, SMALL, "requirements-stacked") == []


@pytest.mark.parametrize("value", [700_000, 4_000_000])
def test_a_larger_contract_carries_more(value: int) -> None:
    assert _messages(FOUR, SMALL | {"estimated_value": value}, "requirements-stacked") == []


def test_without_an_estimate_it_is_told_what_lacks() -> None:
    found = report([("selection", text) for text in FOUR], {}, whole=True)
    missing = {one.rule: one.missing for one in found.not_run}
    assert missing["requirements-stacked"] == ("geraamde waarde",)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("De opdrachtnemer stuurt elke week een overzicht.", "52"),
        ("De opdrachtnemer stuurt twee keer per maand een verslag.", "24"),
        ("Wekelijks levert de opdrachtnemer een rapport.", "52"),
        ("De opdrachtnemer houdt 18 indicatoren bij.", "18"),
    ],
)
def test_how_often_is_read_from_the_text(text: str, asked: str) -> None:
    (message,) = _messages((text,), YEARLY, "monitoring-burden-high")
    assert f"ongeveer {asked} rapportages" in message


def test_what_is_said_again_in_the_same_words_is_asked_once() -> None:
    text = "De opdrachtnemer levert maandelijks een rapportage."
    assert _messages((text, text), YEARLY, "monitoring-burden-high") == []
