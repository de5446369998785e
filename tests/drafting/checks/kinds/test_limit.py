import pytest

from tests.drafting.checks.examples import hard_rules, of_line

VALUE = {"estimated_value": 1_000_000, "duration_months": 24}


@pytest.mark.parametrize(
    ("text", "rule", "beyond"),
    [
        ("De omzet is ten minste € 3.000.000.", "turnover-exceeds-three-times-value", False),
        ("De omzet is meer dan € 3.000.000.", "turnover-exceeds-three-times-value", True),
        ("De omzet is ten hoogste € 9.000.000.", "turnover-exceeds-three-times-value", False),
        ("De bankgarantie is 5% van de opdrachtsom.", "security-over-five-percent", False),
        ("De bankgarantie is 5,5% van de opdrachtsom.", "security-over-five-percent", True),
        ("De bankgarantie is € 50.000.", "security-over-five-percent", False),
        ("Facturen worden binnen 22 werkdagen betaald.", "payment-term-over-30-days", True),
        ("Facturen worden binnen vier weken betaald.", "payment-term-over-30-days", False),
        ("De polis dekt € 2.500.000 per aanspraak.", "insurance-disproportionate", False),
        ("De polis dekt € 2.600.000 per aanspraak.", "insurance-disproportionate", True),
    ],
)
def test_the_comparison_decides(text, rule, beyond):
    assert (rule in hard_rules(of_line(text, VALUE))) is beyond


def test_the_value_in_the_text_goes_before_the_estimate():
    text = "Voor het perceel ter waarde van € 50.000 geldt een jaaromzet van minimaal € 200.000."
    assert "turnover-exceeds-three-times-value" in hard_rules(of_line(text, VALUE))


def test_a_count_belongs_to_the_noun_of_its_own_clause():
    text = "De winnaar stuurt de eerste drie stukken; het referentieformulier stuurt hij later."
    assert hard_rules(of_line(text)) == set()


def test_a_small_insured_sum_needs_no_estimate():
    found = of_line("De polis dekt minimaal € 500.000 per gebeurtenis.")
    assert (found.findings, found.not_run) == ((), ())
