"""`check`: a draft, a Word file or a text against the rules."""

import json
from dataclasses import dataclass
from pathlib import Path

from commands.check_lines import check_lines
from commands.clock import today
from commands.finding_json import not_run_to_json, to_json
from commands.new_draft import assembled
from commands.report_text import report_lines
from commands.rules import built_in_rules
from drafting.checks.run import check as run_check
from drafting.document import Document, Passage, passages
from drafting.draft import Draft
from drafting.files.draft_file import read_draft
from drafting.finding import Report
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.refusals import FileRefused
from drafting.terms import FindingStatus, Severity
from drafting.text.plain_text import read_plain_passages
from drafting.word.read.text import read_passages
from templates.facts_file import read_procurement_file

DRAFT_SUFFIX = ".bestek"


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with the texts it is about."""

    report: Report
    passages: tuple[Passage, ...]


def check_draft(draft: Draft) -> Checked:
    """The report of a draft, justifications and switched-off rules counted."""
    document = assembled(draft)
    texts = tuple(passages(document))
    return Checked(_run(texts, draft.procurement, document, draft), texts)


def check_file(path: Path, facts_path: Path | None) -> Checked:
    """The report of a file: .bestek, .docx, .txt or .md.

    Raises:
        Refusal: a file that cannot be read, is damaged, is newer, or is of another kind.
    """
    suffix = path.suffix.casefold()
    if suffix == DRAFT_SUFFIX:
        return check_draft(read_draft(path)[0])
    procurement = read_procurement_file(facts_path) if facts_path else Procurement()
    if suffix in {".txt", ".md"}:
        texts = read_plain_passages(path)
    elif suffix == ".docx":
        texts = read_passages(path)
    else:
        raise FileRefused(
            path, "dit soort bestand kan niet worden getoetst. Kies .bestek, .docx, .txt of .md."
        )
    return Checked(_run(texts, procurement, None, None), texts)


def check(path: Path, facts_path: Path | None, *, as_json: bool, fail_on: Severity | None) -> int:
    """Prints the report; gives 1 when an unjustified finding is as heavy as `fail_on` or heavier."""
    checked = check_file(path, facts_path)
    report = checked.report
    if as_json:
        print(json.dumps(report_to_json(report), ensure_ascii=False, indent=2))
    else:
        print("\n".join(report_lines(report, checked.passages)))
    return 1 if fail_on is not None and fails(report, fail_on) else 0


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


def report_to_json(report: Report) -> dict[str, object]:
    """The report as plain data, in the shape that `check --json` promises."""
    return {
        "run": report.run,
        "findings": [to_json(finding) for finding in report.findings],
        "not_run": [not_run_to_json(not_run) for not_run in report.not_run],
    }


def _run(
    texts: tuple[Passage, ...],
    procurement: Procurement,
    document: Document | None,
    draft: Draft | None,
) -> Report:
    return run_check(
        texts,
        procurement,
        norms_on(procurement.publication_date or today()),
        built_in_rules(),
        document=document,
        justifications=draft.justifications if draft else (),
        switched_off={off.rule for off in draft.switched_off} if draft else (),
        whole=True,
    )
