from pathlib import Path

import pytest

from drafting.checks.rulebook import load
from drafting.checks.run import check
from drafting.norms import norms_on
from drafting.procurement import Procurement
from tests.drafting.checks.examples import DAY, hard_rules, of_line, passage

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
def test_the_comparison_decides(text: str, rule: str, beyond: bool) -> None:
    assert (rule in hard_rules(of_line(text, VALUE))) is beyond


def test_the_value_in_the_text_goes_before_the_estimate() -> None:
    text = "Voor het perceel ter waarde van € 50.000 geldt een jaaromzet van minimaal € 200.000."
    assert "turnover-exceeds-three-times-value" in hard_rules(of_line(text, VALUE))


def test_a_count_belongs_to_the_noun_of_its_own_clause() -> None:
    text = "De winnaar stuurt de eerste drie stukken; het referentieformulier stuurt hij later."
    assert hard_rules(of_line(text)) == set()


def test_a_small_insured_sum_needs_no_estimate() -> None:
    found = of_line("De polis dekt minimaal € 500.000 per gebeurtenis.")
    assert (found.findings, found.not_run) == ((), ())


UNMEASURED = """
id = "payment-once-a-quarter"
kind = "limit"
title = "Betaling eens per kwartaal"
version = "1.0"
since = "0.1"
status = "preview"
message = "Betaling {asked}; hooguit {limit}."
why = "Wachten kost geld."
source = "BW 6:119b"
remedy = "Betaal na elke factuur."
severity = { default = "violation" }
quantity = { kinds = ["period"] }
limits = [{ kind = "period", norm = "payment-days" }]
flags = [{ text = "a" }, { text = "b" }, { text = "c" }]
passes = [{ text = "a" }, { text = "b" }, { text = "c" }]

[[look]]
about = ["pas na afloop van het werk"]
with = [["betaalt"]]
measured = false
"""


def test_a_subject_can_be_wrong_whatever_the_quantity(tmp_path: Path) -> None:
    (tmp_path / "payment-once-a-quarter.toml").write_text(UNMEASURED, encoding="utf-8")
    book, refused = load((tmp_path,))
    assert refused == ()
    text = "De gemeente betaalt pas na afloop van het werk."
    report = check([passage(text)], Procurement(), norms_on(DAY), book, whole=False)
    assert [finding.message for finding in report.findings] == [
        "Betaling betaalt pas na afloop van het werk; hooguit 30 dagen."
    ]


def test_what_a_concession_grants_is_not_measured() -> None:
    text = "De gemeente betaalt facturen binnen dertig dagen, al mogen anderen 45 dagen afspreken."
    assert hard_rules(of_line(text)) == set()
