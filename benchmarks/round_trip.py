"""A bestek out to a reviewer in LibreOffice and back: does everything come back at the right place?

    python -m benchmarks.round_trip [TEMPLATE] [--seed N] [--keep FOLDER] [--tool COMMAND]

25 comments, 15 recorded edits, 3 blocks taken out, 2 of the comments that went along settled; then the same file with
all our bookmarks and the manifest taken out of it. After that: a chapter moved and one taken out, everything
accepted, saved as .odt and back, changed without a record. Of every recorded change each character must be told.

Needs LibreOffice with UNO for /usr/bin/python3. `--tool` lets another program be the reviewer of the first file: the
command of libreoffice_review.py, which needs a LibreOffice with windows for its comments. Nothing else is played then.
"""

import argparse
import json
import random
import re
import shlex
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.reviewer_plan import (
    ROOT,
    Case,
    Plan,
    chapters,
    make_case,
    make_plan,
    unique_words,
)
from benchmarks.reviewer_score import score, untold
from drafting.document import ElementId
from drafting.review.reading import read_review
from drafting.review.returned import How, Review
from drafting.word.write.settings import CommentChoice

STEPS = ROOT / "benchmarks" / "libreoffice_steps.py"
PYTHON = "/usr/bin/python3"
_OWN = re.compile(rb"<w:bookmark(?:Start|End)[^>]*?/>")


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


def review_by(tool: str, case: Case, plan: Plan, target: Path) -> None:
    """Another program as the reviewer; a block is taken out there by the whole of its text."""
    texts = {row.element: row.text for row in case.rows}
    wishes = [
        *(["--comment", words, text] for words, text, _element in plan.comments),
        *(["--replace", words, new] for words, new, _element in plan.edits),
        *(["--delete", texts[ElementId(element)]] for _words, element in plan.blocks),
        *(["--resolve", words] for words, _name in plan.settled),
    ]
    command = [
        *shlex.split(tool),
        str(case.file),
        str(target),
        *(word for wish in wishes for word in wish),
    ]
    subprocess.run(command, check=True, timeout=600)


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
    parser.add_argument("--tool", default="", help="the command of another reviewer")
    typed = parser.parse_args()
    chance = random.Random(typed.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = typed.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        case = make_case(typed.template, folder, chance)
        plan = make_plan(case, chance)
        back = folder / "terug.docx"
        if typed.tool:
            review_by(typed.tool, case, plan, back)
        else:
            review(case, plan, back)
        report("with bookmarks", case, back, plan)
        report("without bookmarks and manifest", case, stripped(back, folder / "kaal.docx"), plan)
        if not typed.tool:
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
        steps: list[Sequence[object]] = [
            ["record", recorded],
            ["drop", gone, gone_end],
            ["move", moved, moved_end, behind],
        ]
        name = f"verplaatst_{'met' if recorded else 'zonder'}.docx"
        do_steps(bare_case.file, folder / name, steps)
        title = "moved and taken out, " + ("recorded" if recorded else "without a record")
        report(title, bare_case, folder / name)
        report(f"{title}, stripped", bare_case, stripped(folder / name, folder / f"kaal_{name}"))


if __name__ == "__main__":
    main()
