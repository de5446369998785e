"""A bestek out to a reviewer in LibreOffice and back: does everything come back at the right place?

    python -m benchmarks.round_trip [TEMPLATE] [--seed N] [--keep FOLDER]

25 comments, 15 recorded edits, 3 blocks taken out, 2 of the comments that went along settled; then the same file with
all our bookmarks and the manifest taken out of it. After that: a chapter moved and one taken out, everything
accepted, saved as .odt and back, changed without a record. Of every recorded change each character must be told.

Needs LibreOffice with UNO for /usr/bin/python3.
"""

import argparse
import json
import random
import re
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
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
from drafting.review.reading import read_review
from drafting.review.returned import How, Kind, Review, Shape
from drafting.review.rows import Row, rows_of
from drafting.word.read.reviewed import Mark
from drafting.word.read.reviewed_file import read_reviewed
from drafting.word.write.export import as_exported, write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.settings import CommentChoice
from templates.facts_file import read_facts_file
from templates.shelf import find_template

ROOT = Path(__file__).resolve().parent.parent
STEPS = ROOT / "benchmarks" / "libreoffice_steps.py"
PYTHON = "/usr/bin/python3"
DAY = date(2027, 2, 1)
COMMENTS, EDITS, BLOCKS, KNOWN = 25, 15, 3, 6
_OWN = re.compile(rb"<w:bookmark(?:Start|End)[^>]*?/>")


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


def review(case: Case, plan: Plan, target: Path) -> None:
    """The reviewer at work."""
    steps: list[Sequence[object]] = [["comment", words, text] for words, text, _ in plan.comments]
    steps.append(["record", True])
    steps += [["replace", words, new] for words, new, _ in plan.edits]
    steps.append(["clear", plan.blocks[0][0]])
    steps += [["drop", words, words] for words, _ in plan.blocks[1:]]
    steps.append(["record", False])
    steps += [["resolve", words] for words, _ in plan.settled]
    do_steps(case.file, target, steps)


def do_steps(source: Path, target: Path, steps: Sequence[Sequence[object]]) -> None:
    """Other steps in LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "steps.json"
        file.write_text(json.dumps(steps), encoding="utf-8")
        command = [PYTHON, str(STEPS), str(source), str(target), str(file)]
        subprocess.run(command, check=True, timeout=300)


def stripped(source: Path, target: Path) -> Path:
    """The same file without any bookmark and without the manifest."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name.startswith("customXml/"):
                continue
            content = old.read(name)
            if name == "word/document.xml":
                content = _OWN.sub(b"", content)
            if name.endswith(".rels"):
                content = re.sub(rb"<Relationship [^>]*customXml[^>]*/>", b"", content)
            new.writestr(name, content)
    return target


@dataclass(frozen=True, slots=True)
class Score:
    """How many came back at the right place, of how many; `wrong` says which did not."""

    right: int
    total: int
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        """The share, and what went wrong."""
        share = f"{self.right} of {self.total} ({self.right / self.total:.1%})"
        return "\n      ".join((share, *self.wrong))


def score(plan: Plan, found: Review) -> Score:
    """What of the plan came back at its element."""
    wrong: list[str] = []
    comments = {
        one.thread.text: one for one in found.returned if one.thread and one.kind is Kind.COMMENT
    }
    for words, text, element in plan.comments:
        one = comments.get(text)
        if (
            one is None
            or one.element != element
            or one.thread is None
            or one.thread.anchor.quote != words
        ):
            wrong.append(f"comment at {element}: {one and (one.element, one.how.value)}")
    edits = [one for one in found.returned if one.kind is Kind.EDIT]
    for words, new, element in plan.edits:
        same = [one for one in edits if one.element == element and one.tracked]
        if not any(one.new == one.old.replace(words, new) for one in same):
            wrong.append(f"edit at {element}: {words!r} -> {new!r}")
    deleted = {name for one in found.returned if one.kind is Kind.DELETED for name in one.elements}
    wrong += [f"block {element}" for _text, element in plan.blocks if element not in deleted]
    settled = {one.thread.id for one in found.returned if one.thread and one.kind is Kind.SETTLED}
    wrong += [f"settled {name}" for _words, name in plan.settled if name not in settled]
    total = len(plan.comments) + len(plan.edits) + len(plan.blocks) + len(plan.settled)
    return Score(total - len(wrong), total, tuple(wrong))


def untold(path: Path, found: Review) -> tuple[int, int]:
    """How many recorded characters there are outside the contents list, and how many are told nowhere."""
    file = read_reviewed(path)
    marked = Counter[str]()
    for paragraph in file.paragraphs:
        if not paragraph.contents:
            for stretch in paragraph.stretches:
                if stretch.mark not in {Mark.SAME, Mark.WITHDRAWN} and not stretch.field:
                    marked.update(_signs(stretch.text))
    told = Counter[str]()
    for one in found.returned:
        if one.thread is None:
            twice = (
                one.old if one.kind is Kind.MOVED else ""
            )  # recorded where it was and where it is
            told.update(_signs(one.old + one.new + one.put + twice))
    return marked.total(), (marked - told).total()


def _signs(text: str) -> str:
    return "".join(text.split())


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


def report(name: str, case: Case, path: Path, plan: Plan | None = None) -> Review:
    """Read a file, print what came back and how long it took."""
    begin = time.perf_counter()
    found = read_review(case.draft, case.norms, [path])
    seconds = time.perf_counter() - begin
    kinds = Counter(one.kind.value for one in found.returned)
    hows = Counter(one.how.value for one in found.returned)
    total, lost = untold(path, found)
    print(f"{name}: {seconds:.2f} s, {found.files[0].placed:.1%} of the text placed")
    print(
        f"      {dict(kinds)}\n      {dict(hows)}\n      {total} recorded characters, {lost} told nowhere"
    )
    for remark in found.files[0].remarks:
        print(f"      {remark}")
    if plan is not None:
        print(f"      at the right place: {score(plan, found)}")
    unknown = [one for one in found.returned if one.how is How.NOWHERE]
    for one in unknown[:5]:
        print(f"      niet herkend: {(one.new or one.old)[:70]!r}")
    return found


def main() -> None:
    """Play it all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("template", nargs="?", default="wmo-begeleiding-sas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    typed = parser.parse_args()
    chance = random.Random(typed.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = typed.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        case = make_case(typed.template, folder, chance)
        plan = make_plan(case, chance)
        back = folder / "terug.docx"
        review(case, plan, back)
        report("with bookmarks", case, back, plan)
        report("without bookmarks and manifest", case, stripped(back, folder / "kaal.docx"), plan)
        _others(case, plan, back, folder, chance)


def _others(case: Case, plan: Plan, back: Path, folder: Path, chance: random.Random) -> None:
    """The file after what people do to files."""
    do_steps(back, folder / "open.odt", [])
    do_steps(folder / "open.odt", folder / "via_odt.docx", [])
    report("by way of .odt", case, folder / "via_odt.docx", plan)
    bare = stripped(folder / "via_odt.docx", folder / "kaal2.docx")
    report("by way of .odt, stripped", case, bare, plan)
    quiet = [["replace", words, new] for words, new, _element in plan.edits]
    do_steps(case.file, folder / "stil.docx", quiet)
    report("without a record", case, folder / "stil.docx")
    bare_case = make_case(case.draft.template.id, folder, random.Random(1), CommentChoice.NONE)
    whole = replace(plan, comments=(), settled=())
    review(bare_case, whole, folder / "open.docx")
    do_steps(folder / "open.docx", folder / "aanvaard.docx", [["accept"]])
    report("everything accepted", bare_case, folder / "aanvaard.docx")
    sections = [
        (first, last)
        for rows in chapters(case.rows)
        if (first := unique_words(case.rows, rows[1]))
        and (last := unique_words(case.rows, rows[-1]))
    ]
    (moved, moved_end), (gone, gone_end) = chance.sample(sections[: len(sections) // 2], 2)
    behind = sections[-3][1]
    for recorded in (False, True):
        steps = [["record", recorded], ["drop", gone, gone_end], ["move", moved, moved_end, behind]]
        name = f"verplaatst_{'met' if recorded else 'zonder'}.docx"
        do_steps(bare_case.file, folder / name, steps)
        title = "moved and taken out, " + ("recorded" if recorded else "without a record")
        report(title, bare_case, folder / name)
        report(f"{title}, stripped", bare_case, stripped(folder / name, folder / f"kaal_{name}"))


if __name__ == "__main__":
    main()
