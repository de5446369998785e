"""`clarifications`: a bestek after its publication: questions, changes, notes, and their Word files."""

import argparse
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from commands.clarification_edits import NO_CHANGES, Changes, changed, refuse_halves
from commands.clock import today
from drafting.clarifications.changes import TextChange, changes_in_note
from drafting.clarifications.consolidated import clean, with_changes
from drafting.clarifications.editions import named
from drafting.clarifications.note import NoteContent, note_content
from drafting.clarifications.note_file import note_file
from drafting.clarifications.standing import Standing, standing
from drafting.draft import Draft
from drafting.files.draft_file import EXTENSION, read_draft, write_draft
from drafting.files.safe_write import write_safely
from drafting.norms import NormSet, norms_on
from drafting.publication import Question, QuestionState
from drafting.refusals import FileRefused, Refusal
from drafting.text.visible import visible
from drafting.text.written_values import day
from drafting.word.redline.redline import Signature
from drafting.word.write.house_style import HouseStyle, read_house_style

AUTHOR = "Bestekwijzer"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed."""

    file: Path
    nota: int | None = None
    output: Path | None = None
    consolidated: Path | None = None
    since: int = 0
    clean: Path | None = None
    house_style: Path | None = None
    as_json: bool = False
    overwrite: bool = False
    changes: Changes = NO_CHANGES
    save: Path | None = None


def asked_of(typed: argparse.Namespace) -> Asked:
    """What was typed after `clarifications`."""
    return Asked(
        typed.file,
        typed.nota,
        typed.output,
        typed.consolidated,
        typed.since,
        typed.clean,
        typed.house_style,
        typed.json,
        typed.overwrite,
        Changes(typed.publish, typed.anyway, typed.questions, typed.asker, typed.name),
        typed.save,
    )


def clarifications(asked: Asked) -> int:
    """Prints how the bestek stands and writes what is asked; gives 1 while something is in no nota yet, else 0.

    It is published and questions come in first, so that all else is of the bestek with them.

    Raises:
        Refusal: the file cannot be read, was not published or is damaged, what is asked cannot be done, or a
            file cannot be written. The bestek is not changed then.
    """
    refuse_halves(asked.changes)
    if (asked.nota is None) is not (asked.output is None):
        raise Refusal("Geef --nota en -o samen: welke nota, en het Word-bestand ervan.")
    _refuse_outputs(asked)
    draft, stamp = read_draft(asked.file)
    norms = norms_on(draft.procurement.publication_date or today())
    draft, done = changed(draft, norms, asked.changes)
    found = standing(draft, norms, today())
    style = read_house_style(asked.house_style) if asked.house_style else None
    written = [*_write_note(asked, draft, norms, style), *_write_bestek(asked, draft, norms, style)]
    if asked.changes.any:
        write_draft(asked.save or asked.file, draft, None if asked.save else stamp)
    if asked.as_json:
        print(json.dumps(_to_json(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(visible(line) for line in (*done, *_lines(found), *written)))
    return 1 if found.unfinished else 0


def _write_note(
    asked: Asked, draft: Draft, norms: NormSet, style: HouseStyle | None
) -> Iterator[str]:
    if asked.nota is None or asked.output is None:
        return
    content: NoteContent = note_content(draft, norms, asked.nota, today())
    write_safely(asked.output, note_file(content, house_style=style).content)
    concept = "" if content.closed else ", als concept: deze nota is nog niet vastgesteld"
    yield f"{asked.output}: nota {asked.nota} geschreven{concept}."


def _write_bestek(
    asked: Asked, draft: Draft, norms: NormSet, style: HouseStyle | None
) -> Iterator[str]:
    moment = datetime.now(UTC)
    if asked.consolidated is not None:
        signed = Signature(AUTHOR, moment)
        made = with_changes(draft, norms, since=asked.since, signed=signed, house_style=style)
        write_safely(asked.consolidated, made.content)
        yield f"{asked.consolidated}: bestek met wijzigingen sinds {named(asked.since)} geschreven."
    if asked.clean is not None:
        made = clean(draft, norms, at=moment, export_id=str(uuid.uuid4()), house_style=style)
        write_safely(asked.clean, made.content)
        yield f"{asked.clean}: bijgewerkt bestek geschreven."


def _refuse_save(asked: Asked) -> None:
    path = asked.save
    if path is None:
        return
    if not asked.changes.any:
        raise Refusal("--save hoort bij --publish of --import: waar het bestek wordt bewaard.")
    if path.suffix.casefold() != EXTENSION:
        raise FileRefused(path, f"een bestek eindigt op {EXTENSION}. Kies zo'n naam.")
    _refuse_standing(path, asked)


def _refuse_outputs(asked: Asked) -> None:
    _refuse_save(asked)
    outputs = [path for path in (asked.output, asked.consolidated, asked.clean) if path is not None]
    if len({path.absolute() for path in outputs}) < len(outputs):
        raise Refusal("Geef elk Word-bestand een eigen naam.")
    for path in outputs:
        if path.suffix.casefold() != ".docx":
            raise FileRefused(
                path, "dit wordt een Word-bestand. Kies een naam die eindigt op .docx."
            )
        _refuse_standing(path, asked)


def _refuse_standing(path: Path, asked: Asked) -> None:
    if path.exists() and not asked.overwrite:
        raise FileRefused(
            path,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )


def _lines(found: Standing) -> Iterator[str]:
    text = found.publication.text
    yield f"Gepubliceerd op {day(text.at.date())} door {text.author}; de nummers staan vast."
    for note in found.publication.notes:
        count = sum(question.note == note.number for question in found.publication.questions)
        changed = len(changes_in_note(found.draft, note.number))
        told = (
            f"{_counted(count, 'vraag', 'vragen')}, {_counted(changed, 'wijziging', 'wijzigingen')}"
        )
        yield f"Nota {note.number}, {day(note.closed_on)}: {told}."
    yield ""
    yield f"Vragen ({len(found.publication.questions)})"
    doubles = {one.question: one for one in found.same}
    for question in sorted(found.publication.questions, key=lambda q: q.number):
        where = f"nota {question.note}" if question.note else question.state.label
        place = f" · {question.place_words}" if question.place_words else ""
        yield f"  {question.number}. [{where}]{place} · {_short(question.text)}"
        if question.id in doubles:
            yield f"     Lijkt op vraag {doubles[question.id].earlier_number}."
    for trace in found.traces:
        where = "het antwoord op vraag" if trace.in_answer else "vraag"
        yield f"  Let op: in {where} {trace.number} staat {trace.what}: {trace.words}"
    yield ""
    yield f"Wijzigingen sinds {named(len(found.publication.notes))} ({len(found.changes)})"
    for change in found.changes:
        reason = f" · {_short(change.reason)}" if change.reason else " · reden ontbreekt"
        yield f"  {change.place} ({change.kind.value}){reason}"
    for one in found.materials:
        yield f"  Let op: {one.sign.title.lower()}; dat {one.sign.weight.label}. {one.sign.explanation}"
        yield from (f"     {fact}" for fact in one.facts)
    yield from (f"  Te doen: {one.words} ({one.sources})" for one in found.consequences)
    if found.period is not None:
        yield f"Termijn: {found.period.words}"


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 100 else f"{line[:99].rstrip()}…"


def _to_json(found: Standing) -> dict[str, object]:
    publication, period = found.publication, found.period
    return {
        "published_on": publication.text.at.date().isoformat(),
        "author": publication.text.author,
        "digest": publication.text.digest,
        "notes": [
            {
                "number": note.number,
                "closed_on": note.closed_on.isoformat(),
                "digest": note.text.digest,
                "closing_date": _iso(note.periods_extended_to),
            }
            for note in publication.notes
        ],
        "questions": [_question(question) for question in publication.questions],
        "changes": [_change(change) for change in found.changes],
        "material": [
            {
                "id": one.sign.id,
                "weight": str(one.sign.weight),
                "title": one.sign.title,
                "places": [change.place for change in one.changes],
                "facts": list(one.facts),
                "direction": one.direction or None,
                "source": one.sign.sources,
            }
            for one in found.materials
        ],
        "consequences": [{"words": c.words, "source": c.sources} for c in found.consequences],
        "period": None
        if period is None
        else {
            "closing": period.closing.isoformat(),
            "days_left": period.left,
            "latest": period.latest.isoformat(),
            "holds": period.holds,
            "by_law": period.by_law,
            "source": period.source,
        },
    }


def _question(question: Question) -> dict[str, object]:
    """A question without its asker: what is printed here may be passed on."""
    return {
        "number": question.number,
        "received_on": question.received_on.isoformat(),
        "place": question.place,
        "place_words": question.place_words,
        "state": str(question.state),
        "note": question.note or None,
        "question": question.text,
        "answer": question.answer if question.state is not QuestionState.OPEN else None,
    }


def _change(change: TextChange) -> dict[str, object]:
    return {
        "kind": change.kind.name.lower(),
        "number": change.number,
        "place": change.place,
        "element": change.element,
        "old": change.old or None,
        "new": change.new or None,
        "reason": change.reason or None,
        "questions": list(change.questions),
    }


def _iso(found: date | None) -> str | None:
    return None if found is None else found.isoformat()
