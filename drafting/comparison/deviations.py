"""What of a draft is not as its template and the library have it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drafting.comparison.standing import guest_of
from drafting.comparison.words import Change, Piece, Pieces, compare
from drafting.document import BlockId
from drafting.draft import Draft
from drafting.template import Block, Chapter, Origin, Part, Section


class DeviationKind(StrEnum):
    """In what way a draft deviates; the value is the Dutch word for it."""

    CHANGED = "gewijzigd"
    OMITTED = "weggelaten"
    ADDED = "eigen tekst"
    INSERTED = "bepaling toegevoegd"


@dataclass(frozen=True, slots=True)
class Deviation:
    """One place where the draft goes its own way.

    `block` is None when a whole section or chapter is meant; `key` names it then. The pieces lead from the adopted text
    to that of the draft. `author` is empty and `day` None where that was not kept.
    """

    kind: DeviationKind
    part: Part
    chapter: Chapter
    section: Section | None
    block: BlockId | None
    key: str
    origin: Origin | None
    pieces: Pieces
    author: str = ""
    day: date | None = None

    @property
    def place(self) -> str:
        """The titles that lead to it."""
        names = [self.part.title, self.chapter.title]
        if self.section is not None and self.section.title:
            names.append(self.section.title)
        return " > ".join(names)


def deviations(draft: Draft) -> tuple[Deviation, ...]:
    """All deviations in the order of the draft; empty when it is as adopted."""
    return tuple(_all(draft))


def _all(draft: Draft) -> Iterator[Deviation]:
    for part in draft.parts:
        for chapter in part.chapters:
            if chapter.omitted:
                yield _whole(DeviationKind.OMITTED, part, chapter, None)
                continue
            for block in chapter.introduction:
                yield from _of_block(part, chapter, None, block)
            for section in chapter.sections:
                yield from _of_section(part, chapter, section)


def _of_section(part: Part, chapter: Chapter, section: Section) -> Iterator[Deviation]:
    if section.omitted:
        yield _whole(DeviationKind.OMITTED, part, chapter, section)
        return
    if section.clause is not None:
        yield _whole(DeviationKind.INSERTED, part, chapter, section)
    for block in section.blocks:
        yield from _of_block(part, chapter, section, block)


def _whole(kind: DeviationKind, part: Part, chapter: Chapter, section: Section | None) -> Deviation:
    blocks = (
        section.blocks
        if section is not None
        else (*chapter.introduction, *(b for s in chapter.sections for b in s.blocks))
    )
    change = Change.GONE if kind is DeviationKind.OMITTED else Change.COME
    text = "\n\n".join(block.adopted or block.text for block in blocks)
    origin = section.clause if section is not None else None
    return Deviation(
        kind,
        part,
        chapter,
        section,
        None,
        section.key if section is not None else chapter.key,
        origin or next((block.origin for block in blocks if block.origin), None),
        (Piece(change, text),) if text else (),
    )


def _of_block(
    part: Part, chapter: Chapter, section: Section | None, block: Block
) -> Iterator[Deviation]:
    if guest_of(section, block) is not None and not block.omitted:
        text = block.text if block.adopted is None else block.adopted
        yield Deviation(
            DeviationKind.INSERTED,
            part,
            chapter,
            section,
            block.id,
            str(block.id),
            block.origin,
            (Piece(Change.COME, text),),
        )
    if block.omitted:
        kind, pieces = DeviationKind.OMITTED, compare(block.adopted or block.text, "")
    elif block.origin is None:
        kind, pieces = DeviationKind.ADDED, compare("", block.text)
    elif block.adopted is not None and block.adopted != block.text:
        kind, pieces = DeviationKind.CHANGED, compare(block.adopted, block.text)
    else:
        return
    yield Deviation(
        kind,
        part,
        chapter,
        section,
        block.id,
        str(block.id),
        block.origin,
        pieces,
        block.changed_by,
        block.changed_on,
    )
