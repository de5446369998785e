"""`compare`: what differs between two drafts or documents, or between a draft and its adopted texts."""

import json
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from commands.clock import today
from commands.new_draft import assembled
from drafting.comparison.adopted import as_adopted
from drafting.comparison.documents import Comparison, ElementChange, compare_documents
from drafting.document import Document
from drafting.draft import Draft
from drafting.files.draft_file import EXTENSION, read_draft
from drafting.files.safe_write import write_safely
from drafting.foreign import foreign_draft, is_foreign
from drafting.refusals import FileRefused, Refusal
from drafting.reports.comparison_report import ComparisonReport, comparison_text, content_of
from drafting.reports.forms import FORMS
from drafting.review.parcels.either_file import read_either
from drafting.word.redline.redline import Signature
from drafting.word.write.annex import with_justifications

LIBRARY = "De teksten zoals het sjabloon en de bibliotheek ze hadden"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: without `new` the adopted texts are the old side."""

    old: Path
    new: Path | None
    library: bool
    output: Path | None
    as_json: bool
    overwrite: bool


def compare(asked: Asked) -> int:
    """Prints the differences and writes the redline or report; gives 0 when there are none, else 1.

    Raises:
        Refusal: two files or one with --library were not given; a file cannot be read; the report cannot be
            written. Nothing is written then.
    """
    if asked.library is (asked.new is not None):
        raise Refusal("Geef twee bestanden om te vergelijken, of één .bestek met --library.")
    if asked.output is not None:
        _refuse_output(asked, asked.output)
    report = _compared(asked)
    if asked.output is not None:
        signed = Signature("Bestekwijzer", datetime.now(UTC))
        write_safely(asked.output, content_of(report, asked.output.suffix, signed))
    if asked.as_json:
        print(json.dumps(_to_json(report), ensure_ascii=False, indent=2))
    else:
        print(comparison_text(report), end="")
    return 1 if report.comparison.differences else 0


def _compared(asked: Asked) -> ComparisonReport:
    if asked.new is None:
        if asked.old.suffix.casefold() != EXTENSION:
            raise FileRefused(
                asked.old, "alleen een .bestek-bestand heeft teksten uit de bibliotheek."
            )
        new = read_draft(asked.old)[0]
        old, names = as_adopted(new), (LIBRARY, asked.old.name)
    else:
        old, new = _read(asked.old), _read(asked.new)
        names = asked.old.name, asked.new.name
    one_draft = old.id == new.id
    found = compare_documents(_exported(old), _exported(new), one_draft=one_draft)
    return ComparisonReport(*names, today(), found)


def _read(path: Path) -> Draft:
    if is_foreign(path):
        return foreign_draft(path, str(uuid.uuid4()))
    return read_either(path)[0]


def _exported(draft: Draft) -> Document:
    return with_justifications(assembled(draft), draft.justifications)


def _refuse_output(asked: Asked, path: Path) -> None:
    if path.suffix.casefold() not in FORMS:
        raise FileRefused(
            path, "een vergelijking is een .docx-, .html- of .txt-bestand. Kies zo'n naam."
        )
    for side in (asked.old, asked.new):
        if side is not None and side.exists() and path.exists() and path.samefile(side):
            raise FileRefused(
                path, "dit is een van de bestanden die u vergelijkt. Kies een andere naam."
            )
    if path.exists() and not asked.overwrite:
        raise FileRefused(
            path,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )


def _to_json(report: ComparisonReport) -> dict[str, object]:
    comparison: Comparison = report.comparison
    return {
        "old": report.old,
        "new": report.new,
        "counts": {kind.name.lower(): count for kind, count in comparison.counts.items()},
        "renumbered": comparison.renumbered,
        "differences": [_change(change) for change in comparison.differences],
    }


def _change(change: ElementChange) -> dict[str, object]:
    assert change.kind is not None
    return {
        "kind": change.kind.name.lower(),
        "place": change.place,
        "element": change.element.id,
        "block": change.element.block or None,
        "type": type(change.element).__name__.lower(),
        "old": change.old.text if change.old is not None else None,
        "new": change.new.text if change.new is not None else None,
        "pieces": [{"change": piece.change, "text": piece.text} for piece in change.pieces],
    }
