"""Reviewed Word files -> what came back, placed in the draft."""

from collections.abc import Callable, Sequence
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.review.file_review import FileReview, review_file
from drafting.review.merging import merged
from drafting.review.returned import Review
from drafting.review.rows import rows_of
from drafting.word.read.guard import DocxRefused
from drafting.word.read.reviewed import ReviewedFile
from drafting.word.read.reviewed_file import read_reviewed
from drafting.word.write.export import as_exported

LEAST_SHARE = 0.3
"""Below this share of its text that is found in the draft, a file without our data is of something else."""

_MOST_TIMES, _SPARE = 10, 3_000
_TOO_MUCH = (
    "er staat veel meer in dit bestand dan in het bestek. Waarschijnlijk is het geen beoordeling van "
    "dit bestek."
)


def read_review(
    draft: Draft,
    norms: NormSet,
    paths: Sequence[Path],
    progress: Callable[[float], None] | None = None,
) -> Review:
    """What came back in these files, in the order of the draft; `norms` are those it is assembled with.

    `progress` is called with 0 to 1, before each file and at the end. Nothing is changed, neither the draft nor a file.

    Raises:
        DocxRefused: a file is no Word file, is damaged, breaks a limit, or is a review of another draft. The
            first such file is named.
    """
    document = as_exported(assemble(draft, norms), draft.justifications)
    rows = rows_of(document)
    found: list[FileReview] = []
    for number, path in enumerate(paths):
        if progress is not None:
            progress(number / len(paths))
        file = read_reviewed(path)
        _refuse_other(draft, path, file)
        if len(file.paragraphs) > _MOST_TIMES * len(rows) + _SPARE:
            raise DocxRefused(path, _TOO_MUCH)
        one = review_file(path.name, file, rows, draft.comments)
        _refuse_strange(draft, path, file, one)
        found.append(one)
    if progress is not None:
        progress(1.0)
    items = [item for one in found for item in one.items]
    return Review(tuple(one.file for one in found), merged(items))


def _refuse_other(draft: Draft, path: Path, file: ReviewedFile) -> None:
    """Refuses a file that says it was exported from another draft."""
    if file.manifest is None or not file.manifest.draft or file.manifest.draft == draft.id:
        return
    title, own = file.title, draft.procurement.title
    theirs = f"het bestek “{title}”" if title else "een ander bestek"
    if title == own:
        raise DocxRefused(
            path,
            f"dit bestand hoort bij een ander bestek dat ook “{own}” heet, en niet bij het bestek dat nu open "
            "is. Open het bestek waar het bij hoort, of kies een ander bestand.",
        )
    raise DocxRefused(
        path,
        f"dit bestand hoort bij {theirs}, en niet bij “{own}”, dat nu open is. Open het bestek waar het bij "
        "hoort, of kies een ander bestand.",
    )


def _refuse_strange(draft: Draft, path: Path, file: ReviewedFile, one: FileReview) -> None:
    """Refuses a file without our data of which hardly any text is in the draft."""
    if file.manifest is not None or one.file.placed >= LEAST_SHARE:
        return
    raise DocxRefused(
        path,
        f"maar {round(one.file.placed * 100)} procent van de tekst in dit bestand staat in het bestek "
        f"“{draft.procurement.title}”. Waarschijnlijk is het geen beoordeling van dit bestek.",
    )
