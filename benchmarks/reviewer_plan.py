"""What a reviewer is to do with a bestek: the example of a template as a Word file, and a wish list for it.

Each wish holds the element it must come back to.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.assembly.start import start
from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply
from drafting.content_version import CONTENT_VERSION
from drafting.draft import Draft
from drafting.norms import NormSet, norms_on
from drafting.review.returned import Shape
from drafting.review.rows import Row, rows_of
from drafting.word.write.export import as_exported, write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.settings import CommentChoice
from templates.facts_file import read_facts_file
from templates.shelf import find_template

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2027, 2, 1)
COMMENTS, EDITS, BLOCKS, KNOWN = 25, 15, 3, 6


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with its rows and the file that went out."""

    draft: Draft
    norms: NormSet
    rows: tuple[Row, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """What the reviewer does, each with the element it must come back to."""

    comments: tuple[tuple[str, str, str], ...]
    edits: tuple[tuple[str, str, str], ...]
    blocks: tuple[tuple[str, str], ...]
    settled: tuple[tuple[str, str], ...]


def make_case(
    template: str, folder: Path, chance: random.Random, choice: CommentChoice = CommentChoice.ALL
) -> Case:
    """The example of a template with comments in it, exported with those comments or without."""
    found = find_template(template)
    facts = read_facts_file(ROOT / "templates" / template / "example.toml", found)
    made = start(
        found, facts.procurement, facts.values, draft_id=f"proef-{template}",
        content_version=CONTENT_VERSION,
    )  # fmt: skip
    norms = norms_on(DAY)
    rows = rows_of(as_exported(assemble(made, norms), ()))
    draft = replace(made, comments=_known(rows, chance))
    settings = settings_for(draft, norms, day=DAY, export_id="proef", concept=True, comments=choice)
    file = folder / f"uit_{choice.value}.docx"
    file.write_bytes(write_document(assemble(draft, norms), settings).content)
    return Case(draft, norms, rows, file)


def _known(rows: Sequence[Row], chance: random.Random) -> tuple[Comment, ...]:
    at = datetime(2027, 1, 20, 10, tzinfo=UTC)
    chosen = chance.sample([row for row in rows if len(row.text) > 60 and row.block], KNOWN)
    return tuple(
        Comment(
            CommentId(f"bekend-{number}"), CommentKind.LEGAL, "J. Jansen", at, f"Eerdere opmerking {number}.",
            Anchor(row.block, row.element, 0, 20, row.text[:20]),
            (Reply(CommentId(f"antwoord-{number}"), "P. Pieters", at, f"Antwoord {number}."),),
        )
        for number, row in enumerate(chosen)
    )  # fmt: skip


def make_plan(case: Case, chance: random.Random) -> Plan:
    """Words that stand once in the whole text, spread over paragraphs, items and cells."""
    places = list(phrases(case.rows, chance))
    chance.shuffle(places)
    cells = [one for one in places if one[1].shape is Shape.CELL]
    texts = [one for one in places if one[1].shape is not Shape.CELL]
    alone = {row.element for row in case.rows if _is_alone(case.rows, row)}
    whole = [one for one in texts if one[1].element in alone]
    blocks = chance.sample(whole, BLOCKS)
    gone = {row.index for _words, row in blocks}
    spread = [one for one in [*cells[:12], *texts] if one[1].index not in gone]
    comments = tuple(
        (words, f"Opmerking {number} van de jurist.", row.element)
        for number, (words, row) in enumerate(spread[:COMMENTS])
    )
    edits = tuple(
        (words, f"gewijzigd {number} {words.split()[0]}", row.element)
        for number, (words, row) in enumerate(spread[COMMENTS : COMMENTS + EDITS])
    )
    settled = tuple((f"Eerdere opmerking {number}.", f"bekend-{number}") for number in (1, 4))
    return Plan(comments, edits, tuple((words, row.element) for words, row in blocks), settled)


def phrases(rows: Sequence[Row], chance: random.Random) -> list[tuple[str, Row]]:
    """A few words of a row that stand nowhere else, one for each row that has such words."""
    everything = "\n".join(row.text for row in rows)
    found = []
    for row in rows:
        if row.shape in {Shape.HEADING, Shape.NOTE, Shape.CAPTION}:
            continue  # the words of a heading stand in the contents list first
        longest = max((run.text for run in row.runs if run.target is None), key=len, default="")
        words = longest.split(" ")
        count = 4
        if len(words) < count + 2:
            continue
        place = chance.randrange(1, len(words) - count)
        phrase = " ".join(words[place : place + count])
        start = row.text.find(phrase)
        if (
            start > 20
            and phrase.strip() == phrase
            and everything.count(phrase) == 1
            and "\n" not in phrase
        ):
            found.append((phrase, row))
    return found


def _is_alone(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row is a paragraph of its own block, without references, that stands once."""
    if row.shape is not Shape.PARAGRAPH or not row.block or len(row.text) < 80 or "\n" in row.text:
        return False
    if any(run.target is not None or run.note is not None for run in row.runs):
        return False
    return sum(other.text == row.text for other in rows) == 1


def chapters(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each section, its heading first, that can be moved by words."""
    found: list[list[Row]] = []
    for row in rows:
        if row.shape is Shape.HEADING:
            found.append([row] if row.level == 3 else [])
        elif found and found[-1]:
            found[-1].append(row)
    return [one for one in found if len(one) > 3 and not any(row.cell or row.note for row in one)]


def unique_words(rows: Sequence[Row], row: Row) -> str:
    """The row's own words, as far as they stand nowhere else; empty when they do."""
    everything = "\n".join(other.text for other in rows)
    plain = next((run.text for run in row.runs if run.target is None and len(run.text) > 30), "")
    return plain.strip() if plain and everything.count(plain.strip()) == 1 else ""
