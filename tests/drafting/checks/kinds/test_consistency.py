"""Documents that contradict themselves, and documents that only look as if they do."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from commands.new_draft import assembled
from drafting.checks.run import check
from drafting.finding import Finding
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.terms import ContractKind, Severity
from drafting.text.plain_text import passages_of
from templates.example_draft import filled_draft
from templates.shelf import find_template
from tests.drafting.checks.examples import DAY, rulebook
from tests.shared_material import shared

HERE = Path(__file__).parent
DOCUMENTS = tomllib.loads((HERE / "contradictions.toml").read_text(encoding="utf-8"))["documents"]
PAIRS = tomllib.loads((HERE / "pairs.toml").read_text(encoding="utf-8"))
SEEDS = shared("seeds")
FAMILY = {rule.id for rule in rulebook().rules if rule.family == "consistency"}


def of_text(text: str, procurement: Procurement | None = None) -> list[Finding]:
    """The findings of the family consistency in a document made elsewhere."""
    passages = passages_of(text)
    report = check(passages, procurement or Procurement(), norms_on(DAY), rulebook(), whole=True)
    return [finding for finding in report.findings if finding.rule in FAMILY]


@pytest.mark.parametrize("case", DOCUMENTS, ids=lambda case: " ".join(case["text"].split())[:70])
def test_a_document_gives_what_contradicts_itself(case: dict[str, Any]) -> None:
    found = [(one.rule, one.place and one.place.quote) for one in of_text(case["text"])]
    assert sorted(found) == sorted((rule, quote) for rule, quote in case.get("finds", []))


def _pairs(kind: str) -> Iterator[object]:
    for rule, pairs in PAIRS.items():
        for number, (first, second) in enumerate(pairs[kind], 1):
            text = f"# Gunning en opdracht\n\n{first}\n\n# Gunning en overeenkomst\n\n{second}\n"
            yield pytest.param(rule, text, id=f"{rule}-{number}")


@pytest.mark.parametrize(("rule", "text"), [*_pairs("against")])
def test_two_texts_contradict_each_other_once(rule: str, text: str) -> None:
    assert [finding.rule for finding in of_text(text)] == [rule]


@pytest.mark.parametrize(("rule", "text"), [*_pairs("together")])
def test_two_texts_go_together(rule: str, text: str) -> None:
    assert rule in FAMILY
    assert of_text(text) == []


def test_the_message_names_both_values_and_the_heading_of_the_other() -> None:
    (found,) = of_text(
        "# 2.3 Duur\nDe overeenkomst duurt 48 maanden.\n\n# Artikel 4\nDe overeenkomst duurt 36 maanden.\n"
    )
    assert found.message == "De looptijd: in '2.3 Duur' staat 48 maanden, hier 36 maanden."
    assert found.severity is Severity.ATTENTION


def test_under_the_law_on_transparency_a_contradiction_is_a_deviation() -> None:
    facts = Procurement(contract_kind=ContractKind.SERVICES, estimated_value=None)
    text = "# A\nDe raming is € 400.000.\n\n# B\nDe raming is € 500.000.\n"
    assert [found.severity for found in of_text(text, facts)] == [Severity.ATTENTION]
    from_facts = Procurement(
        contract_kind=ContractKind.SERVICES, duration_months=24, estimated_value=Decimal(400_000)
    )
    (found,) = of_text("# A\nDe overeenkomst duurt 36 maanden.\n", from_facts)
    assert found.severity is Severity.DEVIATION
    assert "in de gegevens van de aanbesteding staat 24 maanden" in found.message


@pytest.mark.parametrize("name", ["schoonmaak.md", "jeugdhulp.md"])
def test_a_long_document_that_agrees_with_itself_is_left_alone(name: str) -> None:
    assert of_text((HERE / "whole" / name).read_text(encoding="utf-8")) == []


def test_a_draft_with_the_example_facts_agrees_with_itself() -> None:
    draft = filled_draft(find_template("wmo-begeleiding-sas"), "x")
    document = assembled(draft)
    report = check((), draft.procurement, norms_on(DAY), rulebook(), document=document, whole=True)
    assert [found for found in report.findings if found.rule in FAMILY] == []


def test_prose_about_procurement_does_not_contradict_itself() -> None:
    if SEEDS is None:
        pytest.skip("the source documents are not beside the project")
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    assert [found for text in texts for found in of_text(text)] == []
