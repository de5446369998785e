"""`check`: a draft, a Word file or a text against the rules."""

import json
from pathlib import Path

from commands.check_lines import check_lines
from commands.checked_file import Checked, check_draft, check_file
from commands.clock import today
from commands.finding_json import doubt_to_json, fact_to_json, not_run_to_json, to_json
from commands.report_file import refuse_report, write_report
from commands.report_text import facts_lines, head_lines, report_lines
from commands.rules import built_in_rules
from drafting.files.draft_file import EXTENSION
from drafting.finding import Report
from drafting.norms import norms_on
from drafting.terms import FindingStatus, Severity

DRAFT_SUFFIX = EXTENSION

__all__ = [
    "DRAFT_SUFFIX",
    "Checked",
    "check",
    "check_draft",
    "check_file",
    "check_loose_lines",
    "checked_to_json",
    "fails",
]


def check(
    path: Path,
    facts_path: Path | None,
    *,
    as_json: bool,
    fail_on: Severity | None,
    report_path: Path | None = None,
    overwrite: bool = False,
) -> int:
    """Prints the report, or writes it when `report_path` is given.

    Gives 1 when an unjustified finding is as heavy as `fail_on` or heavier, else 0.
    """
    if report_path is not None:
        refuse_report(report_path, path, overwrite=overwrite)
    checked = check_file(path, facts_path)
    if report_path is not None:
        write_report(report_path, checked.about(path.name))
    if as_json:
        print(json.dumps(checked_to_json(checked), ensure_ascii=False, indent=2))
    elif report_path is not None:
        print(f"{report_path}: rapport geschreven.")
        print("\n".join([*facts_lines(checked), *head_lines(checked.report)]))
    else:
        print("\n".join([*facts_lines(checked), *report_lines(checked)]))
    return 1 if fail_on is not None and fails(checked.report, fail_on) else 0


def check_loose_lines(path: Path, *, fail_on: Severity | None) -> int:
    """Prints the findings of loose requirements, one JSON object a line; the exit code as in `check`."""
    failed = False
    for row in check_lines(path, built_in_rules(), today()):
        print(json.dumps(row, ensure_ascii=False))
        findings = row["findings"]
        if fail_on is not None and isinstance(findings, list):
            failed |= any(Severity(f["severity"]).rank <= fail_on.rank for f in findings)
    return 1 if failed else 0


def fails(report: Report, fail_on: Severity) -> bool:
    """Whether a finding without a valid justification is this heavy or heavier."""
    return any(
        finding.status is not FindingStatus.JUSTIFIED and finding.severity.rank <= fail_on.rank
        for finding in report.findings
    )


def checked_to_json(checked: Checked) -> dict[str, object]:
    """The report as plain data, in the shape that `check --json` promises."""
    report, norms = checked.report, norms_on(checked.norms_day)
    return {
        "run": report.run,
        "norms_day": checked.norms_day.isoformat(),
        "findings": [to_json(finding, norms) for finding in report.findings],
        "not_run": [not_run_to_json(not_run) for not_run in report.not_run],
        "facts_used": [fact_to_json(fact) for fact in checked.facts],
        "facts_contradicted": [doubt_to_json(doubt) for doubt in checked.doubts],
        "remarks": [*checked.remarks, *report.warnings],
    }
