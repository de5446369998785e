"""`export`: a draft as a Word file."""

import uuid
from pathlib import Path

from commands.clock import today
from commands.new_draft import assembled
from drafting.document import Document
from drafting.draft import Draft
from drafting.files.draft_file import read_draft
from drafting.files.safe_write import write_safely
from drafting.norms import norms_on
from drafting.refusals import Refusal
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.house_style import HouseStyle, read_house_style


def export(path: Path, output: Path, house_style: Path | None, *, concept: bool) -> int:
    """Writes the Word file; a final export is refused while a required value is missing."""
    draft, _stamp = read_draft(path)
    style = read_house_style(house_style) if house_style else None
    notices = export_draft(draft, output, style, concept=concept)
    print(f"{output}: {'concept ' if concept else ''}geschreven.")
    for notice in notices:
        print(f"  - {notice}")
    return 0


def export_draft(
    draft: Draft, output: Path, house_style: HouseStyle | None, *, concept: bool
) -> tuple[str, ...]:
    """Writes the Word file of a draft and gives what was cleaned in its text.

    Raises:
        Refusal: required values are missing in a final export (they are named), or the file cannot be written.
    """
    document = assembled(draft)
    refuse_gaps(document, concept=concept)
    settings = settings_for(
        draft,
        norms_on(draft.procurement.publication_date or today()),
        day=today(),
        export_id=str(uuid.uuid4()),
        concept=concept,
        house_style=house_style,
    )
    result = write_document(document, settings)
    write_safely(output, result.content)
    return tuple(str(notice) for notice in result.notices)


def refuse_gaps(document: Document, *, concept: bool) -> None:
    """Refuses a final export of a document with required gaps."""
    missing = [gap.label for gap in document.gaps if gap.required]
    if missing and not concept:
        raise Refusal(
            f"Dit bestek kan nog niet definitief worden geëxporteerd; {len(missing)} gegevens ontbreken: "
            f"{', '.join(missing)}. Vul ze in of exporteer een concept (--concept)."
        )
