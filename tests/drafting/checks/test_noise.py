"""How much of free wording is found, and how much ordinary text is left alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.drafting.checks.examples import hard_rules, of_line
from tests.shared_material import shared

HERE = Path(__file__).parent
SEEDS = shared("seeds")


def _ordinary() -> list[str]:
    lines = (HERE / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("text", _ordinary())
def test_ordinary_text_gives_no_violation_or_deviation(text: str) -> None:
    assert hard_rules(of_line(text)) == set()


def test_ordinary_text_stays_silent_when_the_facts_are_known() -> None:
    facts = {
        "contract_kind": "social_services", "procedure": "social_and_specific", "estimated_value": 2_400_000,
        "duration_months": 24, "extension_months": 24, "framework": True, "domain": "wmo",
    }  # fmt: skip
    assert [text for text in _ordinary() if hard_rules(of_line(text, facts))] == []


def test_most_free_wordings_are_found() -> None:
    table = tomllib.loads((HERE / "paraphrases.toml").read_text(encoding="utf-8"))
    for held in (False, True):
        texts = [t for t in table["texts"] if t.get("held", False) is held]
        found = [
            t for t in texts if t["rule"] in hard_rules(of_line(t["text"], t.get("facts", {})))
        ]
        assert len(found) >= 0.85 * len(texts)


def test_later_wordings_are_found_or_left_alone() -> None:
    table = tomllib.loads((HERE / "wordings.toml").read_text(encoding="utf-8"))
    found = [text for text in table["flagged"] if hard_rules(of_line(text))]
    assert len(found) >= 0.95 * len(table["flagged"])
    assert [text for text in table["silent"] if hard_rules(of_line(text))] == []


def _families() -> list[Path]:
    return sorted((HERE / "wordings").glob("*.toml"))


@pytest.mark.parametrize("path", _families(), ids=lambda path: path.stem)
def test_wordings_of_a_family_are_found_or_left_alone(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    found = {row["text"] for row in table.get("texts", []) if _found(row)}
    for held, share in ((False, 0.9), (True, 0.75)):
        texts = [row for row in table.get("texts", []) if row.get("held", False) is held]
        missed = [row["text"] for row in texts if row["text"] not in found]
        assert len(texts) - len(missed) >= share * len(texts) - 0.5, missed
    assert [text for text in table.get("flagged", []) if not hard_rules(of_line(text))] == []
    assert [text for text in table.get("silent", []) if hard_rules(of_line(text))] == []


def _found(row: dict[str, Any]) -> bool:
    """Whether a text gives the finding it should: of its rule, or any hard one when it names none."""
    report = of_line(row["text"], row.get("facts", {}))
    if "rule" not in row:
        return bool(hard_rules(report))
    return row["rule"] in {finding.rule for finding in report.findings}


def test_policy_prose_hardly_gives_findings() -> None:
    if SEEDS is None:
        pytest.skip("the source documents are not beside the project")
    lines = [
        line
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 15
    ]
    flagged = [line for line in lines if hard_rules(of_line(line))]
    assert len(flagged) <= 0.01 * len(lines)
