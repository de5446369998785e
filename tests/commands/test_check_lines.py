import json

import pytest

from commands.check_lines import check_lines
from drafting.refusals import ContentFileRefused, FileRefused


def _lines(tmp_path, *rows):
    path = tmp_path / "eisen.jsonl"
    path.write_text(
        "\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows), encoding="utf-8"
    )
    return path


def test_a_line_gives_its_findings_as_plain_data(tmp_path):
    text = "De jaaromzet bedraagt ten minste € 9.000.000."
    facts = {"estimated_value": 2_400_000, "publication_date": "2026-05-01", "nonsense": 1}
    (row,) = check_lines(_lines(tmp_path, {"id": "x", "text": text, "facts": facts}))
    found = {finding["rule"]: finding for finding in row["findings"]}
    assert row["id"] == "x"
    assert (
        found["turnover-exceeds-three-times-value"]["quote"]
        == "jaaromzet bedraagt ten minste € 9.000.000"
    )
    assert json.dumps(row)


def test_a_missing_fact_is_named(tmp_path):
    (row,) = check_lines(_lines(tmp_path, {"id": 1, "text": "De bankgarantie bedraagt € 9.000."}))
    assert [(n["rule"], n["missing"]) for n in row["not_run"]] == [
        ("security-over-five-percent", ["geraamde waarde"])
    ]


def test_empty_lines_are_passed_over(tmp_path):
    assert list(check_lines(_lines(tmp_path, "", {"id": 1, "text": "Goed."}, ""))) == [
        {"id": 1, "findings": [], "not_run": []}
    ]


@pytest.mark.parametrize("bad", ["{", "[1]", '{"id": 1}', '{"id": 1, "text": "a", "facts": 3}'])
def test_a_bad_line_is_refused_with_its_number(tmp_path, bad):
    with pytest.raises(ContentFileRefused, match="regel 2"):
        list(check_lines(_lines(tmp_path, {"id": 1, "text": "Goed."}, bad)))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileRefused):
        list(check_lines(tmp_path / "weg.jsonl"))


@pytest.mark.parametrize(
    "facts",
    [
        {
            "estimated_value": "veel",
            "lots": "drie",
            "publication_date": "gisteren",
            "framework": "ja",
        },
        {
            "estimated_value": -5,
            "lots": [{"estimated_value": "x"}],
            "contracting_authorities": ["A"],
        },
        {"estimated_value": True, "lots": 3, "domain": "zorg", "contract_kind": 7},
        {"duration_months": 1e400, "estimated_value": "NaN"},
    ],
)
def test_facts_that_cannot_be_read_are_left_open(tmp_path, facts):
    (row,) = check_lines(_lines(tmp_path, {"id": 1, "text": "Goed.", "facts": facts}))
    assert row["findings"] == []
