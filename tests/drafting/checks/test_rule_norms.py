from drafting.checks.facts import facts_of
from drafting.checks.rule_norms import deciding_norm, norm_keys, norms_used
from drafting.norms import all_norms
from tests.builders import NORMS, procurement
from tests.drafting.checks.examples import report, rulebook

THRESHOLDS = ("threshold-services", "threshold-works", "threshold-social")


def rule(name):
    found = rulebook().rule(name)
    assert found is not None
    return found


def test_a_limit_uses_its_norm():
    assert norm_keys(rule("turnover-exceeds-three-times-value")) == ("turnover-maximum",)


def test_a_condition_names_its_norms_and_a_threshold_is_one_of_three():
    found = norm_keys(rule("estimate-just-below-threshold"))
    assert found == ("near-threshold", *THRESHOLDS)


def test_the_norms_of_a_rule_are_those_of_the_day():
    (norm,) = norms_used(rule("framework-term-over-four-years"), NORMS)
    assert norm in NORMS.norms


def test_the_threshold_of_the_kind_of_contract_decides():
    facts = facts_of(procurement(), NORMS)
    assert deciding_norm(rule("estimate-just-below-threshold"), facts) == "threshold-social"
    assert deciding_norm(rule("framework-term-over-four-years"), facts) == "framework-months"


OUTSIDE_THE_RULES = {"information-days-urgent"}
"""What drafting/clarifications weighs after publication, where no rule of the check looks."""


def test_every_norm_is_used_by_a_rule():
    used = {key for one in rulebook().rules for key in norm_keys(one)}
    assert {norm.key for norm in all_norms()} - used == OUTSIDE_THE_RULES


def test_a_finding_knows_the_norm_that_decided():
    text = "De inschrijver heeft een jaaromzet van ten minste € 9.000.000."
    found = report([("selection", text)], {"estimated_value": 1_000_000})
    assert {f.rule: f.norm for f in found.findings}["turnover-exceeds-three-times-value"] == (
        "turnover-maximum"
    )
