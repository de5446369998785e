"""The Word export with everything on, against the ways that others have.

`uv run --with docxtpl python -m benchmarks.export [PAGES ...]`

Comments, bookmarks, numbers, contents and manifest are ours only; see export_peers for what each peer writes. Ours
starts from the assembled document, as the peers do. What counts are the ratios of one run.
"""

import importlib.util
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, partial
from statistics import median

from benchmarks.export_peers import naive, templated, zip_only
from drafting.assembly.assemble import assemble
from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import Document, ListItem, Paragraph, Run, passages
from drafting.norms import norms_on
from drafting.template import Origin, OriginKind
from drafting.terms import PartKey
from drafting.word.write.export import write_document
from drafting.word.write.settings import CommentChoice, ExportSettings
from templates.example_draft import filled_draft
from templates.shelf import find_template
from tests.drafting.word.write.builder import Builder, settings

PAGES = (20, 60, 300, 2000)
SECTIONS_A_PAGE = 1.17
SECTIONS_A_CHAPTER = 8
LARGEST_NAIVE = 300
ROUNDS = 7
DAY = date(2026, 11, 21)
WORDS = (22, 56)
"""The fewest and the most words of a paragraph."""

Ways = dict[str, Callable[[], bytes]]


@cache
def _words() -> list[str]:
    template = filled_draft(find_template("wmo-begeleiding-sas"), "bench")
    texts = (p.text for p in passages(assemble(template, norms_on(DAY))) if p.kind == "paragraph")
    return re.findall(r"\S+", " ".join(texts))


class _Prose:
    """Dutch of the trade: stretches of the Wmo template, put together anew, so that no text comes twice."""

    def __init__(self) -> None:
        self._dice = random.Random(11)

    def text(self, least: int, most: int) -> str:
        wanted = self._dice.randint(least, most)
        found: list[str] = []
        while len(found) < wanted:
            at = self._dice.randrange(len(_words()) - 9)
            found += _words()[at : at + self._dice.randint(3, 9)]
        return " ".join(found[:wanted])


def bestek(pages: int) -> Document:
    """So many pages: sections of ten paragraphs and items, a table in each fifth; a third of the text is numbered."""
    prose, build = _Prose(), Builder(title="Begeleiding en ondersteuning 2027-2031")
    sections = max(6, round(pages * SECTIONS_A_PAGE))
    for number in range(sections):
        if number % (sections // 3 + 1) == 0:
            build.part(list(PartKey)[number // (sections // 3 + 1)])
            build.chapter(prose.text(2, 5))
        elif number % SECTIONS_A_CHAPTER == 0:
            build.chapter(prose.text(2, 5))
        build.section(prose.text(2, 6))
        for _ in range(3):
            build.paragraph(prose.text(*WORDS))
        for _ in range(2):
            build.paragraph((Run(prose.text(10, 30)), Run(f" {prose.text(5, 20)}", bold=True)))
        (build.numbers if number % 2 else build.bullets)(*(prose.text(8, 24) for _ in range(3)))
        build.paragraph(prose.text(*WORDS)).paragraph(prose.text(*WORDS))
        if number % 5 == 0:
            rows = [(str(n), *(prose.text(1, 12) for _ in range(3))) for n in range(1, 10)]
            build.table(("Nr.", "Onderwerp", "Toelichting", "Wijze van toetsen"), *rows)
    return build.document()


def remarks(document: Document) -> Iterator[Comment]:
    """A comment on each hundredth paragraph or item."""
    texts = [element for element in document.elements if isinstance(element, Paragraph | ListItem)]
    for number, element in enumerate(texts[::100]):
        quote = element.text[5:25]
        yield Comment(
            id=CommentId(f"c-{number}"),
            kind=CommentKind.LEGAL,
            author="M. de Vries",
            at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
            anchor=Anchor(element.block, element.id, 5, 25, quote),
            text=f"Graag nagaan of dit zo kan, zie opmerking {number}.",
        )


def everything(document: Document) -> ExportSettings:
    """The settings of an export with comments, each block with the library text it came from."""
    blocks = dict.fromkeys(element.block for element in document.elements if element.block)
    return replace(
        settings(),
        comments=CommentChoice.ALL,
        discussion=tuple(remarks(document)),
        origins=tuple(
            (block, Origin(OriginKind.TEMPLATE, f"text-{block}", "1")) for block in blocks
        ),
        concept=True,
    )


def ways_of(pages: int) -> Ways:
    """Each way by its name."""
    document = bestek(pages)
    given = everything(document)
    ours = write_document(document, given)
    ways: Ways = {"ours": lambda: write_document(document, given).content}
    ways |= {f"zip-only, level {level}": zip_only(ours.content, level) for level in (6, 1)}
    if importlib.util.find_spec("docxtpl"):
        ways["docxtpl"] = partial(templated(), document)
    if pages <= LARGEST_NAIVE:
        comments = {comment.anchor.element: comment for comment in given.discussion}
        ways["naive python-docx"] = partial(naive, document, comments)
    words = sum(len(p.text.split()) for p in passages(document))
    print(f"\n{pages} pages ({ours.pages} foreseen), {words} words, {ours.comments} comments")
    return ways


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(pages: int) -> float:
    """Prints a line for each way; the seconds that ours takes."""
    ways = ways_of(pages)
    rounds = ROUNDS if pages <= LARGEST_NAIVE else 3
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds):
        for name, work in ways.items():
            if number < 3 or not name.startswith("naive"):
                taken[name].append(seconds(work))
    middle = {name: median(times) for name, times in taken.items()}
    packing, ours = middle["zip-only, level 6"], middle["ours"]
    for name, work in ways.items():
        print(
            f"  {name:20} {middle[name] * 1000:9.1f} ms {middle[name] / packing:8.2f} x zip-only"
            f" {middle[name] / ours:8.2f} x ours {len(work()) // 1000:7} kB"
        )
    return ours


def peak(document: Document) -> float:
    """The megabytes of Python objects that ours takes at its highest, above the document."""
    given = everything(document)
    tracemalloc.start()
    write_document(document, given)
    _, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return highest / 1e6


def main(sizes: tuple[int, ...]) -> None:
    taken = {pages: compare(pages) for pages in sizes}
    print("\ngrowth, ours")
    for pages, time_taken in taken.items():
        print(
            f"  {pages:5} pages {time_taken * 1000:9.1f} ms {time_taken / pages * 1e6:8.1f} us a page"
            f" {peak(bestek(pages)):8.1f} MB"
        )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or PAGES)
