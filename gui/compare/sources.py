"""What an open draft can be compared with, and how it is read."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.comparison.adopted import as_adopted
from drafting.comparison.documents import Comparison, compare_documents
from drafting.document import Document
from drafting.draft import Draft
from drafting.files.backups import copies
from drafting.files.draft_file import EXTENSION
from drafting.foreign import foreign_draft, is_foreign
from drafting.norms import NormSet, norms_on
from drafting.refusals import FileRefused
from drafting.review.parcels.either_file import read_either
from drafting.review.parcels.parcel_file import ENDING
from drafting.text.written_values import day
from drafting.word.write.annex import with_justifications

_MOST_VERSIONS = 20
_DRAFTS = frozenset({EXTENSION, ENDING})


class Kind(Enum):
    """Where the other text comes from."""

    SAVED = auto()
    EARLIER = auto()
    LIBRARY = auto()
    FILE = auto()


@dataclass(frozen=True, slots=True)
class Source:
    """Something to compare with; `words` is what it is called, `path` its file, None for the library."""

    kind: Kind
    words: str
    path: Path | None = None


LIBRARY = Source(Kind.LIBRARY, "De teksten van het sjabloon en de bibliotheek")


@dataclass(frozen=True, slots=True)
class Compared:
    """The other draft and what differs; `straight` has this draft as the new side, `turned` as the old one."""

    source: Source
    other: Draft
    straight: Comparison
    turned: Comparison


def sources(path: Path | None, backups: Path, *, has_changes: bool) -> tuple[Source, ...]:
    """What is at hand for the draft of this file, the most likely first; other files are asked for.

    An earlier version that cannot be listed, as on a folder that is gone, is left out.
    """
    found: list[Source] = []
    if path is not None and has_changes:
        found.append(Source(Kind.SAVED, f"Zoals opgeslagen in {path.name}", path))
    if path is not None:
        try:
            kept = copies(path, backups)
        except OSError:
            kept = ()
        latest = kept if has_changes else kept[1:]  # the newest copy is the file as it was opened
        found += [
            Source(Kind.EARLIER, f"Versie van {moment(one.at)}", one.path)
            for one in latest[:_MOST_VERSIONS]
        ]
    return (*found, LIBRARY)


def moment(at: datetime) -> str:
    """A day and a time: '21 november 2026, 14.02 uur'."""
    return f"{day(at.date())}, {at:%H.%M} uur"


def of_file(path: Path) -> Source:
    """A file that the user chose."""
    return Source(Kind.FILE, path.name, path)


def read_other(source: Source, draft: Draft) -> Draft:
    """The draft of a source, of a parcel the text as the reviewer has it, or a document made elsewhere as a draft.

    Raises:
        FileRefused: the file cannot be read; it is not touched.
    """
    if source.path is None:
        return as_adopted(draft)
    if is_foreign(source.path):
        return foreign_draft(source.path, str(uuid.uuid4()))
    if source.kind is Kind.FILE and source.path.suffix.casefold() not in _DRAFTS:
        raise FileRefused(
            source.path,
            "dit soort bestand kan niet worden vergeleken. Kies .bestek, .beoordeling, .docx, .txt of .md.",
        )
    return read_either(source.path)[0]


def compared(source: Source, other: Draft, draft: Draft, norms: NormSet) -> Compared:
    """The two as they are exported, laid beside each other; `norms` are those of the draft."""
    theirs = norms_on(other.procurement.publication_date or norms.day)
    old, new = _exported(other, theirs), _exported(draft, norms)
    one_draft = other.id == draft.id
    return Compared(
        source,
        other,
        compare_documents(old, new, one_draft=one_draft),
        compare_documents(new, old, one_draft=one_draft),
    )


def _exported(draft: Draft, norms: NormSet) -> Document:
    return with_justifications(assemble(draft, norms), draft.justifications)
