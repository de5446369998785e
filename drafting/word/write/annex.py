"""The annex "Motivering van afwijkingen": comply or explain, as part of the document itself.

Source: Aw 2012 art. 1.10 lid 4, 1.13 lid 4 and 1.16 lid 4: who deviates from a voorschrift of the Gids
Proportionaliteit gives the reasons in the tender documents.
"""

from dataclasses import replace

from drafting.assembly.after_publication import GONE
from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    Paragraph,
    PartTitle,
    Run,
    Runs,
    Table,
)
from drafting.finding import Justification
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.text.written_values import day

TITLE = "Motivering van afwijkingen"
_BLOCK = BlockId("export-justifications")
_HEADER = ("Wat de controle zegt", "Tekst in het bestek", "Motivering", "Wie en wanneer")


def with_justifications(document: Document, justifications: tuple[Justification, ...]) -> Document:
    """The document with the annex as its last one; without justifications it has none.

    An annex that was published keeps its number, also when its justifications are gone.
    """
    if not justifications and not document.annex_number:
        return document
    parts = document.parts
    elements: list[Element] = []
    if not any(part.key is PartKey.ANNEXES for part in parts):
        part = PartTitle(PartKey.ANNEXES, _next_label(parts), PartKey.ANNEXES.label)
        parts = (*parts, part)
        elements.append(_heading("part", HeadingLevel.PART, part.label, part.title))
    count = sum(_is_annex(element) for element in document.elements)
    number = document.annex_number or f"Bijlage {count + 1}"
    title = TITLE if justifications else GONE
    elements.append(_heading("title", HeadingLevel.CHAPTER, number, title))
    if justifications:
        elements.append(_paragraph(_introduction(justifications)))
        elements.append(_table(justifications))
    return replace(document, parts=parts, elements=(*document.elements, *elements))


def _is_annex(element: Element) -> bool:
    return (
        isinstance(element, Heading)
        and element.part is PartKey.ANNEXES
        and element.level is HeadingLevel.CHAPTER
    )


def _next_label(parts: tuple[PartTitle, ...]) -> str:
    last = parts[-1].label if parts else ""
    word, _, letter = last.rpartition(" ")
    if word and len(letter) == 1 and "A" <= letter < "Z":
        return f"{word} {chr(ord(letter) + 1)}"
    return ""


def _introduction(justifications: tuple[Justification, ...]) -> str:
    where = "één plaats" if len(justifications) == 1 else f"{len(justifications)} plaatsen"
    return (
        f"Op {where} wijkt dit bestek af van wat gebruikelijk of voorgeschreven is. "
        "De aanbestedende dienst heeft daarvoor deze redenen:"
    )


def _table(justifications: tuple[Justification, ...]) -> Table:
    rows = tuple(
        (
            (Run(item.rule_title),),
            (Run(f"\u201c{item.quote}\u201d" if item.quote else "Het bestek als geheel"),),
            (Run(item.text),),
            (Run(f"{item.author}\n{day(item.day)}" if item.author else day(item.day)),),
        )
        for item in justifications
    )
    header: tuple[Runs, ...] = tuple((Run(words),) for words in _HEADER)
    return Table(_id("table"), _BLOCK, header, rows, PartKey.ANNEXES, Topic.ANNEX)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(_id("text"), _BLOCK, "", (Run(text),), PartKey.ANNEXES, Topic.ANNEX)


def _heading(name: str, level: HeadingLevel, number: str, text: str) -> Heading:
    element = _id(name)
    return Heading(
        element, element, level, number, (Run(text),), PartKey.ANNEXES, Topic.ANNEX, _BLOCK
    )


def _id(name: str) -> ElementId:
    return ElementId(f"{_BLOCK}.{name}")
