"""Redlines of generated pairs in LibreOffice: `python -m benchmarks.redline_generated [COUNT] [SEED]`.

Small documents of two parts, edited by the section: taken away, put in, moved, put in another's place, a text more or
less. They meet shapes that the ten pairs of redline_proof do not. Prints the pairs that are not exact, and how many.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.redline_proof import SIGNATURE, differing, office_texts
from drafting.comparison.documents import compare_documents
from drafting.document import BlockId, Document, ElementId
from drafting.terms import PartKey
from drafting.word.redline.redline import write_redline
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import Builder, prose, settings

AT_ONCE = 20

Step = tuple[str, int]
"""What is added: P(art), c(hapter), s(ection), p(aragraph), i(tem), n(umbered item) or t(able), and its number."""

_TEXTS = "ppptin"


def document(steps: list[Step]) -> Document:
    """A document in which each thing has a name of its own."""
    build = Builder()
    for kind, number in steps:
        text, name = f"{prose(number, 1)} {kind}{number}", f"{kind}{number}"
        match kind:
            case "P":
                build.part(list(PartKey)[number])
            case "c":
                build.chapter(text[:30], name)
            case "s":
                build.section(text[:30], name)
            case "t":
                build.table(("Kop", "Nog een"), (text, str(number)), ("vast", "ja"), identity=name)
            case "p":
                build.paragraph(text, name)
            case _:
                build.item(text, ordered=kind == "n", first=True)
                build.elements[-1] = replace(
                    build.elements[-1], id=ElementId(name), block=BlockId(name)
                )
    return build.document()


def drawn(dice: random.Random) -> list[Step]:
    """Two parts of a few chapters each."""
    steps: list[Step] = []
    for part in (0, 1):
        steps.append(("P", part))
        for _ in range(dice.randint(1, 3)):
            steps.append(("c", len(steps)))
            for _ in range(dice.randint(1, 4)):
                steps.append(("s", len(steps)))
                steps += _texts(dice, len(steps), dice.randint(0, 4))
    return steps


def edited(steps: list[Step], dice: random.Random) -> list[Step]:
    """The same after one to four edits of sections."""
    units: list[list[Step]] = []
    for step in steps:
        if step[0] in "Pcs":
            units.append([])
        units[-1].append(step)
    for edit in range(dice.randint(1, 4)):
        sections = [at for at, unit in enumerate(units) if unit[0][0] == "s"]
        if not sections:
            break
        _edit(units, dice.choice(sections), 1000 * (edit + 1), dice)
    return [step for unit in units for step in unit]


def _edit(units: list[list[Step]], at: int, first: int, dice: random.Random) -> None:
    unit = units[at]
    section = [("s", first), *_texts(dice, first + 1, dice.randint(0, 3))]
    match dice.choice(("out", "in", "move", "shorter", "longer", "other")):
        case "out":
            del units[at]
        case "in":
            units.insert(at, section)
        case "move":
            del units[at]
            places = [n for n, one in enumerate(units) if one[0][0] == "s"]
            units.insert(dice.choice(places or [at]), unit)
        case "shorter":
            del unit[max(1, len(unit) - 1) :]
        case "longer":
            at_text = dice.randint(1, len(unit))
            unit[at_text:at_text] = _texts(dice, first, 1)
        case _:
            units[at] = section


def _texts(dice: random.Random, first: int, count: int) -> Iterator[Step]:
    for number in range(first, first + count):
        yield dice.choice(_TEXTS), number


def main(count: int, seed: int) -> None:
    """Prints what LibreOffice makes of the pairs."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for start in range(0, count, AT_ONCE):
            names = [f"{number}" for number in range(start, min(count, start + AT_ONCE))]
            for name in names:
                _write(folder, name, random.Random(f"{seed}-{name}"))
            for name, found in zip(names, office_texts(folder, names), strict=True):
                accepted, rejected, _ = differing(found)
                if accepted or rejected:
                    wrong += 1
                    print(f"pair {name}")
                    for line in (*accepted[:4], *rejected[:4]):
                        print(f"    {line[:150]}")
    print(f"{count - wrong} of {count} exact both ways (seed {seed})")


def _write(folder: Path, name: str, dice: random.Random) -> None:
    steps = drawn(dice)
    old, new = document(steps), document(edited(steps, dice))
    (folder / f"{name}-old.docx").write_bytes(write_document(old, settings()).content)
    (folder / f"{name}-new.docx").write_bytes(write_document(new, settings()).content)
    redline = write_redline(compare_documents(old, new, one_draft=True), settings(), SIGNATURE)
    (folder / f"{name}.docx").write_bytes(redline.content)


if __name__ == "__main__":
    main(*(int(given) for given in [*sys.argv[1:], "60", "1"][:2]))
