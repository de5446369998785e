"""A file and what the check has to say about it: a draft, a Word file or a text."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commands.clock import today
from commands.new_draft import assembled
from commands.rules import built_in_rules
from drafting.checks.run import check as run_check
from drafting.content_version import CONTENT_VERSION
from drafting.document import Document, Passage, passages
from drafting.draft import Draft
from drafting.files.draft_file import EXTENSION, read_draft
from drafting.finding import Report
from drafting.foreign import SUFFIXES as FOREIGN
from drafting.foreign import ForeignText, read_foreign
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.reports.check_report import About, CheckReport, check_report
from drafting.reports.facts_used import (
    Doubt,
    FactOrigin,
    FactUsed,
    differences,
    doubts,
    given,
    read_in_text,
)
from drafting.reports.register import register
from templates.facts_file import read_procurement_file

SUFFIXES = FOREIGN | {EXTENSION}
"""What can be checked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with the texts it is about and the facts it used; `draft` is None for a foreign file."""

    report: Report
    passages: tuple[Passage, ...]
    norms_day: date
    facts: tuple[FactUsed, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    differences: tuple[str, ...] = ()
    draft: Draft | None = None
    title: str = ""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What should be said about the facts: doubts, and where the text says something else."""
        return (*(doubt.sentence for doubt in self.doubts), *self.differences)

    def about(self, name: str) -> CheckReport:
        """The report for people, of a file with this name."""
        kept = register(self.draft, self.report) if self.draft is not None else None
        about = About(
            file=name,
            title=self.title,
            day=today(),
            content_version=CONTENT_VERSION,
            norms_day=self.norms_day,
            facts=self.facts,
            remarks=self.remarks,
            register=kept,
        )
        return check_report(self.report, self.passages, about)


def check_draft(draft: Draft) -> Checked:
    """The report of a draft, justifications and switched-off rules counted."""
    document = assembled(draft)
    texts = tuple(passages(document))
    facts = given(draft.procurement, FactOrigin.DRAFT)
    report = _run(texts, draft.procurement, document, draft)
    return Checked(
        report, texts, _norms_day(draft.procurement), facts, draft=draft, title=document.title
    )


def check_file(path: Path, facts_path: Path | None) -> Checked:
    """The report of a file: .bestek, .docx, .txt or .md.

    The facts of a foreign file are those that are given; what is open there is read from the text.

    Raises:
        Refusal: a file that cannot be read, is damaged, is newer, or is of another kind.
    """
    if path.suffix.casefold() == EXTENSION:
        return check_draft(read_draft(path)[0])
    stated = read_procurement_file(facts_path) if facts_path else Procurement()
    return _check_foreign(read_foreign(path, stated), stated)


def _check_foreign(text: ForeignText, stated: Procurement) -> Checked:
    places = {passage.element: passage for passage in text.passages}
    facts = (*given(stated, FactOrigin.FACTS_FILE), *read_in_text(text.read, places))
    open_doubts = tuple(
        doubt for doubt in doubts(text.found, places) if getattr(stated, doubt.fact) in (None, ())
    )
    report = _run(text.passages, text.procurement, None, None)
    return Checked(
        report,
        text.passages,
        _norms_day(text.procurement),
        facts,
        open_doubts,
        differences(stated, text.found),
    )


def _norms_day(procurement: Procurement) -> date:
    return procurement.publication_date or today()


def _run(
    texts: tuple[Passage, ...],
    procurement: Procurement,
    document: Document | None,
    draft: Draft | None,
) -> Report:
    return run_check(
        texts,
        procurement,
        norms_on(_norms_day(procurement)),
        built_in_rules(),
        document=document,
        justifications=draft.justifications if draft else (),
        switched_off={off.rule for off in draft.switched_off} if draft else (),
        whole=True,
    )
