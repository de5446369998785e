"""`export`: a draft as a Word file, a PDF or a web page, by the name of the file that is asked for."""

import argparse
import uuid
from dataclasses import dataclass
from pathlib import Path

from commands.clock import today
from drafting.copies.copying import Copy, CopyOrder, document_of, make_copy
from drafting.copies.forms import form_of
from drafting.document import Document
from drafting.draft import Draft
from drafting.files.draft_file import read_draft
from drafting.files.safe_write import write_safely
from drafting.norms import norms_on
from drafting.refusals import Refusal
from drafting.word.write.house_style import HouseStyle, read_house_style
from drafting.word.write.house_told import told
from drafting.word.write.settings import CommentChoice


@dataclass(frozen=True, slots=True)
class Choices:
    """What is asked besides the file; `comments` is None for what is usual."""

    house_style: Path | None = None
    concept: bool = False
    comments: CommentChoice | None = None
    worksheets: bool = False
    report: bool = False


def choices_of(typed: argparse.Namespace) -> Choices:
    """What was typed after `export`."""
    return Choices(
        typed.house_style,
        typed.concept,
        None if typed.comments is None else CommentChoice(typed.comments),
        typed.worksheets,
        typed.report,
    )


def export(path: Path, output: Path, choices: Choices) -> int:
    """Writes the file; a final export is refused while a required value is missing.

    Gives 0; whether it is accessible is told with `report` and does not count.
    """
    form_of(output)
    draft, _stamp = read_draft(path)
    style = read_house_style(choices.house_style) if choices.house_style else None
    made = export_draft(draft, output, style, choices)
    print(f"{output}: {'concept ' if choices.concept else ''}geschreven.")
    for sentence in told(style) if style else ():
        print(f"  Huisstijl. {sentence}")
    if made.comments:
        print(f"  Met {made.comments} opmerkingen.")
    for notice in made.notices:
        print(f"  - {notice}")
    if choices.report:
        print(f"Toegankelijkheid: {made.accessibility.summary}")
        for line in made.accessibility.lines:
            print(f"  {line}")
    return 0


def export_draft(
    draft: Draft, output: Path, house_style: HouseStyle | None, choices: Choices
) -> Copy:
    """Writes the file of a draft and gives what was made, with what was cleaned in its text.

    Raises:
        Refusal: required values are missing in a final export (they are named), a PDF cannot be made here,
            or the file cannot be written.
    """
    order = CopyOrder(
        draft,
        norms_on(draft.procurement.publication_date or today()),
        today(),
        str(uuid.uuid4()),
        form_of(output),
        choices.concept,
        house_style,
        choices.comments,
        choices.worksheets,
    )
    refuse_gaps(document_of(order), concept=choices.concept)
    made = make_copy(order)
    write_safely(output, made.content)
    return made


def refuse_gaps(document: Document, *, concept: bool) -> None:
    """Refuses a final export of a document with required gaps."""
    missing = [gap.label for gap in document.gaps if gap.required]
    if missing and not concept:
        raise Refusal(
            f"Dit bestek kan nog niet definitief worden geëxporteerd; {len(missing)} gegevens ontbreken: "
            f"{', '.join(missing)}. Vul ze in of exporteer een concept (--concept)."
        )
