"""`review`: what reviewers did in a Word file of a bestek, and taking it over."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from commands.clock import today
from drafting.files.draft_file import EXTENSION, read_draft, write_draft
from drafting.norms import norms_on
from drafting.refusals import FileRefused, Refusal
from drafting.review.acceptance import Left, accept, still_open
from drafting.review.desk import Desk
from drafting.review.reading import read_review
from drafting.review.returned import Kind, Returned, ReturnedFile, Review
from drafting.review.structure_acceptance import with_own_texts
from drafting.text.visible import visible
from drafting.text.written_values import day

ALL, EDITS, COMMENTS = "all", "edits", "comments"
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Taking:
    """What is taken over: keys or `all`, `edits`, `comments`; by whom; into which file."""

    wanted: tuple[str, ...]
    name: str
    output: Path | None
    overwrite: bool


def review(path: Path, reviewed: Sequence[Path], taking: Taking | None, *, as_json: bool) -> int:
    """Prints what came back and is not decided on yet; with `taking` it takes over what was asked.

    Gives 0 when nothing is left to decide on, else 1.

    Raises:
        Refusal: a file cannot be read, is of another bestek, or the result cannot be written.
    """
    if path.suffix.casefold() != EXTENSION:
        raise FileRefused(path, "geef eerst het .bestek-bestand op, en daarna de Word-bestanden.")
    draft, stamp = read_draft(path)
    norms = norms_on(draft.procurement.publication_date or today())
    found = read_review(draft, norms, reviewed)
    waiting = still_open(found, draft)
    if taking is None:
        _print(found, waiting, (), (), as_json=as_json)
        return 1 if waiting else 0
    chosen = with_own_texts(_chosen(waiting, taking.wanted), waiting)
    output = taking.output or path
    if output != path and output.exists() and not taking.overwrite:
        raise FileRefused(
            output,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )
    desk = Desk(taking.name, datetime.now().astimezone(), norms)
    done = accept(draft, chosen, desk, among=found.returned)
    if done.changes:
        write_draft(output, done.edit.after, stamp if output == path else None)
    accepted = {one.key for one in done.accepted}
    rest = tuple(one for one in waiting if one.key not in accepted)
    _print(found, rest, done.accepted, done.left, as_json=as_json)
    return 1 if rest else 0


def _chosen(waiting: Sequence[Returned], wanted: Sequence[str]) -> tuple[Returned, ...]:
    """The things that were asked for, in order; rivals are only taken when they are named themselves."""
    known = {one.key for one in waiting}
    strange = [one for one in wanted if one not in known | {ALL, EDITS, COMMENTS}]
    if strange:
        raise Refusal(
            f"'{strange[0]}' staat niet in de lijst van deze bestanden. Vraag de lijst op zonder --accept."
        )

    def is_wanted(one: Returned) -> bool:
        if one.key in wanted:
            return True
        named = ALL in wanted or (COMMENTS if one.kind.is_comment else EDITS) in wanted
        return named and not one.rivals and one.kind is not Kind.UNRECOGNISED

    return tuple(one for one in waiting if is_wanted(one))


def _print(
    found: Review,
    waiting: Sequence[Returned],
    accepted: Sequence[Returned],
    left: Sequence[Left],
    *,
    as_json: bool,
) -> None:
    if as_json:
        whole = {
            "files": [_file_to_json(file) for file in found.files],
            "accepted": [one.key for one in accepted],
            "refused": [{"key": one.thing.key, "reason": one.reason} for one in left],
            "returned": [to_json(one) for one in waiting],
        }
        print(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(found, waiting, accepted, left)))


def lines(
    found: Review,
    waiting: Sequence[Returned],
    accepted: Sequence[Returned] = (),
    left: Sequence[Left] = (),
) -> list[str]:
    """The list for people: the files, what was taken over, and what waits, by place."""
    told: list[str] = []
    for file in found.files:
        told.append(
            f"{visible(file.name)}: {round(file.placed * 100)} procent van de tekst geplaatst."
        )
        if file.already:
            told.append(f"  {file.already} wijzigingen staan al in het bestek.")
        told += [f"  {visible(remark)}" for remark in file.remarks]
    if accepted:
        told.append(f"{len(accepted)} overgenomen.")
    told += [f"  Niet overgenomen: {visible(one.reason)} ({one.thing.key})" for one in left]
    if not waiting:
        return [*told, "Er is niets meer om over te beslissen."]
    told.append(f"{len(waiting)} om over te beslissen:")
    place = ""
    for one in waiting:
        where = one.place.words or "Zonder plaats in het bestek"
        if where != place:
            told += ["", visible(where)]
            place = where
        told += [f"  {line}" for line in _thing(one)]
    return told


def _thing(one: Returned) -> Iterator[str]:
    who = ", ".join(visible(author) for author in one.authors) or "onbekend"
    moment = day(one.at.date()) if one.at is not None else "zonder datum"
    yield f"{one.key}  {one.kind.label} · {who} · {moment}"
    if one.thread is not None:
        if one.thread.quote:
            yield f"    bij “{_short(one.thread.quote)}”"
        yield f"    {_short(one.thread.text)}"
        yield from (f"    {visible(r.author)}: {_short(r.text)}" for r in one.thread.replies)
    elif one.kind is Kind.EDIT:
        yield f"    {_short(_redline(one))}"
    else:
        if one.old:
            yield f"    was: {_short(one.old)}"
        if one.new:
            yield f"    wordt: {_short(one.new)}"
    said = [one.how.label, one.certainty.label]
    if one.thread is None:
        said.append(one.tracking.label)
    yield f"    geplaatst {'; '.join(said)}"
    if one.conflict:
        yield "    let op: het bestek is hier sinds de export ook gewijzigd"
    if one.rivals:
        yield f"    let op: gaat niet samen met {', '.join(one.rivals)}"
    if one.note:
        yield f"    {visible(one.note)}"


def _redline(one: Returned) -> str:
    """The change with a few words around it: `de termijn is [-14-]{+21+} dagen`."""
    around = 30
    before, behind = one.old[: one.start][-around:], one.old[one.end :][:around]
    gone = f"[-{one.old[one.start : one.end]}-]" if one.start < one.end else ""
    come = f"{{+{one.put}+}}" if one.put else ""
    return f"{before}{gone}{come}{behind}"


def _short(text: str) -> str:
    line = " ".join(visible(text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _file_to_json(file: ReturnedFile) -> dict[str, object]:
    return {
        "name": file.name,
        "export": file.export,
        "placed": round(file.placed, 4),
        "already": file.already,
        "formatting": file.formatting,
        "remarks": list(file.remarks),
    }


def to_json(one: Returned) -> dict[str, object]:
    """A returned thing as plain data."""
    thread = one.thread
    return {
        "key": one.key,
        "kind": one.kind.value,
        "element": one.element,
        "block": one.block,
        "number": one.place.number,
        "path": list(one.place.path),
        "how": one.how.value,
        "certainty": one.certainty.value,
        "by": [
            {"author": by.author, "at": by.at.isoformat() if by.at else None, "file": by.file}
            for by in one.by
        ],
        "tracking": one.tracking.value,
        "shape": one.shape.value,
        "old": one.old,
        "new": one.new,
        "start": one.start,
        "end": one.end,
        "put": one.put,
        "pieces": [{"change": piece.change, "text": piece.text} for piece in one.pieces],
        "variable": one.variable,
        "value": one.value,
        "elements": list(one.elements),
        "after": one.after,
        "level": one.level,
        "now": one.now,
        "conflict": one.conflict,
        "rivals": list(one.rivals),
        "before": one.before,
        "behind": one.behind,
        "note": one.note,
        "comment": None
        if thread is None
        else {
            "id": thread.id,
            "text": thread.text,
            "quote": thread.quote,
            "start": thread.anchor.start,
            "end": thread.anchor.end,
            "kind": thread.kind.value if thread.kind else None,
            "assigned_to": thread.assigned_to,
            "settled": thread.settled,
            "replies": [
                {"author": r.author, "at": r.at.isoformat() if r.at else None, "text": r.text}
                for r in thread.replies
            ],
        },
    }
