"""`parcel`: a bestek sent to a reviewer in one file, and what came back merged into it."""

import argparse
import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from commands.clock import today
from drafting.files.draft_file import EXTENSION, read_draft, write_draft
from drafting.norms import norms_on
from drafting.refusals import FileRefused, Refusal
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Difference, Way
from drafting.review.parcels.merge import Merge, merge
from drafting.review.parcels.parcel import Along, Parcel, Request, make_parcel
from drafting.review.parcels.parcel_file import ENDING, read_parcel, write_parcel
from drafting.review.parcels.records import Back, lay_beside, remember_back, remember_sent
from drafting.review.parcels.taking import Taken, take
from drafting.text.visible import visible
from drafting.text.written_values import day, read_day

ALL = "all"
_LONGEST = 100


def parcel(typed: argparse.Namespace) -> int:
    """Does what was typed after `parcel`; gives 0, or 1 when something is left to decide on."""
    match typed.deed:
        case "make":
            return _make(typed)
        case "show":
            return _show(typed.file, as_json=typed.json)
        case _:
            return _merge(typed)


def _make(typed: argparse.Namespace) -> int:
    if typed.output.suffix.casefold() != ENDING:
        raise FileRefused(typed.output, f"een pakket eindigt op {ENDING}. Kies zo'n naam.")
    _refuse_standing(typed.output, overwrite=typed.overwrite)
    draft, stamp = read_draft(typed.file)
    until = None
    if typed.until:
        until = read_day(typed.until)
        if until is None:
            raise Refusal(f"'{typed.until}' is geen datum. Schrijf bijvoorbeeld 8-2-2027.")
    request = Request(
        typed.receiver,
        typed.ask,
        until,
        not typed.comments_only,
        tuple(typed.chapters),
        Along(typed.comments),
        not typed.without_worksheets,
    )
    made = make_parcel(draft, str(uuid.uuid4()), typed.name or "Bestekwijzer", request, _now())
    write_parcel(typed.output, made)
    write_draft(typed.file, remember_sent(draft, made).after, stamp)
    print(
        f"{typed.output}: pakket voor {visible(made.receiver)} gemaakt van '{visible(made.title)}'."
    )
    print("Het bestek onthoudt dat dit pakket is verstuurd.")
    return 0


def _show(path: Path, *, as_json: bool) -> int:
    found = read_parcel(path)
    inside = merge(found.base, found.base, found.content, may_change=found.may_change)
    if as_json:
        print(json.dumps(_parcel_json(found, inside), ensure_ascii=False, indent=2))
    else:
        print("\n".join(visible(line) for line in _parcel_lines(found, inside)))
    return 0


def _merge(typed: argparse.Namespace) -> int:
    if typed.file.suffix.casefold() != EXTENSION:
        raise FileRefused(typed.file, "geef eerst het .bestek-bestand op, en daarna het pakket.")
    draft, stamp = read_draft(typed.file)
    came = read_parcel(typed.parcel)
    back = lay_beside(draft, came)
    answers = _answers(back.found, typed.accept, typed.mine, typed.both)
    output = typed.output or typed.file
    if output != typed.file:
        _refuse_standing(output, overwrite=typed.overwrite)
    desk = Desk(typed.name, _now(), norms_on(draft.procurement.publication_date or today()))
    done = take(draft, back.found, answers, desk)
    after = remember_back(done.edit.after, came, desk)
    if answers and (after != draft or output != typed.file):
        write_draft(output, after, stamp if output == typed.file else None)
    rest = [one for one in back.found.differences if one not in done.done]
    if typed.json:
        print(json.dumps(_merge_json(back, done, rest), ensure_ascii=False, indent=2))
    else:
        print("\n".join(visible(line) for line in _merge_lines(back, done, rest)))
    return 1 if rest else 0


def _answers(
    found: Merge, accept: Sequence[str], mine: Sequence[str], both: Sequence[str]
) -> dict[str, Answer]:
    known = {one.key for one in found.differences}
    strange = [name for name in (*accept, *mine, *both) if name not in known | {ALL}]
    if strange:
        raise Refusal(
            f"'{strange[0]}' staat niet in de lijst van dit pakket. Vraag die op zonder keuzes."
        )
    answers: dict[str, Answer] = {}
    for one in found.differences:
        if one.key in both:
            if Way.BOTH not in one.ways:
                raise Refusal(f"Bij {one.key} ({one.kind.label}) kunnen niet beide blijven.")
            answers[one.key] = Answer(Way.BOTH)
        elif one.key in mine:
            answers[one.key] = Answer(Way.MINE)
        elif one.key in accept:
            answers[one.key] = Answer(Way.THEIRS)
        elif ALL in accept and one.is_plain:
            answers[one.key] = Answer(one.usual)
        elif ALL in mine:
            answers[one.key] = Answer(Way.MINE)
    return answers


def _refuse_standing(path: Path, *, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        raise FileRefused(
            path,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )


def _now() -> datetime:
    return datetime.now().astimezone()


def _parcel_lines(found: Parcel, inside: Merge) -> Iterator[str]:
    yield f"Bestek: {found.title}"
    yield f"Van {found.sender} voor {found.receiver}, gemaakt op {day(found.sent_at.date())}"
    if found.request:
        yield f"Gevraagd: {found.request}"
    if found.until:
        yield f"Graag terug op {day(found.until)}"
    yield "Tekst wijzigen mag." if found.may_change else "Alleen opmerkingen en goedkeuringen."
    titles = {c.key: c.title for part in found.base.parts for c in part.chapters}
    if found.chapters:
        yield f"Hoofdstukken: {', '.join(titles.get(key, key) for key in found.chapters)}"
    if found.answered_at is None:
        yield "Er is nog niet op geantwoord."
        return
    yield f"Laatst opgeslagen door {found.answered_by or 'onbekend'} op {day(found.answered_at.date())}"
    yield from (f"  {count} × {kind.label}" for kind, count in inside.counts.items())
    if not inside.differences:
        yield "Er is niets gewijzigd of opgemerkt."


def _merge_lines(back: Back, done: Taken, rest: Sequence[Difference]) -> Iterator[str]:
    yield f"Pakket van {back.parcel.answered_by or back.parcel.receiver}: '{back.parcel.title}'"
    yield from (f"Let op: {remark}" for remark in back.remarks)
    if done.done:
        yield f"{len(done.done)} besloten."
        if done.edit.note:
            yield done.edit.note
    for left in done.left:
        yield f"Niet overgenomen: {left.reason} ({left.difference.key})"
    if not rest:
        yield "Er is niets meer om over te beslissen."
        return
    yield f"{len(rest)} om over te beslissen:"
    for one in rest:
        kind = f"CONFLICT, {one.kind.label}" if one.conflict else one.kind.label
        yield f"{one.key}  {kind} · {one.where or 'bestek'}"
        if one.conflict:
            yield f"    was:    {_short(one.base)}"
            yield f"    u:      {_short(one.mine)}"
        elif one.base:
            yield f"    was:    {_short(one.base)}"
        yield f"    ander:  {_short(one.theirs)}"
        if one.note:
            yield f"    {one.note}"


def _short(text: str) -> str:
    line = " ".join(text.split()) or "(weg)"
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _parcel_json(found: Parcel, inside: Merge) -> dict[str, object]:
    return {
        "id": found.id,
        "title": found.title,
        "from": found.sender,
        "for": found.receiver,
        "request": found.request,
        "until": found.until.isoformat() if found.until else None,
        "may_change": found.may_change,
        "chapters": list(found.chapters),
        "sent_at": found.sent_at.isoformat(),
        "answered_by": found.answered_by,
        "answered_at": found.answered_at.isoformat() if found.answered_at else None,
        "base_sha256": found.base_digest,
        "counts": {kind.value: count for kind, count in inside.counts.items()},
    }


def _merge_json(back: Back, done: Taken, rest: Sequence[Difference]) -> dict[str, object]:
    return {
        "parcel": _parcel_json(back.parcel, back.found),
        "remarks": list(back.remarks),
        "done": [one.key for one in done.done],
        "refused": [{"key": one.difference.key, "reason": one.reason} for one in done.left],
        "open": [
            {
                "key": one.key,
                "kind": one.kind.value,
                "target": one.target,
                "where": one.where,
                "conflict": one.conflict,
                "kept": one.kept,
                "asked": one.asked,
                "base": one.base,
                "mine": one.mine,
                "theirs": one.theirs,
                "author": one.author,
                "note": one.note,
            }
            for one in rest
        ],
    }
