"""One reviewed file against a draft: everything in it, in the order of the draft."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.comment import Comment
from drafting.review.body_changes import BodyChanges
from drafting.review.comment_spots import CommentSpots
from drafting.review.deletions import absent, tell_deletions
from drafting.review.gathering import Gathering
from drafting.review.lines import Clump
from drafting.review.moves import MovedText, tell_moves, tell_unrecorded_moves
from drafting.review.pictures import tell_pictures
from drafting.review.returned import Returned, ReturnedFile
from drafting.review.rows import Row
from drafting.review.sheet import Sheet, lay
from drafting.review.table_changes import TableChanges
from drafting.review.threads import tell_comments
from drafting.word.read.reviewed import ReviewedFile

_HALF = 0.5
_QUOTE = 80


@dataclass(frozen=True, slots=True)
class FileReview:
    """What one file brings back; `items` are the things with their place in the order of the draft."""

    file: ReturnedFile
    items: tuple[tuple[float, Returned], ...]


def review_file(
    name: str, file: ReviewedFile, rows: Sequence[Row], comments: Sequence[Comment]
) -> FileReview:
    """Everything in a file; `name` is what it is called, `comments` are those of the draft."""
    sheet = lay(name, file, rows)
    out = Gathering(sheet)
    body = BodyChanges(out)
    _walk(sheet, body, out)
    away = tell_moves(out, body.went, body.came, lambda one: _insert(body, one))
    missing = [*absent(sheet)]
    tell_deletions(out, [*body.deletions, *away, *missing])
    tell_unrecorded_moves(out)
    spots = CommentSpots(sheet)
    tell_pictures(out, spots)
    lost = tell_comments(out, spots, comments)
    told = ReturnedFile(
        name=name,
        export=file.manifest.export if file.manifest is not None else "",
        placed=sheet.share(),
        already=out.already,
        formatting=file.formatting,
        remarks=tuple(_remarks(out, len(missing), lost)),
    )
    return FileReview(told, tuple(sorted(out.items, key=lambda item: item[0])))


def _walk(sheet: Sheet, body: BodyChanges, out: Gathering) -> None:
    """The file from top to bottom; a table as a whole where its first cell stands."""
    tables: dict[int, list[tuple[int, Clump]]] = {}
    for number, clump in enumerate(sheet.clumps):
        if clump.cell is not None:
            tables.setdefault(clump.cell.table, []).append((number, clump))
    changes = TableChanges(out, body)
    for number, clump in enumerate(sheet.clumps):
        if clump.cell is None:
            body.read(number, clump)
        elif clump.cell.table in tables:
            changes.read(tables.pop(clump.cell.table))


def _insert(body: BodyChanges, one: MovedText) -> None:
    body.insert(one.text, one.hand, one.form, one.after)


def _remarks(out: Gathering, missing: int, lost: int) -> list[str]:
    """What is true of the file as a whole, as Dutch sentences."""
    sheet, file = out.sheet, out.sheet.file
    found: list[str] = []
    if file.manifest is None:
        found.append(
            "De gegevens die de export in het bestand zette, zijn weg. De teksten zijn geplaatst op hun "
            "bladwijzers en hun woorden."
        )
    if missing > _HALF * len(sheet.rows):
        found.append("Meer dan de helft van het bestek staat niet in dit bestand.")
    counts = (
        (out.renumbered, "nummer van een verwijzing is", "nummers van verwijzingen zijn",
         "door het tekstprogramma aangepast; dat telt niet als wijziging"),
        (file.formatting, "wijziging van de opmaak is", "wijzigingen van de opmaak zijn",
         "niet overgenomen; de opmaak maakt het programma"),
        (out.contents, "wijziging in de inhoudsopgave is", "wijzigingen in de inhoudsopgave zijn",
         "niet overgenomen; die wordt bij elke export opnieuw gemaakt"),
        (lost, "opmerking van het bestek staat", "opmerkingen van het bestek staan",
         "niet meer in het bestand; in het bestek is niets verwijderd"),
        (file.chunks, "ingevoegd document is", "ingevoegde documenten zijn",
         "niet gelezen; open het bestand in Word en sla het opnieuw op"),
    )  # fmt: skip
    found += [
        f"{count} {one if count == 1 else more} {rest}."
        for count, one, more, rest in counts
        if count
    ]
    found += [
        f"“{_short(text)}” is door een beoordelaar toegevoegd en daarna weer verwijderd."
        for text in out.withdrawn
    ]
    return found


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE else f"{line[:_QUOTE].rstrip()}…"
