"""Thousands of damaged copies of a reviewed file through the whole reading: nothing but a refusal may come out.

    python -m benchmarks.mutated_reviews [COUNT] [--seed N] [FILE.docx]

Half of the copies are damaged in the package, half in the XML inside it (tags taken out, doubled, changed,
moved; texts and numbers blown up). Prints how many were read and refused, the slowest, and the memory.
"""

import argparse
import random
import re
import resource
import tempfile
import time
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

from benchmarks.reviewer_plan import make_case
from drafting.refusals import FileRefused
from drafting.review.reading import read_review

_TAG = re.compile(rb"<[^>]+>")
_PARTS = (
    "word/document.xml",
    "word/comments.xml",
    "word/commentsExtended.xml",
    "customXml/item1.xml",
)
_BLOWN = (
    b"9" * 30,
    b"-1",
    b"",
    b"\xef\xbf\xbf",
    b"<w:p/>",
    b"<w:del/>",
    b"<w:ins><w:del>",
    b"_cl_x_p99999999",
)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, perhaps cut off."""
    made = bytearray(content)
    for _place in range(chance.randint(1, 6)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made[: chance.choice([None, None, chance.randrange(len(made))])])


def rewritten(content: bytes, chance: random.Random) -> bytes:
    """The package with the XML of one part changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        there = [name for name in _PARTS if name in old.namelist()]
        chosen = chance.choice(there)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _mutated(part, chance) if name == chosen else part)
    return out.getvalue()


def _mutated(part: bytes, chance: random.Random) -> bytes:
    for _round in range(chance.randint(1, 8)):
        tags = list(_TAG.finditer(part))
        if not tags:
            return part
        one, other = chance.choice(tags), chance.choice(tags)
        first, last = sorted((one.start(), other.start()))
        match chance.randrange(6):
            case 0:
                part = part[: one.start()] + part[one.end() :]
            case 1:
                part = part[: one.end()] + one[0] + part[one.end() :]
            case 2:
                part = part[: one.start()] + other[0] + part[one.end() :]
            case 3:
                part = part[: one.end()] + chance.choice(_BLOWN) + part[one.end() :]
            case 4:
                part = part[:first] + part[last:]
            case _:
                part = re.sub(rb'"\d+"', b'"7"', part, count=chance.randint(1, 40))
    return part


def balanced(content: bytes, chance: random.Random) -> bytes:
    """The package with whole elements of the document moved, doubled, taken out or given another name."""
    out = BytesIO()
    names = (
        b"p",
        b"r",
        b"ins",
        b"del",
        b"moveFrom",
        b"moveTo",
        b"tc",
        b"tr",
        b"tbl",
        b"hyperlink",
        b"txbxContent",
    )
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _PARTS[0]:
                for _round in range(chance.randint(1, 30)):
                    tag, other = chance.choice(names), chance.choice(names)
                    pattern = rb"<w:" + tag + rb"(?: [^>]*)?>.{0,4000}?</w:" + tag + b">"
                    found = list(re.finditer(pattern, part, re.DOTALL))
                    if not found:
                        continue
                    one = chance.choice(found)
                    inner = one[0]
                    put = chance.choice(
                        [b"", inner * 2, b"<w:" + other + b">" + inner + b"</w:" + other + b">"]
                    )
                    part = part[: one.start()] + put + part[one.end() :]
            new.writestr(name, part)
    return out.getvalue()


def main() -> None:
    """Damage and read."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    typed = parser.parse_args()
    chance = random.Random(typed.seed)
    outcome: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        case = make_case("marktconsultatie", folder, random.Random(1))
        good = (typed.file or case.file).read_bytes()
        path = folder / "beschadigd.docx"
        for number in range(typed.count):
            made = (damaged, rewritten, balanced)[number % 3](good, chance)
            path.write_bytes(made)
            begin = time.perf_counter()
            try:
                read_review(case.draft, case.norms, [path])
                outcome["read"] += 1
            except FileRefused:
                outcome["refused"] += 1
            slowest = max(slowest, time.perf_counter() - begin)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{dict(outcome)}; slowest {slowest:.2f} s; {memory} MB")


if __name__ == "__main__":
    main()
