"""What a Word file that arrives is to the bestek that is open, told by what is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.review.rows import Row, rows_of
from drafting.word.read.reviewed import FileParagraph, Region, ReviewedFile
from drafting.word.read.reviewed_file import read_reviewed
from drafting.word.write.export import as_exported

_LEAST_SHARE = 0.3
"""From this share of its text that stands in the bestek, a file may well be a review of it."""


class Kinship(Enum):
    """What a Word file is to a bestek.

    OWN was exported from it, OTHER from another bestek. ALIKE has no data of ours any more but much of its
    text, STRANGE neither.
    """

    OWN = auto()
    OTHER = auto()
    ALIKE = auto()
    STRANGE = auto()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A Word file that arrived; `title` is the one on its cover, or empty."""

    kinship: Kinship
    title: str


def recognise(path: Path, draft: Draft | None, norms: NormSet) -> Arrival:
    """What a Word file is to this draft; without a draft it is OTHER or STRANGE.

    Raises:
        DocxRefused: the file is no Word file, is damaged, or breaks a limit.
    """
    file = read_reviewed(path)
    return Arrival(_kinship(file, draft, norms), file.title)


def _kinship(file: ReviewedFile, draft: Draft | None, norms: NormSet) -> Kinship:
    if file.manifest is not None and file.manifest.draft:
        own = draft is not None and file.manifest.draft == draft.id
        return Kinship.OWN if own else Kinship.OTHER
    if draft is None:
        return Kinship.STRANGE
    rows = rows_of(as_exported(assemble(draft, norms), draft.justifications))
    return Kinship.ALIKE if _share(file, rows) >= _LEAST_SHARE else Kinship.STRANGE


def _share(file: ReviewedFile, rows: Sequence[Row]) -> float:
    """The share of the signs of the file in paragraphs with a bookmark or the text of a row."""
    names = {row.bookmark for row in rows if row.bookmark}
    texts = {_even(row.text) for row in rows}
    total = known = 0
    for paragraph in file.paragraphs:
        text = _even(_before(paragraph))
        if paragraph.region is not Region.BODY or paragraph.contents or not text:
            continue
        total += len(text)
        named = any(span.name in names for span in paragraph.spans)
        known += len(text) if named or text in texts else 0
    return known / total if total else 0.0


def _before(paragraph: FileParagraph) -> str:
    """The text as it was before the changes that a reviewer recorded."""
    return "".join(stretch.text for stretch in paragraph.stretches if stretch.mark.was)


def _even(text: str) -> str:
    return " ".join(text.split())
