"""`deviations`: what of a bestek is not as its template and the library have it."""

import json
from pathlib import Path

from clause_library.library import all_clauses
from commands.clock import today
from commands.report_file import refuse_report
from drafting.comparison.deviations import Deviation, deviations
from drafting.comparison.library import library_of
from drafting.comparison.versions import newer_texts, withdrawn_clauses
from drafting.comparison.words import Change
from drafting.files.draft_file import EXTENSION, read_draft
from drafting.files.safe_write import write_safely
from drafting.norms import norms_on
from drafting.refusals import FileRefused
from drafting.reports.deviation_report import DeviationReport, content_of, deviation_text
from drafting.reports.passport import news_remarks, readable, readable_news
from templates.shelf import all_templates


def deviations_of(path: Path, report: Path | None, *, as_json: bool, overwrite: bool) -> int:
    """Prints the deviations of a draft, and with `report` writes them as .docx, .html or .txt.

    Raises:
        Refusal: the file is no draft or cannot be read; the report cannot be written.
    """
    if path.suffix.casefold() != EXTENSION:
        raise FileRefused(path, "alleen een .bestek-bestand heeft teksten uit de bibliotheek.")
    if report is not None:
        refuse_report(report, path, overwrite=overwrite)
    draft, _ = read_draft(path)
    norms = norms_on(draft.procurement.publication_date or today())
    shown = readable(draft, norms, deviations(draft))
    library = library_of(all_templates(), all_clauses())
    newer = readable_news(draft, norms, newer_texts(draft, library))
    remarks = news_remarks(newer, withdrawn_clauses(draft, library))
    found = DeviationReport(draft.procurement.title, path.name, today(), shown, remarks)
    if report is not None:
        write_safely(report, content_of(found, report.suffix))
    if as_json:
        print(json.dumps([_to_json(one) for one in found.deviations], ensure_ascii=False, indent=2))
    else:
        print(deviation_text(found), end="")
    return 0


def _to_json(one: Deviation) -> dict[str, object]:
    def text(*kept: Change) -> str:
        return "".join(piece.text for piece in one.pieces if piece.change in kept)

    return {
        "kind": one.kind.value,
        "place": one.place,
        "block": one.block,
        "key": one.key,
        "origin": None
        if one.origin is None
        else {"kind": one.origin.kind, "id": one.origin.id, "version": one.origin.version},
        "adopted": text(Change.SAME, Change.GONE),
        "text": text(Change.SAME, Change.COME),
        "pieces": [{"change": piece.change, "text": piece.text} for piece in one.pieces],
        "author": one.author,
        "day": one.day.isoformat() if one.day else None,
    }
